//! The tools a build needs, at pinned versions, installed only where they are missing.
//!
//! A tool of the right version on PATH is taken as it is. Otherwise it goes into a folder of Mailuo's own
//! (`$XDG_CACHE_HOME/mailuo/tools`), named by version, so that nobody else's installation changes.

use crate::{Outcome, root, run};
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

const TRUNK: &str = "0.21.14";
const WASM_PACK: &str = "0.15.1";
const BINARYEN: &str = "132";
const AXE: &str = "4.10.3";

/// PATH with the pinned tools in front.
pub struct Tools {
    path: std::ffi::OsString,
    /// Whether wasm-opt is there; without it the build does without.
    pub wasm_opt: bool,
}

impl Tools {
    /// What building the site needs.
    pub fn for_build() -> Result<Self, String> {
        let mut found = Found::default();
        wasm_target()?;
        found.crate_binary("trunk", "trunk", TRUNK, "6 minutes")?;
        found.crate_binary("wasm-bindgen-cli", "wasm-bindgen", &wasm_bindgen_version()?, "2 minutes")?;
        let wasm_opt = found.wasm_opt();
        Ok(Self { path: found.path()?, wasm_opt })
    }

    /// What testing needs beyond packing.
    pub fn for_test() -> Result<Self, String> {
        browser()?;
        Self::for_dist()
    }

    /// What packing the engine for JavaScript needs beyond building.
    pub fn for_dist() -> Result<Self, String> {
        let build = Self::for_build()?;
        let mut found = Found::default();
        found.crate_binary("wasm-pack", "wasm-pack", WASM_PACK, "2 minutes")?;
        let mut folders = found.folders;
        folders.extend(env::split_paths(&build.path));
        let path = env::join_paths(folders).map_err(|e| e.to_string())?;
        Ok(Self { path, ..build })
    }

    /// A command that sees the pinned tools.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        // Rust looks a program up in the child's PATH where one is set.
        command.env("PATH", &self.path).current_dir(root());
        command
    }
}

#[derive(Default)]
struct Found {
    folders: Vec<PathBuf>,
}

impl Found {
    fn crate_binary(&mut self, package: &str, binary: &str, version: &str, about: &str) -> Outcome {
        let is_right =
            |line: Option<String>| line.is_some_and(|l| l.split_whitespace().any(|w| w == version));
        if is_right(run::first_line(binary, &["--version"])) {
            return Ok(());
        }
        let home = cache().join(format!("{package}-{version}"));
        let folder = home.join("bin");
        if !is_right(run::first_line(folder.join(binary), &["--version"])) {
            let spec = format!("{package}@{version}");
            let mut install = run::cargo(&["install", "--locked", "--quiet", "--force", &spec, "--root"]);
            // Built aside: the workspace's own target folder stays what it is.
            install.arg(&home).env("CARGO_TARGET_DIR", cache().join("build")).current_dir(env::temp_dir());
            run::quietly(&format!("installing {package} {version}"), about, &mut install)?;
        }
        self.folders.push(folder);
        Ok(())
    }

    fn wasm_opt(&mut self) -> bool {
        let is_right =
            |line: Option<String>| line.is_some_and(|l| l.split_whitespace().any(|w| w == BINARYEN));
        if is_right(run::first_line("wasm-opt", &["--version"])) {
            return true;
        }
        let home = cache().join(format!("binaryen-{BINARYEN}"));
        let folder = home.join("node_modules/.bin");
        if is_right(run::first_line(folder.join("wasm-opt"), &["--version"])) {
            self.folders.push(folder);
            return true;
        }
        if run::first_line("npm", &["--version"]).is_none() {
            println!("── going without wasm-opt: there is no node; the page's wasm will be a third larger");
            return false;
        }
        match npm_install("binaryen", BINARYEN, &home) {
            Ok(()) => {
                self.folders.push(folder);
                true
            }
            Err(why) => {
                println!("── going without wasm-opt: {why}");
                false
            }
        }
    }

    fn path(self) -> Result<std::ffi::OsString, String> {
        let old = env::var_os("PATH").unwrap_or_default();
        env::join_paths(self.folders.into_iter().chain(env::split_paths(&old))).map_err(|e| e.to_string())
    }
}

/// The script that finds what shuts readers out of a page.
///
/// # Errors
/// Where it can't be installed.
pub fn axe() -> Result<PathBuf, String> {
    let home = cache().join(format!("axe-core-{AXE}"));
    let script = home.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        npm_install("axe-core", AXE, &home)?;
    }
    Ok(script)
}

fn npm_install(package: &str, version: &str, home: &Path) -> Outcome {
    let mut install = Command::new("npm");
    install.args(["install", "--silent", "--no-audit", "--no-fund", "--prefix"]).arg(home);
    install.arg(format!("{package}@{version}"));
    run::quietly(&format!("installing {package} {version}"), "20 seconds", &mut install)
}

fn wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let sysroot = run::first_line("rustc", &["--print", "sysroot"]).ok_or("rustc is not there")?;
    if Path::new(&sysroot).join("lib/rustlib").join(TARGET).is_dir() {
        return Ok(());
    }
    let mut add = Command::new("rustup");
    run::quietly("adding the wasm target", "20 seconds", add.args(["target", "add", TARGET]))
}

/// The version in Cargo.lock: the CLI must be exactly that.
fn wasm_bindgen_version() -> Result<String, String> {
    let lock = std::fs::read_to_string(root().join("Cargo.lock")).map_err(|e| format!("Cargo.lock: {e}"))?;
    lock.split("[[package]]")
        .find(|p| p.contains("name = \"wasm-bindgen\"\n"))
        .and_then(|p| p.split("version = \"").nth(1)?.split('"').next())
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.lock names no wasm-bindgen".to_owned())
}

/// Chromium, its driver and a Chinese font: by apt where that may be done, otherwise named.
fn browser() -> Outcome {
    let has = |program: &str| run::first_line(program, &["--version"]).is_some();
    let font = run::first_line("fc-list", &[":lang=zh", "family"]).is_some_and(|line| !line.is_empty());
    let mut missing = Vec::new();
    if !has("chromium") {
        missing.push("chromium");
    }
    if !has("chromedriver") {
        missing.push("chromium-driver");
    }
    if !font {
        missing.extend(["fonts-noto-cjk", "fontconfig"]);
    }
    if missing.is_empty() {
        return Ok(());
    }
    let list = missing.join(" ");
    let asked = format!("please install these packages: {list}");
    if run::first_line("apt-get", &["--version"]).is_none() {
        return Err(asked);
    }
    let sudo = run::first_line("id", &["-u"]).is_none_or(|id| id != "0");
    let apt = |args: &str| {
        let sudo = if sudo { "sudo -n " } else { "" };
        let mut shell = Command::new("sh");
        shell.arg("-c").arg(format!("{sudo}env DEBIAN_FRONTEND=noninteractive apt-get {args} >&2"));
        shell
    };
    run::quietly("reading the package lists", "15 seconds", &mut apt("-qq update"))
        .and_then(|()| {
            let install = format!("-qq install --no-install-recommends {list}");
            run::quietly(&format!("installing {list}"), "1 minute", &mut apt(&install))
        })
        .map_err(|why| format!("{asked}\n{why}"))
}

/// Where tools of Mailuo's own are kept.
pub fn cache() -> PathBuf {
    let base = env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    base.or_else(home).unwrap_or_else(env::temp_dir).join("mailuo/tools")
}
