//! Every declared field of an event, for display: what would be sent, what would not, and why.

use std::borrow::Cow;

use serde_json::Value;

use super::value::{Input, Origin, value_of, without_hyphens};
use crate::consent::Reason;
use crate::manifest::{Field, IdentityKind, Source};
use crate::values::Values;

/// One declared field of an event, with what becomes of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf<'a> {
    /// The field.
    pub field: &'a Field,
    /// Its value, as it would be written; `None` if nobody knows one.
    pub value: Option<Value>,
    /// Where that value comes from.
    pub origin: Origin,
    /// Whether it may be sent, or why not.
    pub verdict: Result<(), Reason>,
}

impl Leaf<'_> {
    /// Whether it is in the bytes.
    pub fn goes(&self) -> bool {
        self.verdict.is_ok() && self.value.is_some() && !self.origin.is_stand_in()
    }
}

/// Every declared field of the event with its value, origin and verdict, in the order of the manifest.
pub fn leaves<'a>(input: &Input<'a>) -> Vec<Leaf<'a>> {
    let leaf = |(field, verdict): (&'a Field, Result<(), Reason>)| {
        let (value, origin) = value_of(input, field);
        Leaf { field, value: value.map(Cow::into_owned), origin, verdict }
    };
    input.event.fields.iter().zip(input.consent.fields(input.event, input.now)).map(leaf).collect()
}

/// Gives each field that only the program knows a marked stand-in: what was last sent, or else the manifest's example. A stand-in is only
/// for display and is never in the bytes that [`build`](super::build) makes.
pub fn with_stand_ins<'a>(mut leaves: Vec<Leaf<'a>>, last_sent: &Values, identity_kind: IdentityKind) -> Vec<Leaf<'a>> {
    for leaf in &mut leaves {
        let last = last_sent.get(&leaf.field.path).and_then(|value| leaf.field.kind.admit(value).ok()).map(Cow::into_owned);
        // The running program may be a different version than its manifest says.
        if leaf.field.source == Source::AppVersion && last.is_some() {
            (leaf.value, leaf.origin) = (last, Origin::LastSent);
            continue;
        }
        if leaf.value.is_some() || leaf.origin != Origin::Unknown {
            continue;
        }
        (leaf.value, leaf.origin) = match (&leaf.field.source, last) {
            (Source::Identity, _) if identity_kind != IdentityKind::None => (Some(EXAMPLE_IDENTITY.into()), Origin::Example),
            (Source::IdentityHex, _) if identity_kind != IdentityKind::None => {
                (Some(without_hyphens(EXAMPLE_IDENTITY).into()), Origin::Example)
            }
            (source, Some(last)) if source.is_given() => (Some(last), Origin::LastSent),
            (source, None) if source.is_given() => (leaf.field.example.clone(), Origin::Example),
            _ => continue,
        };
    }
    leaves
}

/// Shown in place of an identifier that is only made when it is first needed.
pub const EXAMPLE_IDENTITY: &str = "00000000-0000-8000-8000-000000000000";
