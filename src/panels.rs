//! Panels: the themes as a reader sees, names, colours and edits them. Pure.

mod kept;

pub use kept::{from_text, to_text};

use crate::words::t;
use mailuo_analysis::Theme;
use std::rc::Rc;

/// How many colours there are to choose from; styles define them as `hue-0`, `hue-1`, … for light and dark.
pub const HUES: u8 = 8;
/// How many panels there may be.
pub const MOST: usize = 12;
/// How many characters a name may have.
pub const NAME: usize = 12;

/// How many sample sentences a panel may have.
const EXAMPLES: usize = 8;
/// How many characters a sample sentence may have.
pub const EXAMPLE: usize = 160;
/// How many characters of an article stand for a word, and not for a sample sentence.
const WORD: usize = 8;

/// The themes that the engine knows of itself: key and name.
const KNOWN: [(&str, &str); 3] = [("opportunity", "机遇"), ("challenge", "挑战"), ("safety", "安全")];

/// A theme with its name and colour, and what the reader adds to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Panel {
    /// Under which its evidence stands in the analysis.
    pub key: Rc<str>,
    /// What the reader calls it.
    pub name: String,
    /// Number of its colour, below [`HUES`].
    pub hue: u8,
    /// Words that carry it.
    pub words: Vec<String>,
    /// Sentences that carry it.
    pub examples: Vec<String>,
    /// Words that are not to count.
    pub without: Vec<String>,
    /// Of a theme that the engine knows: whether only the reader's words and sentences count.
    pub alone: bool,
}

impl Panel {
    /// One of the reader's own, still empty, with a key and a colour that no other has.
    pub fn own(panels: &[Panel]) -> Self {
        let is_free = |key: &String| panels.iter().all(|panel| *panel.key != **key);
        let key = (1..).map(|n| format!("own-{n}")).find(is_free).unwrap_or_default();
        let hue = (0..HUES).find(|hue| panels.iter().all(|panel| panel.hue != *hue)).unwrap_or_default();
        Self { key: key.into(), hue, ..Self::default() }
    }

    /// The same with what the reader took from an article, in front of what it had: a few characters as a word, more as
    /// a sample sentence. Where there are too many sentences the oldest goes.
    pub fn fed(mut self, taken: &str) -> Self {
        let is_word = taken.chars().nth(WORD).is_none();
        let list = if is_word { &mut self.words } else { &mut self.examples };
        list.retain(|known| known != taken);
        list.insert(0, taken.to_owned());
        self.without.retain(|word| word != taken);
        self
    }

    /// The same theme as the engine has it; `None` for one of the reader's own.
    pub fn original(&self) -> Option<Self> {
        built_in().into_iter().find(|panel| panel.key == self.key)
    }

    /// Whether it says anything that the engine does not know of itself.
    pub fn is_edited(&self) -> bool {
        self.original().as_ref() != Some(self)
    }

    /// What the page calls it: a built-in name follows the reader's language, one that a reader gave stays.
    pub fn title(&self) -> &str {
        if KNOWN.contains(&(&*self.key, &*self.name)) { t(&self.name) } else { &self.name }
    }

    /// The classes that styles give it.
    pub fn class(&self) -> String {
        format!("hue-{} {}", self.hue, self.key)
    }

    /// What the engine is to be asked; `None` where it weighs the theme of itself.
    fn asked(&self) -> Option<Theme> {
        let is_known = self.original().is_some();
        let says_nothing = self.words.is_empty() && self.examples.is_empty() && self.without.is_empty();
        if is_known && says_nothing {
            return None;
        }
        Some(Theme {
            key: self.key.to_string(),
            cues: self.words.clone(),
            examples: self.examples.clone(),
            without: self.without.clone(),
            extends: is_known && !self.alone,
        })
    }

    /// The same within the limits of what a panel may hold; `None` where nothing is left to weigh by.
    pub fn within_limits(mut self) -> Option<Self> {
        let short = |text: &str, most: usize| {
            text.trim().chars().filter(|c| !c.is_control()).take(most).collect::<String>()
        };
        let list = |list: &[String], most: usize, length: usize| {
            let texts = list.iter().map(|text| short(text, length)).filter(|text| !text.is_empty());
            texts.take(most).collect::<Vec<_>>()
        };
        self.name = short(&self.name, NAME);
        self.words = list(&self.words, 40, 16);
        self.examples = list(&self.examples, EXAMPLES, EXAMPLE);
        self.without = list(&self.without, 40, 16);
        self.hue = self.hue.min(HUES - 1);
        let is_empty = self.words.is_empty() && self.examples.is_empty();
        self.alone &= !is_empty;
        (!self.name.is_empty() && (self.original().is_some() || !is_empty)).then_some(self)
    }
}

/// The three that the engine knows of itself.
pub fn built_in() -> Vec<Panel> {
    let panel = |(hue, (key, name)): (u8, (&str, &str))| Panel {
        key: key.into(),
        name: name.into(),
        hue,
        ..Panel::default()
    };
    (0..).zip(KNOWN).map(panel).collect()
}

/// What the engine is to be asked for these panels.
pub fn asked(panels: &[Panel]) -> Vec<Theme> {
    panels.iter().filter_map(Panel::asked).collect()
}

/// `panels` with this one in the place of the one of its key, or behind them all.
pub fn with(panels: &[Panel], panel: Panel) -> Vec<Panel> {
    let mut next = panels.to_vec();
    match next.iter().position(|other| other.key == panel.key) {
        Some(at) => next[at] = panel,
        None if next.len() < MOST => next.push(panel),
        None => {}
    }
    next
}

/// `panels` with those that came from elsewhere: one of the reader's own that has the same name gives way.
///
/// Also the keys of those that came.
pub fn with_guests(panels: &[Panel], guests: Vec<Panel>) -> (Vec<Panel>, Vec<Rc<str>>) {
    let (mut next, mut keys) = (panels.to_vec(), Vec::new());
    for mut guest in guests {
        if guest.original().is_none() {
            let namesake = next.iter().find(|panel| panel.original().is_none() && panel.name == guest.name);
            guest.key = namesake.map_or_else(|| Panel::own(&next).key, |panel| panel.key.clone());
        }
        keys.push(guest.key.clone());
        next = with(&next, guest);
    }
    (next, keys)
}

/// Words that a reader typed, between spaces, commas or lines.
pub fn words(typed: &str) -> Vec<String> {
    let is_between = |c: char| c.is_whitespace() || ['，', '、', '；', ',', ';', '。'].contains(&c);
    let mut words: Vec<String> = Vec::new();
    for word in typed.split(is_between).filter(|word| !word.is_empty()) {
        if !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jobs() -> Panel {
        let panel = Panel {
            name: "就业".into(), words: words("就业，岗位 就业"), ..Panel::own(&built_in())
        };
        panel.within_limits().unwrap()
    }

    #[test]
    fn an_own_panel_has_a_key_and_a_colour_of_its_own() {
        let jobs = jobs();
        assert_eq!((&*jobs.key, jobs.hue), ("own-1", 3));
        assert_eq!(jobs.words, ["就业", "岗位"]);
        let second = Panel::own(&with(&built_in(), jobs));
        assert_eq!((&*second.key, second.hue), ("own-2", 4));
    }

    #[test]
    fn what_is_taken_from_an_article_feeds_a_panel() {
        let sentence = |n: usize| format!("第{n}家厂又开始招人了");
        let mut panel = Panel { without: vec!["招工".into()], ..jobs() }.fed("招工").fed("岗位");
        assert_eq!(panel.words, ["岗位", "招工", "就业"], "each once, the last one first");
        assert!(panel.without.is_empty() && panel.examples.is_empty());
        for n in 0..=EXAMPLES {
            panel = panel.fed(&sentence(n)).within_limits().unwrap();
        }
        assert_eq!(panel.examples.first(), Some(&sentence(EXAMPLES)));
        assert_eq!(panel.examples.last(), Some(&sentence(1)));
    }

    #[test]
    fn the_engine_is_asked_for_what_it_does_not_know() {
        assert!(asked(&built_in()).is_empty());
        let theme = &asked(&[jobs()])[0];
        assert_eq!((theme.key.as_str(), theme.cues.len(), theme.extends), ("own-1", 2, false));
        let mut safety = built_in().remove(2);
        safety.without = vec!["漏洞".into()];
        assert!(asked(std::slice::from_ref(&safety))[0].extends, "its own cues stay");
        safety.words = vec!["保密".into()];
        safety.alone = true;
        assert!(!asked(&[safety])[0].extends, "unless the reader wants only their own");
    }

    #[test]
    fn a_panel_by_nothing_is_none() {
        let nothing = Panel { name: "空".into(), words: words(" ，"), ..Panel::own(&[]) };
        assert_eq!(nothing.within_limits(), None);
        let nameless = Panel { words: words("甲"), ..Panel::own(&[]) };
        assert_eq!(nameless.within_limits(), None);
        let alone = Panel { alone: true, ..built_in().remove(0) };
        assert_eq!(alone.within_limits(), built_in().into_iter().next());
    }

    #[test]
    fn guests_take_the_place_of_their_namesakes_only() {
        let mine = with(&built_in(), Panel { words: words("招工"), ..jobs() });
        let other = Panel { name: "能源".into(), ..jobs() };
        let (panels, keys) = with_guests(&mine, vec![jobs(), other]);
        assert_eq!(panels.len(), 5);
        assert_eq!(panels[3].words, ["就业", "岗位"]);
        assert_eq!(keys.iter().map(|key| &**key).collect::<Vec<_>>(), ["own-1", "own-2"]);
    }

    #[test]
    fn there_is_an_end_to_panels() {
        let mut panels = built_in();
        for n in 0..20 {
            panels = with(&panels, Panel { name: n.to_string(), words: words("甲"), ..Panel::own(&panels) });
        }
        assert_eq!(panels.len(), MOST);
    }
}
