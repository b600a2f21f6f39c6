//! Words in clusters of like use: what the model learns of one word it knows of its likes (Miller, Guinness and
//! Zamanian 2004).

use crate::lexicon::Lexicon;

/// The cluster of every word of the lexicon, by the word's number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters(Vec<u8>);

impl Clusters {
    /// The clusters of these words; those that the lexicon does not have are left out.
    pub fn new<'a>(words: impl IntoIterator<Item = (&'a str, u8)>, lexicon: &Lexicon) -> Self {
        let mut clusters = vec![0; lexicon.numbers()];
        for (word, cluster) in words {
            if let Some(number) = lexicon.number(word) {
                clusters[number] = cluster;
            }
        }
        Self(clusters)
    }

    /// From the file's bytes, one for every number of the lexicon.
    pub fn decode(bytes: &[u8]) -> Self {
        Self(bytes.to_vec())
    }

    /// The file's bytes.
    pub fn encode(&self) -> &[u8] {
        &self.0
    }

    /// The word's cluster, 0 where it has none.
    pub fn of(&self, word: &str, lexicon: &Lexicon) -> u8 {
        lexicon.number(word).and_then(|number| self.0.get(number)).copied().unwrap_or(0)
    }
}
