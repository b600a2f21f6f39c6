//! Why a file does not open.

use std::fmt;

/// A file that does not open. Displays as a line for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenError(Reason);

/// What is the matter with the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// Its bytes are no text.
    NotText,
    /// It breaks off, or is not what it says it is.
    Damaged,
    /// A Word file of before 2007, or one with a password: neither can be told from the other.
    OldWord,
    /// It holds no text.
    Empty,
    /// The pages of a PDF hold pictures only.
    Scanned,
    /// A PDF, which is read in the browser only.
    NeedsBrowser,
}

impl OpenError {
    /// What is the matter.
    pub fn reason(&self) -> Reason {
        self.0
    }
}

impl From<Reason> for OpenError {
    fn from(reason: Reason) -> Self {
        Self(reason)
    }
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.0 {
            Reason::NotText => "这不是文本文件（not a text file）",
            Reason::Damaged => "文件不完整或已损坏，打不开",
            Reason::OldWord => "这是旧版 Word 文件（.doc），或者有密码，请另存为 .docx 再打开",
            Reason::Empty => "文件里没有文字",
            Reason::Scanned => "这个 PDF 里只有图片、没有文字，可能是扫描件；请先做文字识别（OCR）再打开",
            Reason::NeedsBrowser => "PDF 只能在网页里打开（PDF files open in the browser only）",
        })
    }
}

impl std::error::Error for OpenError {}
