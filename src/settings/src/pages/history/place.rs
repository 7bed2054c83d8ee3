//! Where the table of the history is scrolled to: at the newest message when it opens, and then where the reader left it, whatever
//! arrives meanwhile.

use super::query::Query;
use super::view::History;

/// Where the table was in the last frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The first row in sight: its place from the top, and its number.
    pub first: (usize, i64),
    /// The place of the last one in sight.
    pub last: usize,
    /// How far it is scrolled, and how far it can be, in points.
    pub offset: (f32, f32),
    /// How many rows there were.
    pub rows: usize,
    /// What was searched for.
    pub query: Query,
    /// How often the page had been opened.
    pub opened: u64,
    /// Whether the reader wants to go to the newest message.
    pub goes_to_newest: bool,
}

impl Place {
    /// Whether the newest row is in sight, where the order says where it is.
    fn is_at_newest(&self) -> bool {
        match self.query.newest_at_top() {
            Some(true) => self.offset.0 <= 0.0,
            // A part of a point is lost where rows are aligned to pixels.
            Some(false) => self.offset.0 + 1.0 >= self.offset.1,
            None => false,
        }
    }

    /// How many rows are newer than those in sight, and whether they are above; `None` where the order does not go by time.
    pub fn newer(&self) -> Option<(usize, bool)> {
        let is_above = self.query.newest_at_top()?;
        Some((if is_above { self.first.0 } else { self.rows.saturating_sub(self.last + 1) }, is_above))
    }
}

/// How far to scroll before this frame, in rows and besides in points; `None` to stay. `in_sight` is how many rows fit.
pub fn scroll(last: Option<&Place>, history: &History, in_sight: f32) -> Option<(f32, f32)> {
    let Some(last) = last else { return Some((newest(history, in_sight), 0.0)) };
    if last.goes_to_newest || (last.opened != history.opened && history.selected.is_none()) {
        return Some((newest(history, in_sight), 0.0));
    }
    if last.query != history.query {
        return Some((0.0, 0.0));
    }
    // What is read stays where it is. At the newest row, with no row selected, new ones are seen to arrive.
    if last.is_at_newest() && history.selected.is_none() {
        let is_below = last.query.newest_at_top() == Some(false);
        return (is_below && last.rows != history.rows.len()).then(|| (newest(history, in_sight), 0.0));
    }
    let (place, seq) = last.first;
    if history.rows.seq(place) == Some(seq) {
        return None;
    }
    let now = history.rows.place(seq)?;
    #[expect(clippy::cast_precision_loss, reason = "a part of a pixel")]
    let moved = now as f32 - place as f32;
    Some((moved, last.offset.0))
}

/// How many rows are above when the newest is in sight.
#[expect(clippy::cast_precision_loss, reason = "a part of a pixel")]
fn newest(history: &History, in_sight: f32) -> f32 {
    let rows = history.rows.len() as f32;
    let above = match history.query.newest_at_top() {
        Some(true) => 0.0,
        Some(false) => rows - in_sight,
        None => history.rows.newest().and_then(|seq| history.rows.place(seq)).unwrap_or(0) as f32 - in_sight / 2.0,
    };
    above.clamp(0.0, (rows - in_sight).max(0.0))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::pages::history::columns::Column;
    use crate::pages::history::rows::{HistoryRow, Rows};

    fn history(seqs: impl Iterator<Item = i64>, query: Query) -> History {
        let row = |seq| HistoryRow { seq, ..HistoryRow::default() };
        History { rows: Rows::Given(Arc::new(seqs.map(row).collect())), query, ..History::default() }
    }

    fn by(column: Column, ascending: bool) -> Query {
        Query { column, ascending, ..Query::default() }
    }

    fn place(history: &History, first: usize, seq: i64) -> Place {
        #[expect(clippy::cast_precision_loss, reason = "small")]
        let points = |rows: usize| rows as f32 * 10.0;
        Place {
            first: (first, seq),
            last: first + 9,
            offset: (points(first), points(history.rows.len() - 10)),
            rows: history.rows.len(),
            query: history.query.clone(),
            opened: history.opened,
            goes_to_newest: false,
        }
    }

    #[test]
    fn the_history_opens_at_the_newest_message_whatever_the_order() {
        for (history, above) in [
            (history((1..=100).rev(), by(Column::Time, false)), 0.0),
            (history(1..=100, by(Column::Time, true)), 90.0),
            (history((60..=100).chain(1..60), by(Column::Size, true)), 35.0),
        ] {
            assert_eq!(scroll(None, &history, 10.0), Some((above, 0.0)), "{:?}", history.query);
            let (was, again) = (place(&history, 20, 1), History { opened: 1, ..history.clone() });
            assert_eq!(scroll(Some(&was), &again, 10.0), Some((above, 0.0)), "opened again");
            let wants = Place { goes_to_newest: true, ..was };
            assert_eq!(scroll(Some(&wants), &history, 10.0), Some((above, 0.0)), "asked to");
        }
    }

    #[test]
    fn what_is_read_stays_where_it_is_and_what_is_newer_is_counted() {
        let before = history((1..=100).rev(), Query::default());
        let was = place(&before, 20, 80);
        assert_eq!(was.newer(), Some((20, true)));
        let after = history((1..=118).rev(), Query::default());
        assert_eq!(scroll(Some(&was), &after, 10.0), Some((18.0, 200.0)));
        assert_eq!(scroll(Some(&was), &before, 10.0), None, "nothing came");
        let up = history(1..=100, by(Column::Time, true));
        assert_eq!(place(&up, 20, 21).newer(), Some((70, false)));
        assert_eq!(scroll(Some(&place(&up, 20, 21)), &history(1..=118, up.query.clone()), 10.0), None);
        assert_eq!(place(&history(1..=100, by(Column::Size, true)), 20, 21).newer(), None);
    }

    #[test]
    fn at_the_newest_new_ones_are_seen_to_arrive() {
        let down = history((1..=100).rev(), Query::default());
        let more = history((1..=118).rev(), Query::default());
        assert_eq!(scroll(Some(&place(&down, 0, 100)), &more, 10.0), None, "at the top there they are");
        let selected = History { selected: Some(99), ..more };
        assert_eq!(scroll(Some(&place(&down, 0, 100)), &selected, 10.0), Some((18.0, 0.0)), "one that is read stays");
        let up = history(1..=100, by(Column::Time, true));
        let more = history(1..=118, up.query.clone());
        assert_eq!(scroll(Some(&place(&up, 90, 91)), &more, 10.0), Some((108.0, 0.0)));
    }
}
