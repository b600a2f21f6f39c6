//! Words that training may weigh beside our cues.

use super::read::Article;
use mailuo_engine::{lexicon::Lexicon, segment::cut, themes::Lenses};
use std::collections::{BTreeMap, HashMap, HashSet};

/// In so many articles a word must stand.
const ARTICLES: usize = 5;

/// The words of two characters and more that stand in several articles, sorted; none that a cue covers,
/// none that is mostly part of a name: what a company did says nothing of the next one that it does.
pub fn words(articles: &[Article], lenses: &Lenses, lexicon: &Lexicon) -> Vec<String> {
    let cues: HashSet<&str> = lenses.cues.iter().map(|c| c.cue.as_str()).collect();
    let mut found: BTreeMap<&str, (HashSet<usize>, usize, usize)> = BTreeMap::new();
    for (number, article) in articles.iter().enumerate() {
        let mut named: HashMap<&str, usize> = HashMap::new();
        for name in &article.names {
            cut(name, lexicon).into_iter().for_each(|t| *named.entry(&name[t.range()]).or_default() += 1);
        }
        for block in &article.document.blocks {
            for word in cut(&block.text, lexicon).into_iter().map(|token| &block.text[token.range()]) {
                let (articles, count, in_names) = found.entry(word).or_default();
                *count += 1;
                if articles.insert(number) {
                    *in_names += named.get(word).copied().unwrap_or(0);
                }
            }
        }
    }
    let han = |word: &str| word.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    found
        .into_iter()
        .filter(|(word, _)| word.chars().count() > 1 && han(word) && !cues.contains(word))
        .filter(|(_, (articles, count, in_names))| articles.len() >= ARTICLES && in_names * 3 <= *count)
        .filter(|(word, _)| lenses.finds_nothing(word))
        .map(|(word, _)| word.to_owned())
        .collect()
}
