//! What the words before and behind a cue make of it: denied, relieved, spoiled.

use super::{
    around::{
        CLAUSE_ENDS, FAR_NEGATIONS, GRANTS, IN_VAIN, LITTLE_BEHIND, NEGATIONS, POWERS, RELIEFS, RELIEVED,
        RELIEVED_BEHIND, SPOILED_BEHIND, SPOILS, STANDS, SUPPOSITIONS, WIDE_CLAUSE_ENDS,
    },
    tone::conditions,
};
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
    /// 原计划五月通车, 如果订单增长, 能否突破: nobody says that it is so.
    Supposed,
}

impl Turn {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Negated, Self::Relieved, Self::Spoiled, Self::Supposed];
}

static RELIEF: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEFS));
static DONE: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEVED));
static DONE_BEHIND: LazyLock<Words> = LazyLock::new(|| Words::of(&RELIEVED_BEHIND));
static LITTLE: LazyLock<Words> = LazyLock::new(|| Words::of(&LITTLE_BEHIND));
static SPOILED: LazyLock<Words> = LazyLock::new(|| Words::of(&SPOILED_BEHIND));
static SUPPOSED: LazyLock<Words> = LazyLock::new(|| Words::of(&SUPPOSITIONS));

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
    if LITTLE.places(next).next().is_some() {
        return Some(Turn::Negated);
    }
    if SPOILED.places(next).next().is_some() {
        return Some(Turn::Spoiled);
    }
    let direct = near.trim_end_matches(['了', '的']);
    if SPOILS.iter().any(|verb| direct.ends_with(verb)) {
        return Some(Turn::Spoiled);
    }
    let supposed = SUPPOSED.places(all).next().is_some() || conditions(all).next().is_some();
    (supposed || granted(part, behind)).then_some(Turn::Supposed)
}

/// Whether something is what somebody was given the power to do.
fn granted(before: &str, behind: &str) -> bool {
    let clause = || behind.split(CLAUSE_ENDS).next().unwrap_or_default();
    GRANTS.iter().any(|verb| before.contains(verb)) && POWERS.iter().any(|power| clause().contains(power))
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

/// What ends with 不 and denies twice: 无不受益, 不得不裁员.
const TWICE: [&str; 6] = ["无不", "莫不", "一不", "得不", "能不", "可不"];

fn negated(near: &str, far: &str) -> bool {
    // Most cues stand under none; every negation has one of these.
    if !far.contains(['不', '没', '未', '无', '非', '少', '免']) {
        return false;
    }
    near.ends_with(['未', '没', '无'])
        || near.ends_with("不能")
        || near.ends_with('不') && !TWICE.iter().any(|twice| near.ends_with(twice))
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
        assert_eq!(turned("整个汛期未发生一起重大", ""), Some(Turn::Negated));
        assert_eq!(turned("织布的人并未感受到行情的大幅", ""), Some(Turn::Negated));
        assert_eq!(turned("她倒不", "饭碗"), Some(Turn::Negated));
        assert_eq!(turned("茶农无不", ""), None);
        assert_eq!(turned("没有人，", ""), None);
        assert_eq!(turned("没有人来过的那座小山上", ""), None);
    }

    #[test]
    fn what_is_supposed_or_little_is_not_said() {
        assert_eq!(turned("大桥原计划五月", ",如今还在等。"), Some(Turn::Supposed));
        assert_eq!(turned("倘若茶园", "，村里就修路。"), Some(Turn::Supposed));
        assert_eq!(turned("倘若下雨，茶园", "。"), None);
        assert_eq!(turned("学徒的", "本来就少。"), Some(Turn::Negated));
        assert_eq!(turned("若干家茶园的", "。"), None);
        assert_eq!(turned("他本以为接手染坊是个", "。"), Some(Turn::Supposed));
        assert_eq!(turned("所谓的“", "”来了。"), Some(Turn::Supposed));
        assert_eq!(turned("镇上授予巡查员", "的权力。"), Some(Turn::Supposed));
        assert_eq!(turned("镇上授予染坊", "奖。"), None);
        assert_eq!(turned("镇上给予茶农更多", "和财产权利。"), None);
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
        assert_eq!(turned("染坊连年", "而现金不足。"), Some(Turn::Spoiled));
    }
}
