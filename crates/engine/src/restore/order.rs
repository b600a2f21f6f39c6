//! Reading order: a second article on the page, and a lead that stands at the end.

use super::{kinds, lines::Line};
use mailuo_analysis::{BlockKind, Order as _};

/// A block with the part it plays.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its text.
    pub line: Line,
    /// The part it plays.
    pub kind: BlockKind,
    /// Which article on the page it belongs to, 0 the main one.
    pub piece: usize,
}

/// Blocks of a text whose lines are paragraphs, as they stand.
pub fn as_they_stand(blocks: &[Line]) -> Vec<Part> {
    let kinds: Vec<BlockKind> = (0..blocks.len()).map(|n| kinds::kind(n, blocks)).collect();
    blocks.iter().zip(kinds).map(|(line, kind)| Part { line: line.clone(), kind, piece: 0 }).collect()
}

/// Blocks of a page in reading order: the main article, its lead in front, then what stands beside it.
pub fn in_reading_order(blocks: &[Line]) -> Vec<Part> {
    let mut parts = as_they_stand(blocks);
    let column = main_column(&parts);
    beside(&mut parts, column);
    lead(&mut parts, column);
    let mut order: Vec<(usize, u8, usize)> =
        (0..parts.len()).map(|n| (parts[n].piece, rank(&parts, n), n)).collect();
    order.order();
    order.into_iter().map(|(_, _, n)| parts[n].clone()).collect()
}

/// What comes first in a piece. The main article's own title and byline stand first as they are.
fn rank(parts: &[Part], n: usize) -> u8 {
    match (parts[n].kind, parts[n].piece) {
        (BlockKind::Title, _) => 0,
        (BlockKind::Byline, 0) if n > 3 => 3,
        (BlockKind::Byline, _) => 1,
        (BlockKind::Lead, _) => 2,
        _ => 3,
    }
}

/// The column that most characters are set in, in half cells.
fn main_column(parts: &[Part]) -> usize {
    let text = |p: &&Part| p.kind == BlockKind::Paragraph;
    let near = |column: usize| {
        let same = parts.iter().filter(text).filter(|p| p.line.column.abs_diff(column) <= 3);
        same.map(|p| p.line.len()).sum::<usize>()
    };
    let mut columns: Vec<usize> = parts.iter().filter(text).map(|p| p.line.column).collect();
    columns.order();
    columns.dedup();
    columns.into_iter().max_by_key(|&column| near(column)).unwrap_or(0)
}

/// Finds articles that have a title and a name under it in the midst of the page.
fn beside(parts: &mut [Part], column: usize) {
    let mut piece = 0;
    for head in 3..parts.len().saturating_sub(1) {
        if !(kinds::is_title(&parts[head].line) && kinds::is_signature(&parts[head + 1].line))
            || parts[head].piece > 0
        {
            continue;
        }
        let Some(text) = before(parts, head).or_else(|| behind(parts, head, column)) else { continue };
        piece += 1;
        (parts[head].kind, parts[head + 1].kind) = (BlockKind::Title, BlockKind::Byline);
        for n in [head, head + 1].into_iter().chain(text) {
            parts[n].piece = piece;
        }
    }
}

/// The text that stands before its own title: it ends with a note on its author.
fn before(parts: &[Part], head: usize) -> Option<std::ops::Range<usize>> {
    let last = head.checked_sub(1).filter(|&n| parts[n].kind == BlockKind::Note)?;
    let column = parts.get(last.checked_sub(1)?)?.line.column;
    let same = |n: &usize| is_of(&parts[*n], column);
    let from = (1..last).rev().take_while(same).last()?;
    Some(from..head)
}

/// The text that stands under its title: as far as its column reaches, which is not the main one.
fn behind(parts: &[Part], head: usize, main: usize) -> Option<std::ops::Range<usize>> {
    let column = parts.get(head + 2)?.line.column;
    let to = (head + 2..parts.len()).take_while(|&n| is_of(&parts[n], column)).last()? + 1;
    let ends = parts.get(to).is_none_or(|p| p.kind != BlockKind::Note);
    let narrower = column + 3 < main || column > main + 3;
    let to = if ends { to } else { to + 1 };
    (narrower && column * 10 < main * 14 || to == parts.len() && !narrower).then_some(head + 2..to)
}

/// A paragraph, or its short end, of the column.
fn is_of(part: &Part, column: usize) -> bool {
    let fits =
        part.line.column.abs_diff(column) <= 3 || part.line.column < column && part.line.len() * 2 < column;
    fits && matches!(part.kind, BlockKind::Paragraph | BlockKind::Heading) && !part.line.caption
}

/// A few paragraphs set much wider than the article, at its head or at the end of the page.
fn lead(parts: &mut [Part], column: usize) {
    let wide = |p: &Part| p.kind == BlockKind::Paragraph && p.piece == 0 && p.line.column * 10 >= column * 14;
    let wides: Vec<usize> = (0..parts.len()).filter(|&n| wide(&parts[n])).collect();
    let length: usize = wides.iter().map(|&n| parts[n].line.len()).sum();
    let whole: usize = parts.iter().map(|p| p.line.len()).sum();
    if wides.len() <= 4 && length <= 600 && length * 4 < whole {
        wides.into_iter().for_each(|n| parts[n].kind = BlockKind::Lead);
    }
}
