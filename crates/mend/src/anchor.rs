//! A place told by its words and a few around it, as in the selectors of W3C's Web Annotation model.

use mailuo_analysis::{Analysis, Place};
use serde::{Deserialize, Serialize};

/// How many characters on each side tell a place from others with the same words.
const AROUND: usize = 12;
/// How many of them must still be there.
const ENOUGH: usize = 4;
/// As many words of the text stand there once; a shorter place needs its surroundings.
const LONG: usize = 10;
/// How many characters of a sentence tell where it is.
const HEAD: usize = 24;

/// A place in the article, by its words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// The words at the place.
    pub exact: String,
    /// The characters before them in the same block.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub prefix: String,
    /// The characters behind them in the same block.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
    /// Which one of several places that are all like this, from 0.
    #[serde(default, skip_serializing_if = "is_first")]
    pub nth: usize,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_first(nth: &usize) -> bool {
    *nth == 0
}

impl Anchor {
    /// A place of the analysis, which must be in bytes.
    pub fn of(analysis: &Analysis, at: Place) -> Self {
        let text = analysis.blocks.get(at.block).map_or("", |block| &block.text);
        let before: Vec<char> = text.get(..at.start).unwrap_or_default().chars().rev().take(AROUND).collect();
        let behind = text.get(at.end..).unwrap_or_default().chars();
        let mut anchor = Self {
            exact: analysis.text(at).to_owned(),
            prefix: before.into_iter().rev().collect(),
            suffix: behind.take(AROUND).collect(),
            nth: 0,
        };
        anchor.nth = anchor.best(analysis).iter().position(|place| *place == at).unwrap_or_default();
        anchor
    }

    /// The beginning of a sentence or a statement: an edit further behind does not matter.
    pub fn head(analysis: &Analysis, at: Place) -> Self {
        let length = analysis.text(at).chars().take(HEAD).map(char::len_utf8).sum::<usize>();
        Self::of(analysis, Place { end: at.start + length, ..at })
    }

    /// Where it is in an analysis in bytes; `None` where its words don't stand in such surroundings any more.
    pub fn find(&self, analysis: &Analysis) -> Option<Place> {
        let best = self.best(analysis);
        let place = *best.get(self.nth).or(best.last())?;
        let told = self.prefix.chars().count() + self.suffix.chars().count();
        let is_told = self.exact.chars().count() >= LONG || self.alike(analysis, place) >= told.min(ENOUGH);
        is_told.then_some(place)
    }

    /// The places of its words whose surroundings are the most like its own, in the order of the text.
    fn best(&self, analysis: &Analysis) -> Vec<Place> {
        let mut best = Vec::new();
        let mut most = 0;
        for (block, text) in analysis.blocks.iter().map(|block| block.text.as_str()).enumerate() {
            for place in occurrences(text, &self.exact).map(|at| Place::new(block, at, at + self.exact.len()))
            {
                let alike = self.alike(analysis, place);
                if alike > most {
                    (most, best) = (alike, Vec::new());
                }
                if alike == most {
                    best.push(place);
                }
            }
        }
        best
    }

    /// How many characters before and behind a place are as they were.
    fn alike(&self, analysis: &Analysis, at: Place) -> usize {
        let text = analysis.blocks.get(at.block).map_or("", |block| &block.text);
        let before = text.get(..at.start).unwrap_or_default().chars().rev();
        let behind = text.get(at.end..).unwrap_or_default().chars();
        before.zip(self.prefix.chars().rev()).take_while(|(a, b)| a == b).count()
            + behind.zip(self.suffix.chars()).take_while(|(a, b)| a == b).count()
    }
}

/// Where `words` begin in `text`, also where they lie across each other; nothing stands nowhere.
pub fn occurrences<'a>(text: &'a str, words: &'a str) -> impl Iterator<Item = usize> + 'a {
    let step = words.chars().next().map_or(0, char::len_utf8);
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + text.get(from..)?.find(words).filter(|_| step > 0)?;
        from = at + step;
        Some(at)
    })
}
