//! Short forms of companies that the document names in full: 青禾 where 青禾控股 stands.

use crate::{Document, lexicon::Lexicon, segment::Tokens};
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};
use std::collections::BTreeMap;

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
    mut found: Vec<Mention>,
) -> Vec<Mention> {
    let mut forms: BTreeMap<String, String> = BTreeMap::new();
    for company in found.iter().filter(|m| m.kind == NameKind::Company) {
        for stem in stems(&company.text) {
            forms.entry(stem.to_owned()).or_insert_with(|| company.text.clone());
        }
    }
    let places: Vec<&str> =
        found.iter().filter(|m| m.kind == NameKind::Place).map(|m| m.text.as_str()).collect();
    forms.retain(|stem, _| lexicon.frequency(stem) <= COMMON && !places.contains(&stem.as_str()));
    for (stem, full) in forms {
        let here = occurrences(document, tokens, &stem);
        let free: Vec<Place> =
            here.into_iter().filter(|at| !found.iter().any(|m| m.at.overlaps(*at) && m.at != *at)).collect();
        for at in free {
            let why = Why::new("short-form", &full);
            match found.iter_mut().find(|m| m.at == at) {
                Some(mention) if matches!(mention.kind, NameKind::Person | NameKind::Organisation) => {
                    (mention.kind, mention.why) = (NameKind::Company, why);
                }
                Some(_) => {}
                None => found.push(Mention {
                    at,
                    kind: NameKind::Company,
                    text: stem.clone(),
                    entity: 0,
                    certainty: Certainty::Likely,
                    why,
                }),
            }
        }
        found.sort_by_key(|m| m.at);
    }
    found
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

/// Where `form` stands, beginning and ending with words.
fn occurrences(document: &Document, tokens: &Tokens, form: &str) -> Vec<Place> {
    let mut found = Vec::new();
    for (block, text) in document.texts() {
        let tokens = tokens.of(block);
        let starts = |at: usize| at == text.len() || tokens.binary_search_by_key(&at, |t| t.start).is_ok();
        let places = text.match_indices(form).map(|(at, _)| Place::new(block, at, at + form.len()));
        found.extend(places.filter(|at| starts(at.start) && starts(at.end)));
    }
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn endings_fall_off_one_by_one() {
        assert_eq!(super::stems("青禾科技股份有限公司"), ["青禾科技", "青禾"]);
        assert_eq!(super::stems("青禾"), [""; 0]);
    }
}
