//! Writes deliveries, several in one transaction, because committing to the disk is what takes the time.

use std::{borrow::Cow, collections::HashMap};

use candor::tools::wire::Receipt;

use super::{
    brief,
    counters::{self, Adding},
    delivery::{Delivery, Of, Taken},
    erased,
    error::StoreError,
    noted, origins,
    people::{self, Changes},
    receipts::{self, How},
    reports,
    set_aside::{self, Sender},
    sql::Sql,
    summed::Summed,
};
use crate::{day, limits::Limits};

/// What a worker remembers between transactions. It is true only if the transaction that it comes from was committed.
#[derive(Debug, Default)]
pub(super) struct Memory {
    counters: counters::Known,
    origins: origins::Known,
    /// The day up to which the amounts that were sent have been forgotten.
    forgotten: i64,
    /// The latest time that was noted for something that was only counted.
    noted_ms: i64,
}

impl Memory {
    /// Forgets everything, because a transaction failed.
    pub(super) fn forget(&mut self) {
        self.counters.forget();
        self.origins.forget();
        self.noted_ms = 0;
    }
}

/// What happened to a delivery.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kept {
    /// It was kept just now.
    Now(Receipt),
    /// It had been kept when it first came.
    Before(Receipt),
    /// Its sender has had everything erased.
    Erased,
}

/// Keeps each of `summed` once, in their order: all of them or none.
pub(super) fn all(
    sql: &mut dyn Sql,
    memory: &mut Memory,
    summed: &[Summed],
    slot: i64,
    limits: &Limits,
) -> Result<Vec<Kept>, StoreError> {
    let deliveries: Vec<&Delivery> = summed.iter().map(|summed| &summed.delivery).collect();
    let identities: Vec<Option<Cow<'_, str>>> = deliveries.iter().map(|delivery| delivery.identity()).collect();
    let erased = erased::among(sql, identities.iter().flatten().map(|identity| &**identity))?;
    // One delivery of a key may be only counted and another one not, and then nothing else keeps the second from being kept.
    let keys = deliveries.iter().filter(|delivery| receipts::is_counted(delivery)).filter_map(|delivery| delivery.key.as_ref());
    let keys: Vec<String> = keys.map(|key| format!("key {}", key.as_str())).collect();
    sql.hold(&keys.iter().map(String::as_str).collect(), true)?;
    let known = receipts::known(sql, deliveries.iter().filter_map(|delivery| delivery.key.as_ref()), How::Certainly)?;
    let (mut outcomes, mut new) = (Vec::with_capacity(deliveries.len()), Vec::new());
    let mut now: HashMap<&str, Receipt> = HashMap::new();
    for ((summed, delivery), identity) in summed.iter().zip(&deliveries).zip(&identities) {
        let key = delivery.key.as_ref().map(crate::key::IdempotencyKey::as_str);
        let first = key.and_then(|key| known.get(key).or_else(|| now.get(key)));
        outcomes.push(match first {
            Some(first) => Kept::Before(brief::completed(first.clone(), &delivery.sha256)),
            None if identity.as_ref().is_some_and(|identity| erased.contains(&**identity)) => Kept::Erased,
            None => {
                let receipt = receipts::of(delivery);
                now.extend(key.map(|key| (key, receipt.clone())));
                new.push(summed);
                Kept::Now(receipt)
            }
        });
    }
    write(sql, memory, &new, slot, limits)?;
    Ok(outcomes)
}

fn write(sql: &mut dyn Sql, memory: &mut Memory, summed: &[&Summed], slot: i64, limits: &Limits) -> Result<(), StoreError> {
    let Some(now_ms) = summed.iter().map(|summed| summed.delivery.received_at_ms).max() else { return Ok(()) };
    forget_old_days(sql, memory, now_ms, limits)?;
    let (counted, kept): (Vec<&Summed>, Vec<&Summed>) = summed.iter().partition(|summed| brief::is_all(&summed.delivery));
    if !counted.is_empty() {
        brief::keep(sql, &counted.iter().map(|summed| &summed.delivery).collect::<Vec<_>>())?;
        noted::set_counted(sql, &mut memory.noted_ms, slot, now_ms)?;
    }
    let deliveries: Vec<&Delivery> = kept.iter().map(|summed| &summed.delivery).collect();
    let ids = receipts::keep(sql, &deliveries)?;
    let senders: Vec<Option<Sender>> = deliveries.iter().map(|delivery| Sender::of(delivery, limits)).collect();
    let aside = set_aside::note(sql, &senders.iter().flatten().cloned().collect::<Vec<_>>(), limits)?;
    let events = deliveries.iter().flat_map(|delivery| &delivery.events);
    let origins = origins::numbers(sql, &mut memory.origins, events, people::day_number(now_ms))?;
    let (mut rows, mut crashes, mut counting, mut not_counted) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (((summed, delivery), id), sender) in kept.iter().zip(&deliveries).zip(&ids).zip(&senders) {
        let counts = sender.as_ref().is_none_or(|sender| !aside.contains(&sender.person()));
        if counts {
            counting.push((*summed, *id));
        } else {
            not_counted.push(*id);
        }
        let mut former: Option<(&Of, i64)> = None;
        for (position, event) in (0_i64..).zip(&delivery.events) {
            let Taken::Row(row) = event else { continue };
            let origin = match (&row.of, former) {
                (Some(of), Some((like, number))) if origins::are_same(of, like) => Some(number),
                (of, _) => of.as_ref().and_then(|of| origins.get(&origins::name(of)).copied()),
            };
            former = row.of.as_ref().zip(origin);
            let day = row.of.as_ref().and_then(|of| day::date(&of.day)).map(people::number);
            rows.push(vec![(*id).into(), position.into(), origin.into(), day.into(), row.json.get().into()]);
            let group = reports::note(sql, row, *id, position)?.filter(|_| counts);
            crashes.extend(row.of.as_ref().zip(group).map(|(of, group)| (of, group, delivery.official)));
        }
    }
    let (mut weekly, mut changes) = (Vec::new(), Changes::default());
    people::note(sql, &counting, &mut weekly, &mut changes)?;
    sql.insert("INSERT INTO events (delivery, position, origin, day, json)", &rows, "")?;
    set_aside::not_counted(sql, &not_counted)?;
    let groups = crashes.iter().map(|(Of { program, event, day, .. }, group, official)| Adding {
        program,
        event,
        day,
        tallies: std::slice::from_ref(group),
        official: *official,
    });
    let daily = counted.iter().copied().chain(counting.iter().map(|(summed, _)| *summed)).flat_map(Summed::addends);
    let addends = weekly.iter().map(Adding::of).chain(groups).flat_map(Adding::addends).chain(daily);
    counters::add(sql, &mut memory.counters, addends, slot, limits.values)?;
    counters::change(sql, &changes.0, slot)
}

/// Forgets, once a day, the amounts that were sent so long ago that they no longer matter.
fn forget_old_days(sql: &mut dyn Sql, memory: &mut Memory, now_ms: i64, limits: &Limits) -> Result<(), StoreError> {
    let today = people::day_number(now_ms);
    if today > memory.forgotten {
        memory.forgotten = today;
        set_aside::forget_old_days(sql, now_ms, limits)?;
    }
    Ok(())
}
