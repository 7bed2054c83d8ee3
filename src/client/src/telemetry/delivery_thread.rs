//! The thread that sends: wakes when there is something, waits out failures, and holds the sender's lock only while it sends.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use jiff::Timestamp;

use super::LONGEST_CLOSE;
use super::recorder::{Shared, read_consent};
use crate::delivery::{self, Context, Report, Transport};
use crate::log::{self, Log, LogError};

/// How long to sleep when nothing waits; only a guard against a wake-up that was lost.
const IDLE: Duration = Duration::from_mins(10);

pub(super) fn start(
    shared: Arc<Shared>,
    transport: Box<dyn Transport>,
    inbox: Receiver<()>,
    done: Sender<()>,
) -> std::io::Result<()> {
    std::thread::Builder::new().name("candor-delivery".into()).spawn(move || {
        let mut sender = Sending { log: None, failures: 0, not_before: Instant::now() };
        loop {
            let wait = if sender.failures > 0 { sender.not_before.saturating_duration_since(Instant::now()) } else { IDLE };
            match inbox.recv_timeout(wait) {
                Ok(()) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            let last = shared.writer_has_ended();
            if Instant::now() >= sender.not_before {
                sender.guarded(&shared, &*transport);
            }
            if last {
                break;
            }
        }
        drop(sender);
        // Nobody may be left to hear it.
        let _closed = done.send(());
    })?;
    Ok(())
}

struct Sending {
    log: Option<Log>,
    failures: u32,
    not_before: Instant,
}

impl Sending {
    fn guarded(&mut self, shared: &Shared, transport: &dyn Transport) {
        match catch_unwind(AssertUnwindSafe(|| self.round(shared, transport))) {
            Ok(Ok(())) => {}
            Ok(Err(error)) => {
                shared.note_trouble(error.to_string());
                self.log = None;
                // The writer is the one that sets a damaged log aside.
                shared.suspect_log();
                self.wait(shared, None);
            }
            Err(_) => {
                shared.note_trouble("an error inside Candor's delivery".into());
                self.wait(shared, None);
            }
        }
    }

    fn round(&mut self, shared: &Shared, transport: &dyn Transport) -> Result<(), LogError> {
        let folder = &shared.file().folder;
        if shared.snapshot().consent.everything(Timestamp::now()).is_err() {
            self.failures = 0;
            return Ok(());
        }
        if !folder.join(log::FILE).exists() {
            // Deleted under us: what is written to it now would go nowhere.
            self.log = None;
        }
        if self.log.is_none() {
            self.log = Log::open_existing(folder)?;
        }
        let Some(log) = &mut self.log else { return Ok(()) };
        if !log.has_pending()? {
            self.failures = 0;
            return Ok(());
        }
        let Some(_lock) = delivery::elect(folder)? else {
            // Another process sends. It may end before it has sent ours.
            self.failures = 1;
            self.not_before = Instant::now() + shared.policy.election;
            return Ok(());
        };
        let began = Instant::now();
        let context = Context {
            consent: &|| read_consent(shared.places(), shared.manifest(), shared.file()),
            transport,
            policy: &shared.policy,
            now: &Timestamp::now,
            stop: &|| shared.is_closing() && began.elapsed() > LONGEST_CLOSE,
        };
        let report = delivery::pass(log, &context)?;
        if report.failure.is_none() && report.not_before.is_none() {
            self.failures = 0;
            return Ok(());
        }
        if let Some(failure) = &report.failure {
            shared.note_trouble(format!("events wait: {failure}"));
        }
        self.wait(shared, Some(&report));
        Ok(())
    }

    fn wait(&mut self, shared: &Shared, report: Option<&Report>) {
        self.failures = self.failures.saturating_add(1);
        let backoff = shared.policy.backoff(self.failures, random());
        let asked = report
            .and_then(|report| report.not_before)
            .and_then(|until| Duration::try_from(until.duration_since(Timestamp::now())).ok())
            .unwrap_or_default();
        self.not_before = Instant::now() + backoff.max(asked);
    }
}

/// From 0 to 1. Without randomness there is no spreading, and nothing worse.
fn random() -> f64 {
    getrandom::u32().map_or(1.0, |random| f64::from(random) / f64::from(u32::MAX))
}
