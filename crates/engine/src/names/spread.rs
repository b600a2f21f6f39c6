//! The document decides together: what is a name in one place is one in the others.

use super::by_block;
use crate::{
    Document,
    document::finder,
    lexicon::Lexicon,
    segment::{Token, Tokens},
};
use mailuo_analysis::{Certainty, Mention, NameKind, Order as _, Place, Why};
use std::collections::BTreeMap;

/// Of so many places of a word of the dictionary one must be a name already, where the others are to be names too.
const PLACES: usize = 4;

/// Gives every form one kind, the one it has most often, and marks the places where the model missed it.
pub fn spread(
    document: &Document,
    tokens: &Tokens,
    lexicon: &Lexicon,
    mut mentions: Vec<Mention>,
) -> Vec<Mention> {
    let mut votes: BTreeMap<String, BTreeMap<NameKind, usize>> = BTreeMap::new();
    for mention in &mentions {
        *votes.entry(mention.text.clone()).or_default().entry(mention.kind).or_default() +=
            1 + usize::from(mention.certainty == Certainty::Sure);
    }
    let winner =
        |kinds: &BTreeMap<NameKind, usize>| kinds.iter().max_by_key(|(_, n)| **n).map(|(k, n)| (*k, *n));
    for mention in &mut mentions {
        if let Some((kind, _)) = votes.get(&mention.text).and_then(winner) {
            mention.kind = kind;
        }
    }
    // The longest first, so that a short form never takes a piece of its full one.
    let mut forms: Vec<(&String, NameKind)> = votes
        .iter()
        .filter_map(|(form, kinds)| Some((form, winner(kinds)?)))
        .filter(|(form, (_, n))| *n >= 2 && form.chars().count() >= 2)
        .map(|(form, (kind, _))| (form, kind))
        .collect();
    forms.order_by_key(|(form, _)| std::cmp::Reverse(form.len()));
    let mut by_block = by_block(document, mentions);
    let finder = finder(&forms.iter().map(|(form, _)| form.as_str()).collect::<Vec<_>>());
    let common = common(document, lexicon, &forms, &by_block);
    for (block, text) in document.texts() {
        let found = finder.iter().flat_map(|finder| finder.find_overlapping_iter(text));
        let mut found: Vec<(usize, usize)> =
            found.map(|found| (found.pattern().as_usize(), found.start())).collect();
        found.order();
        for (number, start) in found.into_iter().filter(|(number, _)| !common[*number]) {
            let (form, kind) = &forms[number];
            let at = Place::new(block, start, start + form.len());
            // A name that was cut short here gives way to the whole one.
            let within = |m: &Mention| at.contains(m.at) && m.at != at;
            let mut across = by_block[block].iter().filter(|m| m.at.overlaps(at));
            let whole = *kind == NameKind::Person || !cuts_word(tokens.of(block), at);
            if whole && across.all(within) && stands_alone(text, at) {
                by_block[block].retain(|m| !m.at.overlaps(at));
                by_block[block].push(Mention {
                    at,
                    kind: *kind,
                    text: (*form).clone(),
                    entity: 0,
                    certainty: Certainty::Likely,
                    why: Why::new("elsewhere", form),
                });
            }
        }
    }
    by_block.iter_mut().for_each(|here| here.order_by_key(|m| m.at));
    by_block.concat()
}

/// For each form whether it is a word that stands there mostly as such.
fn common(
    document: &Document,
    lexicon: &Lexicon,
    forms: &[(&String, NameKind)],
    by_block: &[Vec<Mention>],
) -> Vec<bool> {
    let words: Vec<&str> =
        forms.iter().map(|(form, _)| form.as_str()).filter(|form| lexicon.contains(form)).collect();
    let written = document.occurrences(&words);
    let places: BTreeMap<&str, usize> = words.into_iter().zip(written.iter().map(Vec::len)).collect();
    let mut named: BTreeMap<&str, usize> = BTreeMap::new();
    for mention in by_block.iter().flatten() {
        *named.entry(&mention.text).or_default() += 1;
    }
    let count = |form: &str| named.get(form).copied().unwrap_or(0);
    let is_common = |form: &str| places.get(form).is_some_and(|places| count(form) * PLACES < *places);
    forms.iter().map(|(form, _)| is_common(form)).collect()
}

/// Whether a word reaches over an edge of this place: 教育部|门. People's names are no words, and are cut anyhow.
fn cuts_word(tokens: &[Token], at: Place) -> bool {
    let cut = |edge: usize| {
        let token = tokens.partition_point(|token| token.end <= edge);
        tokens.get(token).is_some_and(|token| token.start < edge)
    };
    cut(at.start) || cut(at.end)
}

/// A Latin name is no part of a longer Latin word.
fn stands_alone(text: &str, at: Place) -> bool {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let name = &text[at.range()];
    let runs_on_before = latin(name.chars().next()) && latin(text[..at.start].chars().next_back());
    let runs_on_behind = latin(name.chars().next_back()) && latin(text[at.end..].chars().next());
    !runs_on_before && !runs_on_behind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{restore::restore, segment::segment};

    #[test]
    fn a_word_that_is_named_once_stays_a_word() {
        let lexicon = Lexicon::load(include_bytes!("../../../../data/lexicon.bin")).unwrap();
        let found = |name: &str| {
            let text = format!("{name}发布新灯。{name}上有雪，{name}很高，{name}下有湖，人人都爱{name}。");
            let document = restore(&format!("题\n{text}"));
            let mention = Mention {
                at: Place::new(1, 0, name.len()),
                kind: NameKind::Company,
                text: name.into(),
                entity: 0,
                certainty: Certainty::Sure,
                why: Why::new("model", ""),
            };
            spread(&document, &segment(&document, &lexicon), &lexicon, vec![mention]).len()
        };
        assert_eq!(found("青禾"), 5);
        assert_eq!(found("雪山"), 1);
    }
}
