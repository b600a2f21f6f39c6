//! What sentences are about, and themes that they don't carry after all.

use crate::{Anchor, references::nearest};
use mailuo_analysis::{Analysis, Order as _};

/// Takes a theme from the sentence at a place; without themes it is no evidence.
///
/// A sentence that stands there and does not carry the theme is as it should be.
pub fn drop(analysis: &mut Analysis, at: &Anchor, label: &str) -> Option<()> {
    let at = at.find(analysis)?;
    let carries = |n: &usize| analysis.themes[*n].labels.iter().any(|l| l == label);
    let carriers: Vec<usize> = (0..analysis.themes.len()).filter(carries).collect();
    if let Some(n) = nearest(carriers.iter().map(|n| analysis.themes[*n].at), at) {
        let evidence = &mut analysis.themes[carriers[n]];
        evidence.labels.retain(|l| l != label);
        evidence.reasons.retain(|reason| reason.label != label);
        if evidence.labels.is_empty() {
            analysis.themes.remove(carriers[n]);
        }
    }
    Some(())
}

/// Tells anew whom the sentences are about: whom they name, and who says them.
pub fn tell_about(analysis: &mut Analysis) {
    let Analysis { themes, mentions, quotes, .. } = analysis;
    for evidence in themes {
        let first =
            mentions.partition_point(|m| (m.at.block, m.at.start) < (evidence.at.block, evidence.at.start));
        let inside = mentions[first..].iter().take_while(|m| evidence.at.contains(m.at));
        let speaker = evidence.quote.and_then(|q| quotes.get(q)?.entity);
        evidence.entities = inside.map(|m| m.entity).chain(speaker).collect();
        evidence.entities.order();
        evidence.entities.dedup();
    }
}
