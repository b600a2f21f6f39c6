//! The engine in its worker: requests by number, answers as actions.

use crate::{
    started,
    state::{Action, Status},
};
use gloo_timers::callback::Timeout;
use js_sys::{Object, Reflect, Uint8Array};
use mailuo_analysis::{Analysis, Theme, Undo};
use serde::Serialize;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// Who waits for an analysis that is not the open text's: by the request's number. Gets it as the engine told it.
type Waiting = Rc<RefCell<Vec<(u32, Callback<Result<String, String>>)>>>;

/// A worker with whoever listens to it. Dropping it ends the worker.
pub struct EngineClient {
    worker: Option<Worker>,
    tell: Callback<Action>,
    /// The number of the last request for the open text, and what has come of its answer.
    awaited: Rc<RefCell<(u32, Option<Analysis>)>>,
    waiting: Waiting,
    // Kept, since the worker calls them as long as it lives.
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(Event)>,
}

impl EngineClient {
    /// Starts the worker, which begins to load at once. `tell` hears of progress, answers and failures.
    pub fn start(tell: Callback<Action>) -> Self {
        let awaited: Rc<RefCell<(u32, Option<Analysis>)>> = Rc::default();
        let waiting = Waiting::default();
        let message = {
            let (tell, awaited, waiting) = (tell.clone(), awaited.clone(), waiting.clone());
            let later = Cell::new(None);
            Closure::new(move |event: MessageEvent| {
                if answered(&event.data(), &waiting) {
                    return;
                }
                let action = read(&event.data(), &mut awaited.borrow_mut());
                let tell = tell.clone();
                // Reading an analysis and drawing it are two tasks: the browser has its turn between them.
                match action {
                    Some(action @ (Action::Begun(..) | Action::Analysed(..))) => {
                        later.set(Some(Timeout::new(0, move || tell.emit(action))));
                    }
                    Some(action) => tell.emit(action),
                    None => {}
                }
            })
        };
        // A script that doesn't load gives a bare event, one that fails an error with its message.
        let error = {
            let (tell, waiting) = (tell.clone(), waiting.clone());
            Closure::new(move |event: Event| {
                let why = text(&event, "message").unwrap_or_else(|| "引擎没有取到".into());
                for (_, done) in waiting.take() {
                    done.emit(Err(why.clone()));
                }
                tell.emit(Action::Failed(0, why));
            })
        };
        let worker = worker();
        match &worker {
            Some(worker) => {
                worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
                worker.set_onerror(Some(error.as_ref().unchecked_ref()));
                let _ = Reflect::set(worker, &"onmessageerror".into(), error.as_ref());
            }
            None => tell.emit(Action::Failed(0, "浏览器没有启动后台线程".into())),
        }
        Self { worker, tell, awaited, waiting, _message: message, _error: error }
    }

    /// Asks for the analysis of `text` under this number, in parts, with these themes beside the built-in ones; `undo`
    /// counts bytes, `hints` are the opener's JSON, empty for plain text, `fixes` the site's own corrections,
    /// empty where it has none. A long text's opening is told `early`, before the whole.
    pub fn ask(
        &self,
        number: u32,
        text: &str,
        undo: &Undo,
        themes: &[Theme],
        (hints, fixes): (&str, &str),
        early: bool,
    ) {
        self.awaited.replace((number, None));
        let undo = if undo.is_empty() { String::new() } else { json(undo) };
        let themes = themes_json(themes);
        let options =
            options(&[("undo", &undo), ("themes", &themes), ("hints", hints), ("corrections", fixes)]);
        let fields = [
            ("text", text.into()),
            ("options", options.into()),
            ("early", early.into()),
            ("parts", true.into()),
        ];
        if !self.post(number, &fields) {
            self.tell.emit(Action::Failed(number, "请求没有送到".into()));
        }
    }

    /// Asks for the analysis of a text that is not the open one; `done` gets it as JSON, its offsets in UTF-16 units.
    pub fn ask_beside(
        &self,
        number: u32,
        text: &str,
        themes: &[Theme],
        hints: &str,
        done: Callback<Result<String, String>>,
    ) {
        let options = options(&[("themes", &themes_json(themes)), ("hints", hints)]);
        self.waiting.borrow_mut().push((number, done.clone()));
        if !self.post(number, &[("text", text.into()), ("options", options.into())]) {
            done.emit(Err("请求没有送到".into()));
        }
    }

    /// Ends the worker, whatever it is doing.
    pub fn end(&self) {
        for (_, done) in self.waiting.take() {
            done.emit(Err("引擎没有取到".into()));
        }
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }

    fn post(&self, number: u32, fields: &[(&str, JsValue)]) -> bool {
        let request = Object::new();
        let set = |key: &str, value: &JsValue| Reflect::set(&request, &key.into(), value);
        set("id", &number.into())
            .and_then(|_| fields.iter().try_fold(true, |_, (key, value)| set(key, value)))
            .and_then(|_| self.worker.as_ref().map_or(Ok(()), |w| w.post_message(&request)))
            .is_ok()
    }
}

impl Drop for EngineClient {
    fn drop(&mut self) {
        self.end();
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// Empty where there is none.
fn themes_json(themes: &[Theme]) -> String {
    if themes.is_empty() { String::new() } else { json(&themes) }
}

/// The options as JSON without those that are empty: where all are, these are the options of the answer that the site
/// brings (worker.js).
fn options(given: &[(&str, &str)]) -> String {
    let given = given.iter().filter(|(_, json)| !json.is_empty());
    let fields: Vec<String> = given.map(|(key, json)| format!("\"{key}\":{json}")).collect();
    format!("{{{}}}", fields.join(","))
}

/// The worker that start.js has started for the page, the first time; or a new one.
fn worker() -> Option<Worker> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    started::worker().or_else(|| Worker::new_with_options(&address(), &options).ok())
}

/// Whether a message answers a request for a text that is not the open one; who waits for it has it then.
fn answered(data: &JsValue, waiting: &Waiting) -> bool {
    let id = number(data, "id") as u32;
    let answer = match (text(data, "analysis"), text(data, "error")) {
        (Some(json), _) => Ok(json),
        (None, Some(why)) => Err(why),
        (None, None) => return waiting.borrow().iter().any(|(number, _)| *number == id),
    };
    let at = waiting.borrow().iter().position(|(number, _)| *number == id);
    let found = at.map(|at| waiting.borrow_mut().remove(at));
    found.is_some_and(|(_, done)| {
        done.emit(answer);
        true
    })
}

/// Where the worker's script is, which is named by its content, and so are the files that it names.
pub fn address() -> String {
    told("data-engine").unwrap_or_else(|| "reader/worker.js".into())
}

/// Where the files are that `start.js` hands to the worker.
pub fn files() -> Vec<String> {
    let files = told("data-files").unwrap_or_default();
    files.split(' ').filter_map(|file| Some(file.split_once('=')?.1.to_owned())).collect()
}

/// What the page's HTML says of the engine.
fn told(attribute: &str) -> Option<String> {
    let page = web_sys::window().and_then(|w| w.document()?.document_element());
    page.and_then(|p| p.get_attribute(attribute))
}

fn text(from: &JsValue, key: &str) -> Option<String> {
    Reflect::get(from, &key.into()).ok()?.as_string()
}

fn bytes(from: &JsValue, key: &str) -> Option<Vec<u8>> {
    Some(Reflect::get(from, &key.into()).ok()?.dyn_into::<Uint8Array>().ok()?.to_vec())
}

fn number(from: &JsValue, key: &str) -> f64 {
    Reflect::get(from, &key.into()).ok().and_then(|v| v.as_f64()).unwrap_or(0.0)
}

/// The action that a message of the worker stands for; see worker.js for its forms. A part that others follow stands
/// for none yet.
fn read(data: &JsValue, (asked, come): &mut (u32, Option<Analysis>)) -> Option<Action> {
    let id = number(data, "id") as u32;
    if let Some(why) = text(data, "error") {
        return Some(Action::Failed(id, why));
    }
    let (opening, whole) = (bytes(data, "opening"), bytes(data, "analysis"));
    let action = if opening.is_some() { Action::Begun } else { Action::Analysed };
    if let Some(json) = opening.or(whole) {
        // An answer to an earlier request is stale, and nobody looks at it.
        if *asked != id {
            return None;
        }
        // As text, since all else is read from text: another reader would be made for every type.
        let part =
            std::str::from_utf8(&json).ok().and_then(|json| serde_json::from_str::<Analysis>(json).ok());
        let Some(part) = part else {
            return Some(Action::Failed(id, "页面与引擎的版本不一致，请刷新页面".into()));
        };
        match come {
            Some(come) => come.join(part),
            None => *come = Some(part),
        }
        let more = Reflect::get(data, &"more".into()).ok()?.is_truthy();
        let whole = if more { None } else { come.take() };
        return whole.map(|analysis| action(id, Rc::new(analysis)));
    }
    let progress = Reflect::get(data, &"progress".into()).ok()?;
    let (loaded, total) = (number(&progress, "loaded"), number(&progress, "total"));
    Some(Action::Progress(Status::Loading { stage: text(&progress, "stage")?, loaded, total }))
}
