//! The part a block plays, by its place and its shape.

use super::lines::Line;
use mailuo_analysis::BlockKind;

/// The kind of block number `n`.
pub fn kind(n: usize, blocks: &[Line]) -> BlockKind {
    let line = &blocks[n];
    let (text, length) = (line.text(), line.len());
    let ends = line.ends() && !text.ends_with(['.', '）']);
    let credited = blocks.get(n + 1).is_some_and(Line::is_credit);
    match () {
        () if n == 0 && length <= 60 && !text.ends_with('。') => BlockKind::Title,
        () if n <= 3 && is_byline(&text, length) => BlockKind::Byline,
        () if text.starts_with("（作者") => BlockKind::Note,
        () if line.is_credit() => BlockKind::Credit,
        () if line.caption || (credited && length <= 100) || is_caption(&text) => BlockKind::Caption,
        () if is_lead(&text) => BlockKind::Lead,
        () if length <= 24 && !ends && !text.contains(['，', '。']) => BlockKind::Heading,
        () => BlockKind::Paragraph,
    }
}

fn is_byline(text: &str, length: usize) -> bool {
    let starts = ["本报记者", "记者", "来源", "作者", "文/", "文｜"].iter().any(|s| text.starts_with(s));
    let ends = ["编辑部", "报道"].iter().any(|s| text.ends_with(s));
    length <= 60 && !text.ends_with('。') && (starts || (ends && length <= 20) || date(text).is_some())
}

fn is_caption(text: &str) -> bool {
    ["图为", "图①", "上图：", "下图：", "图片说明"].iter().any(|s| text.starts_with(s)) && text.len() <= 360
}

fn is_lead(text: &str) -> bool {
    ["编者按", "核心提示", "阅读提示", "导读：", "【导读】"].iter().any(|s| text.starts_with(s))
}

/// A short line that may be a title in the midst of a page.
pub fn is_title(line: &Line) -> bool {
    let marks = ['，', '。', '、', '；', '：', '（', '）'];
    (4..=24).contains(&line.len()) && !line.has(&marks) && !line.caption && !line.is_credit()
}

/// A line that is a person's name and nothing else, or a byline: what stands under a title.
pub fn is_signature(line: &Line) -> bool {
    let text = line.text();
    let name = (2..=4).contains(&line.len()) && text.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    name || is_byline(&text, line.len()) && date(&text).is_none()
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
