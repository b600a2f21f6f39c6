//! Files named by what is in them, so that they may be kept for ever.

use crate::files;
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::Path,
};

/// Renames those files of `folder` whose names are `wanted` by their content, each when all that it speaks of have
/// their names, and puts the new names into whatever speaks of them.
///
/// Returns the old names with the new ones.
///
/// # Errors
/// Where a file can't be read or written, or two speak of each other.
pub fn name_by_content(
    folder: &Path,
    wanted: impl Fn(&str) -> bool,
) -> Result<Vec<(String, String)>, String> {
    let (mut waiting, mut staying) = (Vec::new(), Vec::new());
    for path in files(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        if wanted(&name) { &mut waiting } else { &mut staying }.push((name, bytes));
    }
    let mut named = Vec::new();
    while !waiting.is_empty() {
        let speaks = |(name, bytes): &(String, Vec<u8>)| {
            let mut others = waiting.iter().filter(|(other, _)| other != name);
            speaks_of_files(name) && others.any(|(other, _)| renamed(bytes, other, "").is_some())
        };
        let next = waiting.iter().position(|file| !speaks(file)).ok_or("two files speak of each other")?;
        let (old, bytes) = waiting.swap_remove(next);
        let (stem, extension) = old.rsplit_once('.').unwrap_or((&old, ""));
        let new = format!("{stem}-{}.{extension}", hash(&bytes));
        fs::rename(folder.join(&old), folder.join(&new)).map_err(|e| format!("{old}: {e}"))?;
        let all = waiting.iter_mut().chain(&mut staying);
        for (name, bytes) in all.filter(|(name, _)| speaks_of_files(name)) {
            if let Some(text) = renamed(bytes, &old, &new) {
                *bytes = text;
                fs::write(folder.join(&*name), bytes).map_err(|e| format!("{name}: {e}"))?;
            }
        }
        named.push((old, new));
    }
    Ok(named)
}

/// The text with the file's new name wherever it names it, if it does: `source.js` is not in `source.json(…)`.
fn renamed(bytes: &[u8], old: &str, new: &str) -> Option<Vec<u8>> {
    let text = String::from_utf8_lossy(bytes);
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    let mut parts = text.split(old);
    let mut said = parts.next()?.to_owned();
    let mut found = false;
    for part in parts {
        found |= ends(part);
        said += if ends(part) { new } else { old };
        said += part;
    }
    found.then(|| said.into_bytes())
}

/// Scripts and lists name other files; knowledge and programs do not.
fn speaks_of_files(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".json")
}

/// Whether a file's name says what is in it.
pub fn is_named_by_content(name: &str) -> bool {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem).trim_end_matches("_bg");
    let last = stem.rsplit_once('-').map_or("", |(_, last)| last);
    last.len() == 16 && last.bytes().all(|b| b.is_ascii_hexdigit())
}

/// Sixteen digits that tell one content from another.
pub fn hash(content: &(impl Hash + ?Sized)) -> String {
    let mut state = DefaultHasher::new();
    content.hash(&mut state);
    format!("{:016x}", state.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_inside_a_longer_word_is_no_name() {
        let text = b"import * as source from './source.js'; source.json()";
        let said = renamed(text, "source.js", "source-1.js").unwrap();
        assert_eq!(said, b"import * as source from './source-1.js'; source.json()");
        assert_eq!(renamed(b"source.json()", "source.js", "source-1.js"), None);
    }

    #[test]
    fn files_are_named_by_content_wherever_they_are_spoken_of() {
        let folder = std::env::temp_dir().join(format!("mailuo-naming-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in
            [("a.bin", "a.bin"), ("b.js", "fetch('a.bin')"), ("worker.js", "import './b.js'; load('a.bin')")]
        {
            fs::write(folder.join(name), content).unwrap();
        }
        let named = name_by_content(&folder, |_| true).unwrap();
        let now = |old: &str| named.iter().find(|(name, _)| name == old).unwrap().1.clone();
        let worker = fs::read_to_string(folder.join(now("worker.js"))).unwrap();
        assert_eq!(worker, format!("import './{}'; load('{}')", now("b.js"), now("a.bin")));
        assert!(named.iter().all(|(old, new)| is_named_by_content(new) && !is_named_by_content(old)));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn what_stays_speaks_of_new_names() {
        let folder = std::env::temp_dir().join(format!("mailuo-staying-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, content) in [("a.bin", "a"), ("b.js", "'a.bin' './c.js'"), ("c.js", "'b.js'")] {
            fs::write(folder.join(name), content).unwrap();
        }
        let named = name_by_content(&folder, |name| name.ends_with(".bin")).unwrap();
        assert_eq!(named.len(), 1);
        let told = fs::read_to_string(folder.join("b.js")).unwrap();
        assert_eq!(told, format!("'{}' './c.js'", named[0].1));
        fs::remove_dir_all(&folder).unwrap();
    }
}
