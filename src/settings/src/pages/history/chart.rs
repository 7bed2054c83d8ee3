//! Adds up the history over time, in equal spans, by what became of it or by its tiers: a million rows say more as a few bars.

use std::collections::BTreeMap;

use candor::tools::log::IndexRow;

/// What the height of a bar means, and what its parts are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ChartKind {
    /// Messages, by what became of them.
    #[default]
    EventsByState,
    /// Messages, by their tiers.
    EventsByTier,
    /// Bytes, by what became of them.
    BytesByState,
    /// Bytes, by their tiers.
    BytesByTier,
}

impl ChartKind {
    /// Whether the parts are tiers.
    pub fn is_by_tier(self) -> bool {
        matches!(self, Self::EventsByTier | Self::BytesByTier)
    }

    /// Whether bytes are counted.
    pub fn is_in_bytes(self) -> bool {
        matches!(self, Self::BytesByState | Self::BytesByTier)
    }
}

/// Amounts over time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// When the first span begins, in milliseconds since 1970.
    pub start: i64,
    /// How long each span is, in milliseconds.
    pub span: i64,
    /// For each span the amounts, by part.
    pub bars: Vec<BTreeMap<Part, u64>>,
}

/// A part of a bar, in the order in which they are stacked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The server has it.
    Sent,
    /// It waits.
    Waiting,
    /// It never left, and never will.
    Kept,
    /// It may have arrived.
    Unknown,
    /// The server refused it.
    Refused,
    /// Messages with the kind of tiers that has this number.
    Tiers(usize),
}

/// The most bars: in the narrowest window, 640 points wide, each still has about twelve, enough to be told apart and clicked.
const MOST_BARS: i64 = 48;

/// The fewest bars, so that a history of one minute does not become one wall: what is before its first message is empty.
const FEWEST_BARS: i64 = 24;

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
/// In milliseconds.
pub const DAY: i64 = 24 * HOUR;

/// Spans that people have words for.
const SPANS: [i64; 15] = [
    SECOND,
    10 * SECOND,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    HOUR,
    3 * HOUR,
    6 * HOUR,
    12 * HOUR,
    DAY,
    2 * DAY,
    7 * DAY,
    28 * DAY,
    91 * DAY,
    364 * DAY,
];

impl Chart {
    /// The chart of these rows up to `now`. `offset` is how far local time is ahead of UTC, so that days begin at midnight.
    pub fn of<'a>(
        rows: impl Iterator<Item = &'a IndexRow> + Clone,
        now: i64,
        offset: i64,
        in_bytes: bool,
        part: impl Fn(&IndexRow) -> Part,
    ) -> Self {
        let ends = rows.clone().fold(None, |ends: Option<(i64, i64)>, row| {
            let at = row.recorded_at;
            Some(ends.map_or((at, at), |(first, last)| (first.min(at), last.max(at))))
        });
        let Some((first, last)) = ends else { return Self::default() };
        let (first, last) = (first.saturating_add(offset), last.max(now).saturating_add(offset));
        let count = |span: i64| last.div_euclid(span).saturating_sub(first.div_euclid(span)).saturating_add(1);
        let longest = SPANS.last().copied().unwrap_or(DAY);
        // A clock that was wrong can make it span centuries.
        let span = SPANS.into_iter().find(|span| count(*span) <= MOST_BARS).unwrap_or_else(|| {
            let times = count(longest).div_euclid(MOST_BARS).saturating_add(1);
            longest.saturating_mul(times)
        });
        let bars = count(span).max(FEWEST_BARS);
        let start = last.div_euclid(span).saturating_sub(bars - 1).saturating_mul(span);
        let mut bars = vec![BTreeMap::new(); usize::try_from(bars).unwrap_or(1)];
        for row in rows {
            let place = row.recorded_at.saturating_add(offset).saturating_sub(start).div_euclid(span);
            if let Some(bar) = usize::try_from(place).ok().and_then(|place| bars.get_mut(place)) {
                *bar.entry(part(row)).or_insert(0) += if in_bytes { u64::from(row.length) } else { 1 };
            }
        }
        Self { start: start.saturating_sub(offset), span, bars }
    }

    /// When this span begins, and when the next one does.
    pub fn ends(&self, place: usize) -> (i64, i64) {
        let from = self.start.saturating_add(self.span.saturating_mul(i64::try_from(place).unwrap_or(0)));
        (from, from.saturating_add(self.span))
    }
}

#[cfg(test)]
mod tests {
    use candor::tools::log::State;

    use super::*;

    fn row(recorded_at: i64, length: u32) -> IndexRow {
        IndexRow { seq: recorded_at, recorded_at, length, shape: 1, state: State::Sent, confirmed: false }
    }

    fn chart(rows: &[IndexRow], offset: i64, in_bytes: bool) -> Chart {
        Chart::of(rows.iter(), 0, offset, in_bytes, |_| Part::Sent)
    }

    fn amounts(chart: &Chart) -> Vec<u64> {
        chart.bars.iter().map(|bar| bar.values().sum()).collect()
    }

    #[test]
    fn every_row_is_in_exactly_one_bar_and_there_are_never_too_many() {
        for last in [0, 999, 47_000, 3 * HOUR, 400 * DAY, 300_000 * DAY, i64::MAX / 2] {
            let rows = [row(0, 5), row(last / 3, 7), row(last, 11)];
            let chart = chart(&rows, 0, true);
            assert_eq!(amounts(&chart).iter().sum::<u64>(), 23, "{last}");
            assert!(chart.bars.len() <= 64, "{last}: {}", chart.bars.len());
            for row in rows {
                let place = (0..chart.bars.len()).filter(|place| {
                    let (from, to) = chart.ends(*place);
                    (from..to).contains(&row.recorded_at)
                });
                assert_eq!(place.count(), 1, "{last}");
            }
        }
    }

    #[test]
    fn days_begin_at_the_midnight_of_the_place_where_one_is() {
        // Two hours ahead of UTC; the first event is at 23:30 there, the second an hour later.
        let rows = [row(10 * DAY - 2 * HOUR - 30 * MINUTE, 1), row(10 * DAY - 2 * HOUR + 30 * MINUTE, 1), row(40 * DAY, 1)];
        let chart = chart(&rows, 2 * HOUR, false);
        assert_eq!(chart.span, DAY);
        let first = amounts(&chart).iter().position(|amount| *amount > 0).expect("a bar");
        assert_eq!(amounts(&chart)[first..first + 2], [1, 1]);
        assert_eq!(chart.ends(first + 1).0, 10 * DAY - 2 * HOUR);
    }

    #[test]
    fn the_last_bar_is_now_and_few_messages_make_no_wall() {
        let chart = Chart::of([row(50 * SECOND, 1)].iter(), 60 * SECOND, 0, false, |_| Part::Sent);
        let last = chart.ends(chart.bars.len() - 1);
        assert!((last.0..last.1).contains(&(60 * SECOND)), "{chart:?}");
        assert_eq!((chart.span, chart.bars.len(), amounts(&chart).iter().sum::<u64>()), (SECOND, 24, 1));
    }

    #[test]
    fn without_rows_there_is_no_bar() {
        assert_eq!(chart(&[], 0, false), Chart::default());
    }
}
