//! The text as it came beside the restored one, with every change; a click takes one back.

use crate::{
    aligned::{Piece, aligned},
    hooks::use_words,
    state::Action,
    words::{fill, t},
};
use mailuo_analysis::{Analysis, Edit, EditKind, Undo};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The kinds of change that are shown, and what they are called. White space between blocks is not.
const KINDS: [(EditKind, &str, &str); 6] = [
    (EditKind::JoinedLine, "joined-line", "接上断行"),
    (EditKind::ClosedUp, "closed-up", "合上空格"),
    (EditKind::OverPrint, "over-print", "去掉叠印"),
    (EditKind::Normalised, "normalised", "换成通行的写法"),
    (EditKind::MovedBlock, "moved-block", "移到阅读顺序"),
    (EditKind::Dropped, "dropped", "略去页眉页码"),
];

fn named(kind: EditKind) -> Option<(&'static str, &'static str)> {
    KINDS.iter().find(|row| row.0 == kind).map(|row| (row.1, row.2))
}

/// What the switch is made from.
#[derive(Properties, Clone)]
pub struct SwitchProps {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Whether both texts are shown.
    pub compare: bool,
    /// Where the click goes.
    pub dispatch: Callback<Action>,
}

impl PartialEq for SwitchProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && self.compare == other.compare
    }
}

/// Turns from the restored text to both and back; not there where nothing was changed.
#[component]
pub fn Switch(props: &SwitchProps) -> Html {
    use_words();
    let count = props.analysis.edits.iter().filter(|e| named(e.kind).is_some()).count();
    if count == 0 {
        return Html::default();
    }
    let onclick = props.dispatch.reform(|_: MouseEvent| Action::Compare);
    html! {
        <p class="switch">
            <button aria-pressed={props.compare.to_string()} {onclick}>
                { if props.compare { t("回到整理后的文章") } else { t("对照原文") } }
                <span class="count" aria-label={fill("，{}处改动", &[&count])}>{ count }</span>
            </button>
        </p>
    }
}

/// What the comparison is made from.
#[derive(Properties, Clone)]
pub struct Props {
    /// The text as it came.
    pub source: Rc<str>,
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// What was taken back.
    pub undo: Undo,
    /// Asked for with what is to be taken back from now on.
    pub change: Callback<Undo>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && self.undo == other.undo
    }
}

/// Both texts, block by block; one click handler serves all changes.
#[component]
pub fn Compare(props: &Props) -> Html {
    use_words();
    let onclick = {
        let props = props.clone();
        Callback::from(move |event: MouseEvent| {
            let target = event.target().and_then(|t| t.dyn_into::<web_sys::Element>().ok());
            let button = target.and_then(|t| t.closest("[data-change]").ok().flatten());
            let number = button.and_then(|b| b.get_attribute("data-change")?.parse::<usize>().ok());
            if let Some(edit) = number.and_then(|n| props.analysis.edits.get(n)) {
                props.change.emit(toggled(&props.undo, edit));
            }
        })
    };
    let edits = || props.analysis.edits.iter().enumerate();
    let undone = edits().filter(|(_, e)| e.undone && !props.undo.kinds.contains(&e.kind));
    let undone: Vec<Html> = undone.map(|(n, e)| change(n, e, &around(&props.source, e))).collect();
    let lost = edits().filter(|(_, e)| e.kind == EditKind::Dropped && e.block.is_none() && !e.undone);
    let lost: Vec<Html> = lost.map(|(n, e)| change(n, e, &e.before)).collect();
    html! {
        <div class="compare" {onclick}>
            <fieldset class="kinds">
                <legend>{ t("整理时做了什么；点一处改动就还原它") }</legend>
                { for KINDS.iter().filter_map(|row| kind(props, row)) }
            </fieldset>
            if !undone.is_empty() {
                <p class="undone">{ t("已还原：") }{ for undone }</p>
            }
            <div class="pair head" aria-hidden="true"><p>{ t("原文") }</p><p>{ t("整理后") }</p></div>
            { for (0..props.analysis.blocks.len()).map(|block| pair(props, block)) }
            if !lost.is_empty() {
                <p class="lost">{ t("略去的：") }{ for lost }</p>
            }
        </div>
    }
}

/// A box for all changes of one kind.
fn kind(props: &Props, &(kind, class, label): &(EditKind, &'static str, &'static str)) -> Option<Html> {
    let count = props.analysis.edits.iter().filter(|e| e.kind == kind).count();
    let onchange = {
        let (undo, change) = (props.undo.clone(), props.change.clone());
        Callback::from(move |_: Event| {
            let mut next = undo.clone();
            match next.kinds.iter().position(|k| *k == kind) {
                Some(at) => drop(next.kinds.remove(at)),
                None => next.kinds.push(kind),
            }
            change.emit(next);
        })
    };
    let checked = !props.undo.kinds.contains(&kind);
    (count > 0).then(|| {
        html! {
            <label class={class}>
                <input type="checkbox" {checked} {onchange} />{ t(label) }<span class="count">{ count }</span>
            </label>
        }
    })
}

/// A block as it was and as it is.
fn pair(props: &Props, block: usize) -> Html {
    let pieces = aligned(block, &props.analysis.blocks[block].text, &props.analysis.edits);
    let was = pieces.iter().map(|piece| match piece {
        Piece::Kept(text) => html! { *text },
        Piece::Change(n, edit) => change(*n, edit, &seen(&edit.before)),
    });
    let is = pieces.iter().map(|piece| match piece {
        Piece::Kept(text) => html! { *text },
        Piece::Change(_, edit) if edit.after.trim().is_empty() => html! { &edit.after },
        Piece::Change(_, edit) => html! { <ins>{ &edit.after }</ins> },
    });
    let moved =
        |e: &&(usize, &Edit)| e.1.kind == EditKind::MovedBlock && e.1.block == Some(block) && !e.1.undone;
    let moved = props.analysis.edits.iter().enumerate().find(|e| moved(&e));
    html! {
        <div class="pair" key={block}>
            <p class="was">{ for moved.map(|(n, e)| change(n, e, "⇅")) }{ for was }</p>
            <p class="is">{ for is }</p>
        </div>
    }
}

/// A change as a button: one that stands is taken back by it, one that was taken back is made again.
fn change(number: usize, edit: &Edit, shown: &str) -> Html {
    let (class, label) = named(edit.kind).unwrap_or_default();
    let label = t(label);
    let title =
        if edit.undone { fill("再次{}", &[&label]) } else { fill("{}；点一下还原", &[&label]) };
    html! {
        <button class={classes!("change", class)} data-change={number.to_string()} aria-label={title.clone()} {title}>
            { shown }
        </button>
    }
}

/// White space as something that can be seen and clicked.
fn seen(text: &str) -> String {
    match (text.trim().is_empty(), text.contains(['\n', '\r'])) {
        (true, true) => "⏎".into(),
        (true, false) => "␣".into(),
        _ => text.trim().into(),
    }
}

/// The change with a few characters of the source on both sides.
fn around(source: &str, edit: &Edit) -> String {
    let [start, end] = edit.source;
    let before = source.get(..start).unwrap_or_default().chars().rev().take(6).collect::<Vec<_>>();
    let behind = source.get(end..).unwrap_or_default().chars().take(6);
    let text: String = before.into_iter().rev().chain(edit.before.chars()).chain(behind).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is to be taken back after a click on this change.
fn toggled(undo: &Undo, edit: &Edit) -> Undo {
    let mut next = undo.clone();
    match next.places.iter().position(|place| *place == edit.source) {
        Some(at) => drop(next.places.remove(at)),
        None => next.places.push(edit.source),
    }
    next
}
