//! What can be wrong with a consent file, and what a person can do about it.

use std::{fmt, io};

pub use crate::files::Instead;

/// The newest format of the consent file that this version reads.
pub const FORMAT: u64 = 1;

/// Why a file that exists is not trusted. While it is so, nothing is sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing in it.
    #[error("it is empty")]
    Empty,
    /// Not JSON.
    #[error("it is not complete JSON ({0})")]
    Malformed(String),
    /// Text in another encoding than the format says, which a person would not see.
    #[error("it is written in UTF-16, but a consent file must be in UTF-8")]
    Utf16,
    /// JSON, but not what the format says.
    #[error("{0}")]
    WrongType(WrongType),
    /// It says something other than what was decided.
    #[error("it was damaged, or changed by something other than Candor, since the decision was written")]
    Changed,
    /// The log knows that a no came after the decision in it.
    #[error("an older copy of it was put back, from before you said no")]
    PutBack,
    /// A later version wrote it.
    #[error("a newer version of Candor wrote it (format {0}; this version reads format {FORMAT})")]
    Newer(u64),
    /// Somebody else could have written it.
    #[error("others can write to it: {0}")]
    Writable(Writer),
    /// Somebody else could have put it there.
    #[error("others can write to the folder it is in")]
    FolderWritable,
    /// Too long to be a consent file.
    #[error("it is {0} bytes long, but a consent file has only a few hundred")]
    TooLong(u64),
    /// Something that was never meant to be a consent file: it does not begin as a JSON object, and none of our files is beside it. No
    /// answer replaces it.
    #[error("it is not one of a program's settings")]
    NeverWasOne,
    /// A file that Candor keeps for something else, under another name or by a link. No answer replaces it.
    #[error("it is a file that Candor keeps for something else")]
    OneOfOurs,
    /// A folder, a device, a pipe.
    #[error("it is not a file but {0}")]
    NotAFile(Instead),
    /// A link that leads nowhere.
    #[error("it is a link that leads nowhere")]
    DanglingLink,
    /// A link that leads back to itself.
    #[error("it is a link that leads back to itself")]
    LoopingLink,
    /// The operating system refuses it: which kind of refusal that is, and what it said.
    #[error("it cannot be read ({1})")]
    Unreadable(io::ErrorKind, String),
}

/// What is not as the format says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WrongType {
    /// The whole is not an object.
    #[error("it should be an object, but is something else")]
    NotAnObject,
    /// The main switch is missing.
    #[error("telemetry_enabled, the main switch, is missing")]
    NoMainSwitch,
    /// A key is missing that a decision has.
    #[error("{0} is missing")]
    Missing(String),
    /// A key occurs twice, and nobody can say which one counts.
    #[error("the key \"{0}\" appears twice")]
    Twice(String),
    /// A value is of another type.
    #[error("{key} should be {expected}, but is {found}")]
    Value {
        /// Its key, with those above it.
        key: String,
        /// What should be there.
        expected: Expected,
        /// The beginning of what is there.
        found: String,
    },
}

/// What was expected in a place of a consent file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The number of the format.
    Format,
    /// A switch.
    TrueOrFalse,
    /// A switch for each tier.
    Switches,
    /// Entries of what is withheld.
    Texts,
    /// What an entry of what is withheld looks like.
    Entries,
    /// What happens to crash reports.
    AskOrAlways,
    /// A pause or none.
    Pause,
    /// How much of the history is kept.
    DaysAndMib,
    /// A whole number.
    WholeNumber,
    /// The decision.
    Object,
    /// A text.
    Text,
    /// A time.
    Time,
    /// A time for each tier.
    Times,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Format => "the number 1",
            Self::TrueOrFalse => "true or false",
            Self::Switches => "an object of true or false",
            Self::Texts => "a list of texts",
            Self::Entries => "a list of entries such as \"event/field\"",
            Self::AskOrAlways => "\"ask\" or \"always\"",
            Self::Pause => "null, a time or \"resumed\"",
            Self::DaysAndMib => "an object with days and mib",
            Self::WholeNumber => "a whole number",
            Self::Object => "an object",
            Self::Text => "a text",
            Self::Time => "a time such as 2026-11-21T20:15:03Z",
            Self::Times => "an object of times",
        })
    }
}

/// Who else may write a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    /// Its owner, who is neither this account nor the administrator.
    AnotherAccount,
    /// Everybody on this computer.
    Everybody,
    /// Its group.
    Group,
    /// An account or a group that its access list names.
    AccessList,
}

impl fmt::Display for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AnotherAccount => "it belongs to another account",
            Self::Everybody => "every account has the right to",
            Self::Group => "its group has the right to",
            Self::AccessList => "its access list gives others the right to",
        })
    }
}

impl Problem {
    /// The operating system refuses it, with this error.
    pub(super) fn refused(error: &io::Error) -> Self {
        Self::Unreadable(error.kind(), error.to_string())
    }

    /// Whether replacing the old file with a new one would solve it.
    pub(super) fn ends_with_an_answer(&self) -> bool {
        match self {
            Self::Empty
            | Self::Malformed(_)
            | Self::Utf16
            | Self::WrongType(_)
            | Self::Changed
            | Self::PutBack
            | Self::Newer(_)
            | Self::Writable(_)
            | Self::TooLong(_) => true,
            Self::FolderWritable
            | Self::NeverWasOne
            | Self::OneOfOurs
            | Self::NotAFile(_)
            | Self::DanglingLink
            | Self::LoopingLink
            | Self::Unreadable(..) => false,
        }
    }

    /// What a person can do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Empty | Self::Malformed(_) | Self::Utf16 | Self::WrongType(_) | Self::Changed | Self::TooLong(_) => {
                "Answer again: the damaged file is kept beside the new one"
            }
            Self::PutBack => "Answer again: the older copy is kept beside the new one",
            Self::Newer(_) => "Use the newer version of Candor, or answer again: the newer file is kept beside the new one",
            Self::Writable(_) if cfg!(windows) => "Answer again, which closes the file to others",
            Self::Writable(_) => "Answer again, which closes the file to others, or run chmod go-w on it",
            Self::FolderWritable if cfg!(windows) => {
                "Remove others' right to write to the folder (in its properties, under Security); the file is then read at once"
            }
            Self::FolderWritable => {
                "Run chmod go-w on the folder, and setfacl -k where it has an access list for new files; the file is then read at once"
            }
            Self::NotAFile(_) | Self::NeverWasOne => "Move it away, and answer again",
            Self::OneOfOurs => "Remove the link to it, and answer again",
            Self::DanglingLink | Self::LoopingLink => "Remove or fix the link, and answer again",
            Self::Unreadable(..) => "Make it readable for this account, and it is read at once",
        }
    }
}
