//! Names that their place gives away: one of a list of companies, a model behind its maker.

use super::edges::COMPANY;
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

/// More of what a company among companies can end with.
const AMONG_COMPANIES: [&str; 8] = ["游戏", "信息", "网络", "软件", "电子", "通信", "数据", "视频"];

/// Marks and words that part the members of a list.
const PARTS: [char; 14] = ['、', '和', '与', '及', '等', '，', '。', '；', '：', '（', '）', '“', '”', '的'];

/// Verbs that stand before the first member of a list.
const VERBS: [&str; 8] = ["联合", "携手", "包括", "邀请", "牵手", "投资", "例如", "其中"];

/// What a named model is, and what is no name before it.
const MODEL: &str = "大模型";
const KINDS_OF_MODEL: [&str; 24] = [
    "通用",
    "金融",
    "行业",
    "语言",
    "自研",
    "医疗",
    "多模态",
    "开源",
    "最新",
    "垂直",
    "国产",
    "认知",
    "基础",
    "视觉",
    "生成式",
    "人工智能",
    "专属",
    "专用",
    "教育",
    "法律",
    "预训练",
    "智能",
    "发布",
    "推出",
];

/// The names that `known`, sorted and apart, betray in `text`; they may overlap each other.
#[inline(never)]
pub fn find(block: usize, text: &str, known: &[Mention]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mention = |start: usize, end: usize, kind, rule: &str, cue: &str| Mention {
        at: Place::new(block, start, end),
        kind,
        text: text[start..end].to_owned(),
        entity: 0,
        certainty: Certainty::Likely,
        why: Why::new(rule, cue),
    };
    for company in known.iter().filter(|m| m.kind == NameKind::Company) {
        if let Some(rest) = text[company.at.end..].strip_prefix('、') {
            let start = text.len() - rest.len();
            let length = rest.find(PARTS).unwrap_or(rest.len());
            if is_company(&rest[..length]) {
                found.push(mention(start, start + length, NameKind::Company, "in-list", &company.text));
            }
        }
        if let Some(before) = text[..company.at.start].strip_suffix('、') {
            let start = before
                .rfind(PARTS)
                .map_or(0, |at| at + before[at..].chars().next().map_or(0, char::len_utf8));
            let verb =
                VERBS.iter().find(|verb| before[start..].starts_with(**verb)).map_or(0, |verb| verb.len());
            if is_company(&before[start + verb..]) {
                found.push(mention(start + verb, before.len(), NameKind::Company, "in-list", &company.text));
            }
        }
        if let Some((from, to)) = model(&text[company.at.end..]) {
            let (start, end) = (company.at.end + from, company.at.end + to);
            found.push(Mention {
                certainty: Certainty::Sure,
                ..mention(start, end, NameKind::Product, "maker-before", MODEL)
            });
        }
    }
    found
}

/// Whether a member of a list of companies is spelt like one: 青禾智能, QHKJ.
pub fn is_company(member: &str) -> bool {
    let ends = COMPANY
        .iter()
        .chain(&AMONG_COMPANIES)
        .any(|ending| member.len() > ending.len() && member.ends_with(ending));
    let latin = member.len() >= 3 && member.chars().all(|c| c.is_ascii_uppercase());
    (3..=6).contains(&member.chars().count()) && ((ends && member.chars().all(char::is_alphabetic)) || latin)
}

/// The name between a maker and 大模型, in bytes of `rest`.
fn model(rest: &str) -> Option<(usize, usize)> {
    let end = rest.find(MODEL).filter(|end| *end <= 8 * '字'.len_utf8())?;
    let name = rest[..end].trim_start_matches(['的', '“']).trim_end_matches('”');
    let from = rest[..end].find(name)?;
    let plain =
        name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c) && !"的了和与在将是也已及".contains(c));
    let named = !KINDS_OF_MODEL.iter().any(|kind| name.contains(kind));
    (plain && named && (2..=4).contains(&name.chars().count())).then_some((from, from + name.len()))
}

#[cfg(test)]
mod tests {
    use super::{is_company, model};

    #[test]
    fn a_model_is_named_between_its_maker_and_what_it_is() {
        let name = |rest: &'static str| model(rest).map(|(from, to)| &rest[from..to]);
        assert_eq!(name("青云大模型发布"), Some("青云"));
        assert_eq!(name("的“青云”大模型"), Some("青云"));
        assert_eq!(name("通用大模型能力强"), None);
        assert_eq!(name("没有什么可说"), None);
    }

    #[test]
    fn among_companies_an_ending_is_enough() {
        assert!(is_company("青禾智能") && is_company("QHKJ"));
        assert!(!is_company("智能") && !is_company("大家都说的话"));
    }
}
