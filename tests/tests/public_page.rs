//! The collector's public page as people see it: in a real browser, light and dark, on a telephone, on paper, without scripts.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use candor_journeys::{Browser, Collector};
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use serde_json::{Value, json};

/// A program for which everything is counted that the page can show.
const GAZER: &str = include_str!("public_page/gazer.toml");

/// What an attacker may send to break the page.
const HOSTILE: &str = r#"</td><script>document.title = "broken"</script><b>'; --"#;

fn monday() -> Date {
    let settled = Timestamp::now().to_zoned(TimeZone::UTC).date().checked_sub(1.day()).expect("a day");
    let since_monday = i64::from(settled.weekday().to_monday_zero_offset());
    settled.checked_sub((since_monday + 7).days()).expect("a day")
}

fn send(collector: &Collector, events: &[Value]) {
    for some in events.chunks(50) {
        let body = json!({ "events": some }).to_string();
        let mut stream = TcpStream::connect(collector.address()).expect("it listens");
        let head = "POST /events HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close";
        write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n{body}", body.len()).expect("sent");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
}

/// The events of one week in which this many people use the program.
fn week(of: Date, people: usize) -> Vec<Value> {
    let of_every = |hundred: usize, parts: &[(&str, usize)]| -> String {
        let mut left = hundred % 100;
        let found = parts.iter().find(|(_, part)| {
            let is_it = left < *part;
            left = left.saturating_sub(*part);
            is_it
        });
        found.map_or("", |(name, _)| *name).to_owned()
    };
    let mut events = Vec::new();
    for person in 0..people {
        let spread = person * 37;
        let system = of_every(spread, &[("Windows", 60), ("Linux", 20), (HOSTILE, 9), ("macOS", 8)]);
        let version = of_every(spread / 3, &[("2.1.0", 55), ("2.0.3", 25), ("2.0.0", 12), ("1.9.1", 8)]);
        let cores = of_every(person * 53, &[("8", 40), ("16", 25), ("4", 20), ("12", 10), ("24", 5)]);
        let memory = of_every(person * 71, &[("15.9", 45), ("31.3", 30), ("7.7", 20), ("63.8", 5)]);
        let mut active =
            json!({ "event": "active", "date": of.to_string(), "first_of": ["day", "week"], "app_version": version });
        if !system.is_empty() {
            active["system"] = json!({
                "os": system,
                "cpu_count": cores.parse::<i64>().unwrap_or(8),
                "total_ram_gb": memory.parse::<f64>().unwrap_or(8.0),
            });
        }
        events.push(active);
        let plugins: &[&str] = [&["Map"][..], &["Map", "HUD"], &["Map", "HUD", "ObjectDetection"], &[]][person % 4];
        let slow = u64::try_from(person % 5).unwrap_or(0) * 40;
        // Enough messages on enough days, which cannot be told apart by sender.
        for days in 0..3_i64 {
            let day = of.checked_add(days.days()).expect("a day");
            events.push(json!({
                "event": "performance", "date": day.to_string(), "plugins": plugins,
                "fps": [0, slow, slow * 2, 200, 300, 150 - slow / 2, 5],
            }));
        }
        let feature = ["record", "calibrate", "record", "play"][person % 4];
        events.push(json!({ "event": "feature_used", "date": of.to_string(), "first_of": ["week"], "feature": feature }));
    }
    events
}

/// A collector to which people have sent events for some weeks.
fn used() -> Collector {
    let collector = Collector::holding_to(GAZER);
    for (weeks, people) in [(0_i64, 180), (1, 160), (2, 140)] {
        send(&collector, &week(monday().checked_sub((weeks * 7).days()).expect("a day"), people));
    }
    collector
}

#[test]
fn the_public_page_is_whole_in_light_in_dark_on_a_telephone_on_paper_and_without_scripts() {
    let collector = used();
    let mut browser = Browser::start();
    for (path, name) in [("/", "front"), ("/programs/gazer", "program")] {
        let url = format!("{}{path}", collector.url());
        for (scheme, width) in [("light", 1120), ("dark", 1120), ("light", 360), ("dark", 360)] {
            browser.resize(width, 800);
            browser.prefer(scheme, "screen");
            browser.open(&url);
            browser.picture(&format!("{name}-{scheme}-{width}.png"));
            let wide = browser.value("document.documentElement.scrollWidth");
            assert!(wide.as_u64() <= Some(u64::from(width)), "{name} at {width} is {wide} wide");
            for request in browser.requests() {
                assert!(request.starts_with(&collector.url()), "{request} goes elsewhere");
            }
            assert_eq!(browser.complaints(), [""; 0], "{name}: the policy forbids nothing that the page needs");
            assert_eq!(browser.value("document.cookie"), "");
            assert_ne!(browser.value("document.title"), "broken");
            assert_eq!(browser.violations(), [""; 0], "{name}, {scheme}, {width}");
        }
        let text = "document.body.innerText";
        browser.open(&url);
        let with = browser.value(text);
        browser.run_scripts(false);
        browser.open(&url);
        assert_eq!(browser.value(text), with, "nothing is missing without scripts");
        browser.run_scripts(true);
        browser.prefer("dark", "print");
        browser.open(&url);
        let paper = browser.value("getComputedStyle(document.body).backgroundColor");
        assert_eq!(paper, "rgb(255, 255, 255)", "paper is white for whoever prefers dark, too");
        let hidden = "[...document.querySelectorAll('.more')].filter(more => more.getClientRects().length === 0).length";
        assert_eq!(browser.value(hidden), 0, "on paper the weeks of every table are there");
        let printed = std::fs::read(browser.print(&format!("{name}.pdf"))).expect("printed");
        assert!(printed.starts_with(b"%PDF"));
        browser.prefer("light", "screen");
    }
}

#[test]
fn the_weeks_of_a_table_open_by_keyboard_alone() {
    let collector = used();
    let mut browser = Browser::start();
    browser.resize(1120, 800);
    browser.open(&format!("{}/programs/gazer", collector.url()));
    let hidden = "[...document.querySelectorAll('.more')].filter(more => more.getClientRects().length === 0).length";
    let before = browser.value(hidden).as_u64().expect("a number");
    assert!(before > 3, "they wait until they are asked for");
    browser.value("document.querySelector('summary').focus()");
    for kind in ["rawKeyDown", "char", "keyUp"] {
        let key = json!({ "type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13, "text": "\r" });
        browser.ask("Input.dispatchKeyEvent", &key);
    }
    assert_eq!(browser.value(hidden).as_u64(), Some(before - 1));
}

#[test]
fn the_rules_for_accessibility_find_what_is_wrong_with_a_page() {
    let collector = Collector::holding_to(GAZER);
    let mut browser = Browser::start();
    browser.open(&collector.url());
    browser.value("document.documentElement.removeAttribute('lang')");
    let found = browser.violations();
    assert!(found.iter().any(|rule| rule.contains("html-has-lang")), "{found:?}");
}
