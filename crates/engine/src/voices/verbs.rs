//! Verbs of saying, and what each tells about the statement.

use mailuo_analysis::Stance;

/// Verbs with their stance; where one begins like another the longer stands first.
const VERBS: [(&str, Stance); 40] = [
    ("表示", Stance::Says),
    ("介绍", Stance::Says),
    ("告诉记者", Stance::Says),
    ("解释", Stance::Says),
    ("说明", Stance::Says),
    ("补充", Stance::Says),
    ("谈到", Stance::Says),
    ("提到", Stance::Says),
    ("写道", Stance::Says),
    ("透露", Stance::Announces),
    ("宣布", Stance::Announces),
    ("公布", Stance::Announces),
    ("认为", Stance::Thinks),
    ("相信", Stance::Thinks),
    ("指出", Stance::Stresses),
    ("强调", Stance::Stresses),
    ("声称", Stance::Claims),
    ("宣称", Stance::Claims),
    ("预测", Stance::Predicts),
    ("预计", Stance::Predicts),
    ("预期", Stance::Predicts),
    ("建议", Stance::Urges),
    ("呼吁", Stance::Urges),
    ("提醒", Stance::Warns),
    ("警告", Stance::Warns),
    ("否认", Stance::Denies),
    ("反驳", Stance::Denies),
    ("坦言", Stance::Admits),
    ("承认", Stance::Admits),
    ("质疑", Stance::Doubts),
    ("批评", Stance::Doubts),
    ("回应", Stance::Answers),
    ("答复", Stance::Answers),
    ("坚称", Stance::Claims),
    ("直言", Stance::Admits),
    ("表态", Stance::Says),
    ("说道", Stance::Says),
    ("说", Stance::Says),
    ("称", Stance::Claims),
    ("道", Stance::Says),
];

/// Between a speaker and a verb these may stand: 他进一步指出, 记者会上表示.
const ADVERBS: [&str; 12] =
    ["进一步", "也", "还", "曾", "则", "同时", "随后", "公开", "向记者", "对记者", "在接受采访时", "日前"];

/// The verb that `text` begins with, adverbs before it skipped: its bytes and stance.
pub fn leading(text: &str) -> Option<(usize, usize, Stance)> {
    let mut rest = text;
    while let Some(more) = ADVERBS.iter().find_map(|a| rest.strip_prefix(a)) {
        rest = more;
    }
    let start = text.len() - rest.len();
    VERBS
        .iter()
        .find(|(verb, _)| rest.starts_with(verb))
        .map(|(verb, stance)| (start, start + verb.len(), *stance))
}
