//! What the model sees in a text, and what is remembered of it: an edit changes few blocks of an article.

use super::{
    features::Sight,
    model::{KINDS, Model, Scores, margin},
};
use crate::{lexicon::Lexicon, segment::Token};
use mailuo_analysis::NameKind;
use rustc_hash::FxHashMap;

/// So much is added to every tag of a name where doubtful names are looked for: they count as e times as likely.
const FAVOUR: i32 = 12;

/// Bytes of a text that the model takes for one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub start: u32,
    pub end: u32,
    pub kind: NameKind,
    /// Whether every character speaks for this kind more than for any other reading.
    pub is_sure: bool,
    /// How much more speaks for this name than for none.
    pub odds: i32,
}

/// What the model sees in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Seen {
    pub plainly: Vec<Stretch>,
    /// The same with something in favour of names.
    pub generously: Vec<Stretch>,
}

impl Model {
    /// What the model sees in a text of these words. It looks at nothing else, so the same text is seen the same.
    #[inline(never)]
    pub(super) fn see(&self, text: &str, words: &[Token], lexicon: &Lexicon) -> Seen {
        let scores = self.scores(&Sight::new(text, words, lexicon, self.known()));
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let look = |favour| self.stretches(&self.tags(&scores, favour), &scores, &starts);
        Seen { plainly: look(0), generously: look(FAVOUR) }
    }

    /// The names that `tags` tell of; `starts` are the bytes of the characters, and the end.
    #[inline(never)]
    fn stretches(&self, tags: &[u8], scores: &[Scores], starts: &[usize]) -> Vec<Stretch> {
        let byte = |at: usize| u32::try_from(starts[at]).unwrap_or(u32::MAX);
        let mut found = Vec::new();
        let mut at = 0;
        while let Some(outside) = tags[at..].iter().position(|&tag| tag > 0) {
            let begin = at + outside;
            let inside = tags[begin] + tags[begin] % 2;
            at = begin + 1;
            while tags.get(at) == Some(&inside) {
                at += 1;
            }
            let is_sure = (begin..at).all(|n| margin(&scores[n], tags[n].into()) > 0);
            let kind = KINDS[usize::from(tags[begin] - 1) / 2];
            let odds = self.odds(&scores[begin..at], &tags[begin..at]);
            found.push(Stretch { start: byte(begin), end: byte(at), kind, is_sure, odds });
        }
        found
    }
}

/// What was seen in the blocks of the article before, so that what has not changed in it is not looked at again.
#[derive(Debug, Default)]
pub struct Memory {
    now: FxHashMap<String, Seen>,
    before: FxHashMap<String, Seen>,
}

impl Memory {
    /// Another article begins: what was seen before the last one is forgotten.
    pub(super) fn turn(&mut self) {
        self.before = std::mem::take(&mut self.now);
    }

    /// What is seen in a text: remembered, or looked at now.
    pub(super) fn of(&mut self, text: &str, look: impl FnOnce() -> Seen) -> &Seen {
        let before = &mut self.before;
        self.now.entry(text.to_owned()).or_insert_with(|| before.remove(text).unwrap_or_else(look))
    }
}

#[cfg(test)]
mod tests {
    use super::{Memory, Seen};

    #[test]
    fn what_the_article_before_had_is_remembered_and_no_more() {
        let mut memory = Memory::default();
        let mut looks = |article: &[&str]| {
            memory.turn();
            let mut looked = Vec::new();
            for &text in article {
                memory.of(text, || {
                    looked.push(text.to_owned());
                    Seen { plainly: Vec::new(), generously: Vec::new() }
                });
            }
            looked
        };
        assert_eq!(looks(&["一", "二", "一"]), ["一", "二"]);
        assert_eq!(looks(&["一", "三"]), ["三"]);
        assert_eq!(looks(&["二", "三"]), ["二"]);
    }
}
