//! Entities: which mentions name the same thing, what roles people have, and whose a product is.

mod forms;
mod owners;
mod roles;

use crate::{Document, segment::Tokens};
use mailuo_analysis::{Entity, Join, Mention, Why};
use std::collections::BTreeMap;

/// Joins mentions to entities, in the order of their first mention, and sets each mention's `entity`.
///
/// The same form of the same kind is the same thing; a short form joins the full one it can be cut from.
pub fn resolve(
    document: &Document,
    _tokens: &Tokens,
    mut mentions: Vec<Mention>,
) -> (Vec<Mention>, Vec<Entity>) {
    let mut entities: Vec<Entity> = Vec::new();
    let mut by_form = BTreeMap::new();
    for mention in &mut mentions {
        let id = *by_form.entry((mention.kind, mention.text.clone())).or_insert_with(|| {
            entities.push(entity(entities.len(), mention));
            entities.len() - 1
        });
        mention.entity = id;
        entities[id].certainty = entities[id].certainty.min(mention.certainty);
    }
    let joined = forms::join(document, &mentions, &entities);
    let (mut entities, renumbered) = unite(entities, &joined);
    for mention in &mut mentions {
        mention.entity = renumbered[mention.entity];
    }
    roles::assign(document, &mentions, &mut entities);
    owners::assign(document, &mentions, &mut entities);
    (mentions, entities)
}

/// Names as the document has them, where they were found in the same text in simplified characters.
pub fn as_written(
    document: &Document,
    plain: &Document,
    mut mentions: Vec<Mention>,
    mut entities: Vec<Entity>,
) -> (Vec<Mention>, Vec<Entity>) {
    if document == plain {
        return (mentions, entities);
    }
    for mention in &mut mentions {
        mention.text = document.blocks[mention.at.block].text[mention.at.range()].to_owned();
    }
    let mut texts: Vec<&mut String> = entities.iter_mut().flat_map(texts).collect();
    let forms: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
    let written: Vec<Option<String>> = plain
        .occurrences(&forms)
        .into_iter()
        .map(|places| {
            places.first().and_then(|at| document.blocks[at.block].text.get(at.range()).map(str::to_owned))
        })
        .collect();
    for (text, written) in texts.iter_mut().zip(written) {
        written.into_iter().for_each(|written| **text = written);
    }
    (mentions, entities)
}

/// All that is told of an entity in the document's words.
fn texts(entity: &mut Entity) -> impl Iterator<Item = &mut String> {
    let roles = entity.titles.iter_mut().chain(&mut entity.affiliations);
    let forms = entity.aliases.iter_mut().chain(entity.joins.iter_mut().map(|join| &mut join.form));
    roles.chain(forms).chain([&mut entity.name])
}

fn entity(id: usize, mention: &Mention) -> Entity {
    Entity {
        id,
        kind: mention.kind,
        name: mention.text.clone(),
        aliases: Vec::new(),
        titles: Vec::new(),
        affiliations: Vec::new(),
        owner: None,
        certainty: mention.certainty,
        joins: Vec::new(),
    }
}

/// Takes up every entity that `joined` gives a fuller one, and numbers the rest anew.
fn unite(entities: Vec<Entity>, joined: &[Option<(usize, Why)>]) -> (Vec<Entity>, Vec<usize>) {
    let target = |mut id: usize| {
        while let Some((fuller, _)) = &joined[id] {
            id = *fuller;
        }
        id
    };
    let mut numbers = vec![0; entities.len()];
    let mut kept: Vec<Entity> = Vec::new();
    for (id, one) in entities.iter().enumerate() {
        if target(id) == id {
            numbers[id] = kept.len();
            kept.push(Entity { id: kept.len(), ..one.clone() });
        }
    }
    for (id, one) in entities.into_iter().enumerate() {
        if let Some((_, why)) = &joined[id] {
            numbers[id] = numbers[target(id)];
            let whole = &mut kept[numbers[id]];
            whole.certainty = whole.certainty.min(one.certainty);
            whole.joins.push(Join { form: one.name.clone(), why: why.clone() });
            whole.aliases.push(one.name);
        }
    }
    (kept, numbers)
}
