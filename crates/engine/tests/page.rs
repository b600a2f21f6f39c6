//! The figures of a newspaper's page that is not ours to keep: read from `shared/` where that is at hand,
//! passed over where it is not.

use mailuo_engine::{
    Engine, Knowledge,
    analysis::{Analysis, Figure},
};
use std::{fs, path::Path};

/// Value and unit (or the date), and what it is about: a part of the subject.
const QUANTITIES: [(f64, &str, &str); 16] = [
    (130.0, "家", "公司"),
    (78.0, "家", "通用大模型"),
    (24.0, "小时", "文心一言"),
    (33_420_000.0, "个", "问题"),
    (23_000.0, "个", "问题"),
    (14.0, "小时", "上线"),
    (1_000_000.0, "", "用户数量"),
    (4.0, "个", "业务职能"),
    (25e12, "美元", "收益"),
    (8.0, "年", "技术和产业变革"),
    (50.0, "个", "业务"),
    (500.0, "家", "客户"),
    (3.0, "个", "要素"),
    (26.0, "家", "企业"),
    (6.0, "部门", "部门"),
    (100.0, "家", "公司、机构"),
];
const DATES: [(&str, &str); 9] = [
    ("--08-31", "首批"),
    ("--08-31", "文心一言"),
    ("--09-05", "讯飞星火"),
    ("--09-07", "混元"),
    ("--09-07", "蚂蚁"),
    ("--09-08", "蚂蚁"),
    ("--09-15", "参观者"),
    ("--07-07", "华为"),
    ("2021", "先后推出"),
];
/// What counts nothing.
const NONE: [&str; 4] = ["第二", "3.0", "“一”", "首批"];

#[test]
fn the_figures_that_a_reader_would_list_are_found() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/gold/raw/llm-page.txt");
    let Ok(source) = fs::read_to_string(&page) else {
        println!("passed over: {} is not at hand", page.display());
        return;
    };
    let engine = Engine::new(Knowledge {
        lexicon: include_bytes!("../../../data/lexicon.bin"),
        names: include_bytes!("../../../data/names.bin"),
        themes: include_bytes!("../../../data/themes.tsv"),
    })
    .expect("the files in data/ belong together");
    let found = engine.analyze(&source);
    let mut missing = Vec::new();
    for (value, unit, subject) in QUANTITIES {
        let right = |f: &Figure| f.value == Some(value) && f.unit == unit && f.subject.contains(subject);
        if !found.figures.iter().any(right) {
            missing.push(format!("{value} {unit} of {subject}"));
        }
    }
    for (date, event) in DATES {
        let right = |f: &Figure| f.date.as_deref() == Some(date) && f.subject.contains(event);
        if !found.figures.iter().any(right) {
            missing.push(format!("{date}: {event}"));
        }
    }
    assert!(missing.is_empty(), "not found: {missing:?}");
    let twice = |date: &str| found.figures.iter().filter(|f| f.date.as_deref() == Some(date)).count();
    assert_eq!((twice("--08-31"), twice("--09-07")), (2, 2));
    for figure in &found.figures {
        assert!(!NONE.iter().any(|none| figure.text.contains(none)), "{} counts nothing", figure.text);
    }
    upper_ends(&found);
}

fn upper_ends(found: &Analysis) {
    let ranges: Vec<_> = found.figures.iter().filter_map(|f| Some((f.value?, f.to?))).collect();
    assert_eq!(ranges, [(8.0, 10.0)]);
}
