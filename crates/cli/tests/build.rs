//! `mailuo build` as its user meets it.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

const ARTICLE: &str = "湖边的新灯\n青禾科技董事长林小满表示，“灯要先好用，再好看。”\n";

/// A folder of its own that is gone when the test is over.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("mailuo-build-{name}-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("lamp.txt"), ARTICLE).unwrap();
        Self(folder)
    }

    fn build(&self, args: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_mailuo"));
        command.current_dir(&self.0).arg("build").args(args).output().unwrap()
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).unwrap()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_site_has_a_list_a_page_each_and_its_data() {
    let place = Place::new("site");
    let output =
        place.build(&["lamp.txt", "--out", "site", "--title", "灯", "--base-url", "https://a.example/灯/"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let (list, page) = (place.read("site/index.html"), place.read("site/lamp.html"));
    assert!(list.contains("<a href=\"lamp.html\">湖边的新灯</a>"), "{list}");
    assert!(
        page.contains("class=\"mention person e") && page.contains("<h1 id=\"b0\">湖边的新灯</h1>"),
        "{page}"
    );
    assert!(page.contains("rel=\"canonical\"") && page.contains("og:title"), "{page}");
    assert!(page.contains("\"headline\":\"湖边的新灯\"") && !page.contains("打开阅读器"), "{page}");
    assert!(place.read("site/sitemap.xml").contains("<loc>https://a.example/灯/lamp.html</loc>"));
    let names = fs::read_dir(place.0.join("site")).unwrap().map(|e| e.unwrap().file_name());
    let data = names.map(|n| n.to_string_lossy().into_owned()).find(|n| n.ends_with(".json")).unwrap();
    assert!(page.contains(&format!("href=\"{data}\"")), "{data}");
    let analysis: serde_json::Value = serde_json::from_str(&place.read(&format!("site/{data}"))).unwrap();
    assert_eq!((&analysis["id"], &analysis["unit"]), (&"lamp".into(), &"char".into()));
}

#[test]
fn corrections_belong_to_the_article_before_them() {
    let place = Place::new("mend");
    let fix = r#"{"mailuo": 1, "corrections": [
        {"op": "retype", "entity": {"name": "林小满", "type": "person"}, "to": "place"}]}"#;
    fs::write(place.0.join("fix.json"), fix).unwrap();
    let output = place.build(&["lamp.txt", "--corrections", "fix.json", "--out", "site"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(place.read("site/lamp.html").contains("class=\"mention place e"));
    let output = place.build(&["--corrections", "fix.json", "lamp.txt", "--out", "other"]);
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_reader_goes_along_with_the_articles_of_the_site() {
    let place = Place::new("reader");
    for folder in ["page/articles", "page/reader"] {
        fs::create_dir_all(place.0.join(folder)).unwrap();
    }
    let html = "<html data-first=\"articles/old.txt\" data-prepared=\"articles/old.json\" \
                data-engine=\"reader/worker.js\"><nav><button>旧</button></nav>\
                <article class=\"reader\"><h1>旧</h1></article>";
    fs::write(place.0.join("page/index.html"), html).unwrap();
    fs::write(place.0.join("page/articles/old.txt"), "旧").unwrap();
    let offline = "const VERSION = \"mailuo-0\";\nconst FILES = [\"./\",\"articles/index.json\",\"articles/old.txt\"];\n";
    fs::write(place.0.join("page/offline.js"), offline).unwrap();
    let output = place.build(&["lamp.txt", "--out", "site", "--reader", "page"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(place.read("site/lamp.html").contains("href=\"reader/#article=lamp\""));
    assert_eq!(place.read("site/reader/articles/lamp.txt"), ARTICLE);
    let html = place.read("site/reader/index.html");
    assert!(
        !html.contains('旧') && !html.contains("old.") && html.contains("data-engine=\"reader/worker.js\""),
        "{html}"
    );
    let offline = place.read("site/reader/offline.js");
    assert!(!offline.contains("old.txt") && !offline.contains("\"mailuo-0\""), "{offline}");
    assert!(!place.0.join("site/reader/articles/old.txt").exists());
}

#[test]
fn where_anything_is_wrong_nothing_is_written() {
    let place = Place::new("wrong");
    fs::write(place.0.join("picture.txt"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    fs::write(place.0.join("empty.txt"), " \n").unwrap();
    fs::create_dir_all(place.0.join("other")).unwrap();
    fs::write(place.0.join("other/lamp.txt"), ARTICLE).unwrap();
    for (args, word) in [
        (&["lamp.txt", "picture.txt", "--out", "site"][..], "picture.txt"),
        (&["lamp.txt", "nowhere.txt", "--out", "site"], "nowhere.txt"),
        (&["lamp.txt", "empty.txt", "--out", "site"], "empty.txt"),
        (&["lamp.txt", "other/lamp.txt", "--out", "site"], "other/lamp.txt"),
        (&["lamp.txt", "--out", "site", "--reader", "other"], "other"),
        (&["lamp.txt", "--out", "site", "--base-url", "a.example"], "https://"),
        (&["lamp.txt", "--out", "site", "--fast"], "--fast"),
        (&["lamp.txt"], "--out"),
        (&["--out", "site"], "article"),
    ] {
        let output = place.build(args);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(said.contains(word) && said.lines().count() == 1, "{args:?}: {said}");
        assert!(!Path::new(&place.0).join("site").exists(), "{args:?}");
    }
}
