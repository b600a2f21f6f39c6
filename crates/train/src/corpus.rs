//! The corpora, read as sentences with a tag for every character.

use mailuo_engine::{analysis::NameKind, names::model::KINDS};
use std::{collections::HashMap, fs, io, path::Path};

/// A sentence and its tags, one a character.
#[derive(Clone, Default)]
pub struct Sentence {
    /// The characters.
    pub text: String,
    /// The model's tags.
    pub tags: Vec<usize>,
}

impl Sentence {
    fn push(&mut self, text: &str, kind: Option<NameKind>) {
        let tag = kind.and_then(|k| KINDS.iter().position(|x| *x == k)).map(|k| 1 + 2 * k);
        for (n, c) in text.chars().enumerate() {
            self.text.push(c);
            self.tags.push(tag.map_or(0, |t| t + usize::from(n > 0)));
        }
    }
}

/// The news files: sentences to train on, and those of the last tenth of each file's articles.
///
/// # Errors
/// Where a file can't be read.
pub fn news(folder: &Path) -> io::Result<(Vec<Sentence>, Vec<Sentence>)> {
    let (mut train, mut test) = (Vec::new(), Vec::new());
    for name in ["f0", "f1", "f2", "f3", "w0", "w1", "w2"] {
        let text = fs::read_to_string(folder.join(format!("news.{name}.txt")))?;
        let articles: Vec<&str> = text.split("\n\n").filter(|a| !a.trim().is_empty()).collect();
        let kept = articles.len() - articles.len().div_ceil(10);
        for (n, article) in articles.iter().enumerate() {
            let into = if n < kept { &mut train } else { &mut test };
            into.extend(article.lines().filter(|l| !l.is_empty()).map(tagged_line));
        }
    }
    Ok((train, test))
}

/// `…⟦name|X⟧…`
fn tagged_line(line: &str) -> Sentence {
    let mut sentence = Sentence::default();
    let mut rest = line;
    while let Some((before, tail)) = rest.split_once('⟦') {
        sentence.push(before, None);
        let Some((tagged, tail)) = tail.split_once('⟧') else { break };
        let (name, letter) = tagged.rsplit_once('|').unwrap_or((tagged, ""));
        sentence.push(name, kind_of(letter));
        rest = tail;
    }
    sentence.push(rest, None);
    sentence
}

fn kind_of(letter: &str) -> Option<NameKind> {
    Some(match letter {
        "P" => NameKind::Person,
        "C" => NameKind::Company,
        "O" => NameKind::Organisation,
        "L" => NameKind::Place,
        "D" => NameKind::Product,
        "E" => NameKind::Event,
        _ => return None,
    })
}

/// Every second sentence of MSRA's training part, its ORG split into ours.
///
/// # Errors
/// Where a file can't be read.
pub fn msra(folder: &Path) -> io::Result<Vec<Sentence>> {
    let judged = fs::read_to_string(folder.join("msra.orgtypes.tsv"))?;
    let judged: HashMap<&str, &str> = judged.lines().filter_map(|l| l.split_once('\t')).collect();
    let text = fs::read_to_string(folder.join("msra.train.jsonl"))?;
    let mut found = Vec::new();
    for line in text.lines().step_by(2) {
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
            sentence.push(&piece(at, start), None);
            let name = piece(start, end);
            let kind = match entity[2].as_str().unwrap_or_default() {
                "PER" => Some(NameKind::Person),
                "LOC" => Some(NameKind::Place),
                _ => kind_of(judged.get(name.as_str()).map_or("O", |l| l.trim()))
                    .or_else(|| company_ending(&name)),
            };
            let kind =
                if kind == Some(NameKind::Organisation) { company_ending(&name).or(kind) } else { kind };
            sentence.push(&name, kind);
            at = end;
        }
        sentence.push(&piece(at, chars.len()), None);
        found.push(sentence);
    }
    Ok(found)
}

/// What the end of a body's name says by itself.
fn company_ending(name: &str) -> Option<NameKind> {
    let endings = ["公司", "集团", "银行", "股份", "企业", "航空", "证券", "保险", "酒店", "厂"];
    let central = name.contains("人民银行") || name.contains("央行") || name.contains("中央银行");
    (!central && endings.iter().any(|e| name.ends_with(e))).then_some(NameKind::Company)
}
