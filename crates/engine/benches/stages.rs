//! How long the stages take: `cargo bench -p mailuo-engine`. Throughput is told in characters.
//!
//! The text is varied: our own annotated articles without their marks, one behind the other, and from the first on
//! again where more is asked for.

use divan::{Bencher, counter::CharsCount};
use mailuo_engine::{
    Document, Engine, Knowledge, Memory,
    analysis::{Entity, Mention, Quote},
    entities, figures, gist,
    lexicon::Lexicon,
    names::Recogniser,
    restore::restore,
    segment::{Tokens, segment},
    themes::Judge,
    voices,
};

const LEXICON: &[u8] = include_bytes!("../../../data/lexicon.bin");
const NAMES: &[u8] = include_bytes!("../../../data/names.bin");
const THEMES: &[u8] = include_bytes!("../../../data/themes.tsv");

/// Lengths in characters: an article, what a long report has, and a book.
const LENGTHS: [usize; 3] = [6_000, 60_000, 600_000];

fn main() {
    divan::main();
}

/// So many characters of varied text.
fn text(length: usize) -> String {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../train/texts");
    let files =
        std::fs::read_dir(folder).expect("the annotated articles").map(|file| file.expect("a file").path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    files.sort();
    let read = |path| std::fs::read_to_string(path).expect("a readable file");
    let plain: String = files.into_iter().map(|path| plain(&read(path)) + "\n\n").collect();
    plain.chars().cycle().take(length).collect()
}

/// An annotated text without its marks; `crates/train/texts/README.md` says what they are.
fn plain(marked: &str) -> String {
    let mut plain = String::with_capacity(marked.len());
    for line in marked.lines() {
        let mut chars = line.trim_start_matches(['=', '~', '#', ' ']).chars();
        while let Some(c) = chars.next() {
            match c {
                '⟦' | '⟧' | '⟫' => {}
                '⟪' => drop(chars.find(|&c| c == '|')),
                '⟨' => drop(chars.find(|&c| c == '⟩')),
                '|' => drop(chars.find(|&c| c == '⟧')),
                c => plain.push(c),
            }
        }
        plain.push('\n');
    }
    plain
}

/// The same as it falls out of a PDF: lines of 21 cells, blank lines between them.
fn cut(text: &str) -> String {
    let mut cut = String::new();
    for line in text.lines() {
        for (n, c) in line.chars().enumerate() {
            cut.push_str(if n > 0 && n % 21 == 0 { "\n\n" } else { "" });
            cut.push(c);
        }
        cut.push_str("\n\n");
    }
    cut
}

/// Every stage's outcome, for the stages behind it to read.
struct Read {
    document: Document,
    tokens: Tokens,
    found: Vec<Mention>,
    mentions: Vec<Mention>,
    entities: Vec<Entity>,
    quotes: Vec<Quote>,
    lexicon: Lexicon,
    names: Recogniser,
    themes: Judge,
}

impl Read {
    fn new(length: usize) -> Self {
        let (lexicon, names, themes) = (load_lexicon(), load_names(), load_themes());
        let document = restore(&text(length));
        let tokens = segment(&document, &lexicon);
        let (found, _) = names.find(&document, &tokens, &lexicon, &mut Memory::default());
        let (mentions, entities) = entities::resolve(&document, &tokens, found.clone());
        let (quotes, _) = voices::attribute(&document, &tokens, &mentions, &entities);
        Self { document, tokens, found, mentions, entities, quotes, lexicon, names, themes }
    }
}

/// Measures `stage` on what the stages before it made of so many characters.
fn measure<T>(bencher: Bencher<'_, '_>, length: usize, stage: impl Fn(&Read) -> T + Sync) {
    let read = Read::new(length);
    bencher.counter(CharsCount::new(length)).bench(|| stage(&read));
}

#[divan::bench]
fn load_lexicon() -> Lexicon {
    Lexicon::load(LEXICON).expect("the lexicon of data/")
}

#[divan::bench]
fn load_names() -> Recogniser {
    Recogniser::load(NAMES).expect("the model of data/")
}

#[divan::bench]
fn load_themes() -> Judge {
    Judge::load(THEMES).expect("the cues of data/")
}

#[divan::bench(args = LENGTHS)]
fn stage_1_restore(bencher: Bencher<'_, '_>, length: usize) {
    let text = text(length);
    bencher.counter(CharsCount::new(length)).bench(|| restore(&text));
}

#[divan::bench(args = LENGTHS)]
fn stage_1_restore_cut_lines(bencher: Bencher<'_, '_>, length: usize) {
    let text = cut(&text(length));
    bencher.counter(CharsCount::of_str(&text)).bench(|| restore(&text));
}

#[divan::bench(args = LENGTHS)]
fn stage_2_segment(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| segment(&read.document, &read.lexicon));
}

#[divan::bench(args = LENGTHS, sample_count = 10)]
fn stage_3_names(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| {
        read.names.find(&read.document, &read.tokens, &read.lexicon, &mut Memory::default())
    });
}

#[divan::bench(args = LENGTHS, sample_count = 10)]
fn stage_4_entities(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| entities::resolve(&read.document, &read.tokens, read.found.clone()));
}

#[divan::bench(args = LENGTHS, sample_count = 10)]
fn stage_5_voices(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| {
        voices::attribute(&read.document, &read.tokens, &read.mentions, &read.entities)
    });
}

#[divan::bench(args = LENGTHS, sample_count = 10)]
fn stage_6_themes(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| {
        read.themes.weigh(&read.document, &read.tokens, &read.mentions, &read.quotes, &[])
    });
}

#[divan::bench(args = LENGTHS, sample_count = 10)]
fn stage_7_figures(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| {
        figures::find(&read.document, &read.tokens, &read.mentions, &read.quotes)
    });
}

#[divan::bench(args = LENGTHS, sample_count = 10)]
fn stage_8_gist(bencher: Bencher<'_, '_>, length: usize) {
    measure(bencher, length, |read| gist::gist(&read.document, &read.tokens, &read.mentions, &read.lexicon));
}

#[divan::bench(args = LENGTHS, sample_count = 5)]
fn whole_analysis(bencher: Bencher<'_, '_>, length: usize) {
    let engine = Engine::new(Knowledge { lexicon: LEXICON, names: NAMES, themes: THEMES })
        .expect("the files in data/ belong together");
    let text = text(length);
    bencher.counter(CharsCount::new(length)).bench(|| engine.analyze(&text));
}
