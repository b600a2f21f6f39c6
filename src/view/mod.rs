//! What the page shows, one component a file.

mod card;
mod chips;
mod compare;
mod figures;
mod gist;
mod open;
mod opening;
mod panels;
mod paragraph;
mod progress;
mod reader;
mod voices;

pub use card::Card;
pub use chips::Chips;
pub use compare::{Compare, Switch};
pub use figures::Figures;
pub use gist::Gist;
pub use open::Open;
pub use opening::Opening;
pub use panels::Panels;
pub use progress::Progress;
pub use reader::Reader;
pub use voices::Voices;

use crate::state::Action;
use mailuo_analysis::{Analysis, NameKind, Place};
use std::rc::Rc;
use yew::{Callback, MouseEvent, Properties};

/// What every list beside the text is made from.
#[derive(Properties, Clone)]
pub struct ListProps {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

// Comparing analyses by their text would cost more than drawing them.
impl PartialEq for ListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis) && self.selected == other.selected
    }
}

/// A click that jumps to `place`.
fn go_to(place: Place, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(Action::Focus(place)))
}

/// The class that styles give a kind of name.
fn kind_class(kind: NameKind) -> &'static str {
    match kind {
        NameKind::Person => "person",
        NameKind::Company => "company",
        NameKind::Organisation => "organisation",
        NameKind::Place => "place",
        NameKind::Product => "product",
        NameKind::Work => "work",
        NameKind::Event => "event",
    }
}
