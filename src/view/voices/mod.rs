//! 各方说法: who says what, by speaker, by order, or against the themes.

mod matrix;
mod statement;
mod unnamed;

use super::{ListProps, choice::Choice, rows::use_rows};
use crate::{
    hooks::use_words,
    ledger::{Speaker, Wanted, speakers, statements},
    state::Action,
    words::{fill, t},
};
use matrix::Matrix;
use statement::statement;
use unnamed::Unnamed;
use yew::prelude::*;

/// How the statements are laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    BySpeaker,
    InOrder,
    Matrix,
}

const LAYOUTS: [(Layout, &str); 3] =
    [(Layout::BySpeaker, "按人"), (Layout::InOrder, "按先后"), (Layout::Matrix, "人 × 主题")];

/// The statements of the selection in one of three layouts, and the claims that nobody stands for.
#[component]
pub fn Voices(props: &ListProps) -> Html {
    use_words();
    let layout = use_state_eq(|| Layout::BySpeaker);
    let wanted = Wanted { entity: props.selected, theme: props.theme.as_deref() };
    let found = statements(&props.analysis, wanted);
    let rows = use_rows(props);
    let choose = {
        let layout = layout.clone();
        Callback::from(move |n: usize| layout.set(LAYOUTS[n].0))
    };
    let chosen = LAYOUTS.iter().position(|row| row.0 == *layout).unwrap_or(0);
    html! {
        <section class="voices" id="voices" aria-label={t("各方说法")}>
            <h2>{ t("各方说法") }<span class="count" aria-label={fill("，{}句", &[&found.len()])}>{ found.len() }</span></h2>
            if props.analysis.quotes.is_empty() {
                <p class="empty">{ t("文章里没有署名的说法") }</p>
            } else if found.is_empty() {
                <p class="empty">{ t("所选的里面没有说法") }</p>
            } else {
                <Choice label="怎样排列" options={LAYOUTS.map(|row| row.1).to_vec()} {chosen} {choose} />
                { match *layout {
                    Layout::BySpeaker => {
                        speakers(&props.analysis, rows.of(&found)).iter().map(|s| by_speaker(props, s)).collect::<Html>()
                    }
                    Layout::InOrder => html! {
                        <ol class="in-order">{ for rows.of(&found).iter().map(|&n| statement(props, n, true)) }</ol>
                    },
                    Layout::Matrix => html! { <Matrix ..props.clone() /> },
                } }
                if *layout != Layout::Matrix { { rows.rest(found.len()) } }
            }
            if props.selected.is_none() && props.theme.is_none() {
                <Unnamed ..props.clone() />
            }
        </section>
    }
}

fn by_speaker(props: &ListProps, speaker: &Speaker) -> Html {
    let role = speaker.role();
    let name = match speaker.entity {
        Some(entity) => {
            let (id, selected) = (entity.id, props.selected == Some(entity.id));
            let onclick = props.dispatch.reform(move |_: MouseEvent| Action::Toggle(id));
            html! { <button class="who" aria-pressed={selected.to_string()} {onclick}>{ speaker.name }</button> }
        }
        None => html! { speaker.name },
    };
    html! {
        <div class="speaker">
            <h3>{ name }if !role.is_empty() { <span class="role">{ role }</span> }</h3>
            <ul>{ for speaker.statements.iter().map(|&n| statement(props, n, false)) }</ul>
        </div>
    }
}
