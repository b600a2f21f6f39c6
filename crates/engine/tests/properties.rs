//! What holds for any text at all, random or an article that was tampered with.

use mailuo_engine::{
    Engine, Knowledge, Memory, Options,
    analysis::{Analysis, EditKind, Place, Unit},
    restore::{Undo, restore, restore_but, undo_all},
};
use proptest::prelude::*;
use std::sync::LazyLock;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    Engine::new(Knowledge {
        lexicon: include_bytes!("../../../data/lexicon.bin"),
        names: include_bytes!("../../../data/names.bin"),
        themes: include_bytes!("../../../data/themes.tsv"),
    })
    .expect("the files in data/ belong together")
});

const SAMPLE: &str = include_str!("../../../samples/domestic-models.txt");

/// Pieces that the stages react to, put together at random.
fn rubble() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "林小满",
        "表示",
        "，“",
        "”",
        "。",
        "青禾科技",
        "董事长",
        "公司",
        "说",
        "：",
        "！",
        "\n",
        "\n\n",
        "　　",
        "2024年5月6日",
        "3.5万",
        "超",
        "%",
        "《",
        "》",
        "（",
        "）",
        "·",
        "他",
        "认为",
        "安全",
        "机遇",
        "风险",
        "𠮷",
        "é",
        "Open",
        " ",
        "AI",
        "\r\n",
        "\u{feff}",
        "99",
        "月月",
        "记者",
        "一",
        "第二",
        "、",
        "……",
    ];
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,8}"];
    prop::collection::vec(piece, 0..80).prop_map(|pieces| pieces.concat())
}

/// The sample with stretches taken out and put elsewhere.
fn tampered() -> impl Strategy<Value = String> {
    let chars: Vec<char> = SAMPLE.chars().collect();
    let length = chars.len();
    prop::collection::vec((0..length, 0..40_usize, 0..length), 1..6).prop_map(move |cuts| {
        let mut text = chars.clone();
        for (from, size, to) in cuts {
            let from = from.min(text.len());
            let cut: Vec<char> = text.drain(from..(from + size).min(text.len())).collect();
            let to = to.min(text.len());
            text.splice(to..to, cut);
        }
        text.into_iter().collect()
    })
}

fn check(source: &str) -> Result<(), TestCaseError> {
    let analysis = ENGINE.analyze(source);
    let text = |at: Place| analysis.blocks.get(at.block).and_then(|b| b.text.get(at.range()));
    for (at, words) in places(&analysis) {
        prop_assert!(at.start < at.end, "{at:?} is empty");
        match words {
            Some(words) => prop_assert_eq!(text(at), Some(words)),
            None => prop_assert!(text(at).is_some(), "{:?} is not in the text", at),
        }
    }
    for pair in analysis.mentions.windows(2) {
        prop_assert!(pair[0].at < pair[1].at && !pair[0].at.overlaps(pair[1].at));
    }
    let known = |id: usize| id < analysis.entities.len();
    prop_assert!(analysis.entities.iter().enumerate().all(|(n, e)| e.id == n && e.owner.is_none_or(known)));
    prop_assert!(analysis.mentions.iter().all(|m| known(m.entity)));
    prop_assert!(analysis.quotes.iter().all(|q| q.entity.is_none_or(known)));
    prop_assert!(analysis.themes.iter().all(|e| e.labels.len() == e.reasons.len()));
    prop_assert!(analysis.blocks.iter().all(|b| !b.text.trim().is_empty()));
    // Restoring can be undone, and has nothing left to do.
    let shown: Vec<&str> = analysis.blocks.iter().map(|b| b.text.as_str()).collect();
    prop_assert_eq!(undo_all(&analysis.blocks, &analysis.edits), source);
    let again = restore(&shown.join("\n"));
    let twice: Vec<&str> = again.blocks.iter().map(|b| b.text.as_str()).collect();
    prop_assert_eq!(twice, shown);
    // Across the border and back nothing is lost.
    let there = analysis.clone().in_unit(Unit::Utf16, source);
    let back = there.in_unit(Unit::Byte, source);
    prop_assert_eq!(places(&back), places(&analysis));
    Ok(())
}

/// Every place of an analysis, with the words that are said to stand there.
fn places(a: &Analysis) -> Vec<(Place, Option<&str>)> {
    let mut found: Vec<(Place, Option<&str>)> = Vec::new();
    found.extend(a.mentions.iter().map(|m| (m.at, Some(m.text.as_str()))));
    found.extend(a.quotes.iter().map(|q| (q.at, Some(q.text.as_str()))));
    found.extend(a.quotes.iter().filter_map(|q| Some((q.verb_at?, None))));
    found.extend(a.claims.iter().map(|c| (c.at, Some(c.text.as_str()))));
    found.extend(a.themes.iter().map(|e| (e.at, Some(e.text.as_str()))));
    let cues = a.themes.iter().flat_map(|e| &e.reasons).flat_map(|r| &r.cues);
    found.extend(cues.map(|c| (c.at, Some(c.text.as_str()))));
    found.extend(a.figures.iter().map(|f| (f.at, Some(f.text.as_str()))));
    found.extend(a.gist.sentences.iter().map(|&s| (s, None)));
    found.extend(a.gist.terms.iter().flat_map(|t| t.places.iter().map(|&p| (p, Some(t.text.as_str())))));
    found
}

/// Lines of a page as they fall out of a PDF: one width, blank lines, page numbers, captions printed twice.
fn page() -> impl Strategy<Value = String> {
    let chars: Vec<char> = SAMPLE.chars().filter(|c| *c != '\n').collect();
    let line = (0..chars.len() - 80, prop_oneof![6 => Just(21_usize), 1 => 1..30_usize], 0..16_u8);
    let draw = move |(from, length, turn): (usize, usize, u8)| {
        let line: String = chars[from..from + length].iter().collect();
        match turn {
            0 => line.chars().flat_map(|c| [c, ' ']).collect(),
            1 => line.chars().flat_map(|c| [c, c]).collect(),
            2 => format!("　　{line}"),
            3 => format!("{line}。"),
            4 => format!("\n{line}"),
            5 => format!("{length}\n\u{c}{line}"),
            6 => "（作者系湖边日报记者）".into(),
            7 => "何 秋 月".into(),
            8 => format!("{line}-\ning"),
            9 => format!("{line} Open\nReader"),
            _ => line,
        }
    };
    prop::collection::vec(line.prop_map(draw), 0..40).prop_map(|lines| lines.join("\n"))
}

/// What was taken back is in the text again, and the rest can be.
fn check_undone(source: &str, kind: EditKind, n: usize) -> Result<(), TestCaseError> {
    let edits = restore(source).edits;
    let one = edits.get(n % edits.len().max(1)).map(|e| e.source);
    let of_one = Undo { kinds: vec![], places: one.into_iter().collect() };
    for undo in [Undo { kinds: vec![kind], places: vec![] }, of_one] {
        let document = restore_but(source, &[], &undo);
        prop_assert_eq!(undo_all(&document.blocks, &document.edits), source, "{:?}", undo);
        let left = |k: &EditKind| document.edits.iter().any(|e| e.kind == *k && !e.undone);
        prop_assert!(!undo.kinds.iter().any(left), "{:?} is left: {:?}", undo, document.edits);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn any_rubble_has_an_analysis(source in rubble()) {
        check(&source)?;
    }

    #[test]
    fn a_tampered_article_has_an_analysis(source in tampered()) {
        check(&source)?;
    }

    #[test]
    fn a_page_of_cut_lines_has_an_analysis(source in page()) {
        check(&source)?;
    }

    #[test]
    fn what_is_remembered_changes_nothing(articles in prop::collection::vec(prop_oneof![tampered(), rubble()], 1..4)) {
        let mut memory = Memory::default();
        for source in articles.iter().chain(&articles) {
            let remembering = ENGINE.restore(source, &Options::default()).whole(&mut memory);
            prop_assert_eq!(remembering, ENGINE.analyze(source));
        }
    }

    #[test]
    fn a_change_can_be_taken_back(source in prop_oneof![page(), rubble()], kind in 0..6_usize, n in 0..900_usize) {
        use EditKind::*;
        let kind = [JoinedLine, ClosedUp, OverPrint, Normalised, MovedBlock, Dropped][kind];
        check_undone(&source, kind, n)?;
    }
}

#[test]
fn the_opening_of_a_long_article_has_its_blocks_and_its_first_names() {
    let mut memory = Memory::default();
    let mut read = |times: usize| {
        let article = ENGINE.restore(&SAMPLE.repeat(times), &Options::default());
        (article.opening(&mut memory), article.whole(&mut memory))
    };
    assert_eq!(read(1).0, None, "what is short is told at once");
    let (opening, whole) = read(30);
    let opening = opening.expect("a long article has an opening");
    assert_eq!((&opening.blocks, &opening.edits), (&whole.blocks, &whole.edits));
    assert!(!opening.mentions.is_empty() && opening.mentions.len() * 2 < whole.mentions.len());
}
