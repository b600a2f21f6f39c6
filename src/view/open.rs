//! A text of the reader's own: pasted, opened or dropped.

use super::Requests;
use crate::{hooks::use_words, words::t};
use wasm_bindgen::JsCast;
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// What the reader's file dialog offers.
const TYPES: &str = ".txt,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,text/*,application/pdf";

/// Where the text goes.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Gets a text that was pasted.
    pub paste: Callback<String>,
    /// Gets a file.
    pub file: Callback<File>,
}

/// A folded form with a field to paste into and a file to choose; a file may be dropped on it.
#[component]
pub fn Open(props: &Props) -> Html {
    use_words();
    let area = use_node_ref();
    let unfolded = use_node_ref();
    let fold = {
        let unfolded = unfolded.clone();
        move || {
            if let Some(details) = unfolded.cast::<web_sys::Element>() {
                let _ = details.remove_attribute("open");
            }
        }
    };
    let read = {
        let (done, fold) = (props.file.clone(), fold.clone());
        Callback::from(move |file: Option<File>| {
            let Some(file) = file else { return };
            fold();
            done.emit(file);
        })
    };
    let onclick = {
        let (area, paste) = (area.clone(), props.paste.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(area) = area.cast::<HtmlTextAreaElement>() else { return };
            let text = area.value();
            if !text.trim().is_empty() {
                paste.emit(text);
                // The browser would lay out all of it whenever it looks for fields to fill in.
                area.set_value("");
                fold();
            }
        })
    };
    let onchange = {
        let read = read.clone();
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
            read.emit(input.and_then(|i| i.files()?.get(0)));
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        event.prevent_default();
        read.emit(event.data_transfer().and_then(|d| d.files()?.get(0)));
    });
    let ondragover = Callback::from(|event: DragEvent| event.prevent_default());
    html! {
        <details class="open" ref={unfolded} {ondrop} {ondragover}>
            <summary>{ t("读一篇自己的文章") }</summary>
            <textarea ref={area} rows="8" placeholder={t("把文章粘贴在这里，或把文件拖进来：PDF、Word、网页、Markdown、文本")} aria-label={t("文章")} />
            <div class="actions">
                <button {onclick}>{ t("开始读") }</button>
                <label class="file">{ t("打开文件") }<input type="file" accept={TYPES} {onchange} /></label>
            </div>
            <p class="promise">{ t("文章不会离开这台设备。") }</p>
            <Requests />
        </details>
    }
}
