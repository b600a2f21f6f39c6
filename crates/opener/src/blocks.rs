//! Text that is written down block by block.

use crate::Opened;
use mailuo_analysis::{BlockKind, Hint};

/// Blocks as lines, each with what is known of it. White space is run together as a browser does it.
#[derive(Default)]
pub struct Blocks {
    done: Opened,
    line: String,
    /// The white space that waits for what follows: whether a line breaks in it.
    gap: Option<bool>,
}

impl Blocks {
    /// Goes on with the block.
    pub fn push(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '\u{feff}' | '\u{200b}' | '\u{ad}' => {}
                // A full-width space is set on purpose.
                c if c.is_whitespace() && c != '\u{3000}' => {
                    self.gap = Some(self.gap == Some(true) || c == '\n');
                }
                c => {
                    // Between Chinese characters a break in the file is no space.
                    let torn = |before: char| self.gap == Some(true) && !before.is_ascii() && !c.is_ascii();
                    let before = self.line.chars().next_back();
                    if self.gap.is_some() && before.is_some_and(|before| !torn(before)) {
                        self.line.push(' ');
                    }
                    self.gap = None;
                    self.line.push(c);
                }
            }
        }
    }

    /// Ends the block, where it holds anything.
    pub fn end(&mut self, kind: Option<BlockKind>) {
        let line = self.line.trim();
        if !line.is_empty() {
            self.done.text.push_str(line);
            self.done.text.push('\n');
            self.done.hints.push(Hint::Begins(kind));
        }
        self.line.clear();
        self.gap = None;
    }

    /// One block with this text.
    pub fn block(&mut self, text: &str, kind: Option<BlockKind>) {
        self.end(None);
        self.push(text);
        self.end(kind);
    }

    /// Whether no block has ended yet.
    pub fn is_empty(&self) -> bool {
        self.done.hints.is_empty()
    }

    /// All blocks.
    pub fn finish(mut self) -> Opened {
        self.end(None);
        self.done
    }
}
