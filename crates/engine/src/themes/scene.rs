//! A whole article seen through lenses: every sentence with its cues and its surroundings.

use super::{
    cues::is_whole,
    lens::{Lenses, PLACES},
    plain::{self, Ground},
    tone,
    turn::{self, Turn},
};
use crate::{Document, segment::Tokens, sentences::sentences};
use mailuo_analysis::{BlockKind, Cue, Order as _, Place, Reason, Tone};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// How many sentences to either side are near.
const REACH: usize = 6;

/// By what a neighbour counts less than the one before it.
const FADING: f32 = 0.7;

/// What a cue must count at least to be told as a reason. Words that training found by itself, which
/// nobody has judged, count less.
pub const TELLING: f32 = 0.3;

/// How many times as much the cues must count together where none carries the sentence; what surrounds it must
/// say the rest.
const TOGETHER: f32 = 0.7;

/// How many cues of the surroundings a reason shows.
const SHOWN: usize = 2;

/// A sentence, or a title or heading, with its cues.
pub struct Sentence {
    /// Its place.
    pub at: Place,
    /// Which of the page's articles it belongs to.
    piece: usize,
    /// Its cues: index in the lenses' list, place, and what turns it.
    pub hits: Vec<(usize, Place, Option<Turn>)>,
    /// Theme by theme the bias and the sum of its cues, on the side of the sentence where that is most.
    pub sums: Vec<f32>,
    /// Indices of its heading and title among the scene's heads.
    heads: [Option<usize>; 2],
}

impl Sentence {
    /// How probable the theme is by the sentence's own cues.
    fn strength(&self, theme: usize) -> f32 {
        logistic(self.sums[theme])
    }
}

/// An article's sentences in order.
pub struct Scene<'a> {
    document: &'a Document,
    /// Words that no cue may be cut out of; without them a cue may stand anywhere.
    tokens: Option<&'a Tokens>,
    /// Names that no cue is looked for in, sorted and flat.
    names: &'a [Place],
    lenses: &'a Lenses,
    /// Sentences of running text.
    pub sentences: Vec<Sentence>,
    heads: Vec<Sentence>,
    /// Piece by piece, theme by theme: sum of the sentences' strengths, and their number.
    articles: Vec<(Vec<f32>, f32)>,
}

impl<'a> Scene<'a> {
    /// Reads the article once; with its tokens, no cue is found inside another word (see [`is_whole`]), nor as
    /// a part of one of the `names`, sorted and flat.
    pub fn new(
        document: &'a Document,
        tokens: Option<&'a Tokens>,
        names: &'a [Place],
        lenses: &'a Lenses,
    ) -> Self {
        let mut scene = Self {
            document,
            tokens,
            names,
            lenses,
            sentences: Vec::new(),
            heads: Vec::new(),
            articles: Vec::new(),
        };
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
                        sums.iter_mut().enumerate().for_each(|(t, sum)| *sum += sentence.strength(t));
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
        let text = self.text(at);
        let turned = |hit: super::cues::Hit| {
            let place = Place::new(at.block, at.start + hit.range.start, at.start + hit.range.end);
            (hit.cue, place, turn::turned(&text[..hit.range.start], &text[hit.range.end..]))
        };
        let tokens = self.tokens.map(|tokens| tokens.of(at.block));
        let block = &self.document.blocks[at.block].text;
        let may_stand = |part: Range<usize>| {
            let part = at.start + part.start..at.start + part.end;
            !self.is_in_name(Place::new(at.block, part.start, part.end))
                && tokens.is_none_or(|tokens| is_whole(block, tokens, part))
        };
        let mut hits = self.lenses.finder.find(text, may_stand);
        // What a work is called says nothing of the world.
        hits.retain(|hit| !tone::in_title(&text[..hit.range.start]));
        hits.retain(|hit| !tone::measures(&text[hit.range.clone()], &text[hit.range.end..]));
        // A word said twice is no second reason.
        let mut told = FxHashSet::default();
        hits.retain(|hit| told.insert(hit.cue));
        let hits: Vec<_> = hits.into_iter().map(turned).collect();
        let sum = |theme: usize, side: Range<usize>| {
            let on_side = hits.iter().filter(|(_, place, _)| side.contains(&(place.start - at.start)));
            let cues = on_side.map(|&(cue, _, turned)| self.weight(cue, theme, turned)).sum::<f32>();
            self.lenses.themes[theme].bias + cues
        };
        // Of two sides each may carry a theme of its own.
        let sides = tone::turn(text).map_or(vec![], |turn| vec![0..turn, turn..text.len()]);
        let strongest = |theme: usize| {
            let sides = sides.iter().map(|side| sum(theme, side.clone()));
            sides.fold(sum(theme, 0..text.len()), f32::max)
        };
        let sums = (0..self.lenses.themes.len()).map(strongest).collect();
        Sentence { at, piece, hits, sums, heads }
    }

    /// Whether something is a part of a name: what a body is called says nothing of what the sentence tells.
    fn is_in_name(&self, part: Place) -> bool {
        let behind = self.names.partition_point(|name| (name.block, name.end) < (part.block, part.end));
        self.names.get(behind).is_some_and(|name| *name != part && name.contains(part))
    }

    fn text(&self, at: Place) -> &str {
        &self.document.blocks[at.block].text[at.start..at.end]
    }

    fn weight(&self, cue: usize, theme: usize, turned: Option<Turn>) -> f32 {
        let factor = turned.map_or(1.0, |turn| self.lenses.themes[theme].turned[turn as usize]);
        self.lenses.cues[cue].weights[theme] * factor
    }

    /// The sentences near number `n` with what each counts; the shares add up to 1.
    fn near(&self, n: usize) -> impl Iterator<Item = (&Sentence, f32)> {
        let fades = std::iter::successors(Some(1.0), |f| Some(f * FADING)).take(REACH);
        let piece = self.sentences[n].piece;
        let before = self.sentences[..n].iter().rev().zip(fades.clone());
        let after = self.sentences[n + 1..].iter().zip(fades);
        let near = before.chain(after).filter(move |(s, _)| s.piece == piece);
        let all: f32 = near.clone().map(|(_, fade)| fade).sum();
        near.map(move |(s, fade)| (s, fade / all))
    }

    /// What surrounds sentence `n`: place by place (see [`PLACES`]) how probable each theme is there.
    pub fn context(&self, n: usize) -> [Vec<f32>; PLACES.len()] {
        let sentence = &self.sentences[n];
        let themes = 0..self.lenses.themes.len();
        let mut near = vec![0.0; themes.len()];
        for (neighbour, share) in self.near(n) {
            near.iter_mut().enumerate().for_each(|(t, sum)| *sum += neighbour.strength(t) * share);
        }
        let head = |slot: usize| {
            let head = sentence.heads[slot].map(|h| &self.heads[h]);
            themes.clone().map(|t| head.map_or(0.0, |h| h.strength(t))).collect()
        };
        let (sums, count) = &self.articles[sentence.piece];
        let rest = |t: usize| (sums[t] - sentence.strength(t)) / (count - 1.0).max(1.0);
        [near, head(0), head(1), themes.clone().map(rest).collect()]
    }

    /// Sentence by sentence why it carries each theme that it carries.
    pub fn reasons(&self) -> Vec<Vec<Reason>> {
        let found = (0..self.sentences.len()).map(|n| self.reasons_of(n)).collect();
        plain::settle(found, |n| self.sentences[n].piece)
    }

    fn reasons_of(&self, n: usize) -> Vec<(Reason, Ground)> {
        if tone::is_no_statement(self.text(self.sentences[n].at)) {
            return Vec::new();
        }
        let context = self.context(n);
        (0..self.lenses.themes.len()).filter_map(|theme| self.reason(n, theme, &context)).collect()
    }

    fn reason(&self, n: usize, theme: usize, context: &[Vec<f32>; PLACES.len()]) -> Option<(Reason, Ground)> {
        let (sentence, lens) = (&self.sentences[n], &self.lenses.themes[theme]);
        if lens.carry > 0.0 && tone::asks(self.text(sentence.at)) {
            return None;
        }
        let products = |(there, weights): (&Vec<f32>, &Vec<f32>)| {
            there.iter().zip(weights).map(|(x, weight)| x * weight).sum::<f32>()
        };
        let sum = sentence.sums[theme] + context.iter().zip(&lens.context).map(products).sum::<f32>();
        if sum <= 0.0 {
            return None;
        }
        let mut cues = self.cues(sentence, theme, 1.0);
        // Surroundings help a sentence that says something; they don't speak for it. Nor does what is not said:
        // 不再局限于 tells of no 机遇.
        let speaks = |&&(cue, _, turned): &&(usize, Place, Option<Turn>)| {
            self.weight(cue, theme, None) >= TELLING && self.weight(cue, theme, turned) >= TELLING
        };
        let speaking =
            || sentence.hits.iter().filter(speaks).map(|&(cue, _, turned)| self.weight(cue, theme, turned));
        let together = speaking().sum::<f32>();
        let carries = speaking().any(|weight| weight >= lens.carry);
        if together <= 0.0 || together < TOGETHER * lens.carry && !carries {
            return None;
        }
        let ground = match carries {
            _ if lens.carry == 0.0 => Ground::Chosen,
            true => Ground::Cue,
            false => Ground::Together,
        };
        if sentence.sums[theme] <= 0.0 {
            cues.extend(self.surroundings(n, theme));
        }
        cues.order_by_key(|c| c.at);
        let telling = |cue: usize| self.weight(cue, theme, None) >= TELLING;
        let negated =
            sentence.hits.iter().any(|&(cue, _, turned)| turned == Some(Turn::Negated) && telling(cue));
        let tones = if negated { vec![Tone::Negated] } else { Vec::new() };
        Some((Reason { label: lens.key.clone(), score: logistic(sum), cues, tones }, ground))
    }

    /// The telling cues of a sentence for or against the theme, their weights times `share`.
    fn cues(&self, sentence: &Sentence, theme: usize, share: f32) -> Vec<Cue> {
        let speaks = |cue: usize, theme: usize| self.weight(cue, theme, None) >= TELLING;
        let cue = |&(cue, at, turned): &(usize, Place, Option<Turn>)| {
            let weight = self.weight(cue, theme, turned);
            let told = || Cue { at, text: self.text(at).to_owned(), weight: weight * share };
            // Words of no theme may count against one; to a reader that says nothing.
            let means = (0..self.lenses.themes.len()).any(|theme| speaks(cue, theme));
            (weight.abs() >= TELLING && means).then(told)
        };
        sentence.hits.iter().filter_map(cue).collect()
    }

    /// The cues around sentence `n` that spoke for the theme most.
    fn surroundings(&self, n: usize, theme: usize) -> Vec<Cue> {
        let [near, heading, title, article] = &self.lenses.themes[theme].context;
        let sentence = &self.sentences[n];
        let count = self.articles[sentence.piece].1;
        let mut cues: Vec<Cue> = self
            .near(n)
            .flat_map(|(s, share)| self.cues(s, theme, near[theme] * share + article[theme] / count))
            .chain(sentence.heads.iter().zip([heading, title]).flat_map(|(head, share)| {
                head.map_or(Vec::new(), |h| self.cues(&self.heads[h], theme, share[theme]))
            }))
            .filter(|c| c.weight > 0.0)
            .collect();
        cues.order_by(|a, b| b.weight.total_cmp(&a.weight));
        cues.truncate(SHOWN);
        cues
    }
}

fn logistic(sum: f32) -> f32 {
    1.0 / (1.0 + (-sum).exp())
}
