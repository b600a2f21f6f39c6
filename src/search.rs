//! Searching the article: every place with what stands around it, counted in characters. Pure.

use mailuo_analysis::{Analysis, Place};

/// How many characters of context are shown on each side.
const AROUND: usize = 14;
/// More places than these nobody looks through.
const MOST: usize = 500;

/// The places of `wanted`, in the order of the text; Latin letters match in either case.
pub fn search(analysis: &Analysis, wanted: &str) -> Vec<Place> {
    // Of the same length in bytes as the text, so that places hold.
    let wanted = wanted.trim().to_ascii_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let in_block = |(block, text): (usize, String)| {
        let starts: Vec<usize> = text.match_indices(&wanted).map(|(start, _)| start).collect();
        starts.into_iter().map(|start| Place::new(block, start, start + wanted.len())).collect::<Vec<_>>()
    };
    let texts = analysis.blocks.iter().map(|b| b.text.to_ascii_lowercase()).enumerate();
    texts.flat_map(in_block).take(MOST).collect()
}

/// The characters before a place, those at it, and those behind it.
pub fn context(analysis: &Analysis, at: Place) -> [String; 3] {
    let text = analysis.blocks.get(at.block).map_or("", |b| &b.text);
    let before = text.get(..at.start).unwrap_or_default();
    let behind = text.get(at.end..).unwrap_or_default();
    let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(n, _)| n);
    let to = behind.char_indices().nth(AROUND).map_or(behind.len(), |(n, _)| n);
    [before[from..].to_owned(), analysis.text(at).to_owned(), behind[..to].to_owned()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block};
    use mailuo_analysis::BlockKind;

    #[test]
    fn every_place_is_found_in_either_case() {
        let told = analysis(vec![
            block(BlockKind::Title, "App治理"),
            block(BlockKind::Paragraph, "四部门说，𠮷野家的APP要改，别的app也要改。"),
        ]);
        let found = search(&told, " app ");
        assert_eq!(found.len(), 3);
        assert_eq!(context(&told, found[1]), ["四部门说，𠮷野家的", "APP", "要改，别的app也要改。"]);
        assert!(search(&told, " ").is_empty());
        assert!(search(&told, "四川").is_empty());
    }

    #[test]
    fn context_is_counted_in_characters() {
        let told = analysis(vec![block(BlockKind::Paragraph, &"甲乙丙丁".repeat(20))]);
        let at = Place::new(0, 120, 123);
        assert_eq!(context(&told, at).map(|t| t.chars().count()), [AROUND, 1, AROUND]);
    }
}
