//! The command line as its user meets it.

use std::{
    io::Write,
    process::{Command, Output, Stdio},
};

const ARTICLE: &str = "湖边的新灯\n青禾科技董事长林小满表示，“灯要先好用，再好看。”\n";

fn mailuo(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_mailuo"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A run that ends with a message may have ended before it was told everything.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

#[test]
fn standard_input_is_read_and_characters_are_counted() {
    let output = mailuo(&["analyze", "-"], ARTICLE.as_bytes());
    assert!(output.status.success());
    let analysis: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(analysis["unit"], "char");
    let quote = &analysis["quotes"][0];
    assert_eq!(quote["speaker"], "林小满");
    let length = quote["end"].as_u64().unwrap() - quote["start"].as_u64().unwrap();
    assert_eq!(length as usize, quote["text"].as_str().unwrap().chars().count());
}

#[test]
fn files_become_files_of_the_same_name() {
    let folder = std::env::temp_dir().join(format!("mailuo-cli-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let article = folder.join("lamp.txt");
    std::fs::write(&article, ARTICLE).unwrap();
    let out = folder.join("out");
    let output = mailuo(&["analyze", article.to_str().unwrap(), "--out", out.to_str().unwrap()], b"");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let json = std::fs::read_to_string(out.join("lamp.json")).unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    let analysis: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(analysis["id"], "lamp");
}

#[test]
fn what_is_no_text_gets_one_line_and_exit_code_2() {
    let output = mailuo(&["analyze", "-"], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(output.stdout.is_empty() && said.contains("不是文本文件"), "{said}");
}

#[test]
fn markdown_keeps_its_headings_and_a_pdf_is_named() {
    let folder = std::env::temp_dir().join(format!("mailuo-cli-md-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (article, page) = (folder.join("lamp.md"), folder.join("lamp.pdf"));
    std::fs::write(&article, "# 湖边的新灯\n\n灯亮\n了。\n\n## 价钱，很公道\n\n灯要先好用。\n").unwrap();
    std::fs::write(&page, "%PDF-1.7\n").unwrap();
    let output = mailuo(&["analyze", article.to_str().unwrap()], b"");
    let refused = mailuo(&["analyze", page.to_str().unwrap()], b"");
    std::fs::remove_dir_all(&folder).unwrap();
    let analysis: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let block = |n: usize| (analysis["blocks"][n]["kind"].as_str(), analysis["blocks"][n]["text"].as_str());
    assert_eq!(block(1), (Some("paragraph"), Some("灯亮了。")));
    assert_eq!(block(2), (Some("heading"), Some("价钱，很公道")));
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("网页"));
}

#[test]
fn a_missing_file_and_a_wrong_option_are_named() {
    for (args, word) in [(["analyze", "nowhere.txt"], "nowhere.txt"), (["analyze", "--fast"], "--fast")] {
        let output = mailuo(&args, b"");
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(word));
    }
}

#[test]
fn corrections_are_applied_and_what_finds_no_place_is_told() {
    let file = std::env::temp_dir().join(format!("mailuo-cli-fix-{}.json", std::process::id()));
    let name = file.to_str().unwrap();
    let corrections = r#"{"mailuo":1,"corrections":[
        {"op":"rename","entity":{"name":"林小满"},"to":"林满"},{"op":"remove","entity":{"name":"没有"}}]}"#;
    std::fs::write(&file, corrections).unwrap();
    let output = mailuo(&["analyze", "-", "--corrections", name], ARTICLE.as_bytes());
    let analysis: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(analysis["quotes"][0]["speaker"], "林满");
    assert_eq!(analysis["unplaced"], serde_json::json!([1]));
    assert!(String::from_utf8(output.stderr).unwrap().contains("correction 2 finds no place"));
    std::fs::write(&file, "{}").unwrap();
    let output = mailuo(&["analyze", "-", "--corrections", name], ARTICLE.as_bytes());
    std::fs::remove_file(&file).unwrap();
    assert_eq!(output.status.code(), Some(2));
}
