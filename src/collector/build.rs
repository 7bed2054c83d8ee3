//! Gives the collector for Windows its icon, its version and its manifest.

use std::path::Path;
use std::{env, io};

#[path = "../../packaging/windows/resources.rs"]
mod resources;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    resources::give(Path::new(&env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()), "Candor collector", "collector.manifest")
}
