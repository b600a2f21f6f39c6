//! The lexicon's file: its trie in level order, by columns.
//!
//! ```text
//! "MLX2"  alphabet: u32 bytes  frequencies: u32  nodes: u32
//! alphabet                  its characters in UTF-8: the nodes of the first level
//! frequencies: × varint     what each level of frequency stands for
//! levels: nodes × u8        the level of the word that ends at a node; 0: none does
//! children: nodes × varint  how many children it has
//! labels: varints           the letters of all nodes below the first level: the difference to the
//!                           sibling before, of the first sibling the letter itself
//! ```
//!
//! The alphabet begins with the characters that most nodes end with, so that letters and their differences
//! are small. Columns of one kind are what the web's own compression (brotli) makes small; numbers are
//! little endian.

use super::trie::{STRANGER, Trie};
use crate::{LoadError, varint};
use mailuo_analysis::Order as _;
use std::collections::{BTreeMap, BTreeSet};

const MAGIC: &[u8; 4] = b"MLX2";

/// How many frequencies are told apart; they lie a quarter apart. It changes one cut in a thousand.
const LEVELS: usize = 64;

/// Writes the lexicon's file for `words` with their frequencies, which are rounded.
///
/// Of a word given twice the last frequency counts.
///
/// # Panics
/// Where the words have more than 65,534 different characters.
pub fn encode<'a>(words: impl IntoIterator<Item = (&'a str, u32)>) -> Vec<u8> {
    let words: BTreeMap<&str, u32> = words.into_iter().filter(|(word, _)| !word.is_empty()).collect();
    let frequencies = levels(words.values().copied().collect());
    let alphabet = alphabet(words.keys().copied());
    assert!(alphabet.len() < STRANGER.into(), "too many different characters");
    let letters: BTreeMap<char, u16> = alphabet.iter().copied().zip(0..).collect();
    // Ordered by depth, then by letters: level order, with siblings as neighbours.
    let mut nodes: BTreeMap<(usize, Vec<u16>), u8> =
        (0..).zip(&alphabet).map(|(n, _)| ((1, vec![n]), 0)).collect();
    for (word, frequency) in &words {
        let path: Vec<u16> = word.chars().map(|c| letters[&c]).collect();
        for end in 1..path.len() {
            nodes.entry((end, path[..end].to_vec())).or_default();
        }
        nodes.insert((path.len(), path), level(*frequency, &frequencies));
    }
    let mut counts: BTreeMap<(usize, &[u16]), u32> = BTreeMap::new();
    let (mut labels, mut children) = (Vec::new(), Vec::new());
    let mut before: &[u16] = &[];
    for (depth, path) in nodes.keys().filter(|(depth, _)| *depth > 1) {
        let (label, parent) = (path[depth - 1], &path[..depth - 1]);
        let sibling = before.strip_prefix(parent).filter(|rest| rest.len() == 1);
        varint::push((label - sibling.map_or(0, |rest| rest[0])).into(), &mut labels);
        *counts.entry((depth - 1, parent)).or_default() += 1;
        before = path;
    }
    for (depth, path) in nodes.keys() {
        varint::push(counts.get(&(*depth, path.as_slice())).copied().unwrap_or(0), &mut children);
    }
    let alphabet: String = alphabet.into_iter().collect();
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    let sizes = [alphabet.len(), frequencies.len(), nodes.len()].map(size).concat();
    let mut table = Vec::new();
    frequencies.into_iter().for_each(|frequency| varint::push(frequency, &mut table));
    let ends: Vec<u8> = nodes.into_values().collect();
    [&MAGIC[..], &sizes, alphabet.as_bytes(), &table, &ends, &children, &labels].concat()
}

/// At most [`LEVELS`] frequencies to round to: those that are there, or a series that grows by the same factor.
fn levels(frequencies: BTreeSet<u32>) -> Vec<u32> {
    let (Some(&least), Some(&most)) = (frequencies.first(), frequencies.last()) else { return vec![] };
    if frequencies.len() <= LEVELS {
        return frequencies.into_iter().collect();
    }
    let factor = (f64::from(most) / f64::from(least.max(1))).powf(1.0 / (LEVELS - 1) as f64);
    let series = (0..LEVELS).map(|n| f64::from(least.max(1)) * factor.powi(n as i32));
    let rounded: BTreeSet<u32> = series.map(|f| f.round() as u32).collect();
    rounded.into_iter().collect()
}

/// The number, from 1, of the level that is nearest to `frequency` in proportion.
fn level(frequency: u32, levels: &[u32]) -> u8 {
    let above = levels.partition_point(|&l| l < frequency).min(levels.len() - 1);
    let below = above.saturating_sub(1);
    let nearer = u64::from(levels[below]) * u64::from(levels[above]) > u64::from(frequency).pow(2);
    u8::try_from(if nearer { below } else { above } + 1).unwrap_or(u8::MAX)
}

/// Every character of the words; those that most nodes below the first level end with come first.
fn alphabet<'a>(words: impl Iterator<Item = &'a str> + Clone) -> Vec<char> {
    let mut uses: BTreeMap<char, usize> = words.clone().flat_map(str::chars).map(|c| (c, 0)).collect();
    let ends = |word: &'a str| word.char_indices().skip(1).map(move |(n, c)| &word[..n + c.len_utf8()]);
    let nodes: BTreeSet<&str> = words.flat_map(ends).collect();
    for last in nodes.into_iter().filter_map(|path| path.chars().next_back()) {
        *uses.entry(last).or_default() += 1;
    }
    let mut alphabet: Vec<char> = uses.keys().copied().collect();
    alphabet.order_by_key(|c| std::cmp::Reverse(uses[c]));
    alphabet
}

/// Reads a lexicon's file: the trie, and what frequency each level from 1 stands for.
///
/// # Errors
/// Where the bytes are no such file, or end early.
pub(super) fn decode(bytes: &[u8]) -> Result<(Trie, Vec<u32>), LoadError> {
    read(bytes).ok_or_else(|| LoadError::new("the lexicon is damaged or of another version"))
}

fn read(bytes: &[u8]) -> Option<(Trie, Vec<u32>)> {
    let mut rest = bytes.strip_prefix(MAGIC)?;
    let [alphabet, frequencies, nodes] = [(); 3].map(|()| take_size(&mut rest));
    let (alphabet, rest) = rest.split_at_checked(alphabet?)?;
    let alphabet: Vec<char> = std::str::from_utf8(alphabet).ok()?.chars().collect();
    let (frequencies, nodes) = (frequencies?, nodes?);
    // A byte at least for each: a wrong size asks for no more memory than the file is long.
    if frequencies.max(nodes) > rest.len() || alphabet.len() > nodes.min(STRANGER.into()) {
        return None;
    }
    let mut rest = rest;
    let table: Vec<u32> = (0..frequencies).map(|_| varint::take(&mut rest)).collect::<Option<_>>()?;
    let (levels, mut rest) = rest.split_at_checked(nodes)?;
    if levels.iter().any(|&level| usize::from(level) > table.len()) {
        return None;
    }
    let mut children = Vec::with_capacity(nodes + 1);
    let mut start = u32::try_from(alphabet.len()).ok()?;
    for node in 0..nodes {
        children.push(start);
        let count = varint::take(&mut rest)?;
        start = start.checked_add(count)?;
        if count > 0 && children[node] as usize <= node {
            return None;
        }
    }
    children.push(start);
    if start as usize != nodes {
        return None;
    }
    let mut labels: Vec<u16> = (0..).take(alphabet.len()).collect();
    labels.reserve(nodes - alphabet.len());
    for family in children.windows(2) {
        let mut label = 0_u32;
        for _ in family[0]..family[1] {
            label = label.checked_add(varint::take(&mut rest)?)?;
            labels.push(u16::try_from(label).ok().filter(|&l| usize::from(l) < alphabet.len())?);
        }
    }
    let mut letters = vec![STRANGER; alphabet.iter().max().map_or(0, |&c| c as usize + 1)];
    for (letter, &c) in (0..).zip(&alphabet) {
        letters[c as usize] = letter;
    }
    Some((Trie { letters, children, labels, levels: levels.to_vec() }, table))
}

fn take_size(bytes: &mut &[u8]) -> Option<usize> {
    let (size, rest) = bytes.split_first_chunk::<4>()?;
    *bytes = rest;
    Some(u32::from_le_bytes(*size) as usize)
}
