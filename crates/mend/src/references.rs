//! What refers to entities and statements by their number, and is to go on referring to the same.

use mailuo_analysis::{Analysis, Place};

/// Gives entities other numbers: `to` says which; `None` where the entity is no more.
pub fn renumber_entities(analysis: &mut Analysis, to: impl Fn(usize) -> Option<usize>) {
    analysis.mentions.retain_mut(|mention| match to(mention.entity) {
        Some(id) => {
            mention.entity = id;
            true
        }
        None => false,
    });
    let other = |id: &mut Option<usize>| *id = id.and_then(&to);
    analysis.quotes.iter_mut().for_each(|quote| other(&mut quote.entity));
    analysis.figures.iter_mut().for_each(|figure| other(&mut figure.entity));
    analysis.entities.iter_mut().for_each(|entity| other(&mut entity.owner));
    for evidence in &mut analysis.themes {
        evidence.entities = evidence.entities.iter().filter_map(|id| to(*id)).collect();
    }
}

/// Takes an entity out of the list; its mentions go to `heir`, or where there is none go as well.
pub fn take_out(analysis: &mut Analysis, gone: usize, heir: Option<usize>) {
    renumber_entities(analysis, |id| {
        let stays = if id == gone { heir? } else { id };
        Some(stays - usize::from(stays > gone))
    });
    analysis.entities.remove(gone);
    for (id, entity) in analysis.entities.iter_mut().enumerate() {
        entity.id = id;
        entity.owner = entity.owner.filter(|owner| *owner != id);
    }
}

/// Gives statements other numbers, as [`renumber_entities`].
pub fn renumber_quotes(analysis: &mut Analysis, to: impl Fn(usize) -> Option<usize>) {
    analysis.themes.iter_mut().for_each(|evidence| evidence.quote = evidence.quote.and_then(&to));
    analysis.figures.iter_mut().for_each(|figure| figure.quote = figure.quote.and_then(&to));
}

/// The number of the place that shares the most with `at`, the first of them; `None` where none shares any.
pub fn nearest(places: impl Iterator<Item = Place>, at: Place) -> Option<usize> {
    let shared = |place: Place| place.end.min(at.end).saturating_sub(place.start.max(at.start));
    let touching = places.enumerate().filter(|(_, place)| place.overlaps(at));
    touching.max_by_key(|(n, place)| (shared(*place), std::cmp::Reverse(*n))).map(|(n, _)| n)
}
