//! Who and what is named in the same sentences as an entity. Pure.

use crate::segments::of_block;
use mailuo_analysis::{Analysis, Order as _, Place};

/// An entity that shares sentences with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Companion {
    /// Its id.
    pub entity: usize,
    /// In how many sentences both are named.
    pub sentences: usize,
    /// The first of them.
    pub first: Place,
}

/// Where a sentence may end.
const ENDS: [char; 4] = ['。', '！', '？', '；'];

/// The sentence around a place, with the mark that ends it.
pub fn sentence(analysis: &Analysis, at: Place) -> Place {
    let text = analysis.blocks.get(at.block).map_or("", |b| &b.text);
    let before = text.get(..at.start).unwrap_or_default();
    let mut start = before.rfind(ENDS).map_or(0, |n| n + '。'.len_utf8());
    // A closing mark belongs to the sentence before.
    start += before[start..]
        .chars()
        .take_while(|c| ['”', '’', '」'].contains(c))
        .map(char::len_utf8)
        .sum::<usize>();
    let behind = text.get(at.end..).unwrap_or_default();
    let end = behind.find(ENDS).map_or(text.len(), |n| at.end + n + '。'.len_utf8());
    Place::new(at.block, start.min(at.start), end)
}

/// The companions of an entity, those with most sentences first, equals in the order of the text.
pub fn together(analysis: &Analysis, entity: usize) -> Vec<Companion> {
    let mut sentences: Vec<Place> =
        analysis.mentions.iter().filter(|m| m.entity == entity).map(|m| sentence(analysis, m.at)).collect();
    sentences.dedup();
    let mut found: Vec<Companion> = Vec::new();
    for place in sentences {
        let inside =
            of_block(&analysis.mentions, place.block, |m| m.at).iter().filter(|m| place.contains(m.at));
        let mut others: Vec<usize> = inside.map(|m| m.entity).filter(|&id| id != entity).collect();
        others.order();
        others.dedup();
        for other in others {
            match found.iter_mut().find(|c| c.entity == other) {
                Some(companion) => companion.sentences += 1,
                None => found.push(Companion { entity: other, sentences: 1, first: place }),
            }
        }
    }
    found.order_by_key(|companion| std::cmp::Reverse(companion.sentences));
    found
}

/// Where the text says these words of the entity: in a sentence that names it, otherwise wherever they stand first,
/// otherwise where it is named first. `None` where the text never names it.
pub fn told_at(analysis: &Analysis, entity: usize, words: &str) -> Option<Place> {
    let named = || analysis.mentions.iter().filter(|m| m.entity == entity).map(|m| m.at);
    let within = |at: Place| {
        let start = at.start + analysis.text(at).find(words)?;
        Some(Place::new(at.block, start, start + words.len()))
    };
    let blocks = analysis.blocks.iter().enumerate().map(|(n, block)| Place::new(n, 0, block.text.len()));
    let beside = named().find_map(|at| within(sentence(analysis, at)));
    beside.or_else(|| blocks.into_iter().find_map(within)).or_else(|| named().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block, entity, mention};
    use mailuo_analysis::BlockKind;

    fn told() -> Analysis {
        let mut told = analysis(vec![block(BlockKind::Paragraph, "甲见乙。甲说：“丙好。”丁走。甲又见乙")]);
        let at = |n: usize| Place::new(0, n * 3, n * 3 + 3);
        told.entities =
            ["甲", "乙", "丙", "丁"].iter().enumerate().map(|(n, name)| entity(n, name)).collect();
        told.mentions = [(0, 0), (2, 1), (4, 0), (8, 2), (12, 3), (15, 0), (18, 1)]
            .map(|(place, entity)| mention(at(place), entity))
            .to_vec();
        told
    }

    #[test]
    fn companions_share_a_sentence() {
        let told = told();
        let found: Vec<_> = together(&told, 0).iter().map(|c| (c.entity, c.sentences)).collect();
        assert_eq!(found, [(1, 2), (2, 1)]);
        assert_eq!(together(&told, 0)[0].first, Place::new(0, 0, 12));
        assert!(together(&told, 3).is_empty());
    }

    #[test]
    fn words_lead_to_the_sentence_that_says_them_of_the_entity() {
        let told = told();
        let at = |n: usize, length: usize| Some(Place::new(0, n * 3, n * 3 + length * 3));
        assert_eq!(told_at(&told, 1, "又见"), at(16, 2), "in its second sentence");
        assert_eq!(told_at(&told, 0, "走"), at(13, 1), "beside another name");
        assert_eq!(told_at(&told, 2, "没有这样写"), at(8, 1), "where it is named");
        assert_eq!(told_at(&told, 9, "没有这样写"), None);
    }

    #[test]
    fn a_sentence_takes_no_closing_mark_of_the_one_before() {
        let told = told();
        assert_eq!(told.text(sentence(&told, Place::new(0, 36, 39))), "丁走。");
        assert_eq!(told.text(sentence(&told, Place::new(0, 45, 48))), "甲又见乙");
    }
}
