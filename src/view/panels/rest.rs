//! What a panel does not show at once: drawn when it is unfolded, since most of it never is.

use super::evidence::evidence;
use crate::{
    hooks::use_words,
    panels::Panel,
    view::{ListProps, rows::use_rows},
    words::fill,
};
use yew::prelude::*;

/// The evidence behind the first.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What every list is made from.
    pub list: ListProps,
    /// The panel it belongs to.
    pub panel: Panel,
    /// Indices into the analysis's evidence, in the order to show them.
    pub rest: Vec<usize>,
    /// Whether it is unfolded to begin with.
    pub open: bool,
}

/// 另外12句.
#[component]
pub fn Rest(props: &Props) -> Html {
    use_words();
    let open = use_state_eq(|| props.open);
    let rows = use_rows(&props.list);
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            open.set(details.is_some_and(|d| d.has_attribute("open")));
        })
    };
    html! {
        <details open={*open} {ontoggle}>
            <summary>{ fill("另外{}句", &[&props.rest.len()]) }</summary>
            if *open {
                <ol>{ for rows.of(&props.rest).iter().map(|&n| evidence(&props.list, &props.panel, n)) }</ol>
                { rows.rest(props.rest.len()) }
            }
        </details>
    }
}
