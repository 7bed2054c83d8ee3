//! Where each field of an event is in its JSON, worked out once when the manifest is read: the preview and the bytes walk the same tree.

use super::wire::Order;
use crate::ordered::sort_by;

/// The members of an object, in the order in which they are written. The order is that of all declared fields, so that it does not depend
/// on which of them are sent.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layout(pub Vec<Member>);

/// One member of an object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Its name as it is written, with quotes: names need no escaping.
    pub key: String,
    /// What follows it.
    pub node: Node,
}

/// What follows a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// The field with this index.
    Field(usize),
    /// An object.
    Object(Layout),
}

impl Layout {
    /// The layout of fields with these paths.
    pub fn new<'a>(paths: impl Iterator<Item = &'a str>, order: Order) -> Self {
        let mut layout = Self::default();
        for (index, path) in paths.enumerate() {
            layout.insert(path, index);
        }
        if order == Order::Sorted {
            layout.sort();
        }
        layout
    }

    fn insert(&mut self, path: &str, index: usize) {
        let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
        let key = format!("\"{head}\"");
        let Some(rest) = rest else { return self.0.push(Member { key, node: Node::Field(index) }) };
        for member in &mut self.0 {
            if let Node::Object(inner) = &mut member.node
                && member.key == key
            {
                return inner.insert(rest, index);
            }
        }
        let mut inner = Self::default();
        inner.insert(rest, index);
        self.0.push(Member { key, node: Node::Object(inner) });
    }

    fn sort(&mut self) {
        // Without the quotes, because the closing one would sort before some letters of a longer name and after others.
        sort_by(&mut self.0, &|one, other| one.key.trim_matches('"').cmp(other.key.trim_matches('"')));
        for member in &mut self.0 {
            if let Node::Object(inner) = &mut member.node {
                inner.sort();
            }
        }
    }
}
