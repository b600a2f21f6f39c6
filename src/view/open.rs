//! A text of the reader's own: pasted, opened or dropped.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

/// Where the text goes.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// Gets an empty id and the text.
    pub open: Callback<(String, String)>,
}

/// A folded form with a field to paste into and a file to choose; a file may be dropped on it.
#[component]
pub fn Open(props: &Props) -> Html {
    let area = use_node_ref();
    let unfolded = use_node_ref();
    let done = {
        let (open, unfolded) = (props.open.clone(), unfolded.clone());
        Callback::from(move |text: String| {
            if !text.trim().is_empty() {
                open.emit((String::new(), text));
                if let Some(details) = unfolded.cast::<web_sys::Element>() {
                    let _ = details.remove_attribute("open");
                }
            }
        })
    };
    let read = {
        let done = done.clone();
        Callback::from(move |file: Option<File>| {
            let Some(file) = file else { return };
            let done = done.clone();
            spawn_local(async move {
                let text = JsFuture::from(file.text()).await.ok();
                done.emit(text.and_then(|t| t.as_string()).unwrap_or_default());
            });
        })
    };
    let onclick = {
        let (area, done) = (area.clone(), done.clone());
        Callback::from(move |_: MouseEvent| {
            done.emit(area.cast::<HtmlTextAreaElement>().map(|a| a.value()).unwrap_or_default());
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
            <summary>{ "读一篇自己的文章" }</summary>
            <textarea ref={area} rows="8" placeholder="把文章粘贴在这里，或把文本文件拖进来" aria-label="文章" />
            <div class="actions">
                <button {onclick}>{ "开始读" }</button>
                <label class="file">{ "打开文件" }<input type="file" accept=".txt,.md,text/*" {onchange} /></label>
            </div>
            <p class="promise">{ "文章不会离开这台设备。" }</p>
        </details>
    }
}
