//! The thread that sends. It wakes when there is something to send, waits after failures, and holds the sender's lock only while it sends.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};

use super::bell::RingsAtTheEnd;
use super::shared::{LONGEST_CLOSE, Shared};
use crate::delivery::{self, Context, Passed, Transport};
use crate::log::{self, Log, LogError};
use crate::watch::{Which, which};

/// The longest sleep, even if nothing waits. It guards against a lost wake-up, and against a laptop that was suspended: meanwhile the
/// monotonic clock stands still on Linux and macOS and goes on elsewhere, so that a wait of a day could last a week. Because a wait is cut
/// into pieces, both clocks are looked at soon after the lid is opened.
const LONGEST_SLEEP: Duration = Duration::from_mins(10);

pub(super) fn start(shared: Arc<Shared>, transport: Box<dyn Transport>) -> std::io::Result<()> {
    std::thread::Builder::new().name("candor-delivery".into()).spawn(move || {
        let _at_the_end = RingsAtTheEnd(&shared.delivery_ended);
        let mut sender = Sending { log: None, failures: 0, wait: Wait::default(), course: Course::Well };
        loop {
            let sleep = if sender.failures > 0 { sender.wait.left(Clocks::of(&shared)) } else { LONGEST_SLEEP };
            shared.delivery.wait(sleep.min(LONGEST_SLEEP));
            let last = shared.writer_has_ended();
            if sender.wait.left(Clocks::of(&shared)).is_zero() {
                sender.guarded(&shared, &*transport);
            }
            if last {
                break;
            }
        }
        // The log is closed before anybody is told.
        drop(sender);
    })?;
    Ok(())
}

/// How sending goes. A sentence is kept when this changes, and not for each attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Course {
    Well,
    /// The server does not accept the events, or cannot be reached.
    Waiting,
    /// The log cannot be used.
    WithoutLog,
    /// A mistake in Candor.
    Broken,
}

/// Both clocks: the steady one, which never jumps but may stand still during sleep, and the wall clock.
#[derive(Debug, Clone, Copy)]
struct Clocks {
    steady: Instant,
    wall: Timestamp,
}

impl Clocks {
    fn of(shared: &Shared) -> Self {
        Self::at(shared.choice.now())
    }

    fn at(wall: Timestamp) -> Self {
        Self { steady: Instant::now(), wall }
    }
}

/// What has to pass before the next attempt.
#[derive(Debug, Clone, Copy, Default)]
struct Wait {
    /// Our own back-off goes by the steady clock only, so that setting the wall clock forward does not end it.
    backoff: Option<Instant>,
    /// What the server asked for is over as soon as either clock says so: the steady one does not notice sleep, and the wall clock may be
    /// set back.
    asked: Option<(Instant, Timestamp)>,
}

impl Wait {
    fn new(now: Clocks, backoff: Duration, asked_until: Option<Timestamp>) -> Self {
        let asked = asked_until.and_then(|until| {
            let asked = Duration::try_from(until.duration_since(now.wall)).ok()?;
            Some((now.steady.checked_add(asked)?, until))
        });
        Self { backoff: now.steady.checked_add(backoff), asked }
    }

    /// How long there is still to wait.
    fn left(&self, now: Clocks) -> Duration {
        let backoff = self.backoff.map_or(Duration::ZERO, |until| until.saturating_duration_since(now.steady));
        let asked = self.asked.map_or(Duration::ZERO, |(steady, wall)| {
            let wall = Duration::try_from(wall.duration_since(now.wall)).unwrap_or_default();
            steady.saturating_duration_since(now.steady).min(wall)
        });
        backoff.max(asked)
    }
}

struct Sending {
    /// The open log, and which file it is.
    log: Option<(Log, Which)>,
    failures: u32,
    wait: Wait,
    course: Course,
}

impl Sending {
    fn guarded(&mut self, shared: &Shared, transport: &dyn Transport) {
        match catch_unwind(AssertUnwindSafe(|| self.round(shared, transport))) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                self.goes(shared, Course::WithoutLog, || error.to_string());
                self.log = None;
                // It is the writer that sets a damaged log aside.
                shared.suspect_log(error.is_damage());
                self.wait(shared, None);
            }
            Err(_) => {
                self.goes(shared, Course::Broken, || "an error inside Candor's delivery".into());
                self.wait(shared, None);
            }
        }
    }

    fn goes(&mut self, shared: &Shared, course: Course, sentence: impl FnOnce() -> String) {
        if self.course != course {
            self.course = course;
            shared.note_trouble(sentence());
        }
    }

    fn round(&mut self, shared: &Shared, transport: &dyn Transport) -> Result<(), LogError> {
        let folder = &shared.choice.file.folder;
        if shared.choice.snapshot().consent.everything(shared.choice.now()).is_err() {
            self.failures = 0;
            return Ok(());
        }
        // The file may have been deleted, and begun anew by somebody else: nothing new is ever found in the old one.
        let file = which(&folder.join(log::FILE));
        if self.log.as_ref().is_none_or(|(_, opened)| *opened != file) {
            self.log = Log::open_existing(folder)?.map(|log| (log, file));
            if let Some((log, _)) = &mut self.log {
                log.until(shared.given_up());
            }
        }
        let Some((log, _)) = &mut self.log else { return Ok(()) };
        if !log.has_pending()? {
            // Whatever went wrong, nothing waits for it any more.
            (self.failures, self.course) = (0, Course::Well);
            return log.note_next_attempt(None);
        }
        let began = Instant::now();
        let context = Context {
            folder,
            consent: &|| shared.choice.consent(),
            transport,
            policy: &shared.policy,
            now: &|| shared.choice.now(),
            stop: &|| shared.is_closing() && began.elapsed() > LONGEST_CLOSE,
        };
        let Some(passed) = delivery::send_once(log, &context, Duration::ZERO)? else {
            // Another process is sending. It may end before it has sent what is ours.
            self.failures = 1;
            self.wait = Wait::new(Clocks::of(shared), shared.policy.election, None);
            return Ok(());
        };
        if let Some(failure) = &passed.failure {
            self.goes(shared, Course::Waiting, || format!("events wait: {failure}"));
        } else if passed.sent > 0 {
            self.goes(shared, Course::Well, || "events are being delivered again".into());
        }
        if passed.failure.is_none() && passed.not_before.is_none() {
            self.failures = 0;
            return self.note_next_attempt(None);
        }
        self.wait(shared, Some(&passed));
        Ok(())
    }

    fn wait(&mut self, shared: &Shared, passed: Option<&Passed>) {
        self.failures = self.failures.saturating_add(1);
        let (now, backoff) = (Clocks::of(shared), shared.policy.backoff(self.failures, random()));
        self.wait = Wait::new(now, backoff, passed.and_then(|passed| passed.not_before));
        let left = SignedDuration::try_from(self.wait.left(now)).unwrap_or(SignedDuration::MAX);
        // This is for people who look at the log; if it cannot be written, the next round says so.
        let _only_for_people = self.note_next_attempt(now.wall.checked_add(left).ok());
    }

    fn note_next_attempt(&mut self, at: Option<Timestamp>) -> Result<(), LogError> {
        self.log.as_mut().map_or(Ok(()), |(log, _)| log.note_next_attempt(at))
    }
}

/// A random number from 0 to 1. Without randomness, attempts are not spread out, which is all.
fn random() -> f64 {
    getrandom::u32().map_or(1.0, |random| f64::from(random) / f64::from(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: Duration = Duration::from_hours(1);

    /// The clocks after this much time, with the wall clock set forward by this much in addition.
    fn after(start: Clocks, passed: Duration, set: SignedDuration) -> Clocks {
        let passed_on_the_wall = SignedDuration::try_from(passed).expect("short") + set;
        Clocks { steady: start.steady + passed, wall: start.wall + passed_on_the_wall }
    }

    #[test]
    fn a_clock_that_is_set_changes_nothing_about_our_own_backoff() {
        let start = Clocks::at(Timestamp::now());
        let wait = Wait::new(start, HOUR, None);
        for set in [SignedDuration::from_hours(24 * 365), SignedDuration::ZERO, SignedDuration::from_hours(-24 * 365)] {
            assert_eq!(wait.left(after(start, HOUR / 2, set)), HOUR / 2);
            assert!(wait.left(after(start, HOUR, set)).is_zero());
        }
    }

    #[test]
    fn what_a_server_asked_for_ends_in_time_though_the_clock_was_set_back_or_the_computer_slept() {
        let start = Clocks::at(Timestamp::now());
        let wait = Wait::new(start, Duration::from_secs(5), Some(start.wall + HOUR));
        assert_eq!(wait.left(after(start, HOUR / 2, SignedDuration::ZERO)), HOUR / 2);
        assert!(wait.left(after(start, HOUR, SignedDuration::from_hours(-24 * 365))).is_zero(), "set back a year");
        // The steady clock stood still meanwhile.
        assert!(wait.left(after(start, HOUR / 4, SignedDuration::from_mins(45))).is_zero(), "asleep for most of it");
        assert_eq!(
            wait.left(after(start, Duration::ZERO, SignedDuration::from_hours(2))),
            Duration::from_secs(5),
            "not before our own"
        );
    }

    #[test]
    fn a_time_that_is_over_or_cannot_be_is_not_waited_for() {
        let start = Clocks::at(Timestamp::now());
        assert!(Wait::default().left(start).is_zero());
        for asked in [Timestamp::MIN, start.wall, Timestamp::UNIX_EPOCH] {
            assert!(Wait::new(start, Duration::ZERO, Some(asked)).left(start).is_zero());
        }
    }
}
