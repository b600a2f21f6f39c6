//! Verbs of saying, and what each tells about the statement.

use Link::{Free, Marked, Object};
use mailuo_analysis::Stance;

/// What stands between a verb and the statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Nothing need to: 认为灯该换了.
    Free,
    /// A comma, a colon or a quotation mark; otherwise the verb has an ordinary object: 介绍经验.
    Marked,
    /// Whom it was said to, then a mark: 告诉记者，…
    Object,
}

/// A verb of saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// As written.
    pub form: &'static str,
    /// What it tells about the statement.
    pub stance: Stance,
    /// How the statement follows.
    pub link: Link,
}

/// The verbs; a longer one stands before one that it begins with. Traditional forms beside the simplified.
const VERBS: [(&str, Stance, Link); 96] = [
    ("表示", Stance::Says, Free),
    ("说道", Stance::Says, Free),
    ("说明", Stance::Says, Marked),
    ("說明", Stance::Says, Marked),
    ("说", Stance::Says, Free),
    ("說", Stance::Says, Free),
    ("介绍说", Stance::Says, Free),
    ("介绍", Stance::Says, Marked),
    ("介紹", Stance::Says, Marked),
    ("告诉", Stance::Says, Object),
    ("告訴", Stance::Says, Object),
    ("通知", Stance::Announces, Object),
    ("解释说", Stance::Says, Free),
    ("解释", Stance::Says, Marked),
    ("解釋", Stance::Says, Marked),
    ("补充", Stance::Says, Marked),
    ("補充", Stance::Says, Marked),
    ("谈到", Stance::Says, Marked),
    ("谈道", Stance::Says, Marked),
    ("提到", Stance::Says, Marked),
    ("写道", Stance::Says, Marked),
    ("寫道", Stance::Says, Marked),
    ("分析", Stance::Thinks, Marked),
    ("报道称", Stance::Says, Free),
    ("报道", Stance::Says, Marked),
    ("報道", Stance::Says, Marked),
    ("报导", Stance::Says, Marked),
    ("报告", Stance::Says, Marked),
    ("通报", Stance::Announces, Marked),
    ("评论", Stance::Thinks, Marked),
    ("表态", Stance::Says, Marked),
    ("透露", Stance::Announces, Free),
    ("宣布", Stance::Announces, Free),
    ("宣佈", Stance::Announces, Free),
    ("公布", Stance::Announces, Marked),
    ("明确", Stance::Announces, Marked),
    ("认为", Stance::Thinks, Free),
    ("認為", Stance::Thinks, Free),
    ("認爲", Stance::Thinks, Free),
    ("相信", Stance::Thinks, Free),
    ("看好", Stance::Thinks, Marked),
    ("指出", Stance::Stresses, Free),
    ("强调", Stance::Stresses, Free),
    ("強調", Stance::Stresses, Free),
    ("重申", Stance::Stresses, Free),
    ("声称", Stance::Claims, Free),
    ("宣称", Stance::Claims, Free),
    ("宣稱", Stance::Claims, Free),
    ("坚称", Stance::Claims, Free),
    ("辩称", Stance::Claims, Free),
    ("显示", Stance::Says, Free),
    ("顯示", Stance::Says, Free),
    ("称", Stance::Claims, Free),
    ("稱", Stance::Claims, Free),
    ("指", Stance::Claims, Marked),
    ("预测", Stance::Predicts, Free),
    ("預測", Stance::Predicts, Free),
    ("预计", Stance::Predicts, Free),
    ("預計", Stance::Predicts, Free),
    ("预期", Stance::Predicts, Free),
    ("建议", Stance::Urges, Free),
    ("建議", Stance::Urges, Free),
    ("呼吁", Stance::Urges, Free),
    ("呼籲", Stance::Urges, Free),
    ("敦促", Stance::Urges, Free),
    ("促请", Stance::Urges, Free),
    ("要求", Stance::Urges, Marked),
    ("希望", Stance::Urges, Marked),
    ("提醒", Stance::Warns, Free),
    ("警告", Stance::Warns, Free),
    ("告诫", Stance::Warns, Marked),
    ("否认", Stance::Denies, Free),
    ("否認", Stance::Denies, Free),
    ("反驳", Stance::Denies, Marked),
    ("反駁", Stance::Denies, Marked),
    ("驳斥", Stance::Denies, Marked),
    ("坦言", Stance::Admits, Free),
    ("坦承", Stance::Admits, Free),
    ("坦诚", Stance::Admits, Marked),
    ("直言", Stance::Admits, Free),
    ("承认", Stance::Admits, Free),
    ("承認", Stance::Admits, Free),
    ("证实", Stance::Says, Free),
    ("證實", Stance::Says, Free),
    ("确认", Stance::Says, Marked),
    ("承诺", Stance::Says, Free),
    ("承諾", Stance::Says, Free),
    ("感叹", Stance::Says, Marked),
    ("回忆", Stance::Says, Marked),
    ("质疑", Stance::Doubts, Marked),
    ("質疑", Stance::Doubts, Marked),
    ("批评", Stance::Doubts, Marked),
    ("批評", Stance::Doubts, Marked),
    ("回应", Stance::Answers, Marked),
    ("回應", Stance::Answers, Marked),
    ("答复", Stance::Answers, Marked),
];

/// What makes a noun of the verb behind it: 提出建议, 这一预测.
const NOUN_BEFORE: [&str; 14] =
    ["的", "提出", "这一", "该", "一项", "政策", "各项", "意见", "小", "听", "据", "不", "没有", "有关"];

/// What follows where the verb is part of another word or has an object of its own: 称为, 说法, 表示感谢.
const OTHER_BEHIND: [&str; 26] = [
    "的", "过", "着", "为", "作", "号", "赞", "法", "话", "不定", "感谢", "欢迎", "祝贺", "慰问", "哀悼",
    "遗憾", "满意", "支持", "同意", "关注", "反对", "担忧", "不满", "歉意", "热烈", "衷心",
];

/// Verbs that a reported clause has as often as its reporter: without a subject of their own they go on
/// with what is reported.
const INNER: [&str; 10] = ["预计", "預計", "预期", "要求", "希望", "建议", "相信", "承诺", "显示", "明确"];

/// Whether the verb can share the subject of an earlier clause.
pub fn can_share(verb: &Verb) -> bool {
    !INNER.contains(&verb.form)
}

/// Whether only a document says this: 《报告》显示.
pub fn is_of_documents(verb: &Verb) -> bool {
    matches!(verb.form, "显示" | "顯示")
}

/// The verb that `text` begins with.
pub fn at_start(text: &str) -> Option<Verb> {
    let (form, stance, link) = VERBS.iter().find(|(form, ..)| text.starts_with(form))?;
    Some(Verb { form, stance: *stance, link: *link })
}

/// Whether the word between `before` and `behind` says something here, rather than names it.
pub fn says(before: &str, behind: &str) -> bool {
    !NOUN_BEFORE.iter().any(|b| before.ends_with(b)) && !OTHER_BEHIND.iter().any(|b| behind.starts_with(b))
}

#[cfg(test)]
mod tests {
    use super::{VERBS, at_start, says};

    #[test]
    fn no_verb_hides_behind_its_own_beginning() {
        for (n, (form, ..)) in VERBS.iter().enumerate() {
            let found = at_start(form).map(|v| v.form);
            assert_eq!(found, Some(*form), "number {n} is never found");
        }
    }

    #[test]
    fn a_noun_says_nothing() {
        assert!(says("林小满", "，灯要好用"));
        assert!(!says("大家提出", "，灯要好用") && !says("书中", "的道理") && !says("街道被", "为灯街"));
    }
}
