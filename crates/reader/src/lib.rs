//! The engine for the web: bytes of `data/` in, one JSON message out.
//!
//! Nothing else links this crate: an export here is kept, with the dictionary it reaches, in every
//! binary that does.

use js_sys::Function;
use mailuo_analysis::{Analysis, Hint, Offsets, Theme, Undo, Unit};
use mailuo_engine::{Engine, Knowledge, Memory, Options};
use mailuo_mend::{Correction, Corrections, apply};
use serde::Deserialize;
use serde_json::Value;
use std::cell::RefCell;
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
    memory: RefCell<Memory>,
}

#[wasm_bindgen]
impl Mailuo {
    /// Loads the engine from the bytes of `lexicon.bin`, `names.bin` and `themes.tsv`.
    ///
    /// # Errors
    /// Where one of them is damaged or of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(lexicon: &[u8], names: &[u8], themes: &[u8]) -> Result<Mailuo, JsError> {
        let engine = Engine::new(Knowledge { lexicon, names, themes })?;
        Ok(Self { engine, memory: RefCell::default() })
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
    ///
    /// Of a long text `opening`, where it is given, first gets another analysis: with all blocks, and what is found in
    /// the first of them. What is remembered of the text before is not read again; the analysis is the same.
    pub fn analyze(&self, text: &str, options: &str, opening: Option<Function>) -> String {
        let asked: Asked = serde_json::from_str(options).unwrap_or_default();
        let bytes = Offsets::new(text, Unit::Utf16, Unit::Byte);
        let undo = asked.undo.in_unit(|offset| bytes.at(offset));
        let options = Options { undo, hints: asked.hints, themes: asked.themes };
        let corrections = Corrections::from_value(asked.corrections).unwrap_or_default().corrections;
        let article = self.engine.restore(text, &options);
        let first = opening.and_then(|hear| Some((hear, article.opening(&mut self.memory.borrow_mut())?)));
        if let Some((hear, opening)) = first {
            // Who does not hear it hears the whole.
            let _ = hear.call1(&JsValue::NULL, &told(opening, text, &corrections).into());
        }
        told(article.whole(&mut self.memory.borrow_mut()), text, &corrections)
    }
}

/// An analysis, put right, as JSON.
fn told(mut analysis: Analysis, text: &str, corrections: &[Correction]) -> String {
    if !corrections.is_empty() {
        let (mended, unplaced) = apply(&analysis, corrections);
        analysis = Analysis { unplaced, ..mended };
    }
    // Plain data with string keys: there is nothing in it that JSON can't say.
    serde_json::to_string(&analysis.in_unit(Unit::Utf16, text)).unwrap_or_default()
}
