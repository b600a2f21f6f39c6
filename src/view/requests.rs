//! 本页未发出任何请求: what the page has fetched since it stood.

use crate::{
    hooks::use_words,
    requests::Watch,
    words::{fill, t},
};
use yew::prelude::*;

/// A quiet line; where something was fetched it says what.
#[component]
pub fn Requests() -> Html {
    use_words();
    let found = use_state_eq(Vec::<String>::new);
    {
        let found = found.clone();
        use_effect_with((), move |()| {
            let watch = Watch::start(Callback::from(move |addresses| found.set(addresses)));
            move || drop(watch)
        });
    }
    html! {
        <p class="requests">
            if found.is_empty() {
                { t("打开以来，本页未发出任何请求。") }
            } else {
                { fill("打开以来取了 {} 个文件，都来自本站：", &[&found.len()]) }
                { for found.iter().map(|address| html! { <code>{ name(address) }</code> }) }
            }
        </p>
    }
}

/// The last part of an address.
fn name(address: &str) -> &str {
    let address = address.split(['?', '#']).next().unwrap_or_default();
    address.rsplit('/').find(|part| !part.is_empty()).unwrap_or(address)
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_file_is_told_by_its_name() {
        assert_eq!(name("https://a.example/opener/worker.js?x=/y#z"), "worker.js");
        assert_eq!(name("https://a.example/"), "a.example");
    }
}
