//! What the builders of `data/` share.

pub mod texts;
