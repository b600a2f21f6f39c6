//! `mailuo build`: a site of articles that needs no script.
//!
//! Everything is made in memory first, so that nothing is written where anything is wrong.

use crate::{analysed, engine, pages, read_corrections, reader};
use mailuo_analysis::{Analysis, Unit};
use mailuo_mend::Correction;
use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// What is asked for.
#[derive(Default)]
struct Wanted {
    articles: Vec<(String, Vec<Correction>)>,
    out: Option<PathBuf>,
    title: Option<String>,
    base: Option<String>,
    reader: Option<PathBuf>,
}

/// The site as it is made.
pub struct Site {
    /// What the list is called.
    pub title: String,
    /// Where the site will stand, with a slash at its end.
    pub base: Option<String>,
    /// Whether a page to read and mend in goes along.
    pub has_reader: bool,
    /// In the order of the list.
    pub articles: Vec<Told>,
}

/// An article with what is known of it.
pub struct Told {
    /// Names its page.
    pub name: String,
    /// Its file as it came, with the ending of its name.
    pub file: (Vec<u8>, String),
    /// Its text.
    pub text: String,
    /// What was found, in bytes.
    pub analysis: Analysis,
}

/// A file of the site: where, and what.
pub type File = (PathBuf, Vec<u8>);

/// Makes the site.
///
/// # Errors
/// One line that says what is wrong; then nothing was written, unless writing itself failed.
pub fn build(args: &[String]) -> Result<(), String> {
    let wanted = wanted(args)?;
    let out = wanted.out.ok_or("--out names no folder")?;
    let engine = engine()?;
    let (mut articles, mut names) = (Vec::new(), BTreeSet::new());
    for (file, corrections) in &wanted.articles {
        let bytes = fs::read(file).map_err(|e| format!("{file}: {e}"))?;
        let (text, analysis) = analysed(&engine, file, &bytes, corrections)?;
        if text.trim().is_empty() {
            return Err(format!("{file}: there is no text in it"));
        }
        let name = analysis.id.clone();
        if name == "index" || !names.insert(name.to_lowercase()) {
            return Err(format!("{file}: there is a page called “{name}” already"));
        }
        let ending = Path::new(file).extension().map_or("txt".into(), |e| e.to_string_lossy().into_owned());
        articles.push(Told { name, file: (bytes, ending), text, analysis });
    }
    let title = wanted.title.unwrap_or_else(|| "文章".into());
    let site = Site { title, base: wanted.base, has_reader: wanted.reader.is_some(), articles };
    let mut files = pages::pages(&site);
    if let Some(folder) = &wanted.reader {
        files.extend(reader::with_articles(folder, &site)?);
    }
    write(&out, &files)?;
    println!("{}: {} articles, {} files", out.display(), site.articles.len(), files.len());
    Ok(())
}

fn wanted(args: &[String]) -> Result<Wanted, String> {
    let mut wanted = Wanted::default();
    let mut rest = args.iter();
    while let Some(arg) = rest.next() {
        let mut value = || rest.next().cloned().ok_or(format!("{arg} wants something behind it"));
        match arg.as_str() {
            "--out" => wanted.out = Some(value()?.into()),
            "--title" => wanted.title = Some(value()?),
            "--reader" => wanted.reader = Some(value()?.into()),
            "--base-url" => {
                let base = value()?;
                if !base.starts_with("https://") && !base.starts_with("http://") {
                    return Err(format!("--base-url {base}: an address begins with https://"));
                }
                wanted.base = Some(format!("{}/", base.trim_end_matches('/')));
            }
            "--corrections" => {
                let article = wanted.articles.last_mut().ok_or("--corrections stands before any article")?;
                article.1.extend(read_corrections(&value()?)?);
            }
            flag if flag.starts_with("--") => return Err(format!("there is no option {flag}")),
            file => wanted.articles.push((file.to_owned(), Vec::new())),
        }
    }
    if wanted.articles.is_empty() { Err("there is no article".into()) } else { Ok(wanted) }
}

fn write(out: &Path, files: &[File]) -> Result<(), String> {
    for (name, bytes) in files {
        let target = out.join(name);
        let folder = target.parent().unwrap_or(out);
        fs::create_dir_all(folder)
            .and_then(|()| fs::write(&target, bytes))
            .map_err(|e| format!("{}: {e}", target.display()))?;
    }
    Ok(())
}

impl Told {
    /// The exchange format.
    pub fn json(&self) -> String {
        let analysis = self.analysis.clone().in_unit(Unit::Char, &self.text);
        serde_json::to_string(&analysis).unwrap_or_default()
    }
}
