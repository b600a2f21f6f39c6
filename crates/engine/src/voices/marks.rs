//! Quotation marks: which belong together, even where one of them is missing or stands in another block.

use crate::sentences::is_end;
use std::ops::Range;

/// A quotation, in bytes of its block's text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With its marks; where the closing one is missing, to the end of the text.
    pub outer: Range<usize>,
    /// Between its marks.
    pub inner: Range<usize>,
}

impl Quotation {
    /// Whether it says something: a sentence or a clause, no “scare quotes”.
    pub fn is_statement(&self, text: &str) -> bool {
        let inside = text[self.inner.clone()].trim();
        inside.chars().count() >= 10 || inside.ends_with(['。', '！', '？', '，', '…'])
    }

    /// Whether its words end a sentence, inside its marks or right behind them.
    pub fn ends_sentence(&self, text: &str) -> bool {
        text[self.inner.clone()].trim_end().ends_with(is_end)
            || text[self.outer.end..].trim_start().starts_with('。')
    }

    /// Whether its closing mark is missing.
    pub fn is_open(&self) -> bool {
        self.outer.end == self.inner.end
    }
}

/// The outermost quotations of `text`, in order: “…”, 「…」 and "…".
///
/// `goes_on`: whether the text begins inside a quotation that the block before opened.
pub fn quotations(text: &str, goes_on: bool) -> Vec<Quotation> {
    let mut found = Vec::new();
    let mut open: Option<(Range<usize>, char)> = goes_on.then_some((0..0, '”'));
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

/// Whether the quotation that `text` leaves open goes on in the blocks that follow, to where it closes.
pub fn goes_on<'a>(text: &str, mut following: impl Iterator<Item = &'a str>) -> bool {
    let open = text.rfind('“').is_some_and(|at| !text[at..].contains('”'));
    let marks = ['“', '”'];
    open && following.find_map(|next| next.chars().find(|c| marks.contains(c))) == Some('”')
}

#[cfg(test)]
mod tests {
    use super::{goes_on, quotations};

    fn cut(text: &str, goes_on: bool) -> Vec<&str> {
        quotations(text, goes_on).into_iter().map(|q| &text[q.inner]).collect()
    }

    #[test]
    fn inner_marks_stay_inside_and_a_lost_one_ends_nothing_else() {
        assert_eq!(cut("他说：“有人叫它‘新路’，我同意。”", false), ["有人叫它‘新路’，我同意。"]);
        assert_eq!(cut("他说：“路还长。", false), ["路还长。"]);
        assert_eq!(cut("他说：\"路还长。\"又说：\"走。\"", false), ["路还长。", "走。"]);
        assert!(cut("没有引号”的文字", false).is_empty());
    }

    #[test]
    fn a_quotation_goes_on_to_the_block_that_closes_it() {
        assert!(goes_on("他说：“路还长。", ["要走。", "走吧。”他说。"].into_iter()));
        assert!(!goes_on("他说：“路还长。", ["“要走。”"].into_iter()));
        assert!(!goes_on("他说：“路还长。”", ["走吧。”"].into_iter()));
        assert_eq!(cut("走吧。”他说，“走。”", true), ["走吧。", "走。"]);
    }
}
