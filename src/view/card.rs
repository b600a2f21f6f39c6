//! What is known of the selected entity, each line a way into the text.

use super::{ListProps, MendEntity, go_to};
use crate::{
    dom::go_to_section,
    figures::is_about,
    hint::Hint,
    hooks::use_words,
    ledger::{Wanted, statements},
    state::Action,
    ties::called,
    together::{Companion, together, told_at},
    words::{fill, t},
};
use mailuo_analysis::{Analysis, Entity, Figure, NameKind, Place};
use yew::prelude::*;

/// How many companions the card names.
const COMPANIONS: usize = 8;
/// How many statements and figures it lists; the way to all of them follows.
const LINES: usize = 4;

/// Its forms, roles, statements, figures, and with whom it is named; not there where nothing is selected.
#[component]
pub fn Card(props: &ListProps) -> Html {
    use_words();
    let analysis = &props.analysis;
    let Some(entity) = props.selected.and_then(|id| analysis.entities.get(id)) else {
        return Html::default();
    };
    let wanted = Wanted { entity: Some(entity.id), theme: None };
    let statements = statements(analysis, wanted);
    let figures: Vec<&Figure> =
        analysis.figures.iter().filter(|figure| is_about(analysis, figure, entity.id)).collect();
    let companions = together(analysis, entity.id);
    let of_it = |kind: fn(&Entity) -> bool| -> Vec<&Entity> {
        let belongs = |e: &&Entity| {
            let bodies = e.affiliations.iter().filter_map(|body| called(analysis, body));
            kind(e) && e.id != entity.id && bodies.chain(e.owner).any(|id| id == entity.id)
        };
        analysis.entities.iter().filter(belongs).collect()
    };
    let people = of_it(|e| e.kind == NameKind::Person);
    let owned = of_it(|e| e.kind != NameKind::Person);
    // A name that shares a sentence with this one leads there, too.
    let name = |e: &Entity| match companions.iter().find(|c| c.entity == e.id) {
        Some(shared) => companion(props, shared),
        None => link_to(props, e),
    };
    let names = |all: &[&Entity]| -> Html { all.iter().map(|e| name(e)).collect() };
    let owner = entity.owner.and_then(|id| analysis.entities.get(id));
    html! {
        <section class="card" aria-label={entity.name.clone()}>
            <h2>{ &entity.name }</h2>
            <dl>
                { row("写作", forms(props, entity)) }
                if !entity.titles.is_empty() { { row("职务", entity.titles.iter().map(|title| near(props, entity, title)).collect()) } }
                if !entity.affiliations.is_empty() {
                    { row("所属", entity.affiliations.iter().map(|body| match called(analysis, body) {
                        Some(id) => name(&analysis.entities[id]),
                        None => near(props, entity, body),
                    }).collect()) }
                }
                if let Some(owner) = owner { { row("属于", name(owner)) } }
                if !people.is_empty() { { row("人物", names(&people)) } }
                if !owned.is_empty() { { row("产品", names(&owned)) } }
                { row_of("说法", statements.iter().map(|&n| said(props, n)).collect(), ("voices", "全部{}句")) }
                { row_of("数字", figures.iter().map(|figure| counted(props, figure)).collect(), ("figures", "全部{}个")) }
                if !companions.is_empty() {
                    { row("同句出现", companions.iter().take(COMPANIONS).map(|c| companion(props, c)).chain([section("graph", t("图").to_owned())]).collect()) }
                }
            </dl>
            <MendEntity ..props.clone() />
        </section>
    }
}

fn row(label: &'static str, content: Html) -> Html {
    html! { <><dt>{ t(label) }</dt><dd>{ content }</dd></> }
}

/// The first of these lines, and the way to the section that has all of them; nothing where there is none.
fn row_of(label: &'static str, lines: Vec<Html>, (id, all): (&'static str, &'static str)) -> Html {
    let count = lines.len();
    if count == 0 {
        return Html::default();
    }
    row(
        label,
        html! {
            <>
                <ul>{ for lines.into_iter().take(LINES) }</ul>
                if count > LINES { { section(id, fill(all, &[&count])) } }
            </>
        },
    )
}

/// A statement of it, which leads to its place.
fn said(props: &ListProps, number: usize) -> Html {
    let quote = &props.analysis.quotes[number];
    html! {
        <li key={number}>
            <button class="line" data-hint={Hint::Said(number).key()} onclick={go_to(quote.at, &props.dispatch)}>{ &quote.text }</button>
        </li>
    }
}

/// A figure with what it measures, which leads to its place.
fn counted(props: &ListProps, figure: &Figure) -> Html {
    html! {
        <li>
            <button class="line" onclick={go_to(figure.at, &props.dispatch)}><b>{ &figure.text }</b>{ &figure.subject }</button>
        </li>
    }
}

/// Every form in which the text writes it, each a way to its first place, and why it is the same.
fn forms(props: &ListProps, entity: &Entity) -> Html {
    let form = |form: &String| {
        let place = first(&props.analysis, entity.id, form)?;
        let why = entity.joins.iter().find(|join| join.form == *form).map(|join| t(joined(&join.why.rule)));
        let title = why.filter(|why| !why.is_empty());
        Some(
            html! { <button class="quiet" {title} onclick={go_to(place, &props.dispatch)}>{ form }</button> },
        )
    };
    std::iter::once(&entity.name).chain(&entity.aliases).filter_map(form).collect()
}

/// Words that the text says of the entity, which lead to where it says them.
fn near(props: &ListProps, entity: &Entity, words: &str) -> Html {
    match told_at(&props.analysis, entity.id, words) {
        Some(at) => {
            html! { <button class="quiet" onclick={go_to(at, &props.dispatch)}>{ words.to_owned() }</button> }
        }
        None => html! { <span>{ words.to_owned() }</span> },
    }
}

fn first(analysis: &Analysis, entity: usize, form: &str) -> Option<Place> {
    analysis.mentions.iter().find(|m| m.entity == entity && m.text == form).map(|m| m.at)
}

/// Why a form belongs to an entity, in words.
fn joined(rule: &str) -> &'static str {
    match rule {
        "defined" => "文中写明的简称",
        "short-form" => "全称的一部分",
        "in-brackets" => "括号里的另一种写法",
        "surname" => "只写了姓",
        _ => "",
    }
}

fn section(id: &'static str, label: String) -> Html {
    html! { <button class="quiet all" onclick={move |_: MouseEvent| go_to_section(id)}>{ label }</button> }
}

/// A companion with the number of sentences, which leads to the first of them.
fn companion(props: &ListProps, companion: &Companion) -> Html {
    let Some(entity) = props.analysis.entities.get(companion.entity) else { return Html::default() };
    html! {
        <span class="companion">
            { link_to(props, entity) }
            <button class="count" onclick={go_to(companion.first, &props.dispatch)}
                aria-label={fill("与{}同句，{}处，到第一处", &[&entity.name, &companion.sentences])}>{ companion.sentences }</button>
        </span>
    }
}

/// A name that selects its entity.
fn link_to(props: &ListProps, entity: &Entity) -> Html {
    let id = entity.id;
    let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Toggle(id));
    html! { <button class={classes!("quiet", "name", super::kind_class(entity.kind))} {onclick}>{ &entity.name }</button> }
}
