//! Roles: the title and the body that stand before a person's name.

use crate::{Document, titles::TITLES};
use mailuo_analysis::{Entity, Mention, NameKind};

/// Sets titles and affiliations of every person from what stands before their names.
pub fn assign(document: &Document, mentions: &[Mention], entities: &mut [Entity]) {
    for (n, person) in mentions.iter().enumerate().filter(|(_, m)| m.kind == NameKind::Person) {
        let text = &document.blocks[person.at.block].text;
        let start = text[..person.at.start]
            .rfind(['。', '，', '！', '？', '；', '“', '”', '：', '》'])
            .map_or(0, |at| at + text[at..].chars().next().map_or(0, char::len_utf8));
        let inside = |m: &&Mention| {
            m.at.block == person.at.block && m.at.start >= start && m.at.end <= person.at.start
        };
        let bodies: Vec<&Mention> = mentions[..n]
            .iter()
            .filter(inside)
            .filter(|m| matches!(m.kind, NameKind::Company | NameKind::Organisation))
            .collect();
        let from = bodies.last().map_or(start, |m| m.at.end);
        // 照明研究院（简称照明院）副院长: the bracket belongs to the body.
        let stretch = &text[from..person.at.start];
        let stretch = stretch
            .rfind(['）', ')'])
            .map_or(stretch, |at| &stretch[at + stretch[at..].chars().next().map_or(0, char::len_utf8)..]);
        let (unknown, stretch) = if bodies.is_empty() { unknown_body(stretch) } else { ("", stretch) };
        let titles = titles(stretch);
        let Some(one) = entities.get_mut(person.entity) else { continue };
        if titles.is_empty() {
            continue;
        }
        for title in titles {
            add(&mut one.titles, title);
        }
        if let Some(body) = bodies.last() {
            add(&mut one.affiliations, &body.text);
        } else if !unknown.is_empty() {
            add(&mut one.affiliations, unknown);
        }
    }
}

fn add(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|have| have == text) {
        list.push(text.to_owned());
    }
}

/// What the name of a body that nobody recognised ends with, before a title: 青禾控股董事长.
const BODY_ENDINGS: [&str; 10] =
    ["控股", "集团", "公司", "银行", "科技", "股份", "资本", "证券", "大学", "基金"];

/// A body at the head of `stretch` that is no mention, and the rest.
fn unknown_body(stretch: &str) -> (&str, &str) {
    let end = BODY_ENDINGS.iter().filter_map(|e| stretch.find(e).map(|at| at + e.len())).min();
    match end {
        Some(end) if stretch[..end].chars().count() >= 4 => stretch.split_at(end),
        _ => ("", stretch),
    }
}

/// The titles in `stretch`, which ends where the name begins: 副总裁、研究院院长.
fn titles(stretch: &str) -> Vec<&str> {
    let parts: Vec<&str> =
        stretch.split(['、', '兼', '与']).map(str::trim).filter(|p| !p.is_empty()).collect();
    let is_title = |part: &&str| TITLES.iter().any(|t| part.ends_with(t)) && part.chars().count() <= 16;
    // The one at the name decides: where it is none, what stands before belongs to somebody else.
    if parts.last().is_some_and(is_title) { parts.into_iter().filter(is_title).collect() } else { vec![] }
}
