//! Days as numbers, so that dates can be compared and counted on.

/// A day of the Gregorian calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Day {
    /// The year.
    pub year: i64,
    /// From 1 to 12.
    pub month: i64,
    /// From 1 to 31.
    pub day: i64,
}

impl Day {
    /// Reads `YYYY-MM-DD`.
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse().ok());
        let day = Self { year: parts.next()??, month: parts.next()??, day: parts.next()?? };
        ((1..=12).contains(&day.month) && (1..=31).contains(&day.day)).then_some(day)
    }

    /// The days since 1970-01-01.
    ///
    /// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
    pub fn number(self) -> i64 {
        let year = self.year - i64::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * ((self.month + 9) % 12) + 2) / 5 + self.day - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day with this number; the inverse of [`Day::number`].
    pub fn of(number: i64) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let shifted_month = (5 * of_year + 2) / 153;
        let month = (shifted_month + 2) % 12 + 1;
        let day = of_year - (153 * shifted_month + 2) / 5 + 1;
        Self { year: year + era * 400 + i64::from(month <= 2), month, day }
    }

    /// 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> i64 {
        (self.number() + 3).rem_euclid(7)
    }

    /// The day so many days later.
    pub fn later(self, days: i64) -> Self {
        Self::of(self.number() + days)
    }

    /// The year in which a month (and day) without year lies nearest; the past is preferred, since
    /// news tell more of it.
    pub fn nearest_year(self, month: i64, day: i64) -> i64 {
        let distance = |year: i64| {
            let far = Self { year, month, day }.number() - self.number();
            if far > 0 { far * 2 } else { -far }
        };
        (self.year - 1..=self.year + 1).min_by_key(|&year| distance(year)).unwrap_or(self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::Day;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::read(text).unwrap()
    }

    #[test]
    fn weekdays_are_those_of_the_calendar() {
        assert_eq!(day("1970-01-01").weekday(), 3);
        assert_eq!(day("2024-05-06").weekday(), 0);
    }

    #[test]
    fn a_month_without_year_lies_near_the_article() {
        assert_eq!(day("2026-01-08").nearest_year(12, 25), 2025);
        assert_eq!(day("2025-12-23").nearest_year(1, 1), 2026);
        assert_eq!(day("2024-05-06").nearest_year(3, 1), 2024);
    }

    proptest! {
        #[test]
        fn numbers_and_days_are_inverse(number in -800_000i64..800_000) {
            prop_assert_eq!(Day::of(number).number(), number);
        }
    }
}
