//! What a program links to report anything at all, and only what the person agreed to.

#[cfg(feature = "host")]
pub mod consent;
#[cfg(feature = "host")]
pub mod identity;
#[cfg(feature = "host")]
pub mod log;
#[cfg(feature = "host")]
pub mod machine;
pub mod manifest;
#[cfg(feature = "host")]
pub mod payload;
#[cfg(feature = "host")]
pub mod places;
#[cfg(feature = "host")]
pub mod values;
pub mod wire;
