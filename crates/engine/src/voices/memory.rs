//! Who was named and who spoke so far: what a pronoun, a surname or a noun can go back to.

use mailuo_analysis::{Entity, Mention, NameKind};

/// What was heard, up to where the text is read.
pub struct Memory<'a> {
    entities: &'a [Entity],
    /// When each entity was named last, by its id; 0 for not yet.
    named: Vec<usize>,
    clock: usize,
    /// The person who spoke last or, after that, was named last.
    pub person: Option<usize>,
    /// Whoever spoke last.
    pub last: Option<usize>,
    /// The body that spoke last.
    pub body: Option<usize>,
    /// The document or medium that spoke last.
    pub read: Option<usize>,
    /// Who spoke last without being an entity: 瑞士警方.
    pub written: Option<String>,
}

impl<'a> Memory<'a> {
    /// Nobody yet.
    pub fn new(entities: &'a [Entity]) -> Self {
        let named = vec![0; entities.len()];
        Self { entities, named, clock: 0, person: None, last: None, body: None, read: None, written: None }
    }

    /// The entity with this id.
    pub fn entity(&self, id: usize) -> Option<&'a Entity> {
        self.entities.get(id)
    }

    /// The kind of the entity with this id.
    pub fn kind(&self, id: usize) -> Option<NameKind> {
        self.entity(id).map(|e| e.kind)
    }

    /// Notes that a name was read.
    pub fn notice(&mut self, mention: &Mention) {
        self.clock += 1;
        if let Some(time) = self.named.get_mut(mention.entity) {
            *time = self.clock;
        }
    }

    /// Notes that somebody spoke.
    pub fn heard(&mut self, id: usize) {
        self.last = Some(id);
        self.written = None;
        let Some(one) = self.entity(id) else { return };
        if one.kind == NameKind::Person {
            self.person = Some(id);
        } else if is_read(one) {
            self.read = Some(id);
        } else {
            self.body = Some(id);
        }
    }

    /// The entity named last of those that `fits` lets pass.
    pub fn latest(&self, fits: impl Fn(&Entity) -> bool) -> Option<usize> {
        let named = self.entities.iter().filter(|e| self.named[e.id] > 0 && fits(e));
        named.max_by_key(|e| self.named[e.id]).map(|e| e.id)
    }

    /// The entity named last whose name, or another form of it, ends with `noun`.
    pub fn ending(&self, noun: &str, kinds: &[NameKind]) -> Option<usize> {
        let ends =
            |form: &str| form.trim_end_matches(['》', '）']).ends_with(noun) && form.len() > noun.len();
        self.latest(|e| kinds.contains(&e.kind) && (ends(&e.name) || e.aliases.iter().any(|a| ends(a))))
    }
}

/// Whether one reads it: a document or a medium.
pub fn is_read(one: &Entity) -> bool {
    let media = ["社", "网", "报", "电视台", "日报", "晚报", "新闻", "广播公司", "新闻网"];
    one.kind == NameKind::Work || media.iter().any(|end| one.name.ends_with(end))
}
