//! What a theme weighs in each article.

use mailuo_analysis::{Analysis, Evidence, Place};

/// One theme in all articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Balance {
    /// Key of the theme.
    pub key: String,
    /// What it weighs in each article.
    pub cells: Vec<Weight>,
}

/// A theme in one article.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// How many sentences carry it.
    pub count: usize,
    /// How many that is of all sentences, from 0 to 1.
    pub share: f32,
    /// The sentence that carries it most.
    pub strongest: Option<Place>,
}

/// What the theme of this key weighs.
pub fn balance(articles: &[&Analysis], sentences: &[Vec<Place>], key: &str) -> Balance {
    let weigh = |(article, sentences): (&&Analysis, &Vec<Place>)| {
        let carries = |evidence: &&Evidence| evidence.labels.iter().any(|label| label == key);
        let told: Vec<&Evidence> = article.themes.iter().filter(carries).collect();
        let score = |evidence: &Evidence| {
            let reason = evidence.reasons.iter().find(|reason| reason.label == key);
            reason.map_or(0.0, |reason| reason.score)
        };
        // Of equals the first in the text.
        let strongest = told.iter().rev().max_by(|a, b| score(a).total_cmp(&score(b)));
        Weight {
            count: told.len(),
            share: (told.len() as f32 / sentences.len().max(1) as f32).min(1.0),
            strongest: strongest.map(|evidence| evidence.at),
        }
    };
    Balance { key: key.to_owned(), cells: articles.iter().zip(sentences).map(weigh).collect() }
}
