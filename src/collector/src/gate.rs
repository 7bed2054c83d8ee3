//! Who may be connected. Counts the connections of each address and, when there is no place left, says which one has to
//! go. It is the only place that knows an address, keeps it no longer than the connection is open, and never tells it.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Instant,
};

use tokio::sync::Notify;

use crate::{complaint::complain, limits::Limits};

/// How far a connection has come with what it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Step {
    /// No request has begun.
    Silent,
    /// The head of a request is here.
    Head,
    /// Its body is on its way and has a place in memory.
    Body,
    /// The whole request is here, and we owe an answer. From then on nobody is pushed out.
    Whole,
}

/// Everybody who is connected.
#[derive(Debug)]
pub(crate) struct Gate {
    limits: Limits,
    inside: Mutex<Inside>,
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

/// Where a connection comes from, as far as it is told apart from others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Source {
    /// An address of this computer.
    Here(IpAddr),
    /// Another one; of IPv6 the first 64 bits, because whoever has one address in them has them all.
    Stranger(IpAddr),
}

impl Source {
    fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            address if address.is_loopback() => Self::Here(address),
            IpAddr::V4(address) => Self::Stranger(address.into()),
            IpAddr::V6(address) => Self::Stranger(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into()),
        }
    }

    fn is_stranger(self) -> bool {
        matches!(self, Self::Stranger(_))
    }
}

impl Gate {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { limits: *limits, inside: Mutex::default() }
    }

    /// A place for a connection from `address`, or nothing when there is none and nobody can be pushed out for it.
    pub(crate) fn enter(self: &Arc<Self>, address: IpAddr) -> Option<Seat> {
        let source = Source::of(address);
        let (most, strangers) = match source {
            Source::Here(_) => (self.limits.connections_from_here, None),
            Source::Stranger(_) => {
                let most = self.limits.connections.saturating_sub(self.limits.connections_kept_for_here);
                (self.limits.connections_per_address, Some(most))
            }
        };
        let mut inside = self.lock();
        let mut pushed_out = false;
        let mut fits = inside.make_room(most, |guest| guest.source == source, &mut pushed_out);
        if let Some(most) = strangers {
            fits = fits && inside.make_room(most, |guest| guest.source.is_stranger(), &mut pushed_out);
            // Strangers never push out who comes from here.
            fits = fits && inside.guests.len() < self.limits.connections;
        } else {
            fits = fits && inside.make_room(self.limits.connections, |_| true, &mut pushed_out);
        }
        let seat = fits.then(|| {
            let (id, leave) = (inside.next, Arc::new(Notify::new()));
            inside.next += 1;
            inside.guests.insert(id, Guest { source, step: Step::Silent, since: Instant::now(), leave: Arc::clone(&leave) });
            Seat { gate: Arc::clone(self), id, leave }
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

    /// Ends a connection whose body has a place in memory but is not here yet, and says whether there was one.
    pub(crate) fn push_out_a_body(&self) -> bool {
        let pushed_out = self.lock().push_out(|guest| guest.step == Step::Body);
        if pushed_out {
            complain(&"too many bodies at once; the oldest that have not arrived make room for new ones");
        }
        pushed_out
    }

    /// What is behind the lock is sound after every single change, whoever panicked.
    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// Whether one more fits among those whom `among` chooses and of whom there may be `most`, after pushing out one
    /// of them where that is needed.
    fn make_room(&mut self, most: usize, among: impl Fn(&Guest) -> bool, pushed_out: &mut bool) -> bool {
        if self.guests.values().filter(|guest| among(guest)).count() < most {
            return true;
        }
        let out = self.push_out(|guest| guest.step != Step::Whole && among(guest));
        *pushed_out |= out;
        out
    }

    /// Of those whom `may` chooses, ends the oldest from where most of them come: who comes in crowds makes room for
    /// the rest.
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

/// The place of one connection, free again when this is dropped.
#[derive(Debug)]
pub(crate) struct Seat {
    gate: Arc<Gate>,
    id: u64,
    leave: Arc<Notify>,
}

impl Seat {
    /// Remembers how far the connection has come.
    pub(crate) fn is_at(&self, step: Step) {
        if let Some(guest) = self.gate.lock().guests.get_mut(&self.id) {
            guest.step = step;
            guest.since = Instant::now();
        }
    }

    /// How far the connection has come, and since when; nothing when it has been pushed out.
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
mod tests {
    use super::*;

    fn gate(connections: usize, per_address: usize, from_here: usize, kept: usize) -> Arc<Gate> {
        Arc::new(Gate::new(&Limits {
            connections,
            connections_per_address: per_address,
            connections_from_here: from_here,
            connections_kept_for_here: kept,
            ..Limits::default()
        }))
    }

    fn enter(gate: &Arc<Gate>, address: &str) -> Option<Seat> {
        gate.enter(address.parse().unwrap())
    }

    fn is_in(seat: &Seat) -> bool {
        seat.at().is_some()
    }

    #[test]
    fn one_address_has_no_more_places_than_its_bound_and_the_others_notice_nothing() {
        let gate = gate(100, 2, 100, 0);
        let other = enter(&gate, "192.0.2.9").unwrap();
        let seats: Vec<_> = (0..5).map(|_| enter(&gate, "192.0.2.1").unwrap()).collect();
        assert_eq!(seats.iter().map(is_in).collect::<Vec<_>>(), [false, false, false, true, true]);
        assert!(is_in(&other));
    }

    #[test]
    fn all_addresses_of_a_network_of_64_bits_are_one_and_a_mapped_address_is_itself() {
        let gate = gate(100, 1, 100, 0);
        let seats = ["2001:db8::1", "2001:db8::ffff:1:2", "2001:db8:0:1::1", "192.0.2.1", "::ffff:192.0.2.1"]
            .map(|address| enter(&gate, address).unwrap());
        assert_eq!(seats.each_ref().map(is_in), [false, true, true, false, true]);
    }

    #[test]
    fn who_has_sent_a_whole_request_is_not_pushed_out() {
        let gate = gate(2, 2, 2, 0);
        let (one, other) = (enter(&gate, "192.0.2.1").unwrap(), enter(&gate, "192.0.2.2").unwrap());
        one.is_at(Step::Whole);
        let third = enter(&gate, "192.0.2.3").unwrap();
        assert_eq!([&one, &other, &third].map(is_in), [true, false, true]);
        third.is_at(Step::Whole);
        assert!(enter(&gate, "192.0.2.4").is_none(), "nobody can be pushed out");
        drop(one);
        assert!(enter(&gate, "192.0.2.4").is_some());
    }

    #[test]
    fn who_comes_in_a_crowd_makes_room_for_others_however_long_those_have_been_here() {
        let gate = gate(4, 4, 4, 0);
        let honest = enter(&gate, "192.0.2.1").unwrap();
        let crowd: Vec<_> = (0..3).map(|_| enter(&gate, "192.0.2.2").unwrap()).collect();
        let next = enter(&gate, "192.0.2.3").unwrap();
        assert!(is_in(&honest) && is_in(&next));
        assert_eq!(crowd.iter().map(is_in).collect::<Vec<_>>(), [false, true, true]);
    }

    #[test]
    fn strangers_cannot_take_the_places_kept_for_this_computer_nor_push_it_out() {
        let gate = gate(4, 4, 4, 1);
        let strangers: Vec<_> = (1..=9).map(|n| enter(&gate, &format!("192.0.2.{n}")).unwrap()).collect();
        for seat in &strangers {
            seat.is_at(Step::Whole);
        }
        assert_eq!(strangers.iter().filter(|seat| is_in(seat)).count(), 3);
        assert!(enter(&gate, "192.0.2.99").is_none());
        let here = enter(&gate, "::1").unwrap();
        drop(strangers);
        let strangers: Vec<_> = (1..=9).map(|n| enter(&gate, &format!("192.0.2.{n}")).unwrap()).collect();
        assert!(is_in(&here));
        assert_eq!(strangers.iter().filter(|seat| is_in(seat)).count(), 3);
    }

    #[test]
    fn only_a_body_on_its_way_is_pushed_out_for_a_body() {
        let gate = gate(9, 9, 9, 0);
        let seats = [Step::Silent, Step::Head, Step::Body, Step::Whole].map(|step| {
            let seat = enter(&gate, "192.0.2.1").unwrap();
            seat.is_at(step);
            seat
        });
        assert!(gate.push_out_a_body());
        assert!(!gate.push_out_a_body());
        assert_eq!(seats.each_ref().map(is_in), [true, true, false, true]);
    }
}
