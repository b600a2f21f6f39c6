//! A page's fragments to stretches of one column each, in reading order.

use super::{Fragment, median};
use mailuo_analysis::Order as _;

/// White space between two columns, in the size of type.
const GUTTER: f64 = 0.9;
/// Lines of text are at least this long, in characters; cells of a table are not.
const LINE: usize = 5;

/// The stretches of one column that the page falls into, each with its lines from top to bottom.
pub fn in_order(fragments: Vec<Fragment>) -> Vec<Vec<Fragment>> {
    let mut done = Vec::new();
    cut(fragments, &mut done);
    done
}

/// Cuts at a gutter where there is one from top to bottom; else above and below the longest stretch that
/// has one; else this is a column.
fn cut(mut boxes: Vec<Fragment>, done: &mut Vec<Vec<Fragment>>) {
    if let Some(gutter) = gutter(&boxes) {
        let (left, right) = boxes.into_iter().partition(|b| b.right <= gutter);
        cut(left, done);
        cut(right, done);
        return;
    }
    boxes.order_by(|a, b| a.y.total_cmp(&b.y).then(a.left.total_cmp(&b.left)));
    match columned(&boxes) {
        Some((from, to)) => {
            let below = boxes.split_off(to);
            let middle = boxes.split_off(from);
            for part in [boxes, middle, below] {
                if !part.is_empty() {
                    cut(part, done);
                }
            }
        }
        None => done.push(lines(boxes)),
    }
}

/// The middle of a stretch of white space that parts all boxes into two columns of text.
fn gutter(boxes: &[Fragment]) -> Option<f64> {
    let size = median(boxes.iter().map(|b| b.size).collect());
    let mut edges: Vec<(f64, f64)> = boxes.iter().map(|b| (b.left, b.right)).collect();
    edges.order_by(|a, b| a.0.total_cmp(&b.0));
    let mut right = edges.first()?.1;
    let mut found: Vec<(f64, f64)> = Vec::new();
    for (left, end) in edges {
        if left - right >= GUTTER * size {
            found.push((left - right, (left + right) / 2.0));
        }
        right = right.max(end);
    }
    let text = |middle: f64| {
        let side = |of: &dyn Fn(&Fragment) -> bool| {
            let lengths: Vec<usize> = boxes.iter().filter(|b| of(b)).map(Fragment::length).collect();
            lengths.len() >= 3 && lengths.iter().sum::<usize>() >= LINE * lengths.len()
        };
        side(&|b| b.right <= middle) && side(&|b| b.left >= middle)
    };
    found.order_by(|a, b| b.0.total_cmp(&a.0));
    found.into_iter().map(|(_, middle)| middle).find(|&middle| text(middle))
}

/// The longest stretch of boxes, sorted by their baselines, that has a gutter; not all of them.
fn columned(boxes: &[Fragment]) -> Option<(usize, usize)> {
    // A stretch begins behind a box that spans more than its half, and ends before one.
    let starts =
        |from: usize| from == 0 || boxes[from - 1].bottom() <= boxes[from].top() + boxes[from].size * 0.3;
    let mut best: Option<(usize, usize)> = None;
    for from in (0..boxes.len()).filter(|&from| starts(from)) {
        let least = best.map_or(6, |(a, b)| b - a + 1);
        // The longest is looked for first, and a longer one than the best only.
        let mut to = boxes.len();
        while to >= from + least {
            if (from > 0 || to < boxes.len())
                && (to == boxes.len() || starts(to))
                && gutter(&boxes[from..to]).is_some()
            {
                best = Some((from, to));
                break;
            }
            to -= 1;
        }
    }
    best
}

/// The boxes of one column as lines: what stands in one row is one line.
fn lines(boxes: Vec<Fragment>) -> Vec<Fragment> {
    let mut done: Vec<Fragment> = Vec::new();
    for next in boxes {
        match done.last_mut().filter(|last| (next.y - last.y).abs() < 0.3 * next.size.min(last.size)) {
            Some(last) => {
                last.text.push('\u{3000}');
                last.text.push_str(&next.text);
                last.right = last.right.max(next.right);
            }
            None => done.push(next),
        }
    }
    done
}
