//! What a tip tells of, by the key that the elements it is for carry in `data-hint`. Pure.

use std::rc::Rc;

/// What a tip tells of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Who makes the statement of this number.
    Said(usize),
    /// Why the evidence of this number stands under the theme of this key.
    Why(usize, Rc<str>),
}

impl Hint {
    /// The key that [`Hint::parse`] reads.
    pub fn key(&self) -> String {
        match self {
            Hint::Said(quote) => format!("said {quote}"),
            Hint::Why(evidence, theme) => format!("why {evidence} {theme}"),
        }
    }

    /// The hint of this key.
    pub fn parse(key: &str) -> Option<Self> {
        let mut words = key.split(' ');
        let (what, number) = (words.next()?, words.next()?.parse().ok()?);
        match (what, words.next()) {
            ("said", None) => Some(Hint::Said(number)),
            ("why", Some(theme)) => Some(Hint::Why(number, theme.into())),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Hint;

    #[test]
    fn a_key_leads_back_to_its_hint() {
        for hint in [Hint::Said(7), Hint::Why(12, "safety".into())] {
            assert_eq!(Hint::parse(&hint.key()), Some(hint));
        }
        assert_eq!(Hint::parse("said"), None);
        assert_eq!(Hint::parse("why 3"), None);
    }
}
