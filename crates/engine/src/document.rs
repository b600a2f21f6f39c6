//! The restored article: what every later stage reads.

use mailuo_analysis::{Block, Edit};

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
}
