//! Names: of another kind, under another name, one with another, of their own, new, or none.

use crate::{
    Anchor, Named, RULE,
    anchor::occurrences,
    references::{nearest, take_out},
};
use mailuo_analysis::{Analysis, Certainty, Entity, Join, Mention, NameKind, Order as _, Place, Why};

/// Id of the entity: by its name and kind, by its name, or by another of its forms.
pub fn find(analysis: &Analysis, named: &Named) -> Option<usize> {
    let is_kind = |entity: &Entity| named.kind.is_none_or(|kind| kind == entity.kind);
    let is_name = |entity: &Entity| entity.name == named.name;
    let is_form = |entity: &Entity| entity.aliases.contains(&named.name);
    let first = |fits: &dyn Fn(&Entity) -> bool| analysis.entities.iter().position(fits);
    first(&|e| is_name(e) && is_kind(e))
        .or_else(|| first(&is_name))
        .or_else(|| first(&|e| is_form(e) && is_kind(e)))
        .or_else(|| first(&is_form))
}

pub fn retype(analysis: &mut Analysis, named: &Named, kind: NameKind) -> Option<()> {
    let id = find(analysis, named)?;
    for mention in analysis.mentions.iter_mut().filter(|m| m.entity == id) {
        (mention.kind, mention.certainty, mention.why) = (kind, Certainty::Sure, Why::new(RULE, ""));
    }
    (analysis.entities[id].kind, analysis.entities[id].certainty) = (kind, Certainty::Sure);
    unite_namesakes(analysis, id);
    Some(())
}

pub fn rename(analysis: &mut Analysis, named: &Named, to: &str) -> Option<()> {
    let to = to.trim();
    let id = find(analysis, named).filter(|_| !to.is_empty())?;
    analysis.entities[id].name = to.to_owned();
    tell_forms(analysis, id);
    unite_namesakes(analysis, id);
    Some(())
}

pub fn merge(analysis: &mut Analysis, named: &Named, into: &Named) -> Option<()> {
    let (gone, stays) = (find(analysis, named)?, find(analysis, into)?);
    if gone != stays {
        unite(analysis, gone, stays);
    }
    Some(())
}

pub fn split(analysis: &mut Analysis, named: &Named, form: &str) -> Option<()> {
    let from = find(analysis, named)?;
    let of_entity = |m: &&Mention| m.entity == from;
    if !analysis.mentions.iter().filter(of_entity).any(|m| m.text == form) {
        // A newer engine may have parted them of itself.
        let mut others = analysis.entities.iter().enumerate().filter(|(id, _)| *id != from);
        return others.any(|(_, e)| e.name == form).then_some(());
    }
    if analysis.mentions.iter().filter(of_entity).all(|m| m.text == form) {
        return Some(());
    }
    let id = analysis.entities.len();
    analysis.entities.push(entity(id, analysis.entities[from].kind, form));
    let mut places = Vec::new();
    for mention in analysis.mentions.iter_mut().filter(|m| m.entity == from && m.text == form) {
        (mention.entity, mention.certainty, mention.why) = (id, Certainty::Sure, Why::new(RULE, ""));
        places.push(mention.at);
    }
    for quote in analysis.quotes.iter_mut().filter(|q| q.entity == Some(from) && q.why.cue == form) {
        (quote.entity, quote.speaker) = (Some(id), form.to_owned());
    }
    for figure in analysis.figures.iter_mut().filter(|f| f.entity == Some(from)) {
        if figure.subject_at.is_some_and(|subject| places.iter().any(|at| subject.contains(*at))) {
            figure.entity = Some(id);
        }
    }
    if analysis.entities[from].name == form {
        analysis.entities[from].name = fullest(analysis, from);
    }
    tell_forms(analysis, from);
    unite_namesakes(analysis, id);
    Some(())
}

pub fn add(analysis: &mut Analysis, at: &Anchor, kind: NameKind, everywhere: bool) -> Option<()> {
    let form = at.exact.as_str();
    let first = at.find(analysis).filter(|_| !form.trim().is_empty())?;
    let known =
        |fits: &dyn Fn(&Entity) -> bool| analysis.entities.iter().position(|e| e.kind == kind && fits(e));
    let known = known(&|e| e.name == form).or_else(|| known(&|e| e.aliases.iter().any(|a| a == form)));
    let id = known.unwrap_or(analysis.entities.len());
    if known.is_none() {
        analysis.entities.push(entity(id, kind, form));
    }
    let mut places = vec![first];
    if everywhere {
        for (block, text) in analysis.blocks.iter().map(|b| &b.text).enumerate() {
            let place = |start| Place::new(block, start, start + form.len());
            for at in occurrences(text, form).filter(|at| is_word(text, *at, form)).map(place) {
                let across = |m: &Mention| m.at.overlaps(at) && !at.contains(m.at);
                if !places.iter().any(|p| p.overlaps(at)) && !analysis.mentions.iter().any(across) {
                    places.push(at);
                }
            }
        }
    }
    let covers = |m: &Mention| places.iter().any(|at| at.overlaps(m.at));
    let covered: Vec<usize> = analysis.mentions.iter().filter(|m| covers(m)).map(|m| m.entity).collect();
    analysis.mentions.retain(|m| !covers(m));
    analysis.candidates.retain(|m| !covers(m));
    let why = Why::new(RULE, "");
    analysis.mentions.extend(places.iter().map(|&at| Mention {
        at,
        kind,
        text: form.to_owned(),
        entity: id,
        certainty: Certainty::Sure,
        why: why.clone(),
    }));
    analysis.mentions.order_by_key(|m| m.at);
    analysis.entities[id].certainty = Certainty::Sure;
    tell_forms(analysis, id);
    for quote in analysis.quotes.iter_mut().filter(|q| q.entity.is_none() && q.speaker == form) {
        (quote.entity, quote.speaker) = (Some(id), analysis.entities[id].name.clone());
    }
    for figure in analysis.figures.iter_mut().filter(|f| f.entity.is_none()) {
        if figure.subject_at.is_some_and(|subject| places.iter().any(|at| subject.contains(*at))) {
            figure.entity = Some(id);
        }
    }
    leave_out_unnamed(analysis, covered.into_iter().filter(|other| *other != id).collect());
    Some(())
}

pub fn remove(analysis: &mut Analysis, named: &Named) -> Option<()> {
    let id = find(analysis, named)?;
    take_out(analysis, id, None);
    Some(())
}

/// A place without a name is as it should be.
pub fn unmark(analysis: &mut Analysis, at: &Anchor) -> Option<()> {
    let at = at.find(analysis)?;
    if let Some(n) = nearest(analysis.mentions.iter().map(|m| m.at), at) {
        let id = analysis.mentions.remove(n).entity;
        leave_out_unnamed(analysis, vec![id]);
    }
    Some(())
}

fn entity(id: usize, kind: NameKind, name: &str) -> Entity {
    Entity {
        id,
        kind,
        name: name.to_owned(),
        aliases: Vec::new(),
        titles: Vec::new(),
        affiliations: Vec::new(),
        owner: None,
        certainty: Certainty::Sure,
        joins: Vec::new(),
    }
}

/// Takes out those of the entities that nothing names any more; the others' forms are told anew.
fn leave_out_unnamed(analysis: &mut Analysis, mut touched: Vec<usize>) {
    touched.order();
    touched.dedup();
    for id in touched.into_iter().rev() {
        if id >= analysis.entities.len() {
            continue;
        }
        if analysis.mentions.iter().any(|m| m.entity == id) {
            tell_forms(analysis, id);
        } else {
            take_out(analysis, id, None);
        }
    }
}

/// An entity is told by its name and kind: another one with both is the same.
fn unite_namesakes(analysis: &mut Analysis, id: usize) {
    let own = &analysis.entities[id];
    let is_same = |&(n, e): &(usize, &Entity)| n != id && (&e.name, e.kind) == (&own.name, own.kind);
    if let Some((other, _)) = analysis.entities.iter().enumerate().find(is_same) {
        unite(analysis, other.max(id), other.min(id));
    }
}

/// Takes an entity up into another, with all its forms.
fn unite(analysis: &mut Analysis, gone: usize, stays: usize) {
    let taken = analysis.entities[gone].clone();
    let kind = analysis.entities[stays].kind;
    for mention in analysis.mentions.iter_mut().filter(|m| m.entity == gone) {
        mention.kind = kind;
    }
    let whole = &mut analysis.entities[stays];
    let more = |list: &mut Vec<String>, more: Vec<String>| {
        let new: Vec<String> = more.into_iter().filter(|text| !list.contains(text)).collect();
        list.extend(new);
    };
    more(&mut whole.titles, taken.titles);
    more(&mut whole.affiliations, taken.affiliations);
    more(&mut whole.aliases, std::iter::once(taken.name).chain(taken.aliases).collect());
    whole.owner = whole.owner.or(taken.owner);
    whole.certainty = whole.certainty.min(taken.certainty);
    whole.joins.extend(taken.joins);
    take_out(analysis, gone, Some(stays));
    tell_forms(analysis, stays - usize::from(stays > gone));
}

/// Tells anew in which forms the text has an entity, why each is its own, and what its statements call it.
fn tell_forms(analysis: &mut Analysis, id: usize) {
    let Analysis { mentions, entities, quotes, .. } = analysis;
    let entity = &mut entities[id];
    let mut forms: Vec<&str> = Vec::new();
    for text in mentions.iter().filter(|m| m.entity == id).map(|m| m.text.as_str()) {
        if !forms.contains(&text) {
            forms.push(text);
        }
    }
    entity.aliases.retain(|alias| *alias != entity.name && forms.contains(&alias.as_str()));
    for form in forms.into_iter().filter(|form| *form != entity.name) {
        if !entity.aliases.iter().any(|alias| alias == form) {
            entity.aliases.push(form.to_owned());
        }
    }
    let joins = std::mem::take(&mut entity.joins);
    entity.joins = entity
        .aliases
        .iter()
        .map(|alias| {
            let known = joins.iter().find(|join| join.form == *alias).cloned();
            known.unwrap_or_else(|| Join { form: alias.clone(), why: Why::new(RULE, "") })
        })
        .collect();
    for quote in quotes.iter_mut().filter(|q| q.entity == Some(id)) {
        quote.speaker.clone_from(&entity.name);
    }
}

/// The longest form in which the text has an entity, the first of them.
fn fullest(analysis: &Analysis, id: usize) -> String {
    let forms = analysis.mentions.iter().filter(|m| m.entity == id).map(|m| m.text.as_str());
    forms.rev().max_by_key(|form| form.chars().count()).unwrap_or_default().to_owned()
}

/// Whether what stands there is no part of a longer word in Latin letters or digits.
fn is_word(text: &str, at: usize, form: &str) -> bool {
    let joins = |a: Option<char>, b: Option<char>| {
        a.zip(b).is_some_and(|(a, b)| a.is_ascii_alphanumeric() && b.is_ascii_alphanumeric())
    };
    !joins(text[..at].chars().next_back(), form.chars().next())
        && !joins(form.chars().next_back(), text[at + form.len()..].chars().next())
}
