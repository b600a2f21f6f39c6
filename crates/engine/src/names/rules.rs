//! What needs no model: titles in book marks, and shapes that no name has.

use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

/// What stands in 《》, marks included.
pub fn works(block: usize, text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut rest = 0;
    while let Some(open) = text[rest..].find('《').map(|at| rest + at) {
        let Some(close) = text[open..].find('》').map(|at| open + at + '》'.len_utf8()) else { break };
        found.push(Mention {
            at: Place::new(block, open, close),
            kind: NameKind::Work,
            text: text[open..close].to_owned(),
            entity: 0,
            certainty: Certainty::Sure,
            why: Why::new("book-marks", "《》"),
        });
        rest = close;
    }
    found
}

/// Whether `name` can name a thing of this kind at all.
pub fn is_name(kind: NameKind, name: &str) -> bool {
    let length = name.chars().count();
    let is_mark = |c: char| matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | '、' | '“' | '”' | ' ');
    let edges = [name.chars().next(), name.chars().next_back()];
    let clean = !edges.into_iter().flatten().any(is_mark) && !name.contains(['，', '。', '；', '！', '？']);
    let written = name.chars().any(|c| c.is_alphabetic());
    clean && written && (length >= 2 || kind == NameKind::Place)
}
