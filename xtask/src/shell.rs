//! What stands before the page's program: its HTML, with the article in it, and the names of its files.
//!
//! Trunk has built the page; this makes it light to open. The first article of the list is set in the HTML, with the
//! styles and what starts the programs, so that the text is there with the first answer. Files of the engine are named
//! by what is in them, so that they may be kept for ever.

use crate::{Outcome, dist::integrity, draft, embed, files, naming, prepared, text, write};
use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Path, PathBuf},
};

/// What the page may do: run its own scripts and wasm and these of its HTML, ask its own site; nothing else.
fn policy(scripts: [&str; 2], styles: &str) -> String {
    let scripts = scripts.map(|script| format!("'{}'", integrity(script.as_bytes()))).join(" ");
    let styles = integrity(styles.as_bytes());
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' {scripts}; style-src 'self' '{styles}'; \
         img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'none'"
    )
}

/// What `start.js` asks for and hands to the engine's worker, by stage.
const FED: [(&str, &str); 4] = [
    ("program", "mailuo-reader_bg.wasm"),
    ("lexicon", "lexicon.bin"),
    ("names", "names.bin"),
    ("themes", "themes.tsv"),
];

/// How trunk's script that starts the page's program begins and ends, and what has a browser ask for the program ahead of
/// it: `start.js` does both, when the text is painted.
const PROGRAM: [&str; 2] = ["<script type=\"module\">", "</script>"];
const ASKED: [&str; 2] = ["<link rel=\"modulepreload\"", "type=\"application/wasm\">"];
/// What stands around the addresses of the program's two files in that script.
const GLUE: [&str; 2] = ["from '", "'"];
const WASM: [&str; 2] = ["module_or_path: '", "'"];

/// Finishes the page that trunk built in `folder`; with `offline` it stays on the reader's device.
///
/// # Errors
/// Where a file can't be read or written, or trunk's page is not as it was.
pub fn finish(folder: &Path, offline: bool) -> Outcome {
    let path = folder.join("index.html");
    let html = text(&path)?;
    one_worker(&folder.join("reader"))?;
    let named = naming::name_by_content(&folder.join("reader"), |_| true)?;
    let now = |file: &str| {
        let (_, new) =
            named.iter().find(|(old, _)| old == file).ok_or(format!("there is no reader/{file}"))?;
        Ok::<_, String>(format!("reader/{new}"))
    };
    let worker = now("worker.js")?;
    embed::finish(&folder.join("embed"), &format!("../{worker}"))?;
    let fed = FED.iter().map(|(stage, file)| now(file).map(|file| format!("{stage}={file}")));
    let fed = fed.collect::<Result<Vec<_>, _>>()?.join(" ");
    let keeps = if offline { " data-offline=\"offline.js\"" } else { "" };
    let (chosen, start) = (include_str!("../../chosen.js"), include_str!("../../start.js"));
    let (rest, program) = without(&html, PROGRAM)?;
    let (rest, _) = without(&rest, ASKED)?;
    let [glue, wasm] = [without(&program, GLUE)?.1, without(&program, WASM)?.1];
    let (rest, styles) = without_sheets(&rest, folder)?;
    let head = format!(
        "<meta charset=\"utf-8\">\n  <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n  \
         <script>{chosen}</script>\n  <style>{styles}</style>",
        policy([chosen, start], &styles)
    );
    let told =
        format!("<html data-engine=\"{worker}\" data-files=\"{fed}\" data-page=\"{glue} {wasm}\"{keeps}");
    let rest = rest.replacen("<html", &told, 1);
    let html = rest.replacen("<meta charset=\"utf-8\">", &head, 1);
    let html = html.replacen("</body>", &format!("  <script>{start}</script>\n</body>"), 1);
    write(&path, &with_article(&html, folder)?)?;
    if offline { keep(folder) } else { Ok(()) }
}

/// Puts the script that starts the engine's program into the worker's, which would have to ask for it first.
fn one_worker(folder: &Path) -> Outcome {
    let (script, worker) = (folder.join("mailuo-reader.js"), folder.join("worker.js"));
    let asks = "import start, { Loading } from \"./mailuo-reader.js\";";
    let whole = text(&worker)?;
    let (head, rest) = whole.split_once(asks).ok_or("worker.js does not begin as it did")?;
    write(&worker, &format!("{head}{}const start = __wbg_init;{rest}", text(&script)?))?;
    fs::remove_file(&script).map_err(|e| format!("{}: {e}", script.display()))
}

/// The page without what stands between these two, and without them; and that.
fn without(html: &str, [from, to]: [&str; 2]) -> Result<(String, String), String> {
    let (before, rest) = html.split_once(from).ok_or(format!("trunk's {from} is not there"))?;
    let (between, behind) = rest.split_once(to).ok_or(format!("trunk's {from} does not end"))?;
    Ok((format!("{before}{behind}"), between.to_owned()))
}

/// The page without its sheets of styles, and all of them as one.
fn without_sheets(html: &str, folder: &Path) -> Result<(String, String), String> {
    let mut parts = html.split("<link rel=\"stylesheet\" href=\"./");
    let (mut rest, mut styles) = (parts.next().unwrap_or_default().to_owned(), String::new());
    for part in parts {
        let (name, behind) = part.split_once('"').ok_or("a sheet of styles has no name")?;
        styles += &text(&folder.join(name))?;
        fs::remove_file(folder.join(name)).map_err(|e| format!("{name}: {e}"))?;
        rest += behind.split_once('>').ok_or("a sheet's link does not end")?.1.trim_start();
    }
    Ok((rest, styles))
}

/// The page with the first article of its list where `index.html` leaves room for it.
fn with_article(html: &str, folder: &Path) -> Result<String, String> {
    let list = text(&folder.join("articles/index.json"))?;
    let list: serde_json::Value = serde_json::from_str(&list).map_err(|e| format!("index.json: {e}"))?;
    let Some(file) = list[0]["file"].as_str() else { return Ok(html.to_owned()) };
    // In another encoding it waits for the page's program.
    let source = text(&folder.join(file)).unwrap_or_default();
    let element = |(shape, _, line): (draft::Shape, usize, &str)| {
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
    // With corrections beside it, from another format or in another encoding it is asked about in another way.
    let is_plain = list[0].get("corrections").is_none() && file.ends_with(".txt") && !source.is_empty();
    let prepared = if is_plain { prepared::put(&folder.join("articles"), &source)? } else { None };
    let prepared = prepared.map_or(String::new(), |name| format!(" data-prepared=\"articles/{name}\""));
    let html = html.replacen("<html", &format!("<html data-first=\"{file}\"{prepared}"), 1);
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
    fn all_styles_are_one() {
        let folder = std::env::temp_dir().join(format!("mailuo-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (name, style) in [("a.css", "p { color: red }\n"), ("b.css", "p { color: blue }\n")] {
            fs::write(folder.join(name), style).unwrap();
        }
        let link = |name: &str| format!("  <link rel=\"stylesheet\" href=\"./{name}\" integrity=\"x\"/>\n");
        let html = format!("<title>灯</title>\n{}{}<p>", link("a.css"), link("b.css"));
        let (rest, styles) = without_sheets(&html, &folder).unwrap();
        assert_eq!(styles, "p { color: red }\np { color: blue }\n");
        assert_eq!(rest, "<title>灯</title>\n  <p>");
        assert_eq!(files(&folder).unwrap(), Vec::<PathBuf>::new());
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_policy_knows_what_stands_in_the_html() {
        let folder = std::env::temp_dir().join(format!("mailuo-policy-{}", std::process::id()));
        for part in ["reader", "embed", "articles"] {
            fs::create_dir_all(folder.join(part)).unwrap();
        }
        let html = "<!doctype html>\n<html lang=\"zh-Hans\">\n<head>\n  <meta charset=\"utf-8\">\n  <title>灯</title>\n  \
                    <link rel=\"stylesheet\" href=\"./a.css\" integrity=\"x\"/>\n  \
                    <script type=\"module\">\nimport init from './mailuo.js';\n\
                    await init({ module_or_path: './mailuo_bg.wasm' });\n</script>\n\
                    <link rel=\"modulepreload\" href=\"./mailuo.js\"><link rel=\"preload\" href=\"./mailuo_bg.wasm\" type=\"application/wasm\">\n\
                    </head>\n<body>\n  <article class=\"reader\"></article>\n</body>\n</html>";
        let files =
            [("index.html", html), ("a.css", "p > a { color: red }\n"), ("articles/index.json", "[]")];
        for (name, text) in files {
            fs::write(folder.join(name), text).unwrap();
        }
        for name in FED.map(|(_, file)| file).into_iter().chain(["mailuo-reader.js"]) {
            fs::write(folder.join("reader").join(name), name).unwrap();
        }
        let worker = "import start, { Loading } from \"./mailuo-reader.js\";\nstart('lexicon.bin');";
        fs::write(folder.join("reader/worker.js"), worker).unwrap();
        finish(&folder, false).unwrap();
        let html = text(&folder.join("index.html")).unwrap();
        let inside =
            |tag: &str, end: &str| html.split_once(tag).unwrap().1.split_once(end).unwrap().0.to_owned();
        let policy = inside("Content-Security-Policy\" content=\"", "\">");
        let (scripts, styles) = policy.split_once("style-src").unwrap();
        assert!(styles.contains(&integrity(inside("<style>", "</style>").as_bytes())));
        let of = |html: &str| html.split("<script").skip(1).map(str::to_owned).collect::<Vec<_>>();
        for script in of(&html) {
            let script = script.split_once('>').unwrap().1.split_once("</script>").unwrap().0;
            assert!(scripts.contains(&integrity(script.as_bytes())), "{script}");
        }
        let (before, behind) = html.split_once("</article>").unwrap();
        assert_eq!([before, behind].map(|part| of(part).len()), [1, 1], "the programs start behind the text");
        assert!(!html.contains("preload"), "nothing is asked for beside it");
        let attribute = |name: &str| inside(&format!("{name}=\""), "\"");
        assert_eq!(attribute("data-page"), "./mailuo.js ./mailuo_bg.wasm");
        let worker = text(&folder.join(attribute("data-engine"))).unwrap();
        let lexicon = attribute("data-files");
        let lexicon = lexicon.split(' ').find_map(|file| file.strip_prefix("lexicon=reader/")).unwrap();
        assert_eq!(worker, format!("mailuo-reader.jsconst start = __wbg_init;\nstart('{lexicon}');"));
        assert!(!folder.join("reader/mailuo-reader.js").exists());
        assert_eq!(super::files(&folder).unwrap().len(), 1, "nothing but the HTML stands before the text");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_article_stands_in_the_html_as_text() {
        let folder = std::env::temp_dir().join(format!("mailuo-article-{}", std::process::id()));
        fs::create_dir_all(folder.join("articles")).unwrap();
        let list = r#"[{"title":"湖边","file":"articles/a.txt"},{"title":"灯","file":"articles/b.txt"}]"#;
        fs::write(folder.join("articles/index.json"), list).unwrap();
        fs::write(folder.join("articles/a.txt"), "湖边\n湖水<很>清。").unwrap();
        let html = "<html><div class=\"tools\"></div><article class=\"reader\"></article>";
        let html = with_article(html, &folder).unwrap();
        assert!(
            html.contains("<article class=\"reader\"><h1>湖边</h1><p>湖水&lt;很>清。</p></article>"),
            "{html}"
        );
        assert!(html.contains("<nav><button class=\"article-link\">湖边</button>"), "{html}");
        assert!(
            html.contains("<html data-first=\"articles/a.txt\" data-prepared=\"articles/analysis-"),
            "{html}"
        );
        fs::remove_dir_all(&folder).unwrap();
    }
}
