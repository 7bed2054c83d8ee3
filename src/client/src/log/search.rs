//! Looking for words in the bytes of everything that was recorded, in pieces, between which the search can be stopped.

use std::cell::Cell;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};

use memchr::memmem::Finder;
use rusqlite::functions::FunctionFlags;
use rusqlite::params;

use super::error::Result;
use super::open::Log;

/// How many events are searched before asking again whether anybody still wants to know: that takes a few milliseconds, so that the next
/// letter typed does not have to wait.
const PIECE: i64 = 4096;

/// The most threads that search: SQLite hands out pages one at a time, and more than four threads wait for each other.
const MOST_THREADS: usize = 4;

/// The name under which SQLite asks for the words: a row without them never leaves it then, which saves a tenth of the time.
const HAS_WORDS: &str = "has_words";

/// Words to look for, in any case, and also as they are escaped in JSON.
#[derive(Debug, Clone)]
pub struct Needle {
    finders: Vec<Finder<'static>>,
    ascii: bool,
}

impl Needle {
    /// `None` if there is nothing to look for.
    pub fn new(words: &str) -> Option<Self> {
        let words = words.trim();
        if words.is_empty() {
            return None;
        }
        let mut ways: Vec<String> = Vec::new();
        for words in [words.to_lowercase(), words.to_uppercase()] {
            let escaped = as_in_json(&words);
            ways.extend([words.to_lowercase(), escaped.to_lowercase(), without_beyond_ascii(&escaped).to_lowercase()]);
        }
        ways.sort();
        ways.dedup();
        let finders = ways.iter().map(|way| Finder::new(way.as_bytes()).into_owned()).collect();
        Some(Self { finders, ascii: words.is_ascii() })
    }

    /// Whether the words are in these bytes; `room` is a buffer that is reused.
    pub fn is_in(&self, body: &[u8], room: &mut Vec<u8>) -> bool {
        room.clear();
        if self.ascii {
            room.extend(body.iter().map(u8::to_ascii_lowercase));
        } else {
            room.extend_from_slice(String::from_utf8_lossy(body).to_lowercase().as_bytes());
        }
        self.finders.iter().any(|finder| finder.find(room).is_some())
    }
}

/// A piece that has been searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Searched {
    /// The events with the words in them, newest first.
    pub hits: Vec<i64>,
    /// How many were searched.
    pub searched: usize,
}

/// Searches all events with numbers above `above` in the log of this folder, roughly from the newest on, with several threads that each
/// have their own connection. `each` is given every piece; the search ends early once nobody wants it any more.
pub fn search(
    folder: &Path,
    needle: &Needle,
    above: i64,
    wanted: &(dyn Fn() -> bool + Sync),
    mut each: impl FnMut(Searched),
) -> Result<()> {
    let Some(log) = Log::open_to_read(folder)? else { return Ok(()) };
    // The number up to which nobody has begun to search.
    let next = Mutex::new(i64::MAX);
    let threads = std::thread::available_parallelism().map_or(1, |cores| cores.get().min(MOST_THREADS));
    let take = |log: &Log| -> Result<Option<(i64, i64)>> {
        let Ok(mut next) = next.lock() else { return Ok(None) };
        // A gap in the numbers is skipped, however wide it is.
        let Some(last) = log.newest_up_to(*next)?.filter(|last| *last > above) else { return Ok(None) };
        let from = above.max(last.saturating_sub(PIECE));
        *next = from;
        Ok(Some((from, last)))
    };
    let search_pieces = |log: &Log, found: &Sender<Result<Searched>>| {
        let count = match log.look_for(needle.clone()) {
            Ok(count) => count,
            Err(error) => return drop(found.send(Err(error))),
        };
        while wanted() {
            let piece = take(log).transpose();
            let Some(searched) = piece.map(|piece| log.search(&count, piece?)) else { return };
            if found.send(searched).is_err() {
                return;
            }
        }
    };
    let mut others = Vec::new();
    for _ in 1..threads {
        others.extend(Log::open_to_read(folder)?);
    }
    std::thread::scope(|scope| {
        let (found, pieces) = channel();
        for log in others.into_iter().chain([log]) {
            let found = found.clone();
            scope.spawn(move || search_pieces(&log, &found));
        }
        drop(found);
        pieces.into_iter().try_for_each(|piece| {
            each(piece?);
            Ok(())
        })
    })
}

impl Log {
    fn newest_up_to(&self, number: i64) -> Result<Option<i64>> {
        let mut statement = self.connection.prepare_cached("SELECT max(seq) FROM events WHERE seq <= ?1")?;
        Ok(statement.query_row([number], |row| row.get(0))?)
    }

    /// Makes SQLite ask for these words. Returns how many bodies it has asked about.
    fn look_for(&self, needle: Needle) -> Result<Arc<AtomicUsize>> {
        let count = Arc::new(AtomicUsize::new(0));
        let (counted, room) = (Arc::clone(&count), Cell::new(Vec::new()));
        self.connection.create_scalar_function(HAS_WORDS, 1, FunctionFlags::SQLITE_DIRECTONLY, move |given| {
            let mut buffer = room.take();
            let found = needle.is_in(given.get_raw(0).as_bytes().unwrap_or_default(), &mut buffer);
            room.set(buffer);
            counted.fetch_add(1, Ordering::Relaxed);
            Ok(found)
        })?;
        Ok(count)
    }

    /// Searches the events with numbers above the first and up to the second.
    fn search(&self, count: &AtomicUsize, (above, last): (i64, i64)) -> Result<Searched> {
        let mut statement = self.connection.prepare_cached(&format!(
            "SELECT seq FROM events WHERE seq > ?1 AND seq <= ?2 AND {HAS_WORDS}(body) ORDER BY seq DESC"
        ))?;
        let hits = statement.query_map(params![above, last], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        Ok(Searched { hits, searched: count.swap(0, Ordering::Relaxed) })
    }
}

/// These words as they are escaped inside a JSON string.
fn as_in_json(words: &str) -> String {
    let quoted = serde_json::Value::from(words).to_string();
    quoted.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(words).to_owned()
}

/// These words as a manifest with `escape = "ascii"` has them written.
fn without_beyond_ascii(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        if c.is_ascii() {
            out.push(c);
        } else {
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(words: &str, body: &str) -> bool {
        Needle::new(words).is_some_and(|needle| needle.is_in(body.as_bytes(), &mut Vec::new()))
    }

    #[test]
    fn words_are_found_in_whichever_case_and_however_json_writes_them() {
        for (words, body) in [
            ("skellycam", "{\"app\":\"SkellyCam\"}"),
            ("  SKELLY ", "{\"app\":\"SkellyCam\"}"),
            ("Größe", "{\"a\":\"GRÖSSE größe\"}"),
            ("größe", "{\"a\":\"gr\\u00f6\\u00dfe\"}"),
            ("Ärger", "{\"a\":\"\\u00c4rger\"}"),
            ("ärger", "{\"a\":\"\\u00C4RGER\"}"),
            ("say \"no\"", "{\"a\":\"Say \\\"no\\\"\"}"),
            ("a\\b", "{\"a\":\"A\\\\B\"}"),
            ("\u{1f600}", "{\"a\":\"\\ud83d\\ude00\"}"),
        ] {
            assert!(finds(words, body), "{words} in {body}");
        }
        assert!(!finds("skellycam", "{\"app\":\"Skelly\"}"));
        assert!(Needle::new(" \t").is_none());
    }

    #[test]
    fn a_search_looks_through_everything_once_or_through_what_is_newer() {
        let folder = tempfile::tempdir().expect("folder");
        let (mut log, _) = Log::open(folder.path()).expect("opened");
        let body = |number: usize| if number.is_multiple_of(1000) { "{\"here\":1}" } else { "{}" };
        let events: Vec<_> = (1..=10_000).map(|number| crate::log::tests::spooled("opened", body(number))).collect();
        log.take("spool", &events, 1, false).expect("taken");
        let hits = |above: i64| {
            let (mut hits, mut searched) = (Vec::new(), 0);
            let needle = Needle::new("HERE").expect("words");
            super::search(folder.path(), &needle, above, &|| true, |piece| {
                hits.extend(piece.hits);
                searched += piece.searched;
            })
            .expect("searched");
            hits.sort_unstable();
            (hits, searched)
        };
        assert_eq!(hits(0), ((1..=10).map(|number| number * 1000).collect(), 10_000));
        assert_eq!(hits(9_000), (vec![10_000], 1_000));
        assert_eq!(hits(10_000), (Vec::new(), 0));
    }

    #[test]
    fn a_search_passes_over_a_hole_in_the_numbers_however_wide_it_is() {
        let folder = tempfile::tempdir().expect("folder");
        let (mut log, _) = Log::open(folder.path()).expect("opened");
        let events: Vec<_> = (1..=4).map(|_| crate::log::tests::spooled("opened", "{\"here\":1}")).collect();
        log.take("spool", &events, 1, false).expect("taken");
        for (seq, to) in [(1, i64::MIN + 1), (2, -9_000_000), (4, i64::MAX)] {
            log.connection.execute("UPDATE events SET seq = ?2 WHERE seq = ?1", [seq, to]).expect("moved");
        }
        let hits = |above: i64| {
            let mut hits = Vec::new();
            let needle = Needle::new("here").expect("words");
            super::search(folder.path(), &needle, above, &|| true, |piece| hits.extend(piece.hits)).expect("searched");
            hits.sort_unstable();
            hits
        };
        assert_eq!(hits(i64::MIN), [i64::MIN + 1, -9_000_000, 3, i64::MAX]);
        assert_eq!(hits(3), [i64::MAX]);
    }

    #[test]
    fn a_search_that_nobody_wants_any_more_ends() {
        let folder = tempfile::tempdir().expect("folder");
        let (mut log, _) = Log::open(folder.path()).expect("opened");
        let events: Vec<_> = (1..=9_000).map(|_| crate::log::tests::spooled("opened", "{}")).collect();
        log.take("spool", &events, 1, false).expect("taken");
        let pieces = std::sync::atomic::AtomicI64::new(0);
        let wanted = || pieces.fetch_add(1, std::sync::atomic::Ordering::AcqRel) < 2;
        let mut searched = 0;
        let needle = Needle::new("words").expect("words");
        super::search(folder.path(), &needle, 0, &wanted, |piece| searched += piece.searched).expect("searched");
        assert!(searched < 9_000, "{searched}");
    }
}
