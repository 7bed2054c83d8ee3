//! Reads a page that was saved: the blocks of rows that its script unpacks.

use std::io::BufRead;

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::super::format::Rows;
use super::super::html::unpacked;
use super::found::{Each, Event, Item, NotChecked, Request};

/// The most that a block unpacks to, in bytes: ours are a megabyte and one row.
const MOST: u64 = 64 << 20;

/// A row of a block: number, id, time, shape, state, whether confirmed, requests, bytes.
type Row = (i64, IgnoredAny, IgnoredAny, IgnoredAny, IgnoredAny, u8, Vec<i64>, String);

pub(super) fn read(mut from: impl BufRead, each: &mut Each<'_>) -> Result<(), NotChecked> {
    let (mut program, mut line, mut is_whole) = (None, Vec::new(), false);
    loop {
        line.clear();
        if from.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let text = String::from_utf8_lossy(&line);
        if text.starts_with("<section id=\"program-") {
            program = Some(program.map_or(0, |program: usize| program + 1));
        }
        is_whole = text.ends_with("</html>\n");
        let of = program.unwrap_or(0);
        if let Some(block) = unpacked(Rows::Events, &text, MOST) {
            let rows: Vec<Row> = rows(block)?;
            for (seq, _, _, _, _, confirmed, requests, body) in rows {
                let event = Event { seq, bytes: body.len() as u64, confirmed: confirmed == 1, requests, body };
                each(Item::Event(of, event))?;
            }
        } else if let Some(block) = unpacked(Rows::Requests, &text, MOST) {
            for request in rows::<Request>(block)? {
                each(Item::Request(of, request))?;
            }
        }
    }
    match program {
        None => Err(NotChecked::NoReport("this is no report of Candor's".to_owned())),
        Some(_) if !is_whole => Err(NotChecked::NoReport("it is cut off: its end is missing".to_owned())),
        Some(_) => Ok(()),
    }
}

fn rows<T: for<'de> Deserialize<'de>>(block: Result<(Vec<u8>, u64), String>) -> Result<Vec<T>, NotChecked> {
    let damaged = |why: String| NotChecked::NoReport(format!("a part of it is damaged: {why}"));
    let (bytes, said) = block.map_err(damaged)?;
    let rows: Vec<T> = serde_json::from_slice(&bytes).map_err(|error| damaged(error.to_string()))?;
    if rows.len() as u64 == said { Ok(rows) } else { Err(damaged(format!("{} rows, where it says {said}", rows.len()))) }
}
