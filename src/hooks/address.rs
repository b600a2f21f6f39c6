//! The selection in the page's address: back and forward walk through it, a link brings it along.

use crate::{
    address::Address,
    dom,
    session::Session,
    state::{Action, State},
};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Keeps the address and the state at the same.
#[hook]
pub fn use_address(state: &UseReducerHandle<State>, session: &Rc<Session>, dispatch: &Callback<Action>) {
    // What is to be shown once its article is analysed.
    let awaited = use_mut_ref(|| Some(Address::from_fragment(&fragment())));
    {
        let (awaited, dispatch) = (awaited.clone(), dispatch.clone());
        let shown = (state.analysis.is_some() && !state.partial).then(|| Address::of(state));
        use_effect_with(shown, move |shown| {
            let address = shown.as_ref().and_then(|_| awaited.borrow_mut().take());
            let later = match (shown.clone(), address.filter(|address| address != &Address::default())) {
                (Some(_), Some(address)) => {
                    dispatch.emit(Action::Restore(address));
                    None
                }
                // The browser lays the page out before it writes an address, which is a task by itself.
                (Some(shown), None) => Some(Timeout::new(0, move || drop(write(&shown)))),
                (None, _) => None,
            };
            move || drop(later)
        });
    }
    let latest = use_mut_ref(|| state.clone());
    *latest.borrow_mut() = state.clone();
    let (session, dispatch) = (session.clone(), dispatch.clone());
    use_effect_with((), move |()| {
        let listener = dom::window().map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                let address = Address::from_fragment(&fragment());
                let state = latest.borrow().clone();
                let wanted = match address.article.as_str() {
                    "" => state.articles.first(),
                    id => state.articles.iter().find(|article| article.id == id),
                };
                match wanted.filter(|article| article.id != state.current).cloned() {
                    Some(article) => {
                        *awaited.borrow_mut() = Some(address);
                        session.open_article(article);
                    }
                    None => dispatch.emit(Action::Restore(address)),
                }
            })
        });
        move || drop(listener)
    });
}

fn fragment() -> String {
    dom::window().and_then(|w| w.location().hash().ok()).unwrap_or_default()
}

/// A selection is a step to which the reader can go back; a jump within it is none.
fn write(address: &Address) -> Result<(), JsValue> {
    let Some(window) = dom::window() else { return Ok(()) };
    let before = Address::from_fragment(&fragment());
    if before == *address {
        return Ok(());
    }
    // With no fragment left, the page's own address; a bare "#" would stay otherwise.
    let page = window.location().pathname()? + &window.location().search()?;
    let fragment = address.in_fragment(&fragment());
    let url = if fragment.is_empty() { page } else { format!("{page}#{fragment}") };
    let history = window.history()?;
    if before.selects_as(address) {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    }
}
