//! Reads a report as JSON Lines: one object a line.

use std::fmt;
use std::io::BufRead;

use serde::Deserialize;
use serde::de::{Deserializer, SeqAccess, Visitor};

use super::bounded;
use super::found::{Each, Event, Item, NotChecked, Request};
use super::lists::few;

/// How many, or which.
enum Numbers {
    Count(u64),
    List(Vec<i64>),
}

impl<'de> Deserialize<'de> for Numbers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Numbers;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a number or a list of numbers")
            }

            fn visit_u64<E>(self, count: u64) -> Result<Numbers, E> {
                Ok(Numbers::Count(count))
            }

            fn visit_seq<S: SeqAccess<'de>>(self, list: S) -> Result<Numbers, S::Error> {
                few(serde::de::value::SeqAccessDeserializer::new(list)).map(Numbers::List)
            }
        }
        from.deserialize_any(Either)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Program,
    Event,
    Request,
    End,
}

/// A line of JSON Lines, with every member that is looked at in any of them: the one that says what it is may come last.
#[derive(Deserialize)]
struct Line {
    #[serde(rename = "line")]
    what: Kind,
    format: Option<u64>,
    seq: Option<i64>,
    bytes: Option<u64>,
    confirmed: Option<bool>,
    number: Option<i64>,
    events: Option<Numbers>,
    requests: Option<Numbers>,
    body: Option<String>,
    body_sha256: Option<String>,
    answer: Option<String>,
}

/// One object a line.
pub(super) fn read(mut from: impl BufRead, each: &mut Each<'_>) -> Result<(), NotChecked> {
    let (mut programs, mut is_open, mut text, mut place) = (0, false, Vec::new(), 0_u64);
    while bounded::line(&mut from, &mut text)? {
        place += 1;
        let no_line = |why: String| NotChecked::NoReport(format!("line {place}: {why}"));
        let line: Line = serde_json::from_slice(&text).map_err(|error| no_line(error.to_string()))?;
        match (&line.what, line.format) {
            (Kind::Program, Some(1)) => {
                is_open = true;
                continue;
            }
            (Kind::Program, Some(newer)) => return Err(NotChecked::Newer(newer)),
            _ => {}
        }
        let item = line.item(programs).ok_or_else(|| no_line("a part of it is missing".to_owned()))?;
        if matches!(item, Item::Events(..)) {
            (programs, is_open) = (programs + 1, false);
        }
        each(item)?;
    }
    if is_open || programs == 0 {
        Err(NotChecked::NoReport("it is cut off: the last line is missing".to_owned()))
    } else {
        Ok(())
    }
}

impl Line {
    /// The item in the line; `None` if a part is missing, and for the line that begins a program.
    fn item(self, of: usize) -> Option<Item> {
        let Self { what, format: _, seq, bytes, confirmed, number, events, requests, body, body_sha256, answer } = self;
        Some(match (what, events, requests) {
            (Kind::Event, _, Some(Numbers::List(requests))) => {
                Item::Event(of, Event { seq: seq?, bytes: bytes?, confirmed: confirmed?, requests, body: body? })
            }
            (Kind::Request, Some(Numbers::List(events)), _) => {
                Item::Request(of, Request { number: number?, events, body_sha256: body_sha256?, answer: answer? })
            }
            (Kind::End, Some(Numbers::Count(events)), _) => Item::Events(of, events),
            _ => return None,
        })
    }
}
