//! What is taken along.

use mailuo_analysis::{Analysis, BlockKind};
use std::fmt::Display;

/// An article with all that is known about it.
#[derive(Clone, Copy)]
pub struct Article<'a> {
    /// What was found, offsets in bytes.
    pub analysis: &'a Analysis,
    /// The text that was restored; what was changed is counted over it.
    pub source: &'a str,
    /// Where the article stands on the net, if anywhere.
    pub address: Option<&'a str>,
    /// The themes that have a panel, in their order.
    pub panels: &'a [Panel<'a>],
    /// The tag of the reader's language.
    pub language: &'a str,
    /// Words in the reader's language, with the values in place of each `{}`.
    pub say: fn(&str, &[&dyn Display]) -> String,
}

/// A theme as the reader names and colours it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Panel<'a> {
    /// Under which its evidence stands in the analysis.
    pub key: &'a str,
    /// What it is called.
    pub name: &'a str,
    /// Number of its colour, as in `styles/tokens.css`.
    pub hue: u8,
}

/// The three that the engine knows of itself.
const BUILT_IN: [Panel; 3] = [
    Panel { key: "opportunity", name: "机遇", hue: 0 },
    Panel { key: "challenge", name: "挑战", hue: 1 },
    Panel { key: "safety", name: "安全", hue: 2 },
];

impl<'a> Article<'a> {
    /// An article with the engine's own themes, told in simplified Chinese.
    pub fn new(analysis: &'a Analysis, source: &'a str) -> Self {
        Self { analysis, source, address: None, panels: &BUILT_IN, language: "zh-Hans", say: plain }
    }

    /// The headline, or how the text begins where it has none.
    pub fn title(&self) -> String {
        let blocks = &self.analysis.blocks;
        match blocks.iter().find(|b| b.kind == BlockKind::Title) {
            Some(title) => title.text.clone(),
            None => start(blocks.first().map_or("", |b| &b.text), 24),
        }
    }

    /// What tells in a line what the article is about: its lead, or the first sentence of the gist, or how it begins.
    pub fn summary(&self) -> String {
        let blocks = &self.analysis.blocks;
        let of = |kind| blocks.iter().find(|b| b.kind == kind).map(|b| b.text.as_str());
        let gist = || self.analysis.gist.sentences.first().map(|&place| self.analysis.text(place));
        let text = of(BlockKind::Lead).or_else(gist).or_else(|| of(BlockKind::Paragraph));
        start(text.unwrap_or_default(), 110)
    }

    /// Words without a value in the reader's language.
    pub(crate) fn t(&self, words: &str) -> String {
        (self.say)(words, &[])
    }

    /// Words in the reader's language with one value in them.
    pub(crate) fn fill(&self, words: &str, value: &dyn Display) -> String {
        (self.say)(words, &[value])
    }
}

/// The first `most` characters of a text, with a mark where it goes on.
fn start(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}……", &text[..end]),
        None => text.to_owned(),
    }
}

/// The words as they stand in the code, for those who speak simplified Chinese alone.
pub fn plain(words: &str, values: &[&dyn Display]) -> String {
    let mut values = values.iter();
    let mut parts = words.split("{}");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |said, part| said + &values.next().map(ToString::to_string).unwrap_or_default() + part)
}
