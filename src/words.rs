//! The page's words in the reader's language.
//!
//! The code speaks simplified Chinese; `words.tsv` says the same in traditional Chinese and in English, one line for
//! each: simplified, traditional, English. `{}` stands for a value, `{s}` for the plural of the one before it.

use mailuo_analysis::Order as _;
use std::{
    cell::{Cell, RefCell},
    fmt::Display,
};

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

impl Language {
    /// Its tag, as `lang` has it.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Hans => "zh-Hans",
            Self::Hant => "zh-Hant",
            Self::English => "en",
        }
    }

    /// The first that the page speaks of the languages a reader reads, as a browser lists them.
    ///
    /// Who lists no Chinese at all is spoken to in English.
    pub fn of(tags: impl IntoIterator<Item = String>) -> Self {
        let spoken = |tag: String| {
            let tag = tag.to_ascii_lowercase();
            let mut parts = tag.split('-');
            match parts.next()? {
                "zh" if parts.any(|part| ["hant", "tw", "hk", "mo"].contains(&part)) => Some(Self::Hant),
                "zh" => Some(Self::Hans),
                "en" => Some(Self::English),
                _ => None,
            }
        };
        tags.into_iter().find_map(spoken).unwrap_or(Self::English)
    }
}

/// Simplified words with what stands for them, sorted.
type Table = Vec<(&'static str, &'static str)>;

thread_local! {
    static LANGUAGE: Cell<Language> = const { Cell::new(Language::Hans) };
    static TABLE: RefCell<Table> = const { RefCell::new(Vec::new()) };
}

/// The language that is spoken from now on; what is drawn already stays.
pub fn speak(language: Language) {
    if LANGUAGE.replace(language) == language {
        return;
    }
    let column = match language {
        Language::Hans => None,
        Language::Hant => Some(0),
        Language::English => Some(1),
    };
    let table = column.map(|column| {
        let row = |line: &'static str| {
            let mut row = line.split('\t');
            Some((row.next()?, row.nth(column)?))
        };
        let mut table: Table = include_str!("words.tsv").lines().filter_map(row).collect();
        table.order();
        table
    });
    TABLE.set(table.unwrap_or_default());
}

/// The language that is spoken.
pub fn spoken() -> Language {
    LANGUAGE.get()
}

/// These words in the reader's language; as they are where the table does not know them.
pub fn t(words: &str) -> &str {
    TABLE.with_borrow(|table| {
        let found = table.binary_search_by_key(&words, |row| row.0);
        found.map_or(words, |n| table[n].1)
    })
}

/// The same with the values in place of each `{}`, in their order.
pub fn fill(words: &str, values: &[&dyn Display]) -> String {
    let (mut said, mut last) = (String::new(), String::new());
    let mut values = values.iter();
    for (n, part) in t(words).split("{}").enumerate() {
        if let Some(value) = (n > 0).then(|| values.next()).flatten() {
            last = value.to_string();
            said += &last;
        }
        said += &part.replace("{s}", if last == "1" { "" } else { "s" });
    }
    said
}

/// Names in a row, as the reader's language lists them.
pub fn list<T: AsRef<str>>(names: &[T]) -> String {
    names.iter().map(AsRef::as_ref).collect::<Vec<&str>>().join(t("、"))
}

#[cfg(test)]
mod tests;
