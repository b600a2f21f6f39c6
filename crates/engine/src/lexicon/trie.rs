//! The words as a trie whose nodes stand in level order, so that siblings are neighbours.

/// The nodes of a dictionary; the first level, one node a character, is the alphabet.
///
/// Nodes of one parent are neighbours in the order of their labels, and parents stand in the order of
/// their children: one offset a node tells the children of all (compressed sparse rows).
pub(super) struct Trie {
    /// The number of each character in the alphabet, by code point; [`STRANGER`] for all others.
    pub(super) letters: Vec<u16>,
    /// Where each node's children begin; one more than there are nodes.
    pub(super) children: Vec<u32>,
    /// The last letter of each node.
    pub(super) labels: Vec<u16>,
    /// How frequent the word is that ends at each node, as a level; 0 where none does.
    pub(super) levels: Vec<u8>,
}

/// The letter of a character that stands in no word.
pub(super) const STRANGER: u16 = u16::MAX;

impl Trie {
    /// The letter of a character.
    pub(super) fn letter(&self, c: char) -> u16 {
        self.letters.get(c as usize).copied().unwrap_or(STRANGER)
    }

    /// The words that `letters` begin with, shortest first: how many letters each has, and its level.
    pub(super) fn words<'a>(
        &'a self,
        letters: impl IntoIterator<Item = u16> + 'a,
    ) -> impl Iterator<Item = (usize, u8)> + 'a {
        let mut node = None;
        let nodes = letters.into_iter().map_while(move |letter| {
            node = match node {
                None => (letter != STRANGER).then_some(usize::from(letter)),
                Some(parent) => self.child(parent, letter),
            };
            node
        });
        let levels = nodes.map(|node| self.levels[node]);
        levels.enumerate().filter_map(|(n, level)| (level > 0).then_some((n + 1, level)))
    }

    fn child(&self, parent: usize, letter: u16) -> Option<usize> {
        let (start, end) = (self.children[parent] as usize, self.children[parent + 1] as usize);
        Some(start + self.labels[start..end].binary_search(&letter).ok()?)
    }
}
