//! What a program may ever say: every event, field and tier, parsed once into typed values.
//!
//! A name that the manifest does not have cannot be built, so nothing undeclared can be recorded. The same text is the
//! page that people are linked to. This module reads no file: it is given text, and says line and reason when it refuses it.

mod check;
mod diff;
mod file;
mod kind;
mod layout;
mod text;

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

#[cfg(feature = "host")]
pub(crate) use check::MOST_FIELDS;
#[cfg(feature = "host")]
pub(crate) use check::is_loopback;
pub use diff::{Difference, Part, Unagreed};
pub use kind::{Kind, Unfit};
pub use layout::{Layout, Member, Node};
pub use text::Text;

use crate::wire;

/// The newest manifest format that this version reads.
pub const FORMAT: i64 = 1;

/// A manifest that was read and found sound.
#[derive(Debug, Clone, PartialEq)]
pub struct Manifest {
    /// The program.
    pub app: App,
    /// The bare name of the consent file in the program's folder.
    pub consent_file: String,
    /// Whether the program reads only the main switch of that file.
    pub switch_only: bool,
    /// Where batches go: scheme, host and port, without a slash at the end.
    pub endpoint_url: String,
    /// The path for batches, with its leading slash.
    pub endpoint_path: String,
    /// How bytes are written where a server is particular.
    pub wire: Wire,
    /// The tiers, in the order of the file.
    pub tiers: Vec<Tier>,
    /// The events, in the order of the file.
    pub events: Vec<Event>,
    text: Arc<str>,
    file: Arc<file::File>,
}

/// Who makes the program and where it keeps its files.
#[derive(Debug, Clone, PartialEq)]
pub struct App {
    /// `a-z 0-9 _ -`, at most 64.
    pub id: String,
    /// Its name, as people know it.
    pub name: String,
    /// Its version; the host may give its own when it opens.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// What it does, in a sentence.
    pub about: Text,
    /// Its source code.
    pub source: Option<String>,
    /// Its folder, written `~/…`.
    pub folder: String,
    /// The environment variable that moves the folder.
    pub folder_env: Option<String>,
}

/// A level of telemetry that a person switches on or off as one.
#[derive(Debug, Clone, PartialEq)]
pub struct Tier {
    /// `a-z 0-9 _ -`, at most 64.
    pub id: String,
    /// Its name on the switch.
    pub name: Text,
    /// What it sends, in a sentence.
    pub summary: Text,
    /// What that is good for, in a sentence.
    pub why: Text,
}

/// One kind of message.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its name in code and log.
    pub name: String,
    /// What it says, for a list ("SkellyCam started"); the text of `when` if the manifest has none.
    pub title: Text,
    /// Any of these may cause it: places in [`Manifest::tiers`].
    pub tiers: Vec<usize>,
    /// When it is sent.
    pub when: Text,
    /// Which identity it carries.
    pub identity: IdentityKind,
    /// The request's method.
    pub method: Method,
    /// The request's path; `{identity}` in it is replaced.
    pub path: String,
    /// Whether it has a request of its own, and so never shares a body.
    pub own_request: bool,
    /// How often it repeats.
    pub every: Option<Duration>,
    /// Whether it is a crash report.
    pub crash: bool,
    /// Its fields, in the order of the file.
    pub fields: Vec<Field>,
    /// Where they stand in the JSON.
    pub layout: Layout,
}

impl Event {
    /// The field with this path, if the program gives its value.
    pub fn host_field(&self, path: &str) -> Option<(usize, &Field)> {
        self.fields.iter().enumerate().find(|(_, field)| field.source == Source::Host && field.path == path)
    }

    /// Whether it is recorded once an interval, with what was counted or measured since, instead of each time.
    pub fn aggregates(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.source, Source::Count | Source::Frames))
    }
}

/// One value in a message.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    /// Its path in the JSON, with dots: the name it has everywhere.
    pub path: String,
    /// The tier that adds it: a place in [`Manifest::tiers`]; `None` for a part of the event itself.
    pub tier: Option<usize>,
    /// Where its value comes from.
    pub source: Source,
    /// Its type and limits.
    pub kind: Kind,
    /// The unit of a number.
    pub unit: Option<String>,
    /// What a value that only the program knows may look like; never sent.
    pub example: Option<serde_json::Value>,
    /// What it means, in a sentence.
    pub explain: Text,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// The manifest itself.
    Constant(serde_json::Value),
    /// The program's id.
    AppId,
    /// The program's name.
    AppName,
    /// The program's version.
    AppVersion,
    /// A fact about this computer.
    Machine(MachineFact),
    /// The clock.
    Clock(ClockFact),
    /// The identity that the event carries.
    Identity,
    /// The same as 32 hexadecimal digits without hyphens.
    IdentityHex,
    /// The program gives it when it records.
    Host,
    /// How often the event happened in its interval.
    Count,
    /// How many pictures of each speed were shown in the event's interval.
    Frames,
    /// How often the same crash happened while its report waited.
    Repetitions,
}

impl Source {
    /// Whether only the running program knows the value.
    pub fn is_given(&self) -> bool {
        matches!(self, Self::Host | Self::Count | Self::Frames)
    }
}

/// Facts about this computer that a manifest can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MachineFact {
    /// "Linux", "Windows", "macOS".
    Os,
    /// The version of the operating system; on Linux the kernel's.
    OsVersion,
    /// Name and version of the operating system in one string, such as "Linux 6.1.0".
    OsPlatform,
    /// The processor's architecture, such as "`x86_64`".
    Architecture,
    /// How many processors the operating system schedules on.
    CpuCount,
    /// How many physical cores there are.
    CpuCountPhysical,
    /// Memory in GB of 2^30 bytes.
    TotalRamGb,
}

/// Facts of the clock that a manifest can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockFact {
    /// Seconds since 1970, with milliseconds.
    UnixSeconds,
    /// Whole seconds since 1970: the same source, for a field whose type is integer.
    WholeUnixSeconds,
    /// Date and time in UTC, to the second, as RFC 3339 writes it.
    Iso8601,
    /// The date in UTC.
    Date,
}

/// Which identity an event carries: stronger ones come later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IdentityKind {
    /// No identifier at all.
    #[default]
    None,
    /// One that changes every month.
    Monthly,
    /// One for as long as the person keeps it.
    Install,
}

/// The methods that an event's own request can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// No body.
    Get,
    /// The event is the body.
    Post,
    /// The event is the body.
    Put,
}

impl Method {
    /// As it stands in the request.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
        }
    }
}

/// How bytes are written where a server is particular.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Wire {
    /// The order of keys.
    pub order: Order,
    /// How characters beyond ASCII are written.
    pub escape: Escape,
    /// What becomes of an object of which no field goes.
    pub empty: Empty,
    /// What stands around the events of a batch.
    pub envelope: Envelope,
    /// A header that signs the body.
    pub signature: Option<Signature>,
}

/// The order of keys in an object.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// As the manifest declares them.
    #[default]
    Declared,
    /// By the bytes of their names.
    Sorted,
}

/// How characters beyond ASCII are written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Escape {
    /// As themselves, in UTF-8.
    #[default]
    Unicode,
    /// As `\uXXXX`.
    Ascii,
}

/// What becomes of an object inside an event when none of its fields goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Empty {
    /// It is left out.
    #[default]
    Omit,
    /// It is written as `{}`.
    Keep,
}

/// What stands around the events of a batch.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Envelope {
    /// `{"events":[…]}`.
    #[default]
    Events,
    /// Nothing: each event is a body of its own.
    None,
}

/// A header with the hexadecimal HMAC-SHA256 of the body. The secret ships with the program, so it is public: it can mark
/// official builds, and guards nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// The header's name.
    pub header: String,
    /// The shared secret.
    pub secret: String,
}

/// Why a manifest is refused: line and reason, and the file once it is known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
pub struct ManifestError {
    /// The line in the text, from 1.
    pub line: usize,
    /// What is wrong there and what to do.
    pub reason: String,
}

impl Manifest {
    /// Reads a manifest. The error says line and reason.
    pub fn parse(text: &str) -> Result<Self, ManifestError> {
        check::parse(text)
    }

    /// The exact text that was read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// `sha256:` and the digest of the text, as a decision names what was agreed to.
    pub fn digest(&self) -> String {
        digest_of(&self.text)
    }

    /// The tier with this id, and its place.
    pub fn tier(&self, id: &str) -> Option<(usize, &Tier)> {
        self.tiers.iter().enumerate().find(|(_, tier)| tier.id == id)
    }

    /// The id of the tier at this place; empty if there is none.
    pub fn tier_id(&self, place: usize) -> &str {
        self.tiers.get(place).map_or("", |tier| tier.id.as_str())
    }

    /// The event of this name.
    pub fn event(&self, name: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.name == name)
    }

    /// The URL that this event goes to; `{identity}` still in it.
    pub fn url(&self, event: &Event) -> String {
        format!("{}{}", self.endpoint_url, event.path)
    }

    /// This manifest with the version that the running program gives.
    #[must_use]
    pub fn with_version(mut self, version: &str) -> Self {
        version.clone_into(&mut self.app.version);
        self
    }

    /// The text to keep when a person agrees to this one tier of the manifest and to nothing else that is new since `agreed`:
    /// the agreed text with the tier, the events that only it causes and the fields that it adds.
    /// `None` if that is the agreed text unchanged.
    pub fn agreed_with_tier(&self, agreed: &Self, tier: &str) -> Option<String> {
        diff::agreed_with_tier(&self.file, &agreed.file, tier)
    }
}

/// `sha256:` and the digest of `text`.
pub fn digest_of(text: &str) -> String {
    format!("sha256:{}", wire::sha256_hex(text.as_bytes()))
}

#[cfg(test)]
mod tests;
