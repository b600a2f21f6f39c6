//! 数字: what is dated, counted and measured, each leading to its place.

use super::{ListProps, go_to};
use mailuo_analysis::Figure;
use yew::prelude::*;

/// The figures as a folded table; with an entity selected, those about it.
#[component]
pub fn Figures(props: &ListProps) -> Html {
    let analysis = &props.analysis;
    let said_by = |f: &Figure| f.quote.and_then(|q| analysis.quotes.get(q)).and_then(|q| q.entity);
    let about = |f: &&Figure| props.selected.is_none_or(|id| f.entity == Some(id) || said_by(f) == Some(id));
    let found: Vec<&Figure> = analysis.figures.iter().filter(about).collect();
    if found.is_empty() {
        return Html::default();
    }
    let row = |figure: &&Figure| {
        let speaker = figure.quote.and_then(|q| analysis.quotes.get(q)).map(|q| q.speaker.clone());
        html! {
            <tr>
                <th scope="row"><button onclick={go_to(figure.at, &props.dispatch)}>{ &figure.text }</button></th>
                <td>{ &figure.subject }</td>
                <td class="role">{ speaker.unwrap_or_default() }</td>
            </tr>
        }
    };
    html! {
        <details class="figures">
            <summary>{ "数字与日期" }<span class="count">{ found.len() }</span></summary>
            <table>
                <thead><tr><th scope="col">{ "数字" }</th><th scope="col">{ "说的是" }</th><th scope="col">{ "谁说的" }</th></tr></thead>
                <tbody>{ for found.iter().map(row) }</tbody>
            </table>
        </details>
    }
}
