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

#[cfg(test)]
mod tests {
    use crate::{files, root};
    use std::{fs, io::Write};

    /// What a page loads before it asks for the engine, in bytes under brotli.
    const ELEMENT: usize = 15_000;

    #[test]
    fn the_element_is_light() {
        let mut weight = 0;
        for file in files(&root().join("crates/reader/embed")).unwrap() {
            let name = file.file_name().unwrap().to_string_lossy();
            if name.ends_with(".js") && !["embed-host.js", "frame.js"].contains(&&*name) {
                let mut packed = brotli::CompressorWriter::new(Vec::new(), 4096, 11, 22);
                packed.write_all(&fs::read(&file).unwrap()).unwrap();
                weight += packed.into_inner().len();
            }
        }
        assert!(weight <= ELEMENT, "{weight} bytes");
        println!("{weight} bytes");
    }

    #[test]
    fn the_element_has_the_colours_of_the_page() {
        let page = fs::read_to_string(root().join("styles/tokens.css")).unwrap();
        let element = fs::read_to_string(root().join("crates/reader/embed/style.js")).unwrap();
        for colour in element.split("\"#").skip(1).map(|rest| &rest[..6]) {
            assert!(page.contains(&format!("#{colour};")), "#{colour}");
        }
    }
}
