//! What an event in the format of `SkellyPings` says about the fields that its program's manifest declares for the event of the same name,
//! so that older versions are part of the same figures. Values that the manifest would not admit are ignored.

use std::{borrow::Cow, sync::Arc};

use candor::tools::manifest::{Event, Field, Keep, MachineFact, Source};
use serde_json::{Map, Value};

use super::{
    fit::{self, Values},
    known::Known,
};
use crate::{
    counts::{self, Names, Tally},
    foreign::figures::with_identifier,
    store::Declaring,
};

/// What such an event adds to the counters, by the newest manifest that declares an event of its name, and which manifest that is.
pub(super) fn declared(
    known: &Known,
    program: &str,
    event: &str,
    object: &Map<String, Value>,
) -> Option<(Arc<Declaring>, Vec<Tally>)> {
    let mut newest = known.of(program).filter_map(|served| Some((served, served.manifest.event(event)?)));
    let (served, event) = newest.by_ref().last()?;
    // An event that the manifest counts and does not keep is counted in another way, and people have been promised more about it.
    (event.keep == Keep::Rows).then(|| (Arc::clone(&served.declaring), tallies(event, object)))
}

/// What such an event adds to the counters, by this declaration.
pub(super) fn tallies(event: &Event, object: &Map<String, Value>) -> Vec<Tally> {
    let values: Values<'_> = match fit::values(event, object) {
        Ok(values) => values,
        Err(_other_names) => event.fields.iter().map(|field| value(field, object)).collect(),
    };
    let mut tallies = counts::tallies((event, &Names::of(event)), &values);
    tallies.extend(with_identifier(object));
    tallies
}

/// Whether a kept event is in that format.
pub(super) fn is_one(object: &Map<String, Value>) -> bool {
    object.contains_key("event_type") && object.get("payload").is_some_and(Value::is_object)
}

/// What the event says of a field, as its declaration writes it.
fn value<'v>(field: &Field, object: &'v Map<String, Value>) -> Option<Cow<'v, Value>> {
    let payload = |name: &str| object.get("payload")?.get(name);
    let said = match &field.source {
        Source::AppVersion => object.get("app_version"),
        Source::Machine(MachineFact::Os) => payload("os"),
        Source::Machine(MachineFact::OsVersion) => payload("os_release"),
        Source::Machine(MachineFact::OsPlatform) => object.get("os_platform"),
        Source::Machine(MachineFact::Architecture) => payload("architecture"),
        Source::Machine(MachineFact::CpuCount) => payload("cpu_count_logical"),
        Source::Machine(MachineFact::CpuCountPhysical) => payload("cpu_count_physical"),
        Source::Machine(MachineFact::TotalRamGb) => payload("ram_total_gb"),
        Source::Host => payload(field.path.rsplit('.').next().unwrap_or(&field.path)),
        _ => None,
    };
    field.kind.admit(said?).ok()
}

#[cfg(test)]
mod tests {
    use candor::Manifest;
    use serde_json::json;

    use super::*;

    #[test]
    fn an_older_version_says_the_same_under_other_names_and_what_is_not_admitted_counts_for_nothing() {
        let manifest = Manifest::parse(include_str!("../../../../assets/apps/skellycam.toml")).unwrap();
        let object = json!({
            "app_version": "1.9.0", "event_type": "app_opened", "os_platform": "Linux 6.1.0", "user_id": "x", "timestamp": 1.5,
            "payload": {"os": "Linux", "os_release": "6.1.0", "architecture": "x86_64", "cpu_count_logical": "many",
                        "ram_total_gb": 31.26, "secret": "xyzzy"},
        });
        let object = object.as_object().unwrap();
        assert!(is_one(object));
        let found = tallies(manifest.event("app_opened").unwrap(), object);
        let found: Vec<(&str, &str)> = found.iter().map(|tally| (&*tally.fields, tally.value.as_str())).collect();
        let expected = [
            ("", ""),
            ("app_version", "\"1.9.0\""),
            ("system.os", "\"Linux\""),
            ("system.os_version", "\"6.1.0\""),
            ("system.architecture", "\"x86_64\""),
            ("system.total_ram_gb", "31.3"),
        ];
        assert_eq!(found, expected);
    }
}
