//! Names: which characters name something, and what kind of thing.

use crate::{Document, LoadError, lexicon::Lexicon, segment::Tokens};
use mailuo_analysis::Mention;

/// The loaded name model with its rules.
pub struct Recogniser {}

impl Recogniser {
    /// Reads `data/names.bin`.
    ///
    /// # Errors
    /// Where the bytes are no model of this version.
    pub fn load(_bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self {})
    }

    /// Every mention, sorted by place, none overlapping; their `entity` is not yet set.
    pub fn find(&self, _document: &Document, _tokens: &Tokens, _lexicon: &Lexicon) -> Vec<Mention> {
        Vec::new()
    }
}
