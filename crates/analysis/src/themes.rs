//! Themes: a sentence, the theme it carries, and the reason.

use crate::Place;
use serde::{Deserialize, Serialize};

/// A sentence that carries one or more themes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The sentence.
    #[serde(flatten)]
    pub at: Place,
    /// The characters at `at`.
    pub text: String,
    /// Keys of the themes: `opportunity`, `challenge`, `safety`, or a reader's own.
    pub labels: Vec<String>,
    /// One for each label, in the same order.
    #[serde(default)]
    pub reasons: Vec<Reason>,
    /// Ids of the entities the sentence is about.
    #[serde(default)]
    pub entities: Vec<usize>,
    /// Index of the statement the sentence belongs to.
    #[serde(default)]
    pub quote: Option<usize>,
}

/// Why a sentence carries a theme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// Key of the theme.
    pub label: String,
    /// From 0 to 1; a panel shows the highest first, and nothing below a half before it is asked to: that is not
    /// plain, or only words that are said of everything speak for it.
    pub score: f32,
    /// The words that speak for it, sorted by place.
    pub cues: Vec<Cue>,
    /// How the sentence puts it.
    #[serde(default)]
    pub tones: Vec<Tone>,
}

/// A word or pattern that speaks for a theme, or against it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cue {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Place,
    /// The characters at `at`.
    pub text: String,
    /// How much it counts; below 0 it counts against the theme.
    pub weight: f32,
}

/// How a sentence puts what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Tone {
    /// 不, 没有: the cue stands under a negation.
    Negated,
    /// 虽然…但…: one side of a concession.
    Conceded,
    /// 若, 可能: not said to be so.
    Hypothetical,
    /// Somebody says so, not the article.
    Reported,
}

/// A theme of a reader's own: by words, by sentences that carry it, or both.
///
/// As JSON `{"key": "jobs", "cues": ["就业", "岗位"], "examples": ["工厂招不到人。"]}`; only the key must be
/// there. With the key of a built-in theme it takes that one's place, or `extends` it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Theme {
    /// Under which its evidence stands.
    pub key: String,
    /// Words; each carries a sentence alone. Two halves around … find what lies between as well: 难…满足.
    pub cues: Vec<String>,
    /// Sentences that carry the theme; what they have in common becomes cues.
    pub examples: Vec<String>,
    /// Words that are not to count, be it in the examples or in the built-in theme that this one extends.
    pub without: Vec<String>,
    /// Whether the built-in theme of the same key stays, with these cues beside its own.
    pub extends: bool,
}

/// The few sentences and terms that say it, each taken from the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Gist {
    /// Three to five sentences in the order of the text; none for a short text.
    pub sentences: Vec<Place>,
    /// Key terms, the strongest first.
    pub terms: Vec<Term>,
}

/// A key term.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Term {
    /// The word.
    pub text: String,
    /// Where it stands, in the order of the text.
    pub places: Vec<Place>,
    /// How telling it is, from 0 to 1.
    pub score: f32,
}
