//! The first article comes with its analysis.

use mailuo_e2e::{Reader, reading};
use serde_json::json;

/// Whether what the site says of its first article is what the engine says of it. The last digits of a weight are the
/// processor's.
const SAME: &str = "return (async () => {
        const { prepared, first, engine } = document.documentElement.dataset;
        const text = await (await fetch(first)).text();
        const worker = new Worker(engine, { type: 'module' });
        const { analysis, more } = await new Promise((resolve) => {
            worker.onmessage = ({ data }) => data.analysis && resolve(data);
            worker.postMessage({ id: 1, text, parts: true });
        });
        const alike = (a, b) => typeof a == 'number' ? Math.abs(a - b) < 1e-4
            : a && b && typeof a == 'object' ? Object.keys({ ...a, ...b }).every(key => alike(a[key], b[key])) : a === b;
        const [its, said] = (await (await fetch(prepared)).text()).split('\\n').map(line => JSON.parse(line));
        return !more && its === text && alike(JSON.parse(new TextDecoder().decode(analysis)), said);
    })()";

reading!(the_first_article_comes_with_what_the_engine_says_of_it, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    assert_eq!(reader.ask(SAME).await?, json!(true));
    Ok(())
});

reading!(its_names_are_marked_without_the_engine, 1280, 900, async |reader: &Reader| {
    reader.block("*/lexicon-*").await?;
    reader.visit("").await?;
    reader.wait(".reader .mention").await?;
    reader.click(".chip[data-name='刘聪']").await?;
    reader.wait(".card").await?;
    // What only the engine can tell is asked of it, and the page says what is missing.
    reader.open_file("灯亮了\n\n刘聪表示，湖边的灯亮了。".as_bytes()).await?;
    reader.wait("body[data-state='failed']").await?;
    assert_eq!(reader.texts(".reader h1").await?, ["灯亮了"], "the text is there all the same");
    Ok(())
});
