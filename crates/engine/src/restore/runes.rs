//! Characters that know their place in the source.

use std::ops::Range;

/// A character and the byte of the source where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rune {
    /// As the restored text prints it.
    pub c: char,
    /// First byte of the source's character that it stands for.
    pub at: usize,
}

/// The runes of a stretch of the source, each as it stands there.
pub fn runes(source: &str, range: Range<usize>) -> Vec<Rune> {
    let start = range.start;
    let text = source.get(range).unwrap_or_default();
    text.char_indices().map(|(at, c)| Rune { c, at: start + at }).collect()
}

/// The characters alone.
pub fn text(runes: &[Rune]) -> String {
    runes.iter().map(|rune| rune.c).collect()
}

/// White space, and what takes no space at all: byte order marks, soft hyphens, zero-width spaces.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}')
}

/// What ends a line.
pub fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether the character fills a whole cell of Chinese type.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '…' | '⋯' | '—')
}

/// How wide the runes are set, in half cells.
pub fn width(runes: &[Rune]) -> usize {
    runes.iter().map(|rune| 1 + usize::from(is_wide(rune.c))).sum()
}
