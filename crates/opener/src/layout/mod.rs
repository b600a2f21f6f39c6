//! From the runs of a PDF's pages to lines in reading order, and to what their places tell.
//!
//! ```text
//! runs ─ fragments ─▶ boxes ─ columns ─▶ stretches of one column ─ paragraphs ─▶ Opened
//! ```
//!
//! Pure: whoever reads the PDF hands over what stands where. Columns are found by cutting a page at its
//! white space (XY-cut, after Nagy and Seth, 1984).

mod columns;
mod fragments;
mod paragraphs;

use crate::{OpenError, Opened, Reason};
use mailuo_analysis::Order as _;
use serde::Deserialize;

/// A page of a PDF. All lengths are in points.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Page {
    /// Its height.
    pub height: f64,
    /// What is written on it, in the file's order.
    pub runs: Vec<Run>,
}

/// Characters that the PDF sets in one go.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Run {
    /// The characters.
    pub text: String,
    /// Their left edge, from the page's.
    pub x: f64,
    /// Their baseline, from the page's top.
    pub y: f64,
    /// From the left edge to the right one.
    pub width: f64,
    /// The size they are set in.
    pub size: f64,
}

/// A line's worth of characters between two stretches of white space.
#[derive(Clone, Debug, PartialEq)]
struct Fragment {
    text: String,
    left: f64,
    right: f64,
    /// The baseline.
    y: f64,
    size: f64,
}

impl Fragment {
    fn top(&self) -> f64 {
        self.y - self.size * 0.85
    }

    fn bottom(&self) -> f64 {
        self.y + self.size * 0.15
    }

    fn length(&self) -> usize {
        self.text.chars().filter(|c| !c.is_whitespace()).count()
    }
}

/// The text of a PDF: a line of the source for every line as it is set, columns one after the other.
///
/// # Errors
/// Where there is no text on any page.
pub fn lay_out(pages: &[Page]) -> Result<Opened, OpenError> {
    let pages: Vec<(f64, Vec<Vec<Fragment>>)> =
        pages.iter().map(|page| (page.height, columns::in_order(fragments::of(&page.runs)))).collect();
    let opened = paragraphs::write(&pages);
    if opened.hints.is_empty() { Err(Reason::Scanned.into()) } else { Ok(opened) }
}

/// The middle one of the numbers; 0 where there are none.
fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.order_by(f64::total_cmp);
    numbers.get(numbers.len() / 2).copied().unwrap_or(0.0)
}

#[cfg(test)]
mod tests;
