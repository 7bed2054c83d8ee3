//! A server that answers anything: every event ends in one state, and none is lost or is there twice.
#![no_main]

use std::collections::BTreeSet;
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

use candor::tools::consent::{Change, ConsentFile, DecidedBy, Restrictions};
use candor::tools::delivery::{Answer, Context, Policy, SendError, Transport, pass};
use candor::tools::log::{Log, State};
use candor::tools::manifest::Manifest;
use candor::tools::payload::Request;
use candor::{Environment, Outcome, Places, Telemetry, Values};
use jiff::Timestamp;
use libfuzzer_sys::{arbitrary, arbitrary::Arbitrary, fuzz_target};

const SKELLYCAM: &str = include_str!("../../assets/apps/skellycam.toml");
static MANIFEST: LazyLock<Arc<Manifest>> = LazyLock::new(|| Arc::new(Manifest::parse(SKELLYCAM).expect("sound")));

#[derive(Arbitrary, Debug)]
enum Answered {
    Nothing,
    NotConnected,
    /// An answer that means something to a client.
    Known(u8, Option<String>, Vec<u8>),
    Any(u16, Vec<(String, String)>, Vec<u8>),
}

struct Scripted(Mutex<Vec<Answered>>);

impl Transport for Scripted {
    fn send(&self, _request: &Request) -> Result<Answer, SendError> {
        const STATUSES: [u16; 8] = [200, 202, 400, 413, 422, 429, 500, 503];
        match self.0.lock().expect("lock").pop() {
            None | Some(Answered::NotConnected) => Err(SendError::NotConnected("nobody".into())),
            Some(Answered::Nothing) => Err(SendError::NoAnswer("broken".into())),
            Some(Answered::Known(which, retry_after, body)) => Ok(Answer {
                status: STATUSES[usize::from(which) % STATUSES.len()],
                headers: retry_after.map(|value| ("retry-after".to_owned(), value)).into_iter().collect(),
                body,
            }),
            Some(Answered::Any(status, headers, body)) => Ok(Answer { status, headers, body }),
        }
    }
}

fuzz_target!(|input: (u8, Vec<Answered>)| {
    let (count, answers) = (usize::from(input.0 % 6) + 1, input.1);
    let home = tempfile::tempdir().expect("folder");
    let places = Places::below(home.path(), Environment::default());
    let file = ConsentFile::of(&places, &MANIFEST);
    file.apply(&MANIFEST, &Change::On, &DecidedBy::Window, Timestamp::UNIX_EPOCH).expect("written");
    let host = Telemetry::builder(SKELLYCAM).places(places.clone()).deliver(false).open().expect("opened");
    let opened = host.event("app_opened").expect("declared");
    for _ in 0..count {
        assert_eq!(opened.record(&Values::new()), Outcome::Recorded);
    }
    host.close_within(Duration::from_secs(30));

    let folder = places.folder(&MANIFEST);
    let consent = file.read(&MANIFEST, Restrictions::default(), None);
    let mut log = Log::open_existing(&folder).expect("readable").expect("there");
    let context = Context {
        folder: &folder,
        consent: &|| consent.clone(),
        transport: &Scripted(Mutex::new(answers)),
        policy: &Policy::default(),
        now: &Timestamp::now,
        stop: &|| false,
    };
    let report = pass(&mut log, &context).expect("the log is sound");
    let states: Vec<State> = log.events().expect("readable").iter().map(|row| row.state).collect();
    let of = |wanted: State| states.iter().filter(|state| **state == wanted).count();
    assert_eq!(states.len(), count);
    assert_eq!((of(State::Sent), of(State::Refused), of(State::Queued)), (report.sent, report.refused, report.left));
    assert_eq!(report.sent + report.refused + report.left, count);
    let numbers = 1..=i64::try_from(count).expect("few");
    let ids: BTreeSet<String> = numbers.filter_map(|number| Some(log.details(number).expect("readable")?.id)).collect();
    assert_eq!(ids.len(), count, "each has an id of its own");
});
