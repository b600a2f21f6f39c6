//! How the reader wants to read, kept on the device.
//!
//! A popover of the browser's own: it closes with Escape and with a click elsewhere.

use super::choice::Choice;
use crate::{
    dom,
    hooks::use_words,
    settings::{SETTINGS, Settings},
    store,
    words::t,
};
use yew::prelude::*;

/// The settings and where another choice goes.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// As they are.
    pub settings: Settings,
    /// Gets them as the reader wants them.
    pub change: Callback<Settings>,
}

/// A button, and one row a setting.
#[component]
pub fn ReadingSettings(props: &Props) -> Html {
    use_words();
    use_effect_with(props.settings, |settings| {
        store::set(store::SETTINGS, &settings.to_text());
        for (name, ..) in SETTINGS {
            dom::set_root_data(name, settings.value(name));
        }
        dom::set_theme_color(settings.value("light") != "auto");
    });
    let row = |(n, &(_, label, options)): (usize, &(&str, &'static str, crate::settings::Options))| {
        let settings = props.settings;
        let choose = props.change.reform(move |option| settings.with(n, option));
        let names: Vec<&'static str> = options.iter().map(|option| option.1).collect();
        html! {
            <div class="row">
                <span aria-hidden="true">{ t(label) }</span>
                <Choice {label} options={names} chosen={settings.chosen(n)} {choose} />
            </div>
        }
    };
    html! {
        <div class="settings">
            <button class="quiet" popovertarget="settings">{ t("阅读设置") }</button>
            <div id="settings" popover="auto">{ for SETTINGS.iter().enumerate().map(row) }</div>
        </div>
    }
}
