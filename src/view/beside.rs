//! What stands beside the text: the way to its sections, what is selected, and the sections.

use super::{
    Card, Chips, Figures, Filters, FiltersProps, Gist, Graph, Panels, PanelsProps, Record, Search, Sections,
    Strip, Turn, Voices,
};
use crate::{state::State, words::t};
use yew::prelude::*;

/// How many turns it takes to draw all of it, from above.
pub const TURNS: usize = 5;
/// From how many blocks on an article's lists are left out of layout while they are far from the window. Below, bringing
/// them back costs more than having them.
const LONG: usize = 200;

/// What is drawn at this turn; `panels` holds what every list is made from, `lang` is the article's language.
pub fn beside(state: &State, lang: &'static str, turn: usize, panels: PanelsProps) -> Html {
    let list = panels.list.clone();
    let dispatch = &list.dispatch;
    let gist = state.selected.is_none() && !list.analysis.gist.sentences.is_empty();
    let open = state.section.is_some().then_some("is-open");
    let long = (list.analysis.blocks.len() > LONG).then_some("is-long");
    // Until the last turn some lists tell what was chosen before.
    let busy = (turn < TURNS).then_some("true");
    html! {
        <>
        <Strip ..list.clone() />
        <div class={classes!("beside", open)}>
            <div class="handles">
                if let Some(filters) = FiltersProps::of(state, dispatch) {
                    <Filters ..filters />
                }
                <Sections section={state.section} {gist} dispatch={dispatch.clone()} />
            </div>
            <aside class={classes!("side", long)} id="side" {lang} aria-busy={busy} aria-label={t("文章里有什么")}>
                <Search analysis={list.analysis.clone()} query={state.query.clone()} hits={state.hits.clone()}
                    selected={state.selected} dispatch={dispatch.clone()} />
                <Chips ..list.clone() />
                <Card ..list.clone() />
                <Turn has_come={turn > 1}><Panels ..panels /></Turn>
                <Turn has_come={turn > 2}><Voices ..list.clone() /></Turn>
                <Turn has_come={turn > 3}><Figures ..list.clone() /></Turn>
                <Turn has_come={turn > 4}>
                    <Graph ..list.clone() />
                    if gist {
                        <Gist ..list.clone() />
                    }
                    <Record mending={state.mending.clone()} {list} />
                </Turn>
            </aside>
        </div>
        </>
    }
}
