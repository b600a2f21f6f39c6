//! Joining lines that were cut at the column's edge.

use super::{columns::Columns, kinds, lines::Line, runes::Rune};

/// The paragraphs of cut lines, in the order of their first characters.
///
/// Captions and credits are kept apart: a paragraph goes on behind them.
pub fn join(lines: &[Line]) -> Vec<Line> {
    let page = Page::of(lines);
    let mut done: Vec<Line> = Vec::new();
    // The paragraph that may go on, and the number of its last line.
    let mut open: Option<(usize, usize)> = None;
    let mut caption: Option<usize> = None;
    // Whether the first block is a title of several lines, and whether it goes on still.
    let (mut titled, mut title) = (false, false);
    for (n, line) in lines.iter().enumerate() {
        let twice = line.doubled && !page.is_of_its_column(n);
        if line.is_credit() || twice {
            match caption.filter(|_| !line.is_credit()) {
                Some(block) => done[block].append(line),
                None => done.push(line.clone()),
            }
            caption = (!line.is_credit() && twice).then_some(done.len() - 1);
            continue;
        }
        caption = None;
        match open.filter(|&(block, before)| !page.breaks(before, n, done[block].column)) {
            Some((block, _)) => {
                done[block].append(line);
                title &= page.is_torn_title(n);
                open = (block > 0 || !titled || title).then_some((block, n));
            }
            None => {
                done.push(Line { caption: line.caption && twice, ..line.clone() });
                (titled, title) =
                    (titled || n == 0 && page.is_torn_title(0), n == 0 && page.is_torn_title(0));
                let alone = page.stands_alone(n) && !title || is_note(line);
                open = (!alone).then_some((done.len() - 1, n));
            }
        }
    }
    done
}

fn is_note(line: &Line) -> bool {
    line.starts_with("（") && line.runes.last().is_some_and(|rune| rune.c == '）')
}

/// What the lines of a text tell together.
struct Page<'a> {
    lines: &'a [Line],
    columns: Columns,
    /// Whether an indent tells of a new paragraph: where every line has one it tells nothing.
    indents: bool,
    /// Whether a blank line does.
    blanks: bool,
}

impl<'a> Page<'a> {
    fn of(lines: &'a [Line]) -> Self {
        let count = |holds: &dyn Fn(&Line) -> bool| lines.iter().filter(|l| holds(l)).count();
        let (indented, blank) = (count(&|l| l.indented), count(&|l| l.blank));
        let indents = indented * 20 > lines.len() && indented * 2 < lines.len();
        let blanks = blank > 0 && blank * 5 < lines.len() * 3;
        Self { lines, columns: Columns::of(lines), indents, blanks }
    }

    /// Whether line `n` begins a paragraph, where line `before` is the last of the open one, whose widest
    /// line has the width `widest`.
    fn breaks(&self, before: usize, n: usize, widest: usize) -> bool {
        let (last, line) = (&self.lines[before], &self.lines[n]);
        if self.indents && line.indented || is_note(line) || line.is_dateline() {
            return true;
        }
        let short = last.width + 4 <= self.columns.behind(before).max(widest) && !self.is_narrow(before);
        let blank = self.blanks && self.lines[before + 1..=n].iter().any(|l| l.blank);
        // In the middle of a sentence a blank line is a page's end; a short line before it is a heading.
        let apart = blank && (last.ends() || last.width * 10 <= self.columns.behind(before) * 8);
        // Behind a caption only what broke off goes on.
        let parted = n > before + 1;
        apart
            || last.ends()
                && (parted || short || line.is_item() || self.stands_alone(n) || self.lost_its_indent(n))
    }

    /// Whether a line that was printed twice is for all that a line of the paragraphs around it, and no caption:
    /// it stands alone among others and fills their column.
    fn is_of_its_column(&self, n: usize) -> bool {
        let twice = |n: Option<usize>| n.and_then(|n| self.lines.get(n)).is_some_and(|line| line.doubled);
        let fills = self.lines[n].width.abs_diff(self.columns.ahead(n + 1)) <= 3;
        fills && !twice(n.checked_sub(1)) && !twice(Some(n + 1))
    }

    /// Whether the line is one of several that run round a picture.
    fn is_narrow(&self, n: usize) -> bool {
        let beside = [n.checked_sub(1), Some(n + 1)].map(|n| n.and_then(|n| self.lines.get(n)));
        let column = self.columns.behind(n);
        let like = |l: &Line| !l.ends() && l.width + 8 <= column && l.width <= self.lines[n].width + 4;
        beside.into_iter().all(|line| line.is_some_and(like))
    }

    /// A line two cells short of the column, full for all that: its indent did not come along.
    fn lost_its_indent(&self, n: usize) -> bool {
        let (line, column) = (&self.lines[n], self.columns.ahead(n));
        let two_cells = (column.saturating_sub(6)..column.saturating_sub(2)).contains(&line.width);
        let next_is_full = self.lines.get(n + 1).is_some_and(|next| next.width > line.width + 2);
        !self.indents && two_cells && !line.ends() && next_is_full
    }

    /// A line of the title that is as full as such a line gets, before one more: they are one title.
    fn is_torn_title(&self, n: usize) -> bool {
        let (line, Some(next)) = (&self.lines[n], self.lines.get(n + 1)) else { return false };
        let fills = n <= 2 && line.width * 5 >= self.columns.all() * 2 && !line.has(&['。']);
        let signed = kinds::is_signature(next) || kinds::date(&next.text()).is_some();
        let short = next.width * 10 <= self.columns.all() * 8 && !next.has(&['，', '。', '：']);
        fills && short && !signed && !next.indented && !(self.blanks && next.blank)
    }

    /// A heading, title or byline: short, without marks, before a line that starts a paragraph, or before
    /// one more of its like.
    fn stands_alone(&self, n: usize) -> bool {
        // Lines that run round a picture are full too, in a column that is none.
        let starts = |n: usize| {
            let column = self.columns.ahead(n).max(self.columns.all().saturating_sub(8));
            self.lines
                .get(n)
                .is_none_or(|l| l.width + 8 >= column || (self.indents && l.indented) || l.doubled)
        };
        let blank = self.blanks && self.lines.get(n + 1).is_none_or(|l| l.blank);
        self.is_short(n) && (starts(n + 1) || blank || (self.is_short(n + 1) && (n == 0 || starts(n + 2))))
    }

    fn is_short(&self, n: usize) -> bool {
        let Some(line) = self.lines.get(n) else { return false };
        let front = ["来源", "作者", "记者", "本报记者"].iter().any(|word| line.starts_with(word));
        // The mark behind a heading's number is none of a sentence.
        let words = line.runes.get(line.label()..).unwrap_or_default();
        let stops = |rune: &Rune| matches!(rune.c, '，' | '。' | '、' | '；' | '！' | '…');
        let plain = front || !words.iter().any(stops) && words.last().is_some_and(|rune| rune.c != '：');
        plain && line.width * 10 <= self.columns.ahead(n).max(self.columns.all()) * 8
    }
}

#[cfg(test)]
mod tests {
    use crate::restore::restore;

    fn texts(source: &str) -> Vec<String> {
        restore(source).blocks.into_iter().map(|b| b.text).collect()
    }

    #[test]
    fn a_paragraph_a_line_comes_through_untouched() {
        let source = "湖边的春天\n第一段写湖水，湖水很清。\n第二段写柳树，柳树很绿。";
        assert_eq!(texts(source).join("\n"), source);
        assert!(restore(source).edits.is_empty());
    }

    #[test]
    fn lines_cut_at_the_column_are_joined() {
        let source = "湖边的春天来得比往年更早一些，柳树\n\n刚刚发芽，游人已经把长堤挤得满满当\n\n当，卖风筝的老人说今年的生意很好做\n\n了。\n\n到了四月，湖上的船也都换了新漆，红\n\n的绿的挨在一处，远远看去像一排刚刚\n\n出炉的糕点，孩子们吵着要上去坐坐看\n\n看。";
        assert_eq!(texts(source).len(), 2);
        assert!(texts(source)[0].ends_with("很好做了。"));
    }

    #[test]
    fn a_short_text_is_known_by_the_lines_at_its_edge() {
        let source = "湖边的新灯\n湖边图书馆上周换上了新灯，来看书的人多了\n一倍。\n灯是城里一家小厂做的，每盏十二瓦，光线柔\n和。\n厂长林小满说，灯要先好用，再好看，价钱也\n不能太贵。";
        assert_eq!(texts(source).len(), 4, "{:?}", texts(source));
    }
}
