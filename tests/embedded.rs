//! What the element does for its reader and tells its page, and the examples.

use mailuo_e2e::{
    CmdError, Host, Reader,
    element::{MARKED, SCRIPT, STORY, html, open, wait_for},
    nobody_is_shut_out, reading,
};
use serde_json::json;

reading!(a_click_on_a_name_opens_its_card, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let body =
        format!("<article id='post'>{STORY}</article><mailuo-article for='post'></mailuo-article>{SCRIPT}");
    open(reader, &host.page("click", "", &html("", &body))).await?;
    let at = reader.ask("const [range] = [...CSS.highlights.get('mailuo-light-company')];
        const r = range.getBoundingClientRect(); return [Math.round(r.x + r.width / 2), Math.round(r.y + r.height / 2)]").await?;
    let click = "const [x, y] = arguments[0];
        document.elementFromPoint(x, y).dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: x, clientY: y }));
        const card = document.querySelector('mailuo-article').shadowRoot.querySelector('.card');
        return card && [card.querySelector('h2').textContent, card.matches(':popover-open')]";
    assert_eq!(reader.page.execute(click, vec![at]).await?, json!(["星河科技", true]));
    // Beside every name nothing happens.
    let nothing = reader.ask("const root = document.querySelector('mailuo-article').shadowRoot;
        root.querySelector('.close').click();
        const post = document.querySelector('#post p'); const r = post.getBoundingClientRect();
        post.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: r.right - 2, clientY: r.bottom - 4 }));
        return root.querySelector('.card') === null").await?;
    assert_eq!(nothing, json!(true));
    Ok(())
});

reading!(what_happens_is_told, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let log = "<script>window.told = []; window.warned = [];
        console.warn = (text) => warned.push(text);
        for (const name of ['ready', 'analysis', 'select', 'correct', 'error'])
          addEventListener(`mailuo-${name}`, (e) => told.push([name, e.composed, e.detail]));</script>";
    let body = format!("<mailuo-article theme='blue' panels='chips lists'>{STORY}</mailuo-article>{SCRIPT}");
    open(reader, &host.page("told", "", &html(log, &body))).await?;
    let names = reader.ask("return told.map(([name, composed]) => name + composed)").await?;
    assert_eq!(names, json!(["readytrue", "analysistrue"]));
    let warned = reader.ask("return warned").await?;
    assert!(warned[0].as_str().is_some_and(|w| w.contains("\"blue\"") && w.contains("sepia")), "{warned}");
    assert!(warned.to_string().contains("lists"), "{warned}");
    let element = "const e = document.querySelector('mailuo-article');";
    let mention = reader
        .ask(
            "const { analysis } = told[1][2]; const m = analysis.mentions.find(m => m.text === '星河科技');
        return analysis.blocks[m.block].text.slice(m.start, m.end)",
        )
        .await?;
    assert_eq!(mention, json!("星河科技"));
    assert_eq!(
        wait_for(reader, &format!("{element} return [await e.select('立群'), await e.select('没有')]"))
            .await?,
        json!([false, false])
    );
    let no = format!(
        "{element} e.addEventListener('mailuo-select', x => x.preventDefault(), {{ once: true }}); return await e.select('周立群')"
    );
    assert_eq!(wait_for(reader, &no).await?, json!(false));
    let yes = wait_for(
        reader,
        &format!(
            "{element} return [await e.select('周立群'), told.at(-1)[2].entity.name, told.at(-1)[2].by]"
        ),
    )
    .await?;
    assert_eq!(yes, json!([true, "周立群", "call"]));
    // A reader says that it is a company.
    reader.ask(&format!("{element} const s = e.shadowRoot.querySelector('.card select'); s.value = 'company'; s.dispatchEvent(new Event('change'))")).await?;
    reader.until("return CSS.highlights.get('mailuo-light-company')?.size > 2 || CSS.highlights.get('mailuo-light-on-company')?.size > 2").await?;
    let correct =
        reader.ask("return told.find(([name]) => name === 'correct')[2].corrections.corrections").await?;
    assert_eq!(
        correct,
        json!([{ "op": "retype", "entity": { "name": "周立群", "type": "person" }, "to": "company" }])
    );
    // An address without an article: what stands in the element is there to be read.
    reader.ask(&format!("{element} e.setAttribute('src', '/nowhere.txt')")).await?;
    reader.until("return told.at(-1)[0] === 'error'").await?;
    let seen = reader
        .ask(&format!(
            "{element} return [e.querySelector('p').getBoundingClientRect().height > 0,
        e.shadowRoot.querySelector('.state button') !== null]"
        ))
        .await?;
    assert_eq!(seen, json!([true, true]));
    Ok(())
});

reading!(it_follows_attributes_and_the_article, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let themes = r#"<script type="application/json" id="own">[{"key": "wood", "name": "木头", "cues": ["木头"]}]</script>"#;
    let body = format!("{themes}<mailuo-article themes='own' lang='en'>{STORY}</mailuo-article>{SCRIPT}");
    open(reader, &host.page("follow", "", &html("", &body))).await?;
    let element = "const e = document.querySelector('mailuo-article'); const root = e.shadowRoot;";
    let heads = reader
        .ask(&format!("{element} return [...root.querySelectorAll('.theme')].map(t => t.firstChild.data)"))
        .await?;
    assert_eq!(heads, json!(["Opportunities", "Challenges", "Safety", "木头"]));
    reader.ask(&format!("{element} root.querySelector('[data-theme=wood]').click()")).await?;
    let marked = reader.ask(MARKED).await?;
    assert!(
        marked["mailuo-light-hue-3"].as_str().is_some_and(|t| t.contains("老街的房子多是木头的")),
        "{marked}"
    );
    reader
        .ask(&format!(
            "{element} e.lang = 'zh-TW'; e.setAttribute('panels', 'voices'); e.setAttribute('theme', 'dark')"
        ))
        .await?;
    reader.until(&format!("{element} return root.querySelector('h2')?.textContent === '各方說法' && root.querySelector('.frame').dataset.tone === 'dark'
        && !root.querySelector('.chip') && CSS.highlights.has('mailuo-dark-person') && !CSS.highlights.has('mailuo-light-person')")).await?;
    // The host's article changes.
    reader.ask("const p = document.createElement('p'); p.textContent = '守塔人李建国说：“灯不能灭。”'; document.querySelector('mailuo-article').append(p)").await?;
    reader
        .until("return [...CSS.highlights.get('mailuo-dark-person')].some(r => r.toString() === '李建国')")
        .await
});

reading!(without_marks_there_are_names, 390, 844, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let old = "<script>delete window.Highlight; delete CSS.highlights; Object.defineProperty(CSS, 'highlights', { value: undefined })</script>";
    let body = format!("<mailuo-article>{STORY}</mailuo-article>{SCRIPT}");
    open(reader, &host.page("old", "", &html(old, &body))).await?;
    reader.ask("document.querySelector('mailuo-article').shadowRoot.querySelector('.chip').click()").await?;
    reader
        .until("return document.querySelector('mailuo-article').shadowRoot.querySelector('.card') !== null")
        .await
});

reading!(the_keyboard_reaches_everything, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let body = format!("<mailuo-article>{STORY}</mailuo-article>{SCRIPT}");
    open(reader, &host.page("keys", "", &html("", &body))).await?;
    let focus = "return document.querySelector('mailuo-article').shadowRoot.activeElement?.className ?? ''";
    for _ in 0..10 {
        reader.press("\u{e004}").await?;
        if reader.ask(focus).await?.as_str().is_some_and(|class| class.starts_with("chip")) {
            break;
        }
    }
    reader.press("\u{e007}").await?;
    assert!(reader.ask(focus).await?.as_str().is_some_and(|class| class.starts_with("card")));
    let told = "const root = document.querySelector('mailuo-article').shadowRoot;
        return [root.querySelector('[aria-live]').textContent !== '', root.querySelectorAll('.chip[aria-pressed=true]').length]";
    assert_eq!(reader.ask(told).await?, json!([true, 1]));
    reader.press("\u{e00c}").await?;
    assert!(
        reader.ask(focus).await?.as_str().is_some_and(|class| class.starts_with("chip")),
        "the focus is back"
    );
    Ok(())
});

async fn examples_work(reader: &Reader) -> Result<(), CmdError> {
    let Some(host) = Host::start() else { return Ok(()) };
    for page in ["blog/index", "blog/in-place", "blog/file", "hexo/index", "hugo/index", "vitepress/index"] {
        open(reader, &format!("{}/examples/{page}.html", host.origin)).await?;
        let marked = reader.ask(MARKED).await?.to_string();
        assert!(marked.contains("周立群") && marked.contains("星河科技"), "{page}: {marked}");
        let wide = reader
            .ask("return document.documentElement.scrollWidth > document.documentElement.clientWidth")
            .await?;
        assert_eq!(wide, json!(false), "{page} is wider than the window");
        reader.ask("document.querySelector('mailuo-article').shadowRoot.querySelectorAll('details').forEach(d => d.open = true)").await?;
        nobody_is_shut_out(reader, page).await?;
    }
    reader.page.goto(&format!("{}/examples/blog/iframe.html", host.origin)).await?;
    reader.until("return parseInt(document.querySelector('iframe').style.height) > 700").await
}

reading!(the_examples_work_on_a_desk, 1280, 900, examples_work);
reading!(the_examples_work_on_a_phone, 390, 844, examples_work);
reading!(the_examples_work_in_little_room, 320, 600, examples_work);
