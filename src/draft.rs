//! The text as it came, set by its shape alone: what stands on the page until the engine has read it.
//! Pure. Where the text is well formed the two look alike, and nothing jumps when the names arrive.

/// What a line looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// The first line, short and without an end.
    Title,
    /// One of the next lines, short and without an end.
    Byline,
    /// A short line between paragraphs.
    Heading,
    /// Anything else.
    Paragraph,
}

/// The lines of `source` that hold something, each with its shape and the byte where it begins.
pub fn draft(source: &str) -> impl Iterator<Item = (Shape, usize, &str)> {
    let mut end = 0;
    let lines = source.split_inclusive('\n').map(move |line| {
        end += line.len();
        (end - line.trim_start().len(), line.trim())
    });
    let full = lines.filter(|(_, line)| !line.is_empty());
    full.enumerate().map(|(n, (start, line))| (shape(n, line), start, line))
}

fn shape(n: usize, line: &str) -> Shape {
    let length = line.chars().count();
    let ends = line.ends_with(['。', '！', '？', '”', '…', '；', '：', '，']);
    match n {
        0 if !ends && length <= 60 => Shape::Title,
        1..=3
            if !ends
                && length <= 60
                && (starts_byline(line) || line.contains(|c: char| c.is_ascii_digit())) =>
        {
            Shape::Byline
        }
        _ if !ends && length <= 24 && !line.contains(['，', '。']) => Shape::Heading,
        _ => Shape::Paragraph,
    }
}

fn starts_byline(line: &str) -> bool {
    ["本报记者", "记者", "来源", "作者", "文/", "文｜"].iter().any(|s| line.starts_with(s))
}

#[cfg(test)]
mod tests {
    use super::{Shape, draft};

    #[test]
    fn an_article_has_the_shapes_that_the_engine_will_give_it() {
        let source = "湖边的春天\n本报记者何秋月\n\n  湖水很清。\n柳树\n柳树很绿，风很轻。";
        let shapes: Vec<_> = draft(source).map(|(shape, ..)| shape).collect();
        use Shape::*;
        assert_eq!(shapes, [Title, Byline, Paragraph, Heading, Paragraph]);
    }

    #[test]
    fn a_line_stands_where_it_is_told() {
        let source = "\u{feff}湖边\r\n\n  湖水很清。\r\n\t\n柳树";
        let told: Vec<_> = draft(source).map(|(_, start, line)| (start, line)).collect();
        assert!(told.iter().all(|(start, line)| source[*start..].starts_with(line)), "{told:?}");
        assert_eq!(told.len(), 3);
    }
}
