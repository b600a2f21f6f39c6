//! A reader at Chromium: what the end-to-end tests do, in a reader's words.
//!
//! The site's address comes in `MAILUO_SITE`; `cargo xtask test` builds, serves and names it.

mod axe;
mod driver;
pub mod element;
mod host;

pub use axe::nobody_is_shut_out;
use driver::{Driven, Driver};
pub use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder, Locator, actions, wd::PrintConfiguration};
pub use host::Host;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{net::TcpListener, time::Duration};

/// A test in which a reader at a window of this size takes a walk; skipped where no site is named.
#[macro_export]
macro_rules! reading {
    ($name:ident, $width:expr, $height:expr, $walk:expr) => {
        #[tokio::test]
        async fn $name() -> Result<(), $crate::CmdError> {
            let Some(reader) = $crate::Reader::open($width, $height).await else { return Ok(()) };
            let outcome = ($walk)(&reader).await;
            reader.close().await;
            outcome
        }
    };
}

/// A browser window on the site, with the driver behind it.
pub struct Reader {
    /// The window.
    pub page: Client,
    _driver: Driver,
    site: String,
    broken: String,
}

/// What the reader's browser asks for.
const LANGUAGES: &str = "zh-CN,zh";

/// How long a reader waits for anything before giving up; generous, since no test is about speed.
const PATIENCE: Duration = Duration::from_secs(60);

impl Reader {
    /// Opens a window of `width` × `height` pixels; `None`, with a line that says so, where no site is named.
    ///
    /// # Panics
    /// Where the driver or Chromium can't be started.
    pub async fn open(width: u32, height: u32) -> Option<Self> {
        let Ok(site) = std::env::var("MAILUO_SITE") else {
            println!("skipped: MAILUO_SITE names no site; `cargo xtask test` does");
            return None;
        };
        let broken = std::env::var("MAILUO_SITE_WITHOUT_ENGINE").unwrap_or_default();
        let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port").port();
        let driver = Driver::start(port);
        let mut options = json!({
            "args": ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                     "--disable-background-networking", "--disable-component-update", "--disable-sync",
                     // Nothing moves under the finger while a test taps it.
                     "--force-prefers-reduced-motion",
                     format!("--window-size={width},{height}")],
        });
        // The page speaks the browser's language.
        options["prefs"] = json!({ "intl.accept_languages": LANGUAGES });
        // Headless Chromium makes no window narrower than 500 pixels: a phone is emulated.
        if width < 500 {
            let metrics = json!({ "width": width, "height": height, "pixelRatio": 2, "touch": true });
            options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
        }
        // Whatever the browser does is logged, requests among it; nobody has to read it.
        let logs = ("goog:loggingPrefs".to_owned(), json!({ "performance": "ALL" }));
        let capabilities = [("goog:chromeOptions".to_owned(), options), logs].into_iter().collect();
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let address = format!("http://127.0.0.1:{port}");
        for _ in 0..50 {
            if let Ok(page) = builder.connect(&address).await {
                return Some(Self { page, _driver: driver, site, broken });
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("chromedriver does not answer");
    }

    /// Goes to the site and waits until the article is analysed.
    ///
    /// # Errors
    /// Where it is not, within a minute.
    pub async fn visit(&self, path: &str) -> Result<(), CmdError> {
        self.page.goto(&format!("{}/{path}", self.site)).await?;
        self.wait("body[data-state='ready']").await
    }

    /// Waits until everything has loaded that a page loads by itself: the engine may come after the names.
    pub async fn loaded(&self) -> Result<(), CmdError> {
        let there = "return document.documentElement.dataset.files.split(' ').every(file =>
            performance.getEntriesByName(new URL(file.split('=')[1], document.baseURI)).length)";
        self.until(there).await
    }

    /// Goes to a site whose engine can't be fetched, and waits until the page has noticed.
    ///
    /// # Errors
    /// Where it does not, within a minute.
    pub async fn visit_without_engine(&self) -> Result<(), CmdError> {
        self.page.goto(&self.broken).await?;
        self.wait("body[data-state='failed']").await
    }

    /// Waits until the script's value is true.
    ///
    /// # Panics
    /// Where it is not, within a minute.
    pub async fn until(&self, script: &str) -> Result<(), CmdError> {
        for _ in 0..300 {
            if self.now(script).await? == json!(true) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
        panic!("never true: {script}");
    }

    /// Opens a text file of these bytes with the page's own button.
    pub async fn open_file(&self, bytes: &[u8]) -> Result<(), CmdError> {
        self.open_named("article.txt", bytes).await
    }

    /// Opens a file of this name with the page's own button.
    pub async fn open_named(&self, name: &str, bytes: &[u8]) -> Result<(), CmdError> {
        let script = "const chosen = new DataTransfer();
            chosen.items.add(new File([new Uint8Array(arguments[0])], arguments[1]));
            const input = document.querySelector('.file input');
            input.files = chosen.files;
            input.dispatchEvent(new Event('change', { bubbles: true }))";
        self.page.execute(script, vec![json!(bytes), json!(name)]).await.map(drop)
    }

    /// The PDF that Chromium prints of a page with this body.
    pub async fn print(&self, html: &str) -> Result<Vec<u8>, CmdError> {
        self.page.goto("about:blank").await?;
        self.page.execute("document.documentElement.innerHTML = arguments[0]", vec![json!(html)]).await?;
        self.page.print(PrintConfiguration::default()).await
    }

    /// Presses Tab until the focus is on something that matches `css`.
    ///
    /// # Panics
    /// Where it never is.
    pub async fn tab_to(&self, css: &str) -> Result<(), CmdError> {
        for _ in 0..300 {
            self.press("\u{e004}").await?;
            let there =
                self.page.execute("return document.activeElement.matches(arguments[0])", vec![json!(css)]);
            if there.await? == json!(true) {
                return Ok(());
            }
        }
        panic!("the keyboard does not reach {css}");
    }

    /// Waits until something matches `css`.
    ///
    /// # Errors
    /// Where nothing does, within a minute.
    pub async fn wait(&self, css: &str) -> Result<(), CmdError> {
        self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await.map(drop)
    }

    /// Clicks the first element that matches `css`, once it is there.
    pub async fn click(&self, css: &str) -> Result<(), CmdError> {
        self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await?.click().await
    }

    /// Puts the mouse on the first element that matches `css`.
    pub async fn point_at(&self, css: &str) -> Result<(), CmdError> {
        let element = self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await?;
        let there = actions::PointerAction::MoveToElement { element, duration: None, x: 0.0, y: 0.0 };
        let mouse = actions::InputSource::then(actions::MouseActions::new("mouse".into()), there);
        self.page.perform_actions(mouse).await
    }

    /// Writes into the first field that matches `css`, in place of what it holds.
    pub async fn write(&self, css: &str, text: &str) -> Result<(), CmdError> {
        let field = self.page.wait().at_most(PATIENCE).for_element(Locator::Css(css)).await?;
        field.clear().await?;
        field.send_keys(text).await
    }

    /// Selects the first of these words in the text, as a mouse or a finger does.
    pub async fn select(&self, words: &str) -> Result<(), CmdError> {
        let script =
            "const walk = document.createTreeWalker(document.querySelector('.reader'), NodeFilter.SHOW_TEXT);
            for (let node; (node = walk.nextNode());) {
                const at = node.data.indexOf(arguments[0]);
                if (at < 0) continue;
                node.parentElement.scrollIntoView({ block: 'center' });
                getSelection().setBaseAndExtent(node, at, node, at + arguments[0].length);
                return;
            }";
        self.page.execute(script, vec![json!(words)]).await.map(drop)
    }

    /// The texts of all elements that match `css`.
    pub async fn texts(&self, css: &str) -> Result<Vec<String>, CmdError> {
        self.settled().await?;
        let script = "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent.trim())";
        let value = self.page.execute(script, vec![json!(css)]).await?;
        Ok(value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// What is lit in the article in the styles whose names begin so.
    pub async fn lit(&self, style: &str) -> Result<Vec<String>, CmdError> {
        let script = "return [...CSS.highlights].filter(([name]) => name.startsWith(arguments[0]))
            .flatMap(([, lit]) => [...lit]).map(at => {
                const range = new Range();
                range.setStart(at.startContainer, at.startOffset);
                range.setEnd(at.endContainer, at.endOffset);
                return range.toString();
            })";
        let value = self.page.execute(script, vec![json!(style)]).await?;
        Ok(value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// Waits until something is lit in a style whose name begins so; gives what is.
    pub async fn wait_lit(&self, style: &str) -> Result<Vec<String>, CmdError> {
        self.until(&format!("return [...CSS.highlights.keys()].some(name => name.startsWith('{style}'))"))
            .await?;
        self.lit(style).await
    }

    /// Evaluates a script in the page, once its lists are drawn.
    pub async fn ask(&self, script: &str) -> Result<Value, CmdError> {
        self.settled().await?;
        self.now(script).await
    }

    /// Waits until the lists, which follow a change one with each frame, are drawn.
    async fn settled(&self) -> Result<(), CmdError> {
        self.until("return !document.querySelector(`[aria-busy='true']`)").await
    }

    async fn now(&self, script: &str) -> Result<Value, CmdError> {
        self.page.execute(script, Vec::new()).await
    }

    /// The addresses that the browser has asked for since this was last called, as its own log has them.
    pub async fn requests(&self) -> Result<Vec<String>, CmdError> {
        let log = self.page.issue_cmd(Driven("se/log", json!({ "type": "performance" }))).await?;
        let asked = |entry: &Value| {
            let told: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let told = &told["message"];
            let is_request = told["method"] == "Network.requestWillBeSent";
            is_request.then(|| told["params"]["request"]["url"].as_str().map(str::to_owned))?
        };
        let addresses = log.as_array().into_iter().flatten().filter_map(asked);
        Ok(addresses.filter(|address| address.starts_with("http")).collect())
    }

    /// How many documents, nodes and listeners the page holds, once what nobody holds is swept away.
    pub async fn counters(&self) -> Result<Value, CmdError> {
        let tell = |command: &str| Driven::chromium(command, json!({}));
        self.page.issue_cmd(tell("HeapProfiler.collectGarbage")).await?;
        self.page.issue_cmd(tell("Memory.getDOMCounters")).await
    }

    /// Why the browser would not install the page as an app.
    pub async fn not_installable(&self) -> Result<Value, CmdError> {
        let asked = Driven::chromium("Page.getInstallabilityErrors", json!({}));
        Ok(self.page.issue_cmd(asked).await?["installabilityErrors"].clone())
    }

    /// Presses keys where the focus is.
    pub async fn press(&self, keys: &str) -> Result<(), CmdError> {
        self.page.active_element().await?.send_keys(keys).await
    }

    /// Lets nothing through from now on whose address is like this, with `*` for anything.
    pub async fn block(&self, address: &str) -> Result<(), CmdError> {
        let blocked = Driven::chromium("Network.setBlockedURLs", json!({ "urls": [address] }));
        self.page.issue_cmd(blocked).await.map(drop)
    }

    /// Lets no page run a script from now on; the tests may still ask.
    pub async fn without_scripts(&self) -> Result<(), CmdError> {
        let none = Driven::chromium("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
        self.page.issue_cmd(none).await.map(drop)
    }

    /// Goes where the first link that matches `css` leads. Where no script runs chromedriver taps nothing on a phone: it
    /// waits for ever.
    pub async fn follow(&self, css: &str) -> Result<(), CmdError> {
        let script = "return document.querySelector(arguments[0]).closest('a').href";
        let address = self.page.execute(script, vec![json!(css)]).await?;
        self.page.goto(address.as_str().unwrap_or_default()).await
    }

    /// Closes the window; the driver ends with the reader.
    pub async fn close(self) {
        let _ = self.page.clone().close().await;
    }
}
