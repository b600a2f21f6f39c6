//! The table is whole: three languages a line, a line for whatever the page says, and none that nobody says.

use super::*;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use std::{collections::BTreeSet, fs, path::Path};

/// These look at Chinese texts and say nothing to anybody.
const SILENT: [&str; 7] =
    ["draft.rs", "script.rs", "sample.rs", "pinyin.rs", "alignment.rs", "discrepancy.rs", "properties.rs"];

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    include_str!("../words.tsv").lines().map(|line| line.split('\t').collect())
}

#[test]
fn every_line_of_the_table_has_three_languages_and_the_same_values() {
    let mut told = BTreeSet::new();
    for row in rows() {
        assert_eq!(row.len(), 3, "{row:?}");
        assert!(told.insert(row[0]), "twice: {row:?}");
        let values = |words: &str| words.matches("{}").count();
        assert!(row.iter().all(|words| values(words) == values(row[0])), "{row:?}");
    }
}

#[test]
fn the_table_has_what_the_page_says_and_nothing_else() {
    let mut said = BTreeSet::new();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    in_folder(&root.join("src"), &mut said);
    in_folder(&root.join("crates/export/src"), &mut said);
    // Why a file does not open is said by the opener, and shown by the page.
    in_tokens(read(&root.join("crates/opener/src/error.rs")).parse().unwrap(), &mut said);
    said.extend(read(&root.join("crates/opener/worker.js")).split('"').skip(1).step_by(2).map(str::to_owned));
    let known: BTreeSet<String> = rows().map(|row| row[0].to_owned()).collect();
    let missing: Vec<_> = said.iter().filter(|s| s.chars().any(is_han) && !known.contains(*s)).collect();
    assert!(missing.is_empty(), "src/words.tsv lacks {missing:#?}");
    let idle: Vec<_> = known.difference(&said).collect();
    assert!(idle.is_empty(), "src/words.tsv has what nobody says: {idle:#?}");
}

#[test]
fn words_follow_the_language() {
    assert_eq!(fill("{}处", &[&3]), "3处");
    speak(Language::Hant);
    assert_eq!(fill("{}处", &[&3]), "3 處");
    speak(Language::English);
    assert_eq!(fill("{}处", &[&3]), "3 places");
    assert_eq!(fill("{}处", &[&1]), "1 place");
    assert_eq!(t("没有这一行"), "没有这一行");
    assert_eq!(list(&["甲", "乙"]), "甲, 乙");
    speak(Language::Hans);
    assert_eq!(list(&["甲", "乙"]), "甲、乙");
}

#[test]
fn a_browser_says_which_language() {
    let of = |tags: &[&str]| Language::of(tags.iter().map(|tag| (*tag).to_owned()));
    assert_eq!(of(&["zh-CN", "en"]), Language::Hans);
    assert_eq!(of(&["zh"]), Language::Hans);
    assert_eq!(of(&["fr", "zh-Hant-HK"]), Language::Hant);
    assert_eq!(of(&["zh-TW"]), Language::Hant);
    assert_eq!(of(&["en-GB", "zh-CN"]), Language::English);
    assert_eq!(of(&["fr-CH"]), Language::English);
}

fn is_han(c: char) -> bool {
    ('\u{3400}'..='\u{9fff}').contains(&c)
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

/// Gathers the string literals of all sources below `folder` but those of tests.
fn in_folder(folder: &Path, said: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            in_folder(&path, said);
        } else if name.ends_with(".rs") && name != "tests.rs" && !SILENT.contains(&name.as_str()) {
            in_tokens(read(&path).parse().unwrap(), said);
        }
    }
}

/// Gathers the string literals of these tokens, leaving out attributes, which hold the comments, and tests.
fn in_tokens(tokens: TokenStream, said: &mut BTreeSet<String>) {
    let (mut is_attribute, mut is_test) = (false, false);
    for token in tokens {
        match token {
            TokenTree::Punct(mark) if mark.as_char() == '#' => {
                is_attribute = true;
                continue;
            }
            TokenTree::Punct(mark) if is_attribute && mark.as_char() == '!' => continue,
            TokenTree::Punct(mark) if mark.as_char() == ';' => is_test = false,
            TokenTree::Group(group) if is_attribute => is_test |= group.stream().to_string() == "cfg (test)",
            TokenTree::Group(group) if is_test => is_test = group.delimiter() != Delimiter::Brace,
            TokenTree::Group(group) => in_tokens(group.stream(), said),
            TokenTree::Literal(literal) => {
                if let Ok(text) = syn::parse_str::<syn::LitStr>(&literal.to_string()) {
                    said.insert(text.value());
                }
            }
            _ => {}
        }
        is_attribute = false;
    }
}
