//! Key terms: what the article says often and others seldom; words, names, and words in company.

use super::phrases;
use crate::{Document, lexicon::Lexicon, segment::Tokens, words::is_letter};
use mailuo_analysis::{BlockKind, Mention, Order as _, Place, Term};
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// How many terms are shown at most.
const SHOWN: usize = 15;
/// The sum of all frequencies in the dictionary, rounded.
const ALL: f64 = 6e7;
/// Content words in form, but said of everything.
const STOPS: &str = "我们 他们 你们 自己 这个 那个 一个 一些 没有 可以 可能 已经 目前 由于 因为 所以 但是 不过 如果 而且 以及 \
    通过 进行 其中 同时 此外 包括 表示 认为 指出 介绍 显示 报道 记者 成为 需要 应该 或者 这些 那些 什么 如何 对于 关于 \
    根据 以上 以下 之间 方面 问题 情况 时候 今天 昨天 明天 今年 去年 明年 近日 日前 一步 这样 这种 不是 就是 还是 也是 \
    本报 新华社 电 并且 虽然 之后 之前 当天 当时 现在 开始 继续 更加 非常 十分 作为 为了 其他 有关 相关 主要 一定 每天";

static STOPPED: LazyLock<FxHashSet<&str>> = LazyLock::new(|| STOPS.split_whitespace().collect());

/// A stretch of text that counts as one: a name, a word, or words that keep company.
#[derive(Clone, Copy)]
pub(super) struct Unit {
    /// Where it stands.
    pub at: Place,
    /// Whether it is a name.
    pub named: bool,
}

/// Every candidate term with its weight and places, in the order of first places.
pub fn weigh(document: &Document, tokens: &Tokens, mentions: &[Mention], lexicon: &Lexicon) -> Vec<Term> {
    let text = |at: Place| &document.blocks[at.block].text[at.range()];
    let units = phrases::join(document, &units(document, tokens, mentions));
    let mut found: FxHashMap<&str, (Vec<Place>, bool)> = FxHashMap::default();
    for unit in units.into_iter().filter(|unit| unit.named || is_content(text(unit.at))) {
        let (places, named) = found.entry(text(unit.at)).or_default();
        places.push(unit.at);
        *named |= unit.named;
    }
    let mut terms: Vec<Term> = found
        .into_iter()
        .map(|(text, (places, named))| {
            let seldom = (ALL / (lexicon.frequency(text) as f64 + 100.0)).ln();
            let score = (1.0 + places.len() as f64).ln() * places.len() as f64 * seldom / 10.0;
            Term { text: text.to_owned(), places, score: (score * if named { 1.3 } else { 1.0 }) as f32 }
        })
        .collect();
    terms.order_by(|a, b| a.places.cmp(&b.places));
    let most = terms.iter().map(|t| t.score).fold(f32::MIN_POSITIVE, f32::max);
    terms.iter_mut().for_each(|t| t.score /= most);
    terms
}

/// Names, and the words between them, in the order of the text.
fn units(document: &Document, tokens: &Tokens, mentions: &[Mention]) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut mentions = mentions.iter().peekable();
    for (block, _) in document.texts() {
        // A credit tells nothing of the matter.
        let counts =
            !matches!(document.blocks[block].kind, BlockKind::Credit | BlockKind::Note | BlockKind::Byline);
        let mut covered = 0;
        for token in tokens.of(block) {
            let begun = |m: &&&Mention| (m.at.block, m.at.start) <= (block, token.start);
            while let Some(mention) = mentions.peek().filter(begun) {
                if mention.at.block == block && counts {
                    units.push(Unit { at: mention.at, named: true });
                    covered = covered.max(mention.at.end);
                }
                mentions.next();
            }
            if counts && token.start >= covered {
                units.push(Unit { at: Place::new(block, token.start, token.end), named: false });
            }
        }
    }
    units
}

/// The terms worth showing, the strongest first: those that stand twice or more.
pub fn strongest(mut terms: Vec<Term>) -> Vec<Term> {
    terms.retain(|t| t.places.len() > 1);
    terms.order_by(|a, b| b.score.total_cmp(&a.score).then_with(|| a.places.cmp(&b.places)));
    terms.truncate(SHOWN);
    terms
}

/// Whether the word says something by itself.
pub(crate) fn is_content(word: &str) -> bool {
    word.chars().count() > 1
        && word.chars().all(is_letter)
        && !STOPPED.contains(word)
        && !word.starts_with(|c: char| "一二两三四五六七八九十百千万亿几".contains(c))
}
