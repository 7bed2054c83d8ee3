//! The public page and its figures, through real intake: what is published stays, and no group of fewer than ten is in it.

use std::path::Path;

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request},
};
use candor_collector::{
    app::app, clock::Clock, limits::Limits, manifests::Manifests, publishing, state::AppState, store::Store,
};
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::api::{DECLARED, open_store};
use tower::ServiceExt as _;

/// A collector whose page may be asked for at another time than now.
struct Site {
    folder: TempDir,
    store: Store,
}

struct Page {
    status: u16,
    headers: HeaderMap,
    text: String,
}

impl Page {
    fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap()
    }
}

fn now_ms() -> i64 {
    Timestamp::now().as_millisecond()
}

fn in_days(days: i64) -> i64 {
    now_ms() + days * 86_400_000
}

/// When the week that it is now has just been published.
fn after_this_week() -> i64 {
    let since_monday = i64::from(today().weekday().to_monday_zero_offset());
    in_days(8 - since_monday)
}

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::UTC).date()
}

/// A day in the newest week that is published now.
fn last_week() -> Date {
    let settled = today().checked_sub(1.day()).unwrap();
    let since_monday = i64::from(settled.weekday().to_monday_zero_offset());
    settled.checked_sub((since_monday + 5).days()).unwrap()
}

impl Site {
    fn new() -> Self {
        Self::of(DECLARED)
    }

    fn of(manifest: &str) -> Self {
        let folder = TempDir::new().unwrap();
        std::fs::create_dir(folder.path().join("apps")).unwrap();
        std::fs::write(folder.path().join("apps/sample.toml"), manifest).unwrap();
        let store = open_store(&folder.path().join("store"), &Limits::default()).unwrap();
        Self { folder, store }
    }

    /// Another collector on the same store.
    fn at(&self, now_ms: fn() -> i64) -> Router {
        self.with(&Limits::default(), now_ms)
    }

    fn with(&self, limits: &Limits, now_ms: fn() -> i64) -> Router {
        app(self.state(limits, now_ms))
    }

    fn state(&self, limits: &Limits, now_ms: fn() -> i64) -> AppState {
        let apps: &Path = &self.folder.path().join("apps");
        let manifests = Manifests::open(Vec::new(), Some(apps.to_owned()), *limits).unwrap();
        AppState::new(self.store.clone(), *limits).with_manifests(manifests).with_clock(Clock::standing_at(now_ms()))
    }

    /// Sends each event alone.
    async fn send(&self, events: &[Value]) {
        let router = self.at(now_ms);
        for event in events {
            post(&router, std::slice::from_ref(event)).await;
        }
    }

    /// Sends these events on each of the first days of last week.
    async fn send_for_days(&self, days: [fn() -> i64; 3], events: &[Value]) {
        for day in days {
            let router = self.at(day);
            for some in events.chunks(50) {
                post(&router, some).await;
            }
        }
    }
}

async fn post(router: &Router, events: &[Value]) {
    let request = Request::post("/events").header("content-type", "application/json");
    let request = request.body(Body::from(json!({ "events": events }).to_string())).unwrap();
    let response = router.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let answer = to_bytes(response.into_body(), usize::MAX).await.unwrap();
    assert_eq!(status, 200, "{events:?}: {}", String::from_utf8_lossy(&answer));
}

/// Three days of the newest week that is published now.
const DAYS: [fn() -> i64; 3] = [|| noon(0), || noon(1), || noon(2)];

/// Noon of a day of that week, 0 being the second one.
fn noon(place: i64) -> i64 {
    let day = last_week().checked_add(place.days()).unwrap().at(12, 0, 0, 0);
    day.to_zoned(TimeZone::UTC).unwrap().timestamp().as_millisecond()
}

async fn get(router: &Router, path: &str) -> Page {
    let response = router.clone().oneshot(Request::get(path).body(Body::empty()).unwrap()).await.unwrap();
    let (head, body) = response.into_parts();
    let text = String::from_utf8(to_bytes(body, usize::MAX).await.unwrap().to_vec()).unwrap();
    Page { status: head.status.as_u16(), headers: head.headers, text }
}

/// `count` events from people who use this system, each the first of their week.
fn using(os: &str, count: usize, day: Date) -> Vec<Value> {
    let event = json!({
        "event": "active", "date": day.to_string(), "first_of": ["day", "week"], "system": { "os": os },
    });
    vec![event; count]
}

/// The table of systems in the newest week.
async fn systems(router: &Router) -> Value {
    let stats = get(router, "/stats").await.json();
    let tables = stats["programs"][0]["weeks"][0]["tables"].as_array().cloned().unwrap_or_default();
    tables.into_iter().find(|table| table["id"] == "active/system.os").unwrap_or_default()
}

fn shown(table: &Value) -> Vec<(&str, u64)> {
    let rows = table["rows"].as_array().unwrap().iter();
    rows.map(|row| (row["value"].as_str().unwrap_or("not said"), row["count"].as_u64().unwrap())).collect()
}

#[tokio::test]
async fn people_are_counted_once_a_week_by_what_they_said_and_small_groups_are_not_shown() {
    let site = Site::new();
    let mut events =
        [using("Windows", 30, last_week()), using("Linux", 15, last_week()), using("Plan 9", 3, last_week())].concat();
    // The same people again, and somebody the week before.
    events.extend(vec![
        json!({ "event": "active", "date": last_week().to_string(), "first_of": [], "system": { "os": "Linux" } });
        20
    ]);
    events.extend(using("Windows", 12, last_week().checked_sub(7.days()).unwrap()));
    site.send(&events).await;
    let table = systems(&site.at(now_ms)).await;
    assert_eq!((table["counts"].as_str(), table["total"].as_u64()), (Some("people"), Some(48)));
    // Three alone would be known from the total, so the next smallest group is with them.
    assert_eq!(shown(&table), [("Windows", 30)]);
    assert_eq!(table["others"]["count"], 18);
}

#[tokio::test]
async fn what_was_published_stays_whatever_arrives_later() {
    let site = Site::new();
    site.send(&[using("Windows", 30, last_week()), using("Linux", 15, last_week())].concat()).await;
    let first = systems(&site.at(now_ms)).await;
    assert_eq!(shown(&first), [("Windows", 30), ("Linux", 15)]);
    site.send(&using("Linux", 1, last_week())).await;
    assert_eq!(systems(&site.at(now_ms)).await, first, "another collector says the same");
    let later = site.at(|| in_days(7));
    assert_ne!(systems(&later).await, first);
    let stats = get(&later, "/stats").await.json();
    let weeks = stats["programs"][0]["weeks"].as_array().unwrap();
    assert!(weeks.iter().flat_map(|week| week["tables"].as_array().unwrap()).any(|table| *table == first));
}

#[tokio::test]
async fn a_week_is_published_although_nobody_looks_unless_nothing_came_in_it() {
    let site = Site::new();
    site.send(&using("Windows", 30, last_week())).await;
    let publish = async |now_ms| publishing::now(&site.state(&Limits::default(), now_ms)).await.unwrap();
    publish(now_ms).await;
    site.send(&using("Windows", 12, last_week())).await;
    site.send(&using("Windows", 15, last_week().checked_sub(7.days()).unwrap())).await;
    let stats = get(&site.at(now_ms), "/stats").await.json();
    let totals = |week: usize| stats["programs"][0]["weeks"][week]["tables"][0]["total"].clone();
    assert_eq!(totals(0), 30, "what came later is too late");
    assert_eq!(totals(1), 15, "nothing had come of that week");
}

#[tokio::test]
async fn nothing_is_published_of_a_week_that_is_not_over_or_in_which_fewer_than_ten_sent_something() {
    let site = Site::new();
    site.send(&[using("Windows", 9, last_week()), using("Linux", 30, today())].concat()).await;
    let page = get(&site.at(now_ms), "/stats").await;
    for text in ["Windows", "Linux", "9", "30"] {
        let weeks = page.json()["programs"][0]["weeks"].to_string();
        assert!(!weeks.contains(&format!("\"{text}\"")) && !weeks.contains(&format!(":{text},")), "{text}: {weeks}");
    }
    assert_eq!(page.json()["last_message"], Value::Null, "nor that somebody is there");
}

#[cfg(unix)]
#[tokio::test]
async fn the_page_stays_while_the_store_cannot_answer() {
    let site = Site::new();
    site.send(&using("Windows", 30, last_week())).await;
    let mut limits = Limits::default();
    limits.page_age = std::time::Duration::ZERO;
    let router = site.with(&limits, now_ms);
    let before = get(&router, "/stats").await;
    std::fs::remove_file(site.folder.path().join("store")).unwrap();
    let after = get(&router, "/stats").await;
    assert_eq!((after.status, &after.text), (200, &before.text));
    assert_eq!(get(&site.at(now_ms), "/stats").await.status, 503, "where nothing is known yet, that is said");
}

#[tokio::test]
async fn where_nothing_can_be_written_what_was_published_is_shown_all_the_same() {
    let site = Site::new();
    site.send(&using("Windows", 30, last_week())).await;
    let before = get(&site.at(now_ms), "/stats").await.json();
    // As on a full disk: whatever would be published is not taken.
    let other = rusqlite::Connection::open(site.folder.path().join("store")).unwrap();
    other.execute_batch("CREATE TRIGGER full BEFORE INSERT ON published BEGIN SELECT RAISE(FAIL, 'is full'); END").unwrap();
    let later = site.at(|| in_days(7));
    let stats = get(&later, "/stats").await;
    assert_eq!(stats.status, 200, "{}", stats.text);
    let program = &stats.json()["programs"][0];
    assert_eq!(program["weeks"][0], before["programs"][0]["weeks"][0]);
    assert_eq!(program["day"], before["programs"][0]["day"]);
    assert_eq!(get(&later, "/").await.status, 200);
}

#[tokio::test]
async fn two_collectors_that_publish_at_once_publish_the_same() {
    let site = Site::new();
    site.send(&[using("Windows", 30, last_week()), using("Linux", 15, last_week())].concat()).await;
    let (one, other) = (site.at(now_ms), site.at(now_ms));
    let (one, other) = tokio::join!(get(&one, "/stats"), get(&other, "/stats"));
    assert_eq!(one.json()["programs"], other.json()["programs"]);
    assert_eq!(one.status, 200);
}

#[tokio::test]
async fn people_with_an_identifier_are_counted_for_a_week_and_its_sunday_and_so_are_their_tables() {
    let site = Site::new();
    let event = |person: usize| json!({ "event": "opened", "app": "sample", "id": format!("{person:08x}-0000-8000-8000-000000000000"), "version": "1.0.0", "system": { "ram": 31.3 } });
    let people: Vec<Value> = (0..40).chain(0..40).map(event).collect();
    site.send(&people).await;
    // The sample counts people by first messages, too; without that it is by their identifiers.
    let (before, after) = DECLARED.split_once("[[event]]\nname = \"active\"").unwrap();
    assert!(!after.is_empty());
    std::fs::write(site.folder.path().join("apps/sample.toml"), before).unwrap();
    let now = get(&site.at(now_ms), "/stats").await.json();
    assert_eq!(now["programs"][0]["now"]["at_least"], 40);
    let later = get(&site.at(after_this_week), "/stats").await.json();
    let active = &later["programs"][0]["day"]["active"];
    let sunday = today().checked_add((6 - i64::from(today().weekday().to_monday_zero_offset())).days()).unwrap();
    let on_sunday = (today() == sunday).then_some(40);
    assert_eq!((&active[0]["to"], &active[0]["people"]), (&json!(sunday.to_string()), &json!(on_sunday)));
    assert_eq!((&active[1]["to"], &active[1]["people"]), (&json!(sunday.to_string()), &json!(40)), "a week");
    let weeks = later["programs"][0]["weeks"].as_array().unwrap();
    let tables = weeks.iter().flat_map(|week| week["tables"].as_array().unwrap());
    let ram = tables.into_iter().find(|table| table["id"] == "opened/system.ram").unwrap();
    assert_eq!((ram["counts"].as_str(), ram["total"].as_u64()), (Some("people"), Some(40)));
    assert_eq!(shown(ram), [("over 16 to 32", 40)]);
}

#[tokio::test]
async fn crashes_are_counted_by_their_group_and_named_only_where_many_must_have_had_them() {
    let site = Site::of(include_str!("../../../../assets/apps/ets2la.toml"));
    let crash = |line: usize, message: &str| {
        let traceback =
            format!("Traceback (most recent call last):\n  File \"~/ets2la/core/map.py\", line {line}, in update\n{message}");
        json!({ "event": "crash_report", "app_name": "ets2la", "app_version": "2.0.0", "count": 1, "traceback": traceback })
    };
    let often = (0..440).map(|line| crash(line, "ZeroDivisionError: float division by zero"));
    let rare = (0..250).map(|line| crash(line, if line < 200 { "KeyError: jane" } else { "OSError: no disk" }));
    site.send_for_days(DAYS, &often.chain(rare).collect::<Vec<_>>()).await;
    let later = site.at(now_ms);
    let page = get(&later, "/stats").await;
    assert!(page.text.contains("ZeroDivisionError ("), "{}", page.text);
    for said in ["float division", "jane", "no disk", "KeyError", "OSError"] {
        assert!(!page.text.contains(said), "what a message says is nobody's business: {}", page.text);
    }
    assert!(get(&later, "/programs/ets2la").await.text.contains("Which crash it was"));
    let counters = crate::api::counters(&site.folder.path().join("store"));
    assert!(counters.iter().all(|counter| !counter.value.contains("Error")), "what a report says is in no counter");
}

/// A start of SkellyCam, of which nobody can say who sent it.
fn start(version: &str, os: &str) -> Value {
    let system = json!({ "os": os, "os_version": "1", "architecture": "x86_64", "cpu_count": 8, "total_ram_gb": 16.0,
        "python_version": "3.12.4" });
    json!({ "event": "app_opened", "app_name": "skellycam", "app_version": version, "system": system })
}

#[tokio::test]
async fn eleven_messages_of_one_person_show_nothing_and_a_crowd_of_them_is_shown_as_messages() {
    let site = Site::of(include_str!("../../../../assets/apps/skellycam.toml"));
    site.send(&vec![start("2.1.0", "Linux"); 11]).await;
    let page = get(&site.at(after_this_week), "/stats").await;
    assert_eq!(page.json()["programs"][0]["weeks"], json!([]), "nobody knows that it was not one person");
    // Somebody who tries out a version of their own for days, beside many who start theirs now and then.
    let site = Site::of(include_str!("../../../../assets/apps/skellycam.toml"));
    let crowd = [vec![start("2.1.0", "Windows"); 300], vec![start("2.2.0-dev", "Plan 9"); 40]].concat();
    site.send_for_days(DAYS, &crowd).await;
    let router = site.at(now_ms);
    let page = get(&router, "/stats").await;
    let tables = page.json()["programs"][0]["weeks"][0]["tables"].clone();
    let version = tables.as_array().unwrap().iter().find(|table| table["id"] == "app_opened/app_version").unwrap();
    assert_eq!((&version["counts"], &version["one_person"], &version["total"]), (&json!("messages"), &json!(20), &json!(1020)));
    assert!(!page.text.contains("dev") && !page.text.contains("Plan 9"), "{}", page.text);
    let page = get(&router, "/programs/skellycam").await.text;
    assert!(page.contains("Of 1,020 messages, of which one person is taken to send 20 a day at most"), "{page}");
}

#[tokio::test]
async fn pages_are_for_everybody_and_hold_nothing_that_could_run() {
    let site = Site::new();
    let hostile = r#"<script>alert(1)</script>"; --"#;
    site.send(&using(hostile, 40, last_week())).await;
    let router = site.at(now_ms);
    for path in ["/", "/programs/sample", "/stats", "/page.css"] {
        let page = get(&router, path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.headers.contains_key("set-cookie"));
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("script-src"), "{policy}");
        assert!(path == "/stats" || !page.text.contains("<script"), "{path}");
    }
    let page = get(&router, "/programs/sample").await.text;
    assert!(page.contains("&#60;script&#62;alert(1)"), "it is there as text");
    assert_eq!(get(&router, "/programs/unknown").await.status, 404);
    assert_eq!(get(&router, "/programs/%3Cscript%3E").await.status, 404);
}

#[tokio::test]
async fn without_a_manifest_the_page_says_that_no_program_is_served() {
    let folder = TempDir::new().unwrap();
    let store = open_store(&folder.path().join("store"), &Limits::default()).unwrap();
    let router = app(AppState::new(store, Limits::default()));
    assert!(get(&router, "/").await.text.contains("No program is served here yet"));
    assert_eq!(get(&router, "/stats").await.json()["programs"], json!([]));
}
