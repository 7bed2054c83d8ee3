//! Who may be connected, and how often they may ask. Counts the connections of each address and decides, when no place is left, which one
//! has to go; counts the requests of each address within a minute, including addresses behind a proxy. This is the only place that knows
//! addresses; it keeps them only in memory, no longer than the connection is open or the minute lasts, and never passes them on.

mod proxies;
mod source;
mod visits;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use axum::http::HeaderMap;
use tokio::sync::Notify;

use self::{
    proxies::{Forwarded, forwarded},
    source::Source,
    visits::Visits,
};
use crate::{complaint::complain, limits::Limits};

pub use self::proxies::Proxies;

/// How far a connection has got with its request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// No request has begun.
    Silent,
    /// The head of a request has arrived.
    Head,
    /// Its body is arriving and has a place in memory.
    Body,
    /// The whole request has arrived and is owed an answer. From then on, the connection is not pushed out.
    Whole,
}

/// Everybody who is connected.
#[derive(Debug)]
pub(crate) struct Gate {
    limits: Limits,
    proxies: Proxies,
    inside: Mutex<Inside>,
    visits: Mutex<Visits>,
}

#[derive(Debug, Default)]
struct Inside {
    next: u64,
    guests: BTreeMap<u64, Guest>,
}

#[derive(Debug)]
struct Guest {
    source: Source,
    step: Step,
    since: Instant,
    leave: Arc<Notify>,
}

impl Gate {
    pub(crate) fn new(limits: &Limits, proxies: Proxies) -> Self {
        Self { limits: *limits, proxies, inside: Mutex::default(), visits: Mutex::default() }
    }

    /// How many connections there are.
    pub(crate) fn connections(&self) -> usize {
        self.lock().guests.len()
    }

    /// A place for a connection from `address`, or `None` if there is none and nobody can be pushed out for it.
    pub(crate) fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Seat> {
        let source = Source::of(address, &self.proxies);
        let others = self.limits.connections.saturating_sub(self.limits.connections_kept_for_here);
        let (most, strangers) = match source {
            Source::Here(_) => (self.limits.connections_from_here, None),
            Source::Proxy(_) => (self.limits.connections_from_here, Some(others)),
            Source::Stranger(_) => (self.limits.connections_per_address, Some(others)),
        };
        let mut inside = self.lock();
        let mut pushed_out = false;
        let mut fits = inside.make_room(most, |guest| guest.source == source, &mut pushed_out);
        if let Some(most) = strangers {
            fits = fits && inside.make_room(most, |guest| !guest.source.is_here(), &mut pushed_out);
            // Strangers never push out connections from this computer.
            fits = fits && inside.guests.len() < self.limits.connections;
        } else {
            fits = fits && inside.make_room(self.limits.connections, |_| true, &mut pushed_out);
        }
        let seat = fits.then(|| {
            let (id, leave) = (inside.next, Arc::new(Notify::new()));
            inside.next += 1;
            inside.guests.insert(id, Guest { source, step: Step::Silent, since: Instant::now(), leave: Arc::clone(&leave) });
            let is_proxy = self.proxies.list(address.to_canonical());
            Seat { gate: Arc::clone(self), id, source, is_proxy, leave }
        });
        drop(inside);
        if pushed_out {
            complain(&"too many connections; the oldest without a whole request make room for new ones");
        }
        if seat.is_none() {
            complain(&"too many connections, and all have sent their requests; new ones are closed");
        }
        seat
    }

    /// Ends a connection that has not sent a whole request, because the system has no room for another.
    pub(crate) fn push_out_a_connection(&self) {
        let mut inside = self.lock();
        inside.push_out(|guest| guest.step != Step::Whole);
    }

    /// Ends a connection whose body has a place in memory but has not arrived yet, and returns whether there was one.
    pub(crate) fn push_out_a_body(&self) -> bool {
        let pushed_out = self.lock().push_out(|guest| guest.step == Step::Body);
        if pushed_out {
            complain(&"too many bodies at once; the oldest that have not arrived make room for new ones");
        }
        pushed_out
    }

    /// The state is consistent after every single change, so a panic elsewhere does not matter.
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// Whether one more fits among those that `among` chooses, of which there may be `most`, after pushing out one of them if needed.
    fn make_room(&mut self, most: usize, among: impl Fn(&Guest) -> bool, pushed_out: &mut bool) -> bool {
        if self.guests.values().filter(|guest| among(guest)).count() < most {
            return true;
        }
        let out = self.push_out(|guest| guest.step != Step::Whole && among(guest));
        *pushed_out |= out;
        out
    }

    /// Of those that `may` chooses, ends the oldest from the source that has most of them: crowds make room for the rest.
    fn push_out(&mut self, may: impl Fn(&Guest) -> bool) -> bool {
        let mut crowds = HashMap::<Source, usize>::new();
        for guest in self.guests.values().filter(|guest| may(guest)) {
            *crowds.entry(guest.source).or_default() += 1;
        }
        let chosen = self
            .guests
            .iter()
            .filter(|(_, guest)| may(guest))
            .min_by_key(|(_, guest)| (Reverse(crowds.get(&guest.source)), guest.since))
            .map(|(id, _)| *id);
        let Some(guest) = chosen.and_then(|id| self.guests.remove(&id)) else {
            return false;
        };
        guest.leave.notify_one();
        true
    }
}

/// The place of one connection, which is free again when this is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    gate: Arc<Gate>,
    id: u64,
    source: Source,
    is_proxy: bool,
    leave: Arc<Notify>,
}

impl Seat {
    /// Counts a request with this head. If its sender has already sent as many as allowed within a minute, the error is the number of
    /// seconds after which the next may come.
    pub(crate) fn admit(&self, head: &HeaderMap) -> Result<(), u32> {
        let source = match (self.is_proxy, self.source) {
            (true, _) => match forwarded(head, &self.gate.proxies) {
                Forwarded::From(address) => Source::brought(address),
                // All unreadable addresses count as one, so that nobody gains by sending one.
                Forwarded::Unreadable => Source::Stranger(Ipv6Addr::UNSPECIFIED.into()),
                // A request from the proxy itself.
                Forwarded::Nobody if self.source.is_here() => return Ok(()),
                Forwarded::Nobody => {
                    complain(&"a listed proxy does not say whom it brings (X-Forwarded-For), so they all count as one");
                    self.source
                }
            },
            (false, Source::Here(_)) => return Ok(()),
            (false, source) => source,
        };
        let mut visits = self.gate.visits.lock().unwrap_or_else(PoisonError::into_inner);
        visits.admit(source, Instant::now(), &self.gate.limits)
    }

    /// Remembers how far the connection has got.
    pub(crate) fn is_at(&self, step: Step) {
        if let Some(guest) = self.gate.lock().guests.get_mut(&self.id) {
            guest.step = step;
            guest.since = Instant::now();
        }
    }

    /// How far the connection has got, and since when; `None` if it has been pushed out.
    pub(crate) fn at(&self) -> Option<(Step, Instant)> {
        self.gate.lock().guests.get(&self.id).map(|guest| (guest.step, guest.since))
    }

    /// Waits until the connection has to go.
    pub(crate) async fn pushed_out(&self) {
        self.leave.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.gate.lock().guests.remove(&self.id);
    }
}

#[cfg(test)]
mod tests;
