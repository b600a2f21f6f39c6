//! 修改记录: all corrections of the article, each of which can go; to be saved, loaded and sent.

use crate::{
    dom, download,
    hooks::use_words,
    ledger::title,
    link,
    mending::{Mending, Step, problem, to_link, told},
    state::Action,
    view::ListProps,
    words::{fill, t},
};
use mailuo_mend::{Correction, Corrections};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The corrections.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// All of them.
    pub mending: Mending,
    /// What every list is made from.
    pub list: ListProps,
}

/// The list, the way back and forward, and what leads out of this device and into it.
#[component]
pub fn Record(props: &Props) -> Html {
    use_words();
    // Why a file could not be read, or that the link is copied.
    let note = use_state_eq(|| None::<(bool, String)>);
    let Props { mending, list } = props;
    let step = |step: fn() -> Step| list.dispatch.reform(move |_: MouseEvent| Action::Mend(step()));
    let (undo, redo) = mending.ways();
    let count = mending.list.len();
    let row = |(n, correction): (usize, &Correction)| {
        let line = told(correction, &list.panels);
        let label = fill("不要这一处：{}", &[&line]);
        let onclick = list.dispatch.reform(move |_: MouseEvent| Action::Mend(Step::TakeOut(n)));
        let lost = mending.unplaced.contains(&n);
        html! {
            <li class={lost.then_some("lost")}>
                <span>{ line }if lost { <span class="role">{ t("文中没有找到") }</span> }</span>
                <button aria-label={label} {onclick}>{ "×" }</button>
            </li>
        }
    };
    html! {
        <section class="record" id="record" aria-label={t("修改记录")}>
            <h2>{ t("修改记录") }if count > 0 { <span class="count">{ count }</span> }</h2>
            { guests(props) }
            if count == 0 {
                <p class="empty">{ t("选中文中的字可以标为名称；名称、说法和主题的句子旁边都有“改”。修改只留在这台设备上。") }</p>
            } else {
                <ol>{ for mending.list.iter().enumerate().map(row) }</ol>
            }
            <div class="actions">
                <button onclick={step(|| Step::Undo)} disabled={!undo}>{ t("撤销") }</button>
                <button onclick={step(|| Step::Redo)} disabled={!redo}>{ t("重做") }</button>
                if count > 0 {
                    <button onclick={step(|| Step::Clear)}>{ t("全部撤销") }</button>
                    <button onclick={save(props)}>{ t("下载") }</button>
                    <button onclick={send(props, &note)}>{ t("复制链接") }</button>
                }
                <label class="file">{ t("载入") }<input type="file" accept=".json,application/json" onchange={load(props, &note)} /></label>
            </div>
            if let Some((is_trouble, words)) = &*note {
                <p class={if *is_trouble { "problem" } else { "empty" }} role={if *is_trouble { "alert" } else { "status" }}>{ words }</p>
            }
        </section>
    }
}

/// What a link brought: to be kept, or not.
fn guests(props: &Props) -> Html {
    let Some(own) = &props.mending.own else { return Html::default() };
    let dispatch = &props.list.dispatch;
    html! {
        <div class="guests" role="note">
            <p>{ fill("链接带来{}处修改", &[&(props.mending.list.len() - own.len())]) }</p>
            <button class="quiet" onclick={dispatch.reform(|_: MouseEvent| Action::Mend(Step::Keep))}>{ t("留下") }</button>
            <button class="quiet" onclick={dispatch.reform(|_: MouseEvent| Action::Mend(Step::Dismiss))}>{ t("不要") }</button>
        </div>
    }
}

/// The corrections as a file.
fn save(props: &Props) -> Callback<MouseEvent> {
    let props = props.clone();
    Callback::from(move |_| {
        let article = title(&props.list.analysis, 0).to_owned();
        let corrections = props.mending.list.to_vec();
        let file = Corrections { article, corrections, ..Corrections::default() };
        download::save("mailuo-fix.json", "application/json", &file.to_json());
    })
}

/// A link with the corrections, copied; where they are too many, or the browser lets no page copy, that is told.
fn send(props: &Props, note: &UseStateHandle<Option<(bool, String)>>) -> Callback<MouseEvent> {
    let (mending, note) = (props.mending.clone(), note.clone());
    Callback::from(move |_| {
        let Some((page, fragment)) = dom::address() else { return };
        let Some(text) = to_link(&mending.article, &mending.list) else {
            note.set(Some((true, t("修改太多，链接装不下，请下载文件").to_owned())));
            return;
        };
        let address = format!("{page}#{}", link::with(&fragment, "fix", &text));
        let note = note.clone();
        spawn_local(async move {
            let copied = dom::copy(&address).await;
            note.set(Some((!copied, if copied { t("已复制").to_owned() } else { address })));
        });
    })
}

/// Reads a file that the reader chose.
fn load(props: &Props, note: &UseStateHandle<Option<(bool, String)>>) -> Callback<Event> {
    let (dispatch, note) = (props.list.dispatch.clone(), note.clone());
    Callback::from(move |event: Event| {
        let Some(input) = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()) else { return };
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let (dispatch, note) = (dispatch.clone(), note.clone());
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            // The same file may be chosen once more.
            input.set_value("");
            match Corrections::from_json(&text.unwrap_or_default()) {
                Ok(file) => {
                    note.set(None);
                    dispatch.emit(Action::Mend(Step::Load(file.corrections)));
                }
                Err(why) => note.set(Some((true, problem(&why)))),
            }
        });
    })
}
