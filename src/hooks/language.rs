//! The language in which the page speaks to its reader.

use crate::{
    dom,
    settings::Settings,
    words::{Language, speak, t},
};
use yew::prelude::*;

/// Speaks the language that is chosen, or the browser's. The page hears of it by a context: see [`use_words`].
#[hook]
pub fn use_language(settings: Settings) -> Language {
    let language = match settings.value("language") {
        "hans" => Language::Hans,
        "hant" => Language::Hant,
        "english" => Language::English,
        _ => Language::of(dom::languages()),
    };
    speak(language);
    use_effect_with(language, |language| dom::set_language(language.tag(), t("脉络"), t(DESCRIPTION)));
    language
}

/// What a component that has words for the reader calls: it is drawn again where another language is spoken, and
/// what was typed and unfolded in it stays.
#[hook]
pub fn use_words() {
    use_context::<Language>();
}

/// What search engines and links show of the page, as index.html has it.
const DESCRIPTION: &str = "读一篇中文文章：人物、机构、各方说法，机遇、挑战与安全。一切都在你的浏览器里。";
