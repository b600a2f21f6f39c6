//! The gist: the few sentences and terms that say it.
//!
//! Terms are words, names, and words that keep company; they are weighed by how often they stand in the
//! article and how seldom elsewhere. Sentences are
//! chosen by their nearness to the centroid of all terms (Radev, Jing, Styś, Tam, "Centroid-based
//! summarization of multiple documents", 2004), early ones first among equals, and against each other by
//! maximal marginal relevance (Carbonell, Goldstein, "The use of MMR", SIGIR 1998). Both cost no more
//! than the text is long: no graph of all sentences is built.

mod choice;
mod phrases;
pub(crate) mod terms;

use crate::{Document, lexicon::Lexicon, segment::Tokens};
use mailuo_analysis::{Gist, Mention};

/// Sentences and terms taken from the text.
pub fn gist(document: &Document, tokens: &Tokens, mentions: &[Mention], lexicon: &Lexicon) -> Gist {
    let weighed = terms::weigh(document, tokens, mentions, lexicon);
    let sentences = choice::choose(document, &weighed);
    Gist { sentences, terms: terms::strongest(weighed) }
}
