//! A block as the voices see it: its quotations, its speakers, where clauses and sentences end.

use super::{
    marks::{Quotation, quotations},
    subject::can_speak,
};
use crate::{segment::Token, sentences::is_end};
use mailuo_analysis::Mention;
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
}

/// What a speaker who argues on says.
const ARGUES: [&str; 14] = [
    "应",
    "要",
    "需要",
    "可以",
    "必须",
    "因此",
    "所以",
    "可能",
    "能够",
    "而且",
    "不是",
    "我们",
    "一方面",
    "将",
];

/// What the article itself goes on with.
const NEWS: [&str; 16] = [
    "这", "此", "据", "目前", "近日", "日前", "今年", "去年", "截至", "在此", "当天", "随着", "记者", "随后",
    "当地", "新",
];

impl<'a> Scene<'a> {
    /// The scene of a block with these mentions.
    pub fn new(text: &'a str, tokens: &'a [Token], mentions: &'a [Mention]) -> Self {
        let quoted = quotations(text);
        let outside = |at: usize| !quoted.iter().any(|q| q.outer.contains(&at));
        let speakers = mentions.iter().filter(|m| can_speak(m) && outside(m.at.start)).collect();
        Self { text, tokens, quoted, speakers }
    }

    /// The speakers named wholly inside `stretch`.
    pub fn speakers(&self, stretch: &Range<usize>) -> impl Iterator<Item = &'a Mention> {
        let from = self.speakers.partition_point(|m| m.at.start < stretch.start);
        let end = stretch.end;
        self.speakers[from..].iter().copied().take_while(move |m| m.at.end <= end)
    }

    /// The quotation that `at` lies in, marks included.
    pub fn quotation_at(&self, at: usize) -> Option<&Quotation> {
        let next = self.quoted.partition_point(|q| q.outer.end <= at);
        self.quoted.get(next).filter(|q| q.outer.start <= at)
    }

    /// Where the clause begins that `at`, outside quotations, lies in.
    pub fn clause_start(&self, at: usize) -> usize {
        let ends =
            |c: char| is_end(c) || matches!(c, '，' | '；' | '：' | ',' | ';' | ':' | '”' | '」' | '"');
        self.text[..at].char_indices().rev().find(|(_, c)| ends(*c)).map_or(0, |(n, c)| n + c.len_utf8())
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

    /// Where a verb can begin: with a word, or right behind a name, wherever the words were cut there.
    pub fn verb_starts(&self) -> Vec<usize> {
        let mut starts: Vec<usize> = self.tokens.iter().map(|t| t.start).collect();
        starts.extend(self.speakers.iter().map(|m| m.at.end));
        starts.sort_unstable();
        starts.dedup();
        starts
    }

    /// Whether a word ends here.
    pub fn ends_token(&self, at: usize) -> bool {
        self.tokens.binary_search_by_key(&at, |t| t.end).is_ok()
    }

    /// Where a report ends that its sentence, ending at `end`, does not: a following sentence that argues
    /// on and names nobody belongs to it, up to `next`.
    pub fn runs_on(&self, mut end: usize, next: usize) -> usize {
        while end < next {
            let rest = &self.text[end..];
            let start = end + rest.find(|c: char| !is_end(c)).unwrap_or(rest.len());
            let stop = self.sentence_end(start);
            let quoted = self.quoted.iter().any(|q| start <= q.outer.start && q.outer.start < stop);
            let sentence = &self.text[start..stop];
            let argues = ARGUES.iter().any(|word| sentence.contains(word));
            let news = NEWS.iter().any(|word| sentence.starts_with(word));
            if stop <= start
                || stop > next
                || quoted
                || news
                || !argues
                || self.speakers(&(start..stop)).next().is_some()
            {
                break;
            }
            end = stop;
        }
        end
    }

    fn last_end(&self, stretch: Range<usize>) -> Option<usize> {
        let (at, c) = self.text[stretch.clone()].char_indices().rev().find(|(_, c)| is_end(*c))?;
        Some(stretch.start + at + c.len_utf8())
    }
}
