//! What the page knows, and what an action makes of it. Pure: no DOM, no worker.

mod action;

pub use action::Action;

use crate::{
    mending::{Mending, Step, followed},
    panels::{self, Panel},
    search::search,
    spread::{in_sight, ranked},
    trail::{self, Selection},
};
use mailuo_analysis::{Analysis, Entity, Order as _, Place, Undo};
use std::rc::Rc;
use yew::Reducible;

/// An article in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Names it in the list and in the page's hooks.
    pub id: String,
    /// What the list shows.
    pub title: String,
    /// Where it is fetched from, relative to the page.
    pub file: String,
    /// Where what the site's owner put right in it is fetched from; empty where nothing is.
    pub corrections: String,
}

/// What stands beside the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The field to search in.
    Search,
    /// Who and what is named.
    Names,
    /// The panels.
    Themes,
    /// Who says what.
    Voices,
    /// What is counted and dated.
    Figures,
    /// Who and what is tied to whom.
    Graph,
    /// The few sentences that say it.
    Gist,
    /// What the reader put right.
    Record,
}

/// How far the engine is.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Loading or at work.
    Loading {
        /// What it is doing: `engine`, `lexicon`, `names`, `themes`, `analyze`; `rest` where the opening is done.
        stage: String,
        /// Bytes that have arrived.
        loaded: f64,
        /// Bytes expected; 0 where unknown.
        total: f64,
    },
    /// The analysis stands.
    Ready,
    /// The reader has ended the engine's work; what was there before stays.
    Stopped,
    /// It won't: the reason, as the engine gave it.
    Failed(String),
}

/// A file that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The file's name.
    pub name: Rc<str>,
    /// How many of its pages are read.
    pub read: u32,
    /// How many it has; 0 where that is not known.
    pub pages: u32,
}

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The list of articles.
    pub articles: Rc<[Article]>,
    /// Id of the open one; empty for a text of the reader's own.
    pub current: String,
    /// The text as it came.
    pub source: Rc<str>,
    /// Number of the request whose answer is awaited; others are stale.
    pub request: u32,
    /// What the engine found, offsets in bytes.
    pub base: Option<Rc<Analysis>>,
    /// The same with the reader's corrections: what the page shows.
    pub analysis: Option<Rc<Analysis>>,
    /// Whether these are of the opening alone, while the engine is at the rest.
    pub partial: bool,
    /// The reader's corrections.
    pub mending: Mending,
    /// The engine's progress.
    pub status: Status,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
    /// Keys of those that came with the page's address and are not kept yet.
    pub guests: Rc<[Rc<str>]>,
    /// Key of the theme whose sentences are marked in the text.
    pub theme: Option<Rc<str>>,
    /// How many sentences of a theme are shown before the others.
    pub shown: usize,
    /// What the reader searches for.
    pub query: Rc<str>,
    /// Where it stands.
    pub hits: Rc<[Place]>,
    /// The sentence that was jumped to.
    pub focus: Option<Place>,
    /// What was asked for of what stands beside the text; where there is no room beside it, only that is shown.
    pub section: Option<Section>,
    /// Whether the text as it came stands beside the restored one.
    pub compare: bool,
    /// Which changes of restoring the reader took back, places in bytes.
    pub undo: Undo,
    /// The file that is being read, while the article before it stays.
    pub opening: Option<Opening>,
    /// Why the last thing the reader tried could not be done; the article stays as it is.
    pub notice: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            articles: Rc::new([]),
            current: String::new(),
            source: Rc::from(""),
            request: 0,
            base: None,
            analysis: None,
            partial: false,
            mending: Mending::default(),
            status: loading(),
            selected: None,
            panels: panels::built_in().into(),
            guests: Rc::new([]),
            theme: None,
            shown: 5,
            query: Rc::from(""),
            hits: Rc::new([]),
            focus: None,
            section: None,
            compare: false,
            undo: Undo::default(),
            opening: None,
            notice: None,
        }
    }
}

fn loading() -> Status {
    Status::Loading { stage: "engine".into(), loaded: 0.0, total: 0.0 }
}

fn analysing() -> Status {
    Status::Loading { stage: "analyze".into(), loaded: 0.0, total: 0.0 }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Listed(articles) => next.articles = articles.into(),
            Action::Opened(current, source, request) => {
                let Self { articles, panels, guests, shown, .. } = next;
                next = Self { articles, panels, guests, shown, current, source, request, ..Self::default() };
            }
            Action::Progress(status) if matches!(next.status, Status::Loading { .. }) => next.status = status,
            // A late answer of the engine that was ended is none that is awaited.
            Action::Stopped if matches!(next.status, Status::Loading { .. }) => {
                (next.status, next.request) = (Status::Stopped, 0);
            }
            Action::Begun(request, analysis) if request == self.request && self.analysis.is_none() => {
                (next.base, next.partial) = (Some(analysis), true);
                next.mend();
                next.status = Status::Loading { stage: "rest".into(), loaded: 0.0, total: 0.0 };
            }
            Action::Analysed(request, analysis) if request == self.request => {
                next.hits = search(&analysis, &next.query).into();
                (next.base, next.partial) = (Some(analysis), false);
                next.mend();
                next.status = Status::Ready;
            }
            Action::Failed(request, why) if request == 0 || request == self.request => {
                next.status = Status::Failed(why);
            }
            Action::Mend(step) => {
                next.mending = self.mending.after(step);
                if !Rc::ptr_eq(&next.mending.list, &self.mending.list) {
                    next.mend();
                }
            }
            Action::Toggle(id) => {
                next.mending = next.mending.after(Step::Hush);
                next.selected = (self.selected != Some(id)).then_some(id);
                next.focus = None;
            }
            Action::Compare => next.compare = !self.compare,
            Action::Undone(undo, request) => {
                (next.undo, next.request) = (undo, request);
                (next.selected, next.focus) = (None, None);
                next.status = analysing();
            }
            Action::Panels(panels, guests, request) => {
                (next.panels, next.guests) = (panels, guests);
                if let Some(request) = request {
                    (next.request, next.status) = (request, analysing());
                }
                next.theme = next.theme.filter(|key| next.panels.iter().any(|panel| panel.key == *key));
            }
            Action::Weigh(theme) => next.theme = (self.theme.as_ref() != Some(&theme)).then_some(theme),
            Action::Density(shown) => next.shown = shown.max(1),
            Action::Search(query) => {
                next.hits = next.analysis.as_ref().map(|a| search(a, &query)).unwrap_or_default().into();
                (next.query, next.focus) = (query, None);
            }
            Action::Restore(address) => {
                let Some(analysis) = &self.analysis else { return self };
                next.selected = address.entity(analysis);
                let panel = self.panels.iter().find(|panel| panel.name == address.theme);
                next.theme = panel.map(|panel| panel.key.clone());
                next.hits = search(analysis, &address.query).into();
                next.query = address.query.as_str().into();
                next.focus = address.place(analysis, &next.places());
            }
            Action::Show(section) => next.section = (self.section != Some(section)).then_some(section),
            Action::Step { back } => {
                let places = self.places();
                let Some(at) = trail::step(&places, self.focus, back) else { return self };
                next.focus = Some(places[at]);
            }
            Action::Release => {
                (next.selected, next.theme, next.focus) = (None, None, None);
                (next.section, next.notice) = (None, None);
                next.mending = next.mending.after(Step::Hush);
                (next.query, next.hits) = (Rc::from(""), Rc::new([]));
            }
            Action::Opening(file) => next.opening = file,
            Action::Refused(why) => (next.opening, next.notice) = (None, Some(why)),
            Action::Focus(place) => (next.focus, next.section) = (Some(place), None),
            Action::Progress(_)
            | Action::Begun(..)
            | Action::Analysed(..)
            | Action::Failed(..)
            | Action::Stopped => return self,
        }
        Rc::new(next)
    }
}

impl State {
    /// Puts right what the engine found; what is selected stays selected.
    fn mend(&mut self) {
        let Some(base) = &self.base else { return };
        let (analysis, mut mending) = self.mending.apply(base);
        if self.partial {
            // What finds no place in the opening may have one in the rest.
            mending.unplaced = Rc::new([]);
        }
        if let (Some(before), Some(id)) = (&self.analysis, self.selected) {
            self.selected = followed(before, &analysis, id);
        }
        (self.analysis, self.mending) = (Some(analysis), mending);
    }

    /// The selected entity.
    pub fn selection(&self) -> Option<&Entity> {
        self.analysis.as_ref()?.entities.get(self.selected?)
    }

    /// The panel of the theme that is marked.
    pub fn panel(&self) -> Option<&Panel> {
        let key = self.theme.as_ref()?;
        self.panels.iter().find(|panel| panel.key == *key)
    }

    /// Those sentences of the theme that stand out from its others, sorted by place.
    pub fn strong(&self) -> Rc<[Place]> {
        let (Some(analysis), Some(_)) = (&self.analysis, &self.theme) else { return Rc::new([]) };
        let selection = Selection { entity: self.selected, theme: self.theme.as_deref() };
        let mut found = ranked(analysis, selection);
        found.truncate(in_sight(analysis, selection, &found, self.shown));
        let mut places: Vec<Place> = found.into_iter().map(|n| analysis.themes[n].at).collect();
        places.order();
        places.into()
    }

    /// Where what is searched for stands, or what is selected, in the order of the text.
    pub fn places(&self) -> Vec<Place> {
        if !self.query.is_empty() {
            return self.hits.to_vec();
        }
        let selection = Selection { entity: self.selected, theme: self.theme.as_deref() };
        self.analysis.as_ref().map(|analysis| trail::places(analysis, selection)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests;
