//! The panels: the sentences that carry each theme, the strongest first but from all over the article.

mod edit;
mod evidence;
mod rest;
mod share;

use super::{ListProps, go_to};
use crate::{
    hooks::use_words,
    panels::{self, MOST, Panel},
    spread::{in_sight, ranked},
    state::Action,
    strip::gathered,
    trail::Selection,
    words::{fill, list, t},
};
use edit::Edit;
use evidence::evidence;
use mailuo_analysis::{Analysis, Place};
use rest::Rest;
use share::Share;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What the panels are made from.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What every list is made from.
    pub list: ListProps,
    /// How many sentences each panel shows.
    pub shown: usize,
    /// Keys of the panels that came with the page's address.
    pub guests: Rc<[Rc<str>]>,
    /// Gets the panels as the reader wants them kept.
    pub keep: Callback<Vec<Panel>>,
    /// Asked to let the guests go.
    pub dismiss: Callback<()>,
}

/// A panel a theme, the slider that says how many sentences each shows, and the way to more panels.
#[component]
pub fn Panels(props: &Props) -> Html {
    use_words();
    let Props { list, keep, .. } = props;
    // The panel that is being changed, or a new one.
    let edited = use_state_eq(|| None::<Panel>);
    let edit = {
        let edited = edited.clone();
        Callback::from(move |panel: Panel| edited.set(Some(panel)))
    };
    let form = edited.as_ref().map(|panel| {
        let cancel = {
            let edited = edited.clone();
            Callback::from(move |()| edited.set(None))
        };
        let save = {
            let (edited, keep, panels, key) =
                (edited.clone(), keep.clone(), list.panels.clone(), panel.key.clone());
            Callback::from(move |panel: Option<Panel>| {
                edited.set(None);
                keep.emit(match panel {
                    Some(panel) => panels::with(&panels, panel),
                    None => panels.iter().filter(|panel| panel.key != key).cloned().collect(),
                });
            })
        };
        html! { <Edit key={panel.key.to_string()} panel={panel.clone()} {save} {cancel} /> }
    });
    let is_new = |panel: &Panel| list.panels.iter().all(|other| other.key != panel.key);
    let add = {
        let (edit, panels) = (edit.clone(), list.panels.clone());
        Callback::from(move |_: MouseEvent| edit.emit(Panel::own(&panels)))
    };
    let found: Vec<Vec<usize>> =
        list.panels.iter().map(|panel| ranked(&list.analysis, selection(list, panel))).collect();
    let most = found.iter().map(Vec::len).max().unwrap_or_default();
    let oninput = {
        let dispatch = list.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(value) = input.and_then(|i| i.value().parse().ok()) {
                dispatch.emit(Action::Density(value));
            }
        })
    };
    html! {
        <section class="panels" id="themes" aria-label={t("主题")}>
            if most > 1 {
                <label class="slider">
                    <span>{ t("每栏先看") }</span>
                    <input type="range" min="1" max={most.to_string()} value={props.shown.to_string()} {oninput}
                        aria-valuetext={fill("{}句", &[&props.shown])} />
                    <output>{ fill("{}句", &[&props.shown.min(most)]) }</output>
                </label>
            }
            { guests(props) }
            { for list.panels.iter().zip(&found).map(|(panel, found)| {
                let form = form.clone().filter(|_| edited.as_ref().is_some_and(|edited| edited.key == panel.key));
                draw(list, panel, found, props.shown, &edit, form)
            }) }
            if let Some(form) = form.clone().filter(|_| edited.as_ref().is_some_and(is_new)) {
                { form }
            } else if list.panels.len() < MOST {
                <button class="quiet add" onclick={add}>{ t("＋ 自己的主题") }</button>
            }
            <Share panels={list.panels.clone()} />
        </section>
    }
}

/// What came with the page's address: to be kept, or not.
fn guests(props: &Props) -> Html {
    let panels = &props.list.panels;
    let names: Vec<&str> =
        panels.iter().filter(|panel| props.guests.contains(&panel.key)).map(Panel::title).collect();
    if names.is_empty() {
        return Html::default();
    }
    let keep = {
        let panels = panels.clone();
        props.keep.reform(move |_: MouseEvent| panels.to_vec())
    };
    html! {
        <div class="guests" role="note">
            <p>{ fill("链接带来的主题：{}", &[&list(&names)]) }</p>
            <button class="quiet" onclick={keep}>{ t("留下") }</button>
            <button class="quiet" onclick={props.dismiss.reform(|_: MouseEvent| ())}>{ t("不要") }</button>
        </div>
    }
}

/// What a panel tells of: its theme, and the entity that is selected.
fn selection<'a>(props: &ListProps, panel: &'a Panel) -> Selection<'a> {
    Selection { entity: props.selected, theme: Some(&panel.key) }
}

fn draw(
    props: &ListProps,
    panel: &Panel,
    found: &[usize],
    shown: usize,
    edit: &Callback<Panel>,
    form: Option<Html>,
) -> Html {
    let chosen = props.theme.as_ref() == Some(&panel.key);
    let key = panel.key.clone();
    let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Weigh(key.clone()));
    let change = {
        let panel = panel.clone();
        edit.reform(move |_: MouseEvent| panel.clone())
    };
    let (first, rest) = found.split_at(in_sight(&props.analysis, selection(props, panel), found, shown));
    html! {
        <div class={classes!("panel", panel.class())} data-theme={panel.key.to_string()} key={panel.key.to_string()}>
            <h2>
                <button class="theme" aria-pressed={chosen.to_string()} {onclick}>
                    { panel.title() }<span class="count" aria-label={fill("，{}句", &[&found.len()])}>{ found.len() }</span>
                </button>
                <button class="quiet change-theme" aria-label={fill("编辑{}", &[&panel.name])} onclick={change}>{ t("编辑") }</button>
            </h2>
            { form.unwrap_or_default() }
            if found.is_empty() {
                <p class="empty">{ t("这里没有这样的句子") }</p>
            }
            { where_it_gathers(props, found) }
            <ol>{ for first.iter().map(|&n| evidence(props, panel, n)) }</ol>
            if !rest.is_empty() {
                <Rest key={chosen.to_string()} list={props.clone()} panel={panel.clone()} rest={rest.to_vec()} open={chosen} />
            }
        </div>
    }
}

/// The headings where the theme gathers, each a way there.
fn where_it_gathers(props: &ListProps, found: &[usize]) -> Html {
    let analysis: &Analysis = &props.analysis;
    let places: Vec<Place> = found.iter().map(|&n| analysis.themes[n].at).collect();
    let heads = gathered(analysis, &places);
    if heads.is_empty() {
        return Html::default();
    }
    let head = |&(block, count): &(usize, usize)| {
        let text = &analysis.blocks[block].text;
        let onclick = go_to(Place::new(block, 0, text.len()), &props.dispatch);
        html! { <button class="quiet" {onclick}>{ text }<span class="count">{ count }</span></button> }
    };
    html! { <p class="gathers">{ t("多见于") }{ for heads.iter().map(head) }</p> }
}
