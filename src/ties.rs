//! What ties the names of an article together: the same sentences, an owner, a body that somebody belongs to. Pure.

use crate::together::sentence;
use mailuo_analysis::{Analysis, BlockKind, Entity, Order as _, Place};
use std::collections::{BTreeMap, BTreeSet};

/// How one entity is tied to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Both are named in a sentence; no direction.
    Together,
    /// The first is a person of the second.
    Belongs,
    /// The first is made, run or held by the second.
    Owned,
}

/// A tie between two entities, with the sentences that show it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tie {
    /// Id of the one that belongs or is owned; of two that are only named together the one with the lower id.
    pub from: usize,
    /// Id of the other.
    pub to: usize,
    /// How they are tied.
    pub kind: Kind,
    /// Where both are named, in the order of the text; never empty.
    pub sentences: Vec<Place>,
    /// How close the two are, above 0.
    pub strength: f64,
}

impl Tie {
    /// The entity at the other end; `None` where the tie is not of this one.
    pub fn other(&self, entity: usize) -> Option<usize> {
        (self.from == entity).then_some(self.to).or((self.to == entity).then_some(self.from))
    }
}

/// What belonging and owning add to how close two are.
const LASTING: f64 = 1.0;

/// All ties of the article, the closest first, equals in the order of the entities.
///
/// A sentence that names many says little of any two of them: each pair gets 1/(n − 1) of it, as papers with many
/// authors do in Newman's networks of scientists (2001).
pub fn ties(analysis: &Analysis) -> Vec<Tie> {
    let mut found: BTreeMap<(usize, usize), Tie> = BTreeMap::new();
    for (place, named) in sentences(analysis) {
        let share = 1.0 / (named.len().max(2) - 1) as f64;
        let named: Vec<usize> = named.into_iter().collect();
        for (n, &from) in named.iter().enumerate() {
            for &to in &named[n + 1..] {
                let tie = tie(&mut found, from, to);
                tie.sentences.push(place);
                tie.strength += share;
            }
        }
    }
    for entity in &analysis.entities {
        let owner = entity.owner.map(|owner| (owner, Kind::Owned));
        let bodies = entity.affiliations.iter().filter_map(|body| called(analysis, body));
        for (to, kind) in bodies.map(|body| (body, Kind::Belongs)).chain(owner) {
            let first =
                analysis.mentions.iter().find(|m| m.entity == entity.id).map(|m| sentence(analysis, m.at));
            let (Some(first), true) = (first, to != entity.id && to < analysis.entities.len()) else {
                continue;
            };
            let tie = tie(&mut found, entity.id, to);
            (tie.from, tie.to, tie.kind) = (entity.id, to, kind);
            tie.strength += LASTING;
            if tie.sentences.is_empty() {
                tie.sentences.push(first);
            }
        }
    }
    let mut ties: Vec<Tie> = found.into_values().collect();
    ties.order_by(|a, b| b.strength.total_cmp(&a.strength));
    ties
}

fn tie(found: &mut BTreeMap<(usize, usize), Tie>, a: usize, b: usize) -> &mut Tie {
    let (from, to) = (a.min(b), a.max(b));
    let new = || Tie { from, to, kind: Kind::Together, sentences: Vec::new(), strength: 0.0 };
    found.entry((from, to)).or_insert_with(new)
}

/// Every sentence that names anything, with what it names. Who wrote the article is not part of what it tells.
fn sentences(analysis: &Analysis) -> Vec<(Place, BTreeSet<usize>)> {
    let mut found: Vec<(Place, BTreeSet<usize>)> = Vec::new();
    for mention in &analysis.mentions {
        let kind = analysis.blocks.get(mention.at.block).map(|b| b.kind);
        if matches!(kind, None | Some(BlockKind::Byline | BlockKind::Credit)) {
            continue;
        }
        match found.last_mut().filter(|(place, _)| place.contains(mention.at)) {
            Some((_, named)) => named.insert(mention.entity),
            None => {
                found.push((sentence(analysis, mention.at), BTreeSet::new()));
                found.last_mut().is_some_and(|(_, named)| named.insert(mention.entity))
            }
        };
    }
    found
}

/// Id of the entity that the text calls so.
pub fn called(analysis: &Analysis, form: &str) -> Option<usize> {
    let is = |e: &&Entity| e.name == form || e.aliases.iter().any(|alias| alias == form);
    analysis.entities.iter().find(is).map(|e| e.id)
}

/// What a drawing shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Graph {
    /// Ids of the entities, the heaviest first; of a graph around one, that one first.
    pub entities: Vec<usize>,
    /// The ties between them, the closest first.
    pub ties: Vec<Tie>,
}

/// The heaviest of the article, at most `most`, each with its closest ties.
pub fn overview(ties: &[Tie], most: usize) -> Graph {
    /// So many ties each entity may ask for; more make a drawing that tells nothing.
    const EACH: usize = 3;
    let mut weights: BTreeMap<usize, f64> = BTreeMap::new();
    for tie in ties {
        [tie.from, tie.to].into_iter().for_each(|id| *weights.entry(id).or_default() += tie.strength);
    }
    let mut entities: Vec<usize> = weights.keys().copied().collect();
    entities.order_by(|a, b| weights[b].total_cmp(&weights[a]));
    entities.truncate(most);
    let mut asked: BTreeMap<usize, usize> = BTreeMap::new();
    let mut wanted = |tie: &&Tie| {
        let ends = [tie.from, tie.to];
        let wanted = tie.kind != Kind::Together
            || ends.iter().any(|id| asked.get(id).copied().unwrap_or_default() < EACH);
        ends.into_iter().for_each(|id| *asked.entry(id).or_default() += usize::from(wanted));
        wanted
    };
    let inside = ties.iter().filter(|tie| [tie.from, tie.to].iter().all(|id| entities.contains(id)));
    let ties: Vec<Tie> = inside.filter(|tie| wanted(tie)).cloned().collect();
    entities.retain(|&id| ties.iter().any(|tie| tie.other(id).is_some()));
    Graph { entities, ties }
}

/// An entity with those that are closest to it, at most `most` in all, and their ties among each other.
pub fn around(ties: &[Tie], entity: usize, most: usize) -> Graph {
    let near = ties.iter().filter_map(|tie| tie.other(entity)).take(most.saturating_sub(1));
    let entities: Vec<usize> = std::iter::once(entity).chain(near).collect();
    let inside = |tie: &&Tie| [tie.from, tie.to].iter().all(|id| entities.contains(id));
    let ties = ties.iter().filter(inside).cloned().collect();
    Graph { entities, ties }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block, entity, mention};

    /// 甲 and 乙 share two sentences, one of them with 丙; 丁 stands alone.
    fn told() -> Analysis {
        let mut told = analysis(vec![
            block(BlockKind::Byline, "甲丁"),
            block(BlockKind::Paragraph, "甲见乙。甲、乙、丙来了。丁走。"),
        ]);
        told.entities =
            ["甲", "乙", "丙", "丁"].iter().enumerate().map(|(n, name)| entity(n, name)).collect();
        let at = |block, n: usize| Place::new(block, n * 3, n * 3 + 3);
        told.mentions =
            [(0, 0, 0), (0, 1, 3), (1, 0, 0), (1, 2, 1), (1, 4, 0), (1, 6, 1), (1, 8, 2), (1, 12, 3)]
                .map(|(block, place, entity)| mention(at(block, place), entity))
                .to_vec();
        told
    }

    fn ends(ties: &[Tie]) -> Vec<(usize, usize, Kind)> {
        ties.iter().map(|tie| (tie.from, tie.to, tie.kind)).collect()
    }

    #[test]
    fn a_sentence_of_two_says_more_than_one_of_three() {
        let found = ties(&told());
        assert_eq!(
            ends(&found),
            [(0, 1, Kind::Together), (0, 2, Kind::Together), (1, 2, Kind::Together)],
            "who wrote it is not tied"
        );
        assert_eq!((found[0].strength, found[0].sentences.len()), (1.5, 2));
        assert_eq!(told().text(found[0].sentences[1]), "甲、乙、丙来了。");
    }

    #[test]
    fn owners_and_bodies_are_tied_wherever_they_stand() {
        let mut told = told();
        told.entities[3].affiliations = vec!["没有这家".into(), "乙".into()];
        told.entities[0].owner = Some(1);
        let found = ties(&told);
        assert_eq!(ends(&found)[..2], [(0, 1, Kind::Owned), (3, 1, Kind::Belongs)]);
        assert_eq!(found[1].sentences.len(), 1, "at least where the person is named");
        told.entities[0].owner = Some(0);
        assert!(ties(&told).iter().all(|tie| tie.kind != Kind::Owned), "nothing owns itself");
    }

    #[test]
    fn a_graph_leaves_out_what_is_not_tied() {
        let ties = ties(&told());
        assert_eq!(overview(&ties, 9).entities, [0, 1, 2]);
        assert_eq!(ends(&overview(&ties, 2).ties), [(0, 1, Kind::Together)]);
        let graph = around(&ties, 2, 9);
        assert_eq!((graph.entities, graph.ties.len()), (vec![2, 0, 1], 3));
        assert_eq!(around(&ties, 3, 9), Graph { entities: vec![3], ties: Vec::new() });
    }
}
