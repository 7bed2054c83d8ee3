//! The collector that is measured, in its own process, and what the system says about it.

use std::path::{Path, PathBuf};

use crate::{
    load::manifest,
    process::{Collector, binary},
};

/// The binary on this store, serving the sample.
pub(crate) fn collector(folder: &Path, store: &Path) -> Collector {
    let mut command = binary();
    command.args(["--listen", "127.0.0.1:0", "--manifest"]).arg(manifest(folder)).arg("--store").arg(store);
    Collector::start_as(&mut command)
}

/// One line of what the system says about a process's memory, in MB.
pub(crate) fn memory_mb(status: &Path, line: &str) -> f64 {
    let status = std::fs::read_to_string(status).expect("it runs");
    let found = status.lines().find_map(|found| found.strip_prefix(line)).expect("it is there");
    found.trim_matches(|c: char| !c.is_ascii_digit()).parse::<f64>().expect("a number") / 1024.0
}

/// Where the system says that about the collector.
pub(crate) fn status_of(collector: &Collector) -> PathBuf {
    collector.root().parent().expect("a folder").join("status")
}
