//! Traditional characters, read as the simplified ones that the lexicon, the model and the rules know.

use crate::Document;
use mailuo_analysis::Order as _;

/// Pairs of a traditional character and its simplified one, both of three bytes, sorted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traditional(Vec<(char, char)>);

impl Traditional {
    /// Reads pairs, a line each.
    pub fn parse(text: &str) -> Self {
        let pair = |line: &str| {
            let (from, to) = (line.chars().next()?, line.chars().nth(1)?);
            (from.len_utf8() == to.len_utf8()).then_some((from, to))
        };
        let mut pairs: Vec<_> = text.lines().filter_map(pair).collect();
        pairs.order();
        Self(pairs)
    }

    /// The pairs as text.
    pub fn tell(&self) -> String {
        self.0.iter().flat_map(|&(from, to)| [from, to, '\n']).collect()
    }

    /// The document in simplified characters, every byte in its place; none where it has no others.
    pub fn simplify(&self, document: &Document) -> Option<Document> {
        let simple = |c: char| self.0.binary_search_by_key(&c, |pair| pair.0).map_or(c, |n| self.0[n].1);
        let written = document.texts().any(|(_, text)| text.chars().any(|c| simple(c) != c));
        written.then(|| {
            let mut plain = document.clone();
            for block in &mut plain.blocks {
                block.text = block.text.chars().map(simple).collect();
            }
            plain
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Traditional;
    use crate::{Document, restore::restore};

    #[test]
    fn every_byte_keeps_its_place() {
        let table = Traditional::parse("國国\n說说\n");
        let plain = table.simplify(&restore("中國說：a𠮷b。")).unwrap();
        assert_eq!(plain.blocks[0].text, "中国说：a𠮷b。");
        assert_eq!(table.simplify(&restore("中国说。")), None::<Document>);
        assert_eq!(Traditional::parse(&table.tell()), table);
    }
}
