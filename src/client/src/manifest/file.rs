//! The manifest as it is written in its TOML file, and nothing more. Reading it, its meaning and its limits are in `check`.

use serde::Serialize;
use serde_json::Value;

use super::keep::Keep;
use super::source::IdentityKind;
use super::text::Text;
use super::wire::{Empty, Envelope, Escape, Method, Order, Signature};

#[derive(Debug, Clone, Serialize)]
pub(super) struct File {
    pub(super) format: i64,
    pub(super) app: App,
    pub(super) consent: Consent,
    pub(super) endpoint: Endpoint,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) wire: Option<Wire>,
    pub(super) tier: Vec<Tier>,
    pub(super) event: Vec<Event>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct App {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) version: String,
    pub(super) publisher: String,
    pub(super) about: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) source: Option<String>,
    pub(super) folder: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) folder_env: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Consent {
    pub(super) file: String,
    pub(super) switch_only: bool,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Endpoint {
    pub(super) url: String,
    pub(super) path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) me: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) reports: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Wire {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) order: Option<Order>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) escape: Option<Escape>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) empty: Option<Empty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) envelope: Option<Envelope>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) signature: Option<Signature>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Tier {
    pub(super) id: String,
    pub(super) name: Text,
    pub(super) summary: Text,
    pub(super) why: Text,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Event {
    pub(super) name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) title: Option<Text>,
    pub(super) tiers: Vec<String>,
    pub(super) when: Text,
    pub(super) identity: IdentityKind,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) method: Option<Method>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) every: Option<String>,
    pub(super) crash: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) by_hand: bool,
    #[serde(skip_serializing_if = "Keep::is_rows")]
    pub(super) keep: Keep,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) cross: Vec<Vec<String>>,
    pub(super) field: Vec<Field>,
}

#[derive(Debug, Clone, Serialize)]
pub(super) struct Field {
    pub(super) path: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) tier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) value: Option<Value>,
    #[serde(rename = "type")]
    pub(super) kind: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) max: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) min: Option<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) round: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) values: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) buckets: Option<Vec<f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) unit: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) example: Option<Value>,
    pub(super) explain: Text,
}
