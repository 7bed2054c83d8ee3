use super::*;
use crate::manifest::Method;
use crate::payload::Request;

fn spooled(event: &str, body: &str) -> Spooled {
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
    Spooled { shape: Arc::new(shape), id: "id".into(), recorded_at: 1_800_000_000_000, body: body.into() }
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
fn a_damaged_file_is_set_aside_and_a_new_log_begins() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), "x".repeat(5000)).expect("write");
    let (mut log, aside) = Log::open(folder.path()).expect("opened");
    let aside = aside.expect("the old file was set aside");
    assert_eq!(std::fs::read(aside).expect("kept").len(), 5000);
    assert_eq!(states(&mut log), []);
}

#[test]
fn a_newer_log_and_a_strangers_database_are_left_alone() {
    let folder = tempfile::tempdir().expect("folder");
    drop(log_with(folder.path(), &["1"]));
    let path = folder.path().join(FILE);
    Connection::open(&path).expect("open").execute_batch("PRAGMA user_version = 99").expect("set");
    assert!(matches!(Log::open(folder.path()), Err(LogError::Newer { version: 99, .. })));
    let other = tempfile::tempdir().expect("folder");
    let path = other.path().join(FILE);
    Connection::open(&path).expect("open").execute_batch("CREATE TABLE theirs (x)").expect("made");
    assert!(matches!(Log::open(other.path()), Err(LogError::NotOurs(_))));
}

#[cfg(unix)]
#[test]
fn the_log_is_readable_by_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("folder");
    let _log = log_with(folder.path(), &["1"]);
    for entry in std::fs::read_dir(folder.path()).expect("folder") {
        let entry = entry.expect("entry");
        assert_eq!(entry.metadata().expect("metadata").permissions().mode() & 0o077, 0, "{:?}", entry.file_name());
    }
}

#[test]
fn looking_at_a_folder_without_a_log_makes_none() {
    let folder = tempfile::tempdir().expect("folder");
    assert!(Log::open_existing(folder.path()).expect("no error").is_none());
    assert_eq!(std::fs::read_dir(folder.path()).expect("folder").count(), 0);
}
