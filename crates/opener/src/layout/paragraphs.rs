//! Lines in reading order to a text with hints: where paragraphs begin, what is a heading, what furniture.

use super::{Fragment, median};
use crate::Opened;
use mailuo_analysis::{BlockKind, Hint, Order as _};
use std::collections::HashMap;

/// Marks that end a sentence.
const ENDS: [char; 11] = ['。', '！', '？', '”', '…', '）', '：', '；', '!', '?', '.'];

/// A line with the column it stands in.
struct Line<'a> {
    is: &'a Fragment,
    column: Column,
    page: usize,
    /// Whether it is the first of its column.
    first: bool,
}

/// What the lines of a column show together.
#[derive(Clone, Copy)]
struct Column {
    left: f64,
    right: f64,
    /// From baseline to baseline.
    leading: f64,
}

/// The text of all pages; each with its height and its columns in reading order.
pub fn write(pages: &[(f64, Vec<Vec<Fragment>>)]) -> Opened {
    let furniture = Furniture::of(pages);
    let mut lines = Vec::new();
    for (page, (_, columns)) in pages.iter().enumerate() {
        for stretch in columns {
            let column = Column::of(stretch);
            let line = |(n, is)| Line { is, column, page, first: n == 0 };
            lines.extend(stretch.iter().enumerate().map(line));
        }
    }
    let body = body_size(lines.iter().map(|line| line.is));
    let mut opened = Opened::default();
    let mut before: Option<&Line<'_>> = None;
    let mut title = false;
    for line in &lines {
        let text: String = line.is.text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        if text.chars().all(|c| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{ad}')) {
            continue;
        }
        let hint = if furniture.holds(line.page, line.is) {
            Hint::Furniture
        } else if before.is_none_or(|before| begins(before, line, body)) {
            let kind = is_heading(line.is, body).then(|| {
                let first = !std::mem::replace(&mut title, true) && line.page == 0;
                if first { BlockKind::Title } else { BlockKind::Heading }
            });
            Hint::Begins(kind)
        } else {
            Hint::GoesOn
        };
        if hint != Hint::Furniture {
            before = Some(line);
        }
        opened.text.push_str(text.trim());
        opened.text.push('\n');
        opened.hints.push(hint);
    }
    if opened.hints.iter().all(|hint| *hint == Hint::Furniture) { Opened::default() } else { opened }
}

/// The size that most characters are set in.
fn body_size<'a>(lines: impl Iterator<Item = &'a Fragment>) -> f64 {
    let mut sizes: HashMap<u64, usize> = HashMap::new();
    for line in lines {
        *sizes.entry((line.size * 4.0).round() as u64).or_default() += line.length();
    }
    sizes.into_iter().max_by_key(|&(size, count)| (count, size)).map_or(1.0, |(size, _)| size as f64 / 4.0)
}

fn is_heading(line: &Fragment, body: f64) -> bool {
    line.size > body * 1.12 && line.length() <= 60
}

/// Whether the line begins a block, behind the one that stands before it in reading order.
fn begins(before: &Line<'_>, line: &Line<'_>, body: f64) -> bool {
    let (last, is) = (before.is, line.is);
    let size = is.size.max(1.0);
    if (last.size - is.size).abs() > 0.08 * size {
        return true;
    }
    let below = is.y - last.y;
    if is_heading(is, body) {
        // A title of several lines.
        return line.first || below > 1.8 * size;
    }
    let indent = (is.left - line.column.left) / size;
    let gap = !line.first && below > 1.35 * line.column.leading.max(size);
    let ends = last.text.trim_end().ends_with(ENDS);
    // Ends short of the column: by more than what may not begin a line would have left free.
    let left = (before.column.right - last.right) / size;
    let wide = (before.column.right - before.column.left) / size;
    let short = left > 2.2 && ends || left > wide * 0.4;
    indent > 1.4 || gap || short
}

impl Column {
    fn of(lines: &[Fragment]) -> Self {
        let size = median(lines.iter().map(|line| line.size).collect());
        let mut lefts: Vec<f64> = lines.iter().map(|line| line.left).collect();
        lefts.order_by(f64::total_cmp);
        // The leftmost edge that several lines share: a mark that hangs out does not make it.
        let shared = |&&left: &&f64| lefts.iter().filter(|l| (**l - left).abs() < 0.5 * size).count() >= 2;
        let left = lefts.iter().find(shared).or(lefts.first()).copied().unwrap_or(0.0);
        let right = lines.iter().map(|line| line.right).fold(0.0, f64::max);
        let steps = lines.windows(2).map(|pair| pair[1].y - pair[0].y).filter(|step| *step > 0.5 * size);
        Self { left, right, leading: median(steps.collect()) }
    }
}

/// Page numbers and running heads: what stands outermost on its page, and on others too.
struct Furniture {
    /// How many pages have these words outermost, numbers left out.
    seen: HashMap<String, usize>,
    /// The outermost lines of each page: their baselines.
    edges: Vec<(f64, f64)>,
    heights: Vec<f64>,
}

impl Furniture {
    fn of(pages: &[(f64, Vec<Vec<Fragment>>)]) -> Self {
        let mut seen: HashMap<String, usize> = HashMap::new();
        let mut edges = Vec::new();
        for (_, columns) in pages {
            let lines = || columns.iter().flatten();
            let top = lines().map(|line| line.y).fold(f64::MAX, f64::min);
            let bottom = lines().map(|line| line.y).fold(f64::MIN, f64::max);
            edges.push((top, bottom));
            let mut keys: Vec<String> =
                lines().filter(|line| is_outermost(line, (top, bottom))).map(key).collect();
            keys.order();
            keys.dedup();
            keys.into_iter().for_each(|key| *seen.entry(key).or_default() += 1);
        }
        Self { seen, edges, heights: pages.iter().map(|page| page.0).collect() }
    }

    fn holds(&self, page: usize, line: &Fragment) -> bool {
        if !is_outermost(line, self.edges[page]) || line.length() > 40 {
            return false;
        }
        let key = key(line);
        let height = self.heights[page];
        let margin = line.y < 0.12 * height || line.y > 0.88 * height;
        let number = key.chars().all(|c| "-—–·/|第页共版/ ".contains(c));
        let again = self.seen.get(&key).is_some_and(|&pages| pages >= 2);
        margin && (number || again)
    }
}

fn is_outermost(line: &Fragment, (top, bottom): (f64, f64)) -> bool {
    line.y - top < line.size || bottom - line.y < line.size
}

/// The words without their numbers.
fn key(line: &Fragment) -> String {
    line.text.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect()
}
