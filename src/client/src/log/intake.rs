//! Moves events from a spool into the log, each once.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use rusqlite::{OptionalExtension as _, Transaction, params};

use super::error::Result;
use super::events::{State, add_dropped};
use super::open::{BEGUN_ANEW, CLEARED, Log, NUMBERED, marked};
use super::spool::{DroppedCounts, PREFIX, Shape, SpoolReader, Spooled};
use super::{over, review};
use crate::consent::Consent;
use crate::json;

/// The most bytes of a spool that are moved in one transaction: about a thousand events, so that others who wait for the log get their turn
/// within some milliseconds.
const PIECE: usize = 512 * 1024;

/// How many events one statement inserts. SQLite evaluates the setup of the table and its index once for each statement, which takes longer
/// than one event; beyond 50 events that no longer shows, and each further size of a statement has to be kept ready.
const ROWS: usize = 50;

/// How long the log remembers how far a spool was taken in after its file is gone, in case a copy of it is restored: as long as our
/// collector remembers keys. A line of a few dozen bytes for each run of a program is little.
const SPOOLS_REMEMBERED: SignedDuration = SignedDuration::from_hours(400 * 24);

/// An event on its way into the log.
struct Row<'a> {
    event: &'a Spooled,
    shape: i64,
    state: State,
}

/// Inserts events, many at once.
struct Rows<'a> {
    transaction: &'a Transaction<'a>,
    waiting: Vec<Row<'a>>,
    /// The number of the next event, if it is not one more than the last.
    number: Option<i64>,
}

impl<'a> Rows<'a> {
    fn add(&mut self, row: Row<'a>) -> Result<()> {
        self.waiting.push(row);
        if self.waiting.len() < ROWS { Ok(()) } else { self.insert() }
    }

    /// Inserts the pending rows.
    fn insert(&mut self) -> Result<()> {
        let rows = std::mem::take(&mut self.waiting);
        if rows.is_empty() {
            return Ok(());
        }
        // SQLite keeps what it needs to undo a statement that fails half-way, unless the whole transaction is undone then, and unless `seq`
        // could be NULL.
        let mut number = self.number.take();
        let (column, value) = if number.is_some() { (", seq", ", ?") } else { ("", "") };
        let values = vec![format!("(?, ?, ?, ?, ?, ?{value})"); rows.len()].join(", ");
        let sql = format!(
            "INSERT OR ROLLBACK INTO events (id, recorded_at, shape, body, state, fingerprint{column}) VALUES {values}"
        );
        let mut statement = self.transaction.prepare_cached(&sql)?;
        let mut parameter = 0;
        let mut bind = |value: &dyn rusqlite::ToSql| {
            parameter += 1;
            statement.raw_bind_parameter(parameter, value)
        };
        for Row { event, shape, state } in &rows {
            bind(&event.id)?;
            bind(&event.recorded_at)?;
            bind(shape)?;
            bind(&event.body)?;
            bind(&state.as_str())?;
            bind(&event.shape.folds.as_ref().map(|folds| &folds.fingerprint))?;
            if !column.is_empty() {
                bind(&number.take())?;
            }
        }
        statement.raw_execute()?;
        // Only the sizes that recur are kept ready.
        if !matches!(rows.len(), 1 | ROWS) {
            statement.discard();
        }
        Ok(())
    }
}

/// What came into the log.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    pub(crate) some: bool,
    /// A crash report among it.
    pub(crate) crash: bool,
    /// Something among it was recorded under a decision other than the one in force.
    pub(crate) unsettled: bool,
}

/// What dead processes had left behind.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct LeftBehind {
    /// How many spools were taken in.
    pub spools: usize,
    /// Where a damaged log was set aside.
    pub damaged: Option<PathBuf>,
}

/// Takes in what dead processes left in their spools, for callers that look at the log or send from it without being a host. Whether or not
/// something was left, the result is as if a host had done it: what the person has forbidden since is withdrawn, waiting receipts are taken
/// in, and what is too old expires or is removed. If nothing was left, no log is begun.
///
/// # Errors
/// If a spool could not be taken in: the first such error, after all the others were taken in and the choice was obeyed. Or if the log
/// could not be read or written.
pub fn take_in_what_was_left(
    folder: &Path,
    read: impl Fn() -> Consent,
    now: Timestamp,
    expiry: SignedDuration,
) -> Result<LeftBehind> {
    let orphans = SpoolReader::orphans(folder);
    let (log, damaged) = if orphans.is_empty() {
        (Log::open_existing(folder)?, None)
    } else {
        let (log, damaged) = Log::open(folder)?;
        (Some(log), damaged)
    };
    let mut left = LeftBehind { spools: 0, damaged };
    let Some(mut log) = log else { return Ok(left) };
    let (mut taken, mut failure) = (Taken::default(), None);
    for mut spool in orphans {
        match log.empty(&mut spool, &mut 0, "", &mut taken).and_then(|()| Ok(spool.remove()?)) {
            Ok(()) => left.spools += 1,
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    log.obey(folder, &read, now, expiry)?;
    log.retain(read().choices().map(|choices| choices.history).unwrap_or_default(), now)?;
    failure.map_or(Ok(left), Err)
}

impl Log {
    /// Takes events in from a spool: rows and position in one transaction, so that reading it again neither doubles nor revives one. With
    /// `doubtful`, an earlier log that was damaged may have had them and sent them: they are kept as unknown and not sent again.
    pub fn take(&mut self, spool: &str, events: &[Spooled], position: u64, doubtful: bool) -> Result<()> {
        self.take_with(spool, (events, &[]), position, doubtful)
    }

    /// Like [`Self::take`], with the counts of what was not recorded.
    fn take_with(
        &mut self,
        spool: &str,
        (events, dropped): (&[Spooled], &[DroppedCounts]),
        position: u64,
        doubtful: bool,
    ) -> Result<()> {
        let transaction = self.write()?;
        let cleared_at = marked(&transaction, CLEARED)?.unwrap_or(i64::MIN);
        let mut shapes: HashMap<*const Shape, (i64, bool)> = HashMap::new();
        let number = next_number(&transaction)?;
        let mut rows = Rows { transaction: &transaction, waiting: Vec::new(), number };
        // Events recorded before everything was cleared count as cleared.
        for event in events.iter().filter(|event| event.recorded_at > cleared_at) {
            if event.shape.folds.is_some() {
                // The same crash may be among those not yet inserted.
                rows.insert()?;
                if !doubtful && review::fold(&transaction, event)? {
                    continue;
                }
            }
            let (shape, is_over) = if let Some(shape) = shapes.get(&Arc::as_ptr(&event.shape)) {
                *shape
            } else {
                let is_over = event.shape.identity.as_deref().map_or(Ok(false), |id| over::is_over(&transaction, id))?;
                let shape = (shape_id(&transaction, &event.shape)?, is_over);
                shapes.insert(Arc::as_ptr(&event.shape), shape);
                shape
            };
            let state = match (doubtful, is_over, event.shape.held) {
                (true, _, _) => State::Unknown,
                // The process that recorded it had not yet heard that the identifier was erased.
                (false, true, _) => State::Withdrawn,
                (false, false, true) => State::Held,
                (false, false, false) => State::Queued,
            };
            rows.add(Row { event, shape, state })?;
        }
        rows.insert()?;
        for dropped in dropped.iter().filter(|dropped| dropped.at > cleared_at) {
            for (event, reason, count) in &dropped.counts {
                add_dropped(&transaction, event, reason, *count, dropped.at)?;
            }
        }
        let position = i64::try_from(position).unwrap_or(i64::MAX);
        transaction
            .prepare_cached(
                "INSERT INTO spools (name, position) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET position = excluded.position",
            )?
            .execute(params![spool, position])?;
        Ok(transaction.commit()?)
    }

    /// Takes everything in from a spool that is not in the log yet. `committed` is how far it was taken in before, and `decision` is the
    /// one in force.
    pub(crate) fn empty(
        &mut self,
        spool: &mut SpoolReader,
        committed: &mut u64,
        decision: &str,
        taken: &mut Taken,
    ) -> Result<()> {
        let name = spool.name().to_owned();
        let mut doubtful = false;
        if *committed == 0 {
            *committed = self.spool_position(&name)?;
            doubtful = spool.adopted_from().map_or(Ok(false), |begun| self.is_doubtful(&name, begun))?;
        }
        loop {
            let piece = spool.next(*committed, PIECE)?;
            if piece.position <= *committed {
                return Ok(());
            }
            self.take_with(&name, (&piece.events, &piece.dropped), piece.position, doubtful)?;
            spool.is_taken(&piece);
            taken.some |= !piece.events.is_empty();
            taken.crash |= piece.events.iter().any(|event| event.shape.crash);
            // Events recorded under the decision in force need no second look.
            taken.unsettled |= piece.events.iter().any(|event| event.shape.decision != decision);
            *committed = piece.position;
        }
    }

    /// Writes missing receipts, and checks every waiting row against the person's decision. Returns how many rows changed.
    pub(crate) fn obey(
        &mut self,
        folder: &Path,
        read: impl Fn() -> Consent,
        now: Timestamp,
        expiry: SignedDuration,
    ) -> Result<usize> {
        // The choice is obeyed even if the file of receipts cannot be read or something has the folder locked.
        let kept = self.take_kept_receipts(folder, None);
        let noted = self.note_standing_decision(folder, &read);
        let consent = self.held_against_the_past(read)?;
        let settled = self.settle(&consent, now, expiry)?;
        kept.and(noted).map(|()| settled)
    }

    /// How far this spool has been taken in.
    pub fn spool_position(&self, spool: &str) -> Result<u64> {
        Ok(marked(&self.connection, spool)?.and_then(|position| u64::try_from(position).ok()).unwrap_or(0))
    }

    /// Whether a spool that was begun then, and that this log does not know, may have gone into a log that was damaged since.
    pub fn is_doubtful(&self, spool: &str, begun: Timestamp) -> Result<bool> {
        let anew = marked(&self.connection, BEGUN_ANEW)?;
        Ok(marked(&self.connection, spool)?.is_none() && anew.is_some_and(|anew| begun.as_millisecond() <= anew))
    }

    /// Forgets how far spools were taken in that are so old that nobody will restore a copy of one.
    pub(super) fn forget_old_spools(&mut self, now: Timestamp) -> Result<()> {
        let before = now.saturating_sub(SPOOLS_REMEMBERED).unwrap_or(Timestamp::MIN).as_millisecond();
        // Their names begin with the time at which they were begun.
        let before = format!("{PREFIX}{:012x}", u64::try_from(before).unwrap_or(0));
        self.connection.execute("DELETE FROM spools WHERE name >= ?1 AND name < ?2", params![PREFIX, &before])?;
        Ok(())
    }
}

/// The number of the next event, if it is not one more than the last.
pub(super) fn next_number(transaction: &Transaction<'_>) -> Result<Option<i64>> {
    let Some(numbered) = marked(transaction, NUMBERED)? else { return Ok(None) };
    let last: Option<i64> = transaction.query_row("SELECT max(seq) FROM events", params![], |row| row.get(0))?;
    Ok(if last.is_none_or(|last| last < numbered) { numbered.checked_add(1) } else { None })
}

pub(super) fn shape_id(transaction: &Transaction<'_>, shape: &Shape) -> Result<i64> {
    let (tiers, fields) = (json::written(&json::texts(&shape.tiers)), json::written(&json::texts(&shape.fields)));
    let envelope = shape.envelope.as_str();
    let identity = shape.identity.as_deref().unwrap_or_default();
    let key =
        params![shape.event, tiers, fields, shape.method.as_str(), shape.url, envelope, shape.crash, identity, shape.decision];
    let known = transaction
        .prepare_cached(
            "SELECT id FROM shapes WHERE event = ?1 AND tiers = ?2 AND fields = ?3 AND method = ?4 AND url = ?5
                 AND envelope = ?6 AND crash = ?7 AND identity = ?8 AND decision = ?9",
        )?
        .query_row(key, |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    transaction.execute(
        "INSERT INTO shapes (event, tiers, fields, method, url, envelope, crash, identity, decision)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        key,
    )?;
    Ok(transaction.last_insert_rowid())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::consent::{Change, ConsentFile, DecidedBy, Restrictions};
    use crate::log::{FILE, SPOOLS, Spool};
    use crate::manifest::{Envelope, Manifest, Method};
    use crate::places::{Environment, Places};

    const MANIFEST: &str = include_str!("../../../../assets/apps/ets2la.toml");

    /// A program that is gone, and what the person decides about it.
    struct Gone {
        home: tempfile::TempDir,
        manifest: Arc<Manifest>,
    }

    impl Gone {
        fn with_yes_to(tiers: &[&str]) -> Self {
            let manifest = Arc::new(Manifest::parse(MANIFEST).expect("sound"));
            let gone = Self { home: tempfile::tempdir().expect("folder"), manifest };
            gone.decides(&Change::answer(tiers.iter().map(|tier| (*tier).to_owned()).collect::<BTreeSet<_>>()));
            gone
        }

        fn file(&self) -> ConsentFile {
            ConsentFile::of(&Places::below(self.home.path(), Environment::default()), &self.manifest)
        }

        fn decides(&self, change: &Change) {
            self.file().apply(&self.manifest, change, &DecidedBy::Window, Timestamp::now()).expect("written");
        }

        /// Records a crash report and something else, and leaves them behind.
        fn records(&self) -> Spool {
            let file = self.file();
            let consent = file.read(&self.manifest, Restrictions::default(), None);
            let shape = |event: &str, tier: &str, crash: bool| Shape {
                event: event.into(),
                tiers: vec![tier.into()],
                fields: Vec::new(),
                method: Method::Post,
                url: "http://127.0.0.1:4319/events".into(),
                envelope: Envelope::Events,
                crash,
                identity: None,
                decision: consent.decision().expect("answered").id.clone(),
                held: crash,
                folds: None,
            };
            let mut spool = Spool::create(&file.folder).expect("begun");
            let now = Timestamp::now().as_millisecond() + 1;
            for shape in [shape("crash_report", "crash_reports", true), shape("performance", "performance", false)] {
                let number = spool.share(&shape).expect("written");
                spool.append(number, uuid::Uuid::now_v7(), now, b"{}").expect("written");
            }
            spool
        }

        fn taken_in(&self) -> LeftBehind {
            self.takes_in().expect("taken in")
        }

        fn takes_in(&self) -> Result<LeftBehind> {
            let consent = self.file().read(&self.manifest, Restrictions::default(), None);
            let later = Timestamp::now() + SignedDuration::from_secs(1);
            take_in_what_was_left(&self.file().folder, || consent.clone(), later, SignedDuration::from_hours(24))
        }

        /// A spool such as a version to come might leave: sound, and of no meaning to this one.
        fn leaves_what_nobody_understands(&self) {
            let folder = self.file().folder.join(SPOOLS);
            let known: BTreeSet<_> =
                std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
            drop(Spool::create(&self.file().folder).expect("begun"));
            let frame = b"S{}";
            let mut bytes = b"cndrspl1".to_vec();
            bytes.extend(3_u32.to_le_bytes());
            bytes.extend(crc32fast::hash(frame).to_le_bytes());
            bytes.extend(frame);
            for entry in std::fs::read_dir(&folder).expect("there").flatten().filter(|entry| !known.contains(&entry.path())) {
                std::fs::write(entry.path(), &bytes).expect("written");
            }
        }

        fn rows(&self) -> Vec<(String, State, usize)> {
            let Some(mut log) = Log::open_existing(&self.file().folder).expect("readable") else { return Vec::new() };
            let mut rows = log.events().expect("readable");
            rows.reverse();
            rows.into_iter().map(|row| (row.shape.event.clone(), row.state, row.length)).collect()
        }
    }

    const BOTH: [&str; 2] = ["crash_reports", "performance"];

    #[test]
    fn what_a_dead_process_left_is_taken_in_once_and_what_a_living_one_has_is_left_alone() {
        let gone = Gone::with_yes_to(&BOTH);
        assert_eq!(gone.taken_in(), LeftBehind::default());
        assert!(!gone.file().folder.join(FILE).exists(), "where nothing was left, no log is begun");
        let alive = gone.records();
        assert_eq!((gone.taken_in(), gone.rows()), (LeftBehind::default(), Vec::new()));
        drop(alive);
        assert_eq!(gone.taken_in(), LeftBehind { spools: 1, damaged: None });
        let both = [("crash_report".to_owned(), State::Held, 2), ("performance".to_owned(), State::Queued, 2)];
        assert_eq!(gone.rows(), both);
        assert_eq!((gone.taken_in(), gone.rows()), (LeftBehind::default(), both.to_vec()));
        assert!(!gone.file().folder.join(SPOOLS).exists(), "and the spool is gone");
        let log = Log::open_existing(&gone.file().folder).expect("readable").expect("there");
        assert_eq!(log.decisions().expect("readable").len(), 1, "with the receipt of the decision that allowed it");
    }

    #[test]
    fn what_was_forbidden_since_is_withdrawn_and_of_a_crash_report_nothing_is_kept() {
        for change in [Change::Off, Change::Tier("crash_reports".into(), false)] {
            let gone = Gone::with_yes_to(&BOTH);
            drop(gone.records());
            gone.decides(&change);
            gone.taken_in();
            let other = if change == Change::Off { State::Withdrawn } else { State::Queued };
            assert_eq!(gone.rows(), [("crash_report".to_owned(), State::Withdrawn, 0), ("performance".to_owned(), other, 2)]);
        }
    }

    #[test]
    fn a_no_that_nobody_has_seen_yet_is_obeyed_although_nothing_was_left() {
        let gone = Gone::with_yes_to(&BOTH);
        drop(gone.records());
        gone.taken_in();
        gone.decides(&Change::Off);
        assert_eq!(gone.taken_in(), LeftBehind::default());
        let withdrawn = [("crash_report".to_owned(), State::Withdrawn, 0), ("performance".to_owned(), State::Withdrawn, 2)];
        assert_eq!(gone.rows(), withdrawn);
    }

    #[test]
    fn one_spool_that_cannot_be_read_keeps_no_other_from_being_taken_in_and_obeyed() {
        let gone = Gone::with_yes_to(&BOTH);
        gone.leaves_what_nobody_understands();
        drop(gone.records());
        gone.leaves_what_nobody_understands();
        gone.decides(&Change::Off);
        assert!(gone.takes_in().is_err(), "somebody hears of it");
        let withdrawn = [("crash_report".to_owned(), State::Withdrawn, 0), ("performance".to_owned(), State::Withdrawn, 2)];
        assert_eq!(gone.rows(), withdrawn);
    }

    #[test]
    fn a_receipt_that_waited_does_not_come_back_after_everything_was_cleared() {
        let gone = Gone::with_yes_to(&BOTH);
        drop(gone.records());
        gone.taken_in();
        let choices = |gone: &Gone| {
            let consent = gone.file().read(&gone.manifest, Restrictions::default(), None);
            consent.choices().expect("answered").clone()
        };
        let folder = gone.file().folder;
        crate::log::keep_receipt(&folder, &choices(&gone), None).expect("kept");
        let mut log = Log::open_existing(&folder).expect("readable").expect("there");
        log.clear(Timestamp::now() + SignedDuration::from_millis(5)).expect("cleared");
        log.take_kept_receipts(&folder, None).expect("taken");
        assert_eq!(log.decisions().expect("readable").len(), 0);
    }

    #[test]
    fn what_may_have_been_in_a_log_that_is_damaged_is_not_sent_again() {
        let gone = Gone::with_yes_to(&BOTH);
        drop(gone.records());
        let log = gone.file().folder.join(FILE);
        std::fs::write(&log, "no database").expect("written");
        // Files are dated by a clock that ticks every few milliseconds.
        let later = std::time::SystemTime::now() + std::time::Duration::from_secs(1);
        std::fs::File::options().write(true).open(&log).and_then(|file| file.set_modified(later)).expect("dated");
        assert!(gone.taken_in().damaged.is_some());
        assert!(gone.rows().iter().all(|(_, state, _)| *state == State::Unknown), "{:?}", gone.rows());
    }
}
