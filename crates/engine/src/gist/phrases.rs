//! Words that keep company: 大 and 模型 are one term where they mostly stand together.
//!
//! A pair of neighbours that recurs becomes one unit where it takes a good share of what its words do
//! (after the nested counts of the C-value; Frantzi, Ananiadou, Mima 2000). What has become one may take
//! in another neighbour, once. Two passes over the text.

use super::terms::{Unit, is_content};
use crate::{
    Document,
    words::{Set, is_letter},
};
use mailuo_analysis::Place;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// So often a pair must stand.
const FEWEST: usize = 2;
/// Such a share of either word's places must lie in the pair.
const SHARE: f64 = 0.4;
/// The longest term, in characters.
const LONGEST: usize = 8;
/// Single characters that join clauses and bear no term.
const PARTICLES: &str = "的了在是和与及或对从到将被把为以等这那也都而但就还有不会能可让使给由于之其所并且再又很更最\
                         着过得地我他她它你们个位名次年月日时中上下里外前后内间说称据如若因则即已未无非每各该此某一二三四五六七八九十百千万亿元";

static PARTICLE: LazyLock<Set> = LazyLock::new(|| Set::of(PARTICLES.chars()));

/// The units with pairs joined that keep company.
pub(super) fn join(document: &Document, units: &[Unit]) -> Vec<Unit> {
    pairs(document, &pairs(document, units))
}

fn pairs(document: &Document, units: &[Unit]) -> Vec<Unit> {
    let text = |at: Place| &document.blocks[at.block].text[at.range()];
    let bearing: Vec<bool> = units.iter().map(|unit| !unit.named && bears(text(unit.at))).collect();
    let with_next = |n: usize| -> Option<Place> {
        let (a, b) = (units[n].at, units.get(n + 1)?.at);
        let joins = bearing[n] && bearing[n + 1] && a.block == b.block && a.end == b.start;
        let both = joins.then(|| Place::new(a.block, a.start, b.end))?;
        (text(both).chars().count() <= LONGEST).then_some(both)
    };
    let pairs: Vec<Option<Place>> = (0..units.len()).map(with_next).collect();
    let count = |places: &mut dyn Iterator<Item = Place>| {
        let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
        places.for_each(|at| *counts.entry(text(at)).or_default() += 1);
        counts
    };
    let single = count(&mut units.iter().map(|unit| unit.at));
    let paired = count(&mut pairs.iter().copied().flatten());
    let company = |n: usize| {
        let both = pairs[n]?;
        let count = paired[text(both)];
        let share = count as f64 / single[text(units[n].at)].max(single[text(units[n + 1].at)]) as f64;
        (count >= FEWEST && share >= SHARE).then_some(both)
    };
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    let mut n = 0;
    while n < units.len() {
        let pair = company(n);
        joined.push(pair.map_or(units[n], |at| Unit { at, named: false }));
        n += if pair.is_some() { 2 } else { 1 };
    }
    joined
}

/// Whether the word can be part of a term.
fn bears(word: &str) -> bool {
    match word.chars().count() {
        1 => word.chars().all(|c| is_letter(c) && !PARTICLE.contains(c)),
        _ => is_content(word),
    }
}

#[cfg(test)]
mod tests {
    use super::super::terms::weigh;
    use crate::{lexicon::Lexicon, restore::restore, segment::segment};

    fn terms(text: &str) -> Vec<String> {
        let lexicon = Lexicon::load(include_bytes!("../../../../data/lexicon.bin")).unwrap();
        let document = restore(text);
        let tokens = segment(&document, &lexicon);
        weigh(&document, &tokens, &[], &lexicon).into_iter().map(|term| term.text).collect()
    }

    #[test]
    fn words_that_keep_company_are_one_term() {
        let found = terms("题\n大模型来了。茶馆用大模型记账，船厂也用大模型。");
        assert!(found.contains(&"大模型".to_owned()), "{found:?}");
        assert!(!found.contains(&"模型".to_owned()), "{found:?}");
    }

    #[test]
    fn words_that_met_once_stay_apart() {
        let found = terms("题\n茶馆开张。茶馆请客，茶馆唱戏，老人开张做客。");
        assert!(found.contains(&"茶馆".to_owned()) && found.contains(&"开张".to_owned()), "{found:?}");
    }
}
