//! Builds `data/themes.tsv`: `cargo run --release -p mailuo-train --bin themes`; with `-- all`, from
//! every article, else from three in four.
//!
//! Two logistic regressions a theme, one after the other. The first weighs the cues of
//! `themes/cues.tsv` by single sentences, ours and those of the annotated articles; each weight is
//! pulled towards what its list says (a Gaussian prior, so that a cue seen once keeps its meaning).
//! The second weighs what stands around a sentence, by cue weights that have not seen the article.
//! Deterministic; prints how well articles fare that it did not see.

use mailuo_engine::{
    Document,
    analysis::{Block, BlockKind},
    themes::{Lenses, Scene, lens::CONTEXT},
};
use std::{collections::HashMap, error::Error, fmt::Write, fs, path::Path};

const THEMES: [&str; 3] = ["opportunity", "challenge", "safety"];
/// A cue under a negation counts this much of its weight; 不安全 is about safety all the same.
const NEGATED: [f32; 3] = [-0.5, -0.5, 1.0];
/// How far the articles are split for cross-validation.
const FOLDS: usize = 6;
/// How strongly a cue's weight is held to its prior.
const PULL: f32 = 1.2;

struct Article {
    document: Document,
    /// Sentence by sentence: which themes it carries.
    labels: Vec<[bool; 3]>,
}

/// A sentence's features: index and how much of it.
type Features = Vec<(usize, f32)>;

fn main() -> Result<(), Box<dyn Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let whole = std::env::args().nth(1).as_deref() == Some("all");
    let lists = fs::read_to_string(here.join("themes/cues.tsv"))?;
    let lenses = Lenses::parse(&table(&lists)?)?;
    let ours = own_sentences(&fs::read_to_string(here.join("themes/sentences.tsv"))?);
    let mut articles = annotated(&here.join("../../../shared/gold/training"), &lenses)?;
    if !whole {
        // Every fourth article stays unseen.
        let mut n = 0;
        articles.retain(|_| (n % 4 != 3, n += 1).0);
    }
    println!("{} sentences of ours, {} articles", ours.len(), articles.len());

    let theirs: Vec<usize> = (0..articles.len()).map(|a| a % FOLDS).collect();
    let mut out: Vec<Lenses> = Vec::new();
    for fold in 0..=FOLDS {
        // The last round sees all.
        let seen = articles.iter().zip(&theirs).filter(|(_, f)| **f != fold).map(|(a, _)| a);
        let seen: Vec<&Article> = seen.chain(&ours).collect();
        out.push(weigh_cues(&lenses, &seen));
    }
    let mut file = String::from(
        "# theme, cue, weight (log-odds). A sentence carries a theme where the sum is above 0.\n\
         # Lines with @ weigh its surroundings; theme - holds words that only look like a cue.\n",
    );
    let mut macro_f1 = 0.0;
    for (theme, key) in THEMES.iter().enumerate() {
        let mut rows: Vec<(Vec<f32>, bool)> = Vec::new();
        let mut of_article: Vec<usize> = Vec::new();
        for (a, article) in articles.iter().enumerate() {
            let unseen = &out[theirs[a]];
            let scene = Scene::new(&article.document, unseen);
            for (n, labels) in article.labels.iter().enumerate() {
                let mut row = vec![own(&scene, n, theme, unseen)];
                row.extend(scene.context(n, theme));
                rows.push((row, labels[theme]));
                of_article.push(a);
            }
        }
        // How good it is on articles that neither step has seen.
        let mut scored: Vec<(f32, bool)> = Vec::new();
        for fold in 0..FOLDS {
            let (test, train): (Vec<usize>, Vec<usize>) =
                (0..rows.len()).partition(|&r| theirs[of_article[r]] == fold);
            let model = surroundings(&train.iter().map(|&r| rows[r].clone()).collect::<Vec<_>>());
            scored.extend(test.iter().map(|&r| (score(&model, &rows[r].0), rows[r].1)));
        }
        let alone: Vec<(f32, bool)> = rows.iter().map(|(row, label)| (row[0], *label)).collect();
        let (threshold, f1) = best(&scored);
        println!(
            "{key}: f1 {f1:.3} at {threshold:.2}; at 0 {:.3}; without surroundings {:.3}",
            f1_at(&scored, 0.0),
            best(&alone).1
        );
        macro_f1 += f1 / 3.0;
        let model = surroundings(&rows);
        // All is told in the cues' own unit, so that everything adds up in one sum.
        let (bias, scale) = (model[0], model[1]);
        let lens = &out[FOLDS].themes[theme];
        writeln!(file, "{key}\t@bias\t{:.2}", lens.bias + (bias - threshold) / scale)?;
        writeln!(file, "{key}\t@negated\t{:.1}", NEGATED[theme])?;
        for (name, weight) in CONTEXT.iter().zip(&model[2..]) {
            writeln!(file, "{key}\t{name}\t{:.2}", weight / scale)?;
        }
        for cue in &out[FOLDS].cues {
            let weight = cue.weights[theme];
            if weight.abs() >= 0.1 {
                writeln!(file, "{key}\t{}\t{weight:.2}", cue.cue)?;
            }
        }
    }
    println!("macro {macro_f1:.3}");
    for cue in lists.lines().filter(|l| l.starts_with("-\t")).flat_map(|l| l.split(['\t', ' ']).skip(2)) {
        writeln!(file, "-\t{cue}\t0")?;
    }
    fs::write(here.join("../../data/themes.tsv"), file)?;
    Ok(())
}

/// The lists as one cue a line.
fn table(lists: &str) -> Result<String, Box<dyn Error>> {
    let mut lines = String::new();
    for (key, negated) in THEMES.iter().zip(NEGATED) {
        writeln!(lines, "{key}\t@bias\t-2\n{key}\t@negated\t{negated}")?;
    }
    for line in lists.lines().filter(|l| !l.starts_with('#')) {
        let [theme, weight, cues] = line.splitn(3, '\t').collect::<Vec<_>>()[..] else {
            return Err(format!("no list: {line}").into());
        };
        for cue in cues.split(' ') {
            writeln!(lines, "{theme}\t{cue}\t{weight}")?;
        }
    }
    Ok(lines)
}

fn paragraph(text: &str, kind: BlockKind) -> Block {
    Block { kind, piece: 0, text: text.to_owned(), source: [0, text.len()] }
}

/// Our sentences, each an article of its own: letters of its themes (`-` for none), then the text.
fn own_sentences(text: &str) -> Vec<Article> {
    let lines = text.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
    lines
        .map(|(labels, text)| Article {
            document: Document { blocks: vec![paragraph(text, BlockKind::Paragraph)], ..Document::default() },
            labels: vec![["o", "c", "s"].map(|letter| labels.contains(letter))],
        })
        .collect()
}

/// The annotated articles in the order of their names.
fn annotated(folder: &Path, lenses: &Lenses) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|e| e == "json"));
    files.sort();
    let mut articles = Vec::new();
    for file in files {
        let json: serde_json::Value = serde_json::from_slice(&fs::read(file)?)?;
        let list = |key: &str| json[key].as_array().cloned().unwrap_or_default();
        let blocks = list("blocks").into_iter().map(|b| {
            let kind = match b["kind"].as_str() {
                Some("title") => BlockKind::Title,
                Some("heading") => BlockKind::Heading,
                Some("paragraph" | "lead") => BlockKind::Paragraph,
                _ => BlockKind::Note,
            };
            paragraph(b["text"].as_str().unwrap_or_default(), kind)
        });
        let document = Document { blocks: blocks.collect(), ..Document::default() };
        // Theirs are cut much as ours; ours takes the labels of the one in whose span its middle lies.
        let mut labels = Vec::new();
        for sentence in &Scene::new(&document, lenses).sentences {
            let text = &document.blocks[sentence.at.block].text;
            let chars = |byte: usize| text[..byte].chars().count() as u64;
            let middle = (chars(sentence.at.start) + chars(sentence.at.end)) / 2;
            let theirs = list("themes").into_iter().find(|t| {
                t["block"].as_u64() == Some(sentence.at.block as u64)
                    && (t["start"].as_u64()..t["end"].as_u64()).contains(&Some(middle))
            });
            let has = |key: &str| {
                theirs
                    .as_ref()
                    .and_then(|t| t["labels"].as_array())
                    .is_some_and(|l| l.iter().any(|x| x == key))
            };
            labels.push(THEMES.map(has));
        }
        articles.push(Article { document, labels });
    }
    Ok(articles)
}

/// The first step: the lenses with biases and weights of the cues learnt.
fn weigh_cues(lenses: &Lenses, articles: &[&Article]) -> Lenses {
    let mut learnt = Lenses::new(lenses.themes.clone(), lenses.cues.clone());
    for theme in 0..THEMES.len() {
        let mut rows: Vec<(Features, bool)> = Vec::new();
        for article in articles {
            let scene = Scene::new(&article.document, lenses);
            for (sentence, labels) in scene.sentences.iter().zip(&article.labels) {
                let mut sums: HashMap<usize, f32> = HashMap::new();
                for &(cue, _, negated) in &sentence.hits {
                    if lenses.cues[cue].weights[theme] != 0.0 {
                        *sums.entry(cue).or_default() += if negated { NEGATED[theme] } else { 1.0 };
                    }
                }
                let mut features: Features = sums.into_iter().collect();
                features.sort_unstable_by_key(|f| f.0);
                rows.push((features, labels[theme]));
            }
        }
        let prior: Vec<f32> = lenses.cues.iter().map(|c| c.weights[theme]).collect();
        let (bias, weights) = regress(&rows, &prior, PULL);
        learnt.themes[theme].bias = bias;
        for (cue, weight) in learnt.cues.iter_mut().zip(weights) {
            cue.weights[theme] = weight.max(0.0);
        }
    }
    learnt
}

/// Logistic regression by gradient steps of the size that each feature's own support allows.
fn regress(rows: &[(Features, bool)], prior: &[f32], pull: f32) -> (f32, Vec<f32>) {
    let (mut bias, mut weights) = (-2.0, prior.to_vec());
    let mut support = vec![0.0; prior.len()];
    rows.iter().flat_map(|(features, _)| features).for_each(|&(f, x)| support[f] += x * x);
    for _ in 0..400 {
        let (mut slope, mut slopes) = (0.0, vec![0.0; prior.len()]);
        for (features, label) in rows {
            let sum = bias + features.iter().map(|&(f, x)| weights[f] * x).sum::<f32>();
            let error = f32::from(*label) - 1.0 / (1.0 + (-sum).exp());
            slope += error;
            features.iter().for_each(|&(f, x)| slopes[f] += error * x);
        }
        bias += slope / rows.len() as f32;
        for f in 0..prior.len() {
            weights[f] += (slopes[f] - pull * (weights[f] - prior[f])) / (pull + support[f]);
        }
    }
    (bias, weights)
}

/// What a sentence's own cues say.
fn own(scene: &Scene, n: usize, theme: usize, lenses: &Lenses) -> f32 {
    let count = |&(cue, _, not): &(usize, _, bool)| {
        lenses.cues[cue].weights[theme] * if not { NEGATED[theme] } else { 1.0 }
    };
    lenses.themes[theme].bias + scene.sentences[n].hits.iter().map(count).sum::<f32>()
}

/// The second step: bias, what a sentence's own cues count, what its surroundings count.
fn surroundings(rows: &[(Vec<f32>, bool)]) -> Vec<f32> {
    let rows: Vec<(Features, bool)> =
        rows.iter().map(|(row, label)| (row.iter().copied().enumerate().collect(), *label)).collect();
    let prior = [0.8, 0.3, 0.3, 0.3, 0.3, -0.3];
    let (bias, weights) = regress(&rows, &prior, 3.0);
    [bias].into_iter().chain(weights).collect()
}

fn score(model: &[f32], row: &[f32]) -> f32 {
    model[0] + model[1..].iter().zip(row).map(|(w, x)| w * x).sum::<f32>()
}

fn f1_at(scored: &[(f32, bool)], threshold: f32) -> f32 {
    let hits = scored.iter().filter(|(s, label)| *s > threshold && *label).count() as f32;
    let told = scored.iter().filter(|(s, _)| *s > threshold).count() as f32;
    let all = scored.iter().filter(|(_, label)| *label).count() as f32;
    2.0 * hits / (told + all).max(1.0)
}

/// The threshold around which F1 is best, and the F1 at it: a broad hill carries further than a peak.
fn best(scored: &[(f32, bool)]) -> (f32, f32) {
    let hill = |t: f32| [-0.2, -0.1, 0.0, 0.1, 0.2].map(|d| f1_at(scored, t + d)).iter().sum::<f32>();
    let tried = (-40..=40).map(|t| t as f32 / 20.0).map(|t| (t, hill(t)));
    let (threshold, _) = tried.fold((0.0, 0.0), |a, b| if b.1 > a.1 { b } else { a });
    (threshold, f1_at(scored, threshold))
}
