//! Whatever the analyses: they can be compared, and whichever comes first the same is said.

use super::*;
use crate::sample::{analysis, block, entity, evidence, figure, mention, quote};
use mailuo_analysis::{BlockKind, Figure};
use proptest::prelude::*;

/// An article with something at every place that was drawn; places are characters of a block. Its characters are few,
/// so that names, clauses and sentences are often alike.
fn articles() -> impl Strategy<Value = Analysis> {
    let blocks = prop::collection::vec("[湖桥云川市集团公司3，。；”]{0,40}", 0..4);
    let names = prop::collection::vec("[湖桥云川市集团公司3，。；”]{1,4}", 1..5);
    let places =
        prop::collection::vec((any::<prop::sample::Index>(), 0..40usize, 1..8usize, 0..5u8, 1..4u8), 0..12);
    (blocks, names, places).prop_map(|(blocks, names, places)| {
        let kinds = [BlockKind::Title, BlockKind::Paragraph, BlockKind::Byline, BlockKind::Lead];
        let mut told = analysis(blocks.iter().zip(kinds).map(|(text, kind)| block(kind, text)).collect());
        told.entities = names.iter().enumerate().map(|(n, name)| entity(n, name)).collect();
        for (index, start, length, what, value) in places {
            if told.blocks.is_empty() {
                continue;
            }
            let n = index.index(told.blocks.len());
            let bytes: Vec<usize> = told.blocks[n].text.char_indices().map(|(at, _)| at).collect();
            let Some(&from) = bytes.get(start) else { continue };
            let to = bytes.get(start + length).copied().unwrap_or(told.blocks[n].text.len());
            let (at, id) = (Place::new(n, from, to), usize::from(value) % told.entities.len());
            match what {
                0 => told.themes.push(evidence(at, &["safety"])),
                1 => told.quotes.push(quote(at, &names[id], Some(id))),
                2 => told.quotes.push(quote(at, &names[id], None)),
                3 => told.mentions.push(mention(at, id)),
                _ => {
                    let quote = (!told.quotes.is_empty()).then_some(0);
                    let found = figure(at, told.text(at), f64::from(value), "名");
                    told.figures.push(Figure { subject: names[id].clone(), quote, ..found });
                }
            }
        }
        told.mentions.sort_by_key(|mention| mention.at);
        told.figures.sort_by_key(|figure| figure.at);
        told.figures.dedup_by_key(|figure| figure.at);
        told
    })
}

proptest! {
    #[test]
    fn any_articles_can_be_compared(articles in prop::collection::vec(articles(), COMPARED)) {
        let told = compare(&articles, &["safety"]);
        for (n, article) in articles.iter().enumerate() {
            for &place in &told.alone[n] {
                prop_assert!(!article.text(place).is_empty());
            }
            for name in &told.names {
                let Some(named) = &name.cells[n] else { continue };
                prop_assert!(article.mentions.iter().any(|m| m.at == named.first && m.entity == named.entity));
            }
            let of_one: Vec<_> = told.names.iter().filter_map(|name| Some(name.cells[n].as_ref()?.entity)).collect();
            let mut once = of_one.clone();
            once.sort_unstable();
            once.dedup();
            prop_assert_eq!(once.len(), of_one.len(), "an entity stands in one row");
            prop_assert!((0.0..=1.0).contains(&told.spoken[n]));
            prop_assert!((0.0..=1.0).contains(&told.themes[0].cells[n].share));
        }
        for row in told.figures.differing.iter().chain(&told.figures.agreeing) {
            prop_assert!(row.cells.iter().flatten().count() > 1);
        }
    }

    #[test]
    fn of_two_it_does_not_matter_which_comes_first(a in articles(), b in articles()) {
        let (straight, turned) = (compare(&[&a, &b], &["safety"]), compare(&[&b, &a], &["safety"]));
        prop_assert_eq!(&straight.alone, &turned.alone.iter().rev().cloned().collect::<Vec<_>>());
        prop_assert_eq!(straight.names.len(), turned.names.len());
        prop_assert_eq!(straight.voices.len(), turned.voices.len());
        prop_assert_eq!(&straight.themes[0].cells[0], &turned.themes[0].cells[1]);
    }
}
