//! Fields to JSON: once as the exact bytes, once as lines to look at. Both walk the same tree, so they cannot differ.

use serde_json::Value;

use super::Leaf;
use crate::manifest::{Escape, Order, Wire};

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

enum Node {
    Leaf(usize),
    Object(Vec<(String, Node)>),
}

/// The bytes of an object with the fields for which `goes` is true. The order of keys is that of all declared fields, so that it does not
/// depend on which of them go.
pub(super) fn encode(leaves: &[Leaf<'_>], wire: &Wire, goes: &dyn Fn(&Leaf<'_>) -> bool) -> Vec<u8> {
    let context = Context { leaves, escape: wire.escape, shown: goes };
    let mut out = String::new();
    context.write(&tree(leaves, wire.order), &mut out);
    out.into_bytes()
}

/// The bytes of an object with the fields for which `shown` is true, stand-ins among them: for showing, never for sending.
pub fn encode_shown(leaves: &[Leaf<'_>], wire: &Wire, shown: &dyn Fn(&Leaf<'_>) -> bool) -> Vec<u8> {
    encode(leaves, wire, shown)
}

/// The same object, a line a value, starting `depth` levels in. Fields for which `shown` is false are there too, and marked.
pub fn lines(leaves: &[Leaf<'_>], wire: &Wire, depth: usize, shown: &dyn Fn(&Leaf<'_>) -> bool) -> Vec<Line> {
    let mut out = Vec::new();
    let context = Context { leaves, escape: wire.escape, shown };
    context.object(&tree(leaves, wire.order), depth, String::new(), "", &mut out);
    out
}

struct Context<'a> {
    leaves: &'a [Leaf<'a>],
    escape: Escape,
    shown: &'a dyn Fn(&Leaf<'_>) -> bool,
}

impl Context<'_> {
    fn is_shown(&self, node: &Node) -> bool {
        match node {
            Node::Leaf(place) => self.leaves.get(*place).is_some_and(|leaf| leaf.value.is_some() && (self.shown)(leaf)),
            Node::Object(members) => members.iter().any(|(_, node)| self.is_shown(node)),
        }
    }

    fn value(&self, place: usize) -> Option<String> {
        self.leaves.get(place)?.value.as_ref().map(|value| scalar(value, self.escape))
    }

    fn write(&self, members: &[(String, Node)], out: &mut String) {
        out.push('{');
        let shown = members.iter().filter(|(_, node)| self.is_shown(node));
        for (number, (name, node)) in shown.enumerate() {
            if number > 0 {
                out.push(',');
            }
            out.push_str(&string(name, self.escape));
            out.push(':');
            match node {
                Node::Leaf(place) => out.push_str(&self.value(*place).unwrap_or_default()),
                Node::Object(members) => self.write(members, out),
            }
        }
        out.push('}');
    }

    fn object(&self, members: &[(String, Node)], depth: usize, key: String, comma: &str, out: &mut Vec<Line>) {
        let shown = members.iter().any(|(_, node)| self.is_shown(node)) || key.is_empty();
        let last_shown = members.iter().rposition(|(_, node)| self.is_shown(node));
        out.push(Line { depth, key, value: "{".into(), leaf: None, shown });
        for (number, (name, node)) in members.iter().enumerate() {
            let comma = if self.is_shown(node) && Some(number) != last_shown { "," } else { "" };
            let key = string(name, self.escape);
            match node {
                Node::Object(members) => self.object(members, depth + 1, key, comma, out),
                Node::Leaf(place) => {
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

fn tree(leaves: &[Leaf<'_>], order: Order) -> Vec<(String, Node)> {
    let mut root = Vec::new();
    for (place, leaf) in leaves.iter().enumerate() {
        insert(&mut root, &leaf.field.path, place);
    }
    if order == Order::Sorted {
        sort(&mut root);
    }
    root
}

fn insert(members: &mut Vec<(String, Node)>, path: &str, place: usize) {
    let Some((head, rest)) = path.split_once('.') else {
        members.push((path.to_owned(), Node::Leaf(place)));
        return;
    };
    for (name, node) in members.iter_mut() {
        if let Node::Object(inner) = node
            && name == head
        {
            return insert(inner, rest, place);
        }
    }
    let mut inner = Vec::new();
    insert(&mut inner, rest, place);
    members.push((head.to_owned(), Node::Object(inner)));
}

fn sort(members: &mut [(String, Node)]) {
    members.sort_by(|(one, _), (other, _)| one.cmp(other));
    for (_, node) in members {
        if let Node::Object(inner) = node {
            sort(inner);
        }
    }
}

fn string(text: &str, escape: Escape) -> String {
    scalar(&Value::from(text), escape)
}

/// A value in compact JSON. Beyond strings nothing in JSON is outside ASCII, so escaping afterwards is exact.
fn scalar(value: &Value, escape: Escape) -> String {
    use std::fmt::Write as _;
    let text = value.to_string();
    if escape == Escape::Unicode || text.is_ascii() {
        return text;
    }
    text.chars().fold(String::with_capacity(text.len() * 2), |mut out, c| {
        if c.is_ascii() {
            out.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a String cannot fail.
                let _infallible = write!(out, "\\u{unit:04x}");
            }
        }
        out
    })
}
