//! Lines that were cut at the column's edge, and joining them.

use super::spacing::{close_up, is_wide, seam, undouble};

/// A line that holds something.
pub struct Line {
    /// Its characters, closed up.
    pub text: String,
    /// Whether it was printed over itself.
    pub doubled: bool,
    /// Whether it begins with white space of two cells or more: so paragraphs begin.
    indented: bool,
    /// How wide it is, in half cells.
    width: usize,
}

impl Line {
    /// The line, or `None` where there is only white space.
    pub fn new(raw: &str) -> Option<Self> {
        let doubled = undouble(raw);
        let text = close_up(doubled.as_deref().unwrap_or(raw));
        let space = raw.chars().take_while(|c| c.is_whitespace() && *c != '\r');
        let indented = space.map(|c| 1 + usize::from(is_wide(c))).sum::<usize>() >= 3;
        let width = text.chars().map(|c| 1 + usize::from(is_wide(c))).sum();
        (!text.is_empty()).then_some(Self { text, doubled: doubled.is_some(), indented, width })
    }

    fn ends(&self) -> bool {
        self.text.ends_with(['。', '！', '？', '”', '…', '）', '：', '；', '!', '?', '.'])
    }
}

/// Whether lines end at a column's edge: many break off in the middle of a sentence, at one width, and
/// hardly any goes beyond it.
pub fn are_cut(lines: &[Line]) -> bool {
    let column = column(lines);
    let broken = lines.iter().filter(|l| !l.ends() && l.width.abs_diff(column) <= 4).count();
    let beyond = lines.iter().filter(|l| l.width > column + 8).count();
    lines.len() >= 8 && broken * 3 >= lines.len() && beyond * 6 <= lines.len()
}

/// The width most lines have, give or take a cell.
fn column(lines: &[Line]) -> usize {
    let near = |width: usize| lines.iter().filter(|l| l.width.abs_diff(width) <= 2).count();
    lines.iter().map(|l| l.width).max_by_key(|&width| (near(width), width)).unwrap_or(0)
}

/// The paragraphs of cut lines, with whether each was printed over itself.
pub fn join(lines: &[Line]) -> Vec<(String, bool)> {
    let column = column(lines);
    let mut done: Vec<(String, bool)> = Vec::new();
    let mut open = false;
    // Where every line is indented, the indent tells nothing.
    let indents = lines.iter().filter(|l| l.indented).count() * 2 < lines.len();
    for (n, line) in lines.iter().enumerate() {
        let alone = !open && stands_alone(n, line, lines.get(n + 1), column);
        match done.last_mut() {
            Some((text, doubled)) if open && *doubled == line.doubled && !(indents && line.indented) => {
                text.push_str(seam(text, &line.text));
                text.push_str(&line.text);
            }
            _ => done.push((line.text.clone(), line.doubled)),
        }
        // A full line that ends a sentence may end the paragraph as well; it seldom does.
        let ended = line.ends() && line.width + 4 < column.max(8);
        let starts_kind = line.text.starts_with('（') && line.text.ends_with('）');
        open = !(alone || ended || starts_kind);
    }
    done
}

/// A heading or byline: short, unpunctuated, before a line that starts a paragraph; at the head of the
/// page, line `n` of it, also before another such line.
fn stands_alone(n: usize, line: &Line, next: Option<&Line>, column: usize) -> bool {
    let plain = |l: &Line| {
        let front = ["来源", "作者", "记者", "本报记者"].iter().any(|word| l.text.starts_with(word));
        front || !l.text.contains(['，', '。', '、', '；', '：', '！', '“', '”'])
    };
    let short = |l: &Line| l.width * 10 <= column * 8 && plain(l);
    short(line) && next.is_none_or(|l| l.width + 8 >= column || l.indented || (n < 3 && short(l)))
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
    }

    #[test]
    fn lines_cut_at_the_column_are_joined() {
        let source = "湖边的春天来得比往年更早一些，柳树\n\n刚刚发芽，游人已经把长堤挤得满满当\n\n当，卖风筝的老人说今年的生意很好做\n\n了。\n\n到了四月，湖上的船也都换了新漆，红\n\n的绿的挨在一处，远远看去像一排刚刚\n\n出炉的糕点，孩子们吵着要上去坐坐看\n\n看。";
        assert_eq!(texts(source).len(), 2);
        assert!(texts(source)[0].ends_with("很好做了。"));
    }

    #[test]
    fn restoring_twice_is_restoring_once() {
        let source = "春 天 来 了\n\n第一段，Open Reader 说了 3 句话。\n\n第二段。";
        let once = texts(source);
        assert_eq!(texts(&once.join("\n")), once);
    }
}
