//! A reader asks who says what, and what the figures are.

use mailuo_e2e::{CmdError, Reader, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ARROW_RIGHT: &str = "\u{e014}";
const PHONE: (u32, u32) = (390, 844);

reading!(a_statement_in_the_text_tells_its_speaker, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let said = "[...document.querySelectorAll('.said')].find(e => e.textContent.includes('25万亿美元'))";
    reader
        .ask(&format!(
            "{said}.id = 'this'; {said}.scrollIntoView({{ block: 'center', behavior: 'instant' }})"
        ))
        .await?;
    reader.point_at("#this").await?;
    reader.wait(".tip").await?;
    let tip = reader.texts(".tip").await?.concat();
    assert!(tip.contains("倪以理") && tip.contains("预测") && tip.contains("麦肯锡"), "{tip}");
    reader.point_at(".sections button").await?;
    reader.until("return !document.querySelector('.tip')").await?;
    reader.ask("document.querySelector('#this').focus()").await?;
    reader.wait(".tip").await?;
    reader.press("\u{e00c}").await?;
    reader.until("return !document.querySelector('.tip')").await
});

async fn three_layouts(reader: &Reader) -> Result<(), CmdError> {
    reader.click(".voices .choice label:nth-child(1)").await?;
    let speakers = reader.texts(".voices .speaker h3").await?;
    assert!(speakers.iter().any(|s| s.contains("倪以理") && s.contains("主席")), "{speakers:?}");
    let whose =
        "return [...document.querySelectorAll('.voices .speaker')].every(s => s.querySelector('.statement'))";
    assert_eq!(reader.ask(whose).await?, json!(true), "nobody is listed without a statement");

    reader.click(".voices .choice label:nth-child(2)").await?;
    reader.wait(".in-order .statement").await?;
    let first = reader.texts(".in-order .statement").await?.remove(0);
    assert!(first.contains("蒋杰") && first.contains("表示"), "{first}");

    reader.click(".voices .choice label:nth-child(3)").await?;
    reader.wait(".matrix").await?;
    let heads = reader.texts(".matrix thead th").await?;
    assert_eq!(heads, ["谁", "机遇", "挑战", "安全", "共"]);
    reader.click(".matrix .cell[aria-label^='何积丰谈安全']").await?;
    reader.wait(".told-in .statement").await?;
    let told = reader.texts(".told-in .statement").await?;
    assert!(told.iter().all(|t| t.contains("隐私")), "{told:?}");
    reader.click(".told-in .statement").await?;
    reader.wait(".is-focused").await?;
    let focused = reader.texts(".is-focused").await?.concat();
    assert!(focused.contains("隐私"), "{focused}");
    Ok(())
}

reading!(the_ledger_has_three_layouts, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    three_layouts(reader).await
});

reading!(the_ledger_has_three_layouts_on_a_phone, PHONE.0, PHONE.1, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".sections li:nth-child(3) button").await?;
    reader.wait(".beside.is-open").await?;
    three_layouts(reader).await?;
    reader.until("return !document.querySelector('.beside.is-open')").await?;
    assert_eq!(reader.ask("return document.documentElement.scrollWidth <= innerWidth").await?, json!(true));
    Ok(())
});

reading!(the_ledger_works_by_keyboard, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.tab_to(".voices .choice input").await?;
    reader.press(ARROW_RIGHT).await?;
    reader.wait(".in-order").await?;
    reader.press(ARROW_RIGHT).await?;
    reader.wait(".matrix").await?;
    reader.tab_to(".matrix .cell").await?;
    reader.press(ENTER).await?;
    reader.tab_to(".told-in .statement").await?;
    reader.wait(".tip").await?;
    reader.press(ENTER).await?;
    reader.wait(".is-focused").await?;
    let back = "return document.activeElement.matches('.statement')";
    reader.press("\u{e00c}").await?;
    reader.until(back).await
});

reading!(a_claim_without_a_name_stands_by_itself, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let article = "湖边的灯\n本报记者何秋月\n有专家认为，湖边的灯会越来越亮。据悉，湖边还要再装两百盏灯。青禾科技董事长林小满表示，灯要先好用。\n";
    reader.open_file(article.as_bytes()).await?;
    reader.wait(".chip[data-name='林小满']").await?;
    reader.wait(".unnamed .claim").await?;
    let claims = reader.texts(".unnamed .claim").await?;
    assert!(claims.iter().any(|c| c.contains("有专家") && c.contains("越来越亮")), "{claims:?}");
    let named = reader.texts(".voices .speaker .statement").await?.concat();
    assert!(named.contains("好用") && !named.contains("越来越亮"), "{named}");
    reader.click(".unnamed .claim").await?;
    reader.wait(".is-focused").await
});

async fn values(reader: &Reader) -> Result<Vec<String>, CmdError> {
    reader.texts(".figures tbody tr").await
}

reading!(the_figures_sort_and_lead_to_the_text, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let before = values(reader).await?;
    reader.tab_to(".figures thead th:nth-child(2) button").await?;
    reader.press(ENTER).await?;
    reader.wait(".figures th[aria-sort='ascending']:nth-child(2)").await?;
    reader.press(ENTER).await?;
    reader.wait(".figures th[aria-sort='descending']:nth-child(2)").await?;
    let largest = values(reader).await?;
    assert!(largest[0].contains("25万亿美元"), "{largest:?}");
    assert_eq!(largest.len(), before.len());
    reader.click(".figures tbody th button").await?;
    reader.wait(".is-focused").await?;
    assert_eq!(reader.texts(".is-focused").await?.concat(), "25万亿美元");
    Ok(())
});

reading!(the_time_line_runs_along_time, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".figures .choice label:nth-child(2)").await?;
    reader.wait(".timeline .day").await?;
    let days = reader.texts(".timeline .day h3").await?;
    let at = |day: &str| days.iter().position(|d| d.contains(day)).expect(day);
    assert!(at("8月31日") < at("9月5日") && at("9月5日") < at("9月7日"), "{days:?}");
    reader.click(".timeline .statement").await?;
    reader.wait(".is-focused").await
});

reading!(the_figures_are_taken_along, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    // What the browser would save is read instead.
    let spy = "window.saved = []; URL.createObjectURL = blob => { blob.text().then(t => saved.push(t)); return 'blob:x' };
        HTMLAnchorElement.prototype.click = function () { window.savedName = this.download };";
    reader.ask(spy).await?;
    reader.click(".csv").await?;
    reader.until("return window.saved.length == 1").await?;
    let text = reader.ask("return saved[0]").await?;
    let text = text.as_str().unwrap_or_default();
    assert!(text.contains("原文,类别,数值") && text.contains("25万亿美元,金额,25000000000000,"), "{text}");
    let name = reader.ask("return savedName").await?;
    assert!(name.as_str().is_some_and(|n| n.ends_with(".csv")), "{name}");
    Ok(())
});
