//! The element in pages that are not ours: strange styles, strict policies, and nothing left behind.

use mailuo_e2e::{CmdError, Host, Reader, nobody_is_shut_out, reading};
use serde_json::{Value, json};

const STORY: &str = "<h1>湖边小镇的书店</h1>
    <p>记者林小满10月12日报道。店主<b>周</b>立群原来在星河科技做工程师，四十岁那年\n        回到了家乡。</p>
    <ul><li>周立<a href='#x'>群</a>说：“我想让孩子们放学以后有个去处，书可以慢慢卖。”</li>
    <li>青石镇镇长<ruby>何<rt>hé</rt></ruby>雨&shy;晴认为，书店给老街带来了新的发展机会。</li></ul>
    <!-- 何雨晴 --><script type='text/plain'>王小明说</script><p hidden>李建国说：“不见。”</p>
    <blockquote>不过，冬天游客少，周立群坦言，头半年一直亏损，压力很大。<br>何雨晴提醒，老街的房子多是木头的，防火安全要放在第一位。</blockquote>";

const SCRIPT: &str = "<script type='module' src='/mailuo/embed/mailuo.js'></script>";

/// A page with this in its head and in its body.
fn html(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang='zh-CN'><meta charset='utf-8'><meta name='viewport' content='width=device-width'>\
         <title>博客</title><link rel='icon' href='data:,'>{head}<body>{body}</body></html>"
    )
}

/// All elements of the page are analysed.
const READY: &str = "const all = [...document.querySelectorAll('mailuo-article')];
    return all.length > 0 && all.every(e => e.shadowRoot?.querySelector('.panels .chip'))";

/// What is marked, by style, white space left out, in the order of the text.
const MARKED: &str = "return Object.fromEntries([...CSS.highlights].map(([name, ranges]) => [name,
    [...ranges].sort((a, b) => a.compareBoundaryPoints(0, b)).map(r => r.toString().replace(/[\\s\\u00ad]/g, '')).join('')]))";

async fn open(reader: &Reader, address: &str) -> Result<(), CmdError> {
    reader.page.goto(address).await?;
    reader.until(READY).await
}

/// A script in the page that takes its time and returns something.
async fn wait_for(reader: &Reader, script: &str) -> Result<Value, CmdError> {
    reader.page.execute(&format!("return (async () => {{ {script} }})()"), Vec::new()).await
}

reading!(a_host_page_stays_as_it_is_in_place, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let body = format!("<article id='post'>{STORY}</article><mailuo-article for='post'></mailuo-article>");
    let address = host.page("place", "", &html("<style>html { overflow-y: scroll; }</style>", &body));
    reader.page.goto(&address).await?;
    let look = "const post = document.querySelector('#post');
        const styles = [document.documentElement, document.body, ...post.querySelectorAll('*'), post].map(e => {
            const style = getComputedStyle(e);
            return [...style].map(name => style.getPropertyValue(name)).join(';');
        });
        return [post.outerHTML, styles, document.documentElement.getAttributeNames(), document.body.getAttributeNames()]";
    let before = reader.ask(look).await?;
    reader.ask(&format!("const s = document.createElement('script'); s.type = 'module'; s.src = '{}/mailuo/embed/mailuo.js';
        document.head.append(s)", host.origin)).await?;
    reader.until(READY).await?;
    // The part below the article has made the page longer; nothing else is another.
    let marked = reader.ask(MARKED).await?;
    assert_eq!(marked["mailuo-light-person"], "林小满周立群周立群何雨晴周立群何雨晴", "{marked}");
    assert_eq!(marked["mailuo-light-company"], "星河科技", "{marked}");
    let without_heights = |look: Value| {
        let text = look.to_string();
        assert!(text.len() > 10_000);
        look
    };
    let element = "document.querySelector('mailuo-article')";
    reader.until(&format!("return {element}.select('周立群')")).await?;
    let chosen = reader.ask(MARKED).await?;
    assert_eq!(chosen["mailuo-light-on-person"], "周立群周立群周立群", "{chosen}");
    let during = reader.ask(&format!("{element}.style.position = 'absolute'; {look}")).await?;
    reader.ask(&format!("{element}.destroy(); {element}.remove()")).await?;
    reader.until("return CSS.highlights.size === 0").await?;
    let after = reader.ask(look).await?;
    assert_eq!(without_heights(before.clone()), after, "after it has gone");
    assert_eq!(before[0], during[0], "the DOM while it is there");
    assert_eq!(before[2], during[2]);
    // But for the page's own height, which the panels below the article may change.
    let (was, is) = (before[1].as_array().unwrap(), during[1].as_array().unwrap());
    assert_eq!(was[2..], is[2..], "the styles while it is there");
    Ok(())
});

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

/// What the shadow tree looks like, piece by piece.
const SHAPE: &str = "const e = document.querySelector('mailuo-article'); e.select('周立群');
    return [...e.shadowRoot.querySelectorAll('.frame, .frame *')].filter(e => !e.closest('.card')).map(e => {
        const [r, s] = [e.getBoundingClientRect(), getComputedStyle(e)];
        return [e.className, e.childElementCount ? '' : e.textContent, Math.round(r.width), Math.round(r.height), s.color,
            s.backgroundColor, s.display, s.position, s.visibility, s.opacity, s.fontSize, s.letterSpacing, s.textTransform,
            s.direction, s.cursor].join('|');
    })";

reading!(hostile_styles_do_not_reach_it, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let body = format!("<mailuo-article src='/story.txt'></mailuo-article><div class='wall'></div>{SCRIPT}");
    host.page(
        "story.txt",
        "",
        "书店\n\n店主周立群原来在星河科技做工程师。周立群说：“书可以慢慢卖，这是机会。”\n",
    );
    let calm = "<style>body { margin: 0; font-family: serif; } .wall { display: none; }</style>";
    let hostile = "<style>* { all: unset !important; }
        body *, body { text-transform: uppercase !important; letter-spacing: .5em !important; direction: rtl !important;
          visibility: hidden !important; cursor: wait !important; color: lime !important; line-height: 5 !important; }
        button { display: none !important; } div { position: fixed !important; } section, ul, p { float: right !important; opacity: .1 !important; }
        head, style, script, title { display: none !important; }
        .wall { position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: red !important; visibility: visible !important; }</style>";
    open(reader, &host.page("calm", "", &html(calm, &body))).await?;
    let as_meant = reader.ask(SHAPE).await?;
    open(reader, &host.page("hostile", "", &html(hostile, &body))).await?;
    let as_is = reader.ask(SHAPE).await?;
    assert!(as_meant.as_array().is_some_and(|all| all.len() > 20));
    assert_eq!(as_meant, as_is);
    // The card stands above whatever the host has put on top.
    let on_top = reader
        .ask(
            "const e = document.querySelector('mailuo-article');
        const r = e.shadowRoot.querySelector('.card').getBoundingClientRect();
        return document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2) === e",
        )
        .await?;
    assert_eq!(on_top, json!(true));
    Ok(())
});

/// The rows of the table in `docs/embed.md`; SITE stands for the origin of Mailuo's files.
const POLICIES: [(&str, &str); 4] = [
    (
        "same",
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; style-src 'self'; img-src data:",
    ),
    (
        "other",
        "default-src 'none'; script-src SITE 'wasm-unsafe-eval'; worker-src blob:; connect-src SITE; img-src data:",
    ),
    ("frame", "default-src 'none'; frame-src SITE; img-src data:"),
    ("frame-height", "default-src 'none'; frame-src SITE; script-src SITE; img-src data:"),
];

reading!(strict_policies_are_enough, 1280, 900, async |reader: &Reader| {
    let (Some(host), Some(site)) = (Host::start(), Host::start()) else { return Ok(()) };
    let docs = include_str!("../docs/embed.md");
    for (name, policy) in POLICIES {
        let told = policy.trim_start_matches("default-src 'none'; ").trim_end_matches("; img-src data:");
        assert!(docs.contains(told.trim_end_matches("; style-src 'self'")), "the table does not tell {told}");
        let from = if name == "same" { "" } else { site.origin.as_str() };
        let policy = policy.replace("SITE", &site.origin);
        let framed = format!(
            "<iframe class='mailuo' title='书店' height='300' src='{from}/mailuo/embed/embed.html?embed=1&src=/examples/blog/article.txt'></iframe>"
        );
        let body = match name {
            "frame" => framed,
            "frame-height" => format!("{framed}<script src='{from}/mailuo/embed/embed-host.js'></script>"),
            _ => format!(
                "<mailuo-article>{STORY}</mailuo-article><script type='module' src='{from}/mailuo/embed/mailuo.js'></script>"
            ),
        };
        let address = host.page(name, &policy, &html("", &body));
        if name.starts_with("frame") {
            reader.page.goto(&address).await?;
            reader.page.clone().enter_frame(0).await?;
            reader.until(READY).await?;
            reader.page.clone().enter_parent_frame().await?;
            let grown = "return document.querySelector('iframe').getBoundingClientRect().height > 400";
            if name == "frame-height" {
                reader.until(grown).await?
            } else {
                assert_eq!(reader.ask(grown).await?, json!(false))
            }
        } else {
            open(reader, &address).await?;
            let marked = reader.ask(MARKED).await?;
            assert_eq!(marked["mailuo-light-company"], "星河科技", "{name}: {marked}");
        }
    }
    Ok(())
});

reading!(a_sandboxed_frame_is_enough, 390, 844, async |reader: &Reader| {
    let (Some(host), Some(site)) = (Host::start(), Host::start()) else { return Ok(()) };
    let body = format!(
        "<iframe class='mailuo' sandbox='allow-scripts' title='书店' height='300'
        src='{0}/mailuo/embed/embed.html?embed=1&src=/examples/blog/article.txt'></iframe>
        <script src='{0}/mailuo/embed/embed-host.js'></script>",
        site.origin
    );
    reader.page.goto(&host.page("sandbox", "", &html("", &body))).await?;
    reader.until("return parseInt(document.querySelector('iframe').style.height) > 400").await?;
    // What comes from elsewhere, or is of another version, moves nothing.
    let kept = wait_for(
        reader,
        "const frame = document.querySelector('iframe'); const height = frame.style.height;
        postMessage({ source: 'mailuo', v: 1, type: 'height', height: 7 }, '*');
        await new Promise(r => addEventListener('message', () => setTimeout(r), { once: true }));
        return frame.style.height === height",
    )
    .await?;
    assert_eq!(kept, json!(true));
    Ok(())
});

reading!(several_articles_load_the_engine_once, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let twice = "<script type='module' src='/mailuo/embed/mailuo.js'></script><script type='module' src='/mailuo/embed/mailuo.js?again'></script>";
    let body = format!("<article id='post'>{STORY}</article><mailuo-article for='post' panels='chips'></mailuo-article>
        <mailuo-article panels='chips'>{STORY}</mailuo-article><mailuo-article panels='chips' theme='dark' src='/examples/blog/article.txt'></mailuo-article>{twice}");
    open(reader, &host.page("three", "", &html("", &body))).await?;
    for part in ["reader/worker", ".wasm", "lexicon", "names", "themes-"] {
        assert_eq!(host.asked(part), 1, "{part}");
    }
    Ok(())
});

reading!(nothing_loads_before_it_is_near, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let body = format!(
        "<p>开头</p><div style='height: 5000px'></div><mailuo-article>{STORY}</mailuo-article>{SCRIPT}"
    );
    reader.page.goto(&host.page("below", "", &html("", &body))).await?;
    wait_for(
        reader,
        "await customElements.whenDefined('mailuo-article');
        for (let i = 0; i < 5; i++) await new Promise(r => requestAnimationFrame(() => setTimeout(r)))",
    )
    .await?;
    assert_eq!((host.asked("mailuo.js"), host.asked("/mailuo/")), (1, 1));
    reader.ask("document.querySelector('mailuo-article').scrollIntoView()").await?;
    reader.until(READY).await?;
    assert_eq!(host.asked("reader/worker"), 1);
    Ok(())
});

reading!(nothing_is_left_behind, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    // Workers and their ends are counted, and listeners where an article may forget them.
    let count = "<script>
        const Real = Worker; window.workers = 0; window.listeners = 0;
        Worker = class extends Real { constructor(...a) { super(...a); workers++; } terminate() { workers--; super.terminate(); } };
        for (const target of [window, document, matchMedia('(prefers-color-scheme: dark)').__proto__]) {
          const { addEventListener: add, removeEventListener: remove } = target;
          target.addEventListener = function (type, f, o) {
            if (this !== window && this !== document && !(this instanceof MediaQueryList)) return add.call(this, type, f, o);
            listeners++; o?.signal?.addEventListener('abort', () => listeners--); return add.call(this, type, f, o);
          };
          target.removeEventListener = function (...a) { listeners--; return remove.apply(this, a); };
        }</script>";
    let body = format!("<article id='post'>{STORY}</article><main></main>{SCRIPT}");
    reader.page.goto(&host.page("gone", "", &html(count, &body))).await?;
    reader.ask("window.round = async () => {
        const e = document.createElement('mailuo-article'); e.setAttribute('for', 'post');
        const ready = new Promise(r => e.addEventListener('mailuo-ready', r, { once: true }));
        document.querySelector('main').append(e); await ready;
        await e.select('周立群'); e.destroy(); await null; e.remove(); await 0; await 0;
      };
      window.state = () => ({ highlights: CSS.highlights.size, styles: document.adoptedStyleSheets.length,
        top: document.querySelectorAll(':popover-open').length, main: document.querySelector('main').childNodes.length, listeners })").await?;
    // One article stays, so that the engine is there; what the others add is to be nothing.
    reader.ask("const e = document.createElement('mailuo-article'); e.id = 'stays'; document.querySelector('main').append(e);
        e.innerHTML = '<p>店主周立群来了。</p>'").await?;
    reader.until(READY).await?;
    wait_for(reader, "for (let i = 0; i < 10; i++) await round()").await?;
    let (state, counters) = (reader.ask("return state()").await?, reader.counters().await?);
    for _ in 0..9 {
        wait_for(reader, "for (let i = 0; i < 10; i++) await round()").await?;
    }
    assert_eq!(state, reader.ask("return state()").await?);
    let after = reader.counters().await?;
    for what in ["documents", "nodes", "jsEventListeners"] {
        let grown = after[what].as_i64().unwrap_or_default() - counters[what].as_i64().unwrap_or_default();
        assert!(grown <= 5, "{what}: {counters} {after}");
    }
    assert_eq!(reader.ask("return workers").await?, json!(1));
    reader.ask("const e = document.querySelector('#stays'); e.destroy(); e.remove()").await?;
    reader.until("return workers === 0").await?;
    let end = reader.ask("return state()").await?;
    assert_eq!(end, json!({ "highlights": 0, "styles": 0, "top": 0, "main": 0, "listeners": 0 }));
    Ok(())
});

reading!(pages_that_are_swapped_keep_the_engine, 1280, 900, async |reader: &Reader| {
    let Some(host) = Host::start() else { return Ok(()) };
    let body = format!("<main><mailuo-article>{STORY}</mailuo-article></main>{SCRIPT}");
    open(reader, &host.page("pjax", "", &html("", &body))).await?;
    let swap = "window.old = document.querySelector('main').firstChild;
        document.querySelector('main').innerHTML = \"<article id='b'><h1>灯塔</h1><p>守塔人李建国说：“灯不能灭。”</p></article><mailuo-article for='b'></mailuo-article>\"";
    reader.ask(swap).await?;
    reader.until(READY).await?;
    let marked = reader.ask(MARKED).await?;
    assert_eq!(marked, json!({ "mailuo-light-person": "李建国" }));
    // Back again, with the element of before.
    reader.ask("document.querySelector('main').replaceChildren(old)").await?;
    reader.until(READY).await?;
    reader.until("return CSS.highlights.has('mailuo-light-company')").await?;
    assert_eq!(host.asked("reader/worker"), 1);
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
