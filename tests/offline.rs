//! A first visit and the next: what stands before the program, and what is kept.

use fantoccini::error::CmdError;
use mailuo_e2e::Reader;
use serde_json::json;

#[tokio::test]
async fn the_text_is_in_the_html_and_is_kept_for_the_next_visit() -> Result<(), CmdError> {
    let Some(reader) = Reader::open(1280, 900).await else { return Ok(()) };
    let outcome = visits(&reader).await;
    reader.close().await;
    outcome
}

async fn visits(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    assert_eq!(
        reader
            .ask("return document.querySelectorAll('#shell, link[rel=stylesheet], script[src]').length")
            .await?,
        json!(0)
    );
    let written = "return fetch('./').then(r => r.text()).then(html => {
        const text = d => d.querySelector('.reader').textContent;
        return text(new DOMParser().parseFromString(html, 'text/html')) == text(document) })";
    assert_eq!(reader.ask(written).await?, json!(true), "the HTML holds the text that the page shows");
    reader.until("return navigator.serviceWorker.controller != null").await?;
    reader.visit("").await?;
    reader.loaded().await?;
    let kept = "return Promise.all(performance.getEntriesByType('resource').map(e => caches.match(e.name)))
        .then(found => found.length > 5 && found.every(Boolean))";
    assert_eq!(reader.ask(kept).await?, json!(true), "all that a visit loads is kept");
    let reason = "return fetch(document.querySelector('link[rel=manifest]').href).then(r => r.json()).then(app =>
        Promise.all(app.icons.map(({ src, sizes }) => new Promise(done => {
            const icon = new Image();
            icon.onload = () => done(sizes == 'any' || sizes == `${icon.naturalWidth}x${icon.naturalHeight}` ? '' : src);
            icon.onerror = () => done(src);
            icon.src = src;
        })))).then(wrong => wrong.join(''))";
    assert_eq!(reader.ask(reason).await?, json!(""), "the app's icons are there and of their sizes");
    assert_eq!(reader.not_installable().await?, json!([]), "the browser would install it");
    Ok(())
}
