//! What was changed, told from the difference between the source and the restored characters; and back.

use super::{
    lines::Line,
    order::Part,
    runes::{is_blank, is_break},
};
use mailuo_analysis::{Block, Edit, EditKind, Order as _};
use std::ops::Range;

/// The source's stretch from a line's first character to its last, the second print of it included.
pub fn span(line: &Line) -> [usize; 2] {
    [line.runes.first().map_or(line.end, |rune| rune.at), line.end]
}

/// Every change between `source` and the parts, in the order of the source. `dropped` was left out.
pub fn edits(source: &str, parts: &[Part], dropped: &[Line]) -> Vec<Edit> {
    let lines: Vec<&Line> = parts.iter().map(|part| &part.line).chain(dropped).collect();
    let mut standing = standing(source, &lines);
    let dropped = stretches(&standing, &lines, parts.len());
    standing.retain(|rune| rune.block < parts.len());
    let mut scribe = Scribe { source, dropped: &dropped, out: Vec::new() };
    let mut before: Option<&Standing> = None;
    for rune in &standing {
        scribe.gap(before, Some(rune));
        scribe.rewritten(rune);
        before = Some(rune);
    }
    scribe.gap(before, None);
    let mut out = scribe.out;
    let spans: Vec<[usize; 2]> = parts.iter().map(|p| span(&p.line)).collect();
    for block in moved(&spans) {
        out.push(Edit { block: Some(block), ..edit(EditKind::MovedBlock, spans[block], "", "", 0) });
    }
    out.order_by_key(|e| (e.source, e.kind == EditKind::MovedBlock));
    out
}

/// A rune with where it stands on both sides.
struct Standing {
    /// Its bytes in the source.
    source: Range<usize>,
    /// Its block, and its bytes there.
    block: usize,
    text: Range<usize>,
    /// As it is printed.
    c: char,
}

/// The stretches of the source that hold lines from number `first` on and nothing else.
fn stretches(standing: &[Standing], lines: &[&Line], first: usize) -> Vec<Range<usize>> {
    let mut out: Vec<Range<usize>> = Vec::new();
    let mut before = None;
    for rune in standing {
        if rune.block >= first {
            match out.last_mut().filter(|_| before == Some(rune.block)) {
                Some(stretch) => stretch.end = rune.source.end,
                None => out.push(rune.source.clone()),
            }
            let line = lines[rune.block];
            if line.runes.last().is_some_and(|last| last.at == rune.source.start) {
                out.iter_mut().next_back().into_iter().for_each(|stretch| stretch.end = line.end);
            }
        }
        before = Some(rune.block);
    }
    out
}

/// The runes of all lines in the order of the source: a caption may stand between two lines of a paragraph.
fn standing(source: &str, lines: &[&Line]) -> Vec<Standing> {
    let mut all = Vec::with_capacity(lines.iter().map(|line| line.len()).sum());
    for (block, line) in lines.iter().enumerate() {
        let mut at = 0;
        for rune in &line.runes {
            let stands = source[rune.at..].chars().next().map_or(0, char::len_utf8);
            let text = at..at + rune.c.len_utf8();
            at = text.end;
            all.push(Standing { source: rune.at..rune.at + stands, block, text, c: rune.c });
        }
    }
    all.order_by_key(|rune| rune.source.start);
    all
}

/// The source, put together again from the blocks and all edits: what makes restoring reversible.
pub fn undo_all(blocks: &[Block], edits: &[Edit]) -> String {
    let mut changes: Vec<&Edit> =
        edits.iter().filter(|e| e.kind != EditKind::MovedBlock && !e.undone).collect();
    changes.order_by_key(|e| (e.block, e.at, e.source));
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
    pieces.order_by_key(|&(at, _)| at);
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
    out: Vec<Edit>,
}

impl Scribe<'_> {
    /// A character that is written another way.
    fn rewritten(&mut self, rune: &Standing) {
        let stands = &self.source[rune.source.clone()];
        if !stands.starts_with(rune.c) {
            let kind = if stands.contains(is_break) { EditKind::JoinedLine } else { EditKind::Normalised };
            let after = rune.c.to_string();
            self.tell(kind, rune.source.clone(), &after, Some((rune.block, rune.text.start)));
        }
    }

    /// The changes between two runes that follow each other in the source. Furniture lies apart.
    fn gap(&mut self, before: Option<&Standing>, behind: Option<&Standing>) {
        let end = behind.map_or(self.source.len(), |rune| rune.source.start);
        let mut from = before.map_or(0, |rune| rune.source.end);
        if from >= end {
            return;
        }
        let inside = behind.filter(|b| before.is_some_and(|a| a.block == b.block));
        let first = self.dropped.partition_point(|d| d.start < from);
        for furniture in self.dropped[first..].iter().take_while(|d| d.end <= end) {
            self.plain(from..furniture.start, before, behind);
            self.tell(EditKind::Dropped, furniture.clone(), "", inside.map(|b| (b.block, b.text.start)));
            from = furniture.end;
        }
        self.plain(from..end, before, behind);
    }

    /// A gap without furniture: characters printed twice belong to the block before, white space to the one
    /// that goes on behind. One line break between two blocks is no change.
    fn plain(&mut self, gap: Range<usize>, before: Option<&Standing>, behind: Option<&Standing>) {
        let text = &self.source[gap.clone()];
        let holds = text.trim_matches(is_blank);
        let broken = text.contains(is_break);
        let same = before.zip(behind).is_some_and(|(a, b)| a.block == b.block);
        let hyphen = same && broken && holds == "-";
        let twice = if holds.is_empty() || hyphen {
            gap.start
        } else if same && !broken {
            gap.end
        } else {
            gap.start + text.trim_end_matches(is_blank).len()
        };
        self.tell(EditKind::OverPrint, gap.start..twice, "", before.map(|a| (a.block, a.text.end)));
        let goes_on = behind.filter(|b| b.text.start > 0);
        let kind = match goes_on {
            None => EditKind::Blank,
            Some(_) if same && !broken => EditKind::ClosedUp,
            Some(_) => EditKind::JoinedLine,
        };
        let between = before.is_some() && behind.is_some() && goes_on.is_none();
        if !(between && &self.source[twice..gap.end] == "\n") {
            self.tell(kind, twice..gap.end, "", goes_on.map(|b| (b.block, b.text.start)));
        }
    }

    fn tell(&mut self, kind: EditKind, source: Range<usize>, after: &str, at: Option<(usize, usize)>) {
        if !source.is_empty() {
            let told =
                edit(kind, [source.start, source.end], &self.source[source], after, at.map_or(0, |a| a.1));
            self.out.push(Edit { block: at.map(|a| a.0), ..told });
        }
    }
}
