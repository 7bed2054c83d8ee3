//! Saving a report.

use std::path::Path;

use serde_json::{Value, json};

use super::program::{NotDone, Plain};
use crate::report::{self, Existing};
use crate::text::pages as words;

impl Plain {
    /// Saves a report of everything in this format, "html" or "json", to this file. `replace` says that the person was asked whether one
    /// that is there may go.
    pub fn export(&self, format: &str, path: &Path, replace: bool) -> Result<Value, NotDone> {
        let now = self.now();
        let known = || report::FORMATS.iter().map(|format| format.id).collect::<Vec<_>>().join(", ");
        let Some(format) = report::format(format) else {
            return Err(NotDone(format!("there is no format \"{format}\"; there are {}", known())));
        };
        let existing = if replace { Existing::MayBeReplaced } else { Existing::Stays };
        match report::save(&self.places, &now.program, format, path, existing, now.clock.now) {
            Ok(events) => {
                let sentence = words::saved(events, &self.places.shown(path));
                Ok(json!({"events": events, "path": path.to_string_lossy(), "sentence": sentence}))
            }
            Err(error) => Err(NotDone(words::not_saved(&error.why(&self.places, path)))),
        }
    }
}
