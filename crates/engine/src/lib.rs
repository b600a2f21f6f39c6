//! Mailuo's engine: from the characters of a Chinese article to everything that is known about it.
//!
//! ```text
//! source ─ restore ─▶ Document ─ segment ─▶ Tokens ─ names ─▶ Mentions ─ entities ─▶ Entities
//!                                                                          │
//!                       voices · themes · figures · gist  ◀────────────────┘
//! ```
//!
//! Every stage is a function of what stands before it; none looks back. All offsets in here are bytes
//! of a block's text and lie on character boundaries. The engine knows nothing of the web, reads no
//! file and keeps no state between two articles; what costs less the second time lies in a [`Memory`] of the caller's.
//!
//! A browser optimises a function as a whole as soon as its loops have run for a while, on the processor that the page draws
//! with. So what a loop over blocks or characters calls now and then stands outside of it, marked `inline(never)`.

#![deny(missing_docs)]

mod document;
pub mod entities;
pub mod figures;
pub mod gist;
pub mod lexicon;
pub mod names;
pub mod restore;
pub mod segment;
pub mod sentences;
pub mod themes;
mod titles;
mod varint;
pub mod voices;
mod words;

pub use document::Document;
pub use mailuo_analysis as analysis;

use mailuo_analysis::{Analysis, Block, Unit};
pub use names::Memory;

/// What the engine knows, as the bytes of the files in `data/`.
pub struct Knowledge<'a> {
    /// `data/lexicon.bin`: words with their frequencies.
    pub lexicon: &'a [u8],
    /// `data/names.bin`: the name model.
    pub names: &'a [u8],
    /// `data/themes.tsv`: cues of the three themes.
    pub themes: &'a [u8],
}

/// What a reader asks for beyond the built-in.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Options {
    /// Themes of the reader's own; one with a built-in theme's key takes its place.
    pub themes: Vec<mailuo_analysis::Theme>,
    /// What restoring is to leave as it stands in the source, in bytes.
    pub undo: restore::Undo,
    /// What the file's format tells of the source's lines; see [`restore::restore_but`].
    pub hints: Vec<mailuo_analysis::Hint>,
}

/// Knowledge that can't be read: damaged, or of another version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError(String);

impl LoadError {
    /// An error that says which file is at fault and how.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self(what.into())
    }
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for LoadError {}

/// The engine with its knowledge loaded; cheap to share, read only.
pub struct Engine {
    lexicon: lexicon::Lexicon,
    names: names::Recogniser,
    themes: themes::Judge,
}

impl Engine {
    /// Loads what the engine knows.
    ///
    /// # Errors
    /// Where a file is damaged or was built for another version.
    pub fn new(knowledge: Knowledge<'_>) -> Result<Self, LoadError> {
        Ok(Self::of(
            lexicon::Lexicon::load(knowledge.lexicon)?,
            names::Recogniser::load(knowledge.names)?,
            themes::Judge::load(knowledge.themes)?,
        ))
    }

    /// An engine of parts that were loaded one by one, as their files arrived.
    pub fn of(lexicon: lexicon::Lexicon, names: names::Recogniser, themes: themes::Judge) -> Self {
        Self { lexicon, names, themes }
    }

    /// Everything that can be told about `source`. Cannot fail: doubts are in the analysis.
    ///
    /// Offsets of the result are bytes; see [`Analysis::in_unit`].
    pub fn analyze(&self, source: &str) -> Analysis {
        self.analyze_with(source, &Options::default())
    }

    /// As [`Engine::analyze`], with what the reader asks for.
    pub fn analyze_with(&self, source: &str, options: &Options) -> Analysis {
        self.restore(source, options).whole(&mut Memory::default())
    }

    /// The article of `source`, ready to be analysed.
    pub fn restore<'a>(&'a self, source: &str, options: &Options) -> Article<'a> {
        let document = restore::restore_but(source, &options.hints, &options.undo);
        let own = options.themes.iter().map(|theme| themes::Own::new(theme, &self.lexicon)).collect();
        Article { engine: self, document, own }
    }
}

/// A restored article that waits for its analysis.
pub struct Article<'a> {
    engine: &'a Engine,
    document: Document,
    /// The reader's own themes.
    own: Vec<themes::Own>,
}

/// An article is long from this many bytes on: 20,000 Chinese characters.
const LONG: usize = 60_000;

/// The opening of a long article, in bytes, as far as it ends with a block: 6,000 Chinese characters.
const OPENING: usize = 18_000;

impl Article<'_> {
    /// What can be told of a long article by its opening alone, long before all is told: its blocks are all there,
    /// and what is found in the first of them. `None` for an article that is not long, or all of one piece.
    pub fn opening(&self, memory: &mut Memory) -> Option<Analysis> {
        let Document { blocks, edits, date } = &self.document;
        let length = |blocks: &[Block]| blocks.iter().map(|block| block.text.len()).sum::<usize>();
        let mut read = 0;
        let within = |block: &&Block| {
            read += block.text.len();
            read <= OPENING
        };
        let first = blocks.iter().take_while(within).count();
        if first == 0 || length(blocks) <= LONG {
            return None;
        }
        let opening = Document { blocks: blocks[..first].to_vec(), edits: Vec::new(), date: date.clone() };
        let analysis = self.engine.analyze_document(opening, &self.own, memory);
        Some(Analysis { blocks: blocks.clone(), edits: edits.clone(), ..analysis })
    }

    /// Everything that can be told. It is the same whatever `memory` holds; only what that knows costs less.
    pub fn whole(self, memory: &mut Memory) -> Analysis {
        self.engine.analyze_document(self.document, &self.own, memory)
    }
}

impl Engine {
    /// All stages behind restoring.
    fn analyze_document(&self, document: Document, own: &[themes::Own], memory: &mut Memory) -> Analysis {
        let plain = self.names.simplify(&document);
        let plain = plain.as_ref().unwrap_or(&document);
        let tokens = segment::segment(plain, &self.lexicon);
        let (mentions, candidates) = self.names.find(plain, &tokens, &self.lexicon, memory);
        let (mentions, entities) = entities::resolve(plain, &tokens, mentions);
        let (mentions, entities) = entities::as_written(&document, plain, mentions, entities);
        let (quotes, claims) = voices::attribute(&document, &tokens, &mentions, &entities);
        let themes = self.themes.weigh(&document, &tokens, &mentions, &quotes, own);
        let figures = figures::find(&document, &tokens, &mentions, &quotes);
        let gist = gist::gist(&document, &tokens, &mentions, &self.lexicon);
        let Document { blocks, edits, date } = document;
        Analysis {
            unit: Unit::Byte,
            date,
            blocks,
            edits,
            mentions,
            candidates,
            entities,
            quotes,
            claims,
            themes,
            figures,
            gist,
            ..Analysis::default()
        }
    }
}
