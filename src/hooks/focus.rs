//! Jumping into the text, and back to where the reader came from.

use crate::dom;
use mailuo_analysis::Place;
use yew::prelude::*;

/// Scrolls to the place that was jumped to, with the keyboard's focus; the callback brings the focus back.
#[hook]
pub fn use_focus(focus: Option<Place>) -> Callback<()> {
    let before = use_mut_ref(|| None::<web_sys::HtmlElement>);
    {
        let before = before.clone();
        use_effect_with(focus, move |focus| {
            if focus.is_some()
                && let Some(element) = dom::go_to_focus()
            {
                *before.borrow_mut() = Some(element);
            }
        });
    }
    use_callback((), move |(), ()| {
        if let Some(element) = before.borrow_mut().take() {
            let _ = element.focus();
        }
    })
}
