//! Runs to fragments of lines.

use super::{Fragment, Run};
use mailuo_analysis::Order as _;

/// White space this wide, in the size of type, parts two fragments: columns stand at least so far apart.
const GAP: f64 = 0.9;
/// White space this wide is a space.
const SPACE: f64 = 0.22;

/// The fragments of a page, from top to bottom and left to right.
pub fn of(runs: &[Run]) -> Vec<Fragment> {
    let number =
        |run: &Run| [run.x, run.y, run.width, run.size].iter().all(|n| n.is_finite() && n.abs() < 1e6);
    let mut runs: Vec<&Run> = runs.iter().filter(|run| number(run) && run.size > 0.0).collect();
    runs.retain(|run| !run.text.trim().is_empty());
    let mut rows: Vec<Vec<&Run>> = Vec::new();
    runs.order_by(|a, b| a.y.total_cmp(&b.y));
    for run in runs {
        // What stands a little higher or lower is of the same row: signs of footnotes, Latin of another font.
        let fits = |row: &&mut Vec<&Run>| {
            row.last().is_some_and(|last| (run.y - last.y).abs() < 0.3 * run.size.min(last.size))
        };
        match rows.last_mut().filter(fits) {
            Some(row) => row.push(run),
            None => rows.push(vec![run]),
        }
    }
    rows.into_iter().flat_map(row).collect()
}

fn row(mut runs: Vec<&Run>) -> Vec<Fragment> {
    runs.order_by(|a, b| a.x.total_cmp(&b.x));
    let mut found: Vec<Fragment> = Vec::new();
    let mut before: Option<&Run> = None;
    for run in runs {
        let right = run.x + run.width.max(0.0);
        // The same once more, a hair beside it: so programs make bold type.
        let again = |last: &Run| {
            last.text == run.text
                && (run.x - last.x).abs() < 0.3 * run.size
                && (run.size - last.size).abs() < 0.5
        };
        if before.is_some_and(again) {
            continue;
        }
        before = Some(run);
        match found.last_mut().filter(|last| run.x - last.right < GAP * run.size.max(last.size)) {
            Some(last) => {
                if run.x - last.right > SPACE * run.size && !last.text.ends_with(' ') {
                    last.text.push(' ');
                }
                last.text.push_str(&run.text);
                last.right = last.right.max(right);
                // A line is as high as most of it.
                last.size = if run.text.len() * 2 > last.text.len() { run.size } else { last.size };
            }
            None => {
                let Run { text, x, y, size, .. } = run;
                found.push(Fragment { text: text.clone(), left: *x, right, y: *y, size: *size });
            }
        }
    }
    found
}
