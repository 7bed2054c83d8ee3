//! What is kept, for how long, and that nothing is left of what was cleared.

use super::*;

/// A log with `sent` events that were sent, one second apart, each in a delivery of its own, and one that waits.
fn long_log(folder: &Path, sent: i64) -> Log {
    let mut log = log_with(folder, &[]);
    for seq in 1..=sent + 1 {
        let mut event = spooled("app_opened", &format!("{{\"n\":\"{}\"}}", "planted".repeat(100)));
        event.recorded_at = now().as_millisecond() + seq * 1000;
        log.take("spool", &[event], 100 + u64::try_from(seq).expect("positive"), false).expect("taken");
        if seq <= sent {
            let attempt = begin(&mut log, &[seq]);
            log.end(attempt, &[seq], &Ended::default(), Verdict::Sent { confirmed: false }, now()).expect("ended");
        }
    }
    log
}

fn count(log: &Log, table: &str) -> i64 {
    log.connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("counted")
}

#[test]
fn what_is_too_old_goes_with_everything_about_it_and_what_waits_stays() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = long_log(folder.path(), 10);
    let at = |seconds: i64| now() + jiff::SignedDuration::from_secs(seconds);
    let days = |days| Retention { days, mib: 256 };
    assert_eq!(log.retain(days(1), at(86_400)).expect("cut"), 0);
    assert_eq!(log.retain(days(1), at(86_400 + 5)).expect("cut"), 4, "older than a day");
    assert_eq!((count(&log, "events"), count(&log, "attempts"), count(&log, "deliveries")), (7, 6, 6));
    assert_eq!(log.retain(days(0), at(1_000_000)).expect("cut"), 6);
    assert_eq!((count(&log, "events"), count(&log, "attempts"), count(&log, "deliveries")), (1, 0, 0));
    assert_eq!(states(&mut log), [State::Queued], "what waits is never removed to make room");
}

#[test]
fn what_is_too_much_goes_from_the_oldest_on() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = log_with(folder.path(), &[]);
    for part in 0..20_u64 {
        let body = "x".repeat(1000);
        let events: Vec<Spooled> = (0..200).map(|_| spooled("app_opened", &body)).collect();
        log.take("spool", &events, 100 + part, false).expect("taken");
    }
    log.connection.execute("UPDATE events SET state = 'expired' WHERE seq <= 3900", []).expect("settled");
    assert!(log.retain(Retention { days: 365, mib: 1 }, now()).expect("cut") > 0);
    assert!(log.bytes_in_use().expect("read") <= 1024 * 1024);
    let kept = states(&mut log);
    assert_eq!(kept.iter().filter(|state| **state == State::Queued).count(), 100, "what waits stays");
}

#[test]
fn clearing_leaves_no_word_in_any_file_and_takes_what_is_on_its_way_with_it() {
    let folder = tempfile::tempdir().expect("folder");
    let mut log = long_log(folder.path(), 3);
    let mut other = Log::open_existing(folder.path()).expect("opened").expect("there");
    assert_eq!(other.events().expect("read").len(), 4);
    let late = now() + jiff::SignedDuration::from_secs(100);
    assert_eq!(log.clear(late).expect("cleared"), Cleared { events: 4, waiting: 1 });
    for entry in std::fs::read_dir(folder.path()).expect("folder").flatten() {
        let bytes = std::fs::read(entry.path()).expect("read");
        assert!(!bytes.windows(7).any(|window| window == b"planted"), "{}", entry.path().display());
    }
    let mut event = spooled("late", "{}");
    event.recorded_at = late.as_millisecond();
    other.take("spool", std::slice::from_ref(&event), 500, false).expect("taken");
    assert_eq!(other.events().expect("read"), [], "it was recorded before");
    event.recorded_at += 1;
    other.take("spool", &[event], 600, false).expect("taken");
    let rows = other.events().expect("read");
    assert_eq!((rows.len(), rows[0].shape.event.as_str()), (1, "late"), "and nobody remembers what its numbers meant before");
}

#[test]
fn what_was_asked_about_a_report_goes_with_it() {
    let folder = tempfile::tempdir().expect("folder");
    std::fs::write(folder.path().join(FILE), KEPT_V2).expect("written");
    let (mut log, _) = Log::open(folder.path()).expect("opened");
    let request =
        Request { method: Method::Get, url: "http://127.0.0.1:1/reports/x".into(), headers: Vec::new(), body: Vec::new() };
    let count =
        |log: &Log| -> i64 { log.connection.query_row("SELECT count(*) FROM lookups", [], |row| row.get(0)).expect("read") };
    let lookup = log.begin_lookup(2, &request, now()).expect("begun");
    log.end_lookup(lookup, Ok((404, b"{}")), now()).expect("ended");
    let later = now().saturating_add(jiff::SignedDuration::from_hours(24 * 500)).expect("a time");
    log.retain(Retention { days: 365, ..Retention::default() }, later).expect("retained");
    assert_eq!((count(&log), log.reports(9).expect("read").len()), (0, 1), "the one that waits stays");
    log.begin_lookup(3, &request, now()).expect("begun");
    log.clear(later).expect("cleared");
    assert_eq!((count(&log), log.reports(9).expect("read").len()), (0, 0));
}
