//! A sentence of a panel, with the words that speak for the theme and how it puts it.

use crate::{
    hint::Hint,
    panels::Panel,
    view::{Cite, ListProps, go_to, mend::drop},
    words::{fill, t},
};
use mailuo_analysis::{Evidence, Reason, Tone};
use mailuo_export::labels;
use yew::prelude::*;

/// The evidence of this number as a button that leads to its place.
pub fn evidence(props: &ListProps, panel: &Panel, number: usize) -> Html {
    let evidence = &props.analysis.themes[number];
    let reason = evidence.reasons.iter().find(|reason| *reason.label == *panel.key);
    let speaker = evidence.quote.and_then(|q| props.analysis.quotes.get(q)).map(|q| q.speaker.as_str());
    let tone = |tone: &Tone| match (tone, speaker) {
        (Tone::Reported, Some(speaker)) => html! { <span class="tone">{ fill("{}说", &[&speaker]) }</span> },
        _ => html! { <span class="tone">{ t(labels::tone(*tone)) }</span> },
    };
    let hint = Hint::Why(number, panel.key.clone()).key();
    html! {
        <li class="cited" key={number}>
            <button class="evidence" data-hint={hint} onclick={go_to(evidence.at, &props.dispatch)}>
                { reason.map_or_else(|| html! { &evidence.text }, |reason| words(evidence, reason)) }
                if let Some(reason) = reason.filter(|reason| !reason.tones.is_empty()) {
                    <span class="meta">{ for reason.tones.iter().map(tone) }</span>
                }
            </button>
            <Cite analysis={props.analysis.clone()} at={evidence.at} speaker={speaker.unwrap_or_default().to_owned()} />
            { drop(props, evidence.at, &panel.key, &panel.name) }
        </li>
    }
}

/// The sentence, with the words in it that speak for the theme.
fn words(evidence: &Evidence, reason: &Reason) -> Html {
    let (mut parts, mut at) = (Vec::new(), 0);
    let text = |from: usize, to: usize| evidence.text.get(from..to).unwrap_or_default().to_owned();
    // Some of what speaks for a theme stands in sentences nearby.
    for cue in reason.cues.iter().filter(|cue| cue.weight > 0.0 && evidence.at.contains(cue.at)) {
        let start = cue.at.start.saturating_sub(evidence.at.start);
        let end = cue.at.end.saturating_sub(evidence.at.start);
        if start >= at {
            parts.push(html! { <>{ text(at, start) }<em class="cue">{ text(start, end) }</em></> });
            at = end;
        }
    }
    parts.push(html! { text(at, evidence.text.len()) });
    parts.into_iter().collect()
}
