//! How much of the history the person keeps.

/// How much of the history is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// For so many days.
    pub days: u32,
    /// At most so many MiB; the oldest go first.
    pub mib: u32,
}

impl Default for Retention {
    fn default() -> Self {
        Self { days: 365, mib: 256 }
    }
}
