//! Reading a file of corrections that anybody may have written: within limits, and with a reason where not.

use crate::{Anchor, Correction, Corrections, Named};
use serde_json::Value;

/// How many corrections a file may hold.
pub const MOST: usize = 1000;
/// How many characters a name may have.
pub const NAME: usize = 60;
/// How many bytes a file may have.
const BYTES: usize = 512 * 1024;
/// How many characters any other text may have.
const WORDS: usize = 300;

/// Why a file of corrections can't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// It is larger than any list made by hand.
    TooLarge,
    /// It is no JSON; what the parser says.
    NotJson(String),
    /// It is JSON, but no list of corrections.
    NotCorrections,
    /// It is of a version that this Mailuo does not know.
    Version(u64),
    /// It holds more than [`MOST`].
    TooMany(usize),
    /// The correction of this number, counted from 1, can't be read, and why.
    Entry(usize, String),
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooLarge => write!(f, "the file of corrections is larger than {} kB", BYTES / 1024),
            Self::NotJson(why) => write!(f, "the file of corrections is no JSON: {why}"),
            Self::NotCorrections => f.write_str("the file holds no corrections of Mailuo's"),
            Self::Version(version) => write!(f, "corrections of version {version} are not known here"),
            Self::TooMany(count) => write!(f, "{count} corrections are more than {MOST}"),
            Self::Entry(n, why) => write!(f, "correction {n} can't be read: {why}"),
        }
    }
}

impl std::error::Error for Problem {}

impl Corrections {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it is no list of corrections, or goes beyond what a list made by hand may hold.
    pub fn from_json(json: &str) -> Result<Self, Problem> {
        if json.len() > BYTES {
            return Err(Problem::TooLarge);
        }
        let value = serde_json::from_str(json.trim_start_matches('\u{feff}'));
        Self::from_value(value.map_err(|e| Problem::NotJson(e.to_string()))?)
    }

    /// As [`Corrections::from_json`], of what is parsed already.
    ///
    /// # Errors
    /// The same, but for the size.
    pub fn from_value(value: Value) -> Result<Self, Problem> {
        let Value::Object(mut fields) = value else { return Err(Problem::NotCorrections) };
        match fields.get("mailuo").and_then(Value::as_u64) {
            Some(1) => {}
            Some(version) => return Err(Problem::Version(version)),
            None => return Err(Problem::NotCorrections),
        }
        let Some(Value::Array(list)) = fields.remove("corrections") else {
            return Err(Problem::NotCorrections);
        };
        if list.len() > MOST {
            return Err(Problem::TooMany(list.len()));
        }
        let entry = |(n, value): (usize, Value)| {
            let read: Result<Correction, _> = serde_json::from_value(value);
            let read = read.map_err(|e| Problem::Entry(n, e.to_string()))?;
            if read.is_short() { Ok(read) } else { Err(Problem::Entry(n, "its words are too long".into())) }
        };
        let corrections = (1..).zip(list).map(entry).collect::<Result<_, _>>()?;
        let article = fields.get("article").and_then(Value::as_str).unwrap_or_default();
        Ok(Self { mailuo: 1, article: article.chars().take(WORDS).collect(), corrections })
    }

    /// The file, one correction a line, so that a difference can be read.
    pub fn to_json(&self) -> String {
        // Plain data with string keys: there is nothing in it that JSON can't say.
        let json = |value: &Correction| serde_json::to_string(value).unwrap_or_default();
        let rows: Vec<String> = self.corrections.iter().map(|c| format!("\n  {}", json(c))).collect();
        let article = Value::from(self.article.as_str());
        format!("{{\"mailuo\": 1, \"article\": {article}, \"corrections\": [{}\n]}}\n", rows.join(","))
    }
}

impl Correction {
    /// Whether all its words are within the limits.
    fn is_short(&self) -> bool {
        let short = |text: &str, most: usize| text.chars().nth(most).is_none();
        let named = |entity: &Named| short(&entity.name, WORDS);
        let anchor = |at: &Anchor| [&at.exact, &at.prefix, &at.suffix].into_iter().all(|t| short(t, WORDS));
        match self {
            Self::Retype { entity, .. } | Self::Remove { entity } => named(entity),
            Self::Rename { entity, to } => named(entity) && short(to, NAME),
            Self::Merge { entity, into } => named(entity) && named(into),
            Self::Split { entity, form } => named(entity) && short(form, WORDS),
            Self::Add { at, .. } => anchor(at) && short(&at.exact, NAME),
            Self::Unmark { at } => anchor(at),
            Self::Attribute { at, from, speaker } => anchor(at) && short(from, WORDS) && short(speaker, NAME),
            Self::Drop { at, label } => anchor(at) && short(label, NAME),
        }
    }
}
