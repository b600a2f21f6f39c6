//! An analysis on its way in parts: whoever reads one has a turn for something else behind each.

use crate::Analysis;
use std::vec::IntoIter;

/// How many things a part holds: a few thousandths of a second to read.
const THINGS: usize = 2_000;

impl Analysis {
    /// The analysis in parts, each one itself an analysis: [joined](Analysis::join) in this order they are the whole.
    /// There is always a first, which holds what is no list.
    pub fn parts(self) -> impl Iterator<Item = Self> {
        let mut blocks = self.blocks.into_iter();
        let mut edits = self.edits.into_iter();
        let mut mentions = self.mentions.into_iter();
        let mut candidates = self.candidates.into_iter();
        let mut entities = self.entities.into_iter();
        let mut quotes = self.quotes.into_iter();
        let mut claims = self.claims.into_iter();
        let mut themes = self.themes.into_iter();
        let mut figures = self.figures.into_iter();
        let Self { id, unit, date, gist, unplaced, .. } = self;
        let first = Self { id, unit, date, gist, unplaced, ..Self::default() };
        let mut next = Some(first);
        std::iter::from_fn(move || {
            let mut part = next.take()?;
            let mut room = THINGS;
            part.blocks = some(&mut blocks, &mut room);
            part.edits = some(&mut edits, &mut room);
            part.mentions = some(&mut mentions, &mut room);
            part.candidates = some(&mut candidates, &mut room);
            part.entities = some(&mut entities, &mut room);
            part.quotes = some(&mut quotes, &mut room);
            part.claims = some(&mut claims, &mut room);
            part.themes = some(&mut themes, &mut room);
            part.figures = some(&mut figures, &mut room);
            let is_full = room == 0;
            next = is_full.then(|| Self { unit, ..Self::default() });
            Some(part)
        })
    }

    /// Puts the next part behind what has come. Both count in the same unit.
    pub fn join(&mut self, mut part: Self) {
        self.blocks.append(&mut part.blocks);
        self.edits.append(&mut part.edits);
        self.mentions.append(&mut part.mentions);
        self.candidates.append(&mut part.candidates);
        self.entities.append(&mut part.entities);
        self.quotes.append(&mut part.quotes);
        self.claims.append(&mut part.claims);
        self.themes.append(&mut part.themes);
        self.figures.append(&mut part.figures);
    }
}

/// As many of them as there is room for.
fn some<T>(of: &mut IntoIter<T>, room: &mut usize) -> Vec<T> {
    let some: Vec<T> = of.by_ref().take(*room).collect();
    *room -= some.len();
    some
}

#[cfg(test)]
mod tests {
    use super::THINGS;
    use crate::*;

    #[test]
    fn joined_parts_are_the_whole() {
        let block =
            |n: usize| Block { kind: BlockKind::Paragraph, piece: 0, text: n.to_string(), source: [n, n] };
        let entity = |id: usize| Entity {
            id,
            name: id.to_string(),
            kind: NameKind::Place,
            aliases: vec![],
            titles: vec![],
            certainty: Certainty::Sure,
            joins: vec![],
            affiliations: vec![],
            owner: None,
        };
        for (blocks, entities, parts) in [(0, 0, 1), (5, 3, 1), (THINGS + 7, 2 * THINGS, 4)] {
            let whole = Analysis {
                id: "lake".into(),
                blocks: (0..blocks).map(block).collect(),
                entities: (0..entities).map(entity).collect(),
                unplaced: vec![2],
                ..Analysis::default()
            };
            let mut told = whole.clone().parts();
            let mut joined = told.next().unwrap();
            let mut count = 1;
            for part in told {
                joined.join(part);
                count += 1;
            }
            assert_eq!((joined, count), (whole, parts));
        }
    }
}
