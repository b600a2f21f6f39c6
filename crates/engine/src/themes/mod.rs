//! Themes: which sentences carry 机遇, 挑战 or 安全, and why.

use crate::{Document, LoadError, segment::Tokens};
use mailuo_analysis::{Evidence, Mention, Quote};

/// The loaded cues and weights.
pub struct Judge {}

impl Judge {
    /// Reads `data/themes.tsv`.
    ///
    /// # Errors
    /// Where a line is malformed; the message names it.
    pub fn load(_bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self {})
    }

    /// The sentences that carry a theme, sorted by place.
    pub fn weigh(
        &self,
        _document: &Document,
        _tokens: &Tokens,
        _mentions: &[Mention],
        _quotes: &[Quote],
    ) -> Vec<Evidence> {
        Vec::new()
    }
}
