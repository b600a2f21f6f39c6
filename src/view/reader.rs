//! The article.

use super::paragraph::Paragraph;
use crate::{
    draft::{Shape, draft},
    state::{Action, Theme},
};
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
    /// The theme whose sentences are marked.
    pub theme: Option<Theme>,
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
            && (self.selected, self.theme, self.focus) == (other.selected, other.theme, other.focus)
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
        let line = |(shape, line): (Shape, &str)| match shape {
            Shape::Title => html! { <h1>{ line }</h1> },
            Shape::Byline => html! { <p class="byline">{ line }</p> },
            Shape::Heading => html! { <h2>{ line }</h2> },
            Shape::Paragraph => html! { <p>{ line }</p> },
        };
        return html! { <article class="reader">{ for draft(&props.source).map(line) }</article> };
    };
    let class = classes!("reader", props.selected.map(|_| "has-selection"));
    let blocks = (0..analysis.blocks.len()).map(|block| {
        // A paragraph hears of the selection only where it holds it: the others need not be drawn again.
        let mine = |id: &usize| analysis.mentions.iter().any(|m| m.at.block == block && m.entity == *id);
        let (selected, focus) = (props.selected.filter(mine), props.focus.filter(|f| f.block == block));
        let theme = props.theme.filter(|key| weighs(analysis, block, key)).map(|key| (key, props.selected));
        html! { <Paragraph key={block} analysis={analysis.clone()} {block} {selected} {theme} {focus} /> }
    });
    html! { <article {class} {onclick}>{ for blocks }</article> }
}

/// Whether the block holds a sentence that carries the theme.
fn weighs(analysis: &Analysis, block: usize, key: &str) -> bool {
    analysis.themes.iter().any(|e| e.at.block == block && e.labels.iter().any(|l| l == key))
}
