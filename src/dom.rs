//! The few things that the page does to its document beside drawing it.

mod frame;
mod selection;

pub use frame::after_frame;
pub use selection::{select, selected, unselect};

use crate::view::Area;
use js_sys::{Array, Intl::Collator, Object};
use std::{cell::OnceCell, cmp::Ordering};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Document, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, Window,
};

/// The window.
pub fn window() -> Option<Window> {
    web_sys::window()
}

/// The document.
pub fn document() -> Option<Document> {
    window()?.document()
}

/// The first element that matches.
pub fn find(css: &str) -> Option<Element> {
    document()?.query_selector(css).ok()?
}

/// What an event came from, or the nearest around it that matches.
pub fn closest(event: &web_sys::Event, css: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(css).ok()?
}

/// Says on the body how far the page is.
pub fn set_body_state(word: &str) {
    if let Some(body) = document().and_then(|d| d.body()) {
        let _ = body.set_attribute("data-state", word);
    }
}

/// Whether the reader asked for less motion.
fn is_still() -> bool {
    let query = window().and_then(|w| w.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|q| q.matches())
}

/// Scrolls an element into the middle of the window.
fn scroll_to(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Center);
    options.set_behavior(if is_still() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the place that was jumped to into the middle and gives it the keyboard's focus.
///
/// What had the focus before, to which it may go back.
pub fn go_to_focus() -> Option<HtmlElement> {
    let place: HtmlElement = find(".is-focused")?.dyn_into().ok()?;
    let before = document()?.active_element()?.dyn_into::<HtmlElement>().ok();
    scroll_to(&place);
    let quietly = web_sys::FocusOptions::new();
    quietly.set_prevent_scroll(true);
    let _ = place.focus_with_options(&quietly);
    before.filter(|element| element.closest(".reader").ok().flatten().is_none())
}

/// Scrolls what stands beside the text to the section with this id.
pub fn go_to_section(id: &str) {
    let side = find("#side").and_then(|e| e.dyn_into::<HtmlElement>().ok());
    let section = document().and_then(|d| d.get_element_by_id(id)?.dyn_into::<HtmlElement>().ok());
    if let (Some(side), Some(section)) = (side, section) {
        side.set_scroll_top(section.offset_top() - 8);
    }
}

/// Scrolls what stands beside the text as little as shows an element in it, its head before its end; the text stays
/// where it is.
pub fn show_beside(css: &str) {
    let side = find("#side");
    let (Some(side), Some(element)) = (&side, find(css)) else { return };
    let (seen, wanted) = (side.get_bounding_client_rect(), element.get_bounding_client_rect());
    let height = window().and_then(|w| w.inner_height().ok()?.as_f64()).unwrap_or(f64::MAX);
    let above = wanted.top() - seen.top() - 8.0;
    let below = wanted.bottom() + 8.0 - seen.bottom().min(height);
    let by = if above < 0.0 { above } else { below.clamp(0.0, above) };
    side.set_scroll_top(side.scroll_top() + by as i32);
}

/// Where in the window a thing is that the pointer or the focus came to. Of a stretch of text that runs over
/// several lines it is the line under the pointer.
pub fn area(thing: &Element, event: &web_sys::Event) -> Area {
    let whole = thing.get_bounding_client_rect();
    let whole = Area { left: whole.left(), top: whole.top(), width: whole.width(), height: whole.height() };
    match event.dyn_ref::<web_sys::MouseEvent>() {
        Some(pointer) if thing.matches(".said").unwrap_or_default() => {
            let (x, y) = (f64::from(pointer.client_x()), f64::from(pointer.client_y()));
            Area { left: x - 24.0, top: y - 16.0, width: 48.0, height: 32.0 }
        }
        _ => whole,
    }
}

/// The languages a reader reads, as the browser lists them.
pub fn languages() -> Vec<String> {
    let list = window().map(|w| w.navigator().languages());
    list.iter().flat_map(|list| list.iter()).filter_map(|tag| tag.as_string()).collect()
}

/// The order of Chinese by pinyin that the browser knows, made when it is asked for first.
pub fn by_pinyin() -> impl Fn(&str, &str) -> Ordering {
    let compare = OnceCell::new();
    move |a, b| {
        let made = || Collator::new(&Array::of1(&"zh-u-co-pinyin".into()), &Object::new()).compare();
        let told = compare.get_or_init(made).call2(&JsValue::NULL, &a.into(), &b.into());
        told.ok().and_then(|told| told.as_f64()).unwrap_or_default().total_cmp(&0.0)
    }
}

/// Says in which language the page speaks, and in it what the page is.
pub fn set_language(tag: &str, title: &str, description: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    for (css, name, value) in [("html", "lang", tag), ("meta[name=description]", "content", description)] {
        let _ = find(css).map(|element| element.set_attribute(name, value));
    }
}

/// Tells styles of a setting.
pub fn set_root_data(name: &str, value: &str) {
    if let Some(root) = document().and_then(|d| d.document_element()) {
        let _ = root.set_attribute(&format!("data-{name}"), value);
    }
}

/// Gives the browser's own bars the colour of the page's paper where the light `is_chosen`; otherwise they follow the
/// system, as index.html says.
pub fn set_theme_color(is_chosen: bool) {
    let root = document().and_then(|d| d.document_element());
    let style = root.and_then(|root| window()?.get_computed_style(&root).ok()?);
    let paper = style.and_then(|style| style.get_property_value("--paper").ok()).unwrap_or_default();
    let Some(meta) = find("meta[name=theme-color]") else { return };
    for (name, value) in [("content", paper.trim()), ("media", if is_chosen { "all" } else { "not all" })] {
        let _ = meta.set_attribute(name, value);
    }
}

/// Gives the keyboard's focus to the first element that matches.
pub fn focus(css: &str) {
    if let Some(element) = find(css) {
        // An element of a drawing takes the focus by the same name.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Gives the focus to the next element that matches behind the one that has it, or to the one before.
pub fn step(css: &str, back: bool) {
    let Some(document) = document() else { return };
    let Ok(list) = document.query_selector_all(css) else { return };
    let all: Vec<HtmlElement> = (0..list.length()).filter_map(|n| list.item(n)?.dyn_into().ok()).collect();
    let here = document.active_element().and_then(|e| e.closest(css).ok()?);
    let at = here.and_then(|here| all.iter().position(|e| **e == here));
    let next = match (at, back) {
        (None, false) => 0,
        (None, true) => all.len().saturating_sub(1),
        (Some(at), false) => (at + 1) % all.len(),
        (Some(at), true) => (at + all.len() - 1) % all.len(),
    };
    if let Some(element) = all.get(next) {
        scroll_to(element);
        let quietly = web_sys::FocusOptions::new();
        quietly.set_prevent_scroll(true);
        let _ = element.focus_with_options(&quietly);
    }
}

/// What matches `css` in the nearest `around` of what has the focus.
fn near_focus(around: &str, css: &str) -> Option<HtmlElement> {
    let near = document()?.active_element()?.closest(around).ok()??;
    near.query_selector(css).ok()??.dyn_into().ok()
}

/// Clicks what matches `css` in the nearest `around` of what has the focus.
pub fn click_near_focus(around: &str, css: &str) {
    near_focus(around, css).iter().for_each(HtmlElement::click);
}

/// Gives the focus to what matches `css` in the nearest `around` of what has it.
pub fn focus_near_focus(around: &str, css: &str) {
    if let Some(element) = near_focus(around, css) {
        let _ = element.focus();
    }
}

/// Opens a dialog over the page.
pub fn open_dialog(dialog: &yew::NodeRef) {
    if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
        let _ = dialog.show_modal();
    }
}

/// What has the keyboard's focus.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Closes a dialog; nothing where it is closed.
pub fn close_dialog(dialog: &yew::NodeRef) {
    if let Some(dialog) = dialog.cast::<web_sys::HtmlDialogElement>() {
        dialog.close();
    }
}

/// The reader's day and time, as `YYYY-MM-DD HH:MM:SS.mmm`.
pub fn now() -> String {
    let now = js_sys::Date::new_0();
    let (month, day, hour, minute) =
        (now.get_month() + 1, now.get_date(), now.get_hours(), now.get_minutes());
    let (year, second, part) = (now.get_full_year(), now.get_seconds(), now.get_milliseconds());
    format!("{year}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}.{part:03}")
}

/// The page's address without its fragment, and the fragment.
pub fn address() -> Option<(String, String)> {
    let location = window()?.location();
    let (href, fragment) = (location.href().ok()?, location.hash().ok()?);
    Some((href.split('#').next().unwrap_or_default().to_owned(), fragment))
}

/// Copies a text; `false` where the browser lets no page do so.
pub async fn copy(text: &str) -> bool {
    let clipboard = window().map(|w| w.navigator().clipboard()).filter(|c| !c.is_undefined());
    match clipboard {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}

/// Copies a text with its styles, for whoever takes them, and without; `false` where the browser lets no page do so.
pub async fn copy_styled(html: &str, text: &str) -> bool {
    let Ok(copied) = try_copy(html, text) else { return false };
    JsFuture::from(copied).await.is_ok()
}

fn try_copy(html: &str, text: &str) -> Result<js_sys::Promise, JsValue> {
    let clipboard = window().map(|w| w.navigator().clipboard()).filter(|c| !c.is_undefined());
    let clipboard = clipboard.ok_or(JsValue::NULL)?;
    let forms = Object::new();
    for (kind, content) in [("text/html", html), ("text/plain", text)] {
        let options = web_sys::BlobPropertyBag::new();
        options.set_type(kind);
        let parts = Array::of1(&content.into());
        let blob = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options)?;
        js_sys::Reflect::set(&forms, &kind.into(), &blob)?;
    }
    let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&forms)?;
    Ok(clipboard.write(&Array::of1(&item)))
}

/// Opens the browser's own way of printing the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Whether what had the keyboard's focus is gone.
pub fn is_focus_lost() -> bool {
    let active = document().and_then(|d| d.active_element());
    active.is_none_or(|element| element.tag_name() == "BODY")
}

/// Whether what has the keyboard's focus lies in what matches.
pub fn has_focus(css: &str) -> bool {
    document().and_then(|d| d.active_element()?.closest(css).ok()?).is_some()
}

/// Takes a field out of the page's address, without a step to go back to.
pub fn forget_field(name: &str) {
    let forget = || {
        let (page, fragment) = address()?;
        let rest = crate::link::with(&fragment, name, "");
        let url = if rest.is_empty() { page } else { format!("{page}#{rest}") };
        window()?.history().ok()?.replace_state_with_url(&JsValue::NULL, "", Some(&url)).ok()
    };
    let _ = forget();
}
