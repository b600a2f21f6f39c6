//! Every form of a small article of ours, and of texts that want to be more than text.

use dom_query::Document;
use mailuo_analysis::*;
use mailuo_export::*;
use proptest::prelude::*;

/// A lamp by the lake: a name, a statement, a sentence of a theme, a figure.
fn lamp() -> Analysis {
    let blocks = ["湖边的灯", "林小满说，灯会亮，卖出三盏。"];
    let kinds = [BlockKind::Title, BlockKind::Paragraph];
    let block =
        |(kind, text): (BlockKind, &&str)| Block { kind, piece: 0, text: (*text).to_owned(), source: [0, 0] };
    let blocks = kinds.into_iter().zip(&blocks).map(block).collect();
    let json = serde_json::json!({
        "mentions": [{ "block": 1, "start": 0, "end": 9, "type": "person", "text": "林小满", "entity": 0 }],
        "entities": [{ "id": 0, "type": "person", "name": "林小满", "titles": ["馆长"] }],
        "quotes": [{ "block": 1, "start": 15, "end": 39, "text": "灯会亮，卖出三盏", "speaker": "林小满",
                     "entity": 0, "kind": "indirect", "verb": "说" }],
        "themes": [{ "block": 1, "start": 0, "end": 42, "text": "林小满说，灯会亮，卖出三盏。",
                     "labels": ["opportunity"], "quote": 0, "reasons": [{ "label": "opportunity", "score": 0.7,
                     "cues": [{ "block": 1, "start": 18, "end": 24, "text": "会亮", "weight": 1.0 }] }] }],
        "figures": [{ "block": 1, "start": 33, "end": 39, "text": "三盏", "kind": "quantity", "value": 3.0,
                      "unit": "盏", "subject": "灯", "quote": 0 }],
    });
    Analysis { blocks, ..serde_json::from_value(json).expect("an analysis") }
}

#[test]
fn tables_open_in_a_spreadsheet() {
    let lamp = lamp();
    let article = Article::new(&lamp, "");
    let figures = figures(&article, &lamp.figures.iter().collect::<Vec<_>>());
    assert_eq!(
        figures,
        "\u{feff}原文,类别,数值,上限,单位,修饰,日期,说的是,谁说的,所在小标题,句子\r\n\
         三盏,数量,3,,盏,,,灯,林小满,,林小满说，灯会亮，卖出三盏。\r\n"
    );
    assert_eq!(
        entities(&article),
        "\u{feff}名称,类别,别名,职务,所属,归谁,次数,第一处\r\n\
         林小满,人物,,馆长,,,1,林小满说，灯会亮，卖出三盏。\r\n"
    );
    assert_eq!(
        statements(&article),
        "\u{feff}谁说的,说法,原话还是转述,动词,态度,主题,所在小标题\r\n\
         林小满,灯会亮，卖出三盏,转述,说,,机遇,\r\n"
    );
}

#[test]
fn the_digest_tells_who_says_what_and_why() {
    let lamp = lamp();
    assert_eq!(
        markdown(&Article::new(&lamp, "")),
        "# 湖边的灯\n\n## 名称\n\n- **人物** 林小满（馆长） 1\n\n## 各方说法\n\n### 林小满（馆长）\n\n\
         - 灯会亮，卖出三盏 — 说\n\n## 机遇\n\n- 林小满说，灯会亮，卖出三盏。 — 凭：会亮\n\n\
         ## 数字与日期\n\n- 三盏 — 数量 · 灯 · 林小满说\n"
    );
}

#[test]
fn the_exchange_format_counts_characters() {
    let lamp = lamp();
    let json: serde_json::Value = serde_json::from_str(&json(&Article::new(&lamp, ""))).unwrap();
    assert_eq!((&json["unit"], &json["mentions"][0]["end"]), (&"char".into(), &3.into()));
}

#[test]
fn annotations_say_the_same_place_in_two_ways() {
    let lamp = lamp();
    let article = Article { address: Some("https://a.example/lamp"), ..Article::new(&lamp, "") };
    let all: serde_json::Value = serde_json::from_str(&annotations(&article)).unwrap();
    assert_eq!(all["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!((&all["type"], &all["total"]), (&"AnnotationCollection".into(), &3.into()));
    let item = &all["first"]["items"][0];
    assert_eq!((&item["id"], &item["type"]), (&"https://a.example/lamp#m0".into(), &"Annotation".into()));
    let selectors = &item["target"]["selector"];
    assert_eq!(selectors[0]["exact"], "林小满");
    assert_eq!(selectors[0]["prefix"], "湖边的灯\n");
    assert_eq!((&selectors[1]["start"], &selectors[1]["end"]), (&5.into(), &8.into()));
    let nowhere: serde_json::Value = serde_json::from_str(&annotations(&Article::new(&lamp, ""))).unwrap();
    let source = nowhere["first"]["items"][0]["target"]["source"].as_str().unwrap();
    assert!(source.starts_with("urn:uuid:") && source.len() == 45, "{source}");
}

#[test]
fn every_way_in_the_page_leads_somewhere() {
    let lamp = lamp();
    let html = page(&Article::new(&lamp, ""), Dress::default());
    let document = Document::from(html.as_str());
    let links: Vec<String> =
        document.select("a[href^='#']").iter().filter_map(|a| Some(a.attr("href")?.to_string())).collect();
    assert!(links.len() > 10, "{links:?}");
    // “#-” leads nowhere, by which nothing is marked.
    for link in links.iter().filter(|link| *link != "#-") {
        assert_eq!(document.select(link).length(), 1, "{link}");
    }
    assert_eq!(document.select("article .mention.person").text().to_string(), "林小满");
    assert_eq!(document.select(".panel em").text().to_string(), "会亮");
}

#[test]
fn the_policy_of_a_page_lets_its_own_styles_in_and_nothing_else() {
    let lamp = lamp();
    let html = page(&Article::new(&lamp, ""), Dress::default());
    let document = Document::from(html.as_str());
    let policy = document.select("meta[http-equiv]").attr("content").unwrap_or_default().to_string();
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
    assert!(!html.contains("<script") && !html.contains(" style=") && !html.contains("unsafe"));
    assert!(document.select("link[rel=stylesheet], img, iframe").is_empty());
}

/// What the editor of a 公众号 would take out or spoil, by the rules that those tell who write for it: blocks and runs of
/// text, no attribute but `style`, plain properties, nothing that moves, floats or loads, colours by their numbers.
fn spoilt(html: &str) -> Vec<String> {
    let names = [
        "margin",
        "margin-left",
        "padding",
        "font-size",
        "font-weight",
        "line-height",
        "letter-spacing",
        "text-align",
        "color",
        "background",
        "border-bottom",
        "border-left",
        "border-top",
    ];
    let is_hex = |part: &str| {
        let digits = part.strip_prefix('#').unwrap_or_default();
        digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit())
    };
    let is_plain = |part: &str| {
        let is_length = part.trim_end_matches("px").parse::<f32>().is_ok();
        is_hex(part) || is_length || ["bold", "justify", "solid"].contains(&part)
    };
    let is_right = |rule: &str| {
        let (name, value) = rule.split_once(':').unwrap_or_default();
        names.contains(&name)
            && value.split(' ').all(is_plain)
            && (!["color", "background"].contains(&name) || is_hex(value))
    };
    let document = Document::fragment(html);
    let elements = document.select("*");
    let written = elements
        .nodes()
        .iter()
        .filter(|node| !["html", "body"].contains(&&*node.node_name().unwrap_or_default()));
    let wrong = written.filter(|node| {
        let tag = node.node_name().unwrap_or_default();
        let attributes = node.attrs();
        let is_styled =
            attributes.iter().any(|a| &*a.name.local == "style" && a.value.split(';').all(is_right));
        !["section", "p", "span"].contains(&&*tag) || attributes.len() != 1 || !is_styled
    });
    wrong.map(|node| node.html().to_string()).collect()
}

#[test]
fn what_is_pasted_into_an_editor_has_its_styles_in_it() {
    let lamp = lamp();
    let html = wechat(&Article::new(&lamp, ""));
    assert_eq!(spoilt(&html), [""; 0]);
    for wrong in [
        "<div style=\"color:#000000\">x</div>",
        "<p class=\"a\" style=\"margin:0\">x</p>",
        "<p>x</p>",
        "<p style=\"position:fixed\">x</p>",
        "<p style=\"color:var(--ink)\">x</p>",
        "<p style=\"color:red\">x</p>",
        "<p style=\"background:url(a)\">x</p>",
    ] {
        assert_eq!(spoilt(wrong).len(), 1, "{wrong}");
    }
    assert!(html.contains("border-bottom:1px solid #1f5f8b\">林小满</span>"), "{html}");
}

/// Texts that want to be more.
fn sly() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("</script><script>alert(1)</script>".to_owned()),
        Just("\"'><img src=x onerror=alert(1)>".to_owned()),
        Just("</style>&lt;\u{0}\u{202e}𠮷".to_owned()),
        Just("=HYPERLINK(\"x\")\n,".to_owned()),
        "[一-十灯。，“”a-z \\-#*<>&]{0,12}",
    ];
    proptest::collection::vec(piece, 0..5).prop_map(|parts| parts.concat())
}

/// A table read as RFC 4180 says.
fn cells(table: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut is_quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut rest = table.chars().peekable();
    while let Some(c) = rest.next() {
        match (c, is_quoted) {
            ('"', true) if rest.next_if_eq(&'"').is_some() => cell.push('"'),
            ('"', _) => is_quoted = !is_quoted,
            (',', false) => row.push(std::mem::take(&mut cell)),
            ('\r', false) if rest.next_if_eq(&'\n').is_some() => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            (c, _) => cell.push(c),
        }
    }
    rows
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_the_text_nothing_of_it_runs(text in sly(), name in sly(), start in 0usize..40, length in 0usize..40) {
        let border = |at: usize| (0..=at.min(text.len())).rev().find(|&n| text.is_char_boundary(n)).unwrap_or(0);
        let at = Place::new(0, border(start), border(start + length));
        let mut told = lamp();
        told.blocks = vec![Block { kind: BlockKind::Paragraph, piece: 0, text: text.clone(), source: [0, 0] }];
        told.mentions[0].at = at;
        told.entities[0].name = name.clone();
        told.quotes[0].at = at;
        told.quotes[0].speaker = name.clone();
        told.themes[0].at = Place::new(0, 0, border(start));
        told.themes[0].text = text.clone();
        told.themes[0].reasons[0].cues[0].at = at;
        told.figures[0].at = at;
        let article = Article::new(&told, "");
        let html = page(&article, Dress::default());
        let document = Document::from(html.as_str());
        prop_assert!(document.select("script, img, [onerror]").is_empty(), "{}", html);
        // The reading column says the text and nothing else; HTML has no place for control characters.
        let said = document.select("article > p").text().to_string();
        let wanted: String = text.chars().map(|c| if c.is_control() && c != '\n' { '\u{fffd}' } else { c }).collect();
        prop_assert_eq!(said, wanted);
        prop_assert_eq!(spoilt(&wechat(&article)), [""; 0]);
        let all: serde_json::Value = serde_json::from_str(&annotations(&article)).unwrap();
        for item in all["first"]["items"].as_array().unwrap() {
            let [quote, position] = [&item["target"]["selector"][0], &item["target"]["selector"][1]];
            let exact = quote["exact"].as_str().unwrap();
            let characters = position["end"].as_u64().unwrap() - position["start"].as_u64().unwrap();
            prop_assert_eq!(exact.chars().count() as u64, characters);
        }
        for table in [entities(&article), statements(&article)] {
            let rows = cells(table.trim_start_matches('\u{feff}'));
            prop_assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{:?}", rows);
            prop_assert!(rows.iter().flatten().all(|cell| !cell.starts_with(['=', '+', '@'])), "{:?}", rows);
        }
        prop_assert!(markdown(&article).starts_with("# ") && !json(&article).is_empty());
    }
}
