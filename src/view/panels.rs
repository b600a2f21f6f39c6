//! 机遇 · 挑战 · 安全: the sentences that carry each theme, and why.

use super::{ListProps, go_to};
use mailuo_analysis::Evidence;
use yew::prelude::*;

const THEMES: [(&str, &str); 3] = [("opportunity", "机遇"), ("challenge", "挑战"), ("safety", "安全")];

/// How many sentences a panel shows before the reader asks for all.
const SHOWN: usize = 5;

/// The three panels; with an entity selected, the sentences about it.
#[component]
pub fn Panels(props: &ListProps) -> Html {
    html! { <section class="panels" aria-label="主题">{ for THEMES.iter().map(|theme| panel(props, *theme)) }</section> }
}

fn panel(props: &ListProps, (key, label): (&'static str, &str)) -> Html {
    let about = |e: &&Evidence| props.selected.is_none_or(|id| e.entities.contains(&id));
    let score = |e: &Evidence| e.reasons.iter().find(|r| r.label == key).map_or(0.0, |r| r.score);
    let mut found: Vec<&Evidence> =
        props.analysis.themes.iter().filter(|e| e.labels.iter().any(|l| l == key)).filter(about).collect();
    found.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let sentence = |evidence: &&Evidence| {
        let cues: Vec<&str> = evidence
            .reasons
            .iter()
            .filter(|r| r.label == key)
            .flat_map(|r| &r.cues)
            .map(|cue| cue.text.as_str())
            .collect();
        let why = format!("提示词：{}", cues.join("、"));
        html! {
            <li><button class="evidence" title={why} onclick={go_to(evidence.at, &props.dispatch)}>{ &evidence.text }</button></li>
        }
    };
    let rest = found.len().saturating_sub(SHOWN);
    html! {
        <div class="panel" data-theme={key}>
            <h2>{ label }<span class="count">{ found.len() }</span></h2>
            if found.is_empty() {
                <p class="empty">{ "这里没有这样的句子" }</p>
            }
            <ol>{ for found.iter().take(SHOWN).map(sentence) }</ol>
            if rest > 0 {
                <details><summary>{ format!("另外{rest}句") }</summary><ol>{ for found.iter().skip(SHOWN).map(sentence) }</ol></details>
            }
        </div>
    }
}
