//! Building the page, with articles in its list.

use crate::{Outcome, draft, root, run, tools::Tools};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Builds the site in release into `folder`.
///
/// # Errors
/// Where the build fails, with what trunk said.
pub fn build(tools: &Tools, folder: &Path) -> Outcome {
    let mut trunk = tools.command("trunk");
    trunk.args(["build", "--quiet", "--dist"]).arg(folder);
    // Under `--release` trunk insists on wasm-opt, and would try to download one.
    trunk.args(if tools.wasm_opt { ["--release", "true"] } else { ["--cargo-profile", "release"] });
    trunk.env_remove("NO_COLOR"); // trunk takes nothing but true and false there
    run::quietly("building the page", "3 minutes the first time", &mut trunk)?;
    put_pdf(&folder.join("opener/pdf"))
}

/// Puts what reads a PDF beside the opener: pdf.js, of the version in its package-lock.json, with the tables
/// of Chinese encodings. Without npm the page does without.
fn put_pdf(folder: &Path) -> Outcome {
    let home = root().join("crates/opener");
    let package = home.join("node_modules/pdfjs-dist");
    let lock = fs::read_to_string(home.join("package-lock.json")).unwrap_or_default();
    let there = fs::read_to_string(package.join("package.json")).unwrap_or_default();
    let version = |text: &str| {
        let json: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
        let locked = &json["packages"]["node_modules/pdfjs-dist"]["version"];
        locked.as_str().or(json["version"].as_str()).map(str::to_owned)
    };
    if version(&there).is_none() || version(&there) != version(&lock) {
        let mut install = Command::new("npm");
        install.args(["ci", "--silent", "--no-audit", "--no-fund", "--omit=optional", "--ignore-scripts"]);
        if let Err(why) = run::quietly("installing pdf.js", "20 seconds", install.current_dir(&home)) {
            println!("── going without PDF: {why}");
            return Ok(());
        }
    }
    let told = |e: std::io::Error| format!("{}: {e}", folder.display());
    fs::create_dir_all(folder.join("cmaps")).map_err(told)?;
    for file in ["legacy/build/pdf.min.mjs", "legacy/build/pdf.worker.min.mjs", "LICENSE"] {
        let name = Path::new(file).file_name().unwrap_or_default();
        fs::copy(package.join(file), folder.join(name)).map_err(told)?;
    }
    for entry in fs::read_dir(package.join("cmaps")).map_err(told)? {
        let entry = entry.map_err(told)?;
        fs::copy(entry.path(), folder.join("cmaps").join(entry.file_name())).map_err(told)?;
    }
    Ok(())
}

/// Puts `articles` beside the page and makes them its list, in this order.
///
/// # Errors
/// Where a file can't be read.
pub fn put_articles(folder: &Path, articles: &[PathBuf]) -> Outcome {
    if articles.is_empty() {
        return Ok(());
    }
    let home = folder.join("articles");
    fs::create_dir_all(&home).map_err(|e| e.to_string())?;
    let mut list = Vec::new();
    for (n, path) in articles.iter().enumerate() {
        let bytes = fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let extension = path.extension().map_or("txt".into(), |e| e.to_string_lossy());
        let file = format!("articles/{n}.{extension}");
        list.push(json!({ "id": &stem, "title": title(&bytes).unwrap_or(&stem), "file": file }));
        fs::write(folder.join(&file), bytes).map_err(|e| format!("{file}: {e}"))?;
    }
    let text = serde_json::Value::from(list).to_string();
    fs::write(home.join("index.json"), text).map_err(|e| e.to_string())
}

/// Puts a file of corrections beside the page, for the first article of its list.
///
/// # Errors
/// Where a file can't be read or written, or there is no list.
pub fn put_corrections(folder: &Path, corrections: &Path) -> Outcome {
    let told = |e: std::io::Error| format!("{}: {e}", corrections.display());
    let index = folder.join("articles/index.json");
    let list = fs::read_to_string(&index).map_err(told)?;
    let mut list: serde_json::Value = serde_json::from_str(&list).map_err(|e| e.to_string())?;
    let first = list.get_mut(0).and_then(|row| row.as_object_mut()).ok_or("the list of articles is empty")?;
    first.insert("corrections".into(), "articles/corrections.json".into());
    fs::copy(corrections, folder.join("articles/corrections.json")).map_err(told)?;
    fs::write(&index, list.to_string()).map_err(told)
}

/// The title of a plain text, where its first line looks like one.
fn title(bytes: &[u8]) -> Option<&str> {
    let (shape, _, line) = draft::draft(std::str::from_utf8(bytes).ok()?).next()?;
    (shape == draft::Shape::Title).then_some(line)
}

/// The site in `folder` once more in `copy`, as where the engine's folder can't be fetched.
///
/// # Errors
/// Where a file can't be copied.
pub fn copy_without_engine(folder: &Path, copy: &Path) -> Outcome {
    let told = |e: std::io::Error| format!("{}: {e}", copy.display());
    for part in ["", "articles"] {
        fs::create_dir_all(copy.join(part)).map_err(told)?;
        for entry in fs::read_dir(folder.join(part)).map_err(told)? {
            let path = entry.map_err(told)?.path();
            if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                fs::copy(&path, copy.join(part).join(name)).map_err(told)?;
            }
        }
    }
    Ok(())
}
