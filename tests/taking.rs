//! A reader who takes the article along.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::json;

/// What the page would save or copy is kept in the window instead.
async fn keep_what_is_taken(reader: &Reader) -> Result<(), CmdError> {
    let script = "window.kept = [];
        URL.createObjectURL = blob => { blob.text().then(text => kept.push(text)); return 'blob:kept' };
        HTMLAnchorElement.prototype.click = function () { window.named = this.download };
        Object.defineProperty(navigator, 'clipboard', { value: { write: async items => { window.copied = items } } });
        window.print = () => { window.printed = true };";
    reader.ask(script).await.map(drop)
}

async fn take(reader: &Reader, number: usize) -> Result<String, CmdError> {
    reader.ask("kept.length = 0").await?;
    reader.click(&format!("#take li:nth-child({number}) button")).await?;
    reader.until("return kept.length == 1").await?;
    Ok(reader.ask("return kept[0]").await?.as_str().unwrap_or_default().to_owned())
}

reading!(every_form_is_handed_over_and_named, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    keep_what_is_taken(reader).await?;
    reader.click(".take > button").await?;
    for (number, holds, name) in [
        (4, "## 各方说法", ".md"),
        (5, "名称,类别", "－名称.csv"),
        (6, "谁说的,说法", "－说法.csv"),
        (7, "原文,类别", "－数字.csv"),
        (8, "\"unit\":\"char\"", ".json"),
        (9, "TextQuoteSelector", ".jsonld"),
    ] {
        let text = take(reader, number).await?;
        assert!(text.contains(holds) && text.contains("混元"), "{name}: {text:.200}");
        let named = reader.ask("return named").await?;
        assert!(named.as_str().unwrap_or_default().ends_with(name), "{named}");
    }
    reader.click("#take .print").await?;
    reader.until("return window.printed === true").await
});

reading!(a_copy_goes_with_its_styles_and_says_so, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    keep_what_is_taken(reader).await?;
    reader.click(".take > button").await?;
    reader.click("#take .wechat").await?;
    reader
        .until("return document.querySelector('#take [role=status]').textContent.startsWith('已复制')")
        .await?;
    let types = reader.ask("return copied[0].types").await?;
    assert_eq!(types, json!(["text/html", "text/plain"]));
    let script = "const done = arguments[0]; copied[0].getType('text/html').then(b => b.text()).then(done)";
    let html = reader.page.execute_async(script, Vec::new()).await?;
    let html = html.as_str().unwrap_or_default();
    assert!(html.contains("style=") && !html.contains("class=") && html.contains("蒋杰"), "{html:.200}");
    reader.ask("navigator.clipboard.write = async () => { throw new Error('no') }").await?;
    reader.click("#take .wechat").await?;
    reader.until("return document.querySelector('#take [role=status]').textContent.includes('不让')").await
});

reading!(the_page_that_is_taken_opens_from_a_file, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    keep_what_is_taken(reader).await?;
    reader.click(".take > button").await?;
    let html = take(reader, 3).await?;
    let file = std::env::temp_dir().join(format!("mailuo-taken-{}.html", std::process::id()));
    std::fs::write(&file, html).expect("a file is written");
    reader.without_scripts().await?;
    let address = format!("file://{}", file.display());
    reader.page.goto(&address).await?;
    let scripts = reader.ask("return document.scripts.length").await?;
    assert_eq!(scripts, json!(0));
    assert!(reader.texts("article .mention").await?.contains(&"蒋杰".to_owned()));
    assert_eq!(reader.texts(".panel h3").await?.len(), 3);
    let wide = reader.ask("return document.documentElement.scrollWidth").await?;
    assert_eq!(wide, json!(390), "it fits a phone");
    // A chip opens its card and marks the name in the text; going back takes both away.
    let marks = "return [getComputedStyle(document.querySelector('article .mention.person')).backgroundColor,
        [...document.querySelectorAll('.card')].filter(card => card.checkVisibility()).length]";
    let before = reader.ask(marks).await?;
    assert_eq!(before[1], json!(0));
    reader.follow("article .mention.person").await?;
    let after = reader.ask(marks).await?;
    assert_ne!(after[0], before[0], "the name is marked");
    assert_eq!(after[1], json!(1), "one card is open");
    reader.page.back().await?;
    assert_eq!(reader.ask(marks).await?, before);
    let _ = std::fs::remove_file(&file);
    Ok(())
});
