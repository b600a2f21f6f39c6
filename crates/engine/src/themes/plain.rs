//! Which reasons are plain: those that a panel shows before it is asked for more.

use mailuo_analysis::{Order as _, Reason};
use rustc_hash::FxHashMap;

/// What the score of a reason is at least that is plain. ARCHITECTURE.md tells how many held.
const PLAIN: f32 = 0.85;

/// How many sentences of an article a theme shows that has them, and what the score of one is at least that stands in for
/// a plain one.
const FEW: usize = 3;
const FAIR: f32 = 0.75;

/// What the score is multiplied by of a reason that is not plain: it falls below a half.
const DOUBT: f32 = 0.5;

/// What a reason stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// Words that the reader chose: that is always plain.
    Chosen,
    /// A cue of the sentence's own that can carry the theme alone.
    Cue,
    /// Cues that only together, or with what surrounds the sentence, carry it: that is never plain.
    Together,
}

/// Lowers the scores of what is not plain; `found` has the reasons sentence by sentence, `article` tells of a sentence
/// which article it belongs to.
pub fn settle(found: Vec<Vec<(Reason, Ground)>>, article: impl Fn(usize) -> usize) -> Vec<Vec<Reason>> {
    let mut scores: FxHashMap<(usize, String), Vec<f32>> = FxHashMap::default();
    for (n, reasons) in found.iter().enumerate() {
        for (reason, _) in reasons.iter().filter(|(_, ground)| *ground == Ground::Cue) {
            scores.entry((article(n), reason.label.clone())).or_default().push(reason.score);
        }
    }
    let least = |mut scores: Vec<f32>| {
        scores.order_by(|a, b| b.total_cmp(a));
        scores.get(FEW - 1).or(scores.last()).map_or(PLAIN, |score| score.clamp(FAIR, PLAIN))
    };
    let least: FxHashMap<_, f32> = scores.into_iter().map(|(key, scores)| (key, least(scores))).collect();
    let settled = |(n, reasons): (usize, Vec<(Reason, Ground)>)| {
        let settled = |(mut reason, ground): (Reason, Ground)| {
            let plain = match ground {
                Ground::Chosen => true,
                Ground::Cue => reason.score >= least[&(article(n), reason.label.clone())],
                Ground::Together => false,
            };
            reason.score *= if plain { 1.0 } else { DOUBT };
            reason
        };
        reasons.into_iter().map(settled).collect()
    };
    found.into_iter().enumerate().map(settled).collect()
}

#[cfg(test)]
mod tests {
    use super::{Ground, settle};
    use mailuo_analysis::Reason;

    /// What becomes of one reason a sentence with these scores, all in one article.
    fn settled(found: &[(f32, Ground)]) -> Vec<f32> {
        let reason = |&(score, ground): &(f32, Ground)| {
            let reason = Reason { label: "safety".into(), score, cues: Vec::new(), tones: Vec::new() };
            vec![(reason, ground)]
        };
        settle(found.iter().map(reason).collect(), |_| 0).into_iter().flatten().map(|r| r.score).collect()
    }

    #[test]
    fn where_few_are_plain_the_next_stand_in() {
        let cue = |score| (score, Ground::Cue);
        assert_eq!(settled(&[cue(0.76), cue(0.8), cue(0.7)]), [0.76, 0.8, 0.35]);
        assert_eq!(settled(&[cue(0.9), cue(0.8), cue(0.78), cue(0.76)]), [0.9, 0.8, 0.78, 0.38]);
        assert_eq!(settled(&[cue(0.9), cue(0.8), cue(0.95), cue(0.99)]), [0.9, 0.4, 0.95, 0.99]);
        assert_eq!(settled(&[cue(0.9), cue(0.86), cue(0.95), cue(0.99)]), [0.9, 0.86, 0.95, 0.99]);
    }

    #[test]
    fn what_a_reader_chose_is_plain_and_what_no_cue_carries_is_not() {
        assert_eq!(settled(&[(0.6, Ground::Chosen), (0.98, Ground::Together)]), [0.6, 0.49]);
    }
}
