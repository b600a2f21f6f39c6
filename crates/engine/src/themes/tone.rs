//! How a sentence puts what it says: under a negation, conceded, supposed.

/// Words before a cue that turn it round.
const NEGATIONS: [&str; 14] = [
    "没有",
    "并无",
    "毫无",
    "无须",
    "无需",
    "不存在",
    "不会",
    "避免",
    "尚未",
    "从未",
    "并非",
    "不是",
    "不再",
    "未能",
];

/// Words that say a sentence tells of what may be.
const HYPOTHESES: [&str; 9] = ["如果", "若", "假如", "一旦", "可能", "或将", "倘若", "也许", "有望"];

/// Words that open the conceded side of a sentence.
const CONCESSIONS: [&str; 4] = ["虽然", "尽管", "虽说", "固然"];

/// Whether a negation stands in the last few characters before a cue, in the same clause.
pub fn negated(before: &str) -> bool {
    let start = before.char_indices().rev().nth(5).map_or(0, |(at, _)| at);
    let near = &before[start..];
    let clause = near.rfind(['，', '。', '；', '、']).map_or(near, |at| &near[at..]);
    NEGATIONS.iter().any(|n| clause.contains(n))
}

/// Whether the sentence asks, or only tells who spoke: what stands around it does not carry it.
pub fn says_nothing(sentence: &str) -> bool {
    let bare = sentence.trim_end_matches(['”', '’', '」']);
    let told = bare.trim_end_matches('。');
    bare.ends_with(['？', '?'])
        || ["表示", "说", "强调", "指出", "称"].iter().any(|verb| told.ends_with(verb))
}

/// Whether the sentence tells of what may be.
pub fn hypothetical(sentence: &str) -> bool {
    HYPOTHESES.iter().any(|h| sentence.contains(h))
}

/// Whether the sentence has a side that is conceded.
pub fn conceded(sentence: &str) -> bool {
    CONCESSIONS.iter().any(|c| sentence.contains(c))
}

#[cfg(test)]
mod tests {
    use super::{negated, says_nothing};

    #[test]
    fn a_negation_reaches_a_few_characters_in_its_clause() {
        assert!(negated("这里没有什么"));
        assert!(!negated("没有人，"));
        assert!(!negated("没有人来过的那座小山上"));
    }

    #[test]
    fn a_question_and_a_speaker_alone_say_nothing() {
        assert!(says_nothing("下一步怎么走？"));
        assert!(says_nothing("磨坊主人卢阿满说。"));
        assert!(!says_nothing("卢阿满说，磨坊卖出了面粉。"));
    }
}
