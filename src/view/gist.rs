//! 要点: the few sentences that say it and the terms they turn on, each leading to its place.

use super::{ListProps, go_to};
use crate::{hooks::use_words, words::t};
use mailuo_analysis::Term;
use yew::prelude::*;

/// The sentences of the gist; nothing for a short text, which says it by itself.
#[component]
pub fn Gist(props: &ListProps) -> Html {
    use_words();
    let analysis = &props.analysis;
    if analysis.gist.sentences.is_empty() {
        return Html::default();
    }
    let sentence = |&place| {
        html! { <li><button class="statement" onclick={go_to(place, &props.dispatch)}>{ analysis.text(place) }</button></li> }
    };
    let term = |term: &Term| {
        let Some(&first) = term.places.first() else { return Html::default() };
        html! { <li><button class="quiet" onclick={go_to(first, &props.dispatch)}>{ &term.text }</button></li> }
    };
    html! {
        <section class="gist" id="gist" aria-label={t("要点")}>
            <h2>{ t("要点") }</h2>
            <ol>{ for analysis.gist.sentences.iter().map(sentence) }</ol>
            if !analysis.gist.terms.is_empty() {
                <ul class="terms" aria-label={t("关键词")}>{ for analysis.gist.terms.iter().map(term) }</ul>
            }
        </section>
    }
}
