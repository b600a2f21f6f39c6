//! Words of the text become a name: those that are selected, or those that were searched for.

use super::{correct, kinds};
use crate::{
    dom,
    hooks::{use_selected, use_words},
    state::Action,
    view::tip::put_beside,
    words::{fill, t},
};
use mailuo_analysis::{Analysis, Place};
use mailuo_mend::{Anchor, Correction};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The analysis, and where actions go.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
    }
}

/// A button beside the selected words, which unfolds to the kinds of names; on a phone along the lower edge.
#[component]
pub fn Marking(props: &Props) -> Html {
    use_words();
    let selected = use_selected(&props.analysis, ".marking");
    let open = use_state_eq(|| false);
    let bar = use_node_ref();
    {
        let bar = bar.clone();
        use_effect_with((*selected, *open), move |(selected, _)| {
            if let Some((_, area)) = selected {
                put_beside(&bar, *area);
            }
        });
    }
    {
        let open = open.setter();
        use_effect_with(selected.map(|(at, _)| at), move |_| open.set(false));
    }
    let Some((at, _)) = *selected else { return Html::default() };
    // The words stay selected under a button that is pressed.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let onclick = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(true))
    };
    let done = {
        let selected = selected.clone();
        Callback::from(move |()| {
            dom::unselect();
            selected.set(None);
        })
    };
    let onkeydown = {
        let done = done.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                done.emit(());
            }
        })
    };
    let unmark = props.analysis.mentions.iter().find(|m| m.at.overlaps(at)).map(|mention| {
        let (done, dispatch) = (done.clone(), props.dispatch.clone());
        let at = Anchor::of(&props.analysis, mention.at);
        let onclick = Callback::from(move |_: MouseEvent| {
            correct(&dispatch, Correction::Unmark { at: at.clone() });
            done.emit(());
        });
        html! { <button {onclick}>{ t("这里不是名称") }</button> }
    });
    html! {
        <div class="marking" role="group" aria-label={t("选中的字")} ref={bar} {onmousedown} {onkeydown}>
            if *open {
                <MarkAs analysis={props.analysis.clone()} {at} dispatch={props.dispatch.clone()} {done} />
            } else {
                <button {onclick} aria-expanded="false">{ t("标为名称") }</button>
                { for unmark }
            }
        </div>
    }
}

/// The words at a place.
#[derive(Properties, Clone)]
pub struct MarkAsProps {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Where they stand.
    pub at: Place,
    /// Where actions go.
    pub dispatch: Callback<Action>,
    /// Called when they are a name.
    #[prop_or_default]
    pub done: Callback<()>,
}

impl PartialEq for MarkAsProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && self.at == other.at
    }
}

/// What kind of name they are, here or wherever they stand.
#[component]
pub fn MarkAs(props: &MarkAsProps) -> Html {
    use_words();
    let everywhere = use_state_eq(|| true);
    let words = props.analysis.text(props.at);
    let count: usize = props.analysis.blocks.iter().map(|block| block.text.matches(words).count()).sum();
    let choose = {
        let (props, everywhere) = (props.clone(), *everywhere);
        Callback::from(move |kind| {
            let at = Anchor::of(&props.analysis, props.at);
            correct(&props.dispatch, Correction::Add { at, kind, everywhere });
            props.done.emit(());
        })
    };
    let onchange = {
        let everywhere = everywhere.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            everywhere.set(input.is_some_and(|i| i.checked()));
        })
    };
    html! {
        <>
            { kinds(None, &choose) }
            if count > 1 {
                <label class="check">
                    <input type="checkbox" checked={*everywhere} {onchange} />{ fill("文中{}处都标", &[&count]) }
                </label>
            }
        </>
    }
}
