//! Short forms of companies that the document names in full: 青禾 where 青禾控股 stands.

use super::by_block;
use crate::{
    Document,
    lexicon::Lexicon,
    segment::{Token, Tokens},
};
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};
use std::collections::{BTreeMap, HashSet};

/// What a company's short form leaves out.
const ENDINGS: [&str; 11] = [
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "公司",
    "集团",
    "控股",
    "股份",
    "科技",
    "智能",
    "技术",
    "置地",
];

/// A word that is more frequent than this means itself, not a company: 现代.
const COMMON: usize = 1500;

/// Marks the short forms of the companies in `found`, sorted and apart, and makes companies of what was taken for
/// people or other bodies there.
pub fn companies(
    document: &Document,
    tokens: &Tokens,
    lexicon: &Lexicon,
    found: Vec<Mention>,
) -> Vec<Mention> {
    let mut forms: BTreeMap<String, String> = BTreeMap::new();
    for company in found.iter().filter(|m| m.kind == NameKind::Company) {
        for stem in stems(&company.text) {
            forms.entry(stem.to_owned()).or_insert_with(|| company.text.clone());
        }
    }
    let places: HashSet<&str> =
        found.iter().filter(|m| m.kind == NameKind::Place).map(|m| m.text.as_str()).collect();
    forms.retain(|stem, _| lexicon.frequency(stem) <= COMMON && !places.contains(stem.as_str()));
    let stems: Vec<&str> = forms.keys().map(String::as_str).collect();
    let mut by_block = by_block(document, found);
    for ((stem, full), places) in forms.iter().zip(document.occurrences(&stems)) {
        for at in places.into_iter().filter(|at| is_of_words(tokens.of(at.block), *at)) {
            let why = Why::new("short-form", full);
            let here = &mut by_block[at.block];
            let next = here.partition_point(|m| m.at.end <= at.start);
            match here.get_mut(next).filter(|m| m.at.overlaps(at)) {
                Some(m) if m.at == at && matches!(m.kind, NameKind::Person | NameKind::Organisation) => {
                    (m.kind, m.why) = (NameKind::Company, why);
                }
                Some(_) => {}
                None => here.insert(
                    next,
                    Mention {
                        at,
                        kind: NameKind::Company,
                        text: stem.clone(),
                        entity: 0,
                        certainty: Certainty::Likely,
                        why,
                    },
                ),
            }
        }
    }
    by_block.concat()
}

/// What is left of a name without its endings, one after the other: 青禾科技, 青禾 of 青禾科技股份有限公司.
fn stems(full: &str) -> Vec<&str> {
    let mut stems = Vec::new();
    let mut rest = full;
    while let Some(stem) = ENDINGS.iter().find_map(|ending| rest.strip_suffix(ending)) {
        rest = stem;
        if rest.chars().count() >= 2 {
            stems.push(rest);
        }
    }
    stems
}

/// Whether words begin and end where this place does.
fn is_of_words(tokens: &[Token], at: Place) -> bool {
    let starts = tokens.binary_search_by_key(&at.start, |t| t.start).is_ok();
    starts && tokens.binary_search_by_key(&at.end, |t| t.end).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn endings_fall_off_one_by_one() {
        assert_eq!(super::stems("青禾科技股份有限公司"), ["青禾科技", "青禾"]);
        assert_eq!(super::stems("青禾"), [""; 0]);
    }
}
