//! Articles through the whole engine, from their plain text to the names it tells.

use crate::score::{Score, Span};
use mailuo_engine::{
    Engine,
    analysis::{Analysis, Certainty, NameKind},
};
use mailuo_train::texts::{Article, Block};
use std::{collections::BTreeMap, fmt};

/// How well engines find the names of articles, in all and by the rule that found them.
#[derive(Default)]
pub struct Tally {
    score: Score,
    rules: BTreeMap<String, (usize, usize)>,
}

impl Tally {
    /// Takes in these articles; every difference goes to `tell`.
    pub fn judge(&mut self, engine: &Engine, articles: &[Article], mut tell: impl FnMut(&str)) {
        articles.iter().for_each(|article| self.article(engine, article, &mut tell));
    }

    fn article(&mut self, engine: &Engine, article: &Article, tell: &mut impl FnMut(&str)) {
        let lines: Vec<&str> = article.blocks.iter().map(|b| b.text.as_str()).collect();
        let analysis = engine.analyze(&lines.join("\n"));
        let (text, found) = found(&analysis);
        let gold = gold(&text, article);
        let found: Vec<Span> = found
            .into_iter()
            .map(|(span, certainty)| {
                if span.2 != NameKind::Work {
                    self.score.level(certainty, gold.contains(&span));
                }
                span
            })
            .collect();
        for (mention, span) in analysis.mentions.iter().zip(&found) {
            let (right, all) =
                self.rules.entry(format!("{} {:?}", mention.why.rule, mention.kind)).or_default();
            *right += usize::from(gold.contains(span));
            *all += 1;
        }
        let found = &found[..analysis.mentions.len()];
        self.score.add(&gold, found);
        let show = |(a, b, kind): Span| {
            let around: String = text[a.saturating_sub(8)..(b + 8).min(text.len())].iter().collect();
            format!("{kind:?} {} … {around}", text[a..b.min(text.len())].iter().collect::<String>())
        };
        gold.iter().filter(|s| !found.contains(s)).for_each(|s| tell(&format!("- {}", show(*s))));
        let counts = |s: &&Span| s.2 != NameKind::Work;
        found
            .iter()
            .filter(counts)
            .filter(|s| !gold.contains(s))
            .for_each(|s| tell(&format!("+ {}", show(*s))));
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.score)?;
        self.rules.iter().try_for_each(|(rule, (right, all))| write!(f, "\n  {rule}: {right} right of {all}"))
    }
}

/// The analysis' text without white space, and its names there.
fn found(analysis: &Analysis) -> (Vec<char>, Vec<(Span, Certainty)>) {
    let mut text = Vec::new();
    let mut starts = Vec::new();
    for block in &analysis.blocks {
        let mut places = vec![0; block.text.len() + 1];
        for (at, c) in block.text.char_indices() {
            places[at] = text.len();
            text.extend((!c.is_whitespace()).then_some(c));
        }
        places[block.text.len()] = text.len();
        starts.push(places);
    }
    let place = |block: usize, at: usize| starts[block][at];
    let spans = analysis
        .mentions
        .iter()
        .chain(&analysis.candidates)
        .map(|m| ((place(m.at.block, m.at.start), place(m.at.block, m.at.end), m.kind), m.certainty));
    (text.clone(), spans.collect())
}

/// The article's names where its blocks stand in `text`; those of a block that is not there lie beyond its end.
fn gold(text: &[char], article: &Article) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut from = 0;
    for block in &article.blocks {
        let line: Vec<char> = block.text.chars().filter(|c| !c.is_whitespace()).collect();
        let at = |start: usize| {
            let mut windows = text.get(start..)?.windows(line.len().max(1));
            Some(start + windows.position(|window| window == line)?)
        };
        let start = at(from).or_else(|| at(0));
        if let Some(start) = start {
            from = start + line.len();
        }
        let start = start.unwrap_or(text.len());
        spans.extend(block.names.iter().map(|name| {
            (start + written(block, name.at.start), start + written(block, name.at.end), name.kind)
        }));
    }
    spans
}

/// Characters before byte `at` that are no white space.
fn written(block: &Block, at: usize) -> usize {
    block.text[..at].chars().filter(|c| !c.is_whitespace()).count()
}
