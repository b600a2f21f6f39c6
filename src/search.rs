//! Searching the article: every place with what stands around it, counted in characters. Pure.

use crate::pinyin::{Letters, letter, letters};
use mailuo_analysis::{Analysis, Place};
use std::ops::Range;

/// How many characters of context are shown on each side.
const AROUND: usize = 14;
/// More places than these nobody looks through.
const MOST: usize = 500;

/// How many names are offered.
const NAMES: usize = 8;

/// The places of `wanted`, in the order of the text; Latin letters match in either case. Where nothing is written so,
/// letters stand for characters whose pinyin begins with them.
pub fn search(analysis: &Analysis, wanted: &str) -> Vec<Place> {
    let wanted = wanted.trim();
    let all = |find: fn(&str, &str) -> Vec<Range<usize>>| -> Vec<Place> {
        let blocks = analysis.blocks.iter().enumerate();
        let found = blocks.flat_map(|(block, b)| {
            find(&b.text, wanted).into_iter().map(move |at| Place::new(block, at.start, at.end))
        });
        found.take(MOST).collect()
    };
    let found = all(written);
    if found.is_empty() { all(abbreviated) } else { found }
}

/// Ids of the entities that are called so, or whose pinyin begins so, in their order; not too many.
pub fn names(analysis: &Analysis, wanted: &str) -> Vec<usize> {
    let wanted = wanted.trim();
    let is_so = |name: &String| !written(name, wanted).is_empty() || !abbreviated(name, wanted).is_empty();
    let entities = analysis.entities.iter().filter(|e| is_so(&e.name) || e.aliases.iter().any(is_so));
    entities.map(|e| e.id).take(NAMES).collect()
}

/// Where these words are written, in bytes.
fn written(text: &str, wanted: &str) -> Vec<Range<usize>> {
    if wanted.is_empty() {
        return Vec::new();
    }
    // Of the same length in bytes as the text, so that places hold.
    let (text, wanted) = (text.to_ascii_lowercase(), wanted.to_ascii_lowercase());
    text.match_indices(&wanted).map(|(start, _)| start..start + wanted.len()).collect()
}

/// Where characters stand whose pinyin begins with these letters, two at least, in bytes.
fn abbreviated(text: &str, wanted: &str) -> Vec<Range<usize>> {
    let Some(wanted) = wanted.chars().map(letter).collect::<Option<Vec<Letters>>>() else {
        return Vec::new();
    };
    if wanted.len() < 2 {
        return Vec::new();
    }
    let text: Vec<(usize, char, Letters)> = text.char_indices().map(|(at, c)| (at, c, letters(c))).collect();
    let (mut found, mut from) = (Vec::new(), 0);
    while let Some(run) = text.get(from..from + wanted.len()) {
        let is_so = run.iter().zip(&wanted).all(|((_, _, has), one)| has & one != 0);
        from += if is_so { wanted.len() } else { 1 };
        if let (true, [(start, ..), .., (last, c, _)]) = (is_so, run) {
            found.push(*start..last + c.len_utf8());
        }
    }
    found
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
    use crate::{
        pinyin::follow_readings,
        sample::{analysis, block, entity},
    };
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
    fn letters_stand_for_what_begins_with_them_where_nothing_is_written_so() {
        follow_readings("科ke 大da 讯xun 飞fei 先xian 发fa");
        let mut told = analysis(vec![
            block(BlockKind::Title, "科大讯飞先发"),
            block(BlockKind::Paragraph, "讯飞说，XF可以。讯，飞"),
        ]);
        told.entities = vec![entity(0, "讯飞"), entity(1, "先发XF"), entity(2, "科大讯飞")];
        told.entities[0].aliases = vec!["科大".into()];
        let found = |wanted: &str| -> Vec<String> {
            search(&told, wanted).iter().map(|&at| told.text(at).to_owned()).collect()
        };
        assert_eq!(found("KDXF"), ["科大讯飞"]);
        assert_eq!(found("xf"), ["XF"], "what is written comes first");
        assert_eq!(found("xfx"), ["讯飞先"]);
        assert!(found("k").is_empty(), "one letter says nothing");
        assert!(found("kd1").is_empty());
        assert_eq!(names(&told, "xf"), [0, 1, 2]);
        assert_eq!(names(&told, "kd"), [0, 2], "by another of its forms");
        assert_eq!(names(&told, "科大"), [0, 2]);
        assert!(names(&told, " ").is_empty());
    }

    #[test]
    fn context_is_counted_in_characters() {
        let told = analysis(vec![block(BlockKind::Paragraph, &"甲乙丙丁".repeat(20))]);
        let at = Place::new(0, 120, 123);
        assert_eq!(context(&told, at).map(|t| t.chars().count()), [AROUND, 1, AROUND]);
    }
}
