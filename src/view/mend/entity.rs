//! What can be put right of the selected entity.

use super::{correct, kinds};
use crate::{
    hooks::use_words,
    search::context,
    view::{
        ListProps, go_to, kind_class,
        rows::{use_rows, use_unfolded},
    },
    words::{fill, t},
};
use mailuo_analysis::{Analysis, Entity, Mention, Order as _};
use mailuo_mend::{Anchor, Correction, NAME, Named};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement, HtmlInputElement};
use yew::prelude::*;

/// How many names are offered to merge with.
const OFFERED: usize = 8;

/// Unfolds below the card; drawn only then.
#[component]
pub fn MendEntity(props: &ListProps) -> Html {
    use_words();
    let open = use_state_eq(|| false);
    let wanted = use_state_eq(String::new);
    let Some(entity) = props.selected.and_then(|id| props.analysis.entities.get(id)) else {
        return Html::default();
    };
    let ontoggle = {
        let open = open.clone();
        Callback::from(move |event: Event| {
            let details = event.target_dyn_into::<web_sys::Element>();
            if let Some(details) = details.filter(|d| d.matches(".mend").unwrap_or_default()) {
                open.set(details.has_attribute("open"));
            }
        })
    };
    html! {
        <details class="mend" {ontoggle}>
            <summary>{ t("改") }</summary>
            if *open {
                { retype(props, entity) }
                { rename(props, entity) }
                { merge(props, entity, &wanted) }
                { split(props, entity) }
                <OnePlace ..props.clone() />
                { remove(props, entity) }
            }
        </details>
    }
}

/// A button that puts one thing right.
fn button(props: &ListProps, label: String, correction: Correction) -> Html {
    let onclick = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| correct(&dispatch, correction.clone()))
    };
    html! { <button class="quiet" {onclick}>{ label }</button> }
}

fn retype(props: &ListProps, entity: &Entity) -> Html {
    let choose = {
        let (dispatch, entity) = (props.dispatch.clone(), entity.clone());
        Callback::from(move |to| {
            if to != entity.kind {
                correct(&dispatch, Correction::Retype { entity: Named::of(&entity), to });
            }
        })
    };
    html! { <div class="row"><span>{ t("类型") }</span>{ kinds(Some(entity.kind), &choose) }</div> }
}

fn rename(props: &ListProps, entity: &Entity) -> Html {
    let onsubmit = {
        let (dispatch, entity) = (props.dispatch.clone(), entity.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
            let data = form.and_then(|form| FormData::new_with_form(&form).ok());
            let to = data.and_then(|data| data.get("name").as_string()).unwrap_or_default();
            let to = to.trim().to_owned();
            if !to.is_empty() && to != entity.name {
                correct(&dispatch, Correction::Rename { entity: Named::of(&entity), to });
            }
        })
    };
    html! {
        <form class="row" {onsubmit} key={entity.name.clone()}>
            <label>{ t("改名") }
                <input name="name" required=true maxlength={NAME.to_string()} ~defaultValue={entity.name.clone()} autocomplete="off" />
            </label>
            <button>{ t("保存") }</button>
        </form>
    }
}

/// The names that hold what was typed; those of the same kind first.
fn merge(props: &ListProps, entity: &Entity, wanted: &UseStateHandle<String>) -> Html {
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            wanted.set(input.map(|i| i.value()).unwrap_or_default());
        })
    };
    let offer = |into: &Entity| {
        let onclick = {
            let (dispatch, wanted) = (props.dispatch.clone(), wanted.clone());
            let correction = Correction::Merge { entity: Named::of(entity), into: Named::of(into) };
            Callback::from(move |_: MouseEvent| {
                wanted.set(String::new());
                correct(&dispatch, correction.clone());
            })
        };
        html! { <li><button class={classes!("chip", kind_class(into.kind))} {onclick}>{ &into.name }</button></li> }
    };
    html! {
        <div class="row">
            <label>{ t("并入") }
                <input type="search" {oninput} value={(**wanted).clone()} placeholder={t("另一个名称")} autocomplete="off" />
            </label>
            <ul class="offered">{ for offered(&props.analysis, entity, wanted).into_iter().map(offer) }</ul>
        </div>
    }
}

fn offered<'a>(analysis: &'a Analysis, entity: &Entity, wanted: &str) -> Vec<&'a Entity> {
    let wanted = wanted.trim().to_lowercase();
    if wanted.is_empty() {
        return Vec::new();
    }
    let holds = |text: &String| text.to_lowercase().contains(&wanted);
    let fits = |e: &&Entity| e.id != entity.id && (holds(&e.name) || e.aliases.iter().any(holds));
    let mut offered: Vec<&Entity> = analysis.entities.iter().filter(fits).collect();
    offered.order_by_key(|e| (e.kind != entity.kind, !holds(&e.name)));
    offered.truncate(OFFERED);
    offered
}

/// The forms that may be names of their own.
fn split(props: &ListProps, entity: &Entity) -> Html {
    let mut forms: Vec<&String> = Vec::new();
    for mention in of(props, entity).filter(|m| m.text != entity.name) {
        if !forms.contains(&&mention.text) {
            forms.push(&mention.text);
        }
    }
    if forms.is_empty() {
        return Html::default();
    }
    let form = |form: &&String| {
        let correction = Correction::Split { entity: Named::of(entity), form: (*form).clone() };
        button(props, format!("“{form}”"), correction)
    };
    html! { <div class="row" role="group" aria-label={t("拆出")}><span>{ t("拆出") }</span>{ for forms.iter().map(form) }</div> }
}

fn of<'a>(props: &'a ListProps, entity: &Entity) -> impl Iterator<Item = &'a Mention> {
    let id = entity.id;
    props.analysis.mentions.iter().filter(move |m| m.entity == id)
}

/// Every place in its surroundings: a way there, and a button that takes the name from this one alone.
#[component]
fn OnePlace(props: &ListProps) -> Html {
    use_words();
    let rows = use_rows(&(Rc::as_ptr(&props.analysis), props.selected));
    let (unfolded, ontoggle) = use_unfolded(false);
    let places = unfolded.then(|| {
        let is_its = |m: &&Mention| Some(m.entity) == props.selected;
        let mentions: Vec<_> = props.analysis.mentions.iter().filter(is_its).enumerate().collect();
        html! { <><ol>{ for rows.of(&mentions).iter().map(|&(n, mention)| place(props, n, mention)) }</ol>{ rows.rest(mentions.len()) }</> }
    });
    html! { <details class="one-place" {ontoggle}><summary>{ t("只删一处") }</summary>{ places }</details> }
}

fn place(props: &ListProps, n: usize, mention: &Mention) -> Html {
    let [before, words, behind] = context(&props.analysis, mention.at);
    let onclick = {
        let (analysis, dispatch, at) = (props.analysis.clone(), props.dispatch.clone(), mention.at);
        Callback::from(move |_: MouseEvent| {
            correct(&dispatch, Correction::Unmark { at: Anchor::of(&analysis, at) });
        })
    };
    html! {
        <li>
            <button class="hit" onclick={go_to(mention.at, &props.dispatch)}>
                <span class="before">{ before }</span><b>{ words }</b><span>{ behind }</span>
            </button>
            <button class="quiet" aria-label={fill("只删第{}处", &[&(n + 1)])} {onclick}>{ t("删") }</button>
        </li>
    }
}

fn remove(props: &ListProps, entity: &Entity) -> Html {
    button(props, t("全部删去：不是名称").to_owned(), Correction::Remove { entity: Named::of(entity) })
}
