//! Who sends: one process at a time for each program.

use std::path::Path;

use crate::places::{self, Locked};

/// The file in the program's folder whose lock makes its holder the one that sends.
pub const SENDER_LOCK: &str = "telemetry_sender.lock";

/// Takes the lock that makes this process the one that sends; `None` if another has it.
pub fn elect(folder: &Path) -> std::io::Result<Option<Locked>> {
    Locked::try_take(places::private_file().append(true).create(true).open(folder.join(SENDER_LOCK))?)
}
