//! The analysis of a site's first article, made when the site is built: its names can be marked before the engine is there.

use crate::{files, naming, root, write};
use mailuo_engine::{Engine, Knowledge};
use std::{fs, path::Path};

/// How the file's name begins.
const NAME: &str = "analysis-";

/// Puts `text` and its analysis into `folder`, a line of JSON each, named by their content, in place of earlier ones;
/// returns the file's name. `None` where the engine tells it in parts: such an article is not waited for. The text goes
/// along, since the article may be another one by the time that somebody opens the page.
///
/// # Errors
/// Where a file can't be read, written or removed.
pub fn put(folder: &Path, text: &str) -> Result<Option<String>, String> {
    for old in files(folder)? {
        let name = old.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(NAME) && naming::is_named_by_content(&name) {
            fs::remove_file(&old).map_err(|e| format!("{}: {e}", old.display()))?;
        }
    }
    let Some(json) = answer(text)? else { return Ok(None) };
    let lines = format!("{}\n{json}", serde_json::Value::from(text));
    let name = format!("{NAME}{}.json", naming::hash(&lines));
    write(&folder.join(&name), &lines)?;
    Ok(Some(name))
}

/// The engine's answer to `text` without options, as the page's worker tells it: JSON, offsets in bytes.
fn answer(text: &str) -> Result<Option<String>, String> {
    let knowledge = |name: &str| {
        let path = root().join("data").join(name);
        fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))
    };
    let [lexicon, names, themes] =
        [knowledge("lexicon.bin")?, knowledge("names.bin")?, knowledge("themes.tsv")?];
    let knowledge = Knowledge { lexicon: &lexicon, names: &names, themes: &themes };
    let engine = Engine::new(knowledge).map_err(|e| e.to_string())?;
    let mut parts = engine.analyze(text).parts();
    let first = parts.next().filter(|_| parts.next().is_none());
    first.map(|whole| serde_json::to_string(&whole)).transpose().map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_of_one_part_is_put_in_place_of_the_one_before() {
        let folder = std::env::temp_dir().join(format!("mailuo-prepared-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let first = put(&folder, "灯\n卢阿满说，青禾镇的灯亮了。").unwrap().unwrap();
        let name = put(&folder, "灯\n卢阿满说，青禾镇的灯灭了。").unwrap().unwrap();
        assert!(first != name && naming::is_named_by_content(&name));
        assert_eq!(files(&folder).unwrap(), [folder.join(&name)]);
        let json = fs::read_to_string(folder.join(&name)).unwrap();
        assert!(json.contains("\"unit\":\"byte\"") && json.contains("卢阿满"), "{json}");
        assert_eq!(put(&folder, &"卢阿满说，青禾镇的灯亮了。\n".repeat(3000)).unwrap(), None);
        fs::remove_dir_all(&folder).unwrap();
    }
}
