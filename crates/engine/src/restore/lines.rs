//! The source's lines, each closed up and freed of over-print.

use super::{
    runes::{self, Rune, is_blank, is_break, is_wide},
    spacing::{close_up, seam, undouble},
};

/// Marks that end a sentence, or as good as end it.
const ENDS: [char; 14] = ['。', '！', '？', '”', '"', '…', '）', '：', '；', '!', '?', '.', '』', '」'];

/// A line of the source that holds something; joined with others, the text of a block.
#[derive(Clone, Debug)]
pub struct Line {
    /// Its characters, closed up; never empty.
    pub runes: Vec<Rune>,
    /// Whether it was printed over itself.
    pub doubled: bool,
    /// Whether it was so before it was joined: captions are.
    pub caption: bool,
    /// Whether it begins with white space of two cells or nearly: so paragraphs begin.
    pub indented: bool,
    /// Whether a blank line stands before it.
    pub blank: bool,
    /// Whether it is the first of a page.
    pub page: bool,
    /// Whether nothing is left of it to close up.
    pub settled: bool,
    /// Where it ends in the source, the second print of its last characters included.
    pub end: usize,
    /// How wide it is, in half cells.
    pub width: usize,
    /// How wide the widest of the lines joined in it is.
    pub column: usize,
}

impl Line {
    /// The line, or `None` where there is only white space.
    pub fn new(raw: &[Rune]) -> Option<Self> {
        let mut runes = close_up(raw);
        let mut doubled = false;
        while let Some(once) = undouble(if doubled { &runes } else { raw }) {
            (runes, doubled) = (close_up(&once), true);
        }
        let space = raw.iter().take_while(|rune| is_blank(rune.c));
        let indented = space.map(|rune| 1 + usize::from(is_wide(rune.c))).sum::<usize>() >= 3;
        let width = runes::width(&runes);
        (!runes.is_empty()).then_some(Self {
            runes,
            doubled,
            caption: doubled,
            indented,
            blank: false,
            page: false,
            settled: false,
            end: end(raw),
            width,
            column: width,
        })
    }

    /// The characters as they are.
    pub fn raw(runes: Vec<Rune>) -> Self {
        let (end, width) = (end(&runes), runes::width(&runes));
        Self {
            runes,
            doubled: false,
            caption: false,
            indented: false,
            blank: false,
            page: false,
            settled: false,
            end,
            width,
            column: width,
        }
    }

    /// The same once more: what was joined may be closed up further.
    pub fn again(self) -> Self {
        // What was printed twice no longer is, and no line has a place on its page any more.
        if self.settled {
            return Self { doubled: false, indented: false, blank: false, page: false, ..self };
        }
        let Some(next) = Self::new(&self.runes) else { return self };
        let (caption, settled) = (self.caption || next.caption, next.runes == self.runes);
        Self { caption, settled, doubled: false, indented: false, end: self.end, column: self.column, ..next }
    }

    /// Joins the next line of the paragraph.
    pub fn append(&mut self, line: &Self) {
        let (between, hyphen) = seam(&self.runes, &line.runes);
        if hyphen {
            self.runes.pop();
        }
        // A space stands where the line was broken.
        if let (Some(c), Some(last)) = (between, self.runes.last()) {
            self.runes.push(Rune { c, at: last.at + last.c.len_utf8() });
        }
        self.runes.extend_from_slice(&line.runes);
        self.settled = false;
        self.end = line.end;
        self.width = runes::width(&self.runes);
        self.column = self.column.max(line.column);
    }

    /// The characters alone.
    pub fn text(&self) -> String {
        runes::text(&self.runes)
    }

    /// How many characters it has.
    pub fn len(&self) -> usize {
        self.runes.len()
    }

    /// Whether it ends where a sentence may.
    pub fn ends(&self) -> bool {
        self.runes.last().is_some_and(|rune| ENDS.contains(&rune.c))
    }

    /// Whether one of the characters stands in it.
    pub fn has(&self, chars: &[char]) -> bool {
        self.runes.iter().any(|rune| chars.contains(&rune.c))
    }

    /// Whether it begins with the words.
    pub fn starts_with(&self, words: &str) -> bool {
        let mut chars = self.runes.iter().map(|rune| rune.c);
        words.chars().all(|c| chars.next() == Some(c))
    }

    /// Whether it begins as an item of a list or a numbered heading does: `一、`, `（二）`, `3. `, `• `.
    pub fn is_item(&self) -> bool {
        self.label() > 0
    }

    /// How many characters number it or mark it as an item.
    pub fn label(&self) -> usize {
        let c = |n: usize| self.runes.get(n).map_or(' ', |rune| rune.c);
        let numeral = |c: &char| c.is_ascii_digit() || "一二三四五六七八九十".contains(*c);
        let open = usize::from(matches!(c(0), '（' | '('));
        let digits = (open..open + 3).take_while(|&n| numeral(&c(n))).count();
        let behind = c(open + digits);
        let closed = matches!((open, behind), (1, '）' | ')') | (0, '、' | '）' | ')'));
        let dotted = open == 0
            && behind == '.'
            && c(digits - digits.min(1)).is_ascii_digit()
            && !numeral(&c(digits + 1));
        match c(0) {
            '•' | '●' | '■' | '◆' | '▪' | '※' | '>' | '①'..='⑳' => 1,
            '-' | '*' if c(1) == ' ' => 1,
            _ if digits > 0 && (closed || dotted) => open + digits + 1,
            _ => 0,
        }
    }

    /// Whether it begins with where and when a report was sent: `新华社北京7月26日电`.
    pub fn is_dateline(&self) -> bool {
        let head: String = self.runes.iter().take(24).map(|rune| rune.c).collect();
        let day = |words: &str| {
            head.find(words).is_some_and(|at| head[..at].ends_with(|c: char| c.is_ascii_digit()))
        };
        ["社", "网", "报", "台", "讯"].iter().any(|word| head.contains(word))
            && ["日电", "日讯"].iter().any(|w| day(w))
    }

    /// Whose picture it is: `新华社记者 何秋月摄`.
    pub fn is_credit(&self) -> bool {
        let text = self.text();
        let source =
            ["社", "本报", "记者", "图片", "图/", "图／", "供图"].iter().any(|word| text.contains(word));
        let ends = ["摄", "摄影", "供图"].iter().any(|word| text.ends_with(word));
        self.len() <= 30 && !self.has(&['，', '。']) && ends && (source || self.len() <= 8)
    }
}

/// The byte behind the last rune that is no white space. A rune is as long as what it stands for.
fn end(runes: &[Rune]) -> usize {
    runes.iter().rfind(|rune| !is_blank(rune.c)).map_or(0, |rune| rune.at + rune.c.len_utf8())
}

/// The lines of the source that hold something.
pub fn split(source: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let (mut start, mut blank, mut page) = (0, false, false);
    let mut chars = source.char_indices().chain([(source.len(), '\n')]).peekable();
    while let Some((at, c)) = chars.next() {
        if !is_break(c) {
            continue;
        }
        match Line::new(&runes::runes(source, start..at)) {
            Some(line) => {
                lines.push(Line { blank: blank && !lines.is_empty(), page, ..line });
                (blank, page) = (false, false);
            }
            None => blank = true,
        }
        page |= c == '\u{c}';
        if c == '\r' && chars.peek().is_some_and(|&(_, next)| next == '\n') {
            chars.next();
        }
        start = chars.peek().map_or(source.len(), |&(next, _)| next);
    }
    lines
}

/// A caption and the name of its photographer, where both stand in one line.
pub fn apart(source: &str, line: Line) -> Vec<Line> {
    let Some(cut) = line.runes.iter().rposition(|rune| rune.c == '。').map(|at| at + 1) else {
        return vec![line];
    };
    let credit = Line::new(&line.runes[cut..]).filter(|credit| credit.is_credit() && credit.len() >= 5);
    match credit.and_then(|credit| Some((Line::new(&line.runes[..cut])?, credit))) {
        Some((caption, credit)) => {
            let behind = credit.runes.first().map_or(0, |rune| rune.at);
            let ends = source[..behind].trim_end_matches(is_blank).len();
            let doubled = line.doubled;
            let Line { blank, page, .. } = line;
            let caption = Line { doubled, caption: doubled, blank, page, end: ends, ..caption };
            vec![caption, Line { doubled, end: line.end, ..credit }]
        }
        _ => vec![line],
    }
}
