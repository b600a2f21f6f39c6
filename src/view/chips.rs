//! Who and what the article names.

use super::{ListProps, go_to, kind_class, mend::confirm};
use crate::{
    hooks::use_words,
    state::Action,
    words::{fill, t},
};
use mailuo_analysis::{Entity, NameKind, Order as _};
use std::collections::BTreeSet;
use yew::prelude::*;

const OPEN: [(NameKind, &str); 2] = [(NameKind::Company, "公司"), (NameKind::Person, "人物")];
const FOLDED: [(NameKind, &str); 5] = [
    (NameKind::Organisation, "机构"),
    (NameKind::Product, "产品"),
    (NameKind::Place, "地点"),
    (NameKind::Work, "文件与作品"),
    (NameKind::Event, "活动"),
];

/// Companies and people as chips, the other kinds folded, the most named first; doubtful forms last.
#[component]
pub fn Chips(props: &ListProps) -> Html {
    use_words();
    html! {
        <section class="chips" id="names" aria-label={t("名称")}>
            { for OPEN.iter().map(|(kind, label)| html! {
                if let Some(list) = list(props, *kind) {
                    <div class="chip-group"><h3>{ t(label) }</h3>{ list }</div>
                }
            }) }
            { for FOLDED.iter().map(|(kind, label)| html! {
                if let Some(list) = list(props, *kind) {
                    <details><summary>{ t(label) }</summary>{ list }</details>
                }
            }) }
            { for candidates(props) }
        </section>
    }
}

fn list(props: &ListProps, kind: NameKind) -> Option<Html> {
    let mut counts = vec![0; props.analysis.entities.len()];
    for mention in &props.analysis.mentions {
        counts.get_mut(mention.entity).into_iter().for_each(|count| *count += 1);
    }
    let wanted = props.analysis.entities.iter().filter(|e| e.kind == kind);
    let mut entities: Vec<_> = wanted.map(|e| (e, counts[e.id])).collect();
    entities.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    if entities.is_empty() {
        return None;
    }
    Some(html! { <ul>{ for entities.into_iter().map(|(entity, count)| chip(props, entity, count)) }</ul> })
}

/// What may be a name, every form once, in the order of the text; a click leads to where it first stands.
fn candidates(props: &ListProps) -> Option<Html> {
    let mut told = BTreeSet::new();
    let first = props.analysis.candidates.iter().filter(|m| told.insert(m.text.as_str()));
    let forms: Vec<Html> = first
        .map(|mention| {
            let onclick = go_to(mention.at, &props.dispatch);
            html! { <li><button class={classes!("chip", kind_class(mention.kind))} {onclick}>{ &mention.text }</button>{ confirm(props, mention) }</li> }
        })
        .collect();
    (!forms.is_empty()).then(|| {
        html! {
            <details class="candidates">
                <summary>{ t("候选") }</summary>
                <p class="empty">{ t("可能是名称，把握不大，文中没有标出") }</p>
                <ul>{ for forms }</ul>
            </details>
        }
    })
}

fn chip(props: &ListProps, entity: &Entity, count: usize) -> Html {
    let onclick = {
        let (dispatch, id) = (props.dispatch.clone(), entity.id);
        Callback::from(move |_: MouseEvent| dispatch.emit(Action::Toggle(id)))
    };
    let pressed = (props.selected == Some(entity.id)).to_string();
    html! {
        <li>
            <button class={classes!("chip", kind_class(entity.kind))} data-name={entity.name.clone()}
                aria-pressed={pressed} {onclick}>
                { &entity.name }<span class="count" aria-label={fill("，{}处", &[&count])}>{ count }</span>
            </button>
        </li>
    }
}
