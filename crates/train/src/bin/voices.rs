//! Statements heard with the names that a person marked, so that what the voices miss stands apart from
//! what the names miss.
//!
//! `cargo run --release -p mailuo-train --bin voices -- GOLD OUT` writes an analysis for every article in
//! GOLD to OUT, for `../shared/score/score.py`.

use mailuo_engine::{
    Document,
    analysis::{Analysis, Certainty, Mention, Unit},
    entities, figures,
    lexicon::Lexicon,
    segment, voices,
};
use serde_json::Value;
use std::{env, error::Error, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let [gold, out] = env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "GOLD OUT")?;
    let house = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let lexicon = Lexicon::load(&fs::read(house.join("data/lexicon.bin"))?)?;
    fs::create_dir_all(&out)?;
    for article in fs::read_dir(gold)? {
        let path = article?.path();
        if path.extension().is_none_or(|e| e != "json") {
            continue;
        }
        let name = path.file_name().ok_or("a file without name")?;
        let heard = hear(serde_json::from_str(&fs::read_to_string(&path)?)?, &lexicon)?;
        fs::write(Path::new(&out).join(name), serde_json::to_string(&heard.in_unit(Unit::Char, ""))?)?;
    }
    Ok(())
}

/// The article's statements, with its marked names.
fn hear(mut gold: Value, lexicon: &Lexicon) -> Result<Analysis, Box<dyn Error>> {
    let blocks = serde_json::from_value(gold["blocks"].take())?;
    let marked = gold["mentions"].as_array().cloned().unwrap_or_default();
    // Of several readings the first one.
    let plain = marked.into_iter().flat_map(|m| m["any"][0].as_array().cloned().unwrap_or_else(|| vec![m]));
    let mentions: Vec<Mention> = plain.map(serde_json::from_value).collect::<Result<_, _>>()?;
    let given = Analysis { unit: Unit::Char, blocks, mentions, ..Analysis::default() };
    let Analysis { blocks, mut mentions, .. } = given.in_unit(Unit::Byte, "");
    mentions.iter_mut().for_each(|m| m.certainty = Certainty::Sure);
    mentions.sort_by_key(|m| m.at);

    let document = Document { blocks, ..Document::default() };
    let tokens = segment::segment(&document, lexicon);
    let (mentions, entities) = entities::resolve(&document, &tokens, mentions);
    let (quotes, claims) = voices::attribute(&document, &tokens, &mentions, &entities);
    let figures = figures::find(&document, &tokens, &mentions, &quotes);
    let Document { blocks, .. } = document;
    Ok(Analysis { blocks, mentions, entities, quotes, claims, figures, ..Analysis::default() })
}
