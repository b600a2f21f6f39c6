//! Single keys, wherever the focus is but in a field.

use crate::{
    dom,
    keys::{Command, command},
    mending::Step,
    settings::Settings,
    state::{Action, Section, State},
};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// After how many milliseconds the page has drawn what follows from a selection.
const SETTLED: u32 = 100;

/// Listens to the keys. `help` is the sheet that one of them opens, `release` is called by Escape, which no
/// setting turns off.
#[hook]
pub fn use_keys(
    state: &UseReducerHandle<State>,
    settings: Settings,
    dispatch: &Callback<Action>,
    help: &NodeRef,
    release: &Callback<()>,
) {
    let themes: Vec<_> = state.panels.iter().map(|panel| panel.key.clone()).collect();
    let (dispatch, help, release) = (dispatch.clone(), help.clone(), release.clone());
    let open = state.section == Some(Section::Search);
    use_effect_with((themes, settings, open), move |(themes, settings, open)| {
        let (themes, open) = (themes.clone(), *open);
        let listens = settings.value("keys") == "on";
        let heard = move |event: &web_sys::Event| {
            let Some(event) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
            if event.key() == "Escape" && dom::closest(event, "dialog").is_none() {
                release.emit(());
            }
            let held = event.ctrl_key() || event.meta_key() || event.alt_key() || event.is_composing();
            let writes = dom::closest(
                event,
                "input:not([type=radio], [type=checkbox], [type=range]), textarea, dialog",
            );
            let ctrl = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && writes.is_none();
            let step = match (event.key().to_lowercase().as_str(), event.shift_key()) {
                ("z", false) => Some(Step::Undo),
                ("z", true) | ("y", false) => Some(Step::Redo),
                _ => None,
            };
            if let Some(step) = step.filter(|_| ctrl) {
                event.prevent_default();
                dispatch.emit(Action::Mend(step));
                return;
            }
            let Some(command) = command(&event.key()).filter(|_| listens && !held && writes.is_none()) else {
                return;
            };
            event.prevent_default();
            match command {
                Command::Search => {
                    if !open {
                        dispatch.emit(Action::Show(Section::Search));
                    }
                    dom::focus("#search input");
                }
                Command::Place { back } => dispatch.emit(Action::Step { back }),
                Command::Statement { back } => dom::step(".said", back),
                Command::Theme(n) => {
                    themes.get(n).into_iter().for_each(|key| dispatch.emit(Action::Weigh(key.clone())))
                }
                Command::Cite => dom::click_near_focus("li.cited", ".cite"),
                Command::Mend => dom::click_near_focus("li.cited", ".mend-here"),
                Command::Mark => dom::focus(".marking .name"),
                Command::Feed => {
                    if dom::find(".marking").is_none() {
                        dom::select(".is-focused");
                    }
                    // The bar is drawn once the browser has told of the selection.
                    Timeout::new(SETTLED, || dom::focus(".marking .feed")).forget();
                }
                Command::Help => dom::open_dialog(&help),
            }
        };
        let options = gloo_events::EventListenerOptions::enable_prevent_default();
        let listener =
            dom::document().map(|d| EventListener::new_with_options(&d, "keydown", options, heard));
        move || drop(listener)
    });
}
