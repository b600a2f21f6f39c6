//! Entities: which mentions name the same thing, what roles people have, who owns what.

use crate::{Document, segment::Tokens};
use mailuo_analysis::{Entity, Mention};

/// Joins mentions to entities and sets each mention's `entity`.
pub fn resolve(
    _document: &Document,
    _tokens: &Tokens,
    mentions: Vec<Mention>,
) -> (Vec<Mention>, Vec<Entity>) {
    (mentions, Vec::new())
}
