//! Short forms that the text itself defines: 中国照明研究院（以下简称“照明院”）.

use mailuo_analysis::{Certainty, Mention, Place, Why};

/// What opens a definition, right behind the full form.
pub const OPENINGS: [&str; 4] = ["（以下简称", "（下称", "（简称", "(简称"];

/// The longest short form, in characters.
const LONGEST: usize = 12;

/// The short forms that are defined right behind one of `full`; of its kind.
pub fn forms(text: &str, full: &[Mention]) -> Vec<Mention> {
    full.iter().filter_map(|mention| short_form(text, mention)).collect()
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
