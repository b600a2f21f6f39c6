//! The words the engine knows, with their frequencies.

mod format;
mod route;
#[cfg(test)]
mod tests;
mod trie;

pub use format::encode;

use crate::LoadError;
use trie::Trie;

/// The loaded dictionary.
pub struct Lexicon {
    trie: Trie,
    /// What each level of frequency stands for; 0 for level 0, which is that of no word.
    frequencies: Vec<u32>,
    /// Logarithm of a word's probability, by level; level 0 counts as seen once.
    weights: Vec<f64>,
}

impl Lexicon {
    /// Reads `data/lexicon.bin`.
    ///
    /// # Errors
    /// Where the bytes are no lexicon of this version.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let (trie, table) = format::decode(bytes)?;
        let frequencies = [vec![0], table].concat();
        let all: u64 = trie.levels.iter().map(|&level| u64::from(frequencies[usize::from(level)])).sum();
        let log_all = (all as f64).ln();
        let mut weights: Vec<f64> = frequencies.iter().map(|&f| f64::from(f).ln() - log_all).collect();
        weights[0] = 0.0 - log_all;
        Ok(Self { trie, frequencies, weights })
    }

    /// Whether `word` is in the dictionary.
    pub fn contains(&self, word: &str) -> bool {
        self.level(word).is_some()
    }

    /// How often `word` stood in the texts that the dictionary was counted from, rounded; 0 for a stranger.
    pub fn frequency(&self, word: &str) -> usize {
        self.frequencies[self.level(word).map_or(0, usize::from)] as usize
    }

    fn level(&self, word: &str) -> Option<u8> {
        let length = word.chars().count();
        let letters = word.chars().map(|c| self.trie.letter(c));
        let last = self.trie.words(letters).last();
        last.and_then(|(n, level)| (n == length).then_some(level))
    }

    /// The ends, in bytes, of the words of `text`; they join to the text.
    ///
    /// The most probable way through the dictionary (jieba); unknown words fall into characters, since
    /// its guesses at them cost accuracy and names are found by other means.
    pub(crate) fn cut(&self, text: &str) -> Vec<usize> {
        route::cut(text, self)
    }
}
