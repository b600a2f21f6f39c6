//! One block of the article.

use super::kind_class;
use crate::{
    hint::Hint,
    panels::Panel,
    segments::{Marks, Run, of_block, segments},
    trail::Selection,
};
use mailuo_analysis::{Analysis, BlockKind, Mention, Place};
use std::rc::Rc;
use yew::prelude::*;

/// A block with what of the selection lies in it.
#[derive(Properties, Clone)]
pub struct Props {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The block's number.
    pub block: usize,
    /// Whether nothing of what was found is to be drawn yet.
    pub plain: bool,
    /// Id of the selected entity, where it is named here.
    pub selected: Option<usize>,
    /// The theme whose sentences are marked, where one is here, and whom they are to be about.
    pub theme: Option<(Panel, Option<usize>)>,
    /// Those of its sentences that stand out, sorted by place.
    pub strong: Rc<[Place]>,
    /// What a search found in the article, where some of it is here.
    pub hits: Option<Rc<[Place]>>,
    /// The place that was jumped to, where it is here.
    pub focus: Option<Place>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        self.draws_as(other)
            && (self.theme.is_none() || Rc::ptr_eq(&self.strong, &other.strong))
            && self.hits.as_ref().map(Rc::as_ptr) == other.hits.as_ref().map(Rc::as_ptr)
            && (self.block, self.plain, self.selected, &self.theme, self.focus)
                == (other.block, other.plain, other.selected, &other.theme, other.focus)
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
                        && of_block(&a.quotes, block, |q| q.at) == of_block(&b.quotes, block, |q| q.at)
                        && of_block(&a.themes, block, |e| e.at) == of_block(&b.themes, block, |e| e.at))
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
    let themes = marks(props);
    let hits =
        props.hits.as_deref().map(|hits| of_block(hits, props.block, |place| *place)).unwrap_or_default();
    let focus = props.focus;
    let runs = segments(text.len(), Marks { mentions, quotes: &places, themes: &themes, hits, focus });
    // The first run of the place that was jumped to takes the keyboard's focus.
    let jumped = runs.iter().position(|run| run.focused);
    let draw = |n: usize| {
        let strong = runs[n].marked.is_some_and(|m| props.strong.binary_search(&themes[m]).is_ok());
        // Two names side by side have two lines under them, not one.
        let before = n.checked_sub(1).and_then(|before| runs[before].mention);
        let beside = runs[n].mention.is_some() && before.is_some() && before != runs[n].mention;
        let class = classes!(strong.then_some("is-strong"), beside.then_some("is-beside"));
        draw(text, &runs[n], mentions, props, class, jumped == Some(n))
    };
    let mut parts = Vec::new();
    let mut n = 0;
    while n < runs.len() {
        let alike = runs[n..].iter().take_while(|run| run.quote == runs[n].quote).count();
        let inside: Html = (n..n + alike).map(&draw).collect();
        parts.push(match runs[n].quote {
            None => inside,
            Some(quote) => {
                let hers = quotes[quote].entity.is_some() && quotes[quote].entity == props.selected;
                let class = classes!("said", hers.then_some("is-theirs"));
                let hint = Hint::Said(first + quote).key();
                html! { <span {class} tabindex="-1" data-hint={hint}>{ inside }</span> }
            }
        });
        n += alike;
    }
    parts.into_iter().collect()
}

/// The block's sentences that carry the theme.
fn marks(props: &Props) -> Vec<Place> {
    let Some((panel, entity)) = &props.theme else { return Vec::new() };
    let selection = Selection { entity: *entity, theme: Some(&panel.key) };
    let here = of_block(&props.analysis.themes, props.block, |e| e.at);
    here.iter().filter(|e| selection.holds(e)).map(|e| e.at).collect()
}

fn draw(text: &str, run: &Run, mentions: &[Mention], props: &Props, class: Classes, jumped: bool) -> Html {
    let words = text.get(run.range.clone()).unwrap_or_default();
    let theme = props.theme.as_ref().filter(|_| run.marked.is_some()).map(|(panel, _)| panel.class());
    let around = classes!(
        theme.is_some().then_some("is-marked"),
        class,
        theme,
        run.hit.then_some("is-hit"),
        run.focused.then_some("is-focused")
    );
    let tabindex = jumped.then_some("-1");
    match run.mention.map(|n| &mentions[n]) {
        Some(mention) => {
            let is_selected = (props.selected == Some(mention.entity)).then_some("is-selected");
            let class = classes!("mention", kind_class(mention.kind), is_selected, around);
            html! { <span {class} {tabindex} data-entity={mention.entity.to_string()}>{ words }</span> }
        }
        None if !around.is_empty() => html! { <span class={around} {tabindex}>{ words }</span> },
        None => html! { words },
    }
}
