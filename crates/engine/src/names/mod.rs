//! Names: which characters name something, and what kind of thing.

mod beside;
pub mod clusters;
mod context;
pub mod defined;
mod doubtful;
mod edges;
pub mod features;
pub mod lists;
pub mod model;
mod persons;
mod quoted;
mod rules;
mod seen;
mod short;
mod spread;
mod titled;
pub mod traditional;

use crate::{
    Document, LoadError,
    lexicon::Lexicon,
    segment::{Token, Tokens},
};
use mailuo_analysis::{Certainty, Mention, Order as _, Place, Why};
use model::Model;
pub(crate) use rules::is_surname;
pub use seen::Memory;
use seen::Stretch;

/// The loaded name model with its rules.
pub struct Recogniser {
    model: Model,
}

impl Recogniser {
    /// Reads `data/names.bin`.
    ///
    /// # Errors
    /// Where the bytes are no model of this version.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self { model: Model::decode(bytes)? })
    }

    /// The document in the characters that lexicon, model and rules know, every byte in its place; none where it is
    /// written in them.
    pub fn simplify(&self, document: &Document) -> Option<Document> {
        self.model.known().traditional.simplify(document)
    }

    /// Every mention, and the candidates that are too doubtful for one: each sorted by place, none overlapping;
    /// their `entity` is not yet set. A block that `memory` knows is not read once more.
    pub fn find(
        &self,
        document: &Document,
        tokens: &Tokens,
        lexicon: &Lexicon,
        memory: &mut Memory,
    ) -> (Vec<Mention>, Vec<Mention>) {
        let (mut found, mut doubtful) = (Vec::new(), Vec::new());
        memory.turn();
        for (block, text) in document.texts() {
            let words = tokens.of(block);
            let seen = memory.of(text, || self.model.see(text, words, lexicon));
            let plainly = mentions(block, text, &seen.plainly).map(|(mention, _)| mention);
            let here = mended(block, text, words, lexicon, plainly.collect());
            let generous = mentions(block, text, &seen.generously);
            let generous = generous.filter_map(|(m, odds)| Some((persons::bare(m)?, odds)));
            doubtful.extend(generous.filter(|(m, _)| !overlaps(&here, m)));
            found.extend(here);
        }
        let (numbered, mut candidates) = doubtful::settle(doubtful);
        found.extend(numbered);
        found.order_by_key(|m| m.at);
        let found = beside::companies(document, &self.model.known().lists, found);
        let found = short::companies(document, tokens, lexicon, found);
        let found = persons::as_elsewhere(found);
        let found = spread::spread(document, tokens, lexicon, found);
        candidates.retain(|m| {
            let next = found.partition_point(|f| (f.at.block, f.at.end) <= (m.at.block, m.at.start));
            !found.get(next).is_some_and(|f| f.at.overlaps(m.at))
        });
        (found, candidates)
    }
}

/// What the model saw, as far as it can be a name, each with its odds.
fn mentions(block: usize, text: &str, seen: &[Stretch]) -> impl Iterator<Item = (Mention, i32)> {
    let mention = move |stretch: &Stretch| {
        let at = Place::new(block, stretch.start as usize, stretch.end as usize);
        let name = &text[at.range()];
        let certainty = if stretch.is_sure { Certainty::Sure } else { Certainty::Likely };
        let mention = || Mention {
            at,
            kind: stretch.kind,
            text: name.to_owned(),
            entity: 0,
            certainty,
            why: Why::new("model", ""),
        };
        rules::is_name(stretch.kind, name, stretch.is_sure).then(|| (mention(), stretch.odds))
    };
    seen.iter().filter_map(mention)
}

/// What the model saw in a text, put right by rules, with what they add.
#[inline(never)]
fn mended(block: usize, text: &str, tokens: &[Token], lexicon: &Lexicon, seen: Vec<Mention>) -> Vec<Mention> {
    let mut here = rules::works(block, text);
    here.extend(quoted::products(block, text, lexicon));
    here.extend(persons::find(block, text, tokens, lexicon));
    let seen = seen.into_iter().map(|mention| whole(text, mention, tokens));
    let seen = seen.map(|m| persons::without_deed(text, persons::with_initials(text, m)));
    here.extend(seen.filter_map(persons::bare));
    here.extend(titled::people(block, text, lexicon));
    let mut here = drop_overlaps(edges::mend(text, tokens, drop_overlaps(here)));
    // One member of a list betrays the next.
    for _ in 0..3 {
        let betrayed = context::find(block, text, &here);
        here = drop_overlaps(here.into_iter().chain(betrayed).collect());
    }
    // What the text defines outweighs what the model saw there.
    let defined = defined::forms(text, &here);
    drop_overlaps(defined.into_iter().chain(here).collect())
}

/// The mention with the end of its name, where the model cut it short.
fn whole(text: &str, mut mention: Mention, tokens: &[Token]) -> Mention {
    if let Some(end) = titled::whole(text, &mention, tokens) {
        mention.at.end = end;
        mention.text = text[mention.at.range()].to_owned();
    }
    mention
}

/// The mentions block by block.
fn by_block(document: &Document, mentions: Vec<Mention>) -> Vec<Vec<Mention>> {
    let mut by_block: Vec<Vec<Mention>> = document.blocks.iter().map(|_| Vec::new()).collect();
    mentions.into_iter().for_each(|mention| by_block[mention.at.block].push(mention));
    by_block
}

fn overlaps(found: &[Mention], one: &Mention) -> bool {
    found.iter().any(|m| m.at.overlaps(one.at))
}

/// Sorted by place; of two that overlap the one that came first stays.
fn drop_overlaps(mentions: Vec<Mention>) -> Vec<Mention> {
    let mut kept: Vec<Mention> = Vec::with_capacity(mentions.len());
    for mention in mentions {
        if !overlaps(&kept, &mention) {
            kept.push(mention);
        }
    }
    kept.order_by_key(|m| m.at);
    kept
}
