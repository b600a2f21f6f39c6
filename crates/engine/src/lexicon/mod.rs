//! The words the engine knows, with their frequencies.

mod format;

pub use format::encode;

use crate::LoadError;
use jieba_rs::Jieba;

/// The loaded dictionary.
pub struct Lexicon {
    jieba: Jieba,
}

impl Lexicon {
    /// Reads `data/lexicon.bin`.
    ///
    /// # Errors
    /// Where the bytes are no lexicon of this version.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let text = format::decode(bytes)?;
        let jieba = Jieba::with_dict(&mut text.as_bytes())
            .map_err(|error| LoadError::new(format!("the lexicon is damaged: {error}")))?;
        Ok(Self { jieba })
    }

    /// Whether `word` is in the dictionary.
    pub fn contains(&self, word: &str) -> bool {
        self.jieba.has_word(word)
    }

    /// How often `word` stood in the texts that the dictionary was counted from; 0 for a stranger.
    pub fn frequency(&self, word: &str) -> usize {
        if self.contains(word) { self.jieba.suggest_freq(word) } else { 0 }
    }

    /// The ends, in bytes, of the words of `text`; they join to the text.
    ///
    /// The most probable way through the dictionary (jieba); unknown words fall into characters, since
    /// its guesses at them cost accuracy and names are found by other means.
    pub(crate) fn cut(&self, text: &str) -> impl Iterator<Item = usize> {
        self.jieba.cut(text, false).into_iter().map(|token| token.byte_end)
    }
}
