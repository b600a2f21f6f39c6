//! Dates, money and quantities.

use crate::Place;
use serde::{Deserialize, Serialize};

/// A number or a date with its meaning.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Where it stands, modifier and unit included.
    #[serde(flatten)]
    pub at: Place,
    /// The characters at `at`.
    pub text: String,
    /// What is counted.
    pub kind: FigureKind,
    /// The number, scaled by 万, 亿…; the lower end of a range. `None` for a date.
    #[serde(default)]
    pub value: Option<f64>,
    /// The upper end of a range.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<f64>,
    /// The unit as written (家, 小时, 美元, %), without 万 and 亿.
    #[serde(default)]
    pub unit: String,
    /// What bounds the number (超, 近, 约, 余, 至少), as written.
    #[serde(default)]
    pub modifier: String,
    /// A date as `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or, where no year is known, `--MM-DD` or `--MM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// What it measures, as written; of a date or time the clause that tells what happens then.
    #[serde(default)]
    pub subject: String,
    /// Where the subject stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject_at: Option<Place>,
    /// Id of the subject's entity, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity: Option<usize>,
    /// Index of the statement it stands in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<usize>,
}

/// What a figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum FigureKind {
    /// A day, month or year.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// An amount of money.
    Money,
    /// A share of a hundred, or a ratio.
    Percent,
    /// Somebody's age.
    Age,
    /// Anything else that is counted or measured.
    Quantity,
}
