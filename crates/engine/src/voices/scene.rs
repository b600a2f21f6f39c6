//! A block as the voices see it: its quotations, its speakers, where clauses and sentences end.

use super::{
    marks::{Quotation, quotations},
    subject::can_speak,
};
use crate::{
    segment::Token,
    sentences::{is_closing, is_end},
};
use mailuo_analysis::{Mention, NameKind, Order as _};
use std::ops::Range;

/// A block's text with what is known of it.
pub struct Scene<'a> {
    /// The block's text; every range here is bytes of it.
    pub text: &'a str,
    /// Its words.
    pub tokens: &'a [Token],
    /// Its outermost quotations.
    pub quoted: Vec<Quotation>,
    /// The mentions outside quotations that can speak.
    speakers: Vec<&'a Mention>,
    /// The places named outside quotations.
    places: Vec<&'a Mention>,
}

/// What the article itself goes on with, rather than the speaker.
const NEWS: &str = "这一消息 这一数字 这一变化 这一举动 这一政策 这标志着 这是 这场 这次 这家 此次 此外 此前 此后 此举 在此 据 目前 近日 日前 近年来 \
    今年 去年 截至 当天 当日 随着 记者 随后 当地 新版 该 与此同时 数据显示 值得注意 值得一提 令人 本次 不久前 如今 眼下 事实上 针对 对此 另 \
    另一方面 业内 专家 通过落实 不过 但 然而 可是 换句话说 后来 说到 法院 检察机关 会后 会议 访问期间 签约 公司随后 为了防止";

/// Adverbs that a dictionary joins to verbs of saying.
const ADVERBS: [&str; 8] = ["特别", "明确", "公开", "一致", "多次", "反复", "正式", "坚决"];

impl<'a> Scene<'a> {
    /// The scene of a block with these mentions.
    ///
    /// `goes_on`: whether it begins inside a quotation. What is quoted and a name as a whole (“船长”) is no
    /// quotation.
    #[inline(never)]
    pub fn new(text: &'a str, tokens: &'a [Token], mentions: &'a [Mention], goes_on: bool) -> Self {
        let mut quoted = quotations(text, goes_on);
        let starting = |at: usize| mentions[..mentions.partition_point(|m| m.at.start <= at)].last();
        quoted.retain(|q| starting(q.inner.start).is_none_or(|m| m.at.range() != q.inner));
        let outside = |at: usize| {
            let next = quoted.partition_point(|q| q.outer.end <= at);
            quoted.get(next).is_none_or(|q| at < q.outer.start)
        };
        let named = || mentions.iter().filter(|m| outside(m.at.start));
        let speakers = named().filter(|m| can_speak(m)).collect();
        let places = named().filter(|m| m.kind == NameKind::Place).collect();
        Self { text, tokens, quoted, speakers, places }
    }

    /// The speakers named wholly inside `stretch`.
    pub fn speakers(&self, stretch: &Range<usize>) -> impl Iterator<Item = &'a Mention> {
        inside(&self.speakers, stretch)
    }

    /// The places named wholly inside `stretch`.
    pub fn places(&self, stretch: &Range<usize>) -> impl Iterator<Item = &'a Mention> {
        inside(&self.places, stretch)
    }

    /// The word that begins at `at`.
    pub fn word_at(&self, at: usize) -> Option<&'a str> {
        let token = self.tokens[self.tokens.binary_search_by_key(&at, |t| t.start).ok()?];
        self.text.get(token.range())
    }

    /// The quotation that `at` lies in, marks included.
    pub fn quotation_at(&self, at: usize) -> Option<&Quotation> {
        let next = self.quoted.partition_point(|q| q.outer.end <= at);
        self.quoted.get(next).filter(|q| q.outer.start <= at)
    }

    /// Where the clause begins that `at`, outside quotations, lies in. A quotation that says something ends
    /// one, scare quotes stand inside.
    pub fn clause_start(&self, at: usize) -> usize {
        let ends = |c: char| is_end(c) || matches!(c, '，' | '；' | '：' | ',' | ';' | ':');
        let last = |stretch: Range<usize>| {
            let (n, c) = self.text[stretch.clone()].char_indices().rev().find(|(_, c)| ends(*c))?;
            Some(stretch.start + n + c.len_utf8())
        };
        let mut to = at;
        let before = self.quoted.partition_point(|q| q.outer.end <= at);
        for quotation in self.quoted[..before].iter().rev() {
            if let Some(start) = last(quotation.outer.end..to) {
                return start;
            }
            if quotation.is_statement(self.text) {
                return quotation.outer.end;
            }
            to = quotation.outer.start;
        }
        last(0..to).unwrap_or(0)
    }

    /// Where the sentence begins that `at`, outside quotations, lies in. A quotation that ends a sentence
    /// inside its marks ends it outside as well.
    pub fn sentence_start(&self, at: usize) -> usize {
        let mut start = 0;
        let mut rest = 0;
        for quotation in self.quoted.iter().take_while(|q| q.outer.end <= at) {
            start = self.last_end(rest..quotation.outer.start).unwrap_or(start);
            if self.text[quotation.inner.clone()].ends_with(is_end) {
                start = quotation.outer.end;
            }
            rest = quotation.outer.end;
        }
        self.last_end(rest..at).unwrap_or(start)
    }

    /// Where the sentence ends that `at`, outside quotations, lies in: before its mark.
    pub fn sentence_end(&self, at: usize) -> usize {
        let mut rest = at;
        let next = self.quoted.partition_point(|q| q.outer.start < at);
        for quotation in &self.quoted[next..] {
            if let Some(end) = self.text[rest..quotation.outer.start].find(is_end) {
                return rest + end;
            }
            if self.text[quotation.inner.clone()].ends_with(is_end) {
                return quotation.outer.end;
            }
            rest = quotation.outer.end;
        }
        self.text[rest..].find(is_end).map_or(self.text.len(), |end| rest + end)
    }

    /// Where a verb can begin: with a word, behind the adverb that a word begins with (特别强调), or right
    /// behind a name, wherever the words were cut there.
    pub fn verb_starts(&self) -> Vec<usize> {
        let mut starts: Vec<usize> = self.tokens.iter().map(|t| t.start).collect();
        let adverb = |word: &str| ADVERBS.iter().find(|a| word.starts_with(**a) && word.len() > a.len());
        let behind = |t: &Token| Some(t.start + adverb(&self.text[t.range()])?.len());
        starts.extend(self.tokens.iter().filter_map(behind));
        starts.extend(self.speakers.iter().map(|m| m.at.end));
        starts.order();
        starts.dedup();
        starts
    }

    /// Whether a word ends here.
    pub fn ends_token(&self, at: usize) -> bool {
        self.tokens.binary_search_by_key(&at, |t| t.end).is_ok()
    }

    /// Where a report ends that its sentence, ending at `end`, does not: the following sentences of the block
    /// belong to it, up to `next`, unless the article takes over or names somebody outside `own`.
    pub fn runs_on(&self, mut end: usize, next: usize, own: impl Fn(usize) -> bool) -> usize {
        while end < next {
            let rest = &self.text[end..];
            let start = end + rest.find(|c: char| !is_end(c) && !is_closing(c)).unwrap_or(rest.len());
            let stop = self.sentence_end(start);
            let quoted = self.quotation_at(start).is_some();
            let sentence = &self.text[start..stop.max(start)];
            let news = self.is_news(sentence);
            let place = self.places(&(start..stop)).next().is_some_and(|m| m.at.start == start);
            let named = place || self.speakers(&(start..stop)).any(|m| !own(m.entity));
            if stop <= start || stop > next || quoted || news || named {
                break;
            }
            end = stop;
        }
        end
    }

    /// Where the sentence begins before the one that begins at or before `at`.
    pub fn sentence_before(&self, at: usize) -> usize {
        let start = self.sentence_start(at);
        self.sentence_start(self.text[..start].trim_end_matches(is_end).len())
    }

    /// Whether the article takes over with this sentence.
    pub fn is_news(&self, sentence: &str) -> bool {
        let told = sentence.starts_with(['他', '她']) && !sentence[3..].starts_with('们');
        let dated = sentence.starts_with(|c: char| c.is_ascii_digit());
        told || dated || NEWS.split_whitespace().any(|word| sentence.starts_with(word))
    }

    fn last_end(&self, stretch: Range<usize>) -> Option<usize> {
        let (at, c) = self.text[stretch.clone()].char_indices().rev().find(|(_, c)| is_end(*c))?;
        Some(stretch.start + at + c.len_utf8())
    }
}

/// Those of `mentions`, sorted by place, that lie wholly inside `stretch`.
fn inside<'a>(mentions: &[&'a Mention], stretch: &Range<usize>) -> impl Iterator<Item = &'a Mention> {
    let from = mentions.partition_point(|m| m.at.start < stretch.start);
    let end = stretch.end;
    mentions[from..].iter().copied().take_while(move |m| m.at.end <= end)
}
