//! What the person decides about a program and what stands in the way, as data and in words: for bindings, which show it to hosts that are
//! not written in Rust.

use serde_json::{Map, Value, json};

use super::handle::Telemetry;
use crate::consent::Reason;

/// Everything at once: a program asks rarely, and shows all of it. `open` is false if telemetry has ended or could not be opened.
pub fn state(telemetry: Option<&Telemetry>) -> Value {
    let Some(telemetry) = telemetry else {
        return json!({
            "open": false, "allowed": false, "reason": null, "answered": false, "tiers": {}, "events": {}, "program": null,
            "folder": null, "troubles": [],
        });
    };
    let (consent, now) = (telemetry.consent(), telemetry.shared.choice.now());
    let everything = consent.everything(now).err();
    let manifest = consent.manifest();
    let tier = |id: &String| (id.clone(), verdict(consent.tier(id, now).err().as_ref()));
    let tiers: Map<String, Value> = manifest.tiers.iter().map(|known| tier(&known.id)).collect();
    let events: Map<String, Value> =
        manifest.events.iter().map(|event| (event.name.clone(), verdict(consent.event(event, now).err().as_ref()))).collect();
    json!({
        "open": true,
        "allowed": everything.is_none(),
        "reason": everything.as_ref().map(reason),
        "answered": consent.is_answered(),
        "tiers": tiers,
        "events": events,
        "program": {"id": manifest.app.id, "name": manifest.app.name, "version": manifest.app.version},
        // A path need not be Unicode, but JSON is.
        "folder": telemetry.folder().to_string_lossy(),
        "troubles": telemetry.troubles(),
    })
}

fn verdict(why_not: Option<&Reason>) -> Value {
    json!({"allowed": why_not.is_none(), "reason": why_not.map(reason)})
}

fn reason(reason: &Reason) -> Value {
    json!({"code": reason.code(), "effect": reason.effect().code(), "sentence": reason.to_string()})
}
