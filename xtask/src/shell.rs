//! What stands before the page's program: its HTML, with the article in it, and the names of its files.
//!
//! Trunk has built the page; this makes it light to open. The first article of the list is set in the HTML, so
//! that nothing stands before the text but HTML and CSS. Files of the engine are named by what is in them, so that
//! they may be kept for ever. No script is left in the HTML.

use crate::{Outcome, draft, embed, files, naming, text, write};
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// What the page may do: run its own scripts and wasm, ask its own site; nothing else.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:; \
                      object-src 'none'; base-uri 'self'; form-action 'none'";

/// Finishes the page that trunk built in `folder`; with `offline` it stays on the reader's device.
///
/// # Errors
/// Where a file can't be read or written, or trunk's page is not as it was.
pub fn finish(folder: &Path, offline: bool) -> Outcome {
    let path = folder.join("index.html");
    let html = text(&path)?;
    let named = naming::name_by_content(&folder.join("reader"), |_| true)?;
    let worker = named.iter().find(|(old, _)| old == "worker.js").ok_or("there is no reader/worker.js")?;
    embed::finish(&folder.join("embed"), &format!("../reader/{}", worker.1))?;
    let keeps = if offline { " data-offline=\"offline.js\"" } else { "" };
    let (before, rest) = html.split_once("<script type=\"module\">").ok_or("trunk's script is not there")?;
    let (program, after) = rest.split_once("</script>").ok_or("trunk's script does not end")?;
    let start = put(folder, "start", include_str!("../../start.js"))?;
    let program = put(folder, "page", program.trim_start())?;
    let html = format!("{before}<script type=\"module\" src=\"{program}\"></script>{after}");
    let html = html.replacen("<html", &format!("<html data-engine=\"reader/{}\"{keeps}", worker.1), 1);
    let head = format!(
        "<meta charset=\"utf-8\">\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n  \
         <script async blocking=\"render\" fetchpriority=\"high\" src=\"{start}\"></script>"
    );
    let html = html.replacen("<meta charset=\"utf-8\">", &head, 1);
    let html = with_one_sheet(&html, folder)?;
    write(&path, &with_article(&html, folder)?)?;
    if offline { keep(folder) } else { Ok(()) }
}

/// Writes a script that is named by its content, and tells the name.
fn put(folder: &Path, stem: &str, script: &str) -> Result<String, String> {
    let name = format!("{stem}-{}.js", naming::hash(script));
    write(&folder.join(&name), script)?;
    Ok(name)
}

/// The page with its sheets of styles as one: where a browser has six requests on their way at a time, a dozen that
/// stand before the text keep the programs waiting.
fn with_one_sheet(html: &str, folder: &Path) -> Result<String, String> {
    const LINK: &str = "<link rel=\"stylesheet\" href=\"./";
    let mut parts = html.split(LINK);
    let (mut rest, mut styles) = (parts.next().unwrap_or_default().to_owned(), String::new());
    for part in parts {
        let (name, behind) = part.split_once('"').ok_or("a sheet of styles has no name")?;
        styles += &text(&folder.join(name))?;
        fs::remove_file(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
        rest += behind.split_once('>').ok_or("a sheet's link does not end")?.1.trim_start();
    }
    let name = format!("styles-{}.css", naming::hash(&styles));
    write(&folder.join(&name), &styles)?;
    Ok(rest.replacen("</title>", &format!("</title>\n  {LINK}{name}\">"), 1))
}

/// The page with the first article of its list where `index.html` leaves room for it.
fn with_article(html: &str, folder: &Path) -> Result<String, String> {
    let list = text(&folder.join("articles/index.json"))?;
    let list: serde_json::Value = serde_json::from_str(&list).map_err(|e| format!("index.json: {e}"))?;
    let Some(file) = list[0]["file"].as_str() else { return Ok(html.to_owned()) };
    // In another encoding it waits for the page's program.
    let source = text(&folder.join(file)).unwrap_or_default();
    let element = |(shape, line): (draft::Shape, &str)| {
        let line = escaped(line);
        match shape {
            draft::Shape::Title => format!("<h1>{line}</h1>"),
            draft::Shape::Byline => format!("<p class=\"byline\">{line}</p>"),
            draft::Shape::Heading => format!("<h2>{line}</h2>"),
            draft::Shape::Paragraph => format!("<p>{line}</p>"),
        }
    };
    let article: String = draft::draft(&source).map(element).collect();
    let titles: Vec<&str> =
        list.as_array().into_iter().flatten().filter_map(|a| a["title"].as_str()).collect();
    let link = |title: &&str| format!("<button class=\"article-link\">{}</button>", escaped(title));
    let links: String = titles.iter().map(link).collect();
    let nav = if titles.len() > 1 { format!("<nav>{links}</nav>") } else { String::new() };
    let preload = format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"{file}\">\n");
    let html = html.replacen("</head>", &format!("{preload}</head>"), 1);
    let html = html.replacen("<div class=\"tools\">", &format!("{nav}<div class=\"tools\">"), 1);
    Ok(html.replacen("<article class=\"reader\">", &format!("<article class=\"reader\">{article}"), 1))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

/// Writes `offline.js`, which keeps what the first visit loads.
fn keep(folder: &Path) -> Outcome {
    let mut state = DefaultHasher::new();
    let mut names = vec!["./".to_owned()];
    for path in first_visit(folder)? {
        fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?.hash(&mut state);
        let name = path.strip_prefix(folder).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        name.hash(&mut state);
        if name != "index.html" {
            names.push(name);
        }
    }
    let script = include_str!("../../offline.js");
    let version = format!("\"mailuo-{:016x}\"", state.finish());
    let script = script.replacen("\"mailuo-\"", &version, 1);
    let list = serde_json::Value::from(names).to_string();
    write(&folder.join("offline.js"), &script.replacen("[]", &list, 1))
}

/// Every file that a first visit loads.
///
/// # Errors
/// Where the page in `folder` can't be read.
pub fn first_visit(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for part in ["", "reader", "articles", "icons"] {
        found.extend(files(&folder.join(part))?.into_iter().filter(|file| !file.ends_with("offline.js")));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_styles_are_one_sheet() {
        let folder = std::env::temp_dir().join(format!("mailuo-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, style) in [("a.css", "p { color: red }\n"), ("b.css", "p { color: blue }\n")] {
            fs::write(folder.join(name), style).unwrap();
        }
        let link = |name: &str| format!("  <link rel=\"stylesheet\" href=\"./{name}\" integrity=\"x\"/>\n");
        let html = format!("<title>灯</title>\n{}{}<p>", link("a.css"), link("b.css"));
        let html = with_one_sheet(&html, &folder).unwrap();
        let names: Vec<_> = files(&folder).unwrap();
        let [name] = names.as_slice() else { panic!("{names:?}") };
        assert_eq!(fs::read_to_string(name).unwrap(), "p { color: red }\np { color: blue }\n");
        let name = name.file_name().unwrap().to_string_lossy();
        assert_eq!(html, format!("<title>灯</title>\n  <link rel=\"stylesheet\" href=\"./{name}\">\n  <p>"));
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_article_stands_in_the_html_as_text() {
        let folder = std::env::temp_dir().join(format!("mailuo-article-{}", std::process::id()));
        fs::create_dir_all(folder.join("articles")).unwrap();
        let list = r#"[{"title":"湖边","file":"articles/a.txt"},{"title":"灯","file":"articles/b.txt"}]"#;
        fs::write(folder.join("articles/index.json"), list).unwrap();
        fs::write(folder.join("articles/a.txt"), "湖边\n湖水<很>清。").unwrap();
        let html = "<head></head><div class=\"tools\"></div><article class=\"reader\"></article>";
        let html = with_article(html, &folder).unwrap();
        assert!(
            html.contains("<article class=\"reader\"><h1>湖边</h1><p>湖水&lt;很>清。</p></article>"),
            "{html}"
        );
        assert!(html.contains("<nav><button class=\"article-link\">湖边</button>"), "{html}");
        assert!(html.contains("href=\"articles/a.txt\""), "{html}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
