//! How much of each article every theme has.

use super::{Go, columns::table, percent, to};
use crate::{
    comparison::{Balance, Weight},
    hooks::Compared,
    panels::Panel,
    words::{fill, t},
};
use yew::prelude::*;

/// A row for each theme, with a bar in each cell.
pub fn balance(compared: &Compared, go: &Go) -> Html {
    let row = |(panel, balance): (&Panel, &Balance)| {
        let head = html! { <span class={classes!("tag", panel.class())}>{ panel.title() }</span> };
        let cells = balance.cells.iter().enumerate();
        (head, cells.map(|(n, weight)| weighed(panel, weight, n, go)).collect())
    };
    let rows: Vec<_> = compared.panels.iter().zip(&compared.told.themes).map(row).collect();
    html! {
        <section class="balance" aria-labelledby="balance">
            <h3 id="balance">{ t("主题各占多少") }</h3>
            <p class="promise">{ t("有这个主题的句子占全文句子的几成；点一下到最说明它的那一句。") }</p>
            { table(&compared.sides, "short", t("主题各占多少"), t("主题"), rows.into_iter()) }
        </section>
    }
}

fn weighed(panel: &Panel, weight: &Weight, n: usize, go: &Go) -> Option<Html> {
    let place = weight.strongest?;
    let share = percent(weight.share);
    let label = fill("{}：{} 句，占 {}", &[&panel.title(), &weight.count, &share]);
    Some(html! {
        <button class={classes!("weight", panel.class())} aria-label={label} onclick={to(go, n, place)}>
            <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="all" width="100" height="8" /><rect width={(weight.share * 100.0).to_string()} height="8" />
            </svg>
            <span>{ share }</span>
            <span class="role">{ fill("{} 句", &[&weight.count]) }</span>
        </button>
    })
}
