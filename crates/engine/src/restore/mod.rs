//! From rubble to text: bytes to characters, lines to blocks.

mod decode;

pub use decode::{DecodeError, decode};

use crate::Document;
use mailuo_analysis::{Block, BlockKind};

/// One block a line, until the real stage stands.
pub fn restore(source: &str) -> Document {
    let blocks = source
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(|(n, line)| Block {
            kind: if n == 0 { BlockKind::Title } else { BlockKind::Paragraph },
            piece: 0,
            text: line.to_owned(),
        })
        .collect();
    Document { blocks, ..Document::default() }
}
