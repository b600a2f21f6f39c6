//! The opener in its worker: a file that is no plain text goes in, its text comes out.

use crate::requests;
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// What the opener tells of a file.
pub enum Told {
    /// So many of its pages are read.
    Pages(u32, u32),
    /// Its text, with what its format tells of the lines, as JSON for the engine.
    Text(String, String),
    /// Why it does not open, in words for the reader.
    Trouble(String),
}

/// The worker that reads one file. Dropping it ends the reading.
pub struct Opener {
    worker: Option<Worker>,
    // Kept, since the worker calls them as long as it lives.
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

impl Opener {
    /// Whether a file is more than plain text in UTF-8: by its name, or by how its text begins.
    pub fn is_for(name: &str, text: Option<&str>) -> bool {
        let name = name.to_ascii_lowercase();
        let endings = [".md", ".markdown", ".html", ".htm", ".xhtml"];
        let begins = |text: &str| ["<", "%PDF-"].iter().any(|mark| text.trim_start().starts_with(mark));
        endings.iter().any(|ending| name.ends_with(ending)) || text.is_none_or(begins)
    }

    /// Starts to read the file; `tell` hears of it.
    pub fn read(name: &str, bytes: &Uint8Array, tell: Callback<Told>) -> Self {
        let message = {
            let tell = tell.clone();
            Closure::new(move |event: MessageEvent| tell.emit(told(&event.data())))
        };
        let error = {
            let tell = tell.clone();
            Closure::new(move |_: Event| tell.emit(Told::Trouble("打开文件的程序没有取到".into())))
        };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options("./opener/worker.js", &options).ok();
        let sent = worker.as_ref().is_some_and(|worker| {
            worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
            worker.set_onerror(Some(error.as_ref().unchecked_ref()));
            let request = Object::new();
            Reflect::set(&request, &"name".into(), &name.into())
                .and_then(|_| Reflect::set(&request, &"bytes".into(), bytes))
                .and_then(|_| worker.post_message(&request))
                .is_ok()
        });
        if !sent {
            tell.emit(Told::Trouble("浏览器没有启动后台线程".into()));
        }
        Self { worker, _message: message, _error: error }
    }
}

impl Drop for Opener {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

/// What a message stands for; see worker.js for its forms.
fn told(data: &JsValue) -> Told {
    let get = |from: &JsValue, key: &str| Reflect::get(from, &key.into()).unwrap_or_default();
    let progress = get(data, "progress");
    requests::by_worker(&get(data, "fetched"));
    let pages = |key: &str| get(&progress, key).as_f64().unwrap_or(0.0) as u32;
    match (get(data, "text").as_string(), get(data, "error").as_string()) {
        (Some(text), _) => Told::Text(text, get(data, "hints").as_string().unwrap_or_default()),
        (None, Some(why)) => Told::Trouble(why),
        (None, None) => Told::Pages(pages("loaded"), pages("total")),
    }
}

#[cfg(test)]
mod tests {
    use super::Opener;

    #[test]
    fn plain_text_needs_no_opener() {
        assert!(!Opener::is_for("a.txt", Some("湖边")));
        assert!(Opener::is_for("a.MD", Some("# 湖边")));
        assert!(Opener::is_for("a", Some("\n<!DOCTYPE html>")) && Opener::is_for("a.txt", None));
        assert!(Opener::is_for("", Some("%PDF-1.4")));
    }
}
