//! What was put right last, and the way back.

use crate::{
    dom,
    hooks::use_words,
    mending::{Mending, Said, Step, said},
    panels::Panel,
    state::{Action, Section},
    words::t,
};
use std::rc::Rc;
use yew::prelude::*;

/// The corrections.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// All of them.
    pub mending: Mending,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

/// A line along the lower edge, read out when it changes; it goes when the reader goes on.
#[component]
pub fn Mended(props: &Props) -> Html {
    use_words();
    // What was clicked may be gone with what was put right: the keyboard goes on from here.
    use_effect_with(props.mending.said.clone(), |said| {
        if said.is_some() && dom::is_focus_lost() {
            dom::focus(".mended button");
        }
    });
    let step = |step: fn() -> Step| props.dispatch.reform(move |_: MouseEvent| Action::Mend(step()));
    let record = {
        let dispatch = props.dispatch.clone();
        Callback::from(move |_: MouseEvent| {
            dispatch.emit(Action::Mend(Step::Hush));
            dispatch.emit(Action::Show(Section::Record));
            dom::go_to_section("record");
        })
    };
    let way = match props.mending.said {
        Some(Said::Undone(_)) => html! { <button onclick={step(|| Step::Redo)}>{ t("重做") }</button> },
        _ => html! { <button onclick={step(|| Step::Undo)}>{ t("撤销") }</button> },
    };
    html! {
        <div class="mended">
            <p role="status">{ for props.mending.said.as_ref().map(|done| said(done, &props.panels)) }</p>
            if props.mending.said.is_some() {
                { way }
                <button onclick={record}>{ t("记录") }</button>
                <button aria-label={t("知道了")} onclick={step(|| Step::Hush)}>{ "×" }</button>
            }
        </div>
    }
}
