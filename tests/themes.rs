//! A reader asks where the themes lie and why, and makes one of their own.

use mailuo_e2e::{CmdError, Reader, nobody_is_shut_out, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

reading!(evidence_tells_its_reason_on_hover_and_focus, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.point_at(".panel[data-theme='safety'] .evidence").await?;
    reader.wait(".tip .cues li").await?;
    let tip = reader.texts(".tip").await?.concat();
    assert!(tip.contains("安全") && tip.contains("把握"), "{tip}");
    reader.press(ESCAPE).await?;
    reader.until("return !document.querySelector('.tip')").await?;
    reader.tab_to(".panel[data-theme='challenge'] .evidence").await?;
    reader.wait(".tip .cues li").await?;
    assert!(reader.texts(".tip").await?.concat().contains("挑战"));
    Ok(())
});

reading!(evidence_tells_its_reason_to_a_finger, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".sections li:nth-child(2) button").await?;
    reader.wait(".beside.is-open").await?;
    reader.click(".panel[data-theme='safety'] .evidence").await?;
    reader.wait(".is-focused").await?;
    reader.wait(".tip .cues li").await?;
    reader.until("return !document.querySelector('.beside.is-open')").await
});

reading!(the_slider_says_how_many, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let shown =
        "return document.querySelectorAll(\".panel[data-theme='opportunity'] > ol .evidence\").length";
    let before = reader.ask(shown).await?;
    reader.tab_to(".slider input").await?;
    reader.press("\u{e012}\u{e012}\u{e012}").await?;
    reader.until(&format!("{shown} < {before}")).await?;
    assert!(reader.texts(".slider output").await?.concat().contains('2'));
    Ok(())
});

reading!(the_strip_jumps_into_the_text, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.wait(".strip path").await?;
    reader.click(".strip").await?;
    reader.wait(".is-focused").await
});

reading!(a_theme_and_a_name_are_stepped_through, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".panel[data-theme='safety'] .theme").await?;
    reader.click(".chip[data-name='刘聪']").await?;
    reader.wait(".filters .token:nth-of-type(2)").await?;
    let tokens = reader.texts(".filters .token").await?;
    assert!(tokens[0].contains("安全") && tokens[1].contains("刘聪"), "{tokens:?}");
    reader.click(".steps button:last-child").await?;
    reader.wait(".is-focused").await?;
    assert!(reader.texts(".told").await?.concat().starts_with("1/"));
    assert!(reader.texts(".is-focused").await?.concat().contains("安全可控"));
    reader.click(".filters .token").await?;
    reader.until("return document.querySelectorAll('.filters .token').length == 1").await
});

/// Makes a theme 就业 with two words.
async fn make_jobs(reader: &Reader) -> Result<(), CmdError> {
    reader.click(".add").await?;
    reader.write(".edit input[name='name']", "就业").await?;
    reader.write(".edit input[name='words']", "岗位 人才").await?;
    reader.click(".edit button[type='submit']").await?;
    jobs_are_there(reader).await
}

async fn jobs_are_there(reader: &Reader) -> Result<(), CmdError> {
    reader.wait(".panel[data-theme='own-1'] .evidence").await?;
    let found = reader.texts(".panel[data-theme='own-1'] > ol .evidence").await?;
    assert_eq!(found.len(), 2, "{found:?}");
    let holds = |word: &str| found.iter().any(|sentence| sentence.contains(word));
    assert!(holds("岗位") && holds("人才"), "{found:?}");
    assert!(reader.texts(".panel[data-theme='own-1'] h2").await?.concat().contains("就业"));
    Ok(())
}

reading!(a_theme_of_ones_own_fills_its_panel_and_stays, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    make_jobs(reader).await?;
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    jobs_are_there(reader).await?;
    reader.click(".share button").await?;
    reader.wait(".share input").await?;
    let link = reader.ask("return document.querySelector('.share input').value").await?;
    let link = link.as_str().unwrap_or_default().to_owned();
    let fragment = link.split_once('#').expect("a fragment").1;
    assert!(fragment.len() < 120, "a short link: {fragment}");

    let Some(other) = Reader::open(1280, 900).await else { return Ok(()) };
    let outcome = opens_from_the_link(&other, fragment).await;
    other.close().await;
    outcome
});

async fn opens_from_the_link(other: &Reader, fragment: &str) -> Result<(), CmdError> {
    other.visit(&format!("#{fragment}")).await?;
    jobs_are_there(other).await?;
    assert!(other.texts(".guests").await?.concat().contains("就业"), "where it comes from is told");
    assert_eq!(other.ask("return localStorage.length").await?, json!(0), "and nothing is kept unasked");
    other.click(".guests button").await?;
    other.until("return !document.querySelector('.guests')").await?;
    other.visit("").await?;
    other.page.refresh().await?;
    other.wait("body[data-state='ready']").await?;
    jobs_are_there(other).await
}

reading!(a_theme_is_made_by_keyboard_on_a_phone, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".sections li:nth-child(2) button").await?;
    make_jobs(reader).await?;
    assert_eq!(reader.ask("return document.documentElement.scrollWidth <= innerWidth").await?, json!(true));
    Ok(())
});

reading!(a_built_in_theme_is_changed_and_put_back, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let before = reader.texts(".panel[data-theme='safety'] h2 .count").await?;
    reader.click(".panel[data-theme='safety'] .change-theme").await?;
    reader.write(".edit input[name='name']", "保密").await?;
    reader.write(".edit input[name='words']", "外滩大会").await?;
    reader.press(ENTER).await?;
    reader
        .until(
            "return document.querySelector(\".panel[data-theme='safety'] h2\").textContent.includes('保密')",
        )
        .await?;
    let more = "return [...document.querySelectorAll(\".panel[data-theme='safety'] .evidence\")].some(e => e.textContent.includes('外滩大会'))";
    reader.until(more).await?;
    reader.click(".panel[data-theme='safety'] .change-theme").await?;
    reader.click(".edit .putback").await?;
    reader
        .until(&format!(
            "return document.querySelector(\".panel[data-theme='safety'] h2 .count\").textContent == '{}'",
            before[0]
        ))
        .await?;
    reader
        .until(
            "return document.querySelector(\".panel[data-theme='safety'] h2\").textContent.includes('安全')",
        )
        .await
});

reading!(a_damaged_link_harms_nothing, 1280, 900, async |reader: &Reader| {
    reader.visit("#panels=1AAAA&x=<b>").await?;
    assert_eq!(reader.texts(".panel").await?.len(), 3);
    assert!(reader.texts(".guests").await?.is_empty());
    Ok(())
});

async fn a_sentence_makes_a_theme(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    reader.select("也会带来新的工作岗位").await?;
    reader.click(".marking .feed").await?;
    reader.wait(".marking input[name='name']").await?;
    nobody_is_shut_out(reader, "with a sentence and the themes").await?;
    reader.until("return document.documentElement.scrollWidth <= innerWidth").await?;
    reader.write(".marking input[name='name']", "就业").await?;
    reader.click(".marking button[type='submit']").await?;
    reader.until("return !document.querySelector('.marking')").await?;
    reader.wait(".panel[data-theme='own-1'] .evidence").await?;
    reader.wait_lit("hue").await?;
    let found = reader.texts(".panel[data-theme='own-1'] .evidence").await?;
    assert!(found.iter().any(|sentence| sentence.contains("工作岗位")), "{found:?}");
    // Another word for the same theme.
    reader.select("人才").await?;
    reader.click(".marking .feed").await?;
    reader.click(".marking .own-1").await?;
    reader.until("return [...document.querySelectorAll(`.panel[data-theme='own-1'] .evidence`)].some(e => e.textContent.includes('这方面的人才'))").await?;
    assert!(!reader.wait_lit("hue").await?.is_empty(), "and it stays marked");
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready'] .panel[data-theme='own-1'] .evidence").await
}

reading!(marked_words_make_a_theme, 1280, 900, a_sentence_makes_a_theme);
reading!(marked_words_make_a_theme_on_a_phone, 390, 844, a_sentence_makes_a_theme);
reading!(marked_words_make_a_theme_in_little_room, 320, 600, a_sentence_makes_a_theme);

reading!(the_keyboard_makes_a_theme_of_a_sentence, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.tab_to(".statement").await?;
    reader.press(ENTER).await?;
    reader.wait(".is-focused:focus").await?;
    reader.press("t").await?;
    reader.until("return document.activeElement.matches('.marking .feed')").await?;
    reader.press(ENTER).await?;
    reader.tab_to(".marking input[name='name']").await?;
    reader.press("拥抱").await?;
    reader.press(ENTER).await?;
    reader.wait(".panel[data-theme='own-1'] .evidence").await?;
    reader.wait_lit("hue").await.map(drop)
});
