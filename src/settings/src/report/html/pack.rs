//! Blocks of rows as they are in the page: JSON, deflated, in base 64, in an element that browsers neither show nor run.

use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::super::format::{Piece, Rows};

/// What comes before the packed rows, with their number and the span of their times or numbers.
fn opening(rows: Rows, piece: &Piece) -> String {
    let Piece { rows: count, span: (from, to), bytes: _ } = piece;
    format!("{}{count}\" data-from=\"{from}\" data-to=\"{to}\">", beginning(rows))
}

/// The beginning of every block of such rows.
fn beginning(rows: Rows) -> String {
    format!("<script type=\"application/octet-stream\" class=\"{}\" data-rows=\"", class(rows))
}

fn class(rows: Rows) -> &'static str {
    match rows {
        Rows::Events => "events",
        Rows::Requests => "requests",
    }
}

/// Makes the piece an element of the page. Its rows have a comma and a line break before each.
pub(super) fn pack(rows: Rows, piece: &mut Piece, room: &mut Vec<u8>) {
    let mut packed = DeflateEncoder::new(Vec::with_capacity(piece.bytes.len() / 4), Compression::fast());
    let inner = piece.bytes.get(1..).unwrap_or_default();
    let done = packed.write_all(b"[").and_then(|()| packed.write_all(inner)).and_then(|()| packed.write_all(b"\n]"));
    let packed = done.and_then(|()| packed.finish()).unwrap_or_default();
    room.clear();
    room.extend_from_slice(opening(rows, piece).as_bytes());
    let start = room.len();
    room.resize(start + packed.len().div_ceil(3) * 4, 0);
    let _it_has_the_room = room.get_mut(start..).map(|room| STANDARD.encode_slice(&packed, room));
    room.extend_from_slice(b"</script>\n");
    std::mem::swap(&mut piece.bytes, room);
}

/// The rows in a line of the page, as JSON, if it is a block of such rows, and how many it says there are; an error if it cannot be
/// unpacked. It may unpack to at most `most` bytes.
pub(in super::super) fn unpacked(rows: Rows, line: &str, most: u64) -> Option<Result<(Vec<u8>, u64), String>> {
    let rest = line.strip_prefix(&beginning(rows))?;
    let (count, rest) = rest.split_once('"')?;
    let packed = rest.split_once('>')?.1.split_once("</script>")?.0;
    Some((|| {
        let count = count.parse().map_err(|_| "a block does not say how many rows it has".to_owned())?;
        let packed = STANDARD.decode(packed).map_err(|error| error.to_string())?;
        let mut bytes = Vec::new();
        DeflateDecoder::new(&*packed).take(most).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
        Ok((bytes, count))
    })())
}
