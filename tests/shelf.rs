//! A reader keeps articles on the device and compares them.

use mailuo_e2e::{CmdError, Reader, nobody_is_shut_out, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

const MORNING: &str = "白鹭湖大桥通车

2024年9月13日 晨岸日报记者 苏以宁

9月12日，白鹭湖大桥正式通车。大桥全长3.2公里，总投资8.6亿元，由云川建设集团承建。

云川建设集团总工程师程远山表示，大桥采用了新型钢索，抗风能力提高了40%。他说，建设期间共有1200名工人参与施工。

云川市交通局局长何秋月认为，大桥将带动湖东片区的发展，是两岸难得的机遇。她介绍，过湖的时间将从50分钟缩短到8分钟。

湖东渔民老周说，渡船停了，船上的十几个人还没有找到新的工作。
";

const EVENING: &str = "白鹭湖上架起新桥

2024年9月14日 湖畔晚报记者 林小满

9月13日，白鹭湖大桥正式通车，两岸居民等这一天等了十年。大桥全长3.2公里，总投资9.1亿元，由云川建设承建。

云川建设总工程师程远山表示，建设期间共有1500名工人参与施工，没有发生一起安全事故。

桥梁专家、望江大学教授陆明哲提醒，大桥的钢索需要长期监测，风险不能忽视。他说，如果维护经费跟不上，十年后的隐患会很难处理。

湖东小学校长沈素说，学生们过湖的时间缩短到10分钟，家长放心多了。
";

async fn opens(reader: &Reader, name: &str, text: &str) -> Result<(), CmdError> {
    reader.open_named(name, text.as_bytes()).await?;
    shows(reader, text).await
}

/// Waits until the page shows this text, analysed.
async fn shows(reader: &Reader, text: &str) -> Result<(), CmdError> {
    let title = text.lines().next().unwrap_or_default();
    reader.until(&format!("return document.querySelector('.reader h1')?.textContent == '{title}'")).await?;
    reader.wait("body[data-state='ready'] .reader .mention").await
}

async fn goes_to_the_shelf(reader: &Reader) -> Result<(), CmdError> {
    reader.click(".to-shelf").await?;
    reader.wait(".shelf[open]").await
}

async fn is_closed(reader: &Reader, dialog: &str) -> Result<(), CmdError> {
    reader.until(&format!("return !document.querySelector('{dialog}[open]')")).await
}

async fn puts_two_articles(reader: &Reader) -> Result<(), CmdError> {
    for (n, (name, text)) in [("晨报.txt", MORNING), ("晚报.txt", EVENING)].into_iter().enumerate() {
        opens(reader, name, text).await?;
        goes_to_the_shelf(reader).await?;
        reader.click(".shelf .put").await?;
        reader
            .until(&format!("return document.querySelectorAll('.shelf .away').length == {}", n + 1))
            .await?;
        reader.press(ESCAPE).await?;
        is_closed(reader, ".shelf").await?;
    }
    Ok(())
}

async fn a_walk_to_the_shelf(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    goes_to_the_shelf(reader).await?;
    nobody_is_shut_out(reader, "an empty shelf").await?;
    assert!(reader.texts(".shelf .empty").await?.concat().contains("还没有"));
    reader.press(ESCAPE).await?;
    puts_two_articles(reader).await?;
    // They are there at the next visit, and open without a request.
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    reader.loaded().await?;
    reader.requests().await?;
    goes_to_the_shelf(reader).await?;
    reader.until("return document.querySelectorAll('.shelf .away').length == 2").await?;
    let listed = reader.texts(".shelf .kept:first-of-type .what").await?.concat();
    assert!(
        listed.contains("白鹭湖上架起新桥") && listed.contains("2024-09-13") && listed.contains("晨报.txt"),
        "{listed}"
    );
    nobody_is_shut_out(reader, "a shelf of two").await?;
    let fits = "const s = document.querySelector('.shelf'); return s.scrollWidth <= s.clientWidth";
    assert_eq!(reader.ask(fits).await?, json!(true));
    reader.click(".shelf .again").await?;
    reader.write(".shelf .rename input", "晚报的说法").await?;
    reader.press(ENTER).await?;
    reader.until("return document.querySelector('.shelf .title').textContent == '晚报的说法'").await?;
    reader.click(".shelf .kept li:nth-child(2) .title").await?;
    is_closed(reader, ".shelf").await?;
    shows(reader, MORNING).await?;
    assert_eq!(reader.requests().await?, Vec::<String>::new(), "nothing is asked for");
    Ok(())
}

async fn compares(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    puts_two_articles(reader).await?;
    goes_to_the_shelf(reader).await?;
    assert_eq!(reader.ask("return document.querySelector('.shelf .start').disabled").await?, json!(true));
    for n in [1, 2] {
        reader.click(&format!(".shelf .kept li:nth-child({n}) .choose input")).await?;
    }
    reader.click(".shelf .start:not(:disabled)").await?;
    reader.wait(".comparison[open]").await?;
    let values = reader.texts(".differing > table .value").await?;
    for pair in [["9月12日", "9月13日"], ["8.6亿元", "9.1亿元"], ["1200名", "1500名"], ["8分钟", "10分钟"]]
    {
        assert!(pair.iter().all(|value| values.iter().any(|v| v == value)), "{pair:?} of {values:?}");
    }
    assert!(!values.iter().any(|value| value == "3.2公里"), "{values:?}");
    let voices = reader.texts(".comparison .voices tbody th").await?.concat();
    assert!(
        voices.starts_with("程远山") && voices.contains("陆明哲") && voices.contains("何秋月"),
        "{voices}"
    );
    let only = reader.texts(".comparison .alone .evidence").await?.concat();
    assert!(only.contains("渡船停了") && !only.contains("总投资"), "{only}");
    nobody_is_shut_out(reader, "a comparison").await?;
    reader.ask("document.querySelectorAll('.comparison details').forEach(d => d.open = true)").await?;
    nobody_is_shut_out(reader, "a comparison with all that folds unfolded").await?;
    let fits = "const c = document.querySelector('.comparison'); return c.scrollWidth <= c.clientWidth";
    assert_eq!(reader.ask(fits).await?, json!(true));
    // An item leads into its article, and back.
    reader.ask("const item = [...document.querySelectorAll('.differing .evidence')].find(e => e.textContent.includes('8.6亿元')); item.focus(); item.click()").await?;
    is_closed(reader, ".comparison").await?;
    shows(reader, MORNING).await?;
    reader
        .until("return !!document.querySelector('.reader .is-focused')?.textContent.includes('8.6亿元')")
        .await?;
    reader.click(".return button").await?;
    reader.wait(".comparison[open]").await?;
    assert_eq!(
        reader.ask("return document.activeElement.textContent.includes('8.6亿元')").await?,
        json!(true)
    );
    reader.press(ESCAPE).await?;
    is_closed(reader, ".comparison").await
}

async fn takes_away_and_undoes(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    puts_two_articles(reader).await?;
    goes_to_the_shelf(reader).await?;
    reader.click(".shelf .away").await?;
    reader.until("return document.activeElement.matches('.shelf .bring')").await?;
    nobody_is_shut_out(reader, "something was taken away").await?;
    reader.press(ENTER).await?;
    reader.until("return document.querySelectorAll('.shelf .away').length == 2").await?;
    reader.click(".shelf .away").await?;
    reader.until(ONE).await?;
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    goes_to_the_shelf(reader).await?;
    reader.until("return document.querySelectorAll('.shelf .away').length == 1").await?;
    // Ten stand there, as if put there at an earlier visit, and another one comes.
    reader.ask(TEN).await?;
    reader.until("return window.filled == true").await?;
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    opens(reader, "晚报.txt", EVENING).await?;
    goes_to_the_shelf(reader).await?;
    reader.until("return document.querySelectorAll('.shelf .away').length == 10").await?;
    reader.click(".shelf .put").await?;
    reader.wait(".shelf .waiting").await?;
    nobody_is_shut_out(reader, "the eleventh").await?;
    reader.click(".shelf .kept li:nth-child(3) .away").await?;
    reader.until("return !document.querySelector('.shelf .waiting')").await?;
    let titles = reader.texts(".shelf .kept:first-of-type .title").await?;
    assert!(titles.len() == 10 && titles.iter().any(|title| title == "白鹭湖上架起新桥"), "{titles:?}");
    Ok(())
}

/// The database holds one article.
const ONE: &str = "return new Promise(done => {
    const asked = indexedDB.open('mailuo', 1);
    asked.onsuccess = () => {
        const count = asked.result.transaction('articles').objectStore('articles').count();
        count.onsuccess = () => { asked.result.close(); done(count.result == 1) };
    } })";

/// Fills the database as an earlier visit would have left it.
const TEN: &str = "const asked = indexedDB.open('mailuo', 1);
    asked.onsuccess = () => {
        const write = asked.result.transaction('articles', 'readwrite');
        write.objectStore('articles').clear();
        for (let n = 0; n < 10; n++) {
            const kept = { key: 'k' + n, title: '第' + n + '篇', put: '2026-01-0' + n + ' 08:00', text: '第' + n + '篇' };
            write.objectStore('articles').put(JSON.stringify(kept), kept.key);
        }
        write.oncomplete = () => { asked.result.close(); window.filled = true };
    }";

/// The keys of the analyses in the database.
const ANALYSES: &str = "return new Promise(done => {
    const asked = indexedDB.open('mailuo', 1);
    asked.onsuccess = () => {
        const keys = asked.result.transaction('analyses').objectStore('analyses').getAllKeys();
        keys.onsuccess = () => { asked.result.close(); done(keys.result.sort().join()) };
    } })";

reading!(analyses_of_nothing_are_swept, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    puts_two_articles(reader).await?;
    let keys = |keys: &str| format!("return (async () => (await (async () => {{ {ANALYSES} }})()) {keys})()");
    reader.until(&keys(".split(',').length == 2")).await?;
    let before = reader.ask(ANALYSES).await?;
    // As if an article had gone while the engine still read it, and one of the site's own had been compared.
    let leave = "fetch('articles/index.json').then(answer => answer.json()).then(([own]) => {
        const asked = indexedDB.open('mailuo', 1);
        asked.onsuccess = () => {
            const write = asked.result.transaction('analyses', 'readwrite');
            for (const key of ['0000', own.id]) write.objectStore('analyses').put('{}', key);
            write.oncomplete = () => { asked.result.close(); window.left = own.id };
        } })";
    reader.ask(leave).await?;
    reader.until("return !!window.left").await?;
    let own = reader.ask("return window.left").await?;
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    goes_to_the_shelf(reader).await?;
    reader.until(&keys(".split(',').length == 3")).await?;
    let after = reader.ask(ANALYSES).await?;
    let mut stays: Vec<&str> = before.as_str().unwrap_or_default().split(',').chain(own.as_str()).collect();
    stays.sort_unstable();
    assert_eq!(after, json!(stays.join(",")), "the site's own stays");
    Ok(())
});

async fn loses_nothing(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    reader.ask("Object.defineProperty(window, 'indexedDB', { get: () => null })").await?;
    opens(reader, "晨报.txt", MORNING).await?;
    goes_to_the_shelf(reader).await?;
    reader.click(".shelf .put").await?;
    reader.wait(".shelf .problem").await?;
    assert_eq!(reader.texts(".shelf .kept:first-of-type .title").await?, ["白鹭湖大桥通车"]);
    nobody_is_shut_out(reader, "a browser that keeps nothing").await?;
    // It is there as long as the page is.
    reader.press(ESCAPE).await?;
    opens(reader, "晚报.txt", EVENING).await?;
    goes_to_the_shelf(reader).await?;
    reader.click(".shelf .title").await?;
    shows(reader, MORNING).await
}

reading!(articles_stay_on_the_shelf, 1280, 900, a_walk_to_the_shelf);
reading!(articles_stay_on_a_phones_shelf, 390, 844, a_walk_to_the_shelf);
reading!(two_articles_are_compared, 1280, 900, compares);
reading!(two_articles_are_compared_on_a_phone, 390, 844, compares);
reading!(what_is_taken_away_comes_back_and_the_eleventh_waits, 1280, 900, takes_away_and_undoes);
reading!(the_eleventh_waits_on_a_phone, 390, 844, takes_away_and_undoes);
reading!(a_browser_that_keeps_nothing_says_so, 1280, 900, loses_nothing);

reading!(the_dark_shuts_nobody_out, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask("localStorage.setItem('mailuo.settings', 'light=dark')").await?;
    compares(reader).await
});
