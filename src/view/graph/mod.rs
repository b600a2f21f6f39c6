//! Who and what is tied to whom, as a drawing and as a list, with the sentences that show it.

mod drawing;
mod list;

use super::{Cite, ListProps, choice::Choice, go_to, kind_class};
use crate::{
    hooks::use_words,
    mending::KINDS,
    ties::{Graph as Shown, Kind, Tie, around, overview, ties},
    words::{fill, t},
};
use drawing::Drawing;
use list::{list, sentences};
use mailuo_analysis::NameKind;
use mailuo_export::labels;
use std::rc::Rc;
use yew::prelude::*;

/// How many names a drawing of the whole article shows.
const OVERVIEW: usize = 20;
/// How many one around a name shows.
const AROUND: usize = 15;

/// The ties of the article; with an entity selected, those around it.
#[component]
pub fn Graph(props: &ListProps) -> Html {
    use_words();
    let layout = use_state_eq(|| 0);
    let chosen = use_state_eq(|| None::<(usize, usize)>);
    let all = {
        let analysis = props.analysis.clone();
        use_memo(Rc::as_ptr(&props.analysis), move |_| ties(&analysis))
    };
    let selected = props.selected.filter(|&id| all.iter().any(|tie| tie.other(id).is_some()));
    let shown = {
        let all = all.clone();
        use_memo((Rc::as_ptr(&all), selected), move |(_, selected)| match selected {
            Some(id) => around(&all, *id, AROUND),
            None => overview(&all, OVERVIEW),
        })
    };
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |pair| chosen.set(if *chosen == Some(pair) { None } else { Some(pair) }))
    };
    let tie = chosen.and_then(|(from, to)| shown.ties.iter().find(|tie| (tie.from, tie.to) == (from, to)));
    let options = vec!["图", "列表"];
    let turn = {
        let layout = layout.clone();
        Callback::from(move |n| layout.set(n))
    };
    html! {
        <section class="graph" id="graph" aria-label={t("关系")}>
            <h2>{ t("关系") }</h2>
            if all.is_empty() {
                <p class="empty">{ t("文章里没有两个名称出现在同一句里") }</p>
            } else {
                <Choice label="怎样看关系" {options} chosen={*layout} choose={turn} />
                if *layout == 1 {
                    { list(props, selected, &all) }
                } else {
                    <Drawing list={props.clone()} graph={shown.clone()} {selected}
                        chosen={tie.map(|tie| (tie.from, tie.to))} {choose} />
                    { legend(props, &shown) }
                    <div class="shows" aria-live="polite">
                        { match tie {
                            Some(tie) => html! { <><h3>{ told(props, tie) }</h3>{ sentences(props, tie) }</> },
                            None => html! { <p class="empty">{ t("点名称看它的关系，点连线看原句") }</p> },
                        } }
                    </div>
                }
            }
        </section>
    }
}

/// What a tie says, in words.
fn told(props: &ListProps, tie: &Tie) -> String {
    let name = |id: usize| props.analysis.entities.get(id).map_or("", |e| &e.name);
    let (from, to, count) = (name(tie.from), name(tie.to), tie.sentences.len());
    match tie.kind {
        Kind::Together => fill("{}与{}：同句{}处", &[&from, &to, &count]),
        Kind::Belongs | Kind::Owned => fill("{}属于{}：{}处", &[&from, &to, &count]),
    }
}

/// What the shapes say, of those that are drawn.
fn legend(props: &ListProps, shown: &Shown) -> Html {
    let is_shown = |kind: &NameKind| {
        shown.entities.iter().any(|&id| props.analysis.entities.get(id).is_some_and(|e| e.kind == *kind))
    };
    let kind = |kind: NameKind| html! { <li class={classes!("shape", kind_class(kind))}>{ t(labels::name(kind)) }</li> };
    let lasts = shown.ties.iter().any(|tie| tie.kind != Kind::Together);
    html! {
        <ul class="legend" aria-hidden="true">
            { for KINDS.into_iter().filter(is_shown).map(kind) }
            <li class="line">{ t("同句") }</li>
            if lasts { <li class="line lasting">{ t("属于") }</li> }
        </ul>
    }
}
