//! Building the page, with articles in its list.

use crate::{Outcome, run, tools::Tools};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
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
    run::quietly("building the page", "3 minutes the first time", &mut trunk)
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
        fs::write(folder.join(&file), bytes).map_err(|e| format!("{file}: {e}"))?;
        list.push(json!({ "id": stem, "title": stem, "file": file }));
    }
    let text = serde_json::Value::from(list).to_string();
    fs::write(home.join("index.json"), text).map_err(|e| e.to_string())
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
