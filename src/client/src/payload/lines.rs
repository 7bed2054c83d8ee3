//! Fields as JSON, for display: as bytes with stand-ins among them, and line by line. Both walk the tree that the exact bytes come from, so
//! they cannot differ from it.

use super::json::{Known, Members, scalar};
use super::leaf::Leaf;
use crate::manifest::{Empty, Layout, Member, Node, Wire};

/// One line of the indented form.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its depth of nesting, counted from 0.
    pub depth: usize,
    /// The key as it is written, with its quotes; empty for closing brackets.
    pub key: String,
    /// The value or bracket as it is written, with its comma.
    pub value: String,
    /// The field, by its index among the leaves; `None` for brackets.
    pub leaf: Option<usize>,
    /// Whether the line is part of what is shown as being sent.
    pub shown: bool,
}

/// The bytes of an object with the fields for which `shown` is true, including stand-ins: for display, never for sending.
pub fn encode_shown(leaves: &[Leaf<'_>], layout: &Layout, wire: &Wire, shown: &dyn Fn(&Leaf<'_>) -> bool) -> Vec<u8> {
    let mut out = Vec::new();
    Members::new(layout, wire, &mut |_| Known::Nothing).write(wire, &mut out, &mut |index, out| {
        let leaf = leaves.get(index).filter(|leaf| shown(leaf));
        let value = leaf.and_then(|leaf| leaf.value.as_ref());
        value.inspect(|value| scalar(value, wire.escape, out)).is_some()
    });
    out
}

/// The same object, with one value a line, starting `depth` levels in. Fields for which `shown` is false are included and marked.
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
            Node::Field(index) => self.leaves.get(*index).is_some_and(|leaf| leaf.value.is_some() && (self.shown)(leaf)),
            Node::Object(inner) => self.keeps_empty() || inner.0.iter().any(|member| self.is_shown(&member.node)),
        }
    }

    fn keeps_empty(&self) -> bool {
        self.wire.empty == Empty::Keep
    }

    fn value(&self, index: usize) -> Option<String> {
        let mut out = Vec::new();
        scalar(self.leaves.get(index)?.value.as_ref()?, self.wire.escape, &mut out);
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
                Node::Field(index) => {
                    let Some(value) = self.value(*index) else { continue };
                    out.push(Line {
                        depth: depth + 1,
                        key,
                        value: value + comma,
                        leaf: Some(*index),
                        shown: self.is_shown(node),
                    });
                }
            }
        }
        out.push(Line { depth, key: String::new(), value: format!("}}{comma}"), leaf: None, shown });
    }
}
