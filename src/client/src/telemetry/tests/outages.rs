//! Whatever a server does for a while, everything arrives once it works again; and the host hears about it once, not with each attempt.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;

/// How often each feature arrived in a body that was answered well.
type Arrived = Arc<Mutex<BTreeMap<String, usize>>>;

/// What a server says to a request while it is out of order; `None` if it accepts the request.
type Outage = fn(&[u8]) -> Option<String>;

fn features_in(request: &[u8]) -> Vec<String> {
    let body: serde_json::Value = serde_json::from_slice(body_of(request)).expect("JSON");
    let events = body["events"].as_array().expect("a list");
    events.iter().map(|event| event["feature"].as_str().expect("a text").to_owned()).collect()
}

const FEATURES: [&str; 5] = ["start_recording", "stop_recording", "calibrate", "open_folder", "open_settings"];

/// Records every feature, waits until `attempts` of them were in vain, and then until all have arrived.
fn survives(what: &str, attempts: usize, outage: Outage) {
    let (arrived, asked): (Arrived, _) = (Arrived::default(), Arc::new(AtomicUsize::new(0)));
    let (taken, counted) = (Arc::clone(&arrived), Arc::clone(&asked));
    let desk = Desk::with(SKELLYCAM, move |_, request| {
        let in_vain = if counted.fetch_add(1, Ordering::SeqCst) < attempts { outage(request) } else { None };
        in_vain.unwrap_or_else(|| {
            let mut taken = taken.lock().expect("lock");
            for feature in features_in(request) {
                *taken.entry(feature).or_default() += 1;
            }
            receipt(request)
        })
    });
    desk.says_yes_to(&["usage_analytics"]);
    let policy = Policy {
        backoff_first: Duration::from_millis(1),
        backoff_most: Duration::from_millis(20),
        timeout: Duration::from_millis(500),
        ..Policy::default()
    };
    let telemetry = desk.builder().policy(policy).open().expect("opened");
    let used = telemetry.event("feature_used").expect("declared");
    for feature in FEATURES {
        assert_eq!(used.record(&Values::new().with("feature", feature)), Outcome::Recorded);
    }
    until(&format!("{what}: every event is sent"), || desk.states() == [State::Sent; FEATURES.len()]);
    assert!(asked.load(Ordering::SeqCst) > attempts, "{what}: the outage was met");
    let arrived = arrived.lock().expect("lock").clone();
    assert_eq!(arrived, FEATURES.into_iter().map(|feature| (feature.to_owned(), 1)).collect(), "{what}: each arrived once");
    let told = |sentence: &str| telemetry.troubles().iter().filter(|trouble| trouble.starts_with(sentence)).count();
    let outages = told("events wait: ");
    // A batch that is halved is not an outage.
    until(&format!("{what}: the host is told of the end"), || told("events are being delivered again") == outages);
    assert!(outages <= 1, "{what}: {:?}", telemetry.troubles());
    telemetry.close();
}

#[test]
fn every_outage_that_ends_leaves_everything_delivered_once() {
    let outages: [(&str, Outage); 9] = [
        ("503", |_| Some(answer("503 Service Unavailable", "", ""))),
        ("503 with a wait", |_| Some(answer("503 Service Unavailable", "retry-after: 0\r\n", ""))),
        ("503 with a wait that is over", |_| Some(answer("503 Oops", "retry-after: Sun, 06 Nov 1994 08:49:37 GMT\r\n", ""))),
        ("429 with nonsense", |_| Some(answer("429 Too Many Requests", "retry-after: -5\r\n", ""))),
        ("413 for all but a single event", |request| {
            (features_in(request).len() > 1).then(|| answer("413 Content Too Large", "", ""))
        }),
        ("a login page that others put there", |_| Some(answer("302 Found", "location: http://127.0.0.1:1/\r\n", "<html>"))),
        ("no answer at all", |_| Some(String::new())),
        ("garbage", |_| Some("SSH-2.0-OpenSSH_9.2\r\n".into())),
        ("half an answer", |_| Some("HTTP/1.1 200 OK\r\ncontent-le".into())),
    ];
    for (what, outage) in outages {
        survives(what, 6, outage);
    }
}

#[test]
fn a_server_that_is_not_there_or_hangs_gets_everything_once_it_works() {
    for hangs in [false, true] {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let silent = hangs.then_some(listener);
        let mut desk = Desk::new(SKELLYCAM);
        desk.manifest = SKELLYCAM.replace("http://127.0.0.1:4319", &format!("http://{address}"));
        desk.says_yes_to(&["usage_analytics"]);
        let policy = Policy {
            backoff_first: Duration::from_millis(1),
            backoff_most: Duration::from_millis(20),
            timeout: Duration::from_millis(300),
            ..Policy::default()
        };
        let telemetry = desk.builder().policy(policy).open().expect("opened");
        let used = telemetry.event("feature_used").expect("declared");
        for feature in FEATURES {
            assert_eq!(used.record(&Values::new().with("feature", feature)), Outcome::Recorded);
        }
        let attempts = || {
            let mut log = Log::open_existing(&desk.folder()).expect("readable")?;
            let seq = log.events().expect("readable").last()?.seq;
            Some(log.details(seq).expect("readable")?.attempts)
        };
        until("it was tried three times", || attempts().is_some_and(|attempts| attempts.len() >= 3));
        assert!(attempts().expect("there").iter().take(2).all(|attempt| attempt.left_computer == hangs));
        assert_eq!(telemetry.troubles().len(), 1, "{:?}", telemetry.troubles());
        // From here on somebody answers there.
        let listener = silent.unwrap_or_else(|| TcpListener::bind(address).expect("the port is still free"));
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| drop(take(stream))));
        until("every event is sent", || desk.states() == [State::Sent; FEATURES.len()]);
        until("the host is told", || {
            telemetry.troubles().last().is_some_and(|last| last == "events are being delivered again")
        });
        telemetry.close();
    }
}

/// Accepts one request as a collector would, unless its sender has given up.
fn take(mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    let (mut request, mut piece) = (Vec::new(), [0; 4096]);
    while !request.ends_with(b"]}") {
        match stream.read(&mut piece)? {
            0 => return Ok(()),
            count => request.extend_from_slice(&piece[..count]),
        }
    }
    std::io::Write::write_all(&mut stream, receipt(&request).as_bytes())
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
