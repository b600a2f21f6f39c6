//! What the page does for its reader: opening texts and asking the engine about them.

mod beside;

use crate::{
    address::Address,
    engine_client::EngineClient,
    link, mending,
    mending::Step,
    opener::{Opener, Told},
    panels::{self, Panel},
    started,
    state::{Action, Article, Opening},
    store,
    words::{fill, t},
};
use js_sys::{ArrayBuffer, Uint8Array};
use mailuo_analysis::Undo;
use mailuo_mend::Corrections;
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Response};
use yew::Callback;

/// The engine's client, and the numbers of the requests to it.
pub struct Session {
    client: RefCell<EngineClient>,
    dispatch: Callback<Action>,
    /// Whether the worker has failed: the next request gets a new one.
    dead: Rc<Cell<bool>>,
    last: Cell<u32>,
    /// The panels whose themes the engine is asked for.
    panels: RefCell<Rc<[Panel]>>,
    /// What reads a file, while it does.
    opener: RefCell<Option<Opener>>,
    /// What the open text's format tells of its lines, as JSON.
    hints: RefCell<String>,
    /// The file that the open text came from; empty for one that was pasted.
    file: RefCell<String>,
    /// What the site's owner put right in the open text, as JSON.
    fixes: RefCell<String>,
}

impl Session {
    /// Starts the engine, which loads while the list of articles is fetched, and opens the one that the page's
    /// address names, or the first.
    pub fn start(dispatch: Callback<Action>) -> Rc<Self> {
        let dead = Rc::new(Cell::new(false));
        let client = RefCell::new(EngineClient::start(heard(&dispatch, &dead)));
        let panels = RefCell::new(panels::built_in().into());
        let (opener, hints, file, fixes) = Default::default();
        let last = Cell::new(0);
        let session = Rc::new(Self { client, dispatch, dead, last, panels, opener, hints, file, fixes });
        session.open_panels();
        let this = session.clone();
        spawn_local(async move {
            let list = fetch("articles/index.json").await.map(|bytes| bytes.to_vec()).unwrap_or_default();
            let articles = articles(&list);
            let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
            let wanted = Address::from_fragment(&hash).article;
            let first = articles.iter().find(|a| a.id == wanted).or(articles.first()).cloned();
            // The list and the text are drawn together.
            let found = match &first {
                Some(first) => find(first).await,
                None => Default::default(),
            };
            this.dispatch.emit(Action::Listed(articles));
            if let Some(first) = first {
                this.show(first, found);
            }
        });
        session
    }

    /// Shows a text at once; its analysis follows. `id` is its article's, empty for the reader's own.
    pub fn open(&self, id: String, text: &str) {
        self.hints.take();
        self.file.take();
        self.again(id, text);
    }

    /// Opens a text once more, as what it was.
    pub fn again(&self, id: String, text: &str) {
        self.opener.take();
        if id.is_empty() {
            self.fixes.take();
        }
        let number = self.number();
        let text: Rc<str> = Rc::from(text);
        let article = if id.is_empty() { mending::text_name(&text) } else { id.clone() };
        self.dispatch.emit(Action::Opened(id, text.clone(), number));
        self.open_corrections(&article);
        self.ask(number, &text, &Undo::default(), true);
    }

    /// The corrections of an article that stay on this device, with those that the page's address brings for it.
    fn open_corrections(&self, article: &str) {
        let kept =
            store::get(&store::corrections(article)).and_then(|text| Corrections::from_json(&text).ok());
        let own = kept.map(|file| file.corrections).unwrap_or_default();
        let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
        let text = link::value(&hash, "fix");
        let file = text.and_then(mending::from_link);
        if text.is_some() && file.is_none() {
            self.dispatch.emit(Action::Refused(t("链接里的修改读不懂，没有用上").to_owned()));
        }
        let guests = file.filter(|file| file.article == article).map(|file| file.corrections);
        self.dispatch.emit(Action::Mend(Step::Open(article.into(), own, guests.unwrap_or_default())));
    }

    /// The panels that stay on this device, with those that the page's address brings.
    fn open_panels(&self) {
        let hash = web_sys::window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
        let guests = link::value(&hash, "panels").map(panels::from_text).unwrap_or_default();
        let (panels, guests) = panels::with_guests(&kept_panels(), guests);
        *self.panels.borrow_mut() = panels.into();
        self.dispatch.emit(Action::Panels(self.panels.borrow().clone(), guests.into(), None));
    }

    /// Keeps these panels on the device and weighs the text by them.
    pub fn keep_panels(&self, panels: Vec<Panel>, text: &Rc<str>, undo: &Undo) {
        store::set(store::PANELS, &panels::to_text(&panels));
        self.weigh(panels, text, undo);
    }

    /// Lets the panels go that came with the page's address.
    pub fn dismiss_guests(&self, text: &Rc<str>, undo: &Undo) {
        self.weigh(kept_panels(), text, undo);
    }

    fn weigh(&self, panels: Vec<Panel>, text: &Rc<str>, undo: &Undo) {
        *self.panels.borrow_mut() = panels.into();
        let number = (!text.is_empty()).then(|| self.number());
        self.dispatch.emit(Action::Panels(self.panels.borrow().clone(), Rc::new([]), number));
        if let Some(number) = number {
            self.ask(number, text, undo, false);
        }
    }

    fn ask(&self, number: u32, text: &Rc<str>, undo: &Undo, early: bool) {
        let themes = panels::asked(&self.panels.borrow());
        let (hints, fixes) = (self.hints.borrow(), self.fixes.borrow());
        self.client.borrow().ask(number, text, undo, &themes, (&hints, &fixes), early);
    }

    /// Reads the text once more, without the changes that the reader takes back.
    pub fn restore_but(&self, text: &Rc<str>, undo: Undo) {
        let number = self.number();
        self.ask(number, text, &undo, false);
        self.dispatch.emit(Action::Undone(undo, number));
    }

    /// Opens a file of the reader's own.
    pub fn open_file(self: &Rc<Self>, file: File) {
        let this = self.clone();
        spawn_local(async move {
            if let Ok(buffer) = JsFuture::from(file.array_buffer()).await {
                this.open_bytes(String::new(), &file.name(), &Uint8Array::new(&buffer));
            }
        });
    }

    /// Opens a file: at once where it is plain text in UTF-8, otherwise when the opener has read it.
    ///
    /// Where it does not open, the reader is told; until then what stood before stays.
    fn open_bytes(self: &Rc<Self>, id: String, name: &str, bytes: &Uint8Array) {
        match plain(name, bytes) {
            Some(text) => {
                self.hints.take();
                self.file.replace(name.to_owned());
                self.again(id, &text);
            }
            None => self.read(id, Rc::from(name), bytes),
        }
    }

    fn read(self: &Rc<Self>, id: String, name: Rc<str>, bytes: &Uint8Array) {
        let opening = |name: &Rc<str>, read, pages| Opening { name: name.clone(), read, pages };
        self.dispatch.emit(Action::Opening(Some(opening(&name, 0, 0))));
        let (this, file) = (self.clone(), name.clone());
        let tell = Callback::from(move |told| match told {
            Told::Pages(read, pages) => {
                this.dispatch.emit(Action::Opening(Some(opening(&file, read, pages))));
            }
            Told::Text(text, hints) => {
                this.hints.replace(hints);
                this.file.replace(file.to_string());
                this.again(id.clone(), &text);
            }
            Told::Trouble(why) => {
                this.opener.take();
                this.dispatch.emit(Action::Refused(why));
            }
        });
        self.opener.replace(Some(Opener::read(&name, bytes, tell)));
    }

    /// Ends the engine's work. The next request starts another engine.
    pub fn stop(&self) {
        self.client.borrow().end();
        self.dead.set(true);
        self.dispatch.emit(Action::Stopped);
    }

    /// Leaves the file that is being read.
    pub fn cancel(&self) {
        self.opener.take();
        self.dispatch.emit(Action::Opening(None));
    }

    /// Fetches an article of the list and opens it.
    pub fn open_article(self: &Rc<Self>, article: Article) {
        let this = self.clone();
        spawn_local(async move {
            let found = find(&article).await;
            this.show(article, found);
        });
    }

    fn show(self: &Rc<Self>, article: Article, (bytes, fixes): Found) {
        self.fixes.replace(fixes.unwrap_or_default());
        match bytes {
            Some(bytes) => self.open_bytes(article.id, &article.file, &bytes),
            None => self.dispatch.emit(Action::Refused(fill("文章没有取到：{}", &[&article.title]))),
        }
    }

    /// A number for a request, never given twice. A dead worker is replaced first.
    fn number(&self) -> u32 {
        if self.dead.replace(false) {
            *self.client.borrow_mut() = EngineClient::start(heard(&self.dispatch, &self.dead));
        }
        self.last.set(self.last.get() + 1);
        self.last.get()
    }
}

/// An article's bytes, and what the site's owner put right in it.
type Found = (Option<Uint8Array>, Option<String>);

async fn find(article: &Article) -> Found {
    (fetch(&article.file).await, fixes(article).await)
}

/// The text of a file that is plain text in UTF-8.
fn plain(name: &str, bytes: &Uint8Array) -> Option<String> {
    let text = String::from_utf8(bytes.to_vec()).ok().filter(|text| !text.contains('\0'));
    text.filter(|text| !Opener::is_for(name, Some(text)))
}

/// `dispatch`, but a failure of the engine is also noted in `dead`.
fn heard(dispatch: &Callback<Action>, dead: &Rc<Cell<bool>>) -> Callback<Action> {
    let (dispatch, dead) = (dispatch.clone(), dead.clone());
    Callback::from(move |action| {
        dead.set(dead.get() || matches!(action, Action::Failed(..)));
        dispatch.emit(action);
    })
}

/// The built-in panels as the reader changed them on this device, and the reader's own.
fn kept_panels() -> Vec<Panel> {
    let kept = store::get(store::PANELS).map(|text| panels::from_text(&text)).unwrap_or_default();
    kept.into_iter().fold(panels::built_in(), |panels, panel| panels::with(&panels, panel))
}

fn articles(json: &[u8]) -> Vec<Article> {
    let list: Vec<BTreeMap<String, String>> = serde_json::from_slice(json).unwrap_or_default();
    let text = |row: &BTreeMap<String, String>, key: &str| row.get(key).cloned().unwrap_or_default();
    let article = |row| Article {
        id: text(row, "id"),
        title: text(row, "title"),
        file: text(row, "file"),
        corrections: text(row, "corrections"),
    };
    list.iter().map(article).collect()
}

/// What the site's owner put right in an article, as JSON. What is no file of corrections is left aside: the article is
/// there to be read.
pub async fn fixes(article: &Article) -> Option<String> {
    if article.corrections.is_empty() {
        return None;
    }
    let json = String::from_utf8(fetch(&article.corrections).await?.to_vec()).ok()?;
    Corrections::from_json(&json).is_ok().then_some(json)
}

async fn fetch(url: &str) -> Option<Uint8Array> {
    let response = started::response(url).or_else(|| Some(web_sys::window()?.fetch_with_str(url)))?;
    let response: Response = JsFuture::from(response).await.ok()?.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let buffer: ArrayBuffer = JsFuture::from(response.array_buffer().ok()?).await.ok()?.dyn_into().ok()?;
    Some(Uint8Array::new(&buffer))
}
