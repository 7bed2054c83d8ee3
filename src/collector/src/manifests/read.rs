//! Reads one manifest, and tells whether its file has changed. It waits for no pipe, and reads nothing endless.

use std::{
    fs::{File, Metadata, OpenOptions},
    io::Read as _,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use candor::{Manifest, tools::text_file::text_of};

/// Longest file, in bytes: as long as a manifest may be.
const MAX_BYTES: u64 = 256 * 1024;

/// How long after its last change a file may change again without looking different: the clocks of most file systems tick every few
/// milliseconds, but some only every two seconds.
const UNSETTLED: Duration = Duration::from_secs(2);

/// A manifest, or a folder of manifests, that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the manifest cannot be used: {reason} ({})", path.display())]
pub struct Unusable {
    /// What is wrong, and on which line if it is about the text.
    pub reason: String,
    /// The file or folder.
    pub path: PathBuf,
}

/// Reads the manifest at `path`.
pub(super) fn manifest(path: &Path) -> Result<Manifest, String> {
    let file = open(path).map_err(|error| error.to_string())?;
    let metadata = file.metadata().map_err(|error| error.to_string())?;
    if !metadata.is_file() {
        return Err("it is not a file".into());
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(format!("it is longer than {MAX_BYTES} bytes"));
    }
    let text = text_of(bytes).map_err(|error| error.to_string())?;
    Manifest::parse(&text).map_err(|error| error.to_string())
}

fn open(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed());
    }
    options.open(path)
}

/// What distinguishes a file from another one, and from its own earlier content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stamp {
    length: u64,
    modified: Option<SystemTime>,
    /// Which file it is, and when anything about it last changed, a time that nobody can set back.
    file: (u64, i64, i64),
}

impl Stamp {
    /// The stamp of the file at `path`, if there is one that can be looked at.
    pub(super) fn at(path: &Path) -> Option<Self> {
        std::fs::metadata(path).ok().map(|metadata| Self::of(&metadata))
    }

    fn of(metadata: &Metadata) -> Self {
        #[cfg(unix)]
        let file = {
            use std::os::unix::fs::MetadataExt as _;
            (metadata.ino(), metadata.ctime(), metadata.ctime_nsec())
        };
        #[cfg(not(unix))]
        let file = (0, 0, 0);
        Self { length: metadata.len(), modified: metadata.modified().ok(), file }
    }

    /// Whether any change from now on would show.
    pub(super) fn is_settled(&self) -> bool {
        self.modified.is_some_and(|modified| modified.elapsed().is_ok_and(|age| age > UNSETTLED))
    }
}

#[cfg(test)]
mod tests {
    use super::manifest;

    #[test]
    fn a_manifest_in_another_encoding_is_told_which_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("telemetry.toml");
        let utf16: Vec<u8> = "format = 1\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, told) in [(&utf16[..], "UTF-16"), (&b"format = 1\n# \xff"[..], "byte 14")] {
            std::fs::write(&file, bytes).unwrap();
            let refused = manifest(&file).unwrap_err();
            assert!(refused.contains(told) && refused.contains("save it as UTF-8"), "{refused}");
        }
    }
}
