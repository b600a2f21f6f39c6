//! The shelf: articles that the reader keeps on the device. Pure; the database follows what is decided here.

use mailuo_analysis::Order as _;
use serde::{Deserialize, Serialize};
use std::rc::Rc;
use yew::Reducible;

/// How many articles the shelf holds.
pub const MOST: usize = 10;
/// How many characters a title has at most.
const TITLE: usize = 60;

/// An article of the reader's own, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// Names it: what its text comes down to.
    pub key: String,
    /// What the reader calls it; its headline at first.
    pub title: String,
    /// The day it appeared, as `YYYY-MM-DD`, where it says so.
    pub date: String,
    /// When it was put on the shelf, as `YYYY-MM-DD HH:MM:SS.mmm`: those of one minute stand in order, too.
    pub put: String,
    /// The file it came from; empty for a text that was pasted.
    pub file: String,
    /// What its format tells of its lines, as JSON for the engine.
    pub hints: String,
    /// The text as it came.
    pub text: String,
}

impl Kept {
    /// A text under its first line, where nothing better is known.
    pub fn new(text: &str) -> Self {
        let first = text.lines().map(str::trim).find(|line| !line.is_empty());
        Self { key: key(text), title: short(first.unwrap_or_default()), text: text.into(), ..Self::default() }
    }

    /// The same under this title, unless that is empty.
    pub fn called(self, title: &str) -> Self {
        let title = short(title.trim());
        if title.is_empty() { self } else { Self { title, ..self } }
    }

    /// How many characters it has, white space aside.
    pub fn length(&self) -> usize {
        self.text.chars().filter(|c| !c.is_whitespace()).count()
    }
}

fn short(title: &str) -> String {
    let mut letters = title.chars().filter(|c| !c.is_control());
    let short: String = letters.by_ref().take(TITLE).collect();
    if letters.next().is_some() { short + "…" } else { short }
}

/// What a text comes down to: the same for the same text on every device (FNV-1a, 64 bits).
pub fn key(text: &str) -> String {
    let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// What stands on the shelf, and what the reader is about to do there.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The articles, the last one put there first.
    pub articles: Vec<Rc<Kept>>,
    /// What was taken away last, until something else happens: it may come back.
    pub gone: Option<Rc<Kept>>,
    /// One more than there is room for; the reader says which one goes.
    pub waiting: Option<Rc<Kept>>,
    /// Keys of the articles to be compared.
    pub chosen: Vec<String>,
    /// Whether the browser keeps nothing: all of it goes with the page.
    pub fleeting: bool,
}

/// What can happen to it.
pub enum Change {
    /// The database told what it holds.
    Listed(Vec<Kept>),
    /// An article is put on the shelf.
    Put(Kept),
    /// An article is called otherwise.
    Rename(String, String),
    /// An article goes; where one waits, that one takes its place.
    Remove(String),
    /// What went last comes back.
    Bring,
    /// The one that waits is not put there.
    Leave,
    /// An article is to be compared, or no longer.
    Choose(String),
    /// The browser kept something, or did not.
    Fleeting(bool),
}

impl Shelf {
    /// Whether the article of this key is on it.
    pub fn holds(&self, key: &str) -> bool {
        self.articles.iter().any(|kept| kept.key == key)
    }

    fn put(&mut self, kept: Rc<Kept>) {
        self.articles.retain(|other| other.key != kept.key);
        self.articles.insert(0, kept);
        self.articles.order_by(|a, b| b.put.cmp(&a.put));
    }
}

impl Reducible for Shelf {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        match change {
            Change::Listed(articles) => {
                // Damaged ones have no text, and what is not kept yet stays.
                for kept in articles.into_iter().filter(|kept| !kept.text.is_empty()) {
                    if !next.holds(&kept.key) {
                        next.put(Rc::new(kept));
                    }
                }
            }
            Change::Put(kept) => {
                next.gone = None;
                if next.holds(&kept.key) || next.articles.len() < MOST {
                    next.put(Rc::new(kept));
                } else {
                    next.waiting = Some(Rc::new(kept));
                }
            }
            Change::Rename(key, title) => {
                next.gone = None;
                for kept in next.articles.iter_mut().filter(|kept| kept.key == key) {
                    *kept = Rc::new((**kept).clone().called(&title));
                }
            }
            Change::Remove(key) => {
                let Some(at) = next.articles.iter().position(|kept| kept.key == key) else { return self };
                next.gone = Some(next.articles.remove(at));
                next.chosen.retain(|chosen| *chosen != key);
                if let Some(kept) = next.waiting.take() {
                    next.put(kept);
                }
            }
            Change::Bring => {
                let Some(kept) = next.gone.take() else { return self };
                // Where another took its place there is no room, and the reader chooses once more.
                if next.articles.len() < MOST {
                    next.put(kept);
                } else {
                    next.waiting = Some(kept);
                }
            }
            Change::Leave => next.waiting = None,
            Change::Choose(key) => match next.chosen.iter().position(|chosen| *chosen == key) {
                Some(at) => drop(next.chosen.remove(at)),
                None => next.chosen.push(key),
            },
            Change::Fleeting(fleeting) => next.fleeting = fleeting,
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests;
