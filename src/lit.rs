//! Which places of the text are lit, and in which of the styles of `styles/lit.css`. Pure.

use crate::{panels::Panel, trail::Selection};
use mailuo_analysis::{Analysis, Place};
use mailuo_export::labels;

/// What is selected in an article.
#[derive(Clone, Copy, Debug)]
pub struct Selected<'a> {
    /// Id of the entity.
    pub entity: Option<usize>,
    /// The theme whose sentences are marked.
    pub theme: Option<&'a Panel>,
    /// Those of them that stand out, sorted by place.
    pub strong: &'a [Place],
    /// What a search found, sorted by place.
    pub hits: &'a [Place],
}

/// Names of styles with the places that are lit so, sorted; the later ones lie above the earlier.
pub fn lights(analysis: &Analysis, selected: Selected) -> Vec<(String, Vec<Place>)> {
    let Selected { entity, theme, strong, hits } = selected;
    let mut lights = Vec::new();
    if let Some(id) = entity {
        let hers = analysis.quotes.iter().filter(|q| q.entity == Some(id));
        lights.push(("theirs".to_owned(), hers.map(|q| q.at).collect()));
    }
    if let Some(panel) = theme {
        let selection = Selection { entity, theme: Some(&panel.key) };
        let carrying = analysis.themes.iter().filter(|e| selection.holds(e)).map(|e| e.at);
        let (stand_out, others): (Vec<_>, Vec<_>) = carrying.partition(|at| strong.binary_search(at).is_ok());
        lights.push((format!("hue-{}", panel.hue), others));
        lights.push((format!("hue-{}-strong", panel.hue), stand_out));
    }
    if let Some(entity) = entity.and_then(|id| analysis.entities.get(id)) {
        let mentions = analysis.mentions.iter().filter(|m| m.entity == entity.id);
        lights.push((labels::class(entity.kind).to_owned(), mentions.map(|m| m.at).collect()));
    }
    lights.push(("hit".to_owned(), hits.to_vec()));
    lights.retain(|(_, places)| !places.is_empty());
    lights
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        panels::built_in,
        sample::{analysis, block, entity, evidence, mention, quote},
    };
    use mailuo_analysis::BlockKind;

    #[test]
    fn a_name_a_theme_and_a_search_are_lit_one_above_the_other() {
        let mut told = analysis(vec![block(BlockKind::Paragraph, "甲说乙。甲丙。")]);
        let at = |from: usize, to: usize| Place::new(0, from * 3, to * 3);
        told.entities = vec![entity(0, "甲"), entity(1, "乙")];
        told.mentions = vec![mention(at(0, 1), 0), mention(at(2, 3), 1), mention(at(4, 5), 0)];
        told.quotes = vec![quote(at(2, 4), "甲", Some(0))];
        told.themes = vec![evidence(at(0, 4), &["safety"]), evidence(at(4, 7), &["safety"])];
        told.themes[0].entities = vec![0];
        told.themes[1].entities = vec![0];
        let panel = built_in().into_iter().find(|panel| &*panel.key == "safety").unwrap();
        let selected =
            Selected { entity: Some(0), theme: Some(&panel), strong: &[at(4, 7)], hits: &[at(5, 6)] };
        let hue = format!("hue-{}", panel.hue);
        assert_eq!(
            lights(&told, selected),
            [
                ("theirs".into(), vec![at(2, 4)]),
                (hue.clone(), vec![at(0, 4)]),
                (hue + "-strong", vec![at(4, 7)]),
                ("person".into(), vec![at(0, 1), at(4, 5)]),
                ("hit".into(), vec![at(5, 6)]),
            ]
        );
        let nothing = Selected { entity: None, theme: None, strong: &[], hits: &[] };
        assert_eq!(lights(&told, nothing), []);
    }
}
