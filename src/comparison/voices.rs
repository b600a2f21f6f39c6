//! Whose voices the articles include, and how much room they give them.

use super::{alignment::Names, by_weight};
use crate::ledger::{Wanted, speakers, statements};
use mailuo_analysis::{Analysis, BlockKind, Order as _};

/// Somebody who speaks in one or several articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Voice {
    /// Who it is.
    pub name: String,
    /// What each article lets them say.
    pub cells: Vec<Option<Heard>>,
}

/// What one article lets somebody say.
#[derive(Clone, Debug, PartialEq)]
pub struct Heard {
    /// What they are there, such as an office.
    pub role: String,
    /// Indices of the statements, in the order of the text.
    pub statements: Vec<usize>,
    /// What these make of the text, from 0 to 1.
    pub share: f32,
}

/// The voices, those that most articles include first.
pub fn voices(articles: &[&Analysis], names: &Names) -> Vec<Voice> {
    let mut found: Vec<(Option<usize>, Voice)> = Vec::new();
    for (n, article) in articles.iter().enumerate() {
        let all = statements(article, Wanted::default());
        for speaker in speakers(article, &all) {
            let row = speaker.entity.and_then(|entity| names.row(n, entity.id));
            let row = row.or_else(|| names.rows.iter().position(|name| name.name == speaker.name));
            let is_same = |(known, voice): &(Option<usize>, Voice)| match row {
                Some(_) => *known == row,
                None => known.is_none() && voice.name == speaker.name,
            };
            let at = found.iter().position(is_same).unwrap_or_else(|| {
                let name = row.map_or(speaker.name, |row| &names.rows[row].name);
                found.push((row, Voice { name: name.to_owned(), cells: vec![None; articles.len()] }));
                found.len() - 1
            });
            let cell = found[at].1.cells[n].get_or_insert(Heard {
                role: speaker.role(),
                statements: Vec::new(),
                share: 0.0,
            });
            cell.statements.extend(&speaker.statements);
            cell.statements.order();
            cell.share = share(article, cell.statements.iter().copied());
        }
    }
    let mut voices: Vec<Voice> = found.into_iter().map(|(_, voice)| voice).collect();
    by_weight(&mut voices, |voice| {
        let cells = || voice.cells.iter().flatten();
        (cells().count(), cells().map(|cell| cell.statements.len()).sum())
    });
    voices
}

/// What all statements make of the text.
pub fn spoken(article: &Analysis) -> f32 {
    share(article, 0..article.quotes.len())
}

/// What these statements make of the text, in characters; from 0 to 1.
fn share(article: &Analysis, statements: impl Iterator<Item = usize>) -> f32 {
    let told = article.blocks.iter().filter(|b| matches!(b.kind, BlockKind::Lead | BlockKind::Paragraph));
    let whole: usize = told.map(|block| block.text.chars().count()).sum();
    let said: usize = statements.map(|n| article.text(article.quotes[n].at).chars().count()).sum();
    (said as f32 / whole.max(1) as f32).min(1.0)
}
