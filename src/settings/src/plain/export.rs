//! Saving a report.

use std::path::Path;

use candor::tools::log::Part;
use serde::Deserialize;
use serde_json::{Value, json};

use super::program::{NotDone, Plain, answering};
use crate::report::{self, Existing, NoDays, Order};
use crate::text::pages as words;

/// Which messages a report has; a limit that is not given is none.
#[derive(Debug, Clone, Default, Deserialize)]
#[non_exhaustive]
pub struct Limits {
    /// From the beginning of this day on, such as "2026-01-31", or from this moment, as RFC 3339 writes it.
    pub from: Option<String>,
    /// Up to the end of this day, or before this moment.
    pub until: Option<String>,
    /// Only of these tiers, by their ids.
    pub tiers: Option<Vec<String>>,
}

impl Plain {
    /// Saves a report to this file, in one of the formats that `candor export` knows. `replace` says that the person was asked whether an
    /// existing file may be replaced.
    pub fn export(&self, format: &str, path: &Path, replace: bool, limits: &Limits) -> Result<Value, NotDone> {
        let _answering = answering()?;
        let now = self.now();
        let known = || report::FORMATS.iter().map(|format| format.id).collect::<Vec<_>>().join(", ");
        let Some(format) = report::format(format) else {
            return Err(NotDone(format!("there is no format \"{format}\"; there are {}", known())));
        };
        let existing = if replace { Existing::MayBeReplaced } else { Existing::Stays };
        let (from, until) = (limits.from.as_deref().unwrap_or_default(), limits.until.as_deref().unwrap_or_default());
        let (from, until) = report::between(from, until, &now.clock.zone).map_err(|why| match why {
            NoDays::NotADay(given) => NotDone(format!("\"{given}\" is no day such as 2026-01-31")),
            NoDays::Backwards => NotDone("the last day is before the first one".to_owned()),
        })?;
        let tiers = limits.tiers.clone().unwrap_or_default();
        if let Some(unknown) = tiers.iter().find(|tier| now.program.manifest.tier(tier).is_none()) {
            return Err(NotDone(format!("there is no tier \"{unknown}\"")));
        }
        let part = Part { from, until, tiers };
        let order = Order { programs: vec![now.program.clone()], format, part, now: now.clock.now };
        match report::save(&self.places, &order, path, existing, &mut |_| true) {
            Ok(events) => {
                let sentence = words::saved(events, &self.places.shown(path));
                Ok(json!({"events": events, "path": path.to_string_lossy(), "sentence": sentence}))
            }
            Err(error) => Err(NotDone(words::not_saved(&error.why(&self.places, path)))),
        }
    }
}
