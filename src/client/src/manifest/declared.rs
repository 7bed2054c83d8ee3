//! What a program declares, parsed once into typed values.

use std::sync::Arc;
use std::time::Duration;

use super::file;
use super::keep::Keep;
use super::kind::Kind;
use super::layout::Layout;
use super::source::{ClockFact, IdentityKind, Period, Source};
use super::text::Text;
use super::wire::{Method, Wire};
use crate::sentence::debug_as_sentence;
use crate::wire::sha256_hex;

/// The newest manifest format that this version reads.
pub const FORMAT: i64 = 1;

/// A manifest that was parsed and found sound.
///
/// ```
/// use candor::Manifest;
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # const TEXT: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/host.toml"));
/// let manifest = Manifest::parse(TEXT)?;
/// assert_eq!(manifest.app.name, "Candor example");
/// assert!(manifest.event("clicked").is_some());
/// for advice in manifest.advice() {
///     println!("line {}: {}", advice.line, advice.what);
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Manifest {
    /// The program.
    pub app: App,
    /// The name of the consent file in the program's folder, without a path.
    pub consent_file: String,
    /// Whether the program reads only the main switch of that file.
    pub switch_only: bool,
    /// Where batches go: scheme, host and port, without a slash at the end.
    pub endpoint_url: String,
    /// The path for batches, with its leading slash.
    pub endpoint_path: String,
    /// The path at which people can fetch and erase what the server has of theirs, if it offers that.
    pub endpoint_me: Option<String>,
    /// The path below which people can follow what became of a crash report, by its delivery's key, if the server offers that.
    pub endpoint_reports: Option<String>,
    /// How bytes are written for servers that are particular about it.
    pub wire: Wire,
    /// The tiers, in the order of the file.
    pub tiers: Vec<Tier>,
    /// The events, in the order of the file.
    pub events: Vec<Event>,
    pub(super) text: Arc<str>,
    pub(super) file: Arc<file::File>,
}

/// Who makes the program and where it keeps its files.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct App {
    /// `a-z 0-9 _ -`, at most 64.
    pub id: String,
    /// The name that people know it by.
    pub name: String,
    /// Its version; a running host can give its own when it opens telemetry.
    pub version: String,
    /// Who publishes it.
    pub publisher: String,
    /// What it does, in a sentence.
    pub about: Text,
    /// Its source code.
    pub source: Option<String>,
    /// Its folder, written `~/…`.
    pub folder: String,
    /// The environment variable that can move the folder.
    pub folder_env: Option<String>,
}

/// A level of telemetry that a person switches on or off as a whole.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Tier {
    /// `a-z 0-9 _ -`, at most 64.
    pub id: String,
    /// Its name on the switch.
    pub name: Text,
    /// What it sends, in a sentence.
    pub summary: Text,
    /// What the makers need it for, in a sentence.
    pub why: Text,
}

/// One kind of event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// Its name in code and log.
    pub name: String,
    /// What it says, for a list ("SkellyCam started"); the text of `when` if the manifest has none.
    pub title: Text,
    /// The tiers that may cause it, as indices into [`Manifest::tiers`]; any one is enough.
    pub tiers: Vec<usize>,
    /// When it is sent.
    pub when: Text,
    /// Which identity it carries.
    pub identity: IdentityKind,
    /// The request's method.
    pub method: Method,
    /// The request's path, in which `{identity}` is replaced.
    pub path: String,
    /// Whether it is sent in a request of its own, and so never shares a body.
    pub own_request: bool,
    /// The interval at which it repeats, if it does.
    pub every: Option<Duration>,
    /// Whether it is a crash report.
    pub crash: bool,
    /// Whether the person writes it: it is sent only when they send it, and the program cannot record it.
    pub by_hand: bool,
    /// What the server keeps of it.
    pub keep: Keep,
    /// The groups of fields, by index, that are counted together if only counts are kept. No others ever are.
    pub cross: Vec<Vec<usize>>,
    /// Its fields, in the order of the file.
    pub fields: Vec<Field>,
    /// Where they are in the JSON.
    pub layout: Layout,
}

impl Event {
    /// The field with this path, if the program gives its value.
    pub fn host_field(&self, path: &str) -> Option<(usize, &Field)> {
        self.fields.iter().enumerate().find(|(_, field)| field.source == Source::Host && field.path == path)
    }

    /// The fields that the person writes.
    pub fn written_fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.source == Source::Person)
    }

    /// The periods of which it says whether this is the first sending, the shortest first.
    pub fn first_of(&self) -> impl Iterator<Item = Period> {
        let fields = || self.fields.iter().filter(|field| field.source == Source::Clock(ClockFact::FirstOf));
        let declared = move |period: &Period| {
            fields()
                .any(|field| matches!(&field.kind, Kind::List { values } if values.iter().any(|value| value == period.name())))
        };
        Period::ALL.into_iter().filter(declared)
    }

    /// Whether it is recorded once an interval, with what was counted or measured since, instead of each time.
    pub fn aggregates(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.source, Source::Count | Source::Frames))
    }
}

/// One value in an event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Field {
    /// Its path in the JSON, with dots. It is called this everywhere.
    pub path: String,
    /// The tier that adds it, as an index into [`Manifest::tiers`]; `None` if it is part of the event itself.
    pub tier: Option<usize>,
    /// Where its value comes from.
    pub source: Source,
    /// Its type and limits.
    pub kind: Kind,
    /// The unit of a number.
    pub unit: Option<String>,
    /// An example of a value that only the program knows; never sent.
    pub example: Option<serde_json::Value>,
    /// What it means, in a sentence.
    pub explain: Text,
}

/// Why a manifest is refused, with the line.
///
/// ```
/// use candor::Manifest;
///
/// let problems = Manifest::parse_or_problems("format = 1\nap = 3").err().unwrap_or_default();
/// assert!(problems.iter().any(|problem| problem.line == 2 && problem.misspelled.is_some()), "`app` was meant");
/// ```
#[derive(Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {reason}")]
#[non_exhaustive]
pub struct ManifestError {
    /// The line in the text, counted from 1.
    pub line: usize,
    /// What is wrong there and what to do about it.
    pub reason: String,
    /// The key that it is about, such as `event[0].field[2].type`, counted from 0; empty if it is about the whole file.
    pub key: String,
    /// If a word was misspelled, that word and the one that was probably meant.
    pub misspelled: Option<Box<Misspelled>>,
}

/// An unknown word, and the known one that was probably meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelled {
    /// The word in the text.
    pub word: String,
    /// The word that was probably meant.
    pub meant: String,
}

debug_as_sentence!(ManifestError);

/// Everything except the version, which a running program may give, follows from the text.
impl PartialEq for Manifest {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.app.version == other.app.version
    }
}

impl Manifest {
    /// The exact text that was parsed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// `sha256:` and the digest of the text, which is how a decision names what was agreed to.
    pub fn digest(&self) -> String {
        digest_of(&self.text)
    }

    /// The tier with this id, and its index.
    pub fn tier(&self, id: &str) -> Option<(usize, &Tier)> {
        self.tiers.iter().enumerate().find(|(_, tier)| tier.id == id)
    }

    /// The id of the tier at this index; empty if there is none.
    pub fn tier_id(&self, index: usize) -> &str {
        self.tiers.get(index).map_or("", |tier| tier.id.as_str())
    }

    /// The event with this name.
    pub fn event(&self, name: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.name == name)
    }

    /// The URL that this event is sent to, with `{identity}` not yet replaced.
    pub fn url(&self, event: &Event) -> String {
        format!("{}{}", self.endpoint_url, event.path)
    }

    /// Whether this URL is on the server that the manifest names.
    pub fn names_server_of(&self, url: &str) -> bool {
        url.strip_prefix(&self.endpoint_url).is_some_and(|path| path.starts_with('/'))
    }

    /// The URL at which people can fetch and erase what the server has of theirs, if it offers that.
    pub fn me_url(&self) -> Option<String> {
        self.endpoint_me.as_ref().map(|path| format!("{}{path}", self.endpoint_url))
    }

    /// The URL below which people can follow what became of a crash report, if the server offers that.
    pub fn reports_url(&self) -> Option<String> {
        self.endpoint_reports.as_ref().map(|path| format!("{}{path}", self.endpoint_url))
    }

    /// This manifest with the version that the running program gave.
    #[must_use]
    pub fn with_version(mut self, version: &str) -> Self {
        version.clone_into(&mut self.app.version);
        self
    }
}

/// `sha256:` and the digest of `text`.
pub fn digest_of(text: &str) -> String {
    format!("sha256:{}", sha256_hex(text.as_bytes()))
}
