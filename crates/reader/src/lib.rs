//! The engine for the web: bytes of `data/` in, one JSON message out.
//!
//! Nothing else links this crate: an export here is kept, with the dictionary it reaches, in every
//! binary that does.

use mailuo_analysis::{Analysis, Hint, Offsets, Theme, Undo, Unit};
use mailuo_engine::{Engine, Knowledge, Options};
use mailuo_mend::{Corrections, apply};
use serde::Deserialize;
use serde_json::Value;
use wasm_bindgen::prelude::*;

/// What may be asked for with a text.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Asked {
    undo: Undo,
    hints: Vec<Hint>,
    themes: Vec<Theme>,
    corrections: Value,
}

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
    ///
    /// `options` is JSON as well, every field may be missing, and what can't be read is left aside:
    ///
    /// - `"undo": {"kinds": […], "places": [[start, end], …]}`: which changes of restoring are not wanted,
    ///   places in UTF-16 units.
    /// - `"hints": […]`: what the opener told of the text's lines.
    /// - `"themes": [{"key": "jobs", "cues": ["就业"], "examples": ["工厂招不到人。"]}, …]`: the reader's own
    ///   themes, by words or by sample sentences. One with a built-in key (`opportunity`, `challenge`,
    ///   `safety`) takes that theme's place; with `"extends": true` its cues stand beside the built-in ones,
    ///   and those in `"without": ["漏洞"]` don't count.
    /// - `"corrections": {"mailuo": 1, "corrections": […]}`: what a reader or the site's owner put right, the
    ///   content of a file as the page saves it. The analysis tells in `unplaced` which of them, by number,
    ///   found nothing to correct.
    pub fn analyze(&self, text: &str, options: &str) -> String {
        let asked: Asked = serde_json::from_str(options).unwrap_or_default();
        let bytes = Offsets::new(text, Unit::Utf16, Unit::Byte);
        let undo = asked.undo.in_unit(|offset| bytes.at(offset));
        let options = Options { undo, hints: asked.hints, themes: asked.themes };
        let mut analysis = self.engine.analyze_with(text, &options);
        if let Ok(file) = Corrections::from_value(asked.corrections) {
            let (mended, unplaced) = apply(&analysis, &file.corrections);
            analysis = Analysis { unplaced, ..mended };
        }
        let analysis = analysis.in_unit(Unit::Utf16, text);
        // Plain data with string keys: there is nothing in it that JSON can't say.
        serde_json::to_string(&analysis).unwrap_or_default()
    }
}
