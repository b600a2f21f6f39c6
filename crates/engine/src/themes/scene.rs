//! A whole article seen through lenses: every sentence with its cues and its surroundings.

use super::{
    lens::{CONTEXT, Lenses},
    tone,
};
use crate::{Document, sentences::sentences};
use mailuo_analysis::{BlockKind, Cue, Place, Reason, Tone};
use std::collections::HashSet;

/// How many sentences to either side are near.
const REACH: usize = 6;

/// By what a neighbour counts less than the one before it.
const FADING: f32 = 0.5;

/// How many cues of the surroundings a reason shows.
const SHOWN: usize = 2;

/// A sentence, or a title or heading, with its cues.
pub struct Sentence {
    /// Its place.
    pub at: Place,
    /// Which of the page's articles it belongs to.
    piece: usize,
    /// Its cues: index in the lenses' list, place, and whether a negation stands before it.
    pub hits: Vec<(usize, Place, bool)>,
    /// Theme by theme the sum of its cues, kept within bounds.
    strength: Vec<f32>,
    /// Indices of its heading and title among the scene's heads.
    heads: [Option<usize>; 2],
}

/// An article's sentences in order.
pub struct Scene<'a> {
    document: &'a Document,
    lenses: &'a Lenses,
    /// Sentences of running text.
    pub sentences: Vec<Sentence>,
    heads: Vec<Sentence>,
    /// Piece by piece, theme by theme: sum of the sentences' strengths, and their number.
    articles: Vec<(Vec<f32>, f32)>,
}

impl<'a> Scene<'a> {
    /// Reads the article once.
    pub fn new(document: &'a Document, lenses: &'a Lenses) -> Self {
        let mut scene =
            Self { document, lenses, sentences: Vec::new(), heads: Vec::new(), articles: Vec::new() };
        let (mut heading, mut title, mut piece) = (None, None, usize::MAX);
        for (number, block) in document.blocks.iter().enumerate() {
            if block.piece != piece {
                (heading, title, piece) = (None, None, block.piece);
                scene.articles.push((vec![0.0; lenses.themes.len()], 0.0));
            }
            let article = scene.articles.len() - 1;
            match block.kind {
                BlockKind::Title | BlockKind::Heading => {
                    let at = Place::new(number, 0, block.text.len());
                    let slot = if block.kind == BlockKind::Title { &mut title } else { &mut heading };
                    *slot = Some(scene.heads.len());
                    let head = scene.read(at, article, [None; 2]);
                    scene.heads.push(head);
                }
                BlockKind::Paragraph | BlockKind::Lead => {
                    for range in sentences(&block.text) {
                        let at = Place::new(number, range.start, range.end);
                        let sentence = scene.read(at, article, [heading, title]);
                        let (sums, count) = &mut scene.articles[article];
                        sums.iter_mut().zip(&sentence.strength).for_each(|(sum, s)| *sum += s);
                        *count += 1.0;
                        scene.sentences.push(sentence);
                    }
                }
                _ => {}
            }
        }
        scene
    }

    fn read(&self, at: Place, piece: usize, heads: [Option<usize>; 2]) -> Sentence {
        let text = &self.document.blocks[at.block].text[at.start..at.end];
        let hit = |hit: super::cues::Hit| {
            let place = Place::new(at.block, at.start + hit.range.start, at.start + hit.range.end);
            (hit.cue, place, tone::negated(&text[..hit.range.start]))
        };
        let mut hits: Vec<_> = self.lenses.finder.find(text).into_iter().map(hit).collect();
        // A word said twice is no second reason.
        let mut told = HashSet::new();
        hits.retain(|&(cue, ..)| told.insert(cue));
        let sum = |theme| hits.iter().map(|&(cue, _, not)| self.weight(cue, theme, not)).sum::<f32>();
        let strength = (0..self.lenses.themes.len()).map(|theme| sum(theme).clamp(-1.0, 3.0)).collect();
        Sentence { at, piece, hits, strength, heads }
    }

    fn weight(&self, cue: usize, theme: usize, negated: bool) -> f32 {
        let factor = if negated { self.lenses.themes[theme].negated } else { 1.0 };
        self.lenses.cues[cue].weights[theme] * factor
    }

    /// The sentences near number `n` with what each counts; the shares of a full window add up to 1.
    fn near(&self, n: usize) -> impl Iterator<Item = (&Sentence, f32)> {
        let fades = std::iter::successors(Some(1.0), |f| Some(f * FADING));
        let full: f32 = fades.clone().take(REACH).sum::<f32>() * 2.0;
        let piece = self.sentences[n].piece;
        let before = self.sentences[..n].iter().rev().take(REACH).zip(fades.clone());
        let after = self.sentences[n + 1..].iter().take(REACH).zip(fades);
        before.chain(after).filter(move |(s, _)| s.piece == piece).map(move |(s, fade)| (s, fade / full))
    }

    /// What surrounds sentence `n`, for one theme; see [`CONTEXT`].
    pub fn context(&self, n: usize, theme: usize) -> [f32; CONTEXT.len()] {
        let sentence = &self.sentences[n];
        let near = |theme: usize| self.near(n).map(|(s, share)| s.strength[theme] * share).sum::<f32>();
        let (sums, count) = &self.articles[sentence.piece];
        let article = |theme: usize| (sums[theme] - sentence.strength[theme]) / (count - 1.0).max(1.0);
        let head = |slot: usize| sentence.heads[slot].map_or(0.0, |h| self.heads[h].strength[theme]);
        let rivals = (0..self.lenses.themes.len()).filter(|&t| t != theme);
        let rivals = rivals.map(|t| (near(t) + article(t)) / 2.0).fold(0.0, f32::max);
        [near(theme), head(0), head(1), article(theme), rivals]
    }

    /// Why sentence `n` carries each theme that it carries.
    pub fn reasons(&self, n: usize) -> Vec<Reason> {
        (0..self.lenses.themes.len()).filter_map(|theme| self.reason(n, theme)).collect()
    }

    fn reason(&self, n: usize, theme: usize) -> Option<Reason> {
        let (sentence, lens) = (&self.sentences[n], &self.lenses.themes[theme]);
        let mut cues = self.cues(sentence, theme, 1.0);
        let own = lens.bias + cues.iter().map(|c| c.weight).sum::<f32>();
        let context = self.context(n, theme);
        let sum = own + context.iter().zip(lens.context).map(|(x, w)| x * w).sum::<f32>();
        if sum <= 0.0 {
            return None;
        }
        let text = &self.document.blocks[sentence.at.block].text[sentence.at.start..sentence.at.end];
        if tone::says_nothing(text) && !cues.iter().any(|c| c.weight > 0.0) {
            return None;
        }
        if own <= 0.0 {
            cues.extend(self.surroundings(n, theme));
        }
        if !cues.iter().any(|c| c.weight > 0.0) {
            return None;
        }
        cues.sort_by_key(|c| c.at);
        let negated = sentence.hits.iter().any(|&(cue, _, not)| not && self.weight(cue, theme, false) != 0.0);
        let tones = if negated { vec![Tone::Negated] } else { Vec::new() };
        Some(Reason { label: lens.key.clone(), score: 1.0 / (1.0 + (-sum).exp()), cues, tones })
    }

    /// The cues of a sentence that count for or against the theme, their weights times `share`.
    fn cues(&self, sentence: &Sentence, theme: usize, share: f32) -> Vec<Cue> {
        let cue = |&(cue, at, negated): &(usize, Place, bool)| {
            let weight = self.weight(cue, theme, negated) * share;
            let text = &self.document.blocks[at.block].text[at.start..at.end];
            (weight != 0.0).then(|| Cue { at, text: text.to_owned(), weight })
        };
        sentence.hits.iter().filter_map(cue).collect()
    }

    /// The cues around sentence `n` that spoke for the theme most.
    fn surroundings(&self, n: usize, theme: usize) -> Vec<Cue> {
        let [near, heading, title, article, _] = self.lenses.themes[theme].context;
        let sentence = &self.sentences[n];
        let count = self.articles[sentence.piece].1;
        let mut cues: Vec<Cue> = self
            .near(n)
            .flat_map(|(s, share)| self.cues(s, theme, near * share + article / count))
            .chain(sentence.heads.iter().zip([heading, title]).flat_map(|(head, share)| {
                head.map_or(Vec::new(), |h| self.cues(&self.heads[h], theme, share))
            }))
            .filter(|c| c.weight > 0.0)
            .collect();
        cues.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        cues.truncate(SHOWN);
        cues
    }
}
