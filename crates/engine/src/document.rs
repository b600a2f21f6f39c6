//! The restored article: what every later stage reads.

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use mailuo_analysis::{Block, Edit, Place};

/// An article in reading order, with the changes that made it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Blocks in reading order; none is empty.
    pub blocks: Vec<Block>,
    /// What restoring changed, in the order of the source; offsets in bytes.
    pub edits: Vec<Edit>,
    /// The day the article appeared, `YYYY-MM-DD`, where it says so.
    pub date: Option<String>,
}

impl Document {
    /// The blocks' texts with their numbers.
    pub fn texts(&self) -> impl Iterator<Item = (usize, &str)> {
        self.blocks.iter().enumerate().map(|(n, block)| (n, block.text.as_str()))
    }

    /// Where each of `forms` stands, in the order of the text; no place of a form overlaps another one of it.
    pub fn occurrences(&self, forms: &[&str]) -> Vec<Vec<Place>> {
        let mut places: Vec<Vec<Place>> = vec![Vec::new(); forms.len()];
        let finder = finder(forms);
        for (block, text) in self.texts() {
            for found in finder.iter().flat_map(|finder| finder.find_overlapping_iter(text)) {
                let at = Place::new(block, found.start(), found.end());
                let here = &mut places[found.pattern().as_usize()];
                if !here.last().is_some_and(|last| last.overlaps(at)) {
                    here.push(at);
                }
            }
        }
        places
    }
}

/// Finds all of `forms` in one walk through a text: one walk for each would cost the square of the article.
///
/// An article asks for its own forms once, so what takes least to build is best; a book has so many that its states have
/// long lists of what may follow, and walking takes the most.
pub(crate) fn finder(forms: &[&str]) -> Option<AhoCorasick> {
    let kind =
        if forms.len() < MANY { AhoCorasickKind::NoncontiguousNFA } else { AhoCorasickKind::ContiguousNFA };
    AhoCorasick::builder().kind(Some(kind)).build(forms).ok()
}

/// How many forms are many.
const MANY: usize = 2_000;
