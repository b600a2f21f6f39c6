//! What stands together: statements by speaker, evidence by theme, names by kind.

use crate::{
    Article, Panel,
    spread::{Selection, ranked},
};
use mailuo_analysis::{
    Analysis, BlockKind, Entity, Evidence, Figure, NameKind, Order as _, Place, Quote, Reason,
};

/// A speaker and the numbers of what they say.
pub struct Speaker<'a> {
    pub name: &'a str,
    pub entity: Option<&'a Entity>,
    pub statements: Vec<usize>,
}

impl Article<'_> {
    /// The speakers in the order of their first words.
    pub fn speakers(&self) -> Vec<Speaker<'_>> {
        let mut found: Vec<Speaker> = Vec::new();
        for (n, quote) in self.analysis.quotes.iter().enumerate() {
            match found.iter_mut().find(|s| s.name == quote.speaker) {
                Some(speaker) => speaker.statements.push(n),
                None => {
                    let entity = quote.entity.and_then(|id| self.analysis.entities.get(id));
                    found.push(Speaker { name: &quote.speaker, entity, statements: vec![n] });
                }
            }
        }
        found
    }

    /// The sentences of a theme in the order in which its panel shows them, each with its number and its reason.
    pub fn evidence(&self, panel: &Panel) -> Vec<(usize, &Evidence, Option<&Reason>)> {
        let order = ranked(self.analysis, Selection { entity: None, theme: Some(panel.key) });
        let row = |n: usize| {
            let evidence = &self.analysis.themes[n];
            (n, evidence, evidence.reasons.iter().find(|reason| reason.label == panel.key))
        };
        order.into_iter().map(row).collect()
    }

    /// The entities of a kind that are named in the text, the most named first, with the numbers of their mentions.
    pub fn named(&self, kind: NameKind) -> Vec<(&Entity, Vec<usize>)> {
        let mut places = vec![Vec::new(); self.analysis.entities.len()];
        for (n, mention) in self.analysis.mentions.iter().enumerate() {
            places.get_mut(mention.entity).into_iter().for_each(|list| list.push(n));
        }
        let mut found: Vec<_> = self.analysis.entities.iter().zip(places).collect();
        found.retain(|(entity, places)| entity.kind == kind && !places.is_empty());
        found.order_by_key(|(_, places)| std::cmp::Reverse(places.len()));
        found
    }

    /// An entity's first body and its offices, as one line.
    pub fn role(&self, entity: &Entity) -> String {
        let body = entity.affiliations.first().map(String::as_str).unwrap_or_default();
        let offices = entity.titles.join(&self.t("、"));
        if offices.starts_with(body) { offices } else { format!("{body}{offices}") }
    }

    /// The names of the themes that a statement carries.
    pub fn themes_of(&self, quote: &Quote) -> Vec<&Panel<'_>> {
        let carries = |panel: &&Panel| {
            let mut all = self.analysis.themes.iter();
            all.any(|e| e.at.overlaps(quote.at) && e.labels.iter().any(|label| label == panel.key))
        };
        self.panels.iter().filter(carries).collect()
    }
}

/// The heading under which the block stands; empty above the first one.
pub fn heading(analysis: &Analysis, block: usize) -> &str {
    let above = analysis.blocks.iter().take(block + 1).rev();
    let mut above = above.take_while(|b| b.kind != BlockKind::Title);
    above.find(|b| b.kind == BlockKind::Heading).map_or("", |b| &b.text)
}

/// Who says a figure; empty where the article does.
pub fn teller<'a>(analysis: &'a Analysis, figure: &Figure) -> &'a str {
    figure.quote.and_then(|q| analysis.quotes.get(q)).map_or("", |q| &q.speaker)
}

/// Where a sentence may end.
const ENDS: [char; 4] = ['。', '！', '？', '；'];

/// The sentence around a place, with the mark that ends it.
pub fn sentence(analysis: &Analysis, at: Place) -> &str {
    let text = analysis.blocks.get(at.block).map_or("", |b| &b.text);
    let (before, behind) = (text.get(..at.start).unwrap_or_default(), text.get(at.end..).unwrap_or_default());
    let start = before.rfind(ENDS).map_or(0, |n| n + '。'.len_utf8());
    let end = behind.find(ENDS).map_or(text.len(), |n| at.end + n + '。'.len_utf8());
    text.get(start..end).unwrap_or_default().trim_start_matches(['”', '’', '」'])
}
