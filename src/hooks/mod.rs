//! What the page listens to beside the clicks on what it draws, one hook a file.

mod address;
mod card;
mod focus;
mod keys;
mod language;
mod mending;
mod selected;
mod shelf;
mod slices;
mod tip;

pub use address::use_address;
pub use card::use_card;
pub use focus::use_focus;
pub use keys::use_keys;
pub use language::{use_language, use_words};
pub use mending::use_mending;
pub use selected::use_selected;
pub use shelf::{Compared, Comparing, Desk, Side, use_shelf};
pub use slices::{use_slices, use_turns};
pub use tip::use_tip;
