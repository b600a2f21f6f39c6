//! Numerals: digits, Chinese characters and mixtures of both, as one number.

/// A numeral at the start of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Numeral {
    /// Its value, scaled by 万, 亿…; of 两三百 the lower end.
    pub value: f64,
    /// The upper end of a loose pair such as 两三百.
    pub to: Option<f64>,
    /// Its length in bytes.
    pub len: usize,
    /// The scale that its last characters give the whole: 10,000 for 2.3万.
    pub scale: f64,
    /// Whether it is written with Chinese characters alone.
    pub chinese: bool,
    /// Whether it starts with a scale: 百亿, 千.
    pub bare_scale: bool,
}

/// The longest numeral that `text` starts with.
pub fn numeral(text: &str) -> Option<Numeral> {
    if text.starts_with(|c: char| c.is_ascii_digit()) { mixed(text) } else { chinese(text) }
}

/// Digits with separators and a decimal point, then scales: 12,000; 2.3万; 25万亿; 3千.
fn mixed(text: &str) -> Option<Numeral> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|b| b.is_ascii_digit()).count();
    let mut len = digits(0);
    let mut written = text[..len].to_owned();
    while len <= 15 && bytes.get(len) == Some(&b',') && digits(len + 1) == 3 {
        written.push_str(&text[len + 1..len + 4]);
        len += 4;
    }
    if bytes.get(len) == Some(&b'.') && digits(len + 1) > 0 {
        let end = len + 1 + digits(len + 1);
        written.push_str(&text[len..end]);
        len = end;
    }
    let (factor, more) = scales(&text[len..]);
    let value = written.parse::<f64>().ok()? * factor;
    Some(Numeral { value, to: None, len: len + more, scale: factor, chinese: false, bare_scale: false })
}

/// The scales that `text` starts with, multiplied: 万亿 is 10¹².
fn scales(text: &str) -> (f64, usize) {
    text.chars()
        .map_while(|c| Some((scale(c)?, c.len_utf8())))
        .fold((1.0, 0), |(factor, len), (s, l)| (factor * s, len + l))
}

/// 二十三万五千, 三点五, 二〇二五, 百亿, 两三百.
fn chinese(text: &str) -> Option<Numeral> {
    let len: usize = text
        .chars()
        .take(24)
        .take_while(|&c| digit(c).is_some() || scale(c).is_some())
        .map(char::len_utf8)
        .sum();
    let written: Vec<char> = text[..len].chars().collect();
    let first = *written.first()?;
    let mut found = Numeral {
        value: 0.0,
        to: None,
        len,
        scale: 1.0,
        chinese: true,
        bare_scale: scale(first).is_some_and(|s| s > 10.0),
    };
    if let [a, b, rest @ ..] = written.as_slice()
        && let (Some(low), Some(high)) = (digit(*a), digit(*b))
        && low > 0
        && high == low + 1
        && rest.iter().all(|&c| scale(c).is_some())
    {
        let with = |c: char| [&[c], rest].concat();
        (found.value, found.to) = (whole(&with(*a))?, Some(whole(&with(*b))?));
        return Some(found);
    }
    found.value = whole(&written)?;
    found.scale = written.iter().rev().map_while(|&c| scale(c)).product();
    // 三点五, but not 三点 by the clock.
    let behind = text[len..].strip_prefix('点').unwrap_or_default();
    let decimals: Vec<i64> = behind.chars().take(6).map_while(digit).collect();
    if !decimals.is_empty() && found.scale == 1.0 {
        let part = decimals.iter().rev().fold(0.0, |part, &d| (part + d as f64) / 10.0);
        let end =
            len + '点'.len_utf8() + behind.chars().take(decimals.len()).map(char::len_utf8).sum::<usize>();
        let (factor, more) = scales(&text[end..]);
        found.value = (found.value + part) * factor;
        (found.len, found.scale) = (end + more, factor);
    }
    Some(found)
}

/// The value of a whole numeral in characters, place by place or by scales.
fn whole(written: &[char]) -> Option<f64> {
    if written.len() > 1 && written.iter().all(|&c| digit(c).is_some()) {
        return written.iter().try_fold(0.0, |sum, &c| Some(sum * 10.0 + digit(c)? as f64));
    }
    // Sections of four places below 万 and 亿.
    let (mut total, mut section, mut pending): (f64, f64, Option<f64>) = (0.0, 0.0, None);
    let mut last = 1.0;
    for &c in written {
        if let Some(value) = digit(c) {
            if pending.is_some_and(|p| p > 0.0) {
                return None;
            }
            pending = Some(value as f64);
        } else {
            let by = scale(c)?;
            if by >= 1e4 {
                let below = section + pending.take().unwrap_or(0.0);
                // 万亿 multiplies what 万 made.
                if below == 0.0 && total > 0.0 {
                    total *= by;
                } else if by > 1e4 {
                    total = (total + below.max(f64::from(total == 0.0))) * by;
                } else {
                    total += below.max(f64::from(total == 0.0)) * by;
                }
                section = 0.0;
            } else {
                section += pending.take().filter(|&p| p > 0.0).unwrap_or(1.0) * by;
            }
            last = by;
        }
    }
    // 两万五 is 25,000: a digit right behind a scale counts the next place.
    if let Some(end) = pending {
        let by = match written {
            [.., before, _] if last >= 100.0 && scale(*before).is_some() => last / 10.0,
            _ => 1.0,
        };
        section += end * by;
    }
    Some(total + section)
}

fn digit(c: char) -> Option<i64> {
    "〇一二三四五六七八九".chars().position(|d| d == c).map(|n| n as i64).or(match c {
        '零' => Some(0),
        '两' | '兩' => Some(2),
        _ => None,
    })
}

fn scale(c: char) -> Option<f64> {
    Some(match c {
        '十' => 10.0,
        '百' => 100.0,
        '千' => 1e3,
        '万' | '萬' => 1e4,
        '亿' | '億' => 1e8,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::numeral;
    use proptest::prelude::*;

    fn value(text: &str) -> Option<f64> {
        numeral(text).map(|n| n.value)
    }

    #[test]
    fn numerals_of_every_writing_have_their_value() {
        for (text, expected) in [
            ("12,000", 12_000.0),
            ("3.5", 3.5),
            ("2.3万", 23_000.0),
            ("25万亿", 25e12),
            ("十", 10.0),
            ("十二", 12.0),
            ("二十三万五千", 235_000.0),
            ("两万", 20_000.0),
            ("两万五", 25_000.0),
            ("一万零五", 10_005.0),
            ("三点五", 3.5),
            ("三点二亿", 3.2e8),
            ("二〇二五", 2025.0),
            ("一百零八", 108.0),
            ("百亿", 1e10),
            ("三万亿", 3e12),
        ] {
            let found = numeral(text).unwrap();
            assert_eq!((found.value, found.len), (expected, text.len()), "{text}");
        }
    }

    #[test]
    fn neighbouring_digits_are_a_loose_pair() {
        let found = numeral("两三百人").unwrap();
        assert_eq!((found.value, found.to), (200.0, Some(300.0)));
    }

    #[test]
    fn words_are_no_numerals() {
        assert_eq!(value("湖边"), None);
        assert_eq!(value(""), None);
    }

    /// `n` below 10¹² as it is written out.
    fn write(n: u64) -> String {
        const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
        let mut out = String::new();
        for (by, name) in [(100_000_000, "亿"), (10_000, "万"), (1, "")] {
            let section = n / by % 10_000;
            let mut gap = !out.is_empty() && section < 1000;
            for (place, unit) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
                let digit = (section / place % 10) as usize;
                if digit > 0 {
                    if gap && !out.is_empty() {
                        out.push('零');
                    }
                    out.push(DIGITS[digit]);
                    out.push_str(unit);
                    gap = false;
                } else {
                    gap = true;
                }
            }
            if section > 0 {
                out.push_str(name);
            }
        }
        if out.is_empty() { "零".into() } else { out }
    }

    proptest! {
        #[test]
        fn what_is_written_out_reads_back(n in 0u64..1_000_000_000_000) {
            let text = write(n);
            prop_assert_eq!(numeral(&text).map(|f| (f.value, f.len)), Some((n as f64, text.len())));
        }

        #[test]
        fn no_text_breaks_it(text in "[〇一二三十百千万亿点0-9.,两]{0,12}") {
            if let Some(found) = numeral(&text) {
                prop_assert!(text.is_char_boundary(found.len) && found.len > 0);
            }
        }
    }
}
