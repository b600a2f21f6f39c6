//! Dates and times of day: what stands at a place of the text, resolved as far as the text allows.

use super::{calendar::Day, numerals::numeral};
use mailuo_analysis::FigureKind;

/// What is known when a date is read.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context {
    /// The day of the article.
    pub article: Option<Day>,
    /// The year told last in the same sentence.
    pub year: Option<i64>,
    /// Year and month told last in the article.
    pub month: Option<(Option<i64>, i64)>,
}

/// A date or time of day at the start of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct When {
    /// Its length in bytes.
    pub len: usize,
    /// [`FigureKind::Date`] or [`FigureKind::Time`].
    pub kind: FigureKind,
    /// As [`mailuo_analysis::Figure::date`]; `--MM` for a month without year.
    pub date: Option<String>,
    /// The hour of a time of day, with its minutes as a part.
    pub hour: Option<f64>,
}

impl When {
    fn date(len: usize, year: Option<i64>, month: Option<i64>, day: Option<i64>) -> Option<Self> {
        let date = match (year, month, day) {
            (Some(y), None, _) => format!("{y:04}"),
            (Some(y), Some(m), None) => format!("{y:04}-{m:02}"),
            (Some(y), Some(m), Some(d)) => format!("{y:04}-{m:02}-{d:02}"),
            (None, Some(m), None) => format!("--{m:02}"),
            (None, Some(m), Some(d)) => format!("--{m:02}-{d:02}"),
            (None, None, _) => return None,
        };
        Some(Self { len, kind: FigureKind::Date, date: Some(date), hour: None })
    }
}

/// The date or time that `text` starts with; what it tells is kept in `context`.
#[inline(never)]
pub fn when(text: &str, context: &mut Context) -> Option<When> {
    clock(text)
        .or_else(|| dashed(text, context))
        .or_else(|| written(text, context))
        .or_else(|| named_day(text, context))
}

/// A number between two bounds, followed by `mark`; with the bytes of both.
fn part(text: &str, bounds: std::ops::RangeInclusive<i64>, mark: &str) -> Option<(i64, usize)> {
    let found = numeral(text)?;
    let rest = text[found.len..].strip_prefix(mark)?;
    let value = found.value as i64;
    let whole = found.value.fract() == 0.0 && found.to.is_none() && !found.bare_scale;
    (whole && bounds.contains(&value)).then(|| (value, text.len() - rest.len()))
}

/// 2024年5月6日, 今年5月, 5月6日, 6日: years, months and days in this order.
fn written(text: &str, context: &mut Context) -> Option<When> {
    let year = year(text, context);
    let mut len = year.map_or(0, |(_, len)| len);
    let month = part(&text[len..], 1..=12, "月").or_else(|| month_by_word(&text[len..], context));
    let month = month.filter(|(_, l)| !starts(&text[len + l..], &["饼", "球", "亮", "薪", "龄", "嫂", "子"]));
    len += month.map_or(0, |(_, len)| len);
    let day = day(&text[len..], month.is_some()).filter(|_| year.is_none() || month.is_some());
    len += day.map_or(0, |(_, len)| len);
    match (year, month, day) {
        (Some((year, _)), None, None) => {
            (context.year, context.month) = (Some(year), None);
            When::date(len, Some(year), None, None)
        }
        (year, Some((month, _)), day) => {
            let day = day.map(|(day, _)| day);
            let near = |article: Day| article.nearest_year(month, day.unwrap_or(1));
            let year = year.map(|(y, _)| y).or(context.year).or_else(|| context.article.map(near));
            context.month = Some((year, month));
            When::date(len, year, Some(month), day)
        }
        (None, None, Some((day, _))) => {
            let (year, month) = match (context.month, context.article) {
                (Some(month), _) => month,
                // A day after the article's is one of the month before.
                (None, Some(a)) if day > a.day + 1 => {
                    let before = Day { day: 1, ..a }.later(-1);
                    (Some(before.year), before.month)
                }
                (None, Some(a)) => (Some(a.year), a.month),
                (None, None) => return None,
            };
            When::date(len, year, Some(month), Some(day))
        }
        _ => None,
    }
}

/// 2024年, 二〇二四年, 去年.
fn year(text: &str, context: &Context) -> Option<(i64, usize)> {
    if let Some((year, len)) = part(text, 1000..=2200, "年") {
        let positional = numeral(text).is_some_and(|n| n.scale == 1.0);
        let goes_on = starts(&text[len..], &["代", "级", "来", "间", "历史"]);
        return (positional && !goes_on).then_some((year, len));
    }
    let words = [("大前年", -3), ("前年", -2), ("去年", -1), ("今年", 0), ("明年", 1), ("后年", 2)];
    let (word, shift) = words.into_iter().find(|(word, _)| text.starts_with(word))?;
    Some((context.article?.year + shift, word.len()))
}

/// 本月, 上月, 下月, also 上个月, counted from the article.
fn month_by_word(text: &str, context: &Context) -> Option<(i64, usize)> {
    let words = [("本月", 0), ("上个月", -1), ("上月", -1), ("下个月", 1), ("下月", 1), ("当月", 9)];
    let (word, shift) = words.into_iter().find(|(word, shift)| *shift < 9 && text.starts_with(word))?;
    let month = context.article?.month + shift;
    Some(((month + 11) % 12 + 1, word.len()))
}

/// 6日 or 6号; alone it needs digits, and no word that makes it a length of time.
fn day(text: &str, has_month: bool) -> Option<(i64, usize)> {
    let found = part(text, 1..=31, "日").or_else(|| part(text, 1..=31, "号").filter(|_| has_month))?;
    let rest = &text[found.1..];
    let length = ["内", "游", "均", "元", "圆", "本", "语", "龄", "及以", "以上", "以内", "后"];
    let alone = text.starts_with(|c: char| c.is_ascii_digit()) && !starts(rest, &length);
    (has_month || alone).then_some(found)
}

/// 2024-05-06, 2024/5/6, 2024.5.6.
fn dashed(text: &str, context: &mut Context) -> Option<When> {
    let bytes = text.as_bytes();
    let mark = *bytes.get(4).filter(|b| matches!(b, b'-' | b'/' | b'.'))?;
    let number = |from: usize, most: usize| {
        let len = bytes.iter().skip(from).take(most).take_while(|b| b.is_ascii_digit()).count();
        Some((text.get(from..from + len)?.parse::<i64>().ok()?, from + len))
    };
    let (year, _) = number(0, 4).filter(|&(y, end)| end == 4 && (1900..=2100).contains(&y))?;
    let (month, end) = number(5, 2).filter(|(m, _)| (1..=12).contains(m))?;
    let (day, end) = number(end + 1, 2).filter(|(d, _)| bytes[end] == mark && (1..=31).contains(d))?;
    if bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
        return None;
    }
    context.month = Some((Some(year), month));
    When::date(end, Some(year), Some(month), Some(day))
}

/// 昨天, 上周五: days that the article's own day settles; 上周 alone has none.
fn named_day(text: &str, context: &mut Context) -> Option<When> {
    let article = context.article?;
    let days = [("大前天", -3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("昨晚", -1)];
    let more = [("今天", 0), ("今日", 0), ("今晨", 0), ("今晚", 0), ("明天", 1), ("明日", 1), ("后天", 2)];
    let found = days.into_iter().chain(more).find(|(word, _)| text.starts_with(word));
    let (day, len) = if let Some((word, shift)) = found {
        let name = starts(&text[word.len()..], &["报", "俱乐部", "有限", "传媒"]);
        (article.later(shift), (!name).then_some(word.len())?)
    } else {
        let weeks = [("上周", -7), ("本周", 0), ("这周", 0), ("下周", 7)];
        let (word, shift) = weeks.into_iter().find(|(word, _)| text.starts_with(word))?;
        let weekday = text[word.len()..].chars().next()?;
        let at = "一二三四五六日".chars().position(|c| c == weekday).or((weekday == '天').then_some(6))?;
        (article.later(shift - article.weekday() + at as i64), word.len() + weekday.len_utf8())
    };
    When::date(len, Some(day.year), Some(day.month), Some(day.day))
}

/// 上午9时30分, 晚上8点, 21:05.
fn clock(text: &str) -> Option<When> {
    let before =
        ["凌晨", "清晨", "早上", "早晨", "上午", "中午", "下午", "傍晚", "晚上", "晚间", "夜间", "深夜"];
    let half = before.into_iter().find(|word| text.starts_with(word)).unwrap_or_default();
    let rest = &text[half.len()..];
    let (hour, mut len) = colon(rest).or_else(|| spoken(rest, !half.is_empty()))?;
    let late =
        matches!(half, "下午" | "傍晚" | "晚上" | "晚间" | "夜间" | "深夜") && (1.0..12.0).contains(&hour);
    len += half.len();
    let hour = Some(if late { hour + 12.0 } else { hour });
    Some(When { len, kind: FigureKind::Time, date: None, hour })
}

fn colon(text: &str) -> Option<(f64, usize)> {
    let digits = |t: &str| t.bytes().take_while(u8::is_ascii_digit).count();
    let hours = digits(text);
    let rest = text.get(hours..)?.strip_prefix(':').or_else(|| text[hours..].strip_prefix('：'))?;
    let from = text.len() - rest.len();
    let hour = text[..hours].parse::<f64>().ok().filter(|h| *h < 25.0)?;
    let minute = rest.get(..2)?.parse::<f64>().ok().filter(|m| *m < 60.0 && digits(rest) == 2)?;
    let seconds = &text[from + 2..];
    let more = if seconds.starts_with(':') && digits(&seconds[1..]) == 2 { 3 } else { 0 };
    Some((hour + minute / 60.0, from + 2 + more))
}

fn spoken(text: &str, told: bool) -> Option<(f64, usize)> {
    let (hour, mut len) = part(text, 0..=24, "时").or_else(|| part(text, 0..=24, "点"))?;
    let by_point = text[..len].ends_with('点');
    let rest = &text[len..];
    if starts(rest, &["候", "间", "代", "常", "期", "装", "速", "空", "尚", "评", "而"]) {
        return None;
    }
    let (mut part_of_hour, mut exact) =
        (0.0, told || !by_point && text.starts_with(|c: char| c.is_ascii_digit()));
    if let Some((minute, more)) = part(rest, 0..=59, "分") {
        (part_of_hour, exact) = (minute as f64 / 60.0, true);
        len += more;
    } else if let Some(word) = ["钟", "整", "半"].into_iter().find(|w| rest.starts_with(w)) {
        (part_of_hour, exact) = (if word == "半" { 0.5 } else { 0.0 }, true);
        len += word.len();
    }
    exact.then_some((hour as f64 + part_of_hour, len))
}

fn starts(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::{Context, Day, when};

    fn read(text: &str) -> Option<String> {
        let mut context = Context { article: Day::read("2024-05-08"), ..Context::default() };
        let found = when(text, &mut context)?;
        found.date.or(found.hour.map(|h| h.to_string()))
    }

    #[test]
    fn dates_are_resolved_against_the_article() {
        for (text, date) in [
            ("2023年4月5日开馆", "2023-04-05"),
            ("二〇二三年四月", "2023-04"),
            ("2023年", "2023"),
            ("2023-04-05", "2023-04-05"),
            ("12月3日", "2023-12-03"),
            ("去年", "2023"),
            ("今年5月", "2024-05"),
            ("上月3日", "2024-04-03"),
            ("昨天", "2024-05-07"),
            ("上周五", "2024-05-03"),
            ("7日", "2024-05-07"),
            ("28日", "2024-04-28"),
        ] {
            assert_eq!(read(text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn times_of_day_are_hours() {
        for (text, hour) in [("上午9时30分", "9.5"), ("晚上8点", "20"), ("21:30", "21.5"), ("三点半", "3.5")]
        {
            assert_eq!(read(text).as_deref(), Some(hour), "{text}");
        }
    }

    #[test]
    fn what_only_looks_like_a_date_is_none() {
        for text in ["7日内", "1990年代", "三年", "5点建议", "今日报社", "上周", "32日", "13月"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn without_a_year_the_month_stays_open() {
        let found = when("9月7日", &mut Context::default()).unwrap();
        assert_eq!(found.date.as_deref(), Some("--09-07"));
    }
}
