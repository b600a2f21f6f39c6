//! Articles beside each other, as soon as all of them are analysed.

use super::Desk;
use crate::{
    comparison::{Comparison, compare},
    database::{self, ANALYSES},
    mending,
    panels::Panel,
    session::{Session, fixes},
    shelf::Kept,
    state::Article,
    store,
};
use mailuo_analysis::{Analysis, Unit};
use mailuo_mend::Corrections;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// An article that is compared.
#[derive(Clone)]
pub struct Side {
    /// Its text.
    pub kept: Rc<Kept>,
    /// Where it stands in the site's list, if it is one of the site's own.
    pub article: Option<Article>,
    /// What was found in it.
    pub analysis: Rc<Analysis>,
}

/// What is compared, and what came of it.
pub struct Compared {
    /// The articles, in the order of the shelf.
    pub sides: Vec<Side>,
    /// The themes that they are weighed by.
    pub panels: Rc<[Panel]>,
    /// What they share and wherein they differ.
    pub told: Comparison,
}

/// How far a comparison is.
#[derive(Clone)]
pub enum Comparing {
    /// This one of so many articles is read.
    Reading(usize, usize),
    /// It can't be: why.
    Failed(String),
    /// It stands.
    Ready(Rc<Compared>),
}

impl PartialEq for Comparing {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Reading(a, b), Self::Reading(c, d)) => (a, b) == (c, d),
            (Self::Failed(a), Self::Failed(b)) => a == b,
            (Self::Ready(a), Self::Ready(b)) => Rc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// Reads the chosen articles one after the other and holds them against each other; `is_wanted` says whether
/// anybody still waits.
///
/// # Errors
/// Why an article can't be read, in words for the reader.
pub async fn read(desk: &Desk, is_wanted: impl Fn() -> bool) -> Result<Option<Compared>, String> {
    let (chosen, page) = (&desk.shelf.chosen, &desk.page);
    let own = desk.shelf.articles.iter().filter(|kept| chosen.contains(&kept.key)).cloned();
    let mut texts: Vec<(Option<Article>, Option<Rc<Kept>>)> = own.map(|kept| (None, Some(kept))).collect();
    let listed = page.articles.iter().filter(|article| chosen.contains(&article.id));
    texts.extend(listed.map(|article| (Some(article.clone()), None)));
    let (mut sides, all) = (Vec::new(), texts.len());
    for (n, (article, kept)) in texts.into_iter().enumerate() {
        desk.set.set(Some(Comparing::Reading(n + 1, all)));
        let kept = match (kept, &article) {
            (Some(kept), _) => kept,
            (None, Some(article)) => Rc::new(desk.session().article(article).await?),
            (None, None) => continue,
        };
        let found = analysis(desk.session(), &kept).await?;
        let fixes = match &article {
            Some(article) => fixes(article).await,
            None => None,
        };
        let analysis = Rc::new(mended(found, fixes, article.as_ref(), &kept.text));
        if !is_wanted() {
            return Ok(None);
        }
        sides.push(Side { kept, article, analysis });
    }
    let analyses: Vec<&Analysis> = sides.iter().map(|side| &*side.analysis).collect();
    let keys: Vec<&str> = page.panels.iter().map(|panel| &*panel.key).collect();
    let told = compare(&analyses, &keys);
    Ok(Some(Compared { sides, panels: page.panels.clone(), told }))
}

/// The analysis with what the site's owner has put right in this article, and the reader on top of it.
fn mended(found: Analysis, fixes: Option<String>, article: Option<&Article>, text: &str) -> Analysis {
    let name = article.map_or_else(|| mending::text_name(text), |article| article.id.clone());
    let files = [fixes, store::get(&store::corrections(&name))];
    let files = files.into_iter().flatten().filter_map(|file| Corrections::from_json(&file).ok());
    files.fold(found, |found, file| mailuo_mend::apply(&found, &file.corrections).0)
}

/// The analysis of an article: as it was kept, where the same engine made it by the same themes; a new one, which is
/// kept, otherwise.
///
/// # Errors
/// Why the engine has none.
pub async fn analysis(session: &Session, kept: &Kept) -> Result<Analysis, String> {
    let stamp = session.stamp();
    let read = |json: &str| serde_json::from_str::<Analysis>(json).ok();
    let before = database::get(ANALYSES, &kept.key).await.ok().flatten();
    let before = before.as_deref().zip(stamp.as_deref()).and_then(|(text, stamp)| {
        let (made, json) = text.split_once('\n')?;
        (made == stamp).then(|| read(json)).flatten()
    });
    let found = match before {
        Some(found) => Some(found),
        None => {
            let why = |error: JsValue| error.as_string().unwrap_or_default();
            let json = session.analyse(kept).await.map_err(why)?.as_string().unwrap_or_default();
            if let Some(stamp) = stamp {
                // Where it is not kept, it is made anew the next time.
                let _ = database::set(ANALYSES, &kept.key, Some(&format!("{stamp}\n{json}"))).await;
            }
            read(&json)
        }
    };
    // Inside Rust offsets are bytes.
    let found = found.ok_or("页面与引擎的版本不一致，请刷新页面")?;
    Ok(found.in_unit(Unit::Byte, &kept.text))
}
