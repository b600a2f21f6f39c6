//! The pages of a site: the list, one for each article, and what machines read beside them.

use crate::build::{File, Site, Told};
use mailuo_analysis::NameKind;
use mailuo_export::{
    Article, Dress, STYLES, hash,
    html::{Element, el},
    page,
};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

/// What may stand in an address as it is.
const PLAIN: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// Every file of the site but those of its reader.
pub fn pages(site: &Site) -> Vec<File> {
    let sheet = named("mailuo", STYLES.as_bytes(), "css");
    let mut files: Vec<File> =
        vec![("index.html".into(), list(site, &sheet).into_bytes()), (sheet.clone().into(), STYLES.into())];
    for told in &site.articles {
        let json = told.json();
        let data = named(&told.name, json.as_bytes(), "json");
        files.push((format!("{}.html", told.name).into(), article(site, told, &sheet, &data).into_bytes()));
        files.push((data.into(), json.into_bytes()));
    }
    if let Some(base) = &site.base {
        files.push(("sitemap.xml".into(), sitemap(site, base).into_bytes()));
    }
    files
}

/// A file's name with its content's digest in it, so that it may be kept for ever.
fn named(stem: &str, content: &[u8], ending: &str) -> String {
    let digest: String = hash(content)[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{digest}.{ending}")
}

/// A file's name as part of an address.
pub fn address(name: &str) -> String {
    utf8_percent_encode(name, PLAIN).to_string()
}

fn article(site: &Site, told: &Told, sheet: &str, data: &str) -> String {
    let here = site.base.as_ref().map(|base| format!("{base}{}.html", address(&told.name)));
    let article = Article { address: here.as_deref(), ..Article::new(&told.analysis, &told.text) };
    let mut head = vec![
        el("link").set("rel", "alternate").set("type", "application/json").set("href", address(data)),
        el("script").set("type", "application/ld+json").text(linked_data(&article).to_string()),
    ];
    if let Some(here) = &here {
        head.push(el("link").set("rel", "canonical").set("href", here));
        head.extend(open_graph("article", &article.title(), &article.summary(), here, &site.title));
    }
    let mut links = vec![("index.html".to_owned(), site.title.clone()), (address(data), "数据".to_owned())];
    if site.has_reader {
        // The page knows its articles by these names.
        links.push((format!("reader/#article={}", address(&told.name)), "打开阅读器".to_owned()));
    }
    page(&article, Dress { sheet: Some(sheet), head, links })
}

fn open_graph(kind: &str, title: &str, summary: &str, here: &str, site: &str) -> Vec<Element> {
    let rows =
        [("type", kind), ("title", title), ("description", summary), ("url", here), ("site_name", site)];
    let rows = rows.into_iter().chain([("locale", "zh_CN")]);
    rows.map(|(name, value)| el("meta").set("property", format!("og:{name}")).set("content", value)).collect()
}

/// The article as schema.org has it, with whom and what it names most.
fn linked_data(article: &Article) -> Value {
    let analysis = article.analysis;
    let mut counts = vec![0; analysis.entities.len()];
    for mention in &analysis.mentions {
        counts.get_mut(mention.entity).into_iter().for_each(|count| *count += 1);
    }
    let mut entities: Vec<_> = analysis.entities.iter().zip(counts).collect();
    entities.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let mentions: Vec<Value> = entities
        .iter()
        .filter(|(_, count)| *count > 0)
        .take(20)
        .map(|(entity, _)| json!({ "@type": thing(entity.kind), "name": entity.name }))
        .collect();
    let terms: Vec<&str> = analysis.gist.terms.iter().map(|term| term.text.as_str()).collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": if analysis.date.is_some() { "NewsArticle" } else { "Article" },
        "headline": article.title(),
        "description": article.summary(),
        "inLanguage": mailuo_export::script::script(article.source),
        "keywords": terms,
        "mentions": mentions,
    });
    if let Some(date) = &analysis.date {
        data["datePublished"] = json!(date);
    }
    if let Some(here) = article.address {
        data["url"] = json!(here);
        data["mainEntityOfPage"] = json!(here);
    }
    data
}

fn thing(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "Person",
        NameKind::Company => "Corporation",
        NameKind::Organisation => "Organization",
        NameKind::Place => "Place",
        NameKind::Product => "Product",
        NameKind::Work => "CreativeWork",
        NameKind::Event => "Event",
    }
}

fn list(site: &Site, sheet: &str) -> String {
    let entry = |told: &Told| {
        let article = Article::new(&told.analysis, &told.text);
        let link = el("a").set("href", format!("{}.html", address(&told.name))).text(article.title());
        let date = told.analysis.date.iter().map(|date| el("time").set("datetime", date).text(date));
        el("li").with(el("h2").with(link)).all(date).with(el("p").text(article.summary()))
    };
    let policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";
    let canonical = site.base.as_ref().map(|base| el("link").set("rel", "canonical").set("href", base));
    let graph =
        site.base.iter().flat_map(|base| open_graph("website", &site.title, &site.title, base, &site.title));
    let reader = site.has_reader.then(|| el("a").set("href", "reader/").text("打开阅读器"));
    let head = el("head")
        .with(el("meta").set("charset", "utf-8"))
        .with(el("meta").set("http-equiv", "Content-Security-Policy").set("content", policy))
        .with(el("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
        .with(el("title").text(&site.title))
        .with(el("link").set("rel", "icon").set("href", "data:,"))
        .with(el("link").set("rel", "stylesheet").set("href", sheet))
        .all(canonical)
        .all(graph);
    let links = el("span").class("links").all(reader);
    let top = el("header").class("masthead").with(el("span").class("name").text("脉络")).with(links);
    let list = el("ol").all(site.articles.iter().map(entry));
    let main = el("main").class("shelf").with(el("h1").text(&site.title)).with(list);
    let html = el("html").set("lang", "zh-Hans").with(head).with(el("body").with(top).with(main));
    format!("<!doctype html>\n{}\n", html.write())
}

fn sitemap(site: &Site, base: &str) -> String {
    let entry = |place: String, date: Option<&String>| {
        let date = date.map(|date| el("lastmod").text(date));
        el("url").with(el("loc").text(place)).all(date)
    };
    let page = |told: &Told| {
        // A sitemap wants a whole day.
        let date = told.analysis.date.as_ref().filter(|date| date.len() == 10);
        entry(format!("{base}{}.html", address(&told.name)), date)
    };
    let set = el("urlset").set("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    let set = set.with(entry(base.to_owned(), None)).all(site.articles.iter().map(page));
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{}\n", set.write())
}
