//! Somebody else's server: pages with policies of their own, the built site under `/mailuo/`, and `examples/`.

use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Arc, Mutex},
    thread,
};
use tokio::{net::TcpListener, runtime::Builder};

/// A page: its policy, and its HTML or text.
type Page = (String, String);

#[derive(Default)]
struct Shelf {
    site: PathBuf,
    pages: Mutex<HashMap<String, Page>>,
    asked: Mutex<Vec<String>>,
}

/// A server on this machine, of an origin of its own; it ends with the tests.
pub struct Host {
    /// Such as `http://127.0.0.1:4000`.
    pub origin: String,
    shelf: Arc<Shelf>,
}

impl Host {
    /// Starts one; `None`, with a line that says so, where `MAILUO_FOLDER` names no built site.
    ///
    /// # Panics
    /// Where no port is free.
    pub fn start() -> Option<Self> {
        let Ok(site) = std::env::var("MAILUO_FOLDER") else {
            println!("skipped: MAILUO_FOLDER names no built site; `cargo xtask test` does");
            return None;
        };
        let shelf = Arc::new(Shelf { site: site.into(), ..Shelf::default() });
        let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
        let (told, origin) = std::sync::mpsc::channel();
        let app = Router::new().fallback(serve).with_state(shelf.clone());
        thread::spawn(move || {
            runtime.block_on(async {
                let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
                let port = listener.local_addr().expect("an address").port();
                let _ = told.send(format!("http://127.0.0.1:{port}"));
                let _ = axum::serve(listener, app).await;
            });
        });
        Some(Self { origin: origin.recv().expect("the server's address"), shelf })
    }

    /// Puts a page there and returns its address.
    ///
    /// # Panics
    /// Where an earlier request went wrong.
    pub fn page(&self, name: &str, policy: &str, html: &str) -> String {
        let page = (policy.to_owned(), html.to_owned());
        self.shelf.pages.lock().expect("pages").insert(format!("/{name}"), page);
        format!("{}/{name}", self.origin)
    }

    /// How often files whose path holds this were asked for.
    ///
    /// # Panics
    /// Where an earlier request went wrong.
    pub fn asked(&self, part: &str) -> usize {
        self.shelf.asked.lock().expect("requests").iter().filter(|path| path.contains(part)).count()
    }
}

async fn serve(State(shelf): State<Arc<Shelf>>, request: Request) -> Response {
    let path = request.uri().path().to_owned();
    shelf.asked.lock().expect("requests").push(path.clone());
    let page = shelf.pages.lock().expect("pages").get(&path).cloned();
    let file = path.strip_prefix("/mailuo/").map(|file| shelf.site.join(file));
    let file = file.or_else(|| path.strip_prefix("/examples/").map(|file| examples().join(file)));
    let (policy, bytes) = match (page, file.and_then(|file| fs::read(file).ok())) {
        (Some((policy, html)), _) => (policy, html.into_bytes()),
        (None, Some(bytes)) => (String::new(), bytes),
        (None, None) => return StatusCode::NOT_FOUND.into_response(),
    };
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind(&path)));
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if !policy.is_empty() {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy.parse().expect("a header"));
    }
    response
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples")
}

fn kind(path: &str) -> &'static str {
    match path.rsplit_once('.').map_or("html", |(_, ending)| ending) {
        "js" => "text/javascript",
        "css" => "text/css",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "txt" => "text/plain",
        "bin" | "tsv" => "application/octet-stream",
        _ => "text/html; charset=utf-8",
    }
}
