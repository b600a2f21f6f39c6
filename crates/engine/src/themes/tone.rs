//! How a sentence puts what it says: asked, conceded, supposed.

use super::around::{CONDITIONS, NO_CONDITION, WIDE_CLAUSE_ENDS};
use crate::words::{Words, is_numeral};
use std::{ops::Range, sync::LazyLock};

/// Words that say of their clause that it may be so.
const GUESSES: [&str; 7] = ["可能", "也许", "或许", "或将", "有望", "恐将", "预计"];

/// Words that open the conceded side of a sentence.
const CONCESSIONS: [&str; 5] = ["虽然", "尽管", "虽说", "固然", "虽"];

/// Words that open the side that counts.
const TURNS: [&str; 7] = ["但", "却", "然而", "不过", "可是", "仍", "只是"];

/// Whether the cue only measures an amount: 不足一成 lacks nothing.
pub fn measures(cue: &str, behind: &str) -> bool {
    cue.ends_with("不足") && behind.starts_with(|c: char| c.is_numeric() || is_numeral(c))
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

/// Where conditions open in a text; a bare 若 mostly does.
pub fn conditions(text: &str) -> impl Iterator<Item = usize> + '_ {
    static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(&CONDITIONS));
    let [no_before, no_behind] = NO_CONDITION;
    let bare = move |&(at, _): &(usize, &str)| {
        let (before, behind) = (&text[..at], &text[at + '若'.len_utf8()..]);
        let goes_on = behind.starts_with(no_behind) && !behind.starts_with("干旱");
        !goes_on && !behind.starts_with("无其") && !behind.starts_with("有所") && !before.ends_with(no_before)
    };
    WORDS.places(text).chain(text.match_indices('若').filter(bare).map(|(at, _)| at))
}

/// The bytes of a sentence that tell of what may be.
pub fn supposed(sentence: &str) -> Vec<Range<usize>> {
    let guesses = GUESSES.iter().flat_map(|word| sentence.match_indices(word));
    // All that follows hangs on a condition.
    let rest = conditions(sentence).map(|at| at..sentence.len());
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
            sentence[..at].ends_with(['，', '；', '：', ',', ';', ':']) || *turn == "却" && at > 0
        };
        sentence.match_indices(turn).find(behind).map(|(at, _)| at)
    });
    turns.min()
}

fn clause_end(sentence: &str, from: usize) -> usize {
    sentence[from..].find(WIDE_CLAUSE_ENDS).map_or(sentence.len(), |end| from + end)
}

#[cfg(test)]
mod tests {
    use super::{asks, conceded, in_title, is_no_statement, measures, supposed, turn};

    #[test]
    fn an_amount_lacks_nothing() {
        assert!(measures("不足", "一成"));
        assert!(measures("不足", "10%"));
        assert!(!measures("不足", "，"));
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
        assert_eq!(told("茶农若不上山，茶就老了。"), ["若不上山，茶就老了。"]);
        assert_eq!(told("若无雨，茶就老了。"), ["若无雨，茶就老了。"]);
        assert_eq!(told("若干茶农上了山，宛若云中，茶市门庭若市，茶香若隐若现。"), [""; 0]);
    }
}
