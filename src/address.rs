//! The selection as part of the page's address: by names and words, which survive small edits of an article. Pure.

use crate::{anchor::Anchor, link, state::State, together::sentence};
use mailuo_analysis::{Analysis, Place};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What an address says of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Id of the article in the list; empty for the first one and for a reader's own text.
    pub article: String,
    /// Name of the selected entity.
    pub name: String,
    /// Name of the theme that is marked.
    pub theme: String,
    /// What is searched for.
    pub query: String,
    /// The place that was jumped to.
    pub at: Anchor,
}

impl Address {
    /// What the address is to say of this state.
    pub fn of(state: &State) -> Self {
        let is_first = state.articles.first().is_none_or(|article| article.id == state.current);
        let place = state.focus.zip(state.analysis.as_ref());
        Self {
            article: if is_first { String::new() } else { state.current.clone() },
            name: state.selection().map(|e| e.name.clone()).unwrap_or_default(),
            theme: state.panel().map(|panel| panel.name.clone()).unwrap_or_default(),
            query: state.query.trim().to_owned(),
            at: place.map(|(place, analysis)| Anchor::of(analysis, place)).unwrap_or_default(),
        }
    }

    /// The same at this place.
    pub fn at(self, analysis: &Analysis, place: Place) -> Self {
        Self { at: Anchor::of(analysis, place), ..self }
    }

    /// Id of the entity that is selected: the one of this name, or the one that is also called so now.
    pub fn entity(&self, analysis: &Analysis) -> Option<usize> {
        let mut entities = analysis.entities.iter();
        let also = || analysis.entities.iter().position(|e| e.aliases.contains(&self.name));
        entities.position(|e| e.name == self.name).or_else(also)
    }

    /// The place that was jumped to, if it is still there; of `places` and of all that is marked the one that
    /// begins with the words, otherwise their sentence.
    pub fn place(&self, analysis: &Analysis, places: &[Place]) -> Option<Place> {
        let found = self.at.find(analysis)?;
        let quotes = analysis.quotes.iter().map(|quote| quote.at);
        let marked = places.iter().copied().chain(quotes).chain(analysis.themes.iter().map(|e| e.at));
        let begins = |place: &Place| (place.block, place.start) == (found.block, found.start);
        let whole = || match self.at.is_cut() {
            true => Place { end: sentence(analysis, found).end, ..found },
            false => found,
        };
        Some(marked.into_iter().find(begins).unwrap_or_else(whole))
    }

    /// What a fragment says; empty where it says nothing.
    pub fn from_fragment(fragment: &str) -> Self {
        let read = |name| {
            let value = link::value(fragment, name).unwrap_or_default();
            percent_decode_str(value).decode_utf8_lossy().into_owned()
        };
        let at = Anchor::from_text(link::value(fragment, "at").unwrap_or_default());
        Self { article: read("article"), name: read("name"), theme: read("theme"), query: read("find"), at }
    }

    /// `fragment` with this in it, and what else it holds left alone.
    pub fn in_fragment(&self, fragment: &str) -> String {
        let code = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
        let fields = [
            ("article", code(&self.article)),
            ("name", code(&self.name)),
            ("theme", code(&self.theme)),
            ("find", code(&self.query)),
            ("at", self.at.to_text()),
        ];
        fields.into_iter().fold(fragment.trim_start_matches('#').to_owned(), |fragment, (name, value)| {
            link::with(&fragment, name, &value)
        })
    }

    /// Whether both select the same, wherever they jumped to and whichever words they search for: letter by letter
    /// is one search.
    pub fn selects_as(&self, other: &Self) -> bool {
        (&self.article, &self.name, &self.theme, self.query.is_empty())
            == (&other.article, &other.name, &other.theme, other.query.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{analysis, block, entity, quote};
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
    fn a_search_is_one_step_however_it_is_typed() {
        let find = |query: &str| Address { query: query.into(), ..Address::default() };
        assert_eq!(Address::from_fragment(&find("讯飞 X1").in_fragment("")), find("讯飞 X1"));
        assert!(find("讯").selects_as(&find("讯飞")));
        assert!(!find("讯").selects_as(&find("")), "its end is another step");
    }

    #[test]
    fn a_damaged_fragment_says_what_it_can() {
        assert_eq!(Address::from_fragment("#name=%E7%A7&x&=&theme").name, "\u{fffd}");
        assert_eq!(Address::from_fragment(""), Address::default());
    }

    #[test]
    fn a_name_and_a_place_survive_what_an_editor_changes() {
        let mut told = analysis(vec![block(BlockKind::Paragraph, "灯亮了。青禾科技的灯要先好用，再好看。")]);
        told.entities = vec![entity(0, "青禾科技集团")];
        told.entities[0].aliases = vec!["青禾科技".into()];
        let said = Place::new(0, 12, told.blocks[0].text.len());
        told.quotes = vec![quote(said, "青禾科技", Some(0))];
        let address = Address { name: "青禾科技".into(), ..Address::default() }.at(&told, said);
        assert_eq!(address.entity(&told), Some(0), "by another of its forms");
        assert_eq!(address.place(&told, &[]), Some(said), "the whole statement, not its first words");
        told.quotes.clear();
        let named = Place::new(0, 12, 24);
        assert_eq!(address.place(&told, &[named]), Some(named), "what is selected comes first");
        assert_eq!(Address::default().place(&told, &[named]), None);
        assert_eq!(Address::default().entity(&told), None);
    }
}
