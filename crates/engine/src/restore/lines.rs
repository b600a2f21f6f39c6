//! The source's lines, each closed up and freed of over-print.

use super::{
    runes::{self, Rune, is_blank, is_break, is_wide},
    spacing::{close_up, undouble},
};

/// Marks that end a sentence, or as good as end it.
const ENDS: [char; 12] = ['。', '！', '？', '”', '…', '）', '：', '；', '!', '?', '.', '』'];

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
            end,
            width,
            column: width,
        }
    }

    /// The same once more: what was joined may be closed up further.
    pub fn again(self) -> Self {
        let Some(next) = Self::new(&self.runes) else { return self };
        // What was printed twice no longer is, and no line has a place on its page any more.
        let caption = self.caption || next.caption;
        Self { caption, doubled: false, indented: false, end: self.end, column: self.column, ..next }
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
                for line in apart(source, line) {
                    lines.push(Line { blank: blank && !lines.is_empty(), page, ..line });
                    (blank, page) = (false, false);
                }
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
fn apart(source: &str, line: Line) -> Vec<Line> {
    let cut = line.runes.iter().rposition(|rune| rune.c == '。').map_or(0, |at| at + 1);
    let parts = (Line::new(&line.runes[..cut]), Line::new(&line.runes[cut..]));
    match parts {
        (Some(caption), Some(credit)) if credit.is_credit() && credit.len() >= 5 => {
            let behind = credit.runes.first().map_or(0, |rune| rune.at);
            let ends = source[..behind].trim_end_matches(is_blank).len();
            let doubled = line.doubled;
            let caption = Line { doubled, caption: doubled, end: ends, ..caption };
            vec![caption, Line { doubled, end: line.end, ..credit }]
        }
        _ => vec![line],
    }
}
