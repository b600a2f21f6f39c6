//! Panels as a short text that goes into a link and stays on the device.
//!
//! Base64 for URLs (RFC 4648, section 5) of JSON without names: a Chinese character takes four letters of
//! it, where percent-encoding takes nine. What is read back is held to the limits of what a panel may hold,
//! whoever wrote it.

use super::{MOST, Panel, built_in};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};

/// The first letter of the text: another one stands before a form that this page does not know.
const VERSION: char = '1';
/// A longer text was made by nobody's hand.
const LONGEST: usize = 20_000;

/// Key, name, hue, words, examples, without, alone.
type Row = (String, String, u8, Vec<String>, Vec<String>, Vec<String>, bool);

/// The panels that the reader made or changed; empty where there is none.
pub fn to_text(panels: &[Panel]) -> String {
    let rows: Vec<Row> = panels.iter().filter(|panel| panel.is_edited()).cloned().map(row).collect();
    if rows.is_empty() {
        return String::new();
    }
    let json = serde_json::to_string(&rows).unwrap_or_default();
    format!("{VERSION}{}", URL_SAFE_NO_PAD.encode(json))
}

/// The panels in a text that [`to_text`] made; none where it is anything else.
pub fn from_text(text: &str) -> Vec<Panel> {
    let read = || {
        let letters = text.strip_prefix(VERSION).filter(|letters| letters.len() <= LONGEST)?;
        let json = URL_SAFE_NO_PAD.decode(letters).ok()?;
        serde_json::from_slice::<Vec<Row>>(&json).ok()
    };
    let mut found: Vec<Panel> = Vec::new();
    for panel in read().into_iter().flatten().filter_map(panel).take(MOST) {
        if found.iter().all(|other| other.key != panel.key) {
            found.push(panel);
        }
    }
    found
}

fn row(panel: Panel) -> Row {
    let Panel { key, name, hue, words, examples, without, alone } = panel;
    (key.to_string(), name, hue, words, examples, without, alone)
}

fn panel((key, name, hue, words, examples, without, alone): Row) -> Option<Panel> {
    let is_known = || built_in().iter().any(|panel| *panel.key == *key);
    // A key goes into the classes of elements.
    let is_own = || key.strip_prefix("own-").is_some_and(|n| n.len() <= 2 && n.parse::<u8>().is_ok());
    if !is_known() && !is_own() {
        return None;
    }
    Panel { key: key.into(), name, hue, words, examples, without, alone }.within_limits()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jobs() -> Panel {
        let words = vec!["就业".to_owned(), "岗位".to_owned()];
        Panel { name: "就业".into(), words, ..Panel::own(&built_in()) }
    }

    #[test]
    fn what_is_kept_comes_back() {
        let mut panels = built_in();
        panels[0].name = "机会".into();
        panels.push(jobs());
        let text = to_text(&panels);
        assert!(
            text.len() < 200 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_".contains(&b)),
            "{text}"
        );
        assert_eq!(from_text(&text), [panels[0].clone(), jobs()]);
        assert_eq!(to_text(&built_in()), "");
    }

    #[test]
    fn what_nobody_here_wrote_is_left() {
        for text in ["", "1", "2abc", "1!!", "1AAAA", "就业", &"1".repeat(LONGEST + 9)] {
            assert!(from_text(text).is_empty(), "{text}");
        }
        let odd = |key: &str| {
            let json = format!(r#"[["{key}","<b>名</b>",99,["词"],[],[],false]]"#);
            from_text(&format!("1{}", URL_SAFE_NO_PAD.encode(json)))
        };
        assert!(odd("own-1 is-selected").is_empty(), "a key names nothing else");
        assert!(odd("own-").is_empty());
        assert_eq!(odd("own-7")[0].hue, crate::panels::HUES - 1);
        assert_eq!(odd("own-7")[0].name, "<b>名</b>", "characters, which the page shows as such");
    }
}
