//! A block and its marks, cut into the runs that the page draws. Pure.

use mailuo_analysis::{Mention, Place};
use std::ops::Range;

/// A stretch of a block's text that is drawn alike, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where in the block.
    pub range: Range<usize>,
    /// Index of its mention among those given.
    pub mention: Option<usize>,
    /// Whether it lies in a sentence that is marked.
    pub marked: bool,
    /// Whether it lies in the place that was jumped to.
    pub focused: bool,
}

/// The runs of a text of `length` bytes; they join to the text.
///
/// `mentions` and `marks` are those of the block, sorted and apart.
pub fn segments(length: usize, mentions: &[Mention], marks: &[Place], focus: Option<Place>) -> Vec<Run> {
    let mut cuts = vec![0, length];
    cuts.extend(mentions.iter().flat_map(|m| [m.at.start, m.at.end]));
    cuts.extend(marks.iter().flat_map(|m| [m.start, m.end]));
    cuts.extend(focus.iter().flat_map(|f| [f.start, f.end]));
    cuts.retain(|&cut| cut <= length);
    cuts.sort_unstable();
    cuts.dedup();
    let inside = |place: Place, range: &Range<usize>| place.start <= range.start && range.end <= place.end;
    let run = |pair: &[usize]| {
        let range = pair[0]..pair[1];
        let mention = mentions.iter().position(|m| inside(m.at, &range));
        let marked = marks.iter().any(|&m| inside(m, &range));
        Run { mention, marked, focused: focus.is_some_and(|f| inside(f, &range)), range }
    };
    cuts.windows(2).map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::segments;
    use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

    fn mention(start: usize, end: usize) -> Mention {
        Mention {
            at: Place::new(0, start, end),
            kind: NameKind::Person,
            text: String::new(),
            entity: 0,
            certainty: Certainty::Sure,
            why: Why::default(),
        }
    }

    #[test]
    fn marks_may_lie_across_each_other() {
        let runs = segments(10, &[mention(2, 5)], &[], Some(Place::new(0, 4, 8)));
        let drawn: Vec<_> = runs.iter().map(|r| (r.range.clone(), r.mention.is_some(), r.focused)).collect();
        let expected = [
            (0..2, false, false),
            (2..4, true, false),
            (4..5, true, true),
            (5..8, false, true),
            (8..10, false, false),
        ];
        assert_eq!(drawn, expected);
    }

    #[test]
    fn a_name_in_a_marked_sentence_is_marked_with_it() {
        let runs = segments(10, &[mention(2, 5)], &[Place::new(0, 0, 8)], None);
        let marked: Vec<_> = runs.iter().map(|r| (r.mention.is_some(), r.marked)).collect();
        assert_eq!(marked, [(false, true), (true, true), (false, true), (false, false)]);
    }

    #[test]
    fn plain_text_is_one_run() {
        assert_eq!(segments(7, &[], &[], None).len(), 1);
        assert!(segments(0, &[], &[], None).is_empty());
    }
}
