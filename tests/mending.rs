//! A reader puts right what the engine found, takes it back, keeps it and passes it on.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const CONTROL: &str = "\u{e009}";
const SHIFT: &str = "\u{e008}";
/// Lets go of the keys that are held.
const RELEASE: &str = "\u{e000}";

/// Selects an entity by its chip and unfolds what can be put right of it; on a phone in the sheet.
async fn open_card(reader: &Reader, name: &str) -> Result<(), CmdError> {
    let narrow = reader.ask("return innerWidth < 992 && !document.querySelector('.beside.is-open')").await?;
    if narrow == json!(true) {
        reader.click(".sections li:nth-child(2) button").await?;
        reader.wait(".beside.is-open").await?;
    }
    reader.ask(UNFOLD).await?;
    let chip = format!(".chip[data-name='{name}']");
    reader.wait(&chip).await?;
    reader.page.execute("document.querySelector(arguments[0]).click()", vec![json!(chip)]).await?;
    reader.wait(&format!(".card[aria-label='{name}']")).await?;
    if reader.ask("return document.querySelector('.mend').open").await? != json!(true) {
        reader.click(".mend > summary").await?;
    }
    reader.wait(".mend .kinds").await
}

/// Presses a button by keyboard.
async fn press_on(reader: &Reader, css: &str) -> Result<(), CmdError> {
    reader.page.execute("document.querySelector(arguments[0]).focus()", vec![json!(css)]).await?;
    reader.press(ENTER).await
}

/// Folded chips are drawn when they are unfolded.
const UNFOLD: &str = "document.querySelectorAll('.chips details').forEach(folded => folded.open = true);";

async fn chip_is(reader: &Reader, name: &str, class: &str) -> Result<(), CmdError> {
    reader
        .until(&format!("{UNFOLD} return !!document.querySelector(`.chip.{class}[data-name='{name}']`)"))
        .await
}

async fn no_chip(reader: &Reader, name: &str) -> Result<(), CmdError> {
    reader.until(&format!("return !document.querySelector(`.chip[data-name='{name}']`)")).await
}

/// What the page shows of names, statements and themes.
async fn everything(reader: &Reader) -> Result<Vec<String>, CmdError> {
    reader.ask(UNFOLD).await?;
    let drawn =
        "[...document.querySelectorAll('.chips details')].every(folded => folded.querySelector('.chip'))";
    reader.until(&format!("return {drawn}")).await?;
    let mut all = reader.texts(".chips .chip").await?;
    for css in [".mention", ".speaker", ".unnamed li", ".panel .evidence"] {
        all.push(format!("{css}: {}", reader.texts(css).await?.join("|")));
    }
    Ok(all)
}

async fn retype_and_rename(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    open_card(reader, "脉络编辑部").await?;
    reader.click(".mend .kinds .company").await?;
    chip_is(reader, "脉络编辑部", "company").await?;
    assert!(reader.texts(".mended p").await?.concat().contains("改为公司"));
    reader.write(".mend input[name='name']", "脉络").await?;
    reader.press(ENTER).await?;
    chip_is(reader, "脉络", "company").await?;
    reader.wait(".card[aria-label='脉络']").await?;
    reader.click(".mended button").await?;
    chip_is(reader, "脉络编辑部", "company").await?;
    reader.click(".mended button").await?;
    chip_is(reader, "脉络", "company").await
}

reading!(a_name_is_retyped_and_renamed, 1280, 900, retype_and_rename);
reading!(a_name_is_retyped_and_renamed_on_a_phone, 390, 844, retype_and_rename);

async fn merge_and_split(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    open_card(reader, "腾讯云").await?;
    reader.write(".mend input[type='search']", "腾讯集").await?;
    reader.click(".offered .chip").await?;
    no_chip(reader, "腾讯云").await?;
    reader.wait(".card[aria-label='腾讯集团']").await?;
    assert!(reader.texts(".card dd").await?.concat().contains("腾讯云"));
    // Both forms can be names of their own.
    reader.until("return document.querySelectorAll(`.mend [aria-label='拆出'] button`).length === 2").await?;
    reader.click(".mend [aria-label='拆出'] button").await?;
    reader
        .until(
            "return document.querySelectorAll(`.mend [aria-label='拆出'] button`).length === 0
        || document.querySelectorAll(`.mend [aria-label='拆出'] button`).length === 1",
        )
        .await?;
    chip_is(reader, "腾讯", "company").await?;
    reader.page.execute("document.activeElement.blur()", vec![]).await?;
    reader.press(&format!("{CONTROL}zz{RELEASE}")).await?;
    chip_is(reader, "腾讯云", "company").await?;
    no_chip(reader, "腾讯").await?;
    reader.press(&format!("{CONTROL}{SHIFT}z{RELEASE}")).await?;
    no_chip(reader, "腾讯云").await
}

reading!(names_are_merged_and_split, 1280, 900, merge_and_split);
reading!(names_are_merged_and_split_on_a_phone, 390, 844, merge_and_split);

async fn add_and_remove(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    let before = reader.texts(".mention").await?;
    reader.select("价值").await?;
    reader.click(".marking button").await?;
    reader.wait(".marking .check").await?;
    reader.click(".marking .kinds .product").await?;
    chip_is(reader, "价值", "product").await?;
    let names = reader.texts(".mention").await?;
    assert_eq!(names.iter().filter(|name| *name == "价值").count(), 3, "wherever it stands");
    assert!(reader.texts(".marking").await?.is_empty());
    // One of them goes, from the text.
    reader.select("价值").await?;
    reader.click(".marking button:nth-child(2)").await?;
    reader.until("return [...document.querySelectorAll('.mention')].filter(m => m.textContent === '价值').length === 2").await?;
    // One goes from the card, then all.
    open_card(reader, "价值").await?;
    press_on(reader, ".one-place summary").await?;
    reader.wait(".one-place li > .quiet").await?;
    press_on(reader, ".one-place li > .quiet").await?;
    reader.until("return document.querySelectorAll('.one-place li').length === 1").await?;
    press_on(reader, ".mend > .quiet").await?;
    no_chip(reader, "价值").await?;
    assert_eq!(reader.texts(".mention").await?, before);
    // What was clicked is gone: the keyboard is at the way back.
    assert_eq!(reader.ask("return document.activeElement.closest('.mended') !== null").await?, json!(true));
    reader.press(ENTER).await?;
    chip_is(reader, "价值", "product").await
}

reading!(words_become_a_name_and_none, 1280, 900, add_and_remove);
reading!(words_become_a_name_and_none_on_a_phone, 390, 844, add_and_remove);

reading!(a_candidate_becomes_a_name_with_one_click, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let article = "灯亮了\n\n内存条又涨价了。在深圳华强北，一根32GB的笔记本内存三个月里从380元涨到700元。";
    reader.open_file(article.as_bytes()).await?;
    reader.click(".candidates summary").await?;
    reader.click(".candidates .confirm").await?;
    chip_is(reader, "华强北", "place").await?;
    reader.until("return document.querySelectorAll('.candidates li').length === 0").await
});

reading!(words_that_were_searched_become_a_name_by_keyboard, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.press("/").await?;
    reader.press("外滩大会").await?;
    reader.tab_to(".mark-found summary").await?;
    reader.press(ENTER).await?;
    reader.tab_to(".mark-found .event").await?;
    reader.press(ENTER).await?;
    reader
        .until(
            "return [...document.querySelectorAll('.mention.event')].some(m => m.textContent === '外滩大会')",
        )
        .await?;
    // And words that are selected, by one key.
    reader.select("星火").await?;
    reader.wait(".marking").await?;
    reader.page.execute("document.activeElement.blur()", vec![]).await?;
    reader.press("m").await?;
    reader.press(ENTER).await?;
    reader.tab_to(".marking .product").await?;
    reader.press(ENTER).await?;
    chip_is(reader, "星火", "product").await
});

/// Puts the first statement of 蒋杰 under somebody else.
async fn move_statement(reader: &Reader, speaker: &str) -> Result<(), CmdError> {
    let focus = "document.querySelector(`.statement[data-speaker='蒋杰']`).focus()";
    reader.ask(focus).await?;
    reader.press("e").await?;
    reader.write(".attribute input", speaker).await?;
    reader.press(ENTER).await
}

async fn statements_and_evidence(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    if reader.ask("return innerWidth < 992").await? == json!(true) {
        reader.click(".sections li:nth-child(4) button").await?;
        reader.wait(".beside.is-open").await?;
    }
    let his = "return document.querySelectorAll(`.statement[data-speaker='蒋杰']`).length";
    assert_eq!(reader.ask(his).await?, json!(2));
    move_statement(reader, "何征宇").await?;
    reader.until(&format!("{his} === 1")).await?;
    assert!(reader.texts(".mended p").await?.concat().contains("何征宇"));
    reader.ask("document.querySelector(`.statement[data-speaker='蒋杰']`).focus()").await?;
    reader.press("e").await?;
    reader.click(".attribute button[type='button']").await?;
    reader.until("return document.querySelectorAll('.unnamed li').length === 1").await?;
    // A form that is left changes nothing, and the keyboard is where it was.
    reader.ask("document.querySelector('.unnamed .statement').focus()").await?;
    reader.press("e").await?;
    reader.wait(".attribute").await?;
    reader.press(ESCAPE).await?;
    reader.until("return document.activeElement.matches('.unnamed .statement')").await?;
    let count = "return document.querySelector(`.panel[data-theme='opportunity'] .theme .count`).textContent";
    let before = reader.ask(count).await?;
    let first = ".panel[data-theme='opportunity'] .evidence";
    let sentence = reader.texts(first).await?[0].clone();
    reader.ask(&format!("document.querySelector(`{first}`).focus()")).await?;
    reader.press("e").await?;
    reader.until(&format!("{count} !== {before}")).await?;
    assert!(!reader.texts(first).await?.contains(&sentence));
    reader.click(".mended button").await?;
    reader.until(&format!("{count} === {before}")).await
}

reading!(a_statement_moves_and_evidence_goes, 1280, 900, statements_and_evidence);
reading!(a_statement_moves_and_evidence_goes_on_a_phone, 390, 844, statements_and_evidence);

/// One correction of every kind.
async fn correct_much(reader: &Reader) -> Result<(), CmdError> {
    open_card(reader, "脉络编辑部").await?;
    reader.click(".mend .kinds .company").await?;
    chip_is(reader, "脉络编辑部", "company").await?;
    reader.write(".mend input[name='name']", "脉络").await?;
    reader.press(ENTER).await?;
    chip_is(reader, "脉络", "company").await?;
    open_card(reader, "上海").await?;
    reader.write(".mend input[type='search']", "上海财经").await?;
    reader.click(".offered .chip").await?;
    no_chip(reader, "上海").await?;
    reader.page.execute("document.activeElement.blur()", vec![]).await?;
    reader.press(ESCAPE).await?;
    reader.select("价值").await?;
    reader.click(".marking button").await?;
    reader.click(".marking .kinds .product").await?;
    chip_is(reader, "价值", "product").await?;
    move_statement(reader, "何征宇").await?;
    reader.until("return document.querySelectorAll('.record li').length === 5").await?;
    reader.ask("document.querySelector(`.panel[data-theme='safety'] .evidence`).focus()").await?;
    reader.press("e").await?;
    reader.until("return document.querySelectorAll('.record li').length === 6").await
}

reading!(corrections_stay_and_travel, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let untouched = everything(reader).await?;
    correct_much(reader).await?;
    let corrected = everything(reader).await?;
    assert_ne!(untouched, corrected);

    // Back and forward, all the way.
    let has = |count: usize| format!("return document.querySelectorAll('.record li').length === {count}");
    for left in (0..6).rev() {
        reader.click(".record .actions button:nth-child(1)").await?;
        reader.until(&has(left)).await?;
    }
    assert_eq!(everything(reader).await?, untouched);
    for left in 1..=6 {
        reader.click(".record .actions button:nth-child(2)").await?;
        reader.until(&has(left)).await?;
    }
    assert_eq!(everything(reader).await?, corrected);

    // What leaves this device.
    let listen = "URL.createObjectURL = blob => { blob.text().then(text => window.saved = text); return 'blob:none' };
        Object.defineProperty(navigator.clipboard, 'writeText', { value: async text => { window.copied = text } })";
    reader.ask(listen).await?;
    reader.click(".record .actions button:nth-child(4)").await?;
    reader.until("return !!window.saved").await?;
    let file = reader.ask("return window.saved").await?;
    reader.click(".record .actions button:nth-child(5)").await?;
    reader.until("return !!window.copied").await?;
    let link = reader.ask("return window.copied").await?;

    // They stay when the page is loaded again, and also when themes ask the engine once more.
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    assert_eq!(everything(reader).await?, corrected);

    // A fresh profile reads the file.
    let Some(other) = Reader::open(1280, 900).await else { return Ok(()) };
    other.visit("").await?;
    assert_eq!(everything(&other).await?, untouched);
    load(&other, file.as_str().unwrap_or_default()).await?;
    other.until("return document.querySelectorAll('.record li').length === 6").await?;
    assert_eq!(everything(&other).await?, corrected);
    // Each can go alone, and all at once.
    other.click(".record li:first-child button").await?;
    other.until("return document.querySelectorAll('.record li').length === 5").await?;
    other.click(".record .actions button:nth-child(3)").await?;
    other.until("return document.querySelectorAll('.record li').length === 0").await?;
    assert_eq!(everything(&other).await?, untouched);
    let kept = "return Object.keys(localStorage).filter(key => key.startsWith('mailuo.fix')).length";
    assert_eq!(other.ask(kept).await?, json!(0), "nothing stays on the device");
    other.close().await;

    // Another one follows the link: a guest, until it is kept.
    let Some(other) = Reader::open(1280, 900).await else { return Ok(()) };
    other.page.goto(link.as_str().unwrap_or_default()).await?;
    other.wait("body[data-state='ready']").await?;
    other.wait(".record .guests").await?;
    assert_eq!(everything(&other).await?, corrected);
    assert_eq!(other.ask(kept).await?, json!(0));
    other.click(".record .guests button").await?;
    other
        .until("return !document.querySelector('.record .guests') && !location.hash.includes('fix=')")
        .await?;
    other.page.refresh().await?;
    other.wait("body[data-state='ready']").await?;
    assert_eq!(everything(&other).await?, corrected);
    other.close().await;
    Ok(())
});

/// Loads a file of corrections with the page's own button.
async fn load(reader: &Reader, text: &str) -> Result<(), CmdError> {
    let script = "const chosen = new DataTransfer();
        chosen.items.add(new File([arguments[0]], 'fix.json'));
        const input = document.querySelector('.record .file input');
        input.files = chosen.files;
        input.dispatchEvent(new Event('change', { bubbles: true }))";
    reader.page.execute(script, vec![json!(text)]).await.map(drop)
}

reading!(a_broken_file_says_why_and_a_lost_place_is_named, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let untouched = everything(reader).await?;
    let broken = [
        ("灯塔", "JSON"),
        ("[]", "没有脉络的修改"),
        (r#"{"mailuo":7,"corrections":[]}"#, "版本是7"),
        (r#"{"mailuo":1,"corrections":[{"op":"paint"}]}"#, "第1处"),
    ];
    for (file, why) in broken {
        load(reader, file).await?;
        reader
            .until(&format!(
                "return document.querySelector('.record .problem')?.textContent.includes('{why}')"
            ))
            .await?;
    }
    assert_eq!(everything(reader).await?, untouched);
    load(reader, r#"{"mailuo":1,"corrections":[{"op":"remove","entity":{"name":"海边的灯"}}]}"#).await?;
    reader.wait(".record .lost").await?;
    assert_eq!(everything(reader).await?, untouched);
    // A link that was cut says so, and the article is there.
    reader.visit("#fix=1abc").await?;
    reader.page.refresh().await?;
    reader.wait(".failure").await?;
    assert!(reader.texts(".failure").await?.concat().contains("链接里的修改"));
    Ok(())
});
