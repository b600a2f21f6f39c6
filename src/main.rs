//! The reading page: knows yew and the analysis's types, nothing of Chinese and nothing of the engine.

mod address;
mod aligned;
mod anchor;
mod app;
mod citation;
mod comparison;
mod database;
mod dom;
mod download;
mod draft;
mod engine_client;
mod figures;
mod highlights;
mod hint;
mod hooks;
mod keys;
mod layout;
mod ledger;
mod link;
mod lit;
mod mending;
mod opener;
mod panels;
mod pinyin;
mod requests;
#[cfg(test)]
mod sample;
mod search;
mod session;
mod settings;
mod shelf;
mod started;
mod state;
mod store;
mod strip;
mod take;
mod ties;
mod together;
mod trail;
mod view;
mod words;

use mailuo_export::{script, segments, spread};

fn main() {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app"));
    pinyin::follow(dom::by_pinyin());
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
