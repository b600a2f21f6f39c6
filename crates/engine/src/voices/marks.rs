//! Quotation marks: which belong together, even where one of them is missing.

use std::ops::Range;

/// A quotation, in bytes of its block's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks; where the closing one is missing, to the end of the text.
    pub outer: Range<usize>,
    /// Between its marks.
    pub inner: Range<usize>,
}

/// The outermost quotations of `text`, in order: “…”, 「…」 and "…".
pub fn quotations(text: &str) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<(Range<usize>, char)> = None;
    for (at, c) in text.char_indices() {
        let mark = at..at + c.len_utf8();
        match (c, &open) {
            ('“', None) => open = Some((mark, '”')),
            ('「', None) => open = Some((mark, '」')),
            ('"', None) => open = Some((mark, '"')),
            (c, Some((opening, close))) if c == *close => {
                found.push(Quotation { outer: opening.start..mark.end, inner: opening.end..mark.start });
                open = None;
            }
            _ => {}
        }
    }
    let end = text.len();
    let last = open.filter(|(mark, _)| mark.end < end);
    found.extend(last.map(|(mark, _)| Quotation { outer: mark.start..end, inner: mark.end..end }));
    found
}

#[cfg(test)]
mod tests {
    use super::quotations;

    #[test]
    fn inner_marks_stay_inside_and_a_lost_one_ends_nothing_else() {
        let cut =
            |text: &'static str| quotations(text).into_iter().map(|q| &text[q.inner]).collect::<Vec<_>>();
        assert_eq!(cut("他说：“有人叫它‘新路’，我同意。”"), ["有人叫它‘新路’，我同意。"]);
        assert_eq!(cut("他说：“路还长。"), ["路还长。"]);
        assert_eq!(cut("他说：\"路还长。\"又说：\"走。\""), ["路还长。", "走。"]);
        assert!(cut("没有引号”的文字").is_empty());
    }
}
