//! Who speaks on what: speakers against themes, every number a way to the statements.

use super::statement::statement;
use crate::{
    hooks::use_words,
    ledger::{Wanted, matrix, speakers, statements},
    view::ListProps,
    words::{fill, t},
};
use yew::prelude::*;

/// The table; a click on a number unfolds its statements.
#[component]
pub fn Matrix(props: &ListProps) -> Html {
    use_words();
    let cell = use_state_eq(|| None::<(usize, usize)>);
    let wanted = Wanted { entity: props.selected, theme: None };
    let speakers = speakers(&props.analysis, &statements(&props.analysis, wanted));
    let keys: Vec<&str> = props.panels.iter().map(|panel| &*panel.key).collect();
    let cells = matrix(&props.analysis, &speakers, &keys);
    let number = |row: usize, column: usize| {
        let count = cells[row][column].len();
        if count == 0 {
            return html! { <td><span class="none">{ "·" }</span></td> };
        }
        let open = *cell == Some((row, column));
        let onclick = {
            let cell = cell.clone();
            Callback::from(move |_: MouseEvent| cell.set((!open).then_some((row, column))))
        };
        let panel = &props.panels[column];
        let label = fill("{}谈{}，{}句", &[&speakers[row].name, &panel.title(), &count]);
        html! {
            <td>
                <button class={classes!("cell", panel.class())} aria-expanded={open.to_string()} aria-label={label} {onclick}>
                    { count }
                </button>
            </td>
        }
    };
    // The statements of the cell that was clicked stand right below its row.
    let told = |row: usize| {
        let (_, column) = cell.filter(|(open, _)| *open == row)?;
        let found = cells[row].get(column)?;
        let label = fill("{}谈{}", &[&speakers[row].name, &props.panels[column].title()]);
        Some(html! {
            <tr class="told-in">
                <td colspan={(keys.len() + 2).to_string()} role="group" aria-label={label}>
                    <ul>{ for found.iter().map(|&n| statement(props, n, false)) }</ul>
                </td>
            </tr>
        })
    };
    let row = |n: usize| {
        html! {
            <>
                <tr>
                    <th scope="row">{ speakers[n].name }<span class="role">{ speakers[n].role() }</span></th>
                    { for (0..keys.len()).map(|column| number(n, column)) }
                    <td class="sum">{ speakers[n].statements.len() }</td>
                </tr>
                { told(n).unwrap_or_default() }
            </>
        }
    };
    let heads = props
        .panels
        .iter()
        .map(|panel| html! { <th scope="col" class={panel.class()}>{ panel.title() }</th> });
    html! {
        <table class="matrix">
            <thead><tr><th scope="col">{ t("谁") }</th>{ for heads }<th scope="col">{ t("共") }</th></tr></thead>
            <tbody>{ for (0..speakers.len()).map(row) }</tbody>
        </table>
    }
}
