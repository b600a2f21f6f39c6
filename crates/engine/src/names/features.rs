//! What the model sees of a character: its neighbours, its word, its shape. Shared with training.

use super::{
    lists::LISTS,
    model::Known,
    rules::{is_listed_surname, is_spelling},
};
use crate::{
    lexicon::Lexicon,
    segment::Token,
    words::{Set, is_letter, is_numeral},
};
use std::sync::LazyLock;

/// How many rows the model's table could have; a feature's row is its hash modulo this.
pub const ROWS: usize = 1 << 22;

/// A text made ready to be looked at, character by character.
pub struct Sight {
    /// With [`BESIDE`] that are none on each side.
    chars: Vec<Seen>,
    /// With [`WORDS_BESIDE`] that are none on each side.
    words: Vec<Word>,
    /// For every character its word and its role there: 0 the only one, 1 first, 2 middle, 3 last.
    roles: Vec<(usize, u64)>,
    parts: Vec<[u8; LISTS]>,
    marks: Vec<Marked>,
}

/// A character by itself.
#[derive(Clone, Copy)]
struct Seen {
    c: u64,
    shape: u64,
    /// What a person's name is made of: 1, and 1 more for a family name, 2 for what foreign names are spelt with.
    spelt: u64,
}

impl Seen {
    fn new(c: char) -> Self {
        let spelt = 1 + u64::from(is_listed_surname(c)) + 2 * u64::from(is_spelling(c));
        Self { c: c.into(), shape: shape(c), spelt }
    }
}

/// Stands for a character outside the text.
const NO_CHARACTER: Seen = Seen { c: 1, shape: 0, spelt: 1 };

/// A word as its characters see it.
#[derive(Clone, Copy)]
struct Word {
    hash: u64,
    cluster: u64,
    length: u64,
    /// The ending of a body's name that follows within the clause, and how many words on; 0 where none does.
    ahead: u64,
}

/// The marks that a character stands between.
#[derive(Clone, Copy, Default)]
struct Marked {
    /// The opening mark, 0 outside.
    open: u64,
    /// Characters between the marks, at most 12.
    length: u64,
    before: u64,
    behind: u64,
}

/// How many characters are seen on each side of one.
const BESIDE: usize = 3;

/// How many words are seen on each side of one.
const WORDS_BESIDE: usize = 2;

/// Stands for what lies outside the text.
const NOTHING: Word = Word { hash: 2, cluster: 1, length: 0, ahead: 0 };

/// How many words ahead the ending of a body's name is seen.
const AHEAD: usize = 7;

/// What the names of bodies end with.
const ENDINGS: [&str; 40] = [
    "公司",
    "集团",
    "银行",
    "股份",
    "控股",
    "科技",
    "证券",
    "基金",
    "保险",
    "资本",
    "大学",
    "学院",
    "中学",
    "小学",
    "研究院",
    "研究所",
    "实验室",
    "中心",
    "委员会",
    "协会",
    "学会",
    "联合会",
    "联盟",
    "基金会",
    "医院",
    "法院",
    "检察院",
    "局",
    "部",
    "厅",
    "委",
    "署",
    "办公室",
    "党",
    "队",
    "俱乐部",
    "报",
    "电视台",
    "交易所",
    "组织",
];

impl Sight {
    /// `tokens` are the words of `text`.
    pub fn new(text: &str, tokens: &[Token], lexicon: &Lexicon, known: &Known) -> Self {
        let chars: Vec<char> = text.chars().map(fold).collect();
        let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
        let mut roles = Vec::with_capacity(chars.len());
        let mut endings = Vec::with_capacity(tokens.len());
        for token in tokens {
            let word = &text[token.range()];
            let hash = word.chars().fold(7, |h, c| mix(h, fold(c) as u64));
            let length = word.chars().count();
            for n in 0..length {
                let role = match (n, length) {
                    (_, 1) => 0,
                    (0, _) => 1,
                    (n, l) if n + 1 == l => 3,
                    _ => 2,
                };
                roles.push((words.len(), role));
            }
            let cluster = known.clusters.of(word, lexicon);
            endings.push(ending(word));
            words.push(Word {
                hash,
                cluster: 2 + u64::from(cluster),
                length: length.min(6) as u64,
                ahead: 0,
            });
        }
        look_ahead(text, tokens, &endings, &mut words);
        let parts = known.lists.parts(text);
        let marks = marked(&chars, &words, &roles);
        let chars = amid(chars.into_iter().map(Seen::new), [NO_CHARACTER; BESIDE]);
        let words = amid(words.into_iter(), [NOTHING; WORDS_BESIDE]);
        Self { chars, words, roles, parts, marks }
    }

    /// How many characters the text has.
    pub fn length(&self) -> usize {
        self.roles.len()
    }

    /// Adds the rows of the features of character number `at`.
    pub fn rows(&self, at: usize, rows: &mut Vec<u32>) {
        let mut add = |template: u64, parts: &[u64]| {
            let hash = parts.iter().fold(mix(0x9e37_79b9, template), |h, &p| mix(h, p));
            rows.push((hash >> 20) as u32 % ROWS as u32);
        };
        let Some(near) = self.chars[at..].first_chunk::<{ 2 * BESIDE + 1 }>() else { return };
        let c = near.map(|one| one.c);
        for (n, &one) in c.iter().enumerate().take(6).skip(1) {
            add(n as u64, &[one]);
        }
        for n in 1..5 {
            add(10 + n as u64, &[c[n], c[n + 1]]);
        }
        add(20, &[c[2], c[4]]);
        for n in 0..5 {
            add(21 + n as u64, &[c[n], c[n + 1], c[n + 2]]);
        }
        add(30, &[c[2], c[3], c[4], c[5]]);
        add(31, &[c[1], c[2], c[3], c[4]]);
        let s = near.map(|one| one.shape);
        add(40, &s[1..6]);
        add(41, &s[2..5]);
        let spelt = near.map(|one| one.spelt);
        add(42, &spelt[1..6]);
        add(43, &spelt[2..5]);
        let (index, role) = self.roles[at];
        for (list, &part) in self.parts[at].iter().enumerate() {
            if part > 0 {
                add(60 + list as u64, &[part.into()]);
                add(64 + list as u64, &[part.into(), c[3]]);
                add(68 + list as u64, &[part.into(), role]);
            }
        }
        let Some(w) = self.words[index..].first_chunk::<{ 2 * WORDS_BESIDE + 1 }>() else { return };
        add(50, &[w[2].hash, role]);
        add(51, &[role, w[2].length]);
        add(52, &[w[1].hash, role]);
        add(53, &[w[3].hash, role]);
        add(54, &[w[1].hash, w[2].hash, role]);
        add(55, &[w[2].hash, w[3].hash, role]);
        add(56, &[w[0].hash, role]);
        add(57, &[w[4].hash, role]);
        add(58, &[w[1].length, w[2].length, w[3].length, role]);
        add(80, &[w[2].cluster, role]);
        add(81, &[w[1].cluster, role]);
        add(82, &[w[3].cluster, role]);
        add(83, &[w[1].cluster, w[2].cluster, role]);
        add(84, &[w[2].cluster, w[3].cluster, role]);
        add(85, &[w[0].cluster, role]);
        add(86, &[w[4].cluster, role]);
        add(87, &[w[1].cluster, w[3].cluster, role]);
        add(88, &[w[2].ahead, role]);
        add(89, &[w[2].ahead, w[2].cluster, role]);
        let m = self.marks[at];
        if m.open > 0 {
            add(90, &[m.open, m.length, role]);
            add(91, &[m.open, m.length.min(8) / 2, m.before]);
            add(92, &[m.open, m.length.min(8) / 2, m.behind]);
        }
    }
}

/// `what` with `beside` on each side.
fn amid<T: Copy, const N: usize>(what: impl Iterator<Item = T>, beside: [T; N]) -> Vec<T> {
    beside.into_iter().chain(what).chain(beside).collect()
}

/// Which of [`ENDINGS`] the word has. Few words end with the last character of one.
fn ending(word: &str) -> Option<usize> {
    static LAST: LazyLock<Set> =
        LazyLock::new(|| Set::of(ENDINGS.iter().filter_map(|e| e.chars().next_back())));
    let last = word.chars().next_back()?;
    LAST.contains(last).then(|| ENDINGS.iter().position(|e| word.ends_with(e)))?
}

/// Tells every word the ending of a body's name that follows it with no mark between.
fn look_ahead(text: &str, tokens: &[Token], endings: &[Option<usize>], words: &mut [Word]) {
    let mut next: Option<(usize, usize)> = None;
    for n in (0..words.len()).rev() {
        let word = &text[tokens[n].range()];
        if !word.chars().all(|c| is_letter(c) || c.is_numeric()) || word == "的" {
            next = None;
        }
        if let Some(ending) = endings[n] {
            next = Some((n, ending));
        }
        if let Some((at, ending)) = next.filter(|(at, _)| at - n <= AHEAD) {
            words[n].ahead = 1 + (ending as u64) * 8 + (at - n) as u64;
        }
    }
}

/// The pair of marks that each character stands between, the inmost.
fn marked(chars: &[char], words: &[Word], roles: &[(usize, u64)]) -> Vec<Marked> {
    let mut marks = vec![Marked::default(); chars.len()];
    let mut open: Option<usize> = None;
    let cluster =
        |at: Option<usize>| at.and_then(|at| roles.get(at)).map_or(1, |&(word, _)| words[word].hash);
    for (at, &c) in chars.iter().enumerate() {
        match (c, open) {
            ('“' | '《', _) | ('"', None) => open = Some(at),
            ('”' | '》' | '"', Some(start)) => {
                let length = at - start - 1;
                let mark = Marked {
                    open: if chars[start] == '《' { 2 } else { 1 },
                    length: length.min(12) as u64,
                    before: cluster(start.checked_sub(1)),
                    behind: cluster(Some(at + 1)),
                };
                marks[start + 1..at].fill(mark);
                open = None;
            }
            _ => {}
        }
    }
    marks
}

/// Full-width and half-width forms, and digits, look alike to the model.
fn fold(c: char) -> char {
    match c {
        '0'..='9' | '０'..='９' => '0',
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c).to_ascii_lowercase(),
        '「' => '“',
        '」' => '”',
        _ => c.to_ascii_lowercase(),
    }
}

fn shape(c: char) -> u64 {
    match c {
        '\u{1}' => 0,
        '0' => 1,
        'a'..='z' => 2,
        '“' | '”' | '\'' | '《' | '》' | '(' | ')' => c as u64,
        '·' | '•' => 4,
        c if is_numeral(c) => 5,
        '\u{4e00}'..='\u{9fff}' => 6,
        c if c.is_alphanumeric() => 7,
        _ => 8,
    }
}

/// A multiplicative hash (after Steele, Lea and Flood's SplitMix64).
fn mix(hash: u64, value: u64) -> u64 {
    let mut z = (hash ^ value).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z ^= z >> 29;
    z.wrapping_mul(0x94d0_49bb_1331_11eb)
}
