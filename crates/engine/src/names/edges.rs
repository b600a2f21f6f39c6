//! Where a name begins and ends: what the model cut short, put right by words, endings and neighbours.

use super::rules::is_term;
use crate::segment::Token;
use mailuo_analysis::{Mention, NameKind};
use std::ops::Range;

/// What the name of a company can end with, right behind what the model found of it.
pub const COMPANY: [&str; 22] = [
    "资本", "创投", "科技", "智能", "银行", "证券", "基金", "集团", "控股", "股份", "汽车", "保险", "信托",
    "置地", "置业", "传媒", "影业", "电器", "制药", "生物", "医药", "航空",
];

/// Of these, those that make a company even of a place's name.
const OF_PLACES: [&str; 5] = ["创投", "资本", "控股", "置地", "信托"];

/// What the name of a body ends with that may take another name into its own: 百度量子计算研究所.
const BODIES: [&str; 20] = [
    "研究院",
    "研究所",
    "研究中心",
    "实验室",
    "大学",
    "学院",
    "委员会",
    "协会",
    "学会",
    "联合会",
    "管理局",
    "旅游局",
    "监管局",
    "法院",
    "检察院",
    "医院",
    "卫健委",
    "发改委",
    "办公室",
    "气象局",
];

/// Regions of a body and boards of a company: part of its people's titles.
const UNITS: [&str; 6] = ["大中华区", "中国区", "亚太区", "董事会", "监事会", "股东会"];

/// An office behind a body's Latin name is none of it.
const OFFICES: [&str; 5] = ["CEO", "CTO", "CFO", "COO", "CMO"];

/// Mends the mentions of one text, sorted and apart; they may overlap afterwards.
#[inline(never)]
pub fn mend(text: &str, tokens: &[Token], mentions: Vec<Mention>) -> Vec<Mention> {
    let mut mended: Vec<Mention> = Vec::with_capacity(mentions.len());
    let starts: Vec<usize> = mentions.iter().map(|m| m.at.start).skip(1).chain([text.len()]).collect();
    for (mut mention, next) in mentions.into_iter().zip(starts) {
        if mention.kind == NameKind::Work || mention.kind == NameKind::Person {
            mended.push(mention);
            continue;
        }
        to_word(tokens, &mut mention);
        let last = mended.last().map_or(0, |before| before.at.end);
        over_latin(text, last..next, &mut mention);
        to_ending(text, &mut mention);
        off_unit(text, &mut mention);
        off_office(text, &mut mention);
        if mention.at.start == mention.at.end {
            continue;
        }
        if let Some(before) = mended.last_mut().filter(|before| is_part(text, before, &mention)) {
            before.at.end = mention.at.end;
            before.kind = NameKind::Organisation;
            before.certainty = before.certainty.max(mention.certainty);
        } else {
            mended.push(mention);
        }
    }
    for mention in &mut mended {
        mention.text = text[mention.at.range()].to_owned();
    }
    mended
}

/// A name does not begin within a word: 文体|旅游局.
fn to_word(tokens: &[Token], mention: &mut Mention) {
    let at = mention.at.start;
    let token = tokens.partition_point(|t| t.end <= at);
    if let Some(token) = tokens.get(token).filter(|t| t.start < at && t.end < mention.at.end) {
        mention.at.start = token.start;
    }
}

/// A Latin name takes the Latin words and numbers that it touches: Open |Reader 3, 737 |MAX. It stays in the `free`
/// bytes between its neighbours; a company takes nothing behind a space: Alpha |One 3; nor does any name a term.
fn over_latin(text: &str, free: Range<usize>, mention: &mut Mention) {
    if !text[mention.at.range()].chars().all(|c| c.is_ascii() && c != '.') {
        return;
    }
    let word = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let most = usize::from(mention.kind != NameKind::Company);
    loop {
        let before = text[free.start..mention.at.start].trim_end_matches(' ');
        let start = free.start + before.len();
        let taken = &before[before.trim_end_matches(word).len()..];
        if !taken.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
            || mention.at.start - start > most
            || is_term(taken)
        {
            break;
        }
        if taken.chars().all(|c| c.is_ascii_digit()) {
            mention.kind = NameKind::Product;
        }
        mention.at.start = start - taken.len();
    }
    loop {
        let behind = text[mention.at.end..free.end].trim_start_matches(' ');
        let gap = free.end - mention.at.end - behind.len();
        let taken = &behind[..behind.len() - behind.trim_start_matches(word).len()];
        if gap > most
            || !taken.starts_with(|c: char| c.is_ascii_uppercase() || (gap == 0 && word(c)))
            || is_term(taken)
        {
            break;
        }
        mention.at.end += gap + taken.len();
    }
}

/// A company takes the ending behind it, and so does a place whose ending no place has.
fn to_ending(text: &str, mention: &mut Mention) {
    let endings: &[&str] = match mention.kind {
        NameKind::Company => &COMPANY,
        NameKind::Place => &OF_PLACES,
        _ => return,
    };
    if let Some(ending) = endings.iter().find(|ending| text[mention.at.end..].starts_with(**ending)) {
        mention.at.end += ending.len();
        mention.kind = NameKind::Company;
    }
}

/// What belongs to the title behind it is no part of a name: 青禾|中国区, 青禾集团|董事会.
fn off_unit(text: &str, mention: &mut Mention) {
    let units: &[&str] = match mention.kind {
        NameKind::Company => &UNITS,
        NameKind::Organisation => &UNITS[..3],
        _ => return,
    };
    if let Some(unit) = units.iter().find(|unit| text[mention.at.range()].ends_with(**unit)) {
        mention.at.end -= unit.len();
    }
}

/// What an office stands behind is a body: Open Lamp |CEO.
fn off_office(text: &str, mention: &mut Mention) {
    let name = &text[mention.at.range()];
    if let Some(body) = OFFICES.iter().find_map(|office| name.strip_suffix(office)) {
        mention.at.end = mention.at.start + body.trim_end().len();
        if mention.kind == NameKind::Product {
            mention.kind = NameKind::Company;
        }
    }
}

/// Whether a name is the first part of the body right behind it: 青禾|照明研究所.
fn is_part(text: &str, before: &Mention, body: &Mention) -> bool {
    use NameKind::{Company, Organisation, Place};
    let gap = text.get(before.at.end..body.at.start);
    let joins = gap.is_some_and(|gap| {
        let plain =
            !gap.contains(|c: char| !c.is_alphanumeric() || "的和与及在对向为是了将等由从被把于".contains(c));
        // A single character between the two is left over from one of them.
        let left_over = match gap.chars().count() {
            0 | 1 => true,
            2 => before.kind != Place && !VERBS.contains(&gap),
            _ => false,
        };
        plain && left_over
    });
    let whole = text[before.at.start..body.at.end].chars().count() <= 24;
    let ends = BODIES.iter().any(|ending| text[body.at.range()].ends_with(ending));
    joins
        && whole
        && ends
        && body.kind == Organisation
        && matches!(before.kind, Company | Organisation | Place)
}

/// Between two bodies these say what one does to the other.
const VERBS: [&str; 16] = [
    "联合", "成立", "设立", "组建", "宣布", "发布", "要求", "委托", "资助", "捐赠", "收购", "支持", "起诉",
    "旗下", "携手", "牵手",
];

#[cfg(test)]
mod tests {
    use super::mend;
    use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

    #[test]
    fn an_office_makes_a_body_of_the_name_before_it() {
        let text = "Open Lamp CEO来了。";
        let mention = Mention {
            at: Place::new(0, 0, "Open Lamp CEO".len()),
            kind: NameKind::Product,
            text: "Open Lamp CEO".into(),
            entity: 0,
            certainty: Certainty::Likely,
            why: Why::new("model", ""),
        };
        let mended = mend(text, &[], vec![mention]);
        assert_eq!((mended[0].text.as_str(), mended[0].kind), ("Open Lamp", NameKind::Company));
    }
}
