//! The package's TypeScript types, held against the engine's own.
//!
//! Here every kind of value is made once with all that it may hold and once with the least, and written as TypeScript
//! to `shapes.ts`; `cargo xtask test` compiles that against `npm/mailuo.d.ts`. Who gives a type another field is
//! asked for it here; `MAILUO_GOLDEN=write cargo test -p mailuo-reader --test shapes` rewrites the file, and
//! `npm/analysis.d.ts` then wants the field, too.

#![cfg(not(target_arch = "wasm32"))]

use mailuo_analysis::*;
use mailuo_mend::{Anchor, Correction, Corrections, Named};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value, json};
use std::{fmt::Write, path::Path};

#[test]
fn the_types_are_those_of_the_engine() {
    let mut out = String::from(
        "// Written by the test of the same name; compiled with the package's types, which it must fit to the letter.\n\n\
         import type * as m from \"mailuo\";\n\n\
         type Optional<T> = { [K in keyof T]-?: {} extends Pick<T, K> ? K : never }[keyof T];\n",
    );
    values(&mut out);
    structs(&mut out);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shapes.ts");
    if std::env::var_os("MAILUO_GOLDEN").is_some_and(|v| v == "write") {
        std::fs::write(&path, &out).expect("shapes.ts can be written");
    }
    let golden = std::fs::read_to_string(&path).expect("shapes.ts can be read");
    assert_eq!(golden, out, "the engine's types are not those of shapes.ts: see the head of this test");
}

/// All values of every type that is a choice of words.
fn values(out: &mut String) {
    choice::<Unit>(out, "Unit", json!("?"));
    choice::<BlockKind>(out, "BlockKind", json!("?"));
    choice::<EditKind>(out, "EditKind", json!("?"));
    choice::<NameKind>(out, "NameKind", json!("?"));
    choice::<Certainty>(out, "Certainty", json!("?"));
    choice::<QuoteKind>(out, "QuoteKind", json!("?"));
    choice::<Stance>(out, "Stance", json!("?"));
    choice::<Tone>(out, "Tone", json!("?"));
    choice::<FigureKind>(out, "FigureKind", json!("?"));
    for hint in [Hint::Begins(None), Hint::Begins(Some(BlockKind::Lead)), Hint::GoesOn, Hint::Furniture] {
        let json = serde_json::to_string(&hint).expect("plain data");
        let _ = writeln!(out, "({json}) satisfies m.Hint;");
    }
}

/// Serde names all values when it meets one that is none of them.
fn choice<T: DeserializeOwned>(out: &mut String, name: &str, none: Value) {
    let told = serde_json::from_value::<T>(none).err().expect("no value is called ?").to_string();
    let words: Vec<&str> = told.split('`').skip(3).step_by(2).collect();
    assert!(words.len() > 1, "{told}");
    let all: Map<_, _> = words.into_iter().map(|word| (word.into(), json!(true))).collect();
    let _ = writeln!(out, "({}) satisfies Record<m.{name}, true>;", Value::from(all));
}

/// Every struct with all that it may hold, and with the least.
fn structs(out: &mut String) {
    let at = Place { block: 0, start: 1, end: 3 };
    let (some, none) = (String::from("就业"), String::new());
    let why = |cue: &str| Why { rule: "model".into(), cue: cue.into() };
    let (full_why, bare_why) = (why("说"), why(""));

    let block = Block { kind: BlockKind::Title, piece: 0, text: some.clone(), source: [0, 2] };
    let edit = |block: Option<usize>, undone: bool| Edit {
        kind: EditKind::ClosedUp,
        source: [0, 1],
        before: " ".into(),
        after: none.clone(),
        block,
        at: 0,
        reason: some.clone(),
        undone,
    };
    let mention = |why: &Why| Mention {
        at,
        kind: NameKind::Person,
        text: some.clone(),
        entity: 0,
        certainty: Certainty::Sure,
        why: why.clone(),
    };
    let join = Join { form: some.clone(), why: full_why.clone() };
    let entity = |owner: Option<usize>| Entity {
        id: 0,
        kind: NameKind::Product,
        name: some.clone(),
        aliases: vec![some.clone()],
        titles: vec![some.clone()],
        affiliations: vec![some.clone()],
        owner,
        certainty: Certainty::Likely,
        joins: vec![join.clone()],
    };
    let quote = |entity: Option<usize>, verb_at: Option<Place>| Quote {
        at,
        text: some.clone(),
        speaker: some.clone(),
        entity,
        kind: QuoteKind::Direct,
        verb: some.clone(),
        verb_at,
        stance: Stance::Says,
        why: full_why.clone(),
    };
    let claim = Claim {
        at,
        text: some.clone(),
        source: some.clone(),
        verb: some.clone(),
        stance: Stance::Says,
        why: full_why.clone(),
    };
    let cue = Cue { at, text: some.clone(), weight: 0.5 };
    let reason =
        Reason { label: some.clone(), score: 0.5, cues: vec![cue.clone()], tones: vec![Tone::Reported] };
    let evidence = |quote: Option<usize>| Evidence {
        at,
        text: some.clone(),
        labels: vec![some.clone()],
        reasons: vec![reason.clone()],
        entities: vec![0],
        quote,
    };
    let figure = |there: bool| Figure {
        at,
        text: some.clone(),
        kind: FigureKind::Quantity,
        value: there.then_some(1.0),
        to: there.then_some(2.0),
        unit: some.clone(),
        modifier: some.clone(),
        date: there.then(|| some.clone()),
        subject: some.clone(),
        subject_at: there.then_some(at),
        entity: there.then_some(0),
        quote: there.then_some(0),
    };
    let term = Term { text: some.clone(), places: vec![at], score: 0.5 };
    let gist = Gist { sentences: vec![at], terms: vec![term.clone()] };
    let full = Analysis {
        id: some.clone(),
        unit: Unit::Utf16,
        date: Some(some.clone()),
        blocks: vec![block.clone()],
        edits: vec![edit(Some(0), true), edit(None, false)],
        mentions: vec![mention(&full_why)],
        candidates: vec![mention(&bare_why)],
        entities: vec![entity(Some(0)), entity(None)],
        quotes: vec![quote(Some(0), Some(at)), quote(None, None)],
        claims: vec![claim.clone()],
        themes: vec![evidence(Some(0)), evidence(None)],
        figures: vec![figure(true), figure(false)],
        gist: gist.clone(),
        unplaced: vec![0],
    };
    both(out, "m.Place", &at, &at);
    both(out, "m.Why", &full_why, &bare_why);
    both(out, "m.Block", &block, &block);
    both(out, "m.Edit", &edit(Some(0), true), &edit(None, false));
    both(out, "m.Mention", &mention(&full_why), &mention(&bare_why));
    both(out, "m.Join", &join, &join);
    both(out, "m.Entity", &entity(Some(0)), &entity(None));
    both(out, "m.Quote", &quote(Some(0), Some(at)), &quote(None, None));
    both(out, "m.Claim", &claim, &claim);
    both(out, "m.Cue", &cue, &cue);
    both(out, "m.Reason", &reason, &reason);
    both(out, "m.Evidence", &evidence(Some(0)), &evidence(None));
    both(out, "m.Figure", &figure(true), &figure(false));
    both(out, "m.Term", &term, &term);
    both(out, "m.Gist", &gist, &Gist::default());
    both(out, "m.Analysis", &full, &Analysis::default());
    asked(out);
}

/// What is asked for: no field of it need be there, but for a theme's key.
fn asked(out: &mut String) {
    let undo = Undo { kinds: vec![EditKind::Dropped], places: vec![[0, 1]] };
    let words = vec![String::from("就业")];
    let theme = Theme {
        key: "jobs".into(),
        cues: words.clone(),
        examples: words.clone(),
        without: words,
        extends: true,
    };
    both(out, "m.Undo", &undo, &json!({}));
    both(out, "m.Theme", &theme, &json!({ "key": "jobs" }));
    corrections(out);
}

/// Corrections, and every kind of them.
fn corrections(out: &mut String) {
    let word = || String::from("就业");
    let (name, kind) = (word(), NameKind::Work);
    let entity = Named { name: name.clone(), kind: Some(kind) };
    let at = Anchor { exact: word(), prefix: word(), suffix: word(), nth: 1 };
    let all = [
        Correction::Retype { entity: entity.clone(), to: kind },
        Correction::Rename { entity: entity.clone(), to: word() },
        Correction::Merge { entity: entity.clone(), into: entity.clone() },
        Correction::Split { entity: entity.clone(), form: word() },
        Correction::Add { at: at.clone(), kind, everywhere: true },
        Correction::Remove { entity: entity.clone() },
        Correction::Unmark { at: at.clone() },
        Correction::Attribute { at: at.clone(), from: word(), speaker: word() },
        Correction::Drop { at: at.clone(), label: word() },
    ];
    both(out, "m.Named", &entity, &Named { name, kind: None });
    both(out, "m.Anchor", &at, &json!({ "exact": "就业" }));
    choice::<Correction>(out, "Correction[\"op\"]", json!({ "op": "?" }));
    for full in &all {
        let mut bare = serde_json::to_value(full).expect("plain data");
        let op = bare["op"].as_str().unwrap_or_default().to_owned();
        // Left out, they say nothing.
        bare.as_object_mut()
            .into_iter()
            .for_each(|o| o.retain(|key, _| key != "everywhere" && key != "from"));
        both(out, &format!("Extract<m.Correction, {{ op: \"{op}\" }}>"), full, &bare);
    }
    let file = Corrections { mailuo: 1, article: word(), corrections: all.to_vec() };
    both(out, "m.Corrections", &file, &json!({ "mailuo": 1, "corrections": [] }));
}

/// Writes what holds of a struct: both values fit, they have all its fields and no others, and those that the second
/// lacks are the optional ones.
fn both(out: &mut String, name: &str, full: &impl Serialize, bare: &impl Serialize) {
    let (full, bare) = (serde_json::to_value(full), serde_json::to_value(bare));
    let (full, bare) = (full.expect("plain data"), bare.expect("plain data"));
    let keys = |value: &Value| value.as_object().map(|o| o.keys().cloned().collect::<Vec<_>>());
    let (all, least) = (keys(&full).unwrap_or_default(), keys(&bare).unwrap_or_default());
    let told = |keys: &mut dyn Iterator<Item = &String>| {
        Value::from(keys.map(|key| (key.clone(), json!(true))).collect::<Map<_, _>>())
    };
    let every = told(&mut all.iter());
    let optional = told(&mut all.iter().filter(|key| !least.contains(key)));
    let _ = writeln!(
        out,
        "\n({full}) satisfies {name};\n({bare}) satisfies {name};\n\
         ({every}) satisfies Record<keyof {name}, true>;\n\
         ({optional}) satisfies Record<Optional<{name}>, true>;"
    );
}
