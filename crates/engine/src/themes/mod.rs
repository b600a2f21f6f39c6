//! Themes: which sentences carry 机遇, 挑战 or 安全, and why.
//!
//! A sentence carries a theme where the weights of its cues reach 1. A cue that lies inside a longer one
//! does not count: 挑战赛 is no 挑战. A cue under a negation counts against its theme.

use crate::{Document, LoadError, segment::Tokens, sentences::sentences};
use mailuo_analysis::{BlockKind, Cue, Evidence, Mention, Place, Quote, Reason, Tone};
use std::ops::Range;

/// Words before a cue that turn it round.
const NEGATIONS: [&str; 8] = ["没有", "并无", "毫无", "无须", "不存在", "不会", "避免", "未"];

/// Words that say a sentence tells of what may be.
const HYPOTHESES: [&str; 6] = ["如果", "若", "假如", "一旦", "可能", "或将"];

/// The loaded cues and weights.
pub struct Judge {
    /// Theme by theme: its key and its cues with their weights, the longest first.
    themes: Vec<(String, Vec<(String, f32)>)>,
}

impl Judge {
    /// Reads `data/themes.tsv`: `theme`, `cue` and `weight` a line, `#` for remarks.
    ///
    /// # Errors
    /// Where a line is malformed; the message names it.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let text = std::str::from_utf8(bytes).map_err(|_| LoadError::new("themes: not UTF-8"))?;
        let mut themes: Vec<(String, Vec<(String, f32)>)> = Vec::new();
        for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let mut fields = line.split('\t');
            let mut read = || Some((fields.next()?, fields.next()?, fields.next()?.parse::<f32>().ok()?));
            let (theme, cue, weight) =
                read().ok_or_else(|| LoadError::new(format!("themes: line {} is no cue: {line}", n + 1)))?;
            let at = themes.iter().position(|(key, _)| key == theme).unwrap_or_else(|| {
                themes.push((theme.to_owned(), Vec::new()));
                themes.len() - 1
            });
            themes[at].1.push((cue.to_owned(), weight));
        }
        for (_, cues) in &mut themes {
            cues.sort_by_key(|(cue, _)| std::cmp::Reverse(cue.len()));
        }
        Ok(Self { themes })
    }

    /// The sentences that carry a theme, sorted by place.
    pub fn weigh(
        &self,
        document: &Document,
        _tokens: &Tokens,
        mentions: &[Mention],
        quotes: &[Quote],
    ) -> Vec<Evidence> {
        let mut found = Vec::new();
        for (number, block) in document.blocks.iter().enumerate() {
            if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) {
                continue;
            }
            for range in sentences(&block.text) {
                let at = Place::new(number, range.start, range.end);
                let quote = quotes.iter().position(|q| q.at.overlaps(at));
                let reasons: Vec<Reason> = self
                    .themes
                    .iter()
                    .filter_map(|(key, cues)| reason(key, cues, &block.text, &range, number, quote.is_some()))
                    .collect();
                if reasons.is_empty() {
                    continue;
                }
                let mut entities: Vec<usize> =
                    mentions.iter().filter(|m| at.contains(m.at)).map(|m| m.entity).collect();
                // A statement is about its speaker as well.
                entities.extend(quote.and_then(|q| quotes[q].entity));
                entities.sort_unstable();
                entities.dedup();
                let labels = reasons.iter().map(|r| r.label.clone()).collect();
                found.push(Evidence {
                    at,
                    text: block.text[range].to_owned(),
                    labels,
                    reasons,
                    entities,
                    quote,
                });
            }
        }
        found
    }
}

/// Why the sentence carries the theme, or `None` where it doesn't.
fn reason(
    key: &str,
    cues: &[(String, f32)],
    text: &str,
    sentence: &Range<usize>,
    block: usize,
    reported: bool,
) -> Option<Reason> {
    let words = &text[sentence.clone()];
    let mut hits: Vec<Cue> = Vec::new();
    for (cue, weight) in cues {
        for (at, _) in words.match_indices(cue.as_str()) {
            let place = Place::new(block, sentence.start + at, sentence.start + at + cue.len());
            if hits.iter().any(|h| h.at.overlaps(place)) {
                continue;
            }
            let weight = if negated(&words[..at]) { -weight } else { *weight };
            hits.push(Cue { at: place, text: cue.clone(), weight });
        }
    }
    let sum: f32 = hits.iter().map(|h| h.weight).sum();
    if sum < 1.0 {
        return None;
    }
    hits.sort_by_key(|h| h.at);
    let mut tones = Vec::new();
    tones.extend(hits.iter().any(|h| h.weight < 0.0).then_some(Tone::Negated));
    tones.extend(HYPOTHESES.iter().any(|h| words.contains(h)).then_some(Tone::Hypothetical));
    tones.extend((words.contains("虽然") || words.contains("尽管")).then_some(Tone::Conceded));
    tones.extend(reported.then_some(Tone::Reported));
    // From the threshold up, ever nearer to 1.
    Some(Reason { label: key.to_owned(), score: sum / (sum + 1.0), cues: hits, tones })
}

/// Whether a negation stands in the last few characters before a cue.
fn negated(before: &str) -> bool {
    let start = before.char_indices().rev().nth(4).map_or(0, |(at, _)| at);
    NEGATIONS.iter().any(|n| before[start..].contains(n))
}

#[cfg(test)]
mod tests {
    use super::Judge;
    use crate::restore::restore;
    use crate::segment::Tokens;

    fn labels(sentence: &str) -> Vec<String> {
        let judge = Judge::load(include_bytes!("../../../../data/themes.tsv")).unwrap();
        let document = restore(&format!("题\n{sentence}"));
        judge.weigh(&document, &Tokens::default(), &[], &[]).into_iter().flat_map(|e| e.labels).collect()
    }

    #[test]
    fn a_theme_has_its_sentence() {
        assert_eq!(labels("保护隐私、防范风险，是这条街上所有店家的共识。"), ["safety"]);
        assert!(labels("这家小店面临的困难很多，压力越来越大。").contains(&"challenge".to_owned()));
        assert!(labels("新机遇带来了增长，也释放了潜力。").contains(&"opportunity".to_owned()));
    }

    #[test]
    fn a_trap_has_none() {
        assert_eq!(labels("周末有一场编程挑战赛。"), [""; 0]);
        assert_eq!(labels("清单上有头盔、手套和安全带。"), [""; 0]);
    }

    #[test]
    fn a_bad_line_is_named() {
        let error = Judge::load("safety\t安全\n".as_bytes()).err().unwrap();
        assert!(error.to_string().contains("line 1"), "{error}");
    }
}
