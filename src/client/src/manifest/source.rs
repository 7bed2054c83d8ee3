//! Where the values of fields come from, and which identity an event carries.

use serde::Serialize;

use super::read::Word;

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Source {
    /// The manifest itself.
    Constant(serde_json::Value),
    /// The program's id.
    AppId,
    /// The program's name.
    AppName,
    /// The program's version.
    AppVersion,
    /// A fact about this computer.
    Machine(MachineFact),
    /// The clock.
    Clock(ClockFact),
    /// The identity that the event carries.
    Identity,
    /// The identity that the event carries, as 32 hexadecimal digits without hyphens.
    IdentityHex,
    /// The program gives it when it records.
    Host,
    /// The person writes it.
    Person,
    /// How often the event happened in its interval.
    Count,
    /// How many pictures (frames) were shown in the event's interval, by how long they took.
    Frames,
    /// How often the same crash happened while its report waited.
    Repetitions,
}

impl Source {
    /// Whether only the running program or the person knows the value.
    pub fn is_given(&self) -> bool {
        matches!(self, Self::Host | Self::Person | Self::Count | Self::Frames)
    }
}

/// Facts about this computer that a manifest can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MachineFact {
    /// "Linux", "Windows", "macOS".
    Os,
    /// The version of the operating system; on Linux the kernel's.
    OsVersion,
    /// Name and version of the operating system in one string, such as "Linux 6.1.0".
    OsPlatform,
    /// The processor's architecture, such as "`x86_64`".
    Architecture,
    /// The number of processors that the operating system schedules on.
    CpuCount,
    /// The number of physical cores.
    CpuCountPhysical,
    /// Memory in GB of 2^30 bytes.
    TotalRamGb,
}

/// Facts of the clock that a manifest can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockFact {
    /// Seconds since 1970, with milliseconds.
    UnixSeconds,
    /// Whole seconds since 1970: the same source, for a field whose type is integer.
    WholeUnixSeconds,
    /// Date and time in UTC, to the second, as RFC 3339 writes it.
    Iso8601,
    /// The date in UTC.
    Date,
    /// Of which day, week and month this is the first sending; see [`Period`].
    FirstOf,
}

/// A period of which a sending can be the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Period {
    /// A day, by UTC.
    Day,
    /// A week as ISO 8601 has it: from Monday, by UTC.
    Week,
    /// A month, by UTC.
    Month,
}

impl Period {
    /// Every period, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// Its name in a manifest and in an event.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The period with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|period| period.name() == name)
    }
}

/// Which identity an event carries: stronger ones come later.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum IdentityKind {
    /// No identifier at all.
    #[default]
    None,
    /// One that changes every month.
    Monthly,
    /// One for as long as the person keeps it.
    Install,
}

impl Word for IdentityKind {
    const WORDS: &'static [(&'static str, Self)] =
        &[("none", Self::None), ("monthly", Self::Monthly), ("install", Self::Install)];
}
