//! From rubble to text: bytes to characters, lines to blocks.
//!
//! What came out of a PDF has its lines cut at the column's edge, blank lines between them, letters
//! spaced out and captions printed twice. A text whose lines are paragraphs comes through untouched.

mod decode;
mod kinds;
mod lines;
mod spacing;

pub use decode::{DecodeError, decode};

use crate::Document;
use mailuo_analysis::Block;

/// The blocks of `source` in its order. Never panics, loses no character but white space and over-print.
pub fn restore(source: &str) -> Document {
    let lines: Vec<lines::Line> = source.lines().filter_map(lines::Line::new).collect();
    let paragraphs = if lines::are_cut(&lines) {
        lines::join(&lines)
    } else {
        lines.into_iter().map(|line| (line.text, line.doubled)).collect()
    };
    let texts: Vec<(String, bool)> = paragraphs;
    let blocks = texts
        .iter()
        .enumerate()
        .map(|(n, (text, doubled))| Block {
            kind: kinds::kind(n, text, *doubled),
            piece: 0,
            text: text.clone(),
        })
        .collect();
    let date = texts.iter().take(4).find_map(|(text, _)| kinds::date(text));
    Document { blocks, date, ..Document::default() }
}
