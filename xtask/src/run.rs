//! Running other programs, and saying so.

use crate::{Outcome, root};
use std::{
    io::Write,
    process::{Command, Stdio},
    time::Instant,
};

/// Cargo, from the repository's top.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// Runs `command` with its output shown; `what` stands before it, for example "clippy".
pub fn step(what: &str, command: &mut Command) -> Outcome {
    println!("── {what}");
    let started = Instant::now();
    let status = command.status().map_err(|e| format!("{what}: {e}"))?;
    if !status.success() {
        return Err(format!("{what} failed ({status})"));
    }
    println!("   {what}: {} s", started.elapsed().as_secs());
    Ok(())
}

/// Runs a long `command` silently, with a line that shows it is alive; on failure its output is shown.
pub fn quietly(what: &str, about: &str, command: &mut Command) -> Outcome {
    print!("── {what} (about {about}) ");
    let started = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{what}: {e}"))?;
    // Read aside, so that a full pipe never stops the child.
    let mut stderr = child.stderr.take();
    let reader = std::thread::spawn(move || {
        let mut text = String::new();
        if let Some(pipe) = stderr.as_mut() {
            let _ = std::io::Read::read_to_string(pipe, &mut text);
        }
        text
    });
    let status = loop {
        if let Some(status) = child.try_wait().map_err(|e| format!("{what}: {e}"))? {
            break status;
        }
        for _ in 0..20 {
            std::thread::sleep(std::time::Duration::from_millis(250));
            if !matches!(child.try_wait(), Ok(None)) {
                break;
            }
        }
        print!(".");
        let _ = std::io::stdout().flush();
    };
    println!(" {} s", started.elapsed().as_secs());
    let said = reader.join().unwrap_or_default();
    if status.success() { Ok(()) } else { Err(format!("{what} failed ({status})\n{said}")) }
}

/// What `program args` prints first, or `None` where it isn't there.
pub fn first_line(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.lines().next().unwrap_or_default().to_owned())
}
