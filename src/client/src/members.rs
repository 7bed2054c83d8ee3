//! The members of a JSON object in their order, each value exactly as it was written.

use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};

/// The members in their order, including duplicates. With `V` = `&RawValue`, not a byte of a value is touched.
#[derive(Debug, Clone, Default)]
pub struct Members<V>(pub Vec<(String, V)>);

impl<V> Members<V> {
    /// The value of the first member of this name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// The first name that occurs twice.
    pub fn twice(&self) -> Option<&str> {
        let stands_before = |index: usize, name: &str| self.0.iter().take(index).any(|(known, _)| known == name);
        let found = self.0.iter().enumerate().find(|(index, (name, _))| stands_before(*index, name));
        found.map(|(_, (name, _))| name.as_str())
    }

    /// Sets the value with this name, or appends it.
    pub fn set(&mut self, name: &str, value: V) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, old)) => *old = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }
}

#[cfg(feature = "lean")]
impl<'j> Members<&'j str> {
    /// The members of the object in this text, each value exactly as it was written; `None` if it is not an object, or if a name cannot be
    /// read. Only for a text that is known to be JSON: with any other, the result is arbitrary. Works for any depth of nesting.
    pub(crate) fn of(json: &'j str) -> Option<Self> {
        let mut rest = json.trim().strip_prefix('{')?.strip_suffix('}')?;
        let mut members = Vec::new();
        while !rest.trim_start().is_empty() {
            let (name, after) = rest.split_at_checked(end(rest))?;
            let after = after.strip_prefix(':')?;
            let (value, after) = after.split_at_checked(end(after))?;
            members.push((crate::json::read(name).ok()?.as_str()?.to_owned(), value.trim()));
            rest = after.strip_prefix(',').unwrap_or(after);
        }
        Some(Self(members))
    }
}

/// Where the name or value at the beginning ends: at the first colon or comma that is not inside it.
#[cfg(feature = "lean")]
fn end(json: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in outside_of_texts(json) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b':' | b',' if depth == 0 => return at,
            _ => {}
        }
    }
    json.len()
}

/// The bytes of some JSON that stand outside of its texts, with their places: what its form is made of.
pub fn outside_of_texts(json: &str) -> impl Iterator<Item = (usize, u8)> + '_ {
    let (mut in_text, mut is_escaped) = (false, false);
    json.bytes().enumerate().filter(move |(_, byte)| {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = in_text,
            b'"' => in_text = !in_text,
            _ => return !in_text,
        }
        false
    })
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

    #[cfg(feature = "lean")]
    #[test]
    fn a_text_comes_apart_into_the_same_members_as_it_is_read_with() {
        let texts = [
            "{}",
            " { } ",
            r#"{"b" : 1.50, "a":{"x" : [1e400,{"y":[]}]}, "b":2}"#,
            r#"{"a:b,{\"":"}],\\","é\u00e9":[ "\"" , "\\" ],"":null}"#,
            "\n{\t\"a\"\r\n:\ttrue\n,\"b\":-0\n}\n",
        ];
        for text in texts {
            let read: Members<&RawValue> = serde_json::from_str(text).expect("an object");
            let read: Vec<(String, &str)> = read.0.into_iter().map(|(name, value)| (name, value.get())).collect();
            assert_eq!(Members::of(text).expect("an object").0, read, "{text}");
        }
        for text in ["[]", "1", "\"{}\"", r#"{"\ud800":1}"#] {
            assert!(Members::of(text).is_none(), "{text}");
        }
        let deep = format!("{{\"a\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(Members::of(&deep).expect("an object").0.len(), 1);
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
