//! DOCX: the paragraphs of a Word file, and which of them are headings.

use crate::{OpenError, Opened, Reason, blocks::Blocks};
use mailuo_analysis::BlockKind;
use quick_xml::{
    Reader, XmlVersion,
    escape::resolve_predefined_entity,
    events::{BytesStart, Event},
};
use std::{
    collections::HashMap,
    io::{Cursor, Read},
};
use zip::ZipArchive;

/// How many bytes a part of the file may unfold to.
const LARGEST: u64 = 64 << 20;

/// The text of a Word file, one line a paragraph.
///
/// # Errors
/// Where it is damaged, is some other archive, or holds no text.
pub fn open(bytes: &[u8]) -> Result<Opened, OpenError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Reason::Damaged)?;
    if archive.index_for_name("word/document.xml").is_none() {
        return Err(Reason::NotText.into());
    }
    let mut part = |name: &str| -> Option<String> {
        let mut bytes = Vec::new();
        archive.by_name(name).ok()?.take(LARGEST).read_to_end(&mut bytes).ok()?;
        String::from_utf8(bytes).ok()
    };
    let styles = part("word/styles.xml").map(|xml| styles(&xml)).unwrap_or_default();
    let document = part("word/document.xml").ok_or(Reason::Damaged)?;
    let opened = paragraphs(&document, &styles).ok_or(Reason::Damaged)?;
    if opened.hints.is_empty() { Err(Reason::Empty.into()) } else { Ok(opened) }
}

/// The part that paragraphs of a style play, by the style's id.
fn styles(xml: &str) -> HashMap<String, BlockKind> {
    let mut reader = Reader::from_str(xml);
    let (mut id, mut found) = (String::new(), HashMap::new());
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "style" => id = value(&tag, "styleId").unwrap_or_default(),
                "name" => {
                    let name = value(&tag, "val").unwrap_or_default().to_lowercase();
                    found.extend(kind(&name).map(|kind| (id.clone(), kind)));
                }
                "outlineLvl" => drop(found.entry(id.clone()).or_insert(BlockKind::Heading)),
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// Word's own styles keep their English names in a file of any language.
fn kind(style: &str) -> Option<BlockKind> {
    match style {
        "title" => Some(BlockKind::Title),
        "caption" => Some(BlockKind::Caption),
        _ => style.starts_with("heading ").then_some(BlockKind::Heading),
    }
}

fn paragraphs(xml: &str, styles: &HashMap<String, BlockKind>) -> Option<Opened> {
    let mut reader = Reader::from_str(xml);
    let mut blocks = Blocks::default();
    let (mut part, mut text) = (None, false);
    loop {
        match reader.read_event().ok()? {
            // What older programs see in place of a shape would be there twice.
            Event::Start(tag) if tag.local_name().as_ref() == "Fallback" => {
                reader.read_to_end(tag.name()).ok()?;
            }
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "p" => part = None,
                "pStyle" => part = value(&tag, "val").and_then(|style| styles.get(&style).copied()),
                "outlineLvl" if value(&tag, "val").is_some_and(|level| level.as_str() < "9") => {
                    part = part.or(Some(BlockKind::Heading));
                }
                "t" => text = true,
                "tab" => blocks.push(" "),
                "br" | "cr" => blocks.end(part),
                _ => {}
            },
            Event::Text(run) if text => blocks.push(&run.xml10_content()),
            Event::CData(run) if text => blocks.push(&run.xml10_content()),
            Event::GeneralRef(name) if text => {
                let entity = name.xml10_content();
                match name.resolve_char_ref().ok()? {
                    Some(c) => blocks.push(c.encode_utf8(&mut [0; 4])),
                    None => blocks.push(resolve_predefined_entity(&entity).unwrap_or_default()),
                }
            }
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => text = false,
                "p" => blocks.end(part.take()),
                _ => {}
            },
            Event::Eof => return Some(blocks.finish()),
            _ => {}
        }
    }
}

fn value(tag: &BytesStart<'_>, key: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|a| a.key.local_name().as_ref() == key)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::{BlockKind, open, paragraphs, styles};
    use mailuo_analysis::Hint;
    use std::io::{Cursor, Write};
    use zip::{ZipWriter, write::SimpleFileOptions};

    const STYLES: &str = r#"<w:styles xmlns:w="w"><w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
    const DOCUMENT: &str = r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>
        <w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>湖边的</w:t></w:r><w:r><w:t>新灯</w:t></w:r></w:p>
        <w:p><w:r><w:t xml:space="preserve">灯是 A&amp;B 做的，</w:t><w:br/><w:t>好看。</w:t></w:r></w:p>
        <w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>价钱</w:t></w:r></w:p></w:body></w:document>"#;

    fn file(parts: &[(&str, &str)]) -> Vec<u8> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn paragraphs_are_lines_and_styles_tell_headings() {
        let bytes = file(&[("word/document.xml", DOCUMENT), ("word/styles.xml", STYLES)]);
        let opened = open(&bytes).unwrap();
        assert_eq!(opened.text, "湖边的新灯\n灯是 A&B 做的，\n好看。\n价钱\n");
        let kinds: Vec<_> = opened.hints.iter().map(|h| matches!(h, Hint::Begins(Some(_)))).collect();
        assert_eq!(kinds, [true, false, false, true]);
        assert_eq!(styles(STYLES)["a3"], BlockKind::Title);
    }

    #[test]
    fn another_archive_or_a_broken_one_is_refused() {
        assert!(open(&file(&[("a.txt", "湖边")])).is_err());
        let bytes = file(&[("word/document.xml", DOCUMENT)]);
        (0..bytes.len()).step_by(7).for_each(|n| drop(open(&bytes[..n])));
        assert!(paragraphs("<w:p><w:t>湖</w:p>", &Default::default()).is_none());
    }
}
