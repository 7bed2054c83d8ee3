//! JSON as a tree, read in one way and written in one way. Every other way would add nearly the same code again to every program that links
//! this.

use serde_json::Value;
#[cfg(feature = "lean")]
use serde_json::{Map, Result};

/// As compact JSON.
#[inline(never)]
pub(crate) fn written(value: &Value) -> String {
    // A key is always a text, and writing to memory cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

/// Parses this text.
#[cfg(feature = "lean")]
#[inline(never)]
pub(crate) fn read(text: &str) -> Result<Value> {
    serde_json::from_str(text)
}

/// Parses these bytes; `None` if they are not JSON.
#[cfg(feature = "lean")]
pub(crate) fn read_bytes(bytes: &[u8]) -> Option<Value> {
    read(std::str::from_utf8(bytes).ok()?).ok()
}

/// An object with these members.
#[cfg(feature = "lean")]
pub(crate) fn object(members: Vec<(&str, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}

/// A list of these texts.
#[cfg(feature = "lean")]
pub(crate) fn texts<'a>(texts: impl IntoIterator<Item = &'a String>) -> Value {
    Value::Array(texts.into_iter().map(|text| Value::from(text.as_str())).collect())
}

/// The texts in this list; `None` if it holds anything else.
#[cfg(feature = "lean")]
pub(crate) fn texts_in(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(|text| Some(text.as_str()?.to_owned())).collect()
}

/// The text under this name, which may be missing; the outer `None` if something else is there.
#[cfg(feature = "lean")]
#[expect(clippy::option_option, reason = "what is missing is another matter than what is wrong")]
pub(crate) fn optional_text(object: &Value, name: &str) -> Option<Option<String>> {
    match object.get(name) {
        None | Some(Value::Null) => Some(None),
        Some(text) => Some(Some(text.as_str()?.to_owned())),
    }
}

/// The text under this name.
#[cfg(feature = "lean")]
pub(crate) fn text(object: &Value, name: &str) -> Option<String> {
    Some(object.get(name)?.as_str()?.to_owned())
}

/// The headers of a request or an answer, as the log keeps them.
#[cfg(feature = "lean")]
pub(crate) fn headers(headers: &[(String, String)]) -> String {
    written(&Value::Array(headers.iter().map(|(name, value)| texts([name, value])).collect()))
}

/// Row numbers, in the form in which SQL takes many of them at once.
#[cfg(feature = "lean")]
pub(crate) fn numbers<'a>(numbers: impl IntoIterator<Item = &'a i64>) -> String {
    written(&Value::Array(numbers.into_iter().map(|number| Value::from(*number)).collect()))
}
