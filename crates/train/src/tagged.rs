//! Sentences of others with tags of ours: the sentences stay in the corpora, `tags/` tells the names in them by the
//! rules that our own texts follow.
//!
//! A file a set, a line a sentence: its number in the set, and behind each tab a name in the order of the text, as
//! `name|X`; `name|X@12` where the name is not the next one so written but the one at character 12.

use crate::corpus::Sentence;
use mailuo_train::texts::kind_of;
use std::{collections::HashMap, fs, io, path::Path};

/// The tagged sentences of all sets; `corpora` holds the sentences, `tags` the names.
///
/// # Errors
/// Where a file can't be read, or tells a name that its sentence does not have.
pub fn read(corpora: &Path, tags: &Path) -> io::Result<Vec<Sentence>> {
    let sets = [
        ("cluener", json(&corpora.join("cluener.train.jsonl"), "")?),
        (
            "cfsc",
            [json(&corpora.join("cfsc.val.jsonl"), "val")?, json(&corpora.join("cfsc.test.jsonl"), "test")?]
                .concat(),
        ),
        ("finre", relations(&corpora.join("finre.train.tsv"))?),
    ];
    let mut found = Vec::new();
    for (set, texts) in sets {
        let texts: HashMap<String, String> = texts.into_iter().collect();
        for line in fs::read_to_string(tags.join(format!("{set}.tsv")))?.lines() {
            let unknown = || io::Error::other(format!("{set} has no such sentence or name: {line}"));
            found.push(sentence(line, &texts).ok_or_else(unknown)?);
        }
    }
    Ok(found)
}

/// The texts of JSON lines, each under its number behind `part`.
fn json(path: &Path, part: &str) -> io::Result<Vec<(String, String)>> {
    let row = |(line, n): (&str, usize)| {
        let row: serde_json::Value = serde_json::from_str(line)?;
        Ok((format!("{part}{n}"), row["text"].as_str().unwrap_or_default().to_owned()))
    };
    fs::read_to_string(path)?.lines().zip(1..).map(row).collect()
}

/// The sentences of a table of relations, each under the numbers of its lines.
fn relations(path: &Path) -> io::Result<Vec<(String, String)>> {
    let table = fs::read_to_string(path)?;
    let row = |(line, n): (&str, usize)| Some((n.to_string(), line.split('\t').nth(3)?.to_owned()));
    Ok(table.lines().zip(1..).filter_map(row).collect())
}

/// A line's sentence with its names; none where they are not there.
fn sentence(line: &str, texts: &HashMap<String, String>) -> Option<Sentence> {
    let mut cells = line.split('\t');
    let text = texts.get(cells.next()?)?;
    let mut sentence = Sentence::default();
    let mut at = 0;
    for cell in cells {
        let (name, letter) = cell.rsplit_once('|')?;
        let (letter, place) = letter.split_once('@').unwrap_or((letter, ""));
        let start = match place.parse() {
            Ok(place) => text.char_indices().nth(place)?.0,
            Err(_) => at + text[at..].find(name)?,
        };
        sentence.plain(text.get(at..start)?);
        at = start + name.len();
        sentence.name(text.get(start..at).filter(|there| *there == name)?, &[kind_of(letter)?]);
    }
    sentence.plain(&text[at..]);
    Some(sentence)
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn names_are_found_in_order_or_by_their_place() {
        let texts = [("7".to_owned(), "青禾园里，青禾与林小满".to_owned())].into();
        let tags = |line| sentence(line, &texts).map(|s| s.allowed);
        let company = |at: usize| {
            let mut tags = vec![1; 11];
            (tags[at], tags[at + 1]) = (1 << 3, 1 << 4);
            tags
        };
        assert_eq!(tags("7"), Some(vec![1; 11]));
        assert_eq!(tags("7\t青禾|C"), Some(company(0)));
        assert_eq!(tags("7\t青禾|C@5"), Some(company(5)));
        assert_eq!(tags("7\t青禾|C@4"), None);
        assert_eq!(tags("7\t林小满|P\t青禾|C"), None);
        assert_eq!(tags("8"), None);
    }
}
