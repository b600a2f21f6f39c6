//! The part a block plays, by its place and its shape.

use mailuo_analysis::BlockKind;

/// The kind of block number `n`.
pub fn kind(n: usize, text: &str, doubled: bool) -> BlockKind {
    let length = text.chars().count();
    let ends = text.ends_with(['。', '！', '？', '”', '…', '；', '：']);
    match () {
        () if n == 0 && length <= 60 && !text.ends_with('。') => BlockKind::Title,
        () if n <= 3 && is_byline(text, length) => BlockKind::Byline,
        () if text.starts_with("（作者") => BlockKind::Note,
        () if length <= 30 && text.ends_with('摄') => BlockKind::Credit,
        () if doubled => BlockKind::Caption,
        () if length <= 24 && !ends && !text.contains(['，', '。']) => BlockKind::Heading,
        () => BlockKind::Paragraph,
    }
}

fn is_byline(text: &str, length: usize) -> bool {
    let starts = ["本报记者", "记者", "来源", "作者", "文/", "文｜"].iter().any(|s| text.starts_with(s));
    let ends = ["编辑部", "报道"].iter().any(|s| text.ends_with(s));
    length <= 60 && !text.ends_with('。') && (starts || (ends && length <= 20) || date(text).is_some())
}

/// The day that a byline begins with, as `YYYY-MM-DD`: `2020-07-26 06:52:39 来源…`, `2020年7月26日…`.
pub fn date(text: &str) -> Option<String> {
    let mut numbers = text.splitn(4, |c: char| !c.is_ascii_digit());
    let mut next = |least, most| numbers.next()?.parse().ok().filter(|n: &u32| (least..=most).contains(n));
    let (year, month, day) = (next(1900, 2100)?, next(1, 12)?, next(1, 31)?);
    (text.chars().count() <= 60).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_byline_tells_the_day() {
        assert_eq!(super::date("2020-07-26 06:52:39 来源：湖边日报").as_deref(), Some("2020-07-26"));
        assert_eq!(super::date("2020年7月6日"), Some("2020-07-06".into()));
        assert_eq!(super::date("99只白鹭飞过"), None);
    }
}
