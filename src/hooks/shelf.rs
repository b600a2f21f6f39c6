//! The shelf at work: the database follows it, articles open from it and are compared.

mod compared;

pub use compared::{Compared, Comparing, Side};

use crate::{
    address,
    database::{self, ANALYSES, ARTICLES},
    dom,
    ledger::title,
    session::Session,
    shelf::{self, Change, Kept, Shelf},
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
    pub shelf: UseReducerHandle<Shelf>,
    /// The comparison that was asked for.
    pub comparing: UseStateHandle<Option<Comparing>>,
    /// The page around it.
    pub page: UseReducerHandle<State>,
    /// The shelf's dialog.
    pub sheet: NodeRef,
    /// The comparison's dialog.
    pub table: NodeRef,
    dispatch: Callback<Action>,
    room: Rc<Room>,
}

/// What stays the same from drawing to drawing.
struct Room {
    session: Rc<Session>,
    /// Number of the comparison that is at work: an earlier one is stale.
    turn: Cell<u32>,
    /// Whether the database was asked what it holds.
    is_listed: Cell<bool>,
    /// What the database holds.
    stored: RefCell<Vec<Rc<Kept>>>,
    /// Where to go once an article is analysed: its text's key, the place, its words.
    awaited: RefCell<Option<(String, Place, String)>>,
}

impl PartialEq for Desk {
    fn eq(&self, other: &Self) -> bool {
        let page = |desk: &Self| {
            let page = &desk.page;
            (page.source.clone(), page.current.clone(), page.analysis.as_ref().map(Rc::as_ptr))
        };
        (&self.shelf, &self.comparing, page(self)) == (&other.shelf, &other.comparing, page(other))
            && Rc::ptr_eq(&self.page.articles, &other.page.articles)
    }
}

/// The shelf of this page.
#[hook]
pub fn use_shelf(page: &UseReducerHandle<State>, session: &Rc<Session>, dispatch: &Callback<Action>) -> Desk {
    let room = use_memo((), |()| Room {
        session: session.clone(),
        turn: Cell::default(),
        is_listed: Cell::default(),
        stored: RefCell::default(),
        awaited: RefCell::default(),
    });
    let desk = Desk {
        shelf: use_reducer(Shelf::default),
        comparing: use_state_eq(|| None),
        page: page.clone(),
        sheet: use_node_ref(),
        table: use_node_ref(),
        dispatch: dispatch.clone(),
        room,
    };
    {
        let desk = desk.clone();
        use_effect_with(desk.shelf.articles.clone(), move |_| spawn_local(async move { desk.keep().await }));
    }
    {
        let desk = desk.clone();
        use_effect_with(page.analysis.as_ref().map(Rc::as_ptr), move |_| {
            let Some(analysis) = &desk.page.analysis else { return };
            let is_there = |(key, ..): &mut (String, Place, String)| *key == shelf::key(&desk.page.source);
            let arrived = desk.room.awaited.borrow_mut().take_if(is_there);
            if let Some((_, place, words)) = arrived {
                desk.dispatch.emit(Action::Focus(found(analysis, place, &words)));
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
                desk.shelf.dispatch(Change::Fleeting(true));
                return;
            };
            let read = |text: &String| serde_json::from_str::<Kept>(text).ok();
            let listed: Vec<Kept> =
                texts.iter().filter_map(read).filter(|kept| !kept.text.is_empty()).collect();
            desk.room.stored.borrow_mut().extend(listed.iter().cloned().map(Rc::new));
            desk.shelf.dispatch(Change::Listed(listed));
        });
    }

    /// Keeps in the database what stands on the shelf. What could not be kept is tried again with the next change.
    async fn keep(&self) {
        let now = &self.shelf.articles;
        let before = self.room.stored.borrow().clone();
        let mut failed = false;
        for kept in now.iter().filter(|kept| !before.contains(kept)) {
            let text = serde_json::to_string(&**kept).unwrap_or_default();
            match database::set(ARTICLES, &kept.key, Some(&text)).await {
                Ok(()) => {
                    let mut stored = self.room.stored.borrow_mut();
                    stored.retain(|other| other.key != kept.key);
                    stored.push(kept.clone());
                }
                Err(_) => failed = true,
            }
        }
        for gone in before.iter().filter(|kept| now.iter().all(|other| other.key != kept.key)) {
            for store in [ARTICLES, ANALYSES] {
                let _ = database::set(store, &gone.key, None).await;
            }
            self.room.stored.borrow_mut().retain(|other| other.key != gone.key);
        }
        if failed || !now.is_empty() {
            self.shelf.dispatch(Change::Fleeting(failed));
        }
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
        self.shelf.dispatch(Change::Put(kept.clone()));
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
                desk.comparing.set(match outcome {
                    Ok(compared) => compared.map(|compared| Comparing::Ready(Rc::new(compared))),
                    Err(why) => Some(Comparing::Failed(why)),
                });
            }
        });
    }

    /// Waits for a comparison no longer.
    pub fn cancel(&self) {
        self.room.turn.set(self.room.turn.get() + 1);
        self.comparing.set(None);
    }

    /// Opens a compared article at a place of its text.
    pub fn go(&self, side: &Side, place: Place) {
        dom::close_dialog(&self.table);
        let words = side.analysis.text(place).to_owned();
        if let (true, Some(analysis)) = (*self.page.source == *side.kept.text, &self.page.analysis) {
            if self.page.compare {
                self.dispatch.emit(Action::Compare);
            }
            self.dispatch.emit(Action::Focus(found(analysis, place, &words)));
            return;
        }
        *self.room.awaited.borrow_mut() = Some((shelf::key(&side.kept.text), place, words));
        match &side.article {
            Some(article) => self.session().open_article(article.clone()),
            None => self.session().open_kept(&side.kept),
        }
    }
}

/// The place of these words: where they stood, or elsewhere in a text that was restored otherwise.
fn found(analysis: &Analysis, place: Place, words: &str) -> Place {
    if analysis.text(place) == words { place } else { address::find(analysis, words).unwrap_or(place) }
}
