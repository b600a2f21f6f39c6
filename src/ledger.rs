//! Who says what, as a ledger: by speaker, by order, and against the themes. Pure.

use crate::{segments::of_block, words::list};
use mailuo_analysis::{Analysis, BlockKind, Entity, Evidence, Place, Quote};

/// A speaker with the numbers of what they say.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker<'a> {
    /// The name that stands over the statements.
    pub name: &'a str,
    /// What is known of the speaker, where it is known who it is.
    pub entity: Option<&'a Entity>,
    /// Indices into the analysis's quotes, in the order of the text.
    pub statements: Vec<usize>,
}

impl Speaker<'_> {
    /// The body a person belongs to and their office, or nothing.
    pub fn role(&self) -> String {
        self.entity.map(role).unwrap_or_default()
    }
}

/// An entity's first body and its offices, as one line.
pub fn role(entity: &Entity) -> String {
    let body = entity.affiliations.first().map(String::as_str).unwrap_or_default();
    let offices = list(&entity.titles);
    // Some offices are written with the body in front already.
    if offices.starts_with(body) { offices } else { format!("{body}{offices}") }
}

/// Whose statements are asked for, and on what.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Wanted<'a> {
    /// Id of the speaker's entity.
    pub entity: Option<usize>,
    /// Key of a theme that the statement carries.
    pub theme: Option<&'a str>,
}

/// Indices of the statements that are wanted, in the order of the text.
pub fn statements(analysis: &Analysis, wanted: Wanted) -> Vec<usize> {
    let is_wanted = |&n: &usize| {
        let quote = &analysis.quotes[n];
        wanted.entity.is_none_or(|id| quote.entity == Some(id))
            && wanted.theme.is_none_or(|key| carries(analysis, quote, key))
    };
    (0..analysis.quotes.len()).filter(is_wanted).collect()
}

/// The speakers of these statements, in the order of their first words.
pub fn speakers<'a>(analysis: &'a Analysis, statements: &[usize]) -> Vec<Speaker<'a>> {
    let mut found: Vec<Speaker> = Vec::new();
    for &n in statements {
        let quote = &analysis.quotes[n];
        match found.iter_mut().find(|s| s.name == quote.speaker) {
            Some(speaker) => speaker.statements.push(n),
            None => found.push(Speaker {
                name: &quote.speaker,
                entity: quote.entity.and_then(|id| analysis.entities.get(id)),
                statements: vec![n],
            }),
        }
    }
    found
}

/// Whether a sentence of the statement carries the theme.
pub fn carries(analysis: &Analysis, quote: &Quote, key: &str) -> bool {
    evidence_in(analysis, quote.at).any(|e| e.labels.iter().any(|label| label == key))
}

fn evidence_in(analysis: &Analysis, at: Place) -> impl Iterator<Item = &Evidence> {
    of_block(&analysis.themes, at.block, |e| e.at).iter().filter(move |e| e.at.overlaps(at))
}

/// For each speaker, for each theme, which of the speaker's statements carry it.
pub fn matrix(analysis: &Analysis, speakers: &[Speaker], keys: &[&str]) -> Vec<Vec<Vec<usize>>> {
    let cell = |speaker: &Speaker, key: &str| {
        let statements = speaker.statements.iter().copied();
        statements.filter(|&n| carries(analysis, &analysis.quotes[n], key)).collect()
    };
    speakers.iter().map(|speaker| keys.iter().map(|key| cell(speaker, key)).collect()).collect()
}

/// The title of the article that the block is part of; empty where it has none.
pub fn title(analysis: &Analysis, block: usize) -> &str {
    let piece = analysis.blocks.get(block).map(|b| b.piece);
    let mut titles = analysis.blocks.iter().filter(|b| b.kind == BlockKind::Title);
    titles.find(|b| Some(b.piece) == piece).map_or("", |b| &b.text)
}

/// The heading under which the block stands; empty above the first one.
pub fn heading(analysis: &Analysis, block: usize) -> &str {
    heading_block(analysis, block).map_or("", |n| &analysis.blocks[n].text)
}

/// Its number among the blocks.
pub fn heading_block(analysis: &Analysis, block: usize) -> Option<usize> {
    let last = analysis.blocks.len().checked_sub(1)?.min(block);
    let above = (0..=last).rev().take_while(|&n| analysis.blocks[n].kind != BlockKind::Title);
    above.into_iter().find(|&n| analysis.blocks[n].kind == BlockKind::Heading)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block, entity, evidence, quote};

    fn talk() -> Analysis {
        let mut talk = analysis(vec![
            block(BlockKind::Title, "湖边的灯"),
            block(BlockKind::Paragraph, "林小满说，灯会亮。何秋月说，灯太贵。"),
            block(BlockKind::Heading, "后来"),
            block(BlockKind::Paragraph, "林小满说，灯不安全。"),
        ]);
        talk.entities = vec![entity(0, "林小满"), entity(1, "何秋月")];
        talk.quotes = vec![
            quote(Place::new(1, 15, 24), "林小满", Some(0)),
            quote(Place::new(1, 42, 51), "何秋月", Some(1)),
            quote(Place::new(3, 15, 27), "林小满", Some(0)),
        ];
        talk.themes = vec![
            evidence(Place::new(1, 0, 27), &["opportunity"]),
            evidence(Place::new(3, 0, 30), &["safety", "challenge"]),
        ];
        talk
    }

    #[test]
    fn speakers_stand_in_the_order_of_their_first_words() {
        let talk = talk();
        let found = speakers(&talk, &statements(&talk, Wanted::default()));
        let told: Vec<_> = found.iter().map(|s| (s.name, s.statements.as_slice())).collect();
        assert_eq!(told, [("林小满", &[0, 2][..]), ("何秋月", &[1])]);
    }

    #[test]
    fn a_speaker_and_a_theme_narrow_together() {
        let talk = talk();
        let wanted = |entity, theme| statements(&talk, Wanted { entity, theme });
        assert_eq!(wanted(Some(0), None), [0, 2]);
        assert_eq!(wanted(Some(0), Some("safety")), [2]);
        assert_eq!(wanted(Some(1), Some("safety")), [] as [usize; 0]);
    }

    #[test]
    fn the_matrix_counts_a_statement_under_each_of_its_themes() {
        let talk = talk();
        let found = speakers(&talk, &statements(&talk, Wanted::default()));
        let cells = matrix(&talk, &found, &["opportunity", "challenge", "safety"]);
        assert_eq!(cells[0], [vec![0], vec![2], vec![2]]);
        assert!(cells[1].iter().all(Vec::is_empty));
    }

    #[test]
    fn a_place_knows_its_heading() {
        let talk = talk();
        assert_eq!([1, 2, 3].map(|block| heading(&talk, block)), ["", "后来", "后来"]);
    }

    #[test]
    fn an_office_with_its_body_is_not_told_twice() {
        let mut known = entity(0, "蒋杰");
        known.affiliations = vec!["腾讯集团".into()];
        known.titles = vec!["副总裁".into()];
        assert_eq!(role(&known), "腾讯集团副总裁");
        known.titles = vec!["腾讯集团副总裁".into()];
        assert_eq!(role(&known), "腾讯集团副总裁");
    }
}
