//! Figures and dates of the same thing in several articles: where they agree, and where they may not.
//!
//! Two figures are of the same thing where kind and unit are the same and the words around them are alike. That is
//! a guess, and the page says so: it shows both sentences.

use super::{
    alignment::Names,
    likeness::{Pair, overlap, pairs},
};
use crate::{segments::of_block, together::sentence};
use mailuo_analysis::{Analysis, Figure, FigureKind, Order as _, Place};
use std::collections::{BTreeMap, BTreeSet};

/// How alike two figures' words must be where their values differ; where they agree less will do.
const ALIKE: f32 = 0.6;
/// The same where the values agree.
const AGREEING: f32 = 0.4;

/// What is counted or dated in more than one article.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Where the articles may not say the same.
    pub differing: Vec<Row>,
    /// Where they do.
    pub agreeing: Vec<Row>,
}

/// One thing that is counted or dated.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is counted, in the words of an article.
    pub subject: String,
    /// The index of each article's figure, where it has one.
    pub cells: Vec<Option<usize>>,
}

/// A figure in its article.
type Id = (usize, usize);

/// For each article the index of a figure.
type Cells = Vec<Option<usize>>;

/// The figures that more than one article has, in the order of the first text that has them.
pub fn figures(articles: &[&Analysis], names: &Names) -> Figures {
    let seen: Vec<Vec<Seen>> = articles
        .iter()
        .enumerate()
        .map(|(n, article)| article.figures.iter().map(|figure| seen(n, article, figure, names)).collect())
        .collect();
    let figure = |(article, n): Id| &articles[article].figures[n];
    let mut likely: Vec<(f32, Id, Id)> = Vec::new();
    for a in 0..articles.len() {
        for b in a + 1..articles.len() {
            for n in 0..seen[a].len() {
                for m in 0..seen[b].len() {
                    let (one, other) = (figure((a, n)), figure((b, m)));
                    if (one.kind, &one.unit) == (other.kind, &other.unit)
                        && let Some(likeness) = likeness(&seen[a][n], &seen[b][m], agree(one, other))
                    {
                        likely.push((likeness, (a, n), (b, m)));
                    }
                }
            }
        }
    }
    // The surest first; each article has one figure in a row.
    likely.order_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)).then(x.2.cmp(&y.2)));
    let mut rows: Vec<Option<Cells>> = Vec::new();
    let mut of: BTreeMap<Id, usize> = BTreeMap::new();
    for (_, a, b) in likely {
        let mut row = |at: Id, rows: &mut Vec<Option<Cells>>| {
            *of.entry(at).or_insert_with(|| {
                let mut cells = vec![None; articles.len()];
                cells[at.0] = Some(at.1);
                rows.push(Some(cells));
                rows.len() - 1
            })
        };
        let (first, second) = (row(a, &mut rows), row(b, &mut rows));
        let (Some(one), Some(other)) = (&rows[first], &rows[second]) else { continue };
        if first == second || one.iter().zip(other).any(|(a, b)| a.is_some() && b.is_some()) {
            continue;
        }
        let joined: Cells = one.iter().zip(other).map(|(a, b)| a.or(*b)).collect();
        for (article, cell) in joined.iter().enumerate() {
            if let Some(n) = *cell {
                of.insert((article, n), first);
            }
        }
        (rows[first], rows[second]) = (Some(joined), None);
    }
    let mut rows: Vec<Cells> = rows.into_iter().flatten().collect();
    rows.retain(|cells| cells.iter().flatten().count() > 1);
    rows.order_by_key(|cells| cells.iter().enumerate().find_map(|(article, cell)| Some((article, (*cell)?))));
    let mut found = Figures::default();
    for cells in rows {
        let told: Vec<&Figure> =
            cells.iter().enumerate().filter_map(|(article, n)| Some(figure((article, (*n)?)))).collect();
        let agrees = told.iter().enumerate().all(|(n, a)| told[n + 1..].iter().all(|b| agree(a, b)));
        let shortest = told.iter().map(|f| &f.subject).filter(|s| !s.is_empty());
        let subject = shortest.min_by_key(|s| (s.chars().count(), *s)).cloned().unwrap_or_default();
        let list = if agrees { &mut found.agreeing } else { &mut found.differing };
        list.push(Row { subject, cells });
    }
    found
}

/// What stands around a figure.
struct Seen {
    /// The pairs of its clause and of what it measures.
    clause: BTreeSet<Pair>,
    /// Those of its sentence.
    sentence: BTreeSet<Pair>,
    /// The two characters before it.
    before: String,
    /// The row of the name that it may belong to.
    name: Option<usize>,
}

fn seen(n: usize, article: &Analysis, figure: &Figure, names: &Names) -> Seen {
    let at = figure.at;
    let whole = sentence(article, at);
    let text = article.blocks.get(at.block).map_or("", |block| &block.text);
    let cut = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let (front, back) = (cut(whole.start, at.start), cut(at.end, whole.end));
    let is_end = |c: char| "，,；;：:。！？".contains(c);
    let clause_front = front.rsplit(is_end).next().unwrap_or_default();
    let clause_back = back.split(is_end).next().unwrap_or_default();
    let mut clause = pairs(clause_front);
    clause.extend(pairs(clause_back));
    clause.extend(pairs(&figure.subject));
    // In a statement the names around it are those of who speaks.
    let said = figure.quote.and_then(|quote| article.quotes.get(quote)).map(|quote| quote.at);
    let inside = |place: Place| whole.contains(place) && said.is_none_or(|said| said.contains(place));
    let close = |place: Place| place.end <= at.start || place.start < at.end + clause_back.len();
    let mentions = of_block(&article.mentions, at.block, |m| m.at).iter();
    let mut nearest = mentions.filter(|m| inside(m.at) && close(m.at)).map(|m| m.entity);
    let entity = figure.entity.or(nearest.next_back());
    Seen {
        clause,
        sentence: pairs(front).into_iter().chain(pairs(back)).collect(),
        before: front.chars().rev().take(2).collect(),
        name: entity.and_then(|entity| names.row(n, entity)),
    }
}

/// How alike two figures' words are, more for the same value; `None` where they are of different things.
fn likeness(a: &Seen, b: &Seen, agree: bool) -> Option<f32> {
    let is_another = a.name.is_some() && b.name.is_some() && a.name != b.name;
    if is_another || a.clause.intersection(&b.clause).count() < 2 {
        return None;
    }
    let near = if a.before == b.before { 0.1 } else { 0.0 };
    let words = 0.75 * overlap(&a.clause, &b.clause) + 0.25 * overlap(&a.sentence, &b.sentence) + near;
    let least = if agree { AGREEING } else { ALIKE };
    (words >= least).then_some(if agree { words + 0.3 } else { words })
}

/// Whether two figures of the same thing can both be true.
fn agree(a: &Figure, b: &Figure) -> bool {
    if a.kind == FigureKind::Date || a.kind == FigureKind::Time {
        return match (&a.date, &b.date) {
            (Some(a), Some(b)) => dates_agree(a, b),
            _ => a.text == b.text,
        };
    }
    let (Some((from, to)), Some((low, high))) = (bounds(a), bounds(b)) else { return a.text == b.text };
    from <= high && low <= to
}

/// Of two dates the coarser one may hold the other; a year may be missing.
fn dates_agree(a: &str, b: &str) -> bool {
    let day = |date: &str| date.strip_prefix("--").map(str::to_owned);
    let holds = |a: &str, b: &str| a.starts_with(b) || b.starts_with(a);
    match (day(a), day(b)) {
        (None, Some(day)) => holds(a.get(5..).unwrap_or_default(), &day),
        (Some(day), None) => holds(b.get(5..).unwrap_or_default(), &day),
        _ => holds(a, b),
    }
}

/// Between what a figure may lie: 约 and its like leave a tenth on either side, 超 leaves it above, 近 below.
fn bounds(figure: &Figure) -> Option<(f64, f64)> {
    let from = figure.value?;
    let to = figure.to.unwrap_or(from).max(from);
    let (tenth, rest) = (from.abs() / 10.0, to.abs() / 10.0);
    let is = |words: &[&str]| words.iter().any(|word| figure.modifier.contains(word));
    Some(if is(&["约", "左右", "上下", "大概", "大约"]) {
        (from - tenth, to + rest)
    } else if is(&["超", "余", "多", "逾", "至少", "以上"]) {
        (from, to + rest)
    } else if is(&["近", "不到", "不足", "将近", "至多", "以下", "最多"]) {
        (from - tenth, to)
    } else {
        (from, to)
    })
}
