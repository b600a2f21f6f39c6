//! What the page listens to beside the clicks on what it draws, one hook a file.

mod address;
mod keys;
mod tip;

pub use address::use_address;
pub use keys::use_keys;
pub use tip::use_tip;
