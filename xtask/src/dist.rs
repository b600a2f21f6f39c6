//! `cargo xtask dist`: the npm package, and the same for sites that host it themselves.

use crate::{Outcome, files, naming, npm, root, run, text, tools::Tools, write};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha384};
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// What the package's own files may weigh, in bytes under gzip.
const PACKAGE: usize = 3_000_000;

/// What the engine knows, beside the package's scripts.
const KNOWLEDGE: [&str; 3] = ["lexicon.bin", "names.bin", "themes.tsv"];

/// Writes `target/dist` and prints what it weighs; with `--try` uses the package as a stranger would.
///
/// # Errors
/// Where the engine can't be built, the package is too heavy, or does not work.
pub fn dist(args: &[String]) -> Outcome {
    let tries = match args {
        [] => false,
        [flag] if flag == "--try" => true,
        _ => return Err("dist takes --try or nothing".into()),
    };
    let package = package(&Tools::for_dist()?)?;
    if tries {
        npm::use_package(&package)?;
    }
    println!("   npm pack {}", package.display());
    Ok(())
}

/// Builds the npm package in `target/dist/npm` and, of the same files, the folder of this version for sites that
/// host it themselves; returns the package's.
///
/// # Errors
/// Where the engine can't be built or the package is too heavy.
pub fn package(tools: &Tools) -> Result<PathBuf, String> {
    let home = root().join("target/dist");
    let (npm, version) = (home.join("npm"), home.join(format!("v{}", env!("CARGO_PKG_VERSION"))));
    let engine = engine(tools)?;
    empty(&npm)?;
    for name in ["mailuo-reader.js", "mailuo-reader_bg.wasm"] {
        copy(&engine.join(name), &npm)?;
    }
    for name in KNOWLEDGE {
        copy(&root().join("data").join(name), &npm)?;
    }
    for file in files(&root().join("crates/reader/npm"))? {
        copy(&file, &npm)?;
    }
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&root().join(name), &npm)?;
    }
    let element = npm.join("embed");
    empty(&element)?;
    for file in files(&root().join("crates/reader/embed"))? {
        copy(&file, &element)?;
    }
    write(
        &element.join("worker.js"),
        "// The package's worker, for the element.\nimport \"../worker.js\";\n",
    )?;
    naming::name_by_content(&npm, |name| name.ends_with(".wasm") || KNOWLEDGE.contains(&name))?;
    let list = npm.join("package.json");
    let told = text(&list)?.replacen("\"0.0.0\"", concat!("\"", env!("CARGO_PKG_VERSION"), "\""), 1);
    write(&list, &told)?;
    weigh(&npm)?;
    host(&npm, &version)?;
    Ok(npm)
}

/// The engine as wasm-pack makes it; returns the folder.
fn engine(tools: &Tools) -> Result<PathBuf, String> {
    let folder = root().join("target/dist/engine");
    let mut pack = tools.command("wasm-pack");
    pack.args(["build", "crates/reader", "--target", "web", "--release", "--no-pack", "--no-typescript"]);
    pack.args(["--out-name", "mailuo-reader", "--out-dir"]).arg(&folder);
    if !tools.wasm_opt {
        // It would try to download one.
        pack.arg("--no-opt");
    }
    run::quietly("packing the engine", "1 minute", &mut pack)?;
    Ok(folder)
}

/// Puts what a site serves into the version's own folder, with a list that tells each file's hash.
fn host(npm: &Path, folder: &Path) -> Outcome {
    empty(folder)?;
    empty(&folder.join("embed"))?;
    let mut list = serde_json::Map::new();
    for file in all(npm)? {
        let name = file.strip_prefix(npm).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let served = [".js", ".html", ".css", ".wasm", ".bin", ".tsv"].iter().any(|e| name.ends_with(e));
        if served && name != "node.js" {
            fs::copy(&file, folder.join(&name)).map_err(|e| format!("{name}: {e}"))?;
            let bytes = fs::read(&file).map_err(|e| format!("{name}: {e}"))?;
            list.insert(name, integrity(&bytes).into());
        }
    }
    let text = serde_json::to_string_pretty(&list).map_err(|e| e.to_string())?;
    write(&folder.join("integrity.json"), &(text + "\n"))?;
    write(&folder.join("README.md"), &snippet(&list)?)
}

/// How a page takes the files with their hashes.
fn snippet(list: &serde_json::Map<String, serde_json::Value>) -> Result<String, String> {
    let base = format!("/mailuo/v{}/", env!("CARGO_PKG_VERSION"));
    let scripts = list.iter().filter(|(name, _)| name.ends_with(".js"));
    let hashes: serde_json::Map<_, _> =
        scripts.map(|(name, hash)| (format!("{base}{name}"), hash.clone())).collect();
    let map = serde_json::json!({
        "imports": {
            "mailuo": format!("{base}mailuo.js"),
            "mailuo/worker": format!("{base}client.js"),
            "mailuo/element": format!("{base}embed/mailuo.js"),
        },
        "integrity": hashes,
    });
    let map = serde_json::to_string_pretty(&map).map_err(|e| e.to_string())?;
    Ok(format!(
        "# Mailuo {version}, to be hosted\n\n\
         What is in this folder never changes: put it on your site as `{base}` and let it be kept for ever\n\
         (`cache-control: public, max-age=31536000, immutable`). `integrity.json` has every file's hash. A page that\n\
         holds the browser to them, but for what the worker imports, which no import map reaches:\n\n\
         ```html\n<script type=\"importmap\">\n{map}\n</script>\n\
         <script type=\"module\">\n  import {{ createWorker }} from \"mailuo/worker\";\n  \
         const analysis = await createWorker().analyze(document.querySelector(\"article\").innerText);\n\
         </script>\n```\n",
        version = env!("CARGO_PKG_VERSION"),
    ))
}

/// The hash by which a browser knows a file or what stands in the HTML, as in `<script integrity>`.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// Prints what the files of the package weigh under gzip and holds them against the limit.
fn weigh(npm: &Path) -> Outcome {
    let mut whole = 0;
    println!("{:>10} {:>10}  file", "raw", "gzip");
    for file in all(npm)? {
        let bytes = fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        let weight = encoder.write_all(&bytes).and_then(|()| encoder.finish()).map_err(|e| e.to_string())?;
        let name = file.strip_prefix(npm).unwrap_or(&file).display();
        println!("{:>10} {:>10}  {name}", bytes.len(), weight.len());
        whole += weight.len();
    }
    println!("   the npm package: {whole} bytes under gzip of {PACKAGE}");
    if whole > PACKAGE {
        Err(format!("the npm package: {whole} bytes, {PACKAGE} are allowed"))
    } else {
        Ok(())
    }
}

/// The package's files, those of the element behind the others.
fn all(npm: &Path) -> Result<Vec<PathBuf>, String> {
    Ok([files(npm)?, files(&npm.join("embed"))?].concat())
}

fn empty(folder: &Path) -> Outcome {
    let told = |e: std::io::Error| format!("{}: {e}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(told)?;
    }
    fs::create_dir_all(folder).map_err(told)
}

fn copy(file: &Path, folder: &Path) -> Outcome {
    let to = folder.join(file.file_name().unwrap_or_default());
    fs::copy(file, to).map(drop).map_err(|e| format!("{}: {e}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::integrity;

    #[test]
    fn the_hash_is_the_one_that_browsers_know() {
        // `printf '' | openssl dgst -sha384 -binary | base64`
        assert_eq!(integrity(b""), "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb");
    }
}
