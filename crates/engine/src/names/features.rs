//! What the model sees of a character: its neighbours, its word, its shape. Shared with training.

use super::{
    lists::{LISTS, Lists},
    rules::{is_listed_surname, is_spelling},
};
use crate::segment::Token;

/// How many rows the model's table has; a feature's row is its hash modulo this.
pub const ROWS: usize = 1 << 18;

/// The features of every character of `text`, as rows of the model's table.
///
/// `tokens` are the words of `text`; character `n` of the result is `text.chars().nth(n)`.
pub fn features(text: &str, tokens: &[Token], lists: &Lists) -> Vec<Vec<u32>> {
    let chars: Vec<char> = text.chars().map(fold).collect();
    let words = words(text, tokens);
    let parts = lists.parts(text);
    (0..chars.len()).map(|at| of_character(&chars, &words, &parts, at)).collect()
}

/// A word as one of its characters sees it.
#[derive(Clone, Copy)]
struct Word {
    hash: u64,
    index: usize,
    /// First, middle, last or only character of its word.
    role: u64,
    length: usize,
}

fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    let mut found = Vec::with_capacity(text.len() / 3);
    for (index, token) in tokens.iter().enumerate() {
        let word = &text[token.range()];
        let length = word.chars().count();
        let hash = word.chars().fold(7, |h, c| mix(h, fold(c) as u64));
        for n in 0..length {
            let role = match (n, length) {
                (_, 1) => 0,
                (0, _) => 1,
                (n, l) if n + 1 == l => 3,
                _ => 2,
            };
            found.push(Word { hash, index, role, length });
        }
    }
    found
}

fn of_character(chars: &[char], words: &[Word], parts: &[[u8; LISTS]], at: usize) -> Vec<u32> {
    let char_at =
        |offset: isize| at.checked_add_signed(offset).and_then(|n| chars.get(n)).map_or(1, |&c| c as u64);
    let shape_at =
        |offset: isize| at.checked_add_signed(offset).and_then(|n| chars.get(n)).map_or(0, |&c| shape(c));
    let mut rows = Vec::with_capacity(32);
    let mut add = |template: u64, parts: &[u64]| {
        let hash = parts.iter().fold(mix(0x9e37_79b9, template), |h, &p| mix(h, p));
        rows.push((hash >> 20) as u32 % ROWS as u32);
    };
    let c: [u64; 7] = std::array::from_fn(|n| char_at(n as isize - 3));
    for (n, &one) in c.iter().enumerate().take(6).skip(1) {
        add(n as u64, &[one]);
    }
    for n in 1..5 {
        add(10 + n as u64, &[c[n], c[n + 1]]);
    }
    add(20, &[c[2], c[4]]);
    for n in 0..5 {
        add(21 + n as u64, &[c[n], c[n + 1], c[n + 2]]);
    }
    add(30, &[c[2], c[3], c[4], c[5]]);
    add(31, &[c[1], c[2], c[3], c[4]]);
    let s: [u64; 5] = std::array::from_fn(|n| shape_at(n as isize - 2));
    add(40, &s);
    add(41, &s[1..4]);
    // What a person's name is made of.
    let spelt = |offset: isize| {
        let c = at.checked_add_signed(offset).and_then(|n| chars.get(n));
        c.map_or(0, |&c| 1 + u64::from(is_listed_surname(c)) + 2 * u64::from(is_spelling(c)))
    };
    let spelt: [u64; 5] = std::array::from_fn(|n| spelt(n as isize - 2));
    add(42, &spelt);
    add(43, &spelt[1..4]);
    for (list, &part) in parts[at].iter().enumerate() {
        if part > 0 {
            add(60 + list as u64, &[part.into()]);
            add(64 + list as u64, &[part.into(), c[3]]);
            add(68 + list as u64, &[part.into(), words.get(at).map_or(9, |w| w.role)]);
        }
    }
    if let Some(word) = words.get(at) {
        add(50, &[word.hash, word.role]);
        add(51, &[word.role, word.length.min(6) as u64]);
        let before = words[..at].iter().rev().find(|w| w.index != word.index).map_or(2, |w| w.hash);
        let behind = words[at..].iter().find(|w| w.index != word.index).map_or(3, |w| w.hash);
        add(52, &[before, word.role]);
        add(53, &[behind, word.role]);
        add(54, &[before, word.hash, word.role]);
        add(55, &[word.hash, behind, word.role]);
    }
    rows
}

/// Full-width and half-width forms, and digits, look alike to the model.
fn fold(c: char) -> char {
    match c {
        '0'..='9' | '０'..='９' => '0',
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '“' | '”' | '「' | '」' => '"',
        _ => c.to_ascii_lowercase(),
    }
}

fn shape(c: char) -> u64 {
    match c {
        '0' => 1,
        'a'..='z' => 2,
        '"' | '\'' | '《' | '》' | '(' | ')' => c as u64,
        '·' | '•' => 4,
        '\u{4e00}'..='\u{9fff}' if "一二三四五六七八九十百千万亿两".contains(c) => 5,
        '\u{4e00}'..='\u{9fff}' => 6,
        c if c.is_alphanumeric() => 7,
        _ => 8,
    }
}

/// A multiplicative hash (after Steele, Lea and Flood's SplitMix64).
fn mix(hash: u64, value: u64) -> u64 {
    let mut z = (hash ^ value).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z ^= z >> 29;
    z.wrapping_mul(0x94d0_49bb_1331_11eb)
}
