//! Crash reports as a maintainer looks at them: which are the same crash. It knows no store.

pub mod group;
