//! The values that a host program gives with an event.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde_json::Value;

/// Values by the path of their field. One that the manifest does not declare as the host's is dropped and counted when it is recorded.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Values(BTreeMap<Cow<'static, str>, Value>);

impl Values {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// These values with one more. Text, numbers, booleans and lists convert by themselves.
    #[must_use]
    pub fn with(mut self, path: impl Into<Cow<'static, str>>, value: impl Into<Value>) -> Self {
        self.0.insert(path.into(), value.into());
        self
    }

    /// The value given for this path.
    pub fn get(&self, path: &str) -> Option<&Value> {
        self.0.get(path)
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// Every value, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(path, value)| (path.as_ref(), value))
    }
}

impl<P: Into<Cow<'static, str>>, V: Into<Value>> FromIterator<(P, V)> for Values {
    fn from_iter<I: IntoIterator<Item = (P, V)>>(values: I) -> Self {
        Self(values.into_iter().map(|(path, value)| (path.into(), value.into())).collect())
    }
}
