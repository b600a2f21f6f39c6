//! A company beside a company: two that a verb joins and the model took for one, and one that the model took for a
//! person.

use super::{context, lists::Lists};
use crate::Document;
use mailuo_analysis::{Certainty, Mention, NameKind, Place, Why};
use std::collections::BTreeSet;

/// Verbs that stand between two companies that do something together.
const TOGETHER: [&str; 5] = ["联合", "携手", "联手", "牵手", "协同"];

/// `found`, sorted and apart, with the companies in it told apart from each other and from people.
pub fn companies(document: &Document, lists: &Lists, found: Vec<Mention>) -> Vec<Mention> {
    let is_company = |m: &&Mention| m.kind == NameKind::Company;
    let known: BTreeSet<String> = found.iter().filter(is_company).map(|m| m.text.clone()).collect();
    let mut told: Vec<Mention> = Vec::with_capacity(found.len());
    for mut mention in found {
        let before = told.last().filter(|m| m.at.block == mention.at.block);
        let text = &document.blocks[mention.at.block].text;
        if let Some(company) = before.filter(|m| is_listed(text, m, &mention, lists)) {
            mention.kind = NameKind::Company;
            mention.why = Why::new("in-list", &company.text);
        }
        match parted(&mention, &known) {
            Some(two) => told.extend(two),
            None => told.push(mention),
        }
    }
    told
}

/// 青禾智能和云岭: whether the model's person is a listed company, right behind another in a list.
fn is_listed(text: &str, before: &Mention, mention: &Mention, lists: &Lists) -> bool {
    before.kind == NameKind::Company
        && mention.kind == NameKind::Person
        && mention.why.rule == "model"
        && matches!(&text[before.at.end..mention.at.start], "、" | "和" | "与" | "及")
        && lists.has_company(&mention.text)
}

/// 青禾|联合|云岭智能: the two companies of which one is named elsewhere and the other ends as companies do.
fn parted(mention: &Mention, known: &BTreeSet<String>) -> Option<[Mention; 2]> {
    if mention.kind != NameKind::Company {
        return None;
    }
    let part = |from: usize, to: usize, cue: &str| Mention {
        at: Place::new(mention.at.block, mention.at.start + from, mention.at.start + to),
        text: mention.text[from..to].to_owned(),
        certainty: Certainty::Likely,
        why: Why::new("beside", cue),
        ..mention.clone()
    };
    TOGETHER.iter().find_map(|verb| {
        let (first, second) = mention.text.split_once(verb)?;
        let two = known.contains(first) && (known.contains(second) || context::is_company(second));
        two.then(|| [part(0, first.len(), verb), part(first.len() + verb.len(), mention.text.len(), verb)])
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{names::lists::List, restore::restore};

    fn mention(text: &str, name: &str, kind: NameKind) -> Mention {
        let start = text.find(name).unwrap();
        Mention {
            at: Place::new(1, start, start + name.len()),
            kind,
            text: name.into(),
            entity: 0,
            certainty: Certainty::Sure,
            why: Why::new("model", ""),
        }
    }

    fn told(text: &str, names: &[(&str, NameKind)]) -> Vec<(String, NameKind)> {
        let lists = Lists::new([("商禾".to_owned(), List::Brand)]);
        let found = names.iter().map(|(name, kind)| mention(text, name, *kind)).collect();
        let told = companies(&restore(&format!("题\n{text}")), &lists, found);
        told.into_iter().map(|m| (m.text, m.kind)).collect()
    }

    #[test]
    fn a_verb_parts_what_is_known_elsewhere() {
        use NameKind::Company;
        let text = "青禾来了，青禾联合云岭智能发布新品。";
        let names = [("青禾", Company), ("青禾联合云岭智能", Company)];
        let two = ["青禾", "青禾", "云岭智能"].map(|name| (name.to_owned(), Company));
        assert_eq!(told(text, &names), two);
        let text = "山海联合航空来了。";
        assert_eq!(told(text, &[("山海联合航空", Company)]).len(), 1);
    }

    #[test]
    fn a_listed_company_behind_a_company_is_no_person() {
        use NameKind::{Company, Person};
        let kind = |text, name| told(text, &[("青禾智能", Company), (name, Person)])[1].1;
        assert_eq!(kind("青禾智能和商禾都在其中。", "商禾"), Company);
        assert_eq!(kind("青禾智能和林小满都在其中。", "林小满"), Person);
        assert_eq!(kind("青禾智能请来商禾。", "商禾"), Person);
    }
}
