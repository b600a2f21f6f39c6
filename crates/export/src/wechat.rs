//! The article as it is pasted into the editor of a 公众号, which keeps styles that stand in the element and little
//! else: `section`, `p` and `span` alone, no class, no link, colours by their numbers. A test holds these rules; the
//! editor itself wants an account and was not tried.

use crate::{
    Article, Panel,
    html::{Element, el},
    labels,
    segments::{Marks, of_block, segments},
};
use mailuo_analysis::{Block, BlockKind, NameKind};

/// The colours of the themes on white, as in `styles/tokens.css`.
const HUES: [&str; 8] =
    ["#35693b", "#96480f", "#2a5d92", "#6a4c93", "#8b2f5c", "#0b6863", "#6f5a12", "#4c5560"];
/// How many sentences of a theme are shown.
const SHOWN: usize = 5;

/// The article with its names underlined, the themes with their first sentences, and who says what.
pub fn wechat(article: &Article) -> String {
    let blocks = article.analysis.blocks.iter().enumerate();
    let body = el("section")
        .set("style", "font-size:16px;line-height:1.8;letter-spacing:.5px;color:#2b2823;text-align:justify")
        .all(
            blocks.filter(|(_, b)| b.kind != BlockKind::Title).map(|(n, block)| paragraph(article, n, block)),
        )
        .all(article.panels.iter().filter_map(|panel| theme(article, panel)))
        .all(voices(article));
    body.write()
}

fn paragraph(article: &Article, number: usize, block: &Block) -> Element {
    let style = match block.kind {
        BlockKind::Heading => "margin:32px 0 16px;font-size:18px;font-weight:bold",
        BlockKind::Lead => {
            "margin:0 0 24px;padding:12px 16px;background:#f7f4ec;color:#6b655a;font-size:15px"
        }
        BlockKind::Paragraph => "margin:0 0 20px",
        _ => "margin:0 0 16px;color:#6b655a;font-size:14px",
    };
    let mentions = of_block(&article.analysis.mentions, number, |m| m.at);
    let runs = segments(block.text.len(), Marks { mentions, ..Marks::default() });
    runs.iter().fold(el("p").set("style", style), |p, run| {
        let words = block.text.get(run.range.clone()).unwrap_or_default();
        match run.mention.map(|n| mentions[n].kind) {
            Some(kind) => {
                let style = format!("border-bottom:1px solid {}", colour(kind));
                p.with(el("span").set("style", style).text(words))
            }
            None => p.text(words),
        }
    })
}

fn colour(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "#1f5f8b",
        NameKind::Company => "#8a3b12",
        NameKind::Organisation => "#4f6228",
        NameKind::Place => "#6a4c93",
        NameKind::Product => "#0b6e69",
        NameKind::Work => "#7a6417",
        NameKind::Event => "#8b2f5c",
    }
}

fn head(text: &str, colour: &str) -> Element {
    let style = format!("margin:0 0 12px;font-size:17px;font-weight:bold;color:{colour}");
    el("p").set("style", style).text(text)
}

fn theme(article: &Article, panel: &Panel) -> Option<Element> {
    let evidence = article.evidence(panel);
    if evidence.is_empty() {
        return None;
    }
    let hue = HUES[usize::from(panel.hue) % HUES.len()];
    let row =
        |(_, evidence, reason): &(usize, &mailuo_analysis::Evidence, Option<&mailuo_analysis::Reason>)| {
            let row = el("p").set("style", "margin:0 0 12px;font-size:15px");
            let tones = reason.iter().flat_map(|r| &r.tones).map(|tone| {
                let style = "margin-left:8px;color:#6b655a;font-size:13px";
                el("span").set("style", style).text(article.t(labels::tone(*tone)))
            });
            row.text(&evidence.text).all(tones)
        };
    let style = format!("margin:32px 0 0;padding:4px 0 4px 16px;border-left:3px solid {hue}");
    let first = evidence.iter().take(SHOWN).map(row);
    Some(el("section").set("style", style).with(head(panel.name, hue)).all(first))
}

fn voices(article: &Article) -> Option<Element> {
    let speakers = article.speakers();
    if speakers.is_empty() {
        return None;
    }
    let rows = speakers.into_iter().flat_map(|speaker| {
        let role = speaker.entity.map(|entity| article.role(entity)).unwrap_or_default();
        let who = el("p")
            .set("style", "margin:16px 0 4px")
            .with(el("span").set("style", "font-weight:bold").text(speaker.name));
        let role = (!role.is_empty())
            .then(|| el("span").set("style", "margin-left:8px;color:#6b655a;font-size:14px").text(role));
        let who = who.all(role);
        let said = speaker.statements.into_iter().map(|n| {
            el("p").set("style", "margin:0 0 8px;font-size:15px").text(&article.analysis.quotes[n].text)
        });
        std::iter::once(who).chain(said).collect::<Vec<_>>()
    });
    let section = el("section").set("style", "margin:32px 0 0;padding:16px 0 0;border-top:1px solid #e2dccd");
    Some(section.with(head(&article.t("各方说法"), "#2b2823")).all(rows))
}
