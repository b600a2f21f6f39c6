//! A built page that goes along with a site, with the site's articles in its list.

use crate::build::{File, Site};
use mailuo_export::{Article, hash};
use serde_json::json;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The files of the page in `folder`, under `reader/`, with these articles in place of its own.
///
/// # Errors
/// Where the folder can't be read, or holds no such page.
pub fn with_articles(folder: &Path, site: &Site) -> Result<Vec<File>, String> {
    let no_page = || format!("{}: there is no built page in it", folder.display());
    let mut files: Vec<File> = Vec::new();
    gather(folder, Path::new(""), &mut files)?;
    files.retain(|(name, _)| !name.starts_with("articles"));
    let mut list = Vec::new();
    for told in &site.articles {
        let file = format!("articles/{}.{}", told.name, told.file.1);
        let title = Article::new(&told.analysis, &told.text).title();
        list.push(json!({ "id": told.name, "title": title, "file": crate::pages::address(&file).replace("%2F", "/") }));
        files.push((file.into(), told.file.0.clone()));
    }
    let list = serde_json::Value::from(list).to_string();
    let html = text(&files, "index.html").ok_or_else(no_page)?;
    let html = without_article(&html).ok_or_else(no_page)?;
    if let Some(offline) = text(&files, "offline.js") {
        put(&mut files, "offline.js", of_these(&offline, &list, site));
    }
    put(&mut files, "index.html", html);
    files.push(("articles/index.json".into(), list.into_bytes()));
    Ok(files.into_iter().map(|(name, bytes)| (Path::new("reader").join(name), bytes)).collect())
}

fn gather(folder: &Path, below: &Path, into: &mut Vec<File>) -> Result<(), String> {
    let here = folder.join(below);
    let told = |e: std::io::Error| format!("{}: {e}", here.display());
    for entry in fs::read_dir(&here).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let name: PathBuf = below.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            gather(folder, &name, into)?;
        } else {
            into.push((name, fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?));
        }
    }
    Ok(())
}

/// The page's HTML without the article that it was built with, which is not of this site.
fn without_article(html: &str) -> Option<String> {
    let (before, rest) = html.split_once("<article class=\"reader\">")?;
    let (_, after) = rest.split_once("</article>")?;
    // Nor is what was to be fetched ahead.
    let mut head = before.to_owned();
    for ahead in [" data-first=\"", " data-prepared=\""] {
        if let Some((start, rest)) = head.split_once(ahead) {
            head = [start, rest.split_once('"')?.1].concat();
        }
    }
    let (start, nav) = head.split_once("<nav>").unwrap_or((&head, ""));
    let head = [start, nav.split_once("</nav>").map_or(nav, |(_, rest)| rest)].concat();
    Some(format!("{head}<article class=\"reader\"></article>{after}"))
}

/// `offline.js` for these articles: another version, and none of the old ones to be kept.
fn of_these(script: &str, list: &str, site: &Site) -> String {
    let all: Vec<u8> =
        site.articles.iter().flat_map(|told| &told.file.0).chain(list.as_bytes()).copied().collect();
    let version: String = hash(&all)[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    let script = script.replacen("\"mailuo-", &format!("\"mailuo-{version}-"), 1);
    let line = |line: &str| {
        let Some(names) = line.strip_prefix("const FILES = ").and_then(|l| l.strip_suffix(';')) else {
            return line.to_owned();
        };
        let names: Vec<String> = serde_json::from_str(names).unwrap_or_default();
        let keep = |name: &String| !name.starts_with("articles/") || name == "articles/index.json";
        let names: Vec<&String> = names.iter().filter(|name| keep(name)).collect();
        format!("const FILES = {};", json!(names))
    };
    script.lines().map(line).collect::<Vec<_>>().join("\n") + "\n"
}

fn text(files: &[File], name: &str) -> Option<String> {
    let found = files.iter().find(|(path, _)| path == Path::new(name))?;
    String::from_utf8(found.1.clone()).ok()
}

fn put(files: &mut [File], name: &str, content: String) {
    if let Some(file) = files.iter_mut().find(|(path, _)| path == Path::new(name)) {
        file.1 = content.into_bytes();
    }
}
