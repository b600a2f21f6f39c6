//! A file that is being read.

use crate::{
    hooks::use_words,
    state::Opening as File,
    words::{fill, t},
};
use yew::prelude::*;

/// What is being read.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The file.
    pub file: File,
    /// Asked to leave it.
    pub cancel: Callback<()>,
}

/// How far the reading of a file is, and a way to leave it.
#[component]
pub fn Opening(props: &Props) -> Html {
    use_words();
    let File { name, read, pages } = &props.file;
    let value = (*pages > 0).then(|| read.to_string());
    let far = if *pages > 0 { fill("（{}/{} 页）", &[&read, &pages]) } else { String::new() };
    let cancel = props.cancel.reform(|_: MouseEvent| ());
    html! {
        <div class="opening" role="status">
            <progress {value} max={pages.max(&1).to_string()} aria-label={t("打开文件")}></progress>
            <span>{ fill("正在读 {}", &[name]) }{ far }</span>
            <button onclick={cancel}>{ t("取消") }</button>
        </div>
    }
}
