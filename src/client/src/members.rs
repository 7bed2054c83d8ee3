//! The members of a JSON object in their order, each value exactly as it was written.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

/// The members in the order in which they stand, those that stand twice included. With `V` = `&RawValue` or `Box<RawValue>`, not a byte
/// of a value is touched.
#[derive(Debug, Clone, Default)]
pub struct Members<V>(pub Vec<(String, V)>);

impl<V> Members<V> {
    /// The value of the first member of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The first name that stands there twice.
    pub fn twice(&self) -> Option<&str> {
        let stands_before = |index: usize, name: &str| self.0.iter().take(index).any(|(known, _)| known == name);
        let found = self.0.iter().enumerate().find(|(index, (name, _))| stands_before(*index, name));
        found.map(|(_, (name, _))| name.as_str())
    }

    /// Puts a value in the place of the one with this name, or behind all others.
    pub fn set(&mut self, name: &str, value: V) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Members<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<V>(PhantomData<V>);

        impl<'de, V: Deserialize<'de>> Visitor<'de> for InOrder<V> {
            type Value = Members<V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::value::RawValue;

    use super::Members;

    #[test]
    fn every_member_keeps_its_place_and_its_exact_form() {
        let text = r#"{"b" : 1.50, "a":{"x" : [1e400]}, "b":2}"#;
        let members: Members<&RawValue> = serde_json::from_str(text).expect("an object");
        let written: Vec<(&str, &str)> = members.0.iter().map(|(name, value)| (name.as_str(), value.get())).collect();
        assert_eq!(written, [("b", "1.50"), ("a", r#"{"x" : [1e400]}"#), ("b", "2")]);
        assert_eq!((members.twice(), members.get("b").map(|value| value.get())), (Some("b"), Some("1.50")));
    }

    #[test]
    fn a_value_is_set_where_it_stood_or_at_the_end() {
        let mut members: Members<u8> = serde_json::from_str(r#"{"b":1,"a":2}"#).expect("an object");
        members.set("b", 3);
        members.set("c", 4);
        let all: Vec<(&str, u8)> = members.0.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        assert_eq!((all, members.twice()), (vec![("b", 3), ("a", 2), ("c", 4)], None));
    }
}
