//! The dated events along time.

use super::Props;
use crate::{
    figures::{Day, timeline},
    hooks::use_words,
    together::sentence,
    view::{go_to, rows::use_rows},
    words::t,
};
use mailuo_analysis::Place;
use yew::prelude::*;

/// Every day with the sentences that tell of it.
#[component]
pub fn Timeline(props: &Props) -> Html {
    use_words();
    let analysis = &props.list.analysis;
    let rows = use_rows(&props.list);
    let days = timeline(props.found.iter().map(|&n| &analysis.figures[n]));
    if days.is_empty() {
        return html! { <p class="empty">{ t("这里没有日期") }</p> };
    }
    let event = |&place: &Place| {
        let onclick = go_to(place, &props.list.dispatch);
        html! { <li><button class="statement" {onclick}>{ analysis.text(sentence(analysis, place)) }</button></li> }
    };
    // Days without a year begin a group of their own where there are others before them.
    let no_year = days.iter().position(|day| day.date.starts_with('-')).filter(|&n| n > 0);
    let day = |(n, day): (usize, &Day)| {
        html! {
            <>
                if no_year == Some(n) { <li class="no-year">{ t("原文没有写年份") }</li> }
                <li class="day"><h3>{ &day.label }</h3><ul>{ for day.places.iter().map(event) }</ul></li>
            </>
        }
    };
    html! {
        <>
            <ol class="timeline">{ for rows.of(&days).iter().enumerate().map(day) }</ol>
            { rows.rest(days.len()) }
        </>
    }
}
