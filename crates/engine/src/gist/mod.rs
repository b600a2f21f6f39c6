//! The gist: the few sentences and terms that say it.

use crate::{Document, segment::Tokens};
use mailuo_analysis::{Gist, Mention};

/// Sentences and terms taken from the text.
pub fn gist(_document: &Document, _tokens: &Tokens, _mentions: &[Mention]) -> Gist {
    Gist::default()
}
