//! The values that a host program gives with an event.

use std::borrow::Cow;

use serde_json::Value;

/// Values by the path of their field. One that the manifest does not declare as the host's is dropped and counted when it is recorded.
///
/// A list, because there are few: building and searching it costs less than a tree.
///
/// ```
/// use candor::Values;
///
/// let values = Values::new().with("camera_count", 3).with("system.gpu", "none").with("frozen", true);
/// assert_eq!(values.get("camera_count"), Some(&3.into()));
/// let same: Values = [("camera_count", 3)].into_iter().collect();
/// assert_eq!(same.iter().count(), 1);
/// ```
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Values(Vec<(Cow<'static, str>, Value)>);

/// Among how many values one with the same path is looked for: more than a manifest can declare, so that whoever gives a million values
/// by mistake does not wait for a search through all of them for each.
const FEW: usize = 256;

impl Values {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// These values with one more; in place of an earlier one for the same path. Text, numbers, booleans and lists convert by themselves.
    #[must_use]
    pub fn with(mut self, path: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        self.set(path.into(), value.into());
        self
    }

    fn set(&mut self, path: Cow<'static, str>, value: Value) {
        if self.0.is_empty() {
            self.0.reserve(8);
        }
        match self.0.iter_mut().take(FEW).find(|(known, _)| *known == path) {
            Some((_, old)) => *old = value,
            None => self.0.push((path, value)),
        }
    }

    /// The value given for this path.
    pub fn get(&self, path: &str) -> Option<&Value> {
        self.0.iter().find(|(known, _)| known == path).map(|(_, value)| value)
    }

    /// The value given for this path, looked for at `next` first; where there is one, `next` is moved after it. Programs give values in the
    /// order in which their manifest declares them.
    pub(crate) fn get_in_order(&self, path: &str, next: &mut usize) -> Option<&Value> {
        let found = match self.0.get(*next) {
            Some((known, _)) if known == path => *next,
            _ => self.0.iter().position(|(known, _)| known == path)?,
        };
        *next = found + 1;
        self.0.get(found).map(|(_, value)| value)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Every value with its path, in the order in which they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(path, value)| (path.as_ref(), value))
    }
}

impl<P: Into<Cow<'static, str>>, V: Into<Value>> FromIterator<(P, V)> for Values {
    fn from_iter<I: IntoIterator<Item = (P, V)>>(values: I) -> Self {
        let mut all = Self::new();
        for (path, value) in values {
            all.set(path.into(), value.into());
        }
        all
    }
}
