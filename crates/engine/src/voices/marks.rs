//! Quotation marks: which belong together, even where one of them is missing.

use std::ops::Range;

/// The outermost quotations of `text`, as the bytes between their marks.
///
/// A quotation that never closes ends with its paragraph: so quotations over several paragraphs are set.
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match (c, open) {
            ('“' | '「', None) => open = Some((at + c.len_utf8(), if c == '“' { '”' } else { '」' })),
            (c, Some((start, close))) if c == close => {
                found.push(start..at);
                open = None;
            }
            _ => {}
        }
    }
    found.extend(open.map(|(start, _)| start..text.len()).filter(|r| !r.is_empty()));
    found
}

#[cfg(test)]
mod tests {
    use super::quotations;

    #[test]
    fn inner_marks_stay_inside_and_a_lost_one_ends_nothing_else() {
        let cut = |text: &'static str| quotations(text).into_iter().map(|r| &text[r]).collect::<Vec<_>>();
        assert_eq!(cut("他说：“有人叫它‘新路’，我同意。”"), ["有人叫它‘新路’，我同意。"]);
        assert_eq!(cut("他说：“路还长。"), ["路还长。"]);
        assert!(cut("没有引号”的文字").is_empty());
    }
}
