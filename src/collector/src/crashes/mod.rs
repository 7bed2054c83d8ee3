//! Crash reports as a maintainer sees them: which of them are about the same crash. It does not know the store.

pub mod group;
