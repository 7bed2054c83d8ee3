//! Becoming the sender, waiting while another process sends, and making one pass: a host does this again and again, a window or a command
//! once.

use std::path::Path;
use std::time::Duration;

use super::pass::{Context, Passed, pass};
use crate::files::{self, Locked};
use crate::log::{Log, LogError};

/// The file in the program's folder whose lock makes its holder the sender.
pub const SENDER_LOCK: &str = "telemetry_sender.lock";

/// How long to wait before asking again whether another process has finished sending: a request takes about as long, and nobody notices the
/// difference.
const BETWEEN_ELECTIONS: Duration = Duration::from_millis(50);

/// Takes the lock that makes this process the sender, waiting at most this long; `None` if another process held it all that time.
pub fn elect(folder: &Path, patience: Duration) -> std::io::Result<Option<Locked>> {
    let open = || files::open_own(&folder.join(SENDER_LOCK));
    Locked::take_within(patience, BETWEEN_ELECTIONS, open)
}

/// Sends everything that is due, once. `None` if another process was the sender for all of `patience`.
///
/// If nothing may be sent at all, no lock is taken: waiting rows are only checked against the decision and counted.
pub fn send_once(log: &mut Log, context: &Context<'_>, patience: Duration) -> Result<Option<Passed>, LogError> {
    if (context.consent)().everything((context.now)()).is_err() {
        // Stops before the first request, even if the person says yes meanwhile: without the lock nothing is sent.
        let only_counting = Context { stop: &|| true, ..*context };
        return pass(log, &only_counting).map(Some);
    }
    let Some(_lock) = elect(context.folder, patience)? else { return Ok(None) };
    pass(log, context).map(Some)
}
