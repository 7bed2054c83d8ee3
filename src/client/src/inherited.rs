//! Things that keep locks in the memory of a process are copied by `fork` together with their locks: a process forked while they were in
//! use would wait for ever for locks that nobody holds, or rely on locks that it does not hold. Such a process is recognised here, and
//! leaves these things alone.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

/// Which process uses something, and how many uses there are at the moment. It is one number, since in a forked process a lock might be
/// held by a thread that does not exist there.
#[derive(Debug, Default)]
pub struct Uses(AtomicU64);

/// One use, until it is dropped.
#[derive(Debug)]
pub struct Using(&'static Uses);

fn whose(uses: u64) -> u64 {
    uses >> 32
}

fn how_many(uses: u64) -> u64 {
    uses & u64::from(u32::MAX)
}

fn this_process() -> u64 {
    std::process::id().into()
}

impl Uses {
    /// Nobody uses it yet.
    pub const fn new() -> Self {
        Self(AtomicU64::new(0))
    }

    /// Begins a use; `None` in a process that was forked while its parent was using the thing.
    pub fn begin(&'static self) -> Option<Using> {
        let one_more = |uses| match (whose(uses) == this_process(), how_many(uses)) {
            (true, _) => Some(uses + 1),
            (false, 0) => Some((this_process() << 32) + 1),
            (false, _) => None,
        };
        self.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_more).ok().map(|_| Using(self))
    }

    /// Whether this process was forked while its parent was using the thing. Once true, this does not change.
    pub(crate) fn are_inherited(&self) -> bool {
        let uses = self.0.load(Ordering::Acquire);
        whose(uses) != this_process() && how_many(uses) > 0
    }
}

/// A value that is made once for a process, without a lock: a process forked while it was being made would wait for that for ever. If
/// several threads make it at once, the first value stays.
pub(crate) fn made_once<T>(place: &OnceLock<T>, make: impl FnOnce() -> T) -> &T {
    if let Some(known) = place.get() {
        return known;
    }
    let fresh = make();
    place.get_or_init(|| fresh)
}

impl Drop for Using {
    fn drop(&mut self) {
        let one_less = |uses| (whose(uses) == this_process() && how_many(uses) > 0).then(|| uses - 1);
        let _what_was_inherited_stays = self.0.0.fetch_update(Ordering::AcqRel, Ordering::Acquire, one_less);
    }
}
