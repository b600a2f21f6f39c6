use super::{Judge, Theme};
use crate::restore::restore;
use crate::segment::Tokens;

fn judge() -> Judge {
    Judge::load(include_bytes!("../../../../data/themes.tsv")).unwrap()
}

fn labels(sentence: &str) -> Vec<String> {
    let document = restore(&format!("题\n{sentence}"));
    let found = judge().weigh(&document, &Tokens::default(), &[], &[]);
    found.into_iter().flat_map(|e| e.labels).collect()
}

#[test]
fn a_theme_has_its_sentence() {
    assert_eq!(labels("保护隐私、防范风险，是这条街上所有店家的共识。"), ["safety"]);
    assert!(labels("这家小店面临的困难很多，压力越来越大。").contains(&"challenge".to_owned()));
    assert!(labels("新机遇带来了增长，也释放了潜力。").contains(&"opportunity".to_owned()));
}

#[test]
fn a_trap_has_none() {
    assert_eq!(labels("周末有一场编程挑战赛。"), [""; 0]);
    assert_eq!(labels("清单上有头盔、手套和安全带。"), [""; 0]);
}

#[test]
fn a_bad_line_is_named() {
    let error = Judge::load("safety\t安全\n".as_bytes()).err().unwrap();
    assert!(error.to_string().contains("line 1"), "{error}");
}

#[test]
fn a_theme_of_ones_own_is_found_beside_the_others() {
    let own = Theme { key: "jobs".into(), cues: vec![("就业".into(), 1.0), ("岗位".into(), 1.0)] };
    let document = restore("题\n青禾镇的作坊新添了三十个岗位。\n天色晚了。");
    let found = judge().weigh_with(&document, &Tokens::default(), &[], &[], &[own]);
    assert_eq!(found.len(), 1);
    assert!(found[0].labels.contains(&"jobs".to_owned()));
}

#[test]
fn a_theme_of_ones_own_can_take_a_built_in_place() {
    let own = Theme { key: "safety".into(), cues: vec![("头盔".into(), 1.0)] };
    let document = restore("题\n保护隐私、防范风险，是店家的共识。\n清单上有头盔。");
    let found = judge().weigh_with(&document, &Tokens::default(), &[], &[], &[own]);
    let safe: Vec<_> = found.iter().filter(|e| e.labels.contains(&"safety".to_owned())).collect();
    assert_eq!(safe.len(), 1);
    assert_eq!(safe[0].text, "清单上有头盔。");
}

#[test]
fn sixty_sentences_are_told_right() {
    let mut wrong = Vec::new();
    for line in include_str!("sixty.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (wanted, sentence) = line.split_once('\t').unwrap();
        let mut found: String = labels(sentence).iter().map(|label| &label[..1]).collect();
        if found.is_empty() {
            found.push('-');
        }
        if found != wanted {
            wrong.push(format!("{wanted} {found} {sentence}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
