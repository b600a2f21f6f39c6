//! Names: which characters name something, and what kind of thing.

mod context;
pub mod defined;
mod edges;
pub mod features;
pub mod lists;
pub mod model;
mod persons;
mod rules;
mod spread;
mod titled;

use crate::{
    Document, LoadError,
    lexicon::Lexicon,
    segment::{Token, Tokens},
};
use mailuo_analysis::{Certainty, Mention, Place, Why};
use model::{KINDS, Model};
pub(crate) use rules::is_surname;

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

    /// Every mention, sorted by place, none overlapping; their `entity` is not yet set.
    pub fn find(&self, document: &Document, tokens: &Tokens, lexicon: &Lexicon) -> Vec<Mention> {
        let mut found = Vec::new();
        for (block, text) in document.texts() {
            let mut here = rules::works(block, text);
            let seen = self.seen(block, text, tokens);
            here.extend(persons::find(block, text, tokens.of(block), lexicon));
            let seen = seen.into_iter().map(|mention| whole(text, mention, tokens.of(block)));
            here.extend(seen.filter_map(persons::bare));
            here.extend(titled::people(block, text, lexicon));
            let here = drop_overlaps(edges::mend(text, tokens.of(block), drop_overlaps(here)));
            let mut here = here;
            // One member of a list betrays the next.
            for _ in 0..3 {
                let betrayed = context::find(block, text, &here);
                here = drop_overlaps(here.into_iter().chain(betrayed).collect());
            }
            let here: Vec<Mention> = here.into_iter().filter(|m| !is_source(text, m)).collect();
            // What the text defines outweighs what the model saw there.
            let defined = defined::forms(text, &here);
            found.extend(drop_overlaps(defined.into_iter().chain(here).collect()));
        }
        spread::spread(document, found)
    }

    fn seen(&self, block: usize, text: &str, tokens: &Tokens) -> Vec<Mention> {
        let tags = self.model.tags(&features::features(text, tokens.of(block), self.model.lists()));
        let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < tags.len() {
            let (tag, mut least) = tags[at];
            let begin = at;
            at += 1;
            if tag == 0 {
                continue;
            }
            let kind = KINDS[(tag - 1) / 2];
            let inside = tag + tag % 2;
            while at < tags.len() && tags[at].0 == inside {
                least = least.min(tags[at].1);
                at += 1;
            }
            let place = Place::new(block, starts[begin], starts[at]);
            let name = &text[place.range()];
            if rules::is_name(kind, name) {
                let certainty = if least > 0 { Certainty::Sure } else { Certainty::Likely };
                found.push(Mention {
                    at: place,
                    kind,
                    text: name.to_owned(),
                    entity: 0,
                    certainty,
                    why: Why::new("model", ""),
                });
            }
        }
        found
    }
}

/// The mention with the end of its name, where the model cut it short.
fn whole(text: &str, mut mention: Mention, tokens: &[Token]) -> Mention {
    if let Some(end) = titled::whole(text, &mention, tokens) {
        mention.at.end = end;
        mention.text = text[mention.at.range()].to_owned();
    }
    mention
}

/// Whether the mention only says where the article was taken from: 来源：湖边网, or 题目-湖边网.
fn is_source(text: &str, mention: &Mention) -> bool {
    let last = mention.at.end == text.len();
    (last && text[..mention.at.start].trim_end().ends_with(['-', '_', '|', '－', '｜']))
        || text[..mention.at.start].trim_end_matches([' ', '：', ':']).ends_with("来源")
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
    kept.sort_by_key(|m| m.at);
    kept
}
