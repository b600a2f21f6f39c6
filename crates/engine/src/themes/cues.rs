//! Cues: words and patterns, found in one pass over a text.

use crate::segment::Token;
use aho_corasick::{AhoCorasick, MatchKind};
use mailuo_analysis::Order as _;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Between the two halves of a pattern: 难…满足 finds 难以完全满足.
pub const GAP: char = '…';

/// How many bytes may stand in a pattern's gap: twelve characters.
const WIDEST_GAP: usize = 36;

/// Where a clause ends: no pattern reaches over these.
const CLAUSE_ENDS: [char; 7] = ['，', '。', '；', '：', '！', '？', ','];

/// What may follow a cue in its word: 安全性 and 失业率 are about what they begin with, 服务器 is not.
const SUFFIXES: [&str; 3] = ["性", "化", "率"];

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
        let mut known = FxHashMap::default();
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

    /// The cues in `text` by place, as far as each of their parts may stand where it does. Of two that
    /// overlap the longer counts: 挑战赛 is no 挑战.
    pub fn find(&self, text: &str, may_stand: impl Fn(Range<usize>) -> bool) -> Vec<Hit> {
        let mut found = Vec::new();
        // For a pattern that has begun: where its first half stands. The latest is the nearest.
        let mut begun: FxHashMap<usize, Range<usize>> = FxHashMap::default();
        let parts = self.automaton.iter().flat_map(|a| a.find_overlapping_iter(text));
        for part in parts.filter(|part| may_stand(part.range())) {
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
        found.order_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
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

/// Whether `part` of a text is no mere piece of other words: 短视 in 短视频, 升至 in 提升至.
///
/// It begins with a word and ends with one. Inside a single word it may be the end, which says what the
/// whole is: 不安全, 高风险.
pub fn is_whole(text: &str, tokens: &[Token], part: Range<usize>) -> bool {
    let over = |at: usize| {
        let first = tokens.partition_point(|token| token.end <= at);
        tokens.get(first).filter(|token| token.start < at)
    };
    over(part.start).is_none_or(|token| token.end >= part.end)
        && over(part.end)
            .is_none_or(|token| token.start <= part.start && SUFFIXES.contains(&&text[part.end..token.end]))
}

#[cfg(test)]
mod tests {
    use super::{Finder, is_whole};
    use crate::segment::Token;

    fn found<'a>(cues: &[&str], text: &'a str) -> Vec<&'a str> {
        Finder::new(cues.iter().copied())
            .find(text, |_| true)
            .into_iter()
            .map(|hit| &text[hit.range])
            .collect()
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

    /// Whether `part` is whole in these words.
    fn whole(words: &[&str], part: &str) -> bool {
        let text = words.concat();
        let mut start = 0;
        let token = |word: &&str| {
            start += word.len();
            Token { start: start - word.len(), end: start }
        };
        let at = text.find(part).unwrap();
        is_whole(&text, &words.iter().map(token).collect::<Vec<_>>(), at..at + part.len())
    }

    #[test]
    fn a_piece_of_another_word_is_no_cue() {
        assert!(!whole(&["共享", "服务器"], "服务"));
        assert!(!whole(&["提升", "至"], "升至"));
        assert!(!whole(&["短", "视频"], "短视"));
        assert!(!whole(&["基础设施"], "设"));
    }

    #[test]
    fn words_and_what_ends_one_are_cues() {
        assert!(whole(&["利润", "收窄"], "收窄"));
        assert!(whole(&["前景", "广阔"], "前景广阔"));
        assert!(whole(&["不安全"], "安全"));
        assert!(whole(&["安全性"], "安全"));
    }
}
