//! Several articles about one thing, held against each other. Pure.
//!
//! An article is known by its index among those compared; every item leads to its place in each article. What is
//! said of two articles is the same whichever of them comes first.

mod alignment;
mod discrepancy;
mod likeness;
#[cfg(test)]
mod properties;
mod sentences;
#[cfg(test)]
mod tests;
mod themes;
mod voices;

pub use alignment::{Name, Named};
pub use discrepancy::{Figures, Row};
use sentences::sentences;
pub use themes::{Balance, Weight};
pub use voices::{Heard, Voice};

use alignment::Names;
use mailuo_analysis::{Analysis, Order as _, Place};
use std::{borrow::Borrow, ops::RangeInclusive};

/// How many articles may be compared.
pub const COMPARED: RangeInclusive<usize> = 2..=5;

/// What two to five articles share, and wherein they differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Whom and what they name: what most of them name first.
    pub names: Vec<Name>,
    /// Who speaks in them, in the same order.
    pub voices: Vec<Voice>,
    /// For each article what all its statements make of the text, from 0 to 1.
    pub spoken: Vec<f32>,
    /// What is counted or dated in more than one of them.
    pub figures: Figures,
    /// For each theme asked for what it weighs in each article.
    pub themes: Vec<Balance>,
    /// For each article the sentences to which no other one has anything alike.
    pub alone: Vec<Vec<Place>>,
}

/// Holds analyses, their offsets in bytes, against each other; `keys` are the themes to weigh.
pub fn compare<A: Borrow<Analysis>>(articles: &[A], keys: &[&str]) -> Comparison {
    let articles: Vec<&Analysis> = articles.iter().map(Borrow::borrow).collect();
    let sentences: Vec<Vec<Place>> = articles.iter().map(|article| sentences(article)).collect();
    let names = Names::of(&articles);
    Comparison {
        voices: voices::voices(&articles, &names),
        spoken: articles.iter().map(|article| voices::spoken(article)).collect(),
        figures: discrepancy::figures(&articles, &names),
        themes: keys.iter().map(|key| themes::balance(&articles, &sentences, key)).collect(),
        alone: sentences::alone(&articles, &sentences),
        names: names.rows,
    }
}

/// Rows in the order of a comparison: what most articles have, then what they have most often.
fn by_weight<T>(rows: &mut [T], weight: impl Fn(&T) -> (usize, usize)) {
    rows.order_by_key(|row| std::cmp::Reverse(weight(row)));
}
