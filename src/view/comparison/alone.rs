//! The sentences to which no other article has anything alike.

use super::{Go, badge, to};
use crate::{
    hooks::{Compared, Side},
    words::{fill, t},
};
use mailuo_analysis::Place;
use yew::prelude::*;

/// So many of an article stand open.
const OPEN: usize = 4;

/// A list for each article.
pub fn alone(compared: &Compared, go: &Go) -> Html {
    let list = |(n, side): (usize, &Side)| {
        let item = |&place: &Place| {
            html! { <li><button class="evidence" onclick={to(go, n, place)}>{ side.analysis.text(place) }</button></li> }
        };
        let all = &compared.told.alone[n];
        let (open, folded) = all.split_at(all.len().min(OPEN));
        html! {
            <div class="only">
                <h4>{ badge(n) }<span>{ &side.kept.title }</span><span class="count">{ fill("{} 句", &[&all.len()]) }</span></h4>
                <ul class="sentences">{ for open.iter().map(item) }</ul>
                if !folded.is_empty() {
                    <details>
                        <summary>{ fill("还有 {} 句", &[&folded.len()]) }</summary>
                        <ul class="sentences">{ for folded.iter().map(item) }</ul>
                    </details>
                }
            </div>
        }
    };
    html! {
        <section class="alone" aria-labelledby="alone">
            <h3 id="alone">{ t("只在一篇里的句子") }</h3>
            <p class="promise">{ t("别的几篇里没有找到字句相近的。") }</p>
            <div class="onlys">{ for compared.sides.iter().enumerate().map(list) }</div>
        </section>
    }
}
