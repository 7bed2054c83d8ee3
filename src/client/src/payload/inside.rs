//! Finding and replacing one value in existing bytes.

use serde::de::IgnoredAny;
use serde_json::Value;

use super::json::scalar;
use crate::crash;
use crate::json;
use crate::manifest::{Escape, Event, Source};
use crate::members::Members;

/// The value at this path in an event's bytes, as it is written there.
fn raw_at<'a>(bytes: &'a [u8], path: &str) -> Option<&'a str> {
    let mut raw = std::str::from_utf8(bytes).ok()?;
    let _is_json: IgnoredAny = serde_json::from_str(raw).ok()?;
    for name in path.split('.') {
        raw = Members::of(raw)?.get(name).copied()?;
    }
    Some(raw)
}

/// The text at this path in an event's bytes.
pub fn text_at(bytes: &[u8], path: &str) -> Option<String> {
    Some(json::read(raw_at(bytes, path)?).ok()?.as_str()?.to_owned())
}

/// An event's bytes with another value at this path, and every other byte as it was; `None` if there is no value at this path.
pub fn with_value(bytes: &[u8], path: &str, value: &Value, escape: Escape) -> Option<Vec<u8>> {
    let raw = raw_at(bytes, path)?;
    // The value is part of the bytes, so its address in memory says where it is.
    let start = (raw.as_ptr() as usize).checked_sub(bytes.as_ptr() as usize)?;
    let mut out = bytes.get(..start)?.to_vec();
    scalar(value, escape, &mut out);
    out.extend_from_slice(bytes.get(start + raw.len()..)?);
    Some(out)
}

/// Tells whether two crash reports are about the same crash; see [`crash::fingerprint`].
pub(crate) fn fingerprint(event: &Event, bytes: &[u8]) -> String {
    let given = event.fields.iter().filter(|field| field.source == Source::Host);
    let texts: Vec<String> = given.filter_map(|field| text_at(bytes, &field.path)).collect();
    crash::fingerprint(&event.name, texts.iter().map(String::as_str))
}
