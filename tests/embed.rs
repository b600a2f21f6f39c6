//! The element in pages that are not ours: strange styles, strict policies, and nothing left behind.

use mailuo_e2e::{
    Host, Reader,
    element::{MARKED, READY, SCRIPT, STORY, html, open, wait_for},
    reading,
};
use serde_json::{Value, json};

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
    // What comes from elsewhere moves nothing; the frame itself may still grow meanwhile.
    let height = wait_for(
        reader,
        "const here = new Promise(heard => addEventListener('message', ({ source }) => source === window && setTimeout(heard)));
        postMessage({ source: 'mailuo', v: 1, type: 'height', height: 7 }, '*');
        await here;
        return document.querySelector('iframe').style.height",
    )
    .await?;
    assert_ne!(height, json!("7px"));
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
