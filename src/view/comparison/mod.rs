//! Several articles beside each other: what they share, and wherein they differ.

mod alone;
mod balance;
mod columns;
mod figures;
mod names;
mod voices;

use crate::{
    dom,
    hooks::{Comparing, Desk, Side, use_words},
    script::script,
    words::{fill, t},
};
use mailuo_analysis::Place;
use std::rc::Rc;
use yew::prelude::*;

/// What the articles are called for short, by their order.
const LETTERS: [&str; 5] = ["甲", "乙", "丙", "丁", "戊"];

/// What is asked for when an item is clicked: the number of the article, and the place in it.
type Go = Callback<(usize, Place)>;

/// What the comparison is made from.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The shelf at work.
    pub desk: Desk,
}

/// A dialog over the whole window, which opens when the comparison stands; a line on the page leads back to it.
#[component]
pub fn Comparison(props: &Props) -> Html {
    use_words();
    let desk = &props.desk;
    let compared = match &desk.comparing {
        Some(Comparing::Ready(compared)) => Some(compared.clone()),
        _ => None,
    };
    // The item that led into an article has the focus again when the reader comes back.
    let left = use_mut_ref(|| None::<web_sys::HtmlElement>);
    {
        let desk = desk.clone();
        use_effect_with(compared.as_ref().map(Rc::as_ptr), move |compared| {
            if compared.is_some() {
                dom::close_dialog(&desk.sheet);
                dom::open_dialog(&desk.table);
            }
        });
    }
    let Some(compared) = compared else { return Html::default() };
    let go: Go = {
        let (desk, compared, left) = (desk.clone(), compared.clone(), left.clone());
        Callback::from(move |(side, place): (usize, Place)| {
            *left.borrow_mut() = dom::focused();
            desk.go(&compared.sides[side], place);
        })
    };
    let back = {
        let table = desk.table.clone();
        Callback::from(move |_: MouseEvent| dom::close_dialog(&table))
    };
    let again = {
        let table = desk.table.clone();
        Callback::from(move |_: MouseEvent| {
            dom::open_dialog(&table);
            if let Some(item) = &*left.borrow() {
                let _ = item.focus();
            }
        })
    };
    let is_one = compared.sides.iter().any(|side| *side.kept.text == *desk.page.source);
    let lang = compared.sides.first().map_or("zh-Hans", |side| script(&side.kept.text));
    let told = &compared.told;
    let shared = |cells: usize| cells > 1;
    let names = told.names.iter().filter(|row| shared(row.cells.iter().flatten().count())).count();
    let voices = told.voices.iter().filter(|row| shared(row.cells.iter().flatten().count())).count();
    let differing = told.figures.differing.len();
    let sum = fill(
        "共有的名称 {} 个，共有的说话人 {} 位，可能不一致的数字和日期 {} 处。",
        &[&names, &voices, &differing],
    );
    let article = |(n, side): (usize, &Side)| {
        html! {
            <li>
                { badge(n) }
                <span><b>{ &side.kept.title }</b>
                    <span class="meta">
                        if let Some(date) = &side.analysis.date { <span>{ date }</span> }
                        <span>{ fill("{} 字", &[&side.kept.length()]) }</span>
                    </span>
                </span>
            </li>
        }
    };
    html! { <>
        if is_one {
            <nav class="return" aria-label={t("对比")}><button onclick={again}>{ t("回到对比") }</button></nav>
        }
        <dialog class="comparison" ref={desk.table.clone()} aria-labelledby="comparison-title" {lang}>
            <div class="sheet">
                <div class="top">
                    <h2 id="comparison-title">{ t("对比") }</h2>
                    <button class="close" onclick={back}>{ t("回到文章") }</button>
                </div>
                <ul class="sides">{ for compared.sides.iter().enumerate().map(article) }</ul>
                <p class="sum" role="status">{ sum }</p>
                { figures::figures(&compared, &go) }
                { voices::voices(&compared, &go) }
                { names::names(&compared, &go) }
                { balance::balance(&compared, &go) }
                { alone::alone(&compared, &go) }
            </div>
        </dialog>
    </> }
}

/// An article's letter; those who hear the page hear the column's head instead.
fn badge(n: usize) -> Html {
    html! { <span class={format!("badge side-{n}")} aria-hidden="true">{ t(LETTERS[n]) }</span> }
}

/// A click that goes to a place of an article.
fn to(go: &Go, side: usize, place: Place) -> Callback<MouseEvent> {
    go.reform(move |_| (side, place))
}

/// A share as a hundredth.
fn percent(share: f32) -> String {
    format!("{}%", (share * 100.0).round())
}
