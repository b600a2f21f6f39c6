//! Wires the state, the session and the views.

use crate::{
    dom,
    hooks::{use_address, use_keys, use_tip},
    panels::Panel,
    session::Session,
    settings::Settings,
    state::{Action, Article, State, Status},
    store,
    view::{
        Card, Chips, Compare, Figures, Filters, FiltersProps, Gist, Help, ListProps, Open, Panels,
        PanelsProps, Progress, Reader, ReadingSettings, Search, Sections, Strip, Switch, Tip, Voices,
    },
};
use js_sys::Uint8Array;
use mailuo_analysis::Undo;
use std::rc::Rc;
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
    // Where the focus was before it jumped into the text.
    let before = use_mut_ref(|| None::<web_sys::HtmlElement>);
    let settings = use_state_eq(|| Settings::from_text(&store::get(store::SETTINGS).unwrap_or_default()));
    let help = use_node_ref();
    let tips = use_tip();
    use_address(&state, &session, &dispatch);
    let let_go = {
        let (dispatch, dismiss, before) = (dispatch.clone(), tips.dismiss.clone(), before.clone());
        Callback::from(move |()| {
            dismiss.emit(());
            dispatch.emit(Action::Release);
            if let Some(element) = before.borrow_mut().take() {
                let _ = element.focus();
            }
        })
    };
    use_keys(&state, *settings, &dispatch, &help, &let_go);
    // What index.html shows of the first article gives way to the same text.
    use_effect_with(!state.source.is_empty() || state.notice.is_some(), |shows| {
        if let (true, Some(shell)) = (*shows, dom::find("#shell")) {
            shell.remove();
        }
    });
    use_effect_with(state.status.clone(), |status| {
        dom::set_body_state(match status {
            Status::Loading { .. } => "loading",
            Status::Ready => "ready",
            Status::Failed(_) => "failed",
        });
    });
    use_effect_with(state.focus, move |focus| {
        if focus.is_some()
            && let Some(element) = dom::go_to_focus()
        {
            *before.borrow_mut() = Some(element);
        }
    });
    // By what the sentences that stand out are chosen.
    let analysis = state.analysis.as_ref().map(Rc::as_ptr);
    let chosen = (state.theme.clone(), state.selected, state.shown, analysis);
    let strong = use_memo(chosen, |_| state.strong());
    let strong = (*strong).clone();
    let paste = {
        let session = session.clone();
        Callback::from(move |text: String| session.open(String::new(), &text))
    };
    let file = {
        let session = session.clone();
        Callback::from(move |bytes: Uint8Array| session.open_file(String::new(), &bytes))
    };
    let choose = {
        let session = session.clone();
        Callback::from(move |article| session.open_article(article))
    };
    let retry = {
        let (session, state) = (session.clone(), state.clone());
        Callback::from(move |()| session.open(state.current.clone(), &state.source))
    };
    let change = {
        let (session, source) = (session.clone(), state.source.clone());
        Callback::from(move |undo: Undo| session.restore_but(&source, undo))
    };
    let keep = {
        let (session, state) = (session.clone(), state.clone());
        Callback::from(move |panels: Vec<Panel>| session.keep_panels(panels, &state.source, &state.undo))
    };
    let dismiss = {
        let (session, state) = (session.clone(), state.clone());
        Callback::from(move |()| session.dismiss_guests(&state.source, &state.undo))
    };
    let release = dispatch.reform(|_: MouseEvent| Action::Release);
    let open_help = {
        let help = help.clone();
        Callback::from(move |_: MouseEvent| dom::open_dialog(&help))
    };
    let change_settings = {
        let settings = settings.clone();
        Callback::from(move |next| settings.set(next))
    };
    let list = state.analysis.as_ref().map(|analysis| ListProps {
        analysis: analysis.clone(),
        panels: state.panels.clone(),
        selected: state.selected,
        theme: state.theme.clone(),
        dispatch: dispatch.clone(),
    });
    html! {
        <div class="page" onpointerover={tips.point} onclick={tips.tell.reform(|e: MouseEvent| e.into())}
            onfocusin={tips.tell.reform(|e: FocusEvent| e.into())}>
            <header class="masthead">
                <span class="name">{"脉络"}</span>
                if state.articles.len() > 1 {
                    <nav aria-label="文章">
                        { for state.articles.iter().map(|article| article_link(article, &state.current, &choose)) }
                    </nav>
                }
                <div class="tools">
                    <ReadingSettings settings={*settings} change={change_settings} />
                    <button class="quiet ask" aria-label="帮助" onclick={open_help}>{ "?" }</button>
                </div>
                <Open {paste} {file} />
            </header>
            if let Some(notice) = &state.notice {
                <div class="failure" role="alert"><p>{ notice }</p><button onclick={release}>{ "知道了" }</button></div>
            }
            <Progress status={state.status.clone()} {retry} />
            <main>
                if let Some(analysis) = &state.analysis {
                    <Switch analysis={analysis.clone()} compare={state.compare} dispatch={dispatch.clone()} />
                }
                if let (true, Some(analysis)) = (state.compare, &state.analysis) {
                    <Compare source={state.source.clone()} analysis={analysis.clone()} undo={state.undo.clone()} {change} />
                } else {
                <Reader source={state.source.clone()} analysis={state.analysis.clone()} selected={state.selected}
                    theme={state.panel().cloned()} {strong} hits={state.hits.clone()} focus={state.focus} dispatch={dispatch.clone()} />
                }
            </main>
            if let Some(list) = list {
                <Strip ..list.clone() />
                { beside(&state, PanelsProps { list, shown: state.shown, guests: state.guests.clone(), keep, dismiss }) }
            }
            if let (Some((hint, anchor)), Some(analysis)) = (tips.shown, &state.analysis) {
                <Tip analysis={analysis.clone()} panels={state.panels.clone()} {hint} {anchor} />
            }
            <Help sheet={help} />
            <p class="live" role="status">{ announcement(&state) }</p>
        </div>
    }
}

/// What stands beside the text.
fn beside(state: &State, panels: PanelsProps) -> Html {
    let list = panels.list.clone();
    let dispatch = &list.dispatch;
    let gist = state.selected.is_none() && !list.analysis.gist.sentences.is_empty();
    let open = state.section.is_some().then_some("is-open");
    html! {
        <div class={classes!("beside", open)}>
            <div class="handles">
                if let Some(filters) = FiltersProps::of(state, dispatch) {
                    <Filters ..filters />
                }
                <Sections section={state.section} {gist} dispatch={dispatch.clone()} />
            </div>
            <aside class="side" id="side" aria-label="文章里有什么">
                <Search analysis={list.analysis.clone()} query={state.query.clone()} hits={state.hits.clone()}
                    dispatch={dispatch.clone()} />
                <Chips ..list.clone() />
                <Card ..list.clone() />
                <Panels ..panels />
                <Voices ..list.clone() />
                <Figures ..list.clone() />
                if gist {
                    <Gist ..list />
                }
            </aside>
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

/// What those hear who don't see the page change.
fn announcement(state: &State) -> String {
    let count = || state.places().len();
    match (state.panel(), state.selection(), &state.status) {
        (Some(panel), Some(entity), _) => format!("{}、{}：{}处", panel.name, entity.name, count()),
        (Some(panel), None, _) => format!("已标出{}，{}处", panel.name, count()),
        (None, Some(entity), _) => format!("已选中{}，{}处，旁边只列与它有关的内容", entity.name, count()),
        (None, None, Status::Ready) => "分析完成".into(),
        _ => String::new(),
    }
}
