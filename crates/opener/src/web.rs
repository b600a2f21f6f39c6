//! The opener for JavaScript.

use crate::{Opened, layout, open as open_file};
use wasm_bindgen::prelude::*;

/// A file's text, and what its format tells of the lines, as JSON for the engine's options.
#[wasm_bindgen(getter_with_clone)]
pub struct Text {
    /// The characters.
    pub text: String,
    /// The hints.
    pub hints: String,
}

impl From<Opened> for Text {
    fn from(opened: Opened) -> Self {
        // Plain data: there is nothing in it that JSON can't say.
        Self { hints: serde_json::to_string(&opened.hints).unwrap_or_default(), text: opened.text }
    }
}

/// Opens a file that is no PDF; see [`crate::open`].
///
/// # Errors
/// Where it does not open, with a line for the reader.
#[wasm_bindgen]
pub fn open(name: &str, bytes: &[u8]) -> Result<Text, JsError> {
    Ok(open_file(name, bytes)?.into())
}

/// Puts the pages of a PDF in order, given as JSON; see [`layout::lay_out`].
///
/// # Errors
/// Where they hold no text, or are no pages.
#[wasm_bindgen]
pub fn lay_out(pages: &str) -> Result<Text, JsError> {
    let pages: Vec<layout::Page> = serde_json::from_str(pages)?;
    Ok(layout::lay_out(&pages)?.into())
}
