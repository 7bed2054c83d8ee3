//! Fields to JSON, as the exact bytes.

use serde_json::Value;

use crate::manifest::{Empty, Escape, Layout, Member, Node, Wire};

/// A layout with everything that is known beforehand already written, so that only the rest has to be written each time.
#[derive(Debug, Default)]
pub(super) struct Members(Vec<Part>);

#[derive(Debug)]
enum Part {
    /// Whole members with the commas between them.
    Written(Vec<u8>),
    /// A field whose value is not known yet, with its key and colon.
    Field(Vec<u8>, usize),
    /// An object with such a field in it, with its key and colon.
    Object(Vec<u8>, Members),
}

/// What is known of a field before an event happens.
#[derive(Debug)]
pub(super) enum Known {
    /// Nothing: it is asked for every time.
    Nothing,
    /// That it is not sent.
    Absent,
    /// Its value, as written in the bytes.
    Written(Vec<u8>),
}

impl Members {
    pub(super) fn new(layout: &Layout, wire: &Wire, known: &mut dyn FnMut(usize) -> Known) -> Self {
        let mut members = Self::default();
        for Member { key, node } in &layout.0 {
            let mut start = key.clone().into_bytes();
            start.push(b':');
            match node {
                Node::Field(index) => match known(*index) {
                    Known::Nothing => members.0.push(Part::Field(start, *index)),
                    Known::Absent => {}
                    Known::Written(value) => members.push_written(&[start, value].concat()),
                },
                Node::Object(inner) => match Self::new(inner, wire, known) {
                    Self(parts) if parts.is_empty() && wire.empty == Empty::Omit => {}
                    inner if inner.0.iter().all(|part| matches!(part, Part::Written(_))) => {
                        inner.write(wire, &mut start, &mut |_, _| false);
                        members.push_written(&start);
                    }
                    inner => members.0.push(Part::Object(start, inner)),
                },
            }
        }
        members
    }

    fn push_written(&mut self, member: &[u8]) {
        if let Some(Part::Written(before)) = self.0.last_mut() {
            before.push(b',');
            before.extend_from_slice(member);
        } else {
            self.0.push(Part::Written(member.to_vec()));
        }
    }

    /// Appends the object. `value` appends the value of the field with this index, or says that there is none.
    pub(super) fn write(&self, wire: &Wire, out: &mut Vec<u8>, value: &mut dyn FnMut(usize, &mut Vec<u8>) -> bool) {
        out.push(b'{');
        let start = out.len();
        for part in &self.0 {
            let member = out.len();
            if member > start {
                out.push(b',');
            }
            match part {
                Part::Written(members) => out.extend_from_slice(members),
                Part::Field(key, index) => {
                    out.extend_from_slice(key);
                    if !value(*index, out) {
                        out.truncate(member);
                    }
                }
                Part::Object(key, inner) => {
                    out.extend_from_slice(key);
                    let opened = out.len();
                    inner.write(wire, out, value);
                    // Nothing in it is sent, so it is not sent either.
                    if out.len() == opened + 2 && wire.empty == Empty::Omit {
                        out.truncate(member);
                    }
                }
            }
        }
        out.push(b'}');
    }
}

/// A value in compact JSON.
pub(super) fn scalar(value: &Value, escape: Escape, out: &mut Vec<u8>) {
    if let Value::String(text) = value
        && stands_as_it_is(text)
    {
        out.push(b'"');
        out.extend_from_slice(text.as_bytes());
        return out.push(b'"');
    }
    let start = out.len();
    // Writing a value to memory cannot fail.
    let _infallible = serde_json::to_writer(&mut *out, value);
    let written = out.get(start..).unwrap_or_default();
    // Python also escapes the delete character, the only one in ASCII that JSON leaves to the writer.
    let is_plain = |c: char| c.is_ascii() && c != '\u{7f}';
    if escape == Escape::Unicode || written.iter().all(|byte| is_plain(char::from(*byte))) {
        return;
    }
    // Outside strings, JSON is pure ASCII, so escaping afterwards is exact.
    let escaped = String::from_utf8_lossy(written).chars().fold(String::with_capacity(written.len() * 2), |mut text, c| {
        use std::fmt::Write as _;
        if is_plain(c) {
            text.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _infallible = write!(text, "\\u{unit:04x}");
            }
        }
        text
    });
    out.truncate(start);
    out.extend_from_slice(escaped.as_bytes());
}

/// Whether no JSON writer would escape anything in this text. That is true of nearly every text, which is then copied as a whole. Looks at
/// every byte without stopping early, because then many bytes are compared at a time.
fn stands_as_it_is(text: &str) -> bool {
    let escaped = |byte: u8| u8::from(!matches!(byte, b' '..=b'~')) | u8::from(byte == b'"') | u8::from(byte == b'\\');
    text.bytes().fold(0, |so_far, byte| so_far | escaped(byte)) == 0
}
