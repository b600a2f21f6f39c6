//! What stands beside the text: the gist, names with their cards, themes, voices, figures.

use crate::{
    Article,
    html::{Element, el},
    labels,
    ledger::{heading, teller},
    number,
};
use mailuo_analysis::{Cue, Entity, Evidence, Figure, Place, Reason, Tone};

/// So many sentences of a theme stand open, the others folded.
pub const OPEN: usize = 6;
/// So many places are listed in a card.
const PLACES: usize = 12;

/// A part of what stands beside.
pub struct Section {
    /// Its id in the page.
    pub id: &'static str,
    /// What the way to it is called.
    pub short: String,
    /// The section.
    pub element: Element,
}

/// The sections that hold something.
pub fn sections(article: &Article, lang: &'static str) -> Vec<Section> {
    let parts = [
        ("gist", "要点", "要点", gist(article, lang)),
        ("names", "名称", "名称", names(article, lang)),
        ("themes", "主题", "主题", themes(article, lang)),
        ("voices", "说法", "各方说法", voices(article, lang)),
        ("figures", "数字", "数字与日期", figures(article, lang)),
    ];
    let section = |(id, short, head, content): (&'static str, &str, &str, Vec<Element>)| {
        let element = el("section").set("id", id).class(id).with(el("h2").text(article.t(head))).all(content);
        Section { id, short: article.t(short), element }
    };
    parts.into_iter().filter(|part| !part.3.is_empty()).map(section).collect()
}

fn gist(article: &Article, lang: &'static str) -> Vec<Element> {
    let sentence = |place: &Place| {
        el("li").with(to_block(article, *place).class("line").text(article.analysis.text(*place)))
    };
    let list: Vec<Element> = article.analysis.gist.sentences.iter().map(sentence).collect();
    if list.is_empty() { list } else { vec![el("ol").set("lang", lang).all(list)] }
}

fn to_block(_: &Article, place: Place) -> Element {
    el("a").set("href", format!("#b{}", place.block))
}

fn names(article: &Article, lang: &'static str) -> Vec<Element> {
    let (mut chips, mut cards) = (Vec::new(), Vec::new());
    for (kind, class, word) in labels::NAMES {
        let list = article.named(kind);
        if list.is_empty() {
            continue;
        }
        let chip = |(entity, places): &(&Entity, Vec<usize>)| {
            let count = el("span").class("count").text(places.len().to_string());
            let link =
                el("a").class(format!("chip {class} e{}", entity.id)).set("href", format!("#e{}", entity.id));
            el("li").with(link.text(&entity.name).with(count))
        };
        chips.push(el("h3").text(article.t(word)));
        chips.push(el("ul").class("chips").set("lang", lang).all(list.iter().map(chip)));
        cards.extend(list.iter().map(|(entity, places)| card(article, entity, places, class, word)));
    }
    chips.into_iter().chain(cards).collect()
}

/// What is known of a name; shown while the address names it, at the lower edge of a narrow screen.
fn card(article: &Article, entity: &Entity, places: &[usize], class: &'static str, word: &str) -> Element {
    let role = article.role(entity);
    let others = entity.aliases.join(&article.t("、"));
    let fact = |label: &str, value: String| {
        (!value.is_empty()).then(|| el("p").class("fact").text(format!("{} {value}", article.t(label))))
    };
    let place = |&n: &usize| {
        let at = article.analysis.mentions[n].at;
        let text = article.analysis.blocks.get(at.block).map_or("", |b| &b.text);
        let before: Vec<char> = text
            .get(..at.start)
            .unwrap_or_default()
            .chars()
            .rev()
            .take_while(|c| !"。！？；，".contains(*c))
            .take(8)
            .collect();
        let behind: String = text.get(at.end..).unwrap_or_default().chars().take(14).collect();
        let link = el("a").set("href", format!("#m{n}")).text(before.into_iter().rev().collect::<String>());
        let link = link.with(el("b").text(article.analysis.text(at)));
        el("li").with(link.text(behind))
    };
    let rest = places.len().saturating_sub(PLACES);
    let rest = (rest > 0).then(|| el("p").class("fact").text(article.fill("另外{}处", &rest)));
    let close = el("a").class("close").set("href", "#-").set("aria-label", article.t("取消选择")).text("×");
    let name = el("h3").class(format!("is-{class}")).text(&entity.name);
    let kind = el("span").class("count").text(article.t(word));
    el("div")
        .class(format!("card {class}"))
        .set("id", format!("e{}", entity.id))
        .with(close)
        .with(name.with(kind))
        .all(fact("身份", role))
        .all(fact("又作", others))
        .with(el("ul").class("places").all(places.iter().take(PLACES).map(place)))
        .all(rest)
}

fn themes(article: &Article, lang: &'static str) -> Vec<Element> {
    let panel = |(n, panel): (usize, &crate::Panel)| {
        let evidence = article.evidence(panel);
        let count = el("span").class("count").text(evidence.len().to_string());
        let link =
            el("a").class(format!("theme t{n}")).set("href", format!("#t{n}")).text(panel.name).with(count);
        let rows: Vec<Element> = evidence.iter().map(|row| sentence(article, *row)).collect();
        let mut rows = rows.into_iter();
        let first = el("ol").set("lang", lang).all(rows.by_ref().take(OPEN));
        let rest: Vec<Element> = rows.collect();
        let more = (!rest.is_empty()).then(|| {
            let word = article.fill("另外{}句", &rest.len());
            let start = (OPEN + 1).to_string();
            el("details")
                .with(el("summary").text(word))
                .with(el("ol").set("start", start).set("lang", lang).all(rest))
        });
        let none = evidence.is_empty().then(|| el("p").class("fact").text(article.t("这里没有这样的句子")));
        let first = (!evidence.is_empty()).then_some(first);
        let panel = el("div").class("panel").set("id", format!("t{n}"));
        panel.with(el("h3").with(link)).all(none).all(first).all(more)
    };
    article.panels.iter().enumerate().map(panel).collect()
}

/// A sentence with the words that speak for its theme, and how it puts it.
fn sentence(article: &Article, (n, evidence, reason): (usize, &Evidence, Option<&Reason>)) -> Element {
    let speaks = |cue: &&Cue| cue.weight > 0.0;
    let cues: Vec<&Cue> = reason.into_iter().flat_map(|r| &r.cues).filter(speaks).collect();
    let (mut link, mut at) = (el("a").class("line").set("href", format!("#v{n}")), 0);
    let text = |from: usize, to: usize| evidence.text.get(from..to).unwrap_or_default();
    for cue in cues.iter().filter(|cue| evidence.at.contains(cue.at)) {
        let start = cue.at.start - evidence.at.start;
        if start >= at {
            link =
                link.text(text(at, start)).with(el("em").text(text(start, cue.at.end - evidence.at.start)));
            at = cue.at.end - evidence.at.start;
        }
    }
    let link = link.text(text(at, evidence.text.len()));
    let speaker = evidence.quote.and_then(|q| article.analysis.quotes.get(q)).map(|q| &q.speaker);
    let mut meta: Vec<String> = Vec::new();
    let mut why: Vec<&str> = cues.iter().map(|cue| cue.text.as_str()).collect();
    why.dedup();
    if !why.is_empty() {
        meta.push(article.fill("凭：{}", &why.join(&article.t("、"))));
    }
    for tone in reason.into_iter().flat_map(|r| &r.tones) {
        meta.push(match (tone, speaker) {
            (Tone::Reported, Some(speaker)) => article.fill("{}说", speaker),
            _ => article.t(labels::tone(*tone)),
        });
    }
    under(article, evidence.at, &mut meta);
    el("li").with(link).all(line(meta))
}

fn under(article: &Article, at: Place, meta: &mut Vec<String>) {
    let heading = heading(article.analysis, at.block);
    if !heading.is_empty() {
        meta.push(format!("§ {heading}"));
    }
}

fn line(meta: Vec<String>) -> Option<Element> {
    let parts = meta.into_iter().map(|part| el("span").text(part));
    let meta = el("span").class("meta").all(parts);
    Some(meta)
}

fn voices(article: &Article, lang: &'static str) -> Vec<Element> {
    let statement = |&n: &usize| {
        let quote = &article.analysis.quotes[n];
        let verb = if quote.verb.is_empty() { article.t("接着说") } else { quote.verb.clone() };
        let link = el("a").class("line").set("href", format!("#q{n}"));
        let link = link.with(el("span").class("verb").text(verb)).text(&quote.text);
        let mut meta: Vec<String> =
            article.themes_of(quote).iter().map(|panel| panel.name.to_owned()).collect();
        under(article, quote.at, &mut meta);
        el("li").with(link).all(line(meta))
    };
    let speakers = article.speakers().into_iter().flat_map(|speaker| {
        let role = speaker.entity.map(|entity| article.role(entity)).unwrap_or_default();
        let role = (!role.is_empty()).then(|| el("span").class("role").text(role));
        let name = match speaker.entity {
            Some(entity) => el("a").class("who").set("href", format!("#e{}", entity.id)).text(speaker.name),
            None => el("span").class("who").text(speaker.name),
        };
        let list = el("ul").set("lang", lang).all(speaker.statements.iter().map(statement));
        [el("h3").with(name).all(role), list]
    });
    let claim = |claim: &mailuo_analysis::Claim| {
        let source = if claim.source.is_empty() { article.t("据称") } else { claim.source.clone() };
        let link = to_block(article, claim.at).class("line");
        el("li").with(link.with(el("span").class("verb").text(source)).text(&claim.text))
    };
    let claims: Vec<Element> = article.analysis.claims.iter().map(claim).collect();
    let unnamed = (!claims.is_empty())
        .then(|| [el("h3").text(article.t("没有署名的说法")), el("ul").set("lang", lang).all(claims)]);
    speakers.chain(unnamed.into_iter().flatten()).collect()
}

fn figures(article: &Article, lang: &'static str) -> Vec<Element> {
    let head = |word: &str| el("th").set("scope", "col").text(article.t(word));
    let row = |figure: &Figure| {
        let link = to_block(article, figure.at).text(&figure.text);
        let teller = teller(article.analysis, figure);
        let told = (!teller.is_empty()).then(|| el("span").class("role").text(article.fill("{}说", &teller)));
        el("tr")
            .with(el("th").set("scope", "row").set("lang", lang).with(link))
            .with(el("td").class("value").text(value(figure)))
            .with(el("td").text(article.t(labels::figure(figure.kind))))
            .with(el("td").set("lang", lang).text(&figure.subject).all(told))
    };
    let figures = &article.analysis.figures;
    if figures.is_empty() {
        return Vec::new();
    }
    let head = el("thead").with(el("tr").all(["原文", "数值", "类别", "说的是"].map(head)));
    vec![el("table").with(head).with(el("tbody").all(figures.iter().map(row)))]
}

/// A figure's value: a number, a range, a date.
fn value(figure: &Figure) -> String {
    match (figure.value, figure.to, &figure.date) {
        (Some(from), Some(to), _) => format!("{}–{}", number(from), number(to)),
        (Some(value), None, _) => number(value),
        (None, _, Some(date)) => date.trim_start_matches('-').to_owned(),
        (None, ..) => String::new(),
    }
}
