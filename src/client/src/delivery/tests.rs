//! What a pass does when the clock jumps, and when its lock is inherited.

#[cfg(unix)]
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};
#[cfg(unix)]
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::*;
use crate::consent::{Change, ConsentFile, DecidedBy, Reason};
use crate::log::{Log, State};
use crate::manifest::Manifest;
use crate::outcome::Outcome;
use crate::payload::Request;
use crate::places::{Environment, Places};
use crate::telemetry::Telemetry;
use crate::values::Values;

const SKELLYCAM: &str = include_str!("../../../../assets/apps/skellycam.toml");

/// A network that answers as it is told, and remembers the key and the body of each request.
#[derive(Default)]
struct Scripted {
    answers: Mutex<Vec<(u16, &'static str)>>,
    requests: Mutex<Vec<(String, Vec<u8>)>>,
}

impl Scripted {
    /// Answers with these statuses and `Retry-After`, the last one for ever.
    fn with(answers: &[(u16, &'static str)]) -> Self {
        Self { answers: Mutex::new(answers.iter().rev().copied().collect()), requests: Mutex::default() }
    }

    fn count(&self) -> usize {
        self.requests.lock().expect("lock").len()
    }
}

impl Transport for Scripted {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        let key = request.headers.iter().find(|(name, _)| name == "idempotency-key").expect("a key").1.clone();
        self.requests.lock().expect("lock").push((key, request.body.clone()));
        let mut answers = self.answers.lock().expect("lock");
        let (status, retry_after) = *answers.last().expect("an answer");
        if answers.len() > 1 {
            answers.pop();
        }
        Ok(Answer { status, headers: vec![("retry-after".into(), retry_after.into())], body: Vec::new() })
    }
}

/// A program with events that wait, and a clock that can be set.
struct Queue {
    home: tempfile::TempDir,
    manifest: std::sync::Arc<Manifest>,
    /// By how many hours the clock is off.
    hours: AtomicI64,
}

impl Queue {
    fn of(events: usize) -> Self {
        let manifest = std::sync::Arc::new(Manifest::parse(SKELLYCAM).expect("sound"));
        let queue = Self { home: tempfile::tempdir().expect("folder"), manifest, hours: AtomicI64::new(0) };
        queue.file().apply(&queue.manifest, &Change::On, &DecidedBy::Window, Timestamp::now()).expect("written");
        let quiet = Telemetry::builder(SKELLYCAM).places(queue.places()).deliver(false).open().expect("opened");
        for _ in 0..events {
            assert_eq!(quiet.event("app_opened").expect("declared").record(&Values::new()), Outcome::Recorded);
        }
        quiet.close_within(std::time::Duration::from_mins(1));
        assert_eq!(queue.states().len(), events, "all of them wait in the log");
        queue
    }

    fn places(&self) -> Places {
        Places::below(self.home.path(), Environment::default())
    }

    fn file(&self) -> ConsentFile {
        ConsentFile::of(&self.places(), &self.manifest)
    }

    fn log(&self) -> Log {
        Log::open_existing(&self.file().folder).expect("readable").expect("there")
    }

    fn states(&self) -> Vec<State> {
        self.log().events().expect("readable").iter().map(|row| row.state).collect()
    }

    /// One pass with the clock off by `hours`.
    fn pass(&self, transport: &Scripted, hours: i64) -> Passed {
        self.hours.store(hours, Ordering::SeqCst);
        let context = Context {
            folder: &self.file().folder,
            consent: &|| self.file().read(&self.manifest, crate::consent::Restrictions::default(), None),
            transport,
            policy: &Policy::default(),
            now: &|| Timestamp::now() + SignedDuration::from_hours(self.hours.load(Ordering::SeqCst)),
            stop: &|| false,
        };
        pass(&mut self.log(), &context).expect("the log works")
    }
}

const A_YEAR: i64 = 24 * 365;

#[test]
fn an_older_copy_of_the_consent_file_that_was_put_back_sends_nothing() {
    let off_then_on = [Change::Off, Change::Resume];
    for (changes, taken_back) in [
        (&[Change::Off][..], true),
        (&[Change::Tier("existence_ping".into(), false)], true),
        (&[Change::Withhold(vec!["app_opened/system.os".into()], true)], true),
        (&[Change::Pause(Some(crate::consent::Pause::UntilResumed))], true),
        (&off_then_on, true),
        (&[Change::History(crate::consent::Retention { days: 9, mib: 9 })], false),
        (&[], false),
    ] {
        let (queue, server) = (Queue::of(1), Scripted::with(&[(200, "")]));
        let older = std::fs::read(queue.file().path).expect("readable");
        let program = crate::registry::Program {
            manifest: std::sync::Arc::clone(&queue.manifest),
            source: crate::registry::ManifestSource::BuiltIn,
            conflict: None,
            is_here: true,
        };
        for change in changes {
            crate::decide::decide(&queue.places(), &program, change, &DecidedBy::Window, Timestamp::now()).expect("written");
        }
        std::fs::write(queue.file().path, older).expect("put back");
        let passed = queue.pass(&server, 0);
        let reason = program.consent(&queue.places()).everything(Timestamp::now()).err();
        let nothing = (passed.sent == 0, server.count() == 0);
        assert_eq!(nothing, (taken_back, taken_back), "{changes:?}: {passed:?}, {reason:?}");
        let put_back = Some(Reason::File(crate::consent::Problem::PutBack));
        assert_eq!(reason, put_back.filter(|_| taken_back), "{changes:?}");
        // A new answer counts, and does not depend on what was withdrawn.
        let yes = Change::Tier("usage_analytics".into(), true);
        crate::decide::decide(&queue.places(), &program, &yes, &DecidedBy::Window, Timestamp::now()).expect("written");
        let consent = program.consent(&queue.places());
        assert_eq!(consent.tier("usage_analytics", Timestamp::now()), Ok(()));
        assert_eq!(consent.tier("existence_ping", Timestamp::now()).is_err(), taken_back, "{changes:?}");
    }
}

#[test]
fn a_server_that_asks_for_ever_is_asked_again_after_a_day() {
    for endless in ["99999999999", "Fri, 31 Dec 9999 23:59:59 GMT"] {
        let (queue, server) = (Queue::of(2), Scripted::with(&[(503, endless), (200, "")]));
        assert!(queue.pass(&server, 0).not_before.is_some());
        assert_eq!((queue.pass(&server, 23).left, server.count()), (2, 1), "it asked for time");
        assert_eq!((queue.pass(&server, 25).sent, server.count()), (2, 2));
    }
}

#[test]
fn a_clock_that_was_set_back_does_not_hold_delivery_up() {
    let (queue, server) = (Queue::of(2), Scripted::with(&[(503, "3600"), (200, "")]));
    // The clock was a year ahead when the server asked for an hour, or somebody set it back since.
    queue.pass(&server, 0);
    let passed = queue.pass(&server, -A_YEAR);
    assert_eq!((passed.not_before, server.count()), (None, 2), "it is not stuck for a year");
    assert_eq!(queue.states(), [State::Sent; 2]);
}

#[test]
fn a_clock_that_jumps_sends_nothing_twice_and_keeps_the_key() {
    let (queue, server) = (Queue::of(3), Scripted::with(&[(503, "3600"), (503, "3600"), (200, "")]));
    for hours in [0, 2, -A_YEAR, 2, -2, 0, 25] {
        queue.pass(&server, hours);
    }
    assert_eq!(queue.states(), [State::Sent; 3]);
    let requests = server.requests.lock().expect("lock").clone();
    assert_eq!(requests.len(), 3, "two attempts in vain, and one");
    assert!(requests.iter().all(|request| *request == requests[0]), "one delivery, one key, one body");
}

// Only `fork` leaves an open file and its lock with a child.
#[cfg(unix)]
#[test]
fn a_child_that_inherited_the_senders_lock_does_not_keep_it() {
    let folder = tempfile::tempdir().expect("folder");
    let lock = elect(folder.path(), Duration::ZERO).expect("possible").expect("free");
    assert!(elect(folder.path(), Duration::ZERO).expect("possible").is_none(), "one at a time");
    // The same open file in another process, as `fork` leaves it there. It lives until its input ends.
    let inherited = Stdio::from(lock.0.try_clone().expect("cloned"));
    let mut child =
        Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(inherited).spawn().expect("a child");
    assert!(elect(folder.path(), Duration::ZERO).expect("possible").is_none(), "the child has changed nothing");
    drop(lock);
    assert!(child.try_wait().expect("a child can be asked").is_none(), "it still lives");
    assert!(elect(folder.path(), Duration::ZERO).expect("possible").is_some(), "its parent has finished");
    drop(child.stdin.take());
    child.wait().expect("ended");
}

#[cfg(unix)]
#[test]
fn the_senders_lock_goes_with_a_holder_that_dies() {
    let folder = tempfile::tempdir().expect("folder");
    let file = crate::files::open_own(&folder.path().join(SENDER_LOCK)).expect("made");
    file.try_lock().expect("free");
    let inherited = Stdio::from(file);
    let mut holder =
        Command::new("cat").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(inherited).spawn().expect("a child");
    assert!(elect(folder.path(), Duration::ZERO).expect("possible").is_none(), "the child holds it");
    holder.kill().and_then(|()| holder.wait()).expect("killed");
    assert!(elect(folder.path(), Duration::ZERO).expect("possible").is_some());
}
