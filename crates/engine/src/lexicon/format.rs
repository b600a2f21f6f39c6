//! The lexicon's file: sorted words, each told by what it adds to the one before, in columns.
//!
//! ```text
//! "MLX1"  count: u32  suffix bytes: u32
//! shared: count × u8     bytes shared with the word before
//! added:  count × u8     bytes of its own
//! suffixes               those bytes, one after the other
//! frequencies: count × varint
//! ```
//!
//! Columns of one kind are what the web's own compression (brotli) makes small; numbers are little endian.

use crate::LoadError;

const MAGIC: &[u8; 4] = b"MLX1";

/// Writes the lexicon's file for `words` with their frequencies.
///
/// Words longer than 255 bytes are left out; of a word given twice the last frequency counts.
pub fn encode<'a>(words: impl IntoIterator<Item = (&'a str, u32)>) -> Vec<u8> {
    let sorted: std::collections::BTreeMap<_, _> =
        words.into_iter().filter(|(w, _)| !w.is_empty() && w.len() < 256).collect();
    let (mut shared, mut added, mut suffixes, mut frequencies) = (vec![], vec![], vec![], vec![]);
    let mut last = "";
    for (word, frequency) in &sorted {
        let common = last.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        shared.push(u8::try_from(common).unwrap_or(u8::MAX));
        added.push(u8::try_from(word.len() - common).unwrap_or(u8::MAX));
        suffixes.extend_from_slice(&word.as_bytes()[common..]);
        push_varint(*frequency, &mut frequencies);
        last = word;
    }
    let size = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
    [&MAGIC[..], &size(sorted.len()), &size(suffixes.len()), &shared, &added, &suffixes, &frequencies]
        .concat()
}

/// Reads a lexicon's file back as dictionary lines: `word frequency`.
///
/// # Errors
/// Where the bytes are no such file, or end early.
pub fn decode(bytes: &[u8]) -> Result<String, LoadError> {
    lines(bytes).ok_or_else(|| LoadError::new("the lexicon is damaged or of another version"))
}

fn lines(bytes: &[u8]) -> Option<String> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let (count, rest) = rest.split_first_chunk::<4>()?;
    let (size, rest) = rest.split_first_chunk::<4>()?;
    let (count, size) = (u32::from_le_bytes(*count) as usize, u32::from_le_bytes(*size) as usize);
    let (shared, rest) = rest.split_at_checked(count)?;
    let (added, rest) = rest.split_at_checked(count)?;
    let (mut suffixes, mut frequencies) = rest.split_at_checked(size)?;
    let mut text = String::with_capacity(size * 3);
    let mut word = Vec::new();
    for (&common, &own) in shared.iter().zip(added) {
        if usize::from(common) > word.len() {
            return None;
        }
        let (suffix, more) = suffixes.split_at_checked(own.into())?;
        suffixes = more;
        word.truncate(common.into());
        word.extend_from_slice(suffix);
        text.push_str(std::str::from_utf8(&word).ok()?);
        text.push(' ');
        text.push_str(&take_varint(&mut frequencies)?.to_string());
        text.push('\n');
    }
    Some(text)
}

fn push_varint(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn take_varint(bytes: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        number |= u32::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};

    #[test]
    fn words_come_back_sorted_with_their_frequencies() {
        let bytes = encode([("北京大学", 2053), ("北京", 34488), ("a", 0), ("北", 5)]);
        assert_eq!(decode(&bytes).unwrap(), "a 0\n北 5\n北京 34488\n北京大学 2053\n");
    }

    #[test]
    fn damage_is_an_error_and_no_panic() {
        let bytes = encode([("北京", 34488), ("北京大学", 2053)]);
        for length in 0..bytes.len() {
            assert!(decode(&bytes[..length]).is_err(), "cut at {length}");
        }
        for at in 0..bytes.len() {
            let mut broken = bytes.clone();
            broken[at] ^= 0xff;
            let _ = decode(&broken);
        }
    }
}
