//! The selection as part of the page's address: by names and words, which survive small edits of an article. Pure.

use crate::{link, state::State};
use mailuo_analysis::{Analysis, Place};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// How many characters of a place tell it from others.
const QUOTED: usize = 24;

/// What an address says of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Id of the article in the list; empty for the first one and for a reader's own text.
    pub article: String,
    /// Name of the selected entity.
    pub name: String,
    /// Name of the theme that is marked.
    pub theme: String,
    /// The first words of the place that was jumped to.
    pub at: String,
}

impl Address {
    /// What the address is to say of this state.
    pub fn of(state: &State) -> Self {
        let is_first = state.articles.first().is_none_or(|article| article.id == state.current);
        let place = state.focus.zip(state.analysis.as_ref());
        let words = place.map(|(place, analysis)| analysis.text(place)).unwrap_or_default();
        let address = Self {
            article: if is_first { String::new() } else { state.current.clone() },
            name: state.selection().map(|e| e.name.clone()).unwrap_or_default(),
            theme: state.panel().map(|panel| panel.name.clone()).unwrap_or_default(),
            at: String::new(),
        };
        address.at(words)
    }

    /// The same at the place of these words.
    pub fn at(self, words: &str) -> Self {
        Self { at: words.chars().take(QUOTED).collect(), ..self }
    }

    /// What a fragment says; empty where it says nothing.
    pub fn from_fragment(fragment: &str) -> Self {
        let read = |name| {
            let value = link::value(fragment, name).unwrap_or_default();
            percent_decode_str(value).decode_utf8_lossy().into_owned()
        };
        Self { article: read("article"), name: read("name"), theme: read("theme"), at: read("at") }
    }

    /// `fragment` with this in it, and what else it holds left alone.
    pub fn in_fragment(&self, fragment: &str) -> String {
        let fields =
            [("article", &self.article), ("name", &self.name), ("theme", &self.theme), ("at", &self.at)];
        fields.into_iter().fold(fragment.trim_start_matches('#').to_owned(), |fragment, (name, value)| {
            link::with(&fragment, name, &utf8_percent_encode(value, NON_ALPHANUMERIC).to_string())
        })
    }

    /// Whether both select the same, wherever they jumped to.
    pub fn selects_as(&self, other: &Self) -> bool {
        (&self.article, &self.name, &self.theme) == (&other.article, &other.name, &other.theme)
    }
}

/// The first place of these words; `None` where the article does not have them any more.
pub fn find(analysis: &Analysis, words: &str) -> Option<Place> {
    let found = analysis.blocks.iter().enumerate().find_map(|(n, block)| {
        let start = block.text.find(words)?;
        Some(Place::new(n, start, start + words.len()))
    });
    found.filter(|_| !words.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block};
    use mailuo_analysis::BlockKind;

    #[test]
    fn what_is_said_comes_back_and_the_rest_stays() {
        let address = Address { name: "科大讯飞".into(), theme: "安全".into(), ..Address::default() };
        let fragment = address.in_fragment("#panels=1abc&name=x");
        assert!(fragment.starts_with("panels=1abc&name=%E7%A7%91"), "{fragment}");
        assert_eq!(Address::from_fragment(&fragment), address);
        assert_eq!(Address::default().in_fragment(&fragment), "panels=1abc");
    }

    #[test]
    fn a_damaged_fragment_says_what_it_can() {
        assert_eq!(Address::from_fragment("#name=%E7%A7&x&=&theme").name, "\u{fffd}");
        assert_eq!(Address::from_fragment(""), Address::default());
    }

    #[test]
    fn a_place_is_found_by_its_words() {
        let told = analysis(vec![block(BlockKind::Title, "题"), block(BlockKind::Paragraph, "灯亮了。")]);
        assert_eq!(find(&told, "亮了"), Some(Place::new(1, 3, 9)));
        assert_eq!(find(&told, "暗了"), None);
        assert_eq!(find(&told, ""), None);
    }
}
