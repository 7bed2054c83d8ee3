//! Crash reports are the person's: what identifies them is removed on this computer before anything is stored. A program built without the
//! feature `crashes` has none, and uses `absent` instead.

#[cfg(not(feature = "crashes"))]
mod absent;
#[cfg(feature = "crashes")]
mod failure;
#[cfg(feature = "crashes")]
mod frames;
#[cfg(feature = "crashes")]
mod plain;
#[cfg(feature = "crashes")]
mod roots;
#[cfg(feature = "crashes")]
mod same;
#[cfg(feature = "crashes")]
mod scrub;

#[cfg(not(feature = "crashes"))]
pub use absent::{Private, bounded, fingerprint, fit, scrub};
#[cfg(feature = "crashes")]
pub use failure::{Failure, Frame, Led};
#[cfg(feature = "crashes")]
pub use same::fingerprint;
#[cfg(feature = "crashes")]
pub use scrub::{Mark, Private, bounded, fit, frames, marks_in, replaced, scrub};
