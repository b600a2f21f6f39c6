//! Golden files: `golden/STAGE/NAME.txt` is an article, `NAME.expected` what the stage makes of it.
//!
//! `MAILUO_GOLDEN=write cargo test -p mailuo-engine --test golden` rewrites what is expected; the
//! difference is then read before it is committed.

use mailuo_engine::{
    Engine, Knowledge,
    analysis::{Analysis, Place, Why},
    lexicon::Lexicon,
    restore::restore,
    segment::segment,
};
use std::{fmt::Write, fs, path::Path};

const LEXICON: &[u8] = include_bytes!("../../../data/lexicon.bin");

fn engine() -> Engine {
    Engine::new(Knowledge {
        lexicon: LEXICON,
        names: include_bytes!("../../../data/names.bin"),
        themes: include_bytes!("../../../data/themes.tsv"),
    })
    .expect("the files in data/ belong together")
}

/// Holds every article of a stage against what is expected, and tells all differences at once.
fn check(stage: &str, tell: impl Fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(stage);
    let mut articles: Vec<_> = fs::read_dir(&folder).unwrap().map(|e| e.unwrap().path()).collect();
    articles.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    assert!(!articles.is_empty(), "no golden file in {}", folder.display());
    let mut wrong = String::new();
    for article in articles {
        let told = tell(&fs::read_to_string(&article).unwrap());
        let golden = article.with_extension("expected");
        if std::env::var("MAILUO_GOLDEN").is_ok_and(|v| v == "write") {
            fs::write(&golden, &told).unwrap();
            continue;
        }
        let expected = fs::read_to_string(&golden).unwrap_or_default();
        if told != expected {
            let parts = told.lines().zip(expected.lines()).find(|(a, b)| a != b);
            let (now, then) = parts.unwrap_or(("one of them ends early", ""));
            let _ = writeln!(wrong, "{}\n  expected {then}\n  found    {now}", article.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

fn lines<T>(items: impl IntoIterator<Item = T>, tell: impl Fn(T) -> String) -> String {
    items.into_iter().map(|item| tell(item) + "\n").collect()
}

/// The key that serde writes for a plain enum.
fn key(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap_or("-").to_owned()
}

#[test]
fn restore_golden() {
    check("restore", |source| {
        let document = restore(source);
        let blocks = lines(&document.blocks, |b| format!("{}{} {}", key(&b.kind), b.piece, b.text));
        let edits = lines(&document.edits, |e| {
            format!("  {} {:?} → {:?} ({})", key(&e.kind), e.before, e.after, e.reason)
        });
        format!("{}{blocks}{edits}", lines(document.date, |d| format!("date {d}")))
    });
}

#[test]
fn segment_golden() {
    let lexicon = Lexicon::load(LEXICON).unwrap();
    check("segment", |source| {
        let document = restore(source);
        let tokens = segment(&document, &lexicon);
        lines(document.texts(), |(n, text)| {
            tokens.of(n).iter().map(|t| &text[t.range()]).collect::<Vec<_>>().join(" ")
        })
    });
}

fn names(a: &Analysis) -> String {
    lines(&a.mentions, |m| {
        let Place { block, .. } = m.at;
        format!("{block} {} {} {} {}", key(&m.kind), m.text, key(&m.certainty), m.why.rule)
    })
}

fn entities(a: &Analysis) -> String {
    lines(&a.entities, |e| {
        let owner = e.owner.map(|o| format!(" owner {}", a.entities[o].name)).unwrap_or_default();
        let joins = e.joins.iter().map(|j| format!(" {}:{}", j.form, j.why.rule)).collect::<String>();
        format!("{} {}{joins} {:?} @ {:?}{owner}", key(&e.kind), e.name, e.titles, e.affiliations)
    })
}

fn voices(a: &Analysis) -> String {
    let quotes = lines(&a.quotes, |q| {
        let Why { rule, cue } = &q.why;
        format!("{} {} [{} {}] ({rule} {cue}) {}", key(&q.kind), q.speaker, q.verb, key(&q.stance), q.text)
    });
    quotes + &lines(&a.claims, |c| format!("claim {} ({}) {}", c.source, c.why.rule, c.text))
}

fn themes(a: &Analysis) -> String {
    lines(&a.themes, |e| {
        let reason = |r: &mailuo_engine::analysis::Reason| {
            let cues = lines(&r.cues, |c| format!("{}{:+.1}", c.text, c.weight)).replace('\n', " ");
            let tones = r.tones.iter().map(|t| key(t) + " ").collect::<String>();
            format!("\n  {}: {cues}{tones}", r.label)
        };
        e.text.clone() + &e.reasons.iter().map(reason).collect::<String>()
    })
}

fn figures(a: &Analysis) -> String {
    lines(&a.figures, |f| {
        let date = f.date.clone().unwrap_or_else(|| "-".into());
        let to = f.to.map(|t| format!("–{t}")).unwrap_or_default();
        let value = f.value.map_or(date, |v| format!("{}{v}{to}{}", f.modifier, f.unit));
        let quote = f.quote.map(|q| format!(" says {}", a.quotes[q].speaker)).unwrap_or_default();
        format!("{} {}: {value} of {:?}{quote}", key(&f.kind), f.text, f.subject)
    })
}

fn gist(a: &Analysis) -> String {
    lines(&a.gist.sentences, |&s| a.text(s).to_owned())
        + &lines(&a.gist.terms, |t| format!("  {} {}", t.text, t.places.len()))
}

#[test]
fn stages_golden() {
    let engine = engine();
    for (stage, tell) in [
        ("names", names as fn(&Analysis) -> String),
        ("entities", entities),
        ("voices", voices),
        ("themes", themes),
        ("figures", figures),
        ("gist", gist),
    ] {
        check(stage, |source| tell(&engine.analyze(source)));
    }
}
