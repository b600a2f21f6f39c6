//! Turning a whole analysis from one unit to another, at the border.

use crate::{Analysis, Offsets, Place, Unit};

impl Analysis {
    /// The same analysis with every offset in `unit`.
    ///
    /// `source` is the text that was restored: the offsets of edits count over it.
    pub fn in_unit(mut self, unit: Unit, source: &str) -> Self {
        if self.unit == unit {
            return self;
        }
        let tables: Vec<Offsets> =
            self.blocks.iter().map(|b| Offsets::new(&b.text, self.unit, unit)).collect();
        let turn = |place: &mut Place| {
            if let Some(table) = tables.get(place.block) {
                (place.start, place.end) = (table.at(place.start), table.at(place.end));
            }
        };
        self.mentions.iter_mut().for_each(|m| turn(&mut m.at));
        for quote in &mut self.quotes {
            turn(&mut quote.at);
            quote.verb_at.iter_mut().for_each(turn);
        }
        self.claims.iter_mut().for_each(|c| turn(&mut c.at));
        for evidence in &mut self.themes {
            turn(&mut evidence.at);
            evidence.reasons.iter_mut().flat_map(|r| &mut r.cues).for_each(|c| turn(&mut c.at));
        }
        for figure in &mut self.figures {
            turn(&mut figure.at);
            figure.subject_at.iter_mut().for_each(turn);
        }
        self.gist.sentences.iter_mut().for_each(turn);
        self.gist.terms.iter_mut().flat_map(|t| &mut t.places).for_each(turn);

        // Places in the source are turned where it is at hand.
        if !source.is_empty() {
            let whole = Offsets::new(source, self.unit, unit);
            self.blocks.iter_mut().for_each(|b| b.source = b.source.map(|offset| whole.at(offset)));
            for edit in &mut self.edits {
                edit.source = edit.source.map(|offset| whole.at(offset));
                if let Some(table) = edit.block.and_then(|b| tables.get(b)) {
                    edit.at = table.at(edit.at);
                }
            }
        }
        self.unit = unit;
        self
    }
}

#[cfg(test)]
mod tests {
    use crate::*;

    fn sample() -> Analysis {
        let text = "𠮷野家开业";
        Analysis {
            blocks: vec![Block {
                kind: BlockKind::Paragraph,
                piece: 0,
                text: text.into(),
                source: [0, text.len()],
            }],
            mentions: vec![Mention {
                at: Place::new(0, 0, "𠮷野家".len()),
                kind: NameKind::Company,
                text: "𠮷野家".into(),
                entity: 0,
                certainty: Certainty::Sure,
                why: Why::default(),
            }],
            ..Analysis::default()
        }
    }

    #[test]
    fn offsets_follow_the_unit_beyond_the_basic_plane() {
        let end = |unit| sample().in_unit(unit, "").mentions[0].at.end;
        assert_eq!((end(Unit::Byte), end(Unit::Utf16), end(Unit::Char)), (10, 4, 3));
    }

    #[test]
    fn there_and_back_is_the_same() {
        let there = sample().in_unit(Unit::Utf16, "").in_unit(Unit::Char, "");
        assert_eq!(there.in_unit(Unit::Byte, ""), sample());
    }

    #[test]
    fn an_offset_inside_a_character_moves_to_its_border() {
        let table = Offsets::new("𠮷a", Unit::Byte, Unit::Char);
        assert_eq!([0, 1, 3, 4, 5, 99].map(|o| table.at(o)), [0, 0, 0, 1, 2, 2]);
    }

    #[test]
    fn json_is_the_exchange_format() {
        let json = serde_json::to_value(&sample().mentions[0]).unwrap();
        assert_eq!(
            (&json["block"], &json["start"], &json["type"]),
            (&0.into(), &0.into(), &"company".into())
        );
    }
}
