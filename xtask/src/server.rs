//! A small file server on this machine only.

use std::{
    fs,
    net::SocketAddr,
    path::{Component, Path, PathBuf},
    thread,
};
use tiny_http::{Header, Request, Response, Server};

/// Serves `folder` on 127.0.0.1 until the program ends; port 0 takes any free one.
///
/// # Errors
/// Where the port is taken.
pub fn start(folder: PathBuf, port: u16) -> Result<SocketAddr, String> {
    let server = Server::http(("127.0.0.1", port)).map_err(|e| format!("port {port}: {e}"))?;
    let address = server.server_addr().to_ip().ok_or("the server has no address")?;
    thread::spawn(move || {
        for request in server.incoming_requests() {
            answer(&folder, request);
        }
    });
    Ok(address)
}

fn answer(folder: &Path, request: Request) {
    let path = request.url().split(['?', '#']).next().unwrap_or_default();
    let file = locate(folder, path);
    // A reader who goes away in the middle is no error of ours.
    let _ = match file.and_then(|f| Some((fs::read(&f).ok()?, content_type(&f)))) {
        Some((bytes, kind)) => {
            let mut response = Response::from_data(bytes);
            for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-cache")] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            request.respond(response)
        }
        None => request.respond(Response::from_string("404").with_status_code(404)),
    };
}

/// The file a URL's path names inside `folder`; nothing outside it can be named.
fn locate(folder: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path.trim_start_matches('/'));
    let inside = path.components().all(|c| matches!(c, Component::Normal(_)));
    let file = folder.join(path);
    let file = if file.is_dir() { file.join("index.html") } else { file };
    (inside && file.is_file()).then_some(file)
}

fn content_type(file: &Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        // Articles may be in any encoding: the engine finds out which.
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::locate;
    use std::path::Path;

    #[test]
    fn only_files_inside_the_folder_are_served() {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        assert!(locate(here, "/Cargo.toml").is_some());
        assert!(locate(here, "/../Cargo.toml").is_none());
        assert!(locate(here, "/nothing").is_none());
    }
}
