//! Claims that nobody stands for.

use crate::{
    ledger::heading,
    view::{ListProps, go_to, rows::use_rows},
    words::{fill, t},
};
use mailuo_analysis::Claim;
use yew::prelude::*;

/// What is said without a named source, as a list of its own; not there where there is none.
#[component]
pub fn Unnamed(props: &ListProps) -> Html {
    let claims = &props.analysis.claims;
    let rows = use_rows(props);
    if claims.is_empty() {
        return Html::default();
    }
    let claim = |claim: &Claim| {
        let source = if claim.source.is_empty() { t(reason(&claim.why.rule)) } else { &claim.source };
        let under = heading(&props.analysis, claim.at.block);
        html! {
            <li>
                <button class="statement claim" onclick={go_to(claim.at, &props.dispatch)}>
                    <b class="by">{ source }</b>{ &claim.text }
                    if !under.is_empty() { <span class="meta"><span class="under">{ under }</span></span> }
                </button>
            </li>
        }
    };
    html! {
        <div class="unnamed">
            <h3>{ t("没有署名的说法") }<span class="count" aria-label={fill("，{}句", &[&claims.len()])}>{ claims.len() }</span></h3>
            <ul>{ for rows.of(claims).iter().map(claim) }</ul>
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
