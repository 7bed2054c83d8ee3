//! The report as a table for a spreadsheet, one row an event: UTF-8 with a byte order mark and RFC 4180 line ends, so that LibreOffice and
//! Excel open it without asking.
//!
//! Spreadsheets take a cell that begins with certain characters for a formula. Such a cell gets an apostrophe in front, and so does one
//! that begins with an apostrophe: removing one apostrophe from each cell that begins with one restores the original. Characters that do
//! not show are named, as everywhere that people read; the exact bytes are in the report as JSON, and the last column says so.

use std::io::{Result, Write};

use candor::tools::log::{Looked, Request, Shape};
use candor::tools::spreadsheet::is_taken_for_another;
use candor::tools::unseen::named;

use super::eights;
use super::format::{Front, Writer};
use super::lines::number;
use super::sums::Sums;
use crate::text::labels;

/// The columns before the one that explains the table.
pub(super) const COLUMNS: [&str; 11] =
    ["program", "number", "id", "recorded_at_utc", "event", "tiers", "state", "confirmed", "bytes", "requests", "body"];

/// The mark by which a spreadsheet knows UTF-8.
pub(super) const MARK: &[u8] = b"\xef\xbb\xbf";

#[derive(Default)]
pub(super) struct Csv;

impl Writer for Csv {
    fn begin(&self, out: &mut dyn Write, _fronts: &[Front<'_>]) -> Result<()> {
        let mut room = MARK.to_vec();
        room.extend_from_slice(COLUMNS.join(",").as_bytes());
        room.push(b',');
        cell(&mut room, labels::report_csv_means());
        room.extend_from_slice(b"\r\n");
        out.write_all(&room)
    }

    fn program(&self, _out: &mut dyn Write, _front: &Front<'_>, _place: usize) -> Result<()> {
        Ok(())
    }

    /// The program, a zero byte, which no name contains, and then event and tiers.
    fn shape(&self, front: &Front<'_>, _number: i64, shape: &Shape) -> Vec<u8> {
        let mut room = Vec::new();
        cell(&mut room, &front.program.manifest.app.id);
        room.extend_from_slice(b",\0,");
        cell(&mut room, &shape.event);
        room.push(b',');
        cell(&mut room, &shape.tiers.join(" "));
        room.push(b',');
        room
    }

    fn event(&self, room: &mut Vec<u8>, shape: &[u8], moment: &str, event: &Looked<'_>) {
        let split = shape.iter().position(|byte| *byte == 0).unwrap_or(shape.len());
        room.extend_from_slice(shape.get(..split).unwrap_or_default());
        number(room, event.seq);
        room.push(b',');
        cell(room, event.id);
        room.push(b',');
        // Without the letters and decimals that keep spreadsheets from recognising a time.
        let (day, time) = moment.split_once('T').unwrap_or((moment, ""));
        room.extend_from_slice(day.as_bytes());
        room.push(b' ');
        room.extend_from_slice(time.get(..8).unwrap_or(time).as_bytes());
        room.extend_from_slice(shape.get(split + 1..).unwrap_or_default());
        room.extend_from_slice(event.state.as_str().as_bytes());
        room.extend_from_slice(if event.confirmed { b",true," } else { b",false," });
        number(room, i64::try_from(event.body.len()).unwrap_or(i64::MAX));
        room.push(b',');
        for (place, request) in event.requests.iter().enumerate() {
            if place > 0 {
                room.push(b' ');
            }
            number(room, *request);
        }
        room.push(b',');
        match std::str::from_utf8(event.body) {
            Ok(body) => cell(room, body),
            Err(_) => cell(room, &String::from_utf8_lossy(event.body)),
        }
        room.extend_from_slice(b",\r\n");
    }

    fn request(&self, _room: &mut Vec<u8>, _request: &Request) {}

    fn after(&self, _out: &mut dyn Write, _front: &Front<'_>, _sums: &Sums, _requests: u64) -> Result<()> {
        Ok(())
    }

    fn end(&self, _out: &mut dyn Write, _fronts: &[Front<'_>]) -> Result<()> {
        Ok(())
    }
}

/// One cell: quoted where RFC 4180 wants it.
fn cell(room: &mut Vec<u8>, text: &str) {
    // Plain text has nothing to name, and nearly all text is plain.
    let is_plain = text.bytes().fold(true, |is_plain, byte| is_plain & matches!(byte, b' '..=b'~'));
    let text = if is_plain { text.into() } else { named(text) };
    let is_defused = is_taken_for_another(&text);
    let quoted = is_defused || text.bytes().any(|byte| matches!(byte, b'"' | b',' | b';' | b'\n' | b'\r' | b'\t'));
    if !quoted {
        room.extend_from_slice(text.as_bytes());
        return;
    }
    room.push(b'"');
    if is_defused {
        room.push(b'\'');
    }
    let mut rest = text.as_bytes();
    while let Some(at) = eights::find(rest, |eight| eights::equal(eight, b'"')) {
        let (plain, behind) = rest.split_at(at + 1);
        room.extend_from_slice(plain);
        room.push(b'"');
        rest = behind;
    }
    room.extend_from_slice(rest);
    room.push(b'"');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str) -> String {
        let mut room = Vec::new();
        cell(&mut room, text);
        String::from_utf8(room).expect("text")
    }

    #[test]
    fn no_cell_is_a_formula_and_what_was_there_can_be_had_again() {
        for (text, expected) in [
            ("plain", "plain"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("{\"a\":1}", "\"{\"\"a\"\":1}\""),
            ("=1+1", "\"'=1+1\""),
            ("+1", "\"'+1\""),
            ("-1", "\"'-1\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("\tx", "\"'\tx\""),
            ("'x", "\"''x\""),
            ("＝1", "\"'＝1\""),
            (" =1", "\"' =1\""),
            ("|calc", "\"'|calc\""),
            ("a\nb", "\"a\nb\""),
            ("a\u{202e}b", "a⟨U+202E⟩b"),
            ("a\rb", "a⟨U+000D⟩b"),
        ] {
            assert_eq!(written(text), expected, "{text:?}");
        }
    }
}
