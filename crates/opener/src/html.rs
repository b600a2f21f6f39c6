//! HTML: the article of a page, without what stands around it.

use crate::{Opened, blocks::Blocks};
use dom_query::{Document, NodeRef};
use dom_smoothie::{Config, Readability};
use mailuo_analysis::BlockKind;

/// How deep elements may lie in each other; deeper ones are no article.
const DEEPEST: usize = 200;

/// Whether the text begins as a page does.
pub fn is_html(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(200).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<?xml"].iter().any(|word| start.starts_with(word))
        && (start.contains("<html") || start.contains("html"))
}

/// The text of a page's article, its title and byline in front; of the whole page where none stands out.
pub fn open(text: &str) -> Opened {
    let config = Config { char_threshold: 120, ..Config::default() };
    let article = Readability::new(text, None, Some(config)).and_then(|mut page| page.parse()).ok();
    let mut blocks = Blocks::default();
    let Some(article) = article.filter(|article| !article.text_content.trim().is_empty()) else {
        if let Some(body) = Document::from(text).body() {
            write(&body, &mut blocks, 0);
        }
        return blocks.finish();
    };
    let mut body = Blocks::default();
    write(&Document::from(article.content).root(), &mut body, 0);
    let body = body.finish();
    let stands = |line: &str| body.text.lines().take(4).any(|l| l.contains(line));
    let heading = || Document::from(text).select("h1").iter().next().map(|h1| h1.text().trim().to_owned());
    let title = Some(article.title.trim().to_owned()).filter(|title| !title.is_empty());
    let title = title.or_else(heading).unwrap_or_default();
    // The article may repeat its title, or carry its byline.
    if !title.is_empty() && !stands(&title) {
        blocks.block(&title, Some(BlockKind::Title));
    }
    let day = article.published_time.iter().filter_map(|time| time.get(..10)).map(str::to_owned);
    let byline: Vec<String> = day.chain(article.byline).filter(|part| !stands(part.trim())).collect();
    if !byline.is_empty() {
        blocks.block(&byline.join("\u{3000}"), Some(BlockKind::Byline));
    }
    let front = blocks.finish();
    Opened { text: front.text + &body.text, hints: [front.hints, body.hints].concat() }
}

/// Writes down what a browser would show of the node.
fn write(node: &NodeRef<'_>, blocks: &mut Blocks, depth: usize) {
    if node.is_text() {
        return blocks.push(&node.text());
    }
    let name = node.node_name().unwrap_or_default();
    let kind = match &*name {
        "script" | "style" | "noscript" | "template" | "head" | "svg" | "button" | "select" => return,
        "br" | "hr" => return blocks.end(None),
        "td" | "th" => None,
        "h1" if blocks.is_empty() => Some(Some(BlockKind::Title)),
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Some(Some(BlockKind::Heading)),
        "figcaption" | "caption" => Some(Some(BlockKind::Caption)),
        "li" => Some(Some(BlockKind::Paragraph)),
        name => BLOCKS.contains(&name).then_some(None),
    };
    if kind.is_some() {
        blocks.end(None);
    }
    if depth < DEEPEST {
        node.children_it(false).for_each(|child| write(&child, blocks, depth + 1));
    }
    match kind {
        Some(kind) => blocks.end(kind),
        None if matches!(&*name, "td" | "th") => blocks.push("\u{3000}"),
        None => {}
    }
}

/// Elements that begin a line and end it.
const BLOCKS: [&str; 24] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "figure",
    "blockquote",
    "pre",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "address",
    "body",
    "form",
    "details",
    "summary",
];

#[cfg(test)]
mod tests {
    use super::{is_html, open};
    use mailuo_analysis::{BlockKind, Hint};

    const PAGE: &str = "<!DOCTYPE html><html><head><title>湖边的新灯</title><script>var a = '，，，';</script></head>
        <body><nav><a href=a>首页</a> <a href=b>新闻</a></nav><article><h1>湖边的新灯</h1>
        <p>湖边图书馆上周换上了新灯，来看书的人多了一倍，馆里的座位从早到晚都坐得满满当当，有人干脆在楼梯上
        读起来了。</p><h2>价钱</h2><p>灯是城里一家小厂做的，每盏十二瓦，光线柔和，青禾科技董事长<b>林小满</b>表示，
        灯要先好用，再好看，价钱也不能太贵。</p><figure><img src=a><figcaption>图为新灯</figcaption></figure></article>
        <footer>版权所有 湖边日报</footer></body></html>";

    #[test]
    fn the_article_stands_without_what_is_around_it() {
        let opened = open(PAGE);
        let lines: Vec<&str> = opened.text.lines().collect();
        assert_eq!(lines[0], "湖边的新灯");
        assert!(lines[1].ends_with("在楼梯上读起来了。"), "{lines:?}");
        assert!(lines[3].contains("董事长林小满表示，灯要"), "{lines:?}");
        assert!(!opened.text.contains("首页") && !opened.text.contains("版权"), "{lines:?}");
        assert_eq!(opened.hints[2], Hint::Begins(Some(BlockKind::Heading)));
    }

    #[test]
    fn a_page_is_told_by_its_beginning() {
        assert!(is_html(PAGE) && is_html("\n<html lang=zh>"));
        assert!(!is_html("湖边的<html>") && !is_html("<?xml version='1.0'?><feed/>"));
    }
}
