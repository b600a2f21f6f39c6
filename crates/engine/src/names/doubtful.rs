//! What the model half sees: taken for a name where the document repeats it or its shape tells, else a candidate.

use crate::Document;
use mailuo_analysis::{Certainty, Mention, NameKind, Why};
use std::collections::{BTreeMap, BTreeSet};

/// Letters and digits in one, as makers number what they make: 737NG.
fn is_model(name: &str) -> bool {
    let has = |is: fn(char) -> bool| name.chars().any(is);
    has(|c| c.is_ascii_digit()) && has(|c| c.is_ascii_uppercase())
}

/// So far may what speaks against a candidate outweigh what speaks for it, in steps of the model's weights: twelve make
/// it e times less likely.
const LEAST: i32 = 10;

/// So often a doubtful form must stand in the document as a name.
const REPEATED: usize = 3;

/// Of `doubtful`, each with its odds, those that the document repeats, and as candidates those of the others that are
/// worth a look. `sure` are the mentions that stand.
pub fn settle(
    document: &Document,
    sure: &[Mention],
    doubtful: Vec<(Mention, i32)>,
) -> (Vec<Mention>, Vec<Mention>) {
    let mut seen: BTreeMap<(&str, NameKind), usize> = BTreeMap::new();
    for mention in doubtful.iter().map(|(mention, _)| mention).chain(sure) {
        *seen.entry((&mention.text, mention.kind)).or_default() += 1;
    }
    let named = |mention: &Mention| seen.get(&(mention.text.as_str(), mention.kind)).copied().unwrap_or(0);
    let recurs = |mention: &&Mention| mention.text.chars().count() >= 2 && named(mention) >= REPEATED;
    let forms: BTreeSet<&str> =
        doubtful.iter().map(|(m, _)| m).filter(recurs).map(|m| m.text.as_str()).collect();
    let forms: Vec<&str> = forms.into_iter().collect();
    let written: BTreeMap<&str, usize> =
        forms.iter().copied().zip(document.occurrences(&forms).iter().map(Vec::len)).collect();
    // A form that mostly stands there as something else is a common word.
    let repeated = |mention: &Mention| {
        written
            .get(mention.text.as_str())
            .is_some_and(|written| named(mention) >= REPEATED && named(mention) * 2 >= *written)
    };
    let rule = |mention: &Mention| {
        let model = mention.kind == NameKind::Product && is_model(&mention.text);
        if model { Some("model-number") } else { repeated(mention).then_some("repeated") }
    };
    let rules: Vec<Option<&str>> = doubtful.iter().map(|(mention, _)| rule(mention)).collect();
    let (mut names, mut candidates) = (Vec::new(), Vec::new());
    for ((mut mention, odds), rule) in doubtful.into_iter().zip(rules) {
        if let Some(rule) = rule {
            mention.certainty = Certainty::Likely;
            mention.why = Why::new(rule, &mention.text);
            names.push(mention);
        } else if odds >= -LEAST && mention.text.chars().count() >= 2 {
            mention.certainty = Certainty::Possible;
            candidates.push(mention);
        }
    }
    (names, candidates)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailuo_analysis::Place;

    #[test]
    fn a_candidate_is_not_too_doubtful_nor_too_short() {
        let settled = |name: &str, odds: i32| {
            let mention = Mention {
                at: Place::new(0, 0, name.len()),
                kind: NameKind::Company,
                text: name.into(),
                entity: 0,
                certainty: Certainty::Likely,
                why: Why::new("model", ""),
            };
            settle(&Document::default(), &[], vec![(mention, odds)]).1
        };
        assert_eq!(settled("青禾", -LEAST)[0].certainty, Certainty::Possible);
        assert!(settled("青禾", -LEAST - 1).is_empty());
        assert!(settled("青", 0).is_empty());
    }
}
