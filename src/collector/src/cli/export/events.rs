//! The chosen events, one after another.

use crate::store::rows::{self, Kept, Which};
use jiff::Timestamp;

use crate::cli::opened::Opened;

/// Events that are read at once: 200 of the largest, of 256 KiB each, take 50 MiB.
const AT_ONCE: usize = 200;

/// Calls `of` with every chosen event, in the order of the store.
pub(super) fn each(store: &Opened, which: &Which, mut of: impl FnMut(&Kept) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let mut place = rows::START;
    loop {
        let which = which.clone();
        let some = store.read(move |sql| rows::after(sql, &which, place, AT_ONCE))?;
        let Some(last) = some.last() else { return Ok(()) };
        place = last.place;
        some.iter().try_for_each(&mut of)?;
    }
}

/// When an event came, such as `2026-11-21T20:15:03.123Z`.
pub(super) fn received(kept: &Kept) -> String {
    format!("{:.3}", Timestamp::from_millisecond(kept.received_at_ms).unwrap_or_default())
}
