//! A program's own settings as a web page, in a real browser: the example in Python shows and decides the same as the window.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use candor_journeys::{Browser, Home, program, until};
use serde_json::{Value, json};

/// The example program, with the address of its page.
struct Page {
    home: Home,
    host: Child,
    address: String,
}

impl Page {
    fn start(language: &str) -> Self {
        let mut home = Home::new();
        home.set("LANGUAGE", language);
        home.set("LANG", format!("{language}.UTF-8"));
        home.set("PYTHONPATH", package(&home));
        home.set("PYTHONDONTWRITEBYTECODE", "1");
        let mut command = home.command("python3");
        command.arg(sources().join("examples/settings_page.py"));
        let mut host = command.stdout(Stdio::piped()).spawn().expect("python3");
        let mut address = String::new();
        BufReader::new(host.stdout.take().expect("piped")).read_line(&mut address).expect("read");
        assert!(address.starts_with("http://127.0.0.1:"), "{address}");
        Self { home, host, address: address.trim().to_owned() }
    }

    fn consent(&self) -> Value {
        let file = self.home.path().join("camera_recorder_data/telemetry_config.json");
        std::fs::read(file).map_or(Value::Null, |text| serde_json::from_slice(&text).expect("JSON"))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        // One that has ended already cannot be ended.
        drop(self.host.kill());
        drop(self.host.wait());
    }
}

fn sources() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../src/python"))
}

/// The Python package with the module that was built with this test.
fn package(home: &Home) -> std::path::PathBuf {
    let folder = home.beside("package");
    let package = folder.join("candor_telemetry");
    std::fs::create_dir_all(&package).expect("a folder");
    for file in std::fs::read_dir(sources().join("candor_telemetry")).expect("a folder").flatten() {
        if file.path().extension().is_some_and(|extension| extension == "py") {
            std::fs::copy(file.path(), package.join(file.file_name())).expect("copied");
        }
    }
    std::fs::copy(program("candor").with_file_name("libcandor_telemetry_native.so"), package.join("_native.abi3.so"))
        .expect("the module is missing: run `cargo build --workspace` first");
    folder
}

fn text(browser: &mut Browser) -> String {
    browser.value("document.body.innerText").as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn says(browser: &mut Browser, words: &str) {
    until(&format!("the page says {words}"), || text(browser).contains(words));
}

#[test]
fn the_first_answer_prefers_nothing_and_what_it_says_is_what_is_written_and_sent() {
    let page = Page::start("de");
    let mut browser = Browser::start();
    browser.resize(900, 900);
    browser.open(&page.address);
    says(&mut browser, "Nichts teilen");
    let sizes = "[...document.querySelectorAll('#answers button')].map(button => [button.offsetWidth, button.offsetHeight, \
                 getComputedStyle(button).fontWeight, getComputedStyle(button).backgroundColor].join())";
    let sizes = browser.value(&format!("JSON.stringify({sizes})"));
    let sizes: Vec<String> = serde_json::from_str(sizes.as_str().expect("JSON")).expect("a list");
    assert!(sizes.len() == 2 && sizes.first() == sizes.last(), "yes and no look alike: {sizes:?}");
    assert_eq!(browser.value("document.querySelectorAll('input:checked').length"), 0);
    assert_eq!(browser.value("document.activeElement.tagName"), "BODY", "nothing has the focus");
    assert_eq!(page.consent(), Value::Null, "looking writes nothing");
    says(&mut browser, "Nichts. Schalte etwas ein");
    browser.value("document.querySelector('input[role=switch]').click()");
    says(&mut browser, "POST http://127.0.0.1:4319");
    browser.value("[...document.querySelectorAll('#answers button')].at(-1).click()");
    until("the answer is written", || page.consent()["telemetry_enabled"] == json!(true));
    assert_eq!(page.consent()["decision"]["by"], "host");
    let on = page.consent()["tiers"].as_object().expect("tiers").values().filter(|on| **on == json!(true)).count();
    assert_eq!(on, 1);
    until("the answers are gone", || browser.value("document.querySelectorAll('#answers button').length") == 0);
    browser.value("document.querySelector('#everything input').click()");
    until("everything is off", || page.consent()["telemetry_enabled"] == json!(false));
    assert_eq!(browser.complaints(), [] as [String; 0]);
    for request in browser.requests() {
        assert!(request.starts_with(&page.address), "{request}");
    }
}

#[test]
fn a_yes_to_a_text_that_is_no_longer_the_one_is_refused_in_the_persons_words() {
    let page = Page::start("fr");
    let mut browser = Browser::start();
    browser.open(&page.address);
    says(&mut browser, "Ne rien partager");
    browser.value("ask('decide', { decision: { everything: true }, seen: 'sha256:older' }).catch(() => 0)");
    says(&mut browser, "a changé pendant votre lecture");
    assert_eq!(page.consent(), Value::Null);
}

#[test]
fn the_page_is_for_everybody_and_for_nobody_else() {
    let page = Page::start("en");
    let mut browser = Browser::start();
    for (width, scheme) in [(1120, "light"), (360, "dark")] {
        browser.resize(width, 900);
        browser.prefer(scheme, "screen");
        browser.open(&page.address);
        says(&mut browser, "Share nothing");
        assert_eq!(browser.violations(), [] as [String; 0]);
        let wide = browser.value("document.documentElement.scrollWidth > innerWidth");
        assert_eq!(wide, false, "at {width} nothing is cut off");
        browser.picture(&format!("settings-page-{width}-{scheme}.png"));
    }
    let stranger = page.address.trim_end_matches('/').rsplit_once('/').expect("a token").0;
    let status = browser.value(&format!("fetch('{stranger}/guess/page', {{ method: 'POST' }}).then(answer => answer.status)"));
    assert_eq!(status, 404);
}
