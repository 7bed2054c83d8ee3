//! Receipts of decisions. A receipt that the log cannot take now waits in a file beside it, so that none is lost.

use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, params};

use super::error::Result;
use super::in_use::Database;
use super::open::{self, CLEARED, Log, marked};
use super::schema;
use crate::consent::{Choices, Consent, Past, is_overtaken, judged};
use crate::files::{self, Locked};
use crate::json;

/// The name of the file in the program's folder where receipts wait for the log.
pub const FILE: &str = "telemetry_receipts";

/// The longest file of receipts that is read, in bytes: room for some ten thousand decisions, more than anybody makes while the log cannot
/// be written.
const MOST: u64 = 4 * 1024 * 1024;

/// What the log keeps of a decision.
#[derive(Debug)]
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
        let what = json::object(vec![
            ("telemetry_enabled", choices.enabled.into()),
            ("tiers", json::object(choices.tiers.iter().map(|(tier, on)| (tier.as_str(), (*on).into())).collect())),
            ("withheld_fields", json::texts(&choices.withheld_fields)),
            ("crash_reports", choices.crash_reports.as_str().into()),
            ("paused_until", choices.paused.map(|pause| pause.to_string()).into()),
        ]);
        Some(Self {
            id: decision.id.clone(),
            at: decision.at.as_millisecond(),
            by: decision.by.to_string(),
            agreed: decision.agreed.clone(),
            what,
        })
    }

    /// As it appears in a line of the file.
    fn line(&self) -> String {
        let Self { id, at, by, agreed, what } = self;
        json::written(&json::object(vec![
            ("id", id.as_str().into()),
            ("at", (*at).into()),
            ("by", by.as_str().into()),
            ("agreed", agreed.as_str().into()),
            ("what", what.clone()),
        ]))
    }

    /// Parses such a line.
    fn of_line(line: &str) -> Option<Self> {
        let line = json::read(line).ok()?;
        let text = |name| json::text(&line, name);
        let (at, what) = (line.get("at")?.as_i64()?, line.get("what")?.clone());
        Some(Self { id: text("id")?, at, by: text("by")?, agreed: text("agreed")?, what })
    }
}

/// Keeps a receipt until the log can be written again. `held` is the lock of the folder, if the caller has it already.
pub(crate) fn keep_receipt(folder: &Path, choices: &Choices, held: Option<&Locked>) -> io::Result<()> {
    let Some(receipt) = Receipt::of(choices) else { return Ok(()) };
    let _lock = lock_unless(held, folder)?;
    let mut file = files::open_own(&folder.join(FILE))?;
    writeln!(file, "{}", receipt.line())?;
    file.sync_all()
}

/// How long to wait, when asking about the past, for a process that has the log to itself. None has it for longer than tidying up takes,
/// and without an answer nothing changes.
const PATIENCE: Duration = Duration::from_millis(100);

/// What the log in this folder and the receipts that wait for it know of the decision in these choices and of all others. If there is no
/// log, or it cannot be asked at once, only the waiting receipts count: the log is not begun, changed or waited for.
pub fn past(folder: &Path, choices: &Choices) -> Past {
    let waiting = waiting(folder).unwrap_or_default();
    let path = folder.join(open::FILE);
    let ask = || {
        // Not read-only, because then the last process to close it could not tidy up.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Database::open(|| Ok(Connection::open_with_flags(&path, flags)?))?;
        connection.busy_timeout(PATIENCE)?;
        Noted::in_log(&connection, choices, &waiting)
    };
    let in_log = if schema::are_files(&path).is_ok() { ask().ok() } else { None };
    in_log.unwrap_or_else(|| Noted::default().and(choices, waiting.iter())).past(choices)
}

/// The folder's lock, unless the caller has it.
fn lock_unless(held: Option<&Locked>, folder: &Path) -> io::Result<Option<Locked>> {
    if held.is_some() { Ok(None) } else { files::lock_folder(folder).map(Some) }
}

/// The receipts that wait in this folder, oldest first. A caller that also asks the log does so afterwards: what the log takes in meanwhile
/// is then seen at least once.
fn waiting(folder: &Path) -> io::Result<Vec<Receipt>> {
    let path = folder.join(FILE);
    if std::fs::symlink_metadata(&path).is_err() {
        return Ok(Vec::new());
    }
    let bytes = match files::read(&path, MOST).map_err(io::Error::from) {
        // Taken in by another process since.
        Err(error) if error.kind() == io::ErrorKind::NotFound && std::fs::symlink_metadata(&path).is_err() => {
            return Ok(Vec::new());
        }
        read => read?,
    };
    // A line that a full disk has torn is not a receipt.
    Ok(String::from_utf8_lossy(&bytes).lines().filter_map(Receipt::of_line).collect())
}

/// Decisions made before everything was cleared count as cleared.
fn is_cleared(receipt: &Receipt, cleared: Option<i64>) -> bool {
    cleared.is_some_and(|cleared| receipt.at <= cleared)
}

/// What the receipts say about one decision, in the order in which they were noted, which no clock can change. Waiting ones come last,
/// where the log will put them.
#[derive(Default)]
struct Noted {
    /// The greatest id of all.
    newest: Option<String>,
    /// Whether the decision itself is among them.
    is_known: bool,
    /// What was decided after it.
    after: Vec<serde_json::Value>,
}

impl Noted {
    fn in_log(connection: &Connection, choices: &Choices, waiting: &[Receipt]) -> Result<Self> {
        let id = choices.decision.as_ref().map(|decision| decision.id.as_str());
        let mut is_noted = connection.prepare_cached("SELECT 1 FROM decisions WHERE id = ?1")?;
        let mut noted = Self {
            newest: connection.query_row("SELECT max(id) FROM decisions", params![], |row| row.get(0))?,
            is_known: id.map_or(Ok(false), |id| is_noted.exists(params![id]))?,
            after: Vec::new(),
        };
        if noted.is_known {
            let mut statement = connection.prepare_cached(
                "SELECT what FROM decisions WHERE rowid > (SELECT rowid FROM decisions WHERE id = ?1) ORDER BY rowid",
            )?;
            for what in statement.query_map(params![id], |row| row.get::<_, String>(0))? {
                noted.after.extend(json::read(&what?).ok());
            }
        }
        let cleared = marked(connection, CLEARED)?;
        let mut not_in_it = Vec::new();
        for receipt in waiting.iter().filter(|receipt| !is_cleared(receipt, cleared)) {
            if !is_noted.exists(params![&receipt.id])? {
                not_in_it.push(receipt);
            }
        }
        Ok(noted.and(choices, not_in_it.into_iter()))
    }

    fn and<'a>(mut self, choices: &Choices, waiting: impl Iterator<Item = &'a Receipt>) -> Self {
        for receipt in waiting {
            if choices.decision.as_ref().is_some_and(|decision| decision.id == receipt.id) {
                self.is_known = true;
            } else if self.is_known {
                self.after.push(receipt.what.clone());
            }
            self.newest = self.newest.max(Some(receipt.id.clone()));
        }
        self
    }

    fn past(self, choices: &Choices) -> Past {
        let decision = choices.decision.as_ref().filter(|_| is_overtaken(choices, &self.after));
        Past { overtaken: decision.map(|decision| decision.id.clone()), newest: self.newest }
    }
}

impl Log {
    /// The decision in these choices, if a no came after it: an older copy of the file was put back.
    pub(crate) fn overtaken(&self, choices: &Choices) -> Result<Option<String>> {
        // A file of receipts that cannot be read is reported when the log takes them in, and does not prevent this question.
        let waiting = waiting(&self.folder).unwrap_or_default();
        Ok(Noted::in_log(&self.connection, choices, &waiting)?.past(choices).overtaken)
    }

    /// The consent that `read` returns, or nothing of it if this log knows of a no that came after it.
    pub(crate) fn held_against_the_past(&self, read: impl Fn() -> Consent) -> Result<Consent> {
        judged(read, |choices| Ok(self.overtaken(choices)?.is_some()))
    }

    /// Keeps the receipt of a decision, once.
    pub fn note_decision(&mut self, choices: &Choices) -> Result<()> {
        Receipt::of(choices).map_or(Ok(()), |receipt| self.note(&receipt))
    }

    /// Keeps the receipt of an earlier decision if it is missing, unless everything was cleared since.
    pub fn note_earlier_decision(&mut self, choices: &Choices) -> Result<()> {
        let cleared = marked(&self.connection, CLEARED)?;
        let made = choices.decision.as_ref().map(|decision| decision.at.as_millisecond());
        if made.is_some_and(|made| cleared.is_none_or(|cleared| cleared < made)) { self.note_decision(choices) } else { Ok(()) }
    }

    /// Whether the receipt of this decision is here.
    fn has_receipt(&self, choices: &Choices) -> Result<bool> {
        let Some(decision) = &choices.decision else { return Ok(true) };
        Ok(self.connection.prepare_cached("SELECT 1 FROM decisions WHERE id = ?1")?.exists(params![&decision.id])?)
    }

    /// Keeps the receipt of the decision in the file if it is missing, because there was no log yet or because nothing of ours wrote that
    /// file. Under the folder's lock, since a decision that is just being replaced is not the latest.
    pub(crate) fn note_standing_decision(&mut self, folder: &Path, read: impl Fn() -> Consent) -> Result<()> {
        if read().choices().map_or(Ok(true), |choices| self.has_receipt(choices))? {
            return Ok(());
        }
        let _lock = files::lock_folder(folder)?;
        read().choices().map_or(Ok(()), |choices| self.note_decision(choices))
    }

    /// Takes in the receipts that wait in this folder. `held` is the lock of the folder, if the caller has it already.
    pub(crate) fn take_kept_receipts(&mut self, folder: &Path, held: Option<&Locked>) -> Result<()> {
        let path = folder.join(FILE);
        if std::fs::symlink_metadata(&path).is_err() {
            return Ok(());
        }
        let _lock = lock_unless(held, folder)?;
        let receipts = waiting(folder)?;
        if std::fs::symlink_metadata(&path).is_err() {
            return Ok(());
        }
        let cleared = marked(&self.connection, CLEARED)?;
        for receipt in receipts.iter().filter(|receipt| !is_cleared(receipt, cleared)) {
            self.note(receipt)?;
        }
        Ok(std::fs::remove_file(path)?)
    }

    fn note(&mut self, receipt: &Receipt) -> Result<()> {
        self.connection.execute(
            "INSERT OR IGNORE INTO decisions (id, at, by, agreed, what) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![receipt.id, receipt.at, receipt.by, receipt.agreed, json::written(&receipt.what)],
        )?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::{Change, ConsentFile, DecidedBy, Restrictions, Stored};
    use crate::manifest::Manifest;
    use crate::places::{Environment, Places};

    /// A person who decides about a program, and the log, which takes no receipt by itself.
    struct Desk {
        home: tempfile::TempDir,
        manifest: Manifest,
    }

    impl Desk {
        fn new() -> Self {
            let manifest = Manifest::parse(include_str!("../../../../assets/apps/ets2la.toml")).expect("sound");
            Self { home: tempfile::tempdir().expect("folder"), manifest }
        }

        fn file(&self) -> ConsentFile {
            ConsentFile::of(&Places::below(self.home.path(), Environment::default()), &self.manifest)
        }

        fn decides(&self, change: &Change) -> Choices {
            let now = jiff::Timestamp::now();
            self.file().apply(&self.manifest, change, &DecidedBy::Window, now).expect("written").choices
        }

        fn log(&self) -> Log {
            Log::open(&self.file().folder).expect("opened").0
        }

        /// What everybody who asks says of these choices, if they agree.
        fn is_overtaken(&self, choices: &Choices) -> bool {
            let (asked, log) = (past(&self.file().folder, choices).overtaken, self.log());
            assert_eq!(log.overtaken(choices).expect("readable"), asked, "a host and the command line");
            let consent = self.file().read(&std::sync::Arc::new(self.manifest.clone()), Restrictions::default(), None);
            if matches!(consent.stored(), Stored::Read(stored) if stored == choices) {
                assert_eq!(log.held_against_the_past(|| consent.clone()).expect("readable") != consent, asked.is_some());
            }
            asked.is_some()
        }
    }

    #[test]
    fn a_no_whose_receipt_waits_is_known_to_all_who_ask() {
        let desk = Desk::new();
        let folder = desk.file().folder;
        let yes = desk.decides(&Change::On);
        desk.log().note_decision(&yes).expect("noted");
        assert!(!desk.is_overtaken(&yes));
        let older = std::fs::read(desk.file().path).expect("readable");
        let no = desk.decides(&Change::Off);
        keep_receipt(&folder, &no, None).expect("kept");
        std::fs::write(desk.file().path, older).expect("put back");
        assert!(desk.is_overtaken(&yes));
        assert_eq!(past(&folder, &yes).newest, no.decision.as_ref().map(|decision| decision.id.clone()));
        desk.log().take_kept_receipts(&folder, None).expect("taken");
        assert!(desk.is_overtaken(&yes));
    }

    #[test]
    fn a_receipt_that_the_log_has_taken_and_that_still_waits_came_when_the_log_took_it() {
        let desk = Desk::new();
        let folder = desk.file().folder;
        let no = desk.decides(&Change::Off);
        keep_receipt(&folder, &no, None).expect("kept");
        let waits = std::fs::read(folder.join(FILE)).expect("readable");
        desk.log().take_kept_receipts(&folder, None).expect("taken");
        let yes = desk.decides(&Change::On);
        desk.log().note_decision(&yes).expect("noted");
        std::fs::write(folder.join(FILE), waits).expect("as if the process had ended before it was removed");
        assert!(!desk.is_overtaken(&yes));
    }

    #[test]
    fn a_file_that_became_another_while_the_log_was_asked_is_read_again_before_anybody_is_accused() {
        let desk = Desk::new();
        let manifest = std::sync::Arc::new(desk.manifest.clone());
        let stands = || desk.file().read(&manifest, Restrictions::default(), None);
        let yes = desk.decides(&Change::On);
        desk.log().note_decision(&yes).expect("noted");
        let before = stands();
        let no = desk.decides(&Change::Off);
        desk.log().note_decision(&no).expect("noted");
        let looks = std::cell::Cell::new(0);
        let read = || if looks.replace(looks.get() + 1) == 0 { before.clone() } else { stands() };
        assert_eq!(desk.log().held_against_the_past(read).expect("readable"), stands(), "somebody decided just then");
        let put_back = desk.log().held_against_the_past(|| before.clone()).expect("readable");
        assert_eq!(put_back, before.put_back(), "the older one stands there");
    }

    #[test]
    fn what_waits_is_known_where_there_is_no_log_and_what_was_cleared_is_not() {
        let desk = Desk::new();
        let folder = desk.file().folder;
        let (yes, no) = (desk.decides(&Change::On), desk.decides(&Change::Off));
        keep_receipt(&folder, &yes, None).expect("kept");
        keep_receipt(&folder, &no, None).expect("kept");
        assert_eq!(past(&folder, &yes).overtaken, yes.decision.as_ref().map(|decision| decision.id.clone()));
        assert_eq!(past(&folder, &no).overtaken, None);
        assert!(!folder.join(open::FILE).exists(), "asking begins no log");
        let later = jiff::Timestamp::now() + jiff::SignedDuration::from_millis(5);
        desk.log().clear(later).expect("cleared");
        assert!(!desk.is_overtaken(&yes));
    }
}
