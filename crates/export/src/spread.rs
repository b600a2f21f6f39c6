//! Which sentences a panel shows first: the strongest, but spread over the article. Pure.

use mailuo_analysis::{Analysis, BlockKind, Evidence, Order as _};

/// What is selected: an entity, a theme, or both together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection<'a> {
    /// Id of the entity.
    pub entity: Option<usize>,
    /// Key of the theme.
    pub theme: Option<&'a str>,
}

impl Selection<'_> {
    /// Whether the sentence is among what is selected.
    pub fn holds(&self, evidence: &Evidence) -> bool {
        self.entity.is_none_or(|id| evidence.entities.contains(&id))
            && self.theme.is_none_or(|key| evidence.labels.iter().any(|label| label == key))
    }
}

/// By what a sentence's score is multiplied for each one shown already from the same section.
const SECTION: f32 = 0.8;
/// The same for each one from the same paragraph.
const PARAGRAPH: f32 = 0.6;

/// What a reason's score is at least where it is plain.
const PLAIN: f32 = 0.5;

/// So many are chosen one by one; behind them nobody sees the difference, and choosing costs time.
const CHOSEN: usize = 60;

/// A sentence that may be shown.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    /// How strong it is, from 0 to 1.
    score: f32,
    /// Number of its paragraph.
    block: usize,
    /// Number of its section.
    section: usize,
}

/// The indices of what is selected among the analysis's evidence, in the order in which a panel shows it: doubtful
/// ones behind all others.
pub fn ranked(analysis: &Analysis, selection: Selection) -> Vec<usize> {
    let all = &analysis.themes;
    let found = (0..all.len()).filter(|&n| selection.holds(&all[n]));
    let (plain, doubtful): (Vec<usize>, Vec<usize>) =
        found.partition(|&n| score(&all[n], selection) >= PLAIN);
    let candidate = |&n: &usize| Candidate {
        score: score(&all[n], selection),
        block: all[n].at.block,
        section: section(analysis, all[n].at.block),
    };
    let order = |found: Vec<usize>| {
        let candidates: Vec<Candidate> = found.iter().map(candidate).collect();
        spread(&candidates).into_iter().map(move |n| found[n])
    };
    order(plain).chain(order(doubtful)).collect()
}

/// How many of those `ranked` a panel that is to show `shown` has in sight: no doubtful one.
pub fn in_sight(analysis: &Analysis, selection: Selection, ranked: &[usize], shown: usize) -> usize {
    let plain = |&&n: &&usize| score(&analysis.themes[n], selection) >= PLAIN;
    ranked.iter().take(shown).take_while(plain).count()
}

/// The score of the selected theme's reason; 0 where no theme is selected.
fn score(evidence: &Evidence, selection: Selection) -> f32 {
    let reason = evidence.reasons.iter().find(|reason| Some(reason.label.as_str()) == selection.theme);
    reason.map_or(0.0, |reason| reason.score)
}

/// The number of the heading above a block; 0 where there is none.
fn section(analysis: &Analysis, block: usize) -> usize {
    let above = (0..analysis.blocks.len().min(block + 1)).rev();
    let mut above = above.take_while(|&n| analysis.blocks[n].kind != BlockKind::Title);
    above.find(|&n| analysis.blocks[n].kind == BlockKind::Heading).unwrap_or_default()
}

/// The indices of the candidates in the order to show them.
///
/// Each next one is the strongest of the rest where a paragraph or section that has had its turn counts
/// less (greedy as in maximal marginal relevance, Carbonell and Goldstein 1998, with places for likeness).
/// Equally strong ones keep the order of the text.
fn spread(candidates: &[Candidate]) -> Vec<usize> {
    let mut worth: Vec<f32> = candidates.iter().map(|c| c.score).collect();
    let mut rest: Vec<usize> = (0..candidates.len()).collect();
    let mut order = Vec::with_capacity(rest.len());
    while !rest.is_empty() && order.len() < CHOSEN {
        let best =
            (1..rest.len()).fold(0, |best, n| if worth[rest[n]] > worth[rest[best]] { n } else { best });
        let chosen = rest.remove(best);
        for &other in &rest {
            let (a, b) = (candidates[chosen], candidates[other]);
            worth[other] *= if a.block == b.block {
                PARAGRAPH
            } else if a.section == b.section {
                SECTION
            } else {
                1.0
            };
        }
        order.push(chosen);
    }
    rest.order_by(|&a, &b| worth[b].total_cmp(&worth[a]));
    order.extend(rest);
    order
}

#[cfg(test)]
mod tests {
    use super::{Candidate, Selection, in_sight, ranked, spread};
    use mailuo_analysis::{Analysis, Block, BlockKind, Evidence, Place, Reason};

    fn candidate(score: f32, block: usize, section: usize) -> Candidate {
        Candidate { score, block, section }
    }

    #[test]
    fn one_paragraph_does_not_eat_the_panel() {
        let all = [
            candidate(1.0, 1, 0),
            candidate(0.98, 1, 0),
            candidate(0.97, 1, 0),
            candidate(0.7, 5, 1),
            candidate(0.75, 9, 2),
        ];
        assert_eq!(spread(&all), [0, 4, 3, 1, 2]);
    }

    #[test]
    fn the_strongest_comes_first_and_equals_keep_their_order() {
        let all = [candidate(0.5, 1, 0), candidate(0.9, 2, 1), candidate(0.5, 3, 2)];
        assert_eq!(spread(&all), [1, 0, 2]);
        assert!(spread(&[]).is_empty());
    }

    #[test]
    fn what_is_doubtful_is_out_of_sight() {
        let evidence = |score: f32| Evidence {
            at: Place::new(0, 0, 0),
            text: String::new(),
            labels: vec!["safety".into()],
            reasons: vec![Reason { label: "safety".into(), score, cues: vec![], tones: vec![] }],
            entities: vec![],
            quote: None,
        };
        let block = Block { kind: BlockKind::Paragraph, piece: 0, text: String::new(), source: [0, 0] };
        let themes = [0.4, 0.6, 0.9, 0.5].map(evidence).to_vec();
        let analysis = Analysis { blocks: vec![block], themes, ..Analysis::default() };
        let selection = Selection { theme: Some("safety"), entity: None };
        let order = ranked(&analysis, selection);
        assert_eq!(order, [2, 1, 3, 0]);
        assert_eq!(in_sight(&analysis, selection, &order, 5), 3);
        assert_eq!(in_sight(&analysis, selection, &order, 2), 2);
    }

    #[test]
    fn of_many_none_is_lost() {
        let all: Vec<Candidate> = (0..200).map(|n| candidate(n as f32 / 200.0, n, n / 10)).collect();
        let mut order = spread(&all);
        assert_eq!((order[0], order.len()), (199, 200));
        order.sort_unstable();
        assert!(order.into_iter().eq(0..200));
    }
}
