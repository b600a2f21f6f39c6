//! Taking the article along: files, a copy for a 公众号, paper.

use crate::{
    dom,
    download::save,
    hooks::use_words,
    panels::Panel,
    take::{FORMS, Form, file_name, made, with_article},
    words::{fill, t},
};
use mailuo_analysis::Analysis;
use mailuo_export::{Article, text, wechat};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

/// What is taken along.
#[derive(Properties, Clone)]
pub struct Props {
    /// The text as it came.
    pub source: Rc<str>,
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
}

impl PartialEq for Props {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && Rc::ptr_eq(&self.panels, &other.panels)
    }
}

impl Props {
    fn with<T>(&self, make: impl FnOnce(&Article) -> T) -> T {
        with_article(&self.analysis, &self.source, &self.panels, make)
    }
}

/// A button with a menu of forms, each with a line that says what it is; what came of it is said below.
#[component]
pub fn Take(props: &Props) -> Html {
    use_words();
    let told = use_state_eq(String::new);
    let copy = {
        let (props, told) = (props.clone(), told.clone());
        Callback::from(move |_: MouseEvent| {
            let (html, text) = props.with(|article| (wechat(article), text(article)));
            let told = told.clone();
            spawn_local(async move {
                let copied = dom::copy_styled(&html, &text).await;
                told.set(
                    t(if copied {
                        "已复制，到公众号编辑器里粘贴"
                    } else {
                        "浏览器不让这一页复制，请换个浏览器"
                    })
                    .to_owned(),
                );
            });
        })
    };
    let print = Callback::from(|_: MouseEvent| dom::print());
    let item = |name: &str, what: &str, class: &'static str, onclick: Callback<MouseEvent>| {
        html! { <li><button {class} {onclick}><b>{ t(name) }</b><small>{ t(what) }</small></button></li> }
    };
    let file = |&(form, name, what, ending, kind): &(
        Form,
        &'static str,
        &'static str,
        &'static str,
        &'static str,
    )| {
        let (props, told) = (props.clone(), told.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            let (title, content) = props.with(|article| (article.title(), made(form, article)));
            let name = file_name(&title, t(ending));
            told.set(match save(&name, kind, &content) {
                true => fill("已存为 {}", &[&name]),
                false => t("浏览器没有让这一页存文件").to_owned(),
            });
        });
        item(name, what, "", onclick)
    };
    html! {
        <div class="take">
            <button class="quiet" popovertarget="take">{ t("带走") }</button>
            <div id="take" popover="auto" role="group" aria-label={t("带走")}>
                <ul>
                    { item("复制到公众号", "带着样式，贴进编辑器就好", "wechat", copy) }
                    { item("打印", "正文排好，主题、说法和数字附在后面", "print", print) }
                    { for FORMS.iter().map(file) }
                </ul>
                <p role="status">{ &*told }</p>
            </div>
        </div>
    }
}
