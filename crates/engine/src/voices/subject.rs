//! Whose statement it is: the subject of a verb of saying.

use super::scene::Scene;
use mailuo_analysis::{Certainty, Mention, NameKind, Why};
use std::ops::Range;

/// Who spoke and was named so far.
#[derive(Clone, Copy, Debug, Default)]
pub struct Memory {
    /// The person who spoke last or, after that, was named last.
    pub person: Option<usize>,
    /// Whoever spoke last.
    pub last: Option<usize>,
    /// The body that spoke last.
    pub body: Option<usize>,
    /// The document or medium that spoke last.
    pub read: Option<usize>,
    /// The body that was named last.
    pub named: Option<usize>,
}

/// A speaker, and how it was found.
#[derive(Clone, Debug)]
pub struct Speaker {
    /// Id of the entity.
    pub entity: usize,
    /// Those who say the same: 甲公司、乙公司分别说.
    pub others: Vec<usize>,
    /// How it was found.
    pub why: Why,
}

impl Speaker {
    /// A speaker alone.
    pub fn new(entity: usize, why: Why) -> Self {
        Self { entity, others: Vec::new(), why }
    }
}

/// Words before a name that is spoken to or about.
const OBJECT: [&str; 20] = [
    "对", "对于", "向", "与", "同", "跟", "被", "把", "将", "给", "由", "于", "在", "让", "使", "通知",
    "要求", "针对", "关于", "回应",
];

/// Nouns that stand for the body that spoke last, at the head of their clause.
const BODIES: [&str; 11] = [
    "公司发言人",
    "公司负责人",
    "新闻发言人",
    "发言人",
    "相关负责人",
    "有关负责人",
    "该负责人",
    "该公司",
    "该机构",
    "该行",
    "该校",
];

/// Nouns that stand for the document or medium that spoke last.
const READ: [&str; 8] = ["文章", "报道", "报导", "報道", "社论", "评论", "报告", "作者"];

/// Behind a body's name: somebody there speaks, and not for it.
const OF_IT: [&str; 12] = [
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
const OPENERS: [&str; 30] = [
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
pub fn in_clause(scene: &Scene<'_>, clause: &Range<usize>, memory: Memory) -> Option<Speaker> {
    let text = scene.text;
    let near = |m: &&Mention| text[m.at.end..clause.end].chars().count() <= REACH;
    let subject = |m: &&Mention| is_subject(scene, clause, m);
    let named: Vec<&Mention> = scene.speakers(clause).filter(near).filter(subject).collect();
    // 何秋月所长: a person in the clause speaks, not the body that the person belongs to.
    if let Some(last) = named.iter().rposition(|m| m.kind == NameKind::Person) {
        return Some(together(scene, &named, last));
    }
    if let Some(word) = pronoun(scene, clause) {
        return Some(Speaker::new(memory.person?, Why::new("pronoun", word)));
    }
    if !named.is_empty() {
        return Some(together(scene, &named, 0));
    }
    let head = opened(&text[clause.clone()]);
    let noun = |nouns: &[&'static str]| nouns.iter().copied().find(|noun| head.starts_with(noun));
    if let Some(noun) = noun(&READ) {
        return memory.read.map(|e| Speaker::new(e, Why::new("noun", noun)));
    }
    let noun = noun(&BODIES)?;
    memory.body.or(memory.named).map(|e| Speaker::new(e, Why::new("noun", noun)))
}

/// The subject that a clause without one takes from before it.
///
/// Only a short clause does: 林小满来到会场，并表示，… At the head of a sentence (还强调，…) it is
/// whoever spoke last.
pub fn shared(scene: &Scene<'_>, sentence: usize, clause: &Range<usize>, memory: Memory) -> Option<Speaker> {
    let words = &scene.text[clause.clone()];
    let length = opened(words).chars().count();
    if clause.start == sentence {
        let told = length == 0 && !words.trim().is_empty();
        return told.then_some(memory.last).flatten().map(|e| Speaker::new(e, Why::new("goes-on", "")));
    }
    if length > 8 || OTHERS.iter().any(|o| words.contains(o)) {
        return None;
    }
    let before = sentence..clause.start;
    let named: Vec<&Mention> = scene.speakers(&before).filter(|m| is_subject(scene, &before, m)).collect();
    let first = named.first()?;
    let reach = first.at.end + REACH;
    let person = named.iter().position(|m| m.kind == NameKind::Person && m.at.start <= reach);
    let mut speaker = together(scene, &named, person.unwrap_or(0));
    speaker.why.rule = "same-subject".into();
    Some(speaker)
}

/// Somebody else speaks where a clause names one of these.
const OTHERS: [&str; 16] = [
    "专家", "人士", "网友", "分析", "媒体", "有人", "学者", "业内", "数据", "研究", "消息", "据", "市民",
    "居民", "外媒", "各方",
];

/// The person that a stretch is about: named in it, or meant by its pronoun.
pub fn person_of(scene: &Scene<'_>, stretch: &Range<usize>, memory: Memory) -> Option<Speaker> {
    let person = scene.speakers(stretch).find(|m| m.kind == NameKind::Person);
    let named = person.map(|m| Speaker::new(m.entity, Why::new("colon", &m.text)));
    named.or_else(|| Some(Speaker::new(memory.person?, Why::new("pronoun", pronoun(scene, stretch)?))))
}

/// Whether the mention can be the subject of the verb at the end of the clause.
fn is_subject(scene: &Scene<'_>, clause: &Range<usize>, mention: &Mention) -> bool {
    let (before, behind) =
        (&scene.text[clause.start..mention.at.start], &scene.text[mention.at.end..clause.end]);
    let spoken_to = OBJECT.iter().any(|word| before.ends_with(word));
    let dateline = behind.contains("日电") || behind.contains("日讯");
    let other = mention.kind != NameKind::Person && OF_IT.iter().any(|word| behind.starts_with(word));
    !(spoken_to || dateline || other || behind.contains('被') || behind.ends_with("报警"))
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
fn opened(clause: &str) -> &str {
    let mut rest = clause.trim_start();
    while let Some(more) = OPENERS.iter().find_map(|o| rest.strip_prefix(o)) {
        rest = more.trim_start();
    }
    rest
}

/// Whether a mention can be a speaker at all.
pub fn can_speak(mention: &Mention) -> bool {
    use NameKind::{Company, Event, Organisation, Person, Work};
    let speaks = match mention.kind {
        Person | Company | Organisation | Work => true,
        Event => mention.text.ends_with("会议"),
        _ => false,
    };
    speaks && mention.certainty < Certainty::Possible
}
