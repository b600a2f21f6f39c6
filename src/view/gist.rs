//! 要点: the few sentences that say it, each leading to its place.

use super::{ListProps, go_to};
use yew::prelude::*;

/// The sentences of the gist; nothing for a short text, which says it by itself.
#[component]
pub fn Gist(props: &ListProps) -> Html {
    let analysis = &props.analysis;
    if analysis.gist.sentences.is_empty() {
        return Html::default();
    }
    let sentence = |&place| {
        html! { <li><button class="statement" onclick={go_to(place, &props.dispatch)}>{ analysis.text(place) }</button></li> }
    };
    html! {
        <section class="gist" aria-label="要点">
            <h2>{ "要点" }</h2>
            <ol>{ for analysis.gist.sentences.iter().map(sentence) }</ol>
        </section>
    }
}
