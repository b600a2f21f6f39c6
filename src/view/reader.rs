//! The article.

use super::{
    draft::{Draft, lines},
    paragraph::Paragraph,
};
use crate::{
    dom::closest,
    highlights::light,
    hooks::use_slices,
    lit::{Selected, lights},
    panels::Panel,
    script::script,
    state::Action,
};
use mailuo_analysis::{Analysis, Place};
use std::rc::Rc;
use yew::prelude::*;

/// How many blocks the browser takes in or leaves out together, by whether they are near the window: it asks that of each
/// part at every frame.
const PART: usize = 8;
/// How many blocks get their names at once: with these the first window of text is full.
const NAMED: usize = 40;
/// How many lines are set, or blocks restored, at once.
const PLAIN: usize = 500;

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

/// The reading column; one click handler serves all names. What is selected is lit, and draws no element anew.
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
    let lines = use_memo(props.source.clone(), |source| lines(source));
    // The text as it came, its blocks, their names: each takes the place of what was before in slices. Of the opening one
    // slice gets its names, the others once there is something to draw in them.
    let is_draft = props.analysis.is_none();
    let length = props.analysis.as_ref().map_or(0, |analysis| analysis.blocks.len());
    let set = use_slices(&props.source, if is_draft { lines.len() } else { 0 }, 2 * PLAIN);
    let restored = use_slices(&props.source, if props.partial { length } else { 0 }, PLAIN);
    let drawn = use_slices(&props.source, if props.partial { 0 } else { length }, NAMED);
    // With every slice elements take the place of the text in which something was lit.
    use_effect_with((props.clone(), drawn), |(props, _)| {
        let Props { selected, theme, strong, hits, .. } = props;
        let selected = Selected { entity: *selected, theme: theme.as_ref(), strong, hits };
        if let Some(analysis) = &props.analysis {
            let _ = light(&lights(analysis, selected), analysis);
        }
    });
    // Where somebody jumps to is restored at once.
    let reached = restored.max(drawn).max(props.focus.map_or(0, |focus| focus.block + 1));
    let blocks = props.analysis.iter().flat_map(|analysis| {
        let reached = reached.next_multiple_of(PART).min(analysis.blocks.len());
        (0..reached).step_by(PART).map(move |first| {
            let (drawn, focus) =
                (drawn.clamp(first, first + PART), props.focus.filter(|f| f.block / PART == first / PART));
            html! { <Part key={first} analysis={analysis.clone()} {first} {drawn} {focus} /> }
        })
    });
    // Behind them stands what is still as it came; no number of a line is one of a block.
    let rest = match &props.analysis {
        None => 0,
        Some(analysis) => match analysis.blocks.get(reached.next_multiple_of(PART)) {
            Some(block) => lines.partition_point(|(_, stretch)| stretch.start < block.source[0]),
            None => lines.len(),
        },
    };
    let set = set.min(lines.len());
    let as_it_came = (rest / PART * PART..set).step_by(PART).map(|first| {
        let drawn = first.max(rest)..(first + PART).min(set);
        html! { <Draft key={first + 1} source={props.source.clone()} lines={lines.clone()} {drawn} /> }
    });
    let class = classes!("reader", props.selected.map(|_| "has-selection"));
    html! { <article {class} {lang} {onclick}>{ for blocks }{ for as_it_came }</article> }
}

/// Blocks that stand one behind the other.
#[derive(Properties, Clone)]
struct PartProps {
    /// What was found.
    analysis: Rc<Analysis>,
    /// Number of the first block.
    first: usize,
    /// Number of the block from which on nothing of what was found is to be drawn yet.
    drawn: usize,
    /// The place that was jumped to, where it is here.
    focus: Option<Place>,
}

impl PartialEq for PartProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.first, self.drawn, self.focus) == (other.first, other.drawn, other.focus)
    }
}

#[component]
fn Part(props: &PartProps) -> Html {
    let PartProps { analysis, first, drawn, focus } = props;
    let block = |block: usize| {
        let focus = focus.filter(|f| f.block == block);
        let plain = block >= *drawn && focus.is_none();
        html! { <Paragraph key={block} analysis={analysis.clone()} {block} {plain} {focus} /> }
    };
    let end = analysis.blocks.len().min(first + PART);
    html! { <div class="part">{ for (*first..end).map(block) }</div> }
}
