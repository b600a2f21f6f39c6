//! The ties as a list that unfolds to their sentences: the same as the drawing for those who don't see it.

use super::{Cite, ListProps, go_to, told};
use crate::{
    ties::Tie,
    words::{fill, t},
};
use mailuo_analysis::Place;
use yew::prelude::*;

/// How many ties the list shows before the others.
const FIRST: usize = 30;
/// Beyond these nobody looks.
const MOST: usize = 300;

/// All ties, or those of the selected entity, the closest first.
pub fn list(props: &ListProps, selected: Option<usize>, ties: &[Tie]) -> Html {
    let mine: Vec<&Tie> =
        ties.iter().filter(|tie| selected.is_none_or(|id| tie.other(id).is_some())).take(MOST).collect();
    let (first, rest) = mine.split_at(mine.len().min(FIRST));
    let row = |tie: &&Tie| {
        html! {
            <li key={format!("{} {}", tie.from, tie.to)}>
                <details><summary>{ told(props, tie) }</summary>{ sentences(props, tie) }</details>
            </li>
        }
    };
    html! {
        <>
            <ul class="ties">{ for first.iter().map(row) }</ul>
            if !rest.is_empty() {
                <details>
                    <summary>{ fill("其余{}对", &[&rest.len()]) }</summary>
                    <ul class="ties">{ for rest.iter().map(row) }</ul>
                </details>
            }
        </>
    }
}

/// The sentences of a tie, each a way into the text, with the two names in them.
pub fn sentences(props: &ListProps, tie: &Tie) -> Html {
    let row = |&at: &Place| {
        html! {
            <li class="cited" key={format!("{} {}", at.block, at.start)}>
                <button class="evidence" onclick={go_to(at, &props.dispatch)}>{ with_names(props, tie, at) }</button>
                <Cite analysis={props.analysis.clone()} {at} />
            </li>
        }
    };
    html! { <ol aria-label={t("原句")}>{ for tie.sentences.iter().map(row) }</ol> }
}

fn with_names(props: &ListProps, tie: &Tie, sentence: Place) -> Html {
    let analysis = &props.analysis;
    let text = |start, end| analysis.text(Place::new(sentence.block, start, end)).to_owned();
    let (mut parts, mut at) = (Vec::new(), sentence.start);
    for mention in &analysis.mentions {
        if sentence.contains(mention.at) && [tie.from, tie.to].contains(&mention.entity) {
            parts.push(html! { <>{ text(at, mention.at.start) }<b>{ &mention.text }</b></> });
            at = mention.at.end;
        }
    }
    parts.push(html! { text(at, sentence.end) });
    parts.into_iter().collect()
}
