//! The reading page: knows yew and the analysis's types, nothing of Chinese and nothing of the engine.

mod aligned;
mod app;
mod draft;
mod engine_client;
mod segments;
mod session;
mod state;
mod view;

fn main() {
    let root = web_sys::window().and_then(|w| w.document()).and_then(|d| d.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<app::App>::with_root(root).render();
    }
}
