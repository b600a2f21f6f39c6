//! A site that `mailuo build` made, as its visitors see it: without scripts and without the engine.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::json;

/// Goes to a page of the site; `false`, with a line that says so, where none is named.
async fn visit(reader: &Reader, page: &str) -> Result<bool, CmdError> {
    let Ok(site) = std::env::var("MAILUO_STATIC") else {
        println!("skipped: MAILUO_STATIC names no site; `cargo xtask test` does");
        return Ok(false);
    };
    reader.page.goto(&format!("{site}/{page}")).await?;
    Ok(true)
}

async fn reads_without_scripts(reader: &Reader) -> Result<(), CmdError> {
    reader.without_scripts().await?;
    if !visit(reader, "domestic-models.html").await? {
        return Ok(());
    }
    assert_eq!(reader.texts("h1").await?, ["国产大模型：热闹之后，要看用处"]);
    assert!(reader.texts("article .mention").await?.len() > 30);
    assert_eq!(reader.texts(".panel h3").await?.len(), 3);
    assert!(reader.texts(".voices a.who").await?.contains(&"蒋杰".to_owned()));
    let fits = reader.ask("return document.documentElement.scrollWidth <= innerWidth").await?;
    assert_eq!(fits, json!(true), "nothing scrolls sideways");
    let line = "return getComputedStyle(document.querySelector('article .mention')).textDecorationLine";
    assert_eq!(reader.ask(line).await?, json!("underline"));
    reader.page.goto(&format!("{}#t2", reader.page.current_url().await?)).await?;
    let marked = "return getComputedStyle(document.querySelector('article .t2')).backgroundColor != 'rgba(0, 0, 0, 0)'";
    assert_eq!(reader.ask(marked).await?, json!(true), "the theme's sentences are marked");
    visit(reader, "index.html").await?;
    reader.follow("h2 a").await?;
    reader.wait("article.reader").await
}

reading!(a_page_shows_its_marks_without_scripts, 1280, 900, reads_without_scripts);
reading!(a_page_shows_its_marks_without_scripts_on_a_phone, 390, 844, reads_without_scripts);

reading!(a_page_weighs_little, 1280, 900, async |reader: &Reader| {
    if !visit(reader, "domestic-models.html").await? {
        return Ok(());
    }
    let script = "return ['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))
        .map(entry => [entry.name.split('/').pop(), entry.decodedBodySize])";
    let files = reader.ask(script).await?;
    let bytes: u64 = files.as_array().into_iter().flatten().filter_map(|file| file[1].as_u64()).sum();
    println!("a page of the site: {bytes} bytes in {files}");
    assert!(bytes > 10_000 && bytes < 150_000, "{bytes} bytes in {files}");
    assert!(!files.to_string().contains("wasm"), "{files}");
    Ok(())
});

async fn everyone_gets_in(reader: &Reader) -> Result<(), CmdError> {
    let Ok(axe) = std::env::var("MAILUO_AXE") else { return Ok(()) };
    let axe = std::fs::read_to_string(axe).expect("axe-core can be read");
    for page in ["index.html", "domestic-models.html", "domestic-models.html#e0", "domestic-models.html#t1"] {
        if !visit(reader, page).await? {
            return Ok(());
        }
        reader.ask("document.querySelectorAll('details').forEach(d => d.open = true)").await?;
        reader.ask(&axe).await?;
        // Every rule but the contrast of level AAA.
        let script = "const done = arguments[0];
            axe.run({ runOnly: { type: 'rule', values: axe.getRules().map(rule => rule.ruleId)
                .filter(id => id != 'color-contrast-enhanced') } }).then(r => done(r.violations.map(
                v => `${v.id}: ${v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')}`)))";
        let found = reader.page.execute_async(script, Vec::new()).await?;
        assert_eq!(found.as_array().map(Vec::len), Some(0), "{page}: {found:#}");
    }
    Ok(())
}

reading!(axe_finds_nothing_in_a_page, 1280, 900, everyone_gets_in);
reading!(axe_finds_nothing_in_a_page_on_a_phone, 390, 844, everyone_gets_in);

reading!(search_engines_find_the_article_and_its_data, 1280, 900, async |reader: &Reader| {
    if !visit(reader, "domestic-models.html").await? {
        return Ok(());
    }
    let data = reader
        .ask("return JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent)")
        .await?;
    assert_eq!(data["headline"], "国产大模型：热闹之后，要看用处");
    assert_eq!(data["url"], "https://a.example/site/domestic-models.html");
    // The page's own policy lets nothing be fetched, so the data's address is opened.
    let address = reader.ask("return document.querySelector('link[type=\"application/json\"]').href").await?;
    let address = address.as_str().unwrap_or_default();
    assert!(address.contains("domestic-models-") && address.ends_with(".json"), "{address}");
    reader.page.goto(address).await?;
    let text = reader.ask("return document.body.textContent").await?;
    assert!(text.as_str().unwrap_or_default().contains("\"unit\":\"char\""));
    Ok(())
});

reading!(the_reader_opens_where_the_visitor_was, 1280, 900, async |reader: &Reader| {
    if !visit(reader, "domestic-models.html").await? {
        return Ok(());
    }
    reader.click(".links a[href^='reader/']").await?;
    reader.wait("body[data-state='ready']").await?;
    assert_eq!(reader.texts(".reader h1").await?, ["国产大模型：热闹之后，要看用处"]);
    Ok(())
});
