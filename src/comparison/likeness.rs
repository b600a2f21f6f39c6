//! How alike two stretches of text are: by the pairs of neighbouring characters that they share.
//!
//! Pairs need no dictionary, and most Chinese words have two characters.

use std::collections::BTreeSet;

/// Two characters that stand beside each other.
pub type Pair = (char, char);

/// The pairs of a text; figures and punctuation stand in none.
pub fn pairs(text: &str) -> BTreeSet<Pair> {
    let is_word = |c: char| c.is_alphabetic();
    let letters = || text.chars().flat_map(char::to_lowercase);
    letters().zip(letters().skip(1)).filter(|&(a, b)| is_word(a) && is_word(b)).collect()
}

/// How many of its pairs the poorer one shares with the other, from 0 to 1.
pub fn overlap(a: &BTreeSet<Pair>, b: &BTreeSet<Pair>) -> f32 {
    let least = a.len().min(b.len());
    if least == 0 { 0.0 } else { a.intersection(b).count() as f32 / least as f32 }
}
