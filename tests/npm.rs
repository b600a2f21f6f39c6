//! The npm package in pages that are not ours: one that Vite built, and one without a bundler.
//!
//! The folder of both is named in `MAILUO_NPM`; without npm there is none.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::{Value, json};

const ARTICLE: &str =
    "湖边小镇开业了\n湖边的小镇昨天开业。镇长李建国说：“春天来了，生意会好起来。”街上人很多。";

reading!(vite_takes_engine_and_knowledge_along, 1280, 900, async |reader: &Reader| {
    let Some(pages) = pages() else { return Ok(()) };
    // In a worker, then on the page.
    for address in ["", "?here"] {
        reader.page.goto(&format!("{pages}/vite/dist/{address}")).await?;
        reader.wait("form[data-ready]").await?;
        reader.write("textarea", ARTICLE).await?;
        reader.click("button").await?;
        reader.wait("output p").await?;
        let shown = reader.texts("output p").await?;
        assert!(shown.contains(&"李建国 · person".into()), "{shown:?}");
        assert!(shown.contains(&"李建国：春天来了，生意会好起来。".into()), "{shown:?}");
    }
    Ok(())
});

reading!(vite_takes_the_element_along, 1280, 900, async |reader: &Reader| {
    let Some(pages) = pages() else { return Ok(()) };
    reader.page.goto(&format!("{pages}/vite/dist/article.html")).await?;
    let names = "return document.querySelector('mailuo-article').analyze()
        .then((analysis) => analysis.entities.map((entity) => entity.name))";
    assert_eq!(reader.ask(names).await?, json!(["李建国"]));
    Ok(())
});

reading!(a_file_server_is_enough, 1280, 900, async |reader: &Reader| {
    let Some(pages) = pages() else { return Ok(()) };
    let package = format!("{pages}/node_modules/mailuo");
    reader.page.goto(&format!("{package}/package.json")).await?;
    let on_the_page = asked(
        reader,
        &package,
        "const { init, analyze } = await import(`${at}/mailuo.js`);
         let early; try { analyze(text) } catch (error) { early = error.message }
         await init();
         return [early, analyze(text)]",
    )
    .await?;
    assert_eq!(on_the_page[0], "mailuo: await init() before the first text");
    let in_a_worker = asked(
        reader,
        &package,
        "const { createWorker } = await import(`${at}/client.js`);
         const mailuo = createWorker();
         const both = await Promise.all([mailuo.analyze(text), mailuo.analyze(text)]);
         mailuo.close();
         return both",
    )
    .await?;
    assert_eq!(in_a_worker[0], on_the_page[1]);
    assert_eq!(in_a_worker[1], on_the_page[1]);
    Ok(())
});

reading!(files_may_lie_elsewhere_or_be_missing, 1280, 900, async |reader: &Reader| {
    let Some(pages) = pages() else { return Ok(()) };
    let package = format!("{pages}/node_modules/mailuo");
    reader.page.goto(&format!("{package}/package.json")).await?;
    let told = asked(
        reader,
        &package,
        "const { createWorker } = await import(`${at}/client.js`);
         const { here } = await import(`${at}/files.js`);
         const said = async (options, how) => {
             const mailuo = createWorker(options);
             const told = await mailuo.analyze(text, {}, how).then((a) => a.unit, (e) => e.message ?? e);
             mailuo.close();
             return told;
         };
         const bytes = await fetch(here.themes).then((r) => r.arrayBuffer());
         return [
             await said({ data: at, module: here.module }),
             await said({ data: { themes: bytes } }),
             await said({ data: `${at}/nowhere` }),
             await said({ data: { names: new Uint8Array(9) } }),
             await said({ worker: () => new Worker(`${at}/nowhere.js`, { type: 'module' }) }),
             await said({}, { signal: AbortSignal.abort('never mind') }),
         ];",
    )
    .await?;
    assert_eq!((&told[0], &told[1]), (&json!("utf16"), &json!("utf16")));
    let message = |n: usize| told[n].as_str().unwrap_or_default().to_owned();
    assert!(message(2).ends_with(": 404"), "{told}");
    assert!(message(3).contains("damaged"), "{told}");
    assert_eq!(message(4), "mailuo: the worker could not be started");
    assert_eq!(message(5), "never mind");
    Ok(())
});

/// What a script says that knows where the package is, `at`, and the article's `text`.
async fn asked(reader: &Reader, package: &str, script: &str) -> Result<Value, CmdError> {
    let script = format!("const [at, text] = arguments; return (async () => {{ {script} }})()");
    reader.page.execute(&script, vec![json!(package), json!(ARTICLE)]).await
}

/// Where the package's pages are served.
fn pages() -> Option<String> {
    let pages = std::env::var("MAILUO_NPM").ok();
    if pages.is_none() {
        println!("skipped: MAILUO_NPM names no pages; `cargo xtask test` does where there is an npm");
    }
    pages
}
