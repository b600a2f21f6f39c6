//! Corrections as a short text that goes into a link, in the form of the panels': base64 of JSON.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use mailuo_mend::{Correction, Corrections};

/// The first letter of the text: another one stands before a form that this page does not know.
const VERSION: char = '1';
/// A longer link is cut by those who pass it on.
const LONGEST: usize = 12_000;

/// Corrections of the article with this id; `None` where they are too many for a link.
pub fn to_link(article: &str, list: &[Correction]) -> Option<String> {
    let file =
        Corrections { article: article.to_owned(), corrections: list.to_vec(), ..Corrections::default() };
    let text = format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(serde_json::to_string(&file).ok()?));
    (text.len() <= LONGEST).then_some(text)
}

/// The corrections in a text that [`to_link`] made; `None` where it is anything else.
pub fn from_link(text: &str) -> Option<Corrections> {
    let letters = text.strip_prefix(VERSION).filter(|letters| letters.len() <= LONGEST)?;
    let json = String::from_utf8(URL_SAFE_NO_PAD.decode(letters).ok()?).ok()?;
    Corrections::from_json(&json).ok()
}
