//! What a program links to report anything at all, and only what the person agreed to.

#[cfg(feature = "host")]
pub mod consent;
pub mod manifest;
#[cfg(feature = "host")]
pub mod places;
pub mod wire;
