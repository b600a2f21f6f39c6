//! Sentences with other names in their places. What stands around a name tells what it is, and the names of an article
//! are mostly new: so the model sees each place with several names.

use crate::{
    chance::Chance,
    corpus::{Named, Sentence, names},
};
use mailuo_engine::analysis::NameKind;
use std::collections::{BTreeMap, BTreeSet};

/// How many copies each sentence gets.
const COPIES: usize = 2;

/// So many names of a hundred are exchanged in a copy.
const EXCHANGED: u64 = 60;

/// What may stand for what: names of one kind, with or without Latin letters and digits.
type Sort = (NameKind, bool);

/// Copies of `sentences`, all their tags known, with names of `pool` in place of theirs; the same at every run.
pub fn swapped<'a>(sentences: &'a [Sentence], pool: impl Iterator<Item = &'a Sentence>) -> Vec<Sentence> {
    let mut sorted: BTreeMap<Sort, BTreeSet<String>> = BTreeMap::new();
    for name in pool.chain(sentences).flat_map(names) {
        sorted.entry(sort(&name)).or_default().insert(name.text);
    }
    let sorted = sorted.into_iter().map(|(sort, names)| (sort, names.into_iter().collect())).collect();
    let mut chance = Chance::new();
    let copies = std::iter::repeat_n(sentences, COPIES).flatten();
    copies.filter_map(|sentence| swap(sentence, &sorted, &mut chance)).collect()
}

/// One sentence with other names, the same one for the same one; none where it names nothing.
fn swap(sentence: &Sentence, pool: &BTreeMap<Sort, Vec<String>>, chance: &mut Chance) -> Option<Sentence> {
    let chars: Vec<char> = sentence.text.chars().collect();
    let plain = |from: usize, to: usize| chars[from..to].iter().collect::<String>();
    let mut swapped = Sentence::default();
    let mut chosen: BTreeMap<String, String> = BTreeMap::new();
    let mut at = 0;
    for name in names(sentence) {
        swapped.plain(&plain(at, name.at.start));
        at = name.at.end;
        let (others, kind) = (&pool[&sort(&name)], name.kind);
        let other = chosen.entry(name.text).or_insert_with_key(|name| {
            let keeps = chance.below(100) >= EXCHANGED;
            if keeps { name.clone() } else { others[chance.below(others.len() as u64) as usize].clone() }
        });
        swapped.name(other, &[kind]);
    }
    swapped.plain(&plain(at, chars.len()));
    (at > 0).then_some(swapped)
}

fn sort(name: &Named) -> Sort {
    (name.kind, name.text.contains(|c: char| c.is_ascii_alphanumeric()))
}
