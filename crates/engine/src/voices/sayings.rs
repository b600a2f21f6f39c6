//! Verbs of saying with their subjects.

use super::{
    content,
    memory::{Memory, is_read},
    scene::Scene,
    subject::{self, Speaker},
    verbs,
};
use crate::sentences::is_end;
use mailuo_analysis::{NameKind, Stance, Why};
use std::ops::Range;

/// A verb of saying whose subject is told.
pub struct Saying {
    /// The block in which it stands.
    pub block: usize,
    /// As written, empty where a quotation stands alone.
    pub form: String,
    /// Where the verb stands.
    pub verb: Option<Range<usize>>,
    /// What it tells about the statement.
    pub stance: Stance,
    /// Where its clause begins.
    pub clause: usize,
    /// Its subject.
    pub speaker: Speaker,
    /// Where the statement behind the verb begins, where one can.
    pub content: Option<usize>,
}

impl Saying {
    /// A quotation at `clause` that no verb claims.
    pub fn without_verb(block: usize, clause: usize, speaker: Speaker) -> Self {
        Self { block, form: String::new(), verb: None, stance: Stance::Says, clause, speaker, content: None }
    }

    /// Whether it only names a source, which nothing but its own sentence is taken from: 据新华社报道，…
    pub fn is_source(&self, scene: &Scene<'_>) -> bool {
        scene.text[self.clause..].trim_start().starts_with(['据', '根'])
    }

    /// Whether what is said stands in the blocks that follow: 协会发出提示：
    pub fn leads_list(&self, scene: &Scene<'_>) -> bool {
        let end = self.verb.as_ref().map_or(0, |v| v.end);
        self.content.is_none() && scene.text[end..].trim_end() == "："
    }

    /// Whether the block begins with it and says nothing more: 26日，某某表示。
    pub fn is_tail(&self, scene: &Scene<'_>) -> bool {
        let short = scene.text[..self.clause].chars().count() <= 20;
        let alone = self
            .verb
            .as_ref()
            .is_some_and(|v| scene.text[v.end..].starts_with(['。', '：']) || v.end == scene.text.len());
        self.content.is_none() && short && alone && scene.sentence_start(self.clause) == 0
    }
}

/// The verbs of saying in the block whose subject is told, in order.
#[inline(never)]
pub fn sayings(block: usize, scene: &Scene<'_>, memory: &mut Memory<'_>) -> Vec<Saying> {
    let mut found: Vec<Saying> = Vec::new();
    let (mut seen, mut taken) = (0, 0);
    for start in scene.verb_starts() {
        if start < taken || scene.quotation_at(start).is_some() {
            continue;
        }
        let Some((skipped, verb)) = verbs::first_of(&scene.text[start..]) else { continue };
        let start = start + skipped;
        let range = start..start + verb.form.len();
        // 小说 is a word of its own, and so is 称号.
        if verb.form.chars().count() == 1 && !scene.ends_token(range.end) {
            continue;
        }
        let (before, behind) = (&scene.text[..start], &scene.text[range.end..]);
        let told = verbs::told(behind).is_some();
        if verb.link != verbs::Link::Noun && !verbs::says(before, behind) {
            continue;
        }
        let clause = clause(scene, start, verb.form);
        if told && !scene.text[clause.clone()].contains('据') {
            continue;
        }
        let sentence = scene.sentence_start(start);
        notice(scene, memory, seen..clause.start);
        seen = seen.max(clause.start);
        let own = subject::in_clause(scene, &clause, memory);
        let led = subject::opened(&scene.text[clause.clone()]).len() < clause.len();
        let close = own.is_some() || clause.len() <= if led { 10 } else { 4 } * '字'.len_utf8();
        let outer = found.last().filter(|s| s.clause >= sentence && s.content.is_some());
        let share = || {
            let shared = subject::shared(scene, sentence, &clause, memory)?;
            let same = |s: &Saying| Speaker { why: Why::new("same-subject", ""), ..s.speaker.clone() };
            Some(outer.map_or(shared, same))
        };
        let nested = own.as_ref().zip(outer).is_some_and(|(own, outer)| own.entity != outer.speaker.entity);
        let Some(speaker) = own.or_else(|| verbs::can_share(&verb).then(share).flatten()) else {
            // Of whoever spoke here without a name, a pronoun may tell next.
            if subject::is_of_others(&scene.text[clause.clone()]) {
                memory.person = None;
            }
            continue;
        };
        let kind = speaker.entity.and_then(|e| memory.kind(e));
        if verbs::is_of_documents(&verb) && kind != Some(NameKind::Work) {
            continue;
        }
        let office = kind == Some(NameKind::Organisation) && verb.form == "要求";
        let rules = office || matches!(kind, Some(NameKind::Work | NameKind::Event));
        let content = content::start(scene, &verb, &range, close, rules);
        let nothing = behind.is_empty() || behind.starts_with(is_end) || behind.trim_end() == "：";
        if content.is_none() && !nothing {
            continue;
        }
        if nested && let Some(outer) = found.last() {
            if passes_on(scene, outer, memory) {
                found.pop();
            } else if !(outer.form == "说" && verb.form == "说" || contrasts(&scene.text[clause.clone()])) {
                continue;
            }
        }
        match speaker.entity {
            Some(entity) => memory.heard(entity),
            None => (memory.written, memory.last) = (Some(speaker.written.clone()), None),
        }
        taken = content.unwrap_or(range.end);
        found.push(Saying {
            block,
            form: verb.form.to_owned(),
            verb: Some(range),
            stance: verb.stance,
            clause: clause.start,
            speaker,
            content,
        });
    }
    notice(scene, memory, seen..scene.text.len());
    found
}

/// The clause before the verb at `start`; of 在某某看来 what stands behind 在.
fn clause(scene: &Scene<'_>, start: usize, form: &str) -> Range<usize> {
    let clause = scene.clause_start(start)..start;
    let at = (form == "看来").then(|| scene.text[clause.clone()].rfind('在')).flatten();
    at.map_or(clause.clone(), |at| clause.start + at + '在'.len_utf8()..start)
}

/// Whether the saying only leads to who said it: 新华社报道，某某表示，…
fn passes_on(scene: &Scene<'_>, saying: &Saying, memory: &Memory<'_>) -> bool {
    let medium = saying.speaker.entity.and_then(|id| memory.entity(id)).is_some_and(is_read);
    verbs::passes_on(&saying.form) && (medium || saying.is_source(scene))
}

/// Whether the clause sets its speaker against the one before: 乙则认为.
fn contrasts(clause: &str) -> bool {
    ["则", "也", "亦", "却"].iter().any(|word| clause.contains(word))
}

/// Remembers whom a stretch names; of the persons in a clause, the first one can be meant by 她.
fn notice(scene: &Scene<'_>, memory: &mut Memory<'_>, stretch: Range<usize>) {
    let mut clause = usize::MAX;
    for mention in scene.speakers(&stretch) {
        memory.notice(mention);
        if mention.kind == NameKind::Person {
            let start = scene.clause_start(mention.at.start);
            if start != clause {
                memory.person = Some(mention.entity);
            }
            clause = start;
        }
    }
}
