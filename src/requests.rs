//! What the page has asked the network for since the article stood: counted, so that the reader need not believe it.

use crate::{dom, engine_client};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{PerformanceEntry, PerformanceObserver, PerformanceObserverInit};
use yew::Callback;

/// The mark that says when the article stood.
const LOADED: &str = "mailuo.loaded";
/// Begins the marks of what a worker fetched, which the browser counts apart.
const BY_WORKER: &str = "mailuo.fetched ";

/// From now on requests count; only the first call does.
pub fn loaded() {
    if let Some(performance) = dom::window().and_then(|w| w.performance())
        && performance.get_entries_by_name(LOADED).length() == 0
    {
        let _ = performance.mark(LOADED);
    }
}

/// Counts what a worker has fetched, addresses as JavaScript strings.
pub fn by_worker(addresses: &JsValue) {
    let Some(performance) = dom::window().and_then(|w| w.performance()) else { return };
    for address in js_sys::Array::from(addresses).iter().filter_map(|address| address.as_string()) {
        let _ = performance.mark(&format!("{BY_WORKER}{address}"));
    }
}

/// What was asked for since [`loaded`], in its order, but for the engine, which `start.js` may load after that.
fn since_loaded() -> Vec<String> {
    let Some(performance) = dom::window().and_then(|w| w.performance()) else { return Vec::new() };
    let entries =
        |list: js_sys::Array| list.to_vec().into_iter().filter_map(|e| e.dyn_into::<PerformanceEntry>().ok());
    let Some(start) = performance.get_entries_by_name(LOADED).get(0).dyn_into::<PerformanceEntry>().ok()
    else {
        return Vec::new();
    };
    let engine = engine_client::files();
    let own = entries(performance.get_entries_by_type("resource"))
        .filter(|entry| entry.start_time() > start.start_time())
        .map(|entry| entry.name())
        .filter(|address| !engine.iter().any(|file| address.ends_with(file)));
    let marks = entries(performance.get_entries_by_type("mark")).map(|mark| mark.name());
    own.chain(marks.filter_map(|name| name.strip_prefix(BY_WORKER).map(str::to_owned))).collect()
}

/// Tells of what was asked for, now and whenever it grows, as long as it is kept.
pub struct Watch {
    observer: Option<PerformanceObserver>,
    _heard: Closure<dyn FnMut()>,
}

impl Watch {
    /// Starts to watch.
    pub fn start(tell: Callback<Vec<String>>) -> Self {
        tell.emit(since_loaded());
        let heard: Closure<dyn FnMut()> = Closure::new(move || tell.emit(since_loaded()));
        let observer = PerformanceObserver::new(heard.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            let kinds = js_sys::Array::of2(&"resource".into(), &"mark".into());
            observer.observe(&PerformanceObserverInit::new(&kinds));
        }
        Self { observer, _heard: heard }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}
