//! The card of what is selected comes into view beside the text.

use crate::{
    dom,
    state::{Section, State},
};
use yew::prelude::*;

/// Scrolls to the card when another name is selected, and when a reader with a name selected asks for names; who is in
/// the graph stays there.
#[hook]
pub fn use_card(state: &State) {
    let selected = state.selected.is_some();
    use_effect_with(state.selected, move |_| {
        if selected && !dom::has_focus(".graph") {
            dom::show_beside(".card");
        }
    });
    use_effect_with(state.section == Some(Section::Names), move |is_asked| {
        if selected && *is_asked {
            dom::show_beside(".card");
        }
    });
}
