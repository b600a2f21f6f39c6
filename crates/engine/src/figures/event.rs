//! What happens on a date, at a time or in a length of time: the clause that tells it.

use super::numerals::numeral;
use std::ops::Range;

/// What may stand before a date in its clause without telling anything.
const BEFORE: &str = "当地时间 北京时间 截至 截止 自 从 于 在 早在 而 但 且 其中 此前 随后 平均 短短 最近 过去 未来 今后 昨天 今天 明天 昨日 今日 明日 当天 当日 次日 前天 后天 仅 今年 去年 明年 \
    当年 同年 次年 本月 前 近 约";

/// What may stand behind a date and belongs to it.
const BEHIND: &str = "上午 下午 晚上 晚间 凌晨 早上 中午 傍晚 深夜 清晨 左右 前后 以来 以后 之后 之前 之内 期间 开始 时间 上旬 中旬 下旬 年初 \
    年底 年末 当天 至今 上半年 下半年 全年 个月 季度 晚 起 内 来 后 间 的";

/// The bytes of the clause that tells what happens at `when`, which is no part of it where it leads it.
///
/// `7月7日，灯展开幕。` tells 灯展开幕; `灯展于7月7日开幕` all of it; behind an adverbial (`7月7日，在湖边，`)
/// the clause that follows. A dateline (`7月7日电`) tells nothing.
pub fn event(text: &str, when: &Range<usize>) -> Option<Range<usize>> {
    let start = clause_start(text, when.start);
    // 公告日（7月27日）: in brackets it dates what stands before them.
    if text[..start].ends_with('（') && text[when.end..].starts_with('）') {
        let open = start - '（'.len_utf8();
        return trimmed(text, clause_start(text, open)..open);
    }
    let before = undated(&text[start..when.start]);
    let (behind, closed) = after(text, when.end);
    if text[behind..].starts_with(['电', '讯']) {
        return None;
    }
    let leads = before.is_empty() || BEFORE.split_whitespace().any(|word| word == before);
    let begins = closed && text[when.end..behind].contains(['始', '起']);
    if !(leads || begins) {
        return trimmed(text, start..clause_end(text, when.end));
    }
    let (mut from, mut clause) = (behind, start);
    for _ in 0..3 {
        let rest = &text[from..];
        from += rest.len() - rest.trim_start_matches(['，', ',', ' ', '）']).len();
        let end = clause_end(text, from);
        let adverbial = is_adverbial(&text[from..end]) || is_adverbial(&text[clause.min(from)..end]);
        if !(adverbial && text[end..].starts_with('，')) {
            return trimmed(text, from..end);
        }
        (from, clause) = (end, end);
    }
    None
}

/// What stands before a date, without the dates that it goes on from: 截至7月26日, 3月、.
fn undated(before: &str) -> &str {
    let mut rest = before.trim();
    loop {
        rest = rest.trim_end_matches(is_date);
        let Some(last) = rest.chars().next_back() else { return rest };
        let shorter = &rest[..rest.len() - last.len_utf8()];
        if !((is_range(last) || last == '前') && (shorter.is_empty() || shorter.ends_with(is_date))) {
            return rest;
        }
        rest = shorter;
    }
}

/// Where the text goes on behind a date with all that belongs to it, and whether its clause ends there.
fn after(text: &str, mut at: usize) -> (usize, bool) {
    loop {
        let rest = &text[at..];
        let word = BEHIND.split_whitespace().find(|word| rest.starts_with(word)).map_or(0, str::len);
        let date = rest.len() - rest.trim_start_matches(is_date).len();
        let first = rest.chars().next().unwrap_or_default();
        // 至9日, 、4月, 前三季度.
        let goes_on = |c: char| is_date(c) || numeral(&rest[first.len_utf8()..]).is_some();
        let next = rest[first.len_utf8().min(rest.len())..].chars().next();
        let joined =
            (is_range(first) && next.is_some_and(is_date)) || (first == '前' && next.is_some_and(goes_on));
        let joined = if joined { first.len_utf8() } else { 0 };
        let count = if text[..at].ends_with('前') { numeral(rest).map_or(0, |n| n.len) } else { 0 };
        match word.max(date).max(joined).max(count) {
            0 => return (at, rest.starts_with(['，', ','])),
            more => at += more,
        }
    }
}

fn is_date(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '时' | '分' | ':')
}

fn is_range(c: char) -> bool {
    matches!(c, '至' | '到' | '-' | '—' | '~' | '～' | '、' | '和')
}

/// Whether a clause only says where or when: 在湖边举行的灯展上.
fn is_adverbial(clause: &str) -> bool {
    let opens = ["在", "于", "随着", "据", "当", "经", "为", "截至", "面对", "针对"]
        .iter()
        .any(|word| clause.starts_with(word));
    let closes =
        ["上", "中", "下", "时", "后", "前", "间", "里", "内", "显示", "报道", "消息", "介绍", "之际"];
    clause.is_empty()
        || opens && (closes.iter().any(|word| clause.ends_with(word)) || clause.chars().count() <= 6)
}

fn ends_clause(c: char) -> bool {
    matches!(c, '，' | '。' | '；' | '：' | '！' | '？' | '“' | '”' | '（' | '）' | '(' | ')' | '…')
}

fn clause_start(text: &str, at: usize) -> usize {
    text[..at].char_indices().rev().find(|(_, c)| ends_clause(*c)).map_or(0, |(n, c)| n + c.len_utf8())
}

/// Where the clause ends that `at` lies in; what stands between 《 and 》 or “ and ” is passed over.
fn clause_end(text: &str, at: usize) -> usize {
    let mut close = None;
    for (n, c) in text[at..].char_indices() {
        match (c, close) {
            ('《', None) => close = Some('》'),
            ('“', None) if n > 0 => close = Some('”'),
            ('（', None) if n > 0 => close = Some('）'),
            (c, Some(end)) if c == end => close = None,
            (c, None) if ends_clause(c) => return at + n,
            _ => {}
        }
    }
    text.len()
}

fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let piece = text[range.clone()].trim_end();
    let start = range.start + (piece.len() - piece.trim_start().len());
    (piece.trim().chars().count() > 1).then(|| start..range.start + piece.len())
}

#[cfg(test)]
mod tests {
    use super::event;

    #[test]
    fn a_date_tells_its_clause() {
        for (text, when, told) in [
            ("7月7日，灯展开幕。", "7月7日", Some("灯展开幕")),
            ("灯展于7月7日在湖边开幕，来了很多人。", "7月7日", Some("灯展于7月7日在湖边开幕")),
            ("7月7日，在湖边举行的大会上，灯厂发布了新灯。", "7月7日", Some("灯厂发布了新灯")),
            ("船厂从2021年开始，换下了旧船。", "2021年", Some("换下了旧船")),
            ("新华社湖边7月7日电", "7月7日", None),
            ("短短24小时内，来了三千人。", "24小时", Some("来了三千人")),
            ("7月7日至9日上午，灯展休息。", "7月7日", Some("灯展休息")),
            ("7月7日。", "7月7日", None),
            ("截至7月7日17时，湖水没有再涨。", "17时", Some("湖水没有再涨")),
            ("2020年前三季度，游客少了一半。", "2020年", Some("游客少了一半")),
            ("3月、4月、5月游客多了起来。", "4月", Some("游客多了起来")),
            ("开幕日（7月7日）不收门票。", "7月7日", Some("开幕日")),
        ] {
            let at = text.find(when).unwrap();
            assert_eq!(event(text, &(at..at + when.len())).map(|r| &text[r]), told, "{text}");
        }
    }
}
