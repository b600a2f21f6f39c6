//! From rubble to text: lines to blocks, and back.
//!
//! What came out of a PDF has its lines cut at the column's edge, blank lines between them, letters
//! spaced out and captions printed twice. A text whose lines are paragraphs comes through untouched.
//! Every character keeps its place in the source; the edits are the difference, and can be taken back.

mod columns;
mod edits;
mod furniture;
mod join;
mod kinds;
mod lines;
mod order;
mod runes;
mod spacing;
mod undo;
mod usual;

pub use edits::undo_all;
pub use mailuo_analysis::Undo;

use crate::Document;
use lines::Line;
use mailuo_analysis::{Block, Hint};
use order::Part;
use std::iter;

/// The blocks of `source` in reading order. Never panics; every character that is no white space is in a
/// block or in an edit, and restoring the blocks once more changes nothing.
pub fn restore(source: &str) -> Document {
    restore_but(source, &[], &Undo::default())
}

/// As [`restore`], but leaves undone what the reader does not want.
///
/// `hints` are one for each line of the source that is not blank, where the file's format tells of them:
/// then lines are joined and left out as they say, and nothing is moved. Empty where it tells nothing.
pub fn restore_but(source: &str, hints: &[Hint], not: &Undo) -> Document {
    let lines = lines::split(source);
    let told = !hints.is_empty();
    let (mut parts, mut dropped) = if told { as_told(lines, hints) } else { from_rubble(source, lines) };
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

/// The parts of a text that has no format but its shape; and what was left out.
fn from_rubble(source: &str, lines: Vec<Line>) -> (Vec<Part>, Vec<Line>) {
    let mut lines: Vec<Line> = lines.into_iter().flat_map(|line| lines::apart(source, line)).collect();
    // Where all is printed twice, that makes no caption.
    if lines.iter().filter(|line| line.doubled).count() * 2 > lines.len() {
        lines.iter_mut().for_each(|line| (line.doubled, line.caption) = (false, false));
    }
    let cut = columns::are_cut(&lines);
    let (blocks, dropped) = settle(lines);
    let mut parts = if cut { order::in_reading_order(&blocks) } else { order::as_they_stand(&blocks) };
    // Where paragraphs look like cut lines still, their order tells nothing.
    let settled =
        |parts: &[Part]| !columns::are_cut(&parts.iter().map(|p| p.line.clone()).collect::<Vec<_>>());
    if cut && !settled(&parts) {
        parts = order::as_they_stand(&blocks);
    }
    (parts, dropped)
}

/// The parts of a text whose format tells its blocks; and what was left out.
fn as_told(lines: Vec<Line>, hints: &[Hint]) -> (Vec<Part>, Vec<Line>) {
    let (mut blocks, mut kinds, mut dropped): (Vec<Line>, Vec<_>, Vec<_>) = Default::default();
    let hints = hints.iter().copied().chain(iter::repeat(Hint::Begins(None)));
    for (line, hint) in lines.into_iter().zip(hints) {
        match (hint, blocks.last_mut()) {
            (Hint::Furniture, _) => dropped.push(line),
            (Hint::GoesOn, Some(block)) => block.append(&line),
            (Hint::GoesOn, None) => (blocks, kinds) = (vec![line], vec![None]),
            (Hint::Begins(kind), _) => {
                blocks.push(line);
                kinds.push(kind);
            }
        }
    }
    // Every round leaves fewer characters.
    let shorter = |line: &Line| Some(line.clone().again()).filter(|next| next.len() < line.len());
    let close = |line: Line| iter::successors(Some(line), shorter).last();
    let blocks: Vec<Line> = blocks.into_iter().filter_map(close).collect();
    let mut parts = order::as_they_stand(&blocks);
    for (part, kind) in parts.iter_mut().zip(kinds) {
        part.kind = kind.unwrap_or(part.kind);
    }
    (parts, dropped)
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
