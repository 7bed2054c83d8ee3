//! From the TOML text to a sound [`Manifest`](super::declared::Manifest), or the line and the reason why not.

mod advice;
mod authority;
mod by_hand;
mod checker;
mod counts;
mod events;
mod fields;
mod kinds;
mod limits;
mod program;
mod shape;
mod sizes;
mod sources;
mod spelling;
mod table;
mod texts;
mod tiers;
mod whole;

pub use advice::Advice;
pub use authority::authority;
#[cfg(feature = "lean")]
pub(crate) use authority::{is_loopback, origin};
#[cfg(feature = "lean")]
pub(crate) use limits::MOST_FIELDS;
pub use texts::is_version;
#[cfg(feature = "lean")]
pub(crate) use texts::{is_id, is_name};
#[cfg(feature = "lean")]
pub(crate) use whole::OURS;
pub(super) use whole::to_text;
