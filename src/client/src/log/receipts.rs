//! Receipts of decisions. One that the log cannot take now waits in a file beside it, so that none is lost.

use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, params};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::error::Result;
use super::open::{self, CLEARED, Log, marked};
use super::schema;
use crate::consent::{Choices, Consent, Past, is_overtaken};
use crate::files;

/// The name of the file in the program's folder where receipts wait for the log.
pub const FILE: &str = "telemetry_receipts";

/// The longest file of receipts that is read, in bytes: room for some ten thousand decisions, and nobody makes as many while the log cannot
/// be written.
const MOST: u64 = 4 * 1024 * 1024;

/// What the log keeps of a decision.
#[derive(Debug, Serialize, Deserialize)]
struct Receipt {
    id: String,
    /// Milliseconds since 1970.
    at: i64,
    by: String,
    agreed: String,
    what: serde_json::Value,
}

impl Receipt {
    fn of(choices: &Choices) -> Option<Self> {
        let decision = choices.decision.as_ref()?;
        let what = json!({
            "telemetry_enabled": choices.enabled,
            "tiers": choices.tiers,
            "withheld_fields": choices.withheld_fields,
            "crash_reports": choices.crash_reports.as_str(),
            "paused_until": choices.paused.map(|pause| pause.to_string()),
        });
        Some(Self {
            id: decision.id.clone(),
            at: decision.at.as_millisecond(),
            by: decision.by.to_string(),
            agreed: decision.agreed.clone(),
            what,
        })
    }
}

/// Keeps a receipt for when the log can be written again.
pub fn keep_receipt(folder: &Path, choices: &Choices) -> io::Result<()> {
    let Some(receipt) = Receipt::of(choices) else { return Ok(()) };
    let _lock = files::lock_folder(folder)?;
    let mut file = files::open_own(&folder.join(FILE))?;
    writeln!(file, "{}", serde_json::to_string(&receipt)?)?;
    file.sync_all()
}

/// How long whoever asks about the past waits for somebody who has the log to themselves. Nobody has it for longer than it takes to tidy
/// up, and without an answer nothing changes.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the log in this folder knows of the decision in these choices and of all others. Nothing where there is no log, or where it cannot
/// be asked at once: it is looked into and neither begun, changed nor waited for.
pub fn past(folder: &Path, choices: &Choices) -> Past {
    let path = folder.join(open::FILE);
    if schema::are_files(&path).is_err() {
        return Past::default();
    }
    let ask = || {
        // Not for reading alone: the last one who closes it could not tidy up.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(&path, flags)?;
        connection.busy_timeout(PATIENCE)?;
        past_of(&connection, choices)
    };
    ask().unwrap_or_default()
}

fn past_of(connection: &Connection, choices: &Choices) -> rusqlite::Result<Past> {
    let newest = connection.query_row("SELECT max(id) FROM decisions", [], |row| row.get(0))?;
    let Some(decision) = &choices.decision else { return Ok(Past { overtaken: None, newest }) };
    // In the order in which they were noted, which no clock can change.
    let mut statement = connection.prepare_cached(
        "SELECT what FROM decisions WHERE rowid > (SELECT rowid FROM decisions WHERE id = ?1) ORDER BY rowid",
    )?;
    let after: Vec<String> = statement.query_map([&decision.id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let after: Vec<serde_json::Value> = after.iter().filter_map(|what| serde_json::from_str(what).ok()).collect();
    Ok(Past { overtaken: is_overtaken(choices, &after).then(|| decision.id.clone()), newest })
}

impl Log {
    /// The decision in these choices, if a no came after it: an older copy of the file was put back.
    pub(crate) fn overtaken(&self, choices: &Choices) -> Result<Option<String>> {
        Ok(past_of(&self.connection, choices)?.overtaken)
    }

    /// What the person decides, unless this log knows of a no that came after it.
    pub(crate) fn held_against_the_past(&self, consent: Consent) -> Result<Consent> {
        let overtaken = consent.choices().map(|choices| self.overtaken(choices)).transpose()?.flatten();
        Ok(if overtaken.is_some() { consent.put_back() } else { consent })
    }

    /// Keeps the receipt of a decision, once.
    pub fn note_decision(&mut self, choices: &Choices) -> Result<()> {
        Receipt::of(choices).map_or(Ok(()), |receipt| self.note(&receipt))
    }

    /// Keeps the receipt of a decision that may be missing, unless everything was cleared since it was made.
    pub fn note_earlier_decision(&mut self, choices: &Choices) -> Result<()> {
        let cleared = marked(&self.connection, CLEARED)?;
        let made = choices.decision.as_ref().map(|decision| decision.at.as_millisecond());
        if made.is_some_and(|made| cleared.is_none_or(|cleared| cleared < made)) { self.note_decision(choices) } else { Ok(()) }
    }

    /// Takes the receipts that wait in this folder.
    pub fn take_kept_receipts(&mut self, folder: &Path) -> Result<()> {
        let path = folder.join(FILE);
        if std::fs::symlink_metadata(&path).is_err() {
            return Ok(());
        }
        let _lock = files::lock_folder(folder)?;
        let bytes = match files::read(&path, MOST).map_err(io::Error::from) {
            Err(error) if error.kind() == io::ErrorKind::NotFound && std::fs::symlink_metadata(&path).is_err() => return Ok(()),
            read => read?,
        };
        let text = String::from_utf8_lossy(&bytes);
        let cleared = marked(&self.connection, CLEARED)?;
        // A line that a full disk has torn is no receipt. What was decided before everything was cleared is cleared with it.
        let receipts = text.lines().filter_map(|line| serde_json::from_str::<Receipt>(line).ok());
        for receipt in receipts.filter(|receipt| cleared.is_none_or(|cleared| cleared < receipt.at)) {
            self.note(&receipt)?;
        }
        Ok(std::fs::remove_file(path)?)
    }

    fn note(&mut self, receipt: &Receipt) -> Result<()> {
        self.connection.execute(
            "INSERT OR IGNORE INTO decisions (id, at, by, agreed, what) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![receipt.id, receipt.at, receipt.by, receipt.agreed, receipt.what.to_string()],
        )?;
        Ok(())
    }
}
