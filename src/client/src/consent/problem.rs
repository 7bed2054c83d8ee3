//! What can be wrong with a consent file, and what a person can do about it.

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
    /// JSON, but not what the format says.
    #[error("{0}")]
    WrongType(String),
    /// A later version wrote it.
    #[error("a newer version of Candor wrote it (format {0}; this version reads format {FORMAT})")]
    Newer(u64),
    /// Somebody else could have written it.
    #[error("others may write it: {0}")]
    Writable(String),
    /// Somebody else could have put it there.
    #[error("others may write in the folder that it lies in")]
    FolderWritable,
    /// Too long to be a consent file.
    #[error("it is {0} bytes long, and a consent file has a few hundred")]
    TooLong(u64),
    /// A folder, a device, a pipe.
    #[error("it is not a file but {0}")]
    NotAFile(&'static str),
    /// A link that leads nowhere.
    #[error("it is a link that leads nowhere")]
    DanglingLink,
    /// A link that leads back to itself.
    #[error("it is a link that leads back to itself")]
    LoopingLink,
    /// The operating system refuses it.
    #[error("it cannot be read ({0})")]
    Unreadable(String),
}

impl Problem {
    /// What a person can do about it.
    pub fn remedy(&self) -> &'static str {
        match self {
            Self::Empty | Self::Malformed(_) | Self::WrongType(_) | Self::TooLong(_) => {
                "Answer again: the damaged file is kept beside the new one"
            }
            Self::Newer(_) => "Use the newer version of Candor, or answer again: the newer file is kept beside the new one",
            Self::Writable(_) => "Answer again, which closes the file to others, or run chmod go-w on it",
            Self::FolderWritable => "Run chmod go-w on the folder, and the file is read at once",
            Self::NotAFile(_) => "Move it away, and answer again",
            Self::DanglingLink | Self::LoopingLink => "Remove or mend the link, and answer again",
            Self::Unreadable(_) => "Make it readable for this account, and it is read at once",
        }
    }
}
