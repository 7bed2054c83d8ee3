//! A real Chromium without a window, told what to do through its remote debugging pipe: as a person's browser shows a page, in
//! light and dark, on a telephone, on paper, without scripts.

use std::fs::{File, OpenOptions};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::wait::until;

/// The browser with one page. It is killed when this is dropped.
#[derive(Debug)]
pub struct Browser {
    child: Child,
    to: File,
    from: BufReader<File>,
    session: Option<String>,
    next: u64,
    requests: Vec<String>,
    complaints: Vec<String>,
    _folder: TempDir,
}

impl Browser {
    /// Starts one with an empty page.
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let pipes = [folder.path().join("to"), folder.path().join("from")];
        let made = Command::new("mkfifo").args(&pipes).status().expect("mkfifo");
        assert!(made.success());
        // The browser reads what it is told from descriptor 3 and answers on descriptor 4.
        let call = "exec chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking \
                    --disable-component-update --disable-extensions --remote-debugging-pipe --user-data-dir=\"$3\" \
                    about:blank 3<\"$1\" 4>\"$2\"";
        let mut command = Command::new("sh");
        command.args(["-c", call, "chromium"]).args(&pipes).arg(folder.path().join("profile"));
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("chromium");
        let to = OpenOptions::new().write(true).open(&pipes[0]).expect("its pipe");
        let from = BufReader::new(File::open(&pipes[1]).expect("its pipe"));
        let (requests, complaints) = (Vec::new(), Vec::new());
        let mut browser = Self { child, to, from, session: None, next: 1, requests, complaints, _folder: folder };
        let target = browser.ask("Target.createTarget", &json!({ "url": "about:blank" }))["targetId"].clone();
        let attached = browser.ask("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        browser.session = attached["sessionId"].as_str().map(ToOwned::to_owned);
        for domain in ["Page", "Network", "Log", "Runtime"] {
            browser.ask(&format!("{domain}.enable"), &json!({}));
        }
        browser
    }

    /// Says one thing and waits for its answer.
    #[track_caller]
    pub fn ask(&mut self, method: &str, values: &Value) -> Value {
        let id = self.next;
        self.next += 1;
        let mut message = json!({ "id": id, "method": method, "params": values });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        let mut bytes = message.to_string().into_bytes();
        bytes.push(0);
        self.to.write_all(&bytes).expect("the browser is there");
        loop {
            let said = self.hear();
            if said["id"] == id {
                assert!(said["error"].is_null(), "{method}: {said}");
                return said["result"].clone();
            }
        }
    }

    /// Waits for one message from it, and notes what it asked for and complained about.
    fn hear(&mut self) -> Value {
        let mut bytes = Vec::new();
        self.from.read_until(0, &mut bytes).expect("the browser is there");
        assert_eq!(bytes.pop(), Some(0), "the browser has gone");
        let said: Value = serde_json::from_slice(&bytes).expect("JSON");
        match said["method"].as_str() {
            Some("Network.requestWillBeSent") => {
                self.requests.extend(said["params"]["request"]["url"].as_str().map(ToOwned::to_owned));
            }
            Some("Log.entryAdded") => self.complaints.push(said["params"]["entry"]["text"].to_string()),
            _ => {}
        }
        said
    }

    /// Opens a page and waits until all of it is there.
    #[track_caller]
    pub fn open(&mut self, url: &str) {
        self.requests.clear();
        self.complaints.clear();
        let went = self.ask("Page.navigate", &json!({ "url": url }));
        assert!(went["errorText"].is_null(), "{url}: {went}");
        while self.hear()["method"] != "Page.loadEventFired" {}
    }

    /// The value of an expression in the page, even where the page itself may run nothing.
    #[track_caller]
    pub fn value(&mut self, expression: &str) -> Value {
        let asked = json!({ "expression": expression, "returnByValue": true, "awaitPromise": true });
        let answer = self.ask("Runtime.evaluate", &asked);
        assert!(answer["exceptionDetails"].is_null(), "{expression}: {answer}");
        answer["result"]["value"].clone()
    }

    /// Shows pages on a screen of this size.
    pub fn resize(&mut self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Prefers light or dark, on a screen or on paper.
    pub fn prefer(&mut self, scheme: &str, medium: &str) {
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        self.ask("Emulation.setEmulatedMedia", &json!({ "media": medium, "features": features }));
    }

    /// Lets pages run scripts, or not.
    pub fn run_scripts(&mut self, may: bool) {
        self.ask("Emulation.setScriptExecutionDisabled", &json!({ "value": !may }));
    }

    /// Everything that the page asked for, since it was opened.
    pub fn requests(&self) -> &[String] {
        &self.requests
    }

    /// What the browser complained about, such as something that the page's policy forbids.
    pub fn complaints(&self) -> &[String] {
        &self.complaints
    }

    /// The whole page as a picture, which is kept beside the tests' other output for anybody who wants to look.
    pub fn picture(&mut self, name: &str) -> PathBuf {
        let picture = self.ask("Page.captureScreenshot", &json!({ "format": "png", "captureBeyondViewport": true }));
        kept(name, &decoded(picture["data"].as_str().expect("a picture")))
    }

    /// The page as it is printed.
    pub fn print(&mut self, name: &str) -> PathBuf {
        let paper = self.ask("Page.printToPDF", &json!({ "printBackground": false, "paperWidth": 8.27, "paperHeight": 11.69 }));
        kept(name, &decoded(paper["data"].as_str().expect("a document")))
    }

    /// What the rules for accessibility find wrong with the page: each rule, and where.
    pub fn violations(&mut self) -> Vec<String> {
        let rules = std::fs::read_to_string(rules()).expect("axe-core is missing: run tests/run, which fetches it");
        self.value(&format!("{rules}; 0"));
        let run = "axe.run({ resultTypes: ['violations'] }).then(found => found.violations.flatMap(rule => \
                   rule.nodes.map(node => `${rule.id}: ${node.html} (${node.failureSummary})`)))";
        let found = self.value(run);
        found.as_array().expect("a list").iter().map(ToString::to_string).collect()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.child.kill());
        until("the browser has ended", || !matches!(self.child.try_wait(), Ok(None)));
    }
}

/// Where `tests/run` puts axe-core: the rules for accessibility, by the people who made most of them.
fn rules() -> PathBuf {
    target().join("axe-core/package/axe.min.js")
}

fn target() -> PathBuf {
    let me = std::env::current_exe().expect("a test knows where it lies");
    me.ancestors().nth(3).expect("a test lies three folders deep in the target folder").to_owned()
}

fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = target().join("pages");
    std::fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("written");
    path
}

/// Decodes base64.
fn decoded(text: &str) -> Vec<u8> {
    let mut child = Command::new("base64").arg("-d").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("base64");
    let (mut to, text) = (child.stdin.take().expect("piped"), text.to_owned());
    let writing = std::thread::spawn(move || to.write_all(text.as_bytes()).expect("it reads"));
    let mut bytes = Vec::new();
    child.stdout.take().expect("piped").read_to_end(&mut bytes).expect("it writes");
    writing.join().expect("written");
    assert!(child.wait().expect("it ends").success());
    bytes
}
