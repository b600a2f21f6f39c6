//! The page's words in the reader's language.
//!
//! The code speaks simplified Chinese; `words.tsv` says the same in traditional Chinese and in English, one line for
//! each: simplified, traditional, English. `{}` stands for a value.

use std::{cell::Cell, fmt::Display};

/// The languages the page speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// 简体中文, as the code has it.
    #[default]
    Hans,
    /// 繁體中文.
    Hant,
    /// English.
    English,
}

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::Hans) };
}

/// The language that is spoken from now on; what is drawn already stays.
pub fn speak(language: Language) {
    LANGUAGE.set(language);
}

/// These words in the reader's language; as they are where the table does not know them.
pub fn t(words: &'static str) -> &'static str {
    let language = LANGUAGE.get();
    let row = || {
        include_str!("words.tsv")
            .lines()
            .map(|line| line.split('\t'))
            .find_map(|mut row| (row.next() == Some(words)).then_some(row))
    };
    match language {
        Language::Hans => None,
        Language::Hant => row().and_then(|mut row| row.next()),
        Language::English => row().and_then(|mut row| row.nth(1)),
    }
    .unwrap_or(words)
}

/// The same with the values in place of each `{}`, in their order.
pub fn fill(words: &'static str, values: &[&dyn Display]) -> String {
    let mut said = String::new();
    let mut values = values.iter();
    for (n, part) in t(words).split("{}").enumerate() {
        if let Some(value) = (n > 0).then(|| values.next()).flatten() {
            said += &value.to_string();
        }
        said += part;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_has_three_languages_and_the_same_values() {
        for line in include_str!("words.tsv").lines() {
            let row: Vec<&str> = line.split('\t').collect();
            assert_eq!(row.len(), 3, "{line}");
            let values = |words: &str| words.matches("{}").count();
            assert!(row.iter().all(|words| values(words) == values(row[0])), "{line}");
        }
    }

    #[test]
    fn words_follow_the_language() {
        assert_eq!(fill("{} 处", &[&3]), "3 处");
        speak(Language::Hant);
        assert_eq!(fill("{} 处", &[&3]), "3 處");
        speak(Language::English);
        assert_eq!(fill("{} 处", &[&3]), "3 places");
        assert_eq!(t("没有这一行"), "没有这一行");
        speak(Language::Hans);
    }
}
