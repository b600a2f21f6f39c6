//! One statement in a list.

use crate::{
    hint::Hint,
    ledger::{carries, heading},
    view::{Attribute, Cite, ListProps, go_to},
    words::t,
};
use mailuo_analysis::Stance;
use mailuo_export::labels;
use yew::prelude::*;

/// The verb as written, with its stance where that is more than the word says.
pub fn verb(verb: &str, stance: Stance) -> Html {
    let stance = labels::stance(stance);
    let told = stance.is_empty() || verb.contains(stance) || stance.contains(verb);
    html! {
        <span class="verb">
            { if verb.is_empty() { t("接着说") } else { verb } }
            if !told { <span class="stance">{ t(stance) }</span> }
        </span>
    }
}

/// A statement that leads to its place, with its verb, its themes and the heading it stands under.
pub fn statement(props: &ListProps, number: usize, named: bool) -> Html {
    let analysis = &props.analysis;
    let quote = &analysis.quotes[number];
    let themes = props.panels.iter().filter(|panel| carries(analysis, quote, &panel.key));
    let themes =
        themes.map(|panel| html! { <span class={classes!("tag", panel.class())}>{ panel.title() }</span> });
    let under = heading(analysis, quote.at.block);
    html! {
        <li class="cited" key={number}>
            <button class="statement" data-speaker={quote.speaker.clone()} data-hint={Hint::Said(number).key()}
                onclick={go_to(quote.at, &props.dispatch)}>
                if named { <b class="by">{ &quote.speaker }</b> }
                { verb(&quote.verb, quote.stance) }
                { &quote.text }
                <span class="meta">
                    { for themes }
                    if !under.is_empty() { <span class="under">{ under }</span> }
                </span>
            </button>
            <Cite analysis={analysis.clone()} at={quote.at} speaker={quote.speaker.clone()} />
            <Attribute analysis={analysis.clone()} at={quote.at} speaker={quote.speaker.clone()} dispatch={props.dispatch.clone()} />
        </li>
    }
}
