//! What the page knows and what can happen to it. Pure: no DOM, no worker.

use mailuo_analysis::{Analysis, Entity, Place, Undo};
use std::rc::Rc;
use yew::Reducible;

/// An article in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// Names it in the list and in the page's hooks.
    pub id: String,
    /// What the list shows.
    pub title: String,
    /// Where it is fetched from, relative to the page.
    pub file: String,
}

/// A theme, by the key that evidence carries.
pub type Theme = &'static str;

/// How far the engine is.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Loading or at work.
    Loading {
        /// What it is doing: `engine`, `lexicon`, `names`, `themes`, `analyze`.
        stage: String,
        /// Bytes that have arrived.
        loaded: f64,
        /// Bytes expected; 0 where unknown.
        total: f64,
    },
    /// The analysis stands.
    Ready,
    /// It won't: the reason, as the engine gave it.
    Failed(String),
}

/// A file that is being read.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The file's name.
    pub name: Rc<str>,
    /// How many of its pages are read.
    pub read: u32,
    /// How many it has; 0 where that is not known.
    pub pages: u32,
}

/// The page's state.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The list of articles.
    pub articles: Rc<[Article]>,
    /// Id of the open one; empty for a text of the reader's own.
    pub current: String,
    /// The text as it came.
    pub source: Rc<str>,
    /// Number of the request whose answer is awaited; others are stale.
    pub request: u32,
    /// What the engine found, offsets in bytes.
    pub analysis: Option<Rc<Analysis>>,
    /// The engine's progress.
    pub status: Status,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// The theme whose sentences are marked in the text.
    pub theme: Option<Theme>,
    /// The sentence that was jumped to.
    pub focus: Option<Place>,
    /// Whether the text as it came stands beside the restored one.
    pub compare: bool,
    /// Which changes of restoring the reader took back, places in bytes.
    pub undo: Undo,
    /// The file that is being read, while the article before it stays.
    pub opening: Option<Opening>,
    /// Why the last thing the reader tried could not be done; the article stays as it is.
    pub notice: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            articles: Rc::new([]),
            current: String::new(),
            source: Rc::from(""),
            request: 0,
            analysis: None,
            status: loading(),
            selected: None,
            theme: None,
            focus: None,
            compare: false,
            undo: Undo::default(),
            opening: None,
            notice: None,
        }
    }
}

fn loading() -> Status {
    Status::Loading { stage: "engine".into(), loaded: 0.0, total: 0.0 }
}

/// What can happen.
pub enum Action {
    /// The list of articles arrived.
    Listed(Vec<Article>),
    /// A text was opened: its id in the list, the text, the number of the request for it.
    Opened(String, Rc<str>, u32),
    /// The engine told how far it is.
    Progress(Status),
    /// The engine answered the request of this number.
    Analysed(u32, Rc<Analysis>),
    /// The request of this number failed; 0: the engine itself.
    Failed(u32, String),
    /// An entity was clicked: selects it, or lets it go where it is selected.
    Toggle(usize),
    /// A panel's heading was clicked: marks its sentences in the text, or takes the marks away.
    Weigh(Theme),
    /// The text as it came is asked for beside the restored one, or sent away.
    Compare,
    /// Changes were taken back, or put in again; the number of the request for what follows from it.
    Undone(Undo, u32),
    /// Escape.
    Release,
    /// A file is being read, or no longer.
    Opening(Option<Opening>),
    /// Something was asked that can't be done, such as opening a picture.
    Refused(String),
    /// A place was asked for.
    Focus(Place),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Listed(articles) => next.articles = articles.into(),
            Action::Opened(current, source, request) => {
                let articles = next.articles;
                next = Self { articles, current, source, request, ..Self::default() };
            }
            Action::Progress(status)
                if next.analysis.is_none() && !matches!(next.status, Status::Failed(_)) =>
            {
                next.status = status;
            }
            Action::Analysed(request, analysis) if request == self.request => {
                next.analysis = Some(analysis);
                next.status = Status::Ready;
            }
            Action::Failed(request, why) if request == 0 || request == self.request => {
                next.status = Status::Failed(why);
            }
            Action::Toggle(id) => {
                next.selected = (self.selected != Some(id)).then_some(id);
                next.focus = None;
            }
            Action::Compare => next.compare = !self.compare,
            Action::Undone(undo, request) => {
                (next.undo, next.request) = (undo, request);
                (next.selected, next.focus) = (None, None);
            }
            Action::Weigh(theme) => next.theme = (self.theme != Some(theme)).then_some(theme),
            Action::Release => {
                (next.selected, next.theme, next.focus, next.notice) = (None, None, None, None);
            }
            Action::Opening(file) => next.opening = file,
            Action::Refused(why) => (next.opening, next.notice) = (None, Some(why)),
            Action::Focus(place) => next.focus = Some(place),
            Action::Progress(_) | Action::Analysed(..) | Action::Failed(..) => return self,
        }
        Rc::new(next)
    }
}

impl State {
    /// The selected entity.
    pub fn selection(&self) -> Option<&Entity> {
        self.analysis.as_ref()?.entities.get(self.selected?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_theme_goes_with_the_second_click_or_escape() {
        assert_eq!(after([Action::Weigh("safety")]).theme, Some("safety"));
        assert_eq!(after([Action::Weigh("safety"), Action::Weigh("safety")]).theme, None);
        assert_eq!(after([Action::Weigh("safety"), Action::Release]).theme, None);
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
}
