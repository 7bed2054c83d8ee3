//! How much there is of each kind in a report, counted by each thread as the rows pass.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::tools::log::{Extent, State, Total};
use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A month of a year, in the time zone of the report.
pub(super) type Month = (i16, i8);

/// The sums of some rows.
#[derive(Debug)]
pub(super) struct Sums {
    zone: TimeZone,
    /// The month that the last row was in, and its ends in milliseconds since 1970.
    last: (Month, i64, i64),
    /// By month, shape and state: how many, and their bytes.
    parts: BTreeMap<(Month, i64, u8), (State, u64, u64)>,
    /// When the first and the last were recorded, in milliseconds since 1970.
    pub(super) span: Option<(i64, i64)>,
    /// How many the server confirmed.
    pub(super) confirmed: u64,
    /// How many.
    pub(super) events: u64,
    /// Their bytes.
    pub(super) bytes: u64,
}

impl Sums {
    pub(super) fn new(zone: TimeZone) -> Self {
        Self { zone, last: ((0, 0), 0, 0), parts: BTreeMap::new(), span: None, confirmed: 0, events: 0, bytes: 0 }
    }

    /// Adds one more row.
    pub(super) fn add(&mut self, recorded_at: i64, shape: i64, (state, is_confirmed): (State, bool), length: u64) {
        self.confirmed += u64::from(is_confirmed);
        let (month, begins, ends) = self.last;
        let month = if (begins..ends).contains(&recorded_at) { month } else { self.look_up(recorded_at) };
        let (_, events, bytes) = self.parts.entry((month, shape, state as u8)).or_insert((state, 0, 0));
        (*events, *bytes) = (*events + 1, *bytes + length);
        (self.events, self.bytes) = (self.events + 1, self.bytes + length);
        let (first, last) = self.span.unwrap_or((recorded_at, recorded_at));
        self.span = Some((first.min(recorded_at), last.max(recorded_at)));
    }

    fn look_up(&mut self, at: i64) -> Month {
        let day = Timestamp::from_millisecond(at).unwrap_or_default().to_zoned(self.zone.clone());
        let month = (day.year(), day.month());
        let begins = day.date().first_of_month().to_zoned(self.zone.clone());
        let ends = day.date().last_of_month().tomorrow().and_then(|next| next.to_zoned(self.zone.clone()));
        if let (Ok(begins), Ok(ends)) = (begins, ends) {
            self.last = (month, begins.timestamp().as_millisecond(), ends.timestamp().as_millisecond());
        }
        month
    }

    /// Adds another thread's rows.
    pub(super) fn take(&mut self, other: Self) {
        for (key, (state, events, bytes)) in other.parts {
            let sum = self.parts.entry(key).or_insert((state, 0, 0));
            (sum.1, sum.2) = (sum.1 + events, sum.2 + bytes);
        }
        self.confirmed += other.confirmed;
        (self.events, self.bytes) = (self.events + other.events, self.bytes + other.bytes);
        self.span = match (self.span, other.span) {
            (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
            (one, other) => one.or(other),
        };
    }

    /// How much there is of each shape in each state.
    pub(super) fn totals(&self, extent: &Extent) -> Vec<Total> {
        let mut sums = BTreeMap::<(i64, &str), (State, u64, u64)>::new();
        for ((_, shape, _), (state, events, bytes)) in &self.parts {
            let sum = sums.entry((*shape, state.as_str())).or_insert((*state, 0, 0));
            (sum.1, sum.2) = (sum.1 + events, sum.2 + bytes);
        }
        let total = |((shape, _), (state, events, bytes)): ((i64, &str), (State, u64, u64))| {
            Some(Total { shape: Arc::clone(extent.shapes.get(&shape)?), state, events, bytes })
        };
        sums.into_iter().filter_map(total).collect()
    }

    /// How many there are of each tier in each month. An event of several tiers counts for each.
    pub(super) fn by_month(&self, extent: &Extent) -> BTreeMap<Month, BTreeMap<String, u64>> {
        let mut months = BTreeMap::<Month, BTreeMap<String, u64>>::new();
        for ((month, shape, _), (_, events, _)) in &self.parts {
            for tier in extent.shapes.get(shape).map(|shape| shape.tiers.as_slice()).unwrap_or_default() {
                *months.entry(*month).or_default().entry(tier.clone()).or_default() += events;
            }
        }
        months
    }
}
