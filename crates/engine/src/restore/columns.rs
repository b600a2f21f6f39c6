//! How wide the columns are that lines were cut to.

use super::lines::Line;

/// How many lines back or forward a column is looked for.
const WINDOW: usize = 8;

/// Column widths in half cells, as the lines show them.
pub struct Columns {
    widths: Vec<usize>,
    all: usize,
}

impl Columns {
    /// The columns of these lines.
    pub fn of(lines: &[Line]) -> Self {
        let widths: Vec<usize> = lines.iter().map(|line| line.width).collect();
        let all = main_column(&widths).unwrap_or(0);
        Self { widths, all }
    }

    /// The width most lines have, give or take a cell.
    pub fn all(&self) -> usize {
        self.all
    }

    /// The column that line `n` ends in: as those before it show it.
    pub fn behind(&self, n: usize) -> usize {
        self.near(n.saturating_sub(WINDOW), n + 1)
    }

    /// The column that line `n` begins: as those after it show it.
    pub fn ahead(&self, n: usize) -> usize {
        self.near(n, n + WINDOW + 1)
    }

    fn near(&self, from: usize, to: usize) -> usize {
        let window = &self.widths[from..to.min(self.widths.len())];
        usual(window).filter(|&(_, support)| support >= 3).map_or(self.all, |(width, _)| width)
    }
}

/// The width most of them have, give or take a cell, the wider of two; and how many have it.
fn usual(widths: &[usize]) -> Option<(usize, usize)> {
    let count = counts(widths)?;
    let support = |w: usize| count[w.saturating_sub(2)..=w + 2].iter().sum::<usize>();
    let held = (0..count.len() - 2).filter(|&w| count[w] > 0);
    let best = held.max_by_key(|&w| (support(w), count[w], w))?;
    Some((best, support(best)))
}

/// The column of a whole text.
///
/// Where many paragraphs are short, first lines, two cells narrower, may outnumber the full ones: a wider
/// width nearby that a third as many have is the column.
fn main_column(widths: &[usize]) -> Option<usize> {
    let count = counts(widths)?;
    let near =
        |w: usize, by: usize| w.checked_sub(by).map_or(0, |w| count[w]) + count.get(w + by).unwrap_or(&0);
    let score = |w: usize| 3 * count[w] + 2 * near(w, 1) + near(w, 2);
    let held = (0..count.len() - 2).filter(|&w| count[w] > 0);
    let most = held.clone().max_by_key(|&w| (score(w), w))?;
    let wider = held.filter(|&w| (most + 3..=most + 5).contains(&w) && score(w) * 3 >= score(most));
    Some(wider.max_by_key(|&w| score(w)).unwrap_or(most))
}

/// How many lines have each width, two more than the widest. A line wider than any page was not cut.
fn counts(widths: &[usize]) -> Option<Vec<usize>> {
    let cut = || widths.iter().copied().filter(|&w| w < 400);
    let mut count = vec![0; cut().max()? + 3];
    cut().for_each(|w| count[w] += 1);
    Some(count)
}

/// Whether lines end at a column's edge: many break off in the middle of a sentence, and hardly any goes
/// beyond the column. Where none does, a few that break off at the very edge are enough.
pub fn are_cut(lines: &[Line]) -> bool {
    let column = Columns::of(lines).all();
    let broken = lines.iter().filter(|l| !l.ends() && l.width.abs_diff(column) <= 4).count();
    let beyond = lines.iter().filter(|l| l.width > column + 8).count();
    if lines.len() >= 8 && column >= 16 && broken * 3 >= lines.len() && beyond * 6 <= lines.len() {
        return true;
    }
    let widest = lines.iter().map(|l| l.width).max().unwrap_or(0);
    let at_edge = lines.iter().filter(|l| !l.ends() && l.width + 6 >= widest).count();
    (36..400).contains(&widest) && at_edge >= 3 && at_edge * 8 >= lines.len()
}
