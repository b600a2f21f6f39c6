//! One block of the article.

use super::kind_class;
use crate::segments::{Run, segments};
use mailuo_analysis::{Analysis, BlockKind, Certainty, Mention, Place};
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
    /// The place that was jumped to, where it is here.
    pub focus: Option<Place>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && (self.block, self.selected, self.focus) == (other.block, other.selected, other.focus)
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
    let runs = segments(text.len(), mentions, props.focus);
    let content = runs.into_iter().map(|run| draw(text, &run, mentions, props.selected));
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

fn draw(text: &str, run: &Run, mentions: &[Mention], selected: Option<usize>) -> Html {
    let words = text.get(run.range.clone()).unwrap_or_default();
    let focused = run.focused.then_some("is-focused");
    let mention = run.mention.map(|n| &mentions[n]).filter(|m| m.certainty < Certainty::Possible);
    match mention {
        Some(mention) => {
            let is_selected = (selected == Some(mention.entity)).then_some("is-selected");
            let class = classes!("mention", kind_class(mention.kind), is_selected, focused);
            html! { <span {class} data-entity={mention.entity.to_string()}>{ words }</span> }
        }
        None if run.focused => html! { <span class="is-focused">{ words }</span> },
        None => html! { words },
    }
}
