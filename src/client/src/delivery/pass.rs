//! One pass over everything that is due.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::Timestamp;

use super::policy::Policy;
use super::result;
use super::transport::{SendError, Transport};
use crate::consent::Consent;
use crate::identity::{Holder, Identity, IdentityError};
use crate::log::{Arrived, Attempt, Ended, Log, LogError, Pending, Shape, State, Verdict, Verdicts, next_delivery};
use crate::manifest::{Method, origin};
use crate::ordered::Fill as _;
use crate::payload::{self, Request};
use crate::wire::{Receipt, sha256_hex};

/// What a pass needs to know.
pub struct Context<'a> {
    /// The program's folder, in which the secret behind its identifiers is.
    pub folder: &'a Path,
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
pub struct Passed {
    /// Events that the server took.
    pub sent: usize,
    /// Events that the server will not have.
    pub refused: usize,
    /// Events that may go and are still here.
    pub left: usize,
    /// Events that wait for the person: held, paused, unanswered.
    pub waiting: usize,
    /// The last failure.
    pub failure: Option<Failure>,
    /// The server asked not to be asked before this time.
    pub not_before: Option<Timestamp>,
}

/// Why events that may go are still here.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// There was no answer.
    #[error("{0}")]
    NotSent(SendError),
    /// There was one, and it takes none of them: with this status.
    #[error("the server answered {0}")]
    Answered(u16),
}

/// One pass over everything that is due. Whoever calls it holds the sender's lock.
pub fn pass(log: &mut Log, context: &Context<'_>) -> Result<Passed, LogError> {
    let mut pass = Pass::new(context, decided_now(log, context)?);
    pass.settle(log)?;
    loop {
        let consent = decided_now(log, context)?;
        if consent != pass.consent {
            pass.consent = consent;
            pass.settle(log)?;
        }
        if (context.stop)() {
            break;
        }
        if let Some(batch) = choose(&pass.ready, &pass.down, context.policy) {
            pass.send(log, &batch)?;
            continue;
        }
        // New rows may have come meanwhile; when none of them can go, the pass is over.
        pass.settle(log)?;
        if choose(&pass.ready, &pass.down, context.policy).is_none() {
            break;
        }
    }
    pass.settle(log)?;
    Ok(pass.passed)
}

/// What the person decides now, unless the log knows that they said no after that: then an older copy of the file was put back.
fn decided_now(log: &Log, context: &Context<'_>) -> Result<Consent, LogError> {
    log.held_against_the_past(context.consent)
}

/// Whether an earlier attempt with this row may have arrived although its answer was lost, and has not been refused since. The refusal may
/// then come from something on the way that knows nothing of it, and sending it under a new key would count it twice; so it is sent once
/// more under the old key, which the server itself would know.
fn may_have_arrived(log: &Log, row: i64) -> Result<bool, LogError> {
    let mut attempts = log.ends_of_attempts(row)?;
    // The attempt that was refused just now.
    attempts.pop();
    let refused = |(status, _): &(Option<u16>, bool)| matches!(status, Some(400 | 413 | 422));
    Ok(!attempts.last().is_some_and(refused) && attempts.iter().any(|attempt| attempt.1 && !refused(attempt)))
}

/// The request with these events in it, which share a shape as far as it matters here.
fn request(consent: &Consent, shape: &Shape, bodies: &[Vec<u8>], key: &str) -> Request {
    let body = match shape.method {
        Method::Get | Method::Delete => Vec::new(),
        Method::Post | Method::Put => payload::body(shape.envelope, bodies.iter().map(Vec::as_slice)),
    };
    let signature = consent.manifest().wire.signature.as_ref();
    let headers = payload::headers(shape.method, &shape.url, &body, key, signature);
    Request { method: shape.method, url: shape.url.clone(), headers, body }
}

/// Which rows of an attempt have arrived when the receipt is for another body: the server knows the key from a delivery that this log has
/// forgotten. That delivery began with the same row, so what it had is what this attempt begins with.
fn arrived(receipt: &Receipt, shape: &Shape, bodies: &[Vec<u8>], owed: Option<usize>) -> Arrived {
    let is_digest = receipt.sha256.len() == 64 && receipt.sha256.bytes().all(|byte| byte.is_ascii_hexdigit());
    let stored = owed.or_else(|| usize::try_from(receipt.stored).ok()).filter(|_| is_digest).unwrap_or(bodies.len());
    if stored > bodies.len() {
        return Arrived::AndMore(stored - bodies.len());
    }
    let before = bodies.get(..stored).unwrap_or_default();
    if before.len() == bodies.len() {
        return Arrived::All;
    }
    let body = payload::body(shape.envelope, before.iter().map(Vec::as_slice));
    if sha256_hex(&body) == receipt.sha256 { Arrived::First(before.len()) } else { Arrived::Unclear }
}

/// The rows of the next request: those of the oldest delivery that was begun, or else the oldest new ones that can share one. `ready` is in
/// this order, so that a long queue is not searched for each request.
fn choose(ready: &[Pending], down: &BTreeSet<String>, policy: &Policy) -> Option<Vec<Pending>> {
    let first = ready.iter().find(|row| down.is_empty() || !down.contains(origin(&row.shape.url)))?;
    if first.delivery.is_some() {
        return Some(ready.iter().filter(|row| row.delivery == first.delivery).cloned().collect());
    }
    let rows = next_delivery(ready.iter(), first, (policy.batch_events, policy.batch_bytes));
    Some(rows.into_iter().cloned().collect())
}

/// What a pass knows while it runs.
struct Pass<'a> {
    context: &'a Context<'a>,
    consent: Consent,
    /// Rows that may go: those of deliveries that were begun first, then the others, each oldest first. `begin` asks the log again, so that
    /// a stale list does no harm.
    ready: Vec<Pending>,
    /// Servers that failed are left alone for the rest of the pass.
    down: BTreeSet<String>,
    /// Rows that were not as expected are left alone for the rest of the pass.
    odd: BTreeSet<i64>,
    passed: Passed,
}

impl<'a> Pass<'a> {
    fn new(context: &'a Context<'a>, consent: Consent) -> Self {
        Self { context, consent, ready: Vec::new(), down: BTreeSet::new(), odd: BTreeSet::new(), passed: Passed::default() }
    }

    /// Checks every row against the current decision, and lists those that may go.
    fn settle(&mut self, log: &mut Log) -> Result<(), LogError> {
        let now = (self.context.now)();
        log.settle(&self.consent, now, self.context.policy.expiry)?;
        let mut verdicts = Verdicts::new(&self.consent, now);
        let pending = log.pending()?;
        let all = pending.len();
        self.ready = pending.into_iter().filter(|row| row.state != State::Held && verdicts.of(row).is_ok()).collect();
        self.passed.waiting = all - self.ready.len();
        self.passed.left = self.ready.len();
        self.ready.retain(|row| !self.odd.contains(&row.seq));
        // Deliveries that were begun go first; both lists are in the order of the log.
        let (begun, new) = std::mem::take(&mut self.ready).into_iter().partition(|row| row.delivery.is_some());
        self.ready = begun;
        self.ready.extend::<Vec<Pending>>(new);
        let mut known = BTreeSet::new();
        let first_of_one = |row: &Pending| {
            let delivery = row.delivery.filter(|delivery| known.insert(*delivery))?;
            Some((delivery, origin(&row.shape.url).to_owned()))
        };
        let deliveries: Vec<(i64, String)> = self.ready.iter().filter_map(first_of_one).collect();
        for (delivery, origin) in deliveries {
            let not_before = log.delivery(delivery)?.not_before;
            // No server is ever granted more: a time further ahead is from before the clock was set back.
            let longest = self.context.policy.retry_after_most;
            if not_before > now && not_before.duration_since(now) <= longest {
                self.passed.not_before = self.passed.not_before.max(Some(not_before));
                self.down.insert(origin);
            }
        }
        Ok(())
    }

    fn send(&mut self, log: &mut Log, batch: &[Pending]) -> Result<(), LogError> {
        let Some(first) = batch.first() else { return Ok(()) };
        let (key, owed) = log.key(first)?;
        let rows: Vec<i64> = batch.iter().map(|row| row.seq).take(owed.unwrap_or(usize::MAX)).collect();
        let sent: BTreeSet<i64> = rows.iter().copied().fill();
        self.ready.retain(|row| !sent.contains(&row.seq));
        let bodies = log.bodies(&rows)?;
        let request = request(&self.consent, &first.shape, &bodies, &key);
        // This comes before the last check whether it may go: if the person said no before that, nothing is noted and nothing leaves.
        let first_use = self.note_use(first)?;
        let attempt = Attempt { delivery: first.delivery, key: &key, request: &request, rows: &rows };
        let Some(attempt) = log.begin(&attempt, (self.context.now)())? else {
            // All or some were withdrawn since they were listed: the next list will show which.
            self.odd.extend(rows);
            return Ok(());
        };
        if self.stops(log, attempt, &rows, first)? {
            return self.settle(log);
        }
        let answer = self.context.transport.send(&request);
        if first_use && matches!(answer, Err(SendError::NotConnected(_))) {
            // If in doubt, it counts as used.
            let _kept_for_nothing = Identity::note_no_use(self.context.folder);
        }
        let failure = match &answer {
            Ok(answer) => Failure::Answered(answer.status),
            Err(error) => Failure::NotSent(error.clone()),
        };
        let now = (self.context.now)();
        let mut asked = Ok(false);
        let (mut ended, verdict) = result::judge(
            answer,
            (rows.len(), first.shape.identity.is_some()),
            now,
            self.context.policy.retry_after_most,
            |receipt| {
                asked = log.sent_digest(attempt.0, &receipt.sha256);
                let is_ours = *asked.as_ref().unwrap_or(&false);
                if is_ours { Arrived::Of(receipt.sha256.clone()) } else { arrived(receipt, &first.shape, &bodies, owed) }
            },
        );
        asked?;
        ended.began_with = Some((first.clone(), key));
        let verdict = match verdict {
            Verdict::Halve | Verdict::Refused if may_have_arrived(log, first.seq)? => Verdict::Later { not_before: None },
            verdict => verdict,
        };
        if verdict == Verdict::Over {
            self.end_identity(first, now)?;
        }
        let settled = log.end(attempt, &rows, &ended, verdict, now)?;
        self.heed(log, verdict, (settled, rows.len()), (failure, &request.url))
    }

    /// Counts what became of a request with `of` rows, `settled` of which are settled, and leaves a server that failed alone for the rest
    /// of the pass.
    fn heed(
        &mut self,
        log: &mut Log,
        verdict: Verdict,
        (settled, of): (usize, usize),
        (failure, url): (Failure, &str),
    ) -> Result<(), LogError> {
        match verdict {
            Verdict::Sent { .. } => {
                self.passed.sent += settled;
                // Rows that were not in it go before those that come after it.
                if settled < of {
                    self.settle(log)?;
                }
            }
            Verdict::Refused => self.passed.refused += settled,
            Verdict::Over => {
                self.passed.refused += settled;
                // Whatever waited with the same identifier is withdrawn.
                self.settle(log)?;
            }
            // The halves are new deliveries.
            Verdict::Halve => self.settle(log)?,
            Verdict::Later { not_before } => {
                self.passed.failure = Some(failure);
                self.passed.not_before = self.passed.not_before.max(not_before);
                self.down.insert(origin(url).to_owned());
            }
        }
        Ok(())
    }

    /// Whether an attempt that was written down must not leave after all: writing may have waited for another process, and meanwhile the
    /// person may have decided, or had a server erase what it has under the identifier.
    fn stops(&mut self, log: &mut Log, attempt: (i64, i64), rows: &[i64], first: &Pending) -> Result<bool, LogError> {
        let consent = decided_now(log, self.context)?;
        let why = if consent != self.consent {
            "your choice changed before it left"
        } else if log.is_over(first.shape.identity.as_deref())? {
            "its identifier was erased before it left"
        } else {
            return Ok(false);
        };
        let stopped = Ended { error: Some(why.into()), ..Ended::default() };
        log.end(attempt, rows, &stopped, Verdict::Later { not_before: None }, (self.context.now)())?;
        self.consent = consent;
        Ok(true)
    }

    /// A server has erased what it had under this row's identifier, so the next event gets another one. The secret is kept, because the
    /// receipt for the erasure may have been lost, and other servers may have something.
    fn end_identity(&self, row: &Pending, now: Timestamp) -> Result<(), LogError> {
        let is_over = |holder: &Holder| {
            let has = |identity: &String| holder.has_lately(identity, now) || holder.has_lately(identity, row.recorded_at);
            row.shape.identity.as_ref().is_some_and(has)
        };
        match Identity::end(self.context.folder, now, &is_over) {
            // A damaged file yields no identifier.
            Ok(_) | Err(IdentityError::Damaged | IdentityError::NoRandomness) => Ok(()),
            Err(IdentityError::Io(error)) => Err(error.into()),
        }
    }

    /// Notes that an identifier is about to leave, if this row carries one, and returns whether it is the first time. Whether a secret is
    /// worth keeping must be known for as long as the secret is kept, which is longer than any history.
    fn note_use(&self, row: &Pending) -> Result<bool, LogError> {
        if row.shape.identity.is_none() {
            return Ok(false);
        }
        match Identity::note_use(self.context.folder) {
            Ok(news) => Ok(news),
            // Nothing can be noted in a damaged file, which is left alone.
            Err(IdentityError::Damaged | IdentityError::NoRandomness) => Ok(false),
            Err(IdentityError::Io(error)) => Err(error.into()),
        }
    }
}
