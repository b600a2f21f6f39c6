//! What belongs to the page and not to the article: page numbers and running heads.

use super::lines::Line;
use std::collections::HashMap;

/// Takes page numbers and running heads out of cut lines, and puts them to those dropped.
pub fn clear(lines: Vec<Line>, dropped: &mut Vec<Line>) -> Vec<Line> {
    let edges: Vec<bool> = (0..lines.len()).map(|n| is_edge(&lines, n)).collect();
    let paged = lines.iter().any(|line| line.page);
    let mut seen: HashMap<String, usize> = HashMap::new();
    let keys: Vec<Option<String>> = lines.iter().map(key).collect();
    let of_edges = |n: &usize| !paged || edges[*n];
    for n in (0..lines.len()).filter(of_edges) {
        *seen.entry(keys[n].clone().unwrap_or_default()).or_default() += usize::from(keys[n].is_some());
    }
    let least = if paged { 2 } else { 3 };
    let mut kept = Vec::with_capacity(lines.len());
    // A page's beginning is handed on to the line behind what is dropped.
    let (mut page, mut blank) = (false, false);
    for (n, line) in lines.into_iter().enumerate() {
        let again = keys[n].as_ref().is_some_and(|key| seen.get(key).is_some_and(|&count| count >= least));
        if again && (!paged || edges[n]) {
            (page, blank) = (page || line.page, blank || line.blank);
            dropped.push(line);
        } else {
            kept.push(Line { page: line.page || page, blank: line.blank || blank, ..line });
            (page, blank) = (false, false);
        }
    }
    kept
}

/// One of the two first or last lines of a page.
fn is_edge(lines: &[Line], n: usize) -> bool {
    let page = |n: usize| lines.get(n).is_none_or(|line| line.page);
    n < 2 || page(n) || page(n - 1) || page(n + 1) || page(n + 2)
}

/// What running heads share: their words without the numbers. `None` for a line of running text.
fn key(line: &Line) -> Option<String> {
    let text = line.text();
    let key: String = text.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).collect();
    let number = text.chars().any(char::is_numeric)
        && key.chars().all(|c| matches!(c, '-' | '—' | '·' | '/' | '第' | '页' | '共' | '版'));
    let head = line.len() <= 40 && !line.ends() && !line.has(&['，', '。', '；', '、']);
    if number { Some("#".into()) } else { (head && !key.is_empty()).then_some(key) }
}

#[cfg(test)]
mod tests {
    use crate::{analysis::EditKind, restore::restore};

    #[test]
    fn page_numbers_and_running_heads_are_left_out_and_listed() {
        let page = "湖边的春天来得比往年更早一些，柳树\n刚刚发芽，游人已经把长堤挤得满满当\n当，卖风筝的老人说今年的生意很好做\n到了四月，湖上的船也都换了新漆，红\n的绿的挨在一处，远远看去像一排刚刚";
        let source = format!("湖边日报\n{page}\n1\n\u{c}湖边日报\n{page}\n2\n\u{c}湖边日报\n{page}了。\n3\n");
        let document = restore(&source);
        assert_eq!(document.blocks.len(), 1, "{:?}", document.blocks);
        let dropped: Vec<_> = document.edits.iter().filter(|e| e.kind == EditKind::Dropped).collect();
        assert_eq!(dropped.len(), 6);
    }
}
