//! What to do with something else in the place of a consent file: whether it may be replaced at all.

use std::io::Read as _;
use std::path::Path;

use super::parse::without_mark;
use crate::files;
use crate::manifest::OURS;
use crate::text_file::is_utf16;
use crate::watch::which;

/// The exact names of our other files in a program's folder.
const NAMES: [&str; 6] = [
    "telemetry_agreed.toml",
    "telemetry_log.sqlite3",
    "telemetry_receipts",
    "telemetry_secret",
    "telemetry_sender.lock",
    "telemetry_spools",
];

/// Where the window keeps its own settings: the folder, and the file in it.
const WINDOW: (&str, &str) = ("candor", "window.json");

/// How many bytes of a file are read to see how it begins. Blanks before the first character are rare, and never this many.
const BEGINNING: u64 = 4096;

/// Whether this is a file that we keep for something else, by its name or because a link has given it another.
pub(super) fn is_one_of_ours(target: &Path, folder: &Path) -> bool {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let is_in = |folder: &str| target.parent().and_then(Path::file_name).is_some_and(|name| name == folder);
    let there = which(target);
    OURS.iter().any(|ours| name.starts_with(ours))
        || (name == WINDOW.1 && is_in(WINDOW.0))
        || (there.is_some() && NAMES.iter().any(|ours| which(&folder.join(ours)) == there))
}

/// Whether a file that is not a sound consent file was meant to be one: it begins like one, or one of our files is beside it. An empty file
/// holds nothing that could be lost.
pub(super) fn may_be_replaced(target: &Path) -> bool {
    let mut beginning = Vec::new();
    // What cannot be looked at is moved aside as it is, so that none of it is lost.
    let Ok((file, _)) = files::open(target, u64::MAX) else { return true };
    if file.take(BEGINNING).read_to_end(&mut beginning).is_err() {
        return true;
    }
    if is_utf16(&beginning) {
        // UTF-16 has two bytes a character: without the byte order mark and the zero bytes, the beginning reads as in UTF-8.
        beginning.retain(|byte| !matches!(byte, 0 | 0xfe | 0xff));
    }
    let first = without_mark(&beginning).iter().find(|byte| !byte.is_ascii_whitespace());
    first.is_none_or(|first| *first == b'{') || lies_beside_ours(target)
}

fn lies_beside_ours(target: &Path) -> bool {
    let (Some(folder), Some(name)) = (target.parent(), target.file_name()) else { return false };
    let kept = format!("{}.kept-", name.to_string_lossy());
    let has_copy = || {
        let mut entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.any(|entry| entry.file_name().to_string_lossy().starts_with(&kept))
    };
    NAMES.iter().any(|ours| std::fs::symlink_metadata(folder.join(ours)).is_ok()) || has_copy()
}
