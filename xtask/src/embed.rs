//! The element for other people's pages: `embed/` beside the page.

use crate::{Outcome, naming};
use std::{fs, path::Path};

/// What pages speak of, under names that stay.
const STAYING: [&str; 4] = ["mailuo.js", "embed-host.js", "frame.js", "worker.js"];

/// Leads the element in `folder` to the `engine`'s worker, an address seen from there, and names its modules by
/// their content.
///
/// # Errors
/// Where a file can't be read or written.
pub fn finish(folder: &Path, engine: &str) -> Outcome {
    let worker = format!("// The engine, under a name that stays.\nimport \"{engine}\";\n");
    fs::write(folder.join("worker.js"), worker).map_err(|e| format!("{}: {e}", folder.display()))?;
    let is_module = |name: &str| name.ends_with(".js") && !STAYING.contains(&name);
    naming::name_by_content(folder, is_module).map(drop)
}
