//! The rows of the history. There may be a million; one becomes words only when it is drawn.

use std::collections::BTreeMap;
use std::sync::Arc;

use candor::Manifest;
use candor::tools::log::{Index, Shape, State};
use jiff::Timestamp;

use super::columns::Column;
use super::query::ShapeWords;
use crate::pages::parts::Dot;
use crate::text::Clock;
use crate::text::{figures, history as text, manifests};

/// How many different rows are measured. This happens in every frame, and few programs have as many kinds of messages; any others
/// are taken to be no wider.
const MEASURED: usize = 100;

/// The rows of the table. One is worked out when it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Rows {
    /// These.
    Given(Arc<Vec<HistoryRow>>),
    /// Those of a log.
    Log(LogRows),
}

impl Default for Rows {
    fn default() -> Self {
        Self::Given(Arc::default())
    }
}

impl Rows {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Given(rows) => rows.len(),
            Self::Log(rows) => rows.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The row at this place from the top.
    pub fn row(&self, place: usize) -> Option<HistoryRow> {
        match self {
            Self::Given(rows) => rows.get(place).cloned(),
            Self::Log(rows) => rows.row(place),
        }
    }

    /// Words among which is the widest that a row can have in this column; `states` are those that there are.
    pub fn widest(&self, column: Column, states: &[(State, u64)]) -> Vec<&str> {
        let mut words: Vec<&str> = match (self, column) {
            // No size is wider than what sizes have at least.
            (_, Column::Size) | (Self::Log(_), Column::State) => Vec::new(),
            (Self::Given(rows), _) => rows.iter().take(MEASURED).map(|row| row.says(column)).collect(),
            (Self::Log(rows), Column::Time) => rows.times.iter().map(String::as_str).collect(),
            (Self::Log(rows), Column::What) => rows.words.values().take(MEASURED).map(|words| words.what.as_str()).collect(),
            (Self::Log(rows), Column::Tier) => rows.words.values().take(MEASURED).map(|words| words.tiers.as_str()).collect(),
        };
        if column == Column::State {
            words.extend(states.iter().map(|(state, _)| text::state(*state)));
        }
        words
    }

    /// The number of the newest that is shown. Looks at each where they are not all shown in order.
    pub fn newest(&self) -> Option<i64> {
        match self {
            Self::Given(rows) => rows.iter().map(|row| row.seq).max(),
            Self::Log(rows) => match &rows.order {
                Some(order) => order.iter().copied().max(),
                None => rows.seq(0),
            },
        }
    }

    /// The number of the event at this place from the top.
    pub fn seq(&self, place: usize) -> Option<i64> {
        match self {
            Self::Given(rows) => rows.get(place).map(|row| row.seq),
            Self::Log(rows) => rows.seq(place),
        }
    }

    /// The place of the event with this number, from the top.
    pub fn place(&self, seq: i64) -> Option<usize> {
        match self {
            Self::Given(rows) => rows.iter().position(|row| row.seq == seq),
            Self::Log(rows) => rows.place(seq),
        }
    }
}

/// One event in the table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryRow {
    /// Its number in the log.
    pub seq: i64,
    /// When it was recorded.
    pub time: String,
    /// What it says, such as "SkellyCam started".
    pub what: String,
    /// The tiers in it.
    pub tiers: String,
    /// What became of it, in a word ("Sent", "Waiting", "Withdrawn").
    pub state: String,
    /// The dot beside that word.
    pub dot: Dot,
    /// The size of its bytes.
    pub size: String,
}

impl HistoryRow {
    /// What it says in this column.
    pub fn says(&self, column: Column) -> &str {
        match column {
            Column::Time => &self.time,
            Column::What => &self.what,
            Column::Tier => &self.tiers,
            Column::State => &self.state,
            Column::Size => &self.size,
        }
    }

    /// The dot before that.
    pub fn dot(&self, column: Column) -> Option<Dot> {
        (column == Column::State).then_some(self.dot)
    }
}

/// What the rows of the table are made from, one when it is drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRows {
    /// Everything there is.
    pub index: Arc<Index>,
    /// The numbers of the events that are shown, in their order; `None` for all of them, newest first.
    pub order: Option<Arc<Vec<i64>>>,
    /// By the shape's number.
    pub words: Arc<BTreeMap<u32, ShapeWords>>,
    /// When it is and where, for the words of a time.
    pub clock: Clock,
    /// A time in words of every length that there can be in this log.
    pub times: Arc<Vec<String>>,
}

impl LogRows {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.order.as_ref().map_or_else(|| self.index.len(), |order| order.len())
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the event at this place from the top.
    pub fn seq(&self, place: usize) -> Option<i64> {
        match &self.order {
            Some(order) => order.get(place).copied(),
            None => self.index.get(self.index.len().checked_sub(place + 1)?).map(|row| row.seq),
        }
    }

    /// The place of the event with this number, from the top.
    pub fn place(&self, seq: i64) -> Option<usize> {
        match &self.order {
            Some(order) => order.iter().position(|shown| *shown == seq),
            None => Some(self.index.len() - 1 - self.index.position(seq)?),
        }
    }

    /// The row at this place from the top.
    pub fn row(&self, place: usize) -> Option<HistoryRow> {
        let seq = self.seq(place)?;
        // A row that was just removed keeps its place until the rows have been put in order again.
        let Some(row) = self.index.row(seq) else { return Some(HistoryRow { seq, ..HistoryRow::default() }) };
        let words = self.words.get(&row.shape).cloned().unwrap_or_default();
        let at = Timestamp::from_millisecond(row.recorded_at).unwrap_or_default();
        Some(HistoryRow {
            seq,
            time: self.clock.time(at),
            what: words.what,
            tiers: words.tiers,
            state: text::state(row.state).to_owned(),
            dot: dot(row.state),
            // In bytes, a longer number would be cut off.
            size: if row.length < 1_000_000 { figures::grouped(row.length.into()) } else { figures::size(row.length.into()) },
        })
    }
}

/// The words in a row, by its shape.
pub fn words(manifest: &Manifest, index: &Index) -> BTreeMap<u32, ShapeWords> {
    index.shapes().map(|(number, shape)| (number, shape_words(manifest, shape))).collect()
}

/// The words that all events with this shape share.
pub fn shape_words(manifest: &Manifest, shape: &Shape) -> ShapeWords {
    ShapeWords { what: manifests::event_title(manifest, &shape.event), tiers: tiers(manifest, &shape.tiers) }
}

fn tiers(manifest: &Manifest, ids: &[String]) -> String {
    figures::list(&ids.iter().map(|id| manifests::tier_name(manifest, id)).collect::<Vec<_>>())
}

fn dot(state: State) -> Dot {
    match state {
        State::Sent => Dot::On,
        State::Queued | State::Sending | State::Held => Dot::Waiting,
        State::Refused => Dot::Failed,
        State::Expired | State::Withdrawn => Dot::Off,
        State::Unknown => Dot::Attention,
    }
}
