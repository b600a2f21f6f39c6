//! What is too large for `store`, in the browser's database (IndexedDB): texts under their keys.
//!
//! A browser that keeps nothing, as in a private window or with a full disk, answers `Err`; nothing else happens.

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction, IdbTransactionMode};

/// The articles on the shelf, as JSON.
pub const ARTICLES: &str = "articles";
/// Their analyses as the engine gave them, behind a line that says which engine.
pub const ANALYSES: &str = "analyses";

const NAME: &str = "mailuo";
const VERSION: u32 = 1;

/// All texts of a store.
pub async fn all(store: &str) -> Result<Vec<String>, JsValue> {
    let (_, store) = open(store, IdbTransactionMode::Readonly).await?;
    let found = done(&store.get_all()?).await?;
    Ok(js_sys::Array::from(&found).iter().filter_map(|text| text.as_string()).collect())
}

/// All keys of a store.
pub async fn keys(store: &str) -> Result<Vec<String>, JsValue> {
    let (_, store) = open(store, IdbTransactionMode::Readonly).await?;
    let found = done(&store.get_all_keys()?).await?;
    Ok(js_sys::Array::from(&found).iter().filter_map(|key| key.as_string()).collect())
}

/// The text under this key.
pub async fn get(store: &str, key: &str) -> Result<Option<String>, JsValue> {
    let (_, store) = open(store, IdbTransactionMode::Readonly).await?;
    Ok(done(&store.get(&key.into())?).await?.as_string())
}

/// Keeps a text under this key; nothing forgets what is there.
pub async fn set(store: &str, key: &str, text: Option<&str>) -> Result<(), JsValue> {
    let (transaction, store) = open(store, IdbTransactionMode::Readwrite).await?;
    match text {
        Some(text) => store.put_with_key(&text.into(), &key.into())?,
        None => store.delete(&key.into())?,
    };
    // A request may succeed and the disk be full all the same.
    let written = promise(|kept, lost| {
        transaction.set_oncomplete(Some(kept));
        transaction.set_onabort(Some(lost));
        transaction.set_onerror(Some(lost));
    });
    written.await.map(drop)
}

async fn open(store: &str, mode: IdbTransactionMode) -> Result<(IdbTransaction, IdbObjectStore), JsValue> {
    let factory = web_sys::window().and_then(|w| w.indexed_db().ok()?).ok_or(JsValue::NULL)?;
    let request = factory.open_with_u32(NAME, VERSION)?;
    let build = {
        let request = request.clone();
        Closure::<dyn FnMut()>::new(move || {
            let made = request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok());
            for store in [ARTICLES, ANALYSES] {
                let _ = made.as_ref().map(|database| database.create_object_store(store));
            }
        })
    };
    request.set_onupgradeneeded(Some(build.as_ref().unchecked_ref()));
    let database: IdbDatabase = done(&request).await?.dyn_into()?;
    let transaction = database.transaction_with_str_and_mode(store, mode)?;
    let store = transaction.object_store(store)?;
    // It closes when the transaction is through.
    database.close();
    Ok((transaction, store))
}

/// The result of a request.
async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    promise(|ready, failed| {
        request.set_onsuccess(Some(ready));
        request.set_onerror(Some(failed));
    })
    .await?;
    request.result()
}

fn promise(listen: impl Fn(&Function, &Function)) -> JsFuture {
    Promise::new(&mut |ready, failed| listen(&ready, &failed)).into()
}
