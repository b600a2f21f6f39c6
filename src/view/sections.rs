//! The way to what stands beside the text: above it where there is room, along the lower edge of a phone.

use crate::{
    dom::go_to_section,
    hooks::use_words,
    state::{Action, Section},
    words::t,
};
use yew::prelude::*;

/// The sections, with the ids of their elements.
const SECTIONS: [(Section, &str, &str); 7] = [
    (Section::Search, "search", "查找"),
    (Section::Names, "names", "名称"),
    (Section::Themes, "themes", "主题"),
    (Section::Voices, "voices", "说法"),
    (Section::Figures, "figures", "数字"),
    (Section::Graph, "graph", "关系"),
    (Section::Gist, "gist", "要点"),
];

/// What is shown.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The one that was asked for.
    pub section: Option<Section>,
    /// Whether the article has a gist.
    pub gist: bool,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

/// One button a section.
#[component]
pub fn Sections(props: &Props) -> Html {
    use_words();
    let button = |&(section, id, name): &(Section, &'static str, &'static str)| {
        let onclick = {
            let dispatch = props.dispatch.clone();
            Callback::from(move |_: MouseEvent| {
                dispatch.emit(Action::Show(section));
                go_to_section(id);
            })
        };
        let current = props.section == Some(section);
        html! { <li><button data-section={id} aria-current={current.then_some("true")} aria-controls="side" {onclick}>{ t(name) }</button></li> }
    };
    let there = |row: &&(Section, &str, &str)| props.gist || row.0 != Section::Gist;
    html! {
        <nav class="sections" aria-label={t("文章里有什么")}><ul>{ for SECTIONS.iter().filter(there).map(button) }</ul></nav>
    }
}
