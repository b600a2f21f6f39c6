//! What several articles name, and what only one does.

use super::{Go, badge, columns::table, to};
use crate::{
    comparison::Name,
    hooks::{Compared, Side},
    view::kind_class,
    words::{fill, t},
};
use yew::prelude::*;

/// So many names stand open.
const OPEN: usize = 12;

/// A table of what is shared, and a list for each article of what is its own.
pub fn names(compared: &Compared, go: &Go) -> Html {
    let count = |name: &Name| name.cells.iter().flatten().count();
    let (shared, own): (Vec<&Name>, Vec<&Name>) =
        compared.told.names.iter().partition(|name| count(name) > 1);
    let row = |name: &&Name| {
        let head = html! { <span class={classes!("mention", kind_class(name.kind))}>{ &name.name }</span> };
        let cell = |(n, cell): (usize, &Option<crate::comparison::Named>)| {
            let named = cell.as_ref()?;
            let form = &compared.sides[n].analysis.entities[named.entity].name;
            let other = (*form != name.name).then(|| html! { <span class="role">{ form }</span> });
            let label = fill("{}：{}处", &[form, &named.count]);
            Some(html! {
                <button class="times" aria-label={label} onclick={to(go, n, named.first)}>{ fill("{}处", &[&named.count]) }{ other }</button>
            })
        };
        (head, name.cells.iter().enumerate().map(cell).collect())
    };
    let (open, folded) = shared.split_at(shared.len().min(OPEN));
    let rows = |names: &[&Name]| names.iter().map(row).collect::<Vec<_>>().into_iter();
    let only = |(n, side): (usize, &Side)| {
        let named = own.iter().filter_map(|name| Some((*name, name.cells[n].as_ref()?)));
        let chip = |(name, named): (&Name, &crate::comparison::Named)| {
            html! {
                <li><button class={classes!("chip", kind_class(name.kind))} onclick={to(go, n, named.first)}>
                    { &name.name }<span class="count">{ named.count }</span></button></li>
            }
        };
        let chips: Vec<Html> = named.map(chip).collect();
        let (open, folded) = chips.split_at(chips.len().min(OPEN));
        html! {
            <div class="only">
                <h4>{ badge(n) }<span>{ &side.kept.title }</span></h4>
                if chips.is_empty() {
                    <p class="empty">{ t("没有") }</p>
                }
                <ul>{ for open.iter().cloned() }</ul>
                if !folded.is_empty() {
                    <details><summary>{ fill("还有 {} 个", &[&folded.len()]) }</summary><ul>{ for folded.iter().cloned() }</ul></details>
                }
            </div>
        }
    };
    html! {
        <section class="named" aria-labelledby="compared-names">
            <h3 id="compared-names">{ t("都提到的名称") }<span class="count">{ shared.len() }</span></h3>
            if shared.is_empty() {
                <p class="empty">{ t("没有") }</p>
            } else {
                { table(&compared.sides, "short", t("都提到的名称"), t("名称"), rows(open)) }
            }
            if !folded.is_empty() {
                <details>
                    <summary>{ fill("还有 {} 个", &[&folded.len()]) }</summary>
                    { table(&compared.sides, "short", t("都提到的名称"), t("名称"), rows(folded)) }
                </details>
            }
            <h3>{ t("只在一篇里的名称") }<span class="count">{ own.len() }</span></h3>
            <div class="onlys">{ for compared.sides.iter().enumerate().map(only) }</div>
        </section>
    }
}
