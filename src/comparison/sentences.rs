//! The sentences of an article, and those to which no other article has anything alike.

use super::likeness::{Pair, pairs};
use crate::together::sentence;
use mailuo_analysis::{Analysis, BlockKind, Place};
use std::collections::{BTreeMap, BTreeSet};

/// A sentence is alike that has this share of another one's pairs.
const ALIKE: f32 = 0.4;

/// So is one that is told by the other for the most part: this share of its own pairs stands there.
const TOLD: f32 = 0.7;

/// A sentence with fewer pairs says too little to be missed elsewhere.
const LEAST: usize = 6;

/// The sentences of what an article tells, in the order of the text; titles and bylines are none.
pub fn sentences(article: &Analysis) -> Vec<Place> {
    let told = [BlockKind::Lead, BlockKind::Paragraph];
    let mut found = Vec::new();
    for (n, block) in article.blocks.iter().enumerate().filter(|(_, block)| told.contains(&block.kind)) {
        let mut at = 0;
        while at < block.text.len() {
            let next = sentence(article, Place::new(n, at, at));
            let end = next.end.max(at + 1);
            // What stands between two ends, such as a closing mark, is no sentence.
            if article.text(next).chars().any(char::is_alphabetic) {
                found.push(Place::new(n, at.max(next.start), next.end));
            }
            at = end;
        }
    }
    found
}

/// For each article the sentences that have nothing alike in any of the others.
pub fn alone(articles: &[&Analysis], sentences: &[Vec<Place>]) -> Vec<Vec<Place>> {
    let all: Vec<Vec<BTreeSet<Pair>>> = articles
        .iter()
        .zip(sentences)
        .map(|(article, places)| places.iter().map(|&at| pairs(article.text(at))).collect())
        .collect();
    let index: Vec<BTreeMap<Pair, Vec<usize>>> = all.iter().map(|sentences| posted(sentences)).collect();
    let stands_alone = |article: usize, own: &BTreeSet<Pair>| {
        let mut others = (0..all.len()).filter(|&other| other != article);
        own.len() >= LEAST && !others.any(|other| is_told(own, &all[other], &index[other]))
    };
    let of = |(article, places): (usize, &Vec<Place>)| {
        let own = places.iter().zip(&all[article]);
        own.filter(|(_, own)| stands_alone(article, own)).map(|(&at, _)| at).collect()
    };
    sentences.iter().enumerate().map(of).collect()
}

/// For each pair the numbers of the sentences that have it.
fn posted(sentences: &[BTreeSet<Pair>]) -> BTreeMap<Pair, Vec<usize>> {
    let mut index: BTreeMap<Pair, Vec<usize>> = BTreeMap::new();
    for (n, sentence) in sentences.iter().enumerate() {
        for &pair in sentence {
            index.entry(pair).or_default().push(n);
        }
    }
    index
}

/// Whether one of the sentences is alike.
fn is_told(own: &BTreeSet<Pair>, sentences: &[BTreeSet<Pair>], index: &BTreeMap<Pair, Vec<usize>>) -> bool {
    let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
    for &n in own.iter().filter_map(|pair| index.get(pair)).flatten() {
        *shared.entry(n).or_default() += 1;
    }
    shared.into_iter().any(|(n, shared)| {
        let (shared, other) = (shared as f32, sentences[n].len());
        shared >= ALIKE * own.len() as f32 || (other >= LEAST && shared >= TOLD * other as f32)
    })
}
