//! What happens often is counted, and what no manifest lets through is dropped and counted.

use super::*;

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
