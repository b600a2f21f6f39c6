//! A place as it is told in an address, and found again where the article has changed a little since. Pure.
//!
//! `before-,words,-behind`, as browsers write text fragments: the first words of the place, and what stands around
//! them where the words alone are too few or stand more than once.

use mailuo_analysis::{Analysis, Place};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// How many characters of a place are told.
const QUOTED: usize = 24;
/// How many of what stands on each side.
const AROUND: usize = 8;
/// Fewer characters than these are not looked for in other words.
const TELLING: usize = 8;

/// The first words of a place with what stands around them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// What stands before; empty where the words tell enough.
    pub before: String,
    /// The first words of the place.
    pub words: String,
    /// What stands behind them; empty where the words tell enough.
    pub behind: String,
}

impl Anchor {
    /// What tells this place from others.
    pub fn of(analysis: &Analysis, place: Place) -> Self {
        let words: String = analysis.text(place).chars().take(QUOTED).collect();
        let told = Self { words, ..Self::default() };
        if told.words.chars().count() >= TELLING && exact(analysis, &told.words).nth(1).is_none() {
            return told;
        }
        let text = analysis.blocks.get(place.block).map_or("", |b| &b.text);
        let end = place.start + told.words.len();
        let before = text.get(..place.start).unwrap_or_default();
        let from = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(n, _)| n);
        let behind = text.get(end..).unwrap_or_default();
        Self { before: before[from..].to_owned(), behind: behind.chars().take(AROUND).collect(), ..told }
    }

    /// Whether the place may be longer than what is told of it.
    pub fn is_cut(&self) -> bool {
        self.words.chars().count() >= QUOTED
    }

    /// As an address says it; empty for nothing.
    pub fn to_text(&self) -> String {
        let code = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let before = if self.before.is_empty() { String::new() } else { code(&self.before) + "-," };
        let behind = if self.behind.is_empty() { String::new() } else { format!(",-{}", code(&self.behind)) };
        before + &code(&self.words) + &behind
    }

    /// As [`Anchor::to_text`] told; what is damaged comes as it can.
    pub fn from_text(text: &str) -> Self {
        let read = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
        let (before, rest) = text.split_once("-,").unwrap_or(("", text));
        let (words, behind) = rest.split_once(",-").unwrap_or((rest, ""));
        Self { before: read(before), words: read(words), behind: read(behind) }
    }

    /// Where it is in an article: at the same words, among several at those with the most alike around them;
    /// otherwise at those that differ least. `None` where nothing is like it.
    pub fn find(&self, analysis: &Analysis) -> Option<Place> {
        if self.words.is_empty() {
            return None;
        }
        let alike = |place: &Place| {
            let text = &analysis.blocks[place.block].text;
            let ends = shared(text[..place.start].chars().rev(), self.before.chars().rev());
            let begins = shared(text[place.end..].chars(), self.behind.chars());
            ends + begins
        };
        // Of equals the first: the last of `max_by_key` when they come from behind.
        let found: Vec<Place> = exact(analysis, &self.words).collect();
        found.into_iter().rev().max_by_key(alike).or_else(|| self.nearly(analysis))
    }

    /// The place whose words differ from these by the fewest characters, not more than a third of them.
    fn nearly(&self, analysis: &Analysis) -> Option<Place> {
        let (wanted, is_short) = (self.words.chars().count(), self.words.chars().count() < TELLING);
        // A few words that are gone are still found by what stood around them.
        let pattern: Vec<char> = match is_short {
            true => self.before.chars().chain(self.words.chars()).chain(self.behind.chars()).collect(),
            false => self.words.chars().collect(),
        };
        if pattern.len() < TELLING.max(wanted) {
            return None;
        }
        let blocks = analysis.blocks.iter().enumerate();
        let found = blocks.filter_map(|(n, block)| Some((n, nearest(&pattern, &block.text)?)));
        let (block, (_, start, end)) = found.min_by_key(|(_, near)| near.0)?;
        Some(Place::new(block, start, end))
    }
}

/// Where these words stand.
fn exact<'a>(analysis: &'a Analysis, words: &'a str) -> impl Iterator<Item = Place> + 'a {
    let blocks = analysis.blocks.iter().enumerate();
    blocks.flat_map(move |(n, block)| {
        block.text.match_indices(words).map(move |(start, _)| Place::new(n, start, start + words.len()))
    })
}

/// How many characters two texts begin with alike.
fn shared(a: impl Iterator<Item = char>, b: impl Iterator<Item = char>) -> usize {
    a.zip(b).take_while(|(a, b)| a == b).count()
}

/// The part of the text with the smallest edit distance to the pattern (Sellers 1980), with that distance: it may be
/// a third of the pattern's length at most.
fn nearest(pattern: &[char], text: &str) -> Option<(usize, usize, usize)> {
    // For each number of characters of the pattern: the distance, and where in the text that match begins.
    let mut column: Vec<(usize, usize)> = (0..=pattern.len()).map(|n| (n, 0)).collect();
    let mut best = (pattern.len() / 3 + 1, 0, 0);
    for (at, c) in text.char_indices() {
        let mut diagonal = column[0];
        column[0] = (0, at + c.len_utf8());
        for n in 1..=pattern.len() {
            let here = column[n];
            let start = if n == 1 { at } else { diagonal.1 };
            let replaced = (diagonal.0 + usize::from(pattern[n - 1] != c), start);
            let skipped = (column[n - 1].0 + 1, column[n - 1].1);
            let added = (here.0 + 1, here.1);
            column[n] =
                [replaced, skipped, added].into_iter().min_by_key(|found| found.0).unwrap_or(replaced);
            diagonal = here;
        }
        let (distance, start) = column[pattern.len()];
        if distance < best.0 {
            best = (distance, start, at + c.len_utf8());
        }
    }
    (best.2 > best.1).then_some(best)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block};
    use mailuo_analysis::BlockKind;

    fn told(paragraphs: &[&str]) -> Analysis {
        analysis(paragraphs.iter().map(|text| block(BlockKind::Paragraph, text)).collect())
    }

    /// The place of these words, the `n`th of them.
    fn at(told: &Analysis, words: &str, n: usize) -> Place {
        exact(told, words).nth(n).unwrap()
    }

    const SAID: &str = "灯要先好用，再好看，价钱也不能太贵，林小满这样说。";

    #[test]
    fn an_anchor_comes_back_from_the_address() {
        let told = told(&["甲-,乙来了，甲又走了。"]);
        let anchor = Anchor::of(&told, at(&told, "甲", 1));
        assert_eq!((&*anchor.before, &*anchor.behind), ("甲-,乙来了，", "又走了。"));
        assert_eq!(Anchor::from_text(&anchor.to_text()), anchor);
        assert_eq!(Anchor::from_text(""), Anchor::default());
        assert_eq!(Anchor::from_text("%E7%A7").words, "\u{fffd}");
        assert_eq!(Anchor::from_text("%E7%81%AF").words, "灯", "as links were before");
    }

    #[test]
    fn words_that_stand_once_need_nothing_around_them() {
        let told = told(&[SAID]);
        let anchor = Anchor::of(&told, Place::new(0, 0, SAID.len()));
        assert_eq!((anchor.before.as_str(), anchor.words.chars().count()), ("", QUOTED));
        assert_eq!(anchor.find(&told).map(|p| p.start), Some(0));
    }

    #[test]
    fn the_one_that_was_meant_is_found_among_equals() {
        let before = told(&["华为来了。", "后来华为走了，再后来华为又来。"]);
        for n in 0..3 {
            let place = at(&before, "华为", n);
            assert_eq!(Anchor::of(&before, place).find(&before), Some(place), "{n}");
        }
        let third = Anchor::of(&before, at(&before, "华为", 2));
        let after = told(&["编者按：华为也在。", "华为来了。", "后来华为走了，再后来，华为又来。"]);
        assert_eq!(
            third.find(&after),
            Some(at(&after, "华为", 3)),
            "though the article has changed around it"
        );
    }

    #[test]
    fn words_are_found_though_some_have_changed() {
        let before = told(&[SAID]);
        let anchor = Anchor::of(&before, Place::new(0, 0, SAID.len()));
        for changed in [
            "灯先要好用，再好看，价钱也不能太贵，林小满这样说。",
            "灯要先好用，再好看，价格也不能贵，林小满这样说。",
            "灯一定要先好用，然后再好看，价钱也不能太贵，林小满这样说。",
        ] {
            let text = format!("另起一句。{changed}");
            let after = told(&["别的话，同这句没有关系。", &text]);
            let found = anchor.find(&after).unwrap();
            assert_eq!(found.block, 1, "{changed}");
            assert!(after.text(found).contains("好用，"), "{}", after.text(found));
        }
        assert_eq!(anchor.find(&told(&["这里说的是湖，同灯没有一点关系，也不谈价钱和用处。"])), None);
    }

    #[test]
    fn a_few_words_are_found_by_what_stood_around_them() {
        let before = told(&["上周，青禾公司的林小满来到湖边图书馆。"]);
        let anchor = Anchor::of(&before, at(&before, "林小满", 0));
        let after = told(&["别的。", "上周，青禾公司的王大海来到湖边图书馆。"]);
        assert_eq!(anchor.find(&after).map(|p| p.block), Some(1));
        assert_eq!(anchor.find(&told(&["这里什么也没有，这里什么也没有。"])), None);
    }
}
