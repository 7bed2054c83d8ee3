use std::path::Path;

use super::*;
use crate::log::{Spooled, tests::spooled};

/// A log that another connection writes, and the index of a window that looks at it.
struct Looked {
    writer: Log,
    reader: Log,
    index: Index,
    taken: u64,
    _folder: tempfile::TempDir,
}

impl Looked {
    fn with(events: usize) -> Self {
        let folder = tempfile::tempdir().expect("folder");
        let open = |folder: &Path| Log::open(folder).expect("opened").0;
        let (writer, reader) = (open(folder.path()), open(folder.path()));
        let mut looked = Self { writer, reader, index: Index::default(), taken: 0, _folder: folder };
        looked.record(events);
        looked
    }

    fn record(&mut self, events: usize) {
        let events: Vec<Spooled> = (0..events).map(|number| spooled(["opened", "closed"][number % 2], "{}")).collect();
        self.taken += 1;
        self.writer.take("spool", &events, self.taken, false).expect("taken");
    }

    fn run(&mut self, sql: &str) {
        self.writer.connection.execute_batch(sql).expect("run");
    }

    /// Follows to the end; in how many steps.
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
        for (place, (indexed, row)) in indexed.iter().zip(&rows).enumerate() {
            assert_eq!(
                (indexed.seq, indexed.length as usize, indexed.state, indexed.confirmed),
                (row.seq, row.length, row.state, row.confirmed)
            );
            assert_eq!(self.index.shape(indexed.shape), Some(&row.shape));
            assert_eq!(self.index.get(place), Some(indexed));
            assert_eq!(self.index.place(row.seq), Some(place));
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
    let mut looked = Looked::with(17_000);
    assert!(looked.index.follow(&mut looked.reader).expect("followed"), "there is more");
    let page = usize::try_from(FIRST_PAGE).expect("small");
    assert_eq!(looked.index.len(), page);
    assert_eq!(looked.index.get(page - 1).map(|row| row.seq), Some(17_000));
    assert_eq!(looked.follow(), 2);
    looked.agrees();
}

#[test]
fn what_is_recorded_sent_confirmed_and_cut_off_meanwhile_is_followed() {
    let mut looked = Looked::with(500);
    looked.agrees();
    looked.record(300);
    looked.run(
        "INSERT INTO deliveries (seq, method, url, key, created_at) VALUES (1, 'POST', '', 'a', 0), (2, 'POST', '', 'b', 0);
         INSERT INTO attempts (delivery, events, headers, body_sha256, body_length, started_at, confirmed)
         VALUES (1, '[]', '[]', '', 0, 0, 1), (2, '[]', '[]', '', 0, 0, 0);
         UPDATE events SET state = 'sent', delivery = 1 + seq % 2 WHERE seq BETWEEN 100 AND 600;
         UPDATE events SET state = 'withdrawn', body = x'' WHERE seq = 700;",
    );
    looked.agrees();
    let sent: Vec<i64> = looked.index.last_sent().collect();
    assert_eq!(sent, [599, 600]);
    looked.run("DELETE FROM events WHERE seq < 150; DELETE FROM events WHERE seq = 750;");
    looked.agrees();
}

#[test]
fn everything_cleared_is_an_empty_index_that_begins_anew() {
    let mut looked = Looked::with(300);
    looked.agrees();
    looked.writer.clear(Timestamp::now()).expect("cleared");
    looked.agrees();
    assert!(looked.index.is_empty() && looked.index.is_complete());
    looked.record(5);
    looked.agrees();
}

#[test]
fn a_copy_stays_as_it_was() {
    let mut looked = Looked::with(10);
    looked.follow();
    let copy = looked.index.clone();
    assert_eq!(copy, looked.index);
    looked.record(10);
    looked.run("UPDATE events SET state = 'expired' WHERE seq = 3");
    looked.follow();
    assert_ne!(copy, looked.index);
    assert_eq!((copy.len(), copy.row(3).map(|row| row.state)), (10, Some(State::Queued)));
}
