//! Statements beside which no verb of saying stands: quotations by themselves, answers, lists.

use super::{
    Voices,
    marks::Quotation,
    reference,
    sayings::Saying,
    scene::Scene,
    subject::{self, Speaker},
};
use crate::sentences::is_end;
use mailuo_analysis::{NameKind, Order as _, Quote, QuoteKind, Why};

/// How many blocks a list takes at most.
const MOST_ITEMS: usize = 8;

impl Voices<'_> {
    /// 某某：…… An interview's answer, the whole block.
    #[inline(never)]
    pub(super) fn answers(&mut self, block: usize, scene: &Scene<'_>, sayings: &[Saying], first: usize) {
        let Some(name) = scene.speakers(&(0..scene.text.len())).next() else { return };
        let rest = &scene.text[name.at.end..];
        let told = sayings.first().is_some_and(|s| s.clause < scene.sentence_end(name.at.end));
        if name.kind != NameKind::Person || name.at.start > 0 || told || !rest.starts_with('：') {
            return;
        }
        let speaker = Speaker::new(name.entity, Why::new("colon", &name.text));
        let from = name.at.end + '：'.len_utf8();
        if scene.quotation_at(from).is_none() {
            let saying = Saying::without_verb(block, 0, speaker);
            self.push(block, scene, &saying, from..scene.text.len(), QuoteKind::Indirect, first);
        }
    }

    /// Hears an item of the list that the blocks before announced, unless the article goes on.
    #[inline(never)]
    pub(super) fn listed(&mut self, block: usize, scene: &Scene<'_>, first: usize) {
        let Some(list) = self.list.take() else { return };
        let head = &scene.text[..scene.text.find(['，', '。', '：']).unwrap_or(scene.text.len())];
        let numbered =
            scene.text.contains('、') && scene.text.starts_with(['一', '二', '三', '四', '五', '六', '七']);
        let new = scene.text.starts_with('这')
            || scene.is_news(scene.text)
            || scene.speakers(&(0..head.len())).next().is_some();
        let referred =
            reference::noun(scene, 0..head.len(), &self.memory).is_some() || scene.text.starts_with("发言人");
        if block > list.block + MOST_ITEMS
            || numbered
            || new
            || referred
            || !scene.text.ends_with(['。', '；', '！'])
        {
            return;
        }
        self.push(block, scene, &list, 0..scene.text.len(), QuoteKind::Indirect, first);
        self.list = Some(list);
    }

    /// Quotations that no verb claimed: their sentence names the speaker, or the last one speaks on.
    pub(super) fn alone(&mut self, block: usize, scene: &Scene<'_>, first: usize, person: Option<usize>) {
        let text = scene.text;
        for quotation in &scene.quoted {
            let goes_on = quotation.outer.start == quotation.inner.start || quotation.is_open();
            let complete = quotation.ends_sentence(text) || goes_on;
            if !complete || !quotation.is_statement(text) || self.is_taken(first, block, &quotation.inner) {
                continue;
            }
            let lead = text[..quotation.outer.start].trim_end();
            let speaker = if lead.ends_with(['：', '，', ':']) {
                let sentence = scene.sentence_start(quotation.outer.start);
                subject::person_of(
                    scene,
                    &(sentence..quotation.outer.start),
                    self.last_before(block, quotation).and_then(|q| q.entity).or(person),
                )
            } else if lead.is_empty() || lead.ends_with(is_end) || lead.ends_with(['”', '」', '"']) {
                self.named_behind(scene, quotation.outer.end)
                    .or_else(|| self.speaks_on(block, first, lead, quotation))
                    .or_else(|| told_of(scene, quotation.outer.start))
            } else {
                None
            };
            let Some(speaker) = speaker else { continue };
            let saying = Saying::without_verb(block, quotation.outer.start, speaker);
            self.push(block, scene, &saying, quotation.inner.clone(), QuoteKind::Direct, first);
            self.quotes[first..].order_by_key(|q| q.at);
        }
    }

    /// The last of this block's statements before a quotation.
    fn last_before(&self, block: usize, quotation: &Quotation) -> Option<&Quote> {
        let before = |q: &&Quote| q.at.block == block && q.at.end <= quotation.outer.start;
        self.quotes.iter().rev().take_while(|q| q.at.block >= block).find(before)
    }

    /// “……。”王教授这样回忆那一天。 The person who is named right behind a quotation.
    fn named_behind(&self, scene: &Scene<'_>, at: usize) -> Option<Speaker> {
        let rest = &scene.text[at..];
        let clause = rest.find(|c: char| is_end(c) || matches!(c, '，' | '“' | '：')).unwrap_or(rest.len());
        // Behind an adverbial only where the sentence says that something was said: 湖边，何秋月这样说。
        let sentence = rest.find(|c: char| is_end(c) || c == '“').unwrap_or(rest.len());
        let said = ["说", "道", "回忆", "形容", "感慨"].iter().any(|word| rest[..sentence].contains(word));
        let reach = at..at + if said { sentence } else { clause };
        let named = scene.speakers(&reach).find(|m| m.kind == NameKind::Person)?;
        let near = scene.text[at..named.at.start].chars().count() <= 30;
        near.then(|| Speaker::new(named.entity, Why::new("name-behind", &named.text)))
    }

    /// Whoever's statement ends where this quotation begins, in this block or before it: a person, or anybody
    /// whose quotation was not yet closed.
    fn speaks_on(&self, block: usize, first: usize, lead: &str, quotation: &Quotation) -> Option<Speaker> {
        let speaker = if lead.is_empty() {
            self.goes_on.clone()
        } else {
            let last = self.quotes[first..]
                .iter()
                .filter(|q| q.at.block == block)
                .rev()
                .find(|q| q.at.end <= quotation.outer.start)?;
            let gap = lead.get(last.at.end..)?.trim_matches(['”', '」', '"', '。', '！', '？', ' ']);
            gap.is_empty().then_some(last.entity).flatten().map(|e| Speaker::new(e, Why::new("goes-on", "")))
        }?;
        let open = quotation.outer.start == quotation.inner.start;
        let person = speaker.entity.and_then(|e| self.memory.kind(e)) == Some(NameKind::Person);
        (person || open).then_some(speaker)
    }
}

/// The person whom the sentence right before a quotation, at `at`, is about: she did this. “……”
fn told_of(scene: &Scene<'_>, at: usize) -> Option<Speaker> {
    let end = scene.text[..at].trim_end().trim_end_matches(is_end).len();
    let sentence = scene.sentence_start(end)..end;
    let mut persons = scene.speakers(&sentence).filter(|m| m.kind == NameKind::Person);
    let one = persons.next()?;
    persons.all(|m| m.entity == one.entity).then(|| Speaker::new(one.entity, Why::new("goes-on", &one.text)))
}
