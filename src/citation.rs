//! A passage as it is cited: its words, who says them, and where they stand. Pure.

use crate::{address::Address, ledger::title};
use mailuo_analysis::{Analysis, Place};

/// `“…”——speaker，《title》 link`; without a speaker where the article says it itself.
///
/// `page` is the page's address without a fragment, `fragment` what its fragment holds now. The link tells the place twice:
/// to the page, and as a text fragment to the browser, which goes there before the page's program has come.
pub fn citation(analysis: &Analysis, at: Place, speaker: &str, page: &str, fragment: &str) -> String {
    let words = analysis.text(at).trim_matches(['“', '”', '。']);
    let title = title(analysis, at.block);
    let whose = if speaker.is_empty() { String::new() } else { format!("{speaker}，") };
    let article = Address::from_fragment(fragment).article;
    let address = Address { article, ..Address::default() };
    let address = address.at(analysis, at);
    let (link, text) = (address.in_fragment(fragment), address.at.to_text());
    format!("“{words}”——{whose}《{title}》 {page}#{link}:~:text={text}")
}

#[cfg(test)]
mod tests {
    use super::citation;
    use crate::sample::{analysis, block};
    use mailuo_analysis::{BlockKind, Place};

    #[test]
    fn a_passage_is_cited_with_a_link_to_its_place() {
        let told =
            analysis(vec![block(BlockKind::Title, "湖边的灯"), block(BlockKind::Paragraph, "“灯亮了。”")]);
        let cited =
            citation(&told, Place::new(1, 0, 18), "林小满", "https://a.example/", "#name=x&article=b");
        assert!(
            cited.starts_with("“灯亮了”——林小满，《湖边的灯》 https://a.example/#article=b&at=%E2%80%9C"),
            "{cited}"
        );
        assert!(!cited.contains("name="), "{cited}");
        assert!(cited.contains(":~:text=%E2%80%9C%E7%81%AF"), "{cited}");
        assert!(
            citation(&told, Place::new(1, 3, 12), "", "p", "").starts_with("“灯亮了”——《湖边的灯》 p#at=")
        );
    }
}
