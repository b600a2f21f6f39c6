//! The shelf at work: the database follows it, articles open from it and are compared.

mod compared;
mod keeper;

pub use compared::{Compared, Comparing, Side};

use crate::{
    anchor::Anchor,
    dom,
    ledger::title,
    panels::Panel,
    session::Session,
    shelf::{Change, Kept, Shelf},
    state::{Action, Article, State},
};
use keeper::Keeper;
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
    /// What the database holds.
    keeper: Keeper,
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
        keeper: Keeper::default(),
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
            let articles = articles.clone();
            spawn_local(async move { keeper::keep(&desk, articles).await });
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

    fn keeper(&self) -> &Keeper {
        &self.room.keeper
    }

    /// Opens the shelf, for the first time with what the database holds.
    pub fn open(&self) {
        dom::open_dialog(&self.sheet);
        let desk = self.clone();
        spawn_local(async move { keeper::list(&desk).await });
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

/// The place that was compared in what is open now: where it stood, or elsewhere in a text that was restored otherwise.
fn found(analysis: &Analysis, compared: &Analysis, place: Place) -> Option<Place> {
    let is_same = analysis.text(place) == compared.text(place);
    if is_same { Some(place) } else { Anchor::of(compared, place).find(analysis) }
}
