use super::*;
use mailuo_analysis::*;

/// An article of ours with a company under two names, a person, a statement, a sentence of two themes.
fn sample() -> Analysis {
    let texts = [
        "青禾科技开业",
        "林小满是青禾科技的董事长。林小满说灯塔要亮，青禾会出钱。",
        "有专家认为风险不小，青禾要当心。小满没有回答。",
    ];
    let block = |text: &&str| Block {
        kind: BlockKind::Paragraph,
        piece: 0,
        text: (*text).to_owned(),
        source: [0, 0],
    };
    let blocks: Vec<Block> = texts.iter().map(block).collect();
    let at = |block: usize, words: &str, nth: usize| {
        let start = texts[block].match_indices(words).nth(nth).expect("the words stand there").0;
        Place::new(block, start, start + words.len())
    };
    let mention = |block, words: &str, nth, kind, entity| Mention {
        at: at(block, words, nth),
        kind,
        text: words.into(),
        entity,
        certainty: Certainty::Likely,
        why: Why::new("model", ""),
    };
    let thing = |id, kind, name: &str, aliases: &[&str]| Entity {
        id,
        kind,
        name: name.into(),
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
        titles: Vec::new(),
        affiliations: Vec::new(),
        owner: None,
        certainty: Certainty::Likely,
        joins: aliases
            .iter()
            .map(|a| Join { form: (*a).to_owned(), why: Why::new("short-form", "") })
            .collect(),
    };
    let (company, person) = (NameKind::Company, NameKind::Person);
    let reason =
        |label: &str| Reason { label: label.into(), score: 0.5, cues: Vec::new(), tones: Vec::new() };
    let statement = at(1, "灯塔要亮，青禾会出钱", 0);
    let doubt = at(2, "风险不小，青禾要当心", 0);
    Analysis {
        blocks,
        mentions: vec![
            mention(0, "青禾科技", 0, company, 0),
            mention(1, "林小满", 0, person, 1),
            mention(1, "青禾科技", 0, company, 0),
            mention(1, "林小满", 1, person, 1),
            mention(1, "青禾", 1, company, 0),
            mention(2, "青禾", 0, company, 0),
        ],
        entities: vec![thing(0, company, "青禾科技", &["青禾"]), thing(1, person, "林小满", &[])],
        quotes: vec![Quote {
            at: statement,
            text: "灯塔要亮，青禾会出钱".into(),
            speaker: "林小满".into(),
            entity: Some(1),
            kind: QuoteKind::Indirect,
            verb: "说".into(),
            verb_at: None,
            stance: Stance::Says,
            why: Why::new("name-and-verb", "林小满"),
        }],
        claims: vec![Claim {
            at: doubt,
            text: "风险不小，青禾要当心".into(),
            source: "有专家".into(),
            verb: "认为".into(),
            stance: Stance::Thinks,
            why: Why::new("unnamed", ""),
        }],
        themes: vec![Evidence {
            at: statement,
            text: "灯塔要亮，青禾会出钱".into(),
            labels: vec!["opportunity".into(), "challenge".into()],
            reasons: vec![reason("opportunity"), reason("challenge")],
            entities: vec![0, 1],
            quote: Some(0),
        }],
        ..Analysis::default()
    }
}

fn named(name: &str) -> Named {
    Named { name: name.into(), kind: None }
}

/// The anchor of the first place of these words.
fn anchor(analysis: &Analysis, block: usize, words: &str) -> Anchor {
    let start = analysis.blocks[block].text.find(words).expect("the words stand there");
    Anchor::of(analysis, Place::new(block, start, start + words.len()))
}

fn mended(correction: Correction) -> Analysis {
    let (mended, lost) = apply(&sample(), &[correction]);
    assert!(lost.is_empty());
    mended
}

#[test]
fn retyping_changes_every_mention() {
    let told = mended(Correction::Retype { entity: named("青禾科技"), to: NameKind::Organisation });
    let kinds: Vec<_> =
        told.mentions.iter().filter(|m| m.entity == 0).map(|m| (m.kind, m.certainty)).collect();
    assert_eq!(kinds, [(NameKind::Organisation, Certainty::Sure); 4]);
    assert!(told.mentions.iter().filter(|m| m.entity == 0).all(|m| m.why.rule == RULE));
}

#[test]
fn a_new_name_reaches_statements_and_the_old_one_is_a_form() {
    let told = mended(Correction::Rename { entity: named("林小满"), to: " 林满 ".into() });
    assert_eq!(
        (told.entities[1].name.as_str(), told.entities[1].aliases.as_slice()),
        ("林满", &["林小满".to_owned()][..])
    );
    assert_eq!(told.entities[1].joins[0].why.rule, RULE);
    assert_eq!(told.quotes[0].speaker, "林满");
}

#[test]
fn what_is_merged_has_all_forms_and_statements() {
    let told = mended(Correction::Merge { entity: named("青禾科技"), into: named("林小满") });
    assert_eq!(told.entities.len(), 1);
    assert_eq!(told.entities[0].aliases, ["青禾科技", "青禾"]);
    assert_eq!(told.entities[0].joins[1].why.rule, "short-form", "known reasons stay");
    assert_eq!((told.quotes[0].entity, &told.themes[0].entities[..]), (Some(0), &[0][..]));
    assert!(told.mentions.iter().all(|m| m.entity == 0 && m.kind == NameKind::Person));
}

#[test]
fn a_form_that_is_split_off_is_an_entity() {
    let told = mended(Correction::Split { entity: named("青禾科技"), form: "青禾".into() });
    assert_eq!((told.entities[2].name.as_str(), told.entities[2].id), ("青禾", 2));
    assert!(told.entities[0].aliases.is_empty() && told.entities[0].joins.is_empty());
    assert_eq!(told.themes[0].entities, [1, 2]);
    let again = apply(&told, &[Correction::Split { entity: named("青禾科技"), form: "青禾".into() }]);
    assert!(again.1.is_empty(), "it is split already");
}

#[test]
fn splitting_off_the_name_leaves_the_fullest_other_form() {
    let told = mended(Correction::Split { entity: named("青禾科技"), form: "青禾科技".into() });
    assert_eq!((told.entities[0].name.as_str(), told.entities[2].name.as_str()), ("青禾", "青禾科技"));
    let only = mended(Correction::Split { entity: named("林小满"), form: "林小满".into() });
    assert_eq!(only.entities, sample().entities, "the only form is its own");
}

#[test]
fn an_added_name_stands_once_or_everywhere() {
    let base = sample();
    let at = anchor(&base, 2, "小满");
    let told = mended(Correction::Add { at: at.clone(), kind: NameKind::Person, everywhere: true });
    let places: Vec<_> = told.mentions.iter().filter(|m| m.text == "小满").map(|m| m.at.block).collect();
    assert_eq!(places, [2], "inside another name it is none");
    let tower = anchor(&base, 1, "灯塔");
    let told = mended(Correction::Add { at: tower, kind: NameKind::Place, everywhere: false });
    assert_eq!(told.entities[2].kind, NameKind::Place);
    assert_eq!(told.themes[0].entities, [0, 1, 2], "the sentence is about it");
    let whole = anchor(&base, 1, "是青禾科技的");
    let told = mended(Correction::Add { at: whole, kind: NameKind::Work, everywhere: false });
    assert!(
        told.mentions.iter().all(|m| m.at.block != 1 || m.text != "青禾科技"),
        "what it covers gives way"
    );
}

#[test]
fn a_removed_name_leaves_its_words_to_the_statement() {
    let told = mended(Correction::Remove { entity: named("林小满") });
    assert_eq!(told.entities.len(), 1);
    assert_eq!((told.quotes[0].speaker.as_str(), told.quotes[0].entity), ("林小满", None));
    assert_eq!(told.themes[0].entities, [0]);
}

#[test]
fn one_mention_goes_and_the_last_takes_its_entity_along() {
    let base = sample();
    let unmark = |block, words: &str| Correction::Unmark { at: anchor(&base, block, words) };
    let told = mended(unmark(0, "青禾科技"));
    assert_eq!((told.mentions.len(), told.entities.len()), (5, 2));
    let at = base.mentions[3].at;
    let second = Correction::Unmark { at: Anchor::of(&base, at) };
    let (told, _) = apply(&base, &[unmark(1, "林小满"), second]);
    assert_eq!(told.entities.len(), 1);
}

#[test]
fn a_statement_moves_to_anyone_and_to_nobody() {
    let base = sample();
    let to = |words: &str, block, speaker: &str| Correction::Attribute {
        at: anchor(&base, block, words),
        from: String::new(),
        speaker: speaker.into(),
    };
    let told = mended(to("灯塔要亮", 1, "青禾"));
    assert_eq!((told.quotes[0].speaker.as_str(), told.quotes[0].entity), ("青禾科技", Some(0)));
    let told = mended(to("灯塔要亮", 1, "看灯人"));
    assert_eq!((told.quotes[0].speaker.as_str(), told.quotes[0].entity), ("看灯人", None));
    assert_eq!(told.themes[0].entities, [0]);
    let told = mended(to("灯塔要亮", 1, ""));
    assert_eq!((told.quotes.len(), told.claims.len(), told.themes[0].quote), (0, 2, None));
    let told = mended(to("风险不小", 2, "林小满"));
    assert_eq!((told.quotes.len(), told.claims.len(), told.quotes[1].entity), (2, 0, Some(1)));
}

#[test]
fn evidence_goes_theme_by_theme() {
    let base = sample();
    let drop = |label: &str| Correction::Drop { at: anchor(&base, 1, "灯塔要亮"), label: label.into() };
    let told = mended(drop("challenge"));
    assert_eq!((told.themes[0].labels.len(), told.themes[0].reasons.len()), (1, 1));
    let (told, lost) = apply(&base, &[drop("challenge"), drop("opportunity"), drop("safety")]);
    assert!(told.themes.is_empty() && lost.is_empty());
}

#[test]
fn corrections_hold_for_an_edited_article_and_the_rest_is_told() {
    let base = sample();
    let corrections = [
        Correction::Add { at: anchor(&base, 1, "灯塔"), kind: NameKind::Place, everywhere: false },
        Correction::Unmark { at: anchor(&base, 2, "青禾") },
        Correction::Rename { entity: named("白鹭"), to: "白鹭湾".into() },
    ];
    let mut edited = base.clone();
    edited.blocks[1].text = "昨天，林小满说灯塔要亮。".into();
    edited.blocks[2].text = "青禾走了。".into();
    (edited.mentions, edited.quotes, edited.claims, edited.themes) = Default::default();
    let (told, lost) = apply(&edited, &corrections);
    assert_eq!(lost, [1, 2], "青禾 stands there, but in another sentence");
    assert_eq!(told.text(told.mentions[0].at), "灯塔");
}

#[test]
fn names_of_the_same_kind_become_one() {
    let split = Correction::Split { entity: named("青禾科技"), form: "青禾".into() };
    let back = Correction::Rename { entity: named("青禾"), to: "青禾科技".into() };
    let (told, _) = apply(&sample(), &[split, back]);
    assert_eq!((told.entities.len(), told.entities[0].aliases.len()), (2, 1));
}

#[test]
fn the_unit_stays() {
    let base = sample().in_unit(Unit::Utf16, "");
    let at = Anchor { exact: "小满".into(), prefix: "当心。".into(), suffix: "没有".into(), nth: 0 };
    let (told, lost) = apply(&base, &[Correction::Add { at, kind: NameKind::Person, everywhere: false }]);
    assert!(lost.is_empty());
    assert_eq!((told.unit, told.mentions[6].at), (Unit::Utf16, Place::new(2, 16, 18)));
}

#[test]
fn a_file_comes_back_as_it_was() {
    let base = sample();
    let at = anchor(&base, 1, "灯塔");
    let corrections = vec![
        Correction::Retype { entity: Named::of(&base.entities[0]), to: NameKind::Organisation },
        Correction::Rename { entity: named("青禾"), to: "青禾“科技”".into() },
        Correction::Add { at: at.clone(), kind: NameKind::Place, everywhere: true },
        Correction::Attribute { at, from: "林小满".into(), speaker: String::new() },
    ];
    let file = Corrections { article: "青禾科技开业".into(), corrections, ..Corrections::default() };
    assert_eq!(Corrections::from_json(&file.to_json()), Ok(file));
    let empty = Corrections::default();
    assert_eq!(Corrections::from_json(&empty.to_json()), Ok(empty));
}

#[test]
fn a_broken_file_says_why() {
    let read = |json: &str| Corrections::from_json(json).unwrap_err();
    assert!(matches!(read("灯塔"), Problem::NotJson(_)));
    assert_eq!(read("[]"), Problem::NotCorrections);
    assert_eq!(read(r#"{"mailuo":1}"#), Problem::NotCorrections);
    assert_eq!(read(r#"{"mailuo":2,"corrections":[]}"#), Problem::Version(2));
    let entry = r#"{"op":"remove","entity":{"name":"甲"}}"#;
    let many = vec![entry; MOST + 1].join(",");
    assert_eq!(read(&format!(r#"{{"mailuo":1,"corrections":[{many}]}}"#)), Problem::TooMany(MOST + 1));
    let long = "长".repeat(NAME + 1);
    let rename = format!(r#"{{"op":"rename","entity":{{"name":"甲"}},"to":"{long}"}}"#);
    let broken = format!(r#"{{"mailuo":1,"corrections":[{entry},{rename}]}}"#);
    assert!(matches!(read(&broken), Problem::Entry(2, _)));
    let unknown = r#"{"mailuo":1,"corrections":[{"op":"paint"}]}"#;
    assert!(read(unknown).to_string().contains("paint"));
    assert_eq!(read(&" ".repeat(600_000)), Problem::TooLarge);
}
