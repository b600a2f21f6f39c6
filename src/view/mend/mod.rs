//! Putting right what the engine found: names in the card, in the text and in a search, statements, sentences
//! of a theme; and the record of it all.

mod attribute;
mod entity;
mod feed;
mod marking;
mod mended;
mod record;

pub use attribute::Attribute;
pub use entity::MendEntity;
pub use feed::Feed;
pub use marking::{MarkAs, Marking};
pub use mended::Mended;
pub use record::Record;

use super::{ListProps, kind_class};
use crate::{
    mending::{KINDS, Step, kind_name},
    state::Action,
    words::{fill, t},
};
use mailuo_analysis::{Mention, NameKind, Place};
use mailuo_mend::{Anchor, Correction};
use yew::prelude::*;

/// Puts one thing right. To tell a place from others the whole text is searched: at a click, not at each drawing.
fn correct(dispatch: &Callback<Action>, correction: Correction) {
    dispatch.emit(Action::Mend(Step::Do(correction)));
}

/// The kinds of names as buttons; `chosen` is the one that it is.
fn kinds(chosen: Option<NameKind>, choose: &Callback<NameKind>) -> Html {
    let kind = |&kind: &NameKind| {
        let onclick = choose.reform(move |_: MouseEvent| kind);
        let pressed = chosen.map(|chosen| (chosen == kind).to_string());
        html! {
            <button type="button" class={classes!("chip", kind_class(kind))} aria-pressed={pressed} {onclick}>{ kind_name(kind) }</button>
        }
    };
    html! { <div class="kinds" role="group" aria-label={t("类型")}>{ for KINDS.iter().map(kind) }</div> }
}

/// A button that makes a candidate a name, wherever it stands.
pub fn confirm(props: &ListProps, candidate: &Mention) -> Html {
    let onclick = {
        let (analysis, dispatch) = (props.analysis.clone(), props.dispatch.clone());
        let (at, kind) = (candidate.at, candidate.kind);
        Callback::from(move |_: MouseEvent| {
            let at = Anchor::of(&analysis, at);
            correct(&dispatch, Correction::Add { at, kind, everywhere: true })
        })
    };
    let label = fill("把“{}”标为{}", &[&candidate.text, &kind_name(candidate.kind)]);
    html! { <button class="confirm" aria-label={label.clone()} title={label} {onclick}>{ "＋" }</button> }
}

/// A button that takes a sentence from a theme.
pub fn drop(props: &ListProps, at: Place, theme: &str, name: &str) -> Html {
    let onclick = {
        let (analysis, dispatch, label) = (props.analysis.clone(), props.dispatch.clone(), theme.to_owned());
        Callback::from(move |_: MouseEvent| {
            let at = Anchor::head(&analysis, at);
            correct(&dispatch, Correction::Drop { at, label: label.clone() })
        })
    };
    html! { <button class="mend-here" tabindex="-1" aria-label={fill("不算{}", &[&name])} {onclick}>{ t("不算") }</button> }
}
