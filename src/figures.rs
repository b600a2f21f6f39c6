//! The article's figures as a table that sorts, and along time. Pure.

use crate::words::fill;
use mailuo_analysis::{Analysis, Figure, Order as _, Place};
use mailuo_export::number;
use std::cmp::Ordering;

/// What the table is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Where it stands.
    #[default]
    Place,
    /// What is counted.
    Kind,
    /// How much it is.
    Value,
    /// What it measures.
    Subject,
}

/// A column, and whether it runs backward.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Order {
    /// The column.
    pub by: Column,
    /// From the last to the first.
    pub down: bool,
}

impl Order {
    /// After a click on the head of a column: a second one turns it round.
    pub fn clicked(self, by: Column) -> Self {
        Self { by, down: self.by == by && !self.down }
    }
}

/// Sorts figures that stand in the order of the text. What lacks the thing sorted by comes last, either way.
pub fn sort(figures: &mut [&Figure], order: Order) {
    figures.order_by(|a, b| compare(a, b, order));
}

fn compare(a: &Figure, b: &Figure, order: Order) -> Ordering {
    let turned = |o: Ordering| if order.down { o.reverse() } else { o };
    match order.by {
        Column::Place => turned(a.at.cmp(&b.at)),
        Column::Kind => turned((a.kind as u8).cmp(&(b.kind as u8))),
        Column::Subject => {
            a.subject.is_empty().cmp(&b.subject.is_empty()).then(turned(a.subject.cmp(&b.subject)))
        }
        Column::Value => match (a.value, b.value, &a.date, &b.date) {
            (Some(a), Some(b), ..) => turned(a.total_cmp(&b)),
            (None, None, Some(a), Some(b)) => turned(a.cmp(b)),
            _ => (b.value.is_some(), b.date.is_some()).cmp(&(a.value.is_some(), a.date.is_some())),
        },
    }
}

/// Whether a figure is about the entity, or said by it.
pub fn is_about(analysis: &Analysis, figure: &Figure, entity: usize) -> bool {
    let speaker = || figure.quote.and_then(|q| analysis.quotes.get(q)).and_then(|q| q.entity);
    figure.entity == Some(entity) || speaker() == Some(entity)
}

/// A figure's value as a reader compares it: digits in groups, a range, a date.
pub fn value(figure: &Figure) -> String {
    match (figure.value, figure.to, &figure.date) {
        (Some(from), Some(to), _) => format!("{}–{}", grouped(&number(from)), grouped(&number(to))),
        (Some(value), None, _) => grouped(&number(value)),
        (None, _, Some(date)) => date.trim_start_matches('-').to_owned(),
        (None, ..) => String::new(),
    }
}

/// The digits before the point in threes.
fn grouped(number: &str) -> String {
    let (whole, rest) = number.find(['.', 'e']).map_or((number, ""), |at| number.split_at(at));
    let mut out = String::new();
    for (n, digit) in whole.chars().enumerate() {
        // A thin space, at which a long number may break where there is no room.
        if n > 0 && (whole.chars().count() - n) % 3 == 0 && !out.ends_with('-') {
            out.push('\u{2009}');
        }
        out.push(digit);
    }
    out + rest
}

/// Who says so; empty where the article does.
pub fn speaker<'a>(analysis: &'a Analysis, figure: &Figure) -> &'a str {
    figure.quote.and_then(|q| analysis.quotes.get(q)).map_or("", |q| &q.speaker)
}

/// What is dated alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Day<'a> {
    /// The date as a reader reads it.
    pub label: String,
    /// Where it is told of, in the order of the text.
    pub places: Vec<Place>,
    /// The date as the analysis has it.
    pub date: &'a str,
}

/// The dated events along time. Days whose year nobody tells stand by themselves behind the others.
pub fn timeline<'a>(figures: impl Iterator<Item = &'a Figure>) -> Vec<Day<'a>> {
    let mut days: Vec<Day> = Vec::new();
    for figure in figures {
        let Some(date) = figure.date.as_deref() else { continue };
        match days.iter_mut().find(|day| day.date == date) {
            Some(day) => day.places.push(figure.at),
            None => days.push(Day { label: label(date), places: vec![figure.at], date }),
        }
    }
    // A dash, which stands for the missing year, would sort before all digits.
    days.order_by_key(|day| (day.date.starts_with('-'), day.date));
    days
}

/// `2023-09-07` as 2023年9月7日, `--09` as 9月.
fn label(date: &str) -> String {
    let (year, rest) = match date.strip_prefix("--") {
        Some(rest) => ("", rest),
        None => date.split_at(date.len().min(4)),
    };
    let mut parts = rest.split('-').filter(|part| !part.is_empty()).map(|part| part.trim_start_matches('0'));
    match (year, parts.next(), parts.next()) {
        ("", Some(month), Some(day)) => fill("{}月{}日", &[&month, &day]),
        ("", Some(month), None) => fill("{}月", &[&month]),
        (year, Some(month), Some(day)) => fill("{}年{}月{}日", &[&year, &month, &day]),
        (year, Some(month), None) => fill("{}年{}月", &[&year, &month]),
        (year, None, _) => fill("{}年", &[&year]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block, date, figure, quote};
    use mailuo_analysis::BlockKind;

    fn told() -> Analysis {
        let mut told = analysis(vec![
            block(BlockKind::Heading, "开张"),
            block(BlockKind::Paragraph, "灯亮了。9月7日，林小满说，卖出\"三\"盏，1.5万元。9月8日又亮。"),
        ]);
        let at = |start, end| Place::new(1, start, end);
        told.quotes = vec![quote(at(33, 66), "林小满", Some(0))];
        told.figures = vec![
            date(at(12, 20), "9月7日", "--09-07"),
            figure(at(39, 47), "三盏", 3.0, "盏"),
            figure(at(50, 59), "1.5万元", 15000.0, "元"),
        ];
        told.figures[1].subject = "灯".into();
        told.figures[1].quote = Some(0);
        told
    }

    fn order(by: Column, down: bool) -> Vec<String> {
        let told = told();
        let mut rows: Vec<&Figure> = told.figures.iter().collect();
        sort(&mut rows, Order { by, down });
        rows.iter().map(|f| f.text.clone()).collect()
    }

    #[test]
    fn a_column_sorts_both_ways_and_what_lacks_it_stays_last() {
        assert_eq!(order(Column::Value, false), ["三盏", "1.5万元", "9月7日"]);
        assert_eq!(order(Column::Value, true), ["1.5万元", "三盏", "9月7日"]);
        assert_eq!(order(Column::Subject, true)[0], "三盏");
        assert_eq!(order(Column::Place, true)[0], "1.5万元");
    }

    #[test]
    fn a_second_click_turns_a_column_round_and_another_starts_anew() {
        let once = Order::default().clicked(Column::Value);
        assert_eq!((once.by, once.down), (Column::Value, false));
        assert!(once.clicked(Column::Value).down);
        assert!(!once.clicked(Column::Value).clicked(Column::Kind).down);
    }

    #[test]
    fn numbers_are_read_in_threes() {
        let shown = |v: f64| grouped(&number(v)).replace('\u{2009}', "_");
        assert_eq!([3.0, 1234.5, 33420000.0].map(shown), ["3", "1_234.5", "33_420_000"]);
        assert_eq!([-123.0, -1234.0].map(shown), ["-123", "-1_234"]);
    }

    #[test]
    fn days_run_along_time_and_those_without_a_year_behind() {
        let at = |n| Place::new(0, n, n + 1);
        let dates = [
            date(at(0), "9月", "--09"),
            date(at(1), "", "2021-03-02"),
            date(at(2), "", "2021"),
            date(at(3), "", "2021"),
        ];
        let days = timeline(dates.iter());
        let told: Vec<_> = days.iter().map(|d| (d.label.as_str(), d.places.len())).collect();
        assert_eq!(told, [("2021年", 2), ("2021年3月2日", 1), ("9月", 1)]);
    }
}
