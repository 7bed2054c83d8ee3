//! Fields to JSON: once as the exact bytes, once as lines to look at. Both walk the same tree, so they cannot differ.

use std::borrow::Cow;

use serde_json::Value;

use super::Leaf;
use crate::manifest::{Empty, Escape, Layout, Member, Node, Wire};

/// One line of the indented form.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Nesting, from 0.
    pub depth: usize,
    /// The key as it is written, with its quotes; empty for closing brackets.
    pub key: String,
    /// The value or bracket as it is written, with its comma.
    pub value: String,
    /// The field, by its place among the leaves; `None` for brackets.
    pub leaf: Option<usize>,
    /// Whether the line is part of what is shown as sent.
    pub shown: bool,
}

/// A value on its way into the bytes.
pub(super) enum Datum<'a> {
    /// To be written.
    Value(Cow<'a, Value>),
    /// Written before.
    Written(&'a [u8]),
}

/// The bytes of an object with the fields for which there is a value, by their place.
pub(super) fn encode(layout: &Layout, wire: &Wire, values: &[Option<Datum<'_>>]) -> Vec<u8> {
    let mut out = Vec::with_capacity(512);
    write(layout, wire, values, &mut out);
    out
}

fn write(layout: &Layout, wire: &Wire, values: &[Option<Datum<'_>>], out: &mut Vec<u8>) {
    out.push(b'{');
    let start = out.len();
    for Member { key, node } in &layout.0 {
        let member = out.len();
        if member > start {
            out.push(b',');
        }
        out.extend_from_slice(key.as_bytes());
        out.push(b':');
        match node {
            Node::Field(place) => match values.get(*place).and_then(Option::as_ref) {
                Some(Datum::Value(value)) => scalar(value, wire.escape, out),
                Some(Datum::Written(bytes)) => out.extend_from_slice(bytes),
                None => out.truncate(member),
            },
            Node::Object(inner) => {
                let opened = out.len();
                write(inner, wire, values, out);
                // Nothing in it goes, so it does not either.
                if out.len() == opened + 2 && wire.empty == Empty::Omit {
                    out.truncate(member);
                }
            }
        }
    }
    out.push(b'}');
}

/// The bytes of an object with the fields for which `shown` is true, stand-ins among them: for showing, never for sending.
pub fn encode_shown(leaves: &[Leaf<'_>], layout: &Layout, wire: &Wire, shown: &dyn Fn(&Leaf<'_>) -> bool) -> Vec<u8> {
    let value = |leaf: &Leaf<'_>| leaf.value.clone().filter(|_| shown(leaf)).map(|value| Datum::Value(Cow::Owned(value)));
    encode(layout, wire, &leaves.iter().map(value).collect::<Vec<_>>())
}

/// The same object, a line a value, starting `depth` levels in. Fields for which `shown` is false are there too, and marked.
pub fn lines(leaves: &[Leaf<'_>], layout: &Layout, wire: &Wire, depth: usize, shown: &dyn Fn(&Leaf<'_>) -> bool) -> Vec<Line> {
    let mut out = Vec::new();
    let context = Lines { leaves, wire, shown };
    context.object(layout, depth, String::new(), "", &mut out);
    out
}

struct Lines<'a> {
    leaves: &'a [Leaf<'a>],
    wire: &'a Wire,
    shown: &'a dyn Fn(&Leaf<'_>) -> bool,
}

impl Lines<'_> {
    fn is_shown(&self, node: &Node) -> bool {
        match node {
            Node::Field(place) => self.leaves.get(*place).is_some_and(|leaf| leaf.value.is_some() && (self.shown)(leaf)),
            Node::Object(inner) => self.keeps_empty() || inner.0.iter().any(|member| self.is_shown(&member.node)),
        }
    }

    fn keeps_empty(&self) -> bool {
        self.wire.empty == Empty::Keep
    }

    fn value(&self, place: usize) -> Option<String> {
        let mut out = Vec::new();
        scalar(self.leaves.get(place)?.value.as_ref()?, self.wire.escape, &mut out);
        String::from_utf8(out).ok()
    }

    fn object(&self, layout: &Layout, depth: usize, key: String, comma: &str, out: &mut Vec<Line>) {
        let shown = layout.0.iter().any(|member| self.is_shown(&member.node)) || key.is_empty() || self.keeps_empty();
        let last_shown = layout.0.iter().rposition(|member| self.is_shown(&member.node));
        out.push(Line { depth, key, value: "{".into(), leaf: None, shown });
        for (number, Member { key, node }) in layout.0.iter().enumerate() {
            let comma = if self.is_shown(node) && Some(number) != last_shown { "," } else { "" };
            let key = key.clone();
            match node {
                Node::Object(inner) => self.object(inner, depth + 1, key, comma, out),
                Node::Field(place) => {
                    let Some(value) = self.value(*place) else { continue };
                    out.push(Line {
                        depth: depth + 1,
                        key,
                        value: value + comma,
                        leaf: Some(*place),
                        shown: self.is_shown(node),
                    });
                }
            }
        }
        out.push(Line { depth, key: String::new(), value: format!("}}{comma}"), leaf: None, shown });
    }
}

/// A value in compact JSON.
pub(super) fn scalar(value: &Value, escape: Escape, out: &mut Vec<u8>) {
    let start = out.len();
    // Writing a value to memory cannot fail.
    let _infallible = serde_json::to_writer(&mut *out, value);
    let written = out.get(start..).unwrap_or_default();
    // Python escapes the delete character too, which is the only one in ASCII that JSON leaves to the writer.
    let is_plain = |c: char| c.is_ascii() && c != '\u{7f}';
    if escape == Escape::Unicode || written.iter().all(|byte| is_plain(char::from(*byte))) {
        return;
    }
    // Beyond strings nothing in JSON is outside ASCII, so escaping afterwards is exact.
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
