//! Being elected, waiting for another who sends, and one pass: for whoever sends, a host again and again, a window or a command once.

use std::path::Path;
use std::time::Duration;

use super::pass::{Context, Passed, pass};
use crate::files::{self, Locked};
use crate::log::{Log, LogError};

/// The file in the program's folder whose lock makes its holder the one that sends.
pub const SENDER_LOCK: &str = "telemetry_sender.lock";

/// How soon to ask again whether another process has done sending: a request takes about as long, and nobody notices the difference.
const BETWEEN_ELECTIONS: Duration = Duration::from_millis(50);

/// Takes the lock that makes this process the one that sends, within this time; `None` if another has it all along.
pub fn elect(folder: &Path, patience: Duration) -> std::io::Result<Option<Locked>> {
    let open = || files::open_own(&folder.join(SENDER_LOCK));
    Locked::take_within(patience, BETWEEN_ELECTIONS, open)
}

/// Sends everything that is due, once. `None` if another process was sending for it all the time, as long
/// as the patience lasted.
///
/// Where nothing may be sent at all, nobody is elected either: what waits is only held against the decision, and counted.
pub fn send_once(log: &mut Log, context: &Context<'_>, patience: Duration) -> Result<Option<Passed>, LogError> {
    if (context.consent)().everything((context.now)()).is_err() {
        // Stopped before the first request, though the person may say yes meanwhile: without the lock nothing is sent.
        let only_counting = Context { stop: &|| true, ..*context };
        return pass(log, &only_counting).map(Some);
    }
    let Some(_lock) = elect(context.folder, patience)? else { return Ok(None) };
    pass(log, context).map(Some)
}
