mod answers;
mod code_roots;
mod first_steps;
mod firsts;
mod identities;
mod outages;
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

/// The last attempt of this event, as the log has it.
fn last_attempt(log: &mut Log, event: i64) -> crate::log::AttemptRow {
    log.details(event).expect("readable").expect("there").attempts.pop().expect("an attempt")
}

#[test]
fn the_whole_request_in_the_log_is_the_one_that_came_over_the_wire() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping", "usage_analytics"]);
    // Several in one request.
    let quiet = desk.builder().deliver(false).open().expect("opened");
    for feature in ["start_recording", "calibrate"] {
        let used = quiet.event("feature_used").expect("declared");
        assert_eq!(used.record(&Values::new().with("feature", feature)), Outcome::Recorded);
    }
    quiet.close();
    let telemetry = desk.open();
    let request = desk.server.wait_for(1).remove(0);
    telemetry.close();
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let attempt = last_attempt(&mut log, 2);
    assert_eq!(attempt.events, 2);
    let body = log.request_body(attempt.seq).expect("readable").expect("whole");
    assert_eq!([attempt.head().into_bytes(), body].concat(), request);
}

#[test]
fn a_request_whose_contents_are_gone_is_not_made_up_again() {
    let desk = Desk::new(ETS2LA);
    desk.decide(&Change::On);
    desk.decide(&Change::CrashReports(crate::consent::CrashReports::Always));
    let telemetry = desk.open();
    let crash = telemetry.event("crash_report").expect("declared");
    assert_eq!(crash.record(&Values::new().with("traceback", "ValueError: no")), Outcome::Recorded);
    desk.server.wait_for(1);
    telemetry.close();
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let attempt = last_attempt(&mut log, 1);
    assert!(log.request_body(attempt.seq).expect("readable").is_some());
    let by_hand = rusqlite::Connection::open(desk.folder().join(crate::log::FILE)).expect("opened");
    by_hand.execute_batch("UPDATE events SET body = x'7b7d'").expect("changed");
    assert_eq!(log.request_body(attempt.seq).expect("readable"), None, "other bytes than those that left");
    by_hand.execute_batch("DELETE FROM events").expect("removed");
    assert_eq!(log.request_body(attempt.seq).expect("readable"), None);
}

#[test]
fn while_a_server_fails_the_log_says_when_the_next_attempt_is_and_then_no_longer() {
    let works = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let is_up = Arc::clone(&works);
    let desk = Desk::with(SKELLYCAM, move |_, request| {
        if is_up.load(std::sync::atomic::Ordering::SeqCst) {
            receipt(request)
        } else {
            answer("503 Busy", "retry-after: 2\r\n", "")
        }
    });
    desk.says_yes_to(&["existence_ping"]);
    let before = Timestamp::now();
    let telemetry = desk.open();
    assert_eq!(telemetry.event("app_opened").expect("declared").record(&python()), Outcome::Recorded);
    let next = || Log::open_existing(&desk.folder()).expect("readable").and_then(|log| log.next_attempt().expect("readable"));
    until("it is noted", || next().is_some());
    let asked = next().expect("noted").duration_since(before);
    assert!(asked >= jiff::SignedDuration::from_millis(1900), "as the server asked: {asked}");
    assert!(crate::log::is_recorded_to(&desk.folder()), "and somebody is there to make it");
    works.store(true, std::sync::atomic::Ordering::SeqCst);
    until("it is sent", || desk.states() == [State::Sent]);
    until("nothing waits any more", || next().is_none());
    telemetry.close();
    assert!(!crate::log::is_recorded_to(&desk.folder()), "nobody is there any more");
}

#[test]
fn a_real_event_goes_over_real_http_and_its_bytes_are_those_of_the_log() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping", "system_fingerprint"]);
    let telemetry = desk.open();
    assert_eq!(telemetry.event("app_opened").expect("declared").record(&python()), Outcome::Recorded);
    let request = desk.server.wait_for(1).remove(0);
    until("the receipt is in the log", || desk.history().iter().any(|row| row.confirmed));
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let details = log.details(1).expect("readable").expect("there");
    assert_eq!(body_of(&request), [b"{\"events\":[", details.body.as_slice(), b"]}"].concat());
    assert_eq!(details.attempts[0].headers, headers_of(&request), "the headers shown are the headers sent, in their order");
    assert_eq!(details.row.state, State::Sent);
    assert_eq!(details.decision.expect("its receipt").by, DecidedBy::Window);
}

#[test]
fn a_click_is_obeyed_by_a_running_host_and_what_was_queued_is_withdrawn() {
    let desk = Desk::with(SKELLYCAM, |_, _| answer("503 Busy", "retry-after: 3600\r\n", ""));
    desk.says_yes_to(&["existence_ping", "usage_analytics"]);
    let telemetry = desk.open();
    let opened = telemetry.event("app_opened").expect("declared");
    let used = telemetry.event("feature_used").expect("declared");
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    desk.server.wait_for(1);
    until("the attempt has ended", || desk.states() == [State::Queued]);
    assert_eq!(used.record(&Values::new().with("feature", "calibrate")), Outcome::Recorded);
    until("both wait", || desk.states().len() == 2);
    desk.decide(&Change::Off);
    until("the host obeys", || opened.record(&python()) == Outcome::Not(NotRecorded::NotAllowed));
    assert_eq!(opened.why_not().as_ref().map(reason), Some(Reason::EverythingOff));
    // Newest first. The first one left without a known answer; the others, more while the host had not heard yet, never left.
    until("the queue is withdrawn", || {
        let mut states = desk.states();
        states.pop() == Some(State::Unknown) && !states.is_empty() && states.iter().all(|state| *state == State::Withdrawn)
    });
    desk.decide(&Change::Resume);
    until("the host obeys", || opened.record(&python()) == Outcome::Recorded);
    assert_eq!(desk.server.count(), 1, "nothing old is released");
}

#[test]
fn an_outage_loses_nothing_and_doubles_nothing() {
    let desk = Desk::with(SKELLYCAM, |number, request| match number {
        0 => String::new(),
        1 => answer("500 Oops", "", "nonsense"),
        2 => answer("302 Found", "location: http://127.0.0.1:1/\r\n", ""),
        _ => receipt(request),
    });
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.open();
    telemetry.event("app_opened").expect("declared").record(&python());
    let requests = desk.server.wait_for(4);
    until("it is confirmed", || desk.history().iter().any(|row| row.confirmed));
    let key = |request: &[u8]| headers_of(request).into_iter().find(|(name, _)| name == "idempotency-key").expect("a key").1;
    assert!(requests.iter().all(|request| key(request) == key(&requests[0])), "every attempt has the same key");
    // Once for each change, however often it was tried.
    until("the host is told", || telemetry.troubles().len() == 2);
    let troubles = telemetry.troubles();
    assert!(troubles[0].starts_with("events wait: ") && troubles[1] == "events are being delivered again", "{troubles:?}");
}

#[test]
fn a_batch_that_is_refused_is_halved_until_the_culprit_is_alone() {
    let desk = Desk::with(SKELLYCAM, |_, request| {
        let body = String::from_utf8_lossy(body_of(request)).into_owned();
        if body.contains("calibrate") { answer("422 No", "", "") } else { receipt(request) }
    });
    desk.says_yes_to(&["usage_analytics"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    let used = quiet.event("feature_used").expect("declared");
    for feature in ["start_recording", "stop_recording", "calibrate", "open_folder", "open_settings"] {
        assert_eq!(used.record(&Values::new().with("feature", feature)), Outcome::Recorded);
    }
    quiet.close();
    let telemetry = desk.open();
    until("every event has ended", || desk.states().iter().all(|state| matches!(state, State::Sent | State::Refused)));
    let refused: Vec<i64> = desk.history().iter().filter(|row| row.state == State::Refused).map(|row| row.seq).collect();
    assert_eq!((desk.history().len(), refused), (5, vec![3]));
    telemetry.close();
}

#[test]
fn requests_hold_events_of_one_identity_and_a_crash_report_waits_for_its_reader() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["activity_ping", "performance", "crash_reports"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    let values =
        Values::new().with("fps", 58.7).with("plugins", vec!["Map"]).with("traceback", "File \"/home/marta/x.py\", line 1");
    for event in ["activity_ping", "performance", "activity_ping", "crash_report"] {
        assert_eq!(quiet.event(event).expect("declared").record(&values), Outcome::Recorded);
    }
    quiet.close();
    let telemetry = desk.open();
    let requests = desk.server.wait_for(2);
    until("three are sent", || desk.states().iter().filter(|state| **state == State::Sent).count() == 3);
    assert_eq!(desk.states()[0], State::Held);
    let bodies: Vec<String> = requests.iter().map(|request| String::from_utf8_lossy(body_of(request)).into_owned()).collect();
    assert_eq!(bodies[0].matches("activity_ping").count(), 2);
    assert!(bodies[1].contains("performance") && !bodies[1].contains("\"id\""));
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let held = String::from_utf8(log.details(4).expect("readable").expect("there").body).expect("UTF-8");
    assert!(held.contains("[path]") && !held.contains("marta"), "{held}");
    desk.decide(&Change::Tier("crash_reports".into(), false));
    until("the declined report is withdrawn", || desk.states()[0] == State::Withdrawn);
    assert_eq!(log.details(4).expect("readable").expect("there").body, b"", "and what it said is deleted");
    telemetry.close();
}

#[test]
fn closing_with_a_dead_network_takes_no_longer_than_it_may() {
    // Accepts connections into its backlog and never answers.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let desk =
        Desk::new(&SKELLYCAM.replace("http://127.0.0.1:4319", &format!("http://{}", silent.local_addr().expect("address"))));
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.open();
    telemetry.event("app_opened").expect("declared").record(&python());
    until("it is on its way", || desk.states() == [State::Sending]);
    let began = Instant::now();
    telemetry.close();
    assert!(began.elapsed() < LONGEST_CLOSE * 4, "{:?}", began.elapsed());
    assert_eq!(desk.states(), [State::Sending], "it will be sent again under the same key");
}

#[test]
fn what_does_not_fit_is_dropped_and_counted_and_a_tier_that_is_off_leaves_no_count() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping", "system_fingerprint"]);
    let telemetry = desk.open();
    let values = Values::new().with("system.python_version", "x".repeat(10_000)).with("undeclared", 1);
    assert_eq!(telemetry.event("app_opened").expect("declared").record(&values), Outcome::Recorded);
    assert!(matches!(telemetry.event("feature_used").expect("declared").record(&values), Outcome::Not(_)));
    telemetry.close_within(LONGEST_END);
    assert_eq!(desk.bodies().len(), 1);
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    assert_eq!(
        log.summary().expect("readable").dropped,
        [
            ("app_opened".to_owned(), "a value outside its limits".to_owned(), 1),
            ("app_opened".to_owned(), "a value that is not declared".to_owned(), 1)
        ]
    );
}

#[test]
fn what_a_dead_process_left_in_its_spool_is_adopted() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let shape = {
        let donor = desk.builder().deliver(false).open().expect("opened");
        donor.event("app_opened").expect("declared").record(&python());
        donor.close();
        until("it is in the log", || desk.history().len() == 1);
        desk.history()[0].shape.clone()
    };
    let mut spool = crate::log::Spool::create(&desk.folder()).expect("created");
    let shape = spool.share(&shape).expect("shared");
    spool
        .append(shape, uuid::Uuid::now_v7(), Timestamp::now().as_millisecond(), b"{\"event\":\"app_opened\"}")
        .expect("appended");
    drop(spool);
    let telemetry = desk.open();
    until("both are sent", || desk.states() == [State::Sent, State::Sent]);
    telemetry.close();
    assert!(!desk.files().iter().any(|name| name.contains("spool")), "{:?}", desk.files());
}

#[test]
fn what_the_log_will_not_take_waits_in_the_spool_and_is_moved_once_it_will() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    quiet.event("app_opened").expect("declared").record(&python());
    quiet.close();
    let version = |version: i64| {
        let connection = rusqlite::Connection::open(desk.folder().join(crate::log::FILE)).expect("open");
        let before: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("set");
        connection.execute_batch(&format!("PRAGMA user_version = {version}")).expect("set");
        before
    };
    let ours = version(99);
    let telemetry = desk.open();
    let opened = telemetry.event("app_opened").expect("declared");
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    until("the host is told", || telemetry.troubles().iter().any(|trouble| trouble.contains("newer version")));
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    version(ours);
    until("all are sent", || desk.states() == [State::Sent; 3]);
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
fn a_click_is_obeyed_while_the_log_is_locked_by_somebody_else() {
    let desk = Desk::with(SKELLYCAM, |_, _| answer("503 Busy", "retry-after: 3600\r\n", ""));
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.open();
    let opened = telemetry.event("app_opened").expect("declared");
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    until("it is in the log", || desk.states().len() == 1);
    let holder = rusqlite::Connection::open(desk.folder().join(crate::log::FILE)).expect("open");
    holder.execute_batch("BEGIN IMMEDIATE").expect("locked");
    // The writer's thread now waits for the lock.
    assert_eq!(opened.record(&python()), Outcome::Recorded);
    let clicked = Instant::now();
    desk.decide(&Change::Tier("existence_ping".into(), false));
    until("the host obeys", || opened.record(&python()) == Outcome::Not(NotRecorded::NotAllowed));
    let waited_for_the_lock = Duration::from_secs(4);
    assert!(clicked.elapsed() < waited_for_the_lock, "{:?}", clicked.elapsed());
    holder.execute_batch("ROLLBACK").expect("unlocked");
}

#[test]
fn an_identity_that_was_replaced_is_not_used_again_and_a_pause_that_ends_makes_the_first_one() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["activity_ping"]);
    desk.decide(&Change::Pause(Some(crate::consent::Pause::Until(Timestamp::now() + jiff::SignedDuration::from_millis(700)))));
    let telemetry = desk.open();
    let ping = telemetry.event("activity_ping").expect("declared");
    assert_eq!(ping.record(&Values::new()), Outcome::Not(NotRecorded::NotAllowed));
    assert!(matches!(ping.why_not().as_ref().map(reason), Some(Reason::Paused(_))));
    until("the pause has ended and the ping is recorded", || ping.record(&Values::new()) == Outcome::Recorded);
    let identity = || telemetry.shared.choice.snapshot().identity.id(IdentityKind::Monthly, Timestamp::now());
    let old = identity();
    crate::decide::replace_identity(&desk.folder(), Timestamp::now()).expect("replaced");
    until("the host has a new identity", || identity().is_some() && identity() != old);
}

#[test]
fn what_a_delivery_lost_to_a_pause_is_sent_under_a_key_of_its_own_and_counted_once() {
    // Breaks off the first time, and from then on answers like a collector that has seen a key: for the first body under it.
    let seen: std::sync::Mutex<std::collections::HashMap<String, String>> = std::sync::Mutex::default();
    let desk = Desk::with(SKELLYCAM, move |number, request| {
        let key = headers_of(request).into_iter().find(|(name, _)| name == "idempotency-key").expect("a key").1;
        let mut seen = seen.lock().expect("lock");
        if number == 0 { String::new() } else { seen.entry(key).or_insert_with(|| receipt(request)).clone() }
    });
    desk.says_yes_to(&["existence_ping", "usage_analytics"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    quiet.event("app_opened").expect("declared").record(&python());
    quiet.event("feature_used").expect("declared").record(&Values::new().with("feature", "calibrate"));
    quiet.close();
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let manifest = Arc::new(Manifest::parse(&desk.manifest).expect("sound"));
    let policy = Policy::default();
    let transport = Http::new(&policy);
    let mut pass = |forbidden: &[&str]| {
        let forbidden = forbidden.iter().map(|entry| (*entry).to_owned()).collect();
        let above =
            crate::consent::Restrictions { policy: crate::consent::AdminPolicy::Forbids(forbidden), ..Default::default() };
        let consent = || ConsentFile::of(&desk.places(), &manifest).read(&manifest, above.clone(), None);
        let context = crate::delivery::Context {
            folder: &desk.folder(),
            consent: &consent,
            transport: &transport,
            policy: &policy,
            now: &Timestamp::now,
            stop: &|| false,
        };
        crate::delivery::pass(&mut log, &context).expect("readable")
    };
    assert_eq!(pass(&[]).left, 2);
    assert_eq!(pass(&["skellycam/usage_analytics"]).sent, 1);
    assert_eq!(pass(&[]).sent, 1);
    let requests = desk.server.wait_for(3);
    assert_eq!(headers_of(&requests[0])[5], headers_of(&requests[1])[5], "the same delivery, made smaller");
    assert_ne!(headers_of(&requests[1])[5], headers_of(&requests[2])[5], "what was left out of it starts anew");
    assert!(String::from_utf8_lossy(body_of(&requests[2])).contains("calibrate"));
}

#[test]
fn a_running_host_obeys_the_log_when_an_older_consent_file_is_put_back() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.open();
    let opened = telemetry.event("app_opened").expect("declared");
    assert_eq!(opened.record(&Values::new()), Outcome::Recorded);
    until("the decision is in the log", || {
        Log::open_existing(&desk.folder()).expect("readable").is_some_and(|log| log.decisions().expect("readable").len() == 1)
    });
    let manifest = Manifest::parse(&desk.manifest).expect("sound");
    let path = ConsentFile::of(&desk.places(), &manifest).path;
    let older = std::fs::read(&path).expect("readable");
    desk.decide(&Change::Off);
    until("the host obeys, and the log knows", || {
        let decisions = Log::open_existing(&desk.folder()).expect("readable").expect("there").decisions().expect("readable");
        decisions.len() == 2 && opened.record(&Values::new()) != Outcome::Recorded
    });
    std::fs::write(&path, older).expect("put back");
    let put_back = Some(Reason::File(crate::consent::Problem::PutBack));
    until("the host knows that it was put back", || opened.why_not().as_ref().map(reason) == put_back);
    assert_eq!(opened.record(&Values::new()), Outcome::Not(NotRecorded::NotAllowed));
    telemetry.close();
    let later = desk.open();
    until("so does one that is started later", || {
        later.event("app_opened").expect("declared").why_not().as_ref().map(reason) == put_back
    });
}

#[test]
fn a_no_is_obeyed_at_once_while_somebody_holds_a_lock_on_the_folder() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["activity_ping"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    let ping = telemetry.event("activity_ping").expect("declared");
    assert_eq!(ping.record(&Values::new()), Outcome::Recorded, "with an identity that the no ends");
    let held = crate::files::lock_folder(&desk.folder()).expect("locked");
    desk.decide(&Change::Off);
    until("it is obeyed", || ping.record(&Values::new()) != Outcome::Recorded);
    // Whoever gives up waiting for the lock says so.
    assert_eq!(telemetry.shared.troubles(), Vec::<String>::new(), "and not only after waiting for the lock in vain");
    drop(held);
    telemetry.close();
}

#[test]
fn what_is_counted_of_a_field_that_was_withheld_meanwhile_is_thrown_away() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["performance"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    let index = telemetry.shared.choice.manifest.events.iter().position(|event| event.name == "performance").expect("declared");
    let since = || telemetry.shared.choice.snapshot().on(index).map(|on| on.since.clone());
    let before = since().expect("on");
    desk.decide(&Change::Withhold(vec!["performance/plugins".into()], true));
    desk.decide(&Change::Withhold(vec!["performance/plugins".into()], false));
    until("the host has read it", || since().is_some_and(|since| since != before));
    telemetry.close();
}

#[test]
fn an_unknown_event_cannot_be_resolved_and_a_bad_manifest_cannot_be_opened() {
    let desk = Desk::new(SKELLYCAM);
    assert_eq!(desk.open().event("app_closed").err(), Some(UnknownEvent("app_closed".into())));
    assert!(matches!(Telemetry::builder("format = 9").places(desk.places()).open(), Err(OpenError::Manifest(_))));
}

/// How long the end of a host may take before a test looks into the log: a busy disk takes longer than a host would wait.
const LONGEST_END: Duration = Duration::from_secs(20);

const COUNTED: &str = r#"
format = 1
[app]
id = "counting"
name = "Counting"
version = "1"
publisher = "Somebody"
about = "Counts."
folder = "~/counting"
[consent]
file = "telemetry_config.json"
[endpoint]
url = "http://127.0.0.1:4319"
path = "/events"
[[tier]]
id = "usage"
name = "Usage"
summary = "What you use."
why = "To know."
[[tier]]
id = "speed"
name = "Speed"
summary = "How fast it is."
why = "To know."
[[event]]
name = "clicked"
tiers = ["usage"]
when = "Every ten minutes"
every = "10m"
[[event.field]]
path = "button"
from = "host"
type = "string"
values = ["play", "stop"]
example = "play"
explain = "Which."
[[event.field]]
path = "times"
from = "event.count"
type = "integer"
example = 3
explain = "How often."
[[event]]
name = "speed"
tiers = ["speed"]
when = "Every ten minutes"
every = "10m"
[[event.field]]
path = "fps"
from = "event.frames"
type = "histogram"
buckets = [30, 60]
example = [1, 2, 3]
explain = "How fast."
[[event.field]]
path = "plugins"
from = "host"
type = "list"
values = ["Map", "HUD"]
example = ["Map"]
explain = "What was on."
"#;

impl Desk {
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

#[test]
fn what_happens_often_is_one_event_an_interval_for_each_set_of_values() {
    let desk = Desk::new(COUNTED);
    desk.says_yes_to(&["usage", "speed"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    let clicked = telemetry.event("clicked").expect("declared");
    for _ in 0..3 {
        assert_eq!(clicked.record(&Values::new().with("button", "play")), Outcome::Counted);
    }
    assert_eq!(clicked.record(&Values::new().with("button", "stop").with("who", "me")), Outcome::Counted);
    let speed = telemetry.event("speed").expect("declared");
    assert_eq!(speed.record(&Values::new()), Outcome::Not(NotRecorded::OfFrames));
    assert!(clicked.frames(&Values::new()).is_err());
    let with = |plugins: &[&str]| speed.frames(&Values::new().with("plugins", plugins.to_vec())).expect("of frames");
    let (map, none) = (with(&["Map"]), with(&[]));
    for milliseconds in [16, 17, 20, 50, 0, 33] {
        map.frame(Duration::from_millis(milliseconds));
    }
    none.frame(Duration::from_millis(10));
    telemetry.close_within(LONGEST_END);
    let expected = [
        r#"{"button":"play","times":3}"#,
        r#"{"button":"stop","times":1}"#,
        r#"{"fps":[0,0,1],"plugins":[]}"#,
        r#"{"fps":[1,3,1],"plugins":["Map"]}"#,
    ];
    assert_eq!(desk.bodies()[..], expected);
}

#[test]
fn what_was_counted_before_a_no_is_thrown_away_and_nothing_is_counted_after_it() {
    let desk = Desk::new(COUNTED);
    desk.says_yes_to(&["usage", "speed"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    let clicked = telemetry.event("clicked").expect("declared");
    let play = Values::new().with("button", "play");
    assert_eq!(clicked.record(&play), Outcome::Counted);
    desk.decide(&Change::Tier("usage".into(), false));
    until("the host obeys", || clicked.record(&play) == Outcome::Not(NotRecorded::NotAllowed));
    desk.decide(&Change::Tier("usage".into(), true));
    until("the host obeys", || clicked.record(&play) == Outcome::Counted);
    telemetry.close_within(LONGEST_END);
    assert_eq!(desk.bodies()[..], [r#"{"button":"play","times":1}"#]);
}

/// Values that no manifest would let through, or that a program in trouble gives.
fn hostile(number: usize) -> Values {
    let deep = (0..1000).fold(Value::Null, |inner, _| Value::Array(vec![inner]));
    match number % 8 {
        0 => Values::new().with("button", f64::NAN),
        1 => Values::new().with("button", "x".repeat(10_000_000)),
        2 => Values::new().with("button", deep),
        3 => Values::new().with("button", "\u{0}\u{202e}\u{fffd}"),
        4 if number > 4 => (0..1000).map(|name| (name.to_string(), true)).collect(),
        4 => (0..1_000_000).map(|name| (format!("name {name}"), 1)).collect(),
        5 => Values::new().with("", "").with("button.", 1).with("times", -1),
        6 => Values::new().with("button", i64::MIN).with("plugins", vec!["Map"; 1000]),
        _ => Values::new().with("plugins", vec!["Map", "Map"]).with("fps", vec![u64::MAX; 3]),
    }
}

#[test]
fn hostile_values_from_many_threads_neither_panic_nor_widen_what_is_sent_and_are_counted() {
    let once = COUNTED.replace("every = \"10m\"\n", "").replace("event.count", "host").replace("event.frames", "host");
    let desk = Desk::new(&once);
    desk.says_yes_to(&["usage", "speed"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    std::thread::scope(|scope| {
        for number in 0..64 {
            let handle = telemetry.event(if number % 8 == 7 { "speed" } else { "clicked" }).expect("declared");
            scope.spawn(move || assert_eq!(handle.record(&hostile(number)), Outcome::Recorded));
        }
    });
    telemetry.close_within(LONGEST_END);
    let bodies = desk.bodies();
    assert_eq!(bodies.len(), 64);
    let mut different: Vec<&str> = bodies.iter().map(String::as_str).collect();
    different.dedup();
    let most = u64::MAX;
    assert_eq!(different, [format!("{{\"fps\":[{most},{most},{most}]}}").as_str(), "{\"times\":-1}", "{}"]);
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let counts = log.summary().expect("readable").dropped;
    let count = |reason: &str| counts.iter().filter(|(_, known, _)| known == reason).map(|(.., count)| count).sum::<u64>();
    assert_eq!(count("a value of the wrong type"), 8 * 3);
    assert_eq!(count("a value outside its limits"), 8 * 3);
    assert_eq!(count("a value that is not declared"), 1_000_000 + 7 * 1000 + 8 * (2 + 1));
}

#[test]
fn what_comes_after_the_end_is_counted_by_the_next_to_open() {
    let desk = Desk::new(SKELLYCAM);
    desk.says_yes_to(&["existence_ping"]);
    let telemetry = desk.builder().deliver(false).open().expect("opened");
    let opened = telemetry.event("app_opened").expect("declared");
    telemetry.close_within(LONGEST_END);
    assert_eq!(opened.record(&python()), Outcome::Not(NotRecorded::Closed));
    let next = desk.builder().deliver(false).open().expect("opened");
    assert_eq!(next.event("app_opened").expect("declared").record(&python()), Outcome::Recorded);
    next.close_within(LONGEST_END);
    assert_eq!(desk.bodies().len(), 1);
    let log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    assert_eq!(log.summary().expect("readable").dropped, [("app_opened".to_owned(), "closed".to_owned(), 1)]);
}

#[test]
fn what_is_decided_before_the_folder_is_watched_is_obeyed_too() {
    let desk = Desk::new(ETS2LA);
    let manifest = Manifest::parse(&desk.manifest).expect("sound");
    let opening = Opening {
        manifest,
        places: desk.places(),
        policy: Policy::default(),
        clock: Clock::default(),
        code_roots: Vec::new(),
        developer: None,
    };
    let shared = Arc::new(Shared::new(opening));
    // The host has read that nothing is decided, and its thread does not run yet.
    desk.says_yes_to(&["crash_reports"]);
    writer::start(Arc::clone(&shared)).expect("started");
    until("the answer is obeyed", || shared.choice.snapshot().consent.is_answered());
    shared.close();
    assert!(shared.writer_ended.wait(Duration::from_secs(10)), "ended");
}
