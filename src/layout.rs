//! Where the boxes of a drawing go: what is tied near each other, no box over another. Pure, and the same every time.

use std::f64::consts::TAU;

/// A point of the drawing, or a size in it, in its own units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// From left to right.
    pub x: f64,
    /// From top to bottom.
    pub y: f64,
}

/// Room between two boxes.
const GAP: f64 = 9.0;
/// The same between two that are tied: a line must be seen, and be wide enough for a finger.
const LINE: f64 = 24.0;
/// How often all boxes are moved by what pulls and pushes them.
const ROUNDS: usize = 240;
/// The same for pushing apart those that lie over each other.
const PUSHES: usize = 300;
/// Boxes are wider than high: what is beside a box is so much nearer than what is above it.
const FLAT: f64 = 0.62;

/// Where the middle of each box goes in a frame of this size (Fruchterman and Reingold 1991, then apart).
///
/// `ties` are pairs of boxes with how close they are. Boxes come heaviest first: those start in the middle.
pub fn spread(boxes: &[Point], ties: &[(usize, usize, f64)], frame: Point) -> Vec<Point> {
    let count = boxes.len().max(1) as f64;
    let middle = Point { x: frame.x / 2.0, y: frame.y / 2.0 };
    // The golden angle lays them evenly on a disc.
    let start = |n: usize| {
        let (angle, far) = (n as f64 * 2.399_963, (n as f64 / count).sqrt());
        Point { x: middle.x * (1.0 + far * angle.cos()), y: middle.y * (1.0 + far * angle.sin()) }
    };
    let mut points: Vec<Point> = (0..boxes.len()).map(start).collect();
    let ideal = (frame.x * FLAT * frame.y / count).sqrt();
    for round in 0..ROUNDS {
        let pulls = pulls(&points, ties, middle, ideal);
        let most = ideal * (1.0 - round as f64 / ROUNDS as f64);
        for (point, pull) in points.iter_mut().zip(pulls) {
            let length = pull.x.hypot(pull.y).max(f64::EPSILON);
            point.x += pull.x / length * length.min(most);
            point.y += pull.y / length * length.min(most);
        }
    }
    fill(&mut points, boxes, frame);
    let tied = |a, b| ties.iter().any(|tie| (tie.0, tie.1) == (a, b) || (tie.1, tie.0) == (a, b));
    let gap = |a, b| if tied(a, b) { LINE } else { GAP };
    apart(&mut points, boxes, frame, None, &gap);
    points
}

/// The first box in the middle of the frame, the others around it in the order given.
pub fn ring(boxes: &[Point], frame: Point) -> Vec<Point> {
    let middle = Point { x: frame.x / 2.0, y: frame.y / 2.0 };
    let around = boxes.len().saturating_sub(1);
    let widest = boxes.iter().map(|size| size.x).fold(0.0, f64::max);
    let place = |n: usize| {
        // From the upper left on, so that none stands right above the middle where there are few.
        let angle = TAU * (n as f64 - 0.5) / around as f64 - TAU / 4.0;
        // Many stand in two rings by turns.
        let far = if around > 9 && n.is_multiple_of(2) { 0.6 } else { 1.0 };
        let (x, y) = (middle.x - widest / 2.0, middle.y - boxes[n].y);
        Point { x: middle.x + far * x * angle.cos(), y: middle.y + far * y * angle.sin() }
    };
    let mut points: Vec<Point> = (0..boxes.len()).map(|n| if n == 0 { middle } else { place(n) }).collect();
    let gap = |a: usize, b: usize| if a.min(b) == 0 { LINE } else { GAP };
    apart(&mut points, boxes, frame, Some(0), &gap);
    points
}

/// Where each box is drawn to: apart from all others, towards those it is tied to, and a little to the middle.
fn pulls(points: &[Point], ties: &[(usize, usize, f64)], middle: Point, ideal: f64) -> Vec<Point> {
    let mut pulls: Vec<Point> = points
        .iter()
        .map(|p| Point { x: (middle.x - p.x) * FLAT * 0.08, y: (middle.y - p.y) * 0.08 })
        .collect();
    let mut pull = |a: usize, b: usize, force: &dyn Fn(f64) -> f64| {
        let (x, y) = (points[b].x - points[a].x, points[b].y - points[a].y);
        let distance = (x * FLAT).hypot(y).max(1.0);
        let force = force(distance) / distance;
        for (n, sign) in [(a, 1.0), (b, -1.0)] {
            pulls[n].x += sign * x * force;
            pulls[n].y += sign * y * force;
        }
    };
    for b in 1..points.len() {
        (0..b).for_each(|a| pull(a, b, &|distance| -ideal * ideal / distance));
    }
    for &(a, b, close) in ties {
        pull(a, b, &|distance| distance * distance / ideal * close.clamp(0.4, 1.2));
    }
    pulls
}

/// Stretches the points so that their boxes reach the edges of the frame.
fn fill(points: &mut [Point], boxes: &[Point], frame: Point) {
    let fit = |points: &mut [Point], at: fn(&mut Point) -> &mut f64, size: fn(&Point) -> f64, room: f64| {
        let edges = |points: &mut [Point]| {
            let places = points.iter_mut().zip(boxes).map(|(p, b)| (*at(p), size(b) / 2.0));
            places
                .fold((f64::MAX, f64::MIN), |(low, high), (p, half)| (low.min(p - half), high.max(p + half)))
        };
        let (low, high) = edges(points);
        let scale = if high - low > 1.0 { room / (high - low) } else { 1.0 };
        points.iter_mut().for_each(|p| *at(p) *= scale);
        let (low, high) = edges(points);
        points.iter_mut().for_each(|p| *at(p) += (room - high - low) / 2.0);
    };
    fit(points, |p| &mut p.x, |b| b.x, frame.x);
    fit(points, |p| &mut p.y, |b| b.y, frame.y);
    keep_inside(points, boxes, frame);
}

/// Pushes boxes apart that stand nearer than their gap, each pair the shorter way; `still` does not move.
fn apart(
    points: &mut [Point],
    boxes: &[Point],
    frame: Point,
    still: Option<usize>,
    gap: &dyn Fn(usize, usize) -> f64,
) {
    for push in 0..PUSHES {
        // Where it is crowded the gaps give way in the end, so that at least no box covers another.
        let room = 1.0 - push as f64 / PUSHES as f64;
        let mut moved = false;
        for b in 1..points.len() {
            for a in 0..b {
                let Some(over) = over(points, boxes, (a, b), gap(a, b) * room) else { continue };
                moved = true;
                let share = |n: usize| if still == Some(n) { 0.0 } else { 1.0 };
                let whole = share(a) + share(b);
                for (n, way) in [(a, -1.0), (b, 1.0)] {
                    points[n].x += way * over.x * share(n) / whole;
                    points[n].y += way * over.y * share(n) / whole;
                }
            }
        }
        keep_inside(points, boxes, frame);
        if !moved {
            return;
        }
    }
}

/// How far `b` must go from `a` so that there is this gap between them; `None` where there is.
fn over(points: &[Point], boxes: &[Point], (a, b): (usize, usize), gap: f64) -> Option<Point> {
    let (x, y) = (points[b].x - points[a].x, points[b].y - points[a].y);
    let (wide, high) = ((boxes[a].x + boxes[b].x) / 2.0 + gap, (boxes[a].y + boxes[b].y) / 2.0 + gap);
    let (right, down) = (wide - x.abs(), high - y.abs());
    if right <= 0.01 || down <= 0.01 {
        return None;
    }
    Some(if right < down {
        Point { x: right.copysign(x), y: 0.0 }
    } else {
        Point { x: 0.0, y: down.copysign(y) }
    })
}

fn keep_inside(points: &mut [Point], boxes: &[Point], frame: Point) {
    let within = |at: f64, size: f64, room: f64| at.clamp(size / 2.0, (room - size / 2.0).max(size / 2.0));
    for (point, size) in points.iter_mut().zip(boxes) {
        *point = Point { x: within(point.x, size.x, frame.x), y: within(point.y, size.y, frame.y) };
    }
}

/// How many pairs of boxes lie over each other.
pub fn overlaps(points: &[Point], boxes: &[Point]) -> usize {
    let pairs = (0..points.len()).flat_map(|b| (0..b).map(move |a| (a, b)));
    pairs.filter(|&pair| over(points, boxes, pair, 0.0).is_some()).count()
}

/// Where the line from the middle of one box to that of another leaves the second.
pub fn rim(from: Point, to: Point, size: Point) -> Point {
    let (x, y) = (from.x - to.x, from.y - to.y);
    let (wide, high) = (size.x / 2.0 / x.abs().max(0.001), size.y / 2.0 / y.abs().max(0.001));
    let part = wide.min(high).min(1.0);
    Point { x: to.x + x * part, y: to.y + y * part }
}

/// The point that an arrow key leads to: the nearest in its direction, told by the signs of `way`.
pub fn towards(points: &[Point], from: usize, way: Point) -> Option<usize> {
    let here = *points.get(from)?;
    let far = |&n: &usize| {
        let (x, y) = (points[n].x - here.x, points[n].y - here.y);
        let (along, aside) = (x * way.x + y * way.y, (x * way.y).abs() + (y * way.x).abs());
        (along > 1.0 && aside <= along * 2.0).then_some((n, along + aside))
    };
    let found = (0..points.len()).filter(|&n| n != from).filter_map(|n| far(&n));
    found.min_by(|a, b| a.1.total_cmp(&b.1)).map(|found| found.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRAME: Point = Point { x: 360.0, y: 420.0 };

    fn boxes(count: usize) -> Vec<Point> {
        (0..count).map(|n| Point { x: 40.0 + (n * 37 % 90) as f64, y: 26.0 }).collect()
    }

    fn is_inside(points: &[Point], boxes: &[Point]) -> bool {
        points.iter().zip(boxes).all(|(p, b)| {
            b.x / 2.0 <= p.x + 0.1
                && p.x <= FRAME.x - b.x / 2.0 + 0.1
                && b.y / 2.0 <= p.y + 0.1
                && p.y <= FRAME.y - b.y / 2.0 + 0.1
        })
    }

    #[test]
    fn no_box_lies_over_another_or_outside() {
        for count in 0..=22 {
            let boxes = boxes(count);
            let ties: Vec<_> = (1..count).map(|n| (n / 3, n, 1.0)).collect();
            let points = spread(&boxes, &ties, FRAME);
            assert_eq!((overlaps(&points, &boxes), is_inside(&points, &boxes)), (0, true), "{count}");
            let points = ring(&boxes, FRAME);
            assert_eq!((overlaps(&points, &boxes), is_inside(&points, &boxes)), (0, true), "ring of {count}");
        }
    }

    #[test]
    fn what_is_tied_stands_near() {
        let boxes = boxes(12);
        let ties: Vec<_> = (0..12).filter(|n| n % 4 > 0).map(|n| (n - n % 4, n, 1.0)).collect();
        let points = spread(&boxes, &ties, FRAME);
        let distance = |a: usize, b: usize| (points[a].x - points[b].x).hypot(points[a].y - points[b].y);
        let mean = |same: bool| {
            let pairs = (0..12).flat_map(|b| (0..b).map(move |a| (a, b)));
            let found: Vec<f64> =
                pairs.filter(|(a, b)| (a / 4 == b / 4) == same).map(|(a, b)| distance(a, b)).collect();
            found.iter().sum::<f64>() / found.len() as f64
        };
        assert!(mean(true) < mean(false) * 0.8, "{} {}", mean(true), mean(false));
        assert_eq!(points, spread(&boxes, &ties, FRAME), "every time the same");
    }

    #[test]
    fn the_first_of_a_ring_stays_in_the_middle() {
        let points = ring(&boxes(14), FRAME);
        assert_eq!(points[0], Point { x: 180.0, y: 210.0 });
    }

    #[test]
    fn a_line_ends_at_the_rim() {
        let size = Point { x: 40.0, y: 20.0 };
        let at = |x, y| Point { x, y };
        assert_eq!(rim(at(100.0, 0.0), at(0.0, 0.0), size), at(20.0, 0.0));
        assert_eq!(rim(at(0.0, -100.0), at(0.0, 0.0), size), at(0.0, -10.0));
        assert_eq!(rim(at(5.0, 0.0), at(0.0, 0.0), size), at(5.0, 0.0), "not beyond where it comes from");
    }

    #[test]
    fn arrow_keys_lead_to_neighbours() {
        let at = |x, y| Point { x, y };
        let points = [at(0.0, 0.0), at(50.0, 10.0), at(20.0, 60.0), at(200.0, 0.0)];
        assert_eq!(towards(&points, 0, at(1.0, 0.0)), Some(1));
        assert_eq!(towards(&points, 0, at(0.0, 1.0)), Some(2));
        assert_eq!(towards(&points, 0, at(-1.0, 0.0)), None);
        assert_eq!(towards(&points, 3, at(-1.0, 0.0)), Some(1));
    }
}
