//! One decision with everything that follows from it: the consent file, its receipt in the log, what was queued, the identity.

use jiff::Timestamp;

use crate::consent::{Applied, Change, NotWritten};
use crate::delivery::Policy;
use crate::identity::Identity;
use crate::log::{self, Log};
use crate::places::Places;
use crate::registry::Program;

/// What a decision did.
#[derive(Debug, Clone, PartialEq)]
pub struct Decided {
    /// What the consent file says now.
    pub applied: Applied,
    /// How many queued events were withdrawn.
    pub withdrawn: usize,
    /// What could not be done besides, in sentences. The choice itself is written and in force.
    pub troubles: Vec<String>,
}

/// Makes one decision about a program. `by` is `window`, `command line` or `host`.
///
/// The consent file is the authority: once it is written, nothing more is sent, whatever else fails here.
pub fn decide(places: &Places, program: &Program, change: &Change, by: &str, now: Timestamp) -> Result<Decided, NotWritten> {
    let file = program.consent_file(places);
    let applied = file.apply(&program.manifest, change, by, now)?;
    let mut troubles = Vec::new();
    let mut withdrawn = 0;
    let in_log = Log::open_existing(&file.folder).and_then(|log| {
        let Some(mut log) = log else { return Ok(()) };
        log.take_kept_receipts(&file.folder)?;
        // Where there was no room for its receipt, the file that is replaced now is the only one that still says it.
        if let Some(replaced) = &applied.replaced {
            log.note_earlier_decision(replaced)?;
        }
        log.note_decision(&applied.record)?;
        withdrawn = log.settle(&program.consent(places), now, Policy::default().expiry)?;
        if matches!(change, Change::Off | Change::Tier(_, false)) {
            // A crash report that was declined with its tier is deleted, perhaps by a running program just now.
            log.forget_old_pages();
        }
        Ok(())
    });
    if let Err(error) = in_log {
        troubles.push(match log::keep_receipt(&file.folder, &applied.record) {
            Ok(()) => format!("The choice is in force; its receipt is written when the log can be written again: {error}"),
            Err(full) => format!(
                "The choice is in force; only its line among your decisions has to wait for the next one, because neither the log \
                 can be written ({error}) nor a file beside it ({full})"
            ),
        });
    }
    if applied.ends_identity
        && let Err(error) = Identity::replace(&file.folder, now)
    {
        troubles.push(format!("The old identity could not be set aside: {error}"));
    }
    Ok(Decided { applied, withdrawn, troubles })
}
