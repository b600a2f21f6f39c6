//! Small analyses for the tests of this crate.

use mailuo_analysis::*;

/// An analysis of these blocks in which nothing was found.
pub fn analysis(blocks: Vec<Block>) -> Analysis {
    Analysis { blocks, ..Analysis::default() }
}

/// A block that came from nowhere.
pub fn block(kind: BlockKind, text: &str) -> Block {
    Block { kind, piece: 0, text: text.into(), source: [0, 0] }
}

/// A person of whom only the name is known.
pub fn entity(id: usize, name: &str) -> Entity {
    Entity {
        id,
        kind: NameKind::Person,
        name: name.into(),
        aliases: Vec::new(),
        titles: Vec::new(),
        affiliations: Vec::new(),
        owner: None,
        certainty: Certainty::Sure,
        joins: Vec::new(),
    }
}

/// A person's name in the text.
pub fn mention(at: Place, entity: usize) -> Mention {
    Mention {
        at,
        kind: NameKind::Person,
        text: String::new(),
        entity,
        certainty: Certainty::Sure,
        why: Why::default(),
    }
}

/// A statement of which only the place and the speaker are known.
pub fn quote(at: Place, speaker: &str, entity: Option<usize>) -> Quote {
    Quote {
        at,
        text: String::new(),
        speaker: speaker.into(),
        entity,
        kind: QuoteKind::Indirect,
        verb: "说".into(),
        verb_at: None,
        stance: Stance::Says,
        why: Why::default(),
    }
}

/// A sentence that carries these themes, each with a score of a half and no cue.
pub fn evidence(at: Place, labels: &[&str]) -> Evidence {
    let reason =
        |label: &&str| Reason { label: (*label).to_owned(), score: 0.5, cues: Vec::new(), tones: Vec::new() };
    Evidence {
        at,
        text: String::new(),
        labels: labels.iter().map(|l| (*l).to_owned()).collect(),
        reasons: labels.iter().map(reason).collect(),
        entities: Vec::new(),
        quote: None,
    }
}

/// A number that counts `unit`.
pub fn figure(at: Place, text: &str, value: f64, unit: &str) -> Figure {
    Figure {
        at,
        text: text.into(),
        kind: FigureKind::Quantity,
        value: Some(value),
        to: None,
        unit: unit.into(),
        modifier: String::new(),
        date: None,
        subject: String::new(),
        subject_at: None,
        entity: None,
        quote: None,
    }
}

/// A date.
pub fn date(at: Place, text: &str, date: &str) -> Figure {
    Figure { kind: FigureKind::Date, value: None, date: Some(date.into()), ..figure(at, text, 0.0, "") }
}
