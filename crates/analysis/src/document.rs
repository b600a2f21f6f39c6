//! The article's text and what restoring it changed.

use serde::{Deserialize, Serialize};

/// A paragraph or another piece of text that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What part it plays on the page.
    pub kind: BlockKind,
    /// 0 for the main article, 1, 2… for further articles on the same page.
    #[serde(default)]
    pub piece: usize,
    /// The text as a good edition prints it: no line breaks, no letter-spacing.
    pub text: String,
    /// The stretch of the source from its first character to its last, in the analysis's unit counted over
    /// the whole source. Another block may lie inside, such as a caption between two lines.
    #[serde(default)]
    pub source: [usize; 2],
}

/// The part a block plays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The headline.
    Title,
    /// Who wrote it, where and when.
    Byline,
    /// The standfirst, or an editor's introduction.
    Lead,
    /// A heading between paragraphs.
    Heading,
    /// Running text.
    #[default]
    Paragraph,
    /// The words under a picture.
    Caption,
    /// Whose picture it is.
    Credit,
    /// A note on the author.
    Note,
}

/// What a file's format tells of one line of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hint {
    /// It begins a block, of this kind where the format tells that as well.
    Begins(Option<BlockKind>),
    /// It goes on with the block of the line before.
    GoesOn,
    /// It belongs to the page and not to the article: a page number, a running head.
    Furniture,
}

/// One change between the source and the restored text, which can be shown and undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// What was done.
    pub kind: EditKind,
    /// The stretch of the source, in the analysis's unit counted over the whole source.
    pub source: [usize; 2],
    /// The source's characters there.
    pub before: String,
    /// What stands for them now.
    pub after: String,
    /// The block in which the change shows, where it shows in one.
    pub block: Option<usize>,
    /// Where in that block's text, in the analysis's unit.
    pub at: usize,
    /// Why, as a short key that the page words in the reader's language.
    pub reason: String,
    /// Whether the reader took it back: the text stands as in the source there.
    #[serde(default, skip_serializing_if = "is_false")]
    pub undone: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !value
}

/// What restoring did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum EditKind {
    /// A line break inside a paragraph was taken out.
    JoinedLine,
    /// Letter-spacing, or a space beside a Chinese character, was closed up.
    ClosedUp,
    /// Characters printed twice were made one.
    OverPrint,
    /// A character was written the usual way (`⋯` to `…`).
    Normalised,
    /// A block was moved to its place in reading order.
    MovedBlock,
    /// A running head or page number was left out.
    Dropped,
    /// White space between blocks was taken out: blank lines, indents, a mark at the file's head.
    Blank,
}

/// Which of the changes the reader took back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Undo {
    /// All of these kinds.
    pub kinds: Vec<EditKind>,
    /// Those whose stretch of the source is one of these, in the unit of whoever asks.
    pub places: Vec<[usize; 2]>,
}

impl Undo {
    /// The same with its places turned by `offset`.
    pub fn in_unit(&self, offset: impl Fn(usize) -> usize) -> Self {
        Self { kinds: self.kinds.clone(), places: self.places.iter().map(|p| p.map(&offset)).collect() }
    }

    /// Whether nothing was taken back.
    pub fn is_empty(&self) -> bool {
        self.kinds.is_empty() && self.places.is_empty()
    }
}
