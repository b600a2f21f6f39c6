//! How long the stages take: `cargo bench -p mailuo-engine`. Throughput is told in characters.

use divan::{Bencher, counter::CharsCount};
use mailuo_engine::{
    Engine, Knowledge, lexicon::Lexicon, names::Recogniser, restore::restore, segment::segment,
};

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

#[divan::bench(args = [20_000, 200_000], sample_count = 10)]
fn names(bencher: Bencher<'_, '_>, bytes: usize) {
    let lexicon = Lexicon::load(include_bytes!("../../../data/lexicon.bin")).expect("the lexicon is whole");
    let names = Recogniser::load(include_bytes!("../../../data/names.bin")).expect("the model is whole");
    let text = long(bytes);
    let document = restore(&text);
    let tokens = segment(&document, &lexicon);
    bencher.counter(CharsCount::of_str(&text)).bench(|| names.find(&document, &tokens, &lexicon));
}

#[divan::bench(args = [20_000, 200_000], sample_count = 10)]
fn everything(bencher: Bencher<'_, '_>, bytes: usize) {
    let engine = Engine::new(Knowledge {
        lexicon: include_bytes!("../../../data/lexicon.bin"),
        names: include_bytes!("../../../data/names.bin"),
        themes: include_bytes!("../../../data/themes.tsv"),
    })
    .expect("the files in data/ belong together");
    let text = long(bytes);
    bencher.counter(CharsCount::of_str(&text)).bench(|| engine.analyze(&text));
}
