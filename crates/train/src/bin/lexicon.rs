//! Builds `data/lexicon.bin`: `cargo run --release -p mailuo-train --bin lexicon -- DICT`.
//!
//! DICT is jieba's `dict.txt` (`word frequency tag` a line), as it stands in jieba-rs's source.

use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let dictionary = env::args().nth(1).ok_or("which dictionary? (jieba's dict.txt)")?;
    let text = fs::read_to_string(dictionary)?;
    let words = text.lines().filter_map(|line| {
        let mut fields = line.split(' ');
        Some((fields.next()?, fields.next()?.parse().ok()?))
    });
    let bytes = mailuo_engine::lexicon::encode(words);
    let out = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/lexicon.bin");
    fs::write(out, &bytes)?;
    println!("data/lexicon.bin: {} bytes", bytes.len());
    Ok(())
}
