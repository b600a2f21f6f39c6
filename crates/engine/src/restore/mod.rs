//! From rubble to text: bytes to characters, lines to blocks, and back.
//!
//! What came out of a PDF has its lines cut at the column's edge, blank lines between them, letters
//! spaced out and captions printed twice. A text whose lines are paragraphs comes through untouched.
//! Every character keeps its place in the source; the edits are the difference, and can be taken back.

mod columns;
mod decode;
mod edits;
mod furniture;
mod join;
mod kinds;
mod lines;
mod order;
mod runes;
mod spacing;
mod undo;

pub use decode::{DecodeError, decode};
pub use edits::undo_all;
pub use mailuo_analysis::Undo;

use crate::Document;
use lines::Line;
use mailuo_analysis::Block;
use order::Part;

/// The blocks of `source` in reading order. Never panics; every character that is no white space is in a
/// block or in an edit, and restoring the blocks once more changes nothing.
pub fn restore(source: &str) -> Document {
    restore_but(source, &Undo::default())
}

/// As [`restore`], but leaves undone what the reader does not want.
pub fn restore_but(source: &str, not: &Undo) -> Document {
    let lines = lines::split(source);
    let cut = columns::are_cut(&lines);
    let (blocks, mut dropped) = settle(lines);
    let mut parts = if cut { order::in_reading_order(&blocks) } else { order::as_they_stand(&blocks) };
    // Where paragraphs look like cut lines still, their order tells nothing.
    let settled =
        |parts: &[Part]| !columns::are_cut(&parts.iter().map(|p| p.line.clone()).collect::<Vec<_>>());
    if cut && !settled(&parts) {
        parts = order::as_they_stand(&blocks);
    }
    let mut undone = Vec::new();
    if !not.is_empty() {
        (parts, dropped, undone) = undo::undo(source, parts, dropped, not);
    }
    let mut edits = edits::edits(source, &parts, &dropped);
    edits.extend(undone);
    let blocks: Vec<Block> = parts
        .iter()
        .map(|part| Block {
            kind: part.kind,
            piece: part.piece,
            text: part.line.text(),
            source: edits::span(&part.line),
        })
        .collect();
    let date = blocks.iter().take(4).find_map(|block| kinds::date(&block.text));
    Document { blocks, edits, date }
}

/// Joins and closes up until nothing changes any more: every round leaves fewer lines or characters.
/// Gives the page numbers and running heads that were left out as well.
fn settle(mut lines: Vec<Line>) -> (Vec<Line>, Vec<Line>) {
    let size = |lines: &[Line]| (lines.len(), lines.iter().map(Line::len).sum::<usize>());
    let mut dropped = Vec::new();
    loop {
        let before = size(&lines);
        // What a line shows on its page counts in the first round only.
        let plain = lines.iter().all(|l| !(l.doubled || l.indented || l.blank || l.page));
        if lines.iter().any(|line| line.page) || columns::are_cut(&lines) {
            lines = furniture::clear(lines, &mut dropped);
        }
        if columns::are_cut(&lines) {
            lines = join::join(&lines);
        }
        lines = lines.into_iter().map(Line::again).collect();
        if plain && size(&lines) == before {
            return (lines, dropped);
        }
    }
}
