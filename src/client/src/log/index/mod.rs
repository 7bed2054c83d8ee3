//! Every event in a few bytes, for a list of a million: read in pages, newest first, and from then on kept up to date by reading only what
//! has changed.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::sync::Arc;

use jiff::Timestamp;
use rusqlite::{Connection, params};

mod rows;

pub use rows::IndexRow;

use self::rows::{read, shape_number};
use super::error::Result;
use super::events::State;
use super::open::{Log, read_shape, time};
use super::schema::waiting;
use super::spool::Shape;

/// How many rows are read at once: a few milliseconds' worth, so that the caller can do something else in between.
const PAGE: i64 = 16 * 1024;

/// How many rows are read first: more than a tall screen shows, so that there is something to see before the rest has been read.
const FIRST_PAGE: i64 = 128;

/// The most rows in a block. A copy of the index shares the blocks that have not changed since, so that one event costs a copy of at most
/// half a megabyte, and a million rows are about sixty blocks.
const BLOCK: usize = 16 * 1024;

/// Every event of a log that has been read so far, oldest first. Copying it is cheap.
#[derive(Debug, Clone, Default)]
pub struct Index {
    blocks: VecDeque<Arc<Vec<IndexRow>>>,
    /// How many rows come before each block.
    before: Vec<usize>,
    shapes: Arc<BTreeMap<u32, Arc<Shape>>>,
    /// The last event of each shape that was sent.
    last_sent: BTreeMap<u32, i64>,
    waiting: BTreeSet<i64>,
    bytes: u64,
    /// There are events in the log that it has not read.
    more: bool,
    /// When everything was cleared, as far as it knows.
    cleared: Option<i64>,
    /// The state of the log when the waiting rows were last compared with it.
    seen: Option<(i64, u64)>,
    /// A number that no other content has: it rises with every change.
    version: u64,
}

impl PartialEq for Index {
    /// Whether both are the same reading of the same log.
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
            && self.len() == other.len()
            && self.blocks.iter().zip(&other.blocks).all(|(a, b)| Arc::ptr_eq(a, b))
    }
}

impl FromIterator<IndexRow> for Index {
    /// An index of these rows, oldest first, without the shapes that they share.
    fn from_iter<I: IntoIterator<Item = IndexRow>>(rows: I) -> Self {
        let mut index = Self::default();
        index.add_newer(&rows.into_iter().collect::<Vec<_>>());
        index.count();
        index
    }
}

impl Index {
    /// How many events are in it.
    pub fn len(&self) -> usize {
        self.before.last().copied().unwrap_or(0) + self.blocks.back().map_or(0, |block| block.len())
    }

    /// Whether no event is in it.
    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// Whether everything has been read that was in the log when it was last followed.
    pub fn is_complete(&self) -> bool {
        !self.more
    }

    /// The bytes of the events in it.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How many of them wait.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// The event at this position, counted from the oldest.
    pub fn get(&self, position: usize) -> Option<&IndexRow> {
        let block = self.before.partition_point(|before| *before <= position).checked_sub(1)?;
        self.blocks.get(block)?.get(position - self.before.get(block)?)
    }

    /// The position of the event with this number.
    pub fn position(&self, seq: i64) -> Option<usize> {
        let (block, row) = self.find(seq)?;
        Some(self.before.get(block)? + row)
    }

    /// The event with this number.
    pub fn row(&self, seq: i64) -> Option<&IndexRow> {
        let (block, row) = self.find(seq)?;
        self.blocks.get(block)?.get(row)
    }

    /// Every event, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &IndexRow> {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    /// What the events with this shape share.
    pub fn shape(&self, shape: u32) -> Option<&Arc<Shape>> {
        self.shapes.get(&shape)
    }

    /// Every shape that an event in it has, with its number.
    pub fn shapes(&self) -> impl Iterator<Item = (u32, &Arc<Shape>)> {
        self.shapes.iter().map(|(number, shape)| (*number, shape))
    }

    /// The last event of each shape that was sent.
    pub fn last_sent(&self) -> impl Iterator<Item = i64> {
        self.last_sent.values().copied()
    }

    fn find(&self, seq: i64) -> Option<(usize, usize)> {
        let block = self.blocks.partition_point(|block| block.last().is_some_and(|last| last.seq < seq));
        let row = self.blocks.get(block)?.binary_search_by_key(&seq, |row| row.seq).ok()?;
        Some((block, row))
    }

    /// Follows the log by at most a page in each direction, so that the caller can do something else in between. Returns `false` when there
    /// is nothing more.
    pub fn follow(&mut self, log: &mut Log) -> Result<bool> {
        log.follow_clearing()?;
        if log.cleared != self.cleared {
            *self = Self { cleared: log.cleared, version: self.version + 1, ..Self::default() };
        }
        // One view of the log: what another process writes meanwhile is seen next time.
        let view = log.connection.transaction()?;
        let sql = "SELECT (SELECT min(seq) FROM events), (SELECT max(seq) FROM events)";
        let ends: (Option<i64>, Option<i64>) =
            view.prepare_cached(sql)?.query_row(params![], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let (Some(first), Some(last)) = ends else {
            if !self.is_empty() {
                *self = Self { cleared: self.cleared, version: self.version + 1, ..Self::default() };
            }
            return Ok(false);
        };
        // If the log has not changed, nothing that was read has.
        let seen = (view.query_row("PRAGMA data_version", params![], |row| row.get(0))?, view.total_changes());
        if self.seen != Some(seen) {
            self.forget_before(first);
            self.follow_waiting(&view)?;
            self.seen = Some(seen);
        }
        let newest = self.blocks.back().and_then(|block| block.last()).map(|row| row.seq);
        let oldest = self.blocks.front().and_then(|block| block.first()).map(|row| row.seq);
        if let Some(newest) = newest.filter(|newest| *newest < last) {
            let rows = read(&view, "WHERE seq > ?1 ORDER BY seq LIMIT ?2", newest, PAGE)?;
            self.add_newer(&rows);
        }
        match oldest {
            None => {
                let mut rows = read(&view, "WHERE seq <= ?1 ORDER BY seq DESC LIMIT ?2", last, FIRST_PAGE)?;
                rows.reverse();
                self.add_older(rows);
            }
            Some(oldest) if oldest > first => {
                let mut rows = read(&view, "WHERE seq < ?1 ORDER BY seq DESC LIMIT ?2", oldest, PAGE)?;
                rows.reverse();
                self.add_older(rows);
            }
            Some(_) => {}
        }
        let at = |row: Option<&IndexRow>| row.map(|row| row.seq);
        let has_first = at(self.blocks.front().and_then(|block| block.first())).is_none_or(|oldest| oldest <= first);
        let has_last = at(self.blocks.back().and_then(|block| block.last())).is_some_and(|newest| newest >= last);
        let more = !(has_first && has_last);
        self.version += u64::from(more != self.more);
        self.more = more;
        self.find_shapes(&view)?;
        self.count();
        Ok(self.more)
    }

    /// Forgets what the log has removed at its old end.
    fn forget_before(&mut self, first: i64) {
        let gone = |row: &IndexRow| row.seq < first;
        while let Some(block) = self.blocks.front_mut() {
            let count = block.partition_point(gone);
            if count == 0 {
                break;
            }
            self.version += 1;
            let removed: Vec<IndexRow> = if count == block.len() {
                self.blocks.pop_front().map(|block| block.to_vec()).unwrap_or_default()
            } else {
                Arc::make_mut(block).drain(..count).collect()
            };
            for row in removed {
                self.bytes -= u64::from(row.length);
                self.waiting.remove(&row.seq);
            }
        }
        self.last_sent.retain(|_, seq| *seq >= first);
    }

    /// Reads waiting rows again; the others no longer change.
    fn follow_waiting(&mut self, view: &Connection) -> Result<()> {
        let Some(oldest) = self.blocks.front().and_then(|block| block.first()).map(|row| row.seq) else { return Ok(()) };
        let condition = concat!("WHERE ", waiting!(), " AND seq >= ?1 ORDER BY seq LIMIT ?2");
        let waiting = read(view, condition, oldest, i64::MAX)?;
        let still: BTreeSet<i64> = waiting.iter().map(|row| row.seq).collect();
        for row in waiting {
            self.replace(row);
        }
        let done: Vec<i64> = self.waiting.difference(&still).copied().collect();
        for seq in done {
            match read(view, "WHERE seq = ?1 LIMIT ?2", seq, 1)?.first() {
                Some(row) => self.replace(*row),
                None => self.remove(seq),
            }
        }
        Ok(())
    }

    fn replace(&mut self, row: IndexRow) {
        let Some((block, position)) = self.find(row.seq) else { return };
        let Some(known) = self.blocks.get(block).and_then(|block| block.get(position)).copied() else { return };
        if known != row {
            self.version += 1;
            self.bytes = self.bytes - u64::from(known.length) + u64::from(row.length);
            self.note(&row);
            if let Some(known) = self.blocks.get_mut(block).and_then(|block| Arc::make_mut(block).get_mut(position)) {
                *known = row;
            }
        }
    }

    fn remove(&mut self, seq: i64) {
        self.version += 1;
        self.waiting.remove(&seq);
        let Some((block, position)) = self.find(seq) else { return };
        if let Some(rows) = self.blocks.get_mut(block) {
            let row = Arc::make_mut(rows).remove(position);
            self.bytes -= u64::from(row.length);
            if rows.is_empty() {
                self.blocks.remove(block);
            }
        }
    }

    /// Updates what depends on a row's state.
    fn note(&mut self, row: &IndexRow) {
        if is_waiting(row.state) {
            self.waiting.insert(row.seq);
        } else {
            self.waiting.remove(&row.seq);
        }
        if row.state == State::Sent {
            let last = self.last_sent.entry(row.shape).or_insert(row.seq);
            *last = row.seq.max(*last);
        }
    }

    fn add(&mut self, rows: &[IndexRow]) {
        self.version += u64::from(!rows.is_empty());
        for row in rows {
            self.bytes += u64::from(row.length);
            self.note(row);
        }
    }

    fn add_newer(&mut self, rows: &[IndexRow]) {
        self.add(rows);
        for row in rows {
            match self.blocks.back_mut().filter(|block| block.len() < BLOCK) {
                Some(block) => Arc::make_mut(block).push(*row),
                None => self.blocks.push_back(Arc::new(vec![*row])),
            }
        }
    }

    fn add_older(&mut self, rows: Vec<IndexRow>) {
        self.add(&rows);
        if !rows.is_empty() {
            self.blocks.push_front(Arc::new(rows));
        }
    }

    fn find_shapes(&mut self, view: &Connection) -> Result<()> {
        // Shapes are few; looking at each row for a missing one would be slow.
        let mut statement = view.prepare_cached("SELECT id FROM shapes")?;
        let ids: Vec<i64> = statement.query_map(params![], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for id in ids {
            let number = shape_number(id);
            if !self.shapes.contains_key(&number) {
                self.version += 1;
                let shape = Arc::new(read_shape(view, id)?);
                Arc::make_mut(&mut self.shapes).insert(number, shape);
            }
        }
        Ok(())
    }

    fn count(&mut self) {
        let mut before = 0;
        self.before.clear();
        for block in &self.blocks {
            self.before.push(before);
            before += block.len();
        }
    }

    /// When the first event in it was recorded.
    pub fn first(&self) -> Option<Timestamp> {
        self.get(0).map(|row| time(row.recorded_at))
    }
}

fn is_waiting(state: State) -> bool {
    matches!(state, State::Held | State::Queued | State::Sending)
}

#[cfg(test)]
mod tests;
