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

/// Cuts every block of the article.
pub fn segment(document: &Document, lexicon: &Lexicon) -> Tokens {
    Tokens(document.texts().map(|(_, text)| cut(text, lexicon)).collect())
}

/// The words of one text.
pub fn cut(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut start = 0;
    let token = |end| Token { start: std::mem::replace(&mut start, end), end };
    lexicon.cut(text).into_iter().map(token).collect()
}
