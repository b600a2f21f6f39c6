//! Words: every block cut into tokens.

use crate::{Document, lexicon::Lexicon};
use std::ops::Range;

/// A word, a number, a mark or a stretch of Latin: half open bytes in its block's text.
///
/// Tokens store no text; it is looked up through the span. The tokens of a block join to its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// First byte inside.
    pub start: usize,
    /// First byte after.
    pub end: usize,
}

impl Token {
    /// The two offsets as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// The tokens of every block of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tokens(Vec<Vec<Token>>);

impl Tokens {
    /// The tokens of block number `block`, in order.
    pub fn of(&self, block: usize) -> &[Token] {
        self.0.get(block).map_or(&[], Vec::as_slice)
    }
}

/// Cuts every block, one character a token until the real stage stands.
pub fn segment(document: &Document, _lexicon: &Lexicon) -> Tokens {
    let cut =
        |text: &str| text.char_indices().map(|(at, c)| Token { start: at, end: at + c.len_utf8() }).collect();
    Tokens(document.texts().map(|(_, text)| cut(text)).collect())
}
