//! The options' file: reading it, and writing what is in force so that it can be read again.

use std::{fs, path::Path};

use anyhow::Context as _;

use super::options::Options;

/// Longest file; there are a dozen options, and a folder is better than a long list of manifests.
const MAX_BYTES: u64 = 256 * 1024;

/// The options in force: those given, what they leave to the file that they name, and what both leave as it is then.
pub(super) fn with_file(options: Options) -> anyhow::Result<Options> {
    let Some(path) = options.config.clone() else { return Ok(options.in_force()) };
    let file = read(&path).with_context(|| format!("cannot use the configuration in {}", path.display()))?;
    Ok(options.or(file).in_force())
}

fn read(path: &Path) -> anyhow::Result<Options> {
    let about = fs::metadata(path)?;
    // Reading a pipe could take for ever.
    anyhow::ensure!(about.is_file(), "it is not a regular file");
    anyhow::ensure!(about.len() <= MAX_BYTES, "it is longer than {MAX_BYTES} bytes");
    let text = fs::read_to_string(path)?;
    toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        // Without what stands there, which may be a password.
        anyhow::anyhow!("line {}: {}", before.matches('\n').count() + 1, error.message())
    })
}

/// What is in force, for `--config`.
pub(super) fn as_file(options: &Options) -> anyhow::Result<String> {
    let head = "# What is in force. Every key is an option of candor-collector, which --help explains.\n";
    Ok(format!("{head}{}", toml::to_string(options)?))
}
