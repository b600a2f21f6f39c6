//! What the words before and behind a cue make of it: denied, relieved, spoiled.

use crate::words::Words;
use std::sync::LazyLock;

/// What stands before a cue and turns it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// 没有困难, 不安全.
    Negated,
    /// 挽回损失, 消除壁垒: somebody does away with it.
    Relieved,
    /// 缺乏信心, 阻碍创新: somebody takes it away.
    Spoiled,
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Negated, Self::Relieved, Self::Spoiled];
}

/// Words before a cue that turn it round.
const NEGATIONS: [&str; 28] = [
    "没有",
    "没能",
    "无须",
    "无需",
    "不存在",
    "不会",
    "不必",
    "不至于",
    "尚未",
    "未曾",
    "不是",
    "不再",
    "不认为",
    "不怕",
    "不畏",
    "不要",
    "不用",
    "以免",
    "免得",
    "并不",
    "不太",
    "不甚",
    "不被",
    "较少",
    "很少",
    "极少",
    "少有",
    "鲜有",
];

/// The same where they reach further: 并未感受到增速的放缓.
const FAR_NEGATIONS: [&str; 6] = ["并未", "并无", "并非", "从未", "毫无", "未能"];

/// Verbs before a trouble that do away with it.
const RELIEFS: [&str; 77] = [
    "挽回",
    "减少",
    "降低",
    "减轻",
    "消除",
    "缓解",
    "化解",
    "破解",
    "克服",
    "弥补",
    "填补",
    "补齐",
    "防止",
    "防范",
    "预防",
    "摆脱",
    "走出",
    "扭转",
    "告别",
    "杜绝",
    "遏制",
    "攻克",
    "解决",
    "突破",
    "缩小",
    "打击",
    "惩治",
    "整治",
    "治理",
    "战胜",
    "抗击",
    "避免",
    "阻止",
    "免除",
    "纾解",
    "扫清",
    "渡过",
    "度过",
    "熬过",
    "挺过",
    "闯过",
    "走过",
    "脱离",
    "攻破",
    "控制",
    "阻挡",
    "抵御",
    "绕开",
    "绕过",
    "拉近",
    "弥合",
    "平息",
    "结束",
    "终结",
    "反对",
    "制止",
    "排除",
    "排解",
    "纠正",
    "改变",
    "改善",
    "根除",
    "根治",
    "消灭",
    "铲除",
    "解除",
    "终止",
    "经受住",
    "顶住",
    "减缓",
    "抵消",
    "吸取",
    "冲破",
    "打破",
    "免遭",
    "免受",
    "免于",
];

/// Words somewhere behind such a verb by which a trouble stands all the same: 解决就业问题还面临困难.
const STANDS: [&str; 18] = [
    "存在", "面临", "面对", "遇到", "遭", "仍", "还", "依然", "带来", "造成", "导致", "引发", "出现", "陷入",
    "却", "但", "难", "是",
];

/// The same where they have done so, however far off in the clause.
const RELIEVED: [&str; 12] = [
    "避免了",
    "克服了",
    "解决了",
    "消除了",
    "化解了",
    "挽回了",
    "缓解了",
    "弥补了",
    "摆脱了",
    "打破了",
    "告别了",
    "降低了",
];

/// Words behind a trouble that do away with it.
const RELIEVED_BEHIND: [&str; 24] = [
    "最小化",
    "降到最低",
    "降至最低",
    "降低到最低",
    "减少到最低",
    "减到最低",
    "得到缓解",
    "有所缓解",
    "基本消除",
    "全部消除",
    "得到化解",
    "得到解决",
    "得到遏制",
    "迎刃而解",
    "已经解除",
    "已经过去",
    "已过去",
    "已经结束",
    "成为过去",
    "成为历史",
    "成了历史",
    "已成过去",
    "不复存在",
    "一去不返",
];

/// What keeps such words from doing so: 难以化解的矛盾.
const IN_VAIN: [char; 5] = ['难', '不', '未', '没', '无'];

/// Verbs right before something good that take it away.
const SPOILS: [&str; 12] =
    ["缺乏", "缺少", "失去", "丧失", "阻碍", "限制", "制约", "削弱", "抑制", "妨碍", "取消", "错失"];

/// Where a clause ends.
const CLAUSE_ENDS: [char; 4] = ['，', '。', '；', '、'];

/// The same where an enumeration goes on: 消除偏见、误解和歧视.
const WIDE_CLAUSE_ENDS: [char; 3] = ['，', '。', '；'];

static RELIEF: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEFS));
static DONE: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEVED));
static DONE_BEHIND: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEVED_BEHIND));

/// How the text before and behind a cue, in the same clause, turns it.
pub fn turned(before: &str, behind: &str) -> Option<Turn> {
    let all = &before[before.rfind(WIDE_CLAUSE_ENDS).unwrap_or(0)..];
    let part = &before[before.rfind(CLAUSE_ENDS).unwrap_or(0)..];
    let (near, far, wide) = (last(part, 6), last(part, 15), last(all, 24));
    if let Some(verb) = RELIEF.places(wide).next_back()
        && !stands(&wide[verb..])
    {
        // 没有解决的困难 is one still.
        return (!last(&wide[..verb], 6).contains(IN_VAIN)).then_some(Turn::Relieved);
    }
    if negated(near, far) {
        return Some(Turn::Negated);
    }
    let end = behind.char_indices().nth(8).map_or(behind.len(), |(at, _)| at);
    let next = behind[..end].split(CLAUSE_ENDS).next().unwrap_or_default();
    if DONE.places(all).next().is_some()
        || DONE_BEHIND.places(next).any(|verb| !next[..verb].contains(IN_VAIN))
    {
        return Some(Turn::Relieved);
    }
    let direct = near.trim_end_matches(['了', '的']);
    SPOILS.iter().any(|verb| direct.ends_with(verb)).then_some(Turn::Spoiled)
}

/// Whether a trouble stands all the same behind the verb of relief that this begins with; 避免造成 is one verb.
fn stands(relief: &str) -> bool {
    let behind = relief.char_indices().nth(3).map_or("", |(at, _)| &relief[at..]);
    // What is told of the trouble itself leaves the verb its object: 解决遇到的困难.
    let says =
        |word: &str| behind.match_indices(word).any(|(at, _)| !behind[at + word.len()..].starts_with('的'));
    STANDS.iter().any(|word| says(word))
}

/// The last characters of a text, so many of them.
fn last(text: &str, count: usize) -> &str {
    &text[text.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at)..]
}

fn negated(near: &str, far: &str) -> bool {
    // Most cues stand under none; every negation has one of these.
    if !far.contains(['不', '没', '未', '无', '非', '少', '免']) {
        return false;
    }
    near.ends_with(['未', '没', '无'])
        || near.ends_with("不能")
        || NEGATIONS.iter().any(|n| near.contains(n))
        || FAR_NEGATIONS.iter().any(|n| far.contains(n))
}

#[cfg(test)]
mod tests {
    use super::{Turn, turned};

    #[test]
    fn a_negation_reaches_a_few_characters_in_its_clause() {
        assert_eq!(turned("这里没有什么", ""), Some(Turn::Negated));
        assert_eq!(turned("船期均未", ""), Some(Turn::Negated));
        assert_eq!(turned("织布的人并未感受到行情的大幅", ""), Some(Turn::Negated));
        assert_eq!(turned("没有人，", ""), None);
        assert_eq!(turned("没有人来过的那座小山上", ""), None);
    }

    #[test]
    fn a_trouble_done_away_with_is_none() {
        assert_eq!(turned("染坊挽回了一大笔", ""), Some(Turn::Relieved));
        assert_eq!(turned("至今难以化解的", ""), None);
        assert_eq!(turned("新机器解决了长年困扰染坊的", ""), Some(Turn::Relieved));
        assert_eq!(turned("县里为四乡八镇的村民解决了看病、上学、喝水的", ""), Some(Turn::Relieved));
        assert_eq!(turned("食堂拉近与外来务工者的", ""), Some(Turn::Relieved));
        assert_eq!(turned("消除偏见、", ""), Some(Turn::Relieved));
        assert_eq!(turned("路牌避免造成", ""), Some(Turn::Relieved));
        assert_eq!(turned("解决用工还面临", ""), None);
        assert_eq!(turned("解决用工面临的", ""), Some(Turn::Relieved));
        assert_eq!(turned("供水的", "得到缓解。"), Some(Turn::Relieved));
        assert_eq!(turned("供水的", "没有得到缓解。"), None);
        assert_eq!(turned("窑厂熬过了", "，今年重新点火。"), Some(Turn::Relieved));
        assert_eq!(turned("最大的", "已经过去。"), Some(Turn::Relieved));
        assert_eq!(turned("染坊失去了", ""), Some(Turn::Spoiled));
    }
}
