//! The maintainer's page of the collector, in a real browser: nothing without a token, and every report with one.
#![cfg(target_os = "linux")]

use candor_journeys::{Browser, Collector, until};
use serde_json::json;

const LAPSUS: &str = include_str!("admin_page/lapsus.toml");

/// What an attacker may send to break the page.
const HOSTILE: &str = r"</td><script>document.title = 'broken'</script><img src=x onerror=alert(1)>";

/// A collector to which crash reports were sent: two of one crash, and one that tries to break the page.
fn reported() -> Collector {
    let collector = Collector::holding_to(LAPSUS);
    for (key, version, message) in [("a", "1.0.0", "no camera 3"), ("b", "1.1.0", "no camera 4"), ("c", "1.0.0", HOSTILE)] {
        let traceback =
            format!("Traceback (most recent call last):\n  File \"app/open.py\", line 7, in run\nOSError: {message}");
        let event = json!({ "event": "crashed", "version": version, "traceback": traceback });
        collector.ask(&format!("POST /events HTTP/1.1\r\nIdempotency-Key: {key}"), &json!({ "events": [event] }).to_string());
    }
    collector
}

fn text(browser: &mut Browser) -> String {
    browser.value("document.body.innerText").as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn says(browser: &mut Browser, words: &str) {
    until(&format!("the page says {words}"), || text(browser).contains(words));
}

/// Writes a token into the form and opens the page with it.
fn enter(browser: &mut Browser, token: &str) {
    browser.value(&format!("document.getElementById('token').value = '{token}'"));
    browser.value("document.querySelector('#enter button').click()");
}

#[test]
fn the_maintainer_reads_reports_in_a_browser_and_answers_whoever_sent_them() {
    let collector = reported();
    let token = collector.done(&["token", "new", "browser"]);
    let token = token.trim();
    let mut browser = Browser::start();
    browser.resize(1120, 900);
    browser.open(&format!("{}/admin", collector.url()));
    assert!(!text(&mut browser).contains("OSError"), "nothing is shown to whoever has no token");
    enter(&mut browser, "0123456789abcdef");
    says(&mut browser, "this is for whoever runs the collector");
    assert!(!text(&mut browser).contains("OSError"));

    enter(&mut browser, token);
    says(&mut browser, "2 crashes and messages");
    assert_eq!(browser.value("document.querySelectorAll('#rows tr').length"), 2);
    assert_eq!(browser.value("document.getElementById('enter').getClientRects().length"), 0, "the form has gone");
    browser.value("[...document.querySelectorAll('#rows tr')].find(row => row.innerText.includes('camera')).querySelector('button').click()");
    says(&mut browser, "Latest reports");
    until("the heading has the keyboard", || browser.value("document.activeElement.id") == "one-head");
    browser.picture("admin-open.png");
    browser.value("document.getElementById('state').value = 'fixed'");
    browser.value("document.getElementById('fixed-in').value = '2.2'");
    browser.value("document.getElementById('answer').value = 'Thank you.'");
    browser.value("document.querySelector('#say button').click()");
    says(&mut browser, "Saved.");
    for key in ["a", "b"] {
        let report = collector.ask(&format!("GET /reports/{key} HTTP/1.1"), "");
        assert_eq!(
            (&report["state"], &report["fixed_in"], &report["answer"]),
            (&json!("fixed"), &json!("2.2"), &json!("Thank you."))
        );
    }
    assert_ne!(browser.value("document.title"), "broken");
    assert_eq!(browser.value("document.images.length"), 0);
    for kept in ["document.cookie", "JSON.stringify(localStorage)", "JSON.stringify(sessionStorage)", "location.href"] {
        assert!(!browser.value(kept).to_string().contains(token), "{kept}");
    }
    for request in browser.requests() {
        assert!(request.starts_with(&collector.url()) && !request.contains(token), "{request}");
    }
}

#[test]
fn the_maintainers_page_is_readable_in_light_in_dark_and_on_a_telephone_and_says_what_to_do_without_scripts() {
    let collector = reported();
    let token = collector.done(&["token", "new", "browser"]);
    let mut browser = Browser::start();
    let url = format!("{}/admin", collector.url());
    for (scheme, width) in [("light", 1120), ("dark", 1120), ("light", 360), ("dark", 360)] {
        browser.resize(width, 800);
        browser.prefer(scheme, "screen");
        browser.open("about:blank");
        browser.open(&url);
        assert_eq!(browser.violations(), [""; 0], "before: {scheme}, {width}");
        enter(&mut browser, token.trim());
        says(&mut browser, "2 crashes and messages");
        browser.value("document.querySelector('#rows button').click()");
        says(&mut browser, "Latest reports");
        browser.picture(&format!("admin-{scheme}-{width}.png"));
        let wide = browser.value("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(u64::from(width)), "at {width} it is {wide} wide");
        assert_eq!(browser.complaints(), [""; 0], "the policy forbids nothing that the page needs");
        assert_eq!(browser.violations(), [""; 0], "{scheme}, {width}");
    }
    browser.run_scripts(false);
    browser.open(&url);
    says(&mut browser, "candor-collector crash");
}
