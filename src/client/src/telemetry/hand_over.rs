//! What a process records that was forked from one which had the log open. It may not use the log itself: it lets go of its spools, and
//! whoever may use the log adopts them. The process that it was forked from does so within half a minute.

use std::path::PathBuf;

use super::shared::Shared;
use crate::log::{DroppedCounts, SpoolReader};

/// The spools that were let go of.
#[derive(Default)]
pub(super) struct HandedOver {
    /// Those that nobody has taken in yet.
    waiting: Vec<PathBuf>,
}

impl HandedOver {
    /// Lets go of every spool that nothing is added to any more, and of the current one too where nobody has to take in an earlier one
    /// first: where nobody comes for them, they become as large as they may, and few.
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

/// What was refused goes into a spool, too.
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
