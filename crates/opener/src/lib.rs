//! From a file to its text: what stands before the engine.
//!
//! ```text
//! bytes ─ decode ─▶ characters ─ markdown · html ─▶ Opened: one line a block, and what is known of it
//!       ─ docx ──────────────────────────────────▶
//! runs of a PDF's pages ─ layout ────────────────▶ Opened: the lines as they are set
//! ```
//!
//! The text that comes out is the *source* of everything behind: restoring and undoing it speak of this
//! text, not of the file's bytes. A program of its own, loaded only where a file is no plain text.

#![deny(missing_docs)]

mod blocks;
mod decode;
mod docx;
mod error;
mod html;
pub mod layout;
mod markdown;
#[cfg(target_arch = "wasm32")]
mod web;

pub use error::{OpenError, Reason};

use mailuo_analysis::Hint;
use serde::Serialize;

/// A file's text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Opened {
    /// Its lines.
    pub text: String,
    /// What the format tells of each of them, blank lines not counted; empty for plain text.
    pub hints: Vec<Hint>,
}

/// Opens a file. Its bytes tell what it is; its name decides between plain text and Markdown.
///
/// # Errors
/// Where it is no text, is damaged or locked, or holds none; a PDF, which only a browser reads.
pub fn open(name: &str, bytes: &[u8]) -> Result<Opened, OpenError> {
    let is = |endings: &[&str]| {
        let name = name.to_ascii_lowercase();
        endings.iter().any(|ending| name.ends_with(ending))
    };
    if is_pdf(bytes) {
        return Err(Reason::NeedsBrowser.into());
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return docx::open(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(Reason::OldWord.into());
    }
    let text = decode::decode(bytes)?;
    let opened = if html::is_html(&text) || is(&[".html", ".htm", ".xhtml"]) {
        html::open(&text)
    } else if is(&[".md", ".markdown"]) {
        markdown::open(&text)
    } else {
        Opened { text, hints: Vec::new() }
    };
    if opened.text.trim().is_empty() && !bytes.is_empty() { Err(Reason::Empty.into()) } else { Ok(opened) }
}

/// Whether the bytes are those of a PDF, which may have something in front.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(1024)].windows(5).any(|w| w == b"%PDF-")
}

#[cfg(test)]
mod tests {
    use super::{Reason, open};

    #[test]
    fn plain_text_stays_as_it_is() {
        let text = "# 湖边\r\n\r\n  春天来了。\n";
        let opened = open("a.txt", text.as_bytes()).unwrap();
        assert_eq!((opened.text.as_str(), opened.hints.len()), (text, 0));
    }

    #[test]
    fn what_can_not_be_opened_says_why() {
        let why = |name: &str, bytes: &[u8]| open(name, bytes).unwrap_err().reason();
        assert_eq!(why("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Reason::NotText);
        assert_eq!(why("a.pdf", b"%PDF-1.7\n"), Reason::NeedsBrowser);
        assert_eq!(why("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), Reason::OldWord);
        assert_eq!(why("a.docx", b"PK\x03\x04\x14\0\0\0"), Reason::Damaged);
        assert_eq!(why("a.html", b"<html><body><img src=a></body></html>"), Reason::Empty);
    }
}
