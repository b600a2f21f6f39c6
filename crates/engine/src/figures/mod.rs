//! Figures: dates, money, quantities, with value, unit and subject.
//!
//! The text is read once from left to right. Where no name of a company, product, work or event stands,
//! every place is tried as a date, then as a quantity; what is read is behind the reader. A number that
//! counts nothing (第二, 3.0, “一”, an id) is left alone: an empty cell is better than a wrong one.

mod calendar;
mod dates;
mod numerals;
mod quantities;
mod subject;
mod units;

use crate::{Document, segment::Token, segment::Tokens};
use calendar::Day;
use dates::{Context, When};
use mailuo_analysis::{Figure, FigureKind, Mention, NameKind, Place, Quote};
use quantities::Quantity;
use std::ops::Range;
use units::Counts;

/// How far a date or quantity reaches at most, in bytes: what is tried at one place costs no more.
const REACH: usize = 160;

/// Every figure, sorted by place.
pub fn find(document: &Document, tokens: &Tokens, mentions: &[Mention], quotes: &[Quote]) -> Vec<Figure> {
    let mut context = Context { article: document.date.as_deref().and_then(Day::read), ..Context::default() };
    let mut figures = Vec::new();
    let (mut mentions, mut next_quote) = (mentions, 0);
    for (number, text) in document.texts() {
        let split = mentions.partition_point(|m| m.at.block <= number);
        let (here, later) = mentions.split_at(split);
        mentions = later;
        let from = figures.len();
        read(number, text, tokens.of(number), here, &mut context, &mut figures);
        for figure in &mut figures[from..] {
            while quotes.get(next_quote).is_some_and(|q| (q.at.block, q.at.end) <= (number, figure.at.start))
            {
                next_quote += 1;
            }
            figure.quote = quotes.get(next_quote).filter(|q| q.at.contains(figure.at)).map(|_| next_quote);
        }
    }
    figures
}

/// The figures of one block.
fn read(
    block: usize,
    text: &str,
    tokens: &[Token],
    mentions: &[Mention],
    context: &mut Context,
    figures: &mut Vec<Figure>,
) {
    let names: Vec<Range<usize>> =
        mentions.iter().filter(|m| m.at.block == block).map(|m| m.at.range()).collect();
    let whole = |m: &&Mention| m.at.block == block && !matches!(m.kind, NameKind::Place);
    let mut masks = mentions.iter().filter(whole).map(|m| m.at.range()).peekable();
    let (mut at, mut before) = (0, None);
    while let Some(c) = text[at..].chars().next() {
        while masks.peek().is_some_and(|mask| mask.end <= at) {
            masks.next();
        }
        if let Some(mask) = masks.peek().filter(|mask| mask.contains(&at)) {
            (at, before) = (mask.end, Some('名'));
            continue;
        }
        if matches!(c, '。' | '！' | '？') {
            context.year = None;
        }
        if !may_start(c) || !free(before, c, &text[at..]) {
            (at, before) = (after(text, at, c), Some(c));
            continue;
        }
        let limit = masks.peek().map_or(text.len(), |mask| mask.start).min(at + REACH);
        let window = &text[at..text.floor_char_boundary(limit)];
        let len = if let Some(when) = dates::when(window, context) {
            figures.push(dated(block, at, &window[..when.len], &when));
            when.len
        } else if let Some(found) = quantities::quantity(window) {
            let range = at..at + found.len;
            figures.push(measured(block, text, tokens, mentions, &names, range, &found, figures.last()));
            found.len
        } else {
            after(text, at, c) - at
        };
        at += len;
        before = text[..at].chars().next_back();
    }
}

/// Where reading goes on behind a character that starts no figure: a run of digits is passed as one.
fn after(text: &str, at: usize, c: char) -> usize {
    let run = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    if !c.is_ascii_digit() {
        return at + c.len_utf8();
    }
    at + text[at..].find(|c| !run(c)).unwrap_or(text.len() - at)
}

/// Whether a date or quantity can start with this character.
fn may_start(c: char) -> bool {
    c.is_ascii_digit()
        || "〇零一二两三四五六七八九十百千万亿半数几上成过约超逾近至不低高少多大将接最去今明前后昨本下凌清早中傍晚夜深这$¥￥€£U"
            .contains(c)
}

/// Whether what stands before lets a number begin: not 第二, A320, “三农”.
fn free(before: Option<char>, c: char, text: &str) -> bool {
    let Some(before) = before else { return true };
    let slogan = || {
        let close = text.chars().take(9).position(|c| matches!(c, '”' | '"' | '’'));
        matches!(before, '“' | '"' | '‘') && close.is_some()
    };
    let numeral = is_numeral(c);
    if c.is_ascii_digit() || numeral {
        let ordinal = matches!(before, '第' | '.' | '#' | '№' | '_') || (numeral && is_numeral(before));
        // 1-5 has been read as a range where it is one; so have 统一, 万一 been as words.
        let latin = before.is_ascii_alphanumeric() || (before == '-' && !dated_run(text));
        return !ordinal
            && !latin
            && !(numeral && (slogan() || matches!(before, '统' | '唯' | '之' | '星' | '周' | '每')));
    }
    let bound = matches!(c, '上' | '下') && matches!(before, '以' | '线' | '网' | '早' | '晚' | '身');
    let half = c == '半' && matches!(before, '多' | '大' | '上' | '下' | '一' | '前' | '后');
    let near = c == '近' && matches!(before, '最' | '附' | '接' | '临' | '靠');
    !(bound || half || near)
}

fn is_numeral(c: char) -> bool {
    "〇零一二两三四五六七八九十百千万亿".contains(c)
}

/// Whether the digits here are a year, month or day: 2013年-2015年 are two dates.
fn dated_run(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['年', '月', '日'])
}

fn dated(block: usize, at: usize, text: &str, when: &When) -> Figure {
    Figure {
        at: Place::new(block, at, at + text.len()),
        text: text.to_owned(),
        kind: when.kind,
        value: when.hour,
        to: None,
        unit: if when.kind == FigureKind::Time { "时".to_owned() } else { String::new() },
        modifier: String::new(),
        date: when.date.clone(),
        subject: String::new(),
        subject_at: None,
        entity: None,
        quote: None,
    }
}

#[allow(clippy::too_many_arguments)] // one call; a struct for it would say no more
fn measured(
    block: usize,
    text: &str,
    tokens: &[Token],
    mentions: &[Mention],
    names: &[Range<usize>],
    range: Range<usize>,
    found: &Quantity,
    last: Option<&Figure>,
) -> Figure {
    // A subject never reaches back over the figure before.
    let floor = last.filter(|l| l.at.block == block).map_or(0, |l| l.at.end);
    let tokens = &tokens[tokens.partition_point(|t| t.start < floor)..];
    let noun = subject::subject(text, tokens, &range, found.counts == Counts::Things, names);
    let within = |m: &&Mention| noun.as_ref().is_some_and(|n| n.start <= m.at.start && m.at.end <= n.end);
    let mut entity = mentions.iter().rfind(within).map(|m| m.entity);
    let mut subject_at = noun.map(|n| Place::new(block, n.start, n.end));
    // 78%、199%: one subject for all of a series.
    if let Some(last) = last.filter(|l| subject_at.is_none() && l.at.block == block && l.unit == found.unit)
        && matches!(&text[last.at.end..range.start], "、" | "和")
    {
        (subject_at, entity) = (last.subject_at, last.entity);
    }
    Figure {
        at: Place::new(block, range.start, range.end),
        text: text[range].to_owned(),
        kind: found.counts.kind(),
        value: Some(found.value),
        to: found.to,
        unit: found.unit.clone(),
        modifier: found.modifier.clone(),
        date: None,
        subject: subject_at.map(|s| text[s.range()].to_owned()).unwrap_or_default(),
        subject_at,
        entity,
        quote: None,
    }
}
