//! Who has sent far more than one person can; no figure counts what they send from then on. It is kept all the same, and they do not learn
//! of it. See `allowance` for how much that is.
//!
//! The number of events of an identity is kept for each of the last days and forgotten afterwards. Deliveries that were kept and not
//! counted are listed in `not_counted`, so that they are never subtracted from the counters.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::{
    delivery::{Delivery, Taken},
    error::StoreError,
    people::{day_number, person},
    sql::{Cell, Columns as _, Sql, list},
};
use crate::{allowance, limits::Limits};

/// Why somebody is set aside. So far there is one reason.
const TOO_MANY: &str = "too many events";

/// A sender, and how much they send now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sender {
    pub(super) program: String,
    pub(super) identity: String,
    /// How many events they may send in a day.
    pub(super) of_a_day: u64,
    pub(super) events: u64,
    pub(super) now_ms: i64,
}

impl Sender {
    pub(super) fn person(&self) -> i64 {
        person(&self.program, &self.identity)
    }

    /// The sender of a delivery, if it is known.
    pub(super) fn of(delivery: &Delivery, limits: &Limits) -> Option<Self> {
        let mut sender: Option<Self> = None;
        for event in &delivery.events {
            let Taken::Row(row) = event else { continue };
            let Some((of, identity)) = row.of.as_ref().and_then(|of| Some((of, of.identity.as_ref()?))) else { continue };
            // A version without Candor may send an identity although the manifest declares none.
            let declared = of.manifest.as_ref().map(|manifest| manifest.of_a_day).filter(|of_a_day| *of_a_day > 0);
            let of_a_day = declared.unwrap_or(limits.identity_events);
            let first = || Self {
                program: of.program.clone(),
                identity: identity.clone(),
                of_a_day,
                events: 0,
                now_ms: delivery.received_at_ms,
            };
            sender.get_or_insert_with(first).events += 1;
        }
        sender
    }
}

/// Adds what they send now to what they have sent, and returns the numbers of those who are set aside.
pub(super) fn note(sql: &mut dyn Sql, senders: &[Sender], limits: &Limits) -> Result<HashSet<i64>, StoreError> {
    // In the order of their numbers, so that two transactions never deadlock.
    let mut all: BTreeMap<i64, Sender> = BTreeMap::new();
    for sender in senders {
        all.entry(sender.person()).and_modify(|known| known.events += sender.events).or_insert_with(|| sender.clone());
    }
    let Some(now_ms) = all.values().map(|sender| sender.now_ms).max() else { return Ok(HashSet::new()) };
    let today = day_number(now_ms);
    let rows: Vec<Vec<Cell>> =
        all.iter().map(|(person, sender)| vec![(*person).into(), today.into(), number(sender.events).into()]).collect();
    let add = "ON CONFLICT (person, day) DO UPDATE SET count = sent.count + excluded.count";
    sql.insert("INSERT INTO sent (person, day, count)", &rows, add)?;

    let people: Vec<Cell> = all.keys().copied().map(Cell::from).collect();
    let first_day = Cell::from(today - number(limits.identity_days) + 1);
    let select = format!(
        "SELECT person, CAST(sum(count) AS BIGINT) FROM sent WHERE person IN ({}) AND day >= ${} GROUP BY person",
        list(1, people.len()),
        people.len() + 1
    );
    let sums = sql.query(&select, &[people.as_slice(), &[first_day]].concat())?;
    let exceeded = sums.into_iter().filter_map(|row| {
        let mut row = row.into_iter();
        let (person, sent) = (row.cell().int(), row.cell().int().unsigned_abs());
        let sender = all.get(&person)?;
        let row = || {
            vec![
                person.into(),
                sender.program.as_str().into(),
                sender.identity.as_str().into(),
                sender.now_ms.into(),
                TOO_MANY.into(),
            ]
        };
        allowance::is_exceeded(sender.of_a_day, [sent], limits).then(row)
    });
    let exceeded: Vec<Vec<Cell>> = exceeded.collect();
    if !exceeded.is_empty() {
        let head = "INSERT INTO set_aside (person, program, identity, since_ms, reason)";
        sql.insert(head, &exceeded, "ON CONFLICT DO NOTHING")?;
    }
    let aside = sql.query(&format!("SELECT person FROM set_aside WHERE person IN ({})", list(1, people.len())), &people)?;
    Ok(aside.into_iter().map(|row| row.into_iter().cell().int()).collect())
}

/// Remembers that these deliveries are kept, but not counted.
pub(super) fn not_counted(sql: &mut dyn Sql, deliveries: &[i64]) -> Result<(), StoreError> {
    if !deliveries.is_empty() {
        let rows: Vec<Vec<Cell>> = deliveries.iter().map(|id| vec![(*id).into()]).collect();
        sql.insert("INSERT INTO not_counted (delivery)", &rows, "ON CONFLICT DO NOTHING")?;
    }
    Ok(())
}

/// Forgets how much was sent on days that no longer count.
pub(super) fn forget_old_days(sql: &mut dyn Sql, now_ms: i64, limits: &Limits) -> Result<(), StoreError> {
    let first_day = day_number(now_ms) - number(limits.identity_days) + 1;
    sql.execute("DELETE FROM sent WHERE day < $1", &[first_day.into()])?;
    Ok(())
}

/// Forgets how much somebody has sent in these programs, and that they are set aside there, because nothing of theirs is kept any more.
pub(super) fn forget<'p>(sql: &mut dyn Sql, identity: &str, programs: impl Iterator<Item = &'p str>) -> Result<(), StoreError> {
    let select = "SELECT program FROM people WHERE identity = $1 UNION SELECT program FROM set_aside WHERE identity = $1";
    let known = sql.query(select, &[identity.into()])?.into_iter().map(|row| row.into_iter().cell().into_text());
    let programs: BTreeSet<String> = programs.map(str::to_owned).chain(known).collect();
    for program in programs {
        let person = [person(&program, identity).into()];
        sql.execute("DELETE FROM sent WHERE person = $1", &person)?;
        sql.execute("DELETE FROM set_aside WHERE person = $1", &person)?;
    }
    let of = "delivery IN (SELECT id FROM deliveries WHERE identity = $1)";
    sql.execute(&format!("DELETE FROM not_counted WHERE {of}"), &[identity.into()])?;
    Ok(())
}

/// Somebody who is set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// The program's id.
    pub program: String,
    /// The identity whose events are not counted.
    pub identity: String,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
    /// Why, in words.
    pub reason: String,
}

/// Everybody who is set aside, the latest first.
pub fn all(sql: &mut dyn Sql) -> Result<Vec<SetAside>, StoreError> {
    let select = "SELECT program, identity, since_ms, reason FROM set_aside ORDER BY since_ms DESC, person";
    let rows = sql.query(select, &[])?.into_iter().map(|row| {
        let mut row = row.into_iter();
        let (program, identity) = (row.cell().into_text(), row.cell().into_text());
        SetAside { program, identity, since_ms: row.cell().int(), reason: row.cell().into_text() }
    });
    Ok(rows.collect())
}

fn number(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
