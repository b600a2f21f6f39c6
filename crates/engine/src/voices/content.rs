//! What is said: where a statement begins behind its verb, and where it ends.

use super::{
    marks::Quotation,
    scene::Scene,
    verbs::{self, Link, Verb},
};
use crate::sentences::is_end;
use mailuo_analysis::QuoteKind;
use std::ops::Range;

/// Where the statement behind the verb begins; `close`: whether the verb's subject stands near; `rules`:
/// whether a document or a meeting speaks.
pub fn start(
    scene: &Scene<'_>,
    verb: &Verb,
    range: &Range<usize>,
    close: bool,
    rules: bool,
) -> Option<usize> {
    let text = scene.text;
    let mut rest = &text[range.end..];
    for particle in ["道", "称", "说"] {
        rest = rest.strip_prefix(particle).unwrap_or(rest);
    }
    // 宣布了消息: an object, unless a mark follows.
    let done = rest.strip_prefix('了');
    rest = done.unwrap_or(rest);
    rest = verbs::told(rest).unwrap_or(rest);
    match verb.link {
        Link::Object => {
            let object = rest.find(['，', '：', '。', ',', ':'])?;
            let near = rest[..object].chars().count() <= 15;
            rest = near.then_some(&rest[object..])?;
        }
        Link::Comma if !rest.starts_with(['，', ',']) => return None,
        Link::Noun => rest = rest.trim_start_matches('是').trim_start_matches('—'),
        _ => {}
    }
    rest = addressed(verb, rest);
    let behind = rest.trim_start_matches(['，', '：', ',', ':', ' ']);
    let at = text.len() - behind.len();
    let marked = verb.link == Link::Noun
        || behind.len() < rest.trim_start().len()
        || behind.starts_with(['“', '「', '"']);
    let long = text[at..scene.sentence_end(at)].chars().count() >= 6;
    let whole = verb.form.chars().count() > 1 || rest.len() == text.len() - range.end;
    let free = done.is_none() && (verb.link == Link::Free || (verb.link == Link::Ruled && rules));
    // 批评这些举动“……”。 A short object before the speaker's own words.
    let object = behind.char_indices().take(10).take_while(|(_, c)| !matches!(c, '，' | '。' | '：'));
    let words = object.filter(|(_, c)| matches!(c, '“' | '"' | '「')).map(|(n, _)| at + n).next();
    if !marked && !free && close && verb.link == Link::Marked {
        let quotation = scene.quotation_at(words?)?;
        let closes = text[quotation.outer.end..].starts_with(['。', '，', '；']);
        return (closes && quotation.inner.len() >= 5 * '字'.len_utf8()).then_some(quotation.outer.start);
    }
    // 反驳“……”的观点: the words are another's.
    let of_another = scene.quotation_at(at).is_some_and(|q| text[q.outer.end..].starts_with('的'));
    if of_another && verb.link == Link::Marked {
        return None;
    }
    ((marked || (free && close && long && whole)) && !behind.is_empty() && !behind.starts_with(is_end))
        .then_some(at)
}

/// `rest` behind whom the verb speaks to: 提醒家长，…
fn addressed<'t>(verb: &Verb, rest: &'t str) -> &'t str {
    let speaks_to = matches!(verb.form, "提醒" | "建议" | "警告" | "呼吁" | "敦促");
    let object =
        rest.find(['，', '：']).filter(|&at| speaks_to && (1..=6).contains(&rest[..at].chars().count()));
    object.map_or(rest, |at| &rest[at..])
}

/// The quotation that is all of the statement, or nearly: “……”。 or 这一改动“……”。
pub fn own_words<'s>(scene: &'s Scene<'_>, content: usize, next: usize) -> Option<&'s Quotation> {
    let text = scene.text;
    let quotation = &scene.quoted[scene.quoted.partition_point(|q| q.outer.start < content)..].first()?;
    let rest = text[quotation.outer.end..].trim_start();
    let closed = rest.is_empty() || rest.starts_with(['。', '，', '；', '！', '？', '：', '、', '并', '但']);
    if quotation.outer.start == content {
        return (closed || text[quotation.inner.clone()].ends_with(is_end)).then_some(quotation);
    }
    let lead = &text[content..quotation.outer.start];
    let lead = lead.chars().count() <= 10 && !lead.contains(['"', '”', '，']);
    let end = scene.sentence_end(content).min(next.max(content));
    let whole = quotation.outer.end == end && quotation.inner.len() >= 9 * '字'.len_utf8();
    (lead && whole).then_some(quotation)
}

/// Further quotations of the same speaker: “……”，并希望“……”。
pub fn more_words<'s>(
    scene: &'s Scene<'_>,
    first: &'s Quotation,
    next: usize,
) -> impl Iterator<Item = &'s Quotation> {
    let mut end = first.outer.end;
    let from = scene.quoted.partition_point(|q| q.outer.start < end);
    scene.quoted[from..].iter().take_while(move |q| {
        let between = scene.text[end..q.outer.start].trim_start_matches(['，', '、', ' ']);
        let joined =
            ["并", "和", "且", "以及", "还", "也", "又"].iter().any(|word| between.starts_with(word));
        let near = between.chars().count() <= 14 && !between.contains(['。', '，']);
        let same = scene.speakers(&(end..q.outer.start)).next().is_none();
        end = q.outer.end;
        joined && near && same && q.outer.start < next && q.inner.len() >= 5 * '字'.len_utf8()
    })
}

/// …，“……”: the speaker's own words that a reported part, from `content` to `end`, leads into.
pub fn led_into<'s>(scene: &'s Scene<'_>, content: usize, end: usize) -> Option<&'s Quotation> {
    let from = scene.quoted.partition_point(|q| q.outer.start < content);
    scene.quoted[from..].iter().take_while(|q| q.outer.start < end).find(|q| {
        let lead = scene.text[..q.outer.start].trim_end();
        let rest = &scene.text[q.outer.end..];
        let closed = rest.is_empty()
            || rest.trim_start().starts_with(['。', '，', '；', '！', '？', '：'])
            || scene.text[q.inner.clone()].ends_with(is_end);
        let long = q.outer.end == end && q.inner.len() >= 6 * '字'.len_utf8();
        lead.ends_with(['，', '：', '。', ':']) && (q.is_statement(scene.text) || long) && closed
    })
}

/// What the article tells about a statement behind it, in the same sentence.
const NARRATED: [&str; 14] = [
    "，但没有说明",
    "，但未说明",
    "，但没有透露",
    "，但未透露",
    "，但并未",
    "，但拒绝",
    "，并拒绝",
    "，但没有提供",
    "，但未提供",
    "，但没有具体",
    "，但未具体",
    "，但没有给出",
    "，但未给出",
    "，但没有回答",
];

/// Where a reported statement ends before what the article tells about it.
pub fn narrator(text: &str, report: Range<usize>) -> usize {
    let said = &text[report.clone()];
    NARRATED.iter().filter_map(|words| said.find(words)).min().map_or(report.end, |at| report.start + at)
}

/// A statement's range without white space and, where it is reported, without the marks at its end.
pub fn trimmed(text: &str, range: Range<usize>, kind: QuoteKind) -> Option<Range<usize>> {
    let piece = text.get(range.clone())?;
    let kept = match kind {
        QuoteKind::Direct => piece.trim_end(),
        QuoteKind::Indirect => piece.trim_end_matches(['。', '，', '；', '！', '？', '：', ' ']),
    };
    let start = range.start + (kept.len() - kept.trim_start().len());
    (start < range.start + kept.len()).then(|| start..range.start + kept.len())
}
