//! Roles: the title and the body that stand before a person's name.

use crate::{Document, titles::TITLES};
use mailuo_analysis::{Entity, Mention, NameKind};

/// Sets titles and affiliations of every person from what stands before their names.
pub fn assign(document: &Document, mentions: &[Mention], entities: &mut [Entity]) {
    for (n, person) in mentions.iter().enumerate().filter(|(_, m)| m.kind == NameKind::Person) {
        let text = &document.blocks[person.at.block].text;
        let start = clause_start(&text[..person.at.start]);
        let inside = |m: &&Mention| {
            m.at.block == person.at.block && m.at.start >= start && m.at.end <= person.at.start
        };
        let clause = mentions.partition_point(|m| (m.at.block, m.at.start) < (person.at.block, start));
        let bodies: Vec<&Mention> = mentions[clause.min(n)..n]
            .iter()
            .filter(inside)
            .filter(|m| matches!(m.kind, NameKind::Company | NameKind::Organisation))
            .collect();
        let from = bodies.last().map_or(start, |m| m.at.end);
        // 照明研究院（简称照明院）副院长: the bracket belongs to the body.
        let stretch = &text[from..person.at.start];
        let stretch = stretch.rsplit(['（', '）', '(', ')']).next().unwrap_or(stretch);
        let (unknown, stretch) = if bodies.is_empty() { unknown_body(stretch) } else { ("", stretch) };
        // 记者甲、乙: one title for both.
        if stretch.is_empty() || text[..person.at.start].ends_with('、') {
            let before =
                mentions[..n].last().filter(|m| m.kind == NameKind::Person && m.at.block == person.at.block);
            let listed = before.filter(|m| text.get(m.at.end..person.at.start) == Some("、"));
            if let Some(shared) = listed.and_then(|m| entities.get(m.entity)).cloned() {
                let Some(one) = entities.get_mut(person.entity) else { continue };
                if one.titles.is_empty() && shared.titles.iter().any(|t| t == "记者") {
                    (one.titles, one.affiliations) = (shared.titles, shared.affiliations);
                }
                continue;
            }
        }
        let titles = titles(stretch);
        let Some(one) = entities.get_mut(person.entity) else { continue };
        if titles.is_empty() {
            continue;
        }
        for title in titles {
            let (unit, title) = unit_head(title);
            add(&mut one.titles, title);
            if !unit.is_empty() {
                add(&mut one.affiliations, unit);
            }
        }
        if let Some(body) = bodies.last() {
            add(&mut one.affiliations, &body.text);
        } else if !unknown.is_empty() {
            add(&mut one.affiliations, unknown);
        }
    }
}

/// Where the clause at the end of `before` begins; the marks of a definition in brackets don't end it.
fn clause_start(before: &str) -> usize {
    let open = before.rfind('（').filter(|&open| {
        let inside = &before[open..];
        inside.contains("简称") && inside.contains('）')
    });
    let head = &before[..open.unwrap_or(before.len())];
    head.rfind(['。', '，', '！', '？', '；', '“', '”', '：', '》'])
        .map_or(0, |at| at + head[at..].chars().next().map_or(0, char::len_utf8))
}

fn add(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|have| have == text) {
        list.push(text.to_owned());
    }
}

/// What the name of a body that nobody recognised ends with, before a title: 青禾控股董事长.
const BODY_ENDINGS: [&str; 16] = [
    "控股",
    "集团",
    "公司",
    "银行",
    "科技",
    "股份",
    "资本",
    "证券",
    "大学",
    "基金",
    "创投",
    "实验室",
    "研究院",
    "研究所",
    "学院",
    "医院",
];

/// A body at the head of `stretch` that is no mention, and the rest.
fn unknown_body(stretch: &str) -> (&str, &str) {
    let end = BODY_ENDINGS.iter().filter_map(|e| stretch.find(e).map(|at| at + e.len())).min();
    match end {
        Some(end) if stretch[..end].chars().count() >= 4 => stretch.split_at(end),
        _ => ("", stretch),
    }
}

/// A named unit at the head of a title, and the title: 云与智慧产业事业群|CEO. A reporter's paper likewise.
fn unit_head(title: &str) -> (&str, &str) {
    if let Some(paper) = title.strip_suffix("记者") {
        let named =
            paper.ends_with(['网', '社', '报', '台']) && !paper.ends_with("本报") && !paper.ends_with("本网");
        return (if named { paper } else { "" }, "记者");
    }
    let end = ["事业群", "事业部"].iter().find_map(|unit| title.find(unit).map(|at| at + unit.len()));
    match end {
        Some(end) if title[..end].chars().count() >= 5 && end < title.len() => title.split_at(end),
        _ => ("", title),
    }
}

/// The titles in `stretch`, which ends where the name begins: 副总裁、研究院院长.
fn titles<'a>(stretch: &'a str) -> Vec<&'a str> {
    let is_title = |part: &&str| TITLES.iter().any(|t| part.ends_with(t)) && part.chars().count() <= 16;
    // 院长与教授 are two, 云与照明事业群总裁 is one.
    let both = |part: &'a str| match part.split_once('与') {
        Some((one, other)) if is_title(&one) => vec![one, other],
        _ => vec![part],
    };
    let parts = stretch.split(['、', '兼']).flat_map(both).map(str::trim);
    let parts: Vec<&str> = parts.filter(|p| !p.is_empty()).collect();
    // The one at the name decides: where it is none, what stands before belongs to somebody else.
    if parts.last().is_some_and(is_title) { parts.into_iter().filter(is_title).collect() } else { vec![] }
}
