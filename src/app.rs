//! Wires the state, the session and the views.

use crate::{
    session::Session,
    state::{Action, Article, State, Status},
    view::{Card, Chips, Compare, Figures, Gist, Open, Opening, Panels, Progress, Reader, Switch, Voices},
};
use mailuo_analysis::Undo;
use std::rc::Rc;
use web_sys::File;
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    let dispatch = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };
    let session = use_memo((), |()| Session::start(dispatch.clone()));
    use_effect_with(state.status.clone(), |status| {
        let word = match status {
            Status::Loading { .. } => "loading",
            Status::Ready => "ready",
            Status::Failed(_) => "failed",
        };
        if let Some(body) = body() {
            let _ = body.set_attribute("data-state", word);
        }
    });
    use_effect_with(state.focus, |focus| {
        if focus.is_some() {
            scroll_to_focus();
        }
    });
    let onkeydown = {
        let dispatch = dispatch.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                dispatch.emit(Action::Release);
            }
        })
    };
    let paste = {
        let session = session.clone();
        Callback::from(move |text: String| session.open(String::new(), &text))
    };
    let file = {
        let session = session.clone();
        Callback::from(move |file: File| session.open_file(file))
    };
    let choose = {
        let session = session.clone();
        Callback::from(move |article| session.open_article(article))
    };
    let retry = {
        let (session, state) = (session.clone(), state.clone());
        Callback::from(move |()| session.again(state.current.clone(), &state.source))
    };
    let cancel = {
        let session = session.clone();
        Callback::from(move |()| session.cancel())
    };
    let change = {
        let (session, source) = (session.clone(), state.source.clone());
        Callback::from(move |undo: Undo| session.restore_but(&source, undo))
    };
    let release = dispatch.reform(|_: MouseEvent| Action::Release);
    let analysis = state.analysis.clone();
    html! {
        <div class="page" {onkeydown}>
            <header class="masthead">
                <span class="name">{"脉络"}</span>
                if state.articles.len() > 1 {
                    <nav aria-label="文章">
                        { for state.articles.iter().map(|article| article_link(article, &state.current, &choose)) }
                    </nav>
                }
                <Open {paste} {file} />
            </header>
            if let Some(notice) = &state.notice {
                <div class="failure" role="alert"><p>{ notice }</p><button onclick={release}>{ "知道了" }</button></div>
            }
            if let Some(file) = &state.opening {
                <Opening file={file.clone()} {cancel} />
            }
            <Progress status={state.status.clone()} {retry} />
            <main>
                if let Some(analysis) = &analysis {
                    <Switch analysis={analysis.clone()} compare={state.compare} dispatch={dispatch.clone()} />
                }
                if let (true, Some(analysis)) = (state.compare, &analysis) {
                    <Compare source={state.source.clone()} analysis={analysis.clone()} undo={state.undo.clone()} {change} />
                } else {
                <Reader source={state.source.clone()} analysis={analysis.clone()} selected={state.selected}
                    theme={state.theme} focus={state.focus} dispatch={dispatch.clone()} />
                }
            </main>
            if let Some(analysis) = analysis {
                <aside class="side" aria-label="文章里有什么">
                    <Chips analysis={analysis.clone()} selected={state.selected} dispatch={dispatch.clone()} />
                    if let Some(entity) = state.selection() {
                        <Card entity={Rc::new(entity.clone())} />
                    }
                    <Panels analysis={analysis.clone()} selected={state.selected} theme={state.theme} dispatch={dispatch.clone()} />
                    <Voices analysis={analysis.clone()} selected={state.selected} dispatch={dispatch.clone()} />
                    <Figures analysis={analysis.clone()} selected={state.selected} dispatch={dispatch.clone()} />
                    if state.selected.is_none() {
                        <Gist {analysis} selected={state.selected} {dispatch} />
                    }
                </aside>
            }
            <p class="live" role="status">{ announcement(&state) }</p>
        </div>
    }
}

fn article_link(article: &Article, current: &str, choose: &Callback<Article>) -> Html {
    let onclick = {
        let (article, choose) = (article.clone(), choose.clone());
        Callback::from(move |_: MouseEvent| choose.emit(article.clone()))
    };
    let here = (article.id == current).then_some("page");
    html! {
        <button class="article-link" data-id={article.id.clone()} aria-current={here} {onclick}>{ &article.title }</button>
    }
}

fn announcement(state: &State) -> String {
    match (state.selection(), &state.status) {
        (Some(entity), _) => format!("已选中{}，面板只显示与它有关的内容", entity.name),
        (None, Status::Ready) => "分析完成".into(),
        _ => String::new(),
    }
}

fn body() -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.body()
}

fn scroll_to_focus() {
    let found =
        web_sys::window().and_then(|w| w.document()).and_then(|d| d.query_selector(".is-focused").ok()?);
    if let Some(element) = found {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Center);
        options.set_behavior(web_sys::ScrollBehavior::Smooth);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
