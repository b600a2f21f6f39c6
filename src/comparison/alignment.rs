//! Which names of one article are which of another.

use super::by_weight;
use mailuo_analysis::{Analysis, BlockKind, Entity, NameKind, Order as _, Place};
use std::collections::BTreeMap;

/// What one or several articles name.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// What kind of thing it is.
    pub kind: NameKind,
    /// The fullest of its names.
    pub name: String,
    /// How each article names it.
    pub cells: Vec<Option<Named>>,
}

/// How one article names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Id of the entity there.
    pub entity: usize,
    /// How often it is named.
    pub count: usize,
    /// Where first.
    pub first: Place,
}

/// All names of all articles.
pub struct Names {
    /// One for each thing.
    pub rows: Vec<Name>,
    /// For each article, for each of its entities, the number of the row; none for those of a byline.
    of: Vec<Vec<Option<usize>>>,
}

/// An entity in its article.
type Id = (usize, usize);

/// What stands behind a company's or a body's short name in its full one.
const BODIES: [&str; 14] = [
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "股份公司",
    "公司",
    "集团",
    "控股",
    "股份",
    "科技",
    "技术",
    "总部",
    "总公司",
    "中国",
    "企业",
];

/// What stands behind a place's short name in its full one.
const PLACES: [&str; 10] = ["省", "市", "区", "县", "镇", "乡", "村", "州", "特别行政区", "自治区"];

impl Names {
    /// Joins what is named alike: first by the same name, then by any form, then by a short and a full form.
    pub fn of(articles: &[&Analysis]) -> Self {
        let named: Vec<Vec<Option<Named>>> = articles.iter().map(|article| named(article)).collect();
        let ids = || (0..articles.len()).flat_map(|a| (0..named[a].len()).map(move |e| (a, e)));
        let known: Vec<Id> = ids().filter(|&(a, e)| named[a][e].is_some()).collect();
        let entity = |(a, e): Id| &articles[a].entities[e];
        let mut groups = Groups { of: known.iter().map(|&id| (id, vec![id])).collect() };
        let names = |id: Id| vec![plain(&entity(id).name)];
        let forms = |id: Id| forms(entity(id)).map(plain).collect::<Vec<_>>();
        groups.join(&known, names, |a, b| may_be_one(entity(a).kind, entity(b).kind, true));
        groups.join(&known, forms, |a, b| may_be_one(entity(a).kind, entity(b).kind, false));
        groups.join(&known, |id| stems(entity(id)), |a, b| is_short_for(entity(a), entity(b)));
        let mut rows: Vec<Name> = groups.all().map(|group| row(&group, articles, &named)).collect();
        by_weight(&mut rows, |row| {
            let cells = || row.cells.iter().flatten();
            (cells().count(), cells().map(|cell| cell.count).sum())
        });
        let mut of: Vec<Vec<Option<usize>>> = named.iter().map(|row| vec![None; row.len()]).collect();
        for (n, row) in rows.iter().enumerate() {
            for (article, cell) in row.cells.iter().enumerate() {
                if let Some(cell) = cell {
                    of[article][cell.entity] = Some(n);
                }
            }
        }
        Self { rows, of }
    }

    /// The row of an article's entity.
    pub fn row(&self, article: usize, entity: usize) -> Option<usize> {
        *self.of.get(article)?.get(entity)?
    }
}

/// For each entity how often it is named in what the article tells; who wrote it is not what it tells of.
fn named(article: &Analysis) -> Vec<Option<Named>> {
    let mut found: Vec<Option<Named>> = vec![None; article.entities.len()];
    let around = [BlockKind::Byline, BlockKind::Credit, BlockKind::Note];
    let is_told = |at: Place| article.blocks.get(at.block).is_some_and(|b| !around.contains(&b.kind));
    for mention in article.mentions.iter().filter(|mention| is_told(mention.at)) {
        if let Some(cell) = found.get_mut(mention.entity) {
            let Named { count, .. } =
                cell.get_or_insert(Named { entity: mention.entity, count: 0, first: mention.at });
            *count += 1;
        }
    }
    found
}

/// Who is one with whom. No group holds two entities of one article: the article tells them apart.
struct Groups {
    of: BTreeMap<Id, Vec<Id>>,
}

impl Groups {
    /// Joins the groups of those that share a key and may be one.
    fn join(&mut self, ids: &[Id], keys: impl Fn(Id) -> Vec<String>, may_be_one: impl Fn(Id, Id) -> bool) {
        let mut sharing: BTreeMap<String, Vec<Id>> = BTreeMap::new();
        for &id in ids {
            for key in keys(id).into_iter().filter(|key| key.chars().count() > 1) {
                sharing.entry(key).or_default().push(id);
            }
        }
        for ids in sharing.values() {
            for (n, &a) in ids.iter().enumerate() {
                for &b in &ids[n + 1..] {
                    if a.0 != b.0 && may_be_one(a, b) {
                        self.unite(a, b);
                    }
                }
            }
        }
    }

    fn unite(&mut self, a: Id, b: Id) {
        let (Some(first), Some(second)) = (self.of.get(&a), self.of.get(&b)) else { return };
        if first.iter().any(|a| second.iter().any(|b| a.0 == b.0)) {
            return;
        }
        let mut group = [first.as_slice(), second].concat();
        group.order();
        for id in group.clone() {
            self.of.insert(id, group.clone());
        }
    }

    /// The groups, each once.
    fn all(&self) -> impl Iterator<Item = Vec<Id>> {
        self.of.iter().filter(|(id, group)| group.first() == Some(id)).map(|(_, group)| group.clone())
    }
}

fn row(group: &[Id], articles: &[&Analysis], named: &[Vec<Option<Named>>]) -> Name {
    let mut cells = vec![None; articles.len()];
    for &(article, entity) in group {
        cells[article].clone_from(&named[article][entity]);
    }
    let entities = || group.iter().map(|&(article, entity)| &articles[article].entities[entity]);
    // Of equally long names, and of kinds, the same whichever article comes first.
    let fullest = entities().max_by_key(|e| (e.name.chars().count(), &e.name));
    let kind = entities().map(|e| e.kind).min().unwrap_or(NameKind::Work);
    Name { kind, name: fullest.map(|e| e.name.clone()).unwrap_or_default(), cells }
}

fn forms(entity: &Entity) -> impl Iterator<Item = &String> {
    std::iter::once(&entity.name).chain(&entity.aliases)
}

/// A form without marks, spaces and capitals.
fn plain(form: impl AsRef<str>) -> String {
    form.as_ref().chars().filter(|c| c.is_alphanumeric() || *c == '·').flat_map(char::to_lowercase).collect()
}

/// The short forms that a name may have elsewhere, itself among them.
fn stems(entity: &Entity) -> Vec<String> {
    let mut stems = Vec::new();
    for form in forms(entity).map(plain) {
        let endings: &[&str] = match entity.kind {
            NameKind::Company | NameKind::Organisation => &BODIES,
            NameKind::Place => &PLACES,
            _ => &[],
        };
        let mut short = form.as_str();
        while let Some(rest) = endings.iter().find_map(|ending| short.strip_suffix(ending)) {
            // One character names nothing.
            if rest.chars().count() < 2 {
                break;
            }
            short = rest;
            stems.push(short.to_owned());
        }
        // A foreigner's last name.
        if entity.kind == NameKind::Person
            && let Some((_, last)) = form.rsplit_once('·')
        {
            stems.push(last.to_owned());
        }
        stems.push(form);
    }
    stems.order();
    stems.dedup();
    stems
}

/// Whether a form of one is a short form of the other.
fn is_short_for(a: &Entity, b: &Entity) -> bool {
    let holds = |full: &Entity, short: &Entity| {
        let stems = stems(full);
        forms(short).map(plain).any(|form| stems.contains(&form))
    };
    may_be_one(a.kind, b.kind, false) && (holds(a, b) || holds(b, a))
}

/// Whether two kinds may name one thing. A body and a company are often taken for each other; where the names are
/// the same only people stand by themselves.
fn may_be_one(a: NameKind, b: NameKind, same: bool) -> bool {
    let is_body = |kind| matches!(kind, NameKind::Company | NameKind::Organisation);
    a == b || (is_body(a) && is_body(b)) || (same && a != NameKind::Person && b != NameKind::Person)
}
