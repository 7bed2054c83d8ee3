//! What a collector answers, as it appears in its JSON. There may be more than this in it, which is not read.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Deserialize;

use crate::wire;

#[derive(Deserialize)]
pub(super) struct Page {
    pub(super) identity: String,
    pub(super) events: Vec<One>,
    pub(super) next: Option<String>,
    #[serde(default)]
    pub(super) kept_days: Option<u32>,
    #[serde(default)]
    pub(super) backups_days: Option<u32>,
}

#[derive(Deserialize)]
pub(super) struct One {
    pub(super) program: String,
    pub(super) event: String,
    pub(super) version: String,
    #[serde(with = "super::text")]
    pub(super) received_at: Timestamp,
    pub(super) delivery: String,
    pub(super) position: u64,
    pub(super) json: String,
}

#[derive(Deserialize)]
pub(super) struct Erasure {
    pub(super) identity: String,
    pub(super) erased: u64,
    #[serde(with = "super::text")]
    pub(super) at: Timestamp,
    #[serde(default, with = "super::text::or_none")]
    pub(super) backups_until: Option<Date>,
    pub(super) sha256: String,
}

#[derive(Deserialize)]
pub(super) struct Session {
    pub(super) code: String,
    pub(super) expires_in_secs: u64,
}

/// Whether this is 32 bytes as hexadecimal digits: it becomes part of an address, and nothing else may.
pub(super) fn is_hex(text: &str) -> bool {
    wire::unhex(text.as_bytes()).is_some()
}
