//! Words of the text make a theme of the reader's own, or one more sample of a theme that is there.

use crate::{
    hooks::use_words,
    panels::{MOST, NAME, Panel, with},
    state::Action,
    words::t,
};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};
use yew::prelude::*;

/// The words, and what may become of them.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// What was selected.
    pub taken: String,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
    /// Key of the theme that is marked in the text.
    pub theme: Option<Rc<str>>,
    /// Gets the panels as the reader wants them kept.
    pub keep: Callback<Vec<Panel>>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// Called when a theme has them.
    pub done: Callback<()>,
}

/// The themes to choose from, and a field for the name of another; the one that took the words is marked in the text.
#[component]
pub fn Feed(props: &Props) -> Html {
    use_words();
    let theme = |panel: &Panel| {
        let (props, panel, class) = (props.clone(), panel.clone(), panel.class());
        let title = panel.title().to_owned();
        let onclick = Callback::from(move |_: MouseEvent| feed(&props, panel.clone()));
        html! { <button type="button" class={classes!("chip", class)} {onclick}>{ title }</button> }
    };
    let onsubmit = {
        let props = props.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
            let name = form.and_then(|form| FormData::new_with_form(&form).ok()?.get("name").as_string());
            feed(&props, Panel { name: name.unwrap_or_default(), ..Panel::own(&props.panels) });
        })
    };
    html! {
        <>
            <div class="kinds" role="group" aria-label={t("主题")}>{ for props.panels.iter().map(theme) }</div>
            if props.panels.len() < MOST {
                <form class="row" {onsubmit}>
                    <input name="name" required=true maxlength={NAME.to_string()} placeholder={t("新主题")} aria-label={t("新主题")} autocomplete="off" />
                    <button type="submit">{ t("放进去") }</button>
                </form>
            }
        </>
    }
}

fn feed(props: &Props, panel: Panel) {
    let Some(panel) = panel.fed(&props.taken).within_limits() else { return };
    let key = panel.key.clone();
    props.keep.emit(with(&props.panels, panel));
    if props.theme.as_ref() != Some(&key) {
        props.dispatch.emit(Action::Weigh(key));
    }
    props.done.emit(());
}
