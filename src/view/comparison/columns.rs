//! A table with a column for each article, whose cells a narrow screen stacks under letters.

use super::{LETTERS, badge};
use crate::{hooks::Side, words::t};
use yew::prelude::*;

/// The table; `rows` are their heads with a cell for each article, `None` where it has nothing.
///
/// Styles take the display of a table from it on a phone, and browsers its meaning with that: roles keep it.
pub fn table(
    sides: &[Side],
    class: &'static str,
    caption: &str,
    head: &str,
    rows: impl Iterator<Item = (Html, Vec<Option<Html>>)>,
) -> Html {
    let column = |(n, side): (usize, &Side)| {
        html! {
            <th scope="col" role="columnheader"><span class={format!("badge side-{n}")}>{ t(LETTERS[n]) }</span><span>{ &side.kept.title }</span></th>
        }
    };
    let cell = |(n, cell): (usize, Option<Html>)| match cell {
        Some(cell) => html! { <td role="cell">{ badge(n) }<div>{ cell }</div></td> },
        None => html! {
            <td role="cell" class="none">{ badge(n) }<span aria-hidden="true">{ "—" }</span><span class="unseen">{ t("没有") }</span></td>
        },
    };
    let row = |(head, cells): (Html, Vec<Option<Html>>)| {
        html! {
            <tr role="row"><th scope="row" role="rowheader">{ head }</th>{ for cells.into_iter().enumerate().map(cell) }</tr>
        }
    };
    html! {
        <table class={classes!("columns", class)} role="table">
            <caption class="unseen">{ caption }</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">{ head }</th>{ for sides.iter().enumerate().map(column) }
            </tr></thead>
            <tbody role="rowgroup">{ for rows.map(row) }</tbody>
        </table>
    }
}
