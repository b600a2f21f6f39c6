//! What the judge has learnt: themes with their cues, and how much the surroundings count.

use super::{cues::Finder, turn::Turn};
use crate::LoadError;
use std::sync::Arc;

/// Where surroundings lie: the sentences near, the heading above, the title, the rest of the article.
pub const PLACES: [&str; 4] = ["@near", "@heading", "@title", "@article"];

/// The line that names the themes, one a column.
const THEMES: &str = "@themes";
const BIAS: &str = "@bias";
/// The lines of [`Turn::ALL`].
const TURNS: [&str; Turn::ALL.len()] = ["@negated", "@relieved", "@spoiled", "@supposed"];
const CARRY: &str = "@carry";

/// How one theme is weighed: it holds where `bias`, cues and context together are above 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Lens {
    /// Key of the theme.
    pub key: String,
    /// What a sentence without anything starts from.
    pub bias: f32,
    /// Turn by turn by what a cue's weight is multiplied: 没有困难 speaks against 挑战, while 不安全 still
    /// is about 安全.
    pub turned: [f32; Turn::ALL.len()],
    /// What one of a sentence's own cues must count at least so that the sentence can carry the theme.
    pub carry: f32,
    /// Place by place, what each theme there counts for this one.
    pub context: [Vec<f32>; PLACES.len()],
}

impl Lens {
    /// One of `themes` themes, which nothing around a sentence speaks for.
    pub fn new(key: &str, themes: usize) -> Self {
        let context = std::array::from_fn(|_| vec![0.0; themes]);
        Self { key: key.to_owned(), bias: -1.0, turned: [1.0; Turn::ALL.len()], carry: 0.0, context }
    }
}

/// A cue and what it counts in each theme, in the order of the lenses; a trap counts nowhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// The word, or two halves around [`super::cues::GAP`].
    pub cue: String,
    /// One for each lens.
    pub weights: Vec<f32>,
}

/// Themes that share one list of cues.
#[derive(Clone)]
pub struct Lenses {
    /// The themes.
    pub themes: Vec<Lens>,
    /// Their cues.
    pub cues: Vec<Weights>,
    /// Finds them.
    pub(super) finder: Arc<Finder>,
}

impl Lenses {
    /// Reads a table: a line for each cue, a column for each theme; the first line names the themes.
    ///
    /// # Errors
    /// Where a line is malformed; the message names it.
    pub fn parse(text: &str) -> Result<Self, LoadError> {
        let mut themes: Vec<Lens> = Vec::new();
        let mut cues: Vec<Weights> = Vec::new();
        for (n, line) in text.lines().enumerate().filter(|(_, l)| !l.is_empty() && !l.starts_with('#')) {
            let wrong = || LoadError::new(format!("themes: line {} can't be read: {line}", n + 1));
            let mut fields = line.split('\t');
            let name = fields.next().unwrap_or_default();
            if name == THEMES {
                let keys: Vec<&str> = fields.collect();
                themes = keys.iter().map(|key| Lens::new(key, keys.len())).collect();
                continue;
            }
            // What counts nothing is left out.
            let number = |field: &str| if field.is_empty() { Ok(0.0) } else { field.parse() };
            let weights: Vec<f32> = fields.map(number).collect::<Result<_, _>>().map_err(|_| wrong())?;
            if weights.len() != themes.len() || themes.is_empty() || weights.iter().any(|w| !w.is_finite()) {
                return Err(wrong());
            }
            if !name.starts_with('@') {
                cues.push(Weights { cue: name.to_owned(), weights });
                continue;
            }
            let keys: Vec<String> = themes.iter().map(|theme| theme.key.clone()).collect();
            for (lens, weight) in themes.iter_mut().zip(weights) {
                let turn = TURNS.iter().position(|known| *known == name);
                *match (name, name.split_once(' ')) {
                    (BIAS, _) => &mut lens.bias,
                    (CARRY, _) => &mut lens.carry,
                    _ if let Some(turn) = turn => &mut lens.turned[turn],
                    (_, Some((place, theme))) => {
                        let place = PLACES.iter().position(|known| *known == place).ok_or_else(wrong)?;
                        let theme = keys.iter().position(|known| known == theme).ok_or_else(wrong)?;
                        &mut lens.context[place][theme]
                    }
                    _ => return Err(wrong()),
                } = weight;
            }
        }
        Ok(Self::new(themes, cues))
    }

    /// The table that [`Lenses::parse`] reads; weights are rounded to tenths.
    pub fn table(&self) -> String {
        let row = |name: &str, weights: Vec<f32>, decimals: usize| {
            let number = |weight: &f32| match format!("{weight:.decimals$}") {
                nothing if nothing.trim_start_matches('-').parse() == Ok(0.0) => String::new(),
                number => number,
            };
            let fields: Vec<String> = weights.iter().map(number).collect();
            format!("{name}\t{}\n", fields.join("\t"))
        };
        let of_themes = |value: &dyn Fn(&Lens) -> f32| self.themes.iter().map(value).collect::<Vec<f32>>();
        let keys: Vec<&str> = self.themes.iter().map(|theme| theme.key.as_str()).collect();
        let mut table = format!("{THEMES}\t{}\n", keys.join("\t"));
        table += &row(BIAS, of_themes(&|lens| lens.bias), 2);
        table += &row(CARRY, of_themes(&|lens| lens.carry), 2);
        for (turn, name) in TURNS.iter().enumerate() {
            table += &row(name, of_themes(&|lens| lens.turned[turn]), 2);
        }
        for (place, name) in PLACES.iter().enumerate() {
            for (theme, key) in keys.iter().enumerate() {
                table += &row(&format!("{name} {key}"), of_themes(&|lens| lens.context[place][theme]), 2);
            }
        }
        table + &self.cues.iter().map(|cue| row(&cue.cue, cue.weights.clone(), 1)).collect::<String>()
    }

    /// Themes with their cues; every cue has one weight for each theme.
    pub fn new(themes: Vec<Lens>, cues: Vec<Weights>) -> Self {
        let finder = Arc::new(Finder::new(cues.iter().map(|c| c.cue.as_str())));
        Self { themes, cues, finder }
    }

    /// Whether no cue stands in `text`.
    pub fn finds_nothing(&self, text: &str) -> bool {
        self.finder.find(text, |_| true).is_empty()
    }

    /// The same, but these words don't count in the theme.
    #[must_use]
    pub fn without(&self, theme: usize, words: &[String]) -> Self {
        let mut cues = self.cues.clone();
        for cue in cues.iter_mut().filter(|c| words.contains(&c.cue)) {
            cue.weights[theme] = 0.0;
        }
        Self { themes: self.themes.clone(), cues, finder: self.finder.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::Lenses;

    #[test]
    fn a_table_is_read_as_it_was_written() {
        let table = "@themes\ta\tb\n@bias\t-2.00\t-1.50\n@near b\t0.50\t\n茶\t1.2\t-0.3\n茶杯\t\t\n";
        let lenses = Lenses::parse(table).unwrap();
        assert_eq!(lenses.themes[0].context[0], [0.0, 0.5]);
        let again = Lenses::parse(&lenses.table()).unwrap();
        assert_eq!((again.themes, again.cues), (lenses.themes, lenses.cues));
    }

    #[test]
    fn a_bad_line_is_named() {
        for bad in ["茶\t1\t2\n", "@themes\ta\n茶\t1\t2\n", "@themes\ta\n@here\t1\n", "@themes\ta\n茶\tx\n"]
        {
            let error = Lenses::parse(bad).err().unwrap().to_string();
            assert!(error.contains(&format!("line {}", bad.lines().count())), "{error}");
        }
    }
}
