//! A block and its marks, cut into the runs that the page draws. Pure.

use mailuo_analysis::{Mention, Order as _, Place};
use std::ops::Range;

/// What is marked in a block, each sorted by place; no two of a kind overlap.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks<'a> {
    /// Names.
    pub mentions: &'a [Mention],
    /// Statements.
    pub quotes: &'a [Place],
    /// Sentences that carry the theme that is shown.
    pub themes: &'a [Place],
    /// The place that was jumped to.
    pub focus: Option<Place>,
}

/// A stretch of a block's text that is drawn alike, in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where in the block.
    pub range: Range<usize>,
    /// Index of its mention among those given.
    pub mention: Option<usize>,
    /// Index of its statement among those given.
    pub quote: Option<usize>,
    /// Index of the sentence it lies in among those that carry the theme.
    pub marked: Option<usize>,
    /// Whether it lies in the place that was jumped to.
    pub focused: bool,
}

/// Those of `all`, sorted by place, that stand in a block.
pub fn of_block<T>(all: &[T], block: usize, at: impl Fn(&T) -> Place) -> &[T] {
    let from = all.partition_point(|item| at(item).block < block);
    let to = all.partition_point(|item| at(item).block <= block);
    &all[from..to]
}

/// The runs of a text of `length` bytes; they join to the text.
pub fn segments(length: usize, marks: Marks) -> Vec<Run> {
    let Marks { mentions, quotes, themes, focus } = marks;
    let places = [quotes, themes].into_iter().flatten().copied().chain(focus);
    let mut cuts = vec![0, length];
    cuts.extend(mentions.iter().map(|m| m.at).chain(places).flat_map(|place| [place.start, place.end]));
    cuts.retain(|&cut| cut <= length);
    cuts.order();
    cuts.dedup();
    let inside = |place: Place, range: &Range<usize>| place.start <= range.start && range.end <= place.end;
    let run = |pair: &[usize]| {
        let range = pair[0]..pair[1];
        Run {
            mention: mentions.iter().position(|m| inside(m.at, &range)),
            quote: quotes.iter().position(|&q| inside(q, &range)),
            marked: themes.iter().position(|&m| inside(m, &range)),
            focused: focus.is_some_and(|f| inside(f, &range)),
            range,
        }
    };
    cuts.windows(2).map(run).collect()
}

#[cfg(test)]
mod tests {
    use super::{Marks, segments};
    use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

    fn mention(at: Place, entity: usize) -> Mention {
        let (certainty, why) = (Certainty::Sure, Why::default());
        Mention { at, kind: NameKind::Person, text: String::new(), entity, certainty, why }
    }

    #[test]
    fn marks_may_lie_across_each_other() {
        let names = [mention(Place::new(0, 2, 5), 0)];
        let focus = Some(Place::new(0, 4, 8));
        let runs = segments(10, Marks { mentions: &names, focus, ..Marks::default() });
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
    fn a_name_in_a_marked_sentence_and_a_statement_is_marked_with_them() {
        let names = [mention(Place::new(0, 2, 5), 0)];
        let (themes, quotes) = ([Place::new(0, 0, 8)], [Place::new(0, 2, 10)]);
        let marks = Marks { mentions: &names, themes: &themes, quotes: &quotes, ..Marks::default() };
        let marked: Vec<_> = segments(10, marks)
            .iter()
            .map(|r| (r.mention.is_some(), r.quote.is_some(), r.marked.is_some()))
            .collect();
        let expected = [(false, false, true), (true, true, true), (false, true, true), (false, true, false)];
        assert_eq!(marked, expected);
    }

    #[test]
    fn plain_text_is_one_run() {
        assert_eq!(segments(7, Marks::default()).len(), 1);
        assert!(segments(0, Marks::default()).is_empty());
    }
}
