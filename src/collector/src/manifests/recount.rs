//! What an event added to the counters when it came, by the manifest that declared it then.

use std::collections::HashMap;

use candor::Manifest;
use serde_json::{Map, Value};

use super::fit;
use crate::counts::{self, Tally};

/// Tells it for many events, and reads each manifest once.
#[derive(Debug, Default)]
pub(crate) struct Recount(HashMap<String, Option<Manifest>>);

impl Recount {
    /// What the event of this name added; nothing if the manifest cannot be read any more or says something else about it.
    pub(crate) fn tallies(&mut self, manifest: &str, event: &str, json: &str) -> Option<Vec<Tally>> {
        if !self.0.contains_key(manifest) {
            self.0.insert(manifest.to_owned(), Manifest::parse(manifest).ok());
        }
        let event = self.0.get(manifest)?.as_ref()?.event(event)?;
        let object: Map<String, Value> = serde_json::from_str(json).ok()?;
        let values = fit::values(event, &object).ok()?;
        Some(counts::beside_the_row(event, &values))
    }
}
