//! What the page shows, one component a file.

pub mod beside;
mod card;
mod chips;
mod choice;
mod cite;
mod compare;
mod comparison;
mod draft;
mod figures;
mod filters;
mod gist;
mod graph;
mod help;
mod masthead;
mod mend;
mod open;
mod opening;
mod panels;
mod paragraph;
mod progress;
mod reader;
mod requests;
mod rows;
mod search;
mod sections;
mod settings;
mod shelf;
mod strip;
mod take;
mod tip;
mod turn;
mod voices;

pub use compare::{Compare, Switch};
pub use comparison::Comparison;
pub use help::Help;
pub use masthead::Masthead;
pub use mend::{Marking, Mended};
pub use opening::Opening;
pub use panels::Props as PanelsProps;
pub use progress::Progress;
pub use reader::Reader;
pub use shelf::Shelf;
pub use take::Take;
pub use tip::{Area, Tip};

use crate::{panels::Panel, state::Action};
use card::Card;
use chips::Chips;
use cite::Cite;
use figures::Figures;
use filters::{Filters, Props as FiltersProps};
use gist::Gist;
use graph::Graph;
use mailuo_analysis::{Analysis, Place};
use mailuo_export::labels::class as kind_class;
use mend::{Attribute, MarkAs, MendEntity, Record};
use open::Open;
use panels::Panels;
use requests::Requests;
use search::Search;
use sections::Sections;
use settings::ReadingSettings;
use std::rc::Rc;
use strip::Strip;
use turn::Turn;
use voices::Voices;
use yew::{Callback, MouseEvent, Properties};

/// What every list beside the text is made from.
#[derive(Properties, Clone)]
pub struct ListProps {
    /// What was found.
    pub analysis: Rc<Analysis>,
    /// The themes that have a panel.
    pub panels: Rc<[Panel]>,
    /// Id of the selected entity.
    pub selected: Option<usize>,
    /// Key of the theme that is marked in the text.
    pub theme: Option<Rc<str>>,
    /// Where actions go.
    pub dispatch: Callback<Action>,
}

// Comparing analyses by their text would cost more than drawing them.
impl PartialEq for ListProps {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.analysis, &other.analysis)
            && Rc::ptr_eq(&self.panels, &other.panels)
            && (self.selected, &self.theme) == (other.selected, &other.theme)
    }
}

/// A click that jumps to `place`.
fn go_to(place: Place, dispatch: &Callback<Action>) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.emit(Action::Focus(place)))
}
