//! Searching the text: a field, and every place with what stands around it.

use super::{MarkAs, chips::chip, go_to};
use crate::{
    hooks::use_words,
    search::{context, names},
    state::Action,
    words::{fill, t},
};
use mailuo_analysis::{Analysis, Place};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// How many places the list shows; stepping goes through all of them.
const SHOWN: usize = 60;

/// What is searched for and what was found.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found in the article.
    pub analysis: Rc<Analysis>,
    /// What the reader typed.
    pub query: Rc<str>,
    /// Where it stands.
    pub hits: Rc<[Place]>,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && Rc::ptr_eq(&self.hits, &other.hits)
            && (&self.query, self.selected) == (&other.query, other.selected)
    }
}

/// The field with the list below it.
#[component]
pub fn Search(props: &Props) -> Html {
    use_words();
    let oninput = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|t| t.dyn_into::<web_sys::HtmlInputElement>().ok());
            if let Some(input) = input {
                dispatch.emit(Action::Search(input.value().into()));
            }
        })
    };
    let onkeydown = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" => dispatch.emit(Action::Step { back: event.shift_key() }),
            "Escape" => dispatch.emit(Action::Search("".into())),
            _ => {}
        })
    };
    let hit = |&at: &Place| {
        let [before, found, behind] = context(&props.analysis, at);
        html! {
            <li>
                <button class="hit" onclick={go_to(at, &props.dispatch)}>
                    <span class="before">{ before }</span><b>{ found }</b><span>{ behind }</span>
                </button>
            </li>
        }
    };
    let name =
        |id: usize| chip(&props.analysis.entities[id], props.selected == Some(id), None, &props.dispatch);
    let named = names(&props.analysis, &props.query);
    let count = props.hits.len();
    html! {
        <section class="search" id="search" aria-label={t("查找")}>
            <input type="search" placeholder={t("文字，或者拼音首字母")} aria-label={t("在文中查找")} value={props.query.to_string()}
                {oninput} {onkeydown} />
            if !named.is_empty() {
                <ul class="found-names" aria-label={t("名称")}>{ for named.into_iter().map(name) }</ul>
            }
            if !props.query.trim().is_empty() {
                <p class="empty" role="status">{ if count == 0 { t("没有找到").to_owned() } else { fill("{}处", &[&count]) } }</p>
                if let Some(at) = props.hits.first() {
                    <details class="mark-found">
                        <summary>{ t("标为名称") }</summary>
                        <MarkAs analysis={props.analysis.clone()} at={*at} dispatch={props.dispatch.clone()} />
                    </details>
                }
                <ol>{ for props.hits.iter().take(SHOWN).map(hit) }</ol>
                if count > SHOWN { <p class="empty">{ fill("只列前{}处", &[&SHOWN]) }</p> }
            }
        </section>
    }
}
