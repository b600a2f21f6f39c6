//! Figures and dates of the same thing: both sentences, and no verdict.

use super::{Go, columns::table, to};
use crate::{
    comparison::Row,
    hooks::{Compared, Side},
    together::sentence,
    words::{fill, t},
};
use mailuo_analysis::Figure;
use mailuo_export::labels;
use yew::prelude::*;

/// Those that may differ, and folded those that agree.
pub fn figures(compared: &Compared, go: &Go) -> Html {
    let told = &compared.told.figures;
    let rows = |rows: &[Row]| {
        let row = |row: &Row| {
            let figure = |n: usize| row.cells[n].map(|figure| &compared.sides[n].analysis.figures[figure]);
            let kind = (0..row.cells.len()).find_map(figure).map_or("", |figure| labels::figure(figure.kind));
            let head = html! { <><span>{ &row.subject }</span><span class="role">{ t(kind) }</span></> };
            let cell = |n: usize| Some(quoted(&compared.sides[n], figure(n)?, to(go, n, figure(n)?.at)));
            (head, (0..row.cells.len()).map(cell).collect())
        };
        rows.iter().map(row).collect::<Vec<_>>().into_iter()
    };
    let (differing, agreeing) =
        (t("可能不一致的数字和日期"), fill("说法一致的数字和日期（{}）", &[&told.agreeing.len()]));
    html! {
        <section class="differing" aria-labelledby="differing">
            <h3 id="differing">{ differing }<span class="count">{ told.differing.len() }</span></h3>
            if told.differing.is_empty() {
                <p class="empty">{ t("没有看到同一件事有不同的数字。") }</p>
            } else {
                <p class="promise">{ t("按前后的字句相近来找，也许说的不是同一件事：两边的原句都在这里。") }</p>
                { table(&compared.sides, "quoted", differing, t("说的是"), rows(&told.differing)) }
            }
            if !told.agreeing.is_empty() {
                <details>
                    <summary>{ &agreeing }</summary>
                    { table(&compared.sides, "quoted", &agreeing, t("说的是"), rows(&told.agreeing)) }
                </details>
            }
        </section>
    }
}

/// The figure with its sentence, which leads to its place.
fn quoted(side: &Side, figure: &Figure, onclick: Callback<MouseEvent>) -> Html {
    let at = sentence(&side.analysis, figure.at);
    let text = side.analysis.blocks.get(at.block).map_or("", |block| &block.text);
    let cut = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    html! {
        <button class="evidence" {onclick}>
            <b class="value">{ &figure.text }</b>
            <span>{ cut(at.start, figure.at.start) }<mark>{ cut(figure.at.start, figure.at.end) }</mark>{ cut(figure.at.end, at.end) }</span>
        </button>
    }
}
