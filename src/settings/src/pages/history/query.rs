//! Which events of the history are shown, and in which order: asked in the window, answered away from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use candor::tools::log::{Index, IndexRow, Shape, State};

use super::columns::Column;
use super::matches::matches;
use crate::pages::history::chart::{Chart, ChartKind, Part};
use crate::text::history as text;

/// What a person searches the history for. By default nothing: then everything is shown, newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that are in the bytes.
    pub words: String,
    /// The id of a tier.
    pub tier: Option<String>,
    /// The id of an event.
    pub event: Option<String>,
    /// What became of it.
    pub state: Option<State>,
    /// When it was recorded.
    pub period: Period,
    /// The column that orders the rows.
    pub column: Column,
    /// Whether the smallest comes first.
    pub ascending: bool,
    /// What the chart shows.
    pub chart: ChartKind,
}

/// How far back the rows go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Period {
    /// To the beginning.
    #[default]
    Always,
    /// To the last midnight.
    Today,
    /// Seven days.
    Week,
    /// Thirty days.
    Month,
    /// From one time up to before another, in milliseconds since 1970: what was chosen in the chart.
    Between(i64, i64),
}

impl Query {
    /// Whether it filters anything out.
    pub fn filters(&self) -> bool {
        !self.words.trim().is_empty()
            || self.tier.is_some()
            || self.event.is_some()
            || self.state.is_some()
            || self.period != Period::Always
    }

    /// The same order and chart, of everything.
    #[must_use]
    pub fn of_everything(&self) -> Self {
        Self { column: self.column, ascending: self.ascending, chart: self.chart, ..Self::default() }
    }

    /// Where the newest rows are: at the top (`true`), at the bottom, or anywhere between others (`None`).
    pub fn newest_at_top(&self) -> Option<bool> {
        (self.column == Column::Time).then_some(!self.ascending)
    }

    /// Whether the same rows are shown, in whichever order and with whichever chart.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let Self { column, ascending, chart, .. } = *self;
        *self == Self { column, ascending, chart, ..other.clone() }
    }

    /// Whether the rows are just everything, newest first.
    pub fn is_plain(&self) -> bool {
        !self.filters() && self.column == Column::Time && !self.ascending
    }
}

/// The words in a row that all events with one shape share.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShapeWords {
    /// What it says.
    pub what: String,
    /// The tiers in it.
    pub tiers: String,
}

/// A query with everything that answering it needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrange {
    /// What is searched for.
    pub query: Query,
    /// Everything there is.
    pub index: Arc<Index>,
    /// By the shape's number.
    pub words: Arc<BTreeMap<u32, ShapeWords>>,
    /// The events with the words in their bytes, if words are searched for.
    pub hits: Option<Arc<BTreeSet<i64>>>,
    /// The earliest time, in milliseconds since 1970.
    pub since: Option<i64>,
    /// How far local time is ahead of UTC, in milliseconds.
    pub offset: i64,
}

/// The answer to a query.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Arranged {
    /// The numbers of the events, in their order; `None` for all of them, newest first.
    pub order: Option<Arc<Vec<i64>>>,
    /// The same over time, including what the filter by time leaves out.
    pub chart: Chart,
    /// The kinds of tiers in the chart.
    pub tiers: Vec<String>,
    /// What there is at all, whatever is searched for.
    pub present: Present,
}

/// How much there is of each thing that can be filtered by, in the whole history. What there is none of is not here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Present {
    /// By what became of them.
    pub states: Vec<(State, u64)>,
    /// By the id of a tier in them.
    pub tiers: BTreeMap<String, u64>,
    /// By their event.
    pub events: BTreeMap<String, u64>,
}

impl Present {
    fn in_index(index: &Index) -> Self {
        let mut present = Self::default();
        let mut shapes: BTreeMap<u32, u64> = BTreeMap::new();
        for row in index.iter() {
            *shapes.entry(row.shape).or_default() += 1;
            match present.states.iter_mut().find(|(state, _)| *state == row.state) {
                Some((_, count)) => *count += 1,
                None => present.states.push((row.state, 1)),
            }
        }
        for (number, shape) in index.shapes() {
            let Some(count) = shapes.get(&number) else { continue };
            *present.events.entry(shape.event.clone()).or_default() += count;
            for tier in &shape.tiers {
                *present.tiers.entry(tier.clone()).or_default() += count;
            }
        }
        present
    }
}

impl Arrange {
    /// Answers it. The chart ends `now`, in milliseconds since 1970.
    pub fn run(&self, now: i64) -> Arranged {
        let shapes: BTreeSet<u32> =
            self.index.shapes().filter(|(_, shape)| self.takes_shape(shape)).map(|(number, _)| number).collect();
        let takes = |row: &&IndexRow| {
            self.since.is_none_or(|since| row.recorded_at >= since)
                && self.query.state.is_none_or(|state| state == row.state)
                && shapes.contains(&row.shape)
        };
        let named = self.shapes_with_the_words();
        let among: Vec<&IndexRow> = match &self.hits {
            Some(hits) if named.is_empty() => hits.iter().rev().filter_map(|seq| self.index.row(*seq)).filter(takes).collect(),
            Some(hits) => {
                let found = |row: &&IndexRow| named.contains(&row.shape) || hits.contains(&row.seq);
                self.index.iter().rev().filter(found).filter(takes).collect()
            }
            None => self.index.iter().rev().filter(takes).collect(),
        };
        let (chart, tiers) = self.chart(&among, now);
        let present = Present::in_index(&self.index);
        if self.query.is_plain() {
            return Arranged { order: None, chart, tiers, present };
        }
        let in_time = |row: &&IndexRow| match self.query.period {
            Period::Between(from, to) => (from..to).contains(&row.recorded_at),
            _ => true,
        };
        // Newest first, and rows that are otherwise equal stay that way.
        let mut rows: Vec<IndexRow> = among.into_iter().filter(in_time).copied().collect();
        let ranks = self.ranks();
        let rank = |row: &IndexRow| ranks.get(&row.shape).copied().unwrap_or_default();
        match self.query.column {
            Column::Time if self.query.ascending => rows.reverse(),
            Column::Time => {}
            Column::What => self.sort(&mut rows, |row| rank(row).0),
            Column::Tier => self.sort(&mut rows, |row| rank(row).1),
            Column::State => self.sort(&mut rows, |row| text::state(row.state)),
            Column::Size => self.sort(&mut rows, |row| row.length),
        }
        let order = rows.into_iter().map(|row| row.seq).collect();
        Arranged { order: Some(Arc::new(order)), chart, tiers, present }
    }

    /// The shapes in whose own words is what is searched for: a person searches for what the table says, too.
    fn shapes_with_the_words(&self) -> BTreeSet<u32> {
        let searched = self.query.words.as_str();
        let says = |words: &ShapeWords| [&words.what, &words.tiers].iter().any(|text| !matches(text, searched).is_empty());
        self.words.iter().filter(|(_, words)| says(words)).map(|(shape, _)| *shape).collect()
    }

    fn chart(&self, rows: &[&IndexRow], now: i64) -> (Chart, Vec<String>) {
        let kinds: BTreeSet<&String> = self.words.values().map(|words| &words.tiers).collect();
        let by_shape: BTreeMap<u32, usize> =
            self.words.iter().map(|(shape, words)| (*shape, kinds.range::<String, _>(..&words.tiers).count())).collect();
        let kind = self.query.chart;
        let part = |row: &IndexRow| {
            if kind.is_by_tier() {
                Part::Tiers(by_shape.get(&row.shape).copied().unwrap_or_default())
            } else {
                part_of(row.state)
            }
        };
        (Chart::of(rows.iter().copied(), now, self.offset, kind.is_in_bytes(), part), kinds.into_iter().cloned().collect())
    }

    fn takes_shape(&self, shape: &Shape) -> bool {
        self.query.tier.as_ref().is_none_or(|tier| shape.tiers.contains(tier))
            && self.query.event.as_ref().is_none_or(|event| *event == shape.event)
    }

    fn sort<K: Ord>(&self, rows: &mut [IndexRow], key: impl Fn(&IndexRow) -> K) {
        if self.query.ascending {
            rows.sort_by_key(key);
        } else {
            rows.sort_by_key(|row| std::cmp::Reverse(key(row)));
        }
    }

    /// The rank of each shape's words among all, so that sorting a million rows compares numbers and not words.
    fn ranks(&self) -> BTreeMap<u32, (usize, usize)> {
        let all = |words: fn(&ShapeWords) -> &String| self.words.values().map(words).collect::<BTreeSet<_>>();
        let (whats, tiers) = (all(|words| &words.what), all(|words| &words.tiers));
        let rank = |among: &BTreeSet<&String>, words: &String| among.range::<String, _>(..words).count();
        self.words.iter().map(|(shape, words)| (*shape, (rank(&whats, &words.what), rank(&tiers, &words.tiers)))).collect()
    }
}

fn part_of(state: State) -> Part {
    match state {
        State::Sent => Part::Sent,
        State::Held | State::Queued | State::Sending => Part::Waiting,
        State::Expired | State::Withdrawn => Part::Kept,
        State::Unknown => Part::Unknown,
        State::Refused => Part::Refused,
    }
}

#[cfg(test)]
mod tests {
    use candor::tools::log::{Log, Spooled};
    use candor::tools::manifest::{Envelope, Method};

    use super::*;

    /// A log with these events, one a second, each with this many bytes.
    fn index(events: &[(&str, &str, usize)]) -> Arc<Index> {
        let folder = tempfile::tempdir().expect("folder");
        let (mut log, _) = Log::open(folder.path()).expect("opened");
        let shape = |event: &str, tier: &str| Shape {
            event: event.into(),
            tiers: vec![tier.into()],
            fields: Vec::new(),
            method: Method::Post,
            url: "http://127.0.0.1/".into(),
            envelope: Envelope::Events,
            crash: false,
            identity: None,
            decision: "decision".into(),
            held: false,
            folds: None,
        };
        let spooled: Vec<Spooled> = (0_i64..)
            .zip(events)
            .map(|(second, (event, tier, bytes))| Spooled {
                shape: Arc::new(shape(event, tier)),
                id: String::new(),
                recorded_at: second * 1000,
                body: vec![b' '; *bytes],
            })
            .collect();
        log.take("spool", &spooled, 1, false).expect("taken");
        let mut index = Index::default();
        while index.follow(&mut log).expect("followed") {}
        Arc::new(index)
    }

    fn shown(query: Query, hits: Option<&[i64]>, since: Option<i64>) -> Vec<i64> {
        let index = index(&[("opened", "ping", 30), ("used", "usage", 10), ("opened", "ping", 20), ("crashed", "crash", 20)]);
        let words = index
            .shapes()
            .map(|(number, shape)| (number, ShapeWords { what: format!("It {}", shape.event), tiers: shape.tiers.concat() }));
        let hits = hits.map(|hits| Arc::new(hits.iter().copied().collect()));
        let arranged =
            Arrange { query, words: Arc::new(words.collect()), index: Arc::clone(&index), hits, since, offset: 0 }.run(0);
        arranged.order.map_or_else(|| index.iter().rev().map(|row| row.seq).collect(), |order| order.to_vec())
    }

    fn by(column: Column, ascending: bool) -> Query {
        Query { column, ascending, ..Query::default() }
    }

    #[test]
    fn each_column_orders_the_rows_both_ways_and_what_is_equal_stays_newest_first() {
        for (column, up, down) in [
            (Column::Time, [1, 2, 3, 4], [4, 3, 2, 1]),
            (Column::What, [4, 3, 1, 2], [2, 3, 1, 4]),
            (Column::Tier, [4, 3, 1, 2], [2, 3, 1, 4]),
            (Column::State, [4, 3, 2, 1], [4, 3, 2, 1]),
            (Column::Size, [2, 4, 3, 1], [1, 4, 3, 2]),
        ] {
            assert_eq!(shown(by(column, true), None, None), up, "{column:?}");
            assert_eq!(shown(by(column, false), None, None), down, "{column:?}");
        }
    }

    #[test]
    fn only_what_every_filter_takes_is_shown() {
        let all = Query::default();
        assert_eq!(shown(Query { tier: Some("ping".into()), ..all.clone() }, None, None), [3, 1]);
        assert_eq!(shown(Query { event: Some("used".into()), ..all.clone() }, None, None), [2]);
        assert_eq!(shown(Query { state: Some(State::Queued), ..all.clone() }, None, None), [4, 3, 2, 1]);
        assert_eq!(shown(Query { state: Some(State::Sent), ..all.clone() }, None, None), [0_i64; 0]);
        assert_eq!(shown(Query { period: Period::Week, ..all.clone() }, None, Some(2000)), [4, 3]);
        assert_eq!(shown(Query { period: Period::Between(1000, 3000), ..all.clone() }, None, None), [3, 2]);
        assert_eq!(shown(Query { words: "x".into(), ..all.clone() }, Some(&[1, 2, 99]), None), [2, 1]);
        assert_eq!(shown(Query { tier: Some("ping".into()), ..all.clone() }, Some(&[1, 2]), None), [1]);
        let said = Query { words: "it USED".into(), ..all };
        assert_eq!(shown(said.clone(), Some(&[4]), None), [4, 2], "what the table says is found, too");
        assert_eq!(shown(said, Some(&[]), None), [2]);
    }
}
