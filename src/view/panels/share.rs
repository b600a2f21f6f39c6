//! The reader's panels as a link, and those that came with one.

use crate::{
    dom,
    hooks::use_words,
    link,
    panels::{Panel, to_text},
    words::t,
};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The panels.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// All of them.
    pub panels: Rc<[Panel]>,
}

/// A button that copies the link; the link is shown as well, for browsers that let no page copy.
#[component]
pub fn Share(props: &Props) -> Html {
    use_words();
    let link = use_state_eq(|| None::<String>);
    let field = use_node_ref();
    let text = to_text(&props.panels);
    if text.is_empty() {
        return Html::default();
    }
    let onclick = {
        let (link, field) = (link.clone(), field.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(address) = address(&text) else { return };
            link.set(Some(address.clone()));
            let field = field.clone();
            spawn_local(async move {
                let copied = dom::copy(&address).await;
                let field = field.cast::<web_sys::HtmlInputElement>();
                if let (false, Some(field)) = (copied, field) {
                    field.select();
                }
            });
        })
    };
    html! {
        <div class="share">
            <button class="quiet" {onclick}>{ t("复制带主题的链接") }</button>
            if let Some(link) = &*link {
                <input readonly=true ref={field} value={link.clone()} aria-label={t("带主题的链接")} />
            }
        </div>
    }
}

/// The page's address with the panels in its fragment.
fn address(text: &str) -> Option<String> {
    let (page, fragment) = dom::address()?;
    Some(format!("{page}#{}", link::with(&fragment, "panels", text)))
}
