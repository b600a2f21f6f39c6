//! The form in which a reader makes a panel or changes one.

use crate::{
    hooks::use_words,
    panels::{HUES, NAME, Panel, words},
    words::{fill, t},
};
use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlFormElement};
use yew::prelude::*;

/// The panel, and what may become of it.
#[derive(Properties, Clone, PartialEq)]
pub struct Props {
    /// As it stands; one of the reader's own without a name is new.
    pub panel: Panel,
    /// Gets it as the reader wants it; `None` where it is to go.
    pub save: Callback<Option<Panel>>,
    /// Called where the reader leaves it as it is.
    pub cancel: Callback<()>,
}

/// Name, colour, words and sample sentences; of a theme that the engine knows also what is not to count.
#[component]
pub fn Edit(props: &Props) -> Html {
    use_words();
    let problem = use_state_eq(|| false);
    let panel = &props.panel;
    let original = panel.original();
    let is_known = original.is_some();
    let onsubmit = {
        let (props, problem) = (props.clone(), problem.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
            let data = form.and_then(|form| FormData::new_with_form(&form).ok());
            match data.and_then(|data| filled(&props.panel, &data).within_limits()) {
                Some(panel) => props.save.emit(Some(panel)),
                None => problem.set(true),
            }
        })
    };
    let onkeydown = {
        let cancel = props.cancel.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                event.stop_propagation();
                cancel.emit(());
            }
        })
    };
    let hue = |hue: u8| {
        html! {
            <label class={format!("hue-{hue}")}>
                <input type="radio" name="hue" value={hue.to_string()} ~defaultChecked={hue == panel.hue}
                    aria-label={fill("颜色{}", &[&(hue + 1)])} /><span />
            </label>
        }
    };
    let putback = original.filter(|_| panel.is_edited());
    let remove = (!is_known && !panel.name.is_empty()).then_some(None);
    html! {
        <form class="edit" {onsubmit} {onkeydown} aria-label={if panel.name.is_empty() { t("新主题").to_owned() } else { fill("编辑{}", &[&panel.title()]) }}>
            <label>{ t("名称") }<input name="name" required=true maxlength={NAME.to_string()} ~defaultValue={panel.title().to_owned()} autocomplete="off" /></label>
            <fieldset class="hues"><legend>{ t("颜色") }</legend>{ for (0..HUES).map(hue) }</fieldset>
            <label>
                { if is_known { t("另外也算的词") } else { t("词，用空格或逗号隔开") } }
                <input name="words" ~defaultValue={panel.words.join(" ")} autocomplete="off" />
            </label>
            <label>{ t("或者几个例句，一行一句") }<textarea name="examples" rows="3" defaultvalue={panel.examples.join("\n")} /></label>
            if is_known || !panel.examples.is_empty() {
                <label>{ t("不算的词") }<input name="without" ~defaultValue={panel.without.join(" ")} autocomplete="off" /></label>
            }
            if is_known {
                <label class="check"><input type="checkbox" name="alone" ~defaultChecked={panel.alone} />{ t("只按我的词和例句") }</label>
            }
            if *problem {
                <p class="problem" role="alert">{ t("要有名称，还要有至少一个词或一个例句") }</p>
            }
            <div class="actions">
                <button type="submit">{ t("保存") }</button>
                <button type="button" onclick={props.cancel.reform(|_: MouseEvent| ())}>{ t("取消") }</button>
                if let Some(original) = putback {
                    <button type="button" class="putback" onclick={props.save.reform(move |_: MouseEvent| Some(original.clone()))}>{ t("恢复原样") }</button>
                }
                if let Some(nothing) = remove {
                    <button type="button" class="remove" onclick={props.save.reform(move |_: MouseEvent| nothing.clone())}>{ t("删除") }</button>
                }
            </div>
        </form>
    }
}

/// The panel as the form says.
fn filled(panel: &Panel, data: &FormData) -> Panel {
    let text = |name: &str| data.get(name).as_string().unwrap_or_default();
    // A built-in name that was left as it is shown goes on following the language.
    let name = Some(text("name")).filter(|name| name != panel.title()).unwrap_or_else(|| panel.name.clone());
    Panel {
        key: panel.key.clone(),
        name,
        hue: text("hue").parse().unwrap_or(panel.hue),
        words: words(&text("words")),
        examples: text("examples").lines().map(str::to_owned).collect(),
        without: words(&text("without")),
        alone: !text("alone").is_empty(),
    }
}
