//! Lists of words that are looked for all over a text. Most of its characters begin none of them, which is told at once.

use std::sync::LazyLock;

/// A set of Chinese characters, a bit each.
pub struct Set([u64; 328]);

impl Set {
    /// The set of those of `chars` that are Chinese.
    pub fn of(chars: impl Iterator<Item = char>) -> Self {
        let mut bits = [0; 328];
        for n in chars.filter_map(Self::number) {
            bits[n / 64] |= 1 << (n % 64);
        }
        Self(bits)
    }

    /// Whether it holds the character.
    pub fn contains(&self, c: char) -> bool {
        Self::number(c).is_some_and(|n| self.0[n / 64] >> (n % 64) & 1 == 1)
    }

    fn number(c: char) -> Option<usize> {
        (c as usize).checked_sub(0x4e00).filter(|n| *n < 328 * 64)
    }
}

/// Words that each begin with a Chinese character.
pub struct Words {
    first: Set,
    words: &'static [&'static str],
}

impl Words {
    /// The words of a list.
    pub fn of(words: &'static [&'static str]) -> Self {
        let first = Set::of(words.iter().filter_map(|word| word.chars().next()));
        debug_assert!(words.iter().all(|word| word.starts_with(|c| first.contains(c))));
        Self { first, words }
    }

    /// Whether the text begins with one.
    pub fn begin(&self, text: &str) -> bool {
        text.starts_with(|c| self.first.contains(c)) && self.words.iter().any(|word| text.starts_with(word))
    }

    /// The bytes where one begins, in order.
    pub fn places<'a>(&'a self, text: &'a str) -> impl DoubleEndedIterator<Item = usize> + 'a {
        let at = text.char_indices().filter(|&(_, c)| self.first.contains(c)).map(|(at, _)| at);
        at.filter(move |&at| self.words.iter().any(|word| text[at..].starts_with(word)))
    }
}

/// As [`char::is_alphabetic`], at once for the usual Chinese characters.
pub fn is_letter(c: char) -> bool {
    matches!(c, '\u{4e00}'..='\u{9fff}') || c.is_alphabetic()
}

/// Whether a number is written with this character: one to ten, 两, hundreds and what is above.
pub fn is_numeral(c: char) -> bool {
    static NUMERALS: LazyLock<Set> = LazyLock::new(|| Set::of("一二两三四五六七八九十百千万亿".chars()));
    NUMERALS.contains(c)
}

#[cfg(test)]
mod tests {
    use super::{Words, is_letter};

    #[test]
    fn words_are_found_where_they_begin() {
        let words = Words::of(&["挽回", "消除", "消"]);
        assert_eq!(words.places("挽留，消除，挽回").collect::<Vec<_>>(), [9, 18]);
        assert!(words.begin("消息") && !words.begin("挽留") && !words.begin(""));
    }

    #[test]
    fn every_usual_character_is_a_letter() {
        assert!(('\u{4e00}'..='\u{9fff}').all(char::is_alphabetic));
        assert!(is_letter('é') && !is_letter('，'));
    }
}
