//! What belongs to a person's name: a family name of two characters does, an honorific does not.

use super::{
    rules::is_surname,
    titled::{NO_NAME, closes},
};
use crate::{lexicon::Lexicon, segment::Token, titles::TITLES, words::Words};
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};
use std::{collections::BTreeMap, sync::LazyLock};

/// Said behind a name, not part of it.
const HONORIFICS: [&str; 8] = ["先生", "女士", "小姐", "太太", "夫人", "老师", "同志", "师傅"];

/// What the maker of a picture or a text did, right behind the name.
const DEEDS: [char; 4] = ['摄', '绘', '译', '撰'];

/// Family names of two characters; those that are common words as well are left out.
const COMPOUND: [&str; 14] = [
    "欧阳", "司马", "上官", "诸葛", "司徒", "夏侯", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "端木",
    "独孤",
];

/// People with a family name of two characters, before a word that follows a subject; and people before an
/// honorific.
#[inline(never)]
pub fn find(block: usize, text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Mention> {
    let starts = tokens.iter().map(|token| token.start);
    static FAMILIES: LazyLock<Words> = LazyLock::new(|| Words::of(&COMPOUND));
    let named = starts.filter(|&start| FAMILIES.begin(&text[start..]));
    let person = |start: usize| {
        let end = end(text, start)?;
        Some(Mention {
            at: Place::new(block, start, end),
            kind: NameKind::Person,
            text: text[start..end].to_owned(),
            entity: 0,
            certainty: Certainty::Likely,
            why: Why::new("family-name", &text[start..start + 6]),
        })
    };
    named.filter_map(person).chain(honoured(block, text, tokens, lexicon)).collect()
}

/// A family name and one or two characters before an honorific, beginning with a word: 林小满先生.
fn honoured(block: usize, text: &str, tokens: &[Token], lexicon: &Lexicon) -> Vec<Mention> {
    let places = ["先生", "女士", "同志"].iter().flat_map(|word| text.match_indices(word));
    let person = |(end, word): (usize, &str)| {
        let name = |length: usize| {
            let start = text[..end].char_indices().rev().nth(length - 1)?.0;
            let name = &text[start..end];
            let mut chars = name.chars();
            let family = chars.next().is_some_and(|c| is_surname(c) && !NO_NAME.contains(c));
            let given = chars.all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && !NO_NAME.contains(c));
            let begins = tokens.binary_search_by_key(&start, |token| token.start).is_ok();
            let word = length == 2 && lexicon.contains(name);
            (family && given && begins && !word).then_some(start)
        };
        let start = [3, 2].into_iter().find_map(name)?;
        Some(Mention {
            at: Place::new(block, start, end),
            kind: NameKind::Person,
            text: text[start..end].to_owned(),
            entity: 0,
            certainty: Certainty::Likely,
            why: Why::new("honorific", word),
        })
    };
    places.filter_map(person).collect()
}

/// Two given characters, or one; a title or an honorific is none: 欧阳|老师.
fn end(text: &str, start: usize) -> Option<usize> {
    let rest = &text[start..];
    [4, 3].into_iter().find_map(|length| {
        let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
        let end = ends.take(length + 1).nth(length)?;
        let (name, behind) = rest.split_at(end);
        let given: &str = &name[6..];
        let written = given.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && !NO_NAME.contains(c));
        let word = TITLES.contains(&given) || HONORIFICS.contains(&given);
        (written && !word && closes(behind)).then_some(start + end)
    })
}

/// The person with the initials before the name: J.D.|万斯.
pub fn with_initials(text: &str, mut mention: Mention) -> Mention {
    if mention.kind == NameKind::Person {
        while let Some(before) = text[..mention.at.start].strip_suffix(['.', '·'])
            && before.ends_with(|c: char| c.is_ascii_uppercase())
        {
            mention.at.start = before.len() - 1;
        }
        mention.text = text[mention.at.range()].to_owned();
    }
    mention
}

/// The person without what the name's bearer did: （新华社记者林小满|摄）.
pub fn without_deed(text: &str, mut mention: Mention) -> Mention {
    let ends = text[mention.at.end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    let deed = mention.text.chars().next_back().filter(|c| DEEDS.contains(c));
    if let Some(deed) = deed.filter(|_| ends && mention.kind == NameKind::Person && mention.text.len() > 6) {
        mention.at.end -= deed.len_utf8();
        mention.text = text[mention.at.range()].to_owned();
    }
    mention
}

/// People with the name that `found` has more often, where one or two characters behind it were taken along: 林小满|正.
pub fn as_elsewhere(mut found: Vec<Mention>) -> Vec<Mention> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for person in found.iter().filter(|m| m.kind == NameKind::Person) {
        *times.entry(person.text.clone()).or_default() += 1;
    }
    let count = |name: &str| times.get(name).copied().unwrap_or(0);
    for person in found.iter_mut().filter(|m| m.kind == NameKind::Person) {
        let ends: Vec<usize> = person.text.char_indices().map(|(at, _)| at).skip(2).collect();
        let known = |end: &&usize| count(&person.text[..**end]) > count(&person.text);
        if let Some(&end) = ends.iter().rev().take(2).find(known) {
            person.at.end = person.at.start + end;
            person.text.truncate(end);
        }
    }
    found
}

/// The person without an honorific, or none where a family name is all that is left: 李先生.
pub fn bare(mut mention: Mention) -> Option<Mention> {
    if mention.kind != NameKind::Person {
        return Some(mention);
    }
    let Some(cut) = HONORIFICS.iter().find_map(|word| mention.text.strip_suffix(word)) else {
        return Some(mention);
    };
    let family = cut.chars().count() < 2 || COMPOUND.contains(&cut);
    mention.at.end = mention.at.start + cut.len();
    mention.text.truncate(cut.len());
    (!family).then_some(mention)
}
