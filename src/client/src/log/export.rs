//! The whole log for a report, in pages: a history of a million events is written without holding all of it in memory, and the log can be
//! checkpointed between the short reads.

use std::sync::Arc;

use rusqlite::params;

use super::error::{LogError, Result};
use super::events::State;
use super::open::Log;
use super::read::{ATTEMPTS, AttemptRow, EventRow, LIST, ListColumns, attempt_row, count, list_columns};
use super::spool::Shape;

/// How many events, or requests, are read at once: usually a few hundred kilobytes of events.
const PAGE: i64 = 500;

/// One event of a report.
#[derive(Debug, Clone, PartialEq)]
pub struct Export {
    /// As in the list.
    pub row: EventRow,
    /// UUID v7; local.
    pub id: String,
    /// The exact bytes.
    pub body: Vec<u8>,
    /// The numbers of the requests that carried it, oldest first.
    pub requests: Vec<i64>,
}

/// One request of a report: an attempt to send, of one event or of several.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Its number: requests are numbered in the order in which they were made.
    pub number: i64,
    /// The numbers of the events in its body, in their order. Some may be gone from the log.
    pub events: Vec<i64>,
    /// What was sent and answered.
    pub attempt: AttemptRow,
}

/// The number of events that share everything a sum distinguishes.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// What else they share.
    pub shape: Arc<Shape>,
    /// What became of them.
    pub state: State,
    /// How many.
    pub events: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// Which requests carried some events.
#[derive(Debug, Default)]
pub(super) struct Carried {
    /// The numbers of the events, in their order.
    events: Vec<i64>,
    /// The number of a request, at the same index as its event; those of one event are oldest first.
    requests: Vec<i64>,
    /// Where the last event asked for is: callers go through them in order.
    at: usize,
}

impl Carried {
    fn new(mut pairs: Vec<(i64, i64)>) -> Self {
        // Each request lists its events in order, so there is little to sort.
        pairs.sort_unstable();
        let (events, requests) = pairs.into_iter().unzip();
        Self { events, requests, at: 0 }
    }

    /// The requests that carried this event, oldest first. The next one to be asked for has a higher number.
    pub(super) fn of(&mut self, event: i64) -> &[i64] {
        let behind = |from: usize, is_passed: &dyn Fn(i64) -> bool| {
            from + self.events.iter().skip(from).take_while(|other| is_passed(**other)).count()
        };
        let from = behind(self.at, &|other| other < event);
        self.at = behind(from, &|other| other == event);
        self.requests.get(from..self.at).unwrap_or_default()
    }
}

impl Log {
    /// How much there is of each shape in each state. Looks at every event.
    pub fn totals(&mut self) -> Result<Vec<Total>> {
        self.follow_clearing()?;
        let found: Vec<(i64, String, i64, i64)> = self
            .connection
            .prepare_cached(
                "SELECT shape, state, count(*), sum(length(body)) FROM events GROUP BY shape, state ORDER BY shape, state",
            )?
            .query_map(params![], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let total = |(shape, state, events, bytes): (i64, String, i64, i64)| {
            let (shape, state) = (self.shape(shape)?, State::from_text(state.as_bytes())?);
            Ok(Total { shape, state, events: count(events), bytes: count(bytes) })
        };
        found.into_iter().map(total).collect()
    }

    /// Passes every event with its bytes to `each`, oldest first, in pages, until it returns an error.
    pub fn export<E: From<LogError>>(
        &mut self,
        mut each: impl FnMut(Export) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        self.follow_clearing()?;
        let mut after = i64::MIN;
        loop {
            let page: Vec<(ListColumns, String, Vec<u8>)> = (|| -> Result<_> {
                Ok(self
                    .connection
                    .prepare_cached(&format!("{LIST}, e.id, e.body FROM events e WHERE e.seq > ?1 ORDER BY e.seq LIMIT ?2"))?
                    .query_map(params![after, PAGE], |row| Ok((list_columns(row)?, row.get(6)?, row.get(7)?)))?
                    .collect::<rusqlite::Result<_>>()?)
            })()?;
            let Some(((last, ..), ..)) = page.last() else { return Ok(()) };
            let mut requests = self.requests_of(after, *last)?;
            after = *last;
            for (columns, id, body) in page {
                let row = self.event_row(columns)?;
                let requests = requests.of(row.seq).to_vec();
                each(Export { row, id, body, requests })?;
            }
        }
    }

    /// Which requests carried the events after the first of these numbers, up to the second. An event of a batch that was refused and
    /// halved was also in the requests of the whole batch.
    pub(super) fn requests_of(&self, after: i64, last: i64) -> Result<Carried> {
        let mut statement = self.connection.prepare_cached(
            "WITH RECURSIVE line (seq) AS (
                SELECT DISTINCT delivery FROM events WHERE seq > ?1 AND seq <= ?2 AND delivery IS NOT NULL
                UNION SELECT half_of FROM deliveries JOIN line USING (seq) WHERE half_of IS NOT NULL
             ) SELECT a.seq, a.events FROM attempts a WHERE a.delivery IN (SELECT seq FROM line) ORDER BY a.seq",
        )?;
        let mut rows = statement.query(params![after, last])?;
        let mut pairs = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            let events: Vec<i64> = serde_json::from_slice(row.get_ref(1)?.as_bytes().unwrap_or_default())?;
            pairs.extend(events.into_iter().filter(|event| *event > after && *event <= last).map(|event| (event, number)));
        }
        Ok(Carried::new(pairs))
    }

    /// Passes every request that was made to `each`, oldest first, in pages, until it returns an error.
    pub fn requests<E: From<LogError>>(
        &mut self,
        mut each: impl FnMut(Request) -> std::result::Result<(), E>,
    ) -> std::result::Result<(), E> {
        let mut after = 0;
        loop {
            let page = self.requests_after(after)?;
            let Some(last) = page.last() else { return Ok(()) };
            after = last.number;
            page.into_iter().try_for_each(&mut each)?;
        }
    }

    fn requests_after(&self, after: i64) -> Result<Vec<Request>> {
        let sql = format!("{ATTEMPTS} WHERE a.seq > ?1 ORDER BY a.seq LIMIT ?2");
        let mut statement = self.connection.prepare_cached(&sql)?;
        let mut rows = statement.query(params![after, PAGE])?;
        let mut page = Vec::new();
        while let Some(row) = rows.next()? {
            let (events, attempt) = attempt_row(row)?;
            page.push(Request { number: row.get(14)?, events, attempt });
        }
        Ok(page)
    }
}
