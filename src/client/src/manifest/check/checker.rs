//! Refusing with the line of what is refused.

use toml::de::{DeTable, DeValue};

use super::super::declared::ManifestError;

/// A step on the way to a key: a name, or an index into an array of tables.
#[derive(Clone, Copy)]
pub(super) enum Step<'a> {
    Key(&'a str),
    At(usize),
}
use Step::{At, Key};

pub(super) struct Checker<'a> {
    pub(super) text: &'a str,
}

pub(super) type Checked<T> = Result<T, ManifestError>;

impl Checker<'_> {
    pub(super) fn refuse<T>(&self, at: &[Step<'_>], reason: impl Into<String>) -> Checked<T> {
        Err(ManifestError { line: self.line(at), reason: reason.into() })
    }

    /// The line of the deepest part of this way that exists in the text.
    pub(super) fn line(&self, at: &[Step<'_>]) -> usize {
        let Ok(root) = DeTable::parse(self.text) else { return 1 };
        let mut offset = root.span().start;
        let mut table = Some(root.get_ref());
        let mut array: Option<&[toml::Spanned<DeValue<'_>>]> = None;
        for step in at {
            let value = match step {
                Key(key) => table.and_then(|table| {
                    let (name, value) = table.iter().find(|(name, _)| name.get_ref() == key)?;
                    Some((name.span().start, value))
                }),
                At(index) => array.and_then(|array| array.get(*index)).map(|value| (value.span().start, value)),
            };
            let Some((start, value)) = value else { break };
            offset = start;
            table = value.get_ref().as_table();
            array = value.get_ref().as_array().map(|array| &**array);
        }
        line_at(self.text, offset)
    }
}

pub(super) fn line_at(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
