//! What stands for a speaker without being the name: a surname with a title, 该公司, 通知, 瑞士警方.

use super::{
    memory::Memory,
    scene::Scene,
    subject::{Speaker, is_of_it},
};
use crate::names::is_surname;
use NameKind::{Company, Event, Organisation, Person, Work};
use mailuo_analysis::{Entity, NameKind, Why};
use std::ops::Range;

/// What follows a bare surname; the last ones stand for somebody whom the text may never name.
const TITLES: [&str; 34] = [
    "院士",
    "教授",
    "博士",
    "主任",
    "院长",
    "所长",
    "校长",
    "局长",
    "部长",
    "市长",
    "会长",
    "馆长",
    "书记",
    "律师",
    "经理",
    "主席",
    "总裁",
    "董事长",
    "导演",
    "教练",
    "队长",
    "医生",
    "总",
    "先生",
    "女士",
    "小姐",
    "老师",
    "师傅",
    "阿姨",
    "大爷",
    "大妈",
    "奶奶",
    "爷爷",
    "同学",
];
const PRIVATE: usize = 23;

/// What points back: 该公司, 这一机构.
const THIS: [&str; 12] =
    ["该", "这一", "这家", "这份", "这项", "这名", "这位", "这个", "这篇", "此", "上述", "本"];

const COMPANIES: &str = "公司 集团 企业 银行 平台 运营商 厂商 巨头 券商 出版社 品牌 行 厂";
const ORGANISATIONS: &str =
    "机构 部门 组织 协会 学校 大学 医院 法院 委员会 研究院 研究所 智库 中心 校 院 局 党 会";
const SPOKESMEN: &str = "公司发言人 公司负责人 新闻发言人 发言人 相关负责人 有关负责人 负责人 公司方面 公司";
const DOCUMENTS: &str = "通知 文件 公告 命令 法令 行政令 办法 规定 意见 方案 计划 声明 说明 报告 白皮书 公报 条例 草案 决定 纲要 规划 指南 \
    倡议 宣言 指引 法案 判决书 起诉书 诉状 研报 论文 通报 新规 月报 财报 年报";
const ARTICLES: &str = "文章 报道 报导 報道 社论 评论 作者 报告 报 刊 网站";
const MEETINGS: &str = "会议 大会 峰会 论坛 座谈会";
const OFFICES: &str = "警方 检方 军方 当局 政府 官方 法院 检察院 卫生部门 消防部门 卫生部 国防部 外交部 财政部 教育部 内政部 总统府 \
    最高法院 央行 海关 议会";

/// The speaker that `clause`, which ends before the verb, calls by a surname with a title.
pub fn surname(scene: &Scene<'_>, clause: &Range<usize>, memory: &Memory<'_>) -> Option<Speaker> {
    let from = scene.tokens.partition_point(|t| t.start < clause.start);
    scene.tokens[from..].iter().take_while(|t| t.start < clause.end).find_map(|token| {
        let rest = &scene.text[token.start..clause.end];
        let family = rest.chars().next().filter(|c| is_surname(*c))?;
        let (n, title) =
            TITLES.iter().enumerate().find(|(_, title)| rest[family.len_utf8()..].starts_with(**title))?;
        let called = &rest[..family.len_utf8() + title.len()];
        let whole = scene.ends_token(token.start + called.len());
        let known = memory.latest(|e| e.kind == Person && e.name.starts_with(family));
        let why = |rule| Why::new(rule, called);
        match known.filter(|_| whole) {
            Some(person) => Some(Speaker::new(person, why("surname"))),
            None => (whole && n >= PRIVATE).then(|| Speaker::written(called, why("as-written"))),
        }
    })
}

/// The office that a clause names by its place alone: 瑞士警方; or by what it is, where it spoke before.
pub fn office(scene: &Scene<'_>, clause: &Range<usize>, head: &str, memory: &Memory<'_>) -> Option<Speaker> {
    let named = scene.places(clause).filter_map(|place| {
        let rest = &scene.text[place.at.end..clause.end];
        let bracket = rest.starts_with(['（', '(']).then(|| rest.find(['）', ')'])).flatten();
        let rest = bracket.map_or(rest, |at| rest[at..].trim_start_matches(['）', ')']));
        let noun = longest(OFFICES, rest).filter(|n| !is_of_it(&rest[n.len()..]))?;
        let called = format!("{}{noun}", place.text);
        Some(Speaker::written(&called, Why::new("as-written", &called)))
    });
    if let Some(speaker) = named.last() {
        return Some(speaker);
    }
    let noun = longest(OFFICES, head)?;
    let why = Why::new("noun", noun);
    match memory.written.as_ref().filter(|w| w.ends_with(noun)) {
        Some(written) => Some(Speaker::written(written, why)),
        None => memory.ending(noun, &[Organisation]).map(|e| Speaker::new(e, why)),
    }
}

/// The speaker that the noun at the head of a clause goes back to; `head` is a part of the text.
pub fn noun(scene: &Scene<'_>, head: Range<usize>, memory: &Memory<'_>) -> Option<Speaker> {
    let (at, head) = (head.start, &scene.text[head]);
    if head == "其" {
        return memory.last.map(|e| Speaker::new(e, Why::new("noun", head)));
    }
    if let Some(own) = head.strip_prefix('其') {
        let of_body = own.chars().count() <= 12 && !own.starts_with(['他', '中', '实']);
        let body = memory.last.filter(|&e| of_body && memory.kind(e) != Some(Person));
        return body.map(|e| Speaker::new(e, Why::new("noun", "其")));
    }
    let this = THIS.iter().find(|this| head.starts_with(**this)).copied().unwrap_or_default();
    let rest = &head[this.len()..];
    let pointed = !this.is_empty();
    let titled = crate::titles::TITLES.iter().any(|title| rest.ends_with(title));
    let spoken_for = ["发言人", "负责人"].iter().any(|one| rest.ends_with(one));
    if (rest.chars().count() > 16 && !pointed) || (titled && !spoken_for && !matches!(this, "这名" | "这位"))
    {
        return None;
    }
    let phrase = rest.split(['在', '于', '就', '也', '还', '则', '曾', '对', '向']).next().unwrap_or(rest);
    let at_head = |nouns: &'static str| {
        // A noun behind 这一 may have an attribute of its own: 这一航空监管机构.
        let inside =
            || nouns.split_whitespace().filter(|n| n.len() > 3 && phrase.contains(n)).max_by_key(|n| n.len());
        longest(nouns, rest).filter(|n| n.len() > 3 || pointed).or_else(|| pointed.then(inside).flatten())
    };
    let made = |entity: Option<usize>, noun: &str| {
        entity.map(|e| Speaker::new(e, Why::new("noun", &format!("{this}{noun}"))))
    };
    if matches!(this, "这名" | "这位") {
        if !crate::titles::TITLES.contains(&rest) {
            return None;
        }
        return made(memory.last.filter(|&e| memory.kind(e) == Some(Person)), rest);
    }
    if let Some(noun) = at_head(ARTICLES).filter(|_| memory.read.is_some()) {
        return made(memory.read, noun);
    }
    if let Some(noun) = at_head(MEETINGS).filter(|noun| longest(DOCUMENTS, &rest[noun.len()..]).is_none()) {
        let kinds = [Event, Organisation];
        return made(memory.ending(noun, &kinds).or_else(|| memory.ending("会", &kinds)), noun);
    }
    let official = rest.strip_prefix("政策").or_else(|| rest.strip_prefix("官方")).unwrap_or(rest);
    let document = longest(DOCUMENTS, official).or_else(|| pointed.then(|| at_head(DOCUMENTS)).flatten());
    if let Some(noun) = document {
        return made(self::document(scene, at, noun, memory), noun);
    }
    if let Some(noun) = longest(SPOKESMEN, rest) {
        let fits = |e: &Entity| e.kind == Company || (e.kind == Organisation && !noun.starts_with("公司"));
        // 某某公司：…… A report of one company begins with it.
        let head = 0..at;
        let about = scene.speakers(&head).next().filter(|m| m.kind == Company && m.at.start == 0);
        let spoke = || memory.body.filter(|&e| memory.entity(e).is_some_and(fits));
        return made(about.map(|m| m.entity).or_else(spoke).or_else(|| memory.latest(fits)), noun);
    }
    for (nouns, kind) in [(COMPANIES, Company), (ORGANISATIONS, Organisation)] {
        if let Some(noun) = at_head(nouns).filter(|_| pointed) {
            let spoke = memory.body.filter(|&e| memory.kind(e) == Some(kind) && memory.last == Some(e));
            let ending = || memory.ending(noun, &[kind]);
            return made(spoke.or_else(ending).or_else(|| memory.latest(|e| e.kind == kind)), noun);
        }
    }
    // 书局 stands for 中华书局, 教堂方面 for 圣保罗教堂.
    let word = scene.word_at(at)?;
    let bare = word.chars().count() >= 2 && head.strip_prefix(word)?.chars().count() <= 8;
    made(memory.ending(word, &[Company, Organisation]).filter(|_| bare), word)
}

/// The document that `noun`, at `at`, means: one whose title ends so, the one that spoke, or who gave it out.
fn document(scene: &Scene<'_>, at: usize, noun: &str, memory: &Memory<'_>) -> Option<usize> {
    let long = |e: &Entity| e.name.chars().count() > 8;
    let titled = || memory.latest(|e| e.kind == Work && e.name.contains(noun) && long(e));
    let spoke = || memory.last.filter(|&e| memory.kind(e) == Some(Work));
    let given_out = || {
        let before = &scene.text[scene.sentence_before(at)..at];
        let issued =
            ["发布", "公布", "发表", "出具", "印发", "发出"].iter().any(|verb| before.contains(verb));
        memory
            .latest(|e| issued && matches!(e.kind, Company | Organisation))
            .filter(|_| before.contains(noun))
    };
    let official = ["文件", "命令", "法令", "行政令", "新规"].contains(&noun);
    let latest = || memory.latest(|e| official && e.kind == Work && long(e));
    // 公告称: its company was named in the block.
    let own = || {
        let papers = ["公告", "月报", "财报", "年报", "研报", "声明", "通报"].contains(&noun);
        let before = 0..at;
        let bodies = scene.speakers(&before).filter(|m| matches!(m.kind, Company | Organisation));
        bodies.last().filter(|_| papers).map(|m| m.entity)
    };
    memory
        .ending(noun, &[Work])
        .or_else(titled)
        .or_else(spoke)
        .or_else(given_out)
        .or_else(latest)
        .or_else(own)
}

/// The longest of `words` that `text` starts with.
fn longest(words: &'static str, text: &str) -> Option<&'static str> {
    words.split_whitespace().filter(|word| text.starts_with(word)).max_by_key(|word| word.len())
}
