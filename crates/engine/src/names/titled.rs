//! People by their place: behind a title and before a verb of saying stands a name.

use super::rules::is_surname;
use crate::{lexicon::Lexicon, segment::Token, titles::TITLES};
use aho_corasick::AhoCorasick;
use mailuo_analysis::{Certainty, Mention, NameKind, Order as _, Place, Why};
use std::sync::LazyLock;

/// What may stand right behind a name that a title introduces.
const BEHIND: [&str; 27] = [
    "表示", "说", "認為", "认为", "介绍", "指出", "称", "告诉", "透露", "强调", "坦言", "预测", "建议", "在",
    "向", "对", "也", "则", "和", "等", "，", "、", "。", "（", "提醒", "呼吁", "这样",
];

/// Words of one character that end a clause's subject: they are no part of a name.
pub const NO_NAME: &str = "也则还均都对在向曾就将已又亦再不会是和与及并的了着过把被从为于";

/// A family name with one or two characters, between a title and a word that follows a subject.
#[inline(never)]
pub fn people(block: usize, text: &str, lexicon: &Lexicon) -> Vec<Mention> {
    static FINDER: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| AhoCorasick::new(TITLES).ok());
    let titles = FINDER.iter().flat_map(|finder| finder.find_overlapping_iter(text));
    let mut ends: Vec<(usize, usize)> =
        titles.map(|title| (title.pattern().as_usize(), title.end())).collect();
    // The longer titles first.
    ends.order();
    let person = |(title, start): (usize, usize)| {
        let end = name_end(text, start, lexicon)?;
        Some(Mention {
            at: Place::new(block, start, end),
            kind: NameKind::Person,
            text: text[start..end].to_owned(),
            entity: 0,
            certainty: Certainty::Sure,
            why: Why::new("title-before", TITLES[title]),
        })
    };
    ends.into_iter().filter_map(person).collect()
}

fn name_end(text: &str, start: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = &text[start..];
    if !rest.chars().next().is_some_and(is_surname) {
        return None;
    }
    // The longer reading first: 林小满表示 is no 林小.
    [3, 2].into_iter().find_map(|length| {
        let mut ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
        let end = ends.nth(length)?;
        let (name, behind) = rest.split_at(end);
        let written =
            name.chars().skip(1).all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && !NO_NAME.contains(c));
        (written && closes(behind) && !lexicon.contains(name)).then_some(start + end)
    })
}

/// Whether what stands here may follow a name.
pub fn closes(behind: &str) -> bool {
    behind.is_empty() || BEHIND.iter().any(|word| behind.starts_with(word))
}

/// The end of a two-character name that was cut short: 林小|满表示.
///
/// The character behind it belongs to it where it is a word by itself and a verb of saying follows.
pub fn whole(text: &str, mention: &Mention, tokens: &[Token]) -> Option<usize> {
    let rest = &text[mention.at.end..];
    let next = rest.chars().next()?;
    let end = mention.at.end + next.len_utf8();
    let says = ["表示", "说，", "认为", "介绍", "指出", "告诉", "透露", "强调", "坦言", "预测"];
    let single =
        tokens.binary_search_by_key(&mention.at.end, |t| t.start).is_ok_and(|n| tokens[n].end == end);
    let short = mention.kind == NameKind::Person && mention.text.chars().count() == 2;
    let chinese = ('\u{4e00}'..='\u{9fff}').contains(&next) && !NO_NAME.contains(next);
    (short && single && chinese && says.iter().any(|s| text[end..].starts_with(s))).then_some(end)
}
