//! Writes deliveries, several in one transaction: what is asked of the disk once for all of them is what takes the time.

use std::collections::{BTreeMap, HashMap};

use candor::tools::wire::Receipt;

use super::{
    counters,
    delivery::{Delivery, Taken},
    erased,
    error::StoreError,
    origins,
    people::{self, Changes},
    receipts::{self, How},
    reports,
    set_aside::{self, Sender},
    sql::Sql,
};
use crate::{
    counts::{Counted, Tally},
    day,
    limits::Limits,
};

/// What a worker remembers between transactions, only true as long as what it was learnt from is kept.
#[derive(Debug, Default)]
pub(super) struct Memory {
    counters: counters::Known,
    origins: origins::Known,
    /// Until which day it was forgotten how much was sent.
    forgotten: i64,
}

impl Memory {
    /// Forgets everything, because a transaction failed.
    pub(super) fn forget(&mut self) {
        self.counters.forget();
        self.origins.forget();
    }
}

/// What became of a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// It is kept, now or since it first came.
    As(Receipt),
    /// Whoever it is from has had everything erased.
    Erased,
}

/// Keeps each of `deliveries` once, in their order; all of them or none.
pub(super) fn all(
    sql: &mut dyn Sql,
    memory: &mut Memory,
    deliveries: &[Delivery],
    slot: i64,
    limits: &Limits,
) -> Result<Vec<Kept>, StoreError> {
    let erased = erased::among(sql, deliveries.iter().filter_map(Delivery::identity))?;
    let known = receipts::known(sql, deliveries.iter().filter_map(|delivery| delivery.key.as_ref()), How::Certainly)?;
    let (mut outcomes, mut new) = (Vec::with_capacity(deliveries.len()), Vec::new());
    let mut now: HashMap<&str, Receipt> = HashMap::new();
    for delivery in deliveries {
        let key = delivery.key.as_ref().map(crate::key::IdempotencyKey::as_str);
        let first = key.and_then(|key| known.get(key).or_else(|| now.get(key)));
        outcomes.push(match first {
            Some(first) => Kept::As(first.clone()),
            None if delivery.identity().is_some_and(|identity| erased.contains(identity)) => Kept::Erased,
            None => {
                let receipt = receipts::of(delivery);
                now.extend(key.map(|key| (key, receipt.clone())));
                new.push(delivery);
                Kept::As(receipt)
            }
        });
    }
    write(sql, memory, &new, slot, limits)?;
    Ok(outcomes)
}

fn write(
    sql: &mut dyn Sql,
    memory: &mut Memory,
    deliveries: &[&Delivery],
    slot: i64,
    limits: &Limits,
) -> Result<(), StoreError> {
    if deliveries.is_empty() {
        return Ok(());
    }
    let names: Vec<Option<String>> = deliveries.iter().map(|delivery| receipts::name(delivery)).collect();
    let ids = sql.delivery_ids(&names.iter().map(Option::as_deref).collect::<Vec<_>>())?;
    // In the order of their numbers, so that two collectors never wait for each other in a ring.
    let rows: BTreeMap<_, _> = deliveries.iter().zip(&ids).map(|(delivery, id)| (id, receipts::row(delivery, *id))).collect();
    let rows: Vec<_> = rows.into_values().collect();
    let head = format!("INSERT INTO deliveries ({})", receipts::COLUMNS);
    if sql.insert(&head, &rows, "ON CONFLICT DO NOTHING")? < u64::try_from(rows.len()).unwrap_or(u64::MAX) {
        // Another collector was faster with one of them: it is known when asked again.
        return Err(StoreError::Again);
    }
    let senders: Vec<Option<Sender>> = deliveries.iter().map(|delivery| Sender::of(delivery, limits)).collect();
    let aside = set_aside::note(sql, &senders.iter().flatten().cloned().collect::<Vec<_>>(), limits)?;
    let origins = origins::numbers(sql, &mut memory.origins, deliveries.iter().flat_map(|delivery| &delivery.events))?;
    let (mut rows, mut counted, mut counting, mut not_counted) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for ((delivery, id), sender) in deliveries.iter().zip(&ids).zip(&senders) {
        let counts = sender.as_ref().is_none_or(|sender| !aside.contains(&sender.person()));
        if counts {
            counting.push((*delivery, *id));
        } else {
            not_counted.push(*id);
        }
        for (position, event) in (0_i64..).zip(&delivery.events) {
            let mut besides = None;
            if let Taken::Row(row) = event {
                let origin = row.of.as_ref().and_then(|of| origins.get(&origins::name(of)).copied());
                let day = row.of.as_ref().and_then(|of| day::date(&of.day)).map(people::number);
                rows.push(vec![(*id).into(), position.into(), origin.into(), day.into(), row.json.get().into()]);
                besides = reports::note(sql, row, *id, position)?;
            }
            counted.extend(day_of(event, besides).filter(|_| counts).map(|counted| (counted, delivery.official)));
        }
    }
    let mut changes = Changes::default();
    people::note(sql, &counting, &mut counted, &mut changes)?;
    sql.insert("INSERT INTO events (delivery, position, origin, day, json)", &rows, "")?;
    set_aside::not_counted(sql, &not_counted)?;
    forget_old_days(sql, memory, deliveries, limits)?;
    let counted = counted.iter().map(|(counted, official)| (counted, *official));
    counters::add(sql, &mut memory.counters, counted, slot, limits.values)?;
    counters::change(sql, &changes.0, slot)
}

/// Forgets, once a day, how much was sent so long ago that it matters no more.
fn forget_old_days(
    sql: &mut dyn Sql,
    memory: &mut Memory,
    deliveries: &[&Delivery],
    limits: &Limits,
) -> Result<(), StoreError> {
    let now_ms = deliveries.iter().map(|delivery| delivery.received_at_ms).max().unwrap_or_default();
    let today = people::day_number(now_ms);
    if today > memory.forgotten {
        memory.forgotten = today;
        set_aside::forget_old_days(sql, now_ms, limits)?;
    }
    Ok(())
}

/// What an event adds to the counters of its day.
fn day_of(event: &Taken, besides: Option<Tally>) -> Option<Counted> {
    match event {
        Taken::Counted(counted) => Some(counted.clone()),
        Taken::Row(row) => {
            let of = row.of.as_ref()?;
            let (program, event, day) = (of.program.clone(), of.event.clone(), of.day.clone());
            let tallies = row.tallies.iter().cloned().chain(besides).collect();
            Some(Counted { program, event, day, tallies })
        }
    }
}
