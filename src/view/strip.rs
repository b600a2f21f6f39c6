//! Where each theme lies in the article, as a strip along the text; a click jumps.

use super::ListProps;
use crate::{
    hooks::use_words,
    state::Action,
    strip::{Tick, nearest, ticks},
    trail::{Selection, places},
    words::{fill, list},
};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// How high the strip is drawn, in its own units.
const HEIGHT: f64 = 1000.0;
/// No mark is lower than this: a short sentence of a long article stays visible.
const LEAST: f64 = 4.0;

/// A lane for each theme; with an entity selected, one for its names before them.
///
/// Everything that it shows stands in the lists as well, where a keyboard reaches it.
#[component]
pub fn Strip(props: &ListProps) -> Html {
    use_words();
    let along = |selection| ticks(&props.analysis, &places(&props.analysis, selection));
    let named = props
        .selected
        .map(|_| ("names".to_owned(), along(Selection { entity: props.selected, theme: None })));
    let themed = props.panels.iter().map(|panel| {
        let faded = props.theme.as_ref().is_some_and(|key| *key != panel.key);
        let class = format!("{}{}", panel.class(), if faded { " is-faded" } else { "" });
        (class, along(Selection { entity: props.selected, theme: Some(&panel.key) }))
    });
    let lanes: Vec<(String, Vec<Tick>)> = named.into_iter().chain(themed).collect();
    let label = {
        let count = |panel: &crate::panels::Panel| {
            let selection = Selection { entity: props.selected, theme: Some(&panel.key) };
            fill("{}{}处", &[&panel.title(), &places(&props.analysis, selection).len()])
        };
        fill("主题在文章里的分布：{}", &[&list(&props.panels.iter().map(count).collect::<Vec<_>>())])
    };
    // One path a lane: a long article has a thousand places.
    let lane = |(n, (class, ticks)): (usize, &(String, Vec<Tick>))| {
        let bar = |tick: &Tick| {
            let (y, height) = (tick.from * HEIGHT, ((tick.to - tick.from) * HEIGHT).max(LEAST));
            format!("M{} {}h8v{}h-8z", n * 10 + 1, y as u32, height as u32)
        };
        html! { <path class={class.clone()} d={ticks.iter().map(bar).collect::<String>()} /> }
    };
    let drawn: Html = lanes.iter().enumerate().map(lane).collect();
    let view_box = format!("0 0 {} {}", lanes.len() * 10, HEIGHT as u32);
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            let strip = event.current_target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            let Some(area) = strip.map(|s| s.get_bounding_client_rect()) else { return };
            let across = (f64::from(event.client_x()) - area.left()) / area.width();
            let down = (f64::from(event.client_y()) - area.top()) / area.height();
            let lane = ((across * lanes.len() as f64) as usize).min(lanes.len().saturating_sub(1));
            let place = lanes.get(lane).and_then(|lane| nearest(&lane.1, down));
            // An empty lane leads where the others do.
            let all = || nearest(&lanes.iter().flat_map(|l| l.1.clone()).collect::<Vec<_>>(), down);
            if let Some(place) = place.or_else(all) {
                dispatch.emit(Action::Focus(place));
            }
        })
    };
    html! {
        <svg class="strip" role="img" aria-label={label} viewBox={view_box} preserveAspectRatio="none" {onclick}>
            { drawn }
        </svg>
    }
}
