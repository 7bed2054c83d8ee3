//! Looking for words in the bytes of everything that was recorded, newest first, in pieces between which one can stop.

use memchr::memmem::Finder;
use rusqlite::params;

use super::{Log, Result};

/// So many events are looked through at once.
const PIECE: i64 = 4096;

/// Words to look for, in whichever case, and as they stand in JSON too.
#[derive(Debug)]
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

    /// Whether the words are in these bytes; `room` is only kept so that it need not be made anew.
    pub fn is_in(&self, body: &[u8], room: &mut Vec<u8>) -> bool {
        room.clear();
        if self.ascii {
            room.extend_from_slice(body);
            room.make_ascii_lowercase();
        } else {
            room.extend_from_slice(String::from_utf8_lossy(body).to_lowercase().as_bytes());
        }
        self.finders.iter().any(|finder| finder.find(room).is_some())
    }
}

/// What a search has looked through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Searched {
    /// The events with the words in them, newest first.
    pub hits: Vec<i64>,
    /// How many were looked at.
    pub looked_at: usize,
    /// Where to go on; `None` at the end.
    pub below: Option<i64>,
}

impl Log {
    /// Looks through the next events with numbers below `below` and above `above`.
    pub fn search(&mut self, needle: &Needle, below: i64, above: i64) -> Result<Searched> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT seq, body FROM events WHERE seq < ?1 AND seq > ?2 ORDER BY seq DESC LIMIT ?3")?;
        let mut rows = statement.query(params![below, above, PIECE])?;
        let mut searched = Searched { hits: Vec::new(), looked_at: 0, below: None };
        let mut room = Vec::new();
        let mut last = None;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get(0)?;
            if needle.is_in(row.get_ref(1)?.as_bytes().unwrap_or_default(), &mut room) {
                searched.hits.push(seq);
            }
            searched.looked_at += 1;
            last = Some(seq);
        }
        let is_whole = i64::try_from(searched.looked_at) == Ok(PIECE);
        searched.below = last.filter(|_| is_whole);
        Ok(searched)
    }
}

/// As these words stand inside a JSON string.
fn as_in_json(words: &str) -> String {
    let quoted = serde_json::Value::from(words).to_string();
    quoted.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(words).to_owned()
}

/// As a manifest with `escape = "ascii"` has them written.
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
    fn a_search_goes_from_the_newest_to_the_oldest_in_pieces_and_can_go_on_later() {
        let folder = tempfile::tempdir().expect("folder");
        let (mut log, _) = Log::open(folder.path()).expect("opened");
        let body = |number: usize| if number.is_multiple_of(1000) { "{\"here\":1}" } else { "{}" };
        let events: Vec<_> = (1..=10_000).map(|number| crate::log::tests::spooled("opened", body(number))).collect();
        log.take("spool", &events, 1, false).expect("taken");
        let needle = Needle::new("HERE").expect("words");
        let (mut hits, mut below, mut pieces) = (Vec::new(), Some(i64::MAX), 0);
        while let Some(from) = below {
            let searched = log.search(&needle, from, 0).expect("searched");
            hits.extend(searched.hits);
            (below, pieces) = (searched.below, pieces + 1);
        }
        assert_eq!(hits, (1..=10).rev().map(|number| number * 1000).collect::<Vec<i64>>());
        assert_eq!(pieces, 3);
        assert_eq!(log.search(&needle, i64::MAX, 9_000).expect("searched").hits, [10_000]);
    }
}
