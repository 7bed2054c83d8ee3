//! Why something was not recorded, in the log's own words: written when recording, and read when it is put into words for a person.

use crate::manifest::Unfit;

/// Why a value, or a whole event, was dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dropped {
    /// A value of another type than the manifest declares.
    WrongType,
    /// A value outside the limits that the manifest declares.
    OutsideLimits,
    /// A value that the manifest does not declare.
    NotDeclared,
    /// More different values in one interval than are counted separately.
    TooManyValues,
    /// An event whose identity could not be made.
    NoIdentity,
    /// Too much waits already.
    Full,
    /// The disk reported an error.
    Disk,
    /// Telemetry was closed.
    Closed,
    /// In a child that was forked from the host.
    Forked,
    /// Recorded, but gone from its file before it was in the log: something else has changed that file.
    Lost,
}

impl Dropped {
    /// Every variant.
    pub const ALL: [Self; 10] = [
        Self::WrongType,
        Self::OutsideLimits,
        Self::NotDeclared,
        Self::TooManyValues,
        Self::NoIdentity,
        Self::Full,
        Self::Disk,
        Self::Closed,
        Self::Forked,
        Self::Lost,
    ];

    /// The word in the log. Logs of earlier versions have the same words, so they must not change.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::WrongType => "a value of the wrong type",
            Self::OutsideLimits => "a value outside its limits",
            Self::NotDeclared => "a value that is not declared",
            Self::TooManyValues => "too many different values in one interval",
            Self::NoIdentity => "no identity",
            Self::Full => "too much waits",
            Self::Disk => "disk",
            Self::Closed => "closed",
            Self::Forked => "in a forked process",
            Self::Lost => "lost on its way into the log",
        }
    }

    /// The reason that has this word in the log; `None` if only a newer version knows it.
    pub fn read(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

impl From<Unfit> for Dropped {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Type => Self::WrongType,
            Unfit::Limits => Self::OutsideLimits,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_reason_is_read_as_it_was_written() {
        for reason in Dropped::ALL {
            assert_eq!(Dropped::read(reason.as_str()), Some(reason));
        }
        assert_eq!(Dropped::read("for a reason to come"), None);
    }
}
