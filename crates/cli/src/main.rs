//! The engine on the command line: `mailuo analyze` and `mailuo build`.

mod build;
mod pages;
mod reader;

use mailuo_engine::{
    Engine, Knowledge, Options,
    analysis::{Analysis, Unit},
};
use mailuo_mend::{Correction, Corrections, apply};
use mailuo_opener::{Opened, open};
use std::{
    fs,
    io::{self, Read, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

const USAGE: &str = "\
mailuo analyze FILE… [--out DIR] [--corrections FIX.json]
    Prints what is known about each article as JSON, one line each, or writes DIR/NAME.json.
    With --corrections what a reader put right is applied first; what finds no place is told.
    Text in any usual encoding, Markdown, HTML and DOCX; - reads standard input. A file that does not
    open, a PDF among them, ends with one line and exit code 2.

mailuo build ARTICLE [--corrections FIX.json]… --out SITE [--title T] [--base-url URL] [--reader FOLDER]
    Makes a site of these articles: a list, a page for each with its marks, and its analysis as JSON.
    Nothing of it needs a script. --corrections belongs to the article before it. --base-url says where the
    site will stand, for canonical links and a sitemap. --reader takes a built page along, which opens the
    articles for mending. Where anything is wrong nothing is written.";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match args.split_first() {
        Some((chore, files)) if chore == "analyze" && !files.is_empty() => exit(analyze(files)),
        Some((chore, files)) if chore == "build" && !files.is_empty() => exit(build::build(files)),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(if args.iter().any(|a| a == "--help") { 0 } else { 2 })
        }
    }
}

fn exit(outcome: Result<(), String>) -> ExitCode {
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("mailuo: {message}");
            ExitCode::from(2)
        }
    }
}

/// The engine with all that it knows.
fn engine() -> Result<Engine, String> {
    let knowledge = Knowledge {
        lexicon: include_bytes!("../../../data/lexicon.bin"),
        names: include_bytes!("../../../data/names.bin"),
        themes: include_bytes!("../../../data/themes.tsv"),
    };
    Engine::new(knowledge).map_err(|e| e.to_string())
}

fn analyze(args: &[String]) -> Result<(), String> {
    let (mut out, mut corrections) = (None, Vec::new());
    let mut files = Vec::new();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--out" => out = Some(PathBuf::from(rest.next().ok_or("--out names no folder")?)),
            "--corrections" => {
                let file = rest.next().ok_or("--corrections names no file")?;
                corrections.extend(read_corrections(file)?);
            }
            flag if flag.starts_with("--") => return Err(format!("there is no option {flag}")),
            file => files.push(file),
        }
    }
    let engine = engine()?;
    for file in files {
        let bytes = read(file).map_err(|e| format!("{file}: {e}"))?;
        let (text, analysis) = analysed(&engine, file, &bytes, &corrections)?;
        let analysis = analysis.in_unit(Unit::Char, &text);
        let json = serde_json::to_string(&analysis).map_err(|e| e.to_string())?;
        match &out {
            None => writeln!(io::stdout(), "{json}").map_err(|e| e.to_string())?,
            Some(folder) => {
                let target = folder.join(format!("{}.json", analysis.id));
                fs::create_dir_all(folder)
                    .and_then(|()| fs::write(&target, json))
                    .map_err(|e| format!("{}: {e}", target.display()))?;
            }
        }
    }
    Ok(())
}

fn read_corrections(file: &str) -> Result<Vec<Correction>, String> {
    let json = fs::read_to_string(file).map_err(|e| format!("{file}: {e}"))?;
    Ok(Corrections::from_json(&json).map_err(|e| format!("{file}: {e}"))?.corrections)
}

/// The text of a file, and what is known about it once it is put right, in bytes.
fn analysed(
    engine: &Engine,
    file: &str,
    bytes: &[u8],
    corrections: &[Correction],
) -> Result<(String, Analysis), String> {
    let Opened { text, hints } = open(file, bytes).map_err(|e| format!("{file}: {e}"))?;
    let options = Options { hints, ..Options::default() };
    let (mended, unplaced) = apply(&engine.analyze_with(&text, &options), corrections);
    for n in &unplaced {
        eprintln!("mailuo: {file}: correction {} finds no place", n + 1);
    }
    let id = Path::new(file).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    Ok((text, Analysis { id, unplaced, ..mended }))
}

fn read(file: &str) -> io::Result<Vec<u8>> {
    if file != "-" {
        return fs::read(file);
    }
    let mut bytes = Vec::new();
    io::stdin().read_to_end(&mut bytes)?;
    Ok(bytes)
}
