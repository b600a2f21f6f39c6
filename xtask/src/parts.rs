//! What the programs and the files of knowledge are made of, by crate and by table.

use crate::{Outcome, root, size};
use std::{collections::BTreeMap, fs, path::Path};
use wasmparser::{KnownCustom, Name, Parser, Payload};

/// The programs as cargo leaves them, with the names of their functions, before anything is made smaller.
const PROGRAMS: [(&str, &str); 3] =
    [("the page", "mailuo"), ("the engine", "mailuo_reader"), ("the opener", "mailuo_opener")];

/// Shares of a program's code below this are told as one.
const LEAST: f64 = 0.01;

/// Prints what each crate weighs in each program, in bytes of code, and each table of the files of knowledge.
///
/// # Errors
/// Where a program was not built or can't be read.
pub fn print() -> Outcome {
    for (what, name) in PROGRAMS {
        let path = root().join(format!("target/wasm32-unknown-unknown/release/{name}.wasm"));
        let bytes = read(&path)?;
        let code = by_owner(&bytes).map_err(|e| format!("{}: {e}", path.display()))?;
        let all: usize = code.values().sum();
        println!("\n{:>10} {:>10}  {what}: code by crate and module, before wasm-opt", "bytes", "share");
        let mut owners: Vec<(&String, &usize)> = code.iter().collect();
        owners.sort_by_key(|(name, weight)| (std::cmp::Reverse(**weight), name.as_str()));
        let share = |weight: usize| weight as f64 / all.max(1) as f64;
        let (told, rest): (Vec<_>, Vec<_>) = owners.into_iter().partition(|&(_, &w)| share(w) >= LEAST);
        let rest: usize = rest.into_iter().map(|(_, weight)| weight).sum();
        let line = |name: &str, weight: usize| {
            println!("{weight:>10} {:>9.1}%  {name}", 100.0 * share(weight));
        };
        told.into_iter().for_each(|(name, &weight)| line(name, weight));
        line("all others", rest);
    }
    let data = root().join("data");
    println!("\n{:>10} {:>10}  tables of knowledge", "raw", "brotli");
    for (name, bytes) in [tables("lexicon.bin", lexicon, &data)?, tables("names.bin", names, &data)?].concat()
    {
        println!("{:>10} {:>10}  {name}", bytes.len(), size::compressed(&bytes));
    }
    Ok(())
}

/// Bytes of code by whose they are.
fn by_owner(wasm: &[u8]) -> Result<BTreeMap<String, usize>, wasmparser::BinaryReaderError> {
    let (mut imported, mut bodies, mut names) = (0, Vec::new(), BTreeMap::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => {
                let range = body.range();
                bodies.push(usize::try_from(range.end - range.start).unwrap_or_default());
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(parts) = section.as_known() else { continue };
                for part in parts {
                    let Name::Function(functions) = part? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, owner(function.name));
                    }
                }
            }
            _ => {}
        }
    }
    let mut owners = BTreeMap::new();
    for (index, weight) in (imported..).zip(bodies) {
        let owner = names.get(&index).cloned().unwrap_or_else(|| "without a name".into());
        *owners.entry(owner).or_default() += weight;
    }
    Ok(owners)
}

/// Whose function this is: its crate, of our own the module as well. What the standard library is made of is one.
fn owner(symbol: &str) -> String {
    let Ok(symbol) = rustc_demangle::try_demangle(symbol) else { return "exports and glue".into() };
    of_path(&format!("{symbol:#}"))
}

fn of_path(name: &str) -> String {
    let start = name.find(|c: char| c.is_ascii_alphabetic() || c == '_').unwrap_or_default();
    // Before the path there may be what kind of reference it is.
    let path =
        ["dyn ", "mut ", "const "].iter().fold(&name[start..], |path, word| path.trim_start_matches(word));
    let end = path.find(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':').unwrap_or(path.len());
    let mut parts = path[..end].split("::");
    match (parts.next().unwrap_or_default(), parts.next()) {
        ("core" | "alloc" | "std" | "hashbrown" | "compiler_builtins" | "dlmalloc", _) => "std".into(),
        (krate, Some(module)) if krate.starts_with("mailuo") && !module.is_empty() => {
            format!("{krate}::{module}")
        }
        // Implemented for every type there is: the trait tells whose it is.
        (one, _) if one.len() == 1 => name.split_once(" as ").map_or("std".into(), |(_, rest)| of_path(rest)),
        (krate, _) => krate.into(),
    }
}

/// A table of a file: its name and bytes.
type Table = (String, Vec<u8>);

/// A file cut into its tables; `None` where it has another form.
type Cut<'a> = Option<Vec<(&'static str, &'a [u8])>>;

fn tables(file: &str, cut: fn(&[u8]) -> Cut<'_>, data: &Path) -> Result<Vec<Table>, String> {
    let bytes = read(&data.join(file))?;
    let parts =
        cut(&bytes).ok_or_else(|| format!("{file} has another form than xtask/src/parts.rs knows"))?;
    Ok(parts.into_iter().map(|(name, part)| (format!("{file}: {name}"), part.to_vec())).collect())
}

/// The tables of `lexicon.bin`; the form is told in `crates/engine/src/lexicon/format.rs`.
fn lexicon(bytes: &[u8]) -> Cut<'_> {
    let mut rest = bytes.strip_prefix(b"MLX2")?;
    let [alphabet, frequencies, nodes] = [number(&mut rest)?, number(&mut rest)?, number(&mut rest)?];
    let letters = rest.split_off(..alphabet)?;
    let frequencies = varints(&mut rest, frequencies)?;
    let levels = rest.split_off(..nodes)?;
    let children = varints(&mut rest, nodes)?;
    Some(vec![
        ("characters", letters),
        ("frequencies", frequencies),
        ("a word's level of frequency", levels),
        ("how many children a node has", children),
        ("letters of the nodes", rest),
    ])
}

/// The tables of `names.bin`; the form is told in `crates/engine/src/names/model.rs`.
fn names(bytes: &[u8]) -> Cut<'_> {
    const TAGS: usize = 13;
    let mut rest = bytes.strip_prefix(b"MNM4")?;
    let mut parts = Vec::new();
    for name in ["lists of names", "traditional characters", "clusters of words"] {
        let length = number(&mut rest)?;
        parts.push((name, rest.split_off(..length)?));
    }
    let rows = number(&mut rest)?;
    parts.push(("weights from tag to tag", rest.split_off(..TAGS * TAGS)?));
    parts.push(("which rows there are", varints(&mut rest, rows)?));
    parts.push(("weights of the rows", rest));
    (rest.len() == rows * TAGS).then_some(parts)
}

fn number(rest: &mut &[u8]) -> Option<usize> {
    let bytes = rest.split_off(..4)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

/// So many numbers of seven bits a byte.
fn varints<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let mut ends = rest.iter().enumerate().filter(|(_, byte)| **byte < 0x80).map(|(n, _)| n + 1);
    let end = if count == 0 { 0 } else { ends.nth(count - 1)? };
    rest.split_off(..end)
}

fn read(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|e| format!("{}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_its_crates() {
        let all = [
            ("_ZN13mailuo_engine5names5model5Model6decode17h0123456789abcdefE", "mailuo_engine::names"),
            (
                "_ZN61_$LT$serde_json..value..Value$u20$as$u20$core..fmt..Debug$GT$3fmt17h0123456789abcdefE",
                "serde_json",
            ),
            ("_ZN41_$LT$T$u20$as$u20$yew..html..IntoHtml$GT$4into17h0123456789abcdefE", "yew"),
            ("_ZN4core3ptr13drop_in_place17h0123456789abcdefE", "std"),
            ("__wbindgen_malloc", "exports and glue"),
        ];
        for (symbol, expected) in all {
            assert_eq!(owner(symbol), expected);
        }
    }

    #[test]
    fn tables_are_whole_files() {
        let data = root().join("data");
        let weight = |tables: Result<Vec<Table>, String>| tables.unwrap().iter().map(|(_, b)| b.len()).sum();
        let file = |name: &str| read(&data.join(name)).unwrap().len();
        // All but the mark and the lengths.
        let lexicon: usize = weight(tables("lexicon.bin", lexicon, &data));
        assert_eq!(lexicon, file("lexicon.bin") - 16);
        let names: usize = weight(tables("names.bin", names, &data));
        assert_eq!(names, file("names.bin") - 20);
    }
}
