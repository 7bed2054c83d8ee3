//! Conflicts: two manifests that claim the same program or folder, so that nobody can say whose choice it is.

use std::path::PathBuf;

/// Another manifest that claims the same program or folder. Nothing is sent while it is there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Conflict {
    /// A manifest of the same program that sends elsewhere, or keeps its files elsewhere.
    #[error("{} says that {app} sends to {destination}", file.display())]
    Claims {
        /// Where that manifest is.
        file: PathBuf,
        /// The program's id.
        app: String,
        /// Where that manifest sends.
        destination: String,
    },
    /// Another program that uses the same folder.
    #[error("{0} uses the same folder")]
    SharesFolder(String),
}
