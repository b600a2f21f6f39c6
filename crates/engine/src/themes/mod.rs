//! Themes: which sentences carry 机遇, 挑战 or 安全, and why.
//!
//! A logistic model over cues that a person can read. What stands near a sentence counts as well: the
//! sentences around it, its heading, its title. Where that decides, the cues there are the reason.

mod around;
pub mod cues;
pub mod lens;
mod own;
mod plain;
mod scene;
mod tone;
mod turn;

pub use lens::Lenses;
pub use own::Own;
pub use scene::{Scene, Sentence, TELLING};
pub use turn::Turn;

use crate::{Document, LoadError, segment::Tokens};
use mailuo_analysis::{Cue, Evidence, Mention, Order as _, Place, Quote, Reason, Tone};
use std::ops::Range;

/// The loaded cues and weights.
pub struct Judge {
    built_in: Lenses,
}

impl Judge {
    /// Reads `data/themes.tsv`, see [`Lenses::parse`]; `#` for remarks.
    ///
    /// # Errors
    /// Where a line is malformed; the message names it.
    pub fn load(bytes: &[u8]) -> Result<Self, LoadError> {
        let text = std::str::from_utf8(bytes).map_err(|_| LoadError::new("themes: not UTF-8"))?;
        Ok(Self { built_in: Lenses::parse(text)? })
    }

    /// The sentences that carry a theme, sorted by place; `tokens` are the document's.
    ///
    /// Themes of a reader's own count beside the built-in ones, and their words within others as well.
    /// One that has a built-in theme's key takes its place or extends it.
    pub fn weigh(
        &self,
        document: &Document,
        tokens: &Tokens,
        mentions: &[Mention],
        quotes: &[Quote],
        own: &[Own],
    ) -> Vec<Evidence> {
        let edited = self.edited(own);
        let names: Vec<Place> = mentions.iter().map(|mention| mention.at).collect();
        let built_in = edited.as_ref().unwrap_or(&self.built_in);
        let mut scenes = vec![Scene::new(document, Some(tokens), &names, built_in)];
        scenes.extend(own.iter().map(|own| Scene::new(document, None, &[], &own.lenses)));
        let replaced = |key: &str| own.iter().any(|own| own.theme.key == key && !own.theme.extends);
        let mut quotes_by_place: Vec<usize> = (0..quotes.len()).collect();
        quotes_by_place.order_by_key(|&q| quotes[q].at);
        let (mut next_mention, mut next_quote, mut found) = (0, 0, Vec::new());
        let mut all: Vec<Vec<Vec<Reason>>> = scenes.iter().map(Scene::reasons).collect();
        for number in 0..scenes[0].sentences.len() {
            let at = scenes[0].sentences[number].at;
            let mut reasons = std::mem::take(&mut all[0][number]);
            reasons.retain(|reason| !replaced(&reason.label));
            for reason in all[1..].iter_mut().flat_map(|reasons| std::mem::take(&mut reasons[number])) {
                match reasons.iter_mut().find(|known| known.label == reason.label) {
                    Some(known) => join(known, reason),
                    None => reasons.push(reason),
                }
            }
            // Both lists are walked once beside the sentences.
            while mentions.get(next_mention).is_some_and(|m| (m.at.block, m.at.start) < (at.block, at.start))
            {
                next_mention += 1;
            }
            let ends_before = |&q: &usize| (quotes[q].at.block, quotes[q].at.end) <= (at.block, at.start);
            while quotes_by_place.get(next_quote).is_some_and(ends_before) {
                next_quote += 1;
            }
            if reasons.is_empty() {
                continue;
            }
            let quote = quotes_by_place.get(next_quote).copied().filter(|&q| quotes[q].at.overlaps(at));
            let inside =
                mentions[next_mention..].iter().take_while(|m| m.at.block == at.block && m.at.start < at.end);
            let mut entities: Vec<usize> = inside.filter(|m| at.contains(m.at)).map(|m| m.entity).collect();
            // A statement is about its speaker as well.
            entities.extend(quote.and_then(|q| quotes[q].entity));
            entities.order();
            entities.dedup();
            let text = document.blocks[at.block].text[at.start..at.end].to_owned();
            for reason in &mut reasons {
                reason.tones = tones(reason, at, &text, quote.map(|q| quotes[q].at));
            }
            let labels = reasons.iter().map(|r| r.label.clone()).collect();
            found.push(Evidence { at, text, labels, reasons, entities, quote });
        }
        found
    }

    /// The built-in themes without the words that a reader took out, where there are any.
    fn edited(&self, own: &[Own]) -> Option<Lenses> {
        let mut edited = None;
        for theme in own.iter().map(|own| &own.theme).filter(|t| t.extends && !t.without.is_empty()) {
            let lenses: &Lenses = edited.as_ref().unwrap_or(&self.built_in);
            if let Some(number) = lenses.themes.iter().position(|lens| lens.key == theme.key) {
                edited = Some(lenses.without(number, &theme.without));
            }
        }
        edited
    }
}

/// Two reasons for the same theme as one: the higher score, the cues of both.
fn join(known: &mut Reason, other: Reason) {
    known.score = known.score.max(other.score);
    known.cues.extend(other.cues);
    known.cues.order_by_key(|cue| cue.at);
    known.cues.dedup_by_key(|cue| cue.at);
}

/// How the sentence puts what its cues say: each tone holds where it covers a cue that counts.
fn tones(reason: &Reason, at: Place, sentence: &str, quote: Option<Place>) -> Vec<Tone> {
    let cues = || reason.cues.iter().filter(|cue| at.contains(cue.at) && cue.weight > 0.0);
    let covers = |ranges: Vec<Range<usize>>| {
        let inside = |cue: &Cue| ranges.iter().any(|range| range.contains(&(cue.at.start - at.start)));
        cues().any(inside)
    };
    // Where the cues lie elsewhere, the sentence as a whole is what somebody said.
    let reported = quote.is_some_and(|quote| cues().next().is_none() || cues().any(|c| quote.contains(c.at)));
    let told = [
        (reason.tones.contains(&Tone::Negated), Tone::Negated),
        (covers(tone::supposed(sentence)), Tone::Hypothetical),
        (covers(tone::conceded(sentence)), Tone::Conceded),
        (reported, Tone::Reported),
    ];
    told.into_iter().filter_map(|(holds, tone)| holds.then_some(tone)).collect()
}

#[cfg(test)]
mod tests;
