//! What a host program can check in its own tests with the feature `testing`, written as such a host would.
#![expect(clippy::expect_used, reason = "what cannot go on fails where it stands")]

use std::time::{Duration, Instant};

use candor::testing::{Clock, Collecting, Home, Timestamp};
use candor::{NotRecorded, Outcome, Telemetry, Values};

const SKELLYCAM: &str = include_str!("../../../assets/apps/skellycam.toml");

const TIMED: &str = r#"
    format = 1
    app = { id = "timed", name = "Timed", version = "1.0.0", publisher = "Nobody", about = "Tells the time.", folder = "~/timed_data" }
    consent = { file = "telemetry_config.json" }
    endpoint = { url = "https://telemetry.example.org", path = "/events" }

    [[tier]]
    id = "times"
    name = "Times"
    summary = "Says what time it is."
    why = "Shows when it runs."

    [[event]]
    name = "struck"
    title = "The clock struck"
    tiers = ["times"]
    when = "The clock strikes"
    identity = "none"

    [[event.field]]
    path = "at"
    from = "clock.iso8601"
    type = "string"
    max = 32
    explain = "When."
"#;

fn at(time: &str) -> Timestamp {
    time.parse().expect("a time")
}

fn open(home: &Home, manifest: &str, clock: &Clock, server: &Collecting) -> Telemetry {
    home.builder(manifest).clock(clock.clone()).transport(server.clone()).open().expect("opened")
}

fn record(telemetry: &Telemetry, event: &str, values: &Values) -> Outcome {
    telemetry.event(event).expect("declared").record(values)
}

#[test]
fn a_host_sees_the_exact_bytes_that_a_server_would_get() {
    let (home, server, clock) = (Home::new(), Collecting::new(), Clock::stopped_at(at("2026-11-22T12:00:00Z")));
    home.says_yes_to(SKELLYCAM, &["usage_analytics"]);
    let telemetry = open(&home, SKELLYCAM, &clock, &server);
    let used = Values::new().with("feature", "calibrate");
    assert_eq!(record(&telemetry, "feature_used", &used), Outcome::Recorded);
    let events = server.wait_for(1);
    telemetry.close();
    let requests = server.requests();
    assert_eq!(String::from_utf8_lossy(&requests[0].body), format!("{{\"events\":[{}]}}", events[0]));
    assert!(events[0].contains(r#""calibrate""#), "{events:?}");
}

#[test]
fn before_an_answer_and_after_a_no_nothing_is_recorded_and_nothing_is_sent() {
    let (home, server, clock) = (Home::new(), Collecting::new(), Clock::default());
    for answer in [false, true] {
        if answer {
            home.says_no(SKELLYCAM);
        }
        let telemetry = open(&home, SKELLYCAM, &clock, &server);
        assert_eq!(record(&telemetry, "app_opened", &Values::new()), Outcome::Not(NotRecorded::NotAllowed));
        telemetry.close();
    }
    assert_eq!(server.requests(), []);
}

#[test]
fn the_time_in_an_event_is_the_one_at_which_the_clock_stands_before_and_after_it_is_set() {
    let (home, server, clock) = (Home::new(), Collecting::new(), Clock::stopped_at(at("2001-02-03T04:05:06Z")));
    home.says_yes_to(TIMED, &["times"]);
    let telemetry = open(&home, TIMED, &clock, &server);
    assert_eq!(record(&telemetry, "struck", &Values::new()), Outcome::Recorded);
    clock.set(at("2001-02-04T00:00:00Z"));
    assert_eq!(record(&telemetry, "struck", &Values::new()), Outcome::Recorded);
    let times = [r#"{"at":"2001-02-03T04:05:06Z"}"#, r#"{"at":"2001-02-04T00:00:00Z"}"#];
    assert_eq!(server.wait_for(2), times);
    telemetry.close();
}

#[test]
fn a_home_is_gone_when_it_is_dropped() {
    let home = Home::new();
    let folder = home.path().to_path_buf();
    home.says_yes_to(SKELLYCAM, &["existence_ping"]);
    assert!(home.folder(SKELLYCAM).starts_with(&folder) && home.folder(SKELLYCAM).is_dir());
    drop(home);
    assert!(!folder.exists());
}

#[test]
#[should_panic(expected = "there is no tier \"usage\"")]
fn a_tier_that_the_manifest_does_not_have_is_noticed() {
    Home::new().says_yes_to(SKELLYCAM, &["usage"]);
}

#[test]
fn a_pause_ends_when_the_clock_says_so() {
    use candor::tools::consent::{Change, Pause};
    let (home, server, clock) = (Home::new(), Collecting::new(), Clock::stopped_at(at("2026-11-22T12:00:00Z")));
    home.says_yes_to(SKELLYCAM, &["existence_ping"]);
    home.decides(SKELLYCAM, &Change::Pause(Some(Pause::Until(at("2026-11-22T13:00:00Z")))));
    let telemetry = open(&home, SKELLYCAM, &clock, &server);
    assert_eq!(record(&telemetry, "app_opened", &Values::new()), Outcome::Not(NotRecorded::NotAllowed));
    telemetry.close();
    clock.set(at("2026-11-22T13:00:01Z"));
    let telemetry = open(&home, SKELLYCAM, &clock, &server);
    assert_eq!(record(&telemetry, "app_opened", &Values::new()), Outcome::Recorded);
    server.wait_for(1);
    telemetry.close();
}

#[test]
fn a_pause_ends_in_a_program_that_runs_and_what_waited_goes_with_what_comes_after() {
    use candor::tools::consent::{Change, Pause};
    let (home, server, clock) = (Home::new(), Collecting::new(), Clock::stopped_at(at("2026-11-22T12:00:00Z")));
    home.says_yes_to(TIMED, &["times"]);
    let quiet = home.builder(TIMED).clock(clock.clone()).deliver(false).open().expect("opened");
    assert_eq!(record(&quiet, "struck", &Values::new()), Outcome::Recorded);
    quiet.close_within(Duration::from_mins(1));
    home.decides(TIMED, &Change::Pause(Some(Pause::Until(at("2026-11-22T13:00:00Z")))));
    let telemetry = open(&home, TIMED, &clock, &server);
    assert_eq!(record(&telemetry, "struck", &Values::new()), Outcome::Not(NotRecorded::NotAllowed));
    assert_eq!(server.requests(), []);
    clock.set(at("2026-11-22T13:00:01Z"));
    assert_eq!(server.wait_for(1), [r#"{"at":"2026-11-22T12:00:00Z"}"#]);
    let limit = Instant::now() + Duration::from_mins(1);
    while record(&telemetry, "struck", &Values::new()) != Outcome::Recorded {
        assert!(Instant::now() < limit, "the pause has ended, and nothing is recorded");
        std::thread::sleep(Duration::from_millis(2));
    }
    assert_eq!(server.wait_for(2).last().map(String::as_str), Some(r#"{"at":"2026-11-22T13:00:01Z"}"#));
    telemetry.close();
}
