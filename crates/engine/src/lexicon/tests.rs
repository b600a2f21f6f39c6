//! The same cuts as jieba-rs, and files that are damaged.

use super::{Lexicon, encode};
use jieba_rs::Jieba;
use proptest::prelude::*;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::load(include_bytes!("../../../../data/lexicon.bin")).unwrap());
static WORDS: LazyLock<Vec<(String, u32)>> = LazyLock::new(|| words(&LEXICON));
static JIEBA: LazyLock<Jieba> = LazyLock::new(|| reference(&WORDS));

const SAMPLE: &str = include_str!("../../../../samples/domestic-models.txt");

/// Every word of the lexicon with its frequency, in the order of its nodes.
fn words(lexicon: &Lexicon) -> Vec<(String, u32)> {
    let trie = &lexicon.trie;
    let mut alphabet: Vec<(u16, char)> =
        (0..).zip(&trie.letters).filter_map(|(c, &letter)| Some((letter, char::from_u32(c)?))).collect();
    alphabet.sort_unstable();
    let mut paths: Vec<String> = alphabet.iter().map(|&(_, c)| c.to_string()).collect();
    paths.truncate(trie.children[0] as usize);
    for node in 0..trie.levels.len() {
        for child in trie.children[node]..trie.children[node + 1] {
            let (_, last) = alphabet[usize::from(trie.labels[child as usize])];
            let path = format!("{}{last}", paths[node]);
            paths.push(path);
        }
    }
    let frequency = |level: u8| lexicon.frequencies[usize::from(level)];
    let words = paths.into_iter().zip(&trie.levels).filter(|(_, level)| **level > 0);
    words.map(|(word, level)| (word, frequency(*level))).collect()
}

fn reference(words: &[(String, u32)]) -> Jieba {
    let lines: String = words.iter().map(|(word, frequency)| format!("{word} {frequency}\n")).collect();
    Jieba::with_dict(&mut lines.as_bytes()).unwrap()
}

fn check(text: &str, lexicon: &Lexicon, jieba: &Jieba) -> Result<(), TestCaseError> {
    let theirs: Vec<usize> = jieba.cut(text, false).into_iter().map(|token| token.byte_end).collect();
    prop_assert_eq!(lexicon.cut(text), theirs, "{:?}", text);
    Ok(())
}

/// Text of what the dictionary holds, whole and in pieces, of what it does not, and of what stands between.
fn text() -> impl Strategy<Value = String> {
    let word = (0..WORDS.len()).prop_map(|n| WORDS[n].0.clone());
    let first = (0..WORDS.len()).prop_map(|n| WORDS[n].0.chars().take(1).collect());
    let sample: Vec<char> = SAMPLE.chars().collect();
    let passage = (0..sample.len(), 0..60_usize).prop_map(move |(n, l)| sample[n..].iter().take(l).collect());
    let piece = prop_oneof![
        6 => word,
        3 => first,
        2 => passage,
        2 => "[a-cA-C0-9+#&._%-]{1,6}",
        2 => "[\u{4e00}-\u{9fff}]{1,6}",
        1 => "[\u{33fe}-\u{3402}\u{9ffe}-\u{a001}\u{faff}\u{20000}-\u{20002}\u{2ebf0}\u{2fa1f}\u{2fa20}]{1,4}",
        1 => "[\r\n \u{3000}，。“”０Ａé𠮷]{1,4}",
        1 => ".{0,6}",
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn the_cuts_are_those_of_jieba(text in text()) {
        check(&text, &LEXICON, &JIEBA)?;
    }

    #[test]
    fn the_cuts_are_those_of_jieba_whatever_the_dictionary(
        words in prop::collection::btree_map("[甲乙丙a1-]{1,4}", 0..6_u32, 0..12),
        texts in prop::collection::vec("[甲乙丙丁aB12-，\r\n]{0,12}", 8),
    ) {
        let lexicon = Lexicon::load(&encode(words.iter().map(|(w, f)| (w.as_str(), *f)))).unwrap();
        let jieba = reference(&Vec::from_iter(words));
        for text in texts {
            check(&text, &lexicon, &jieba)?;
        }
    }
}

#[test]
fn the_cuts_of_an_article_are_those_of_jieba() {
    check(SAMPLE, &LEXICON, &JIEBA).unwrap();
}

#[test]
fn words_come_back_with_their_frequencies() {
    let given = [("北京大学", 2053), ("北京", 34488), ("a", 0), ("北", 5), ("大学", 5)];
    let lexicon = Lexicon::load(&encode(given)).unwrap();
    for (word, frequency) in given {
        assert!(lexicon.contains(word), "{word}");
        assert_eq!(lexicon.frequency(word), frequency as usize, "{word}");
    }
    for stranger in ["", "北京大", "京", "学", "北京大学生", "b", "\u{10ffff}"] {
        assert!(!lexicon.contains(stranger), "{stranger}");
        assert_eq!(lexicon.frequency(stranger), 0, "{stranger}");
    }
    assert_eq!(words(&lexicon).len(), given.len());
}

#[test]
fn many_frequencies_are_rounded_to_the_nearest_level() {
    let names: Vec<String> = (0..2000).map(|n| format!("{n}")).collect();
    let given = (0..).zip(&names).map(|(n, name)| (name.as_str(), 4 + n * n));
    let lexicon = Lexicon::load(&encode(given.clone())).unwrap();
    for (name, frequency) in given {
        let rounded = lexicon.frequency(name) as f64 / f64::from(frequency);
        assert!((0.87..1.15).contains(&rounded), "{frequency} became {}", lexicon.frequency(name));
    }
}

#[test]
fn damage_is_an_error_and_no_panic() {
    let bytes = encode([("北京", 34488), ("北京大学", 2053), ("大", 7)]);
    for length in 0..bytes.len() {
        assert!(Lexicon::load(&bytes[..length]).is_err(), "cut at {length}");
    }
    for at in 0..bytes.len() {
        for flip in [0x01, 0x80, 0xff] {
            let mut broken = bytes.clone();
            broken[at] ^= flip;
            if let Ok(lexicon) = Lexicon::load(&broken) {
                lexicon.cut("在北京大学里");
            }
        }
    }
}
