//! When and how stored bytes leave. Delivery sends what the log holds and never rebuilds it; consent is asked again for each row at
//! the moment of sending; an attempt is committed to the log before its first byte leaves.

mod http;
mod policy;
mod result;
mod transport;

use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;

use jiff::Timestamp;

pub use http::Http;
pub use policy::Policy;
pub use transport::{Answer, SendError, Transport};

use crate::consent::{Carried, Consent};
use crate::log::{Attempt, Log, LogError, Pending, State, Verdict};
use crate::manifest::{Envelope, Method};
use crate::payload::{self, Request};
use crate::places;

/// The file in the program's folder whose lock makes its holder the one that sends.
pub const SENDER_LOCK: &str = "telemetry_sender.lock";

/// What a pass needs to know.
pub struct Context<'a> {
    /// Reads what the person decides now.
    pub consent: &'a dyn Fn() -> Consent,
    /// The network.
    pub transport: &'a dyn Transport,
    /// The limits.
    pub policy: &'a Policy,
    /// The clock.
    pub now: &'a dyn Fn() -> Timestamp,
    /// Whether to stop before the next request.
    pub stop: &'a dyn Fn() -> bool,
}

/// What a pass did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Events that the server took.
    pub sent: usize,
    /// Events that the server will not have.
    pub refused: usize,
    /// Events that may go and are still here.
    pub left: usize,
    /// Events that wait for the person: held, paused, unanswered.
    pub waiting: usize,
    /// The last failure.
    pub failure: Option<String>,
    /// The server asked not to be asked before this time.
    pub not_before: Option<Timestamp>,
}

/// Takes the lock that makes this process the one that sends; `None` if another has it. It goes with its holder's life.
pub fn elect(folder: &Path) -> std::io::Result<Option<File>> {
    let file = places::private_file().append(true).create(true).open(folder.join(SENDER_LOCK))?;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(std::fs::TryLockError::WouldBlock) => Ok(None),
        Err(std::fs::TryLockError::Error(error)) => Err(error),
    }
}

/// One pass over everything that is due. Whoever calls it holds the sender's lock.
pub fn pass(log: &mut Log, context: &Context<'_>) -> Result<Report, LogError> {
    let mut report = Report::default();
    // A server that failed is left alone for the rest of the pass.
    let mut down: BTreeSet<String> = BTreeSet::new();
    loop {
        let (consent, now) = ((context.consent)(), (context.now)());
        log.settle(&consent, now, context.policy.expiry)?;
        let pending = log.pending()?;
        let (ready, waiting): (Vec<&Pending>, Vec<&Pending>) = pending.iter().partition(|row| may_leave(row, &consent, now));
        report.left = ready.len();
        report.waiting = waiting.len();
        if (context.stop)() {
            return Ok(report);
        }
        let later = |delivery: i64, report: &mut Report| -> Result<bool, LogError> {
            let not_before = log.delivery(delivery)?.not_before;
            if not_before > now {
                report.not_before = Some(report.not_before.map_or(not_before, |known| known.max(not_before)));
            }
            Ok(not_before > now)
        };
        for row in &ready {
            if let Some(delivery) = row.delivery
                && later(delivery, &mut report)?
            {
                down.insert(origin(&row.shape.url));
            }
        }
        let Some(batch) = choose(&ready, &down, context.policy) else { return Ok(report) };
        send(log, context, &consent, &batch, &mut report, &mut down)?;
    }
}

fn may_leave(row: &Pending, consent: &Consent, now: Timestamp) -> bool {
    let carried =
        Carried { event: &row.shape.event, tiers: &row.shape.tiers, fields: &row.shape.fields, recorded_at: row.recorded_at };
    row.state != State::Held && consent.row(&carried, now).is_ok()
}

fn origin(url: &str) -> String {
    url.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
}

/// The rows of the next request: those of the oldest delivery that was begun, else the oldest new ones that can share a body.
fn choose<'a>(ready: &[&'a Pending], down: &BTreeSet<String>, policy: &Policy) -> Option<Vec<&'a Pending>> {
    let up = |row: &&&Pending| !down.contains(&origin(&row.shape.url));
    let first = ready.iter().filter(up).min_by_key(|row| (row.delivery.is_none(), row.seq))?;
    if first.delivery.is_some() {
        return Some(ready.iter().filter(|row| row.delivery == first.delivery).copied().collect());
    }
    let alone = first.shape.crash || first.shape.envelope == Envelope::None;
    let mut bytes = 0;
    let shares = |row: &&&Pending| {
        row.delivery.is_none()
            && !row.shape.crash
            && row.shape.envelope == first.shape.envelope
            && (row.shape.method, &row.shape.url, &row.shape.identity)
                == (first.shape.method, &first.shape.url, &first.shape.identity)
    };
    let fits = |row: &&&Pending| {
        bytes += row.length + 1;
        bytes <= policy.batch_bytes || row.seq == first.seq
    };
    let most = if alone { 1 } else { policy.batch_events };
    if alone {
        return Some(vec![first]);
    }
    Some(ready.iter().filter(shares).take(most).take_while(fits).copied().collect())
}

fn send(
    log: &mut Log,
    context: &Context<'_>,
    consent: &Consent,
    batch: &[&Pending],
    report: &mut Report,
    down: &mut BTreeSet<String>,
) -> Result<(), LogError> {
    let Some(first) = batch.first() else { return Ok(()) };
    let rows: Vec<i64> = batch.iter().map(|row| row.seq).collect();
    let key = match first.delivery {
        Some(delivery) => log.delivery(delivery)?.key,
        None => uuid::Uuid::new_v4().to_string(),
    };
    let bodies = log.bodies(&rows)?;
    let body = if first.shape.method == Method::Get {
        Vec::new()
    } else {
        payload::body(first.shape.envelope, bodies.iter().map(Vec::as_slice))
    };
    let signature = consent.manifest().wire.signature.as_ref();
    let headers = payload::headers(first.shape.method, &first.shape.url, &body, &key, signature);
    let attempt = Attempt {
        delivery: first.delivery,
        key: &key,
        method: first.shape.method,
        url: &first.shape.url,
        headers: &headers,
        body: &body,
        rows: &rows,
    };
    // Withdrawn between choosing and writing down: choose again.
    let Some(attempt) = log.begin(&attempt, (context.now)())? else { return Ok(()) };
    let request = Request { method: first.shape.method, url: first.shape.url.clone(), headers, body };
    let answer = context.transport.send(&request);
    let mut asked = Ok(false);
    let now = (context.now)();
    let (ended, verdict) = result::judge(answer, rows.len(), now, |digest| {
        asked = log.sent_digest(attempt.0, digest);
        *asked.as_ref().unwrap_or(&false)
    });
    asked?;
    log.end(attempt, &rows, &ended, verdict, now)?;
    match verdict {
        Verdict::Sent { .. } => report.sent += rows.len(),
        Verdict::Refused => report.refused += rows.len(),
        Verdict::Halve => {}
        Verdict::Later { .. } => {
            let answered = ended.status.map(|status| format!("the server answered {status}"));
            report.failure = answered.or(ended.error);
            down.insert(origin(&request.url));
        }
    }
    Ok(())
}
