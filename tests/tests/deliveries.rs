//! What leaves, leaves once and is accounted for: whatever the collector does, whoever dies, and however many send at once.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what cannot go on fails where it stands")]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use candor::tools::wire::IDEMPOTENCY_KEY;
use candor_journeys::{COUNTING, Collector, Computer, LIMIT, Reply, Request, Wire, answer, until};
use serde_json::{Value, json};

/// The manifest of the library's example, which has an event that is counted and not kept.
const EXAMPLE: &str = include_str!("../../src/client/examples/host.toml");

/// A computer whose person said yes, with these numbers recorded.
fn with(url: &str, numbers: impl IntoIterator<Item = u32>) -> Computer {
    let computer = Computer::new(COUNTING, url);
    computer.candor(&["on"]).well();
    computer.count_together(numbers);
    computer
}

/// Runs a delivery that cannot send everything, and says how many are left and why.
#[track_caller]
fn deliver_leaves(computer: &Computer, left: usize, why: &str) {
    let said = computer.candor(&["deliver"]).fails(1);
    assert!(said.contains(&format!("{left} not sent yet")) && said.contains(why), "expected {left} left, {why}: {said}");
}

/// Checks that the collector has each of these numbers once, and no others.
#[track_caller]
fn has_each_once(collector: &Collector, numbers: impl IntoIterator<Item = u64>) {
    let mut counted = Computer::counted(&collector.events());
    let lost: Vec<u64> = numbers.into_iter().filter(|number| counted.remove(number) != Some(1)).collect();
    assert_eq!(lost, Vec::<u64>::new(), "not there exactly once");
    assert!(counted.is_empty(), "nobody recorded these: {counted:?}");
}

#[track_caller]
fn all_are(computer: &Computer, state: &str, count: usize) {
    assert_eq!(computer.states(), vec![state; count]);
}

fn last_attempt(computer: &Computer) -> Value {
    let log = computer.log();
    log[0]["attempts"].as_array().and_then(|attempts| attempts.last()).expect("there was an attempt").clone()
}

fn key(request: &Request) -> String {
    request.header(IDEMPOTENCY_KEY).expect("every request has a key")
}

// ---------------------------------------------------------------- collectors that misbehave

#[test]
fn a_collector_that_refuses_connections_gets_everything_once_it_is_there() {
    let (collector, nobody) = (Collector::start(), Wire::nobody());
    let computer = with(&format!("http://{nobody}"), 1..=3);
    deliver_leaves(&computer, 3, "refused");
    all_are(&computer, "queued", 3);
    assert_eq!(last_attempt(&computer)["left_computer"], false, "no byte has left");
    let behind = collector.address();
    let wire = Wire::start_at(nobody, move |_, _| Reply::Forward(behind));
    assert_eq!(computer.candor(&["deliver"]).well(), "3 sent, 0 refused, 0 not sent yet, 0 waiting for you\n");
    all_are(&computer, "sent", 3);
    has_each_once(&collector, 1..=3);
    assert_eq!(key(&wire.requests()[0]), collector.stored()[0].key.clone().expect("a key"));
}

#[test]
fn a_collector_that_hangs_is_given_up_after_a_while_and_tried_again_under_the_same_key() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |number, _| if number == 0 { Reply::Hang } else { Reply::Forward(behind) });
    let computer = with(&wire.url(), [1]);
    let began = Instant::now();
    deliver_leaves(&computer, 1, "");
    assert!(began.elapsed() > Duration::from_secs(9) && began.elapsed() < LIMIT, "{:?}", began.elapsed());
    all_are(&computer, "queued", 1);
    assert_eq!(last_attempt(&computer)["left_computer"], true, "it may have arrived");
    computer.candor(&["deliver"]).well();
    let requests = wire.requests();
    assert_eq!((key(&requests[0]), requests[0].body()), (key(&requests[1]), requests[1].body()));
    has_each_once(&collector, [1]);
}

#[test]
fn an_answer_that_never_ends_costs_the_receipt_and_nothing_else() {
    let wire = Wire::start(|_, _| Reply::Drip);
    let computer = with(&wire.url(), [1]);
    computer.candor(&["deliver"]).well();
    all_are(&computer, "sent", 1);
    assert_eq!(computer.log()[0]["confirmed"], false);
}

#[test]
fn an_answer_that_is_lost_on_the_way_leaves_one_copy() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |number, _| if number < 2 { Reply::Lose(behind) } else { Reply::Forward(behind) });
    let computer = with(&wire.url(), 1..=4);
    deliver_leaves(&computer, 4, "");
    deliver_leaves(&computer, 4, "");
    computer.candor(&["deliver"]).well();
    all_are(&computer, "sent", 4);
    assert_eq!(computer.log()[0]["confirmed"], true);
    has_each_once(&collector, 1..=4);
    assert_eq!(collector.stored().len(), 1);
}

#[test]
fn a_collector_that_fails_or_sends_elsewhere_is_tried_again_and_nobody_else_is_asked() {
    let collector = Collector::start();
    let elsewhere = Wire::taking_everything();
    let location = format!("location: {}/events", elsewhere.url());
    let answers = [
        ("500 Internal Server Error", vec![]),
        ("503 Service Unavailable", vec!["retry-after: soon".to_owned()]),
        ("301 Moved Permanently", vec![location.clone()]),
        ("302 Found", vec![location.clone()]),
        ("307 Temporary Redirect", vec![location.clone()]),
        ("308 Permanent Redirect", vec![location]),
        ("401 Unauthorized", vec![]),
        ("404 Not Found", vec![]),
        ("429 Too Many Requests", vec![]),
    ];
    let behind = collector.address();
    let told = answers.clone();
    let wire = Wire::start(move |number, _| match told.get(number) {
        Some((status, headers)) => answer(status, &headers.iter().map(String::as_str).collect::<Vec<_>>(), "no"),
        None => Reply::Forward(behind),
    });
    let computer = with(&wire.url(), 1..=2);
    for (status, _) in answers {
        deliver_leaves(&computer, 2, &status[..3]);
        all_are(&computer, "queued", 2);
        assert_eq!(last_attempt(&computer)["status"].to_string(), status[..3]);
    }
    computer.candor(&["deliver"]).well();
    all_are(&computer, "sent", 2);
    has_each_once(&collector, 1..=2);
    assert_eq!(elsewhere.connections(), 0, "the destination shown is the destination used");
    let keys: Vec<String> = wire.requests().iter().map(key).collect();
    assert!(keys.iter().all(|key| *key == keys[0]), "one delivery, one key: {keys:?}");
}

#[test]
fn nonsense_instead_of_an_answer_is_a_failure_and_nonsense_in_a_good_answer_is_no_receipt() {
    for nonsense in ["hello\r\n\r\n", "HTTP/1.1 999999 Yes\r\n\r\n", "\0\0\0\0", "", "HTTP/1.1 200", "SSH-2.0-OpenSSH_9.2\r\n"]
    {
        let wire = Wire::start(move |_, _| Reply::Bytes(nonsense.into()));
        let computer = with(&wire.url(), [1]);
        deliver_leaves(&computer, 1, "");
        all_are(&computer, "queued", 1);
    }
    let lies = ["nonsense", "{}", "{\"stored\":1,\"sha256\":\"0000\"}", "[]", "\u{feff}{"];
    for lie in lies {
        let wire = Wire::start(move |_, _| answer("200 OK", &["set-cookie: id=1"], lie));
        let computer = with(&wire.url(), [1, 2]);
        computer.candor(&["deliver"]).well();
        all_are(&computer, "sent", 2);
        assert_eq!(computer.log()[0]["confirmed"], false, "{lie}");
    }
}

#[test]
fn a_batch_that_is_too_large_is_halved_until_it_fits() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |_, request| match request.events().len() {
        1 => Reply::Forward(behind),
        _ => answer("413 Content Too Large", &[], ""),
    });
    let computer = with(&wire.url(), 1..=7);
    assert_eq!(computer.candor(&["deliver"]).well(), "7 sent, 0 refused, 0 not sent yet, 0 waiting for you\n");
    all_are(&computer, "sent", 7);
    has_each_once(&collector, 1..=7);
    assert_eq!(collector.stored().len(), 7);
}

#[test]
fn the_one_event_that_a_collector_will_not_have_is_found_and_the_others_arrive() {
    for status in ["400 Bad Request", "413 Content Too Large", "422 Unprocessable Content"] {
        let collector = Collector::start();
        let behind = collector.address();
        let wire = Wire::start(move |_, request| {
            let has_it = request.events().iter().any(|event| event == "{\"n\":5}");
            if has_it { answer(status, &[], "{\"error\":\"not this one\"}") } else { Reply::Forward(behind) }
        });
        let computer = with(&wire.url(), 1..=8);
        assert_eq!(computer.candor(&["deliver"]).well(), "7 sent, 1 refused, 0 not sent yet, 0 waiting for you\n");
        let refused: Vec<Value> = computer.log().into_iter().filter(|event| event["state"] != "sent").collect();
        assert_eq!((refused.len(), &refused[0]["state"], &refused[0]["body"]), (1, &json!("refused"), &json!("{\"n\":5}")));
        has_each_once(&collector, (1..=8).filter(|number| *number != 5));
        let before = wire.connections();
        computer.candor(&["deliver"]).well();
        assert_eq!(wire.connections(), before, "what was refused is not sent again");
    }
}

#[test]
fn a_refusal_after_an_answer_that_was_lost_doubles_nothing() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |number, _| match number {
        0 => Reply::Lose(behind),
        // From something in between, and not from the collector, which knows the key.
        1 => answer("413 Content Too Large", &[], ""),
        _ => Reply::Forward(behind),
    });
    let computer = with(&wire.url(), 1..=4);
    deliver_leaves(&computer, 4, "");
    deliver_leaves(&computer, 4, "413");
    computer.candor(&["deliver"]).well();
    all_are(&computer, "sent", 4);
    has_each_once(&collector, 1..=4);
    // Nor does it go on for ever if the collector itself refuses them.
    let wire = Wire::start(move |number, _| match number {
        0 => Reply::Bytes(Vec::new()),
        _ => answer("422 Unprocessable Content", &[], ""),
    });
    let computer = with(&wire.url(), 1..=4);
    deliver_leaves(&computer, 4, "");
    deliver_leaves(&computer, 4, "422");
    assert_eq!(computer.candor(&["deliver"]).well(), "0 sent, 4 refused, 0 not sent yet, 0 waiting for you\n");
}

#[test]
fn a_collector_that_asks_for_time_gets_it_and_then_everything() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |number, _| match number {
        0 => answer("503 Service Unavailable", &["retry-after: 3"], ""),
        _ => Reply::Forward(behind),
    });
    let computer = with(&wire.url(), 1..=2);
    deliver_leaves(&computer, 2, "503");
    let asked = Instant::now();
    deliver_leaves(&computer, 2, "the server asked to wait until");
    computer.count([3]);
    deliver_leaves(&computer, 3, "the server asked to wait until");
    assert!(asked.elapsed() > Duration::from_secs(2) || wire.connections() == 1, "it was asked too early");
    until("the time is over", || computer.candor(&["deliver"]).status == Some(0));
    assert!(asked.elapsed() > Duration::from_secs(2));
    all_are(&computer, "sent", 3);
    has_each_once(&collector, 1..=3);
}

#[test]
fn a_proxy_of_the_system_is_not_asked_about_this_computer() {
    let (wire, proxy) = (Wire::taking_everything(), Wire::taking_everything());
    let mut computer = with(&wire.url(), [1]);
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        computer.home.set(name, proxy.url());
    }
    computer.candor(&["deliver"]).well();
    assert_eq!((wire.connections(), proxy.connections()), (1, 0));
}

// ---------------------------------------------------------------- the person's no

#[test]
fn what_left_without_an_answer_and_was_then_forbidden_is_unknown_and_not_sent_again() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |_, _| Reply::Lose(behind));
    let computer = with(&wire.url(), [1]);
    deliver_leaves(&computer, 1, "");
    computer.candor(&["off"]).well();
    all_are(&computer, "unknown", 1);
    computer.candor(&["on"]).well();
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.connections(), 1);
}

#[test]
fn a_running_host_obeys_a_no_within_a_second_and_what_was_queued_is_withdrawn() {
    let nobody = Wire::nobody();
    let computer = with(&format!("http://{nobody}"), []);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 1})), "recorded");
    computer.candor(&["off"]).well();
    let began = Instant::now();
    until("the host obeys", || host.record("counted", &json!({"n": 2})).contains("everything is switched off"));
    assert!(began.elapsed() < Duration::from_secs(2), "{:?}", began.elapsed());
    until("what was queued is withdrawn", || computer.states().iter().all(|state| state == "withdrawn"));
    host.close();
    let wire = Wire::start_at(nobody, |_, _| Reply::Hang);
    computer.candor(&["deliver"]).well();
    assert_eq!(wire.connections(), 0);
}

#[test]
fn a_no_in_the_middle_of_sending_stops_it_within_a_second_and_accounts_for_every_event() {
    let wire = Wire::start(|_, request| {
        std::thread::sleep(Duration::from_millis(20));
        let sha256 = candor::tools::wire::sha256_hex(request.body().as_bytes());
        answer("200 OK", &[], &format!("{{\"stored\":1,\"sha256\":\"{sha256}\"}}"))
    });
    let computer = with(&wire.url(), []);
    let mut host = computer.host();
    host.process.types("counted from 0 to 4999");
    until("it is sending", || wire.requests().len() > 2);
    computer.candor(&["off"]).well();
    let off = Instant::now();
    let mut last = (wire.requests().len(), off);
    until("nothing was sent for two seconds", || {
        let now = wire.requests().len();
        if now != last.0 {
            last = (now, Instant::now());
        }
        last.1.elapsed() > Duration::from_secs(2)
    });
    assert!(last.1 - off < Duration::from_millis(1500), "it went on sending for {:?}", last.1 - off);
    let accepted = (0..5000).filter(|_| !host.process.says().contains("not recorded")).count();
    until("every accepted event is in the log", || computer.states().len() == accepted);
    host.close();
    let states = computer.states();
    let count = |state: &str| states.iter().filter(|known| *known == state).count();
    assert_eq!(count("sent"), wire.requests().iter().map(|request| request.events().len()).sum::<usize>());
    let others: BTreeSet<&String> = states.iter().filter(|state| *state != "sent" && *state != "withdrawn").collect();
    assert_eq!(count("sent") + count("withdrawn"), accepted, "and ended as one of the two, not as {others:?}");
}

// ---------------------------------------------------------------- death, and company

#[test]
fn kill_9_of_a_host_that_records_loses_nothing_that_was_accepted() {
    let collector = Collector::start();
    let computer = with(&collector.url(), []);
    for (first, enough) in [(0, "40"), (10_000, "10700"), (20_000, "22000")] {
        let mut host = computer.host();
        host.process.types(&format!("counted from {first} to {}", first + 4999));
        host.process.says_that(|line| line == enough);
        host.process.kill();
        let accepted = host.process.said().last().map_or_else(|| enough.to_owned(), Clone::clone);
        // A line that was being printed may be cut off.
        let accepted: u64 = accepted.parse().expect("a number");
        let accepted = if accepted < first { enough.parse().expect("a number") } else { accepted };
        computer.candor(&["deliver"]).well();
        let counted = Computer::counted(&collector.events());
        let missing: Vec<u64> = (first..=accepted).filter(|number| !counted.contains_key(number)).take(5).collect();
        assert_eq!(missing, Vec::<u64>::new(), "accepted up to {accepted}, and the collector has {}", counted.len());
        assert!(counted.values().all(|times| *times == 1));
    }
    let states = computer.states();
    assert_eq!(states.len(), collector.events().len());
    assert!(states.iter().all(|state| state == "sent"));
    let spools = computer.home.file_names().into_iter().filter(|name| name.contains("spool"));
    assert_eq!(spools.collect::<Vec<_>>(), Vec::<String>::new(), "the spools of the dead are in the log and gone");
}

#[test]
fn kill_9_in_the_middle_of_a_request_sends_it_again_under_the_same_key() {
    let collector = Collector::start();
    let behind = collector.address();
    let wire = Wire::start(move |number, _| if number == 0 { Reply::Hang } else { Reply::Forward(behind) });
    let computer = with(&wire.url(), 1..=3);
    let mut command = computer.command(&["deliver"]);
    let mut sender = command.stdout(std::process::Stdio::null()).spawn().expect("started");
    until("the request is on its way", || wire.requests().len() == 1);
    sender.kill().and_then(|()| sender.wait()).expect("killed");
    all_are(&computer, "sending", 3);
    computer.candor(&["deliver"]).well();
    all_are(&computer, "sent", 3);
    let requests = wire.requests();
    assert_eq!((requests.len(), key(&requests[0])), (2, key(&requests[1])));
    has_each_once(&collector, 1..=3);
}

/// Has each host record `count` numbers of its own thousand, all at the same time, and waits until they have done so.
fn record_at_once(hosts: &mut [candor_journeys::Host], count: usize) -> Vec<String> {
    for (place, host) in hosts.iter_mut().enumerate() {
        host.process.types(&format!("counted from {0}000 to {0}{1:03}", place + 1, count - 1));
    }
    hosts.iter().flat_map(|host| (0..count).map(|_| host.process.says()).collect::<Vec<_>>()).collect()
}

#[test]
fn two_hosts_at_once_lose_no_event_and_double_none() {
    let collector = Collector::start();
    let wire = Wire::before(&collector);
    let computer = with(&wire.url(), [1]);
    let mut hosts = [computer.host(), computer.host()];
    record_at_once(&mut hosts, 300);
    hosts.into_iter().for_each(candor_journeys::Host::close);
    until("nothing is left", || computer.candor(&["deliver"]).status == Some(0));
    has_each_once(&collector, [1].into_iter().chain(1000..=1299).chain(2000..=2299));
    all_are(&computer, "sent", 601);
}

#[test]
fn hosts_that_begin_to_record_at_the_same_moment_all_succeed() {
    for _ in 0..8 {
        let computer = with(&format!("http://{}", Wire::nobody()), []);
        let mut hosts = [computer.host(), computer.host(), computer.host(), computer.host()];
        let said = record_at_once(&mut hosts, 3);
        let refused: Vec<&String> = said.iter().filter(|line| line.contains("not recorded")).collect();
        assert_eq!(refused, Vec::<&String>::new());
        // A host that ends does not wait long for a busy disk; the rest would stay in its spool.
        until("the log has them all", || computer.states().len() == 12);
        hosts.into_iter().for_each(candor_journeys::Host::close);
        all_are(&computer, "queued", 12);
    }
}

#[test]
fn a_host_that_closes_leaves_what_it_could_not_send_to_the_next_start() {
    let (collector, nobody) = (Collector::start(), Wire::nobody());
    let computer = with(&format!("http://{nobody}"), []);
    let mut host = computer.host();
    for number in 0..100 {
        assert_eq!(host.record("counted", &json!({"n": number})), "recorded");
    }
    host.close();
    let behind = collector.address();
    let _wire = Wire::start_at(nobody, move |_, _| Reply::Forward(behind));
    let next = computer.host();
    until("the next start sends it", || collector.events().len() == 100);
    next.close();
    has_each_once(&collector, 0..100);
}

#[test]
fn two_deliveries_at_once_send_each_event_once() {
    let collector = Collector::start();
    let computer = with(&collector.url(), 1..=20);
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| computer.candor(&["deliver"]).well());
        }
    });
    has_each_once(&collector, 1..=20);
    all_are(&computer, "sent", 20);
}

#[test]
fn a_long_queue_goes_in_batches_of_at_most_fifty_in_order() {
    let (collector, nobody) = (Collector::start(), Wire::nobody());
    let computer = with(&format!("http://{nobody}"), []);
    let mut host = computer.host();
    host.process.types("counted from 1 to 120");
    host.process.says_that(|line| line == "120");
    host.close();
    let behind = collector.address();
    let wire = Wire::start_at(nobody, move |_, _| Reply::Forward(behind));
    computer.candor(&["deliver"]).well();
    // What was tried before, while nobody listened, keeps its batch.
    assert!(wire.requests().iter().all(|request| request.events().len() <= 50));
    let expected: Vec<String> = (1..=120).map(|number| format!("{{\"n\":{number}}}")).collect();
    let mut arrived = collector.events();
    arrived.sort_by_key(|event| expected.iter().position(|known| known == event));
    assert_eq!(arrived, expected);
    for request in wire.requests() {
        let events = request.events();
        let places: Vec<_> = events.iter().map(|event| expected.iter().position(|known| known == event)).collect();
        assert!(places.is_sorted(), "{events:?}");
    }
}

#[test]
fn a_host_neither_waits_for_a_collector_that_hangs_nor_ends_late_because_of_it() {
    let wire = Wire::start(|_, _| Reply::Hang);
    let computer = with(&wire.url(), []);
    let mut host = computer.host();
    assert_eq!(host.record("counted", &json!({"n": 0})), "recorded");
    until("the request is on its way", || wire.requests().len() == 1);
    let began = Instant::now();
    host.process.types("counted from 1 to 1000");
    host.process.says_that(|line| line == "1000");
    assert!(began.elapsed() < Duration::from_secs(5), "recording took {:?}", began.elapsed());
    let began = Instant::now();
    host.close();
    // A quarter of a second is promised; a process takes some time to end on a busy machine.
    assert!(began.elapsed() < Duration::from_secs(2), "ending took {:?}", began.elapsed());
    until("everything is in the log", || computer.log().len() == 1001);
}

#[test]
fn a_pause_holds_everything_back_and_loses_nothing() {
    let collector = Collector::start();
    let computer = with(&collector.url(), [1]);
    for pause in ["resumed", "2999-01-01T00:00:00Z"] {
        computer.edit_consent("paused_until", json!(pause));
        let said = computer.candor(&["record", "--event", "counted", "--value", "n=2"]).fails(1);
        assert!(said.contains("paused"), "{said}");
        computer.candor(&["deliver"]).well();
        all_are(&computer, "queued", 1);
        assert_eq!(collector.events().len(), 0);
    }
    computer.edit_consent("paused_until", json!("2020-01-01T00:00:00Z"));
    computer.candor(&["deliver"]).well();
    has_each_once(&collector, [1]);
}

// ---------------------------------------------------------------- collectors that hold programs to their manifests

#[test]
fn a_counted_event_is_confirmed_like_any_other_and_stands_in_counters_alone() {
    let collector = Collector::holding_to(EXAMPLE);
    let computer = Computer::new(EXAMPLE, &collector.url());
    computer.candor(&["on"]).well();
    computer.record_together(["app_opened", "active", "clicked", "active", "measured"]);
    assert_eq!(computer.candor(&["deliver"]).well(), "5 sent, 0 refused, 0 not sent yet, 0 waiting for you\n");
    all_are(&computer, "sent", 5);
    assert_eq!(last_attempt(&computer)["confirmed"], true);
    let events = collector.events();
    assert!(events.len() == 3 && events.iter().all(|event| !event.contains("active")), "{events:?}");
    assert_eq!(collector.counted("active", ""), [(String::new(), 2)]);
    let firsts = [(r#""day""#, 1), (r#""month""#, 1), (r#""week""#, 1), ("[]", 1)];
    assert_eq!(collector.counted("active", "first_of"), firsts.map(|(value, count)| (value.to_owned(), count)));
}

#[test]
fn what_the_manifest_at_the_collector_does_not_know_yet_waits_and_what_contradicts_it_alone_is_refused() {
    let collector = Collector::holding_to(EXAMPLE);
    let mut computer = Computer::new(EXAMPLE, &collector.url());
    computer.update("\"open\", \"save\", \"search\"", "\"open\", \"close\", \"search\"");
    computer.update("example = [\"open\", \"search\"]", "example = [\"open\", \"close\"]");
    computer.candor(&["on"]).well();
    computer.record_together(["app_opened", "clicked", "measured"]);
    assert_eq!(computer.candor(&["deliver"]).well(), "2 sent, 1 refused, 0 not sent yet, 0 waiting for you\n");
    assert_eq!(collector.events().len(), 2);
    computer.update("value = \"clicked\"", "value = \"pressed\"");
    computer.candor(&["on"]).well();
    computer.record_together(["clicked"]);
    deliver_leaves(&computer, 1, "503");
    assert_eq!(computer.states(), ["sent", "refused", "sent", "queued"]);
}
