//! Against a server on loopback that keeps what it receives, gives it back and erases it as our collector does.

mod asking;
mod compare;
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
    /// Whether it does what it is asked, but its answer is lost.
    loses_answers: bool,
    /// After this many answers, requests are refused.
    answers_left: Option<usize>,
    /// For how long.
    busy_for_secs: u64,
    /// Sees the address of each of the person's requests, and may answer it.
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
