//! Voices: who says what.
//!
//! Every statement hangs on a verb of saying. Its subject is sought in the verb's own clause, then in
//! the clauses before it in the sentence; a pronoun or 发言人 goes back to who spoke last. What stands in
//! quotation marks beside the verb is direct, the clauses behind it are reported, to the end of their
//! sentence. A quotation without a verb belongs to whom its sentence names, or to whoever spoke just
//! before. What has no such speaker is a claim: a wrong attribution is worse than none.

mod claims;
mod marks;
mod scene;
mod subject;
mod verbs;

use crate::{Document, segment::Tokens, sentences::is_end};
use mailuo_analysis::{BlockKind, Claim, Entity, Mention, NameKind, Place, Quote, QuoteKind, Stance, Why};
use scene::Scene;
use std::ops::Range;
use subject::{Memory, Speaker};
use verbs::{Link, Verb};

/// Statements with their speakers, and claims without, each sorted by place.
pub fn attribute(
    document: &Document,
    tokens: &Tokens,
    mentions: &[Mention],
    entities: &[Entity],
) -> (Vec<Quote>, Vec<Claim>) {
    let mut voices = Voices { entities, quotes: Vec::new(), memory: Memory::default(), goes_on: None };
    let mut claimed = Vec::new();
    for (number, block) in document.blocks.iter().enumerate() {
        let from = mentions.partition_point(|m| m.at.block < number);
        let to = mentions.partition_point(|m| m.at.block <= number);
        let here = &mentions[from..to];
        if matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) {
            let scene = Scene::new(&block.text, tokens.of(number), here);
            let first = voices.quotes.len();
            voices.listen(number, &scene);
            claims::find(number, &scene, &voices.quotes[first..], &mut claimed);
        } else {
            voices.goes_on = None;
        }
    }
    voices.quotes.sort_by_key(|q| q.at);
    (voices.quotes, claimed)
}

/// What was heard so far.
struct Voices<'a> {
    entities: &'a [Entity],
    quotes: Vec<Quote>,
    memory: Memory,
    /// Who speaks on, if the next block begins with a quotation.
    goes_on: Option<usize>,
}

/// A verb of saying with its subject.
struct Saying {
    verb: Range<usize>,
    stance: Stance,
    clause: usize,
    speaker: Speaker,
    /// Where the statement behind the verb begins, where one can.
    content: Option<usize>,
}

impl Voices<'_> {
    /// Hears one block.
    fn listen(&mut self, block: usize, scene: &Scene<'_>) {
        let first = self.quotes.len();
        let sayings = self.sayings(scene);
        for (n, saying) in sayings.iter().enumerate() {
            self.before(block, scene, saying, first);
            let next = sayings.get(n + 1).map_or(scene.text.len(), |s| s.clause);
            self.behind(block, scene, saying, next, first);
        }
        self.quotes[first..].sort_by_key(|q| q.at);
        self.alone(block, scene, first);
        self.quotes[first..].sort_by_key(|q| q.at);
        self.goes_on = self.quotes[first..].last().and_then(|q| q.entity);
    }

    /// The verbs of saying in the block whose subject is told, in order.
    fn sayings(&mut self, scene: &Scene<'_>) -> Vec<Saying> {
        let mut found: Vec<Saying> = Vec::new();
        let (mut seen, mut taken) = (0, 0);
        for start in scene.verb_starts() {
            if start < taken || scene.quotation_at(start).is_some() {
                continue;
            }
            let Some(verb) = verbs::at_start(&scene.text[start..]) else { continue };
            let range = start..start + verb.form.len();
            // 小说 is a word of its own, and so is 称号.
            if verb.form.chars().count() == 1 && !scene.ends_token(range.end) {
                continue;
            }
            let clause = scene.clause_start(start)..start;
            let sentence = scene.sentence_start(start);
            self.notice(scene, seen..clause.start);
            seen = seen.max(clause.start);
            let own = subject::in_clause(scene, &clause, self.memory);
            let close = own.is_some() || clause.len() <= 4 * '字'.len_utf8();
            let share =
                || {
                    let shared = subject::shared(scene, sentence, &clause, self.memory)?;
                    let earlier = found.last().filter(|s| s.clause >= sentence);
                    Some(earlier.map_or(shared, |s| Speaker {
                        why: Why::new("same-subject", ""),
                        ..s.speaker.clone()
                    }))
                };
            let Some(speaker) = own.or_else(|| verbs::can_share(&verb).then(share).flatten()) else {
                continue;
            };
            if verbs::is_of_documents(&verb) && self.kind(speaker.entity) != Some(NameKind::Work) {
                continue;
            }
            let content = content(scene, &verb, &range, close);
            let answered = scene.text[range.end..].starts_with(is_end) || content.is_some();
            if !answered || !verbs::says(&scene.text[..start], &scene.text[range.end..]) {
                continue;
            }
            self.heard(speaker.entity);
            taken = content.unwrap_or(range.end);
            found.push(Saying { verb: range, stance: verb.stance, clause: clause.start, speaker, content });
        }
        self.notice(scene, seen..scene.text.len());
        found
    }

    fn kind(&self, entity: usize) -> Option<NameKind> {
        self.entities.get(entity).map(|e| e.kind)
    }

    /// Remembers whom a stretch names.
    fn notice(&mut self, scene: &Scene<'_>, stretch: Range<usize>) {
        for mention in scene.speakers(&stretch) {
            let person = mention.kind == NameKind::Person;
            *(if person { &mut self.memory.person } else { &mut self.memory.named }) = Some(mention.entity);
        }
    }

    /// Remembers who speaks.
    fn heard(&mut self, entity: usize) {
        self.memory.last = Some(entity);
        let Some(one) = self.entities.get(entity) else { return };
        if one.kind == NameKind::Person {
            self.memory.person = Some(entity);
        } else {
            let medium = ["社", "网", "报", "电视台", "日报", "晚报", "新闻"]
                .iter()
                .any(|end| one.name.ends_with(end));
            let read = medium || one.kind == NameKind::Work;
            *(if read { &mut self.memory.read } else { &mut self.memory.body }) = Some(entity);
        }
    }

    /// “……”某某表示: the quotation that the verb's clause follows.
    fn before(&mut self, block: usize, scene: &Scene<'_>, saying: &Saying, first: usize) {
        let quotation = scene.quoted.iter().rev().find(|q| q.outer.end <= saying.clause);
        let Some(quotation) = quotation else { return };
        let between = scene.text[quotation.outer.end..saying.clause].trim_matches(['，', ',', ' ']);
        if between.is_empty() && is_statement(&scene.text[quotation.inner.clone()]) {
            self.push(block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, first);
        }
    }

    /// What stands behind the verb: a quotation, or clauses up to the next saying or the sentence's end.
    fn behind(&mut self, block: usize, scene: &Scene<'_>, saying: &Saying, next: usize, first: usize) {
        let Some(content) = saying.content else { return };
        if let Some(q) = scene.quotation_at(content).filter(|q| q.outer.start == content) {
            let rest = scene.text[q.outer.end..].trim_start();
            let whole = rest.is_empty() || rest.starts_with(['。', '，', '；', '！', '？', '：', '、']);
            if whole || scene.text[q.inner.clone()].ends_with(is_end) {
                self.push(block, scene, saying, q.inner.clone(), QuoteKind::Direct, first);
                return;
            }
        }
        let mut end = scene.sentence_end(content).min(next.max(content));
        // 这一改动“……”。 Where little but the quotation is said, the words are the speaker's own.
        let own = scene.quoted.iter().find(|q| {
            let lead = scene.text.get(content..q.outer.start).map_or(usize::MAX, |lead| lead.chars().count());
            lead <= 10 && q.outer.end == end && q.inner.len() >= 9 * '字'.len_utf8()
        });
        if let Some(quotation) = own {
            return self.push(block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, first);
        }
        // …，“……”: the reported part leads into the speaker's own words.
        let into = scene.quoted.iter().find(|q| {
            let lead = scene.text[..q.outer.start].trim_end();
            (content..end).contains(&q.outer.start)
                && lead.ends_with(['，', '：', '。', ':'])
                && (is_statement(&scene.text[q.inner.clone()])
                    || (q.outer.end == end && q.inner.len() >= 6 * '字'.len_utf8()))
        });
        if let Some(quotation) = into {
            end = quotation.outer.start;
            self.push(block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, first);
        }
        let runs = into.is_none() && end < next;
        let end = if runs { scene.runs_on(end, next) } else { end };
        self.push(block, scene, saying, content..end, QuoteKind::Indirect, first);
    }

    /// Quotations that no verb claimed: their sentence names the speaker, or the last one speaks on.
    fn alone(&mut self, block: usize, scene: &Scene<'_>, first: usize) {
        let text = scene.text;
        for quotation in &scene.quoted {
            let inner = &text[quotation.inner.clone()];
            let complete =
                inner.trim_end().ends_with(is_end) || text[quotation.outer.end..].starts_with('。');
            if !complete || !is_statement(inner) || self.is_taken(first, &quotation.inner) {
                continue;
            }
            let lead = text[..quotation.outer.start].trim_end();
            let speaker = if lead.ends_with(['：', '，', ':']) {
                let sentence = scene.sentence_start(quotation.outer.start);
                subject::person_of(
                    scene,
                    &(sentence..quotation.outer.start),
                    self.memory_at(first, quotation),
                )
            } else if lead.is_empty() || lead.ends_with(is_end) || lead.ends_with(['”', '」', '"']) {
                self.named_behind(scene, quotation.outer.end)
                    .or_else(|| self.speaks_on(first, lead, quotation))
            } else {
                None
            };
            let Some(speaker) = speaker else { continue };
            let nowhere = quotation.outer.start..quotation.outer.start;
            let clause = nowhere.start;
            let saying = Saying { verb: nowhere, stance: Stance::Says, clause, speaker, content: None };
            self.push(block, scene, &saying, quotation.inner.clone(), QuoteKind::Direct, first);
            self.quotes[first..].sort_by_key(|q| q.at);
        }
    }

    /// Who spoke last before a quotation of this block, else what is remembered.
    fn memory_at(&self, first: usize, quotation: &marks::Quotation) -> Memory {
        let last = self.quotes[first..].iter().rev().find(|q| q.at.end <= quotation.outer.start);
        Memory { person: last.and_then(|q| q.entity).or(self.memory.person), ..self.memory }
    }

    /// “……。”王教授这样回忆那一天。 The person who is named right behind a quotation.
    fn named_behind(&self, scene: &Scene<'_>, at: usize) -> Option<Speaker> {
        let rest = &scene.text[at..];
        let clause = rest.find(|c: char| is_end(c) || matches!(c, '，' | '“' | '：')).unwrap_or(rest.len());
        let named = scene.speakers(&(at..at + clause)).find(|m| m.kind == NameKind::Person)?;
        let near = scene.text[at..named.at.start].chars().count() <= 30;
        near.then(|| Speaker::new(named.entity, Why::new("name-behind", &named.text)))
    }

    /// The person whose statement ends where this quotation begins, in this block or before it.
    fn speaks_on(&self, first: usize, lead: &str, quotation: &marks::Quotation) -> Option<Speaker> {
        let entity = if lead.is_empty() {
            self.goes_on
        } else {
            let last = self.quotes[first..].iter().rev().find(|q| q.at.end <= quotation.outer.start)?;
            let gap = lead.get(last.at.end..)?.trim_matches(['”', '」', '"', '。', '！', '？', ' ']);
            gap.is_empty().then_some(last.entity).flatten()
        }?;
        let person = self.entities.get(entity).is_some_and(|e| e.kind == NameKind::Person);
        person.then(|| Speaker::new(entity, Why::new("goes-on", "")))
    }

    fn is_taken(&self, first: usize, range: &Range<usize>) -> bool {
        self.quotes[first..].iter().any(|q| q.at.start < range.end && range.start < q.at.end)
    }

    fn push(
        &mut self,
        block: usize,
        scene: &Scene<'_>,
        saying: &Saying,
        range: Range<usize>,
        kind: QuoteKind,
        first: usize,
    ) {
        let Some(range) = trimmed(scene.text, range, kind).filter(|r| !self.is_taken(first, r)) else {
            return;
        };
        let Speaker { entity, others, why } = &saying.speaker;
        for entity in std::iter::once(entity).chain(others).filter_map(|id| self.entities.get(*id)) {
            self.quotes.push(Quote {
                at: Place::new(block, range.start, range.end),
                text: scene.text[range.clone()].to_owned(),
                speaker: entity.name.clone(),
                entity: Some(entity.id),
                kind,
                verb: scene.text[saying.verb.clone()].to_owned(),
                verb_at: (!saying.verb.is_empty())
                    .then(|| Place::new(block, saying.verb.start, saying.verb.end)),
                stance: saying.stance,
                why: why.clone(),
            });
        }
    }
}

/// Where the statement behind the verb begins; `close`: whether the verb's subject stands near.
fn content(scene: &Scene<'_>, verb: &Verb, range: &Range<usize>, close: bool) -> Option<usize> {
    let text = scene.text;
    let mut rest = &text[range.end..];
    for particle in ["了", "道", "称"] {
        rest = rest.strip_prefix(particle).unwrap_or(rest);
    }
    if verb.link == Link::Object {
        let object = rest.find(['，', '：', '。', ',', ':'])?;
        let near = rest[..object].chars().count() <= 15;
        rest = near.then_some(&rest[object..])?;
    }
    let behind = rest.trim_start_matches(['，', '：', ',', ':', ' ']);
    let marked = behind.len() < rest.trim_start().len() || behind.starts_with(['“', '「', '"']);
    let long =
        text[text.len() - behind.len()..scene.sentence_end(text.len() - behind.len())].chars().count() >= 6;
    let single = verb.form.chars().count() == 1;
    let follows = marked
        || (verb.link == Link::Free && close && long && (!single || rest.len() == text.len() - range.end));
    (follows && !behind.is_empty() && !behind.starts_with(is_end)).then(|| text.len() - behind.len())
}

/// A quotation that says something: a sentence or a clause, no “scare quotes”.
fn is_statement(inside: &str) -> bool {
    let inside = inside.trim();
    inside.chars().count() >= 10 || inside.ends_with(['。', '！', '？', '，', '…'])
}

fn trimmed(text: &str, range: Range<usize>, kind: QuoteKind) -> Option<Range<usize>> {
    let piece = text.get(range.clone())?;
    let kept = match kind {
        QuoteKind::Direct => piece.trim_end(),
        QuoteKind::Indirect => piece.trim_end_matches(['。', '，', '；', '！', '？', '：', ' ']),
    };
    let start = range.start + (kept.len() - kept.trim_start().len());
    (start < range.start + kept.len()).then(|| start..range.start + kept.len())
}
