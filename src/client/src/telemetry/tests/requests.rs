//! What goes over the wire, which events share a request, and what the log has of it.

use super::*;

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
    quiet.close_within(LONGEST_END);
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
    quiet.close_within(LONGEST_END);
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
    quiet.close_within(LONGEST_END);
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
fn what_a_delivery_lost_to_a_pause_is_sent_under_a_key_of_its_own_and_counted_once() {
    // Breaks off the first time, and then answers like a collector that has seen the key: about the first body under it.
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
    quiet.close_within(LONGEST_END);
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
