//! One page of HTML: the article with its marks, and beside it what was found; without a script, without a network.
//!
//! A chip is a link to its name's card. Styles mark, by `:target`, whatever belongs to what the address names: so
//! back and forward work, and a link to a name is a link. Where the address names a place in the text, the name or
//! theme that the place belongs to stays marked.

mod beside;
mod rules;
mod text;

use crate::{
    Article, hash,
    html::{Element, el},
    script::script,
};
use base64::{Engine, engine::general_purpose::STANDARD};

/// The styles that are the same for every article.
pub const STYLES: &str = concat!(
    include_str!("../../../styles/tokens.css"),
    include_str!("../../../styles/reader.css"),
    include_str!("page.css"),
);

/// What a page wears beside the article.
#[derive(Default)]
pub struct Dress<'a> {
    /// Where [`STYLES`] lies, relative to the page; in the page itself where there is no such file.
    pub sheet: Option<&'a str>,
    /// More for the page's head.
    pub head: Vec<Element>,
    /// Links for the page's upper edge, each with where it leads and what it says.
    pub links: Vec<(String, String)>,
}

/// The whole page.
pub fn page(article: &Article, dress: Dress) -> String {
    let lang = script(&article.analysis.blocks.iter().map(|b| b.text.as_str()).collect::<String>());
    let rules = rules::rules(article);
    let styles = if dress.sheet.is_some() { rules } else { [STYLES, &rules].concat() };
    // The digest is that of the styles as they are written.
    let styles = styles.replace('<', "\\3c ");
    let digest = STANDARD.encode(hash(styles.as_bytes()));
    let own = if dress.sheet.is_some() { "'self' " } else { "" };
    let policy = format!(
        "default-src 'none'; style-src {own}'sha256-{digest}'; img-src data:; base-uri 'none'; form-action 'none'"
    );
    let sheet = dress.sheet.map(|sheet| el("link").set("rel", "stylesheet").set("href", sheet));
    let head = el("head")
        .with(el("meta").set("charset", "utf-8"))
        .with(el("meta").set("http-equiv", "Content-Security-Policy").set("content", policy))
        .with(el("meta").set("name", "viewport").set("content", "width=device-width, initial-scale=1"))
        .with(el("title").text(article.title()))
        .with(el("meta").set("name", "description").set("content", article.summary()))
        .with(el("meta").set("name", "generator").set("content", "Mailuo"))
        .with(el("link").set("rel", "icon").set("href", "data:,"))
        .all(sheet)
        .with(el("style").text(styles))
        .all(dress.head);
    let sections = beside::sections(article, lang);
    let way = |section: &beside::Section| {
        let link = el("a").set("href", format!("#{}", section.id)).text(&section.short);
        el("li").with(link)
    };
    let text = el("li").with(el("a").set("href", "#article").text(article.t("文章")));
    let ways = el("nav")
        .class("ways")
        .set("aria-label", article.t("到哪里去"))
        .with(el("ul").with(text).all(sections.iter().map(way)));
    let link = |(to, word): (String, String)| el("a").set("href", to).text(word);
    let top = el("header")
        .class("masthead")
        .with(el("span").class("name").text(article.t("脉络")))
        .with(el("span").class("links").all(dress.links.into_iter().map(link)));
    let body = el("body")
        .with(top)
        .with(el("main").with(text::text(article, lang)))
        .with(ways)
        .with(
            el("aside")
                .class("side")
                .set("aria-label", article.t("文中有什么"))
                // It scrolls by itself, so the keyboard has to get there.
                .set("tabindex", "0")
                .all(sections.into_iter().map(|section| section.element)),
        )
        .with(
            el("footer")
                .class("foot")
                .with(el("p").text(article.t("名称、主题与说法由脉络自动标出，可能有错，以原文为准。"))),
        );
    let html = el("html").set("lang", article.language).with(head).with(body);
    format!("<!doctype html>\n{}\n", html.write())
}
