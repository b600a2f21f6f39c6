//! White space that a good edition does not print, and characters that were printed twice.

use super::{
    runes::{Rune, is_blank, is_wide},
    usual::usual,
};

/// Longest run of characters that is looked for twice in a row.
const LONGEST_RUN: usize = 64;

/// The runes without spaces beside Chinese characters and marks; one is kept between two Latin words.
///
/// A line for the eye, such as a headline or a byline, keeps the space between its parts.
pub fn close_up(line: &[Rune]) -> Vec<Rune> {
    let spaced = is_letter_spaced(line);
    let keeps = is_display(line) && !spaced;
    let mut out: Vec<Rune> = Vec::with_capacity(line.len());
    let mut space: Option<Rune> = None;
    for (n, &rune) in line.iter().enumerate() {
        if is_blank(rune.c) {
            let gap = rune.c.is_whitespace().then_some(rune);
            space = space.or(gap);
            continue;
        }
        if let (Some(gap), Some(before)) = (space, out.last()) {
            // Letter-spacing tears Latin words apart as well: a single letter or digit is no word of its own.
            let torn = spaced && (is_single(&out) || line.get(n + 1).is_none_or(|next| !is_latin(next.c)));
            let latin = is_latin(before.c) && is_latin(rune.c) && !torn;
            let parts = keeps
                && before.c.is_alphanumeric()
                && rune.c.is_alphanumeric()
                && !is_mixed(before.c, rune.c);
            if latin || parts {
                let c = if parts && gap.c == '\u{3000}' { gap.c } else { ' ' };
                out.push(Rune { c, ..gap });
            }
        }
        space = None;
        out.push(Rune { c: usual(rune.c), ..rune });
    }
    out
}

/// A short line without a sentence's marks.
fn is_display(line: &[Rune]) -> bool {
    let mark = |c| matches!(c, '，' | '。' | '、' | '；' | '：' | '！' | '？' | '“' | '”' | '…' | '⋯');
    line.iter().filter(|rune| !is_blank(rune.c)).count() <= 40 && !line.iter().any(|rune| mark(rune.c))
}

/// Whether every other pair of Chinese characters has a space between it.
fn is_letter_spaced(line: &[Rune]) -> bool {
    let (mut pairs, mut spaced, mut before, mut space) = (0, 0, None, false);
    for rune in line {
        if is_blank(rune.c) {
            space = true;
            continue;
        }
        if before.is_some_and(is_wide) && is_wide(rune.c) {
            (pairs, spaced) = (pairs + 1, spaced + usize::from(space));
        }
        (before, space) = (Some(rune.c), false);
    }
    spaced * 2 > pairs
}

/// What stands between two lines of one paragraph, and whether the first one's hyphen falls away.
pub fn seam(before: &[Rune], behind: &[Rune]) -> (Option<char>, bool) {
    let letter = |rune: Option<&Rune>| rune.is_some_and(|r| r.c.is_ascii_alphabetic());
    let Some((last, rest)) = before.split_last() else { return (None, false) };
    let latin_behind = letter(behind.first());
    match last.c {
        '-' => (None, letter(rest.last()) && behind.first().is_some_and(|r| r.c.is_ascii_lowercase())),
        ',' | ';' | ':' | ')' | '.' => ((letter(rest.last()) && latin_behind).then_some(' '), false),
        c => ((c.is_ascii_alphabetic() && latin_behind).then_some(' '), false),
    }
}

fn is_latin(c: char) -> bool {
    c.is_ascii_graphic() || (c.is_alphanumeric() && !is_wide(c))
}

/// Whether the last Latin word has one character.
fn is_single(runes: &[Rune]) -> bool {
    runes.iter().rev().take_while(|rune| is_latin(rune.c)).count() == 1
}

/// Whether one is Chinese and the other Latin: the page sets the space between those.
fn is_mixed(a: char, b: char) -> bool {
    is_wide(a) != is_wide(b)
}

/// What is left of a line that was printed over itself, run by run (`99月月1515日日`); `None` where it
/// wasn't.
pub fn undouble(line: &[Rune]) -> Option<Vec<Rune>> {
    let dense: Vec<(usize, char)> =
        line.iter().enumerate().filter(|(_, r)| !is_blank(r.c)).map(|(n, r)| (n, r.c)).collect();
    // 天天向上 is doubled too, in part; over-print doubles nearly everything.
    let may_stand_alone = dense.len() / 10;
    let (mut at, mut single, mut end, mut out) = (0, 0, 0, Vec::new());
    while at < dense.len() {
        let same = |n: &usize| (0..*n).all(|k| dense[at + k].1 == dense[at + n + k].1);
        let longest = (1..=((dense.len() - at) / 2).min(LONGEST_RUN)).rev().find(same);
        let run = longest.unwrap_or(1);
        // Spaces inside a run and before it stay for `close_up` to judge.
        let first = if at == 0 || line[dense[at].0 - 1..].is_empty() {
            dense[at].0
        } else {
            end.max(gap_before(line, dense[at].0))
        };
        out.extend_from_slice(&line[first..=dense[at + run - 1].0]);
        at += if longest.is_some() { 2 * run } else { 1 };
        end = dense[at - 1].0 + 1;
        single += usize::from(longest.is_none());
        if single > may_stand_alone {
            return None;
        }
    }
    (dense.len() >= 6).then_some(out)
}

/// Where the white space directly before rune number `n` begins.
fn gap_before(line: &[Rune], n: usize) -> usize {
    line[..n].iter().rposition(|rune| !is_blank(rune.c)).map_or(0, |before| before + 1)
}

#[cfg(test)]
mod tests {
    use super::super::runes::{Rune, runes, text};

    fn close_up(line: &str) -> String {
        text(&super::close_up(&runes(line, 0..line.len())))
    }

    fn undouble(line: &str) -> Option<String> {
        let left: Vec<Rune> = super::undouble(&runes(line, 0..line.len()))?;
        Some(text(&super::close_up(&left)))
    }

    #[test]
    fn spaces_stay_between_latin_words_only() {
        assert_eq!(
            close_up("  春 风 的“ 绿 ”、Open Reader 发布  3 个 版本"),
            "春风的“绿”、Open Reader发布3个版本"
        );
    }

    #[test]
    fn a_headline_keeps_the_space_between_its_parts() {
        assert_eq!(close_up(" 春到湖边　柳色新 "), "春到湖边　柳色新");
        assert_eq!(close_up("本报记者 何秋月"), "本报记者 何秋月");
        assert_eq!(close_up("春 到 湖 边 柳 色 新"), "春到湖边柳色新");
        assert_eq!(close_up("春到湖边， 柳色新。"), "春到湖边，柳色新。");
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
