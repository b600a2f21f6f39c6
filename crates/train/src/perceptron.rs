//! The averaged structured perceptron (Collins 2002), and how well it does.

use crate::corpus::Sentence;
use mailuo_engine::{
    names::{
        features::{ROWS, features},
        lists::Lists,
        model::{KINDS, Model, TAGS, viterbi},
    },
    segment::Token,
};

const EPOCHS: usize = 5;

/// A sentence ready to learn from.
#[derive(Clone)]
pub struct Example {
    rows: Vec<Vec<u32>>,
    tags: Vec<usize>,
}

impl Example {
    /// Features of a sentence that was cut into `tokens`.
    pub fn new(sentence: &Sentence, tokens: &[Token], lists: &Lists) -> Self {
        Self { rows: features(&sentence.text, tokens, lists), tags: sentence.tags.clone() }
    }
}

/// Weights that are averaged over time: `sum` holds what each weight lost by coming late.
struct Averaged {
    now: Vec<f32>,
    late: Vec<f32>,
}

impl Averaged {
    fn new(size: usize) -> Self {
        Self { now: vec![0.0; size], late: vec![0.0; size] }
    }

    fn add(&mut self, at: usize, by: f32, time: f32) {
        self.now[at] += by;
        self.late[at] += by * time;
    }

    fn average(&self, time: f32) -> Vec<f32> {
        self.now.iter().zip(&self.late).map(|(w, l)| w - l / time).collect()
    }
}

/// Transitions and table for these examples.
pub fn train(examples: &[Example]) -> (Vec<f32>, Vec<f32>) {
    let (mut transitions, mut table) = (Averaged::new(TAGS * TAGS), Averaged::new(ROWS * TAGS));
    let mut time = 1.0;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    for epoch in 0..EPOCHS {
        for n in (1..order.len()).rev() {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            order.swap(n, (seed % (n as u64 + 1)) as usize);
        }
        let mut wrong = 0;
        for &n in &order {
            let example = &examples[n];
            let scores: Vec<[f32; TAGS]> = example.rows.iter().map(|rows| score(rows, &table.now)).collect();
            let guess = viterbi(&scores, &transitions.now);
            if guess != example.tags {
                wrong += 1;
                learn(example, &guess, &mut transitions, &mut table, time);
            }
            time += 1.0;
        }
        println!("epoch {}: {wrong} of {} sentences wrong", epoch + 1, examples.len());
    }
    (transitions.average(time), table.average(time))
}

fn score(rows: &[u32], table: &[f32]) -> [f32; TAGS] {
    let mut sum = [0.0; TAGS];
    for &row in rows {
        sum.iter_mut().zip(&table[row as usize * TAGS..][..TAGS]).for_each(|(s, w)| *s += w);
    }
    sum
}

fn learn(example: &Example, guess: &[usize], transitions: &mut Averaged, table: &mut Averaged, time: f32) {
    let (mut right_before, mut guess_before) = (0, 0);
    for (n, (&right, &guess)) in example.tags.iter().zip(guess).enumerate() {
        if right != guess {
            for &row in &example.rows[n] {
                table.add(row as usize * TAGS + right, 1.0, time);
                table.add(row as usize * TAGS + guess, -1.0, time);
            }
        }
        if (right_before, right) != (guess_before, guess) {
            transitions.add(right_before * TAGS + right, 1.0, time);
            transitions.add(guess_before * TAGS + guess, -1.0, time);
        }
        (right_before, guess_before) = (right, guess);
    }
}

/// Prints F1 by kind, exact span and type.
pub fn evaluate(model: &Model, examples: &[Example]) {
    let mut counts = [[0_usize; 3]; KINDS.len()];
    for example in examples {
        let guess: Vec<usize> = model.tags(&example.rows).into_iter().map(|(tag, _)| tag).collect();
        let (right, found) = (spans(&example.tags), spans(&guess));
        for span in &found {
            counts[span.2][usize::from(!right.contains(span))] += 1;
        }
        for span in right.iter().filter(|s| !found.contains(s)) {
            counts[span.2][2] += 1;
        }
    }
    let f1 = |[hit, extra, missed]: [usize; 3]| 2.0 * hit as f64 / (2 * hit + extra + missed).max(1) as f64;
    for (kind, count) in KINDS.iter().zip(counts) {
        println!("{kind:?}: F1 {:.3} of {}", f1(count), count[0] + count[2]);
    }
    let five = counts[..5].iter().fold([0; 3], |sum, c| std::array::from_fn(|n| sum[n] + c[n]));
    println!("five types, held out: F1 {:.3}", f1(five));
}

fn spans(tags: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tags.len() {
        let (start, tag) = (at, tags[at]);
        at += 1;
        if tag > 0 {
            while at < tags.len() && tags[at] == tag + tag % 2 {
                at += 1;
            }
            found.push((start, at, (tag - 1) / 2));
        }
    }
    found
}
