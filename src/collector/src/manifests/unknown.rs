//! Tells the operator about events that no manifest here knows, once for each kind.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use serde_json::{Map, Value};

use super::fit::joined;
use crate::{complaint::complain, limits::Limits};

/// A kind of event: the paths that it has, without their values.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind(String);

impl Kind {
    pub(super) fn of(object: &Map<String, Value>, limits: &Limits) -> Self {
        Self(paths(object, limits.told_paths))
    }
}

/// The kinds that were reported, by what was said about them.
#[derive(Debug, Default)]
pub(super) struct Unknown(Mutex<HashSet<String>>);

impl Unknown {
    /// Writes one line about this kind of event, unless there was one before.
    pub(super) fn tell(&self, Kind(has): Kind, limits: &Limits) {
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() > limits.told_kinds || told.contains(&has) {
            return;
        }
        if told.len() == limits.told_kinds {
            complain(&"more kinds of events are unknown here than can be named; all of them are to be sent again later");
        } else {
            complain(&format_args!(
                "no manifest here knows an event with {has}; its sender is told to try again later. To accept it, add its \
                 manifest to --manifest or --manifests"
            ));
        }
        told.insert(has);
    }

    #[cfg(test)]
    pub(super) fn has_told(&self) -> Vec<String> {
        self.0.lock().unwrap().iter().cloned().collect()
    }

    /// Forgets what was reported: when the manifests have changed, whatever is still unknown is worth another line.
    pub(super) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The first `most` paths of an event.
fn paths(object: &Map<String, Value>, most: usize) -> String {
    let (mut found, mut all) = (Vec::new(), 0);
    gather(object, Some(""), most, &mut found, &mut all);
    match all - found.len() {
        0 if all == 0 => "nothing in it".to_owned(),
        0 => found.join(", "),
        more => format!("{} and {more} more", found.join(", ")),
    }
}

/// Whether a name looks like that of a field. Anything else may be something that a person wrote, a number or an identifier, and is only
/// counted.
fn is_a_name(name: &str) -> bool {
    let digits = name.bytes().filter(u8::is_ascii_digit).count();
    let begins = name.starts_with(|first: char| first.is_ascii_alphabetic() || first == '_');
    let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    begins && is_plain && name.len() <= LONGEST_NAME && digits <= MOST_DIGITS
}

/// Longest name that is reported, in characters: names of fields are rarely longer.
const LONGEST_NAME: usize = 32;

/// Most digits in a name that is reported: `x86_64` has four, and identifiers have more.
const MOST_DIGITS: usize = 4;

/// Collects the paths below `above`, which is `None` if its own name is not reported.
fn gather(object: &Map<String, Value>, above: Option<&str>, most: usize, found: &mut Vec<String>, all: &mut usize) {
    for (name, value) in object {
        // If no more paths are reported, none has to be built.
        let is_told = found.len() < most && is_a_name(name);
        let path = above.filter(|_| is_told).map(|above| joined(above, name));
        match value {
            Value::Object(inner) if !inner.is_empty() => gather(inner, path.as_deref(), most, found, all),
            _ => {
                *all += 1;
                found.extend(path);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(json: &str) -> String {
        paths(serde_json::from_str::<Value>(json).unwrap().as_object().unwrap(), 12)
    }

    #[test]
    fn what_stands_in_an_event_is_not_told_nor_is_a_name_that_may_be_a_value() {
        assert_eq!(
            told(r#"{"event":"secret","system":{"os_x86_64":"mine","sha256":1}}"#),
            "event, system.os_x86_64, system.sha256"
        );
        for value in [
            "jane@example.org",
            "Jane Doe",
            "C:\\\\Users\\\\jane",
            "/home/jane",
            "192.168.0.17",
            "0f8fad5b-d9cb-869f-a165-70867728950e",
            "0f8fad5bd9cb869fa16570867728950e",
            "0f8fad5bd9cb",
            "fad5bd9cb869fa165708677289eabcde",
            "5551234567",
            "2026-11-21",
            "Zoë",
            "",
        ] {
            for json in [
                format!(r#"{{"event":1,"{value}":2}}"#),
                format!(r#"{{"event":1,"{value}":{{"is":2}}}}"#),
                format!(r#"{{"event":1,"by":{{"{value}":2}}}}"#),
            ] {
                assert_eq!(told(&json), "event and 1 more", "{json}");
            }
        }
    }
}
