//! The values that a host program records with an event.

use std::borrow::Cow;

use serde_json::Value;

/// Values by the path of their field. A value is dropped and counted when it is recorded unless the manifest declares that the host gives
/// it, and it fits the declared type and limits.
///
/// This is a list and not a tree, because there are few values: building and searching a list costs less.
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

/// How many values are searched for an earlier one with the same path: more than the 200 that a manifest can declare, so that a host that
/// adds a million values by mistake does not search all of them for each one.
const FEW: usize = 256;

impl Values {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value, replacing an earlier one for the same path. Strings, numbers, booleans and lists convert implicitly.
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

    /// The value given for this path, looked for at `next` first; if there is one, `next` moves past it. Programs usually give values in
    /// the order in which their manifest declares them.
    pub(crate) fn get_in_order(&self, path: &str, next: &mut usize) -> Option<&Value> {
        let found = match self.0.get(*next) {
            Some((known, _)) if known == path => *next,
            _ => self.0.iter().position(|(known, _)| known == path)?,
        };
        *next = found + 1;
        self.0.get(found).map(|(_, value)| value)
    }

    /// The number of values.
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
