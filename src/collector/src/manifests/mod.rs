//! What this collector knows about programs, and whether an event is what its program declares.
//!
//! An event doesn't say which manifest it is of, so it is matched:
//!
//! 1. **Candidates** are the events of all manifests, all versions of a program's, that come in the common request. At
//!    least one of their fixed values (a constant, the program's id or name) is there and equal, and none is there and
//!    different.
//! 2. An event **fits** a candidate if every member of it is declared there and admitted: of the declared type, within its limits, rounded
//!    as declared; an identity is a UUID or 32 hexadecimal digits, a version has the shape of one, a date is a date and a moment a moment.
//!    A field that is missing is not a fault, because people withhold fields.
//! 3. If it fits a candidate that is counted and not kept, it is counted: what protects a person wins. If it fits only others, it is kept
//!    as a row. If several that it fits are counted, the newest version says how.
//! 4. If there are candidates and it fits none, it **contradicts** its manifest and is refused, with the place and the
//!    reason of the newest version.
//! 5. If there is no candidate, it is **unknown** here. The whole delivery is asked to wait, and none of it is kept: its program may be
//!    newer than the manifests here. An event of the same delivery that contradicts a manifest is reported first, because waiting does not
//!    change it.
//!
//! No answer and no message contains what people sent: they only name places and declarations.

mod fit;
mod foreign;
mod judge;
mod known;
mod read;
mod recount;
mod shelf;
mod take;
mod unknown;

pub use read::Unusable;
pub(crate) use recount::Recount;
pub use take::Manifests;
