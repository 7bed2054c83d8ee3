//! Has the system open something: with its browser, its file manager, or whatever it has for it. Knows no words, and nothing of telemetry.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// Opens an address, a file or a folder. Whether that was done, as far as the system says; Windows always says that it was not.
pub(crate) fn open(what: impl AsRef<OsStr>) -> bool {
    let opener = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    let status = Command::new(opener).arg(what).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success() || cfg!(target_os = "windows"))
}
