//! The choice of sentences: near to the whole article, far from each other.

use crate::{Document, sentences::sentences};
use mailuo_analysis::{BlockKind, Order as _, Place, Term};
use std::collections::BTreeMap;

/// A shorter text is its own gist.
const FEWEST: usize = 6;
/// Only so many of the nearest sentences compete, however long the text is.
const COMPETING: usize = 60;
/// How much nearness counts against redundancy.
const NEARNESS: f64 = 0.7;

/// A sentence as the weights of its terms, by their numbers, and their Euclidean length.
struct Candidate {
    at: Place,
    weights: BTreeMap<usize, f64>,
    length: f64,
    nearness: f64,
}

impl Candidate {
    /// The cosine of the angle between two sentences.
    fn likeness(&self, other: &Self) -> f64 {
        let sum: f64 = self.weights.iter().filter_map(|(n, w)| Some(w * other.weights.get(n)?)).sum();
        sum / (self.length * other.length)
    }
}

/// Three to five sentences in the order of the text; none where the text is short.
pub fn choose(document: &Document, terms: &[Term]) -> Vec<Place> {
    let mut candidates = candidates(document, terms);
    if candidates.len() < FEWEST {
        return Vec::new();
    }
    let wanted = (candidates.len() / 8).clamp(3, 5);
    candidates.order_by(|a, b| b.nearness.total_cmp(&a.nearness).then(a.at.cmp(&b.at)));
    candidates.truncate(COMPETING);
    let mut chosen: Vec<Candidate> = Vec::new();
    while chosen.len() < wanted && !candidates.is_empty() {
        let gain = |candidate: &Candidate| {
            let like = chosen.iter().map(|c| c.likeness(candidate)).fold(0.0, f64::max);
            NEARNESS * candidate.nearness - (1.0 - NEARNESS) * like
        };
        let gains: Vec<f64> = candidates.iter().map(gain).collect();
        let best = (0..gains.len()).max_by(|&a, &b| gains[a].total_cmp(&gains[b]).then(b.cmp(&a)));
        let Some(best) = best else { break };
        chosen.push(candidates.remove(best));
    }
    let mut places: Vec<Place> = chosen.into_iter().map(|c| c.at).collect();
    places.order();
    places
}

/// The whole sentences of running text, each with its nearness to the centroid.
fn candidates(document: &Document, terms: &[Term]) -> Vec<Candidate> {
    let mut places: Vec<(Place, usize)> =
        terms.iter().enumerate().flat_map(|(n, t)| t.places.iter().map(move |p| (*p, n))).collect();
    places.order();
    let mut found = Vec::new();
    for (block, text) in document.texts() {
        if !matches!(document.blocks[block].kind, BlockKind::Paragraph | BlockKind::Lead) {
            continue;
        }
        for (n, range) in sentences(text).into_iter().enumerate() {
            let sentence = text[range.clone()].trim_end_matches(crate::sentences::is_closing);
            // A question, a fragment or a monster is no gist.
            let characters = sentence.chars().count();
            if !sentence.ends_with(['。', '！']) || !(12..=180).contains(&characters) {
                continue;
            }
            let from = places.partition_point(|(p, _)| (p.block, p.start) < (block, range.start));
            let within = places[from..].iter().take_while(|(p, _)| p.block == block && p.end <= range.end);
            let mut weights: BTreeMap<usize, f64> = BTreeMap::new();
            for (_, term) in within {
                weights.insert(*term, f64::from(terms[*term].score));
            }
            let length = weights.values().map(|w| w * w).sum::<f64>().sqrt();
            if length > 0.0 {
                let early = 1.0 + 0.15 / (1.0 + found.len() as f64 / 3.0) + if n == 0 { 0.05 } else { 0.0 };
                let at = Place::new(block, range.start, range.end);
                // Long sentences gather terms by their length alone.
                let nearness = weights.values().sum::<f64>() / (characters as f64).sqrt() * early;
                found.push(Candidate { at, weights, length, nearness });
            }
        }
    }
    let most = found.iter().map(|c| c.nearness).fold(f64::MIN_POSITIVE, f64::max);
    found.iter_mut().for_each(|c| c.nearness /= most);
    found
}
