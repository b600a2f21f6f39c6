//! Texts that are not the open one: those on the shelf, and what the engine says of them.

use super::{Session, fetch, plain};
use crate::{
    engine_client,
    opener::{Opener, Told},
    panels,
    shelf::{self, Kept},
    state::Article,
    words::fill,
};
use js_sys::{Promise, Uint8Array};
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use yew::Callback;

impl Session {
    /// Opens an article of the shelf, as what it was when it was put there.
    pub fn open_kept(&self, kept: &Kept) {
        self.hints.replace(kept.hints.clone());
        self.file.replace(kept.file.clone());
        self.again(String::new(), &kept.text);
    }

    /// The open text as the shelf keeps it.
    pub fn kept(&self, text: &str) -> Kept {
        Kept { hints: self.hints.borrow().clone(), file: self.file.borrow().clone(), ..Kept::new(text) }
    }

    /// Has a text analysed that is not the open one; resolves to JSON as the engine gave it, or fails with the reason.
    pub fn analyse(&self, kept: &Kept) -> JsFuture {
        let asked = Promise::new(&mut |ready, failed| {
            let number = self.number();
            let dead = self.dead.clone();
            let done = Callback::from(move |answer: Result<String, String>| {
                let _ = match answer {
                    Ok(json) => ready.call1(&JsValue::NULL, &json.into()),
                    Err(why) => {
                        dead.set(true);
                        failed.call1(&JsValue::NULL, &why.into())
                    }
                };
            });
            let themes = panels::asked(&self.panels.borrow());
            self.client.borrow().ask_beside(number, &kept.text, &themes, &kept.hints, done);
        });
        asked.into()
    }

    /// What an analysis depends on beside its text: the engine with what it knows, and the themes. `None` where the
    /// engine's files are not named by their content, as while it is being worked on.
    pub fn stamp(&self) -> Option<String> {
        let engine = engine_client::address();
        let themes = serde_json::to_string(&panels::asked(&self.panels.borrow())).unwrap_or_default();
        engine.contains('-').then(|| shelf::key(&(engine + &themes)))
    }

    /// An article of the list as the shelf would keep it.
    ///
    /// # Errors
    /// Why it does not open, in words for the reader.
    pub async fn article(&self, article: &Article) -> Result<Kept, String> {
        let bytes = fetch(&article.file).await.ok_or_else(|| fill("文章没有取到：{}", &[&article.title]))?;
        let (text, hints) = match plain(&article.file, &bytes) {
            Some(text) => (text, String::new()),
            None => opened(&article.file, &bytes).await?,
        };
        Ok(Kept { hints, key: article.id.clone(), ..Kept::new(&text).called(&article.title) })
    }
}

/// What the opener reads in a file: its text, and what its format tells of the lines.
async fn opened(name: &str, bytes: &Uint8Array) -> Result<(String, String), String> {
    let told = Rc::new(RefCell::new(Err(String::new())));
    let mut opener = None;
    let read = Promise::new(&mut |ready, _| {
        let answer = told.clone();
        let tell = Callback::from(move |heard| {
            *answer.borrow_mut() = match heard {
                Told::Pages(..) => return,
                Told::Text(text, hints) => Ok((text, hints)),
                Told::Trouble(why) => Err(why),
            };
            let _ = ready.call0(&JsValue::NULL);
        });
        opener = Some(Opener::read(name, bytes, tell));
    });
    let _ = JsFuture::from(read).await;
    told.replace(Err(String::new()))
}
