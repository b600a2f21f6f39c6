//! What was changed, told from the difference between the source and the restored characters; and back.

use super::{
    lines::Line,
    order::Part,
    runes::{is_blank, is_break},
};
use mailuo_analysis::{Block, Edit, EditKind};
use std::ops::Range;

/// The source's stretch from a line's first character to its last, the second print of it included.
pub fn span(line: &Line) -> [usize; 2] {
    [line.runes.first().map_or(line.end, |rune| rune.at), line.end]
}

/// Every change between `source` and the parts, in the order of the source. `dropped` was left out.
pub fn edits(source: &str, parts: &[Part], dropped: &[Range<usize>]) -> Vec<Edit> {
    let spans: Vec<[usize; 2]> = parts.iter().map(|p| span(&p.line)).collect();
    let mut by_start: Vec<[usize; 2]> = spans.clone();
    by_start.sort_unstable();
    let scribe = Scribe { source, dropped, spans: &by_start };
    let mut out = Vec::new();
    for (block, part) in parts.iter().enumerate() {
        scribe.inside(block, &part.line, &mut out);
    }
    scribe.between(&mut out);
    for block in moved(&spans) {
        let kind = EditKind::MovedBlock;
        out.push(Edit { block: Some(block), ..edit(kind, spans[block], "", "", 0) });
    }
    out.sort_by_key(|e| (e.source, e.kind == EditKind::MovedBlock));
    out
}

/// The source, put together again from the blocks and all edits: what makes restoring reversible.
pub fn undo_all(blocks: &[Block], edits: &[Edit]) -> String {
    let mut changes: Vec<&Edit> =
        edits.iter().filter(|e| e.kind != EditKind::MovedBlock && !e.undone).collect();
    changes.sort_by_key(|e| (e.block, e.source));
    let mut pieces: Vec<(usize, &str)> = changes.iter().map(|e| (e.source[0], e.before.as_str())).collect();
    for (n, block) in blocks.iter().enumerate() {
        let (mut at, mut from) = (0, block.source[0]);
        let first = changes.partition_point(|e| e.block < Some(n));
        for edit in changes[first..].iter().take_while(|e| e.block == Some(n)) {
            pieces.push((from, block.text.get(at..edit.at).unwrap_or_default()));
            (at, from) = (edit.at + edit.after.len(), edit.source[1]);
        }
        pieces.push((from, block.text.get(at..).unwrap_or_default()));
    }
    pieces.retain(|(_, text)| !text.is_empty());
    pieces.sort_by_key(|&(at, _)| at);
    let mut source = String::new();
    for (at, text) in pieces {
        // One line break between two blocks is no change, and nobody tells of it.
        if at > source.len() {
            source.push('\n');
        }
        source.push_str(text);
    }
    source
}

fn edit(kind: EditKind, source: [usize; 2], before: &str, after: &str, at: usize) -> Edit {
    let reason = match kind {
        EditKind::JoinedLine => "column",
        EditKind::ClosedUp => "spacing",
        EditKind::OverPrint => "printed-twice",
        EditKind::Normalised => "usual-form",
        EditKind::MovedBlock => "reading-order",
        EditKind::Dropped => "furniture",
        _ => "blank",
    };
    Edit {
        kind,
        source,
        before: before.into(),
        after: after.into(),
        block: None,
        at,
        reason: reason.into(),
        undone: false,
    }
}

/// Blocks that don't stand in the source's order: all but a longest run of those that do.
fn moved(spans: &[[usize; 2]]) -> Vec<usize> {
    // Patience: `tails[k]` is the block that ends the best run of k + 1 blocks.
    let (mut tails, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), vec![None; spans.len()]);
    for n in 0..spans.len() {
        let at = tails.partition_point(|&t| spans[t][0] < spans[n][0]);
        before[n] = at.checked_sub(1).map(|k| tails[k]);
        if at == tails.len() { tails.push(n) } else { tails[at] = n }
    }
    let mut stays = vec![false; spans.len()];
    let mut next = tails.last().copied();
    while let Some(n) = next {
        stays[n] = true;
        next = before[n];
    }
    (0..spans.len()).filter(|&n| !stays[n]).collect()
}

struct Scribe<'a> {
    source: &'a str,
    dropped: &'a [Range<usize>],
    /// Where blocks stand in the source, by their starts.
    spans: &'a [[usize; 2]],
}

impl Scribe<'_> {
    /// The changes inside one block.
    fn inside(&self, block: usize, line: &Line, out: &mut Vec<Edit>) {
        let first = out.len();
        let own = span(line);
        let (mut source, mut at) = (own[0], 0);
        for rune in &line.runes {
            self.gap(source..rune.at, Some(own), at, out);
            let stands = self.source[rune.at..].chars().next().unwrap_or(rune.c);
            source = rune.at + stands.len_utf8();
            if stands != rune.c {
                let kind = if is_break(stands) { EditKind::JoinedLine } else { EditKind::Normalised };
                let after = rune.c.to_string();
                out.push(edit(kind, [rune.at, source], &self.source[rune.at..source], &after, at));
            }
            at += rune.c.len_utf8();
        }
        self.gap(source..own[1], Some(own), at, out);
        out[first..].iter_mut().for_each(|e| e.block = Some(block));
    }

    /// White space and furniture outside of all blocks. One line break between two blocks is no change.
    fn between(&self, out: &mut Vec<Edit>) {
        let mut end = 0;
        for &[from, to] in self.spans.iter().chain(&[[self.source.len(); 2]]) {
            let inner = end > 0 && from < self.source.len();
            if from > end && !(inner && &self.source[end..from] == "\n") {
                self.gap(end..from, None, 0, out);
            }
            end = end.max(to);
        }
    }

    /// The changes in a stretch that no rune of its block stands for. Other blocks' stretches lie apart.
    fn gap(&self, gap: Range<usize>, within: Option<[usize; 2]>, at: usize, out: &mut Vec<Edit>) {
        if gap.is_empty() {
            return;
        }
        let mut from = gap.start;
        if let Some([start, end]) = within {
            let first = self.spans.partition_point(|s| s[0] < gap.start);
            let inner = self.spans[first..].iter().take_while(|s| s[1] <= gap.end);
            for &[a, b] in inner.filter(|s| (s[0], s[1]) != (start, end)) {
                if a >= from {
                    self.own(from..a, true, at, out);
                    from = b;
                }
            }
        }
        self.own(from..gap.end, within.is_some(), at, out);
    }

    /// A gap that belongs to one block, or to none: furniture lies apart.
    fn own(&self, gap: Range<usize>, inside: bool, at: usize, out: &mut Vec<Edit>) {
        let mut from = gap.start;
        let first = self.dropped.partition_point(|d| d.start < gap.start);
        for furniture in self.dropped[first..].iter().take_while(|d| d.end <= gap.end) {
            self.plain(from..furniture.start, inside, at, out);
            let place = [furniture.start, furniture.end];
            out.push(edit(EditKind::Dropped, place, &self.source[furniture.clone()], "", at));
            from = furniture.end;
        }
        self.plain(from..gap.end, inside, at, out);
    }

    /// What is left: white space, a hyphen at a line's end, characters printed twice.
    fn plain(&self, gap: Range<usize>, inside: bool, at: usize, out: &mut Vec<Edit>) {
        let text = &self.source[gap.clone()];
        let holds = text.trim_matches(is_blank);
        let broken = text.contains(is_break);
        let mut tell = |kind, range: Range<usize>| {
            if !range.is_empty() {
                out.push(edit(kind, [range.start, range.end], &self.source[range.clone()], "", at));
            }
        };
        match () {
            () if !inside && holds.is_empty() => tell(EditKind::Blank, gap),
            () if holds.is_empty() && !broken => tell(EditKind::ClosedUp, gap),
            () if holds.is_empty() || (broken && holds == "-") => tell(EditKind::JoinedLine, gap),
            () => {
                // What was printed twice may reach to the line's end.
                let end = gap.start + text.trim_end_matches(is_blank).len();
                let end = if broken { end } else { gap.end };
                tell(EditKind::OverPrint, gap.start..end);
                tell(if inside { EditKind::JoinedLine } else { EditKind::Blank }, end..gap.end);
            }
        }
    }
}
