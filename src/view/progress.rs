//! How far the engine is, or why it won't.

use crate::{
    hooks::use_words,
    state::Status,
    words::{fill, t},
};
use yew::prelude::*;

/// The engine's status.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// How far it is.
    pub status: Status,
    /// Asked to try again.
    pub retry: Callback<()>,
    /// Asked to end the work.
    pub stop: Callback<()>,
}

/// A thin bar with a way to end the work, a notice where it failed or was ended, nothing when all is well.
#[component]
pub fn Progress(props: &Props) -> Html {
    use_words();
    let retry = props.retry.reform(|_: MouseEvent| ());
    match &props.status {
        Status::Ready => Html::default(),
        Status::Stopped => html! {
            <div class="failure" role="status">
                <p>{ t("分析停下了，文章仍可照常阅读。") }</p>
                <button onclick={retry}>{ t("重新分析") }</button>
            </div>
        },
        Status::Failed(why) => {
            html! {
                <div class="failure" role="alert">
                    <p>{ t("分析没有完成，文章仍可照常阅读。") }<small>{ t(why) }</small></p>
                    <button onclick={retry}>{ t("重试") }</button>
                </div>
            }
        }
        Status::Loading { stage, loaded, total } => {
            let what = match stage.as_str() {
                "lexicon" => "取词典",
                "names" => "取人名模型",
                "analyze" => "分析文章",
                "rest" => "开头已经标好，正在分析其余部分",
                _ => "启动引擎",
            };
            // In whole numbers: formatting fractions would cost the page more bytes than it shows.
            let tenths = (*loaded / 1e5) as u32;
            let size = if *total > 1.0 {
                fill("（{}.{} MB）", &[&(tenths / 10), &(tenths % 10)])
            } else {
                String::new()
            };
            let value = (*total > 1.0).then(|| ((loaded / total * 1000.0) as u32).min(1000).to_string());
            html! {
                <div class="progress">
                    <progress {value} max="1000" aria-label={t("引擎")}></progress>
                    <p>
                        <span role="status">{ t(what) }</span>{ size }
                        <button onclick={props.stop.reform(|_: MouseEvent| ())}>{ t("停止") }</button>
                    </p>
                </div>
            }
        }
    }
}
