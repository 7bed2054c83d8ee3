//! The handle that a host program holds. It never waits for a network or a disk that is slow, and never breaks its host.
//!
//! `open` reads what the person decided and starts two named threads: `candor-writer` watches the consent file and moves the spool into the
//! log, `candor-delivery` sends. Recording itself is a look at the decision and one `write`.

mod aggregate;
mod bell;
mod builder;
mod choice;
mod delivery_thread;
mod developer;
mod drops;
mod guard;
mod hand_over;
mod handle;
mod lacks;
#[cfg(feature = "crashes")]
mod panics;
mod plan;
mod record;
mod repeat;
mod shared;
mod spools;
mod state;
mod writer;

pub use builder::{Builder, OpenError};
pub use handle::{EventHandle, Frames, Telemetry, WhyNot};
pub use state::state;

#[cfg(test)]
mod tests;
