//! Short forms and the full form each can be cut from.

use mailuo_analysis::{Entity, Mention, NameKind, Why};

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
pub fn join(mentions: &[Mention], entities: &[Entity]) -> Vec<Option<(usize, Why)>> {
    entities.iter().map(|short| fuller(short, mentions, entities)).collect()
}

fn fuller(short: &Entity, mentions: &[Mention], entities: &[Entity]) -> Option<(usize, Why)> {
    let longer = |e: &&Entity| e.kind == short.kind && e.name.len() > short.name.len();
    let mut candidates = entities.iter().filter(longer).filter(|full| {
        matches!(short.kind, NameKind::Company | NameKind::Organisation)
            && is_short_form(&short.name, &full.name)
    });
    let found = candidates.next();
    // Two full forms that a short one fits leave it by itself: a guess would be worse.
    let found = found.filter(|_| candidates.next().is_none());
    let by_form = found.map(|full| (full.id, Why::new("short-form", &full.name)));
    by_form.or_else(|| bracketed(short, mentions, entities))
}

/// Whether `full` without its ending is `short`, or `short` takes its characters in their order from `full`.
fn is_short_form(short: &str, full: &str) -> bool {
    let stem = ENDINGS.iter().find_map(|e| full.strip_suffix(e)).unwrap_or(full);
    if stem == short
        || (full.starts_with(short) && full != short && stem.len() < full.len() && stem.starts_with(short))
    {
        return stem == short || stem.chars().count() - short.chars().count() <= 2;
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
fn bracketed(short: &Entity, mentions: &[Mention], entities: &[Entity]) -> Option<(usize, Why)> {
    let first = mentions.iter().position(|m| m.entity == short.id)?;
    let before = &mentions[first.checked_sub(1)?];
    let touching = before.at.block == mentions[first].at.block
        && mentions[first].at.start - before.at.end == '（'.len_utf8();
    let latin = short.name.chars().all(|c| c.is_ascii_alphanumeric());
    let fuller = &entities[before.entity];
    (touching && latin && before.kind == short.kind && fuller.id != short.id && !fuller.name.is_ascii())
        .then(|| (fuller.id, Why::new("in-brackets", &fuller.name)))
}
