//! The engine for the web: bytes of `data/` in, one JSON message out.
//!
//! Nothing else links this crate: an export here is kept, with the dictionary it reaches, in every
//! binary that does.

use js_sys::{Function, Uint8Array};
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
        // Plain data with string keys: there is nothing in it that JSON can't say.
        let told = |analysis: Analysis| {
            serde_json::to_string(&analysis.in_unit(Unit::Utf16, text)).unwrap_or_default()
        };
        let (mut hear, mut whole) = (opening, String::new());
        self.read(text, options, Unit::Utf16, hear.is_some(), |analysis, is_opening| {
            match hear.take().filter(|_| is_opening) {
                // Who does not hear it hears the whole.
                Some(hear) => drop(hear.call1(&JsValue::NULL, &told(analysis).into())),
                None => whole = told(analysis),
            }
        });
        whole
    }

    /// The same for a reader in Rust: offsets are bytes, in `options` as well, and the analysis comes in
    /// [parts](Analysis::parts), so that none keeps its reader long. `hear` gets each as the bytes of its JSON, whether it
    /// is of the opening, which is told first where it is wanted `early` and the text is long, and whether more follow.
    pub fn tell(&self, text: &str, options: &str, early: bool, hear: &Function) {
        self.read(text, options, Unit::Byte, early, |analysis, is_opening| {
            let mut parts = analysis.parts().peekable();
            while let Some(part) = parts.next() {
                let json = Uint8Array::from(&*serde_json::to_vec(&part).unwrap_or_default());
                // Who does not hear it hears what follows.
                let _ = hear.call3(&JsValue::NULL, &json, &is_opening.into(), &parts.peek().is_some().into());
            }
        });
    }
}

impl Mailuo {
    fn of(engine: Engine) -> Self {
        Self { engine, memory: RefCell::default() }
    }

    /// Tells the analysis of a text, put right and in bytes; before it that of the opening where it is wanted `early`.
    /// Places in `options` count in `unit`.
    fn read(&self, text: &str, options: &str, unit: Unit, early: bool, mut tell: impl FnMut(Analysis, bool)) {
        let asked: Asked = serde_json::from_str(options).unwrap_or_default();
        let bytes = Offsets::new(text, unit, Unit::Byte);
        let undo = asked.undo.in_unit(|offset| bytes.at(offset));
        let options = Options { undo, hints: asked.hints, themes: asked.themes };
        let corrections = Corrections::from_value(asked.corrections).unwrap_or_default().corrections;
        let article = self.engine.restore(text, &options);
        let memory = &mut *self.memory.borrow_mut();
        if let Some(opening) = early.then(|| article.opening(memory)).flatten() {
            tell(mended(opening, &corrections), true);
        }
        tell(mended(article.whole(memory), &corrections), false);
    }
}

/// An analysis, put right.
fn mended(analysis: Analysis, corrections: &[Correction]) -> Analysis {
    if corrections.is_empty() {
        return analysis;
    }
    let (mended, unplaced) = apply(&analysis, corrections);
    Analysis { unplaced, ..mended }
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
