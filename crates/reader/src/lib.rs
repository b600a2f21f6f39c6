//! The engine for the web: bytes of `data/` in, one JSON message out.
//!
//! Nothing else links this crate: an export here is kept, with the dictionary it reaches, in every
//! binary that does.

use js_sys::Function;
use mailuo_analysis::{Analysis, Hint, Offsets, Theme, Undo, Unit};
use mailuo_engine::{
    Engine, Knowledge, Memory, Options,
    lexicon::Lexicon,
    names::{Recogniser, model::TAGS},
    themes::Judge,
};
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

/// A lexicon without words.
const NO_WORDS: &[u8] = b"MLX2\0\0\0\0\0\0\0\0\0\0\0\0";

/// A name model without rows: no lists, no rows, nothing speaks for one tag behind another.
fn no_names() -> Vec<u8> {
    let mut bytes = vec![0; 20 + TAGS * TAGS];
    bytes[..4].copy_from_slice(b"MNM4");
    bytes
}

/// A text for it to go through: a title, somebody's words, figures and a date.
const WARM: &str =
    "湖边的灯\n\n本报北京1月2日电　刘聪表示：“湖边的灯去年多了3.5%，还要再添20盏。”李青禾院长认为不必。";

/// An engine in the making, for JavaScript: each file is decoded when it is there, while others are on their way.
#[wasm_bindgen]
#[derive(Default)]
pub struct Loading {
    lexicon: Option<Lexicon>,
    names: Option<Recogniser>,
    themes: Option<Judge>,
}

#[wasm_bindgen]
impl Loading {
    /// Nothing is loaded yet.
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the bytes of `lexicon.bin`.
    ///
    /// # Errors
    /// Where they are damaged or of another version.
    pub fn lexicon(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        self.lexicon = Some(Lexicon::load(bytes)?);
        Ok(())
    }

    /// Takes the bytes of `names.bin`.
    ///
    /// # Errors
    /// Where they are damaged or of another version.
    pub fn names(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        self.names = Some(Recogniser::load(bytes)?);
        Ok(())
    }

    /// Takes the bytes of `themes.tsv`.
    ///
    /// # Errors
    /// Where they are damaged or of another version.
    pub fn themes(&mut self, bytes: &[u8]) -> Result<(), JsError> {
        self.themes = Some(Judge::load(bytes)?);
        Ok(())
    }

    /// Goes through an analysis of a few words by an engine that knows nothing. A browser compiles what it comes to:
    /// this has it do so while the files are on their way.
    pub fn warm(&self) {
        let knowledge = Knowledge { lexicon: NO_WORDS, names: &no_names(), themes: b"" };
        if let Ok(engine) = Engine::new(knowledge) {
            Mailuo::of(engine).analyze(WARM, "{}", None);
        }
    }

    /// The engine, once all three are there; nothing before.
    pub fn engine(self) -> Option<Mailuo> {
        Some(Mailuo::of(Engine::of(self.lexicon?, self.names?, self.themes?)))
    }
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
        Ok(Self::of(Engine::new(Knowledge { lexicon, names, themes })?))
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

impl Mailuo {
    fn of(engine: Engine) -> Self {
        Self { engine, memory: RefCell::default() }
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

#[cfg(test)]
mod tests {
    use super::{Engine, Knowledge, NO_WORDS, WARM, no_names};

    #[test]
    fn an_engine_that_knows_nothing_goes_through_a_text() {
        let knowledge = Knowledge { lexicon: NO_WORDS, names: &no_names(), themes: b"" };
        let analysis = Engine::new(knowledge).unwrap().analyze(WARM);
        assert_eq!((analysis.blocks.len(), analysis.figures.len()), (2, 3));
    }
}
