//! Lists of names: not decisions, but what the model sees of a word beside its characters.

use mailuo_analysis::Order as _;
use rustc_hash::FxHashMap;

/// What a list holds. A word may be on several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// Short names of companies.
    Company = 0,
    /// Places of China and the world.
    Place = 1,
    /// Words of the dictionary that are also a company's name: hints, no more.
    Brand = 2,
}

/// How many lists there are.
pub const LISTS: usize = 3;

/// The longest word of a list that is looked for, in characters.
const LONGEST: usize = 8;

/// Words with the lists they are on, a bit a list; every beginning of a word is there with none.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    words: FxHashMap<String, u8>,
}

impl Lists {
    /// The lists of these words.
    pub fn new(words: impl IntoIterator<Item = (String, List)>) -> Self {
        let mut lists = Self::default();
        for (word, list) in words {
            lists.add(&word, 1 << list as u8);
        }
        lists
    }

    fn add(&mut self, word: &str, bits: u8) {
        // Where one beginning is there, so are all that are shorter.
        let shortest = word.char_indices().nth(2).map_or(word.len(), |(at, _)| at);
        let ends = word.char_indices().rev().map(|(at, _)| at).take_while(|at| *at >= shortest);
        for beginning in ends.map(|end| &word[..end]) {
            if self.words.contains_key(beginning) {
                break;
            }
            self.words.insert(beginning.to_owned(), 0);
        }
        *self.words.entry(word.to_owned()).or_default() |= bits;
    }

    /// As text: a line for every word, the number of its lists' bits first. Sorted, so that it is always the same.
    pub fn encode(&self) -> String {
        let words = self.words.iter().filter(|(_, bits)| **bits > 0);
        let mut lines: Vec<String> = words.map(|(word, bits)| format!("{bits}{word}\n")).collect();
        lines.order();
        lines.concat()
    }

    /// Reads what [`Lists::encode`] wrote; `None` where it did not.
    pub fn decode(text: &str) -> Option<Self> {
        let mut lists = Self::default();
        for line in text.lines() {
            let bits = line.chars().next()?.to_digit(10)?;
            lists.add(&line[1..], u8::try_from(bits).ok()?);
        }
        Some(lists)
    }

    /// Whether the word is, or may be, the name of a company.
    pub fn has_company(&self, word: &str) -> bool {
        let companies = 1 << List::Company as u8 | 1 << List::Brand as u8;
        self.words.get(word).is_some_and(|bits| bits & companies != 0)
    }

    /// For every character its part in the longest word of each list that holds it: 0 none, 1 first,
    /// 2 inside, 3 last.
    pub fn parts(&self, text: &str) -> Vec<[u8; LISTS]> {
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let length = starts.len() - 1;
        let mut parts = vec![[0; LISTS]; length];
        if self.words.is_empty() {
            return parts;
        }
        for at in 0..length {
            // The longest word of each list.
            let mut longest = [0; LISTS];
            for size in 2..=LONGEST.min(length - at) {
                let Some(&bits) = self.words.get(&text[starts[at]..starts[at + size]]) else { break };
                for (list, longest) in longest.iter_mut().enumerate() {
                    *longest = if bits & (1 << list) != 0 { size } else { *longest };
                }
            }
            for (list, size) in longest.into_iter().enumerate().filter(|(_, size)| *size > 0) {
                if parts[at][list] == 0 {
                    parts[at..at + size].iter_mut().for_each(|part| part[list] = 2);
                    parts[at][list] = 1;
                    parts[at + size - 1][list] = 3;
                }
            }
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::{List, Lists};

    #[test]
    fn the_longest_word_is_seen_and_the_file_gives_the_lists_back() {
        let words = [("青禾", List::Company), ("青禾湖", List::Place), ("青禾湖", List::Company)];
        let lists = Lists::new(words.map(|(word, list)| (word.to_owned(), list)));
        let again = Lists::decode(&lists.encode()).unwrap();
        assert_eq!(again.parts("到青禾湖去"), [[0, 0, 0], [1, 1, 0], [2, 2, 0], [3, 3, 0], [0, 0, 0]]);
        assert_eq!(lists.encode(), again.encode());
        assert!(Lists::decode("?").is_none());
    }
}
