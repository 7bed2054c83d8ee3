//! Tells whoever runs the collector, once for each kind, about events that no manifest here knows.

use std::{
    collections::HashSet,
    sync::{Mutex, PoisonError},
};

use serde_json::{Map, Value};

use super::fit::joined;
use crate::{complaint::complain, limits::Limits};

/// The kinds that were told, by what was said about them.
#[derive(Debug, Default)]
pub(super) struct Unknown(Mutex<HashSet<String>>);

impl Unknown {
    /// One line about this kind of event, unless there was one: which paths it has, and nothing that stands at them.
    pub(super) fn tell(&self, object: &Map<String, Value>, limits: &Limits) {
        let has = paths(object, limits.told_paths);
        let mut told = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if told.len() > limits.told_kinds || told.contains(&has) {
            return;
        }
        if told.len() == limits.told_kinds {
            complain(&"more kinds of events are unknown here than can be named; all of them are asked to wait");
        } else {
            complain(&format_args!(
                "no manifest here knows an event with {has}; it is asked to wait, and taken once --manifest or \
                 --manifests has its manifest"
            ));
        }
        told.insert(has);
    }

    /// The manifests have changed, so that whatever is still unknown is worth another line.
    pub(super) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// The first `most` paths of an event.
fn paths(object: &Map<String, Value>, most: usize) -> String {
    let (mut found, mut all) = (Vec::new(), 0);
    gather(object, "", most, &mut found, &mut all);
    match all - found.len() {
        0 if all == 0 => "nothing in it".to_owned(),
        0 => found.join(", "),
        more => format!("{} and {more} more", found.join(", ")),
    }
}

/// Whether it looks like the name of a field. Anything else may be what somebody has written, and is only counted.
fn is_a_name(name: &str) -> bool {
    name.len() <= 32 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

fn gather(object: &Map<String, Value>, above: &str, most: usize, found: &mut Vec<String>, all: &mut usize) {
    for (name, value) in object {
        match value {
            Value::Object(inner) if !inner.is_empty() => {
                // Where no more is said, no path is needed either.
                let path = if found.len() < most { joined(above, name) } else { String::new() };
                gather(inner, &path, most, found, all);
            }
            _ => {
                *all += 1;
                let path = joined(above, name);
                if found.len() < most && path.split('.').all(is_a_name) {
                    found.push(path);
                }
            }
        }
    }
}
