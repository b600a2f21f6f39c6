//! The name model: a linear chain over characters, decoded globally (Viterbi).
//!
//! Trained as a conditional random field by `crates/train`; every weight is one signed byte, and rows of the
//! table that hold none are left out. The file, numbers little endian:
//!
//! ```text
//! "MNM4"  the lists, traditional characters, clusters: each its bytes as u32, and these bytes
//! rows: u32  transitions: TAGS × TAGS × i8
//! gaps: rows × varint    how far each row's number lies behind the one before
//! weights: TAGS × rows × i8    tag by tag, so that like stands beside like
//! ```

use super::{
    clusters::Clusters,
    features::{ROWS, Sight},
    lists::Lists,
    traditional::Traditional,
};
use crate::{LoadError, varint};
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

/// Weights of one row, see [`Sum`]; the last three of sixteen are never used.
type Row = [u64; 2];

/// What speaks for each tag of a character, in steps of the file's weights; some sixty signed bytes fit by far.
pub type Scores = [i16; TAGS];

/// What speaks for a tag behind another.
struct Transitions {
    /// A row for each tag before.
    weights: [[i32; TAGS]; TAGS],
    /// For each tag the most that speaks for it behind any name.
    behind_names: [i32; TAGS],
}

const MAGIC: &[u8; 4] = b"MNM4";

/// What the model was trained with, beside its weights.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Lists of names.
    pub lists: Lists,
    /// Traditional characters.
    pub traditional: Traditional,
    /// The clusters of the lexicon's words.
    pub clusters: Clusters,
}

/// The loaded weights.
pub struct Model {
    known: Known,
    transitions: Transitions,
    index: Index,
    weights: Vec<Row>,
}

/// A weight of the file is this part of one.
const SCALE: f32 = 1.0 / 12.0;

impl Model {
    /// Writes the model's file from whole weights: `rows`, sorted, with `TAGS` weights each.
    pub fn encode(known: &Known, transitions: &[f32], rows: &[u32], weights: &[f32]) -> Vec<u8> {
        let byte = |w: f32| ((w / SCALE).round().clamp(-127.0, 127.0) as i8).cast_unsigned();
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX).to_le_bytes();
        let whole: Vec<[u8; TAGS]> =
            weights.chunks_exact(TAGS).map(|row| std::array::from_fn(|tag| byte(row[tag]))).collect();
        let kept: Vec<usize> = (0..rows.len()).filter(|&n| whole[n] != [0; TAGS]).collect();
        let mut bytes = MAGIC.to_vec();
        let (lists, traditional) = (known.lists.encode(), known.traditional.tell());
        for section in [lists.as_bytes(), traditional.as_bytes(), known.clusters.encode()] {
            bytes.extend(small(section.len()));
            bytes.extend(section);
        }
        bytes.extend(small(kept.len()));
        bytes.extend(transitions.iter().map(|&w| byte(w)));
        let mut last = 0;
        for &n in &kept {
            varint::push(rows[n] - last, &mut bytes);
            last = rows[n];
        }
        (0..TAGS).for_each(|tag| bytes.extend(kept.iter().map(|&n| whole[n][tag])));
        bytes
    }

    /// Reads the model's file.
    ///
    /// # Errors
    /// Where the bytes are no model of this version.
    pub fn decode(bytes: &[u8]) -> Result<Self, LoadError> {
        read(bytes).ok_or_else(|| LoadError::new("the name model is damaged or of another version"))
    }

    /// What it knows beside its weights.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// The best tag of every character; `favour` is added to all tags but the outside.
    pub fn tags(&self, scores: &[Scores], favour: i32) -> Vec<u8> {
        viterbi(scores, &self.transitions, favour)
    }

    /// How much more speaks for these tags of one name than for none there.
    pub fn odds(&self, scores: &[Scores], tags: &[u8]) -> i32 {
        let way = |from: u8, to: u8| self.transitions.weights[usize::from(from)][usize::from(to)];
        let here = |(row, &tag): (&Scores, &u8)| i32::from(row[usize::from(tag)]) - i32::from(row[0]);
        let steps: i32 =
            [&[0], tags, &[0]].concat().windows(2).map(|two| way(two[0], two[1]) - way(0, 0)).sum();
        scores.iter().zip(tags).map(here).sum::<i32>() + steps
    }

    /// What speaks for each tag of every character.
    pub fn scores(&self, sight: &Sight) -> Vec<Scores> {
        let mut rows = Vec::with_capacity(64);
        let score = |at| {
            rows.clear();
            sight.rows(at, &mut rows);
            let mut sum = Sum::default();
            rows.iter()
                .filter_map(|&row| self.weights.get(self.index.slot(row)?))
                .for_each(|row| sum.add(row));
            std::array::from_fn(|tag| sum.of(tag))
        };
        (0..sight.length()).map(score).collect()
    }
}

fn read(bytes: &[u8]) -> Option<Model> {
    let rest = bytes.strip_prefix(MAGIC)?;
    let mut rest = rest;
    let mut section = || {
        let (length, behind) = rest.split_first_chunk()?;
        let (section, behind) = behind.split_at_checked(u32::from_le_bytes(*length) as usize)?;
        rest = behind;
        Some(section)
    };
    let text = |bytes| std::str::from_utf8(bytes).ok();
    let known = Known {
        lists: Lists::decode(text(section()?)?)?,
        traditional: Traditional::parse(text(section()?)?),
        clusters: Clusters::decode(section()?),
    };
    let (count, rest) = rest.split_first_chunk()?;
    let count = u32::from_le_bytes(*count) as usize;
    let (transitions, mut rest) = rest.split_at_checked(TAGS * TAGS)?;
    let mut rows = Vec::with_capacity(count.min(ROWS));
    let mut last = 0_u32;
    for _ in 0..count {
        last = last.checked_add(varint::take(&mut rest)?).filter(|&row| (row as usize) < ROWS)?;
        rows.push(last);
    }
    if rest.len() != count * TAGS {
        return None;
    }
    let mut weights = vec![Row::default(); count];
    for (tag, column) in rest.chunks_exact(count.max(1)).enumerate() {
        for (row, &weight) in weights.iter_mut().zip(column) {
            row[tag / 8] |= u64::from(weight ^ SIGN) << (8 * (tag % 8));
        }
    }
    let transition = |from: usize, to: usize| i32::from(transitions[from * TAGS + to].cast_signed());
    let transitions =
        Transitions::new(std::array::from_fn(|from| std::array::from_fn(|to| transition(from, to))));
    Some(Model { known, transitions, index: Index::new(&rows), weights })
}

/// The bit that makes a signed byte one that counts from -128 up.
const SIGN: u8 = 0x80;

/// Rows added up, eight weights a word: every second byte gets sixteen bits, so that four weights are added at once.
///
/// Bytes count from -128 up, so that none borrows from its neighbour; a character has some sixty rows, and up to 257
/// of them fit.
#[derive(Default)]
struct Sum {
    /// Of each word the even bytes, and the odd ones.
    halves: [[u64; 2]; 2],
    rows: i16,
}

impl Sum {
    fn add(&mut self, row: &Row) {
        const EVEN: u64 = 0x00ff_00ff_00ff_00ff;
        let [[a, b], [c, d]] = self.halves;
        self.halves = [
            [a + (row[0] & EVEN), b + (row[0] >> 8 & EVEN)],
            [c + (row[1] & EVEN), d + (row[1] >> 8 & EVEN)],
        ];
        self.rows += 1;
    }

    fn of(&self, tag: usize) -> i16 {
        let lanes = self.halves[tag / 8][tag % 2] >> (16 * (tag % 8 / 2));
        (lanes as i16).wrapping_sub(i16::from(SIGN) * self.rows)
    }
}

/// Which of all possible rows are there, and where: 64 rows a word, with how many stand before it. Most that are asked
/// for are not there, so that the bits stand by themselves.
struct Index {
    bits: Vec<u64>,
    before: Vec<u32>,
}

impl Index {
    /// `rows` are sorted.
    fn new(rows: &[u32]) -> Self {
        let mut bits = vec![0_u64; ROWS / 64];
        for &row in rows {
            bits[row as usize / 64] |= 1 << (row % 64);
        }
        let count = |count: &mut u32, word: &u64| {
            *count += word.count_ones();
            Some(*count - word.count_ones())
        };
        let before = bits.iter().scan(0, count).collect();
        Self { bits, before }
    }

    fn slot(&self, row: u32) -> Option<usize> {
        let word = row as usize / 64;
        let (bits, bit) = (*self.bits.get(word)?, 1_u64 << (row % 64));
        (bits & bit != 0).then(|| (self.before[word] + (bits & (bit - 1)).count_ones()) as usize)
    }
}

/// How far a tag outdoes its rivals, which are those of other kinds.
pub fn margin(row: &Scores, tag: usize) -> i16 {
    let kind = |t: usize| t.div_ceil(2);
    let rival = (0..TAGS).filter(|&t| kind(t) != kind(tag)).map(|t| row[t]).max().unwrap_or(0);
    row[tag] - rival
}

/// Whether `to` may follow `from`: a name goes on only where it has begun.
pub fn may_follow(from: usize, to: usize) -> bool {
    to == 0 || to % 2 == 1 || from == to || from + 1 == to
}

impl Transitions {
    fn new(weights: [[i32; TAGS]; TAGS]) -> Self {
        let most = |to: usize| weights[1..].iter().map(|row| row[to]).max().unwrap_or(0);
        Self { behind_names: std::array::from_fn(most), weights }
    }
}

/// The best path through `scores`, one tag a row; before the first stands the outside.
fn viterbi(scores: &[Scores], transitions: &Transitions, favour: i32) -> Vec<u8> {
    const NEVER: i32 = i32::MIN / 2;
    let mut best = [NEVER; TAGS];
    best[0] = 0;
    let mut back = Vec::with_capacity(scores.len());
    for row in scores {
        let mut next = [NEVER; TAGS];
        let mut from_tag = [0_u8; TAGS];
        let name = best[1..].iter().fold(NEVER, |most, &score| most.max(score));
        for to in 0..TAGS {
            let score = |from: usize| best[from] + transitions.weights[from][to];
            let better = |old: usize, new: usize| if score(old) >= score(new) { old } else { new };
            let from = if to > 0 && to % 2 == 0 {
                better(to - 1, to)
            } else if score(0) >= name + transitions.behind_names[to] {
                // No name reaches the outside here, whatever speaks for the step: mostly so, and soon told.
                0
            } else {
                (1..TAGS).fold(0, better)
            };
            next[to] = score(from).max(NEVER) + i32::from(row[to]) + if to > 0 { favour } else { 0 };
            from_tag[to] = from as u8;
        }
        best = next;
        back.push(from_tag);
    }
    let mut tag = (0..TAGS).fold(0, |old, new| if best[new] > best[old] { new } else { old }) as u8;
    let mut path = vec![0; scores.len()];
    for (n, from_tag) in back.iter().enumerate().rev() {
        path[n] = tag;
        tag = from_tag[usize::from(tag)];
    }
    path
}
