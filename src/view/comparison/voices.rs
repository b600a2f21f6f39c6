//! Whose voices each article includes, and how much of the text they have.

use super::{Go, columns::table, percent, to};
use crate::{
    comparison::{Heard, Voice},
    hooks::Compared,
    words::{fill, t},
};
use yew::prelude::*;

/// So many statements of one speaker stand open.
const OPEN: usize = 2;

/// A row for each speaker, what all of them say together last.
pub fn voices(compared: &Compared, go: &Go) -> Html {
    let row = |voice: &Voice| {
        let role =
            voice.cells.iter().flatten().map(|heard| heard.role.as_str()).find(|role| !role.is_empty());
        let head =
            html! { <><b>{ &voice.name }</b><span class="role">{ role.unwrap_or_default() }</span></> };
        let cells = voice.cells.iter().enumerate();
        (head, cells.map(|(n, cell)| cell.as_ref().map(|heard| said(compared, n, heard, go))).collect())
    };
    let all = || {
        let cell = |(n, share): (usize, &f32)| {
            let quotes = compared.sides[n].analysis.quotes.len();
            Some(
                html! { <span class="meta">{ fill("{} 处说法，占 {}", &[&quotes, &percent(*share)]) }</span> },
            )
        };
        (html! { t("合计") }, compared.told.spoken.iter().enumerate().map(cell).collect())
    };
    let rows: Vec<_> = compared.told.voices.iter().map(row).chain(std::iter::once(all())).collect();
    html! {
        <section class="voices" aria-labelledby="compared-voices">
            <h3 id="compared-voices">{ t("谁在说话") }<span class="count">{ compared.told.voices.len() }</span></h3>
            { table(&compared.sides, "quoted", t("谁在说话"), t("说话人"), rows.into_iter()) }
        </section>
    }
}

/// What one article lets somebody say.
fn said(compared: &Compared, n: usize, heard: &Heard, go: &Go) -> Html {
    let quote = |&statement: &usize| {
        let quote = &compared.sides[n].analysis.quotes[statement];
        html! { <li><button class="evidence" onclick={to(go, n, quote.at)}>{ &quote.text }</button></li> }
    };
    let (open, folded) = heard.statements.split_at(heard.statements.len().min(OPEN));
    html! { <>
        <span class="meta">{ fill("{} 处说法，占 {}", &[&heard.statements.len(), &percent(heard.share)]) }</span>
        <ul>{ for open.iter().map(quote) }</ul>
        if !folded.is_empty() {
            <details><summary>{ fill("还有 {} 处", &[&folded.len()]) }</summary><ul>{ for folded.iter().map(quote) }</ul></details>
        }
    </> }
}
