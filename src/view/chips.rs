//! Who and what the article names.

use super::{ListProps, kind_class};
use crate::state::Action;
use mailuo_analysis::{Certainty, Entity, NameKind};
use yew::prelude::*;

const OPEN: [(NameKind, &str); 2] = [(NameKind::Company, "公司"), (NameKind::Person, "人物")];
const FOLDED: [(NameKind, &str); 5] = [
    (NameKind::Organisation, "机构"),
    (NameKind::Product, "产品"),
    (NameKind::Place, "地点"),
    (NameKind::Work, "文件与作品"),
    (NameKind::Event, "活动"),
];

/// Companies and people as chips, the other kinds folded; the most named first.
#[component]
pub fn Chips(props: &ListProps) -> Html {
    html! {
        <section class="chips" id="names" aria-label="名称">
            { for OPEN.iter().map(|(kind, label)| html! {
                if let Some(list) = list(props, *kind) {
                    <div class="chip-group"><h3>{ *label }</h3>{ list }</div>
                }
            }) }
            { for FOLDED.iter().map(|(kind, label)| html! {
                if let Some(list) = list(props, *kind) {
                    <details><summary>{ *label }</summary>{ list }</details>
                }
            }) }
            if let Some(list) = chosen(props, |e| e.certainty == Certainty::Possible) {
                <details class="candidates">
                    <summary>{ "候选" }</summary>
                    <p class="empty">{ "可能是名称，把握不大，文中没有标出" }</p>
                    { list }
                </details>
            }
        </section>
    }
}

fn list(props: &ListProps, kind: NameKind) -> Option<Html> {
    chosen(props, |e| e.kind == kind && e.certainty < Certainty::Possible)
}

fn chosen(props: &ListProps, is_wanted: impl Fn(&Entity) -> bool) -> Option<Html> {
    let mut counts = vec![0; props.analysis.entities.len()];
    for mention in &props.analysis.mentions {
        counts.get_mut(mention.entity).into_iter().for_each(|count| *count += 1);
    }
    let wanted = props.analysis.entities.iter().filter(|e| is_wanted(e));
    let mut entities: Vec<_> = wanted.map(|e| (e, counts[e.id])).collect();
    entities.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    if entities.is_empty() {
        return None;
    }
    Some(html! { <ul>{ for entities.into_iter().map(|(entity, count)| chip(props, entity, count)) }</ul> })
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
                { &entity.name }<span class="count" aria-label={format!("，{count}处")}>{ count }</span>
            </button>
        </li>
    }
}
