//! Taking changes back that the reader does not want.

use super::{
    edits::edits,
    lines::Line,
    order::Part,
    runes::{Rune, runes},
};
use mailuo_analysis::{BlockKind, Edit, EditKind, Order as _, Undo};

fn names(undo: &Undo, edit: &Edit) -> bool {
    edit.kind != EditKind::Blank && (undo.kinds.contains(&edit.kind) || undo.places.contains(&edit.source))
}

/// The parts with some changes taken back; what is left of the furniture; and the changes taken back.
pub fn undo(
    source: &str,
    parts: Vec<Part>,
    dropped: Vec<Line>,
    undo: &Undo,
) -> (Vec<Part>, Vec<Line>, Vec<Edit>) {
    let found = edits(source, &parts, &dropped);
    let mut undone: Vec<Edit> = found.into_iter().filter(|e| names(undo, e)).collect();
    undone.iter_mut().for_each(|e| e.undone = true);
    let of_kind = |kind: EditKind| undone.iter().filter(move |e| e.kind == kind);
    let back: Vec<usize> = of_kind(EditKind::MovedBlock).filter_map(|e| e.block).collect();
    let mut next: Vec<(bool, Part)> = Vec::new();
    for (block, part) in parts.into_iter().enumerate() {
        let mut mine: Vec<&Edit> = undone.iter().filter(|e| e.block == Some(block)).collect();
        mine.order_by_key(|e| (e.at, e.source));
        next.extend(apart(source, part, &mine).into_iter().map(|part| (back.contains(&block), part)));
    }
    for edit in of_kind(EditKind::Dropped) {
        let line = Line::raw(runes(source, edit.source[0]..edit.source[1]));
        next.push((true, Part { line, kind: BlockKind::Paragraph, piece: 0 }));
    }
    let back =
        |rune: &Rune| of_kind(EditKind::Dropped).any(|e| e.source[0] <= rune.at && rune.at < e.source[1]);
    let left = dropped.into_iter().map(|mut line| {
        line.runes.retain(|rune| !back(rune));
        line
    });
    let left = left.filter(|line| !line.runes.is_empty()).collect();
    (put_back(next), left, undone)
}

/// One block with its changes taken back: characters return, a line taken off its paragraph stands alone.
fn apart(source: &str, part: Part, undone: &[&Edit]) -> Vec<Part> {
    let mut done = Vec::new();
    let mut current: Vec<Rune> = Vec::new();
    let changes = undone.iter().filter(|e| !matches!(e.kind, EditKind::MovedBlock | EditKind::Dropped));
    let mut waiting = changes.peekable();
    // This stretch of the source stands already, in place of what was put for it.
    let mut given = [0, 0];
    let mut at = 0;
    for rune in part.line.runes.iter().map(Some).chain([None]) {
        while let Some(edit) = waiting.next_if(|e| e.at <= at) {
            let stretch = &source[edit.source[0]..edit.source[1]];
            let broken = edit.kind == EditKind::JoinedLine;
            // A hyphen that went with the break comes back; the break itself parts two blocks.
            let back = if broken { stretch.trim_end().len() } else { stretch.len() };
            current.extend(runes(source, edit.source[0]..edit.source[0] + back));
            if broken {
                done.push(std::mem::take(&mut current));
            }
            given = edit.source;
        }
        let Some(rune) = rune else { break };
        at += rune.c.len_utf8();
        current.extend((rune.at < given[0] || given[1] <= rune.at).then_some(*rune));
    }
    done.push(current);
    done.retain(|runes| runes.iter().any(|rune| !rune.c.is_whitespace()));
    let last = done.len().saturating_sub(1);
    let line = |n, runes| match Line::raw(runes) {
        line if n == last => Line { end: part.line.end, ..line },
        line => line,
    };
    let kind = |n| if n == 0 { part.kind } else { BlockKind::Paragraph };
    let piece = part.piece;
    done.into_iter()
        .enumerate()
        .map(|(n, runes)| Part { line: line(n, runes), kind: kind(n), piece })
        .collect()
}

/// Puts every part that is marked behind the one it follows in the source.
fn put_back(parts: Vec<(bool, Part)>) -> Vec<Part> {
    let at = |part: &Part| part.line.runes.first().map_or(0, |rune| rune.at);
    let (back, mut stay): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(moved, _)| *moved);
    let mut back: Vec<Part> = back.into_iter().map(|(_, part)| part).collect();
    back.order_by_key(at);
    for part in back {
        let place = stay.iter().rposition(|(_, other)| at(other) < at(&part)).map_or(0, |n| n + 1);
        stay.insert(place, (true, part));
    }
    stay.into_iter().map(|(_, part)| part).collect()
}
