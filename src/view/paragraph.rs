//! One block of the article.

use super::kind_class;
use crate::{
    segments::{Run, segments},
    state::Theme,
};
use mailuo_analysis::{Analysis, BlockKind, Certainty, Evidence, Mention, Place};
use std::rc::Rc;
use yew::prelude::*;

/// A block with what of the selection lies in it.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The block's number.
    pub block: usize,
    /// Id of the selected entity, where it is named here.
    pub selected: Option<usize>,
    /// The theme whose sentences are marked, where one is here, and whom they are to be about.
    pub theme: Option<(Theme, Option<usize>)>,
    /// The place that was jumped to, where it is here.
    pub focus: Option<Place>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.block, self.selected, self.theme, self.focus)
                == (other.block, other.selected, other.theme, other.focus)
    }
}

/// The block as the element of its kind.
#[component]
pub fn Paragraph(props: &Props) -> Html {
    let Some(block) = props.analysis.blocks.get(props.block) else { return Html::default() };
    let all = &props.analysis.mentions;
    let from = all.partition_point(|m| m.at.block < props.block);
    let to = all.partition_point(|m| m.at.block <= props.block);
    let mentions = &all[from..to];
    let text = &block.text;
    let marks = marks(props);
    let runs = segments(text.len(), mentions, &marks, props.focus);
    let content = runs.into_iter().map(|run| draw(text, &run, mentions, props));
    let content: Html = content.collect();
    let class = match block.kind {
        BlockKind::Title => return html! { <h1>{ content }</h1> },
        BlockKind::Heading => return html! { <h2>{ content }</h2> },
        BlockKind::Paragraph => return html! { <p>{ content }</p> },
        BlockKind::Byline => "byline",
        BlockKind::Lead => "lead",
        BlockKind::Caption => "caption",
        BlockKind::Credit => "credit",
        BlockKind::Note => "note",
    };
    html! { <p {class}>{ content }</p> }
}

/// The block's sentences that carry the theme.
fn marks(props: &Props) -> Vec<Place> {
    let Some((theme, about)) = props.theme else { return Vec::new() };
    let carries = |e: &&Evidence| e.at.block == props.block && e.labels.iter().any(|l| l == theme);
    let about = |e: &&Evidence| about.is_none_or(|id| e.entities.contains(&id));
    props.analysis.themes.iter().filter(carries).filter(about).map(|e| e.at).collect()
}

fn draw(text: &str, run: &Run, mentions: &[Mention], props: &Props) -> Html {
    let words = text.get(run.range.clone()).unwrap_or_default();
    let theme = run.marked.then_some(props.theme).flatten().map(|(key, _)| key);
    let around = classes!(theme.map(|_| "is-marked"), theme, run.focused.then_some("is-focused"));
    let mention = run.mention.map(|n| &mentions[n]).filter(|m| m.certainty < Certainty::Possible);
    match mention {
        Some(mention) => {
            let is_selected = (props.selected == Some(mention.entity)).then_some("is-selected");
            let class = classes!("mention", kind_class(mention.kind), is_selected, around);
            html! { <span {class} data-entity={mention.entity.to_string()}>{ words }</span> }
        }
        None if !around.is_empty() => html! { <span class={around}>{ words }</span> },
        None => html! { words },
    }
}
