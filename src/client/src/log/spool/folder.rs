//! The folder of the spools, and the names in it.

use std::path::Path;

/// The folder of the spools, in the program's folder. Apart, so that nobody who watches for decisions is woken by each event.
pub const SPOOLS: &str = "telemetry_spools";
/// How the names of spools begin; what follows is a UUID v7 without hyphens.
pub(in crate::log) const PREFIX: &str = "spool-";
/// Follows the name while nobody may adopt the spool yet.
pub(super) const UNFINISHED: &str = "-new";

pub(super) fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
