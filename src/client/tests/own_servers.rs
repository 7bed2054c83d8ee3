//! The wire formats of the two real programs' own servers, written down as manifests (`fixtures/*-own-server.toml`), byte for byte.
//!
//! The bodies in `fixtures/*-body.json` and the signatures here were written once by `python3 src/client/tests/fixtures/own-servers.py`,
//! with Python's own json and hmac, as the programs themselves do it.

#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "helpers of tests may fail as tests do")]

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, Consent, ConsentFile, CrashReports, DecidedBy, Restrictions};
use candor::tools::crash::Private;
use candor::tools::identity::Identity;
use candor::tools::log::{Details, Log, State};
use candor::tools::machine::Facts;
use candor::tools::manifest::{Envelope, Manifest, Method};
use candor::tools::payload::{self, Input, Payload, Request};
use candor::{Environment, Outcome, Places, Telemetry, Values};
use jiff::Timestamp;
use tempfile::TempDir;

const SKELLYCAM: &str = include_str!("fixtures/skellycam-own-server.toml");
const ETS2LA: &str = include_str!("fixtures/ets2la-own-server.toml");

const SKELLYCAM_BODY: &[u8] = include_bytes!("fixtures/skellycam-body.json");
const SKELLYCAM_SIGNATURE: &str = "646ee1bb42807b8683bbe9b4d3621c89ac7c3babd829d144d6fac110c3cd2921";
const SKELLYCAM_ODD_BODY: &[u8] = include_bytes!("fixtures/skellycam-odd-body.json");
const SKELLYCAM_ODD_SIGNATURE: &str = "4c32dc0e21917cb9252452ebd0b38380e50b0ad85ff8f4d43a27da8d595fad52";
const SKELLYCAM_PING_BODY: &[u8] = include_bytes!("fixtures/skellycam-ping-body.json");
const SKELLYCAM_PING_SIGNATURE: &str = "d93b79641cbddf01af477d17393b9c0f169f4ca5facf7b6c9a567f8fc73427bf";
const ETS2LA_CRASH_BODY: &[u8] = include_bytes!("fixtures/ets2la-crash-body.json");

const IDENTITY: &str = "0f8fad5b-d9cb-869f-a165-70867728950e";
const KEY: &str = "2b3f0a51-5d1c-4f0e-9d3e-0d5a3c1b7e42";
const USER_AGENT: &str = concat!("candor/", env!("CARGO_PKG_VERSION"));

/// How long a test waits for what it has named.
const LIMIT: Duration = Duration::from_mins(1);

/// A home folder with a program in it, about which a person has answered.
struct Home {
    folder: TempDir,
    manifest: Arc<Manifest>,
}

impl Home {
    fn new(manifest: &str, version: &str, on: &[&str]) -> Self {
        let manifest = Arc::new(Manifest::parse(manifest).expect("sound").with_version(version));
        let home = Self { folder: tempfile::tempdir().expect("folder"), manifest };
        home.decide(&Change::answer(on.iter().map(|tier| (*tier).to_owned()).collect()));
        home
    }

    fn places(&self) -> Places {
        Places::below(self.folder.path(), Environment::default())
    }

    fn file(&self) -> ConsentFile {
        ConsentFile::of(&self.places(), &self.manifest)
    }

    fn decide(&self, change: &Change) {
        self.file().apply(&self.manifest, change, &DecidedBy::Window, Timestamp::UNIX_EPOCH).expect("written");
    }

    fn consent(&self) -> Consent {
        self.file().read(&self.manifest, Restrictions::default(), None)
    }

    fn path(&self) -> PathBuf {
        self.places().folder(&self.manifest)
    }

    fn host(&self) -> candor::Builder {
        Telemetry::builder(self.manifest.text()).version(&self.manifest.app.version).places(self.places())
    }
}

fn facts(os_version: &str) -> Facts {
    Facts {
        os: Some("Linux".into()),
        os_version: Some(os_version.into()),
        architecture: Some("x86_64".into()),
        cpu_count: Some(16),
        cpu_count_physical: Some(8),
        total_ram_bytes: Some(33_565_168_927),
        private: Private::default(),
    }
}

/// What the one pure function makes of an event at the time that the Python script knows.
fn built(home: &Home, event: &str, values: &Values, os_version: &str) -> Payload {
    let (consent, facts) = (home.consent(), facts(os_version));
    let now = "2026-11-21T20:15:03.125Z".parse().expect("a time");
    let event = consent.manifest().event(event).expect("declared");
    payload::build(&Input { consent: &consent, event, values, facts: &facts, now, identity: Some(IDENTITY), firsts: &[] })
        .expect("allowed")
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("UTF-8")
}

fn owned(headers: &[(&str, &str)]) -> Vec<(String, String)> {
    headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn signed_headers(body: &[u8], signature: &str) -> Vec<(String, String)> {
    owned(&[
        ("host", "127.0.0.1:4319"),
        ("content-length", &body.len().to_string()),
        ("content-type", "application/json"),
        ("user-agent", USER_AGENT),
        ("accept", "application/json"),
        ("idempotency-key", KEY),
        ("x-telemetry-signature", signature),
    ])
}

#[test]
fn skellycams_own_server_gets_the_bytes_and_the_signature_that_python_writes() {
    let home = Home::new(SKELLYCAM, "2.1.0", &["existence_ping", "system_fingerprint"]);
    let values = Values::new().with("payload.os_version", "#1 SMP").with("payload.python_version", "3.12.4");
    let payload = built(&home, "app_opened", &values, "6.1.0");
    let event = home.manifest.event("app_opened").expect("declared");
    let request = payload::request_for(&home.manifest, event, Some(IDENTITY), &payload.bytes, KEY);
    assert_eq!(text(&request.body), text(SKELLYCAM_BODY));
    assert_eq!((request.method, request.url.as_str()), (Method::Post, "http://127.0.0.1:4319/events"));
    assert_eq!(request.headers, signed_headers(SKELLYCAM_BODY, SKELLYCAM_SIGNATURE));
}

#[test]
fn what_python_escapes_is_escaped_in_the_same_way_and_a_batch_is_signed_as_one() {
    let home = Home::new(SKELLYCAM, "2.1.0-14-g2414721", &["system_fingerprint", "usage_analytics"]);
    let odd = "quote \" backslash \\ slash / \u{8}\t\n\u{c}\r \0\u{1f}\u{7f}\u{80}\u{2028}\u{ffff} end";
    let values = Values::new().with("payload.os_version", odd).with("payload.python_version", "3.12.4");
    let release = "6.1.0-é世😀";
    let opened = built(&home, "app_opened", &values, release);
    let used = built(&home, "feature_used", &Values::new().with("payload.feature", "calibrate"), release);
    let body = payload::body(Envelope::Events, [opened.bytes.as_slice(), used.bytes.as_slice()].into_iter());
    assert_eq!(text(&body), text(SKELLYCAM_ODD_BODY));
    let url = payload::url_for(&home.manifest, home.manifest.event("app_opened").expect("declared"), Some(IDENTITY));
    let headers = payload::headers(Method::Post, &url, &body, KEY, home.manifest.wire.signature.as_ref());
    assert_eq!(headers, signed_headers(SKELLYCAM_ODD_BODY, SKELLYCAM_ODD_SIGNATURE));
}

#[test]
fn an_event_of_skellycam_without_details_still_has_its_payload_and_the_lines_that_are_shown_say_so() {
    let home = Home::new(SKELLYCAM, "2.1.0", &["existence_ping"]);
    let payload = built(&home, "app_opened", &Values::new(), "6.1.0");
    let event = home.manifest.event("app_opened").expect("declared");
    let request = payload::request_for(&home.manifest, event, Some(IDENTITY), &payload.bytes, KEY);
    assert_eq!(text(&request.body), text(SKELLYCAM_PING_BODY));
    assert_eq!(request.headers, signed_headers(SKELLYCAM_PING_BODY, SKELLYCAM_PING_SIGNATURE));

    let (consent, facts, values) = (home.consent(), facts("6.1.0"), Values::new());
    let now = "2026-11-21T20:15:03.125Z".parse().expect("a time");
    let input = Input { consent: &consent, event, values: &values, facts: &facts, now, identity: Some(IDENTITY), firsts: &[] };
    let lines = payload::lines(&payload::leaves(&input), &input.event.layout, &home.manifest.wire, 0, &|leaf| leaf.goes());
    let shown = lines.iter().filter(|line| line.shown).map(|line| match line.key.as_str() {
        "" => line.value.clone(),
        key => format!("{key}:{}", line.value),
    });
    assert_eq!(shown.collect::<String>(), text(&payload.bytes));
}

#[test]
fn ets2las_own_server_gets_a_ping_that_is_an_address_and_nothing_else() {
    let home = Home::new(ETS2LA, "2.0.0", &["activity_ping"]);
    let payload = built(&home, "activity_ping", &Values::new(), "6.1.0");
    let event = home.manifest.event("activity_ping").expect("declared");
    assert_eq!(event.every, Some(Duration::from_mins(2)));
    let expected = Request {
        method: Method::Get,
        url: format!("http://127.0.0.1:4319/tracking/ping/{IDENTITY}"),
        headers: owned(&[
            ("host", "127.0.0.1:4319"),
            ("user-agent", USER_AGENT),
            ("accept", "application/json"),
            ("idempotency-key", KEY),
        ]),
        body: Vec::new(),
    };
    assert_eq!(payload::request_for(&home.manifest, event, Some(IDENTITY), &payload.bytes, KEY), expected);
}

fn crash_values() -> Values {
    let traceback =
        "Traceback (most recent call last):\n  File \"ets2la/core/map.py\", line 88, in update\nValueError: Grüße 🚛";
    Values::new().with("source", "plugins.Map").with("source_description", traceback).with("fields.language", "Português")
}

#[test]
fn ets2las_own_server_gets_crash_reports_as_python_writes_them_and_without_identity() {
    let home = Home::new(ETS2LA, "2.0.0", &["crash_reports"]);
    let payload = built(&home, "crash_report", &crash_values(), "6.1.0");
    let event = home.manifest.event("crash_report").expect("declared");
    let request = payload::request_for(&home.manifest, event, None, &payload.bytes, KEY);
    assert_eq!(text(&request.body), text(ETS2LA_CRASH_BODY));
    assert_eq!((request.method, request.url.as_str()), (Method::Post, "http://127.0.0.1:4319/crash/report"));
    let expected = owned(&[
        ("host", "127.0.0.1:4319"),
        ("content-length", &ETS2LA_CRASH_BODY.len().to_string()),
        ("content-type", "application/json"),
        ("user-agent", USER_AGENT),
        ("accept", "application/json"),
        ("idempotency-key", KEY),
    ]);
    assert_eq!(request.headers, expected);
    assert!(!text(&request.body).contains(IDENTITY));
}

/// A request as it stood on the wire.
#[derive(Debug)]
struct Arrived {
    line: String,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Arrived {
    fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

/// A server on loopback that answers every request with this JSON. Returns its URL and what arrives.
fn server(answer: &'static str) -> (String, Receiver<Arrived>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let (sender, arrived) = mpsc::channel();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let Some(request) = read(&mut stream) else { continue };
            let length = answer.len();
            let head = format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n");
            let _gone = stream.write_all(format!("{head}connection: close\r\n\r\n{answer}").as_bytes());
            if sender.send(request).is_err() {
                return;
            }
        }
    });
    (url, arrived)
}

fn read(stream: &mut TcpStream) -> Option<Arrived> {
    stream.set_read_timeout(Some(LIMIT)).ok()?;
    let (mut bytes, mut piece) = (Vec::new(), [0; 4096]);
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
            let mut lines = head.lines();
            let line = lines.next()?.to_owned();
            let headers: Vec<(String, String)> = lines
                .filter_map(|line| line.split_once(": "))
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect();
            let length = headers.iter().find(|(name, _)| name == "content-length").map_or(Some(0), |(_, n)| n.parse().ok())?;
            let body = bytes[end + 4..].to_vec();
            if body.len() >= length {
                return Some(Arrived { line, headers, body });
            }
        }
        match stream.read(&mut piece).ok()? {
            0 => return None,
            count => bytes.extend_from_slice(&piece[..count]),
        }
    }
}

/// The newest `count` events in the log, oldest first, once the server has taken them.
fn logged(home: &Home, count: usize) -> Vec<Details> {
    let end = Instant::now() + LIMIT;
    loop {
        if let Some(mut log) = Log::open_existing(&home.path()).expect("a log") {
            let rows = log.events().expect("rows");
            if rows.len() == count && rows.iter().all(|row| row.state == State::Sent) {
                let details = rows.iter().rev().map(|row| log.details(row.seq).expect("read").expect("there"));
                return details.collect();
            }
        }
        assert!(Instant::now() < end, "waited in vain for {count} sent events in the log");
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// What the preview makes of an event, from what the person and this computer say now.
fn previewed(home: &Home, event: &str, values: &Values, now: Timestamp) -> (Payload, Option<String>) {
    static FACTS: LazyLock<Facts> = LazyLock::new(Facts::of_this_computer);
    let consent = home.consent();
    let event = consent.manifest().event(event).expect("declared");
    let identity = Identity::read(&home.path()).expect("readable").id(event.identity, now);
    let input = Input { consent: &consent, event, values, facts: &FACTS, now, identity: identity.as_deref(), firsts: &[] };
    (payload::build(&input).expect("allowed"), identity)
}

#[test]
fn what_arrives_at_skellycams_own_server_is_what_the_log_holds_and_what_the_preview_says() {
    let (url, arrived) = server(r#"{"stored": 2, "verified": true}"#);
    let on = ["existence_ping", "system_fingerprint", "usage_analytics"];
    let home = Home::new(&SKELLYCAM.replace("http://127.0.0.1:4319", &url), "Grüße 🚛", &on);
    let opened = Values::new().with("payload.os_version", "#1 SMP é").with("payload.python_version", "3.12.4");
    let used = Values::new().with("payload.feature", "start_recording");

    let host = home.host().deliver(false).open().expect("opened");
    for (event, values) in [("app_opened", &opened), ("feature_used", &used)] {
        assert_eq!(host.event(event).expect("declared").record(values), Outcome::Recorded);
    }
    host.close();
    let host = home.host().open().expect("opened");
    let request = arrived.recv_timeout(LIMIT).expect("a request");
    let rows = logged(&home, 2);
    host.close();

    let previews = [("app_opened", &opened), ("feature_used", &used)].into_iter().zip(&rows).map(|((event, values), row)| {
        let (preview, identity) = previewed(&home, event, values, row.row.recorded_at);
        assert_eq!(text(&preview.bytes), text(&row.body));
        let hex = identity.expect("made").replace('-', "");
        assert!(text(&row.body).contains(&format!("\"user_id\":\"{hex}\"")));
        preview.bytes
    });
    let previews: Vec<Vec<u8>> = previews.collect();
    let body = payload::body(Envelope::Events, previews.iter().map(Vec::as_slice));
    assert_eq!(text(&request.body), text(&body));
    assert!(request.body.is_ascii());
    assert_eq!(request.line, "POST /events HTTP/1.1");
    assert_eq!(request.header("content-type"), "application/json");
    let (key, signature) = (request.header("idempotency-key"), home.manifest.wire.signature.as_ref());
    assert_eq!(request.headers, payload::headers(Method::Post, &format!("{url}/events"), &body, key, signature));
    for row in &rows {
        let [attempt] = row.attempts.as_slice() else { panic!("one attempt, not {}", row.attempts.len()) };
        assert_eq!((attempt.method.as_str(), attempt.url.as_str()), ("POST", format!("{url}/events").as_str()));
        assert_eq!(attempt.headers, request.headers);
        assert_eq!(attempt.body_sha256, candor::tools::wire::sha256_hex(&request.body));
        assert_eq!((attempt.status, attempt.answer.as_slice()), (Some(200), &br#"{"stored": 2, "verified": true}"#[..]));
    }
}

#[test]
fn what_arrives_at_ets2las_own_server_is_what_the_log_holds_and_what_the_preview_says() {
    let (url, arrived) = server(r#"{"status": "ok"}"#);
    let home = Home::new(&ETS2LA.replace("http://127.0.0.1:4319", &url), "2.0.0", &["activity_ping", "crash_reports"]);
    home.decide(&Change::CrashReports(CrashReports::Always));
    let host = home.host().open().expect("opened");
    host.event("activity_ping").expect("declared").repeat(Values::new).expect("it repeats");
    let ping = arrived.recv_timeout(LIMIT).expect("a ping");
    assert_eq!(host.event("crash_report").expect("declared").record(&crash_values()), Outcome::Recorded);
    let crash = arrived.recv_timeout(LIMIT).expect("a crash report");
    let rows = logged(&home, 2);
    host.close();

    for ((arrived, row), (event, values)) in
        [&ping, &crash].into_iter().zip(&rows).zip([("activity_ping", Values::new()), ("crash_report", crash_values())])
    {
        let (preview, identity) = previewed(&home, event, &values, row.row.recorded_at);
        assert_eq!(text(&preview.bytes), text(&row.body));
        let declared = home.manifest.event(event).expect("declared");
        let key = arrived.header("idempotency-key");
        let request = payload::request_for(&home.manifest, declared, identity.as_deref(), &preview.bytes, key);
        let path = request.url.strip_prefix(&url).expect("the same server");
        assert_eq!(arrived.line, format!("{} {path} HTTP/1.1", request.method.as_str()));
        assert_eq!(arrived.headers, request.headers);
        assert_eq!(text(&arrived.body), text(&request.body));
        let [attempt] = row.attempts.as_slice() else { panic!("one attempt, not {}", row.attempts.len()) };
        assert_eq!(
            (attempt.method.as_str(), &attempt.url, &attempt.headers),
            (request.method.as_str(), &request.url, &arrived.headers)
        );
        assert_eq!(attempt.body_sha256, candor::tools::wire::sha256_hex(&arrived.body));
    }
    assert!(ping.body.is_empty());
    let id =
        Identity::read(&home.path()).expect("readable").id(candor::tools::manifest::IdentityKind::Install, Timestamp::now());
    let id = id.expect("made");
    assert_eq!(ping.line, format!("GET /tracking/ping/{id} HTTP/1.1"));
    assert!(!text(&crash.body).contains(&id) && crash.headers.iter().all(|(_, value)| !value.contains(&id)));
}
