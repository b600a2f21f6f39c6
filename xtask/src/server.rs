//! A small file server on this machine only.

use crate::naming;
use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::Response,
};
use std::{
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    thread,
};
use tokio::{net::TcpListener, runtime::Builder};
use tower_http::services::ServeDir;

/// Serves `folder` on 127.0.0.1 until the program ends; port 0 takes any free one.
///
/// # Errors
/// Where the port is taken.
pub fn start(folder: PathBuf, port: u16) -> Result<SocketAddr, String> {
    let runtime = Builder::new_current_thread().enable_all().build().map_err(|e| e.to_string())?;
    let listener = runtime
        .block_on(TcpListener::bind((Ipv4Addr::LOCALHOST, port)))
        .map_err(|e| format!("port {port}: {e}"))?;
    let address = listener.local_addr().map_err(|e| e.to_string())?;
    let files = Router::new().fallback_service(ServeDir::new(folder)).layer(middleware::from_fn(lasting));
    thread::spawn(move || runtime.block_on(async { axum::serve(listener, files).await }));
    Ok(address)
}

/// Says what the browser may keep: files named by their content for ever, others must be asked for again.
async fn lasting(request: Request, next: Next) -> Response {
    let lasting = naming::is_named_by_content(request.uri().path());
    let mut response = next.run(request).await;
    let rule = if lasting && response.status().is_success() {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(rule));
    response
}
