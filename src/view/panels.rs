//! 机遇 · 挑战 · 安全: the sentences that carry each theme, and why.

use super::go_to;
use crate::state::{Action, Theme};
use mailuo_analysis::{Analysis, Evidence};
use std::rc::Rc;
use yew::prelude::*;

const THEMES: [(Theme, &str); 3] = [("opportunity", "机遇"), ("challenge", "挑战"), ("safety", "安全")];

/// How many sentences a panel shows before the reader asks for all.
const SHOWN: usize = 5;

/// What was found, and what of it is wanted.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// The theme whose sentences are marked in the text.
    pub theme: Option<Theme>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

// Comparing analyses by their text would cost more than drawing them.
impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.selected, self.theme) == (other.selected, other.theme)
    }
}

/// The three panels; with an entity selected, the sentences about it. A click on a heading marks the
/// theme's sentences in the text and shows them all.
#[component]
pub fn Panels(props: &Props) -> Html {
    html! { <section class="panels" aria-label="主题">{ for THEMES.iter().map(|theme| panel(props, *theme)) }</section> }
}

fn panel(props: &Props, (key, label): (Theme, &str)) -> Html {
    let about = |e: &&Evidence| props.selected.is_none_or(|id| e.entities.contains(&id));
    let score = |e: &Evidence| e.reasons.iter().find(|r| r.label == key).map_or(0.0, |r| r.score);
    let mut found: Vec<&Evidence> =
        props.analysis.themes.iter().filter(|e| e.labels.iter().any(|l| l == key)).filter(about).collect();
    found.sort_by(|a, b| score(b).total_cmp(&score(a)));
    let chosen = props.theme == Some(key);
    let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Weigh(key));
    let shown = if chosen { found.len() } else { SHOWN.min(found.len()) };
    let rest = found.len() - shown;
    html! {
        <div class={classes!("panel", key)} data-theme={key}>
            <h2>
                <button class="theme" aria-pressed={chosen.to_string()} {onclick}>
                    { label }<span class="count" aria-label={format!("，{}句", found.len())}>{ found.len() }</span>
                </button>
            </h2>
            if found.is_empty() {
                <p class="empty">{ "这里没有这样的句子" }</p>
            }
            <ol>{ for found[..shown].iter().map(|e| sentence(props, key, e)) }</ol>
            if rest > 0 {
                <details>
                    <summary>{ format!("另外{rest}句") }</summary>
                    <ol>{ for found[shown..].iter().map(|e| sentence(props, key, e)) }</ol>
                </details>
            }
        </div>
    }
}

/// A sentence that leads to its place, with the words that speak for the theme marked in it.
fn sentence(props: &Props, key: &str, evidence: &Evidence) -> Html {
    let cues = evidence.reasons.iter().filter(|r| r.label == key).flat_map(|r| &r.cues);
    let (mut parts, mut at) = (Vec::new(), 0);
    let text = |from: usize, to: usize| evidence.text.get(from..to).unwrap_or_default().to_owned();
    // Some of what speaks for a theme stands in sentences nearby.
    for cue in cues.filter(|cue| cue.weight > 0.0 && evidence.at.contains(cue.at)) {
        let start = cue.at.start.saturating_sub(evidence.at.start);
        let end = cue.at.end.saturating_sub(evidence.at.start);
        if start >= at {
            parts.push(html! { <>{ text(at, start) }<em class="cue">{ text(start, end) }</em></> });
            at = end;
        }
    }
    parts.push(html! { text(at, evidence.text.len()) });
    let onclick = go_to(evidence.at, &props.dispatch);
    html! { <li><button class="evidence" {onclick}>{ for parts }</button></li> }
}
