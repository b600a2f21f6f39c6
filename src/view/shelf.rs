//! The shelf's dialog: the reader's own articles and the site's, to open and to compare.

mod row;

use crate::{
    comparison::COMPARED,
    dom,
    hooks::{Comparing, Desk, use_words},
    shelf::{Change, Kept, MOST},
    state::Article,
    words::{fill, t},
};
use row::Row;
use std::rc::Rc;
use yew::prelude::*;

/// What the dialog shows.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The shelf at work.
    pub desk: Desk,
}

/// A dialog of the browser's own: it holds the focus and closes with Escape.
#[component]
pub fn Shelf(props: &Props) -> Html {
    use_words();
    let desk = &props.desk;
    let shelf = &desk.shelf;
    // What was clicked to take an article away is gone with it: the focus goes to what brings it back.
    use_effect_with(shelf.gone.as_ref().map(|kept| kept.key.clone()), |gone| {
        if gone.is_some() {
            dom::focus(".shelf .bring");
        }
    });
    let call = |what: fn(&Desk)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| what(&desk))
    };
    let change = |change: fn() -> Change| call_with(desk, change);
    let full = shelf.chosen.len() >= *COMPARED.end();
    let own = |kept: &Rc<Kept>| html! { <Row key={kept.key.clone()} desk={desk.clone()} kept={kept.clone()} {full} /> };
    let listed = |article: &Article| {
        let (title, here) = (article.title.clone(), article.id == desk.page.current);
        let open = {
            let (desk, article) = (desk.clone(), article.clone());
            Callback::from(move |_: MouseEvent| desk.read_article(&article))
        };
        html! {
            <li key={article.id.clone()}>
                { chooser(desk, &article.id, &title, full) }
                <div class="what"><button class="title" aria-current={here.then_some("true")} onclick={open}>{ title }</button></div>
            </li>
        }
    };
    let current = desk.current();
    let holds = current.as_ref().is_some_and(|kept| shelf.holds(&kept.key));
    let few = !COMPARED.contains(&shelf.chosen.len());
    let hint = if few {
        t("选两到五篇来对比").to_owned()
    } else {
        fill("对比 {} 篇", &[&shelf.chosen.len()])
    };
    html! {
        <dialog class="help shelf" ref={desk.sheet.clone()} aria-labelledby="shelf-title">
            <div class="top">
                <h2 id="shelf-title">{ t("书架") }</h2>
                <button class="close" onclick={call(|desk| dom::close_dialog(&desk.sheet))}>{ t("关闭") }</button>
            </div>
            <p class="promise">{ fill("最多 {} 篇，只留在这台设备上。", &[&MOST]) }</p>
            if shelf.fleeting {
                <p class="problem" role="alert">{ t("浏览器没有把它存下来（无痕窗口，或空间已满）。文章还在这一页里，关掉这一页就没有了。") }</p>
            }
            if let Some(kept) = &shelf.waiting {
                <div class="waiting" role="alert">
                    <p>{ fill("书架满了。换下哪一篇，给《{}》让出位置？", &[&kept.title]) }</p>
                    <button class="leave" onclick={change(|| Change::Leave)}>{ t("不放了") }</button>
                </div>
            } else if let Some(kept) = current.filter(|_| !holds) {
                <button class="put" onclick={call(Desk::put)}>{ fill("把《{}》放上书架", &[&kept.title]) }</button>
            } else if desk.page.current.is_empty() && holds {
                <p class="promise">{ t("正在读的这一篇在书架上。") }</p>
            }
            <div role="status">
                if let Some(gone) = &shelf.gone {
                    <p class="gone"><span>{ fill("已移走《{}》", &[&gone.title]) }</span>
                        <button class="bring" onclick={change(|| Change::Bring)}>{ t("撤销") }</button></p>
                }
            </div>
            <h3>{ t("我的文章") }<span class="count">{ format!("{}/{MOST}", shelf.articles.len()) }</span></h3>
            if shelf.articles.is_empty() {
                <p class="empty">{ t("还没有。打开一篇自己的文章，再到这里把它放上来。") }</p>
            }
            <ul class="kept">{ for shelf.articles.iter().map(own) }</ul>
            if !desk.page.articles.is_empty() {
                <h3>{ t("本站的文章") }</h3>
                <ul class="kept">{ for desk.page.articles.iter().map(listed) }</ul>
            }
            <div class="foot" role="status">{ match &desk.comparing {
                Some(Comparing::Reading(n, all)) => html! { <>
                    <progress value={(n - 1).to_string()} max={all.to_string()} aria-label={t("对比")}></progress>
                    <span>{ fill("正在读第 {} 篇，共 {} 篇", &[n, all]) }</span>
                    <button class="cancel" onclick={call(Desk::cancel)}>{ t("取消") }</button>
                </> },
                comparing => html! { <>
                    if let Some(Comparing::Failed(why)) = comparing {
                        <p class="problem">{ fill("没有比成：{}", &[&t(why)]) }</p>
                    }
                    <button class="start" disabled={few} onclick={call(Desk::compare)}>{ t("对比") }</button>
                    <span class="promise">{ hint }</span>
                </> },
            } }</div>
        </dialog>
    }
}

/// A click that changes the shelf.
fn call_with(desk: &Desk, change: impl Fn() -> Change + 'static) -> Callback<MouseEvent> {
    let desk = desk.clone();
    Callback::from(move |_| desk.change(change()))
}

/// The box that chooses an article for comparing; `full` where no more can be chosen.
fn chooser(desk: &Desk, key: &str, title: &str, full: bool) -> Html {
    let checked = desk.shelf.chosen.iter().any(|chosen| chosen == key);
    let onchange = {
        let (desk, key) = (desk.clone(), key.to_owned());
        Callback::from(move |_: Event| desk.change(Change::Choose(key.clone())))
    };
    html! {
        <label class="choose">
            <input type="checkbox" {checked} disabled={full && !checked} aria-label={fill("对比《{}》", &[&title])} {onchange} />
        </label>
    }
}
