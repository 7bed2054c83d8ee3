//! Whose data was erased, so that nothing more of theirs is accepted, and what was answered, so that asking again gets the same answer.
//! Only a digest of the identity, or of the key of a report, is kept; the digest of what was erased can be read only with that identity or
//! key.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet},
};

use candor::tools::wire::sha256_hex;
use jiff::{Timestamp, ToSpan as _, civil::Date, tz::TimeZone};

use super::{
    beside::{self, ErasedLine, Line},
    erasures,
    error::StoreError,
    masks, noted, noting, receipts,
    sql::{Cell, Columns as _, Sql, list},
};
use crate::{key::IdempotencyKey, limits::Limits};

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What was erased: the receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// How many events.
    pub events: u64,
    /// The SHA-256 of all their bytes, one after another, the oldest first.
    pub sha256: String,
    /// When, in milliseconds since 1970.
    pub at_ms: i64,
    /// The day on which the last backup that still has some of it is deleted, if it is known how long backups are kept.
    pub backups_until: Option<String>,
}

/// The time of an erasure, and how long it is then remembered.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    now_ms: i64,
    backup_days: Option<u16>,
    limits: Limits,
}

impl Moment {
    /// An erasure now, with backups that are kept for `backup_days`, if that is known.
    pub fn new(now_ms: i64, backup_days: Option<u16>, limits: &Limits) -> Self {
        Self { now_ms, backup_days, limits: *limits }
    }

    pub(super) fn now_ms(&self) -> i64 {
        self.now_ms
    }

    /// The receipt of what is erased now.
    pub(super) fn receipt(&self, events: u64, sha256: String) -> Erased {
        let today = Timestamp::from_millisecond(self.now_ms).unwrap_or_default().to_zoned(TimeZone::UTC).date();
        let until = self.backup_days.and_then(|days| today.checked_add(i64::from(days).days()).ok());
        Erased { events, sha256, at_ms: self.now_ms, backups_until: until.as_ref().map(Date::to_string) }
    }

    /// Until when the erasure is remembered: afterwards, no client and no backup can bring anything back.
    fn until_ms(&self, was_held: bool) -> i64 {
        let queue = i64::try_from(self.limits.identity_days).unwrap_or(i64::MAX);
        let keys = i64::try_from(self.limits.key_age.as_millis()).unwrap_or(i64::MAX);
        let backups = i64::from(self.backup_days.unwrap_or_default()).saturating_add(queue).saturating_mul(DAY_MS);
        self.now_ms.saturating_add(if was_held { backups.max(keys) } else { backups })
    }
}

impl From<i64> for Moment {
    fn from(now_ms: i64) -> Self {
        Self::new(now_ms, None, &Limits::default())
    }
}

/// What an erasure is found by.
#[derive(Debug)]
pub(super) struct Name<'n> {
    /// An identity, or the key of a report, spelled so that neither can be taken for the other.
    whose: Cow<'n, str>,
    digest: String,
}

impl<'n> Name<'n> {
    pub(super) fn of(identity: &'n str) -> Self {
        Self { whose: identity.into(), digest: digest(identity) }
    }

    pub(super) fn of_report(claim: &IdempotencyKey) -> Self {
        let digest = digest_of_report(&receipts::hidden(claim));
        Self { whose: format!("report {}", claim.as_str()).into(), digest }
    }

    fn masked(&self, sha256: &str) -> String {
        masks::masked(sha256, &self.whose)
    }
}

/// Which of these identities were erased. None of the others is erased before the transaction ends.
pub(super) fn among<'i>(sql: &mut dyn Sql, identities: impl Iterator<Item = &'i str>) -> Result<HashSet<&'i str>, StoreError> {
    let digests: Vec<(&str, String)> = identities.map(|identity| (identity, digest(identity))).collect();
    if digests.is_empty() {
        return Ok(HashSet::new());
    }
    sql.hold(&digests.iter().map(|(identity, _)| *identity).collect(), false)?;
    let values: Vec<Cell> = digests.iter().map(|(_, digest)| digest.as_str().into()).collect();
    let rows = sql.query(&format!("SELECT digest FROM erased WHERE digest IN ({})", list(1, values.len())), &values)?;
    let found: HashSet<String> = rows.into_iter().map(|row| row.into_iter().cell().into_text()).collect();
    Ok(digests.into_iter().filter(|(_, digest)| found.contains(digest)).map(|(identity, _)| identity).collect())
}

/// What is known of an earlier erasure.
pub(super) enum Before {
    /// There was none.
    None,
    /// What was answered.
    Receipt(Erased),
    /// It was erased by a version that kept no receipts.
    WithoutReceipt,
}

impl Before {
    /// The receipt to answer a repetition with, which erases nothing more.
    pub(super) fn answer(self) -> Result<Option<Erased>, StoreError> {
        match self {
            Self::None => Ok(None),
            Self::Receipt(first) => Ok(Some(first)),
            Self::WithoutReceipt => Err(StoreError::Erased),
        }
    }
}

/// What is known of an earlier erasure. It waits for one that is going on; until the transaction ends, nobody else keeps or erases anything
/// of it.
pub(super) fn before(sql: &mut dyn Sql, name: &Name<'_>) -> Result<Before, StoreError> {
    sql.hold(&BTreeSet::from([&*name.whose]), true)?;
    Ok(match remembered(sql, name)? {
        None => Before::None,
        Some((receipt, _)) if receipt.sha256.is_empty() => Before::WithoutReceipt,
        Some((receipt, _)) => Before::Receipt(receipt),
    })
}

/// What is remembered of an erasure, and until when, in milliseconds since 1970. It has no digest if its version kept no receipts.
pub(super) fn remembered(sql: &mut dyn Sql, name: &Name<'_>) -> Result<Option<(Erased, i64)>, StoreError> {
    let select = "SELECT events, sha256, at_ms, backups_until, until_ms FROM erased WHERE digest = $1";
    Ok(sql.first(select, &[name.digest.as_str().into()])?.map(|row| {
        let mut row = row.into_iter();
        let (events, sha256) = (row.cell().int().unsigned_abs(), name.masked(row.cell().text()));
        let (at_ms, backups) = (row.cell().int(), row.cell());
        let backups_until = Some(backups).filter(|until| !until.is_null()).map(Cell::into_text);
        (Erased { events, sha256, at_ms, backups_until }, row.cell().int())
    }))
}

/// Whether it was erased.
pub(super) fn is_known(sql: &mut dyn Sql, name: &Name<'_>) -> Result<bool, StoreError> {
    Ok(sql.first("SELECT 1 FROM erased WHERE digest = $1", &[name.digest.as_str().into()])?.is_some())
}

/// Remembers what was erased, once nobody is still keeping anything of it.
pub(super) fn remember(
    sql: &mut dyn Sql,
    name: &Name<'_>,
    erased: &Erased,
    moment: &Moment,
    was_held: bool,
) -> Result<(), StoreError> {
    let line = ErasedLine {
        erased: name.digest.clone(),
        at_ms: erased.at_ms,
        events: Some(i64::try_from(erased.events).unwrap_or(i64::MAX)),
        sha256: Some(name.masked(&erased.sha256)),
        backups_until: erased.backups_until.clone(),
        was_held,
        until_ms: moment.until_ms(was_held),
    };
    // If something was kept all the same, the new receipt is the one to show.
    erasures::put(sql, &line)?;
    noting::note(sql, &Line::Erased(line))
}

/// Forgets erasures whose data nobody can bring back any more, and all but the latest `most` erasures of nothing, because anybody can make
/// up a proof. Afterwards, the list beside the store says the same, in addition to what it says of an earlier store.
pub fn forget_old(sql: &mut dyn Sql, now_ms: i64, most: u32) -> Result<(), StoreError> {
    sql.execute("DELETE FROM erased WHERE until_ms < $1", &[now_ms.into()])?;
    let beyond = "DELETE FROM erased WHERE digest IN (SELECT digest FROM erased WHERE was_held = 0
        ORDER BY at_ms DESC, digest LIMIT 9223372036854775807 OFFSET $1)";
    sql.execute(beyond, &[most.into()])?;
    noted::forget_old(sql, now_ms)?;
    let Some(path) = sql.list() else { return Ok(()) };
    // If it cannot be read, there is a complaint below.
    let there = beside::read(&path).ok().flatten().unwrap_or_default();
    let mut lines: Vec<Line> = erasures::all(sql)?.into_iter().map(Line::Erased).collect();
    let known: HashSet<&str> = lines.iter().filter_map(Line::erased).map(|line| line.erased.as_str()).collect();
    let stays = |line: &&Line| {
        let is_elsewhere = line.erased().is_none_or(|line| line.was_held && !known.contains(line.erased.as_str()));
        line.until_ms() >= now_ms && is_elsewhere
    };
    let more: Vec<Line> = there.0.iter().filter(stays).cloned().collect();
    lines.extend(more);
    if lines != there.0 && beside::read(&path).is_ok() {
        // If this fails, the next line reports it.
        drop(beside::write(&path, &lines));
    }
    noting::bring_in_line(sql)
}

/// The digest under which a report is in the list, which is the same whether its key is hidden in the store or not.
pub(super) fn digest_of_report(hidden: &str) -> String {
    digest(&format!("report {hidden}"))
}

/// The digest under which an identity is in the list.
pub(super) fn digest_of(identity: &str) -> String {
    digest(identity)
}

fn digest(whose: &str) -> String {
    sha256_hex(format!("candor-collector erased {whose}").as_bytes())
}
