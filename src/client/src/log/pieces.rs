//! The log for a report, in pieces that several threads read in parallel, each with a connection of its own. Only what the reader takes of
//! a row is copied: with a million events, copying is what takes the time.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{OptionalExtension as _, params};

use super::error::Result;
use super::events::State;
use super::open::Log;
use super::read::count;
use super::spool::Shape;

/// Which events are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Part {
    /// Not before this moment.
    pub from: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
    /// Only events with at least one of these tiers; all events if this is empty.
    pub tiers: Vec<String>,
}

impl Part {
    /// Whether all events are wanted.
    pub fn is_everything(&self) -> bool {
        *self == Self::default()
    }

    fn has_shape(&self, shape: &Shape) -> bool {
        self.tiers.is_empty() || shape.tiers.iter().any(|tier| self.tiers.contains(tier))
    }
}

/// How many event numbers a stretch has: few enough that the threads share the work evenly, even in a history of some ten thousand events.
const STRETCH: i64 = 1024;

/// The numbers of a log's events, and the shapes that events share, by number.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Extent {
    /// The numbers in stretches, oldest first: above the first number, up to the second. There are no events between two stretches, however
    /// wide the gap is: waiting events may be much older than the rest, and anybody can write into the file. The lowest number of the type,
    /// which no event ever gets, belongs to no stretch.
    pub stretches: Vec<(i64, i64)>,
    /// What the events share.
    pub shapes: BTreeMap<i64, Arc<Shape>>,
}

impl Extent {
    /// How many numbers all stretches have together.
    pub fn length(&self) -> u64 {
        self.stretches.iter().map(|(above, last)| last.abs_diff(*above)).sum()
    }

    /// All of it as one stretch, if there is anything.
    pub fn whole(&self) -> Option<(i64, i64)> {
        Some((self.stretches.first()?.0, self.stretches.last()?.1))
    }
}

/// One event, borrowed while it is being looked at.
#[derive(Debug, Clone, Copy)]
pub struct Looked<'a> {
    /// Its number.
    pub seq: i64,
    /// UUID v7; local.
    pub id: &'a str,
    /// When it was recorded, in milliseconds since 1970.
    pub recorded_at: i64,
    /// The number of what it shares with others.
    pub shape: i64,
    /// What became of it.
    pub state: State,
    /// Whether the server's receipt confirmed it.
    pub confirmed: bool,
    /// The exact bytes.
    pub body: &'a [u8],
    /// The numbers of the requests that carried it, oldest first.
    pub requests: &'a [i64],
}

/// Whether deliveries were confirmed: asked once for all adjacent rows.
struct Confirmed<'s> {
    statement: rusqlite::CachedStatement<'s>,
    known: Option<(i64, bool)>,
}

impl<'s> Confirmed<'s> {
    fn new(log: &'s Log) -> Result<Self> {
        let sql = "SELECT 1 FROM attempts WHERE delivery = ?1 AND confirmed = 1 LIMIT 1";
        Ok(Self { statement: log.connection.prepare_cached(sql)?, known: None })
    }

    fn is(&mut self, state: State, delivery: Option<i64>) -> Result<bool> {
        let Some(delivery) = delivery.filter(|_| state == State::Sent) else { return Ok(false) };
        if let Some((of, confirmed)) = self.known
            && of == delivery
        {
            return Ok(confirmed);
        }
        let confirmed = self.statement.query_row(params![delivery], |_| Ok(())).optional()?.is_some();
        self.known = Some((delivery, confirmed));
        Ok(confirmed)
    }
}

/// Whether an event belongs to this part.
fn wants(part: &Part, extent: &Extent) -> impl Fn(i64, i64) -> bool {
    let bound = |time: Option<Timestamp>, none: i64| time.map_or(none, Timestamp::as_millisecond);
    let (from, until) = (bound(part.from, i64::MIN), bound(part.until, i64::MAX));
    // An event with a shape added since belongs to the next report.
    let shapes: BTreeSet<i64> =
        extent.shapes.iter().filter(|(_, shape)| part.has_shape(shape)).map(|(number, _)| *number).collect();
    move |recorded_at, shape| recorded_at >= from && recorded_at < until && shapes.contains(&shape)
}

impl Log {
    /// How far the log reaches now. Events recorded later have higher numbers.
    pub fn extent(&mut self) -> Result<Extent> {
        self.follow_clearing()?;
        let numbers: Vec<i64> = self
            .connection
            .prepare_cached("SELECT id FROM shapes")?
            .query_map(params![], |row| row.get(0))?
            .collect::<rusqlite::Result<_>>()?;
        let shapes = numbers.into_iter().map(|number| Ok((number, self.shape(number)?))).collect::<Result<_>>()?;
        Ok(Extent { stretches: self.stretches()?, shapes })
    }

    fn stretches(&self) -> Result<Vec<(i64, i64)>> {
        let Some(newest) =
            self.connection.query_row("SELECT max(seq) FROM events", params![], |row| row.get::<_, Option<i64>>(0))?
        else {
            return Ok(Vec::new());
        };
        let mut next = self.connection.prepare_cached("SELECT min(seq) FROM events WHERE seq > ?1 AND seq <= ?2")?;
        let (mut stretches, mut last) = (Vec::new(), i64::MIN);
        while let Some(first) = next.query_row([last, newest], |row| row.get::<_, Option<i64>>(0))? {
            let above = first.saturating_sub(1);
            last = above.saturating_add(STRETCH).min(newest);
            stretches.push((above, last));
        }
        Ok(stretches)
    }

    /// Passes the events of this part with numbers above the first and up to the second to `each`, oldest first, until it returns `false`.
    /// Returns the number after which to continue, or `None` if all were passed.
    pub fn look(
        &self,
        (above, last): (i64, i64),
        part: &Part,
        extent: &Extent,
        mut each: impl FnMut(&Looked<'_>) -> bool,
    ) -> Result<Option<i64>> {
        let (mut requests, is_wanted) = (self.requests_of(above, last)?, wants(part, extent));
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, recorded_at, shape, state, delivery, id, body FROM events WHERE seq > ?1 AND seq <= ?2 ORDER BY seq",
        )?;
        let mut confirmed = Confirmed::new(self)?;
        let mut rows = statement.query(params![above, last])?;
        while let Some(row) = rows.next()? {
            let (recorded_at, shape): (i64, i64) = (row.get(1)?, row.get(2)?);
            if !is_wanted(recorded_at, shape) {
                continue;
            }
            let seq: i64 = row.get(0)?;
            let state = State::from_text(row.get_ref(3)?.as_bytes().unwrap_or_default())?;
            let looked = Looked {
                seq,
                id: row.get_ref(5)?.as_str().unwrap_or_default(),
                recorded_at,
                shape,
                state,
                confirmed: confirmed.is(state, row.get(4)?)?,
                body: row.get_ref(6)?.as_bytes().unwrap_or_default(),
                requests: requests.of(seq),
            };
            if !each(&looked) {
                return Ok(Some(seq));
            }
        }
        Ok(None)
    }

    /// Like [`Self::look`], without the bytes: when each event was recorded, in milliseconds since 1970, the number of its shape, its
    /// state, whether the server confirmed it, and its length.
    pub fn sum(
        &self,
        (above, last): (i64, i64),
        part: &Part,
        extent: &Extent,
        mut each: impl FnMut(i64, i64, (State, bool), u64),
    ) -> Result<()> {
        let is_wanted = wants(part, extent);
        let mut statement = self.connection.prepare_cached(
            "SELECT recorded_at, shape, state, delivery, length(body) FROM events WHERE seq > ?1 AND seq <= ?2 ORDER BY seq",
        )?;
        let mut confirmed = Confirmed::new(self)?;
        let mut rows = statement.query(params![above, last])?;
        while let Some(row) = rows.next()? {
            let (recorded_at, shape): (i64, i64) = (row.get(0)?, row.get(1)?);
            if is_wanted(recorded_at, shape) {
                let state = State::from_text(row.get_ref(2)?.as_bytes().unwrap_or_default())?;
                each(recorded_at, shape, (state, confirmed.is(state, row.get(3)?)?), count(row.get(4)?));
            }
        }
        Ok(())
    }
}
