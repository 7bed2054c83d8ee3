//! Reads a saved page: the blocks of rows that its script unpacks.

use std::io::BufRead;

use serde::de::{DeserializeOwned, IgnoredAny};

use super::super::format::Rows;
use super::super::html::unpacked;
use super::bounded;
use super::found::{Each, Event, Item, NotChecked, Request};
use super::lists;

/// The most bytes that a block may unpack to: ours have a megabyte and at most one row more.
const MOST: u64 = 8 << 20;

/// A row of a block: number, id, time, shape, state, whether confirmed, requests, bytes.
type Row = (i64, IgnoredAny, IgnoredAny, IgnoredAny, IgnoredAny, u8, Vec<i64>, String);

pub(super) fn read(mut from: impl BufRead, each: &mut Each<'_>) -> Result<(), NotChecked> {
    let (mut program, mut line, mut is_whole) = (None, Vec::new(), false);
    while bounded::line(&mut from, &mut line)? {
        let text = String::from_utf8_lossy(&line);
        if text.starts_with("<section id=\"program-") {
            program = Some(program.map_or(0, |program: usize| program + 1));
        }
        is_whole = text.ends_with("</html>\n");
        let of = program.unwrap_or(0);
        if let Some(block) = unpacked(Rows::Events, &text, MOST) {
            rows(block, &mut |(seq, _, _, _, _, confirmed, requests, body): Row| {
                each(Item::Event(of, Event { seq, bytes: body.len() as u64, confirmed: confirmed == 1, requests, body }))
            })?;
        } else if let Some(block) = unpacked(Rows::Requests, &text, MOST) {
            rows(block, &mut |request: Request| each(Item::Request(of, request)))?;
        }
    }
    match program {
        None => Err(NotChecked::NoReport("this is not a Candor report".to_owned())),
        Some(_) if !is_whole => Err(NotChecked::NoReport("it is cut off: its end is missing".to_owned())),
        Some(_) => Ok(()),
    }
}

/// The rows of a block, one after another.
fn rows<T: DeserializeOwned>(
    block: Result<(Vec<u8>, u64), String>,
    each: &mut dyn FnMut(T) -> Result<(), NotChecked>,
) -> Result<(), NotChecked> {
    let damaged = |why: String| NotChecked::NoReport(format!("a part of it is damaged: {why}"));
    let (bytes, said) = block.map_err(damaged)?;
    let rows = lists::list(&bytes, each)?.map_err(|error| damaged(error.to_string()))?;
    if rows == said { Ok(()) } else { Err(damaged(format!("{rows} rows, where it says {said}"))) }
}
