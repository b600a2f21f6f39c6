//! The page's head: the list of articles, how to read, what the keys are, and a text of the reader's own.

use super::{Open, ReadingSettings};
use crate::{
    dom::open_dialog, hooks::use_words, script::script, settings::Settings, state::Article, words::t,
};
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// What the head shows and where its wishes go.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// The list of articles.
    pub articles: Rc<[Article]>,
    /// Id of the open one.
    pub current: String,
    /// How the reader reads.
    pub settings: Settings,
    /// The sheet that tells the keys.
    pub help: NodeRef,
    /// Asked to open the shelf.
    pub shelf: Callback<()>,
    /// Gets the article that was chosen.
    pub choose: Callback<Article>,
    /// Gets other settings.
    pub change: Callback<Settings>,
    /// Gets a text that was pasted.
    pub paste: Callback<String>,
    /// Gets a file.
    pub file: Callback<File>,
}

/// One line where there is room.
#[component]
pub fn Masthead(props: &Props) -> Html {
    use_words();
    let open_help = {
        let help = props.help.clone();
        Callback::from(move |_: MouseEvent| open_dialog(&help))
    };
    let link = |article: &Article| {
        let chosen = article.clone();
        let onclick = props.choose.reform(move |_: MouseEvent| chosen.clone());
        let here = (article.id == props.current).then_some("page");
        html! {
            <button class="article-link" data-id={article.id.clone()} lang={script(&article.title)} aria-current={here} {onclick}>{ &article.title }</button>
        }
    };
    html! {
        <header class="masthead">
            <span class="name">{ t("脉络") }</span>
            if props.articles.len() > 1 {
                <nav aria-label={t("文章")}>{ for props.articles.iter().map(link) }</nav>
            }
            <div class="tools">
                <button class="quiet to-shelf" onclick={props.shelf.reform(|_| ())}>{ t("书架") }</button>
                <ReadingSettings settings={props.settings} change={props.change.clone()} />
                <button class="quiet ask" aria-label={t("帮助")} onclick={open_help}>{ "?" }</button>
            </div>
            <Open paste={props.paste.clone()} file={props.file.clone()} />
        </header>
    }
}
