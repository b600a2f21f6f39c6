//! Where sentences end: at 。！？…… and the marks that close with them.

use std::ops::Range;

/// The sentences of `text` as byte ranges that join to the whole text without white space at the seams.
///
/// A sentence ends behind 。！？!? with whatever closing quotation marks and brackets follow.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (at, c) in text.char_indices() {
        if ended && !is_end(c) && !is_closing(c) {
            push(text, start..at, &mut found);
            (start, ended) = (at, false);
        }
        ended |= is_end(c);
    }
    push(text, start..text.len(), &mut found);
    found
}

fn push(text: &str, range: Range<usize>, found: &mut Vec<Range<usize>>) {
    let piece = &text[range.clone()];
    let kept = piece.trim();
    if !kept.is_empty() {
        let start = range.start + (piece.len() - piece.trim_start().len());
        found.push(start..start + kept.len());
    }
}

/// Whether a sentence can end with this mark.
pub fn is_end(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

/// Whether the mark closes a quotation or a bracket.
pub fn is_closing(c: char) -> bool {
    matches!(c, '”' | '’' | '」' | '』' | '）' | ')' | '》' | '】')
}

#[cfg(test)]
mod tests {
    use super::sentences;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn closing_marks_stay_with_their_sentence() {
        assert_eq!(cut("他说：“走吧！”天亮了。"), ["他说：“走吧！”", "天亮了。"]);
    }

    #[test]
    fn repeated_marks_end_one_sentence() {
        assert_eq!(cut("真的吗？！好。"), ["真的吗？！", "好。"]);
    }

    #[test]
    fn what_is_left_is_a_sentence_too() {
        assert_eq!(cut("  第一。 未完"), ["第一。", "未完"]);
        assert!(cut("   ").is_empty());
    }
}
