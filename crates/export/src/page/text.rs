//! The article itself, every mark a place that can be linked to.

use super::beside::OPEN;
use crate::{
    Article,
    html::{Element, el},
    labels,
    segments::{Marks, Run, of_block, segments},
};
use mailuo_analysis::{Block, BlockKind, Place};

/// The reading column.
pub fn text(article: &Article, lang: &'static str) -> Element {
    let blocks = &article.analysis.blocks;
    let first = blocks.iter().position(|b| b.kind == BlockKind::Title);
    // What a panel shows at once stands out in the text as well.
    let first_of = |panel| article.evidence(panel).iter().take(OPEN).map(|row| row.0).collect();
    let strong: Vec<Vec<usize>> = article.panels.iter().map(first_of).collect();
    // A page has one main heading.
    let unseen = first.is_none().then(|| el("h1").class("unseen").text(article.title()));
    let block = |(n, block): (usize, &Block)| {
        let (name, class) = match block.kind {
            BlockKind::Title if first == Some(n) => ("h1", ""),
            BlockKind::Title => ("h2", "title"),
            BlockKind::Heading => ("h2", ""),
            kind => ("p", labels::block(kind)),
        };
        let element = el(name).set("id", format!("b{n}"));
        content(article, &strong, n, block, if class.is_empty() { element } else { element.class(class) })
    };
    let article = el("article").class("reader").set("id", "article").set("lang", lang);
    article.all(unseen).all(blocks.iter().enumerate().map(block))
}

/// The block's words, sentence of a theme by sentence.
fn content(article: &Article, strong: &[Vec<usize>], number: usize, block: &Block, into: Element) -> Element {
    let analysis = article.analysis;
    let mentions = of_block(&analysis.mentions, number, |m| m.at);
    let quotes: Vec<Place> = of_block(&analysis.quotes, number, |q| q.at).iter().map(|q| q.at).collect();
    let themes: Vec<Place> = of_block(&analysis.themes, number, |e| e.at).iter().map(|e| e.at).collect();
    let before = |places: usize, all: usize| all - places;
    let first = Firsts {
        mention: before(mentions.len(), analysis.mentions.partition_point(|m| m.at.block <= number)),
        quote: before(quotes.len(), analysis.quotes.partition_point(|q| q.at.block <= number)),
        theme: before(themes.len(), analysis.themes.partition_point(|e| e.at.block <= number)),
    };
    let marks = Marks { mentions, quotes: &quotes, themes: &themes, ..Marks::default() };
    let runs = segments(block.text.len(), marks);
    groups(&runs, |run| run.marked).into_iter().fold(into, |into, group| match group[0].marked {
        None => statements(article, block, group, &first, into),
        Some(n) => {
            let number = first.theme + n;
            let labels = &analysis.themes[number].labels;
            let is_of = |panel: &crate::Panel| labels.iter().any(|label| label == panel.key);
            let themes = (0..article.panels.len()).filter(|&n| is_of(&article.panels[n]));
            let class = themes.map(|n| match strong[n].contains(&number) {
                true => format!("t{n} s{n}"),
                false => format!("t{n}"),
            });
            let class = class.collect::<Vec<_>>().join(" ");
            let span = el("span").set("id", format!("v{number}")).class(class);
            into.with(statements(article, block, group, &first, span))
        }
    })
}

/// The numbers in the analysis of a block's first marks.
struct Firsts {
    mention: usize,
    quote: usize,
    theme: usize,
}

fn statements(article: &Article, block: &Block, runs: &[Run], first: &Firsts, into: Element) -> Element {
    groups(runs, |run| run.quote).into_iter().fold(into, |into, group| match group[0].quote {
        None => names(article, block, group, first, into),
        Some(n) => {
            let number = first.quote + n;
            let span = el("span");
            // A statement that runs over several sentences of themes is named at its first piece.
            let begins = article.analysis.quotes[number].at.start == group[0].range.start;
            let span = if begins { span.set("id", format!("q{number}")) } else { span };
            into.with(names(article, block, group, first, span.class(format!("said q{number}"))))
        }
    })
}

fn names(article: &Article, block: &Block, runs: &[Run], first: &Firsts, into: Element) -> Element {
    runs.iter().fold(into, |into, run| {
        let words = block.text.get(run.range.clone()).unwrap_or_default();
        let Some(n) = run.mention else { return into.text(words) };
        let number = first.mention + n;
        let mention = &article.analysis.mentions[number];
        let id = mention.entity;
        let link = el("a")
            .class(format!("mention {} e{id}", labels::class(mention.kind)))
            .set("href", format!("#e{id}"));
        let begins = mention.at.start == run.range.start;
        into.with(if begins { link.set("id", format!("m{number}")) } else { link }.text(words))
    })
}

/// Neighbours that are alike in `of`, together.
fn groups<K: PartialEq>(runs: &[Run], of: impl Fn(&Run) -> K) -> Vec<&[Run]> {
    runs.chunk_by(|a, b| of(a) == of(b)).collect()
}
