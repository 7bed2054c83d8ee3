//! What the person decides, and what stands in the way, as data and in words.

use candor::tools::consent::Reason;
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use crate::running::Running;

/// Everything at once: a program asks seldom, and shows all of it.
pub(crate) fn of(running: &Running) -> Value {
    let troubles = running.troubles();
    let Some((consent, folder)) = running.consent() else {
        return json!({"open": false, "allowed": false, "reason": null, "answered": false, "tiers": {}, "events": {},
            "program": null, "folder": null, "troubles": troubles});
    };
    let now = Timestamp::now();
    let everything = consent.everything(now).err();
    let manifest = consent.manifest();
    let tiers: Map<String, Value> =
        manifest.tiers.iter().map(|tier| (tier.id.clone(), verdict(consent.tier(&tier.id, now).err().as_ref()))).collect();
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
        // A path need not be Unicode, and data is.
        "folder": folder.to_string_lossy(),
        "troubles": troubles,
    })
}

fn verdict(why_not: Option<&Reason>) -> Value {
    json!({"allowed": why_not.is_none(), "reason": why_not.map(reason)})
}

fn reason(reason: &Reason) -> Value {
    json!({"code": reason.code(), "effect": reason.effect().code(), "sentence": reason.to_string()})
}
