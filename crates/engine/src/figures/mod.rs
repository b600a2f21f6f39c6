//! Figures: dates, money, quantities, with value, unit and subject.
//!
//! The text is read once from left to right. Where no name of a company, product, work or event stands,
//! every place is tried as a date, then as a quantity; what is read is behind the reader. A number that
//! counts nothing (第二, 3.0, “一”, an id) is left alone: an empty cell is better than a wrong one.

mod calendar;
mod dates;
mod event;
mod numerals;
mod quantities;
mod subject;
mod units;

use crate::{
    Document,
    segment::Token,
    segment::Tokens,
    words::{self, Set},
};
use calendar::Day;
use dates::{Context, When};
use mailuo_analysis::{BlockKind, Figure, FigureKind, Mention, NameKind, Place, Quote};
use quantities::Quantity;
use std::{ops::Range, sync::LazyLock};
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
        // A byline tells when the article came; that is no event of it.
        if document.blocks[number].kind == BlockKind::Byline {
            continue;
        }
        let from = figures.len();
        let names = &here[here.partition_point(|m| m.at.block < number)..];
        Reading { block: number, text, tokens: tokens.of(number), names }.read(&mut context, &mut figures);
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

/// A block as it is read.
struct Reading<'a> {
    block: usize,
    text: &'a str,
    tokens: &'a [Token],
    /// The block's names, sorted by place.
    names: &'a [Mention],
}

impl Reading<'_> {
    /// Reads the block's figures.
    fn read(&self, context: &mut Context, figures: &mut Vec<Figure>) {
        let text = self.text;
        let whole = |m: &&Mention| !matches!(m.kind, NameKind::Place);
        let mut masks = self.names.iter().filter(whole).map(|m| m.at.range()).peekable();
        let from = figures.len();
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
                figures.push(self.dated(at..at + when.len, &when));
                when.len
            } else if let Some(found) = quantities::quantity(window) {
                let last = figures[from..].last();
                figures.push(self.measured(at..at + found.len, &found, last));
                found.len
            } else {
                after(text, at, c) - at
            };
            at += len;
            before = text[..at].chars().next_back();
        }
    }

    #[inline(never)]
    fn dated(&self, range: Range<usize>, when: &When) -> Figure {
        let told = event::event(self.text, &range);
        let entity = told.as_ref().and_then(|told| {
            let from = self.names.partition_point(|m| m.at.start < told.start);
            let mut inside = self.names[from..].iter().take_while(|m| m.at.end <= told.end);
            inside.find(|m| m.kind != NameKind::Place).map(|m| m.entity)
        });
        Figure {
            kind: when.kind,
            value: when.hour,
            unit: if when.kind == FigureKind::Time { "时".to_owned() } else { String::new() },
            date: when.date.clone(),
            entity,
            ..self.figure(range, told)
        }
    }

    #[inline(never)]
    fn measured(&self, range: Range<usize>, found: &Quantity, last: Option<&Figure>) -> Figure {
        // A subject never reaches back over the figure before.
        let floor = last.map_or(0, |l| l.at.end);
        let tokens = &self.tokens[self.tokens.partition_point(|t| t.start < floor)..];
        let told = self.subject(tokens, &range, found);
        // 78%、199%, …，同比增长8.2%: one subject for all of a series.
        if let Some(last) = last.filter(|l| told.is_none() && self.is_series(tokens, l, &range, found)) {
            let told = last.subject_at.map(Place::range);
            return Figure { entity: last.entity, ..self.valued(range, found, told) };
        }
        let within = |m: &&Mention| told.as_ref().is_some_and(|n| n.start <= m.at.start && m.at.end <= n.end);
        let entity = self.names.iter().rfind(within).map(|m| m.entity);
        Figure { entity, ..self.valued(range, found, told) }
    }

    /// What the figure at `range` measures.
    #[inline(never)]
    fn subject(&self, tokens: &[Token], range: &Range<usize>, found: &Quantity) -> Option<Range<usize>> {
        let (text, names) = (self.text, self.names);
        let kind = found.counts.kind();
        let lasts = kind == FigureKind::Duration;
        let things = found.counts == Counts::Things;
        let aged = || subject::aged(text, tokens, range, names).filter(|_| kind == FigureKind::Age);
        let near = || match lasts {
            true => subject::lasting(text, tokens, range, names),
            false => subject::followed(text, tokens, range, names),
        };
        let told = subject::counted(range, &found.unit)
            .or_else(aged)
            .or_else(|| subject::subject(text, tokens, range, things, names))
            .filter(|noun| !lasts || &text[noun.clone()] != "时间")
            .or_else(near)?;
        // A place alone is where something is counted, not what.
        let place = names.iter().any(|m| m.kind == NameKind::Place && m.at.range() == told);
        (!place).then_some(told)
    }

    fn is_series(&self, tokens: &[Token], last: &Figure, range: &Range<usize>, found: &Quantity) -> bool {
        let between = &self.text[last.at.end..range.start];
        let same = last.unit == found.unit;
        let alike = same || matches!(found.counts.kind(), FigureKind::Percent | FigureKind::Money);
        let measured = !matches!(last.kind, FigureKind::Date | FigureKind::Time | FigureKind::Duration);
        let said_on = || !between.contains(['。', '；']) && subject::goes_on(self.text, tokens, range);
        (same && matches!(between, "、" | "和")) || (measured && alike && said_on())
    }

    fn valued(&self, range: Range<usize>, found: &Quantity, told: Option<Range<usize>>) -> Figure {
        Figure {
            kind: found.counts.kind(),
            value: Some(found.value),
            to: found.to,
            unit: found.unit.clone(),
            modifier: found.modifier.clone(),
            ..self.figure(range, told)
        }
    }

    /// A figure with its place and its subject, and nothing more.
    fn figure(&self, range: Range<usize>, told: Option<Range<usize>>) -> Figure {
        Figure {
            at: Place::new(self.block, range.start, range.end),
            text: self.text[range].to_owned(),
            kind: FigureKind::Quantity,
            value: None,
            to: None,
            unit: String::new(),
            modifier: String::new(),
            date: None,
            subject: told.clone().map(|told| self.text[told].to_owned()).unwrap_or_default(),
            subject_at: told.map(|told| Place::new(self.block, told.start, told.end)),
            entity: None,
            quote: None,
        }
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
    // Each character of a text is asked about.
    static STARTS: LazyLock<Set> = LazyLock::new(|| {
        Set::of(
            "零一二两三四五六七八九十百千万亿半数几上成过约超逾近至不低高少多大将接最去今明前后昨本下凌清早中傍晚夜深这"
                .chars(),
        )
    });
    c.is_ascii_digit() || STARTS.contains(c) || matches!(c, '〇' | '$' | '¥' | '￥' | '€' | '£' | 'U')
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
        // 上一年, 同一天: one of a row.
        let one = c == '一' && !text.chars().nth(1).is_some_and(is_numeral);
        let of_row = one && "上下前后同另任某这那".contains(before);
        return !(ordinal || latin || of_row)
            && !(numeral && (slogan() || matches!(before, '统' | '唯' | '之' | '星' | '周' | '每')));
    }
    let bound = matches!(c, '上' | '下') && matches!(before, '以' | '线' | '网' | '早' | '晚' | '身');
    let half = c == '半' && matches!(before, '多' | '大' | '上' | '下' | '一' | '前' | '后');
    let bounds = match c {
        '约' => "纽条合公契婚预签和失",
        '上' => "千以",
        '数' => "人指倍基次总少多参岁系分",
        _ => "",
    };
    let near = c == '近' && matches!(before, '最' | '附' | '接' | '临' | '靠');
    !(bound || half || near || bounds.contains(before))
}

fn is_numeral(c: char) -> bool {
    matches!(c, '〇' | '零') || words::is_numeral(c)
}

/// Whether the digits here are a year, month or day: 2013年-2015年 are two dates.
fn dated_run(text: &str) -> bool {
    text.trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(['年', '月', '日'])
}
