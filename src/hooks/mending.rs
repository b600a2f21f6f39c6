//! The reader's corrections stay on the device.

use crate::{
    dom, link,
    mending::{Mending, from_link},
    store,
};
use mailuo_mend::Corrections;
use yew::prelude::*;

/// Keeps them, but for what a link brought until the reader keeps that; what is kept leaves the address.
#[hook]
pub fn use_mending(mending: &Mending) {
    let kept = mending.own.is_none().then(|| (mending.article.clone(), mending.list.clone()));
    use_effect_with(kept, |kept| {
        let Some((article, list)) = kept.as_ref().filter(|(article, _)| !article.is_empty()) else { return };
        let name = store::corrections(article);
        // What a newer page kept is not lost by opening its article.
        let is_foreign = store::get(&name).is_some_and(|text| Corrections::from_json(&text).is_err());
        if !list.is_empty() {
            let file = Corrections { corrections: list.to_vec(), ..Corrections::default() };
            store::set(&name, &file.to_json());
        } else if !is_foreign {
            store::set(&name, "");
        }
        let fragment = dom::address().map(|address| address.1).unwrap_or_default();
        let came = link::value(&fragment, "fix").and_then(from_link);
        if came.is_some_and(|file| *file.article == **article) {
            dom::forget_field("fix");
        }
    });
}
