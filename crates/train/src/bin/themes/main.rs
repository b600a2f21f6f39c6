//! Builds `data/themes.tsv`: `cargo run --release -p mailuo-train --bin themes`.
//!
//! Two logistic regressions a theme, one after the other. The first weighs the cues of `themes/cues.tsv`
//! and words of the texts by single sentences. What the lists say is the prior: a theme learns how much a
//! unit of each list counts, and every cue how far it departs from that; a word that no list has starts at
//! nothing, and never counts enough to be told as a reason. The second weighs what stands around a sentence,
//! by weights of the first that have not seen the article. Deterministic; prints how well articles fare
//! that it did not see, by cross-validation over articles.

mod learn;
mod read;
mod words;

use learn::{Features, Rows};
use mailuo_analysis::Reason;
use mailuo_engine::{
    lexicon::Lexicon,
    themes::{Lenses, Scene, TELLING, Turn, cues::GAP, lens::PLACES, lens::Weights},
};
use read::{Article, Labels, Source};
use std::{
    collections::{HashMap, HashSet},
    error::Error,
    fs,
    path::Path,
};

const THEMES: [&str; 3] = ["opportunity", "challenge", "safety"];
/// What turns a cue leaves so much of its weight, theme by theme, in the order of [`Turn::ALL`]: 不安全 is about
/// safety all the same, and to do away with a trouble is none.
const TURNED: [[f32; Turn::ALL.len()]; THEMES.len()] =
    [[-0.5, 1.0, -0.3, 0.3], [-0.5, -0.3, 1.0, 0.3], [1.0, 1.0, 1.0, 1.0]];
/// What a cue must count at least to carry a sentence: several words that are said of everything don't.
const CARRY: [f32; THEMES.len()] = [0.9, 0.9, 1.0];
/// The sources of whole articles.
const SOURCES: [Source; 3] = [Source::Gold, Source::News, Source::Own];
/// How far the articles are split for cross-validation.
const FOLDS: usize = 6;
/// How strongly a weight is held to its prior: of a cue; of what a list's unit counts; of what a unit of
/// the surroundings counts.
const PULL: [f32; 3] = [10.0, 2.5, 3.0];
/// What a word may count at most for a theme whose lists don't have it: less than a reason.
const QUIET: f32 = TELLING - 0.06;
/// Words of lists that count no more than this are said of everything, or name an office: beside another cue they
/// are a reason, by themselves they are none.
const WEAK: f32 = 1.2;
/// What such a word may count at most: less than what carries a sentence.
const BESIDE: f32 = 0.8;
/// How much recall counts beside precision where the threshold is set: a reader forgives what a panel doesn't show
/// sooner than what it shows without a reason.
const RECALL: f32 = 0.5;
/// What the score of a reason is at least that a panel shows before it is asked for the others.
const FIRST: f32 = 0.5;
/// What counts less in every theme is left out.
const NOTHING: f32 = 0.05;

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = here.join("../../../shared");
    let lexicon = Lexicon::load(&fs::read(here.join("../../data/lexicon.bin"))?)?;
    let Lists { lenses: lists, traps } = cues(&fs::read_to_string(here.join("themes/cues.tsv"))?)?;
    let mut articles = read::gold(&shared.join("gold/training"), &lexicon)?;
    let news = fs::read_to_string(here.join("themes/news.tsv"))?;
    articles.extend(read::news(&shared.join("corpora/ner"), &news, &lexicon)?);
    articles.extend(read::own_articles(&here.join("texts"), &lexicon)?);
    articles.extend(read::own_sentences(&fs::read_to_string(here.join("themes/sentences.tsv"))?, &lexicon));
    let words = words::words(&articles, &lists, &lexicon);
    println!("{} articles, {} cues, {} words", articles.len(), lists.cues.len(), words.len());
    let all = with_words(&lists, &words);

    let fold = |article: usize| article % FOLDS;
    // The last one sees all.
    let learnt: Vec<Lenses> = (0..=FOLDS)
        .map(|left_out| {
            let seen = articles.iter().enumerate().filter(|(a, _)| fold(*a) != left_out).map(|(_, a)| a);
            weigh_cues(&all, &traps, &seen.collect::<Vec<_>>())
        })
        .collect();
    let sentences = surroundings(&articles, |article| &learnt[fold(article)]);
    let mut models = learnt.clone();
    let mut f1s = [[0.0; 3]; THEMES.len()];
    for theme in 0..THEMES.len() {
        let rows = |kept: &dyn Fn(&Sentence) -> bool| {
            let kept = sentences.iter().filter(|s| kept(s));
            second(kept.map(|s| (s.features[theme].clone(), s.labels[theme])).collect())
        };
        // Here as well the last one sees all.
        let around: Vec<_> =
            (0..=FOLDS).map(|left_out| learn::regress(&rows(&|s| fold(s.article) != left_out))).collect();
        let scored = |source: Source| -> Vec<(f32, bool)> {
            let asked = sentences.iter().filter(|s| s.source == source);
            asked
                .map(|s| {
                    let (bias, weights) = &around[fold(s.article)];
                    (learn::score(*bias, weights, &s.features[theme]), s.labels[theme])
                })
                .collect()
        };
        let sets = SOURCES.map(scored);
        let threshold = learn::best(&sets, RECALL);
        let f1 = sets.map(|scored| learn::f1_at(&scored, threshold));
        f1s[theme] = f1;
        println!("{}: threshold {threshold:.2}, f1 {f1:.3?}", THEMES[theme]);
        // All is told in the cues' own unit, so that everything adds up in one sum.
        for (model, (bias, weights)) in models.iter_mut().zip(around) {
            let scale = weights[0];
            let lens = &mut model.themes[theme];
            lens.bias += (bias - threshold) / scale;
            let mut rest = weights[1..].iter().map(|weight| weight / scale);
            lens.context.iter_mut().flatten().for_each(|weight| *weight = rest.next().unwrap_or(0.0));
        }
    }
    shown(&articles, |article| &models[fold(article)]);
    let mut lenses = models.pop().ok_or("no model")?;
    let mean = |source: usize| f1s.iter().map(|f1| f1[source]).sum::<f32>() / 3.0;
    println!(
        "macro, as annotated, as we label news, as we write: {:.3} {:.3} {:.3}",
        mean(0),
        mean(1),
        mean(2)
    );
    let counts = |cue: &Weights| cue.weights.iter().any(|w| w.abs() >= NOTHING);
    lenses.cues.retain(|cue| counts(cue) || traps.contains(&cue.cue));
    let head = "# Cues and what each counts (log-odds) for the themes; a sentence carries one where the sum is above 0.\n\
                # Lines with @ weigh what surrounds a sentence; a cue that counts nothing only looks like one.\n";
    let table = lenses.table();
    println!("{} cues, {} bytes", lenses.cues.len(), head.len() + table.len());
    fs::write(here.join("../../data/themes.tsv"), head.to_owned() + &table)?;
    Ok(())
}

/// Tells how right the evidence is that a reader gets to see, and what of it a panel may show first: precision and
/// recall theme by theme.
fn shown<'a>(articles: &[Article], lenses: impl Fn(usize) -> &'a Lenses) {
    for (source, (what, least)) in
        SOURCES.into_iter().flat_map(|s| [(s, ("shown", 0.0)), (s, ("first", FIRST))])
    {
        let mut counts = [[0.0_f32; 3]; THEMES.len()];
        for (number, article) in articles.iter().enumerate().filter(|(_, a)| a.source == source) {
            let scene = Scene::new(&article.document, Some(&article.tokens), &article.places, lenses(number));
            for (sentence, reasons) in scene.sentences.iter().zip(scene.reasons()) {
                let text =
                    &article.document.blocks[sentence.at.block].text[sentence.at.start..sentence.at.end];
                let Some(labels) = article.labels(text) else { continue };
                for (theme, [hits, told, all]) in counts.iter_mut().enumerate() {
                    let tells = |reason: &Reason| reason.label == THEMES[theme] && reason.score >= least;
                    let tells = reasons.iter().any(tells);
                    *hits += f32::from(tells && labels[theme]);
                    *told += f32::from(tells);
                    *all += f32::from(labels[theme]);
                }
            }
        }
        let rates = counts.map(|[hits, told, all]| [hits / told, hits / all, 2.0 * hits / (told + all)]);
        println!("{what}, {source:?}: precision, recall, f1 {rates:.3?}");
    }
}

/// What `themes/cues.tsv` holds.
struct Lists {
    /// The cues with what each counts before training.
    lenses: Lenses,
    /// Those among them that only look like a cue.
    traps: HashSet<String>,
}

fn cues(lists: &str) -> Result<Lists, Box<dyn Error>> {
    let mut traps = HashSet::new();
    let mut cues: Vec<Weights> = Vec::new();
    let mut known = HashMap::new();
    for line in lists.lines().filter(|l| !l.starts_with('#')) {
        let [theme, weight, list] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("no list: {line}").into());
        };
        for cue in list.split_whitespace() {
            let at = *known.entry(cue).or_insert_with(|| {
                cues.push(Weights { cue: cue.to_owned(), weights: vec![0.0; THEMES.len()] });
                cues.len() - 1
            });
            match THEMES.iter().position(|key| *key == theme) {
                Some(theme) => cues[at].weights[theme] = weight.parse()?,
                None => _ = traps.insert(cue.to_owned()),
            }
        }
    }
    let themes = Lenses::parse(&format!("@themes\t{}\n", THEMES.join("\t")))?.themes;
    Ok(Lists { lenses: Lenses::new(themes, cues), traps })
}

/// The lists with words behind them that count nothing yet.
fn with_words(lists: &Lenses, words: &[String]) -> Lenses {
    let word = |word: &String| Weights { cue: word.clone(), weights: vec![0.0; THEMES.len()] };
    let cues = lists.cues.iter().cloned().chain(words.iter().map(word)).collect();
    let mut themes = lists.themes.clone();
    for (lens, (turned, carry)) in themes.iter_mut().zip(TURNED.into_iter().zip(CARRY)) {
        (lens.turned, lens.carry) = (turned, carry);
    }
    Lenses::new(themes, cues)
}

/// The first step: the lenses with biases and weights of cues and words learnt.
fn weigh_cues(lenses: &Lenses, traps: &HashSet<String>, articles: &[&Article]) -> Lenses {
    let mut learnt = Lenses::new(lenses.themes.clone(), lenses.cues.clone());
    let cues = lenses.cues.len();
    for theme in 0..THEMES.len() {
        let mut rows: Vec<(Features, bool)> = Vec::new();
        for article in articles {
            for (sentence, labels) in labelled(
                &Scene::new(&article.document, Some(&article.tokens), &article.places, lenses),
                article,
            ) {
                // Behind the cues stand the sums of what each list says.
                let mut sums = vec![0.0; THEMES.len()];
                let mut features: Features = Vec::new();
                for &(cue, _, turned) in &sentence.hits {
                    let weights = &lenses.cues[cue].weights;
                    let factor = turned.map_or(1.0, |turn| TURNED[theme][turn as usize]);
                    sums.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += weight / 2.5 * factor);
                    if !traps.contains(&lenses.cues[cue].cue) {
                        features.push((cue, factor));
                    }
                }
                features.extend(sums.iter().enumerate().map(|(t, sum)| (cues + t, *sum)));
                rows.push((features, labels[theme]));
            }
        }
        let mut pull = vec![PULL[0]; cues];
        pull.extend([PULL[1]; THEMES.len()]);
        let prior = vec![0.0; pull.len()];
        let (bias, weights) = learn::regress(&Rows { rows, pull, prior });
        learnt.themes[theme].bias = bias;
        for (number, cue) in learnt.cues.iter_mut().enumerate() {
            let said: f32 =
                (0..THEMES.len()).map(|t| weights[cues + t] * lenses.cues[number].weights[t] / 2.5).sum();
            let most = match lenses.cues[number].weights[theme] {
                listed if listed > WEAK || listed > 0.0 && cue.cue.contains(GAP) => f32::MAX,
                listed if listed > 0.0 => BESIDE,
                _ => QUIET,
            };
            cue.weights[theme] = (weights[number] + said).min(most);
        }
    }
    learnt
}

/// The sentences of a scene that somebody labelled.
fn labelled<'a>(
    scene: &'a Scene,
    article: &'a Article,
) -> impl Iterator<Item = (&'a mailuo_engine::themes::Sentence, Labels)> {
    scene.sentences.iter().filter_map(|sentence| {
        let text = &article.document.blocks[sentence.at.block].text[sentence.at.start..sentence.at.end];
        Some((sentence, article.labels(text)?))
    })
}

/// A sentence as the second step sees it.
struct Sentence {
    article: usize,
    source: Source,
    /// Theme by theme: what its own cues say, then what surrounds it.
    features: Vec<Features>,
    labels: Labels,
}

/// All labelled sentences that have surroundings.
fn surroundings<'a>(articles: &[Article], lenses: impl Fn(usize) -> &'a Lenses) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (number, article) in articles.iter().enumerate().filter(|(_, a)| a.source != Source::Sentence) {
        let scene = Scene::new(&article.document, Some(&article.tokens), &article.places, lenses(number));
        for (n, sentence) in scene.sentences.iter().enumerate() {
            let text = &article.document.blocks[sentence.at.block].text[sentence.at.start..sentence.at.end];
            let Some(labels) = article.labels(text) else { continue };
            let around = scene.context(n).concat();
            let features = (0..THEMES.len()).map(|theme| {
                [sentence.sums[theme]].into_iter().chain(around.iter().copied()).enumerate().collect()
            });
            found.push(Sentence {
                article: number,
                source: article.source,
                features: features.collect(),
                labels,
            });
        }
    }
    found
}

/// The second step's rows: what a sentence's own cues say counts nearly whole, the rest is open.
fn second(rows: Vec<(Features, bool)>) -> Rows {
    let width = 1 + PLACES.len() * THEMES.len();
    let mut prior = vec![0.0; width];
    prior[0] = 0.8;
    Rows { rows, pull: vec![PULL[2]; width], prior }
}
