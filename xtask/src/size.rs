//! What a reader's first visit loads, and the limits it must keep.

use crate::{Outcome, root, site, tools::Tools};
use brotli::enc::BrotliEncoderParams;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The page's own program, raw.
const PAGE: usize = 350_000;
/// The engine with its knowledge, under brotli.
const ENGINE: usize = 2_600_000;

/// Words of the engine that the page must not contain: it would mean that the page links it.
const OF_THE_ENGINE: &[u8] = b"the lexicon is damaged";

/// Builds the page and prints what every file of it weighs.
///
/// # Errors
/// Where the page can't be built.
pub fn size(args: &[String]) -> Outcome {
    if !args.is_empty() {
        return Err("size takes nothing".into());
    }
    let folder = root().join("target/site");
    site::build(&Tools::for_build()?, &folder)?;
    println!("{:>10} {:>10}  file", "raw", "brotli");
    for file in files(&folder)?.iter().chain(&files(&folder.join("reader"))?) {
        let bytes = fs::read(file).map_err(|e| e.to_string())?;
        let name = file.strip_prefix(&folder).unwrap_or(file).display();
        println!("{:>10} {:>10}  {name}", bytes.len(), compressed(&bytes));
    }
    check(&folder)
}

/// Holds the built page in `folder` against the limits.
///
/// # Errors
/// The limit that is broken.
pub fn check(folder: &Path) -> Outcome {
    let mut page = 0;
    for file in programs(folder)? {
        let bytes = fs::read(&file).map_err(|e| e.to_string())?;
        page += bytes.len();
        if holds(&bytes, OF_THE_ENGINE) {
            return Err(format!("{} contains the engine", file.display()));
        }
    }
    let mut engine = 0;
    let home = folder.join("reader");
    for file in files(&home)? {
        let bytes = fs::read(&file).map_err(|e| e.to_string())?;
        engine += compressed(&bytes);
    }
    let mut linked = programs(&home)?.into_iter().filter_map(|f| fs::read(f).ok());
    if !linked.any(|bytes| holds(&bytes, OF_THE_ENGINE)) {
        return Err("the engine no longer says “the lexicon is damaged”: look for other words".into());
    }
    println!("   page {page} bytes of {PAGE}, engine under brotli {engine} of {ENGINE}");
    match (page > PAGE, engine > ENGINE) {
        (true, _) => Err(format!("the page's program weighs {page} bytes, {PAGE} are allowed")),
        (_, true) => Err(format!("the engine weighs {engine} bytes under brotli, {ENGINE} are allowed")),
        _ => Ok(()),
    }
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|w| w == words)
}

fn programs(folder: &Path) -> Result<Vec<PathBuf>, String> {
    Ok(files(folder)?.into_iter().filter(|f| f.extension().is_some_and(|e| e == "wasm")).collect())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut found: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.is_file()).collect();
    found.sort();
    Ok(found)
}

/// How many bytes go over the wire.
fn compressed(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..BrotliEncoderParams::default() };
    // Reading and writing memory does not fail; if it did, the file would count in full.
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &parameters).map_or(bytes.len(), |_| out.len())
}
