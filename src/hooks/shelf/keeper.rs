//! The database follows the shelf.

use super::Desk;
use crate::{
    database::{self, ANALYSES, ARTICLES},
    shelf::{Change, Kept},
};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// What the database holds of the shelf, and what it is to hold.
#[derive(Default)]
pub struct Keeper {
    /// Whether it was asked what it holds.
    is_listed: Cell<bool>,
    wanted: RefCell<Vec<Rc<Kept>>>,
    stored: RefCell<Vec<Rc<Kept>>>,
    /// Whether it is being written to.
    is_writing: Cell<bool>,
}

impl Keeper {
    /// What is to be written next, and whether it is to go; nothing of what failed.
    fn next(&self, failed: &[String]) -> Option<(Rc<Kept>, bool)> {
        let (wanted, stored) = (self.wanted.borrow(), self.stored.borrow());
        let is_open = |kept: &&Rc<Kept>| !failed.contains(&kept.key);
        let new = wanted.iter().filter(is_open).find(|kept| !stored.contains(kept));
        let gone =
            || stored.iter().filter(is_open).find(|kept| wanted.iter().all(|other| other.key != kept.key));
        new.map(|kept| (kept.clone(), false)).or_else(|| gone().map(|kept| (kept.clone(), true)))
    }

    fn holds(&self, key: &str) -> bool {
        [&self.wanted, &self.stored].into_iter().any(|list| list.borrow().iter().any(|kept| kept.key == key))
    }
}

/// Puts on the shelf what the database holds; once a visit.
pub async fn list(desk: &Desk) {
    let keeper = desk.keeper();
    if keeper.is_listed.replace(true) {
        return;
    }
    let Ok(texts) = database::all(ARTICLES).await else {
        desk.change(Change::Fleeting(true));
        return;
    };
    let read = |text: &String| serde_json::from_str::<Kept>(text).ok();
    let listed: Vec<Kept> = texts.iter().filter_map(read).filter(|kept| !kept.text.is_empty()).collect();
    keeper.stored.borrow_mut().extend(listed.iter().cloned().map(Rc::new));
    desk.change(Change::Listed(listed));
    sweep(desk).await;
}

/// Forgets the analyses of articles that are neither on the shelf nor the site's: of one that was taken away while the
/// engine still read it, or that the site no longer has.
async fn sweep(desk: &Desk) {
    for key in database::keys(ANALYSES).await.unwrap_or_default() {
        let is_listed = desk.page.articles.iter().any(|article| article.id == key);
        if !is_listed && !desk.keeper().holds(&key) {
            let _ = database::set(ANALYSES, &key, None).await;
        }
    }
}

/// Keeps in the database what is to stand on the shelf, one after the other. What could not be kept is tried again with the
/// next change.
pub async fn keep(desk: &Desk, wanted: Vec<Rc<Kept>>) {
    let keeper = desk.keeper();
    keeper.wanted.replace(wanted);
    if keeper.is_writing.replace(true) {
        return;
    }
    let mut failed: Vec<String> = Vec::new();
    while let Some((kept, is_gone)) = keeper.next(&failed) {
        let text = (!is_gone).then(|| serde_json::to_string(&*kept).unwrap_or_default());
        if database::set(ARTICLES, &kept.key, text.as_deref()).await.is_err() {
            failed.push(kept.key.clone());
            continue;
        }
        keeper.stored.borrow_mut().retain(|other| other.key != kept.key);
        if is_gone {
            let _ = database::set(ANALYSES, &kept.key, None).await;
        } else {
            keeper.stored.borrow_mut().push(kept);
        }
    }
    keeper.is_writing.set(false);
    if desk.shelf.fleeting == failed.is_empty() {
        desk.change(Change::Fleeting(!failed.is_empty()));
    }
}
