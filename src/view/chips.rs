//! Who and what the article names.

use super::{
    ListProps, go_to, kind_class,
    mend::confirm,
    rows::{use_rows, use_unfolded},
};
use crate::{
    hooks::use_words,
    state::Action,
    words::{fill, t},
};
use mailuo_analysis::{Analysis, Entity, Mention, NameKind, Order as _};
use std::{collections::BTreeSet, rc::Rc};
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
    let kind = |is_open: bool| move |&(kind, label): &(NameKind, &'static str)| html! { <Kind list={props.clone()} {kind} {label} {is_open} /> };
    html! {
        <section class="chips" id="names" aria-label={t("名称")}>
            { for OPEN.iter().map(kind(true)) }
            { for FOLDED.iter().map(kind(false)) }
            <Candidates ..props.clone() />
        </section>
    }
}

/// What the names of one kind are drawn from.
#[derive(Properties, Clone, PartialEq)]
struct KindProps {
    /// What every list is made from.
    list: ListProps,
    /// Which names.
    kind: NameKind,
    /// What they are called.
    label: &'static str,
    /// Whether they stand there at once; folded names are drawn when they are unfolded.
    is_open: bool,
}

#[component]
fn Kind(props: &KindProps) -> Html {
    use_words();
    let KindProps { list, kind, label, is_open } = props;
    let of = Rc::as_ptr(&list.analysis);
    let names = use_memo((of, *kind), |_| named(&list.analysis, *kind));
    let rows = use_rows(&of);
    let (unfolded, ontoggle) = use_unfolded(*is_open);
    if names.is_empty() {
        return Html::default();
    }
    let counted = |&(id, count): &(usize, usize)| {
        chip(&list.analysis.entities[id], list.selected == Some(id), Some(count), &list.dispatch)
    };
    let chips = unfolded.then(|| {
        html! { <><ul>{ for rows.of(&names).iter().map(counted) }</ul>{ rows.rest(names.len()) }</> }
    });
    if *is_open {
        html! { <div class="chip-group"><h3>{ t(label) }</h3>{ chips }</div> }
    } else {
        html! { <details {ontoggle}><summary>{ t(label) }</summary>{ chips }</details> }
    }
}

/// Ids of the entities of this kind with how often each is named, the most named first.
fn named(analysis: &Analysis, kind: NameKind) -> Vec<(usize, usize)> {
    let mut counts = vec![0; analysis.entities.len()];
    for mention in &analysis.mentions {
        counts.get_mut(mention.entity).into_iter().for_each(|count| *count += 1);
    }
    let wanted = analysis.entities.iter().filter(|e| e.kind == kind);
    let mut named: Vec<_> = wanted.map(|e| (e.id, counts[e.id])).collect();
    named.order_by_key(|(_, count)| std::cmp::Reverse(*count));
    named
}

/// What may be a name, every form once, in the order of the text; a click leads to where it first stands.
#[component]
fn Candidates(props: &ListProps) -> Html {
    use_words();
    let rows = use_rows(&Rc::as_ptr(&props.analysis));
    let (unfolded, ontoggle) = use_unfolded(false);
    let candidates = &props.analysis.candidates;
    if candidates.is_empty() {
        return Html::default();
    }
    let forms = unfolded.then(|| {
        let mut told = BTreeSet::new();
        let first: Vec<_> = candidates.iter().filter(|m| told.insert(m.text.as_str())).collect();
        html! { <><ul>{ for rows.of(&first).iter().map(|mention| candidate(props, mention)) }</ul>{ rows.rest(first.len()) }</> }
    });
    html! {
        <details class="candidates" {ontoggle}>
            <summary>{ t("候选") }</summary>
            <p class="empty">{ t("可能是名称，把握不大，文中没有标出") }</p>
            { forms }
        </details>
    }
}

fn candidate(props: &ListProps, mention: &Mention) -> Html {
    let onclick = go_to(mention.at, &props.dispatch);
    html! { <li><button class={classes!("chip", kind_class(mention.kind))} {onclick}>{ &mention.text }</button>{ confirm(props, mention) }</li> }
}

/// A name that selects its entity, or lets it go; with how often it stands in the text, where that is told.
pub fn chip(entity: &Entity, is_selected: bool, count: Option<usize>, dispatch: &Callback<Action>) -> Html {
    let id = entity.id;
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Toggle(id));
    html! {
        <li key={id}>
            <button class={classes!("chip", kind_class(entity.kind))} data-name={entity.name.clone()}
                aria-pressed={is_selected.to_string()} {onclick}>
                { &entity.name }
                if let Some(count) = count {
                    <span class="count" aria-label={fill("，{}处", &[&count])}>{ count }</span>
                }
            </button>
        </li>
    }
}
