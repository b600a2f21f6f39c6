//! Voices: who says what.
//!
//! A statement is found from its verb: a name (or a pronoun), then a verb of saying. What stands in
//! quotation marks beside them is direct; without marks the clause behind the verb is reported, to the
//! end of its sentence. What has no such speaker is left alone: a wrong attribution is worse than none.

mod marks;
mod verbs;

use crate::{Document, segment::Tokens, sentences};
use mailuo_analysis::{
    BlockKind, Certainty, Claim, Entity, Mention, NameKind, Place, Quote, QuoteKind, Stance, Why,
};
use std::ops::Range;

/// A speaker with the verb: where both stand in a block.
struct Saying<'a> {
    speaker: &'a Entity,
    /// From the speaker's first byte…
    start: usize,
    /// …over the verb…
    verb: Range<usize>,
    stance: Stance,
    why: Why,
}

/// Statements with their speakers, and claims without.
pub fn attribute(
    document: &Document,
    _tokens: &Tokens,
    mentions: &[Mention],
    entities: &[Entity],
) -> (Vec<Quote>, Vec<Claim>) {
    let mut quotes = Vec::new();
    let mut last_person = None;
    for (number, block) in document.blocks.iter().enumerate() {
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) {
            continue;
        }
        let here: Vec<&Mention> = mentions.iter().filter(|m| m.at.block == number).collect();
        let sayings = sayings(&block.text, &here, entities, &mut last_person);
        statements(number, &block.text, &sayings, &mut quotes);
    }
    quotes.sort_by_key(|q: &Quote| q.at);
    (quotes, Vec::new())
}

fn sayings<'a>(
    text: &str,
    here: &[&Mention],
    entities: &'a [Entity],
    last: &mut Option<usize>,
) -> Vec<Saying<'a>> {
    let mut found = Vec::new();
    let quoted = marks::quotations(text);
    let outside = |at: usize| !quoted.iter().any(|q| q.contains(&at));
    // Names and pronouns in the order of the text.
    let mut starts: Vec<(Range<usize>, Option<&Mention>)> =
        here.iter().map(|m| (m.at.range(), Some(*m))).filter(|(r, _)| outside(r.start)).collect();
    for pronoun in ["他", "她"] {
        let at = text.match_indices(pronoun).map(|(at, p)| (at..at + p.len(), None));
        starts.extend(at.filter(|(r, _)| outside(r.start) && !text[r.end..].starts_with('们')));
    }
    starts.sort_by_key(|(range, _)| range.start);
    for (range, mention) in starts {
        let speaker = match mention {
            Some(m) if m.kind == NameKind::Person => {
                *last = Some(m.entity);
                Some(m.entity)
            }
            Some(m) if can_speak(m) => Some(m.entity),
            Some(_) => None,
            None => *last,
        };
        let Some(speaker) = speaker.and_then(|id| entities.get(id)) else { continue };
        let Some((from, to, stance)) = verbs::leading(&text[range.end..]) else { continue };
        let why = match mention {
            Some(_) => Why::new("name-and-verb", &text[range.clone()]),
            None => Why::new("pronoun", &text[range.clone()]),
        };
        found.push(Saying {
            speaker,
            start: range.start,
            verb: range.end + from..range.end + to,
            stance,
            why,
        });
    }
    found
}

fn can_speak(mention: &Mention) -> bool {
    mention.certainty < Certainty::Possible
        && matches!(mention.kind, NameKind::Company | NameKind::Organisation | NameKind::Work)
}

/// The statements of one block, each piece of the text with at most one speaker.
fn statements(block: usize, text: &str, sayings: &[Saying<'_>], quotes: &mut Vec<Quote>) {
    let spans = sentences::sentences(text);
    let quoted = marks::quotations(text);
    let mut taken: Vec<Range<usize>> = Vec::new();
    let sentence_of = |at: usize| spans.iter().find(|s| s.contains(&at)).cloned().unwrap_or(at..text.len());
    for (n, saying) in sayings.iter().enumerate() {
        let sentence = sentence_of(saying.start);
        let mut push = |range: Range<usize>, kind: QuoteKind| {
            if let Some(range) = trimmed(text, range, kind)
                .filter(|r| !taken.iter().any(|t| t.start < r.end && r.start < t.end))
            {
                taken.push(range.clone());
                quotes.push(Quote {
                    at: Place::new(block, range.start, range.end),
                    text: text[range].to_owned(),
                    speaker: saying.speaker.name.clone(),
                    entity: Some(saying.speaker.id),
                    kind,
                    verb: text[saying.verb.clone()].to_owned(),
                    verb_at: Some(Place::new(block, saying.verb.start, saying.verb.end)),
                    stance: saying.stance,
                    why: saying.why.clone(),
                });
            }
        };
        // “……”某某表示: the quotation that ends where the speaker's stretch begins.
        if let Some(before) = quoted.iter().rev().find(|q| q.end <= saying.start)
            && is_statement(text, before)
            && leads_to(text, before.end, saying.start)
        {
            push(before.clone(), QuoteKind::Direct);
        }
        // 某某表示：“……”, also over several sentences inside the marks.
        let behind = text[saying.verb.end..].trim_start_matches(['，', '：', ',', ':', ' ']);
        let content = text.len() - behind.len();
        if let Some(after) = quoted.iter().find(|q| q.start > content && q.start - content <= '“'.len_utf8())
        {
            push(after.clone(), QuoteKind::Direct);
            continue;
        }
        // Reported: to the end of the sentence, or to whoever speaks next in it; not where nothing follows.
        let separated = content > saying.verb.end;
        let next = sayings.get(n + 1).map_or(text.len(), |s| clause_start(text, s.start));
        let end = sentence.end.max(sentence_of(content.min(text.len().saturating_sub(1))).end).min(next);
        if content < end && (separated || end - content >= 8 * '字'.len_utf8()) {
            push(content..end, QuoteKind::Indirect);
        }
    }
}

/// A quotation that says something: a sentence or a clause, no “scare quotes”.
fn is_statement(text: &str, range: &Range<usize>) -> bool {
    let inside = &text[range.clone()];
    inside.chars().count() >= 10 || inside.ends_with(['。', '！', '？', '，'])
}

/// Whether only a speaker's title and body stand between a quotation's end and the speaker.
fn leads_to(text: &str, from: usize, to: usize) -> bool {
    let between = text[from..to].trim_start_matches(['”', '」']);
    !between.contains(['。', '！', '？', '“', '；']) && between.chars().count() <= 45
}

/// Where the clause that holds `at` begins.
fn clause_start(text: &str, at: usize) -> usize {
    let ends = |c: char| matches!(c, '。' | '！' | '？' | '；' | '，' | '”');
    text[..at].char_indices().rev().find(|(_, c)| ends(*c)).map_or(0, |(n, c)| n + c.len_utf8())
}

fn trimmed(text: &str, range: Range<usize>, kind: QuoteKind) -> Option<Range<usize>> {
    let piece = text.get(range.clone())?;
    let kept = match kind {
        QuoteKind::Direct => piece,
        QuoteKind::Indirect => piece.trim_end_matches(['。', '，', '；', '！', '？', ' ']),
    };
    let start = range.start + (kept.len() - kept.trim_start().len());
    (start < range.start + kept.len()).then(|| start..range.start + kept.len())
}
