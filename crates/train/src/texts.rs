//! Texts with marks: articles a line a block, blank lines between them.
//!
//! ```text
//! = title    # heading    ~ byline    anything else is a paragraph
//! ⟦name|X⟧             X: P person, C company, O organisation, L place, D product, E event
//! ⟪speaker|words⟫      a statement; names and themes may stand inside
//! ⟨ocs⟩                behind a sentence: its themes, o opportunity, c challenge, s safety; ⟨⟩ none
//! ```

use mailuo_analysis::{BlockKind, NameKind};
use std::{fs, io, ops::Range, path::Path};

/// An article and what is marked in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Its blocks in reading order.
    pub blocks: Vec<Block>,
}

/// A line without its marks; all ranges are bytes of `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Title, heading, byline or paragraph.
    pub kind: BlockKind,
    /// The plain text.
    pub text: String,
    /// The names, sorted; a letter that is none of ours (T, a title) gives none.
    pub names: Vec<Name>,
    /// The statements, sorted.
    pub statements: Vec<Statement>,
    /// The sentences that have a theme mark, sorted.
    pub sentences: Vec<Sentence>,
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Where it stands.
    pub at: Range<usize>,
    /// What it names.
    pub kind: NameKind,
}

/// Words with their speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Where the words stand.
    pub at: Range<usize>,
    /// The speaker's fullest name in the article.
    pub speaker: String,
}

/// A sentence with its themes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// From the end of the sentence before to its own mark.
    pub at: Range<usize>,
    /// Keys of its themes, such as `opportunity`.
    pub labels: Vec<&'static str>,
}

/// The articles of every `.txt` file in `folder`, in the order of the files' names.
///
/// # Errors
/// Where the folder or a file can't be read.
pub fn read(folder: &Path) -> io::Result<Vec<Article>> {
    let mut files: Vec<_> = fs::read_dir(folder)?.map(|e| Ok(e?.path())).collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|e| e == "txt"));
    files.sort();
    let texts: Vec<String> = files.iter().map(fs::read_to_string).collect::<io::Result<_>>()?;
    Ok(texts.iter().flat_map(|text| articles(text)).collect())
}

/// The articles of one file.
pub fn articles(text: &str) -> Vec<Article> {
    let mut articles = vec![Article::default()];
    for line in text.lines().map(str::trim) {
        match articles.last_mut() {
            Some(article) if !line.is_empty() => article.blocks.push(Block::parse(line)),
            Some(article) if !article.blocks.is_empty() => articles.push(Article::default()),
            _ => {}
        }
    }
    articles.retain(|article| !article.blocks.is_empty());
    articles
}

impl Block {
    /// Reads a line with its marks; a mark that is not closed stays text.
    pub fn parse(line: &str) -> Self {
        let heads = [("= ", BlockKind::Title), ("# ", BlockKind::Heading), ("~ ", BlockKind::Byline)];
        let head = heads.iter().find_map(|(sign, kind)| Some((line.strip_prefix(sign)?, *kind)));
        let (mut rest, kind) = head.unwrap_or((line, BlockKind::Paragraph));
        let mut block = Self {
            kind,
            text: String::with_capacity(rest.len()),
            names: Vec::new(),
            statements: Vec::new(),
            sentences: Vec::new(),
        };
        let (mut statement, mut sentence) = (None, 0);
        while let Some(c) = rest.chars().next() {
            let start = block.text.len();
            let behind = &rest[c.len_utf8()..];
            rest = match c {
                '⟦' if let Some((mark, behind)) = behind.split_once('⟧') => {
                    let (name, letter) = mark.rsplit_once('|').unwrap_or((mark, ""));
                    block.text.push_str(name);
                    let at = start..block.text.len();
                    block.names.extend(kind_of(letter).map(|kind| Name { at, kind }));
                    behind
                }
                '⟪' if let Some((speaker, words)) = behind.split_once('|') => {
                    statement = Some((start, speaker.to_owned()));
                    words
                }
                '⟫' if let Some((from, speaker)) = statement.take() => {
                    block.statements.push(Statement { at: from..start, speaker });
                    behind
                }
                '⟨' if let Some((letters, behind)) = behind.split_once('⟩') => {
                    let labels = letters.chars().filter_map(theme_of).collect();
                    block.sentences.push(Sentence { at: sentence..start, labels });
                    sentence = start;
                    behind
                }
                _ => {
                    block.text.push(c);
                    behind
                }
            };
        }
        block
    }
}

/// What the letter of a mark stands for.
pub fn kind_of(letter: &str) -> Option<NameKind> {
    Some(match letter {
        "P" => NameKind::Person,
        "C" => NameKind::Company,
        "O" => NameKind::Organisation,
        "L" => NameKind::Place,
        "D" => NameKind::Product,
        "E" => NameKind::Event,
        _ => return None,
    })
}

fn theme_of(letter: char) -> Option<&'static str> {
    Some(match letter {
        'o' => "opportunity",
        'c' => "challenge",
        's' => "safety",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{BlockKind, NameKind, articles};

    #[test]
    fn marks_become_ranges_of_the_plain_text() {
        let text = "= ⟦青禾|C⟧开市\n~ ⟦林小满|P⟧\n\n\n⟦林小满|P⟧说：“⟪林小满|灯亮了。⟨o⟩⟦青禾|C⟧也好。⟫”⟨os⟩没有别的。⟨⟩\n";
        let articles = articles(text);
        assert_eq!(articles.len(), 2);
        assert_eq!(articles[0].blocks[0].kind, BlockKind::Title);
        assert_eq!(articles[0].blocks[1].kind, BlockKind::Byline);
        let block = &articles[1].blocks[0];
        assert_eq!(block.text, "林小满说：“灯亮了。青禾也好。”没有别的。");
        let names: Vec<_> = block.names.iter().map(|n| (&block.text[n.at.clone()], n.kind)).collect();
        assert_eq!(names, [("林小满", NameKind::Person), ("青禾", NameKind::Company)]);
        let said = &block.statements[0];
        assert_eq!((&block.text[said.at.clone()], said.speaker.as_str()), ("灯亮了。青禾也好。", "林小满"));
        let themes: Vec<_> =
            block.sentences.iter().map(|s| (&block.text[s.at.clone()], s.labels.as_slice())).collect();
        let expected: [(&str, &[&str]); 3] = [
            ("林小满说：“灯亮了。", &["opportunity"]),
            ("青禾也好。”", &["opportunity", "safety"]),
            ("没有别的。", &[]),
        ];
        assert_eq!(themes, expected);
    }
}
