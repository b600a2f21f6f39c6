//! A reader's corrections to what the engine found, as a small file, and applied to an analysis.
//!
//! ```json
//! {"mailuo": 1, "article": "海边的灯塔", "corrections": [
//!   {"op": "retype", "entity": {"name": "青禾", "type": "person"}, "to": "company"},
//!   {"op": "add", "at": {"exact": "白鹭湾", "prefix": "船停在", "suffix": "的码头"}, "type": "place", "everywhere": true},
//!   {"op": "attribute", "at": {"exact": "灯不能灭", "prefix": "“"}, "speaker": "林小满"}
//! ]}
//! ```
//!
//! Nothing in it counts characters or numbers entities: an entity is told by its name, a place by its words
//! and a few before and behind. So a file holds for an article that was edited a little, and for a newer
//! engine. What no longer finds its place is told, and the rest is applied.
//!
//! [`apply`] is a function of the engine's analysis and the whole list. Undoing is applying a shorter list.

#![deny(missing_docs)]

mod anchor;
mod evidence;
mod names;
mod read;
mod references;
mod statements;

pub use anchor::Anchor;
pub use read::{MOST, NAME, Problem};

use mailuo_analysis::{Analysis, NameKind, Unit};
use serde::{Deserialize, Serialize};

/// The rule in `Why` of what stands as a reader put it.
pub const RULE: &str = "corrected";

/// A file of corrections.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrections {
    /// The form's version, 1.
    pub mailuo: u32,
    /// The title of the article they were made for; it tells people, nothing is decided by it.
    #[serde(default)]
    pub article: String,
    /// In the order in which they were made: a later one sees what the earlier did.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

impl Default for Corrections {
    fn default() -> Self {
        Self { mailuo: 1, article: String::new(), corrections: Vec::new() }
    }
}

/// One thing that a reader put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "op", rename_all = "lowercase")]
#[non_exhaustive]
pub enum Correction {
    /// The entity is of another kind.
    Retype {
        /// Which.
        entity: Named,
        /// Its kind.
        to: NameKind,
    },
    /// The entity's name is another.
    Rename {
        /// Which.
        entity: Named,
        /// Its name, which need not stand in the article.
        to: String,
    },
    /// Two entities are one, under the name and kind of the second.
    Merge {
        /// The one that is taken up.
        entity: Named,
        /// The one that stays.
        into: Named,
    },
    /// A form names something else, an entity of its own.
    Split {
        /// What it was taken for.
        entity: Named,
        /// The form.
        form: String,
    },
    /// The words are a name.
    Add {
        /// Where they stand.
        at: Anchor,
        /// What they name.
        #[serde(rename = "type")]
        kind: NameKind,
        /// Whether they are one wherever they stand.
        #[serde(default)]
        everywhere: bool,
    },
    /// The entity is no name at all.
    Remove {
        /// Which.
        entity: Named,
    },
    /// Here, and only here, there is no name.
    Unmark {
        /// Where.
        at: Anchor,
    },
    /// Somebody else makes the statement.
    Attribute {
        /// The statement, or its first words.
        at: Anchor,
        /// Who was taken for its speaker; tells apart the statements that two make together.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        from: String,
        /// Who makes it: an entity's name or any other; empty where nobody can be told.
        speaker: String,
    },
    /// The sentence does not carry the theme.
    Drop {
        /// The sentence, or its first words.
        at: Anchor,
        /// Key of the theme.
        label: String,
    },
}

/// An entity, told by its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its name, or another of its forms where none has that name.
    pub name: String,
    /// Its kind, where several have the name.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<NameKind>,
}

impl Named {
    /// A reference to this entity.
    pub fn of(entity: &mailuo_analysis::Entity) -> Self {
        Self { name: entity.name.clone(), kind: Some(entity.kind) }
    }
}

/// `analysis` with the corrections, and the indices of those that found nothing to correct.
///
/// The analysis may be in any unit and stays in it. Whatever the corrections say, the result keeps what
/// holds for every analysis: mentions are sorted and don't overlap, an entity's id is its index, and all that
/// refers to an entity or a statement refers to the right one.
pub fn apply(analysis: &Analysis, corrections: &[Correction]) -> (Analysis, Vec<usize>) {
    if corrections.is_empty() {
        return (analysis.clone(), Vec::new());
    }
    let mut mended = analysis.clone().in_unit(Unit::Byte, "");
    let mut lost = Vec::new();
    for (n, correction) in corrections.iter().enumerate() {
        if correct(&mut mended, correction).is_none() {
            lost.push(n);
        }
    }
    evidence::tell_about(&mut mended);
    (mended.in_unit(analysis.unit, ""), lost)
}

/// Puts one thing right; `None`, and nothing changed, where it has no place in the analysis.
fn correct(analysis: &mut Analysis, correction: &Correction) -> Option<()> {
    match correction {
        Correction::Retype { entity, to } => names::retype(analysis, entity, *to),
        Correction::Rename { entity, to } => names::rename(analysis, entity, to),
        Correction::Merge { entity, into } => names::merge(analysis, entity, into),
        Correction::Split { entity, form } => names::split(analysis, entity, form),
        Correction::Add { at, kind, everywhere } => names::add(analysis, at, *kind, *everywhere),
        Correction::Remove { entity } => names::remove(analysis, entity),
        Correction::Unmark { at } => names::unmark(analysis, at),
        Correction::Attribute { at, from, speaker } => statements::attribute(analysis, at, from, speaker),
        Correction::Drop { at, label } => evidence::drop(analysis, at, label),
    }
}

#[cfg(test)]
mod tests;
