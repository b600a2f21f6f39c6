//! The sheet that tells the keys and the marks.

use super::Requests;
use crate::{hooks::use_words, keys::KEYS, words::t};
use yew::prelude::*;

/// The kinds of names, by class, with how each is underlined.
const MARKS: [(&str, &str); 7] = [
    ("person", "人物"),
    ("company", "公司"),
    ("organisation", "机构"),
    ("place", "地点"),
    ("product", "产品"),
    ("work", "文件与作品"),
    ("event", "活动"),
];

/// Where the sheet is opened from outside.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The dialog, which opens and closes of itself.
    pub sheet: NodeRef,
}

/// A dialog of the browser's own: it holds the focus and closes with Escape.
#[component]
pub fn Help(props: &Props) -> Html {
    use_words();
    let onclick = {
        let sheet = props.sheet.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(dialog) = sheet.cast::<web_sys::HtmlDialogElement>() {
                dialog.close();
            }
        })
    };
    let key = |&(key, what): &(&'static str, &'static str)| {
        let keys = key.split(' ').map(|key| html! { <><kbd>{ key }</kbd>{ " " }</> });
        html! { <><dt>{ for keys }</dt><dd>{ t(what) }</dd></> }
    };
    let mark = |&(class, name): &(&'static str, &'static str)| {
        html! { <li><span class={classes!("mention", class)}>{ t(name) }</span></li> }
    };
    html! {
        <dialog class="help" ref={props.sheet.clone()} aria-labelledby="help-title">
            <h2 id="help-title">{ t("怎样读这一页") }</h2>
            <p>{ t("点名称，看它的说法、数字和有关的句子；点主题，把它的句子标在文中；两样可以一起选。指着一句话，看是谁说的。") }</p>
            <h3>{ t("名称的下划线") }</h3>
            <ul class="marks">{ for MARKS.iter().map(mark) }</ul>
            <h3>{ t("键盘") }</h3>
            <dl>{ for KEYS.iter().map(key) }</dl>
            <Requests />
            <button class="close" {onclick}>{ t("知道了") }</button>
        </dialog>
    }
}
