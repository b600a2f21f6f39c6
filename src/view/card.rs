//! What is known of the selected entity.

use mailuo_analysis::Entity;
use std::rc::Rc;
use yew::prelude::*;

/// The entity.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Whom or what the card is about.
    pub entity: Rc<Entity>,
}

/// Its forms and roles.
#[component]
pub fn Card(props: &Props) -> Html {
    let entity = &props.entity;
    let rows = [("又作", &entity.aliases), ("职务", &entity.titles), ("所属", &entity.affiliations)];
    let filled = rows.into_iter().filter(|(_, list)| !list.is_empty());
    html! {
        <section class="card" aria-label={entity.name.clone()}>
            <h2>{ &entity.name }</h2>
            <dl>
                { for filled.map(|(label, list)| html! { <><dt>{ label }</dt><dd>{ list.join("、") }</dd></> }) }
            </dl>
        </section>
    }
}
