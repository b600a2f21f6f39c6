use super::*;
use crate::{address::Address, anchor::Anchor, sample};
use mailuo_analysis::BlockKind;

fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
    actions.into_iter().fold(Rc::default(), |state: Rc<State>, action| state.reduce(action))
}

#[test]
fn a_second_click_lets_go() {
    assert_eq!(after([Action::Toggle(3)]).selected, Some(3));
    assert_eq!(after([Action::Toggle(3), Action::Toggle(3)]).selected, None);
    assert_eq!(after([Action::Toggle(3), Action::Toggle(4)]).selected, Some(4));
    assert_eq!(after([Action::Toggle(3), Action::Release]).selected, None);
}

#[test]
fn a_stale_answer_is_dropped() {
    let open = |n| Action::Opened(String::new(), "文".into(), n);
    let state = after([open(1), open(2), Action::Analysed(1, Rc::default())]);
    assert!(state.analysis.is_none());
    assert!(state.reduce(Action::Analysed(2, Rc::default())).analysis.is_some());
}

#[test]
fn an_opening_gives_way_to_the_whole_and_what_is_selected_stays() {
    let text = |names: &[&str]| {
        let mut told = sample::analysis(vec![sample::block(BlockKind::Paragraph, "甲见乙。")]);
        told.entities = names.iter().enumerate().map(|(id, name)| sample::entity(id, name)).collect();
        Rc::new(told)
    };
    let open = Action::Opened(String::new(), "甲见乙。".into(), 1);
    let state = after([open, Action::Begun(1, text(&["乙"])), Action::Toggle(0)]);
    assert!(state.partial && matches!(state.status, Status::Loading { .. }));
    let state = state.reduce(Action::Analysed(1, text(&["甲", "乙"])));
    assert_eq!((state.partial, &state.status, state.selected), (false, &Status::Ready, Some(1)));
    let late = state.reduce(Action::Begun(1, text(&["乙"])));
    assert_eq!(
        (late.partial, &late.status),
        (false, &Status::Ready),
        "a whole never gives way to an opening"
    );
}

#[test]
fn work_that_was_ended_is_not_awaited() {
    let open = Action::Opened(String::new(), "文".into(), 1);
    let state =
        after([open, Action::Stopped, Action::Analysed(1, Rc::default()), Action::Progress(loading())]);
    assert_eq!((&state.status, &state.analysis), (&Status::Stopped, &None));
    let state = state.reduce(Action::Undone(Undo::default(), 2)).reduce(Action::Analysed(2, Rc::default()));
    assert_eq!(state.status, Status::Ready);
    assert_eq!(state.reduce(Action::Stopped).status, Status::Ready, "there is nothing to end");
}

#[test]
fn a_theme_goes_with_the_second_click_or_escape() {
    let weigh = || Action::Weigh("safety".into());
    assert_eq!(after([weigh()]).theme.as_deref(), Some("safety"));
    assert_eq!(after([weigh(), weigh()]).theme, None);
    assert_eq!(after([weigh(), Action::Release]).theme, None);
}

#[test]
fn a_panel_that_goes_takes_its_marks_with_it() {
    let own = Panel { name: "就业".into(), ..Panel::own(&panels::built_in()) };
    let key = own.key.clone();
    let panels = panels::with(&panels::built_in(), own);
    let state = after([Action::Panels(panels.into(), Rc::new([]), Some(4)), Action::Weigh(key.clone())]);
    assert_eq!((state.request, state.panel().map(|p| p.name.as_str())), (4, Some("就业")));
    let state = state.reduce(Action::Panels(panels::built_in().into(), Rc::new([]), None));
    assert_eq!((state.request, &state.theme), (4, &None));
}

#[test]
fn an_address_is_shown_as_far_as_the_article_goes() {
    let mut told = sample::analysis(vec![sample::block(BlockKind::Paragraph, "甲见乙。")]);
    told.entities = vec![sample::entity(0, "甲"), sample::entity(1, "乙")];
    let address = |name: &str, theme: &str, at: &str| Address {
        name: name.into(),
        theme: theme.into(),
        at: Anchor::from_text(at),
        ..Address::default()
    };
    let open = Action::Opened(String::new(), "甲见乙。".into(), 1);
    let state =
        after([open, Action::Analysed(1, Rc::new(told)), Action::Restore(address("乙", "安全", "见乙"))]);
    assert_eq!((state.selected, state.theme.as_deref()), (Some(1), Some("safety")));
    assert_eq!(state.focus, Some(Place::new(0, 3, 9)));
    assert_eq!(Address::of(&state), address("乙", "安全", "甲-,见乙,-。"));
    let state = state.reduce(Action::Restore(address("丙", "别的", "没有")));
    assert_eq!((state.selected, &state.theme, state.focus), (None, &None, None));
    let searched = Address { query: "见".into(), ..Address::default() };
    let state = state.reduce(Action::Restore(searched.clone()));
    assert_eq!((state.hits.len(), Address::of(&state)), (1, searched));
    let state = state.reduce(Action::Restore(Address::default()));
    assert!(state.hits.is_empty() && state.query.is_empty(), "back before the search");
}

#[test]
fn a_search_is_stepped_through() {
    let told = sample::analysis(vec![sample::block(BlockKind::Paragraph, "灯亮，灯灭。")]);
    let open = Action::Opened(String::new(), "灯亮，灯灭。".into(), 1);
    let found = [open, Action::Analysed(1, Rc::new(told)), Action::Search("灯".into())];
    let state = after(found).reduce(Action::Step { back: false }).reduce(Action::Step { back: false });
    assert_eq!((state.hits.len(), state.focus), (2, Some(Place::new(0, 9, 12))));
    assert!(state.reduce(Action::Release).hits.is_empty());
}

#[test]
fn a_jump_into_the_text_uncovers_it() {
    let state = after([Action::Show(Section::Voices), Action::Focus(Place::new(0, 0, 3))]);
    assert_eq!(state.section, None);
}

#[test]
fn a_refusal_leaves_the_article_alone() {
    let open = Action::Opened("a".into(), "文".into(), 1);
    let state = after([open, Action::Analysed(1, Rc::default()), Action::Refused("不行".into())]);
    assert_eq!((state.current.as_str(), &*state.source, &state.status), ("a", "文", &Status::Ready));
    assert!(state.notice.is_some() && state.reduce(Action::Release).notice.is_none());
}

#[test]
fn a_failure_keeps_the_text() {
    let state = after([Action::Opened(String::new(), "文".into(), 1), Action::Failed(1, "没来".into())]);
    assert_eq!((&*state.source, &state.status), ("文", &Status::Failed("没来".into())));
}

#[test]
fn corrections_are_applied_at_once_and_to_every_new_analysis() {
    use mailuo_mend::{Correction, Named};
    let found = || {
        let mut found = sample::analysis(vec![sample::block(BlockKind::Paragraph, "小满和秋月")]);
        found.entities = vec![sample::entity(0, "小满"), sample::entity(1, "秋月")];
        let at = [mailuo_analysis::Place::new(0, 0, 6), mailuo_analysis::Place::new(0, 9, 15)];
        found.mentions = vec![sample::mention(at[0], 0), sample::mention(at[1], 1)];
        Rc::new(found)
    };
    let named = |name: &str| Named { name: name.into(), kind: None };
    let remove = Correction::Remove { entity: named("小满") };
    let name = |state: &State| state.selection().map(|e| e.name.clone());
    let opened = after([Action::Opened(String::new(), "文".into(), 1), Action::Analysed(1, found())]);
    let state = opened.reduce(Action::Toggle(1)).reduce(Action::Mend(Step::Do(remove)));
    assert_eq!(name(&state).as_deref(), Some("秋月"), "what is selected stays so, under another number");
    let rename = Correction::Rename { entity: named("秋月"), to: "何秋月".into() };
    let state = state.reduce(Action::Mend(Step::Do(rename)));
    assert_eq!(name(&state).as_deref(), Some("何秋月"));
    let state = state.reduce(Action::Analysed(1, found()));
    assert_eq!(state.analysis.as_ref().map(|a| a.entities.len()), Some(1));
    let state = state.reduce(Action::Mend(Step::Undo)).reduce(Action::Mend(Step::Undo));
    assert_eq!((name(&state).as_deref(), &state.analysis), (Some("秋月"), &state.base));
    assert_eq!(after([Action::Opened("x".into(), "文".into(), 2)]).mending, Mending::default());
}
