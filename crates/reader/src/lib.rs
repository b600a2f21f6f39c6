//! The engine for the web: bytes of `data/` in, one JSON message out.
//!
//! Nothing else links this crate: an export here is kept, with the dictionary it reaches, in every
//! binary that does.

use mailuo_engine::{Engine, Knowledge, analysis::Unit, restore};
use wasm_bindgen::prelude::*;

/// The engine with its knowledge, for JavaScript.
#[wasm_bindgen]
pub struct Mailuo {
    engine: Engine,
}

#[wasm_bindgen]
impl Mailuo {
    /// Loads the engine from the bytes of `lexicon.bin`, `names.bin` and `themes.tsv`.
    ///
    /// # Errors
    /// Where one of them is damaged or of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(lexicon: &[u8], names: &[u8], themes: &[u8]) -> Result<Mailuo, JsError> {
        Ok(Self { engine: Engine::new(Knowledge { lexicon, names, themes })? })
    }

    /// The analysis of `text` as JSON, its offsets in UTF-16 units.
    pub fn analyze(&self, text: &str) -> String {
        let analysis = self.engine.analyze(text).in_unit(Unit::Utf16, text);
        // Plain data with string keys: there is nothing in it that JSON can't say.
        serde_json::to_string(&analysis).unwrap_or_default()
    }
}

/// The characters of a text file, whatever its encoding.
///
/// # Errors
/// Where the bytes are no text.
#[wasm_bindgen]
pub fn decode(bytes: &[u8]) -> Result<String, JsError> {
    Ok(restore::decode(bytes)?)
}
