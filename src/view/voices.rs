//! Who says what.

use super::{ListProps, go_to};
use mailuo_analysis::Quote;
use yew::prelude::*;

/// Every statement under its speaker, in the order of their first words.
#[component]
pub fn Voices(props: &ListProps) -> Html {
    let quotes = &props.analysis.quotes;
    let mine = |q: &&Quote| props.selected.is_none_or(|id| q.entity == Some(id));
    let mut speakers: Vec<&str> = Vec::new();
    for quote in quotes.iter().filter(mine) {
        if !speakers.contains(&quote.speaker.as_str()) {
            speakers.push(&quote.speaker);
        }
    }
    if speakers.is_empty() {
        return Html::default();
    }
    html! {
        <section class="voices" aria-label="各方说法">
            <h2>{ "各方说法" }</h2>
            { for speakers.into_iter().map(|speaker| ledger(props, speaker)) }
        </section>
    }
}

fn ledger(props: &ListProps, speaker: &str) -> Html {
    let analysis = &props.analysis;
    let role = analysis.entities.iter().find(|e| e.name == speaker).map(|e| {
        let bodies = e.affiliations.first().map(String::as_str).unwrap_or_default();
        format!("{bodies}{}", e.titles.join("、"))
    });
    let statements = analysis.quotes.iter().filter(|q| q.speaker == speaker).map(|quote| {
        html! {
            <li>
                <button class="statement" data-speaker={speaker.to_owned()} onclick={go_to(quote.at, &props.dispatch)}>
                    if !quote.verb.is_empty() { <span class="verb">{ &quote.verb }</span> }
                    { &quote.text }
                </button>
            </li>
        }
    });
    html! {
        <div class="speaker">
            <h3>{ speaker }<span class="role">{ role.unwrap_or_default() }</span></h3>
            <ul>{ for statements }</ul>
        </div>
    }
}
