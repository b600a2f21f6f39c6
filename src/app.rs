//! Wires the state, the session and the views.

use crate::{
    dom,
    hooks::{
        use_address, use_card, use_focus, use_keys, use_language, use_mending, use_shelf, use_tip, use_turns,
    },
    panels::Panel,
    requests,
    script::script,
    session::Session,
    settings::Settings,
    state::{Action, Article, State, Status},
    store,
    view::{
        Compare, Comparison, Help, ListProps, Marking, Masthead, Mended, Opening, PanelsProps, Progress,
        Reader, Shelf, Switch, Take, Tip, beside,
    },
    words::{Language, fill, t},
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
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let session = use_memo((), |()| Session::start(dispatch.clone()));
    let settings = use_state_eq(|| Settings::from_text(&store::get(store::SETTINGS).unwrap_or_default()));
    let language = use_language(*settings);
    // The lists quote the article: whoever reads them out is to read its language.
    let lang = *use_memo(state.source.clone(), |source| script(source));
    let help = use_node_ref();
    let tips = use_tip();
    let go_back = use_focus(state.focus);
    use_card(&state);
    let let_go = {
        let (dispatch, dismiss) = (dispatch.clone(), tips.dismiss.clone());
        Callback::from(move |()| {
            dismiss.emit(());
            dispatch.emit(Action::Release);
            go_back.emit(());
        })
    };
    use_keys(&state, *settings, &dispatch, &help, &let_go);
    use_address(&state, &session, &dispatch);
    let desk = use_shelf(&state, &session, &dispatch);
    use_mending(&state.mending);
    // What index.html shows of the first article gives way to the same text.
    use_effect_with(!state.source.is_empty() || state.notice.is_some(), |shows| {
        if let (true, Some(shell)) = (*shows, dom::find("#shell")) {
            shell.remove();
        }
    });
    // By what the lists are chosen: they follow the text, one with each turn, so that no task is long.
    let chosen = state.analysis.as_ref().map(|a| (Rc::as_ptr(a), state.selected, state.theme.clone()));
    let turn = use_turns(chosen, beside::TURNS);
    let status = state.status.clone();
    let is_drawn = status != Status::Ready || turn == beside::TURNS;
    use_effect_with((status, is_drawn), |(status, is_drawn)| {
        if !is_drawn {
            return;
        }
        if *status == Status::Ready {
            requests::loaded();
        }
        dom::set_body_state(match status {
            Status::Loading { .. } => "loading",
            Status::Ready => "ready",
            Status::Failed(_) => "failed",
            Status::Stopped => "stopped",
        });
    });
    // By what the sentences that stand out are chosen.
    let analysis = state.analysis.as_ref().map(Rc::as_ptr);
    let chosen = (state.theme.clone(), state.selected, state.shown, analysis);
    let strong = use_memo(chosen, |_| state.strong());
    let strong = (*strong).clone();

    // What is asked of the session. The callbacks stay the same from drawing to drawing, so that what they
    // are given to need not be drawn again.
    let paste = {
        let session = session.clone();
        use_callback((), move |text: String, ()| session.open(String::new(), &text))
    };
    let file = {
        let session = session.clone();
        use_callback((), move |file: File, ()| session.open_file(file))
    };
    let choose = {
        let session = session.clone();
        use_callback((), move |article: Article, ()| session.open_article(article))
    };
    let change = {
        let settings = settings.setter();
        use_callback((), move |next: Settings, ()| settings.set(next))
    };
    let text = (state.source.clone(), state.undo.clone());
    let keep = {
        let session = session.clone();
        use_callback(text.clone(), move |panels: Vec<Panel>, (source, undo)| {
            session.keep_panels(panels, source, undo);
        })
    };
    let dismiss = {
        let session = session.clone();
        use_callback(text, move |(), (source, undo)| session.dismiss_guests(source, undo))
    };
    let retry = {
        let (session, state) = (session.clone(), state.clone());
        Callback::from(move |()| match state.analysis {
            Some(_) => session.restore_but(&state.source, state.undo.clone()),
            None => session.again(state.current.clone(), &state.source),
        })
    };
    let stop = {
        let session = session.clone();
        use_callback((), move |(), ()| session.stop())
    };
    let cancel = {
        let session = session.clone();
        Callback::from(move |()| session.cancel())
    };
    let undo = {
        let (session, source) = (session.clone(), state.source.clone());
        Callback::from(move |undo: Undo| session.restore_but(&source, undo))
    };
    let shelf = {
        let desk = desk.clone();
        Callback::from(move |()| desk.open())
    };
    let release = dispatch.reform(|_: MouseEvent| Action::Release);
    let list = state.analysis.as_ref().filter(|_| turn > 0).map(|analysis| ListProps {
        analysis: analysis.clone(),
        panels: state.panels.clone(),
        selected: state.selected,
        theme: state.theme.clone(),
        dispatch: dispatch.clone(),
    });
    html! {
        <ContextProvider<Language> context={language}>
        <div class="page" onpointerover={tips.point} onclick={tips.tell.reform(|e: MouseEvent| e.into())}
            onfocusin={tips.tell.reform(|e: FocusEvent| e.into())}>
            <Masthead articles={state.articles.clone()} current={state.current.clone()} settings={*settings}
                help={help.clone()} {shelf} {choose} {change} {paste} {file} />
            <Shelf desk={desk.clone()} />
            <Comparison {desk} />
            if let Some(notice) = &state.notice {
                <div class="failure" role="alert"><p>{ t(notice) }</p><button onclick={release}>{ t("知道了") }</button></div>
            }
            if let Some(file) = &state.opening {
                <Opening file={file.clone()} {cancel} />
            }
            <Progress status={state.status.clone()} {retry} {stop} />
            <main>
                if let Some(analysis) = &state.analysis {
                    <div class="about">
                        <Switch analysis={analysis.clone()} compare={state.compare} dispatch={dispatch.clone()} />
                        if !state.partial {
                            <Take source={state.source.clone()} analysis={analysis.clone()} panels={state.panels.clone()} />
                        }
                    </div>
                }
                if let (true, Some(analysis)) = (state.compare, &state.analysis) {
                    <Compare source={state.source.clone()} analysis={analysis.clone()} undo={state.undo.clone()} change={undo} />
                } else {
                    <Reader source={state.source.clone()} analysis={state.analysis.clone()} partial={state.partial} selected={state.selected}
                        theme={state.panel().cloned()} {strong} hits={state.hits.clone()} focus={state.focus} dispatch={dispatch.clone()} />
                }
            </main>
            if let (false, Some(analysis)) = (state.compare, &state.analysis) {
                <Marking analysis={analysis.clone()} panels={state.panels.clone()} theme={state.theme.clone()} keep={keep.clone()}
                    dispatch={dispatch.clone()} />
            }
            if let Some(list) = list {
                { beside::beside(&state, lang, turn, PanelsProps { list, shown: state.shown, guests: state.guests.clone(), keep, dismiss }) }
            }
            if let (Some((hint, anchor)), Some(analysis)) = (tips.shown, &state.analysis) {
                <Tip analysis={analysis.clone()} panels={state.panels.clone()} {hint} {anchor} {lang} />
            }
            <Mended mending={state.mending.clone()} panels={state.panels.clone()} dispatch={dispatch.clone()} />
            <Help sheet={help} />
            <p class="live" role="status">{ announcement(&state) }</p>
        </div>
        </ContextProvider<Language>>
    }
}

/// What those hear who don't see the page change.
fn announcement(state: &State) -> String {
    let count = || state.places().len();
    match (state.panel(), state.selection(), &state.status) {
        (Some(panel), Some(entity), _) => fill("{}、{}：{}处", &[&panel.title(), &entity.name, &count()]),
        (Some(panel), None, _) => fill("已标出{}，{}处", &[&panel.title(), &count()]),
        (None, Some(entity), _) => fill("已选中{}，{}处，旁边只列与它有关的内容", &[&entity.name, &count()]),
        (None, None, Status::Ready) => t("分析完成").into(),
        _ => String::new(),
    }
}
