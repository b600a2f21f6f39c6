//! Where something stands in an article.

use serde::{Deserialize, Serialize};

/// A stretch of one block's text: half open, `start <= end`.
///
/// The unit of `start` and `end` is that of the [`Analysis`](crate::Analysis) which holds the place;
/// see [`Unit`]. A place never crosses the border of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Place {
    /// Index into [`Analysis::blocks`](crate::Analysis::blocks).
    pub block: usize,
    /// First unit inside.
    pub start: usize,
    /// First unit after.
    pub end: usize,
}

impl Place {
    /// The place from `start` to `end` in block number `block`.
    pub fn new(block: usize, start: usize, end: usize) -> Self {
        debug_assert!(start <= end, "a place runs forward: {start}..{end}");
        Self { block, start, end }
    }

    /// The two offsets as a range, for slicing.
    pub fn range(self) -> std::ops::Range<usize> {
        self.start..self.end
    }

    /// Whether `other` lies wholly inside.
    pub fn contains(self, other: Self) -> bool {
        self.block == other.block && self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one unit.
    pub fn overlaps(self, other: Self) -> bool {
        self.block == other.block && self.start < other.end && other.start < self.end
    }
}

/// What an offset counts. The engine works in bytes, JavaScript in UTF-16 units, files in characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Unit {
    /// Bytes of UTF-8: inside Rust.
    #[default]
    Byte,
    /// UTF-16 code units: what JavaScript's strings count.
    Utf16,
    /// Unicode code points: the exchange format.
    Char,
}

/// Translates offsets of one text from one unit to another, in one pass over the text.
///
/// Built once for a block and asked many times. An offset that does not lie on a character's border is
/// moved back to the border before it; one behind the end becomes the end.
pub struct Offsets {
    /// Stretches of characters that are all as wide; behind the last one an empty one, the end of the text.
    runs: Vec<Run>,
}

/// Where a stretch of characters begins in either unit, and how wide each of them is.
struct Run {
    from: usize,
    to: usize,
    wide: (usize, usize),
}

impl Offsets {
    /// A table for `text`.
    pub fn new(text: &str, from: Unit, to: Unit) -> Self {
        let (mut a, mut b) = (0, 0);
        let mut runs: Vec<Run> = Vec::new();
        for c in text.chars() {
            let wide = (from.width(c), to.width(c));
            if runs.last().is_none_or(|run| run.wide != wide) {
                runs.push(Run { from: a, to: b, wide });
            }
            (a, b) = (a + wide.0, b + wide.1);
        }
        runs.push(Run { from: a, to: b, wide: (1, 0) });
        Self { runs }
    }

    /// The offset in the target unit that stands where `offset` stands in the source unit.
    pub fn at(&self, offset: usize) -> usize {
        let after = self.runs.partition_point(|run| run.from <= offset);
        let run = &self.runs[after.saturating_sub(1)];
        run.to + (offset - run.from) / run.wide.0 * run.wide.1
    }
}

impl Unit {
    /// How many units the character takes.
    pub fn width(self, c: char) -> usize {
        match self {
            Unit::Byte => c.len_utf8(),
            Unit::Utf16 => c.len_utf16(),
            Unit::Char => 1,
        }
    }
}
