//! Names: where they stand, what they name, and why we think so.

use crate::Place;
use serde::{Deserialize, Serialize};

/// One occurrence of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    #[serde(flatten)]
    pub at: Place,
    /// What kind of thing it names.
    #[serde(rename = "type")]
    pub kind: NameKind,
    /// The characters at `at`.
    pub text: String,
    /// Id of the entity it names.
    #[serde(default)]
    pub entity: usize,
    /// How sure we are.
    #[serde(default)]
    pub certainty: Certainty,
    /// What made it a name.
    #[serde(default)]
    pub why: Why,
}

/// The kinds of things that are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    /// A person's name, without title.
    Person,
    /// A commercial enterprise.
    Company,
    /// Any other named body.
    Organisation,
    /// A country, region, city, natural feature, building.
    Place,
    /// A named product, model, software, service.
    Product,
    /// What stands in 《》.
    Work,
    /// A named conference, exhibition, festival, prize.
    Event,
}

/// How sure the engine is, from most to least.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Certainty {
    /// A chip.
    Sure,
    /// A chip, marked as likely.
    #[default]
    Likely,
    /// No mention: only among the analysis's candidates, which the page keeps folded.
    Possible,
}

/// What speaks for a mark, as a key that the page words in the reader's language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Key of the rule, list or model, such as `model`, `title-before`, `book-marks`, `full-form`.
    pub rule: String,
    /// The words of the text, or the form elsewhere in it, that the rule saw.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cue: String,
}

impl Why {
    /// A rule with what it saw.
    pub fn new(rule: &str, cue: &str) -> Self {
        Self { rule: rule.into(), cue: cue.into() }
    }
}

/// A thing in the world that the article names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entity {
    /// Its index in [`Analysis::entities`](crate::Analysis::entities).
    #[serde(default)]
    pub id: usize,
    /// What kind of thing it is.
    #[serde(rename = "type")]
    pub kind: NameKind,
    /// The fullest form in the article.
    pub name: String,
    /// Every other form in the article.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// A person's offices, as written.
    #[serde(default)]
    pub titles: Vec<String>,
    /// The bodies a person belongs to, as written.
    #[serde(default)]
    pub affiliations: Vec<String>,
    /// Id of the body that makes or owns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub owner: Option<usize>,
    /// The certainty of its best mention.
    #[serde(default)]
    pub certainty: Certainty,
    /// Why each alias was joined to the name.
    #[serde(default)]
    pub joins: Vec<Join>,
}

/// Why a form belongs to an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Join {
    /// The form, one of the entity's aliases.
    pub form: String,
    /// What speaks for it.
    pub why: Why,
}
