//! The log as its readers and writers use it: rows, attempts and what becomes of them.

mod files;
mod retention;

use std::path::Path;
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::Connection;

use super::open::time;
use super::*;
use crate::consent::Retention;
use crate::manifest::{Envelope, Method};
use crate::payload::Request;

pub(in crate::log) fn spooled(event: &str, body: &str) -> Spooled {
    let shape = Shape {
        event: event.into(),
        tiers: vec!["existence_ping".into()],
        fields: vec!["event".into()],
        method: Method::Post,
        url: "http://127.0.0.1:4319/events".into(),
        envelope: Envelope::Events,
        crash: false,
        identity: None,
        decision: "decision".into(),
        held: false,
        folds: None,
    };
    Spooled { shape: Arc::new(shape), id: uuid::Uuid::now_v7().to_string(), recorded_at: 1_800_000_000_000, body: body.into() }
}

fn log_with(folder: &Path, bodies: &[&str]) -> Log {
    let (mut log, _) = Log::open(folder).expect("opened");
    let events: Vec<Spooled> = bodies.iter().map(|body| spooled("app_opened", body)).collect();
    log.take("spool", &events, 100, false).expect("taken");
    log
}

fn begin(log: &mut Log, rows: &[i64]) -> (i64, i64) {
    let url = "http://127.0.0.1:4319/events".to_owned();
    let request = Request { method: Method::Post, url, headers: Vec::new(), body: b"body".to_vec() };
    let attempt = Attempt { delivery: None, key: "key", request: &request, rows };
    log.begin(&attempt, now()).expect("begun").expect("all rows wait")
}

fn now() -> Timestamp {
    time(1_800_000_000_500)
}

fn states(log: &mut Log) -> Vec<State> {
    let mut states: Vec<State> = log.events().expect("read").iter().map(|row| row.state).collect();
    states.reverse();
    states
}

#[test]
fn rows_and_the_spools_position_are_one_transaction() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["{\"a\":1}", "{\"a\":2}"]);
    assert_eq!(log.spool_position("spool").expect("known"), 100);
    assert_eq!(log.bodies(&[2, 1]).expect("read"), [b"{\"a\":2}".to_vec(), b"{\"a\":1}".to_vec()]);
    assert_eq!(states(&mut log), [State::Queued, State::Queued]);
}

#[test]
fn an_attempt_is_in_the_log_before_it_ends_and_its_rows_are_sent_after_it() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["1", "2"]);
    let attempt = begin(&mut log, &[1, 2]);
    assert_eq!(states(&mut log), [State::Sending, State::Sending]);
    let ended = Ended { status: Some(200), left_computer: true, ..Ended::default() };
    assert!(log.sent_digest(attempt.0, &crate::wire::sha256_hex(b"body")).expect("asked"));
    log.end(attempt, &[1, 2], &ended, Verdict::Sent { confirmed: true }, now()).expect("ended");
    assert_eq!(states(&mut log), [State::Sent, State::Sent]);
    assert!(log.details(1).expect("read").expect("there").row.confirmed);
}

#[test]
fn a_refused_batch_is_halved_into_new_deliveries_with_keys_of_their_own() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["1", "2", "3"]);
    let attempt = begin(&mut log, &[1, 2, 3]);
    log.end(attempt, &[1, 2, 3], &Ended::default(), Verdict::Halve, now()).expect("ended");
    let deliveries: Vec<i64> = log.pending().expect("read").iter().filter_map(|row| row.delivery).collect();
    assert_eq!(deliveries, [attempt.0 + 1, attempt.0 + 1, attempt.0 + 2]);
    assert_ne!(log.delivery(deliveries[0]).expect("read").key, log.delivery(deliveries[2]).expect("read").key);
}

#[test]
fn a_server_is_waited_for_as_long_as_it_asked_and_may_ask_and_no_other_server_is() {
    let (here, a_day) = ("http://127.0.0.1:4319/crashes", jiff::SignedDuration::from_hours(24));
    for (hours, is_waited_for) in [(1, true), (25, false), (-1, false)] {
        let folder = tempfile::tempdir().expect("folder");
        let mut log = log_with(folder.path(), &["1"]);
        let asked = now() + jiff::SignedDuration::from_hours(hours);
        let attempt = begin(&mut log, &[1]);
        log.end(attempt, &[1], &Ended::default(), Verdict::Later { not_before: Some(asked) }, now()).expect("ended");
        let waits = |url: &str| log.asked_to_wait(url, now(), a_day).expect("read");
        assert_eq!((waits(here), waits("http://127.0.0.1:4320/crashes")), (Some(asked).filter(|_| is_waited_for), None));
    }
}

#[test]
fn a_row_that_was_held_back_does_not_go_under_the_key_of_those_that_went_without_it() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["1", "2"]);
    let first = log.pending().expect("read").remove(0);
    let (key, _) = log.key(&first).expect("derived");
    let url = "http://127.0.0.1:4319/events".to_owned();
    let request = |body: &str| Request { method: Method::Post, url: url.clone(), headers: Vec::new(), body: body.into() };
    let (both, other) = (request("both"), request("other"));
    let attempt = |delivery, request, rows| Attempt { delivery, key: &key, request, rows };
    let in_vain = log.begin(&attempt(None, &both, &[1, 2]), now()).expect("begun").expect("all wait");
    log.end(in_vain, &[1, 2], &Ended::default(), Verdict::Later { not_before: None }, now()).expect("ended");
    let alone = log.begin(&attempt(Some(in_vain.0), &other, &[2]), now()).expect("begun").expect("it waits");
    let arrived = Arrived::Of(crate::wire::sha256_hex(b"other"));
    log.end(alone, &[2], &Ended { arrived, ..Ended::default() }, Verdict::Sent { confirmed: true }, now()).expect("ended");
    assert_eq!(states(&mut log), [State::Queued, State::Sent]);
    let first = log.pending().expect("read").remove(0);
    assert_ne!(log.key(&first).expect("read").0, key);
}

#[test]
fn what_stays_when_its_neighbour_is_withdrawn_keeps_the_key_of_both() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["1", "2"]);
    let manifest =
        Arc::new(crate::manifest::Manifest::parse(include_str!("../../../../../assets/apps/skellycam.toml")).expect("sound"));
    let places = crate::places::Places::below(folder.path(), crate::places::Environment::default());
    let file = crate::consent::ConsentFile::of(&places, &manifest);
    // Nobody forbids them; the older one has waited too long.
    let change = crate::consent::Change::On;
    file.apply(&manifest, &change, &crate::consent::DecidedBy::Window, time(1_700_000_000_000)).expect("written");
    let consent = file.read(&manifest, crate::consent::Restrictions::default(), None);
    let decision = consent.decision().expect("decided").id.clone();
    log.connection
        .execute_batch(&format!(
            "UPDATE events SET recorded_at = recorded_at - 1000 WHERE seq = 1;
             UPDATE events SET id = '01930000-0000-7abc-8def-00000000000' || seq;
             UPDATE shapes SET decision = '{decision}';"
        ))
        .expect("of one spool, and one of them older");
    let first = log.pending().expect("read").remove(0);
    let (key, _) = log.key(&first).expect("derived");
    log.settle(&consent, time(1_800_000_000_500), jiff::SignedDuration::from_secs(1)).expect("settled");
    assert_eq!(states(&mut log), [State::Expired, State::Queued]);
    let second = log.pending().expect("read").remove(0);
    assert_eq!(log.key(&second).expect("read").0, key);
}

#[test]
fn what_is_on_its_way_when_everything_is_cleared_is_not_taken_for_what_comes_later() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["1", "2"]);
    let attempt = begin(&mut log, &[1, 2]);
    let cleared = Log::open(folder.path()).expect("opened").0.clear(now()).expect("cleared");
    assert_eq!(cleared, Cleared { events: 2, waiting: 2 });
    let later: Vec<Spooled> =
        ["3", "4"].iter().map(|body| Spooled { recorded_at: 1_800_000_001_000, ..spooled("app_opened", body) }).collect();
    log.take("spool", &later, 200, false).expect("taken");
    log.take("spool", &later[..1], 300, false).expect("taken");
    let seqs: Vec<i64> = log.pending().expect("read").iter().map(|row| row.seq).collect();
    assert_eq!(seqs, [3, 4, 5], "a number is used once");
    for verdict in [Verdict::Sent { confirmed: false }, Verdict::Refused, Verdict::Halve, Verdict::Later { not_before: None }] {
        assert_eq!(log.end(attempt, &[1, 2], &Ended::default(), verdict, now()).expect("ended"), 0);
    }
    assert_eq!(states(&mut log), [State::Queued; 3]);
}

/// A crash report in a spool.
fn crash(fingerprint: &str, body: &str, held: bool) -> Spooled {
    let mut event = spooled("crash_report", body);
    let folds = Folds { fingerprint: fingerprint.into(), count: Some("count".into()) };
    event.shape = Arc::new(Shape { crash: true, held, folds: Some(folds), ..(*event.shape).clone() });
    event
}

#[test]
fn the_same_crash_again_is_one_report_with_a_count_until_it_has_left() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &[]);
    let body = r#"{"count":1,"traceback":"a \"count\":1"}"#;
    log.take("spool", &[crash("a", body, true), crash("a", body, true), crash("b", "{}", true)], 200, false).expect("taken");
    log.take("spool", &[crash("a", body, true)], 300, false).expect("taken");
    let held = log.held().expect("read");
    let seen: Vec<(u64, &str)> =
        held.iter().map(|report| (report.times, std::str::from_utf8(&report.body).expect("text"))).collect();
    assert_eq!(seen, [(3, r#"{"count":3,"traceback":"a \"count\":1"}"#), (1, "{}")]);
    let ticket = log.release(held[0].seq, &held[0].body, now()).expect("written").expect("it was held");
    assert_eq!(log.delivery(1).expect("there").key, ticket, "the claim ticket is the key of its delivery");
    log.take("spool", &[crash("a", body, true)], 400, false).expect("taken");
    assert_eq!(log.held().expect("read").len(), 2, "what was released is not changed any more");
}

#[test]
fn a_held_report_is_edited_released_or_declined_only_as_it_was_read() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &[]);
    log.take("spool", &[crash("a", "{\"count\":1}", true), crash("b", "secret", true)], 200, false).expect("taken");
    assert!(!log.edit_held(1, b"other", b"edited").expect("written"), "it reads otherwise");
    assert!(log.edit_held(1, b"{\"count\":1}", b"edited").expect("written"));
    assert_eq!(log.release(1, b"{\"count\":1}", now()).expect("written"), None, "that was not what is there now");
    assert!(log.release(1, b"edited", now()).expect("written").is_some());
    assert_eq!(log.release(1, b"edited", now()).expect("written"), None, "once");
    assert!(log.decline(2).expect("written") && !log.decline(2).expect("written"));
    assert_eq!(states(&mut log), [State::Queued, State::Withdrawn]);
    assert_eq!(log.bodies(&[1, 2]).expect("read"), [b"edited".to_vec(), Vec::new()]);
}

/// Written by the version before: two sent events, a crash report that is held, one that waits.
const KEPT_V1: &[u8] = include_bytes!("../../../tests/kept/log-v1.sqlite3");

/// Written by the version before: a sent event, a crash report that was sent, one that was released, one that is held.
const KEPT_V2: &[u8] = include_bytes!("../../../tests/kept/log-v2.sqlite3");

#[test]
fn crash_reports_that_were_sent_before_they_could_be_followed_can_be_followed() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), KEPT_V2).expect("written");
    let (mut log, aside) = Log::open(folder.path()).expect("opened");
    assert_eq!(aside, None);
    assert_eq!(states(&mut log), [State::Sent, State::Sent, State::Queued, State::Held]);
    let reports = log.reports(9).expect("read");
    let listed: Vec<(i64, &str, bool)> =
        reports.iter().map(|report| (report.row.seq, report.ticket.as_str(), report.has_left)).collect();
    let tickets = ["961c7246-627d-879b-b077-3e09849d85c5", "57c9c4ba-acf5-803c-b3ab-759a6dcc61ff"];
    assert_eq!(listed, [(3, tickets[0], false), (2, tickets[1], true)]);
    assert!(reports.iter().all(|report| report.asked().is_none() && report.known.is_none()));
    let held = log.held().expect("read").remove(0);
    log.release(held.seq, &held.body, now()).expect("released").expect("held");
    assert_eq!(log.reports(9).expect("read").len(), 3);
}

/// Written by the version before: two events that wait, each with an identifier of its own; an erasure of the first without an answer.
const KEPT_V3: &[u8] = include_bytes!("../../../tests/kept/log-v3.sqlite3");

#[test]
fn in_a_log_from_before_identifiers_could_be_over_one_can_be() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), KEPT_V3).expect("written");
    let (mut log, aside) = Log::open(folder.path()).expect("opened");
    assert_eq!((aside, states(&mut log)), (None, vec![State::Queued, State::Queued]));
    let version: i64 = log.connection.query_row("PRAGMA user_version", [], |row| row.get(0)).expect("read");
    assert_eq!(version, schema::VERSION);
    let over = "01930000-0000-8000-8000-00000000000a";
    assert!(!log.is_over(Some(over)).expect("read"));
    assert_eq!(log.end_identities(&[over.to_owned()], now()).expect("ended"), 1);
    assert!(log.is_over(Some(over)).expect("read") && !log.is_over(None).expect("read"));
    assert_eq!((states(&mut log), log.asked().expect("read").len()), (vec![State::Withdrawn, State::Queued], 1));
}

#[test]
fn what_a_server_said_last_of_a_report_stays_however_often_it_is_asked_and_the_log_is_not_filled() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), KEPT_V2).expect("written");
    let (mut log, _) = Log::open(folder.path()).expect("opened");
    let request =
        Request { method: Method::Get, url: "http://127.0.0.1:1/reports/x".into(), headers: Vec::new(), body: Vec::new() };
    let asks = |log: &mut Log, event: i64, status: u16, answer: &str| {
        let lookup = log.begin_lookup(event, &request, now()).expect("begun");
        log.end_lookup(lookup, Ok((status, answer.as_bytes())), now()).expect("ended");
        lookup
    };
    let said =
        |state: &str| format!(r#"{{"received_at":"2026-11-21T20:00:00Z","state":"{state}","fixed_in":null,"answer":null}}"#);
    asks(&mut log, 2, 200, &said("received"));
    let last = asks(&mut log, 2, 200, &said("seen"));
    asks(&mut log, 2, 200, "no answer");
    let other = asks(&mut log, 3, 200, &said("fixed"));
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
                INSERT INTO lookups (event, url, headers, started_at, status) SELECT 2, '', '[]', 0, 404 FROM n";
    log.connection.execute(many, []).expect("noted");
    asks(&mut log, 2, 503, "");
    let kept: Vec<i64> = {
        let mut statement = log.connection.prepare("SELECT seq FROM lookups ORDER BY seq").expect("prepared");
        let rows = statement.query_map([], |row| row.get(0)).expect("read");
        rows.collect::<rusqlite::Result<_>>().expect("read")
    };
    assert_eq!((kept.len(), &kept[..2]), (1_002, &[last, other][..]));
    let states: Vec<_> = log.reports(9).expect("read").into_iter().filter_map(|report| Some(report.known?.0.state)).collect();
    assert_eq!(states, [crate::wire::FollowedState::Fixed, crate::wire::FollowedState::Seen]);
    asks(&mut log, 3, 200, &said("seen"));
    asks(&mut log, 2, 503, "");
    let left = "SELECT count(*) FROM lookups WHERE seq = ?1";
    let is_left = |seq: i64| log.connection.query_row(left, [seq], |row| row.get::<_, bool>(0)).expect("read");
    assert_eq!((is_left(last), is_left(other)), (true, false), "what was said before that goes");
}

#[test]
fn the_receipt_of_an_erasure_stays_however_often_the_server_is_asked() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), KEPT_V2).expect("written");
    let (mut log, _) = Log::open(folder.path()).expect("opened");
    let request = crate::payload::erasure("http://127.0.0.1:1/reports/x");
    let receipt = format!(r#"{{"erased":1,"at":"2026-11-21T20:00:00Z","backups_until":null,"sha256":"{}"}}"#, "0".repeat(64));
    let lookup = log.begin_lookup(2, &request, now()).expect("begun");
    log.end_lookup(lookup, Ok((200, receipt.as_bytes())), now()).expect("ended");
    let many = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
                INSERT INTO lookups (event, url, headers, started_at, status) SELECT 2, '', '[]', 0, 404 FROM n";
    log.connection.execute(many, []).expect("noted");
    log.begin_lookup(2, &request, now()).expect("begun");
    let report = log.report(2).expect("read").expect("there");
    assert_eq!((report.lookups.len(), report.erased().flatten().map(|receipt| receipt.erased)), (1_001, Some(1)));
}

#[test]
fn a_crash_report_that_goes_without_waiting_can_be_followed_too() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &["1"]);
    log.take("spool", &[crash("a", "{}", false)], 200, false).expect("taken");
    begin(&mut log, &[1]);
    begin(&mut log, &[2]);
    let reports = log.reports(9).expect("read");
    assert_eq!(reports.iter().map(|report| report.row.seq).collect::<Vec<_>>(), [2]);
}

#[test]
fn every_state_that_is_written_is_one_that_the_table_allows() {
    let folder = tempfile::tempdir().expect("folder");
    let (mut log, _) = Log::open(folder.path()).expect("opened");
    log.take("spool", &[crash("a", "{}", true)], 100, false).expect("taken");
    log.connection.execute_batch("PRAGMA ignore_check_constraints = OFF").expect("asked again");
    let write = |state: &str| log.connection.execute("UPDATE events SET state = ?1", [state]);
    for state in [
        State::Held,
        State::Queued,
        State::Sending,
        State::Sent,
        State::Refused,
        State::Expired,
        State::Withdrawn,
        State::Unknown,
    ] {
        assert_eq!(write(state.as_str()), Ok(1), "{state:?}");
    }
    assert!(write("lost").is_err());
}
