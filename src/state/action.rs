//! What can happen to the page.

use super::{Article, Opening, Section, Status};
use crate::{address::Address, mending::Step, panels::Panel};
use mailuo_analysis::{Analysis, Place, Undo};
use std::rc::Rc;

/// What can happen.
pub enum Action {
    /// The list of articles arrived.
    Listed(Vec<Article>),
    /// A text was opened: its id in the list, the text, the number of the request for it.
    Opened(String, Rc<str>, u32),
    /// The engine told how far it is.
    Progress(Status),
    /// The engine told of the opening of a long text, by the request of this number.
    Begun(u32, Rc<Analysis>),
    /// The engine answered the request of this number.
    Analysed(u32, Rc<Analysis>),
    /// The reader has ended the engine's work.
    Stopped,
    /// The request of this number failed; 0: the engine itself.
    Failed(u32, String),
    /// The reader puts something right, or takes that back.
    Mend(Step),
    /// An entity was clicked: selects it, or lets it go where it is selected.
    Toggle(usize),
    /// The panels, those of them that are guests, and the number of the request for what follows from them.
    Panels(Rc<[Panel]>, Rc<[Rc<str>]>, Option<u32>),
    /// A panel's heading was clicked: marks its sentences in the text, or takes the marks away.
    Weigh(Rc<str>),
    /// Another number of a theme's sentences is to be shown before the others.
    Density(usize),
    /// Words were searched for; nothing ends the search.
    Search(Rc<str>),
    /// An address is to be shown: what is selected and where.
    Restore(Address),
    /// Something beside the text was asked for; a second time sends it away.
    Show(Section),
    /// The next place of what is selected is asked for, or the one before.
    Step {
        /// Against the order of the text.
        back: bool,
    },
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
