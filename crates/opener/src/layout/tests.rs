//! Pages as a PDF would have them.

use super::{Page, Run, lay_out};
use mailuo_analysis::{BlockKind, Hint};

/// A line of type of size 10 at this place.
fn line(x: f64, y: f64, text: &str) -> Run {
    Run { text: text.into(), x, y, width: 10.0 * text.chars().count() as f64, size: 10.0 }
}

fn title(x: f64, y: f64, text: &str) -> Run {
    Run { size: 20.0, width: 20.0 * text.chars().count() as f64, ..line(x, y, text) }
}

/// The blocks that the hints make of the lines.
fn blocks(pages: &[Page]) -> Vec<(Option<BlockKind>, String)> {
    let opened = lay_out(pages).unwrap();
    let mut blocks: Vec<(Option<BlockKind>, String)> = Vec::new();
    for (line, hint) in opened.text.lines().zip(opened.hints) {
        match (hint, blocks.last_mut()) {
            (Hint::Begins(kind), _) => blocks.push((kind, line.into())),
            (Hint::GoesOn, Some(block)) => block.1 += line,
            _ => {}
        }
    }
    blocks
}

fn two_columns() -> Page {
    let mut runs = vec![title(100.0, 60.0, "湖边的新灯亮起来")];
    let left = ["湖边图书馆上周换上了", "人多了一倍，座位从早", "满，有人干脆在楼梯上", "了起来。"];
    let right = ["灯是城里一家小厂做的", "光线柔和，林小满说灯", "先好用再好看，价钱也", "不能太贵。"];
    for (n, (left, right)) in left.into_iter().zip(right).enumerate() {
        let y = 100.0 + 16.0 * n as f64;
        let indent = if n == 0 { 20.0 } else { 0.0 };
        runs.push(line(50.0 + indent, y, left));
        // The baselines of the two columns need not be the same.
        runs.push(line(180.0 + indent, y + 5.0, right));
    }
    Page { height: 800.0, runs }
}

#[test]
fn columns_are_read_one_after_the_other() {
    let blocks = blocks(&[two_columns()]);
    assert_eq!(blocks[0], (Some(BlockKind::Title), "湖边的新灯亮起来".into()));
    assert!(blocks[1].1.ends_with("楼梯上了起来。"), "{blocks:?}");
    assert!(blocks[2].1.starts_with("灯是城里") && blocks[2].1.ends_with("太贵。"), "{blocks:?}");
    assert_eq!(blocks.len(), 3);
}

#[test]
fn a_paragraph_goes_on_in_the_next_column() {
    let mut page = two_columns();
    page.runs.retain(|run| run.text != "了起来。");
    page.runs.retain(|run| run.text != "灯是城里一家小厂做的");
    let blocks = blocks(&[page]);
    assert!(blocks[1].1.contains("楼梯上光线柔和"), "{blocks:?}");
}

#[test]
fn page_numbers_and_running_heads_are_furniture() {
    let page = |number: &str| {
        let mut page = two_columns();
        page.runs.extend([line(160.0, 780.0, number), line(50.0, 30.0, "湖边日报")]);
        page
    };
    let opened = lay_out(&[page("1"), page("— 2 —")]).unwrap();
    assert_eq!(opened.hints.iter().filter(|hint| **hint == Hint::Furniture).count(), 4, "{opened:?}");
}

#[test]
fn bold_type_that_is_the_same_twice_stands_once() {
    let page = Page { height: 800.0, runs: vec![line(50.0, 50.0, "新灯"), line(50.4, 50.0, "新灯")] };
    assert_eq!(lay_out(&[page]).unwrap().text, "新灯\n");
}

#[test]
fn a_scan_has_no_text() {
    assert!(lay_out(&[Page::default()]).is_err());
    let runs = vec![Run { x: f64::NAN, ..line(0.0, 0.0, "湖") }];
    assert!(lay_out(&[Page { height: 0.0, runs }]).is_err());
}
