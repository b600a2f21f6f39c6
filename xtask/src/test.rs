//! `cargo xtask test`: everything that CI checks.

use crate::{
    Outcome, dist, npm, root, run, server, shell, site, size,
    tools::{self, Tools},
};

/// Formatting, lints, native tests; then, unless `--quick`, the tests in Chromium.
///
/// # Errors
/// The first step that fails.
pub fn test(args: &[String]) -> Outcome {
    let quick = match args {
        [] => false,
        [flag] if flag == "--quick" => true,
        _ => return Err("test takes --quick or nothing".into()),
    };
    run::step("formatting", &mut run::cargo(&["fmt", "--all", "--check"]))?;
    run::step(
        "lints",
        &mut run::cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-Dwarnings"]),
    )?;
    run::step("native tests", &mut run::cargo(&["test", "--workspace"]))?;
    if quick {
        return Ok(());
    }
    let tools = Tools::for_test()?;
    let mut pack = tools.command("wasm-pack");
    pack.args(["test", "--headless", "--chrome", "--chromedriver"]).arg(chromedriver()?);
    run::step("the engine in Chromium", pack.arg("crates/reader"))?;
    end_to_end(&tools)
}

fn end_to_end(tools: &Tools) -> Outcome {
    let folder = root().join("target/site");
    site::build(tools, &folder)?;
    let page = root().join("../shared/gold/raw/llm-page.txt");
    let sample = root().join("samples/domestic-models.txt");
    site::put_articles(
        &folder,
        &[vec![sample], page.is_file().then_some(page).into_iter().collect()].concat(),
    )?;
    shell::finish(&folder, true)?;
    size::check(&folder)?;
    let broken = root().join("target/site-without-engine");
    site::copy_without_engine(&folder, &broken)?;
    let (address, broken) = (server::start(folder, 0)?, server::start(broken, 0)?);
    let mut browser = run::cargo(&["test", "--package", "mailuo-e2e", "--", "--nocapture"]);
    browser.env("MAILUO_SITE", format!("http://{address}"));
    browser.env("MAILUO_SITE_WITHOUT_ENGINE", format!("http://{broken}"));
    browser.env("MAILUO_FOLDER", root().join("target/site"));
    browser.env("MAILUO_AXE", tools::axe()?);
    if let Some(pages) = npm::use_package(&dist::package(tools)?)? {
        browser.env("MAILUO_NPM", format!("http://{}", server::start(pages, 0)?));
    }
    run::step("end to end in Chromium", &mut browser)
}

fn chromedriver() -> Result<String, String> {
    run::first_line("sh", &["-c", "command -v chromedriver"]).ok_or_else(|| "there is no chromedriver".into())
}
