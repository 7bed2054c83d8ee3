//! Against a server on loopback that keeps what it receives, gives it back and erases it as our collector does.

mod erase;
mod limits;
mod requests;
mod whom;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use super::*;
use crate::clock::Clock;
use crate::consent::{Change, Conflict, DecidedBy};
use crate::decide::{decide, replace_identity};
use crate::delivery::{Context, Http, Policy, send_once};
use crate::identity::{FILE as SECRET, Identity};
use crate::log::{Log, Shape, Spool, State};
use crate::loopback::{Server as Loopback, answer, body_of, headers_of, receipt};
use crate::manifest::{Envelope, IdentityKind, Manifest, Method};
use crate::outcome::Outcome as Recorded;
use crate::places::{Environment, Places};
use crate::registry::{ManifestSource, Program};
use crate::telemetry::Telemetry;
use crate::values::Values;
use crate::wire;

const MANIFEST: &str = r#"
format = 1
app = { id = "painter", name = "Painter", version = "1.0.0", publisher = "Nobody", about = "Paints.", folder = "~/painter_data" }
consent = { file = "telemetry_config.json" }
endpoint = { url = "http://127.0.0.1:4319", path = "/events", me = "/me" }

[[tier]]
id = "usage"
name = "Usage"
summary = "Which tools you use."
why = "Shows which tools to improve first."

[[event]]
name = "tool_used"
tiers = ["usage"]
when = "You use a tool"
identity = "install"

[[event.field]]
path = "who"
from = "identity.id"
type = "string"
max = 36
explain = "Who."

[[event.field]]
path = "tool"
from = "host"
type = "string"
max = 32
example = "brush"
explain = "Which tool."

[[event]]
name = "started"
tiers = ["usage"]
when = "Painter starts"

[[event.field]]
path = "app"
from = "app.id"
type = "string"
max = 32
explain = "Which program."
"#;

/// One event that the server keeps.
#[derive(Clone, PartialEq, Debug)]
struct Kept {
    identity: String,
    delivery: String,
    position: u64,
    json: String,
}

type Sees = dyn FnMut(&str) -> Option<String> + Send;

/// What a collector keeps, and how it answers.
#[derive(Default)]
struct Collector {
    kept: Vec<Kept>,
    erased: BTreeMap<String, Value>,
    /// What it answers instead, if anything.
    instead: Option<String>,
    /// Whether it does what it is asked and its answer is lost.
    loses_answers: bool,
    /// Whoever asks after this many answers is refused.
    answers_left: Option<usize>,
    /// For how long.
    busy_for_secs: u64,
    /// Sees the address of each request of the person's, and may answer it.
    sees: Option<Box<Sees>>,
}

/// How many events a page has.
const PAGE: usize = 2;

impl Collector {
    fn answer(&mut self, request: &[u8]) -> String {
        let head = String::from_utf8_lossy(request).into_owned();
        let mut line = head.split(' ');
        let (method, path) = (line.next().unwrap_or_default(), line.next().unwrap_or_default());
        if path == "/events" {
            return self.take(request);
        }
        if let Some(answer) = self.sees.as_mut().and_then(|sees| sees(path)) {
            return answer;
        }
        if let Some(instead) = &self.instead {
            return instead.clone();
        }
        if let Some(left) = &mut self.answers_left {
            if *left == 0 {
                let (busy, after) = ("429 Too Many Requests", format!("retry-after: {}\r\n", self.busy_for_secs));
                // A short pause is over with the next request.
                self.answers_left = if self.busy_for_secs == 0 { None } else { Some(0) };
                return answer(busy, &after, "{}");
            }
            *left -= 1;
        }
        let headers = headers_of(request);
        let proof = headers.iter().find(|(name, _)| name == "authorization").expect("it says who asks").1.clone();
        let proof = proof.strip_prefix("Proof ").expect("a proof").to_owned();
        let mut bytes = [0; 32];
        for (byte, at) in bytes.iter_mut().zip((0..64).step_by(2)) {
            *byte = u8::from_str_radix(&proof[at..at + 2], 16).expect("digits");
        }
        let identity = wire::identifier_of(&bytes);
        let body = match (method, path.split_once('?')) {
            ("GET", query) => self.page(&identity, query.map_or("", |(_, query)| query)),
            ("DELETE", None) => self.erase(&identity),
            ("POST", None) if path == "/me/session" => json!({"code": "c0".repeat(32), "expires_in_secs": 60}),
            _ => return answer("404 Not Found", "", "{}"),
        };
        if self.loses_answers { String::new() } else { answer("200 OK", "", &body.to_string()) }
    }

    fn take(&mut self, request: &[u8]) -> String {
        let headers = headers_of(request);
        let delivery = headers.iter().find(|(name, _)| name == "idempotency-key").expect("a key").1.clone();
        let body: BTreeMap<String, Vec<Box<RawValue>>> = serde_json::from_slice(body_of(request)).expect("JSON");
        for (position, event) in body["events"].iter().enumerate() {
            let json = event.get().to_owned();
            let event: Value = serde_json::from_str(&json).expect("JSON");
            let identity = event["who"].as_str().unwrap_or_default().to_owned();
            if self.erased.contains_key(&identity) {
                return answer("422 Unprocessable Content", "", r#"{"error":"erased_identity"}"#);
            }
            self.kept.push(Kept { identity, delivery: delivery.clone(), position: position as u64, json });
        }
        receipt(request)
    }

    fn page(&self, identity: &str, query: &str) -> Value {
        let from: usize = query.strip_prefix("after=%3A").map_or(0, |after| after.parse().expect("our own cursor"));
        let mine: Vec<&Kept> = self.kept.iter().filter(|kept| kept.identity == identity).collect();
        let events = mine.iter().skip(from).take(PAGE).map(|kept| {
            json!({"program": "painter", "event": "tool_used", "version": "1.0.0", "received_at": "2026-11-21T20:15:03Z",
                   "delivery": kept.delivery, "position": kept.position, "json": kept.json})
        });
        let next = (from + PAGE < mine.len()).then(|| format!(":{}", from + PAGE));
        json!({"format": 1, "identity": identity, "events": events.collect::<Value>(), "next": next,
               "counted": "What was only counted cannot be found.", "kept_days": 365, "backups_days": 30})
    }

    /// Whoever asks again gets the first receipt.
    fn erase(&mut self, identity: &str) -> Value {
        if let Some(receipt) = self.erased.get(identity) {
            return receipt.clone();
        }
        let (mine, others): (Vec<Kept>, Vec<Kept>) = self.kept.drain(..).partition(|kept| kept.identity == identity);
        self.kept = others;
        let bytes: String = mine.iter().map(|kept| kept.json.as_str()).collect();
        let receipt = json!({"format": 1, "identity": identity, "erased": mine.len(), "at": "2026-11-29T10:00:00Z",
                             "backups_until": "2026-12-29", "counted": "x", "sha256": wire::sha256_hex(bytes.as_bytes())});
        self.erased.insert(identity.to_owned(), receipt.clone());
        receipt
    }
}

/// A person at a computer whose program has a server that gives and erases.
struct Desk {
    home: tempfile::TempDir,
    collector: Arc<Mutex<Collector>>,
    server: Loopback,
    program: Program,
    now: Cell<Timestamp>,
    stop: Cell<bool>,
    said: Cell<Progress>,
    set_aside: Cell<Option<PathBuf>>,
}

impl Desk {
    fn new() -> Self {
        Self::with(MANIFEST)
    }

    fn with(manifest: &str) -> Self {
        let collector: Arc<Mutex<Collector>> = Arc::default();
        let answering = Arc::clone(&collector);
        let server = Loopback::start(move |_, request| answering.lock().expect("lock").answer(request));
        let manifest = Manifest::parse(&manifest.replace("http://127.0.0.1:4319", &server.url)).expect("sound");
        let home = tempfile::tempdir().expect("folder");
        let source = ManifestSource::Given(home.path().to_path_buf());
        let program = Program { manifest: Arc::new(manifest), source, conflict: None, is_here: true };
        let desk = Self {
            home,
            collector,
            server,
            program,
            now: Timestamp::now().into(),
            stop: false.into(),
            said: Cell::default(),
            set_aside: Cell::default(),
        };
        desk.decides(&Change::answer(["usage".to_owned()].into()));
        desk
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    fn folder(&self) -> PathBuf {
        self.places().folder(&self.program.manifest)
    }

    fn decides(&self, change: &Change) {
        decide(&self.places(), &self.program, change, &DecidedBy::Window, self.now.get()).expect("written");
    }

    fn records(&self, tools: &[&str]) -> Telemetry {
        let builder =
            Telemetry::builder(self.program.manifest.text()).places(self.places()).clock(Clock::stopped_at(self.now.get()));
        let telemetry = builder.register(false).open().expect("opened");
        let used = telemetry.event("tool_used").expect("declared");
        for tool in tools {
            assert_eq!(used.record(&Values::new().with("tool", *tool)), Recorded::Recorded);
        }
        telemetry
    }

    /// Uses these tools, and waits until the server knows.
    fn sends(&self, tools: &[&str]) {
        let before = self.kept().len();
        let telemetry = self.records(tools);
        crate::loopback::until("all were sent and settled", || {
            self.kept().len() == before + tools.len() && self.states().iter().all(|state| *state == State::Sent)
        });
        telemetry.close();
    }

    fn states(&self) -> Vec<State> {
        let log = Log::open_existing(&self.folder()).expect("readable");
        log.map_or_else(Vec::new, |mut log| log.events().expect("read").into_iter().map(|row| row.state).collect())
    }

    fn kept(&self) -> Vec<Kept> {
        self.collector.lock().expect("lock").kept.clone()
    }

    fn identity(&self) -> Identity {
        Identity::read(&self.folder()).expect("readable")
    }

    fn asks<T>(&self, what: impl FnOnce(Server<'_>) -> T) -> T {
        self.asks_within(&Policy { page_bytes: 64 * 1024, fetched_bytes: 128 * 1024, ..Policy::default() }, what)
    }

    fn asks_within<T>(&self, policy: &Policy, what: impl FnOnce(Server<'_>) -> T) -> T {
        what(Server {
            program: &self.program,
            places: &self.places(),
            http: &Http::within(policy, Environment::default()),
            policy,
            by: &DecidedBy::CommandLine,
            now: &|| self.now.get(),
            stop: &|| self.stop.get(),
            set_aside: &|kept| self.set_aside.set(Some(kept.to_path_buf())),
            progress: &|progress| self.said.set(progress),
        })
    }

    fn fetch(&self) -> Result<Fetched, NotDone> {
        self.asks(|server| server.fetch())
    }

    fn erase(&self) -> Result<Erased, NotDone> {
        self.asks(|server| server.erase())
    }

    fn page(&self) -> Result<String, NotDone> {
        self.asks(|server| server.page())
    }

    fn id(&self) -> String {
        self.identity().id(IdentityKind::Install, self.now.get()).expect("one")
    }

    fn log(&self) -> Log {
        Log::open_existing(&self.folder()).expect("readable").expect("there")
    }

    /// A program that is asleep: the events that it recorded with this identifier are on their way into the log.
    fn asleep_with(&self, identity: &str, events: usize) -> Spool {
        let consent = self.program.consent(&self.places());
        let shape = Shape {
            event: "tool_used".into(),
            tiers: vec!["usage".into()],
            fields: vec!["who".into(), "tool".into()],
            method: Method::Post,
            url: format!("{}/events", self.server.url),
            envelope: Envelope::Events,
            crash: false,
            identity: Some(identity.to_owned()),
            decision: consent.decision().expect("answered").id.clone(),
            held: false,
            folds: None,
        };
        let mut spool = Spool::create(&self.folder()).expect("begun");
        let number = spool.share(&shape).expect("written");
        let body = format!(r#"{{"who":"{identity}","tool":"asleep"}}"#);
        let at = Timestamp::now().as_millisecond() + 1;
        for _ in 0..events {
            spool.append(number, uuid::Uuid::now_v7(), at, body.as_bytes()).expect("written");
        }
        spool
    }

    /// Takes in what programs that are gone have left, and sends everything that may go.
    fn takes_in_and_sends(&self) {
        self.takes_in_and_sends_while(&|_| {});
    }

    /// The same while something else happens each time that the person's choice is asked for.
    fn takes_in_and_sends_while(&self, meanwhile: &dyn Fn(usize)) {
        let asked = Cell::new(0);
        let later = Timestamp::now() + SignedDuration::from_secs(1);
        let (folder, consent) = (self.folder(), self.program.consent(&self.places()));
        crate::log::take_in_what_was_left(&folder, || consent.clone(), later, Policy::default().expiry).expect("taken in");
        let policy = Policy::default();
        let transport = Http::within(&policy, Environment::default());
        let context = Context {
            folder: &folder,
            consent: &|| {
                asked.set(asked.get() + 1);
                meanwhile(asked.get());
                self.program.consent(&self.places())
            },
            transport: &transport,
            policy: &policy,
            now: &|| later,
            stop: &|| false,
        };
        send_once(&mut self.log(), &context, std::time::Duration::from_secs(10)).expect("sent").expect("elected");
    }

    fn compared(&self, fetched: &Fetched) -> Compared {
        compare(&self.folder(), &self.program.manifest, fetched, &|| false).expect("compared")
    }

    fn asked(&self) -> Vec<Asked> {
        let log = Log::open_existing(&self.folder()).expect("readable").expect("there");
        log.asked().expect("read").iter().filter_map(Asked::of).collect()
    }
}

#[test]
fn what_the_server_has_comes_page_by_page_and_is_the_same_as_the_history_here() {
    let desk = Desk::new();
    desk.sends(&["a", "b", "c", "a", "b"]);
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(fetched.events.len(), 5);
    assert_eq!((fetched.kept_days, fetched.backups_days), (Some(365), Some(30)));
    let compared = desk.compared(&fetched);
    assert_eq!((compared.same.len(), &compared.only_here, &compared.only_there), (5, &vec![], &vec![]));
    assert_eq!(desk.said.get(), Progress { done: 1, of: 1, events: 5, waits_until: None });
    let [Asked { kind: Kind::Fetch, by: DecidedBy::CommandLine, outcome: Some(outcome), .. }] = &desk.asked()[..] else {
        panic!("{:?}", desk.asked())
    };
    assert_eq!((outcome.events, &outcome.error), (5, &None));
}

#[test]
fn two_events_with_the_same_bytes_are_two_and_what_only_one_side_has_is_named() {
    let desk = Desk::new();
    desk.sends(&["same", "same", "other"]);
    let doubled = {
        let mut collector = desk.collector.lock().expect("lock");
        let lost = collector.kept.iter().position(|kept| kept.json.contains("other")).expect("kept");
        collector.kept.remove(lost);
        let doubled = collector.kept[0].clone();
        collector.kept.push(doubled.clone());
        doubled
    };
    let fetched = desk.fetch().expect("fetched");
    let compared = desk.compared(&fetched);
    assert_eq!(compared.same.len(), 2);
    let [here] = &compared.only_here[..] else { panic!("{:?}", compared.only_here) };
    assert!(here.json.contains("other") && here.event == "tool_used" && here.state == State::Sent);
    let [there] = &compared.only_there[..] else { panic!("{:?}", compared.only_there) };
    assert_eq!(fetched.events[*there].json, doubled.json);
}

#[test]
fn what_a_withdrawal_moved_in_its_delivery_is_found_by_its_bytes_and_another_delivery_is_another() {
    let desk = Desk::new();
    desk.sends(&["a", "b"]);
    for kept in &mut desk.collector.lock().expect("lock").kept {
        kept.position += 7;
    }
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(desk.compared(&fetched).same.len(), 2);
    for kept in &mut desk.collector.lock().expect("lock").kept {
        kept.delivery = "01930000-0000-8000-8000-000000000001".into();
    }
    let fetched = desk.fetch().expect("fetched");
    let compared = desk.compared(&fetched);
    assert_eq!((compared.same.len(), compared.only_here.len(), compared.only_there.len()), (0, 2, 2));
}

#[test]
fn what_carries_no_identifier_is_counted_as_beyond_finding() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let telemetry = desk.records(&[]);
    assert_eq!(telemetry.event("started").expect("declared").record(&Values::new()), Recorded::Recorded);
    crate::loopback::until("it was sent", || {
        desk.states().iter().all(|state| *state == State::Sent) && desk.states().len() == 2
    });
    telemetry.close();
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(desk.compared(&fetched).beyond, Beyond { without_identifier: 1, ..Beyond::default() });
}

#[test]
fn everything_can_be_fetched_after_switching_off_and_after_a_change_of_identity() {
    let desk = Desk::new();
    desk.sends(&["first"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["second"]);
    desk.decides(&Change::Off);
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(fetched.identities.len(), 2);
    assert_eq!(desk.compared(&fetched).same.len(), 2);
    let erased = desk.erase().expect("erased");
    assert_eq!((erased.events(), erased.replaced), (2, false));
    assert_eq!(desk.kept(), []);
    assert_eq!(desk.identity().former_count(), 0, "kept for nothing but that");
    assert!(matches!(desk.fetch(), Err(NotDone::NoIdentifier)));
}

type Expected = fn(&NotDone) -> bool;

#[test]
fn where_the_server_cannot_be_asked_nothing_changes_here_and_the_log_says_why() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let secret = std::fs::read(desk.folder().join(SECRET)).expect("there");
    let answers: [(String, Expected); 9] = [
        (answer("401 Unauthorized", "", "{}"), |why| matches!(why, NotDone::Unauthorized(401))),
        (answer("404 Not Found", "", "{}"), |why| matches!(why, NotDone::NotThere(404))),
        (answer("503 Service Unavailable", "retry-after: 60\r\n", "{}"), |why| {
            matches!(why, NotDone::Busy { status: 503, until: Some(_) })
        }),
        (answer("500 Internal Server Error", "", ""), |why| matches!(why, NotDone::Status(500))),
        (answer("302 Found", "location: http://127.0.0.1:1/me\r\n", ""), |why| matches!(why, NotDone::Status(302))),
        (answer("200 OK", "", "<html>"), |why| matches!(why, NotDone::Unreadable(_))),
        (answer("200 OK", "", &" ".repeat(100_000)), |why| matches!(why, NotDone::Unreadable(_))),
        ("HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n{".to_owned(), |why| matches!(why, NotDone::Unreadable(_))),
        (String::new(), |why| matches!(why, NotDone::Unreachable(_))),
    ];
    for (instead, is_expected) in answers {
        desk.collector.lock().expect("lock").instead = Some(instead.clone());
        for why in [desk.fetch().map(|_| ()), desk.erase().map(|_| ()), desk.page().map(|_| ())] {
            let why = why.expect_err(&instead);
            assert!(is_expected(&why), "{instead}: {why:?}");
            assert!(desk.asked()[0].outcome.as_ref().is_some_and(|outcome| outcome.error.as_ref() == Some(&why.to_string())));
        }
    }
    assert_eq!(std::fs::read(desk.folder().join(SECRET)).expect("there"), secret, "nothing was replaced or forgotten");
    assert_eq!(desk.asked().len(), 27);
}

#[test]
fn an_answer_about_somebody_else_or_without_an_end_is_none() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let own = desk.identity().id(IdentityKind::Install, desk.now.get()).expect("one");
    let other = wire::identifier_of(&[7; 32]);
    let page = |identity: &str, next: &str| json!({"identity": identity, "events": [], "next": next}).to_string();
    for body in [page(&other, ""), page(&own, "again"), page(&own, &"x".repeat(600))] {
        desk.collector.lock().expect("lock").instead = Some(answer("200 OK", "", &body));
        assert!(matches!(desk.fetch(), Err(NotDone::Unreadable(_))), "{body}");
    }
    let one = json!({"program": "", "event": "", "version": "", "received_at": "2026-11-21T20:15:03Z", "delivery": "", "position": 0,
                     "json": "x".repeat(60_000)});
    let endless = json!({"identity": own, "events": [one], "next": "more"}).to_string();
    desk.collector.lock().expect("lock").instead = Some(answer("200 OK", "", &endless));
    assert!(matches!(desk.fetch(), Err(NotDone::Unreadable(_))));
}

#[test]
fn asking_ends_between_two_requests_when_the_person_changes_their_mind() {
    let desk = Desk::new();
    desk.sends(&["a", "b", "c"]);
    let before = desk.server.count();
    let policy = Policy::default();
    let asks = Server {
        program: &desk.program,
        places: &desk.places(),
        http: &Http::within(&policy, Environment::default()),
        policy: &policy,
        by: &DecidedBy::Window,
        now: &|| desk.now.get(),
        stop: &|| desk.stop.get(),
        set_aside: &|_| {},
        // The first page has come.
        progress: &|progress| desk.stop.set(progress.events > 0),
    };
    assert!(matches!(asks.fetch(), Err(NotDone::Cancelled)));
    assert_eq!(desk.server.count(), before + 1);
    assert!(desk.asked()[0].outcome.as_ref().is_some_and(|outcome| outcome.error.is_some()));
}

#[test]
fn a_server_that_asks_for_a_short_pause_is_asked_on_afterwards_and_one_that_is_busy_from_the_start_is_told_of() {
    let desk = Desk::new();
    desk.sends(&["first"]);
    assert!(replace_identity(&desk.folder(), desk.now.get()).expect("replaced"));
    desk.sends(&["second"]);
    desk.collector.lock().expect("lock").answers_left = Some(1);
    assert_eq!(desk.fetch().expect("both").events.len(), 2);
    desk.collector.lock().expect("lock").answers_left = Some(0);
    assert!(matches!(desk.fetch(), Err(NotDone::Busy { status: 429, .. })));
    let (erased, asked) = (desk.erase().expect("both"), desk.asked());
    assert_eq!((erased.events(), erased.stopped.is_none(), asked.len()), (2, true, 3));
}

#[test]
fn the_page_opens_with_a_code_and_neither_secret_nor_proof_is_written_down_or_in_an_address() {
    let desk = Desk::new();
    desk.sends(&["a"]);
    let address = desk.page().expect("a code");
    assert_eq!(address, format!("{}/me#{}", desk.server.url, "c0".repeat(32)));
    desk.fetch().expect("fetched");
    let requests = desk.server.wait_for(3);
    let proof = |request: &[u8]| {
        let headers = headers_of(request);
        headers.iter().find(|(name, _)| name == "authorization").map(|(_, value)| value.replace("Proof ", ""))
    };
    let proof = proof(&requests[1]).expect("a proof");
    assert!(String::from_utf8_lossy(&requests[1]).starts_with("POST /me/session HTTP/1.1\r\n"));
    assert_eq!(body_of(&requests[1]), br#"{"claims":[]}"#, "no crash report is joined with it");
    for name in ["telemetry_log.sqlite3", "telemetry_log.sqlite3-wal"] {
        let bytes = std::fs::read(desk.folder().join(name)).unwrap_or_default();
        let has = |words: &str| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!has(&proof) && !has(&"c0".repeat(32)), "{name}");
    }
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let headers = log.asked().expect("read")[0].what["headers"].clone();
    let sent: Vec<(String, String)> = headers_of(&requests[2]);
    let hidden = sent.into_iter().map(|(name, value)| (name, value.replace(&proof, "[hidden]")));
    assert_eq!(headers, json!(hidden.collect::<Vec<_>>()), "what was asked is what is written down");
    desk.collector.lock().expect("lock").instead =
        Some(answer("200 OK", "", &json!({"code": "javascript:alert(1)", "expires_in_secs": 60}).to_string()));
    assert!(matches!(desk.page(), Err(NotDone::Unreadable(_))));
}

#[test]
fn of_identifiers_that_change_every_month_those_of_the_months_in_which_there_was_one_are_asked_about() {
    let desk = Desk::with(&MANIFEST.replace("identity = \"install\"", "identity = \"monthly\""));
    desk.sends(&["now"]);
    assert_eq!(desk.fetch().expect("fetched").identities.len(), 1, "since this month");
    desk.now.set(desk.now.get() + SignedDuration::from_hours(24 * 62));
    let fetched = desk.fetch().expect("fetched");
    assert_eq!(fetched.identities.len(), 3, "and the two since");
    assert_eq!(desk.compared(&fetched).same.len(), 1);
    // Once nobody knows since when there was any, it goes back as far as our collector keeps anything, and to spare.
    Log::open_existing(&desk.folder()).expect("readable").expect("there").clear(desk.now.get()).expect("cleared");
    let back = desk.fetch().expect("fetched").identities.len();
    assert!((24..=26).contains(&back), "{back}");
}
