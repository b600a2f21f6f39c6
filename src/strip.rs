//! Where things lie along the article, from its first character at 0 to its last at 1. Pure.

use mailuo_analysis::{Analysis, BlockKind, Order as _, Place};

/// What a new block counts beside its text, in bytes: about half a line.
const GAP: usize = 60;

/// A place along the article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The place.
    pub place: Place,
}

/// How far along the article each block begins, and the article's length behind the last one.
fn starts(analysis: &Analysis) -> Vec<usize> {
    let mut starts = vec![0];
    for block in &analysis.blocks {
        starts.push(starts.last().copied().unwrap_or_default() + block.text.len() + GAP);
    }
    starts
}

/// The places along the article, in the order given.
pub fn ticks(analysis: &Analysis, places: &[Place]) -> Vec<Tick> {
    let starts = starts(analysis);
    let whole = starts.last().copied().unwrap_or_default().max(1) as f64;
    let along = |block: usize, offset: usize| {
        (starts.get(block).copied().unwrap_or_default() + offset) as f64 / whole
    };
    let tick = |&place: &Place| Tick {
        from: along(place.block, place.start),
        to: along(place.block, place.end),
        place,
    };
    places.iter().map(tick).collect()
}

/// The place that lies nearest to a point along the article.
pub fn nearest(ticks: &[Tick], at: f64) -> Option<Place> {
    let distance = |tick: &Tick| (tick.from - at).max(at - tick.to).max(0.0);
    ticks.iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|tick| tick.place)
}

/// The headings under which most of the places stand, with how many: at most two, and only where the
/// places gather there more than they would if they lay evenly.
pub fn gathered(analysis: &Analysis, places: &[Place]) -> Vec<(usize, usize)> {
    let starts = starts(analysis);
    let is_heading = |n: &usize| matches!(analysis.blocks[*n].kind, BlockKind::Heading | BlockKind::Title);
    let heads: Vec<usize> = (0..analysis.blocks.len()).filter(is_heading).collect();
    let mut found: Vec<(usize, usize, f64)> = Vec::new();
    for (n, &head) in heads.iter().enumerate() {
        let next = heads.get(n + 1).copied().unwrap_or(analysis.blocks.len());
        if analysis.blocks[head].kind == BlockKind::Title {
            continue;
        }
        let count = places.iter().filter(|p| (head..next).contains(&p.block)).count();
        let share = (starts[next] - starts[head]) as f64 / starts[analysis.blocks.len()] as f64;
        let density = count as f64 / (share * places.len().max(1) as f64);
        if count > 1 && density > 1.2 {
            found.push((head, count, density));
        }
    }
    found.order_by(|a, b| b.2.total_cmp(&a.2));
    found.truncate(2);
    found.into_iter().map(|(head, count, _)| (head, count)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block};

    fn told() -> Analysis {
        let text = "一二三四五六七八九十一二三四五六七八九十。";
        analysis(vec![
            block(BlockKind::Title, "题"),
            block(BlockKind::Paragraph, text),
            block(BlockKind::Heading, "甲"),
            block(BlockKind::Paragraph, text),
            block(BlockKind::Heading, "乙"),
            block(BlockKind::Paragraph, text),
        ])
    }

    #[test]
    fn ticks_run_from_the_first_character_to_the_last() {
        let told = told();
        let found = ticks(&told, &[Place::new(0, 0, 3), Place::new(3, 0, 3), Place::new(5, 60, 63)]);
        assert_eq!(found[0].from, 0.0);
        assert!(0.4 < found[1].from && found[1].from < 0.6, "{found:?}");
        assert!(0.8 < found[2].to && found[2].to < 1.0);
        assert_eq!(nearest(&found, 0.5), Some(Place::new(3, 0, 3)));
        assert_eq!(nearest(&[], 0.5), None);
    }

    #[test]
    fn places_gather_where_they_are_denser_than_elsewhere() {
        let told = told();
        let at = |block, start| Place::new(block, start, start + 3);
        assert_eq!(gathered(&told, &[at(5, 0), at(5, 9), at(5, 21), at(3, 0)]), [(4, 3)]);
        assert_eq!(gathered(&told, &[at(1, 0), at(3, 0), at(5, 0)]), []);
    }
}
