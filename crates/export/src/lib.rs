//! An analysis to take along: what the page shows, in forms that other programs and other pages read.
//!
//! Every form is a pure function of an [`Article`]. What a form says beside the article's own words goes through
//! [`Article::say`], so that it speaks the reader's language. [`page`] and [`wechat`] are built with [`html`], which
//! knows no way to write a text unescaped.

#![deny(missing_docs)]

mod annotations;
mod article;
mod csv;
mod hash;
pub mod html;
pub mod labels;
mod ledger;
mod markdown;
mod page;
pub mod script;
pub mod segments;
pub mod spread;
mod wechat;

pub use annotations::annotations;
pub use article::{Article, Panel, plain};
pub use csv::{entities, figures, number, statements};
pub use hash::hash;
pub use markdown::markdown;
pub use page::{Dress, STYLES, page};
pub use wechat::wechat;

use mailuo_analysis::Unit;

/// The exchange format: the whole analysis as JSON, offsets in characters.
pub fn json(article: &Article) -> String {
    let analysis = article.analysis.clone().in_unit(Unit::Char, article.source);
    serde_json::to_string(&analysis).unwrap_or_default()
}

/// The article's words and nothing else, blocks an empty line apart.
pub fn text(article: &Article) -> String {
    let blocks: Vec<&str> = article.analysis.blocks.iter().map(|block| block.text.as_str()).collect();
    blocks.join("\n\n") + "\n"
}
