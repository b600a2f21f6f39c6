//! The npm package as a stranger uses it: packed, installed, type-checked, built by Vite, run in Node.

use crate::{Outcome, files, root, run, text, write};
use serde_json::Value;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Packs the package in `npm` and uses it; returns the folder whose pages Chromium is to open: `vite/dist`, and the
/// package itself in `node_modules/mailuo`. Without npm there is none.
///
/// # Errors
/// What does not work for the stranger.
pub fn use_package(npm: &Path) -> Result<Option<PathBuf>, String> {
    if run::first_line("npm", &["--version"]).is_none() {
        println!("── going without the tests of the npm package: there is no npm");
        return Ok(None);
    }
    let home = root().join("target/npm");
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
    }
    let stranger = home.join("stranger");
    fs::create_dir_all(stranger.join("vite/src")).map_err(|e| format!("{}: {e}", stranger.display()))?;
    write(&stranger.join("package.json"), "{ \"private\": true, \"type\": \"module\" }")?;
    let mut pack = command("npm", &home);
    run::step("npm pack", pack.args(["pack", "--silent"]).arg(npm))?;
    let packed = format!("../mailuo-{}.tgz", env!("CARGO_PKG_VERSION"));
    let mut install = command("npm", &stranger);
    install.args(["install", "--silent", "--offline", "--no-save", "--no-audit", "--no-fund", &packed]);
    run::step("npm install", &mut install)?;
    in_node(&stranger)?;
    in_vite(&home, &stranger.join("vite"))?;
    Ok(Some(stranger))
}

/// The first example of the package's README runs, and what Node hears is what the command line says.
fn in_node(stranger: &Path) -> Outcome {
    let sample = root().join("samples/domestic-models.txt");
    let article = text(&sample)?;
    write(&stranger.join("article.txt"), &article)?;
    let first = examples("js")?.into_iter().next().ok_or("the package's README has no example")?;
    write(&stranger.join("readme.js"), &first)?;
    let shown = said(command("node", stranger).arg("readme.js"))?;
    if !shown.contains("：") {
        return Err(format!("the example of the package's README shows no statement:\n{shown}"));
    }
    let script = "import { readFileSync } from 'node:fs'; import { analyzeJson, init } from 'mailuo'; await init(); \
                  console.log(analyzeJson(readFileSync('article.txt', 'utf8')))";
    write(&stranger.join("json.js"), script)?;
    let heard = json(&said(command("node", stranger).arg("json.js"))?)?;
    let mut native = run::cargo(&["run", "--quiet", "--package", "mailuo-cli", "--", "analyze"]);
    let told = json(&said(native.arg(&sample))?)?;
    if heard["unit"] != "utf16" || told["unit"] != "char" {
        return Err("Node counts UTF-16 units, the command line characters".into());
    }
    // The sample's characters are one unit each, so that nothing else differs.
    for (field, value) in told.as_object().into_iter().flatten() {
        if field != "unit" && field != "id" && !alike(&heard[field], value) {
            return Err(format!("Node and the command line differ in {field}"));
        }
    }
    println!("   Node says what the command line says");
    Ok(())
}

/// Whether two say the same; the last digits of a score are each processor's own.
fn alike(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => {
            a.as_f64().zip(b.as_f64()).is_some_and(|(a, b)| (a - b).abs() <= 1e-4 * b.abs().max(1.0))
        }
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().all(|(key, a)| b.get(key).is_some_and(|b| alike(a, b)))
        }
        _ => one == other,
    }
}

/// The example for Vite: its types fit, and it is built. The README's examples and the engine's shapes are checked
/// with it.
fn in_vite(home: &Path, copy: &Path) -> Outcome {
    let example = root().join("examples/vite");
    let modules = example.join("node_modules");
    let lock = text(&example.join("package-lock.json"))?;
    // Beside what was installed lies the list by which it was; another list means another installation.
    let followed = fs::read_to_string(modules.join(".mailuo-lock")).unwrap_or_default();
    if followed != lock {
        let mut install = command("npm", &example);
        install.args(["ci", "--silent", "--no-audit", "--no-fund"]);
        run::quietly("installing Vite and TypeScript", "20 seconds", &mut install)?;
        write(&modules.join(".mailuo-lock"), &lock)?;
    }
    // Behind the stranger's own modules, so that the installed package comes first.
    std::os::unix::fs::symlink(&modules, home.join("node_modules")).map_err(|e| e.to_string())?;
    for part in ["", "src"] {
        for file in files(&example.join(part))? {
            let to = copy.join(part).join(file.file_name().unwrap_or_default());
            fs::copy(&file, to).map_err(|e| format!("{}: {e}", file.display()))?;
        }
    }
    for (n, example) in examples("ts")?.iter().enumerate() {
        write(&copy.join(format!("src/readme-{n}.ts")), example)?;
    }
    write(&copy.join("src/shapes.ts"), &text(&root().join("crates/reader/tests/shapes.ts"))?)?;
    let bin = modules.join(".bin");
    run::step("tsc --strict", command(bin.join("tsc"), copy).args(["--strict", "--noEmit"]))?;
    run::step("vite build", command(bin.join("vite"), copy).args(["build", "--logLevel", "warn"]))
}

/// The examples of the package's README in this language.
fn examples(language: &str) -> Result<Vec<String>, String> {
    let readme = text(&root().join("crates/reader/npm/README.md"))?;
    let fence = format!("```{language}\n");
    let blocks = readme.split(&fence).skip(1);
    Ok(blocks.filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect())
}

fn command(program: impl AsRef<std::ffi::OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(folder);
    command
}

/// What a program writes to its output.
fn said(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|e| format!("{command:?}: {e}"))?;
    if !output.status.success() {
        return Err(format!("{command:?}\n{}", String::from_utf8_lossy(&output.stderr)));
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}

fn json(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|e| e.to_string())
}
