//! What holds for any file at all: opening it ends, and restoring what comes out can be undone.

use mailuo_engine::{
    analysis::{Hint, Undo},
    restore::{restore_but, undo_all},
};
use mailuo_opener::{
    Opened,
    layout::{Page, Run, lay_out},
    open,
};
use proptest::prelude::*;

/// Pieces that the formats react to, put together at random.
fn marked_up() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "湖边的灯",
        "，",
        "。",
        "\n",
        "\n\n",
        "# ",
        "## ",
        "- ",
        "1. ",
        "> ",
        "```\n",
        "|",
        "|--|",
        "---\n",
        "title: ",
        "**",
        "[",
        "](a)",
        "![",
        "<p>",
        "</p>",
        "<h1>",
        "</h2>",
        "<br>",
        "<table><tr><td>",
        "</td>",
        "<div>",
        "</div>",
        "<article>",
        "<figcaption>",
        "<script>",
        "</script>",
        "<!--",
        "&amp;",
        "&#x3000;",
        "&#0;",
        "\u{3000}",
        " ",
        "\u{feff}",
        "\u{2028}",
        "⼀",
        "𠮷",
        "99",
        "月月",
        "Open Reader",
        "\t",
        "\r\n",
        "<w:p>",
        "</w:p>",
        "<w:t>",
        "</w:t>",
        "<w:br/>",
    ];
    let piece = prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,8}"];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// Runs of a page, most of them in lines.
fn page() -> impl Strategy<Value = Page> {
    let place = prop_oneof![9 => (0..60_u32).prop_map(|n| f64::from(n) * 10.0), 1 => prop::num::f64::ANY];
    let text = prop_oneof![4 => "[湖边的灯，。]{1,20}", 1 => marked_up()];
    let run = (text, place.clone(), place, 0..40_u32, -1..30_i32);
    let run = run.prop_map(|(text, x, y, width, size)| {
        let size = f64::from(size);
        Run { text, x, y, width: f64::from(width) * size, size }
    });
    (prop::collection::vec(run, 0..60), 0..900_u32)
        .prop_map(|(runs, height)| Page { height: f64::from(height), runs })
}

/// There is a hint for every line, and restoring by them has nothing left to do and can be undone.
fn check(opened: &Opened) -> Result<(), TestCaseError> {
    let Opened { text, hints } = opened;
    if !hints.is_empty() {
        prop_assert_eq!(
            text.lines().filter(|line| !line.trim().is_empty()).count(),
            hints.len(),
            "{:?}",
            text
        );
    }
    let once = restore_but(text, hints, &Undo::default());
    prop_assert_eq!(&undo_all(&once.blocks, &once.edits), text);
    let shown: Vec<&str> = once.blocks.iter().map(|b| b.text.as_str()).collect();
    let kinds: Vec<Hint> = once.blocks.iter().map(|b| Hint::Begins(Some(b.kind))).collect();
    if !hints.is_empty() && !kinds.is_empty() {
        let twice = restore_but(&shown.join("\n"), &kinds, &Undo::default());
        let again: Vec<&str> = twice.blocks.iter().map(|b| b.text.as_str()).collect();
        prop_assert_eq!(again, shown);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn any_bytes_open_or_say_why(bytes in prop::collection::vec(any::<u8>(), 0..200), head in 0..4_usize) {
        let head = [&b"PK\x03\x04"[..], b"<html>", b"", b"%PDF-"][head];
        if let Ok(opened) = open("a.md", &[head, &bytes].concat()) {
            check(&opened)?;
        }
    }

    #[test]
    fn any_markup_opens(text in marked_up(), name in 0..3_usize) {
        let name = ["a.md", "a.html", "a.txt"][name];
        if let Ok(opened) = open(name, text.as_bytes()) {
            check(&opened)?;
        }
    }

    #[test]
    fn any_page_is_laid_out(pages in prop::collection::vec(page(), 0..3)) {
        if let Ok(opened) = lay_out(&pages) {
            check(&opened)?;
        }
    }
}
