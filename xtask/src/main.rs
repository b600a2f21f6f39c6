//! The chores of the house: `cargo xtask serve | test | size | dist | bench | analyze`.

mod bench;
mod dist;
/// The page's own way of setting a text before the engine has read it.
#[path = "../../src/draft.rs"]
mod draft;
mod embed;
mod naming;
mod npm;
mod parts;
mod prepared;
mod run;
mod serve;
mod server;
mod shell;
mod site;
mod size;
mod test;
mod tools;

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
};

const USAGE: &str = "\
cargo xtask serve [FILE…] [--corrections FIX.json]
                                     build the page and serve it on 127.0.0.1:8080, with these
                                     articles in its list, the first one corrected
cargo xtask test [--quick]           everything that CI checks; --quick: what needs no browser
cargo xtask size                     what the page weighs, by file, crate and table
cargo xtask dist [--try]             the npm package, and what a site can host, in target/dist;
                                     --try: packed, installed and used as by a stranger
cargo xtask bench [--only=A,B]       the page beside other segmenters in Chromium
cargo xtask bench --lengths          what an analysis costs by the length of the text
cargo xtask analyze FILE… [--out D]  the analysis as JSON; - reads standard input";

/// What a chore ends with: nothing, or the line that says what went wrong.
type Outcome = Result<(), String>;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (chore, rest) = args.split_first().map_or(("help", &[][..]), |(c, r)| (c.as_str(), r));
    let outcome = match chore {
        "serve" => serve::serve(rest),
        "test" => test::test(rest),
        "analyze" => return analyze(rest),
        "size" => size::size(rest),
        "bench" => bench::bench(rest),
        "dist" => dist::dist(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("no chore called “{other}”\n{USAGE}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}

/// Hands over to the command line's own program, exit code included.
fn analyze(args: &[String]) -> ExitCode {
    let cargo = ["run", "--quiet", "--release", "--package", "mailuo-cli", "--", "analyze"];
    let mut command = run::cargo(&cargo);
    // Paths are meant from where the caller stands, not from the house.
    if let Ok(here) = std::env::current_dir() {
        command.current_dir(here);
    }
    let code = command.args(args).status().ok().and_then(|s| s.code()).unwrap_or(1);
    ExitCode::from(u8::try_from(code).unwrap_or(1))
}

/// The files that lie in `folder` itself, by name.
fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut found: Vec<PathBuf> =
        entries.filter_map(|e| Some(e.ok()?.path())).filter(|p| p.is_file()).collect();
    found.sort();
    Ok(found)
}

/// What `path` holds, as text.
fn text(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// Makes `content` what `path` holds.
fn write(path: &Path, content: &str) -> Outcome {
    std::fs::write(path, content).map_err(|e| format!("{}: {e}", path.display()))
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|w| w == words)
}

/// The repository's top folder.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}
