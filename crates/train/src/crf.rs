//! The linear-chain conditional random field (Lafferty, McCallum and Pereira 2001), fitted by AdaGrad (Duchi,
//! Hazan and Singer 2011) also to sentences of which only some tags are known (Täckström et al. 2013): what is
//! pulled up is all paths through the tags that are allowed.

use crate::chance::Chance;
use mailuo_engine::names::model::{TAGS, may_follow};
use std::array;

/// A sentence ready to learn from.
#[derive(Clone, Default)]
pub struct Example {
    /// For every character the slots of its features.
    pub rows: Vec<Vec<u32>>,
    /// For every character the set of tags that it may have, a bit each.
    pub allowed: Vec<u16>,
}

/// A character that is pulled less than this is learnt.
const SMALL: f32 = 0.003;

/// So many features of a thousand are left out, each time others, so that none is relied on alone (Srivastava et al.
/// 2014): a name that is new lacks those that know it.
const LEFT_OUT: u64 = 250;

/// One number for every tag, padded for the processor's sake.
type Row = [f32; 16];

/// How the fitting goes.
pub struct Course {
    /// How often all examples are seen.
    pub epochs: usize,
    /// How large the first steps are; they fall to nothing.
    pub rate: f32,
}

/// The weights of a model that learns.
pub struct Weights {
    transitions: [Row; TAGS],
    table: Vec<Row>,
}

impl Weights {
    /// None yet, for so many slots.
    pub fn new(slots: usize) -> Self {
        Self { transitions: [[0.0; 16]; TAGS], table: vec![[0.0; 16]; slots] }
    }

    /// Those of these slots alone.
    pub fn only(&self, slots: &[usize]) -> Self {
        Self { transitions: self.transitions, table: slots.iter().map(|&slot| self.table[slot]).collect() }
    }

    /// `TAGS × TAGS`, from and to.
    pub fn transitions(&self) -> Vec<f32> {
        self.transitions.iter().flat_map(|row| &row[..TAGS]).copied().collect()
    }

    /// With all features in sight each counts for as much less as it was left out.
    pub fn with_all_in_sight(mut self) -> Self {
        let part = 1.0 - LEFT_OUT as f32 / 1000.0;
        self.table.iter_mut().flatten().for_each(|weight| *weight *= part);
        self
    }

    /// `TAGS` for every slot.
    pub fn table(&self) -> Vec<f32> {
        self.table.iter().flat_map(|row| &row[..TAGS]).copied().collect()
    }
}

/// The weights with the sums of squares that their steps are measured by.
struct Learner {
    weights: Weights,
    squares: Weights,
}

/// Weights that fit these examples with part of their features, taken in a random `order` of it (the same at every run).
pub fn train(examples: &[Example], order: &[usize], weights: Weights, course: &Course) -> Weights {
    let squares = Weights { transitions: [[1.0; 16]; TAGS], table: vec![[1.0; 16]; weights.table.len()] };
    let mut learner = Learner { weights, squares };
    let mut order = order.to_vec();
    let mut chance = Chance::new();
    let steps = (course.epochs * order.len()) as f32;
    let mut done = 0.0;
    for epoch in 1..=course.epochs {
        for n in (1..order.len()).rev() {
            order.swap(n, chance.below(n as u64 + 1) as usize);
        }
        let mut loss = 0.0;
        for &n in &order {
            let mut example = examples[n].clone();
            example.rows.iter_mut().for_each(|rows| rows.retain(|_| chance.below(1000) >= LEFT_OUT));
            loss += learner.learn(&example, course.rate * (1.0 - done / steps));
            done += 1.0;
        }
        println!("epoch {epoch}: loss {:.4} a sentence", loss / order.len() as f64);
    }
    learner.weights
}

/// What is expected of a sentence: each character's tags, and how often each follows each.
struct Expected {
    tags: Vec<Row>,
    pairs: [Row; TAGS],
    log_sum: f64,
}

impl Learner {
    /// One step; the loss before it.
    fn learn(&mut self, example: &Example, rate: f32) -> f64 {
        let scores: Vec<Row> = example.rows.iter().map(|rows| self.score(rows)).collect();
        let transitions = &mut self.weights.transitions;
        let way = |from: usize, to: usize| {
            if to < TAGS && may_follow(from, to) { transitions[from][to].exp() } else { 0.0 }
        };
        let ways: [Row; TAGS] = array::from_fn(|from| array::from_fn(|to| way(from, to)));
        let free = expect(&scores, &ways, |_| (1 << TAGS) - 1);
        let bound = expect(&scores, &ways, |n| example.allowed[n]);
        for (from, weights) in transitions.iter_mut().enumerate() {
            let pull = difference(&bound.pairs[from], &free.pairs[from]);
            step(weights, &mut self.squares.transitions[from], &pull, rate);
        }
        for (n, rows) in example.rows.iter().enumerate() {
            let pull = difference(&bound.tags[n], &free.tags[n]);
            if pull.iter().any(|p| p.abs() > SMALL) {
                for row in rows.iter().map(|&row| row as usize) {
                    step(&mut self.weights.table[row], &mut self.squares.table[row], &pull, rate);
                }
            }
        }
        free.log_sum - bound.log_sum
    }

    fn score(&self, rows: &[u32]) -> Row {
        let mut sum = [0.0; 16];
        for &row in rows {
            sum.iter_mut().zip(&self.weights.table[row as usize]).for_each(|(s, w)| *s += w);
        }
        sum
    }
}

fn difference(a: &Row, b: &Row) -> Row {
    array::from_fn(|n| a[n] - b[n])
}

fn step(weights: &mut Row, squares: &mut Row, pull: &Row, rate: f32) {
    for ((w, s), p) in weights.iter_mut().zip(squares).zip(pull) {
        *s += p * p;
        *w += rate * p / s.sqrt();
    }
}

/// Forward and backward (Rabiner 1989), scaled at every character.
fn expect(scores: &[Row], ways: &[Row; TAGS], allowed: impl Fn(usize) -> u16) -> Expected {
    let mut log_sum = 0.0;
    let mut forward: Vec<Row> = Vec::with_capacity(scores.len());
    let mut local: Vec<Row> = Vec::with_capacity(scores.len());
    let mut before: Row = [0.0; 16];
    before[0] = 1.0;
    for (n, row) in scores.iter().enumerate() {
        let highest = row[..TAGS].iter().fold(f32::MIN, |m, &s| m.max(s));
        let mask = allowed(n);
        let here: Row = array::from_fn(|t| {
            if t < TAGS && mask >> t & 1 == 1 { (row[t] - highest).exp().max(1e-20) } else { 0.0 }
        });
        let mut next = [0.0; 16];
        for (from, way) in ways.iter().enumerate() {
            next.iter_mut().zip(way).for_each(|(n, w)| *n += before[from] * w);
        }
        next.iter_mut().zip(&here).for_each(|(n, h)| *n *= h);
        let sum: f32 = next.iter().sum::<f32>().max(1e-30);
        next.iter_mut().for_each(|n| *n /= sum);
        log_sum += f64::from(highest) + f64::from(sum).ln();
        forward.push(next);
        local.push(here);
        before = next;
    }
    let mut pairs = [[0.0; 16]; TAGS];
    let mut tags = forward.clone();
    let mut behind: Row = [1.0; 16];
    for n in (0..scores.len()).rev() {
        let mut sum = 0.0_f32;
        tags[n].iter_mut().zip(&behind).for_each(|(t, b)| {
            *t *= b;
            sum += *t;
        });
        let part = 1.0 / sum.max(1e-30);
        tags[n].iter_mut().for_each(|t| *t *= part);
        // From here to what stands before.
        let after: Row = array::from_fn(|t| local[n][t] * behind[t]);
        let mut start: Row = [0.0; 16];
        start[0] = 1.0;
        let before = if n > 0 { &forward[n - 1] } else { &start };
        let mut back: Row = [0.0; 16];
        let mut total = 0.0_f32;
        for (from, way) in ways.iter().enumerate() {
            back[from] = way.iter().zip(&after).map(|(w, a)| w * a).sum();
            total += before[from] * back[from];
        }
        let part = 1.0 / total.max(1e-30);
        for (from, way) in ways.iter().enumerate() {
            let weight = before[from] * part;
            if weight > 0.0 {
                for (pair, (w, a)) in pairs[from].iter_mut().zip(way.iter().zip(&after)) {
                    *pair += weight * w * a;
                }
            }
        }
        let highest = back.iter().fold(1e-30_f32, |m, &b| m.max(b));
        behind = back.map(|b| b / highest);
    }
    Expected { tags, pairs, log_sum }
}
