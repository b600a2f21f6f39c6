//! A reader's own themes: from words and sample sentences to cues.

use super::lens::{Lens, Lenses, Weights};
use crate::{gist::terms, lexicon::Lexicon, segment};
use mailuo_analysis::Theme;
use std::collections::{BTreeMap, BTreeSet};

/// What a sentence's cues must be above.
const BIAS: f32 = -1.0;

/// A reader's theme, ready to weigh sentences.
pub struct Own {
    /// What the reader asked for.
    pub(super) theme: Theme,
    /// Its one theme with its cues.
    pub(super) lenses: Lenses,
}

impl Own {
    /// Words carry a sentence alone; a word of the examples alone where more than one has it and it is
    /// seldom elsewhere, else together with another.
    pub fn new(theme: &Theme, lexicon: &Lexicon) -> Self {
        let mut cues: BTreeMap<String, f32> = BTreeMap::new();
        let mut examples: BTreeMap<&str, usize> = BTreeMap::new();
        for example in &theme.examples {
            let words = segment::cut(example, lexicon).into_iter().map(|token| &example[token.range()]);
            let words: BTreeSet<&str> = words.filter(|word| terms::is_content(word)).collect();
            words.into_iter().for_each(|word| *examples.entry(word).or_default() += 1);
        }
        for (word, count) in examples {
            let share = if count > 1 || theme.examples.len() == 1 { 1.0 } else { 0.5 };
            cues.insert(word.to_owned(), share * seldom(word, lexicon));
        }
        cues.extend(theme.cues.iter().map(|cue| (cue.trim().to_owned(), 1.0)));
        cues.retain(|cue, weight| *weight > 0.0 && !theme.without.contains(cue));
        // A cue that reaches 1 exactly carries: the sum must be above the bias, not at it.
        let lens = Lens { bias: BIAS + 1e-3, ..Lens::new(&theme.key, 1) };
        let cues = cues.into_iter().map(|(cue, weight)| Weights { cue, weights: vec![weight] });
        Self { theme: theme.clone(), lenses: Lenses::new(vec![lens], cues.collect()) }
    }
}

/// How telling a word is, from 0 for what everybody says to 1: by its frequency in the dictionary.
fn seldom(word: &str, lexicon: &Lexicon) -> f32 {
    let frequency = lexicon.frequency(word).max(1) as f32;
    ((5.0 - frequency.log10()) / 1.3).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        Lexicon::load(include_bytes!("../../../../data/lexicon.bin")).unwrap()
    }

    fn weight(own: &Own, cue: &str) -> f32 {
        own.lenses.cues.iter().find(|c| c.cue == cue).map_or(0.0, |c| c.weights[0])
    }

    #[test]
    fn what_examples_share_counts_most() {
        let examples = ["磨坊招聘学徒。", "镇上的磨坊又开始招聘了。", "船厂的岗位不多。"];
        let theme = Theme { examples: examples.map(String::from).to_vec(), ..Theme::default() };
        let own = Own::new(&theme, &lexicon());
        assert!(weight(&own, "招聘") > weight(&own, "岗位"));
        assert!(weight(&own, "岗位") > 0.0);
        assert_eq!(weight(&own, "开始"), 0.0);
    }

    #[test]
    fn what_is_not_to_count_does_not() {
        let theme = Theme {
            cues: vec!["就业".into(), "岗位".into()],
            without: vec!["岗位".into()],
            ..Theme::default()
        };
        let own = Own::new(&theme, &lexicon());
        assert_eq!((weight(&own, "就业"), weight(&own, "岗位")), (1.0, 0.0));
    }
}
