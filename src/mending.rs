//! The reader's corrections: what is in force, and the way back and forward. Pure.

mod kept;
mod told;

pub use kept::{from_link, to_link};
pub use told::{KINDS, kind_name, problem, said, told};

use crate::{panels::EXAMPLE, shelf};
use mailuo_analysis::{Analysis, Offsets, Place, Unit};
use mailuo_mend::{Correction, NAME, apply};
use std::rc::Rc;

type List = Rc<[Correction]>;

/// What a step did, to be told and taken back.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// Something was put right.
    Did(Correction),
    /// A correction was taken out of the list.
    TookOut(Correction),
    /// So many came from a file.
    Loaded(usize),
    /// All so many were taken out.
    Cleared(usize),
}

/// What the reader is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    /// A step was taken.
    Done(Deed),
    /// It was taken back.
    Undone(Deed),
}

/// The corrections of one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mending {
    /// The article they belong to; empty before one is open.
    pub article: Rc<str>,
    /// Those in force, in the order in which they were made.
    pub list: List,
    /// Numbers of those that found nothing to correct.
    pub unplaced: Rc<[usize]>,
    /// The reader's own where the list also holds what a link brought, until that is kept or sent away.
    pub own: Option<List>,
    /// What was done last.
    pub said: Option<Said>,
    /// The lists before, each with what was done to it then.
    before: Vec<(List, Deed)>,
    /// The lists that were taken back, each with what had led to it.
    after: Vec<(List, Deed)>,
}

/// What can happen to them.
pub enum Step {
    /// An article was opened: its name, what is kept of it on the device, what a link brings.
    Open(Rc<str>, Vec<Correction>, Vec<Correction>),
    /// Something is put right.
    Do(Correction),
    /// A file was read.
    Load(Vec<Correction>),
    /// The correction of this number is taken out.
    TakeOut(usize),
    /// All are taken out.
    Clear,
    /// The last step is taken back.
    Undo,
    /// The step that was taken back last is taken again.
    Redo,
    /// What a link brought is the reader's own from now on.
    Keep,
    /// What a link brought goes.
    Dismiss,
    /// What was told is read.
    Hush,
}

impl Mending {
    /// What there is after the step.
    pub fn after(&self, step: Step) -> Self {
        match step {
            Step::Open(article, own, guests) => {
                let opened = Self { article, list: own.into(), ..Self::default() };
                let both = opened.with(guests);
                if both.len() == opened.list.len() {
                    return opened;
                }
                Self { list: both.into(), own: Some(opened.list.clone()), ..opened }
            }
            Step::Do(correction) => {
                // The same a second time may be meant: something else has changed it since.
                let next = self.list.iter().cloned().chain([correction.clone()]).collect();
                self.done(next, Deed::Did(correction))
            }
            Step::Load(more) => {
                let next = self.with(more);
                let count = next.len() - self.list.len();
                self.done(next, Deed::Loaded(count))
            }
            Step::TakeOut(n) => match self.list.get(n).cloned() {
                Some(gone) => {
                    let mut next = self.list.to_vec();
                    next.remove(n);
                    self.done(next, Deed::TookOut(gone))
                }
                None => self.clone(),
            },
            Step::Clear => self.done(Vec::new(), Deed::Cleared(self.list.len())),
            Step::Undo => self.gone_back(),
            Step::Redo => self.gone_forward(),
            Step::Keep => Self { own: None, ..self.clone() },
            Step::Dismiss => {
                let own = self.own.clone().unwrap_or_else(|| self.list.clone());
                Self { article: self.article.clone(), list: own, ..Self::default() }
            }
            Step::Hush => Self { said: None, ..self.clone() },
        }
    }

    /// The list with those of `more` that it does not hold.
    fn with(&self, more: Vec<Correction>) -> Vec<Correction> {
        let new = more.into_iter().filter(|c| !self.list.contains(c));
        self.list.iter().cloned().chain(new).collect()
    }

    /// A step of the reader's own; it keeps what a link brought, on which it stands.
    fn done(&self, list: Vec<Correction>, deed: Deed) -> Self {
        let mut next = self.clone();
        next.before.push((self.list.clone(), deed.clone()));
        (next.list, next.said) = (list.into(), Some(Said::Done(deed)));
        (next.after, next.own) = (Vec::new(), None);
        next
    }

    fn gone_back(&self) -> Self {
        let mut next = self.clone();
        if let Some((list, deed)) = next.before.pop() {
            next.after.push((std::mem::replace(&mut next.list, list), deed.clone()));
            next.said = Some(Said::Undone(deed));
        }
        next
    }

    fn gone_forward(&self) -> Self {
        let mut next = self.clone();
        if let Some((list, deed)) = next.after.pop() {
            next.before.push((std::mem::replace(&mut next.list, list), deed.clone()));
            next.said = Some(Said::Done(deed));
        }
        next
    }

    /// Whether there is a step to take back, and one to take again.
    pub fn ways(&self) -> (bool, bool) {
        (!self.before.is_empty(), !self.after.is_empty())
    }

    /// What the engine found, put right; and these corrections, knowing which of them found no place.
    pub fn apply(&self, base: &Rc<Analysis>) -> (Rc<Analysis>, Self) {
        if self.list.is_empty() {
            return (base.clone(), Self { unplaced: Rc::new([]), ..self.clone() });
        }
        let (analysis, unplaced) = apply(base, &self.list);
        (Rc::new(analysis), Self { unplaced: unplaced.into(), ..self.clone() })
    }
}

/// The entity of another analysis of the same text that an entity has become: by its name, or by the place
/// where it is named first.
pub fn followed(before: &Analysis, now: &Analysis, id: usize) -> Option<usize> {
    let entity = before.entities.get(id)?;
    let is_same = |e: &&mailuo_analysis::Entity| e.name == entity.name && e.kind == entity.kind;
    let same =
        now.entities.iter().find(is_same).or_else(|| now.entities.iter().find(|e| e.name == entity.name));
    let first = || before.mentions.iter().find(|m| m.entity == id);
    let there = || now.mentions.iter().find(|m| first().is_some_and(|first| first.at.overlaps(m.at)));
    same.map(|e| e.id).or_else(|| there().map(|m| m.entity))
}

/// What the reader selected of a block, from one UTF-16 unit to another, without the spaces and marks around
/// it; `None` where that is nothing, or more than a theme takes for a sample.
pub fn stretch(analysis: &Analysis, block: usize, from: usize, to: usize) -> Option<Place> {
    let text = &analysis.blocks.get(block)?.text;
    let table = Offsets::new(text, Unit::Utf16, Unit::Byte);
    let (from, to) = (table.at(from), table.at(to));
    let chosen = text.get(from..to)?;
    let is_around = |c: char| c.is_whitespace() || "，。、；：！？,.;:!?“”‘’".contains(c);
    let start = from + chosen.len() - chosen.trim_start_matches(is_around).len();
    let words = chosen.trim_matches(is_around);
    let is_sample = !words.is_empty() && words.chars().nth(EXAMPLE).is_none();
    is_sample.then(|| Place::new(block, start, start + words.len()))
}

/// Whether words may be a name.
pub fn is_name(words: &str) -> bool {
    words.chars().nth(NAME).is_none()
}

/// What an own text is called where an article of the list has its id; the same text, the same name.
pub fn text_name(text: &str) -> String {
    format!("text-{}", shelf::key(text))
}

#[cfg(test)]
mod tests;
