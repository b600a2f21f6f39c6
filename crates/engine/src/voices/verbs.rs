//! Verbs of saying, and what each tells about the statement.

use Link::{Comma, Free, Marked, Noun, Object, Ruled};
use mailuo_analysis::{Order as _, Stance};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What stands between a verb and the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Nothing need to: 认为灯该换了.
    Free,
    /// A comma, a colon or a quotation mark; otherwise the verb has an ordinary object: 介绍经验.
    Marked,
    /// As [`Link::Free`] behind a document or a meeting (通知要求学校…), as [`Link::Marked`] behind others.
    Ruled,
    /// Whom it was said to, then a mark: 告诉记者，…
    Object,
    /// A comma: 在他看来，…
    Comma,
    /// A colon or a dash, since it is a noun: 给出了判断：…
    Noun,
}

/// A verb of saying, or a noun that stands for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// As written.
    pub form: &'static str,
    /// What it tells about the statement.
    pub stance: Stance,
    /// How the statement follows.
    pub link: Link,
}

/// What they tell, how the statement follows, and the forms; Traditional ones beside the simplified.
const VERBS: [(Stance, Link, &str); 31] = [
    (
        Stance::Says,
        Free,
        "表示 表明 说道 说 說 介绍说 解释说 解释称 报道称 证实 證實 确认 显示 顯示 承诺 承諾",
    ),
    (
        Stance::Says,
        Marked,
        "说明 說明 介绍 介紹 解释 解釋 补充 補充 谈到 谈道 提到 写道 寫道 讲道 讲述 喊话 喊道 发文 撰文 发帖 留言 配文 \
         总结 概括 描述 形容 反映 报道 報道 报导 报告 感叹 感慨 回忆 笑言 笑道 点评 评价 打趣 调侃 吐槽 坦陈 保证 记得 检讨 提示 公告 预报 统计",
    ),
    (Stance::Says, Object, "告诉 告訴"),
    (Stance::Says, Noun, "理由 原因 场景 图景 愿景 表述 说法 感受 心声 体会"),
    (Stance::Thinks, Free, "认为 認為 認爲 相信 主张 深信 坚信 觉得 断言"),
    (Stance::Thinks, Marked, "分析 评论 看好 解读 研判 猜测 推测 判断 担心"),
    (Stance::Thinks, Noun, "判断 观点 看法 结论 见解 表态"),
    (Stance::Thinks, Comma, "看来"),
    (Stance::Stresses, Free, "指出 强调 強調 重申"),
    (Stance::Claims, Free, "声称 宣称 宣稱 坚称 辩称 称 稱"),
    (Stance::Claims, Marked, "指 爆料 辩解 指控 指责 谴责 控诉"),
    (Stance::Predicts, Free, "预测 預測 预计 預計 预期 预言 预判"),
    (Stance::Predicts, Marked, "估计 预估"),
    (Stance::Predicts, Noun, "预测 预言 预判 展望"),
    (Stance::Urges, Free, "建议 建議 呼吁 呼籲 敦促 促请 倡议"),
    (Stance::Urges, Marked, "希望 期待 期望 叮嘱 嘱咐 提议"),
    (Stance::Urges, Ruled, "要求 规定 提出"),
    (Stance::Urges, Noun, "建议 倡议 呼吁 期待 希望 期望 指引"),
    (Stance::Warns, Free, "提醒 警告"),
    (Stance::Warns, Marked, "告诫 威胁"),
    (Stance::Warns, Noun, "提醒 警告 提示"),
    (Stance::Denies, Free, "否认 否認"),
    (Stance::Denies, Marked, "反驳 反駁 驳斥 辟谣 澄清"),
    (Stance::Admits, Free, "坦言 坦承 直言 承认 承認"),
    (Stance::Admits, Marked, "坦诚 直言不讳"),
    (Stance::Announces, Free, "透露 宣布 宣佈 下令 认定"),
    (Stance::Announces, Object, "通知"),
    (Stance::Announces, Marked, "通报 公布 披露 裁定 判定"),
    (Stance::Announces, Ruled, "明确"),
    (Stance::Doubts, Marked, "质疑 質疑 批评 批評 抨击 痛批 怒斥 讽刺 嘲讽 反问 追问 抱怨"),
    (Stance::Answers, Marked, "回应 回應 答复 回复 回答"),
];

/// The forms by their first character, the longer ones first.
static BY_CHAR: LazyLock<FxHashMap<char, Vec<Verb>>> = LazyLock::new(|| {
    let mut index: FxHashMap<char, Vec<Verb>> = FxHashMap::default();
    for (stance, link, forms) in VERBS {
        for form in forms.split_whitespace() {
            index.entry(first(form)).or_default().push(Verb { form, stance, link });
        }
    }
    index.values_mut().for_each(|verbs| verbs.order_by_key(|v| std::cmp::Reverse(v.form.len())));
    index
});

fn first(text: &str) -> char {
    text.chars().next().unwrap_or_default()
}

/// What makes a noun of the verb behind it: 提出建议, 这一预测.
const NOUN_BEFORE: [&str; 23] = [
    "话",
    "按",
    "包括",
    "其",
    "的",
    "提出",
    "这一",
    "该",
    "一项",
    "政策",
    "各项",
    "意见",
    "小",
    "听",
    "据",
    "不",
    "没有",
    "有关",
    "党中央",
    "无法",
    "难以",
    "值得",
    "强烈",
];

/// What stands close before a verb where nothing is said yet: 将正式宣布, 必须披露.
const NOT_YET: [&str; 10] = ["将", "必须", "需要", "应当", "拒绝", "尚未", "未能", "是否", "不会", "可以"];

/// What follows where the verb is part of another word or has an object of its own: 称为, 说法, 表示感谢.
const OTHER_BEHIND: [&str; 27] = [
    "的", "过", "着", "为", "作", "号", "赞", "法", "话", "不定", "感谢", "欢迎", "祝贺", "慰问", "哀悼",
    "遗憾", "满意", "支持", "同意", "关注", "反对", "担忧", "不满", "歉意", "热烈", "衷心", "书",
];

/// Verbs that take a noun or another verb of saying before them.
const SAYS_ON: [&str; 7] = ["显示", "指出", "认为", "表示", "称", "说", "表明"];

/// Behind a verb that its own noun closes: 国家发展改革委透露的信息，…
const TOLD: [&str; 6] = ["的信息，", "的消息，", "的情况，", "的数据，", "的说法，", "的观点，"];

/// Verbs that a reported clause has as often as its reporter: without a subject of their own they go on
/// with what is reported.
const INNER: [&str; 25] = [
    "看好", "判断", "猜测", "推测", "分析", "描述", "形容", "概括", "保证", "预计", "預計", "预期", "要求",
    "希望", "建议", "相信", "承诺", "显示", "明确", "规定", "提出", "表明", "担心", "反映", "估计",
];

/// Whether the verb can share the subject of an earlier clause.
pub fn can_share(verb: &Verb) -> bool {
    !INNER.contains(&verb.form)
}

/// Whether only a document says this: 《报告》显示.
pub fn is_of_documents(verb: &Verb) -> bool {
    matches!(verb.form, "显示" | "顯示" | "表明" | "规定")
}

/// Whether the verb only passes on what another says: 新华社报道，王某表示，…
pub fn passes_on(verb: &str) -> bool {
    ["报道", "報道", "报导", "称", "说", "介绍", "确认", "证实"].iter().any(|form| verb.starts_with(form))
}

/// The verb that `text` begins with, and the bytes before it; of two verbs (明确要求) the second one.
pub fn first_of(text: &str) -> Option<(usize, Verb)> {
    let verb = at_start(text)?;
    let second = at_start(&text[verb.form.len()..]).filter(|_| verb.link == Ruled);
    Some(second.map_or((0, verb), |second| (verb.form.len(), second)))
}

/// The verb that `text` begins with; a noun only before its colon or dash.
pub fn at_start(text: &str) -> Option<Verb> {
    let verbs = BY_CHAR.get(&first(text))?;
    let mut fits = verbs.iter().filter(|v| text.starts_with(v.form));
    let longest = fits.clone().next()?;
    let rest = &text[longest.form.len()..];
    let rest = rest.strip_prefix('是').unwrap_or(rest);
    let announced = ["：", ":", "——"].iter().any(|mark| rest.starts_with(mark));
    let wanted = |v: &&Verb| v.form.len() == longest.form.len() && (v.link == Noun) == announced;
    fits.clone().find(wanted).or_else(|| fits.find(|v| v.link != Noun)).copied()
}

/// Whether the word between `before` and `behind` says something here, rather than names it.
pub fn says(before: &str, behind: &str) -> bool {
    let near = before.char_indices().rev().nth(3).map_or(before, |(at, _)| &before[at..]);
    let near = near.rsplit(['，', '。', '：', '”']).next().unwrap_or(near);
    let named = NOUN_BEFORE.iter().any(|b| before.ends_with(b) && !before.ends_with("的话"))
        || NOT_YET.iter().any(|b| near.contains(b))
        || OTHER_BEHIND.iter().any(|b| behind.starts_with(b));
    // 趋势预测显示, 分析认为: the second verb says it.
    let second = at_start(behind).is_some_and(|v| SAYS_ON.contains(&v.form));
    !(named || second) || told(behind).is_some()
}

/// What follows a verb that its noun closes, from the comma on.
pub fn told(behind: &str) -> Option<&str> {
    TOLD.iter()
        .find_map(|told| behind.strip_prefix(told))
        .map(|rest| &behind[behind.len() - rest.len() - '，'.len_utf8()..])
}

#[cfg(test)]
mod tests {
    use super::{Link, VERBS, at_start, says};

    #[test]
    fn every_form_is_found() {
        for (_, link, forms) in VERBS {
            for form in forms.split_whitespace() {
                let text = if link == Link::Noun { format!("{form}：灯") } else { format!("{form}灯") };
                assert_eq!(at_start(&text).map(|v| v.form), Some(form));
            }
        }
    }

    #[test]
    fn a_noun_says_nothing() {
        assert!(says("林小满", "，灯要好用"));
        assert!(!says("大家提出", "，灯要好用") && !says("书中", "的道理") && !says("街道被", "为灯街"));
        assert!(says("工厂", "的消息，灯要换了"));
    }
}
