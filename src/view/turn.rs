//! One thing after the other.

use yew::prelude::*;

/// What is to be drawn, and when.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Whether its turn has come.
    pub has_come: bool,
    /// What is drawn then.
    pub children: Html,
}

/// Draws what is in it when its turn has come; until then what stood there before goes on standing.
#[component]
pub fn Turn(props: &Props) -> Html {
    let drawn = use_mut_ref(Html::default);
    if props.has_come {
        drawn.borrow_mut().clone_from(&props.children);
    }
    drawn.borrow().clone()
}
