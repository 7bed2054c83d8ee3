//! What a program for Windows carries besides its code: icon, version, and the manifest in which it says how it wants to be run. Read
//! by the build scripts of the crates that have such programs, and compiled into none.

use std::path::Path;
use std::{env, io};

/// Gives the programs of this crate their resources; `crate_folder` is where its `Cargo.toml` is. What is built for other systems carries
/// none of these in its file.
pub(crate) fn give(crate_folder: &Path, description: &str, manifest: &str) -> io::Result<()> {
    if env::var_os("CARGO_CFG_TARGET_OS").is_none_or(|system| system != "windows") {
        return Ok(());
    }
    let root = crate_folder.join("../..");
    let (icon, manifest) = (root.join("assets/icons/candor.ico"), root.join("packaging/windows").join(manifest));
    for file in [&icon, &manifest] {
        println!("cargo::rerun-if-changed={}", file.display());
    }
    winresource::WindowsResource::new()
        .set_icon(&icon.to_string_lossy())
        .set_manifest_file(&manifest.to_string_lossy())
        .set("ProductName", "Candor")
        .set("FileDescription", description)
        .set("CompanyName", "The Candor developers")
        .set("LegalCopyright", "MIT or Apache-2.0")
        .compile()
}
