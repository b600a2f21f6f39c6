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
        let all = usual(&widths).map_or(0, |(width, _)| width);
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
    // A line wider than any page was not cut.
    let mut count = vec![0; widths.iter().copied().filter(|&w| w < 400).max()? + 3];
    widths.iter().filter(|&&w| w < 400).for_each(|&w| count[w] += 1);
    let support = |w: usize| count[w.saturating_sub(2)..=w + 2].iter().sum::<usize>();
    let exact = |w: usize| count[w];
    let best = (0..count.len() - 2).filter(|&w| exact(w) > 0).max_by_key(|&w| (support(w), exact(w), w))?;
    Some((best, support(best)))
}

/// Whether lines end at a column's edge: many break off in the middle of a sentence, and hardly any goes
/// beyond the column.
pub fn are_cut(lines: &[Line]) -> bool {
    let column = Columns::of(lines).all();
    let broken = lines.iter().filter(|l| !l.ends() && l.width.abs_diff(column) <= 4).count();
    let beyond = lines.iter().filter(|l| l.width > column + 8).count();
    lines.len() >= 8 && column >= 16 && broken * 3 >= lines.len() && beyond * 6 <= lines.len()
}
