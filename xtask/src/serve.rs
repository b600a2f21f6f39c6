//! `cargo xtask serve`: the page on this machine.

use crate::{Outcome, root, server, shell, site, tools::Tools};
use std::{env, thread};

/// Builds the page, puts the given articles into its list, corrections with the first of them, and serves it on
/// 127.0.0.1:8080.
///
/// # Errors
/// Where a tool can't be installed, the build fails, a file can't be read or the port is taken.
pub fn serve(args: &[String]) -> Outcome {
    let here = env::current_dir().map_err(|e| e.to_string())?;
    let (mut articles, mut corrections) = (Vec::new(), None);
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        match arg.as_str() {
            "--corrections" => {
                corrections = Some(here.join(rest.next().ok_or("--corrections names no file")?))
            }
            flag if flag.starts_with("--") => {
                return Err(format!(
                    "serve knows no {flag}; it takes articles' files and --corrections FILE"
                ));
            }
            file => articles.push(here.join(file)),
        }
    }
    if let Some(lost) = articles.iter().chain(&corrections).find(|a| !a.is_file()) {
        return Err(format!("there is no file {}", lost.display()));
    }
    let tools = Tools::for_build()?;
    let folder = root().join("dist");
    site::build(&tools, &folder)?;
    site::put_articles(&folder, &articles)?;
    if let Some(file) = corrections {
        site::put_corrections(&folder, &file)?;
    }
    // Kept on the device, the next build would only show at the second look.
    shell::finish(&folder, false)?;
    let address = server::start(folder, 8080)?;
    println!("\n   Mailuo · 脉络   http://{address}/\n   Ctrl-C ends it.");
    loop {
        thread::park();
    }
}
