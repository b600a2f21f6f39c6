//! Everything that is labelled, as documents with the themes of their sentences.

use super::THEMES;
use mailuo_analysis::{Block, BlockKind, Place};
use mailuo_engine::{
    Document,
    lexicon::Lexicon,
    restore::restore,
    segment::{Tokens, segment},
    sentences::sentences,
};
use mailuo_train::texts;
use std::{cmp::Reverse, collections::HashMap, error::Error, fs, path::Path};

/// Which themes a sentence carries.
pub type Labels = [bool; THEMES.len()];

/// A labelled article.
pub struct Article {
    /// Where it is from.
    pub source: Source,
    /// Its blocks.
    pub document: Document,
    /// Their words.
    pub tokens: Tokens,
    /// The labels of its sentences, by their text without spaces.
    labels: HashMap<String, Labels>,
    /// The names in it.
    pub names: Vec<String>,
    /// Where they stand, sorted and flat.
    pub places: Vec<Place>,
}

/// Where articles are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// `../shared/gold/training`.
    Gold,
    /// News articles of the corpora with our labels, `themes/news.tsv`.
    News,
    /// Articles of our own, `texts/`.
    Own,
    /// Single sentences of our own, `themes/sentences.tsv`.
    Sentence,
}

impl Article {
    fn new(
        source: Source,
        document: Document,
        labels: HashMap<String, Labels>,
        names: Vec<String>,
        lexicon: &Lexicon,
    ) -> Self {
        let tokens = segment(&document, lexicon);
        let places = places(&document, &names);
        Self { source, document, tokens, labels, names, places }
    }

    /// What the sentence carries; none where nobody labelled it.
    pub fn labels(&self, sentence: &str) -> Option<Labels> {
        self.labels.get(&bare(sentence)).copied()
    }
}

/// Where names stand in a text that restoring may have moved; of two that overlap the longer.
fn places(document: &Document, names: &[String]) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    let mut names: Vec<&str> = names.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    names.sort_unstable_by_key(|name| (Reverse(name.len()), *name));
    names.dedup();
    for (number, block) in document.blocks.iter().enumerate() {
        let first = places.len();
        for name in &names {
            for (start, _) in block.text.match_indices(name) {
                let place = Place::new(number, start, start + name.len());
                if !places[first..].iter().any(|known| known.overlaps(place)) {
                    places.push(place);
                }
            }
        }
    }
    places.sort_unstable();
    places
}

/// Restoring moves spaces.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn from_letters(letters: &str) -> Labels {
    ["o", "c", "s"].map(|letter| letters.contains(letter))
}

/// Our single sentences: letters of their themes, then the text.
pub fn own_sentences(table: &str, lexicon: &Lexicon) -> Vec<Article> {
    let lines = table.lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once('\t'));
    lines
        .map(|(letters, text)| {
            let blocks = vec![block(BlockKind::Paragraph, text)];
            let document = Document { blocks, ..Document::default() };
            let labels = HashMap::from([(bare(text), from_letters(letters))]);
            Article::new(Source::Sentence, document, labels, Vec::new(), lexicon)
        })
        .collect()
}

fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, piece: 0, text: text.to_owned(), source: [0, text.len()] }
}

/// Our own articles.
pub fn own_articles(folder: &Path, lexicon: &Lexicon) -> Result<Vec<Article>, Box<dyn Error>> {
    let article = |article: texts::Article| {
        let mut labels = HashMap::new();
        for b in &article.blocks {
            for sentence in &b.sentences {
                let holds = THEMES.map(|theme| sentence.labels.contains(&theme));
                labels.insert(bare(&b.text[sentence.at.clone()]), holds);
            }
        }
        let names =
            article.blocks.iter().flat_map(|b| b.names.iter().map(|n| b.text[n.at.clone()].to_owned()));
        let blocks = article.blocks.iter().map(|b| block(b.kind, &b.text)).collect();
        let document = Document { blocks, ..Document::default() };
        Article::new(Source::Own, document, labels, names.collect(), lexicon)
    };
    Ok(texts::read(folder)?.into_iter().map(article).collect())
}

/// The news articles of the corpora with our labels.
pub fn news(corpora: &Path, table: &str, lexicon: &Lexicon) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut articles = Vec::new();
    for line in table.lines().filter(|l| !l.starts_with('#')) {
        let [file, number, letters] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("no labels: {line}").into());
        };
        let all = texts::articles(&fs::read_to_string(corpora.join(file))?);
        let article = all.get(number.parse::<usize>()?).ok_or("no such article")?;
        let mut labels = HashMap::new();
        let mut letters = letters.split(' ');
        for text in article.blocks.iter().skip(1).map(|b| &b.text) {
            for (sentence, letters) in sentences(text).into_iter().zip(letters.by_ref()) {
                labels.insert(bare(&text[sentence]), from_letters(letters));
            }
        }
        if letters.next().is_some() {
            return Err(format!("more labels than sentences: {file} {number}").into());
        }
        let lines: Vec<&str> = article.blocks.iter().map(|b| b.text.as_str()).collect();
        let names =
            article.blocks.iter().flat_map(|b| b.names.iter().map(|n| b.text[n.at.clone()].to_owned()));
        let (document, names) = (restore(&lines.join("\n")), names.collect());
        articles.push(Article::new(Source::News, document, labels, names, lexicon));
    }
    Ok(articles)
}

/// The annotated articles of `../shared/gold/training`, in the order of their names.
pub fn gold(folder: &Path, lexicon: &Lexicon) -> Result<Vec<Article>, Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|e| e.map(|e| e.path())).collect::<Result<_, _>>()?;
    files.retain(|path| path.extension().is_some_and(|e| e == "json"));
    files.sort();
    let mut articles = Vec::new();
    for file in files {
        let json: serde_json::Value = serde_json::from_slice(&fs::read(file)?)?;
        let list = |key: &str| json[key].as_array().cloned().unwrap_or_default();
        let text = |value: &serde_json::Value| value["text"].as_str().unwrap_or_default().to_owned();
        let lines: Vec<String> = list("blocks").iter().map(text).collect();
        let labels = list("themes").into_iter().map(|theme| {
            let has =
                |key| theme["labels"].as_array().is_some_and(|all| all.iter().any(|label| label == key));
            (bare(&text(&theme)), THEMES.map(has))
        });
        let document = restore(&lines.join("\n"));
        let names = list("mentions").iter().map(text).collect();
        articles.push(Article::new(Source::Gold, document, labels.collect(), names, lexicon));
    }
    Ok(articles)
}
