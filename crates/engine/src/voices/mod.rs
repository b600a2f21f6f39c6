//! Voices: who says what.

use crate::{Document, segment::Tokens};
use mailuo_analysis::{Claim, Entity, Mention, Quote};

/// Statements with their speakers, and claims without.
pub fn attribute(
    _document: &Document,
    _tokens: &Tokens,
    _mentions: &[Mention],
    _entities: &[Entity],
) -> (Vec<Quote>, Vec<Claim>) {
    (Vec::new(), Vec::new())
}
