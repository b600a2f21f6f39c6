//! What a tip is shown for: the last thing with a hint that the pointer or the focus came to.

use crate::{dom, hint::Hint, view::Area};
use yew::prelude::*;

/// The tip, and who tells of pointer and focus.
pub struct Tips {
    /// What is told, and where in the window the thing is.
    pub shown: Option<(Hint, Area)>,
    /// To be called when a pointer comes to anything.
    pub point: Callback<PointerEvent>,
    /// To be called when anything is clicked or gets the focus.
    pub tell: Callback<Event>,
    /// To be called to send the tip away.
    pub dismiss: Callback<()>,
}

/// The tip that is to be shown.
#[hook]
pub fn use_tip() -> Tips {
    let hint = use_state_eq(|| None::<(Hint, Area)>);
    let tell = {
        let hint = hint.clone();
        Callback::from(move |event: Event| {
            if let Some(told) = told(&event) {
                hint.set(told);
            }
        })
    };
    // A finger points at nothing before it taps, and some browsers take no tap that changes what is below it.
    let point = {
        let tell = tell.clone();
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                tell.emit(event.into());
            }
        })
    };
    let dismiss = {
        let hint = hint.clone();
        Callback::from(move |()| hint.set(None))
    };
    Tips { shown: (*hint).clone(), point, tell, dismiss }
}

/// What the tip is to tell after this event; `None` where it stays as it is.
fn told(event: &Event) -> Option<Option<(Hint, Area)>> {
    // The tip may be read with the pointer on it, and a jump into the text leaves it.
    let jumped = event.type_() == "focusin" && dom::closest(event, ".is-focused").is_some();
    if jumped || dom::closest(event, ".tip").is_some() {
        return None;
    }
    let thing = dom::closest(event, "[data-hint]");
    Some(thing.and_then(|e| Some((Hint::parse(&e.get_attribute("data-hint")?)?, dom::area(&e, event)))))
}
