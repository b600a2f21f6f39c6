//! A button that copies a passage as a citation.
//!
//! A key does the same where the passage has the focus, so that a keyboard need not stop at every button.

use crate::{citation::citation, dom, hooks::use_words, words::t};
use mailuo_analysis::{Analysis, Place};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The passage.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Where it stands.
    pub at: Place,
    /// Who says it; empty where the article does.
    #[prop_or_default]
    pub speaker: String,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && (self.at, &self.speaker) == (other.at, &other.speaker)
    }
}

/// Says when it has copied.
#[component]
pub fn Cite(props: &Props) -> Html {
    use_words();
    let copied = use_state_eq(|| false);
    let onclick = {
        let (props, copied) = (props.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let Some((page, fragment)) = dom::address() else { return };
            let text = citation(&props.analysis, props.at, &props.speaker, &page, &fragment);
            let copied = copied.clone();
            spawn_local(async move { copied.set(dom::copy(&text).await) });
        })
    };
    let onblur = {
        let copied = copied.clone();
        Callback::from(move |_: FocusEvent| copied.set(false))
    };
    html! {
        <button class="cite" tabindex="-1" aria-label={t("复制引文")} {onclick} {onblur}>{ if *copied { t("已复制") } else { t("引") } }</button>
    }
}
