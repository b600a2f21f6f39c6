//! Who makes a statement, put right.

use super::correct;
use crate::{dom, hooks::use_words, state::Action, words::t};
use mailuo_analysis::{Analysis, NameKind, Place};
use mailuo_mend::{Anchor, Correction, NAME};
use std::{collections::BTreeSet, rc::Rc};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};
use yew::prelude::*;

/// The statement.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Where it stands.
    pub at: Place,
    /// Who is taken for its speaker; empty where nobody is.
    pub speaker: String,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && (self.at, &self.speaker) == (other.at, &other.speaker)
    }
}

/// A button, and the form that it opens: a name of the article, or any other.
#[component]
pub fn Attribute(props: &Props) -> Html {
    use_words();
    let open = use_state_eq(|| false);
    let field = use_node_ref();
    {
        let field = field.clone();
        use_effect_with(*open, move |open| {
            if let (true, Some(field)) = (*open, field.cast::<web_sys::HtmlInputElement>()) {
                let _ = field.focus();
                field.select();
            }
        });
    }
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let close = {
        let open = open.clone();
        Callback::from(move |()| {
            dom::focus_near_focus("li.cited", "button");
            open.set(false);
        })
    };
    let button = html! {
        <button class="mend-here" tabindex="-1" aria-label={t("换说话人")} aria-expanded={open.to_string()} onclick={toggle}>{ t("改") }</button>
    };
    if !*open {
        return button;
    }
    let put = {
        let (props, close) = (props.clone(), close.clone());
        Callback::from(move |speaker: String| {
            close.emit(());
            if speaker != props.speaker {
                let (at, from) = (Anchor::head(&props.analysis, props.at), props.speaker.clone());
                correct(&props.dispatch, Correction::Attribute { at, from, speaker });
            }
        })
    };
    let onsubmit = {
        let put = put.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
            let data = form.and_then(|form| FormData::new_with_form(&form).ok());
            let speaker = data.and_then(|data| data.get("speaker").as_string()).unwrap_or_default();
            put.emit(speaker.trim().to_owned());
        })
    };
    let onkeydown = {
        let close = close.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                close.emit(());
            }
        })
    };
    let list = format!("speakers-{}-{}", props.at.block, props.at.start);
    html! {
        <>
            { button }
            <form class="attribute row" {onsubmit} {onkeydown}>
                <label>{ t("谁说的") }
                    <input name="speaker" required=true maxlength={NAME.to_string()} ref={field} list={list.clone()}
                        ~defaultValue={props.speaker.clone()} autocomplete="off" />
                </label>
                <datalist id={list}>{ for speakers(&props.analysis).into_iter().map(|name| html! { <option value={name.to_owned()} /> }) }</datalist>
                <button>{ t("保存") }</button>
                if !props.speaker.is_empty() {
                    <button type="button" onclick={put.reform(|_: MouseEvent| String::new())}>{ t("没有署名") }</button>
                }
                <button type="button" onclick={close.reform(|_: MouseEvent| ())}>{ t("取消") }</button>
            </form>
        </>
    }
}

/// Who may have said it: those who speak, people, bodies.
fn speakers(analysis: &Analysis) -> BTreeSet<&str> {
    let speaks = |kind| matches!(kind, NameKind::Person | NameKind::Company | NameKind::Organisation);
    let named = analysis.entities.iter().filter(|e| speaks(e.kind)).map(|e| e.name.as_str());
    named.chain(analysis.quotes.iter().map(|q| q.speaker.as_str())).collect()
}
