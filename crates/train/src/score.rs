//! How well names are found: exact span and kind, as precision, recall and F1.

use mailuo_engine::{
    analysis::{Certainty, NameKind},
    names::model::KINDS,
};
use std::fmt;

/// A name in a text: where it stands, and what it names.
pub type Span = (usize, usize, NameKind);

/// Counts of one kind: found rightly, found wrongly, missed.
#[derive(Clone, Copy, Default)]
struct Count {
    hit: usize,
    extra: usize,
    missed: usize,
}

impl Count {
    fn f1(self) -> f64 {
        2.0 * self.hit as f64 / (2 * self.hit + self.extra + self.missed).max(1) as f64
    }
}

/// What was found against what is there.
#[derive(Clone, Default)]
pub struct Score {
    by_kind: [Count; KINDS.len()],
    coarse: Count,
    /// Rightly found and all, for sure, likely and possible names.
    levels: [(usize, usize); 3],
}

impl Score {
    /// Takes in one name of this certainty that was found.
    pub fn level(&mut self, certainty: Certainty, right: bool) {
        let (hit, all) = &mut self.levels[certainty as usize];
        *hit += usize::from(right);
        *all += 1;
    }

    /// Takes in one text; spans of other kinds are left out.
    pub fn add(&mut self, gold: &[Span], found: &[Span]) {
        for (n, kind) in KINDS.iter().enumerate() {
            count(&mut self.by_kind[n], &only(gold, *kind), &only(found, *kind));
        }
        count(&mut self.coarse, &coarse(gold), &coarse(found));
    }

    /// The five kinds that count.
    fn five(&self) -> Count {
        self.by_kind[..5].iter().fold(Count::default(), |sum, c| Count {
            hit: sum.hit + c.hit,
            extra: sum.extra + c.extra,
            missed: sum.missed + c.missed,
        })
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.five();
        let part = |n: usize, of: usize| n as f64 / of.max(1) as f64;
        write!(
            f,
            "five {:.4} (p {:.3} r {:.3} of {})",
            all.f1(),
            part(all.hit, all.hit + all.extra),
            part(all.hit, all.hit + all.missed),
            all.hit + all.missed
        )?;
        write!(f, "  three {:.4} ", self.coarse.f1())?;
        KINDS.iter().zip(self.by_kind).try_for_each(|(kind, c)| write!(f, " {kind:?} {:.3}", c.f1()))?;
        self.levels
            .iter()
            .filter(|l| l.1 > 0)
            .try_for_each(|&(hit, all)| write!(f, " [{:.3} of {all}]", part(hit, all)))
    }
}

fn only(spans: &[Span], kind: NameKind) -> Vec<Span> {
    spans.iter().copied().filter(|s| s.2 == kind).collect()
}

/// Companies as organisations; no products, no events.
fn coarse(spans: &[Span]) -> Vec<Span> {
    use NameKind::{Company, Organisation, Person, Place};
    let one = |&(a, b, kind): &Span| match kind {
        Company | Organisation => Some((a, b, Organisation)),
        Person | Place => Some((a, b, kind)),
        _ => None,
    };
    spans.iter().filter_map(one).collect()
}

fn count(count: &mut Count, gold: &[Span], found: &[Span]) {
    let hit = found.iter().filter(|span| gold.contains(span)).count();
    count.hit += hit;
    count.extra += found.len() - hit;
    count.missed += gold.len() - hit;
}

/// The spans that tags spell.
pub fn spans(tags: impl IntoIterator<Item = usize>) -> Vec<Span> {
    let tags: Vec<usize> = tags.into_iter().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < tags.len() {
        let (start, tag) = (at, tags[at]);
        at += 1;
        if tag > 0 {
            while at < tags.len() && tags[at] == tag + tag % 2 {
                at += 1;
            }
            found.push((start, at, KINDS[(tag - 1) / 2]));
        }
    }
    found
}
