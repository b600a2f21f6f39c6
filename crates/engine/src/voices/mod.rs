//! Voices: who says what.
//!
//! Every statement hangs on a verb of saying. Its subject is sought in the verb's own clause, then in
//! the clauses before it in the sentence; what is no name (她, 王教授, 该公司, 通知) goes back to who was
//! named or spoke. What stands in quotation marks beside the verb is direct, the clauses behind it are
//! reported, and so are the sentences that follow, up to where the article takes over. A quotation without
//! a verb belongs to whom its sentence names, or to whoever spoke just before. What has no such speaker is
//! a claim: a wrong attribution is worse than none.

mod alone;
mod claims;
mod content;
mod marks;
mod memory;
mod reference;
mod sayings;
mod scene;
mod subject;
mod verbs;

use crate::{Document, segment::Tokens, sentences::is_end};
use mailuo_analysis::{BlockKind, Claim, Entity, Mention, Order as _, Place, Quote, QuoteKind, Why};
use marks::Quotation;
use memory::Memory;
use sayings::{Saying, sayings};
use scene::Scene;
use std::ops::Range;
use subject::Speaker;

/// Statements with their speakers, and claims without, each sorted by place.
pub fn attribute(
    document: &Document,
    tokens: &Tokens,
    mentions: &[Mention],
    entities: &[Entity],
) -> (Vec<Quote>, Vec<Claim>) {
    let mut voices = Voices {
        quotes: Vec::new(),
        claims: Vec::new(),
        memory: Memory::new(entities),
        goes_on: None,
        list: None,
    };
    // Blocks whose quotations may still find their speaker in the next one.
    let mut waiting: Vec<Heard<'_>> = Vec::new();
    let mut inside = false;
    for (number, block) in document.blocks.iter().enumerate() {
        let from = mentions.partition_point(|m| m.at.block < number);
        let to = mentions.partition_point(|m| m.at.block <= number);
        let here = &mentions[from..to];
        if !matches!(block.kind, BlockKind::Paragraph | BlockKind::Lead) {
            here.iter().for_each(|m| voices.memory.notice(m));
            if matches!(block.kind, BlockKind::Title | BlockKind::Heading) {
                voices.flush(&mut waiting);
                (voices.goes_on, voices.list, inside) = (None, None, false);
            }
            continue;
        }
        let scene = Scene::new(&block.text, tokens.of(number), here, inside);
        let sayings = sayings(number, &scene, &mut voices.memory);
        if !inside && !waiting.last().is_some_and(Heard::is_open) {
            if let Some(saying) = sayings.first().filter(|s| s.is_tail(&scene)) {
                voices.claim_before(&waiting, number, saying);
            }
            voices.flush(&mut waiting);
        }
        let first = voices.quotes.len();
        voices.answers(number, &scene, &sayings, first);
        if sayings.is_empty() {
            voices.listed(number, &scene, first);
        }
        voices.listen(number, &scene, &sayings, first);
        if let Some(last) = sayings.into_iter().next_back() {
            voices.list = last.leads_list(&scene).then_some(last);
        }
        inside = marks::goes_on(
            &block.text,
            document.blocks[number + 1..].iter().take(6).map(|b| b.text.as_str()),
        );
        let person = voices.memory.person;
        waiting.push(Heard { block: number, scene, first, person });
    }
    voices.flush(&mut waiting);
    voices.quotes.order_by_key(|q| q.at);
    voices.claims.order_by_key(|c| c.at);
    (voices.quotes, voices.claims)
}

/// A block whose verbs were heard, with the number of the first statement from it.
struct Heard<'a> {
    block: usize,
    scene: Scene<'a>,
    first: usize,
    /// Whom 她 meant at its end.
    person: Option<usize>,
}

impl Heard<'_> {
    fn is_open(&self) -> bool {
        self.scene.quoted.last().is_some_and(Quotation::is_open)
    }
}

/// What was heard so far.
struct Voices<'a> {
    quotes: Vec<Quote>,
    claims: Vec<Claim>,
    memory: Memory<'a>,
    /// Who speaks on, if the next block begins with a quotation.
    goes_on: Option<Speaker>,
    /// What is said item by item in the blocks that follow.
    list: Option<Saying>,
}

impl Voices<'_> {
    /// Hears what stands beside the verbs of one block.
    #[inline(never)]
    fn listen(&mut self, block: usize, scene: &Scene<'_>, sayings: &[Saying], first: usize) {
        for (n, saying) in sayings.iter().enumerate() {
            self.before(block, scene, saying, first);
            let next = sayings.get(n + 1).map_or(scene.text.len(), |s| s.clause);
            self.behind(block, scene, saying, next, first);
        }
    }

    /// Hears what is left of the blocks that waited: quotations without a verb, claims without a name.
    #[inline(never)]
    fn flush(&mut self, waiting: &mut Vec<Heard<'_>>) {
        for Heard { block, scene, first, person } in waiting.drain(..) {
            let mine = |q: &Quote| q.at.block == block;
            self.quotes[first..].order_by_key(|q| q.at);
            self.alone(block, &scene, first, person);
            self.quotes[first..].order_by_key(|q| q.at);
            let last = self.quotes[first..].iter().rev().find(|q| mine(q));
            self.goes_on = last.map(|q| Speaker {
                entity: q.entity,
                written: q.speaker.clone(),
                others: Vec::new(),
                why: Why::new("goes-on", ""),
            });
            let here: Vec<&Quote> = self.quotes[first..].iter().filter(|q| mine(q)).collect();
            claims::find(block, &scene, &here, &mut self.claims);
        }
    }

    /// “……” and, in a block of its own behind it, 某某表示。 The quotation may run over several blocks.
    fn claim_before(&mut self, waiting: &[Heard<'_>], number: usize, saying: &Saying) {
        for (back, Heard { block, scene, first, .. }) in waiting.iter().rev().enumerate() {
            let Some(quotation) = scene.quoted.last() else { return };
            let closed = back > 0 || scene.text[quotation.outer.end..].trim().is_empty();
            let next_to = block + back + 1 == number;
            if !closed
                || !next_to
                || !quotation.is_statement(scene.text)
                || self.is_taken(*first, *block, &quotation.inner)
            {
                return;
            }
            self.push(*block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, *first);
            if quotation.outer.start > 0 {
                return;
            }
        }
    }

    /// “……”某某表示: the quotation that the verb's clause follows.
    fn before(&mut self, block: usize, scene: &Scene<'_>, saying: &Saying, first: usize) {
        let before = scene.quoted.partition_point(|q| q.outer.end <= saying.clause);
        let Some(quotation) = before.checked_sub(1).map(|n| &scene.quoted[n]) else { return };
        let between = scene.text[quotation.outer.end..saying.clause].trim_matches(['，', ',', ' ']);
        // “……”散会以后，某某说。 Behind an adverbial, where nothing else is said.
        let closing = saying.content.is_none() && between.chars().count() <= 25 && !between.contains(is_end);
        let follows = between.is_empty() || (closing && quotation.ends_sentence(scene.text));
        if follows && quotation.is_statement(scene.text) {
            self.push(block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, first);
        }
    }

    /// What stands behind the verb: a quotation, or clauses up to the next saying or the sentence's end.
    fn behind(&mut self, block: usize, scene: &Scene<'_>, saying: &Saying, next: usize, first: usize) {
        let Some(content) = saying.content else { return };
        if let Some(quotation) = content::own_words(scene, content, next) {
            self.push(block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, first);
            for more in content::more_words(scene, quotation, next) {
                self.push(block, scene, saying, more.inner.clone(), QuoteKind::Direct, first);
            }
            return;
        }
        let mut end = scene.sentence_end(content).min(next.max(content));
        if let Some(quotation) = content::led_into(scene, content, end) {
            self.push(block, scene, saying, quotation.inner.clone(), QuoteKind::Direct, first);
            end = quotation.outer.start;
        } else if end < next && !saying.is_source(scene) {
            end = self.runs_on(scene, saying, content..end, next);
        }
        let mut end = content::narrator(scene.text, content..end);
        // 甲宣布停产，乙跟进: without a mark behind the verb, another's name ends the report.
        if saying.verb.as_ref().is_some_and(|verb| verb.end == content) {
            let report = content..end;
            let others = scene.speakers(&report).filter(|m| Some(m.entity) != saying.speaker.entity);
            let mut heads = others.filter(|m| scene.text[..m.at.start].ends_with('，'));
            end = heads.next().map_or(end, |m| m.at.start);
        }
        self.push(block, scene, saying, content..end, QuoteKind::Indirect, first);
    }

    /// Where a report ends that fills its sentence: following sentences may name whom it named, and the
    /// speaker's own.
    fn runs_on(&self, scene: &Scene<'_>, saying: &Saying, report: Range<usize>, next: usize) -> usize {
        let named: Vec<usize> = scene.speakers(&report).map(|m| m.entity).collect();
        let speaker = saying.speaker.entity.and_then(|id| self.memory.entity(id));
        let own = |id: usize| {
            let name = self.memory.entity(id).map(|e| e.name.as_str()).unwrap_or_default();
            let belongs = |body: &String| body.starts_with(name) || name.starts_with(body.as_str());
            saying.speaker.entity == Some(id)
                || named.contains(&id)
                || speaker.is_some_and(|s| s.affiliations.iter().any(belongs))
        };
        scene.runs_on(report.end, next, own)
    }

    fn is_taken(&self, first: usize, block: usize, range: &Range<usize>) -> bool {
        let at = Place::new(block, range.start, range.end);
        self.quotes[first..].iter().any(|q| q.at.overlaps(at))
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
        let range = content::trimmed(scene.text, range, kind);
        let Some(range) = range.filter(|r| !self.is_taken(first, block, r)) else { return };
        let Speaker { entity, written, others, why } = &saying.speaker;
        let named = entity.iter().chain(others).filter_map(|id| self.memory.entity(*id));
        let mut speakers: Vec<(String, Option<usize>)> =
            named.map(|e| (e.name.clone(), Some(e.id))).collect();
        if speakers.is_empty() {
            speakers.push((written.clone(), None));
        }
        for (speaker, entity) in speakers {
            self.quotes.push(Quote {
                at: Place::new(block, range.start, range.end),
                text: scene.text[range.clone()].to_owned(),
                speaker,
                entity,
                kind,
                verb: saying.form.clone(),
                verb_at: saying.verb.clone().map(|v| Place::new(saying.block, v.start, v.end)),
                stance: saying.stance,
                why: why.clone(),
            });
        }
    }
}
