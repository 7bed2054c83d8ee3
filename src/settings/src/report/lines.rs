//! Rows as JSON, one a line, written straight into a thread's buffer: what all rows of a shape have in common is made once, and only what
//! differs is written each time.

use std::io::Write as _;

use candor::tools::log::{Looked, Shape};
use serde_json::json;

use super::eights;

/// What every event of this shape has, as members of an object.
pub(super) fn of_shape(shape: &Shape) -> Vec<u8> {
    let members = [
        ("event", json!(shape.event)),
        ("tiers", json!(shape.tiers)),
        ("fields", json!(shape.fields)),
        ("decision", json!(shape.decision)),
    ];
    members.map(|(name, value)| format!("\"{name}\":{value},")).concat().into_bytes()
}

/// An event as the members of an object, without what surrounds it.
pub(super) fn members(room: &mut Vec<u8>, shape: &[u8], moment: &str, event: &Looked<'_>) {
    room.extend_from_slice(b"\"seq\":");
    number(room, event.seq);
    room.extend_from_slice(b",\"id\":\"");
    string(room, event.id.as_bytes());
    room.extend_from_slice(b"\",\"recorded_at\":\"");
    room.extend_from_slice(moment.as_bytes());
    room.extend_from_slice(b"\",");
    room.extend_from_slice(shape);
    room.extend_from_slice(b"\"state\":\"");
    room.extend_from_slice(event.state.as_str().as_bytes());
    room.extend_from_slice(if event.confirmed {
        b"\",\"confirmed\":true,\"bytes\":"
    } else {
        b"\",\"confirmed\":false,\"bytes\":"
    });
    number(room, i64::try_from(event.body.len()).unwrap_or(i64::MAX));
    room.extend_from_slice(b",\"requests\":");
    numbers(room, event.requests);
    room.extend_from_slice(b",\"body\":\"");
    text(room, event.body);
    room.push(b'"');
}

/// A number.
pub(super) fn number(room: &mut Vec<u8>, number: i64) {
    let mut digits = [0_u8; 20];
    let (mut left, mut from) = (number.unsigned_abs(), digits.len());
    loop {
        from -= 1;
        if let Some(digit) = digits.get_mut(from) {
            *digit = b'0' + u8::try_from(left % 10).unwrap_or(0);
        }
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if number < 0 {
        room.push(b'-');
    }
    room.extend_from_slice(digits.get(from..).unwrap_or_default());
}

/// A list of numbers.
pub(super) fn numbers(room: &mut Vec<u8>, list: &[i64]) {
    room.push(b'[');
    for (place, one) in list.iter().enumerate() {
        if place > 0 {
            room.push(b',');
        }
        number(room, *one);
    }
    room.push(b']');
}

/// Bytes that are meant to be UTF-8 inside a string of JSON.
pub(super) fn text(room: &mut Vec<u8>, bytes: &[u8]) {
    match std::str::from_utf8(bytes) {
        Ok(_) => string(room, bytes),
        Err(_) => string(room, String::from_utf8_lossy(bytes).as_bytes()),
    }
}

/// UTF-8 inside a string of JSON.
fn string(room: &mut Vec<u8>, bytes: &[u8]) {
    let mut rest = bytes;
    while let Some(at) = special(rest) {
        let (plain, from) = rest.split_at(at);
        room.extend_from_slice(plain);
        let Some((special, behind)) = from.split_first() else { return };
        match special {
            b'"' => room.extend_from_slice(b"\\\""),
            b'\\' => room.extend_from_slice(b"\\\\"),
            b'\n' => room.extend_from_slice(b"\\n"),
            b'\t' => room.extend_from_slice(b"\\t"),
            other => {
                let _a_vector_takes_everything = write!(room, "\\u{other:04x}");
            }
        }
        rest = behind;
    }
    room.extend_from_slice(rest);
}

/// The position of the first byte that a JSON string has to escape.
fn special(bytes: &[u8]) -> Option<usize> {
    eights::find(bytes, |eight| eights::below(eight, b' ') | eights::equal(eight, b'"') | eights::equal(eight, b'\\'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_written_with_all_its_digits() {
        for given in [0, 9, 10, -1, 1_790_000_005_003, i64::MAX, i64::MIN] {
            let mut room = Vec::new();
            number(&mut room, given);
            assert_eq!(room, given.to_string().as_bytes());
        }
    }

    #[test]
    fn a_string_of_json_reads_as_the_bytes_that_went_into_it() {
        let every: String = ('\0'..'\u{300}').chain(['\u{202e}', '\u{2028}', '\u{1f600}']).collect();
        for given in ["", "plain", "\"", "{\"a\":\"\\\"\\n\"}\n\t", &every] {
            let mut room = vec![b'"'];
            text(&mut room, given.as_bytes());
            room.push(b'"');
            assert_eq!(serde_json::from_slice::<String>(&room).expect("JSON"), given);
        }
        // Wherever it is.
        for special in ['\0', '\u{1f}', '"', '\\', '\u{7f}', 'ü', '!', '#', '[', ']', ' '] {
            for place in 0..20 {
                let given = format!("{}{special}{}", "x".repeat(place), "y".repeat(20 - place));
                let mut room = vec![b'"'];
                text(&mut room, given.as_bytes());
                room.push(b'"');
                assert_eq!(serde_json::from_slice::<String>(&room).expect("JSON"), given);
            }
        }
        let mut room = Vec::new();
        text(&mut room, b"\xff");
        assert_eq!(room, "\u{fffd}".as_bytes());
    }
}
