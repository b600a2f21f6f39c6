//! A reader without a mouse, without sight, with a phone, with a taste of their own.

use mailuo_e2e::{CmdError, Reader, nobody_is_shut_out, reading};
use serde_json::json;

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

async fn everything_is_open_to_everyone(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    nobody_is_shut_out(reader, "as it opens").await?;
    reader.ask("document.querySelectorAll('details').forEach(d => d.open = true)").await?;
    reader.ask("document.querySelector('#settings').showPopover()").await?;
    nobody_is_shut_out(reader, "with all that folds unfolded").await?;
    reader.ask("document.querySelector('#settings').hidePopover()").await?;
    reader.ask("document.querySelector(\".panel[data-theme='safety'] .theme\").click()").await?;
    reader.ask("document.querySelector(\".chip[data-name='刘聪']\").click()").await?;
    reader.wait(".card").await?;
    nobody_is_shut_out(reader, "with a name and a theme").await?;
    reader.ask("document.querySelector('.mend').open = true").await?;
    reader.click(".mend .kinds .company").await?;
    reader.ask("document.querySelector('.one-place').open = true").await?;
    reader.wait(".record li").await?;
    nobody_is_shut_out(reader, "with what can be put right, and what was").await?;
    reader.press(ESCAPE).await?;
    reader.ask("document.querySelector('.voices .choice label:nth-child(3) input').click()").await?;
    reader.ask("document.querySelector('.figures .choice label:nth-child(2) input').click()").await?;
    reader.ask("document.querySelector('.add').click()").await?;
    reader.wait(".matrix").await?;
    reader.wait(".edit").await?;
    nobody_is_shut_out(reader, "with the matrix, the time line and a form").await
}

reading!(axe_finds_nothing, 1280, 900, everything_is_open_to_everyone);

reading!(axe_finds_nothing_in_the_dark, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask("localStorage.setItem('mailuo.settings', 'light=dark')").await?;
    reader.page.refresh().await?;
    everything_is_open_to_everyone(reader).await
});

reading!(axe_finds_nothing_on_sepia_and_a_phone, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask("localStorage.setItem('mailuo.settings', 'light=sepia')").await?;
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    nobody_is_shut_out(reader, "a phone").await?;
    reader.click(".sections button[data-section='themes']").await?;
    reader.wait(".beside.is-open").await?;
    nobody_is_shut_out(reader, "a phone with the sheet open").await
});

reading!(how_to_read_is_chosen_and_stays, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let look = "const s = getComputedStyle(document.querySelector('.reader p:not([class])'));
        return [s.fontSize, s.fontFamily.includes('Sans'), s.textIndent == '0px', getComputedStyle(document.body).backgroundColor]";
    let before = reader.ask(look).await?;
    reader.click(".settings button").await?;
    for (row, option) in [(1, 3), (2, 2), (3, 4), (4, 2)] {
        reader.click(&format!(".settings .row:nth-child({row}) label:nth-of-type({option})")).await?;
    }
    let after = reader.ask(look).await?;
    for n in 0..4 {
        assert_ne!(before[n], after[n], "row {n}");
    }
    let bars = "return [...document.querySelectorAll('meta[name=theme-color]')].find(e => matchMedia(e.media).matches).content";
    assert_eq!(reader.ask(bars).await?, json!("#1c1b19"), "the browser's bars are as dark as the page");
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    assert_eq!(reader.ask(look).await?, after, "it stays");
    Ok(())
});

reading!(the_text_is_searched, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.press("/").await?;
    reader.until("return document.activeElement.matches('.search input')").await?;
    reader.press("大模型").await?;
    let lit = reader.wait_lit("hit").await?;
    let hits = reader.texts(".search .hit b").await?;
    assert!(hits.len() > 3 && hits.iter().all(|hit| hit == "大模型"), "{hits:?}");
    assert_eq!(lit, hits);
    reader.press(ENTER).await?;
    reader.wait(".is-focused").await?;
    assert_eq!(reader.lit("hit").await?, hits, "what was jumped to is lit too");
    assert!(reader.texts(".told").await?.concat().starts_with("1/"));
    reader.press("n").await?;
    reader.until("return document.querySelector('.told').textContent.startsWith('2/')").await?;
    reader.press(ESCAPE).await?;
    reader.until("return !CSS.highlights.size").await
});

async fn letters_find_a_name(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    if reader.ask("return innerWidth < 992").await? == json!(true) {
        reader.click(".sections button[data-section='search']").await?;
        reader.wait(".beside.is-open").await?;
    }
    for letters in ["kdxf", "KDXF"] {
        reader.write(".search input", letters).await?;
        reader
            .until(&format!(
                "return document.querySelector('.search input').value == '{letters}' && [...document.querySelectorAll('.hit b')].length > 1
                && [...document.querySelectorAll('.hit b')].every(hit => '科大讯飞'.includes(hit.textContent))"
            ))
            .await?;
        assert_eq!(reader.texts(".found-names .chip").await?, ["科大讯飞"], "names first");
    }
    nobody_is_shut_out(reader, "with what letters found").await?;
    // 长 is read in two ways.
    for letters in ["cqjz", "zqjz"] {
        reader.write(".search input", letters).await?;
        reader.until(&format!("return document.querySelector('.search input').value == '{letters}' && document.querySelector('.hit b')?.textContent == '长期价值'")).await?;
    }
    reader.write(".search input", "kdxf").await?;
    reader.click(".found-names .chip").await?;
    reader.wait(".card[aria-label='科大讯飞']").await?;
    reader.until("return document.documentElement.scrollWidth <= innerWidth").await
}

reading!(letters_stand_for_a_name, 1280, 900, letters_find_a_name);
reading!(letters_stand_for_a_name_on_a_phone, 390, 844, letters_find_a_name);
reading!(letters_stand_for_a_name_in_little_room, 320, 600, letters_find_a_name);

reading!(a_search_is_a_step_and_goes_along_in_a_link, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    let steps = "return history.length";
    let before = reader.ask(steps).await?.as_u64();
    reader.press("/").await?;
    reader.press("大模型").await?;
    reader.until("return location.hash.includes(encodeURIComponent('大模型'))").await?;
    assert_eq!(reader.ask(steps).await?.as_u64(), before.map(|n| n + 1), "one step, however it is typed");
    let address = reader.ask("return location.hash").await?;
    let address = address.as_str().unwrap_or_default().to_owned();
    reader.page.back().await?;
    reader
        .until("return !CSS.highlights.size && document.querySelector('.search input').value == ''")
        .await?;
    reader.page.forward().await?;
    reader.until("return document.querySelector('.search input').value == '大模型'").await?;
    reader.wait_lit("hit").await?;
    let Some(other) = Reader::open(1280, 900).await else { return Ok(()) };
    let outcome = async {
        other.visit(&address).await?;
        other.wait_lit("hit").await?;
        assert_eq!(other.texts(".search .hit b").await?, reader.texts(".search .hit b").await?);
        Ok(())
    };
    let outcome = outcome.await;
    other.close().await;
    outcome
});

reading!(back_and_forward_walk_through_the_selection, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".chip[data-name='刘聪']").await?;
    reader.wait(".card").await?;
    reader.click(".panel[data-theme='safety'] .theme").await?;
    reader.wait(".filters .token:nth-of-type(2)").await?;
    let address = reader.ask("return decodeURIComponent(location.hash)").await?;
    let address = address.as_str().unwrap_or_default().to_owned();
    assert!(address.contains("name=刘聪") && address.contains("theme=安全"), "{address}");
    reader.page.back().await?;
    reader.until("return document.querySelectorAll('.filters .token').length == 1").await?;
    reader.page.back().await?;
    reader.until("return !document.querySelector('.filters')").await?;
    reader.page.forward().await?;
    reader.wait(".card[aria-label='刘聪']").await?;
    let Some(other) = Reader::open(1280, 900).await else { return Ok(()) };
    let outcome = shows_what_the_link_says(&other, &address).await;
    other.close().await;
    outcome
});

async fn shows_what_the_link_says(other: &Reader, address: &str) -> Result<(), CmdError> {
    other.visit(address).await?;
    other.wait(".card[aria-label='刘聪']").await?;
    other.wait(".filters .token:nth-of-type(2)").await
}

reading!(a_statement_is_cited, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    // What the clipboard would hold is read instead.
    reader.ask("Object.defineProperty(navigator, 'clipboard', { value: { writeText: async text => { window.copied = text } } })").await?;
    reader.click(".voices .cite").await?;
    reader.until("return !!window.copied").await?;
    let text = reader.ask("return decodeURIComponent(copied)").await?;
    let text = text.as_str().unwrap_or_default();
    assert!(
        text.contains("——蒋杰，《国产大模型：热闹之后，要看用处》") && text.contains("#at=腾讯会全面"),
        "{text}"
    );
    assert!(text.contains(":~:text=腾讯会全面"), "{text}");
    // The browser keeps its part of the link, and the page shows the place.
    reader.page.goto("about:blank").await?;
    reader.page.goto(text.split(' ').next_back().unwrap_or_default()).await?;
    reader.wait(".is-focused").await?;
    assert!(reader.texts(".is-focused").await?.concat().starts_with("腾讯会全面"));
    assert_eq!(reader.ask("return location.href.includes(':~:')").await?, json!(false));
    Ok(())
});

reading!(keys_do_what_the_help_says, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.press("?").await?;
    reader.wait("dialog[open]").await?;
    assert!(reader.texts("dialog[open]").await?.concat().contains("键盘"));
    reader.press(ESCAPE).await?;
    reader.until("return !document.querySelector('dialog[open]')").await?;
    reader.press("s").await?;
    reader.until("return document.activeElement.matches('.said')").await?;
    reader.wait(".tip").await?;
    reader.press("3").await?;
    reader.wait_lit("hue").await?;
    reader.press("n").await?;
    reader.wait(".is-focused").await?;
    reader.press(ESCAPE).await?;
    reader.until("return !CSS.highlights.size").await
});

reading!(the_card_tells_with_whom_somebody_is_named, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    reader.click(".chip[data-name='蒋杰']").await?;
    reader.wait(".card .companion").await?;
    let card = reader.texts(".card").await?.concat();
    assert!(card.contains("副总裁") && card.contains("腾讯云"), "{card}");
    reader.click(".card .companion .count").await?;
    reader.wait(".is-focused").await?;
    reader.click(".card .companion .name").await?;
    reader.until("return document.querySelector('.card h2').textContent != '蒋杰'").await
});

reading!(a_narrow_phone_scrolls_one_way_only, 320, 640, fits_on_a_narrow_phone);

reading!(a_narrow_phone_scrolls_one_way_only_in_english, 320, 640, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask("localStorage.setItem('mailuo.settings', 'language=english')").await?;
    fits_on_a_narrow_phone(reader).await
});

async fn fits_on_a_narrow_phone(reader: &Reader) -> Result<(), CmdError> {
    reader.visit("").await?;
    let fits = "const side = document.querySelector('#side');
        return document.documentElement.scrollWidth <= innerWidth && innerWidth == 320 && side.scrollWidth <= side.clientWidth";
    assert_eq!(reader.ask(fits).await?, json!(true));
    for section in 2..=5 {
        reader.click(&format!(".sections li:nth-child({section}) button")).await?;
        reader.wait(".beside.is-open").await?;
        assert_eq!(reader.ask(fits).await?, json!(true), "section {section}");
        let small = "return [...document.querySelectorAll('.sections button, .chip')].filter(e => e.offsetParent && e.getBoundingClientRect().height < 43).length";
        assert_eq!(reader.ask(small).await?, json!(0), "thumbs find them");
    }
    Ok(())
}

/// What in the page's own words is Chinese: of what stands outside the article and what is quoted from it.
const CHINESE: &str = "const own = '.masthead .tools, .masthead .open, .sections, .told, dialog:not(.shelf), .shelf h2, .shelf h3, .side h2, .side h3, \
        .side summary, .side .empty, .side .choice, .side label, .side caption, .side thead, .side .add, .side .csv';
    const quoted = '.card h2, .speaker h3, .timeline h3';
    const said = [...document.querySelectorAll(own)].filter(e => !e.matches(quoted)).flatMap(e =>
        [e.textContent, ...['aria-label', 'title', 'placeholder'].map(name => e.getAttribute(name) ?? '')]);
    said.push(...[...document.querySelectorAll('section, nav, aside, input, svg, article')].map(
        e => e.matches('.card, .shelf *') ? '' : e.getAttribute('aria-label') ?? ''));
    return said.filter(text => /\\p{Script=Han}/u.test(text.replace('简体繁體', '')))";

reading!(the_page_speaks_english, 1280, 900, async |reader: &Reader| {
    reader.visit("").await?;
    assert_eq!(reader.ask("return document.documentElement.lang").await?, json!("zh-Hans"));
    reader.ask("document.querySelectorAll('details').forEach(d => d.open = true)").await?;
    // What is written and not yet read stays, and so does an open form.
    reader.write(".open textarea", "draft").await?;
    reader.click(".panel[data-theme='safety'] .change-theme").await?;
    reader.write(".edit [name=words]", "abc").await?;
    // The first text after a choice, the keyboard where it was.
    reader.click(".settings button").await?;
    reader.click(".settings .row:last-child label:nth-of-type(4)").await?;
    reader.until("return document.documentElement.lang == 'en' && document.title == 'Mailuo'").await?;
    reader.until("return document.activeElement.matches('#settings input:checked')").await?;
    let written = "return ['.open textarea', '.edit [name=name]', '.edit [name=words]'].map(css => document.querySelector(css).value)";
    assert_eq!(reader.ask(written).await?, json!(["draft", "Safety", "abc"]));
    assert_eq!(reader.texts(".panel .theme").await?[2].split(char::is_numeric).next(), Some("Safety"));
    assert_eq!(reader.ask(CHINESE).await?, json!([]));
    nobody_is_shut_out(reader, "in English, with the settings open").await?;
    reader.press(ESCAPE).await?;
    reader.click(".panel[data-theme='safety'] .theme").await?;
    reader.click(".chip[data-name='刘聪']").await?;
    reader.until("return document.querySelector('.live').textContent.startsWith('Safety')").await?;
    let address = reader.ask("return decodeURIComponent(location.hash)").await?;
    assert!(
        address.as_str().is_some_and(|a| a.contains("theme=安全")),
        "links mean the same in every language"
    );
    assert_eq!(reader.ask(CHINESE).await?, json!([]));
    reader.page.refresh().await?;
    reader.wait("body[data-state='ready']").await?;
    assert_eq!(reader.ask("return document.querySelector('.reader').lang").await?, json!("zh-Hans"));
    everything_is_open_to_everyone(reader).await
});

reading!(the_page_speaks_traditional_chinese, 390, 844, async |reader: &Reader| {
    reader.visit("").await?;
    reader.ask("localStorage.setItem('mailuo.settings', 'language=hant')").await?;
    reader.page.refresh().await?;
    reader.wait("html[lang='zh-Hant'] body[data-state='ready']").await?;
    assert_eq!(reader.texts(".sections button").await?[0], "搜尋");
    nobody_is_shut_out(reader, "in traditional Chinese").await?;
    reader.click(".sections li:nth-child(3) button").await?;
    reader.wait(".beside.is-open").await?;
    assert!(reader.texts(".panel .theme").await?[1].starts_with("挑戰"));
    nobody_is_shut_out(reader, "in traditional Chinese, with the sheet open").await
});
