//! Recording in a process that was forked from one that had the log open. It must not use the log itself: it releases its spools, and a
//! process that may use the log adopts them. Its parent does so within half a minute.

use std::path::PathBuf;

use super::shared::Shared;
use crate::log::{DroppedCounts, SpoolReader};

/// The spools that were released.
#[derive(Default)]
pub(super) struct HandedOver {
    /// Those that no process has taken in yet.
    waiting: Vec<PathBuf>,
}

impl HandedOver {
    /// Releases every spool that nothing is added to any more, and also the current one unless an earlier one is still to be taken in: if
    /// no process comes for them, spools then become few and as large as they may.
    pub(super) fn round(&mut self, spools: &mut Vec<(SpoolReader, u64)>, shared: &Shared) {
        write_counts(shared);
        spools.extend(shared.spools.take_new().into_iter().map(|spool| (spool, 0)));
        let before = self.waiting.len();
        self.waiting.retain(|spool| spool.exists());
        for _ in self.waiting.len()..before {
            shared.spools.one_is_done();
        }
        if self.waiting.is_empty() || shared.is_closing() {
            shared.spools.retire();
        }
        let (current, ended): (Vec<_>, Vec<_>) =
            std::mem::take(spools).into_iter().partition(|(spool, _)| shared.spools.is_current(&spool.file_name()));
        *spools = current;
        self.waiting.extend(ended.into_iter().map(|(spool, _)| spool.let_go()));
    }
}

/// Writes the counts of what was refused into a spool, too.
fn write_counts(shared: &Shared) {
    let counts = shared.dropped.take();
    if counts.is_empty() {
        return;
    }
    let now = shared.choice.now();
    let dropped = DroppedCounts { at: now.as_millisecond(), counts: counts.clone() };
    if shared.spools.count_dropped(&shared.choice.file.folder, now, &dropped).is_err() {
        shared.dropped.put_back(counts);
    }
}
