use super::{Judge, Own};
use crate::{Document, lexicon::Lexicon, restore::restore, segment::segment};
use mailuo_analysis::{
    Certainty, Evidence, Mention, NameKind, Place, Quote, QuoteKind, Stance, Theme, Tone, Why,
};

fn judge() -> Judge {
    Judge::load(include_bytes!("../../../../data/themes.tsv")).unwrap()
}

fn lexicon() -> Lexicon {
    Lexicon::load(include_bytes!("../../../../data/lexicon.bin")).unwrap()
}

fn weigh(document: &Document, quotes: &[Quote], own: &[Own]) -> Vec<Evidence> {
    judge().weigh(document, &segment(document, &lexicon()), &[], quotes, own)
}

fn labels(sentence: &str) -> Vec<String> {
    let found = weigh(&restore(&format!("题\n{sentence}")), &[], &[]);
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

/// The evidence of one theme in `text`, where a reader asked for `theme`.
fn with_own(theme: Theme, text: &str) -> Vec<Evidence> {
    let key = theme.key.clone();
    let found = weigh(&restore(text), &[], &[Own::new(&theme, &lexicon())]);
    found.into_iter().filter(|e| e.labels.contains(&key)).collect()
}

fn texts(evidence: &[Evidence]) -> Vec<&str> {
    evidence.iter().map(|e| e.text.as_str()).collect()
}

#[test]
fn a_theme_of_ones_own_is_found_by_its_words() {
    let theme =
        Theme { key: "jobs".into(), cues: vec!["就业".into(), "岗位".into()], ..Theme::default() };
    let found = with_own(theme, "题\n青禾镇的作坊新添了三十个岗位。\n天色晚了。");
    assert_eq!(texts(&found), ["青禾镇的作坊新添了三十个岗位。"]);
}

#[test]
fn a_theme_of_ones_own_is_found_by_examples() {
    let examples = ["船厂招聘焊工。", "磨坊又贴出了招聘的告示。"].map(String::from).to_vec();
    let theme = Theme { key: "jobs".into(), examples, ..Theme::default() };
    let found = with_own(theme, "题\n茶园今年不招聘采茶工。\n天色晚了。");
    assert_eq!(texts(&found), ["茶园今年不招聘采茶工。"]);
}

#[test]
fn a_theme_of_ones_own_can_take_a_built_in_place() {
    let theme = Theme { key: "safety".into(), cues: vec!["头盔".into()], ..Theme::default() };
    let found = with_own(theme, "题\n保护隐私、防范风险，是店家的共识。\n清单上有头盔。");
    assert_eq!(texts(&found), ["清单上有头盔。"]);
}

#[test]
fn a_built_in_theme_can_be_extended() {
    let theme =
        Theme { key: "safety".into(), cues: vec!["头盔".into()], extends: true, ..Theme::default() };
    let found = with_own(theme, "题\n保护隐私、防范风险，是店家的共识。\n清单上有头盔。");
    assert_eq!(texts(&found), ["保护隐私、防范风险，是店家的共识。", "清单上有头盔。"]);
}

#[test]
fn a_word_can_be_taken_out_of_a_built_in_theme() {
    let text = "题\n店家要守护每位客人的隐私。";
    let theme = Theme { key: "safety".into(), extends: true, ..Theme::default() };
    assert_eq!(texts(&with_own(theme.clone(), text)), ["店家要守护每位客人的隐私。"]);
    let without = Theme { without: vec!["隐私".into(), "守护".into()], ..theme };
    assert!(with_own(without, text).is_empty());
}

#[test]
fn sixty_sentences_are_told_right() {
    are_told_right(include_str!("sixty.tsv"));
}

#[test]
fn every_kind_of_trap_is_told_right() {
    are_told_right(include_str!("traps.tsv"));
}

#[test]
fn what_a_name_holds_is_no_cue() {
    let document = restore("题\n国家数据安全教育馆位于城西。");
    let text = "国家数据安全教育馆".to_owned();
    let mention = Mention {
        at: Place::new(1, 0, text.len()),
        kind: NameKind::Organisation,
        text,
        entity: 0,
        certainty: Certainty::default(),
        why: Why::default(),
    };
    let found = |mentions: &[Mention]| {
        judge().weigh(&document, &segment(&document, &lexicon()), mentions, &[], &[]).len()
    };
    assert_eq!((found(&[]), found(&[mention])), (1, 0));
}

/// Each line has the first letters of its sentence's themes, - for none, and the sentence.
fn are_told_right(table: &str) {
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.starts_with('#')) {
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

/// The tones of a sentence's reason for one theme.
fn tones(sentence: &str, theme: &str) -> Vec<Tone> {
    let found = weigh(&restore(&format!("题\n{sentence}")), &[], &[]);
    let reasons = found.into_iter().flat_map(|e| e.reasons);
    reasons.filter(|r| r.label == theme).flat_map(|r| r.tones).collect()
}

#[test]
fn the_conceded_side_is_told_from_the_other() {
    let sentence = "虽然订单快速增长，前景广阔，染坊却招不到人，成本太高。";
    assert_eq!(tones(sentence, "opportunity"), [Tone::Conceded]);
    assert!(tones(sentence, "challenge").is_empty());
}

#[test]
fn what_may_be_is_told_from_what_is() {
    assert_eq!(tones("如果河水再涨，堤坝有垮塌的危险，沿岸村民要疏散。", "safety"), [Tone::Hypothetical]);
    assert_eq!(tones("染坊预计明年扭亏为盈，实现快速增长。", "opportunity"), [Tone::Hypothetical]);
    assert!(tones("染坊去年扭亏为盈，实现快速增长。", "opportunity").is_empty());
}

#[test]
fn a_negation_is_told() {
    assert!(tones("这座老桥的安全隐患并没有消除，风险仍在。", "safety").is_empty());
    assert_eq!(tones("不存在安全隐患，消防检查全部合格。", "safety"), [Tone::Negated]);
}

#[test]
fn what_somebody_says_is_reported() {
    let document = restore("题\n卢阿满说，磨坊的销售额快速增长。");
    let text = &document.blocks[1].text;
    let start = text.find("磨坊").unwrap();
    let at = Place::new(1, start, text.trim_end_matches('。').len());
    let quote = Quote {
        at,
        text: document.blocks[1].text[at.range()].to_owned(),
        speaker: "卢阿满".into(),
        entity: None,
        kind: QuoteKind::Indirect,
        verb: "说".into(),
        verb_at: None,
        stance: Stance::Says,
        why: Why::default(),
    };
    let found = weigh(&document, &[quote], &[]);
    assert_eq!(found[0].reasons[0].tones, [Tone::Reported]);
}
