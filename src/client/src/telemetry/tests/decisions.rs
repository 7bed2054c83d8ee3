//! A running host obeys what a person decides, whoever else is using the log or the folder.

use super::*;

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
    assert!(shared.writer_ended.wait(Duration::from_mins(1)), "ended");
}
