//! The words of the article that the reader has selected.

use crate::{dom, mending::stretch, view::Area};
use gloo_events::EventListener;
use mailuo_analysis::{Analysis, Place};
use std::rc::Rc;
use yew::prelude::*;

/// Where they stand, in the article and in the window; they stay while the focus is in what matches `css`.
#[hook]
pub fn use_selected(analysis: &Rc<Analysis>, css: &'static str) -> UseStateHandle<Option<(Place, Area)>> {
    let selected = use_state_eq(|| None);
    let setter = selected.setter();
    use_effect_with(Rc::as_ptr(analysis), {
        let analysis = analysis.clone();
        move |_| {
            let heard = move |_: &Event| {
                let chosen = dom::selected();
                let place = chosen
                    .and_then(|(block, from, to, area)| Some((stretch(&analysis, block, from, to)?, area)));
                if place.is_some() || !dom::has_focus(css) {
                    setter.set(place);
                }
            };
            let listener = dom::document().map(|d| EventListener::new(&d, "selectionchange", heard));
            move || drop(listener)
        }
    });
    selected
}
