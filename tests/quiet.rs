//! A page that asks for nothing, and work that can be ended.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::json;

const ESCAPE: &str = "\u{e00c}";

/// A whole session of use, but for files that need the opener.
async fn a_session(reader: &Reader) -> Result<(), CmdError> {
    reader.click(".chip[data-name='刘聪']").await?;
    reader.click(".panel[data-theme='safety'] .theme").await?;
    reader.click(".steps button:last-child").await?;
    reader.press(ESCAPE).await?;
    reader.press("/").await?;
    reader.press("大模型").await?;
    reader.wait_lit("hit").await?;
    reader.press(ESCAPE).await?;
    reader.click(".figures .choice label:nth-child(2)").await?;
    reader.click(".voices .choice label:nth-child(3)").await?;
    reader.click(".add").await?;
    reader.write(".edit [name=name]", "备案").await?;
    reader.write(".edit [name=words]", "备案").await?;
    reader.click(".edit [type=submit]").await?;
    reader.wait(".panel[data-theme='own-1'] .evidence").await?;
    reader.open_file("灯亮了\n\n刘聪表示，湖边的灯亮了。".as_bytes()).await?;
    reader.until("return document.querySelector('.reader h1').textContent == '灯亮了'").await?;
    reader.wait("body[data-state='ready'] .reader .mention").await
}

reading!(a_session_of_use_asks_for_nothing, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.loaded().await?;
    reader
        .until("return !document.documentElement.dataset.offline || !!navigator.serviceWorker.controller")
        .await?;
    let first = reader.requests().await?;
    assert!(first.iter().any(|address| address.ends_with(".wasm")), "the log tells of requests: {first:?}");
    a_session(reader).await?;
    assert_eq!(reader.requests().await?, Vec::<String>::new());
    assert_eq!(reader.texts("dialog .requests").await?, ["打开以来，本页未发出任何请求。"]);
    reader.open_named("a.md", "# 湖边的灯\n\n灯亮了。\n".as_bytes()).await?;
    reader.until("return document.querySelector('.reader h1').textContent == '湖边的灯'").await?;
    // The opener comes from the site itself, and is told of.
    let told = reader.texts("dialog .requests").await?.concat();
    assert!(told.contains("worker.js") && told.contains("_bg.wasm"), "{told}");
    Ok(())
});

/// Opens a text that the engine works at for a while: so many copies of the one that is there, no line twice.
fn long(copies: usize) -> String {
    format!(
        "const lines = [...document.querySelectorAll('.reader p')].map(p => p.textContent);
         const copies = Array.from({{ length: {copies} }}, (_, n) => lines.map(line => line + n).join('\\n'));
         document.querySelector('details.open').open = true;
         document.querySelector('.open textarea').value = copies.join('\\n');
         document.querySelector('.open .actions button').click()"
    )
}

/// Ends work that takes its time as soon as that is offered: a driver might come when it is done.
const END: &str = "const watch = setInterval(() => {
        const button = document.querySelector('.progress button');
        if (!button || getComputedStyle(button).visibility != 'visible') return;
        clearInterval(watch);
        button.click();
    }, 10)";

reading!(work_can_be_ended, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask(END).await?;
    reader.ask(&long(800)).await?;
    reader.wait("body[data-state='stopped']").await?;
    assert!(reader.texts(".failure").await?.concat().contains("仍可照常阅读"));
    reader.until("return document.querySelectorAll('.reader p').length > 1000").await?;
    reader.ask(END).await?;
    reader.click(".failure button").await?;
    reader.until("return !document.querySelector('.failure')").await?;
    reader.wait("body[data-state='stopped']").await?;
    // Another text, and the engine is there for it.
    reader.open_file("灯亮了\n\n刘聪表示，湖边的灯亮了。".as_bytes()).await?;
    reader.wait("body[data-state='ready'] .reader .mention").await
});

/// As soon as a name is marked while the engine is at work, selects it, scrolls on and notes what stands where.
const EAGER: &str = "const watch = new MutationObserver(() => {
        const name = document.querySelector('.reader .mention');
        if (!name || document.body.dataset.state != 'loading') return;
        watch.disconnect();
        setTimeout(() => {
            name.click();
            scrollTo(0, 300);
            window.early = { name: name.textContent, told: document.querySelector('.progress').textContent };
            window.place = document.querySelector('.reader p:nth-of-type(4)').getBoundingClientRect().top;
        });
    });
    watch.observe(document, { subtree: true, childList: true })";

reading!(a_long_text_is_marked_from_its_opening_on, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask(EAGER).await?;
    reader.ask(&long(100)).await?;
    reader.until("return !!window.early").await?;
    let told = reader.ask("return window.early.told").await?.to_string();
    assert!(told.contains("其余"), "the names of the opening are there first: {told}");
    reader.wait("body[data-state='ready']").await?;
    // What was selected stays selected, nothing jumps, and the rest is marked as well.
    reader
        .until(
            "return [...CSS.highlights.values()].some(lit => [...lit].some(at => at.startContainer.data == early.name))",
        )
        .await?;
    let moved = "const top = document.querySelector('.reader p:nth-of-type(4)').getBoundingClientRect().top;
        return Math.abs(top - window.place) < 1 && scrollY == 300";
    assert_eq!(reader.ask(moved).await?, json!(true), "the text stays where it is");
    reader.until("return !!document.querySelector('.reader p:last-of-type .mention')").await
});
