//! Statements whose source has no name: 有专家认为, 据悉.

use super::{
    scene::Scene,
    verbs::{self, Verb},
};
use mailuo_analysis::{Claim, Place, Quote, Stance, Why};

/// Sources without a name, as they are written at the head of a clause.
const SOURCES: [&str; 24] = [
    "有专家",
    "多位专家",
    "一些专家",
    "不少专家",
    "专家",
    "业内人士",
    "业内专家",
    "有业内人士",
    "分析人士",
    "有分析",
    "市场人士",
    "知情人士",
    "消息人士",
    "有观点",
    "有人",
    "有网友",
    "不少网友",
    "网友",
    "有学者",
    "一些学者",
    "有评论",
    "舆论",
    "外界",
    "观察人士",
];

/// Phrases that report without any source.
const HEARSAY: [&str; 8] = ["据悉", "据了解", "据介绍", "据报道", "据称", "据说", "据透露", "据记者了解"];

/// The claims of one block, beside the statements that were attributed there.
pub fn find(block: usize, scene: &Scene<'_>, quotes: &[&Quote], found: &mut Vec<Claim>) {
    let text = scene.text;
    let mut sentence = 0;
    while sentence < text.len() {
        let end = scene.sentence_end(sentence).max(sentence + 1).min(text.len());
        let end = text.ceil_char_boundary(end);
        if let Some((source, verb, start, rule)) = claim(&text[sentence..end]) {
            let (start, end) = (sentence + start, end);
            let (form, stance) = verb.map_or(("", Stance::Says), |v| (v.form, v.stance));
            let taken = quotes.iter().any(|q| q.at.start < end && sentence < q.at.end);
            if !taken && start < end {
                let at = Place::new(block, start, end);
                found.push(Claim {
                    at,
                    text: text[start..end].to_owned(),
                    source: source.to_owned(),
                    verb: form.to_owned(),
                    stance,
                    why: Why::new(rule, ""),
                });
            }
        }
        sentence = text[end..].find(|c: char| !crate::sentences::is_end(c)).map_or(text.len(), |n| end + n);
    }
}

/// The source, its verb, where the claim begins in the sentence, and the rule.
fn claim(sentence: &str) -> Option<(&str, Option<Verb>, usize, &'static str)> {
    if let Some(phrase) = HEARSAY.iter().find(|h| sentence.trim_start().starts_with(**h)) {
        let after = sentence.find(phrase)? + phrase.len();
        let rest = sentence[after..].strip_prefix(['，', ','])?;
        return Some((phrase, None, sentence.len() - rest.len(), "hearsay"));
    }
    let source = SOURCES.iter().filter(|s| sentence.trim_start().starts_with(**s)).max_by_key(|s| s.len())?;
    let from = sentence.find(source)? + source.len();
    let (at, verb) = sentence[from..]
        .char_indices()
        .take(12)
        .take_while(|(_, c)| !matches!(c, '，' | '：'))
        .find_map(|(n, _)| Some((from + n, verbs::at_start(&sentence[from + n..])?)))?;
    let rest = sentence[at + verb.form.len()..].trim_start_matches(['，', '：', '“', ' ']);
    (!rest.is_empty()).then_some((source, Some(verb), sentence.len() - rest.len(), "unnamed"))
}
