//! How a sentence puts what it says: under a negation, conceded, supposed.

use crate::words::Words;
use std::{ops::Range, sync::LazyLock};

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
const NEGATIONS: [&str; 19] = [
    "没有",
    "没能",
    "并无",
    "并未",
    "毫无",
    "无须",
    "无需",
    "不存在",
    "不会",
    "不必",
    "不至于",
    "尚未",
    "从未",
    "未曾",
    "并非",
    "不是",
    "不再",
    "不认为",
    "未能",
];

/// Verbs before a trouble that do away with it.
const RELIEFS: [&str; 49] = [
    "挽回", "减少", "降低", "减轻", "消除", "缓解", "化解", "破解", "克服", "弥补", "填补", "补齐", "防止",
    "防范", "预防", "摆脱", "走出", "扭转", "告别", "杜绝", "遏制", "攻克", "解决", "突破", "缩小", "打击",
    "惩治", "整治", "治理", "战胜", "抗击", "避免", "阻止", "免除", "纾解", "扫清", "渡过", "度过", "熬过",
    "挺过", "闯过", "走过", "脱离", "攻破", "控制", "阻挡", "抵御", "绕开", "绕过",
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
const RELIEVED_BEHIND: [&str; 21] = [
    "最小化",
    "降到最低",
    "降至最低",
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

/// Words that open a condition; all that follows in the sentence hangs on it.
const CONDITIONS: [&str; 7] = ["如果", "假如", "倘若", "若是", "一旦", "要是", "除非"];

/// Words that say of their clause that it may be so.
const GUESSES: [&str; 7] = ["可能", "也许", "或许", "或将", "有望", "恐将", "预计"];

/// Words that open the conceded side of a sentence.
const CONCESSIONS: [&str; 5] = ["虽然", "尽管", "虽说", "固然", "虽"];

/// Words that open the side that counts.
const TURNS: [&str; 7] = ["但", "却", "然而", "不过", "可是", "仍", "只是"];

/// Where a clause ends.
const CLAUSE_ENDS: [char; 4] = ['，', '。', '；', '、'];

static RELIEF: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEFS));
static DONE: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEVED));
static DONE_BEHIND: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEVED_BEHIND));

/// How the text before and behind a cue, in the same clause, turns it.
pub fn turned(before: &str, behind: &str) -> Option<Turn> {
    let start = before.rfind(CLAUSE_ENDS).unwrap_or(0);
    let all = &before[start..];
    let last = |count: usize| &all[all.char_indices().rev().nth(count - 1).map_or(0, |(at, _)| at)..];
    let (near, wide) = (last(6), last(9));
    if let Some(verb) = RELIEF.places(wide).next_back() {
        // 没有解决的困难 is one still.
        return (!wide[..verb].contains(IN_VAIN)).then_some(Turn::Relieved);
    }
    if negated(near) {
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

fn negated(clause: &str) -> bool {
    // Most cues stand under none; every negation has one of these.
    if !clause.contains(['不', '没', '未', '无', '非']) {
        return false;
    }
    clause.ends_with(['未', '没']) || NEGATIONS.iter().any(|n| clause.contains(n))
}

/// Whether what follows stands in the title of a work, 《…》.
pub fn in_title(before: &str) -> bool {
    before.rfind('《') > before.rfind('》')
}

/// Whether the sentence is a mark left over, names the source of others, or says whose words these are.
pub fn is_no_statement(sentence: &str) -> bool {
    let letters = sentence.chars().filter(|c| c.is_alphabetic()).count();
    let bare = sentence.trim_start_matches(['*', '>', ' ']);
    letters < 4
        || bare.starts_with("数据来源")
        || ["》.", "版权所有", "版权声明", "不得转载", "©"].iter().any(|mark| sentence.contains(mark))
}

/// Whether the sentence asks, or says what the article is about to say: that states nothing yet.
pub fn asks(sentence: &str) -> bool {
    sentence.contains("本文将") || sentence.trim_end_matches(['”', '’', '」', '"']).ends_with(['？', '?'])
}

/// The bytes of a sentence that tell of what may be.
pub fn supposed(sentence: &str) -> Vec<Range<usize>> {
    let conditions = CONDITIONS.iter().flat_map(|word| sentence.match_indices(word));
    let guesses = GUESSES.iter().flat_map(|word| sentence.match_indices(word));
    let rest = conditions.map(|(at, _)| at..sentence.len());
    rest.chain(guesses.map(|(at, _)| at..clause_end(sentence, at))).collect()
}

/// The bytes of a sentence that are conceded: from 虽然 to the turn, or to the end of the clause.
pub fn conceded(sentence: &str) -> Vec<Range<usize>> {
    let opened = CONCESSIONS.iter().flat_map(|word| sentence.match_indices(word));
    let side = |(at, _): (usize, &str)| {
        let turn = TURNS.iter().filter_map(|turn| sentence[at..].find(turn)).min();
        at..turn.map_or(clause_end(sentence, at), |turn| at + turn)
    };
    opened.map(side).collect()
}

/// Where the second side of a sentence begins that has two: 虽然订单多，|但成本高.
pub fn turn(sentence: &str) -> Option<usize> {
    let turns = TURNS.iter().filter_map(|turn| {
        let behind = |&(at, _): &(usize, &str)| {
            sentence[..at].ends_with(['，', '；', '：']) || *turn == "却" && at > 0
        };
        sentence.match_indices(turn).find(behind).map(|(at, _)| at)
    });
    turns.min()
}

fn clause_end(sentence: &str, from: usize) -> usize {
    sentence[from..].find(['，', '。', '；']).map_or(sentence.len(), |end| from + end)
}

#[cfg(test)]
mod tests {
    use super::{Turn, asks, conceded, in_title, is_no_statement, supposed, turn, turned};

    #[test]
    fn a_negation_reaches_a_few_characters_in_its_clause() {
        assert_eq!(turned("这里没有什么", ""), Some(Turn::Negated));
        assert_eq!(turned("船期均未", ""), Some(Turn::Negated));
        assert_eq!(turned("没有人，", ""), None);
        assert_eq!(turned("没有人来过的那座小山上", ""), None);
    }

    #[test]
    fn a_trouble_done_away_with_is_none() {
        assert_eq!(turned("染坊挽回了一大笔", ""), Some(Turn::Relieved));
        assert_eq!(turned("至今难以化解的", ""), None);
        assert_eq!(turned("新机器解决了长年困扰染坊的", ""), Some(Turn::Relieved));
        assert_eq!(turned("供水的", "得到缓解。"), Some(Turn::Relieved));
        assert_eq!(turned("供水的", "没有得到缓解。"), None);
        assert_eq!(turned("窑厂熬过了", "，今年重新点火。"), Some(Turn::Relieved));
        assert_eq!(turned("最大的", "已经过去。"), Some(Turn::Relieved));
        assert_eq!(turned("染坊失去了", ""), Some(Turn::Spoiled));
    }

    #[test]
    fn a_question_is_known_by_its_mark() {
        assert!(asks("“下一步怎么走？”"));
        assert!(asks("本文将说明染坊的前景。"));
        assert!(!asks("卢阿满说，磨坊卖出了面粉。"));
    }

    #[test]
    fn a_title_ends_with_its_bracket() {
        assert!(in_title("他读《"));
        assert!(!in_title("他读《湖水》，"));
        assert!(!in_title("他读书"));
    }

    #[test]
    fn a_source_states_nothing() {
        assert!(is_no_statement("*数据来源：湖边日报整理*"));
        assert!(is_no_statement("湖边日报. 《湖水安全年报》. 2020年."));
        assert!(is_no_statement("”"));
        assert!(is_no_statement("湖边日报版权所有，不得擅自使用。"));
        assert!(!is_no_statement("湖水安全。"));
    }

    #[test]
    fn what_is_conceded_ends_at_the_turn() {
        let sentence = "虽然订单回来了，原料却还在涨。";
        let sides: Vec<_> = conceded(sentence).into_iter().map(|side| &sentence[side]).collect();
        assert!(sides.contains(&"虽然订单回来了，原料"), "{sides:?}");
        assert!(conceded("订单回来了。").is_empty());
    }

    #[test]
    fn a_sentence_turns_behind_a_clause() {
        let sides = |sentence: &'static str| turn(sentence).map(|at| sentence.split_at(at));
        assert_eq!(sides("订单多，但成本高。"), Some(("订单多，", "但成本高。")));
        assert_eq!(sides("订单多，成本却高。"), Some(("订单多，成本", "却高。")));
        assert_eq!(sides("这只不过是一张但书。"), None);
    }

    #[test]
    fn a_guess_holds_for_its_clause_and_a_condition_for_all_that_follows() {
        let told = |sentence: &'static str| -> Vec<&str> {
            supposed(sentence).into_iter().map(|range| &sentence[range]).collect()
        };
        assert_eq!(told("茶价可能上涨，茶农在山上。"), ["可能上涨"]);
        assert_eq!(told("茶农说，如果下雨，茶价会涨。"), ["如果下雨，茶价会涨。"]);
    }
}
