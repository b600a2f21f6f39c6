//! What holds whatever the corrections are.

use mailuo_analysis::{Analysis, NameKind, Place};
use mailuo_engine::{Engine, Knowledge};
use mailuo_mend::{Anchor, Correction, Corrections, Named, apply};
use proptest::prelude::*;
use std::{collections::BTreeSet, sync::LazyLock};

static SAMPLE: LazyLock<Analysis> = LazyLock::new(|| {
    let engine = Engine::new(Knowledge {
        lexicon: include_bytes!("../../../data/lexicon.bin"),
        names: include_bytes!("../../../data/names.bin"),
        themes: include_bytes!("../../../data/themes.tsv"),
    });
    engine
        .expect("the files in data/ belong together")
        .analyze(include_str!("../../../samples/domestic-models.txt"))
});

const KINDS: [NameKind; 4] = [NameKind::Person, NameKind::Company, NameKind::Place, NameKind::Work];

/// A stretch of the sample of up to eight characters.
fn place() -> impl Strategy<Value = Place> {
    (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0_usize..8).prop_map(
        |(block, start, length)| {
            let block = block.index(SAMPLE.blocks.len());
            let text = &SAMPLE.blocks[block].text;
            let cuts: Vec<usize> = text.char_indices().map(|(n, _)| n).chain([text.len()]).collect();
            let start = start.index(cuts.len());
            Place::new(block, cuts[start], cuts[(start + length).min(cuts.len() - 1)])
        },
    )
}

/// An entity of the sample, by its name or another form, or none at all.
fn named() -> impl Strategy<Value = Named> {
    any::<prop::sample::Index>().prop_map(|n| {
        let forms = SAMPLE.mentions.iter().map(|m| m.text.clone()).chain(["没有这个名称".into()]);
        let forms: Vec<String> = forms.collect::<BTreeSet<_>>().into_iter().collect();
        Named { name: forms[n.index(forms.len())].clone(), kind: None }
    })
}

fn correction() -> impl Strategy<Value = Correction> {
    let kind = || prop::sample::select(&KINDS[..]);
    let at = || place().prop_map(|at| Anchor::of(&SAMPLE, at));
    prop_oneof![
        (named(), kind()).prop_map(|(entity, to)| Correction::Retype { entity, to }),
        (named(), named()).prop_map(|(entity, to)| Correction::Rename { entity, to: to.name }),
        (named(), named()).prop_map(|(entity, into)| Correction::Merge { entity, into }),
        (named(), named()).prop_map(|(entity, form)| Correction::Split { entity, form: form.name }),
        (at(), kind(), any::<bool>()).prop_map(|(at, kind, everywhere)| Correction::Add {
            at,
            kind,
            everywhere
        }),
        named().prop_map(|entity| Correction::Remove { entity }),
        at().prop_map(|at| Correction::Unmark { at }),
        (at(), named(), any::<bool>()).prop_map(|(at, speaker, nobody)| Correction::Attribute {
            at,
            from: String::new(),
            speaker: if nobody { String::new() } else { speaker.name },
        }),
        at().prop_map(|at| Correction::Drop { at, label: "opportunity".into() }),
    ]
}

fn check(analysis: &Analysis) {
    for pair in analysis.mentions.windows(2) {
        assert!(pair[0].at < pair[1].at && !pair[0].at.overlaps(pair[1].at), "{pair:?}");
    }
    let mut named = BTreeSet::new();
    for mention in &analysis.mentions {
        assert_eq!(analysis.text(mention.at), mention.text);
        assert_eq!(analysis.entities[mention.entity].kind, mention.kind);
        named.insert(mention.entity);
    }
    for (id, entity) in analysis.entities.iter().enumerate() {
        assert_eq!(entity.id, id);
        assert!(named.contains(&id), "{entity:?}");
        assert!(entity.owner.is_none_or(|o| o < analysis.entities.len() && o != id));
        let joined: Vec<&String> = entity.joins.iter().map(|join| &join.form).collect();
        assert!(
            joined.iter().all(|form| entity.aliases.contains(form) && **form != entity.name),
            "{entity:?}"
        );
    }
    assert!(analysis.quotes.is_sorted_by_key(|q| q.at) && analysis.claims.is_sorted_by_key(|c| c.at));
    for quote in &analysis.quotes {
        assert!(quote.entity.is_none_or(|id| analysis.entities[id].name == quote.speaker), "{quote:?}");
        assert_eq!(analysis.text(quote.at), quote.text);
    }
    for evidence in &analysis.themes {
        assert!(!evidence.labels.is_empty() && evidence.labels.len() == evidence.reasons.len());
        assert!(evidence.quote.is_none_or(|q| q < analysis.quotes.len()));
        assert!(evidence.entities.iter().all(|id| *id < analysis.entities.len()));
        let said = evidence.quote.and_then(|q| analysis.quotes[q].entity);
        assert!(said.is_none_or(|id| evidence.entities.contains(&id)));
    }
    for figure in &analysis.figures {
        assert!(figure.quote.is_none_or(|q| analysis.quotes[q].at.overlaps(figure.at)));
        assert!(figure.entity.is_none_or(|id| id < analysis.entities.len()));
    }
}

#[test]
fn nothing_corrected_is_nothing_changed() {
    check(&SAMPLE);
    let nothing = [Correction::Drop { at: Anchor::of(&SAMPLE, SAMPLE.themes[0].at), label: "none".into() }];
    assert_eq!(apply(&SAMPLE, &nothing), (SAMPLE.clone(), Vec::new()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn an_analysis_stays_one(corrections in prop::collection::vec(correction(), 0..12)) {
        let (mended, lost) = apply(&SAMPLE, &corrections);
        check(&mended);
        prop_assert!(lost.iter().all(|n| *n < corrections.len()));
        let file = Corrections { corrections, ..Corrections::default() };
        let read = Corrections::from_json(&file.to_json());
        prop_assert_eq!(read.as_ref(), Ok(&file));
        prop_assert_eq!(apply(&SAMPLE, &file.corrections), (mended, lost));
    }

    #[test]
    fn a_place_is_found_again(at in place()) {
        let anchor = Anchor::of(&SAMPLE, at);
        let found = anchor.find(&SAMPLE);
        prop_assert_eq!(found, (at.start < at.end).then_some(at));
    }

    #[test]
    fn no_analysis_makes_it_fail(corrections in prop::collection::vec(correction(), 0..8), cut in 0_usize..9) {
        let mut broken = SAMPLE.clone();
        broken.blocks.truncate(cut);
        broken.entities.truncate(cut * 2);
        broken.quotes.truncate(cut);
        broken.mentions.reverse();
        broken.entities.iter_mut().for_each(|e| e.id += 1);
        let _ = apply(&broken, &corrections);
    }
}
