//! The corpora, read as sentences with the tags that every character may have.

use mailuo_engine::{analysis::NameKind, names::model::KINDS};
use mailuo_train::texts::{self, Article, Block};
use std::{collections::HashMap, fs, io, ops::Range, path::Path};

/// A set of tags, a bit each.
pub type Tags = u16;

/// The outside alone.
const OUTSIDE: Tags = 1;

/// A sentence and what is known of its tags, one set a character.
#[derive(Clone, Default)]
pub struct Sentence {
    /// The characters.
    pub text: String,
    /// The tags that each may have.
    pub allowed: Vec<Tags>,
}

impl Sentence {
    /// Adds `text` as one name of one of these kinds.
    pub fn name(&mut self, text: &str, kinds: &[NameKind]) {
        for (n, c) in text.chars().enumerate() {
            self.text.push(c);
            let tags = kinds.iter().fold(0, |tags, &kind| tags | 1 << (tag(kind) + usize::from(n > 0)));
            self.allowed.push(tags);
        }
    }

    /// Adds `text` in which nothing is named.
    pub fn plain(&mut self, text: &str) {
        self.text.push_str(text);
        self.allowed.extend(text.chars().map(|_| OUTSIDE));
    }
}

/// The tag that a name of this kind begins with.
fn tag(kind: NameKind) -> usize {
    KINDS.iter().position(|k| *k == kind).map_or(0, |k| 1 + 2 * k)
}

/// A name in a sentence.
pub struct Named {
    /// The characters.
    pub at: Range<usize>,
    /// The name.
    pub text: String,
    /// What it names.
    pub kind: NameKind,
}

/// The names of a sentence, those that may be of several kinds left out.
pub fn names(sentence: &Sentence) -> Vec<Named> {
    let chars: Vec<char> = sentence.text.chars().collect();
    let begins = |tags: Tags| KINDS.into_iter().find(|&kind| tags == 1 << tag(kind));
    let named = |(start, &tags): (usize, &Tags)| {
        let kind = begins(tags)?;
        let inside = sentence.allowed[start + 1..].iter().take_while(|&&next| next == tags << 1);
        let end = start + 1 + inside.count();
        Some(Named { at: start..end, text: chars[start..end].iter().collect(), kind })
    };
    sentence.allowed.iter().enumerate().filter_map(named).collect()
}

/// The news articles: those to learn from, and the last tenth of each file.
///
/// # Errors
/// Where a file can't be read.
pub fn news(folder: &Path) -> io::Result<(Vec<Article>, Vec<Article>)> {
    let (mut train, mut test) = (Vec::new(), Vec::new());
    for name in ["f0", "f1", "f2", "f3", "w0", "w1", "w2"] {
        let mut articles = texts::articles(&fs::read_to_string(folder.join(format!("news.{name}.txt")))?);
        let kept = articles.len() - articles.len().div_ceil(10);
        test.extend(articles.split_off(kept));
        train.append(&mut articles);
    }
    Ok((train, test))
}

/// A block whose names are all marked.
pub fn sentence(block: &Block) -> Sentence {
    let mut sentence = Sentence::default();
    let mut at = 0;
    for name in &block.names {
        sentence.plain(&block.text[at..name.at.start]);
        sentence.name(&block.text[name.at.clone()], &[name.kind]);
        at = name.at.end;
    }
    sentence.plain(&block.text[at..]);
    sentence
}

/// Sentences with their entities, one JSON object a line; `kinds` tells what an entity may be.
fn json_lines(path: &Path, kinds: impl Fn(&str, &str) -> Vec<NameKind>) -> io::Result<Vec<Sentence>> {
    let mut found = Vec::new();
    for line in fs::read_to_string(path)?.lines() {
        let row: serde_json::Value = serde_json::from_str(line)?;
        let chars: Vec<char> = row["text"].as_str().unwrap_or_default().chars().collect();
        let piece = |a: usize, b: usize| chars.get(a..b).unwrap_or_default().iter().collect::<String>();
        let mut sentence = Sentence::default();
        let mut at = 0;
        for entity in row["ents"].as_array().into_iter().flatten() {
            let offset = |n: usize| usize::try_from(entity[n].as_u64().unwrap_or(0)).unwrap_or(0);
            let (start, end) = (offset(0), offset(1));
            if start < at || end > chars.len() {
                continue;
            }
            sentence.plain(&piece(at, start));
            let name = piece(start, end);
            let kinds = kinds(&name, entity[2].as_str().unwrap_or_default());
            sentence.name(&name, &kinds);
            at = end;
        }
        sentence.plain(&piece(at, chars.len()));
        found.push(sentence);
    }
    Ok(found)
}

/// MSRA's training part, its ORG split into ours; what may be a company or another body is either.
///
/// # Errors
/// Where a file can't be read.
pub fn msra(folder: &Path) -> io::Result<Vec<Sentence>> {
    let judged = fs::read_to_string(folder.join("msra.orgtypes.tsv"))?;
    let judged: HashMap<&str, &str> = judged.lines().filter_map(|l| l.split_once('\t')).collect();
    json_lines(&folder.join("msra.train.jsonl"), |name, kind| match kind {
        "PER" => vec![NameKind::Person],
        "LOC" => vec![NameKind::Place],
        _ => match judged.get(name).map_or("O", |letter| letter.trim()) {
            "X" => vec![NameKind::Company, NameKind::Organisation],
            "C" => vec![NameKind::Company],
            "L" => vec![NameKind::Place],
            "D" => vec![NameKind::Product],
            _ => vec![company_ending(name).unwrap_or(NameKind::Organisation)],
        },
    })
}

/// MSRA's test part: `ORG` as an organisation, whatever it is.
///
/// # Errors
/// Where a file can't be read.
pub fn msra_test(folder: &Path) -> io::Result<Vec<Sentence>> {
    json_lines(&folder.join("msra.test.jsonl"), |_, kind| match kind {
        "PER" => vec![NameKind::Person],
        "LOC" => vec![NameKind::Place],
        _ => vec![NameKind::Organisation],
    })
}

/// What the end of a body's name says by itself.
fn company_ending(name: &str) -> Option<NameKind> {
    let endings = ["公司", "集团", "银行", "股份", "企业", "航空", "证券", "保险", "酒店", "厂"];
    let central = name.contains("人民银行") || name.contains("央行") || name.contains("中央银行");
    (!central && endings.iter().any(|e| name.ends_with(e))).then_some(NameKind::Company)
}
