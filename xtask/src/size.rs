//! What a reader's first visit loads, and the limits it must keep.

use crate::{Outcome, files, holds, parts, root, shell, site, tools::Tools};
use brotli::enc::BrotliEncoderParams;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// What stands before the text: HTML and CSS, in bytes under brotli as all limits here.
const BEFORE_TEXT: usize = 120_000;
/// The page's own program; nothing of it stands before the text, and it arrives beside the larger engine.
const PAGE: usize = 420_000;
/// Everything that a first visit loads.
const FIRST_VISIT: usize = 2_000_000;

/// Words of the engine that the page must not contain: it would mean that the page links it.
const OF_THE_ENGINE: &[u8] = b"the lexicon is damaged";

/// Builds the page and prints what every file of it weighs, and what they are made of.
///
/// # Errors
/// Where the page can't be built.
pub fn size(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err("size takes nothing".into());
    }
    let folder = root().join("target/site");
    site::build(&Tools::for_build()?, &folder)?;
    shell::finish(&folder, true)?;
    check(&folder)?;
    parts::print()
}

/// Prints the files of the built page in `folder` and holds them against the limits.
///
/// # Errors
/// The limit that is broken.
pub fn check(folder: &Path) -> Outcome {
    let (mut before_text, mut page, mut all) = (0, 0, 0);
    println!("{:>10} {:>10}  file", "raw", "brotli");
    for file in shell::first_visit(folder)? {
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let weight = compressed(&bytes);
        println!(
            "{:>10} {weight:>10}  {}",
            bytes.len(),
            file.strip_prefix(folder).unwrap_or(&file).display()
        );
        all += weight;
        let at_home = file.parent() == Some(folder);
        match file.extension().and_then(|e| e.to_str()) {
            Some("html" | "css") => before_text += weight,
            Some("wasm" | "js") if at_home => page += weight,
            _ => {}
        }
    }
    linked(folder)?;
    let within = |what: &str, weight: usize, limit: usize| {
        println!("   {what}: {weight} bytes under brotli of {limit}");
        if weight > limit { Err(format!("{what}: {weight} bytes, {limit} are allowed")) } else { Ok(()) }
    };
    within("before the text", before_text, BEFORE_TEXT)
        .and(within("the page's program", page, PAGE))
        .and(within("the first visit", all, FIRST_VISIT))
}

/// Sees to it that the engine is in its own program and not in the page's.
fn linked(folder: &Path) -> Outcome {
    let has = |file: &PathBuf| fs::read(file).is_ok_and(|bytes| holds(&bytes, OF_THE_ENGINE));
    if let Some(file) = programs(folder)?.into_iter().find(has) {
        return Err(format!("{} contains the engine", file.display()));
    }
    if !programs(&folder.join("reader"))?.iter().any(has) {
        return Err("the engine no longer says “the lexicon is damaged”: look for other words".into());
    }
    Ok(())
}

fn programs(folder: &Path) -> Result<Vec<PathBuf>, String> {
    Ok(files(folder)?.into_iter().filter(|f| f.extension().is_some_and(|e| e == "wasm")).collect())
}

/// How many bytes go over the wire.
pub fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..BrotliEncoderParams::default() };
    // Reading and writing memory does not fail; if it did, the file would count in full.
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).map_or(bytes.len(), |_| out.len())
}
