//! What start.js began before the page's program was there: the engine's worker, and the first answers of the site.

use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Worker;

/// The worker that loads the engine, the first time; none where it could not be started.
pub fn worker() -> Option<Worker> {
    take(&web_sys::window()?.into(), "engine")?.dyn_into().ok()
}

/// What was asked of the site ahead, the first time: a promise of its `Response`.
pub fn response(address: &str) -> Option<Promise> {
    let fetched = Reflect::get(&web_sys::window()?.into(), &"fetched".into()).ok()?;
    take(&fetched, address)?.dyn_into().ok()
}

fn take(from: &JsValue, key: &str) -> Option<JsValue> {
    let value = Reflect::get(from, &key.into()).ok().filter(|value| !value.is_undefined())?;
    Reflect::delete_property(from.unchecked_ref::<Object>(), &key.into()).ok()?;
    Some(value)
}
