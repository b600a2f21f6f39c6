//! The article.

use super::paragraph::Paragraph;
use crate::{
    dom::closest,
    draft::{Shape, draft},
    hooks::use_slices,
    panels::Panel,
    script::script,
    segments::of_block,
    state::Action,
};
use mailuo_analysis::{Analysis, Place};
use std::rc::Rc;
use yew::prelude::*;

/// The text, or the analysis of it, with what is selected.
#[derive(Properties, Clone)]
pub struct Props {
    /// The text as it came: shown until the analysis is there.
    pub source: Rc<str>,
    /// What was found.
    pub analysis: Option<Rc<Analysis>>,
    /// Whether it was found in the opening alone.
    pub partial: bool,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// The theme whose sentences are marked.
    pub theme: Option<Panel>,
    /// Those of them that stand out, sorted by place.
    pub strong: Rc<[Place]>,
    /// What a search found.
    pub hits: Rc<[Place]>,
    /// The place that was jumped to.
    pub focus: Option<Place>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        let pointer = |a: &Option<Rc<Analysis>>| a.as_ref().map(Rc::as_ptr);
        Rc::ptr_eq(&self.source, &other.source)
            && Rc::ptr_eq(&self.strong, &other.strong)
            && Rc::ptr_eq(&self.hits, &other.hits)
            && pointer(&self.analysis) == pointer(&other.analysis)
            && (self.partial, self.selected, &self.theme, self.focus)
                == (other.partial, other.selected, &other.theme, other.focus)
    }
}

/// The reading column; one click handler serves all names.
#[component]
pub fn Reader(props: &Props) -> Html {
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            let name = closest(&event, "[data-entity]");
            if let Some(id) = name.and_then(|n| n.get_attribute("data-entity")?.parse().ok()) {
                dispatch.emit(Action::Toggle(id));
            }
        })
    };
    let lang = *use_memo(props.source.clone(), |source| script(source));
    // Of the opening one slice is drawn, the others once there is something to draw in them.
    let whole = props.analysis.as_ref().filter(|_| !props.partial);
    let length = whole.map_or(0, |analysis| analysis.blocks.len());
    let drawn = use_slices(&props.source, length);
    let Some(analysis) = &props.analysis else {
        let line = |(shape, line): (Shape, &str)| match shape {
            Shape::Title => html! { <h1>{ line }</h1> },
            Shape::Byline => html! { <p class="byline">{ line }</p> },
            Shape::Heading => html! { <h2>{ line }</h2> },
            Shape::Paragraph => html! { <p>{ line }</p> },
        };
        return html! { <article class="reader" {lang}>{ for draft(&props.source).map(line) }</article> };
    };
    let class = classes!("reader", props.selected.map(|_| "has-selection"));
    let blocks = (0..analysis.blocks.len()).map(|block| {
        // A paragraph hears of the selection only where it holds it: the others need not be drawn again.
        let mine = |&id: &usize| {
            of_block(&analysis.mentions, block, |m| m.at).iter().any(|m| m.entity == id)
                || of_block(&analysis.quotes, block, |q| q.at).iter().any(|q| q.entity == Some(id))
        };
        let (selected, focus) = (props.selected.filter(mine), props.focus.filter(|f| f.block == block));
        let theme = props.theme.as_ref().filter(|panel| weighs(analysis, block, &panel.key));
        let theme = theme.map(|panel| (panel.clone(), props.selected));
        let found = !of_block(&props.hits, block, |place| *place).is_empty();
        let hits = found.then(|| props.hits.clone());
        let plain = block >= drawn && focus.is_none();
        html! { <Paragraph key={block} analysis={analysis.clone()} {block} {plain} {selected} {theme}
        strong={props.strong.clone()} {hits} {focus} /> }
    });
    html! { <article {class} {lang} {onclick}>{ for blocks }</article> }
}

/// Whether the block holds a sentence that carries the theme.
fn weighs(analysis: &Analysis, block: usize, key: &str) -> bool {
    of_block(&analysis.themes, block, |e| e.at).iter().any(|e| e.labels.iter().any(|l| l == key))
}
