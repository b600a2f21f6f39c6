//! The article.

use super::paragraph::Paragraph;
use crate::state::Action;
use mailuo_analysis::{Analysis, Place};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The text, or the analysis of it, with what is selected.
#[derive(Properties, Clone)]
pub struct Props {
    /// The text as it came: shown until the analysis is there.
    pub source: Rc<str>,
    /// What was found.
    pub analysis: Option<Rc<Analysis>>,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// The place that was jumped to.
    pub focus: Option<Place>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let pointer = |a: &Option<Rc<Analysis>>| a.as_ref().map(Rc::as_ptr);
        Rc::ptr_eq(&self.source, &other.source)
            && pointer(&self.analysis) == pointer(&other.analysis)
            && (self.selected, self.focus) == (other.selected, other.focus)
    }
}

/// The reading column; one click handler serves all names.
#[component]
pub fn Reader(props: &Props) -> Html {
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            let name = target.and_then(|t| t.closest("[data-entity]").ok().flatten());
            if let Some(id) = name.and_then(|n| n.get_attribute("data-entity")?.parse().ok()) {
                dispatch.emit(Action::Toggle(id));
            }
        })
    };
    let Some(analysis) = &props.analysis else {
        let lines = props.source.lines().map(str::trim).filter(|line| !line.is_empty());
        return html! { <article class="reader is-raw">{ for lines.map(|line| html! { <p>{ line }</p> }) }</article> };
    };
    let class = classes!("reader", props.selected.map(|_| "has-selection"));
    let blocks = (0..analysis.blocks.len()).map(|block| {
        // A paragraph hears of the selection only where it holds it: the others need not be drawn again.
        let mine = |id: &usize| analysis.mentions.iter().any(|m| m.at.block == block && m.entity == *id);
        let (selected, focus) = (props.selected.filter(mine), props.focus.filter(|f| f.block == block));
        html! { <Paragraph key={block} analysis={analysis.clone()} {block} {selected} {focus} /> }
    });
    html! { <article {class} {onclick}>{ for blocks }</article> }
}
