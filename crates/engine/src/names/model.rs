//! The name model: a linear chain over characters, decoded globally (Viterbi).
//!
//! Trained as an averaged structured perceptron (Collins 2002) by `crates/train`; every weight is one
//! signed byte. The file: `"MNM2"`, the length of the lists in bytes (u32, little endian) and the lists, the transitions (`TAGS × TAGS` × i8), the table (`ROWS × TAGS` × i8),
//! tag by tag, so that like stands beside like.

use super::{features::ROWS, lists::Lists};
use crate::LoadError;
use mailuo_analysis::NameKind;

/// The kinds the model knows, in the order of its tags.
pub const KINDS: [NameKind; 6] = [
    NameKind::Person,
    NameKind::Company,
    NameKind::Organisation,
    NameKind::Place,
    NameKind::Product,
    NameKind::Event,
];

/// Tag 0 is outside; kind `k` begins with tag `1 + 2k` and goes on with `2 + 2k`.
pub const TAGS: usize = 1 + 2 * KINDS.len();

/// Weights up to this are left out of the file.
const PRUNED: i8 = 3;

const MAGIC: &[u8; 4] = b"MNM2";

/// The loaded weights.
pub struct Model {
    lists: Lists,
    transitions: Vec<i32>,
    /// Row by row: `TAGS` weights each.
    table: Vec<i8>,
}

impl Model {
    /// Writes the model's file from whole weights, scaled so that the largest fits a byte.
    pub fn encode(lists: &Lists, transitions: &[f32], table: &[f32]) -> Vec<u8> {
        let largest = transitions.iter().chain(table).fold(1e-9_f32, |m, w| m.max(w.abs()));
        // A few outliers must not cost all others their precision.
        let scale = 127.0 / largest.min(largest * 0.5);
        let byte = |w: f32| {
            let whole = (w * scale).round().clamp(-127.0, 127.0) as i8;
            // The smallest weights decide nothing, and zeros weigh nothing over the wire.
            if whole.abs() <= PRUNED { 0 } else { whole.cast_unsigned() }
        };
        let mut bytes = MAGIC.to_vec();
        let lists = lists.encode();
        bytes.extend(u32::try_from(lists.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(lists.as_bytes());
        bytes.extend(transitions.iter().map(|&w| byte(w)));
        for tag in 0..TAGS {
            bytes.extend(table.iter().skip(tag).step_by(TAGS).map(|&w| byte(w)));
        }
        bytes
    }

    /// Reads the model's file.
    ///
    /// # Errors
    /// Where the bytes are no model of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, LoadError> {
        let error = || LoadError::new("the name model is damaged or of another version");
        let rest = bytes.strip_prefix(MAGIC).ok_or_else(error)?;
        let (length, rest) = rest.split_first_chunk().ok_or_else(error)?;
        let (lists, rest) = rest.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(error)?;
        let lists = std::str::from_utf8(lists).ok().and_then(Lists::decode).ok_or_else(error)?;
        let (transitions, columns) = rest.split_at_checked(TAGS * TAGS).ok_or_else(error)?;
        if columns.len() != ROWS * TAGS {
            return Err(error());
        }
        let mut table = vec![0; ROWS * TAGS];
        for (tag, column) in columns.chunks_exact(ROWS).enumerate() {
            for (row, &weight) in column.iter().enumerate() {
                table[row * TAGS + tag] = weight.cast_signed();
            }
        }
        let transitions = transitions.iter().map(|&w| i32::from(w.cast_signed())).collect();
        Ok(Self { lists, transitions, table })
    }

    /// The lists that the model was trained with.
    pub fn lists(&self) -> &Lists {
        &self.lists
    }

    /// The best tags for characters with these features, and how far each outdoes its rivals there.
    pub fn tags(&self, features: &[Vec<u32>]) -> Vec<(usize, i32)> {
        let scores: Vec<[i32; TAGS]> = features
            .iter()
            .map(|rows| {
                let mut sum = [0; TAGS];
                for &row in rows {
                    let weights = &self.table[row as usize * TAGS..][..TAGS];
                    sum.iter_mut().zip(weights).for_each(|(s, &w)| *s += i32::from(w));
                }
                sum
            })
            .collect();
        let path = viterbi(&scores, &self.transitions);
        path.into_iter().zip(&scores).map(|(tag, row)| (tag, margin(row, tag))).collect()
    }
}

fn margin(row: &[i32; TAGS], tag: usize) -> i32 {
    let kind = |t: usize| t.div_ceil(2);
    let rival = (0..TAGS).filter(|&t| kind(t) != kind(tag)).map(|t| row[t]).max().unwrap_or(0);
    row[tag] - rival
}

/// Whether `to` may follow `from`: a name goes on only where it has begun.
pub fn may_follow(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

/// The best path through `scores`, one tag a row. `W` is what scores are counted in.
pub fn viterbi<W>(scores: &[[W; TAGS]], transitions: &[W]) -> Vec<usize>
where
    W: Copy + PartialOrd + std::ops::Add<Output = W> + Default,
{
    let mut best = [W::default(); TAGS];
    let mut back = Vec::with_capacity(scores.len());
    for (n, row) in scores.iter().enumerate() {
        let mut next = [W::default(); TAGS];
        let mut from_tag = [0_u8; TAGS];
        for to in 0..TAGS {
            let mut chosen: Option<(W, usize)> = None;
            for from in 0..TAGS {
                // Before the first character stands the outside.
                if !may_follow(from, to) || (n == 0 && from != 0) {
                    continue;
                }
                let score = best[from] + transitions[from * TAGS + to];
                if chosen.is_none_or(|(old, _)| score > old) {
                    chosen = Some((score, from));
                }
            }
            // A name's inner tag has no way in at the first character: the outside stands for it, never chosen
            // below, since its back pointer marks it.
            let (score, from) = chosen.map_or((best[0], usize::from(u8::MAX)), |c| c);
            next[to] = score + row[to];
            from_tag[to] = u8::try_from(from).unwrap_or(u8::MAX);
        }
        best = next;
        back.push(from_tag);
    }
    let start = |tag: &usize| back.len() != 1 || back[0][*tag] != u8::MAX;
    let mut tag = (0..TAGS).filter(start).fold(0, |old, new| if best[new] > best[old] { new } else { old });
    let mut path = vec![0; scores.len()];
    for (n, from_tag) in back.iter().enumerate().rev() {
        path[n] = tag;
        tag = if from_tag[tag] == u8::MAX { 0 } else { from_tag[tag].into() };
    }
    path
}
