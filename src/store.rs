//! What stays on the device, under short names; a browser that keeps nothing is no failure.

use web_sys::Storage;

/// The reader's panels.
pub const PANELS: &str = "mailuo.panels";

/// How the reader wants to read.
pub const SETTINGS: &str = "mailuo.settings";

/// The reader's corrections of an article; of one site's, where several have the same origin.
pub fn corrections(article: &str) -> String {
    let path = web_sys::window().and_then(|w| w.location().pathname().ok()).unwrap_or_default();
    format!("mailuo.fix:{path}:{article}")
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was kept under this name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok()?
}

/// Keeps a text; an empty one is forgotten.
pub fn set(name: &str, text: &str) {
    if let Some(storage) = storage() {
        let _ = if text.is_empty() { storage.remove_item(name) } else { storage.set_item(name, text) };
    }
}
