//! Figures: dates, money, quantities, with value, unit and subject.

use crate::{Document, segment::Tokens};
use mailuo_analysis::{Figure, Mention, Quote};

/// Every figure, sorted by place.
pub fn find(_document: &Document, _tokens: &Tokens, _mentions: &[Mention], _quotes: &[Quote]) -> Vec<Figure> {
    Vec::new()
}
