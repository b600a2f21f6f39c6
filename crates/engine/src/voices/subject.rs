//! Whose statement it is: the subject of a verb of saying.

use super::{memory::Memory, reference, scene::Scene};
use mailuo_analysis::{Mention, NameKind, Why};
use std::ops::Range;

/// A speaker, and how it was found.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// Id of the entity, where it is one.
    pub entity: Option<usize>,
    /// How the text calls one that is no entity.
    pub written: String,
    /// Those who say the same: 甲公司、乙公司分别说.
    pub others: Vec<usize>,
    /// How it was found.
    pub why: Why,
}

impl Speaker {
    /// An entity alone.
    pub fn new(entity: usize, why: Why) -> Self {
        Self { entity: Some(entity), written: String::new(), others: Vec::new(), why }
    }

    /// Somebody who is no entity.
    pub fn written(words: &str, why: Why) -> Self {
        Self { entity: None, written: words.to_owned(), others: Vec::new(), why }
    }
}

/// Words before a name that is spoken to or about.
const OBJECT: [&str; 20] = [
    "对", "对于", "向", "与", "同", "跟", "被", "把", "将", "给", "由", "于", "在", "让", "使", "通知",
    "要求", "针对", "关于", "回应",
];

/// Behind a body's name: somebody there speaks, and not for it.
const OF_IT: [&str; 14] = [
    "顾问",
    "高官",
    "官员",
    "前官员",
    "专家",
    "学者",
    "教授",
    "员工",
    "用户",
    "内部",
    "医生",
    "前高管",
    "研究人员",
    "消息人士",
];

/// What a clause may begin with before its subject.
const OPENERS: [&str; 31] = [
    "通过",
    "特别",
    "明确",
    "进一步",
    "再次",
    "又",
    "一再",
    "但是",
    "但",
    "而",
    "不过",
    "然而",
    "因此",
    "同时",
    "此外",
    "另外",
    "对此",
    "其中",
    "并且",
    "并",
    "也",
    "还",
    "最后",
    "接着",
    "随后",
    "目前",
    "当天",
    "据",
    "根据",
    "“",
    "”",
];

/// The longest stretch between a speaker and the verb, in characters.
const REACH: usize = 45;

/// The subject of the verb at the end of `clause`, as far as the clause itself tells.
pub fn in_clause(scene: &Scene<'_>, clause: &Range<usize>, memory: &Memory<'_>) -> Option<Speaker> {
    let text = scene.text;
    let near = |m: &&Mention| text[m.at.end..clause.end].chars().count() <= REACH;
    let subject = |m: &&Mention| is_subject(scene, clause, m);
    let named: Vec<&Mention> = scene.speakers(clause).filter(near).filter(subject).collect();
    // 何秋月所长: a person in the clause speaks, not the body that the person belongs to.
    if let Some(last) = named.iter().rposition(|m| m.kind == NameKind::Person) {
        return Some(together(scene, &named, last));
    }
    if let Some(speaker) = reference::surname(scene, clause, memory) {
        return Some(speaker);
    }
    if let Some(word) = pronoun(scene, clause) {
        return Some(Speaker::new(memory.person?, Why::new("pronoun", word)));
    }
    let head = opened(&text[clause.clone()]);
    let at = clause.end - head.len();
    // 该公司 stands before any body that its clause names besides.
    let first = named.first().is_none_or(|m| !text[at..].starts_with(m.text.as_str()));
    let pointing = head.starts_with(['该', '这', '其']);
    if (named.is_empty() || (first && pointing))
        && let Some(speaker) = reference::noun(scene, at..clause.end, memory)
    {
        return Some(speaker);
    }
    if !named.is_empty() {
        // 研究院发布的《报告》: the document speaks.
        let given_out = |m: &&Mention| m.kind == NameKind::Work && text[..m.at.start].ends_with('的');
        return Some(together(scene, &named, named.iter().position(given_out).unwrap_or(0)));
    }
    // 其中明确: in the document that was named just before.
    if text[clause.clone()].trim_start().starts_with("其中") && head.chars().count() <= 4 {
        let before = scene.sentence_before(clause.start)..clause.start;
        let work = scene.speakers(&before).filter(|m| m.kind == NameKind::Work).last()?;
        return Some(Speaker::new(work.entity, Why::new("noun", "其中")));
    }
    reference::office(scene, clause, head, memory)
}

/// The subject that a clause without one takes from before it.
///
/// Only a short clause does: 林小满来到会场，并表示，… At the head of a sentence (还强调，…) it is
/// whoever spoke last.
pub fn shared(
    scene: &Scene<'_>,
    sentence: usize,
    clause: &Range<usize>,
    memory: &Memory<'_>,
) -> Option<Speaker> {
    let words = &scene.text[clause.clone()];
    let length = undated(opened(words)).chars().count();
    if clause.start == sentence {
        let told = length == 0 && !words.trim().is_empty();
        return told.then_some(memory.last).flatten().map(|e| Speaker::new(e, Why::new("goes-on", "")));
    }
    let at = clause.end - opened(words).len();
    if length > 10
        || scene.word_at(at).is_some_and(|word| at < clause.end && is_somebody(word))
        || OTHERS.iter().any(|o| words.contains(o))
    {
        return None;
    }
    let before = sentence..clause.start;
    let named: Vec<&Mention> = scene.speakers(&before).filter(|m| is_subject(scene, &before, m)).collect();
    let Some(first) = named.first() else {
        let ends = scene.text[before.clone()].match_indices(['，', '：']).map(|(at, _)| sentence + at);
        return ends.take(4).find_map(|end| in_clause(scene, &(scene.clause_start(end)..end), memory));
    };
    let reach = first.at.end + REACH;
    let person = named.iter().position(|m| m.kind == NameKind::Person && m.at.start <= reach);
    let mut speaker = together(scene, &named, person.unwrap_or(0));
    speaker.why.rule = "same-subject".into();
    Some(speaker)
}

/// Whether the word is a noun for people: 游客, 工人, 双方.
fn is_somebody(word: &str) -> bool {
    let ends = [
        '人', '者', '员', '工', '客', '民', '友', '长', '家', '方', '媒', '众', '生', '户', '司', '府', '播',
        '商', '师', '官', '警', '主', '手',
    ];
    word.chars().count() > 1 && word.ends_with(ends) && word != "个人"
}

/// Somebody else speaks where a clause names one of these.
const OTHERS: [&str; 16] = [
    "专家", "人士", "网友", "分析", "媒体", "有人", "学者", "业内", "数据", "研究", "消息", "据", "市民",
    "居民", "外媒", "各方",
];

/// Whether somebody without a name speaks in the clause: 业内人士认为.
pub fn is_of_others(clause: &str) -> bool {
    ["人士", "专家", "官员", "顾问", "网友", "学者", "居民", "记者"].iter().any(|one| clause.contains(one))
}

/// The person that a stretch is about: named in it, or meant by its pronoun.
pub fn person_of(scene: &Scene<'_>, stretch: &Range<usize>, last: Option<usize>) -> Option<Speaker> {
    let person = scene.speakers(stretch).find(|m| m.kind == NameKind::Person);
    let named = person.map(|m| Speaker::new(m.entity, Why::new("colon", &m.text)));
    named.or_else(|| Some(Speaker::new(last?, Why::new("pronoun", pronoun(scene, stretch)?))))
}

/// Whether the mention can be the subject of the verb at the end of the clause.
fn is_subject(scene: &Scene<'_>, clause: &Range<usize>, mention: &Mention) -> bool {
    let (before, behind) =
        (&scene.text[clause.start..mention.at.start], &scene.text[mention.at.end..clause.end]);
    let spoken_to = OBJECT.iter().any(|word| before.ends_with(word));
    let about = before.rfind('对').is_some_and(|at| {
        !["面对", "反对", "应对", "相对", "绝对", "对此"]
            .iter()
            .any(|word| before[..before.ceil_char_boundary(at + 6)].contains(word))
    });
    // （记者某某）
    let bracketed =
        before.rfind('（').is_some_and(|open| !before[open..].contains('）')) && behind.contains('）');
    let dateline = behind.contains("日电") || behind.contains("日讯");
    let other = mention.kind != NameKind::Person && is_of_it(behind);
    !(spoken_to
        || about
        || bracketed
        || dateline
        || other
        || behind.contains('被')
        || behind.ends_with("报警"))
}

/// Whether somebody there speaks, not the body whose name stands before `behind`.
pub fn is_of_it(behind: &str) -> bool {
    OF_IT.iter().any(|word| behind.starts_with(word))
}

/// The mention at `at` with those of its kind that stand beside it.
fn together(scene: &Scene<'_>, named: &[&Mention], at: usize) -> Speaker {
    let chosen = named[at];
    let joined = |a: &Mention, b: &Mention| {
        let between = scene.text.get(a.at.end..b.at.start);
        b.kind == chosen.kind && between.is_some_and(|b| matches!(b, "、" | "和" | "与" | "及" | "以及"))
    };
    let first = (1..=at).rev().take_while(|&n| joined(named[n - 1], named[n])).last().map_or(at, |n| n - 1);
    let last = (at + 1..named.len()).take_while(|&n| joined(named[n - 1], named[n])).last().unwrap_or(at);
    let mut speaker = Speaker::new(chosen.entity, Why::new("name-and-verb", &chosen.text));
    speaker.others = named[first..=last].iter().map(|m| m.entity).filter(|e| *e != chosen.entity).collect();
    speaker
}

/// 他 or 她 near the head of the stretch.
fn pronoun(scene: &Scene<'_>, stretch: &Range<usize>) -> Option<&'static str> {
    let text = &scene.text[stretch.clone()];
    let (at, word) = ["他", "她"].iter().filter_map(|p| text.find(p).map(|at| (at, *p))).min()?;
    let head = text[..at].chars().count() <= 4;
    let plural = text[at + word.len()..].starts_with(['们', '人', '的']);
    (head && !plural).then_some(word)
}

/// `clause` behind the words that it may open with.
pub fn opened(clause: &str) -> &str {
    let mut rest = clause.trim_start();
    while let Some(more) = OPENERS.iter().find_map(|o| rest.strip_prefix(o)) {
        rest = more.trim_start();
    }
    rest
}

/// `clause` without the date that it begins with: 2025年12月18日撰文.
fn undated(clause: &str) -> &str {
    let date = |c: char| c.is_ascii_digit() || matches!(c, '年' | '月' | '日' | '时' | '分');
    if clause.starts_with(|c: char| c.is_ascii_digit()) { clause.trim_start_matches(date) } else { clause }
}

/// Whether a mention can be a speaker at all.
pub fn can_speak(mention: &Mention) -> bool {
    use NameKind::{Company, Event, Organisation, Person, Work};
    match mention.kind {
        Person | Company | Organisation | Work => true,
        Event => mention.text.ends_with("会议"),
        _ => false,
    }
}
