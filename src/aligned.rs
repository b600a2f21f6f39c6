//! A block beside what it was made from. Pure.

use mailuo_analysis::{Edit, EditKind};

/// A stretch of a block: as it was, or changed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Piece<'a> {
    /// The same on both sides.
    Kept(&'a str),
    /// Number of the change, and the change.
    Change(usize, &'a Edit),
}

/// A block's pieces in order: what was kept and what its changes put joins to `text`, what was kept and
/// what stood before to its stretch of the source.
///
/// `edits` are those of the whole analysis with their numbers, offsets in bytes.
pub fn aligned<'a>(block: usize, text: &'a str, edits: &'a [Edit]) -> Vec<Piece<'a>> {
    let shown = |edit: &&(usize, &Edit)| {
        edit.1.block == Some(block) && !edit.1.undone && edit.1.kind != EditKind::MovedBlock
    };
    let (mut pieces, mut at) = (Vec::new(), 0);
    let keep = |from: usize, to: usize, pieces: &mut Vec<Piece<'a>>| {
        pieces.extend(text.get(from..to).filter(|kept| !kept.is_empty()).map(Piece::Kept));
    };
    // They come in the order of the source.
    for (n, edit) in edits.iter().enumerate().filter(|e| shown(&e)) {
        keep(at, edit.at, &mut pieces);
        pieces.push(Piece::Change(n, edit));
        at = edit.at + edit.after.len();
    }
    keep(at, text.len(), &mut pieces);
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece, aligned};
    use mailuo_analysis::{Edit, EditKind};

    fn edit(kind: EditKind, source: [usize; 2], before: &str, after: &str, at: usize) -> Edit {
        let (before, after) = (before.into(), after.into());
        Edit { kind, source, before, after, block: Some(0), at, reason: String::new(), undone: false }
    }

    #[test]
    fn both_sides_are_whole() {
        let edits = [
            edit(EditKind::ClosedUp, [3, 4], " ", "", 3),
            edit(EditKind::JoinedLine, [7, 8], "\n", " ", 7),
            edit(EditKind::MovedBlock, [0, 12], "", "", 0),
        ];
        let pieces = aligned(0, "春风b a!", &edits);
        let was: String = pieces
            .iter()
            .map(|p| match p {
                Piece::Kept(t) => t,
                Piece::Change(_, e) => &*e.before,
            })
            .collect();
        let is: String = pieces
            .iter()
            .map(|p| match p {
                Piece::Kept(t) => t,
                Piece::Change(_, e) => &*e.after,
            })
            .collect();
        assert_eq!(is.len(), "春风b a!".len());
        assert!(was.starts_with("春 "), "{was:?}");
    }
}
