//! One of the reader's own articles on the shelf.

use super::{call_with, chooser};
use crate::{
    dom,
    hooks::{Desk, use_words},
    shelf::{Change, Kept},
    words::{fill, t},
};
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The article.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The shelf at work.
    pub desk: Desk,
    /// What is kept.
    pub kept: Rc<Kept>,
    /// Whether no more articles can be chosen for comparing.
    pub full: bool,
}

/// Its title opens it; beside it what is known of it, and what may be done with it.
#[component]
pub fn Row(props: &Props) -> Html {
    use_words();
    let Props { desk, kept, full } = props;
    let renames = use_state_eq(|| false);
    let field = use_node_ref();
    use_effect_with(*renames, |renames| {
        if *renames {
            dom::focus(".shelf .rename input");
        }
    });
    let key = kept.key.clone();
    let open = {
        let (desk, kept) = (desk.clone(), kept.clone());
        Callback::from(move |_: MouseEvent| desk.read(&kept))
    };
    let toggle = {
        let renames = renames.clone();
        Callback::from(move |_: MouseEvent| renames.set(!*renames))
    };
    let remove = {
        let key = key.clone();
        call_with(desk, move || Change::Remove(key.clone()))
    };
    if *renames {
        let onsubmit = {
            let (desk, field, renames) = (desk.clone(), field.clone(), renames.clone());
            Callback::from(move |event: SubmitEvent| {
                event.prevent_default();
                let title = field.cast::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default();
                desk.change(Change::Rename(key.clone(), title));
                renames.set(false);
            })
        };
        return html! {
            <li>
                <form class="rename" {onsubmit}>
                    <input ref={field} ~defaultValue={kept.title.clone()} aria-label={t("新的名字")} />
                    <button type="submit">{ t("保存") }</button>
                    <button type="button" onclick={toggle}>{ t("取消") }</button>
                </form>
            </li>
        };
    }
    let here = desk.page.current.is_empty() && *desk.page.source == *kept.text;
    let waits = desk.shelf.waiting.is_some();
    let (verb, label) = if waits { ("换下", "换下《{}》") } else { ("移走", "移走《{}》") };
    let known = [&kept.date, &kept.file].into_iter().filter(|known| !known.is_empty());
    html! {
        <li>
            { chooser(desk, &kept.key, &kept.title, *full) }
            <div class="what">
                <button class="title" aria-current={here.then_some("true")} onclick={open}>{ &kept.title }</button>
                <span class="meta">
                    { for known.map(|known| html! { <span>{ known }</span> }) }
                    <span>{ fill("{} 字", &[&kept.length()]) }</span>
                    <span>{ fill("放上于 {}", &[&kept.put.get(..16).unwrap_or(&kept.put)]) }</span>
                </span>
            </div>
            <span class="doing">
                <button class="again" aria-label={fill("改名：《{}》", &[&kept.title])} onclick={toggle}>{ t("改名") }</button>
                <button class="away" aria-label={fill(label, &[&kept.title])} onclick={remove}>{ t(verb) }</button>
            </span>
        </li>
    }
}
