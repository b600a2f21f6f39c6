//! Claims that nobody stands for.

use crate::{
    hooks::use_words,
    ledger::heading,
    view::{Attribute, ListProps, go_to, rows::use_rows},
    words::{fill, t},
};
use mailuo_analysis::Claim;
use yew::prelude::*;

/// What is said without a named source, as a list of its own; not there where there is none.
#[component]
pub fn Unnamed(props: &ListProps) -> Html {
    use_words();
    let claims = &props.analysis.claims;
    let rows = use_rows(props);
    if claims.is_empty() {
        return Html::default();
    }
    let claim = |(number, claim): (usize, &Claim)| {
        let source = if claim.source.is_empty() { t(reason(&claim.why.rule)) } else { &claim.source };
        let under = heading(&props.analysis, claim.at.block);
        html! {
            <li class="cited" key={number}>
                <button class="statement claim" onclick={go_to(claim.at, &props.dispatch)}>
                    <b class="by">{ source }</b>{ &claim.text }
                    if !under.is_empty() { <span class="meta"><span class="under">{ under }</span></span> }
                </button>
                <Attribute analysis={props.analysis.clone()} at={claim.at} speaker="" dispatch={props.dispatch.clone()} />
            </li>
        }
    };
    html! {
        <div class="unnamed">
            <h3>{ t("没有署名的说法") }<span class="count" aria-label={fill("，{}句", &[&claims.len()])}>{ claims.len() }</span></h3>
            <ul>{ for rows.of(claims).iter().enumerate().map(claim) }</ul>
            { rows.rest(claims.len()) }
        </div>
    }
}

/// Why nobody stands over it, where the text names no source at all.
fn reason(rule: &str) -> &'static str {
    match rule {
        "hearsay" => "据称",
        _ => "说话人不明",
    }
}
