//! Wires the state, the engine and the views.

use crate::{
    engine_client::EngineClient,
    state::{Action, Article, State, Status},
    view::{Card, Chips, Open, Panels, Progress, Reader, Voices},
};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

/// The whole page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(State::default);
    let client = use_mut_ref(|| None::<EngineClient>);
    let dispatch = {
        let dispatcher = state.dispatcher();
        Callback::from(move |action| dispatcher.dispatch(action))
    };

    // Opens a text: shown at once, analysed when the engine is there. A dead worker is replaced.
    let open = {
        let (client, dispatch, state) = (client.clone(), dispatch.clone(), state.clone());
        Callback::from(move |(id, text): (String, String)| {
            let mut client = client.borrow_mut();
            if client.is_none() || matches!(state.status, Status::Failed(_)) {
                *client = Some(EngineClient::start(dispatch.clone()));
            }
            if let Some(client) = client.as_ref() {
                let number = client.number(state.request);
                dispatch.emit(Action::Opened(id, Rc::from(text.as_str()), number));
                client.ask(number, &text);
            }
        })
    };
    let choose = {
        let (open, dispatch) = (open.clone(), dispatch.clone());
        Callback::from(move |article: Article| {
            let (open, dispatch) = (open.clone(), dispatch.clone());
            spawn_local(async move {
                match fetch_text(&article.file).await {
                    Some(text) => open.emit((article.id, text)),
                    None => dispatch.emit(Action::Failed(0, format!("文章没有取到：{}", article.title))),
                }
            });
        })
    };
    {
        // The engine starts to load before the list is here: the two don't wait for each other.
        let (client, dispatch, choose) = (client.clone(), dispatch.clone(), choose.clone());
        use_effect_with((), move |()| {
            *client.borrow_mut() = Some(EngineClient::start(dispatch.clone()));
            spawn_local(async move {
                let list = fetch_text("articles/index.json").await.unwrap_or_default();
                let articles = articles(&list);
                let first = articles.first().cloned();
                dispatch.emit(Action::Listed(articles));
                if let Some(first) = first {
                    choose.emit(first);
                }
            });
        });
    }
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
    let retry = {
        let (open, state) = (open.clone(), state.clone());
        Callback::from(move |()| open.emit((state.current.clone(), state.source.to_string())))
    };
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
                <Open open={open.clone()} />
            </header>
            <Progress status={state.status.clone()} {retry} />
            <main>
                <Reader source={state.source.clone()} analysis={analysis.clone()} selected={state.selected}
                    focus={state.focus} dispatch={dispatch.clone()} />
            </main>
            if let Some(analysis) = analysis {
                <aside class="side" aria-label="文章里有什么">
                    <Chips analysis={analysis.clone()} selected={state.selected} dispatch={dispatch.clone()} />
                    if let Some(entity) = state.selection() {
                        <Card entity={Rc::new(entity.clone())} />
                    }
                    <Panels analysis={analysis.clone()} selected={state.selected} dispatch={dispatch.clone()} />
                    <Voices {analysis} selected={state.selected} {dispatch} />
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

fn articles(json: &str) -> Vec<Article> {
    let list: serde_json::Value = serde_json::from_str(json).unwrap_or_default();
    let text = |row: &serde_json::Value, key: &str| row[key].as_str().unwrap_or_default().to_owned();
    let article = |row| Article { id: text(row, "id"), title: text(row, "title"), file: text(row, "file") };
    list.as_array().into_iter().flatten().map(article).collect()
}

async fn fetch_text(url: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(url)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
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
