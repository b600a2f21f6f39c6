//! Words of the text become a name, those that are selected or those that were searched for; or they feed a theme.

use super::{Feed, correct, kinds};
use crate::{
    dom,
    hooks::{use_selected, use_words},
    mending::is_name,
    panels::Panel,
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

/// The analysis, the themes, and where actions go.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
    /// Key of the theme that is marked in the text.
    pub theme: Option<Rc<str>>,
    /// Gets the panels as the reader wants them kept.
    pub keep: Callback<Vec<Panel>>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && Rc::ptr_eq(&self.panels, &other.panels)
            && (&self.theme, &self.keep) == (&other.theme, &other.keep)
    }
}

/// What the bar has unfolded.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Names,
    Themes,
}

/// Buttons beside the selected words, which unfold to the kinds of names and to the themes; on a phone along the lower edge.
#[component]
pub fn Marking(props: &Props) -> Html {
    use_words();
    let selected = use_selected(&props.analysis, ".marking");
    let open = use_state_eq(|| None::<Open>);
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
        use_effect_with(selected.map(|(at, _)| at), move |_| open.set(None));
    }
    let Some((at, _)) = *selected else { return Html::default() };
    // The words stay selected under a button that is pressed; a field is there to be written in.
    let onmousedown = Callback::from(|event: MouseEvent| {
        if dom::closest(&event, "input").is_none() {
            event.prevent_default();
        }
    });
    let unfold = |what: Open| {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(Some(what)))
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
    let taken = props.analysis.text(at);
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
        <div class="marking" role="region" aria-label={t("选中的字")} ref={bar} {onmousedown} {onkeydown}>
            { match *open {
                Some(Open::Names) => html! {
                    <MarkAs analysis={props.analysis.clone()} {at} dispatch={props.dispatch.clone()} {done} />
                },
                Some(Open::Themes) => html! {
                    <Feed taken={taken.to_owned()} panels={props.panels.clone()} theme={props.theme.clone()} keep={props.keep.clone()}
                        dispatch={props.dispatch.clone()} {done} />
                },
                None => html! {
                    <>
                        if is_name(taken) { <button class="name" onclick={unfold(Open::Names)} aria-expanded="false">{ t("标为名称") }</button> }
                        { for unmark }
                        <button class="feed" onclick={unfold(Open::Themes)} aria-expanded="false">{ t("放进主题") }</button>
                    </>
                },
            } }
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
