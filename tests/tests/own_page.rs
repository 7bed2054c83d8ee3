//! The page on which a person sees and erases what is theirs, in a real browser.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use candor::tools::wire::{hex, identifier_of};
use candor_journeys::{Browser, Collector, until};
use serde_json::{Value, json};

const PROOF: [u8; 32] = [7; 32];

/// A collector that keeps this many events of a person, one of them with everything that a page must not run.
fn keeping(events: usize) -> Collector {
    let collector = Collector::holding_to(MANIFEST);
    let id = identifier_of(&PROOF);
    let hostile = r#"</td><script>document.title = "broken"</script>'; --"#;
    let all: Vec<Value> = (0..events)
        .map(|n| json!({ "event": "opened", "id": id, "note": if n == 0 { hostile } else { "as usual" } }))
        .collect();
    for (key, some) in all.chunks(50).enumerate() {
        let head = format!("POST /events HTTP/1.1\r\nIdempotency-Key: key-{key}");
        collector.ask(&head, &json!({ "events": some }).to_string());
    }
    collector
}

const MANIFEST: &str = include_str!("own_page/pictor.toml");

/// Sends a crash report under the key `ticket`.
fn crashes(collector: &Collector) {
    let traceback = "Traceback (most recent call last):\n  File \"app/open.py\", line 7, in run\nOSError: secret camera";
    let event = json!({ "event": "crashed", "traceback": traceback });
    collector.ask("POST /events HTTP/1.1\r\nIdempotency-Key: ticket", &json!({ "events": [event] }).to_string());
}

/// The address to which the window would send the browser.
fn address(collector: &Collector) -> String {
    let head = format!("POST /me/session HTTP/1.1\r\nAuthorization: Proof {}", hex(&PROOF));
    let code = collector.ask(&head, r#"{"claims":["no-such-ticket","ticket"]}"#);
    format!("{}/me#{}", collector.url(), code["code"].as_str().expect("a code"))
}

fn text(browser: &mut Browser) -> String {
    browser.value("document.body.innerText").as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn says(browser: &mut Browser, words: &str) {
    until(&format!("the page says {words}"), || text(browser).contains(words));
}

#[test]
fn a_person_sees_what_is_kept_of_them_and_erases_it_in_their_browser() {
    let collector = keeping(230);
    let mut browser = Browser::start();
    browser.resize(1120, 900);
    browser.open(&address(&collector));
    says(&mut browser, "230 messages under the identifier");
    says(&mut browser, "A report that this server does not know");
    assert_eq!(browser.value("location.hash"), "", "the code is gone from the address");
    assert_eq!(browser.value("document.querySelectorAll('#rows tr').length"), 200);
    browser.value("document.getElementById('more').click()");
    assert_eq!(browser.value("document.querySelectorAll('#rows tr').length"), 230);
    assert_ne!(browser.value("document.title"), "broken");
    for request in browser.requests() {
        let sent = request.split('#').next().unwrap_or_default();
        assert!(sent.starts_with(&collector.url()) && !sent.contains(&hex(&PROOF)), "{request}");
    }
    says(&mut browser, "pictor was last seen here on");
    says(&mut browser, "pictor was in use on 1 day: 20");
    says(&mut browser, "(opened)");
    says(&mut browser, "A page like this one works until");
    assert_eq!(browser.value("document.getElementById('ask').getClientRects().length"), 1, "the button is in sight at once");
    browser.value("document.getElementById('ask').click()");
    says(&mut browser, "Erase 230 messages and what is kept besides? This can’t be undone.");
    assert_eq!(browser.value("document.activeElement.id"), "no", "the safe answer has the keyboard");
    browser.value("document.getElementById('yes').click()");
    says(&mut browser, "230 messages were erased");
    says(&mut browser, "Everything under your identifier was erased.");
    says(&mut browser, "No messages are kept under your identifier.");
    says(&mut browser, "A digest of your identifier is kept until");
    assert!(!text(&mut browser).contains("was last seen"), "what was kept besides is gone, too");
    assert_eq!(collector.events().len(), 0);
    browser.picture("me-erased.png");
    assert_eq!(browser.violations(), [""; 0]);
}

#[test]
fn whoever_has_no_messages_can_erase_all_the_same_and_the_first_receipt_is_shown_again() {
    let collector = keeping(2);
    let mut browser = Browser::start();
    for _ in 0..2 {
        browser.open("about:blank");
        browser.open(&address(&collector));
        says(&mut browser, "under your identifier");
        says(&mut browser, "does not know");
        until("the button is in sight", || browser.value("document.getElementById('ask').getClientRects().length") == 1);
        browser.value("document.getElementById('ask').click()");
        browser.value("document.getElementById('yes').click()");
        says(&mut browser, "2 messages were erased");
        assert_eq!(browser.violations(), [""; 0]);
    }
}

#[test]
fn a_report_is_erased_on_its_own_after_a_second_click() {
    let collector = keeping(1);
    crashes(&collector);
    let mut browser = Browser::start();
    browser.resize(1120, 900);
    browser.open(&address(&collector));
    says(&mut browser, "pictor crashed");
    assert_eq!(browser.violations(), [""; 0]);
    browser.value("document.querySelector('#claims button').click()");
    assert_eq!(browser.value("document.activeElement.innerText"), "Cancel", "the safe answer has the keyboard");
    assert_eq!(collector.events().len(), 2);
    assert_eq!(browser.violations(), [""; 0]);
    browser.picture("me-report.png");
    browser.value("document.querySelector('#claims button').click()");
    says(&mut browser, "The report was erased on");
    assert_eq!(collector.events().len(), 1);
    assert!(!collector.done(&["crash", "list"]).contains("secret"));
    browser.open("about:blank");
    browser.open(&address(&collector));
    says(&mut browser, "A report that you have erased");
    assert_eq!(browser.violations(), [""; 0]);
}

#[test]
fn the_page_is_readable_in_light_in_dark_and_on_a_telephone() {
    let collector = keeping(3);
    let mut browser = Browser::start();
    for (scheme, width) in [("light", 1120), ("dark", 1120), ("light", 360), ("dark", 360)] {
        browser.resize(width, 800);
        browser.prefer(scheme, "screen");
        browser.open("about:blank");
        browser.open(&address(&collector));
        says(&mut browser, "3 messages under the identifier");
        says(&mut browser, "does not know");
        browser.picture(&format!("me-{scheme}-{width}.png"));
        let wide = browser.value("document.documentElement.scrollWidth");
        assert!(wide.as_u64() <= Some(u64::from(width)), "at {width} it is {wide} wide");
        assert_eq!(browser.violations(), [""; 0], "{scheme}, {width}");
        assert_eq!(browser.value("document.cookie"), "");
    }
}

#[test]
fn whoever_comes_without_a_code_or_with_a_used_one_is_told_how_to_get_in() {
    let collector = keeping(1);
    let mut browser = Browser::start();
    browser.open(&format!("{}/me", collector.url()));
    says(&mut browser, "Open this page from your program’s telemetry settings");
    let address = address(&collector);
    // If only the fragment changed, the page would not be opened again.
    browser.open("about:blank");
    browser.open(&address);
    says(&mut browser, "1 message under the identifier");
    browser.open("about:blank");
    browser.open(&address);
    says(&mut browser, "This page is open no longer");
    browser.run_scripts(false);
    browser.open("about:blank");
    browser.open(&format!("{}/me", collector.url()));
    says(&mut browser, "This page needs JavaScript");
    browser.picture("me-without-scripts.png");
}
