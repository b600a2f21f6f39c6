//! `cargo xtask bench`: Mailuo's page beside segmenters, in one run of one harness.

use crate::{Outcome, dist, files, root, run, shell, site, tools::Tools};
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// What the harness is told of Mailuo.
const CONTESTANT: &str = "export const contestants = [\n  \
    { name: 'mailuo', adapter: 'mailuo', page: '/dist/mailuo/index.html', kind: 'exists', \
    note: 'the whole page: ready is names marked, a call is the full analysis' },\n  \
    { name: 'mailuo-unprepared', adapter: 'mailuo', page: '/dist/mailuo-unprepared/index.html', kind: 'exists', \
    note: 'the same where the site does not bring the analysis of its first article: names wait for the engine' },\n";

/// Copies the harness, adds the built page as a contestant and runs it; `args` go to the harness.
///
/// # Errors
/// Where the harness is not there, or something in it fails.
pub fn bench(args: &[String]) -> Outcome {
    if args == ["--lengths"] {
        return lengths();
    }
    let harness = root().join("../shared/bench");
    let article = root().join("../shared/gold/raw/llm-page.txt");
    if !harness.is_dir() || !article.is_file() {
        return Err("the harness and its article are not beside the repository, in ../shared".into());
    }
    let home = root().join("target/bench");
    for part in ["", "src", "adapters", "page"] {
        copy(&harness.join(part), &home.join(part))?;
    }
    change(&home.join("contestants.mjs"), "export const contestants = [\n", CONTESTANT)?;
    change(&home.join("src/server.mjs"), "const T = { ", "const T = { '.css': 'text/css', ")?;
    let tools = Tools::for_build()?;
    let site = home.join("dist/mailuo");
    fs::create_dir_all(&site).map_err(|e| e.to_string())?;
    site::build(&tools, &site)?;
    site::put_articles(&site, std::slice::from_ref(&article))?;
    shell::finish(&site, false)?;
    for script in ["mailuo.js", "text.mjs"] {
        fs::copy(root().join("bench").join(script), site.join(script)).map_err(|e| e.to_string())?;
    }
    let script = "<script type=\"module\" src=\"mailuo.js\"></script>\n</head>";
    change(&site.join("index.html"), "</head>", script)?;
    let step = |what: &str, program: &str, args: &[&str]| {
        let mut command = Command::new(program);
        command.args(args).env("ARTICLE", &article).env("VARIED", home.join("varied.txt"));
        run::step(what, command.current_dir(&home))
    };
    let bare = home.join("dist/mailuo-unprepared");
    // Names of files tell what is in them: those of an earlier build would stay.
    let _ = fs::remove_dir_all(&bare);
    copy_all(&site, &bare)?;
    change(&bare.join("index.html"), " data-prepared=", " data-left-out=")?;
    if !home.join("node_modules").is_dir() {
        step("the harness's packages", "npm", &["ci", "--silent", "--no-audit", "--no-fund"])?;
    }
    step("varied text", "node", &["../../bench/varied.mjs", "../../../shared", "varied.txt"])?;
    step("the harness's texts", "node", &["src/make-data.mjs"])?;
    step("the contestants", "node", &["src/prepare.mjs"])?;
    let mut all = vec!["run.mjs"];
    all.extend(args.iter().map(String::as_str));
    step("the rounds", "node", &all)
}

/// What an analysis costs by the length of the text, in WebAssembly and native: a table, and `docs/linear.svg`.
fn lengths() -> Outcome {
    let package = dist::package(&Tools::for_dist()?)?;
    run::step(
        "building the command line",
        &mut run::cargo(&["build", "--release", "-q", "-p", "mailuo-cli"]),
    )?;
    let mut node = Command::new("node");
    node.args(["bench/lengths.mjs", "../shared"]).arg(package);
    run::step("the lengths", node.args(["target/release/mailuo", "docs/linear.svg"]).current_dir(root()))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::create_dir_all(to).map_err(|e| format!("{}: {e}", to.display()))?;
    for file in files(from)? {
        let name: PathBuf = to.join(file.file_name().unwrap_or_default());
        let text = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        // Written anew: the harness itself may be read only.
        fs::write(&name, text).map_err(|e| format!("{}: {e}", name.display()))?;
    }
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> Outcome {
    copy(from, to)?;
    for folder in
        fs::read_dir(from).map_err(|e| e.to_string())?.filter_map(Result::ok).filter(|e| e.path().is_dir())
    {
        copy_all(&folder.path(), &to.join(folder.file_name()))?;
    }
    Ok(())
}

fn change(file: &Path, from: &str, to: &str) -> Outcome {
    let text = fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))?;
    if !text.contains(from) {
        return Err(format!("{} is not as it was", file.display()));
    }
    fs::write(file, text.replacen(from, to, 1)).map_err(|e| format!("{}: {e}", file.display()))
}
