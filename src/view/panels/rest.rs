//! What a panel does not show at once: drawn when it is unfolded, since most of it never is.

use super::evidence::evidence;
use crate::{
    hooks::use_words,
    panels::Panel,
    view::{
        ListProps,
        rows::{use_rows, use_unfolded},
    },
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
    let (open, ontoggle) = use_unfolded(props.open);
    let rows = use_rows(&props.list);
    html! {
        <details {open} {ontoggle}>
            <summary>{ fill("另外{}句", &[&props.rest.len()]) }</summary>
            if open {
                <ol>{ for rows.of(&props.rest).iter().map(|&n| evidence(&props.list, &props.panel, n)) }</ol>
                { rows.rest(props.rest.len()) }
            }
        </details>
    }
}
