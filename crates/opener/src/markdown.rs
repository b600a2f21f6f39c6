//! Markdown: its headings, paragraphs and front matter.

use crate::{Opened, blocks::Blocks};
use mailuo_analysis::BlockKind;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// The text of a Markdown file: one line a paragraph, heading, item or row.
pub fn open(text: &str) -> Opened {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut blocks = Blocks::default();
    // Numbers of the lists we are in, `None` for those without.
    let mut lists: Vec<Option<u64>> = Vec::new();
    let (mut front, mut code, mut picture) = (false, false, false);
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::MetadataBlock(_)) => front = true,
            Event::End(TagEnd::MetadataBlock(_)) => front = false,
            Event::Text(text) if front => front_matter(&text, &mut blocks),
            Event::Start(Tag::CodeBlock(_)) => code = true,
            Event::End(TagEnd::CodeBlock) => code = false,
            Event::Text(text) if code => text.lines().for_each(|line| blocks.block(line, None)),
            Event::Text(text) | Event::Code(text) => blocks.push(&text),
            Event::SoftBreak => blocks.push("\n"),
            Event::HardBreak => blocks.end(None),
            Event::Start(Tag::Image { .. }) => picture = true,
            Event::End(TagEnd::Heading(level)) => {
                let title = blocks.is_empty() && level == HeadingLevel::H1;
                blocks.end(Some(if title { BlockKind::Title } else { BlockKind::Heading }));
            }
            // A paragraph that holds a picture is what is said of it.
            Event::End(TagEnd::Paragraph) => {
                blocks.end(std::mem::take(&mut picture).then_some(BlockKind::Caption));
            }
            Event::Start(Tag::List(first)) => {
                blocks.end(None);
                lists.push(first);
            }
            Event::End(TagEnd::List(_)) => drop(lists.pop()),
            Event::Start(Tag::Item) => {
                if let Some(Some(number)) = lists.last_mut() {
                    blocks.push(&format!("{number}. "));
                    *number += 1;
                }
            }
            Event::End(TagEnd::TableCell) => blocks.push("\u{3000}"),
            Event::End(TagEnd::Item) => blocks.end(Some(BlockKind::Paragraph)),
            Event::End(TagEnd::TableHead | TagEnd::TableRow) => blocks.end(None),
            _ => {}
        }
    }
    blocks.finish()
}

/// The title and what makes a byline, as blogs keep them in front of an article.
fn front_matter(text: &str, blocks: &mut Blocks) {
    let value = |key: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'))?;
        Some(line.trim().trim_matches(['"', '\''])).filter(|value| !value.is_empty())
    };
    if let Some(title) = value("title") {
        blocks.block(title, Some(BlockKind::Title));
    }
    let byline: Vec<&str> = ["date", "author"].into_iter().filter_map(value).collect();
    if !byline.is_empty() {
        blocks.block(&byline.join("\u{3000}"), Some(BlockKind::Byline));
    }
}

#[cfg(test)]
mod tests {
    use super::open;
    use mailuo_analysis::{BlockKind, Hint};

    #[test]
    fn headings_keep_their_part_and_paragraphs_their_lines() {
        let opened = open(
            "# 湖边的灯\n\n灯是*青禾*做\n的，[Open Reader](a)\n也用。\n\n## 价钱\n\n- 不贵\n- 好看\n\n1. 一\n2. 二\n",
        );
        let lines: Vec<&str> = opened.text.lines().collect();
        assert_eq!(
            lines,
            ["湖边的灯", "灯是青禾做的，Open Reader 也用。", "价钱", "不贵", "好看", "1. 一", "2. 二"]
        );
        assert_eq!(opened.hints[0], Hint::Begins(Some(BlockKind::Title)));
        assert_eq!(opened.hints[1], Hint::Begins(None));
        assert_eq!(opened.hints[2], Hint::Begins(Some(BlockKind::Heading)));
    }

    #[test]
    fn front_matter_is_a_title_and_a_byline() {
        let opened = open("---\ntitle: \"湖边的灯\"\ndate: 2024-05-06\ntags: [a]\n---\n\n灯亮了。\n");
        assert_eq!(opened.text, "湖边的灯\n2024-05-06\n灯亮了。\n");
        assert_eq!(opened.hints[1], Hint::Begins(Some(BlockKind::Byline)));
    }

    #[test]
    fn a_picture_leaves_its_caption() {
        let opened = open("![图为湖边的灯](a.png)\n\n| 年 | 盏 |\n|--|--|\n| 2024 | 30 |\n");
        assert_eq!(opened.text, "图为湖边的灯\n年\u{3000}盏\n2024\u{3000}30\n");
        assert_eq!(opened.hints[0], Hint::Begins(Some(BlockKind::Caption)));
    }
}
