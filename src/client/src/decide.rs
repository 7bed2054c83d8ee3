//! One decision with everything that follows from it: the consent file, its receipt in the log, what was queued, the identity.

use std::io;
use std::path::Path;

use jiff::Timestamp;

use crate::announce;
use crate::consent::{Applied, Change, Choices, DecidedBy, NotWritten, Stored};
use crate::delivery::Policy;
use crate::files::Locked;
use crate::identity::{Identity, IdentityError};
use crate::log::{self, Log, LogError};
use crate::places::Places;
use crate::registry::Program;

/// What a decision did.
#[derive(Debug)]
pub struct Decided {
    /// What the consent file says now.
    pub applied: Applied,
    /// How many queued events were withdrawn.
    pub withdrawn: usize,
    /// What else could not be done. The choice itself is written and in force.
    pub troubles: Vec<Trouble>,
}

/// Something that could not be done along with a decision. The decision is in force all the same.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    /// The log cannot be written; the receipt waits in a file beside it.
    #[error("The choice is in force; its receipt is written when the log can be written again: {error}")]
    ReceiptWaits {
        /// What is wrong with the log.
        error: LogError,
    },
    /// Neither the log nor a file beside it can be written; the next decision takes the receipt along.
    #[error(
        "The choice is in force, but it is listed among your decisions only after your next one, because neither the log \
         ({log}) nor a file beside it ({file}) can be written"
    )]
    ReceiptLost {
        /// What is wrong with the log.
        log: LogError,
        /// What is wrong with the file.
        file: io::Error,
    },
    /// Earlier receipts that waited for the log could not be read.
    #[error("The choice is in force; only earlier receipts that wait in {} could not be read: {error}", log::RECEIPTS)]
    ReceiptsUnread {
        /// What is wrong with the file.
        error: LogError,
    },
    /// The identity that should have ended is still in use.
    #[error("The old identity could not be set aside: {error}")]
    IdentityKept {
        /// What is wrong with it.
        error: IdentityError,
    },
}

/// Makes one decision about a program.
///
/// The consent file is the authority: once it is written, nothing more is sent, whatever else fails here.
pub fn decide(
    places: &Places,
    program: &Program,
    change: &Change,
    by: &DecidedBy,
    now: Timestamp,
) -> Result<Decided, NotWritten> {
    let file = program.consent_file(places);
    let mut troubles = Vec::new();
    // What somebody else switched off without Candor has ended its identity too. It is set aside before a yes is there, for which a running
    // host makes a new one at once.
    let is_off = || matches!(file.stored(), Stored::Read(choices) if !choices.enabled);
    if is_off() {
        end_identity(&file.folder, now, &is_off, &mut troubles);
    }
    // An older copy that was put back is not built upon.
    let past = |choices: &Choices| log::past(&file.folder, choices);
    let (applied, lock) = file.apply_after(&past, &program.manifest, change, by, now)?;
    let log = note(&file.folder, &applied, lock.as_ref(), &mut troubles).unwrap_or_else(|error| {
        troubles.push(keep_receipt(&file.folder, &applied, lock.as_ref(), error));
        None
    });
    drop(lock);
    announce::decided(&file.folder);
    let settled = log.map_or(Ok(0), |log| settle(log, places, program, change, now));
    let withdrawn = settled.unwrap_or_else(|error| {
        troubles.push(keep_receipt(&file.folder, &applied, None, error));
        0
    });
    if !applied.choices.enabled {
        end_identity(&file.folder, now, &is_off, &mut troubles);
    }
    Ok(Decided { applied, withdrawn, troubles })
}

/// A no to everything ends the identity. What waits is withdrawn with the same no, so nothing can leave with it any more.
fn end_identity(folder: &Path, now: Timestamp, is_off: &dyn Fn() -> bool, troubles: &mut Vec<Trouble>) {
    if let Err(error) = Identity::replace_if(folder, now, false, is_off) {
        troubles.push(Trouble::IdentityKept { error });
    }
}

/// Replaces the identity of the program in this folder because the person asked for it. Returns whether there was one. It is kept among
/// the former ones if anything with it has left, or still waits.
pub fn replace_identity(folder: &Path, now: Timestamp) -> Result<bool, IdentityError> {
    // When in doubt, it is kept: a log that cannot be asked, and what no log has taken in yet.
    let waits = Log::open_existing(folder).and_then(|log| log.map_or(Ok(false), |log| log.has_pending())).unwrap_or(true);
    let on_its_way = std::fs::read_dir(folder.join(log::SPOOLS)).is_ok_and(|mut spools| spools.next().is_some());
    Identity::replace(folder, now, waits || on_its_way)
}

/// Writes the receipt; `lock` is the one under which the decision was written. Returns the log, if there is one.
fn note(folder: &Path, applied: &Applied, lock: Option<&Locked>, troubles: &mut Vec<Trouble>) -> Result<Option<Log>, LogError> {
    let Some(mut log) = Log::open_existing(folder)? else { return Ok(None) };
    if let Err(error) = log.take_kept_receipts(folder, lock) {
        troubles.push(Trouble::ReceiptsUnread { error });
    }
    // Where there was no room for its receipt, the file that is replaced now is the only one that still says it.
    if let Some(replaced) = &applied.replaced {
        log.note_earlier_decision(replaced)?;
    }
    log.note_decision(&applied.choices)?;
    Ok(Some(log))
}

/// Holds what waits against the decision. Returns how many events were withdrawn.
fn settle(mut log: Log, places: &Places, program: &Program, change: &Change, now: Timestamp) -> Result<usize, LogError> {
    let withdrawn = log.settle(&program.consent(places), now, Policy::default().expiry)?;
    if matches!(change, Change::Off | Change::Tier(_, false)) {
        // A crash report that was declined with its tier is deleted, perhaps by a running program just now.
        log.forget_old_pages();
    }
    Ok(withdrawn)
}

fn keep_receipt(folder: &Path, applied: &Applied, lock: Option<&Locked>, log: LogError) -> Trouble {
    match log::keep_receipt(folder, &applied.choices, lock) {
        Ok(()) => Trouble::ReceiptWaits { error: log },
        Err(file) => Trouble::ReceiptLost { log, file },
    }
}
