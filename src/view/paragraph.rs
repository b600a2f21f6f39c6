//! One block of the article.

use super::kind_class;
use crate::{
    hint::Hint,
    segments::{Marks, Run, of_block, segments},
};
use mailuo_analysis::{Analysis, BlockKind, Mention, Place};
use std::rc::Rc;
use yew::prelude::*;

/// A block with what was found in it.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The block's number.
    pub block: usize,
    /// Whether nothing of what was found is to be drawn yet.
    pub plain: bool,
    /// The place that was jumped to, where it is here.
    pub focus: Option<Place>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        (self.block, self.plain, self.focus) == (other.block, other.plain, other.focus)
            && self.draws_as(other)
    }
}

impl Props {
    /// Whether the block's text and all that is drawn in it are the same: a correction changes few blocks.
    fn draws_as(&self, other: &Self) -> bool {
        let (a, b, block) = (&self.analysis, &other.analysis, self.block);
        let first = |told: &Analysis| told.quotes.partition_point(|q| q.at.block < block);
        Rc::ptr_eq(a, b)
            || a.blocks.get(block) == b.blocks.get(block)
                && (self.plain && other.plain
                    || first(a) == first(b)
                        && of_block(&a.mentions, block, |m| m.at) == of_block(&b.mentions, block, |m| m.at)
                        && of_block(&a.quotes, block, |q| q.at) == of_block(&b.quotes, block, |q| q.at))
    }
}

/// The block as the element of its kind.
#[component]
pub fn Paragraph(props: &Props) -> Html {
    let Some(block) = props.analysis.blocks.get(props.block) else { return Html::default() };
    let content = if props.plain {
        html! { &block.text }
    } else {
        content(props, &block.text)
    };
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

fn content(props: &Props, text: &str) -> Html {
    let analysis = &props.analysis;
    let mentions = of_block(&analysis.mentions, props.block, |m| m.at);
    let quotes = of_block(&analysis.quotes, props.block, |q| q.at);
    let first = analysis.quotes.partition_point(|q| q.at.block < props.block);
    let places: Vec<Place> = quotes.iter().map(|q| q.at).collect();
    let runs =
        segments(text.len(), Marks { mentions, quotes: &places, focus: props.focus, ..Marks::default() });
    // The first run of the place that was jumped to takes the keyboard's focus.
    let jumped = runs.iter().position(|run| run.focused);
    let draw = |n: usize| {
        // Two names side by side have two lines under them, not one.
        let before = n.checked_sub(1).and_then(|before| runs[before].mention);
        let beside = runs[n].mention.is_some() && before.is_some() && before != runs[n].mention;
        draw(text, &runs[n], mentions, beside, jumped == Some(n))
    };
    let mut parts = Vec::new();
    let mut n = 0;
    while n < runs.len() {
        let alike = runs[n..].iter().take_while(|run| run.quote == runs[n].quote).count();
        let inside: Html = (n..n + alike).map(&draw).collect();
        parts.push(match runs[n].quote {
            None => inside,
            Some(quote) => {
                let hint = Hint::Said(first + quote).key();
                html! { <span class="said" tabindex="-1" data-hint={hint}>{ inside }</span> }
            }
        });
        n += alike;
    }
    parts.into_iter().collect()
}

fn draw(text: &str, run: &Run, mentions: &[Mention], beside: bool, jumped: bool) -> Html {
    let words = text.get(run.range.clone()).unwrap_or_default();
    let focused = run.focused.then_some("is-focused");
    let tabindex = jumped.then_some("-1");
    match run.mention.map(|n| &mentions[n]) {
        Some(mention) => {
            let class = classes!("mention", kind_class(mention.kind), beside.then_some("is-beside"), focused);
            html! { <span {class} {tabindex} data-entity={mention.entity.to_string()}>{ words }</span> }
        }
        None if run.focused => html! { <span class={focused} {tabindex}>{ words }</span> },
        None => html! { words },
    }
}
