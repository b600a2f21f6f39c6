//! From sentences to the bytes of a model: features counted, fitted, pruned to the heaviest and fitted again.

use crate::{
    corpus::Sentence,
    crf::{self, Course, Example, Weights},
};
use mailuo_engine::{
    lexicon::Lexicon,
    names::{
        features::{ROWS, Sight},
        model::{Known, Model, TAGS},
    },
    segment,
};

/// A feature that is seen less often tells nothing.
const LEAST: u8 = 3;

/// With all features, then with those that stay.
const COURSES: [Course; 2] = [Course { epochs: 6, rate: 0.15 }, Course { epochs: 5, rate: 0.1 }];

/// How many rows stay.
const MOST: usize = 120_000;

/// No slot: the feature is not learnt.
const NONE: u32 = u32::MAX;

/// What sentences are looked at with.
pub struct Eye {
    /// The words.
    pub lexicon: Lexicon,
    /// What the model knows beside its weights.
    pub known: Known,
}

impl Eye {
    /// The text as the model sees it.
    pub fn sight(&self, text: &str) -> Sight {
        Sight::new(text, &segment::cut(text, &self.lexicon), &self.lexicon, &self.known)
    }
}

/// A model's file, learnt from `sets` of sentences, each taken so many times.
pub fn model(eye: &Eye, sets: &[(usize, Vec<Sentence>)]) -> Vec<u8> {
    let sentences = || sets.iter().flat_map(|(_, set)| set);
    let rows = frequent(eye, sentences());
    let mut slots = vec![NONE; ROWS];
    rows.iter().zip(0..).for_each(|(&row, slot)| slots[row as usize] = slot);
    let mut examples: Vec<Example> = sentences().map(|s| example(eye, s, &slots)).collect();
    let times: Vec<usize> = sets.iter().flat_map(|(times, set)| set.iter().map(|_| *times)).collect();
    let order: Vec<usize> = (0..examples.len()).flat_map(|n| vec![n; times[n]]).collect();
    let weights = crf::train(&examples, &order, Weights::new(rows.len()), &COURSES[0]);
    let kept = heaviest(&weights);
    let mut moved = vec![NONE; rows.len()];
    kept.iter().zip(0..).for_each(|(&slot, to)| moved[slot] = to);
    for row in examples.iter_mut().flat_map(|e| &mut e.rows) {
        row.iter_mut().for_each(|slot| *slot = moved[*slot as usize]);
        row.retain(|&slot| slot != NONE);
    }
    let weights = crf::train(&examples, &order, weights.only(&kept), &COURSES[1]).with_all_in_sight();
    let rows: Vec<u32> = kept.iter().map(|&slot| rows[slot]).collect();
    Model::encode(&eye.known, &weights.transitions(), &rows, &weights.table())
}

/// The rows of the features that are frequent enough, sorted.
fn frequent<'a>(eye: &Eye, sentences: impl Iterator<Item = &'a Sentence>) -> Vec<u32> {
    let mut seen = vec![0_u8; ROWS];
    let mut rows = Vec::new();
    for sentence in sentences {
        let sight = eye.sight(&sentence.text);
        rows.clear();
        (0..sight.length()).for_each(|at| sight.rows(at, &mut rows));
        rows.iter().for_each(|&row| seen[row as usize] = seen[row as usize].saturating_add(1));
    }
    (0..).zip(seen).filter(|(_, times)| *times >= LEAST).map(|(row, _)| row).collect()
}

fn example(eye: &Eye, sentence: &Sentence, slots: &[u32]) -> Example {
    let sight = eye.sight(&sentence.text);
    let rows = |at| {
        let mut rows = Vec::with_capacity(64);
        sight.rows(at, &mut rows);
        rows.into_iter().map(|row| slots[row as usize]).filter(|&slot| slot != NONE).collect()
    };
    Example { rows: (0..sight.length()).map(rows).collect(), allowed: sentence.allowed.clone() }
}

/// The slots with the longest vectors of weights, sorted.
fn heaviest(weights: &Weights) -> Vec<usize> {
    let table = weights.table();
    let length = |row: &[f32]| row.iter().map(|w| w * w).sum::<f32>();
    let mut heavy: Vec<(f32, usize)> = table.chunks_exact(TAGS).map(length).zip(0..).collect();
    heavy.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut kept: Vec<usize> = heavy.into_iter().take(MOST).map(|(_, slot)| slot).collect();
    kept.sort_unstable();
    kept
}
