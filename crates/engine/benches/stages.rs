//! How long the stages take: `cargo bench -p mailuo-engine`. Throughput is told in characters.

use divan::{Bencher, counter::CharsCount};
use mailuo_engine::{
    Engine, Knowledge, entities, gist, lexicon::Lexicon, names::Recogniser, restore::restore, segment,
};

const LEXICON: &[u8] = include_bytes!("../../../data/lexicon.bin");
const NAMES: &[u8] = include_bytes!("../../../data/names.bin");
const THEMES: &[u8] = include_bytes!("../../../data/themes.tsv");

const SAMPLE: &str = include_str!("../../../samples/domestic-models.txt");

fn main() {
    divan::main();
}

/// The sample again and again, up to `bytes`.
fn long(bytes: usize) -> String {
    SAMPLE.repeat(bytes.div_ceil(SAMPLE.len()))
}

/// The same as it falls out of a PDF: lines of 21 cells, blank lines between them.
fn cut(bytes: usize) -> String {
    let mut text = String::new();
    for line in long(bytes).lines() {
        for (n, c) in line.chars().enumerate() {
            text.push_str(if n > 0 && n % 21 == 0 { "\n\n" } else { "" });
            text.push(c);
        }
        text.push_str("\n\n");
    }
    text
}

#[divan::bench(args = [20_000, 2_000_000])]
fn restore_well_formed(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = long(bytes);
    bencher.counter(CharsCount::of_str(&text)).bench(|| restore(&text));
}

#[divan::bench(args = [20_000, 2_000_000])]
fn restore_cut_lines(bencher: Bencher<'_, '_>, bytes: usize) {
    let text = cut(bytes);
    bencher.counter(CharsCount::of_str(&text)).bench(|| restore(&text));
}

#[divan::bench]
fn load_lexicon() -> Lexicon {
    Lexicon::load(LEXICON).expect("the lexicon of data/")
}

#[divan::bench]
fn load_names() -> Recogniser {
    Recogniser::load(NAMES).expect("the model of data/")
}

#[divan::bench(args = [20_000, 200_000])]
fn words(bencher: Bencher<'_, '_>, bytes: usize) {
    let (text, lexicon) = (long(bytes), load_lexicon());
    let document = restore(&text);
    bencher.counter(CharsCount::of_str(&text)).bench(|| segment::segment(&document, &lexicon));
}

#[divan::bench(args = [20_000, 200_000], sample_count = 10)]
fn names(bencher: Bencher<'_, '_>, bytes: usize) {
    let (text, lexicon, names) = (long(bytes), load_lexicon(), load_names());
    let document = restore(&text);
    let tokens = segment::segment(&document, &lexicon);
    bencher.counter(CharsCount::of_str(&text)).bench(|| names.find(&document, &tokens, &lexicon));
}

#[divan::bench(args = [20_000, 200_000])]
fn entities_and_gist(bencher: Bencher<'_, '_>, bytes: usize) {
    let (text, lexicon, names) = (long(bytes), load_lexicon(), load_names());
    let document = restore(&text);
    let tokens = segment::segment(&document, &lexicon);
    let (mentions, _) = names.find(&document, &tokens, &lexicon);
    bencher.counter(CharsCount::of_str(&text)).bench(|| {
        let (mentions, entities) = entities::resolve(&document, &tokens, mentions.clone());
        (entities, gist::gist(&document, &tokens, &mentions, &lexicon))
    });
}

#[divan::bench(args = [20_000, 200_000], sample_count = 10)]
fn everything(bencher: Bencher<'_, '_>, bytes: usize) {
    let engine = Engine::new(Knowledge { lexicon: LEXICON, names: NAMES, themes: THEMES })
        .expect("the files in data/ belong together");
    let text = long(bytes);
    bencher.counter(CharsCount::of_str(&text)).bench(|| engine.analyze(&text));
}
