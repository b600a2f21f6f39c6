//! What the model half sees: taken for a name where the document repeats it or its shape tells, else a candidate.

use crate::Document;
use mailuo_analysis::{Certainty, Mention, NameKind, Why};
use std::collections::{BTreeMap, BTreeSet};

/// Letters and digits in one, as makers number what they make: 737NG.
fn is_model(name: &str) -> bool {
    let has = |is: fn(char) -> bool| name.chars().any(is);
    has(|c| c.is_ascii_digit()) && has(|c| c.is_ascii_uppercase())
}

/// So often a doubtful form must stand in the document as a name.
const REPEATED: usize = 3;

/// Those of `doubtful` that the document repeats, and the others as candidates. `sure` are the mentions that stand.
pub fn settle(document: &Document, sure: &[Mention], doubtful: Vec<Mention>) -> (Vec<Mention>, Vec<Mention>) {
    let mut seen: BTreeMap<(&str, NameKind), usize> = BTreeMap::new();
    for mention in doubtful.iter().chain(sure) {
        *seen.entry((&mention.text, mention.kind)).or_default() += 1;
    }
    let named = |mention: &Mention| seen.get(&(mention.text.as_str(), mention.kind)).copied().unwrap_or(0);
    let recurs = |mention: &&Mention| mention.text.chars().count() >= 2 && named(mention) >= REPEATED;
    let forms: BTreeSet<&str> = doubtful.iter().filter(recurs).map(|m| m.text.as_str()).collect();
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
    let rules: Vec<Option<&str>> = doubtful.iter().map(rule).collect();
    let (mut names, mut candidates) = (Vec::new(), Vec::new());
    for (mut mention, rule) in doubtful.into_iter().zip(rules) {
        if let Some(rule) = rule {
            mention.certainty = Certainty::Likely;
            mention.why = Why::new(rule, &mention.text);
            names.push(mention);
        } else {
            mention.certainty = Certainty::Possible;
            candidates.push(mention);
        }
    }
    (names, candidates)
}
