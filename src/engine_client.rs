//! The engine in its worker: requests by number, answers as actions.

use crate::state::{Action, Status};
use js_sys::{Object, Reflect};
use mailuo_analysis::{Analysis, Unit};
use std::{cell::Cell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{ErrorEvent, MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

/// A worker with whoever listens to it. Dropping it ends the worker.
pub struct EngineClient {
    worker: Option<Worker>,
    tell: Callback<Action>,
    last: Cell<u32>,
    // Kept, since the worker calls them as long as it lives.
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(ErrorEvent)>,
}

impl EngineClient {
    /// Starts the worker, which begins to load at once. `tell` hears of progress, answers and failures.
    pub fn start(tell: Callback<Action>) -> Self {
        let message = {
            let tell = tell.clone();
            Closure::new(move |event: MessageEvent| {
                if let Some(action) = read(&event.data()) {
                    tell.emit(action);
                }
            })
        };
        let error = {
            let tell = tell.clone();
            Closure::new(move |event: ErrorEvent| tell.emit(Action::Failed(0, event.message())))
        };
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options("./reader/worker.js", &options).ok();
        match &worker {
            Some(worker) => {
                worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
                worker.set_onerror(Some(error.as_ref().unchecked_ref()));
                let _ = Reflect::set(worker, &"onmessageerror".into(), error.as_ref());
            }
            None => tell.emit(Action::Failed(0, "浏览器没有启动后台线程".into())),
        }
        Self { worker, tell, last: Cell::new(0), _message: message, _error: error }
    }

    /// A number for a request, never given twice, even by another client after `other`.
    pub fn number(&self, other: u32) -> u32 {
        self.last.set(self.last.get().max(other) + 1);
        self.last.get()
    }

    /// Asks for the analysis of `text` under this number.
    pub fn ask(&self, number: u32, text: &str) {
        let request = Object::new();
        let set = |key: &str, value: JsValue| Reflect::set(&request, &key.into(), &value);
        let posted = set("id", number.into())
            .and_then(|_| set("text", text.into()))
            .and_then(|_| self.worker.as_ref().map_or(Ok(()), |w| w.post_message(&request)));
        if posted.is_err() {
            self.tell.emit(Action::Failed(number, "请求没有送到".into()));
        }
    }
}

impl Drop for EngineClient {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

/// The action that a message of the worker stands for; see worker.js for its forms.
fn read(data: &JsValue) -> Option<Action> {
    let get = |from: &JsValue, key: &str| Reflect::get(from, &key.into()).ok();
    let text = |key: &str| get(data, key).and_then(|v| v.as_string());
    let id = get(data, "id")?.as_f64()? as u32;
    if let Some(why) = text("error") {
        return Some(Action::Failed(id, why));
    }
    if let Some(json) = text("analysis") {
        return Some(match serde_json::from_str::<Analysis>(&json) {
            // Inside Rust offsets are bytes; edits are not shown yet, so their source is not needed.
            Ok(analysis) => Action::Analysed(id, Rc::new(analysis.in_unit(Unit::Byte, ""))),
            Err(_) => Action::Failed(id, "页面与引擎的版本不一致，请刷新页面".into()),
        });
    }
    let progress = get(data, "progress")?;
    let number = |key| get(&progress, key).and_then(|v| v.as_f64()).unwrap_or(0.0);
    let stage = get(&progress, "stage")?.as_string()?;
    Some(Action::Progress(Status::Loading { stage, loaded: number("loaded"), total: number("total") }))
}
