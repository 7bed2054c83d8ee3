//! What a consent file and a policy say, by what people are told about them and not by the library's own code: strictly, so that whatever
//! is not plainly said allows nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use candor::Manifest;
use jiff::Timestamp;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

/// What a valid consent file says.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Meaning {
    enabled: bool,
    tiers: BTreeMap<String, bool>,
    withheld: BTreeSet<String>,
    always: bool,
    paused_now: bool,
}

/// What a consent file says; `None` if it allows nothing, because something about it is in doubt or nobody has answered. `agreed` is the
/// digest of the text that was agreed to.
pub(crate) fn meaning(bytes: &[u8], agreed: &str, now: Timestamp) -> Option<Meaning> {
    let file = without_doubles(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))?;
    let file = file.as_object()?;
    let enabled = file.get("telemetry_enabled")?.as_bool()?;
    if file.get("format").is_some_and(|format| format.as_u64() != Some(1)) {
        return None;
    }
    let decision = file.get("decision")?.as_object()?;
    for key in ["id", "at", "by", "agreed"] {
        decision.get(key)?.as_str()?;
    }
    decision["at"].as_str()?.parse::<Timestamp>().ok()?;
    // Without it, or for a tier that is not in it, nothing that is waiting may be sent; what happens from now on may.
    if let Some(on_since) = decision.get("on_since") {
        for since in on_since.as_object()?.values() {
            since.as_str()?.parse::<Timestamp>().ok()?;
        }
    }
    if decision["agreed"] != *agreed {
        return None;
    }
    let switch = |(tier, on): (&String, &Value)| Some((tier.clone(), on.as_bool()?));
    let tiers = file.get("tiers")?.as_object()?.iter().map(switch).collect::<Option<_>>()?;
    let entry = |entry: &Value| entry.as_str().filter(|entry| is_entry(entry)).map(str::to_owned);
    let withheld = file.get("withheld_fields")?.as_array()?.iter().map(entry).collect::<Option<_>>()?;
    let always = match file.get("crash_reports")?.as_str()? {
        "ask" => false,
        "always" => true,
        _ => return None,
    };
    let paused_now = match file.get("paused_until")? {
        Value::Null => false,
        Value::String(until) if until == "resumed" => true,
        Value::String(until) => until.parse::<Timestamp>().ok()? > now,
        _ => return None,
    };
    Some(Meaning { enabled, tiers, withheld, always, paused_now })
}

/// Whether it has the form of something that can be withheld: `event/path`, `event/*` or `event@tier`.
fn is_entry(entry: &str) -> bool {
    let plain =
        |text: &str, more: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c));
    match (entry.split_once('/'), entry.split_once('@')) {
        (Some((event, path)), _) => plain(event, "_-") && (path == "*" || path.split('.').all(|part| plain(part, "_-"))),
        (None, Some((event, tier))) => plain(event, "_-") && plain(tier, "_-"),
        (None, None) => false,
    }
}

/// What a policy forbids, if it and each of its entries are valid: everything, a program, or a tier of one.
pub(crate) fn policy(bytes: &[u8]) -> Option<BTreeSet<String>> {
    let list = std::str::from_utf8(bytes).ok()?.strip_prefix("forbid = [")?.strip_suffix("]\n")?;
    let is_id =
        |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-".contains(c));
    let entry = |entry: &str| {
        let entry = entry.strip_prefix('"')?.strip_suffix('"')?;
        let sound = entry == "*" || entry.split('/').all(is_id) && entry.split('/').count() <= 2;
        sound.then(|| entry.to_owned())
    };
    list.split(", ").map(entry).collect()
}

impl Meaning {
    /// Everything that may be sent, one thing for each line.
    pub(crate) fn allows(&self, manifest: &Manifest, forbidden: &BTreeSet<String>) -> BTreeSet<String> {
        let mut allowed = BTreeSet::new();
        let id = &manifest.app.id;
        if !self.enabled || self.paused_now || forbidden.contains("*") || forbidden.contains(id) {
            return allowed;
        }
        let may = |tier: &str| self.tiers.get(tier) == Some(&true) && !forbidden.contains(&format!("{id}/{tier}"));
        let withheld = |entry: String| self.withheld.contains(&entry);
        allowed.extend(manifest.tiers.iter().filter(|tier| may(&tier.id)).map(|tier| format!("the tier {}", tier.id)));
        for event in &manifest.events {
            let name = &event.name;
            let tiers = event.tiers.iter().map(|tier| manifest.tier_id(*tier));
            let causes: Vec<&str> = tiers.filter(|tier| may(tier) && !withheld(format!("{name}@{tier}"))).collect();
            if causes.is_empty() || withheld(format!("{name}/*")) {
                continue;
            }
            allowed.extend(causes.iter().map(|tier| format!("{name} because of {tier}")));
            let fields = event.fields.iter().filter(|field| field.tier.is_none_or(|tier| may(manifest.tier_id(tier))));
            let fields = fields.filter(|field| !withheld(format!("{name}/{}", field.path)));
            allowed.extend(fields.map(|field| format!("{name}/{}", field.path)));
            if event.crash && self.always {
                allowed.insert(format!("{name} unread"));
            }
        }
        allowed
    }

    /// Everything to which the person said no, in the same words: whatever is waiting and concerns it may never be sent.
    pub(crate) fn refuses(&self, manifest: &Manifest) -> BTreeSet<String> {
        let tiers = manifest.tiers.iter().map(|tier| &tier.id);
        let off = |tier: &str| !self.enabled || self.tiers.get(tier) == Some(&false);
        let mut refused: BTreeSet<String> = tiers.filter(|tier| off(tier)).map(|tier| format!("the tier {tier}")).collect();
        for event in &manifest.events {
            let name = &event.name;
            let withheld = |entry: String| self.withheld.contains(&entry) || self.withheld.contains(&format!("{name}/*"));
            let tiers = event.tiers.iter().map(|tier| manifest.tier_id(*tier));
            refused.extend(
                tiers.filter(|tier| withheld(format!("{name}@{tier}"))).map(|tier| format!("{name} because of {tier}")),
            );
            let fields = event.fields.iter().map(|field| format!("{name}/{}", field.path));
            refused.extend(fields.filter(|field| withheld(field.clone())));
        }
        refused
    }

    /// The tiers that are on, with the main switch.
    pub(crate) fn on(&self) -> BTreeSet<&str> {
        self.tiers.iter().filter(|(_, on)| self.enabled && **on).map(|(tier, _)| tier.as_str()).collect()
    }
}

/// The JSON in these bytes; `None` if it is none, or if a key occurs twice in any of its objects.
fn without_doubles(bytes: &[u8]) -> Option<Value> {
    let mut from = serde_json::Deserializer::from_slice(bytes);
    let value = from.deserialize_any(Strict).ok()?;
    from.end().ok()?;
    Some(value)
}

struct Strict;

impl<'de> serde::de::DeserializeSeed<'de> for Strict {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        from.deserialize_any(Self)
    }
}

impl<'de> Visitor<'de> for Strict {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(Self)? {
            items.push(item);
        }
        Ok(items.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        let mut members = serde_json::Map::new();
        while let Some(key) = object.next_key::<String>()? {
            let value = object.next_value_seed(Self)?;
            if members.insert(key.clone(), value).is_some() {
                return Err(serde::de::Error::custom(format!("{key} stands there twice")));
            }
        }
        Ok(members.into())
    }
}
