//! Roles: the title and the body that stand before a person's name.

use crate::Document;
use mailuo_analysis::{Entity, Mention, NameKind};

/// What a title can end with. The longer ones first.
const TITLES: [&str; 34] = [
    "首席执行官",
    "首席技术官",
    "首席科学家",
    "首席分析师",
    "首席经济学家",
    "研究员",
    "合伙人",
    "董事长",
    "总经理",
    "负责人",
    "发言人",
    "秘书长",
    "分析师",
    "工程师",
    "创始人",
    "科学家",
    "总裁",
    "主席",
    "院长",
    "校长",
    "所长",
    "教授",
    "主任",
    "院士",
    "总监",
    "董事",
    "部长",
    "局长",
    "会长",
    "书记",
    "市长",
    "经理",
    "CEO",
    "记者",
];

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
        let titles = titles(&text[from..person.at.start]);
        let Some(one) = entities.get_mut(person.entity) else { continue };
        if titles.is_empty() {
            continue;
        }
        for title in titles {
            add(&mut one.titles, title);
        }
        if let Some(body) = bodies.last() {
            add(&mut one.affiliations, &body.text);
        }
    }
}

fn add(list: &mut Vec<String>, text: &str) {
    if !list.iter().any(|have| have == text) {
        list.push(text.to_owned());
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
