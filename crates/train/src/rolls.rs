//! Rolls of names: one behind the other, as a list of those present looks when the spaces between are gone.
//!
//! Hardly a sentence of the corpora is one, and yet each that comes holds dozens of names. So they are made up, of
//! people that other sentences name.

use crate::{
    chance::Chance,
    corpus::{Sentence, names},
};
use mailuo_engine::analysis::NameKind;
use std::collections::BTreeSet;

/// How many are made.
const ROLLS: usize = 120;

/// The shortest roll.
const LEAST: u64 = 4;
/// So many lengths there are.
const LENGTHS: u64 = 24;

/// Rolls of the people of these sentences; the same at every run.
pub fn rolls<'a>(sentences: impl Iterator<Item = &'a Sentence>) -> Vec<Sentence> {
    let people = sentences.flat_map(names).filter(|name| name.kind == NameKind::Person);
    let names: BTreeSet<String> =
        people.filter(|name| (2..=3).contains(&name.at.len())).map(|name| name.text).collect();
    let names: Vec<String> = names.into_iter().collect();
    if names.is_empty() {
        return Vec::new();
    }
    let mut chance = Chance::new();
    let mut roll = || {
        let mut roll = Sentence::default();
        for _ in 0..LEAST + chance.below(LENGTHS) {
            roll.name(&names[chance.below(names.len() as u64) as usize], &[NameKind::Person]);
            if chance.below(12) == 0 {
                roll.plain("（女）");
            }
        }
        roll
    };
    (0..ROLLS).map(|_| roll()).collect()
}
