//! What the model half sees: taken for a name where the document repeats it, else a candidate.

use crate::Document;
use mailuo_analysis::{Certainty, Mention, NameKind, Why};
use std::collections::BTreeMap;

/// So often a doubtful form must stand in the document as a name.
const REPEATED: usize = 3;

/// Those of `doubtful` that the document repeats, and the others as candidates. `sure` are the mentions that stand.
pub fn settle(document: &Document, sure: &[Mention], doubtful: Vec<Mention>) -> (Vec<Mention>, Vec<Mention>) {
    let mut seen: BTreeMap<(&str, NameKind), usize> = BTreeMap::new();
    for mention in doubtful.iter().chain(sure) {
        *seen.entry((&mention.text, mention.kind)).or_default() += 1;
    }
    let repeated = |mention: &Mention| {
        let named = seen.get(&(mention.text.as_str(), mention.kind)).copied().unwrap_or(0);
        // A form that mostly stands there as something else is a common word.
        let written = || document.texts().map(|(_, text)| text.matches(&mention.text).count()).sum::<usize>();
        mention.text.chars().count() >= 2 && named >= REPEATED && named * 2 >= written()
    };
    let taken: Vec<bool> = doubtful.iter().map(repeated).collect();
    let (mut names, mut candidates) = (Vec::new(), Vec::new());
    for (mut mention, taken) in doubtful.into_iter().zip(taken) {
        if taken {
            mention.certainty = Certainty::Likely;
            mention.why = Why::new("repeated", &mention.text);
            names.push(mention);
        } else {
            mention.certainty = Certainty::Possible;
            candidates.push(mention);
        }
    }
    (names, candidates)
}
