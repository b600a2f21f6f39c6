//! The places of what is selected, and the way from one to the next. Pure.

use mailuo_analysis::{Analysis, Place};
pub use mailuo_export::spread::Selection;

/// Where what is selected stands, in the order of the text: the sentences of a theme, and of them those
/// about the entity; the names of an entity alone.
pub fn places(analysis: &Analysis, selection: Selection) -> Vec<Place> {
    match selection {
        Selection { theme: Some(_), .. } => {
            analysis.themes.iter().filter(|e| selection.holds(e)).map(|e| e.at).collect()
        }
        Selection { entity: Some(id), .. } => {
            analysis.mentions.iter().filter(|m| m.entity == id).map(|m| m.at).collect()
        }
        _ => Vec::new(),
    }
}

/// The number of the place that follows `from`, or stands before it; at either end it begins anew.
pub fn step(places: &[Place], from: Option<Place>, back: bool) -> Option<usize> {
    let last = places.len().checked_sub(1)?;
    let Some(from) = from else { return Some(if back { last } else { 0 }) };
    Some(if back {
        places.partition_point(|place| *place < from).checked_sub(1).unwrap_or(last)
    } else {
        let next = places.partition_point(|place| *place <= from);
        if next > last { 0 } else { next }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block, entity, evidence, mention};
    use mailuo_analysis::BlockKind;

    #[test]
    fn a_theme_and_a_name_narrow_together() {
        let mut told = analysis(vec![block(BlockKind::Paragraph, "甲乙丙丁")]);
        let at = |n| Place::new(0, n, n + 3);
        told.entities = vec![entity(0, "甲"), entity(1, "乙")];
        told.mentions = vec![mention(at(0), 0), mention(at(3), 1), mention(at(6), 0)];
        told.themes = vec![evidence(at(0), &["safety"]), evidence(at(6), &["safety"])];
        told.themes[1].entities = vec![1];
        let found = |entity, theme| places(&told, Selection { entity, theme });
        assert_eq!(found(Some(0), None), [at(0), at(6)]);
        assert_eq!(found(None, Some("safety")), [at(0), at(6)]);
        assert_eq!(found(Some(1), Some("safety")), [at(6)]);
        assert_eq!(found(None, None), []);
    }

    #[test]
    fn steps_go_round() {
        let places = [Place::new(0, 0, 3), Place::new(1, 0, 3)];
        assert_eq!(step(&places, None, false), Some(0));
        assert_eq!(step(&places, Some(places[0]), false), Some(1));
        assert_eq!(step(&places, Some(places[1]), false), Some(0));
        assert_eq!(step(&places, Some(places[0]), true), Some(1));
        assert_eq!(step(&places, Some(Place::new(0, 5, 6)), false), Some(1));
        assert_eq!(step(&[], None, false), None);
    }
}
