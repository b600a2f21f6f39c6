//! Quantities: a numeral with what bounds it, its range and its unit.

use super::{
    numerals::{Numeral, numeral},
    units::{Counts, unit},
};
use mailuo_analysis::FigureKind;

/// What may stand before a number and bound it; the longest come first.
const BEFORE: &[&str] = &[
    "不超过",
    "不少于",
    "不低于",
    "不高于",
    "超过",
    "大约",
    "将近",
    "接近",
    "至少",
    "最少",
    "至多",
    "最多",
    "不足",
    "不到",
    "低于",
    "高于",
    "少于",
    "多于",
    "约",
    "超",
    "逾",
    "近",
    "上",
    "数",
    "几",
    "过",
];
/// What may stand between number and unit.
const BETWEEN: &[&str] = &["余", "多", "来", "几"];
/// What may stand behind the unit.
const BEHIND: &[&str] = &["以上", "以下", "以内", "左右", "上下", "不等", "多"];

/// A quantity at the start of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    /// Its length in bytes, modifiers and unit included.
    pub len: usize,
    /// What its unit says.
    pub counts: Counts,
    /// The number; the lower end of a range.
    pub value: f64,
    /// The upper end of a range.
    pub to: Option<f64>,
    /// As written, without 万 and 亿.
    pub unit: String,
    /// As written.
    pub modifier: String,
}

/// The quantity that `text` starts with.
#[inline(never)]
pub fn quantity(text: &str) -> Option<Quantity> {
    if let Some(share) = share(text) {
        return Some(share);
    }
    let before = BEFORE.iter().find(|word| text.starts_with(**word)).copied().unwrap_or_default();
    let rest = &text[before.len()..];
    // 上百, 数千, 几十: these need a scale behind them.
    if matches!(before, "上" | "数" | "几" | "过") && !rest.starts_with(['十', '百', '千', '万', '亿'])
    {
        return None;
    }
    let currency =
        ["US$", "$", "¥", "￥", "€", "£"].into_iter().find(|c| rest.starts_with(c)).unwrap_or_default();
    let mut found = amount(&rest[currency.len()..], before)?;
    if !currency.is_empty() {
        found.counts = Counts::Kind(FigureKind::Money);
        found.unit = currency.to_owned();
    }
    found.len += before.len() + currency.len();
    Some(found)
}

fn amount(text: &str, before: &str) -> Option<Quantity> {
    let first = numeral(text)?;
    let mut len = first.len;
    let mut modifier = before.to_owned();
    let (mut value, mut to) = (first.value, first.to);
    let (mut unit_len, mut counts) = step(&text[len..], &first, &mut modifier, &mut len);
    let mut last = first;
    if let Some((gap, second)) = upper_end(&text[len + unit_len..]) {
        let mut end = len + unit_len + gap + second.len;
        let (second_len, second_counts) = step(&text[end..], &second, &mut modifier, &mut end);
        let unit_text = &text[len..len + unit_len];
        // 3至5万 means 3万: the scale of the upper end holds for both.
        if unit_len == 0 && value < second.value / second.scale {
            value *= second.scale / first.scale;
        }
        let same = unit_len == 0 || unit_text == &text[end..end + second_len];
        if second_len > 0 && same && value < second.value {
            (to, last) = (Some(second.value), second);
            (unit_len, counts, len) = (second_len, second_counts, end);
        }
    }
    let unit_text = text[len..len + unit_len].to_owned();
    len += unit_len;
    // 三年多, 两个半月 and 年以上: what follows the unit.
    let rest = &text[len..];
    if rest.starts_with('半')
        && counts == Some(Counts::Kind(FigureKind::Duration))
        && !rest.starts_with("半导体")
    {
        value += 0.5;
        len += '半'.len_utf8();
    }
    let unbound = |word: &str| word == "多" && counts != Some(Counts::Kind(FigureKind::Duration));
    if let Some(word) =
        BEHIND.iter().find(|w| text[len..].starts_with(**w)).filter(|w| unit_len > 0 && !unbound(w))
    {
        len += word.len();
        if modifier.is_empty() {
            modifier = (*word).to_owned();
        }
    }
    let counts = accept(&last, counts, &unit_text, &modifier, &text[len..], value)?;
    Some(Quantity { len, counts, value, to, unit: unit_text, modifier })
}

/// The 余 or 多 behind a numeral, taken into `modifier` and `len`, and the unit that follows.
fn step(rest: &str, number: &Numeral, modifier: &mut String, len: &mut usize) -> (usize, Option<Counts>) {
    let round = number.scale > 1.0 || number.value % 10.0 == 0.0;
    let word = BETWEEN.iter().find(|w| round && rest.starts_with(**w)).copied().unwrap_or_default();
    match unit(&rest[word.len()..], number.chinese) {
        Some((unit_len, counts)) => {
            *len += word.len();
            if modifier.is_empty() {
                *modifier = word.to_owned();
            }
            (unit_len, Some(counts))
        }
        None => (0, None),
    }
}

/// The upper end of a range: the bytes of the mark before it and its numeral.
fn upper_end(rest: &str) -> Option<(usize, Numeral)> {
    if let Some(number) = rest.strip_prefix(" - ").and_then(numeral) {
        return Some((" - ".len(), number));
    }
    let mark =
        ["至", "到", "—", "–", "-", "~", "～", "－"].into_iter().find(|mark| rest.starts_with(mark))?;
    Some((mark.len(), numeral(&rest[mark.len()..])?))
}

/// Whether a numeral with this unit is a quantity that a reader would list.
fn accept(
    number: &Numeral,
    counts: Option<Counts>,
    unit: &str,
    modifier: &str,
    rest: &str,
    value: f64,
) -> Option<Counts> {
    let kind = counts.map(Counts::kind);
    if rest.starts_with(['级', '大', '维']) && number.chinese {
        return None;
    }
    if number.bare_scale && modifier.is_empty() {
        // 百亿元, 千万人, but not 千家万户 and 百家争鸣.
        let two = number.len > '百'.len_utf8();
        return counts.filter(|_| two && (kind == Some(FigureKind::Money) || unit.starts_with('人')));
    }
    let Some(counts) = counts else {
        let scaled = number.scale >= 1e4 || (number.scale > 10.0 && !modifier.is_empty());
        let bounded = !modifier.is_empty() && !number.chinese;
        let goes_on = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '级' | '.' | '-'));
        return ((scaled || bounded) && !goes_on).then_some(Counts::Things);
    };
    if number.chinese && value == 1.0 && modifier.is_empty() {
        // 一家 is an article, 一小时 a length of time; the rest is doubtful.
        return matches!(unit, "小时" | "个小时" | "分钟" | "个月" | "周年" | "个世纪").then_some(counts);
    }
    // 2011年 behind 接近 is a year, not a length of time.
    if unit == "年" && number.scale == 1.0 && (1000.0..2200.0).contains(&value) {
        return None;
    }
    if number.chinese && matches!(unit, "人") && value < 3.0 {
        return None;
    }
    Some(counts)
}

/// 百分之三十, 三分之一, 七成, 半年, 一半.
fn share(text: &str) -> Option<Quantity> {
    let percent = Counts::Kind(FigureKind::Percent);
    let make = |len, counts, value, unit: &str| {
        Some(Quantity { len, counts, value, to: None, unit: unit.to_owned(), modifier: String::new() })
    };
    let before =
        ["超过", "不到", "不足", "近", "超", "约", "逾", "过"].into_iter().find(|w| text.starts_with(w));
    if let Some(word) = before.filter(|_| share_start(&text[before.map_or(0, str::len)..])) {
        let mut found = share(&text[word.len()..])?;
        found.len += word.len();
        found.modifier = word.to_owned();
        return Some(found);
    }
    if let Some(rest) = text.strip_prefix("百分之") {
        let number = numeral(rest)?;
        return make("百分之".len() + number.len, percent, number.value, "%");
    }
    if let Some(rest) = text.strip_prefix('半') {
        let units = ["个多月", "个月", "个小时", "小时", "年", "个世纪", "世纪"];
        let unit = units.into_iter().find(|unit| rest.starts_with(unit))?;
        return make('半'.len_utf8() + unit.len(), Counts::Kind(FigureKind::Duration), 0.5, unit);
    }
    for word in ["一半", "半数"] {
        if text.starts_with(word) {
            return make(word.len(), percent, 50.0, "%");
        }
    }
    let number = numeral(text)?;
    let rest = &text[number.len..];
    if let Some(above) = rest.strip_prefix("分之") {
        let part = numeral(above).filter(|_| number.value > 0.0)?;
        return make(number.len + "分之".len() + part.len, percent, part.value / number.value, "");
    }
    let whole = ["立", "员", "功", "为", "本", "长", "都", "果", "熟", "年", "交", "分"];
    if let Some(behind) = rest.strip_prefix('成')
        && number.value < 10.0
        && number.to.is_none()
        && !whole.iter().any(|w| behind.starts_with(w))
    {
        return make(number.len + '成'.len_utf8(), percent, number.value * 10.0, "%");
    }
    None
}

fn share_start(text: &str) -> bool {
    text.starts_with(['半', '一', '二', '三', '四', '五', '六', '七', '八', '九', '百', '十', '两'])
        && share(text).is_some()
}

#[cfg(test)]
mod tests {
    use super::quantity;

    fn read(text: &str) -> String {
        quantity(text).map_or_else(String::new, |q| {
            let to = q.to.map(|t| format!("–{t}")).unwrap_or_default();
            format!("{}|{}{to}|{}|{}", q.modifier, q.value, q.unit, &text[q.len..])
        })
    }

    #[test]
    fn modifiers_ranges_and_units_are_told_apart() {
        for (text, told) in [
            ("2.3万余盏灯", "余|23000|盏|灯"),
            ("超3342万个", "超|33420000|个|"),
            ("上百家店", "上|100|家|店"),
            ("至少130家", "至少|130|家|"),
            ("50多个馆", "多|50|个|馆"),
            ("25万亿美元", "|25000000000000|美元|"),
            ("8年至10年的", "|8–10|年|的"),
            ("3-5倍", "|3–5|倍|"),
            ("3至5万元", "|30000–50000|元|"),
            ("17.5%", "|17.5|%|"),
            ("百分之三十", "|30|%|"),
            ("近三成读者", "近|30|%|读者"),
            ("四分之一", "|0.25||"),
            ("十多年", "多|10|年|"),
            ("两年半", "|2.5|年|"),
            ("半年", "|0.5|年|"),
            ("数千名读者", "数|1000|名|读者"),
            ("5岁以上", "以上|5|岁|"),
            ("两三百人", "|200–300|人|"),
            ("两万盏", "|20000|盏|"),
        ] {
            assert_eq!(read(text), told, "{text}");
        }
    }

    #[test]
    fn what_counts_nothing_is_no_quantity() {
        let none = [
            "一个",
            "一种",
            "千方百计",
            "百家争鸣",
            "一带一路",
            "三农",
            "统一",
            "3.0",
            "两岸",
            "一方面",
            "千万级",
        ];
        for text in none {
            assert_eq!(read(text), "", "{text}");
        }
    }
}
