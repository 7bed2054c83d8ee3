//! The exact bytes. Pure: the same input gives the same bytes; no clock, no disk, no network, no globals.
//!
//! The window calls this for the preview, the client to record. Nothing downstream rebuilds what comes out of it.

mod edit;
mod inside;
mod json;
mod leaf;
mod lines;
mod request;
mod template;
mod value;

pub use edit::{EditError, editable, edited};
pub(crate) use inside::fingerprint;
pub use inside::{text_at, with_value};
pub use leaf::{EXAMPLE_IDENTITY, Leaf, leaves, with_stand_ins};
pub use lines::{Line, encode_shown, lines};
pub(crate) use request::USER_AGENT;
pub use request::{KEY_STAND_IN, Request, body, erasure, headers, question, request_for, url_for};
pub(crate) use template::{FieldSet, Template, Written, carried, is_fixed};
pub use template::{Payload, build};
pub use value::{Input, Origin};

#[cfg(test)]
mod tests;
