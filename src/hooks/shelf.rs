//! The shelf at work: the database follows it, articles open from it and are compared.

mod compared;

pub use compared::{Compared, Comparing, Side};

use crate::{
    anchor::Anchor,
    database::{self, ANALYSES, ARTICLES},
    dom,
    ledger::title,
    panels::Panel,
    session::Session,
    shelf::{Change, Kept, Shelf},
    state::{Action, Article, State},
};
use mailuo_analysis::{Analysis, Place};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// The shelf, and what may be asked of it.
#[derive(Clone)]
pub struct Desk {
    /// What stands on the shelf.
    pub shelf: Shelf,
    /// The comparison that was asked for.
    pub comparing: Option<Comparing>,
    /// What of the page's state the shelf looks at.
    pub page: Page,
    /// The shelf's dialog.
    pub sheet: NodeRef,
    /// The comparison's dialog.
    pub table: NodeRef,
    change: UseReducerDispatcher<Shelf>,
    set: UseStateSetter<Option<Comparing>>,
    dispatch: Callback<Action>,
    room: Rc<Room>,
}

/// What is open, and what else there is to open. As it was when it was drawn: a handle would give what is there now, and
/// what was drawn before would seem to be the same.
#[derive(Clone)]
pub struct Page {
    /// The site's own articles.
    pub articles: Rc<[Article]>,
    /// Id of the open one; empty for a text of the reader's own.
    pub current: String,
    /// The text as it came.
    pub source: Rc<str>,
    /// What was found in it.
    pub analysis: Option<Rc<Analysis>>,
    /// The themes.
    pub panels: Rc<[Panel]>,
    /// Whether the text as it came stands beside the restored one.
    pub compare: bool,
}

/// What stays the same from drawing to drawing.
struct Room {
    session: Rc<Session>,
    /// Number of the comparison that is at work: an earlier one is stale.
    turn: Cell<u32>,
    /// Whether the database was asked what it holds.
    is_listed: Cell<bool>,
    /// What the database is to hold.
    wanted: RefCell<Vec<Rc<Kept>>>,
    /// What it holds.
    stored: RefCell<Vec<Rc<Kept>>>,
    /// Whether it is being written to.
    is_writing: Cell<bool>,
    /// Where to go once an article is analysed.
    awaited: RefCell<Option<(Side, Place)>>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        let page = |Page { articles, current, source, analysis, panels, compare }: &Page| {
            let analysis = analysis.as_ref().map(Rc::as_ptr);
            (
                Rc::as_ptr(articles),
                current.clone(),
                Rc::as_ptr(source),
                analysis,
                Rc::as_ptr(panels),
                *compare,
            )
        };
        (&self.shelf, &self.comparing) == (&other.shelf, &other.comparing)
            && page(&self.page) == page(&other.page)
    }
}

/// The shelf of this page.
#[hook]
pub fn use_shelf(state: &State, session: &Rc<Session>, dispatch: &Callback<Action>) -> Desk {
    let room = use_memo((), |()| Room {
        session: session.clone(),
        turn: Cell::default(),
        is_listed: Cell::default(),
        wanted: RefCell::default(),
        stored: RefCell::default(),
        is_writing: Cell::default(),
        awaited: RefCell::default(),
    });
    let (shelf, comparing) = (use_reducer(Shelf::default), use_state_eq(|| None));
    let desk = Desk {
        shelf: (*shelf).clone(),
        comparing: (*comparing).clone(),
        page: Page {
            articles: state.articles.clone(),
            current: state.current.clone(),
            source: state.source.clone(),
            analysis: state.analysis.clone().filter(|_| !state.partial),
            panels: state.panels.clone(),
            compare: state.compare,
        },
        sheet: use_node_ref(),
        table: use_node_ref(),
        change: shelf.dispatcher(),
        set: comparing.setter(),
        dispatch: dispatch.clone(),
        room,
    };
    {
        let desk = desk.clone();
        use_effect_with(desk.shelf.articles.clone(), move |articles| {
            desk.room.wanted.replace(articles.clone());
            spawn_local(async move { desk.keep().await });
        });
    }
    {
        let desk = desk.clone();
        use_effect_with(state.analysis.as_ref().map(Rc::as_ptr), move |_| {
            let Some(analysis) = &desk.page.analysis else { return };
            let is_there = |(side, _): &mut (Side, Place)| *side.kept.text == *desk.page.source;
            let arrived = desk.room.awaited.borrow_mut().take_if(is_there);
            if let Some(place) = arrived.and_then(|(side, place)| found(analysis, &side.analysis, place)) {
                desk.dispatch.emit(Action::Focus(place));
            }
        });
    }
    desk
}

impl Desk {
    fn session(&self) -> &Rc<Session> {
        &self.room.session
    }

    /// Opens the shelf, for the first time with what the database holds.
    pub fn open(&self) {
        dom::open_dialog(&self.sheet);
        if self.room.is_listed.replace(true) {
            return;
        }
        let desk = self.clone();
        spawn_local(async move {
            let Ok(texts) = database::all(ARTICLES).await else {
                desk.change(Change::Fleeting(true));
                return;
            };
            let read = |text: &String| serde_json::from_str::<Kept>(text).ok();
            let listed: Vec<Kept> =
                texts.iter().filter_map(read).filter(|kept| !kept.text.is_empty()).collect();
            desk.room.stored.borrow_mut().extend(listed.iter().cloned().map(Rc::new));
            desk.change(Change::Listed(listed));
        });
    }

    /// Keeps in the database what stands on the shelf, one after the other. What could not be kept is tried again with
    /// the next change.
    async fn keep(&self) {
        let room = &self.room;
        if room.is_writing.replace(true) {
            return;
        }
        let mut failed: Vec<String> = Vec::new();
        while let Some((kept, is_gone)) = room.next(&failed) {
            let text = (!is_gone).then(|| serde_json::to_string(&*kept).unwrap_or_default());
            if database::set(ARTICLES, &kept.key, text.as_deref()).await.is_err() {
                failed.push(kept.key.clone());
                continue;
            }
            room.stored.borrow_mut().retain(|other| other.key != kept.key);
            if is_gone {
                let _ = database::set(ANALYSES, &kept.key, None).await;
            } else {
                room.stored.borrow_mut().push(kept);
            }
        }
        room.is_writing.set(false);
        if self.shelf.fleeting == failed.is_empty() {
            self.change(Change::Fleeting(!failed.is_empty()));
        }
    }

    /// Changes the shelf.
    pub fn change(&self, change: Change) {
        self.change.dispatch(change);
    }

    /// The open text as it would stand on the shelf; `None` for an article of the site's, and where nothing is open.
    pub fn current(&self) -> Option<Kept> {
        let page = &self.page;
        let is_own = page.current.is_empty() && !page.source.is_empty();
        is_own.then(|| {
            let kept = self.session().kept(&page.source);
            match &page.analysis {
                Some(analysis) => Kept {
                    date: analysis.date.clone().unwrap_or_default(),
                    ..kept.called(title(analysis, 0))
                },
                None => kept,
            }
        })
    }

    /// Puts the open text on the shelf; what the engine finds in it is kept beside.
    pub fn put(&self) {
        let Some(kept) = self.current() else { return };
        let kept = Kept { put: dom::now(), ..kept };
        self.change(Change::Put(kept.clone()));
        let session = self.session().clone();
        // Nobody waits for it: a failure is told where the articles are compared.
        spawn_local(async move { drop(compared::analysis(&session, &kept).await) });
    }

    /// Opens an article of the shelf.
    pub fn read(&self, kept: &Kept) {
        dom::close_dialog(&self.sheet);
        self.session().open_kept(kept);
    }

    /// Opens an article of the site's.
    pub fn read_article(&self, article: &Article) {
        dom::close_dialog(&self.sheet);
        self.session().open_article(article.clone());
    }

    /// Compares the chosen articles.
    pub fn compare(&self) {
        let turn = self.room.turn.get() + 1;
        self.room.turn.set(turn);
        let desk = self.clone();
        spawn_local(async move {
            let room = desk.room.clone();
            let is_wanted = || room.turn.get() == turn;
            let outcome = compared::read(&desk, is_wanted).await;
            if is_wanted() {
                desk.set.set(match outcome {
                    Ok(compared) => compared.map(|compared| Comparing::Ready(Rc::new(compared))),
                    Err(why) => Some(Comparing::Failed(why)),
                });
            }
        });
    }

    /// Waits for a comparison no longer.
    pub fn cancel(&self) {
        self.room.turn.set(self.room.turn.get() + 1);
        self.set.set(None);
    }

    /// Opens a compared article at a place of its text.
    pub fn go(&self, side: &Side, place: Place) {
        dom::close_dialog(&self.table);
        if let (true, Some(analysis)) = (*self.page.source == *side.kept.text, &self.page.analysis) {
            if self.page.compare {
                self.dispatch.emit(Action::Compare);
            }
            if let Some(place) = found(analysis, &side.analysis, place) {
                self.dispatch.emit(Action::Focus(place));
            }
            return;
        }
        *self.room.awaited.borrow_mut() = Some((side.clone(), place));
        match &side.article {
            Some(article) => self.session().open_article(article.clone()),
            None => self.session().open_kept(&side.kept),
        }
    }
}

impl Room {
    /// What is to be written next, and whether it is to go; nothing of what failed.
    fn next(&self, failed: &[String]) -> Option<(Rc<Kept>, bool)> {
        let (wanted, stored) = (self.wanted.borrow(), self.stored.borrow());
        let is_open = |kept: &&Rc<Kept>| !failed.contains(&kept.key);
        let new = wanted.iter().filter(is_open).find(|kept| !stored.contains(kept));
        let gone =
            || stored.iter().filter(is_open).find(|kept| wanted.iter().all(|other| other.key != kept.key));
        new.map(|kept| (kept.clone(), false)).or_else(|| gone().map(|kept| (kept.clone(), true)))
    }
}

/// The place that was compared in what is open now: where it stood, or elsewhere in a text that was restored otherwise.
fn found(analysis: &Analysis, compared: &Analysis, place: Place) -> Option<Place> {
    let is_same = analysis.text(place) == compared.text(place);
    if is_same { Some(place) } else { Anchor::of(compared, place).find(analysis) }
}
