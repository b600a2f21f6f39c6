//! One of a few, as a row of buttons that a keyboard walks like radio buttons.

use crate::{hooks::use_words, words::t};
use yew::prelude::*;

/// What there is to choose from.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What is chosen, for those who don't see it.
    pub label: &'static str,
    /// The options' names.
    pub options: Vec<&'static str>,
    /// Number of the chosen one.
    pub chosen: usize,
    /// Gets the number of another one.
    pub choose: Callback<usize>,
}

/// Radio buttons, drawn as one bar.
#[component]
pub fn Choice(props: &Props) -> Html {
    use_words();
    let option = |(n, name): (usize, &&'static str)| {
        let onchange = props.choose.reform(move |_: Event| n);
        html! {
            <label>
                <input type="radio" name={props.label} checked={n == props.chosen} {onchange} /><span>{ t(name) }</span>
            </label>
        }
    };
    html! {
        <div class="choice" role="radiogroup" aria-label={t(props.label)}>
            { for props.options.iter().enumerate().map(option) }
        </div>
    }
}
