//! White space that a good edition does not print, and characters that were printed twice.

/// `line` without spaces beside Chinese characters and marks; one is kept between two Latin words.
pub fn close_up(line: &str) -> String {
    let mut out = String::with_capacity(line.len());
    let mut space = false;
    for c in line.trim().chars() {
        if c.is_whitespace() || c == '\u{feff}' {
            space = true;
            continue;
        }
        if space && is_latin(c) && out.chars().next_back().is_some_and(is_latin) {
            out.push(' ');
        }
        space = false;
        out.push(if c == '⋯' { '…' } else { c });
    }
    out
}

/// What joins two lines of one paragraph: a space between Latin words, otherwise nothing.
pub fn seam(before: &str, behind: &str) -> &'static str {
    let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic());
    if latin(before.chars().next_back()) && latin(behind.chars().next()) { " " } else { "" }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_graphic() || (c.is_alphanumeric() && !is_wide(c))
}

/// Whether the character fills a whole cell of Chinese type.
pub fn is_wide(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ff60}' | '\u{20000}'..='\u{3ffff}' | '“' | '”' | '‘' | '’' | '…' | '—')
}

/// The text of a line that was printed over itself, run by run (`99月月1515日日`); `None` where it wasn't.
pub fn undouble(line: &str) -> Option<String> {
    let chars: Vec<char> = line.chars().filter(|c| !c.is_whitespace()).collect();
    let (mut at, mut single, mut out) = (0, 0, String::new());
    while at < chars.len() {
        let longest =
            (1..=(chars.len() - at) / 2).rev().find(|&n| chars[at..at + n] == chars[at + n..at + 2 * n]);
        let run = longest.unwrap_or(1);
        out.extend(&chars[at..at + run]);
        at += if longest.is_some() { 2 * run } else { 1 };
        single += usize::from(longest.is_none());
    }
    // 天天向上 is doubled too, in part; over-print doubles nearly everything.
    (chars.len() >= 6 && single * 10 <= chars.len()).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::{close_up, undouble};

    #[test]
    fn spaces_stay_between_latin_words_only() {
        assert_eq!(
            close_up("  春 风 的“ 绿 ”、Open Reader 发布  3 个 版本"),
            "春风的“绿”、Open Reader发布3个版本"
        );
    }

    #[test]
    fn over_print_is_undone_and_reduplication_kept() {
        assert_eq!(
            undouble("33 月月 1212 日日，，游人在游人在湖边湖边 20242024。。").as_deref(),
            Some("3月12日，游人在湖边2024。")
        );
        assert_eq!(undouble("好好学习，天天向上"), None);
    }
}
