//! The language in which the page speaks to its reader.

use crate::{
    dom,
    settings::Settings,
    words::{Language, speak, t},
};
use yew::prelude::*;

/// Speaks the language that is chosen, or the browser's.
///
/// What is drawn in another one is to be drawn anew: the page's root has it as its key. The reader who has chosen it
/// finds the settings open as they were.
#[hook]
pub fn use_language(settings: Settings) -> Language {
    let language = match settings.value("language") {
        "hans" => Language::Hans,
        "hant" => Language::Hant,
        "english" => Language::English,
        _ => Language::of(dom::languages()),
    };
    speak(language);
    let is_first = use_mut_ref(|| true);
    use_effect_with(language, move |language| {
        dom::set_language(language.tag(), t("脉络"), t(DESCRIPTION));
        if !is_first.replace(false) {
            dom::open_popover("#settings");
            dom::focus("#settings .row:last-child input:checked");
        }
    });
    language
}

/// What search engines and links show of the page, as index.html has it.
const DESCRIPTION: &str = "读一篇中文文章：人物、机构、各方说法，机遇、挑战与安全。一切都在你的浏览器里。";
