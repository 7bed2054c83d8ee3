//! What the window, the command line, the collector and the bindings are made of. **No promise to host programs:** names and types in here
//! change with any version, and nothing in here is needed to record an event.
//!
//! Most enums here are exhaustive on purpose: code that shows one to a person needs words for each new case, and does not compile until it
//! has them.

#[cfg(feature = "lean")]
pub use crate::decide::{Decided, Trouble, decide, replace_identity};
#[cfg(feature = "lean")]
pub use crate::telemetry::state;

/// What a program may ever say.
pub mod manifest {
    pub use crate::manifest::*;
}

/// What travels between a client and the collector.
pub mod wire {
    pub use crate::wire::*;
}

/// The members of a JSON object, as they are written.
pub mod json {
    pub use crate::members::*;
}

/// What a spreadsheet takes for something else than text.
pub mod spreadsheet {
    pub use crate::spreadsheet::*;
}

/// Which encoding a file is in.
pub mod text_file {
    pub use crate::text_file::*;
}

/// Characters that do not look like what they are.
pub mod unseen {
    pub use crate::unseen::*;
}

/// Files and folders that are their owner's only.
#[cfg(feature = "lean")]
pub mod files {
    pub use crate::files::*;
}

/// What a forked process must leave alone.
#[cfg(feature = "lean")]
pub mod inherited {
    pub use crate::inherited::*;
}

/// What the person decided, and whether something may go.
#[cfg(feature = "lean")]
pub mod consent {
    pub use crate::consent::*;
}

/// Scrubbing crash reports, and knowing the same crash again.
#[cfg(feature = "lean")]
pub mod crash {
    pub use crate::crash::*;
}

/// When and how stored bytes leave.
#[cfg(feature = "lean")]
pub mod delivery {
    pub use crate::delivery::*;
}

/// What the person writes to a program's makers.
#[cfg(feature = "crashes")]
pub mod feedback {
    pub use crate::feedback::*;
}

/// Which day, week and month a sending is the first of.
#[cfg(feature = "lean")]
pub mod firsts {
    pub use crate::firsts::*;
}

/// Who a server may think this is.
#[cfg(feature = "lean")]
pub mod identity {
    pub use crate::identity::*;
}

/// The outbox and history in one file.
#[cfg(feature = "lean")]
pub mod log {
    pub use crate::log::*;
}

/// Facts about this computer.
#[cfg(feature = "lean")]
pub mod machine {
    pub use crate::machine::*;
}

/// What a server has of this person: fetched, compared, erased.
#[cfg(feature = "lean")]
pub mod own {
    pub use crate::own::*;
}

/// The exact bytes.
#[cfg(feature = "lean")]
pub mod payload {
    pub use crate::payload::*;
}

/// Where things are on this computer.
#[cfg(feature = "lean")]
pub mod places {
    pub use crate::places::*;
}

/// Which programs on this computer use Candor.
#[cfg(feature = "lean")]
pub mod registry {
    pub use crate::registry::*;
}

/// Noticing that somebody decided something.
#[cfg(feature = "lean")]
pub mod watch {
    pub use crate::watch::*;
}
