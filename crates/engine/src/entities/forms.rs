//! Short forms and the full form each can be cut from.

use crate::{Document, names::defined::OPENINGS};
use mailuo_analysis::{Entity, Mention, NameKind, Why};
use std::collections::HashMap;

/// What a full form ends with that a short one leaves out.
const ENDINGS: [&str; 16] = [
    "股份有限公司",
    "有限责任公司",
    "技术有限公司",
    "有限公司",
    "科技公司",
    "公司",
    "集团",
    "控股",
    "银行",
    "大学",
    "学院",
    "研究院",
    "研究所",
    "委员会",
    "协会",
    "实验室",
];

/// For every entity the fuller one it belongs to, with the reason; never a ring.
pub fn join(document: &Document, mentions: &[Mention], entities: &[Entity]) -> Vec<Option<(usize, Why)>> {
    let mut firsts = vec![None; entities.len()];
    for (n, mention) in mentions.iter().enumerate() {
        firsts[mention.entity].get_or_insert(n);
    }
    let bearers = Bearers::new(entities);
    let fuller = |short: &Entity| {
        let alike = bearers.of(short).iter().map(|&id| &entities[id]);
        fuller(document, short, firsts[short.id]?, mentions, entities, alike)
    };
    entities.iter().map(fuller).collect()
}

/// For every kind and character the entities that are written with it.
struct Bearers(HashMap<(NameKind, char), Vec<usize>>);

impl Bearers {
    fn new(entities: &[Entity]) -> Self {
        let mut bearers: HashMap<(NameKind, char), Vec<usize>> = HashMap::new();
        for entity in entities {
            for c in entity.name.chars() {
                let ids = bearers.entry((entity.kind, c)).or_default();
                if ids.last() != Some(&entity.id) {
                    ids.push(entity.id);
                }
            }
        }
        Self(bearers)
    }

    /// Every entity that `short` can be a form of, in order: a full form has all characters of its short one, the
    /// rarest among them.
    fn of(&self, short: &Entity) -> &[usize] {
        let told = short.name.chars().filter(|c| !matches!(c, '《' | '》'));
        let with = told.filter_map(|c| self.0.get(&(short.kind, c)));
        with.min_by_key(|ids| ids.len()).map_or(&[], Vec::as_slice)
    }
}

/// The fuller form of `short`, whose first mention is number `first`, among those `alike`.
fn fuller<'a>(
    document: &Document,
    short: &Entity,
    first: usize,
    mentions: &[Mention],
    entities: &[Entity],
    alike: impl Iterator<Item = &'a Entity>,
) -> Option<(usize, Why)> {
    let longer = |e: &&Entity| e.kind == short.kind && e.name.len() > short.name.len();
    let mut candidates = alike.filter(longer).filter(|full| match short.kind {
        NameKind::Company | NameKind::Organisation => is_short_form(&short.name, &full.name),
        NameKind::Person => is_part(&short.name, &full.name),
        NameKind::Work => is_short_title(&short.name, &full.name),
        _ => false,
    });
    let found = candidates.next();
    // Two full forms that a short one fits leave it by itself: a guess would be worse.
    let found = found.filter(|_| candidates.next().is_none());
    let by_form = found.map(|full| (full.id, Why::new("short-form", &full.name)));
    bracketed(document, short, first, mentions, entities).or(by_form)
}

/// 阿尔瓦 from 卡洛·阿尔瓦: a whole part of a name that is written in parts.
fn is_part(short: &str, full: &str) -> bool {
    let parts = full.split(['·', '•', '・', ' ']);
    short.chars().count() >= 2 && parts.clone().count() > 1 && parts.into_iter().any(|part| part == short)
}

/// 《报告》 from 《城市照明发展报告2024》.
fn is_short_title(short: &str, full: &str) -> bool {
    let bare = |title: &str| title.trim_matches(['《', '》']).to_owned();
    let kinds = ["报告", "办法", "规定", "意见", "通知", "方案", "条例", "计划", "公告", "白皮书", "规划"];
    kinds.contains(&bare(short).as_str()) && bare(full).contains(&bare(short))
}

/// Whether `full` without its ending is `short`, or `short` takes its characters in their order from `full`.
fn is_short_form(short: &str, full: &str) -> bool {
    let stem = ENDINGS.iter().find_map(|e| full.strip_suffix(e)).unwrap_or(full);
    if stem == short
        || (full.starts_with(short) && full != short && stem.len() < full.len() && stem.starts_with(short))
    {
        return stem == short || stem.chars().count() - short.chars().count() <= 2;
    }
    // 湖大 from 湖边大学.
    if let (Some(stem), Some(first)) = (full.strip_suffix("大学"), short.strip_suffix('大')) {
        return first.chars().count() == 1 && stem.contains(first);
    }
    // 联邦航空局 from 美国联邦航空局: without the country.
    if let Some(country) = full.strip_suffix(short) {
        return short.chars().count() >= 4 && country.chars().count() <= 4;
    }
    // 信通院 from 中国信息通信研究院: in order, and to the very end.
    let initials = short.chars().count() >= 3 && short.chars().count() * 2 <= full.chars().count();
    initials && short.chars().next_back() == full.chars().next_back() && in_order(short, full)
}

fn in_order(short: &str, full: &str) -> bool {
    let mut rest = full.chars();
    short.chars().all(|c| rest.any(|f| f == c))
}

/// 美国证监会（SEC）: a name in brackets right behind another of its kind.
fn bracketed(
    document: &Document,
    short: &Entity,
    first: usize,
    mentions: &[Mention],
    entities: &[Entity],
) -> Option<(usize, Why)> {
    let before = &mentions[first.checked_sub(1)?];
    let between = document.blocks.get(before.at.block)?.text.get(before.at.end..mentions[first].at.start);
    if between.is_some_and(|b| OPENINGS.iter().any(|o| b.starts_with(o))) && before.entity != short.id {
        return Some((before.entity, Why::new("defined", &before.text)));
    }
    let touching = before.at.block == mentions[first].at.block
        && mentions[first]
            .at
            .start
            .checked_sub(before.at.end)
            .is_some_and(|gap| gap == 1 || gap == '（'.len_utf8());
    let latin = short.name.chars().all(|c| c.is_ascii_alphanumeric());
    let fuller = &entities[before.entity];
    (touching && latin && before.kind == short.kind && fuller.id != short.id && !fuller.name.is_ascii())
        .then(|| (fuller.id, Why::new("in-brackets", &fuller.name)))
}
