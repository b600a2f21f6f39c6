//! Cues: words and patterns, found in one pass over a text.

use aho_corasick::{AhoCorasick, MatchKind};
use std::{collections::HashMap, ops::Range};

/// Between the two halves of a pattern: 难…满足 finds 难以完全满足.
pub const GAP: char = '…';

/// How many bytes may stand in a pattern's gap: twelve characters.
const WIDEST_GAP: usize = 36;

/// Where a clause ends: no pattern reaches over these.
const CLAUSE_ENDS: [char; 7] = ['，', '。', '；', '：', '！', '？', ','];

/// A cue in a text: which one, and its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Index of the cue in the list that the finder was made from.
    pub cue: usize,
    /// The bytes from the cue's first to its last.
    pub range: Range<usize>,
}

/// Finds all cues of a list at once (Aho and Corasick 1975).
pub struct Finder {
    automaton: Option<AhoCorasick>,
    /// Part by part of the automaton: the cues that are this part alone, begin with it, end with it.
    parts: Vec<[Vec<usize>; 3]>,
}

impl Finder {
    /// A finder of these cues; empty ones are never found.
    pub fn new<'a>(cues: impl Iterator<Item = &'a str>) -> Self {
        let mut texts: Vec<&str> = Vec::new();
        let mut parts: Vec<[Vec<usize>; 3]> = Vec::new();
        let mut known = HashMap::new();
        let mut add = |text: &'a str, role: usize, cue: usize| {
            let part = *known.entry(text).or_insert_with(|| {
                texts.push(text);
                parts.push(Default::default());
                parts.len() - 1
            });
            parts[part][role].push(cue);
        };
        for (number, cue) in cues.enumerate() {
            match cue.split_once(GAP) {
                Some((head, tail)) if !head.is_empty() && !tail.is_empty() => {
                    add(head, 1, number);
                    add(tail, 2, number);
                }
                None if !cue.is_empty() => add(cue, 0, number),
                _ => {}
            }
        }
        // Fails only beyond 2³¹ states; such a list finds nothing.
        let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(texts).ok();
        Self { automaton, parts }
    }

    /// The cues in `text` by place. Of two that overlap the longer counts: 挑战赛 is no 挑战.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        let mut found = Vec::new();
        // For a pattern that has begun: where its first half stands. The latest is the nearest.
        let mut begun: HashMap<usize, Range<usize>> = HashMap::new();
        for part in self.automaton.iter().flat_map(|a| a.find_overlapping_iter(text)) {
            let [whole, heads, tails] = &self.parts[part.pattern().as_usize()];
            found.extend(whole.iter().map(|&cue| Hit { cue, range: part.range() }));
            for &cue in tails {
                let Some(head) = begun.get(&cue).filter(|head| head.end <= part.start()) else { continue };
                let gap = &text[head.end..part.start()];
                if gap.len() <= WIDEST_GAP && !gap.contains(CLAUSE_ENDS) {
                    found.push(Hit { cue, range: head.start..part.end() });
                    begun.remove(&cue);
                }
            }
            for &cue in heads {
                begun.insert(cue, part.range());
            }
        }
        found.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
        longest(found)
    }
}

/// Of hits sorted by place, those that no longer one overlaps. Each is held against the last one kept.
fn longest(found: Vec<Hit>) -> Vec<Hit> {
    let mut kept: Vec<Hit> = Vec::new();
    for hit in found {
        match kept.last_mut() {
            Some(last) if last.range.end > hit.range.start => {
                if hit.range.len() > last.range.len() {
                    *last = hit;
                }
            }
            _ => kept.push(hit),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::Finder;

    fn found<'a>(cues: &[&str], text: &'a str) -> Vec<&'a str> {
        Finder::new(cues.iter().copied()).find(text).into_iter().map(|hit| &text[hit.range]).collect()
    }

    #[test]
    fn the_longer_cue_hides_the_shorter() {
        assert_eq!(found(&["挑战", "挑战赛"], "挑战赛也是挑战"), ["挑战赛", "挑战"]);
    }

    #[test]
    fn a_pattern_reaches_over_a_gap_but_not_over_a_clause() {
        assert_eq!(found(&["难…满足"], "现有的产能难以完全满足订单"), ["难以完全满足"]);
        assert!(found(&["难…满足"], "造它很难，满足也少").is_empty());
    }

    #[test]
    fn an_empty_cue_is_never_found() {
        assert!(found(&["", "…", "甲…"], "甲乙丙").is_empty());
        assert!(found(&[], "甲乙丙").is_empty());
    }
}
