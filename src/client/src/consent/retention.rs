//! How much of the history the person keeps.

/// How much of the history is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// For how many days.
    pub days: u32,
    /// How many MiB at most; the oldest go first.
    pub mib: u32,
}

impl Default for Retention {
    /// A year, so that a month can be compared with the same month a year earlier; and 256 MiB, about half a million events, which no
    /// window is slow with.
    fn default() -> Self {
        Self { days: 365, mib: 256 }
    }
}
