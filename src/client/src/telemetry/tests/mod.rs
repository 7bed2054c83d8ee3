//! A host on somebody's desk and its server on loopback, with which the tests of each theme begin.

mod answers;
mod code_roots;
mod counted;
mod decisions;
mod first_steps;
mod firsts;
mod identities;
mod outages;
mod requests;
mod spools;
mod tampered;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use serde_json::Value;

use super::shared::{LONGEST_CLOSE, Opening, Shared};
use super::*;
use crate::clock::Clock;
use crate::consent::{Change, ConsentFile, DecidedBy, Reason};
use crate::delivery::{Http, Policy};
use crate::log::{EventRow, Log, State};
use crate::loopback::{Server, answer, body_of, headers_of, receipt, until};
use crate::manifest::{IdentityKind, Manifest};
use crate::outcome::{NotRecorded, NotRepeating, Outcome, UnknownEvent};
use crate::places::{Environment, Places};
use crate::values::Values;

const SKELLYCAM: &str = include_str!("../../../../../assets/apps/skellycam.toml");

const ETS2LA: &str = include_str!("../../../../../assets/apps/ets2la.toml");

/// A person at a computer with one program, whose server is on loopback.
struct Desk {
    home: tempfile::TempDir,
    manifest: String,
    server: Server,
}

impl Desk {
    fn with(manifest: &str, answering: impl Fn(usize, &[u8]) -> String + Send + Sync + 'static) -> Self {
        let server = Server::start(answering);
        let manifest = manifest.replace("http://127.0.0.1:4319", &server.url);
        Self { home: tempfile::tempdir().expect("folder"), manifest, server }
    }

    fn new(manifest: &str) -> Self {
        Self::with(manifest, |_, request| receipt(request))
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    fn builder(&self) -> Builder {
        let policy =
            Policy { backoff_first: Duration::from_millis(10), election: Duration::from_millis(20), ..Policy::default() };
        Telemetry::builder(&self.manifest).places(self.places()).policy(policy)
    }

    fn open(&self) -> Telemetry {
        self.builder().open().expect("opened")
    }

    fn decide(&self, change: &Change) {
        let manifest = Manifest::parse(&self.manifest).expect("sound");
        ConsentFile::of(&self.places(), &manifest)
            .apply(&manifest, change, &DecidedBy::Window, Timestamp::now())
            .expect("written");
    }

    fn says_yes_to(&self, tiers: &[&str]) {
        self.decide(&Change::answer(tiers.iter().map(|tier| (*tier).to_owned()).collect::<BTreeSet<_>>()));
    }

    fn folder(&self) -> PathBuf {
        self.places().folder(&Manifest::parse(&self.manifest).expect("sound"))
    }

    fn history(&self) -> Vec<EventRow> {
        let log = Log::open_existing(&self.folder()).expect("readable");
        log.map(|mut log| log.events().expect("readable")).unwrap_or_default()
    }

    fn states(&self) -> Vec<State> {
        self.history().iter().map(|row| row.state).collect()
    }

    fn files(&self) -> Vec<String> {
        fn walk(folder: &Path, below: &Path, found: &mut Vec<String>) {
            for entry in std::fs::read_dir(folder).expect("folder").flatten() {
                if entry.path().is_dir() {
                    walk(&entry.path(), below, found);
                } else {
                    found.push(
                        entry
                            .path()
                            .strip_prefix(below)
                            .expect("below")
                            .display()
                            .to_string()
                            .replace(std::path::MAIN_SEPARATOR, "/"),
                    );
                }
            }
        }
        let mut found = Vec::new();
        walk(self.home.path(), self.home.path(), &mut found);
        found.sort();
        found
    }

    /// The bytes of everything that was recorded, sorted, once all of it is in the log.
    fn bodies(&self) -> Vec<String> {
        until("the spools are empty", || !self.files().iter().any(|name| name.contains("spool")));
        let mut log = Log::open_existing(&self.folder()).expect("readable").expect("there");
        let rows: Vec<i64> = log.events().expect("readable").iter().map(|row| row.seq).collect();
        let bodies = log.bodies(&rows).expect("there");
        let mut bodies: Vec<String> = bodies.into_iter().map(|body| String::from_utf8(body).expect("text")).collect();
        bodies.sort();
        bodies
    }
}

fn reason(why: &WhyNot) -> Reason {
    why.reason().clone()
}

fn python() -> Values {
    Values::new().with("system.python_version", "3.12.4")
}

#[test]
fn nothing_before_yes_no_connection_and_no_file_but_the_manifest() {
    let desk = Desk::new(SKELLYCAM);
    let telemetry = desk.open();
    let outcome = telemetry.event("app_opened").expect("declared").record(&python());
    assert_eq!(outcome, Outcome::Not(NotRecorded::NotAllowed));
    assert_eq!(telemetry.event("app_opened").expect("declared").why_not().as_ref().map(reason), Some(Reason::NotAnswered));
    telemetry.close();
    assert_eq!(desk.files(), [".local/share/candor/apps/skellycam.toml"]);
    assert_eq!(desk.server.count(), 0);
}

#[test]
fn a_ping_repeats_by_itself_once_it_may_and_stops_with_the_answer() {
    let desk = Desk::new(ETS2LA);
    let telemetry = desk.open();
    let ping = telemetry.event("activity_ping").expect("declared");
    assert_eq!(ping.repeat(Values::new), Ok(()));
    let crash = telemetry.event("crash_report").expect("declared");
    assert_eq!(crash.repeat(Values::new), Err(NotRepeating("crash_report".into())));
    desk.says_yes_to(&["activity_ping"]);
    until("the first ping is sent", || desk.states() == [State::Sent]);
    telemetry.close();
    assert_eq!(desk.server.count(), 1, "the next one is due in two minutes");
}

#[test]
fn a_panic_in_any_thread_becomes_a_scrubbed_report_that_is_held_and_goes_its_usual_way() {
    let desk = Desk::new(ETS2LA);
    let seen = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = std::sync::Arc::clone(&seen);
    let marker = "the planted mistake";
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| match info.payload_as_str() {
        // What this test plants is counted and not printed; what another test says is none of its business.
        Some(message) if message.starts_with(marker) => drop(counted.fetch_add(1, std::sync::atomic::Ordering::SeqCst)),
        _ => before(info),
    }));
    let telemetry = desk.open();
    assert_eq!(telemetry.capture_panics("activity_ping", Values::new), Err(UnknownEvent("activity_ping".into())));
    assert_eq!(telemetry.capture_panics("crash_report", Values::new), Ok(()));
    let crash = || std::thread::spawn(|| panic!("the planted mistake in /home/marta/secret.txt")).join();
    // Another test of this process may panic meanwhile, and is captured too.
    let reports = || {
        let Some(mut log) = Log::open_existing(&desk.folder()).expect("readable") else { return Vec::new() };
        let bodies = desk
            .history()
            .into_iter()
            .filter(|row| row.state == State::Held)
            .filter_map(|row| log.details(row.seq).ok().flatten());
        let bodies = bodies.map(|details| String::from_utf8(details.body).expect("UTF-8"));
        bodies.filter(|body| body.contains(marker)).collect::<Vec<_>>()
    };
    assert!(crash().is_err());
    assert_eq!(reports().len(), 0, "never before an answer");
    desk.says_yes_to(&["crash_reports"]);
    until("the host may capture", || telemetry.shared.choice.snapshot().consent.is_answered());
    assert!(crash().is_err());
    until("the report is held", || reports().len() == 1);
    let report = reports().remove(0);
    assert!(report.contains("the planted mistake in [home]/secret.txt") && report.contains("tests/mod.rs"), "{report}");
    assert!(!report.contains("marta"), "{report}");
    assert_eq!(seen.load(std::sync::atomic::Ordering::SeqCst), 2, "the hook before ours is called each time");
    telemetry.close();
    assert!(crash().is_err());
    assert_eq!(
        (desk.states(), desk.server.count()),
        (vec![State::Held], 0),
        "nothing after the end, and nothing sent by itself"
    );
}

#[test]
fn an_unknown_event_cannot_be_resolved_and_a_bad_manifest_cannot_be_opened() {
    let desk = Desk::new(SKELLYCAM);
    assert_eq!(desk.open().event("app_closed").err(), Some(UnknownEvent("app_closed".into())));
    assert!(matches!(Telemetry::builder("format = 9").places(desk.places()).open(), Err(OpenError::Manifest(_))));
}

/// How long the end of a host may take before a test looks into the log: a busy disk takes longer than a host would wait.
const LONGEST_END: Duration = Duration::from_mins(1);
