//! Forms that the text itself defines: 中国照明研究院（以下简称“照明院”）, 美国证监会（SEC）.

use super::rules::is_term;
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

/// What opens a definition, right behind the full form.
pub const OPENINGS: [&str; 4] = ["（以下简称", "（下称", "（简称", "(简称"];

/// The longest short form, in characters.
const LONGEST: usize = 12;

/// The other forms that are given right behind one of `full`: short ones that are defined, and Latin ones in brackets;
/// of its kind.
#[inline(never)]
pub fn forms(text: &str, full: &[Mention]) -> Vec<Mention> {
    let form = |mention| short_form(text, mention).or_else(|| latin_form(text, mention));
    full.iter().filter_map(form).collect()
}

/// 美国证监会（SEC）, 卡洛·阿尔瓦（Carlo Alva）.
fn latin_form(text: &str, full: &Mention) -> Option<Mention> {
    let rest = &text[full.at.end..];
    let open = rest.chars().next().filter(|c| ['（', '('].contains(c))?;
    let inside = &rest[open.len_utf8()..];
    let name = inside[..inside.find(['）', ')'])?].trim();
    let start = text.len() - inside.trim_start().len();
    let latin = |c: char| c.is_alphanumeric() && !is_chinese(c) || matches!(c, ' ' | '.' | '-' | '&' | '\'');
    let named = name.starts_with(|c: char| c.is_uppercase()) && name.chars().all(latin) && !is_term(name);
    let chinese = full.kind != NameKind::Work && full.text.chars().any(is_chinese);
    (named && chinese && (2..=40).contains(&name.len())).then(|| Mention {
        at: Place::new(full.at.block, start, start + name.len()),
        kind: full.kind,
        text: name.to_owned(),
        entity: 0,
        certainty: Certainty::Likely,
        why: Why::new("in-brackets", &full.text),
    })
}

fn is_chinese(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

fn short_form(text: &str, full: &Mention) -> Option<Mention> {
    let rest = &text[full.at.end..];
    let opening = OPENINGS.iter().find(|o| rest.starts_with(**o))?;
    let inside = rest[opening.len()..].trim_start_matches(['：', '“', '"', '「', '为']);
    let start = text.len() - inside.len();
    let length = inside.find(['）', ')', '”', '"', '」', '，'])?;
    let name = &inside[..length];
    ((2..=LONGEST).contains(&name.chars().count())).then(|| Mention {
        at: Place::new(full.at.block, start, start + length),
        kind: full.kind,
        text: name.to_owned(),
        entity: 0,
        certainty: Certainty::Sure,
        why: Why::new("defined", &full.text),
    })
}
