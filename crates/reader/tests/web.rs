//! The engine as JavaScript sees it, in a real browser.

#![cfg(target_arch = "wasm32")]

use mailuo_reader::{Loading, Mailuo};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn engine() -> Mailuo {
    let lexicon = include_bytes!("../../../data/lexicon.bin");
    let names = include_bytes!("../../../data/names.bin");
    let themes = include_bytes!("../../../data/themes.tsv");
    Mailuo::new(lexicon, names, themes).ok().expect("the knowledge loads")
}

#[wasm_bindgen_test]
fn offsets_count_utf16_units() {
    let json = engine().analyze("标题\n𠮷的故事写在《湖边日记》里。", "", None);
    let analysis: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(analysis["unit"], "utf16");
    let work =
        &analysis["mentions"].as_array().expect("mentions").iter().find(|m| m["type"] == "work").cloned();
    assert_eq!(work.as_ref().expect("the work")["start"], 7);
}

#[wasm_bindgen_test]
fn a_change_that_is_not_wanted_is_left() {
    let text = "标题\n𠮷的故事，春 风写在《湖边日记》里。";
    let first = |options: &str| -> serde_json::Value {
        serde_json::from_str(&engine().analyze(text, options, None)).expect("it is JSON")
    };
    let whole = first("");
    assert_eq!(whole["edits"][0]["source"], serde_json::json!([10, 11]));
    let undone = first(r#"{"undo":{"places":[[10,11]]}}"#);
    assert!(undone["blocks"][1]["text"].as_str().is_some_and(|t| t.contains("春 风")));
}

#[wasm_bindgen_test]
fn hints_keep_lines_and_tell_kinds() {
    let options = r#"{"hints":[{"begins":null},{"begins":"heading"},"goes-on","furniture"]}"#;
    let json = engine().analyze("湖边的春天来了\n价\n钱\n1", options, None);
    let analysis: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(analysis["blocks"][1]["text"], "价钱");
    assert_eq!(analysis["blocks"][1]["kind"], "heading");
    assert_eq!(analysis["blocks"].as_array().map(Vec::len), Some(2));
}

#[wasm_bindgen_test]
fn a_theme_of_the_readers_own_is_weighed() {
    let options = r#"{"themes":[{"key":"jobs","cues":["就业"]}]}"#;
    let json = engine().analyze("标题\n镇上的就业好起来了。", options, None);
    let analysis: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    let labels = analysis["themes"][0]["labels"].as_array().expect("labels");
    assert!(labels.contains(&"jobs".into()));
}

#[wasm_bindgen_test]
fn corrections_are_applied_before_places_are_turned() {
    let options = r#"{"corrections":{"mailuo":1,"corrections":[
        {"op":"add","at":{"exact":"灯塔","prefix":"𠮷的"},"type":"place"},
        {"op":"remove","entity":{"name":"没有"}}]}}"#;
    let json = engine().analyze("标题\n𠮷的灯塔写在《湖边日记》里。", options, None);
    let analysis: serde_json::Value = serde_json::from_str(&json).expect("it is JSON");
    assert_eq!(
        (&analysis["mentions"][0]["text"], &analysis["mentions"][0]["start"]),
        (&"灯塔".into(), &3.into())
    );
    assert_eq!(analysis["unplaced"], serde_json::json!([1]));
}

#[wasm_bindgen_test]
fn an_engine_loaded_file_by_file_is_the_same() {
    let mut loading = Loading::new();
    loading.warm();
    loading.names(include_bytes!("../../../data/names.bin")).ok().expect("the names load");
    loading.themes(include_bytes!("../../../data/themes.tsv")).ok().expect("the themes load");
    loading.lexicon(include_bytes!("../../../data/lexicon.bin")).ok().expect("the lexicon loads");
    let text = "标题\n刘聪表示，湖边的灯亮了。";
    let loaded = loading.engine().expect("all is there");
    assert_eq!(loaded.analyze(text, "", None), engine().analyze(text, "", None));
    assert!(Loading::new().engine().is_none());
}

#[wasm_bindgen_test]
fn damage_is_an_error() {
    assert!(Mailuo::new(b"", b"", b"").is_err());
    assert!(Loading::new().names(b"").is_err());
}
