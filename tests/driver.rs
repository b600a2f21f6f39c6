//! chromedriver: the process, and its words beyond WebDriver's.

use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use std::process::{Child, Command, Stdio};

/// A command of chromedriver's own: its path and what is sent to it.
#[derive(Debug)]
pub struct Driven(pub &'static str, pub Value);

impl Driven {
    /// A command of Chromium's own protocol with its parameters.
    pub fn chromium(command: &str, parameters: Value) -> Self {
        Self("goog/cdp/execute", json!({ "cmd": command, "params": parameters }))
    }
}

impl WebDriverCompatibleCommand for Driven {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.0))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::POST, Some(self.1.to_string()))
    }
}

/// A running chromedriver, which ends when it is dropped.
pub struct Driver(Child);

impl Driver {
    /// Starts one at this port.
    ///
    /// # Panics
    /// Where there is no chromedriver.
    pub fn start(port: u16) -> Self {
        let mut command = Command::new("chromedriver");
        command.arg(format!("--port={port}")).stdout(Stdio::null());
        Self(command.spawn().expect("chromedriver starts"))
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
