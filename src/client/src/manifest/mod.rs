//! What a program may ever say: every event, field and tier, parsed once into typed values.
//!
//! A name that the manifest does not have cannot be built, so nothing undeclared can be recorded. The same text is the page that people are
//! linked to. This module reads no file: it is given a text, and names line and reason when it refuses it.

mod check;
mod declared;
mod diff;
mod file;
mod keep;
mod kind;
mod layout;
mod read;
mod source;
mod text;
mod wire;
mod words;

pub use check::{Advice, authority, is_version};
#[cfg(feature = "lean")]
pub(crate) use check::{MOST_FIELDS, OURS, is_id, is_loopback, is_name, origin};
pub use declared::{App, Event, FORMAT, Field, Manifest, ManifestError, Misspelled, Tier, digest_of};
pub use diff::{Difference, Part, Unagreed};
pub use keep::Keep;
pub use kind::{Kind, Unfit};
pub use layout::{Layout, Member, Node};
#[cfg(feature = "lean")]
pub(crate) use read::texts;
pub use source::{ClockFact, IdentityKind, MachineFact, Period, Source};
pub use text::Text;
pub use wire::{Empty, Envelope, Escape, Method, Order, Signature, Wire};
pub use words::{Described, Reworded};

#[cfg(test)]
mod tests;
