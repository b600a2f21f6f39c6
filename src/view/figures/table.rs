//! The figures as a table that sorts by a click on the head of a column.

use super::Props;
use crate::{
    figures::{Column, Order, sort, speaker, value},
    hooks::use_words,
    view::{go_to, rows::use_rows},
    words::{fill, t},
};
use mailuo_analysis::Figure;
use mailuo_export::labels;
use yew::prelude::*;

const COLUMNS: [(Column, &str); 4] =
    [(Column::Place, "原文"), (Column::Value, "数值"), (Column::Kind, "类别"), (Column::Subject, "说的是")];

/// One row a figure, each leading to its place.
#[component]
pub fn Table(props: &Props) -> Html {
    use_words();
    let order = use_state_eq(Order::default);
    let rows = use_rows(&props.list);
    let analysis = &props.list.analysis;
    let mut figures: Vec<&Figure> = props.found.iter().map(|&n| &analysis.figures[n]).collect();
    sort(&mut figures, *order);
    let head = |&(column, name): &(Column, &'static str)| {
        let sorted = match (order.by == column, order.down) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        };
        let onclick = {
            let order = order.clone();
            Callback::from(move |_: MouseEvent| order.set(order.clicked(column)))
        };
        html! { <th scope="col" aria-sort={sorted}><button {onclick}>{ t(name) }</button></th> }
    };
    let row = |figure: &&Figure| {
        let at = figure.at;
        let speaker = speaker(analysis, figure);
        html! {
            <tr key={format!("{}.{}", at.block, at.start)}>
                <th scope="row"><button onclick={go_to(at, &props.list.dispatch)}>{ &figure.text }</button></th>
                <td class="value">{ value(figure) }</td>
                <td>{ t(labels::figure(figure.kind)) }</td>
                <td>{ &figure.subject }if !speaker.is_empty() { <span class="role">{ fill("{}说", &[&speaker]) }</span> }</td>
            </tr>
        }
    };
    html! {
        <>
        <table>
            <caption class="unseen">{ t("点列名排序，点数字到原文") }</caption>
            <thead><tr>{ for COLUMNS.iter().map(head) }</tr></thead>
            <tbody>{ for rows.of(&figures).iter().map(row) }</tbody>
        </table>
        { rows.rest(figures.len()) }
        </>
    }
}
