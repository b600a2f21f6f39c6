//! A site whose owner has put something right in its articles, and a reader who goes on from there.

use mailuo_e2e::{CmdError, Host, Reader, nobody_is_shut_out, reading};

const MORNING: &str = "渡口改成了公园

2025年4月2日 晨岸日报记者 苏以宁

4月1日，白鹭湖渡口公园开放。公园由云川建设集团承建，花费300万元。

云川建设集团总工程师程远山表示，公园留下了旧渡船，孩子们可以上船看湖。

云川市园林局局长何秋月认为，公园给两岸带来了新的机遇。
";

const EVENING: &str = "湖边多了一座公园

2025年4月3日 湖畔晚报记者 林小满

4月1日，白鹭湖渡口公园开放。公园由云川建设集团承建，花费350万元。

云川建设集团总工程师程远山表示，旧渡船要年年检修，安全不能忽视。
";

/// The newspaper of the morning had a name wrong, and its owner says so.
const FIX: &str = r#"{"mailuo":1,"article":"morning","corrections":[
    {"op":"rename","entity":{"name":"何秋月"},"to":"何秋玥"},
    {"op":"retype","entity":{"name":"云川建设集团"},"to":"organisation"}]}"#;

const LIST: &str = r#"[{"id":"morning","title":"渡口改成了公园","file":"articles/morning.txt","corrections":"articles/fix.json"},
    {"id":"evening","title":"湖边多了一座公园","file":"articles/evening.txt"}]"#;

/// A site of two articles; the first with what its owner put right.
fn site() -> Option<Host> {
    let host = Host::start()?;
    for (name, content) in
        [("index.json", LIST), ("morning.txt", MORNING), ("evening.txt", EVENING), ("fix.json", FIX)]
    {
        host.page(&format!("mailuo/articles/{name}"), "", content);
    }
    Some(host)
}

async fn visit(reader: &Reader, host: &Host) -> Result<(), CmdError> {
    reader.page.goto(&format!("{}/mailuo/index.html", host.origin)).await?;
    reader.wait("body[data-state='ready'] .chip").await
}

async fn goes_on_from_there(reader: &Reader) -> Result<(), CmdError> {
    let Some(host) = site() else { return Ok(()) };
    visit(reader, &host).await?;
    // Folded chips are drawn when they are unfolded.
    reader.ask("document.querySelectorAll('.chips details').forEach(folded => folded.open = true)").await?;
    reader.until("return !!document.querySelector(`.chip.organisation[data-name='云川建设集团']`)").await?;
    reader.until("return !!document.querySelector(`.chip[data-name='何秋玥']`)").await?;
    assert_eq!(host.asked("fix.json"), 1);
    // It is the owner's: the reader's own list is empty.
    assert!(reader.texts(".record li").await?.is_empty());
    reader.page.execute("document.querySelector(`.chip[data-name='何秋玥']`).click()", Vec::new()).await?;
    reader.wait(".card[aria-label='何秋玥'] .line").await?;
    reader.ask("document.querySelector('.mend').open = true").await?;
    reader.wait(".mend input[name='name']").await?;
    reader
        .page
        .execute("document.querySelector(`.mend input[name='name']`).value = '何局长'", Vec::new())
        .await?;
    reader.ask("document.querySelector(`.mend input[name='name']`).form.requestSubmit()").await?;
    reader.wait(".card[aria-label='何局长']").await?;
    assert_eq!(reader.texts(".record li").await?.len(), 1);
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready'] .chip[data-name='何局长']").await?;
    reader.ask("document.querySelectorAll('.chips details').forEach(folded => folded.open = true)").await?;
    reader.wait(".chip.organisation[data-name='云川建设集团']").await?;
    // Both stand in a comparison, too.
    reader.click(".to-shelf").await?;
    reader.wait(".shelf[open]").await?;
    reader.ask("document.querySelectorAll('.shelf .choose input').forEach(box => box.click())").await?;
    reader.click(".shelf .start:not(:disabled)").await?;
    reader.wait(".comparison[open] .named").await?;
    let voices = reader.texts(".comparison .voices tbody th").await?.concat();
    assert!(voices.contains("何局长") && !voices.contains("何秋月"), "{voices}");
    nobody_is_shut_out(reader, "a comparison of what was put right").await
}

reading!(a_reader_corrects_on_top_of_the_owner, 1280, 900, goes_on_from_there);
reading!(a_reader_corrects_on_top_of_the_owner_on_a_phone, 390, 844, goes_on_from_there);
