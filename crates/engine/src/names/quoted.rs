//! Products that quotation marks and the word behind them give away: “青禾”号, “青禾”小程序.

use crate::lexicon::Lexicon;
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};

/// Behind the marks this makes a ship, a train or a satellite of anything.
const VESSEL: &str = "号";
/// Behind the marks these make a product of what is no common word.
const PROGRAMS: [&str; 4] = ["App", "APP", "小程序", "客户端"];

/// The most characters of such a name.
const LONGEST: usize = 10;

/// The products of `text` that stand between marks.
#[inline(never)]
pub fn products(block: usize, text: &str, lexicon: &Lexicon) -> Vec<Mention> {
    let mut found = Vec::new();
    for (open, mark) in text.match_indices(['“', '「', '"']) {
        let start = open + mark.len();
        let close = match mark {
            "「" => '」',
            "“" => '”',
            _ => '"',
        };
        let Some(length) = text[start..].find(close) else { continue };
        let name = &text[start..start + length];
        let behind = &text[start + length + close.len_utf8()..];
        let written = name.chars().all(|c| c.is_alphanumeric() || matches!(c, '·' | '-' | ' '));
        if !written || !(2..=LONGEST).contains(&name.chars().count()) {
            continue;
        }
        let vessel =
            behind.strip_prefix(VESSEL).is_some_and(|rest| !rest.starts_with(['召', '称', '码', '令']));
        let program = PROGRAMS.into_iter().find(|head| behind.starts_with(head) && !lexicon.contains(name));
        let Some(cue) = vessel.then_some(VESSEL).or(program) else { continue };
        found.push(Mention {
            at: Place::new(block, start, start + length),
            kind: NameKind::Product,
            text: name.to_owned(),
            entity: 0,
            certainty: Certainty::Sure,
            why: Why::new("quoted", cue),
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_behind_the_marks_tells() {
        let lexicon = Lexicon::load(include_bytes!("../../../../data/lexicon.bin")).unwrap();
        let names =
            |text: &str| -> Vec<String> { products(0, text, &lexicon).into_iter().map(|m| m.text).collect() };
        assert_eq!(names("“青禾”号护卫舰与“小满·7”号卫星，还有“湖边通”App。"), ["青禾", "小满·7", "湖边通"]);
        assert_eq!(names("响应“青禾”号召，开“大众”客户端，说“好，去”号。"), [""; 0]);
    }
}
