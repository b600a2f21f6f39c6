//! A reader opens the page, reads, clicks a name, looks at a panel; with the mouse and with the keyboard.

use fantoccini::error::CmdError;
use mailuo_e2e::Reader;
use serde_json::json;

macro_rules! reading {
    ($name:ident, $width:expr, $height:expr, $walk:expr) => {
        #[tokio::test]
        async fn $name() -> Result<(), CmdError> {
            let Some(reader) = Reader::open($width, $height).await else { return Ok(()) };
            let outcome = ($walk)(&reader).await;
            reader.close().await;
            outcome
        }
    };
}

reading!(the_sample_opens_with_names_and_panels, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    assert!(!reader.texts(".mention").await?.is_empty(), "names are marked");
    assert!(!reader.texts(".chip").await?.is_empty(), "there are chips");
    assert!(!reader.texts(".panel .evidence").await?.is_empty(), "the panels have sentences");
    Ok(())
});

reading!(a_chip_shows_one_person_and_escape_lets_go, 1280, 900, async |reader: &Reader| {
    if !newspaper(reader).await? {
        return Ok(());
    }
    reader.click(".chip[data-name='蒋杰']").await?;
    only_jiang_jie(reader).await?;
    reader.press("\u{e00c}").await?; // Escape
    assert!(reader.texts(".mention.is-selected").await?.is_empty(), "Escape releases");
    Ok(())
});

reading!(the_keyboard_does_what_the_mouse_does, 1280, 900, async |reader: &Reader| {
    if !newspaper(reader).await? {
        return Ok(());
    }
    reader.ask("document.querySelector(\".chip[data-name='蒋杰']\").focus()").await?;
    reader.press("\u{e007}").await?; // Enter
    only_jiang_jie(reader).await?;
    reader.press("\u{e00c}").await?;
    assert!(reader.texts(".mention.is-selected").await?.is_empty(), "Escape releases");
    Ok(())
});

reading!(the_safety_panel_has_the_sentence_on_privacy, 1280, 900, async |reader: &Reader| {
    if !newspaper(reader).await? {
        return Ok(());
    }
    let evidence = reader.texts(".panel[data-theme='safety'] .evidence").await?;
    assert!(evidence.iter().any(|s| s.contains("隐私")), "{evidence:?}");
    Ok(())
});

reading!(nothing_is_fetched_after_loading, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let before = requests(reader).await?;
    reader.click(".chip").await?;
    reader.click(".panel .evidence").await?;
    let after = requests(reader).await?;
    assert_eq!(before, after, "use makes no request");
    let origin = reader.ask("return location.origin").await?;
    let origin = origin.as_str().unwrap_or_default();
    assert!(after.iter().all(|url| url.starts_with(origin)), "all from the site itself: {after:?}");
    Ok(())
});

reading!(a_phone_scrolls_one_way_only, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    let wide = reader.ask("return document.documentElement.scrollWidth > innerWidth").await?;
    assert_eq!(wide, json!(false), "no horizontal scroll");
    Ok(())
});

/// Opens the newspaper's page; `false`, with a line that says so, where it isn't on this machine.
async fn newspaper(reader: &Reader) -> Result<bool, CmdError> {
    reader.visit("").await?;
    let there = reader.ask("return fetch('articles/index.json').then(r => r.text())").await?;
    if !there.as_str().is_some_and(|list| list.contains("llm-page")) {
        println!("skipped: ../shared/gold/raw/llm-page.txt is not here");
        return Ok(false);
    }
    reader.click(".article-link[data-id='llm-page']").await?;
    reader.wait(".chip[data-name='蒋杰']").await?;
    Ok(true)
}

async fn only_jiang_jie(reader: &Reader) -> Result<(), CmdError> {
    reader.wait(".mention.is-selected").await?;
    let selected = reader.texts(".mention.is-selected").await?;
    assert!(selected.iter().all(|name| name == "蒋杰"), "only his mentions stand out: {selected:?}");
    let speakers = reader
        .ask("return [...document.querySelectorAll('.statement')].filter(e => e.offsetParent).map(e => e.dataset.speaker)")
        .await?;
    let speakers: Vec<_> = speakers.as_array().into_iter().flatten().collect();
    assert!(
        !speakers.is_empty() && speakers.iter().all(|s| *s == "蒋杰"),
        "only his statements: {speakers:?}"
    );
    Ok(())
}

async fn requests(reader: &Reader) -> Result<Vec<String>, CmdError> {
    let names = reader.ask("return performance.getEntriesByType('resource').map(e => e.name)").await?;
    Ok(names.as_array().into_iter().flatten().filter_map(|n| n.as_str().map(str::to_owned)).collect())
}
