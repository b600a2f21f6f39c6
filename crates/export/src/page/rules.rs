//! The styles that only this article needs: what is marked when the address names a thing.

use crate::{Article, labels};

/// One rule for names, one for cards, one for each theme, one for statements in several pieces.
pub fn rules(article: &Article) -> String {
    let ids: Vec<usize> = labels::NAMES
        .iter()
        .flat_map(|(kind, ..)| article.named(*kind))
        .map(|(entity, _)| entity.id)
        .collect();
    let all = |of: &dyn Fn(&usize) -> String| ids.iter().map(of).collect::<Vec<_>>().join(",");
    let is_named = |id: &usize| format!("body:has(#e{id}:target,.e{id}:target)");
    let mut out = String::new();
    if !ids.is_empty() {
        let marks = all(&|id| format!("{} .e{id}", is_named(id)));
        out += &format!(
            "{marks}{{color:var(--paper);background:var(--kind);text-decoration-color:transparent}}"
        );
        let cards = all(&|id| format!("{} #e{id}", is_named(id)));
        out += &format!("{cards}{{display:block}}");
    }
    for n in 0..article.panels.len() {
        let (weak, strong) = (
            "color-mix(in srgb,var(--theme) 7%,transparent)",
            "color-mix(in srgb,var(--theme) 20%,transparent)",
        );
        let is_named = format!("body:has(#t{n}:target,.t{n}:target)");
        out += &format!(".t{n}{{--theme:var(--hue-{})}}", article.panels[n].hue);
        out += &format!("{is_named} .reader .t{n}{{color:var(--ink);background:{weak}}}");
        out += &format!("{is_named} :is(.reader .s{n},.theme.t{n}){{background:{strong}}}");
    }
    for n in 0..article.analysis.quotes.len() {
        out += &format!(
            "body:has(#q{n}:target) .q{n}{}",
            if n + 1 < article.analysis.quotes.len() { "," } else { "" }
        );
    }
    if !article.analysis.quotes.is_empty() {
        out += "{background:var(--mark)}";
    }
    out
}
