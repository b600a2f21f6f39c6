//! What the judge has learnt: themes with their cues, and how much the surroundings count.

use super::cues::Finder;
use crate::LoadError;
use std::sync::Arc;

/// What surrounds a sentence, in the order of [`Lens::context`]: the sentences near it, the heading
/// above it, the title of its article, the whole article; and the other themes in the same places.
pub const CONTEXT: [&str; 5] = ["@near", "@heading", "@title", "@article", "@rivals"];

/// Stands for a theme in the lines of words that only look like a cue.
const TRAP: &str = "-";

/// How one theme is weighed: it holds where `bias`, cues and context together are above 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    /// Key of the theme.
    pub key: String,
    /// What a sentence without anything starts from.
    pub bias: f32,
    /// By what a cue's weight is multiplied under a negation: 没有困难 speaks against 挑战, while
    /// 不安全 still is about 安全.
    pub negated: f32,
    /// What a unit of the surroundings counts; see [`CONTEXT`].
    pub context: [f32; CONTEXT.len()],
}

/// A cue and what it counts in each theme, in the order of the lenses; a trap counts nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The word, or two halves around [`super::cues::GAP`].
    pub cue: String,
    /// One for each lens.
    pub weights: Vec<f32>,
}

/// Themes that share one list of cues.
pub struct Lenses {
    /// The themes.
    pub themes: Vec<Lens>,
    /// Their cues.
    pub cues: Vec<Weights>,
    /// Finds them.
    pub(super) finder: Arc<Finder>,
}

impl Lenses {
    /// Reads `theme`, `cue`, `weight` a line.
    ///
    /// # Errors
    /// Where a line is malformed; the message names it.
    pub fn parse(text: &str) -> Result<Self, LoadError> {
        let mut themes: Vec<Lens> = Vec::new();
        let mut lines: Vec<(Option<usize>, &str, f32)> = Vec::new();
        for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let mut fields = line.split('\t');
            let mut read = || Some((fields.next()?, fields.next()?, fields.next()?.parse::<f32>().ok()?));
            let (theme, cue, weight) = read()
                .filter(|(.., weight)| weight.is_finite())
                .ok_or_else(|| LoadError::new(format!("themes: line {} is no cue: {line}", n + 1)))?;
            if theme == TRAP {
                lines.push((None, cue, 0.0));
                continue;
            }
            let at = themes.iter().position(|lens| lens.key == theme).unwrap_or_else(|| {
                themes.push(Lens { key: theme.to_owned(), bias: -1.0, negated: 1.0, context: [0.0; 5] });
                themes.len() - 1
            });
            let lens = &mut themes[at];
            match (cue, CONTEXT.iter().position(|name| *name == cue)) {
                ("@bias", _) => lens.bias = weight,
                ("@negated", _) => lens.negated = weight,
                (_, Some(k)) => lens.context[k] = weight,
                _ => lines.push((Some(at), cue, weight)),
            }
        }
        let mut cues: Vec<Weights> = Vec::new();
        let mut known = std::collections::HashMap::new();
        for (theme, cue, weight) in lines {
            let at = *known.entry(cue).or_insert_with(|| {
                cues.push(Weights { cue: cue.to_owned(), weights: vec![0.0; themes.len()] });
                cues.len() - 1
            });
            if let Some(theme) = theme {
                cues[at].weights[theme] = weight;
            }
        }
        Ok(Self::new(themes, cues))
    }

    /// Themes with their cues; every cue has one weight for each theme.
    pub fn new(themes: Vec<Lens>, cues: Vec<Weights>) -> Self {
        let finder = Arc::new(Finder::new(cues.iter().map(|c| c.cue.as_str())));
        Self { themes, cues, finder }
    }

    /// The same, but these words don't count in the theme.
    #[must_use]
    pub fn without(&self, theme: usize, words: &[String]) -> Self {
        let mut cues = self.cues.clone();
        for cue in cues.iter_mut().filter(|c| words.contains(&c.cue)) {
            cue.weights[theme] = 0.0;
        }
        Self { themes: self.themes.clone(), cues, finder: self.finder.clone() }
    }
}
