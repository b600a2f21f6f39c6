//! The lists of names that the model sees, read from the corpora's lists.

use mailuo_engine::{
    lexicon::Lexicon,
    names::lists::{List, Lists},
};
use std::{fs, io, path::Path};

/// Short names of companies; words that companies are called by; places of China and the world, with and without their rank.
///
/// # Errors
/// Where a file can't be read.
pub fn read(folder: &Path, lexicon: &Lexicon) -> io::Result<Lists> {
    let mut words: Vec<(String, List)> = Vec::new();
    for line in fs::read_to_string(folder.join("chainkg_company.json"))?.lines() {
        let row: serde_json::Value = serde_json::from_str(line).unwrap_or_default();
        let name = row["name"].as_str().unwrap_or_default().trim_start_matches(['*', 'S', 'T']).trim();
        if (2..=6).contains(&name.chars().count()) {
            words.push((name.to_owned(), List::Company));
        }
    }
    for part in ["train", "valid"] {
        for line in fs::read_to_string(folder.join(format!("../ner/finre.{part}.tsv")))?.lines() {
            let names = line.split('\t').take(2).filter(|n| (2..=6).contains(&n.chars().count()));
            words.extend(names.map(|name| (name.to_owned(), List::Company)));
        }
    }
    // 267,000 names, many of them odd: only those that are words by themselves tell anything.
    for name in fs::read_to_string(folder.join("Company-Shorter-Form.txt"))?.lines().map(str::trim) {
        if (2..=4).contains(&name.chars().count()) && lexicon.contains(name) {
            words.push((name.to_owned(), List::Brand));
        }
    }
    for file in ["admin_provinces.csv", "admin_cities.csv", "admin_areas.csv"] {
        for name in fs::read_to_string(folder.join(file))?.lines().flat_map(|l| l.split(',')) {
            let name = name.trim_matches(['"', ' ', '\r']);
            places(name, &mut words);
        }
    }
    for name in
        fs::read_to_string(folder.join("jionlp_world_location.txt"))?.split(|c: char| !c.is_alphabetic())
    {
        places(name, &mut words);
    }
    Ok(Lists::new(words))
}

/// A place's name as it stands and without 省, 市, 县, 区.
fn places(name: &str, words: &mut Vec<(String, List)>) {
    let chinese = name.chars().all(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let length = name.chars().count();
    if !chinese || !(2..=8).contains(&length) || name.starts_with("市辖") {
        return;
    }
    words.push((name.to_owned(), List::Place));
    if let Some(stem) =
        ["省", "市", "县", "区", "自治区"].iter().rev().find_map(|rank| name.strip_suffix(rank))
        && stem.chars().count() >= 2
    {
        words.push((stem.to_owned(), List::Place));
    }
}
