//! What is selected, as tokens that let go at a click, and the way from place to place.

use crate::{
    hooks::use_words,
    state::{Action, State},
    words::{fill, t},
};
use std::rc::Rc;
use yew::prelude::*;

/// The page's state.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Key, name and classes of the theme that is marked.
    pub theme: Option<(Rc<str>, String, String)>,
    /// Id and name of the entity that is selected.
    pub entity: Option<(usize, String)>,
    /// What is searched for.
    pub query: Rc<str>,
    /// How many places there are, and the number of the one that was jumped to.
    pub count: (usize, Option<usize>),
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl Props {
    /// What the bar shows of `state`; `None` where nothing is selected.
    pub fn of(state: &State, dispatch: &Callback<Action>) -> Option<Self> {
        let theme = state.panel().map(|p| (p.key.clone(), p.title().to_owned(), p.class()));
        let entity = state.selection().map(|e| (e.id, e.name.clone()));
        if theme.is_none() && entity.is_none() && state.query.is_empty() {
            return None;
        }
        let places = state.places();
        let at = state.focus.and_then(|focus| places.iter().position(|place| *place == focus));
        let query = state.query.clone();
        Some(Self { theme, entity, query, count: (places.len(), at), dispatch: dispatch.clone() })
    }
}

/// 安全 × 科大讯飞, 3 of 12.
#[component]
pub fn Filters(props: &Props) -> Html {
    use_words();
    let token = |class: String, name: &str, action: fn(&Props) -> Option<Action>| {
        let onclick = {
            let props = props.clone();
            Callback::from(move |_: MouseEvent| {
                action(&props).into_iter().for_each(|a| props.dispatch.emit(a))
            })
        };
        html! {
            <button class={classes!("token", class)} {onclick} aria-label={fill("不再限于{}", &[&name])}>
                { name }<span aria-hidden="true">{ "×" }</span>
            </button>
        }
    };
    let step = |back: bool| props.dispatch.reform(move |_: MouseEvent| Action::Step { back });
    let (count, at) = props.count;
    let told = at.map_or_else(|| fill("{}处", &[&count]), |n| format!("{}/{count}", n + 1));
    html! {
        <section class="filters" aria-label={t("只看")}>
            if let Some((_, name, class)) = &props.theme {
                { token(class.clone(), name, |p| p.theme.as_ref().map(|t| Action::Weigh(t.0.clone()))) }
            }
            if props.theme.is_some() && props.entity.is_some() {
                <span class="times" aria-hidden="true">{ t("且") }</span>
            }
            if let Some((_, name)) = &props.entity {
                { token(String::new(), name, |p| p.entity.as_ref().map(|e| Action::Toggle(e.0))) }
            }
            if !props.query.is_empty() {
                { token("query".into(), &props.query, |_| Some(Action::Search("".into()))) }
            }
            <span class="steps">
                <button onclick={step(true)} disabled={count == 0} aria-label={t("上一处")}>{ "‹" }</button>
                <span class="told">{ told }</span>
                <button onclick={step(false)} disabled={count == 0} aria-label={t("下一处")}>{ "›" }</button>
            </span>
        </section>
    }
}
