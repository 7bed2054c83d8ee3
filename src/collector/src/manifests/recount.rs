//! What an event added to the counters when it came, by the manifest that declared it then, or by its foreign format where
//! none did.

use std::collections::HashMap;

use candor::Manifest;
use serde_json::{Map, Value};

use super::{fit, foreign};
use crate::{
    counts::{self, Names, Tally},
    foreign::figures,
    limits::Limits,
};

/// Works that out for many events, and reads each manifest only once.
#[derive(Debug)]
pub(crate) struct Recount {
    manifests: HashMap<String, Option<Manifest>>,
    limits: Limits,
}

impl Recount {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { manifests: HashMap::new(), limits: *limits }
    }

    /// What the event of this name added; `None` if the manifest can no longer be read, or says something else about the event.
    pub(crate) fn tallies(&mut self, manifest: &str, event: &str, json: &str) -> Option<Vec<Tally>> {
        let object: Map<String, Value> = serde_json::from_str(json).ok()?;
        if manifest.is_empty() {
            return (!event.is_empty()).then(|| figures::tallies(&object, &self.limits));
        }
        if !self.manifests.contains_key(manifest) {
            self.manifests.insert(manifest.to_owned(), Manifest::parse(manifest).ok());
        }
        let event = self.manifests.get(manifest)?.as_ref()?.event(event)?;
        if foreign::is_one(&object) {
            return Some(foreign::tallies(event, &object));
        }
        let values = fit::values(event, &object).ok()?;
        Some(counts::tallies((event, &Names::of(event)), &values))
    }
}
