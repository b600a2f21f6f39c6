//! A reader opens the page, reads, clicks a name, looks at a panel; with the mouse and with the keyboard.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

reading!(the_sample_opens_with_names_and_panels, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    assert!(!reader.texts(".mention").await?.is_empty(), "names are marked");
    assert!(!reader.texts(".chip").await?.is_empty(), "there are chips");
    assert!(!reader.texts(".panel .evidence").await?.is_empty(), "the panels have sentences");
    assert!(!reader.texts(".statement").await?.is_empty(), "statements stand under their speakers");
    reader.click(".figures tbody th button").await?;
    reader.wait(".is-focused").await?;
    Ok(())
});

reading!(a_chip_shows_one_person_and_escape_lets_go, 1280, 900, async |reader: &Reader| {
    if !newspaper(reader).await? {
        return Ok(());
    }
    reader.click(".chip[data-name='蒋杰']").await?;
    only_jiang_jie(reader).await?;
    reader.press(ESCAPE).await?;
    assert!(reader.lit("").await?.is_empty(), "Escape releases");
    Ok(())
});

reading!(the_safety_panel_marks_the_sentence_on_privacy, 1280, 900, async |reader: &Reader| {
    if !newspaper(reader).await? {
        return Ok(());
    }
    reader.click(".panel[data-theme='safety'] .theme").await?;
    privacy_is_marked(reader).await?;
    reader.press(ESCAPE).await?;
    assert!(reader.lit("").await?.is_empty(), "Escape takes the marks away");
    Ok(())
});

reading!(a_theme_and_a_name_filter_together, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".panel[data-theme='opportunity'] .theme").await?;
    let all = reader.wait_lit("hue").await?.concat().chars().count();
    reader.click(".chip[data-name='蒋杰']").await?;
    reader.wait_lit("person").await?;
    let his = reader.lit("hue").await?.concat().chars().count();
    assert!(0 < his && his < all, "fewer sentences are his: {his} of {all} characters");
    Ok(())
});

reading!(the_keyboard_does_what_the_mouse_does, 1280, 900, async |reader: &Reader| {
    if !newspaper(reader).await? {
        return Ok(());
    }
    reader.tab_to(".chip[data-name='蒋杰']").await?;
    reader.press(ENTER).await?;
    only_jiang_jie(reader).await?;
    reader.press(ESCAPE).await?;
    assert!(reader.lit("").await?.is_empty(), "Escape releases");
    reader.tab_to(".panel[data-theme='safety'] .theme").await?;
    reader.press(ENTER).await?;
    privacy_is_marked(reader).await?;
    reader.press(ESCAPE).await?;
    reader.tab_to(".panel[data-theme='safety'] .evidence").await?;
    reader.press(ENTER).await?;
    reader.wait(".is-focused").await
});

reading!(a_file_in_another_encoding_opens, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let article = "湖边的新灯\n青禾科技董事长林小满表示，灯要先好用，再好看。\n";
    reader.open_file(&encoding_rs::GBK.encode(article).0).await?;
    reader.until("return document.querySelector('.reader').textContent.includes('湖边的新灯')").await?;
    reader.wait(".chip[data-name='林小满']").await
});

reading!(a_picture_is_refused_and_the_article_stays, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let before = reader.texts(".reader").await?;
    reader.open_file(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").await?;
    reader.wait(".failure").await?;
    assert!(reader.texts(".failure").await?.concat().contains("不是文本文件"));
    assert_eq!(reader.texts(".reader").await?, before);
    Ok(())
});

reading!(without_its_engine_the_page_can_still_be_read, 1280, 900, async |reader: &Reader| {
    reader.visit_without_engine().await?;
    reader.until("return document.querySelectorAll('.reader p').length > 5").await?;
    reader.wait("body[data-state='failed'] .failure").await?;
    assert!(reader.texts(".failure").await?.concat().contains("仍可照常阅读"), "the reader is told");
    reader.click(".failure button").await?;
    reader.wait("body[data-state='failed'] .failure").await
});

reading!(names_arrive_without_a_jump, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let moved = reader
        .page
        .execute_async(
            "const done = arguments[0]; let moved = 0; const what = [];
             new PerformanceObserver(list => { for (const e of list.getEntries()) {
                 moved += e.value;
                 for (const s of e.sources) what.push([s.node?.className || s.node?.nodeName, s.previousRect.y, s.currentRect.y]);
             } }).observe({ type: 'layout-shift', buffered: true });
             setTimeout(() => done([moved, JSON.stringify(what)]), 300)",
            Vec::new(),
        )
        .await?;
    // What browsers' makers call good is 0.1; a line that moves is about 0.02.
    assert!(moved[0].as_f64().is_some_and(|moved| moved < 0.01), "the layout moved: {moved}");
    Ok(())
});

reading!(nothing_is_fetched_after_loading, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.loaded().await?;
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
    assert_eq!(reader.ask("return innerWidth").await?, json!(390), "a phone is as wide as a phone");
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
    // The sample has some of the same names: its chips must be gone first.
    reader.wait(".article-link[data-id='llm-page'][aria-current]").await?;
    reader.wait(".chip[data-name='蒋杰']").await?;
    Ok(true)
}

async fn only_jiang_jie(reader: &Reader) -> Result<(), CmdError> {
    let selected = reader.wait_lit("person").await?;
    assert!(selected.iter().all(|name| name == "蒋杰"), "only his mentions stand out: {selected:?}");
    // The lists follow, one with each frame: in the end there are only his statements.
    reader
        .until(
            "const shown = [...document.querySelectorAll('.statement')].filter(e => e.offsetParent);
             return shown.length > 0 && shown.every(e => e.dataset.speaker == '蒋杰')",
        )
        .await
}

async fn privacy_is_marked(reader: &Reader) -> Result<(), CmdError> {
    let marked = reader.wait_lit("hue").await?.concat();
    assert!(marked.contains("隐私"), "{marked}");
    let shown = reader.texts(".panel[data-theme='safety'] .evidence").await?;
    assert!(shown.iter().any(|s| s.contains("隐私")), "{shown:?}");
    Ok(())
}

async fn requests(reader: &Reader) -> Result<Vec<String>, CmdError> {
    let names = reader.ask("return performance.getEntriesByType('resource').map(e => e.name)").await?;
    Ok(names.as_array().into_iter().flatten().filter_map(|n| n.as_str().map(str::to_owned)).collect())
}

/// A page of ours as it falls out of a PDF.
const RUBBLE: &str = "湖边的新灯\n本报记者何秋月\n\n湖边图书馆上周换上了新灯，来看书的\n\n人多了一倍，馆里的座位从早到晚都坐\n\n得满满当当，有人 干 脆 在楼梯上读起来\n\n了。\n\n灯是城里一家小厂做的，每盏十二瓦，\n\n光线柔和，青禾科技董事长林小满表示\n\n，灯要先好用，再好看，价钱也不能太\n\n贵。\n";

async fn the_source_stands_beside(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    reader.open_file(RUBBLE.as_bytes()).await?;
    reader.until("return document.querySelectorAll('.reader p').length == 3").await?;
    reader.click(".switch button").await?;
    reader.wait(".pair .joined-line").await?;
    let blocks = reader.texts(".pair .is").await?.len();
    reader.click(".was .joined-line").await?;
    reader.wait(".undone .change").await?;
    assert_eq!(reader.texts(".pair .is").await?.len(), blocks + 1, "the line stands alone again");
    reader.click(".undone .change").await?;
    reader.until("return !document.querySelector('.undone')").await?;
    assert_eq!(reader.texts(".pair .is").await?.len(), blocks, "and is joined once more");
    reader.click(".kinds .closed-up input").await?;
    reader
        .until("return document.querySelector('.compare').textContent.includes('有人 干 脆 在楼梯')")
        .await?;
    reader.until("return document.documentElement.scrollWidth <= innerWidth").await?;
    reader.click(".switch button").await?;
    reader.until("return document.querySelector('.reader').textContent.includes('有人 干 脆 在楼梯')").await
}

reading!(a_change_is_taken_back_and_made_again, 1280, 900, the_source_stands_beside);
reading!(a_change_is_taken_back_on_a_phone, 390, 844, the_source_stands_beside);
