use std::path::Path;

use super::*;
use crate::log::{Spooled, tests::spooled};

/// A log that another connection writes, and the index of a window that follows it.
struct Followed {
    writer: Log,
    reader: Log,
    index: Index,
    taken: u64,
    _folder: tempfile::TempDir,
}

impl Followed {
    fn with(events: usize) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        let open = |folder: &Path| Log::open(folder).expect("opened").0;
        let (writer, reader) = (open(folder.path()), open(folder.path()));
        let mut followed = Self { writer, reader, index: Index::default(), taken: 0, _folder: folder };
        followed.record(events);
        followed
    }

    fn record(&mut self, events: usize) {
        let events: Vec<Spooled> = (0..events).map(|number| spooled(["opened", "closed"][number % 2], "{}")).collect();
        self.taken += 1;
        self.writer.take("spool", &events, self.taken, false).expect("taken");
    }

    fn run(&mut self, sql: &str) {
        self.writer.connection.execute_batch(sql).expect("run");
    }

    /// Follows to the end, and returns in how many steps.
    fn follow(&mut self) -> usize {
        let mut steps = 1;
        while self.index.follow(&mut self.reader).expect("followed") {
            steps += 1;
        }
        steps
    }

    /// The index says what the log says, in every way of asking.
    fn agrees(&mut self) {
        self.follow();
        let mut rows = self.reader.events().expect("read");
        rows.reverse();
        let indexed: Vec<IndexRow> = self.index.iter().copied().collect();
        assert_eq!(indexed.len(), rows.len());
        assert_eq!(self.index.len(), rows.len());
        for (position, (indexed, row)) in indexed.iter().zip(&rows).enumerate() {
            assert_eq!(
                (indexed.seq, indexed.length as usize, indexed.state, indexed.confirmed),
                (row.seq, row.length, row.state, row.confirmed)
            );
            assert_eq!(self.index.shape(indexed.shape), Some(&row.shape));
            assert_eq!(self.index.get(position), Some(indexed));
            assert_eq!(self.index.position(row.seq), Some(position));
            assert_eq!(self.index.row(row.seq), Some(indexed));
        }
        assert_eq!(self.index.get(rows.len()), None);
        let summary = self.reader.summary().expect("read");
        assert_eq!(
            (self.index.bytes(), self.index.waiting() as u64, self.index.first()),
            (summary.bytes, summary.waiting, summary.first)
        );
    }
}

#[test]
fn a_long_log_is_read_newest_first_in_pages_and_then_whole() {
    let mut followed = Followed::with(17_000);
    assert!(followed.index.follow(&mut followed.reader).expect("followed"), "there is more");
    let page = usize::try_from(FIRST_PAGE).expect("small");
    assert_eq!(followed.index.len(), page);
    assert_eq!(followed.index.get(page - 1).map(|row| row.seq), Some(17_000));
    assert_eq!(followed.follow(), 2);
    followed.agrees();
}

#[test]
fn what_is_recorded_sent_confirmed_and_cut_off_meanwhile_is_followed() {
    let mut followed = Followed::with(500);
    followed.agrees();
    followed.record(300);
    followed.run(
        "INSERT INTO deliveries (seq, method, url, key, created_at) VALUES (1, 'POST', '', 'a', 0), (2, 'POST', '', 'b', 0);
         INSERT INTO attempts (delivery, events, headers, body_sha256, body_length, started_at, confirmed)
         VALUES (1, '[]', '[]', '', 0, 0, 1), (2, '[]', '[]', '', 0, 0, 0);
         UPDATE events SET state = 'sent', delivery = 1 + seq % 2 WHERE seq BETWEEN 100 AND 600;
         UPDATE events SET state = 'withdrawn', body = x'' WHERE seq = 700;",
    );
    followed.agrees();
    let sent: Vec<i64> = followed.index.last_sent().collect();
    assert_eq!(sent, [599, 600]);
    followed.run("DELETE FROM events WHERE seq < 150; DELETE FROM events WHERE seq = 750;");
    followed.agrees();
}

#[test]
fn everything_cleared_is_an_empty_index_that_begins_anew() {
    let mut followed = Followed::with(300);
    followed.agrees();
    followed.writer.clear(Timestamp::now()).expect("cleared");
    followed.agrees();
    assert!(followed.index.is_empty() && followed.index.is_complete());
    followed.record(5);
    followed.agrees();
}

#[test]
fn a_copy_stays_as_it_was() {
    let mut followed = Followed::with(10);
    followed.follow();
    let copy = followed.index.clone();
    assert_eq!(copy, followed.index);
    followed.record(10);
    followed.run("UPDATE events SET state = 'expired' WHERE seq = 3");
    followed.follow();
    assert_ne!(copy, followed.index);
    assert_eq!((copy.len(), copy.row(3).map(|row| row.state)), (10, Some(State::Queued)));
}

#[test]
fn a_reading_that_finds_the_same_rows_is_the_same_reading() {
    let mut followed = Followed::with(10);
    followed.follow();
    let copy = followed.index.clone();
    followed.run("INSERT INTO decisions (id, at, by, agreed, what) VALUES ('a', 0, 'window', '', '{}')");
    followed.follow();
    assert_eq!(copy, followed.index, "what was decided is no row of it");
    for change in [
        "UPDATE events SET state = 'expired' WHERE seq = 3",
        "DELETE FROM events WHERE seq = 1",
        "DELETE FROM events WHERE seq = 5",
        "INSERT INTO events (seq, id, recorded_at, shape, body, state) SELECT 11, id, recorded_at, shape, body, state FROM events LIMIT 1",
        "DELETE FROM events",
    ] {
        let before = followed.index.clone();
        followed.run(change);
        followed.follow();
        assert_ne!(before, followed.index, "{change}");
    }
}
