//! The vocabulary that Mailuo's engine and its readers share: serde types, and how they are put in order.
//!
//! An [`Analysis`] is the one message that crosses the border between them. As JSON it is the exchange
//! format: blocks, mentions, entities, quotes and themes under the field's usual names; the keys beyond
//! these say why each mark is there.
//!
//! **One unit.** All offsets of an analysis are in its [`unit`](Analysis::unit). The engine fills it in
//! bytes; [`Analysis::in_unit`] turns the whole message at the border.

mod document;
mod figures;
mod names;
mod order;
mod parts;
mod place;
mod themes;
mod unit;
mod voices;

pub use document::{Block, BlockKind, Edit, EditKind, Hint, Undo};
pub use figures::{Figure, FigureKind};
pub use names::{Certainty, Entity, Join, Mention, NameKind, Why};
pub use order::Order;
pub use place::{Offsets, Place, Unit};
pub use themes::{Cue, Evidence, Gist, Reason, Term, Theme, Tone};
pub use voices::{Claim, Quote, QuoteKind, Stance};

use serde::{Deserialize, Serialize};

/// Everything that is known about one article.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Analysis {
    /// Names the article among others; the file's stem on the command line.
    pub id: String,
    /// What every offset below counts.
    pub unit: Unit,
    /// The day the article appeared, as `YYYY-MM-DD`, where it says so.
    pub date: Option<String>,
    /// The text in reading order.
    pub blocks: Vec<Block>,
    /// What restoring changed, in the order of the source.
    pub edits: Vec<Edit>,
    /// Every occurrence of a name, sorted by place; no two overlap.
    pub mentions: Vec<Mention>,
    /// What may be a name but is too doubtful for a mention, sorted by place; they belong to no entity.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub candidates: Vec<Mention>,
    /// The things named; an entity's id is its index.
    pub entities: Vec<Entity>,
    /// Statements with a known speaker, sorted by place.
    pub quotes: Vec<Quote>,
    /// Statements whose source has no name, or could not be told.
    pub claims: Vec<Claim>,
    /// Sentences that carry a theme, sorted by place.
    pub themes: Vec<Evidence>,
    /// Dates, money, quantities, sorted by place.
    pub figures: Vec<Figure>,
    /// The few sentences and terms that say it.
    pub gist: Gist,
    /// Numbers of those of the reader's corrections that found no place in the article.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub unplaced: Vec<usize>,
}

impl Analysis {
    /// The text at `place`, which must be in bytes; empty where the place lies outside.
    pub fn text(&self, place: Place) -> &str {
        self.blocks.get(place.block).and_then(|b| b.text.get(place.range())).unwrap_or_default()
    }
}
