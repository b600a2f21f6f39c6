//! Statements that somebody else makes.

use crate::{
    Anchor, Named, RULE, names,
    references::{nearest, renumber_quotes},
};
use mailuo_analysis::{Analysis, Claim, Place, Quote, QuoteKind, Why};

/// Puts the statement at a place under another speaker; under nobody where `speaker` says nothing.
pub fn attribute(analysis: &mut Analysis, at: &Anchor, from: &str, speaker: &str) -> Option<()> {
    let at = at.find(analysis)?;
    let speaker = speaker.trim();
    let own: Vec<usize> =
        (0..analysis.quotes.len()).filter(|n| analysis.quotes[*n].speaker == from).collect();
    let told = nearest(own.iter().map(|n| analysis.quotes[*n].at), at).map(|n| own[n]);
    let places = analysis.quotes.iter().map(|q| q.at).chain(analysis.claims.iter().map(|c| c.at));
    let found = told.or_else(|| nearest(places, at))?;
    match (found.checked_sub(analysis.quotes.len()), speaker.is_empty()) {
        (None, true) => to_nobody(analysis, found),
        (None, false) => moved(analysis, found, speaker),
        (Some(claim), false) => claimed(analysis, claim, speaker),
        (Some(_), true) => {}
    }
    Some(())
}

/// The speaker's name and id.
fn speaker_of(analysis: &Analysis, speaker: &str) -> (String, Option<usize>) {
    let entity = names::find(analysis, &Named { name: speaker.to_owned(), kind: None });
    let name = entity.map_or(speaker, |id| &analysis.entities[id].name);
    (name.to_owned(), entity)
}

fn moved(analysis: &mut Analysis, number: usize, speaker: &str) {
    let (speaker, entity) = speaker_of(analysis, speaker);
    let at = analysis.quotes[number].at;
    let twin = analysis.quotes.iter().position(|q| q.at == at && q.speaker == speaker);
    if let Some(twin) = twin.filter(|twin| *twin != number) {
        renumber_quotes(analysis, |n| {
            let stays = if n == number { twin } else { n };
            Some(stays - usize::from(stays > number))
        });
        analysis.quotes.remove(number);
        return;
    }
    let quote = &mut analysis.quotes[number];
    (quote.speaker, quote.entity, quote.why) = (speaker, entity, Why::new(RULE, ""));
}

/// A statement that nobody stood over gets a speaker.
fn claimed(analysis: &mut Analysis, number: usize, speaker: &str) {
    let (speaker, entity) = speaker_of(analysis, speaker);
    let Claim { at, text, verb, stance, .. } = analysis.claims.remove(number);
    let why = Why::new(RULE, "");
    let kind = QuoteKind::Indirect;
    let place = analysis.quotes.partition_point(|q| q.at <= at);
    renumber_quotes(analysis, |n| Some(n + usize::from(n >= place)));
    analysis
        .quotes
        .insert(place, Quote { at, text, speaker, entity, kind, verb, verb_at: None, stance, why });
    let belongs = |other: Place| at.contains(other) || other.contains(at);
    for evidence in analysis.themes.iter_mut().filter(|e| e.quote.is_none() && belongs(e.at)) {
        evidence.quote = Some(place);
    }
    for figure in analysis.figures.iter_mut().filter(|f| f.quote.is_none() && at.contains(f.at)) {
        figure.quote = Some(place);
    }
}

fn to_nobody(analysis: &mut Analysis, number: usize) {
    let Quote { at, text, verb, stance, .. } = analysis.quotes.remove(number);
    renumber_quotes(analysis, |n| (n != number).then(|| n - usize::from(n > number)));
    let place = analysis.claims.partition_point(|c| c.at <= at);
    let claim = Claim { at, text, source: String::new(), verb, stance, why: Why::new(RULE, "") };
    analysis.claims.insert(place, claim);
}
