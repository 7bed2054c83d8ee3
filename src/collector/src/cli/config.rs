//! The file with options: reading it, and writing the options in force so that they can be read again.

use std::{fs, path::Path};

use crate::store::Place;
use anyhow::Context as _;
use candor::tools::text_file::text_of;

use super::options::Options;

/// Longest file, in bytes. There are a dozen options, and a folder is better than a long list of manifests, so any honest file is far
/// shorter.
const MAX_BYTES: u64 = 256 * 1024;

/// The options in force: those given, then those in the file that they name, then the defaults.
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
    let text = text_of(fs::read(path)?)?;
    toml::from_str(&text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
        // Without the text of the line, which may be a password.
        anyhow::anyhow!("line {}: {}", before.matches('\n').count() + 1, error.message())
    })
}

/// The options in force, as a file for `--config`, without the password that a database's URL may have.
pub(super) fn as_file(options: &Options) -> anyhow::Result<String> {
    let mut head = "# What is in force. Every key is an option of candor-collector, which --help explains.\n".to_owned();
    let mut options = options.clone();
    if let Some(Place::Postgres(url)) = options.store.as_deref().map(Place::of) {
        let bare = without_password(&url);
        if bare != url {
            head += "# The password of the database is not printed; write it into the URL again.\n";
        }
        options.store = Some(bare.into());
    }
    Ok(format!("{head}{}", toml::to_string(&options)?))
}

/// A URL such as `postgresql://user:password@host/database?password=...` without both.
fn without_password(url: &str) -> String {
    let (start, rest) = url.split_once("://").unwrap_or(("", url));
    let (place, parameters) = rest.split_once('?').unwrap_or((rest, ""));
    let place = match place.rsplit_once('@') {
        Some((user, hosts)) => format!("{}@{hosts}", user.split(':').next().unwrap_or_default()),
        None => place.to_owned(),
    };
    let parameters: Vec<&str> =
        parameters.split('&').filter(|parameter| !parameter.is_empty() && !parameter.starts_with("password=")).collect();
    let mark = if parameters.is_empty() { "" } else { "?" };
    format!("{start}://{place}{mark}{}", parameters.join("&"))
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU16;

    use super::{read, without_password};

    #[test]
    fn a_file_may_begin_with_a_mark_of_the_byte_order_and_another_encoding_is_called_what_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("collector.toml");
        std::fs::write(&file, "\u{feff}keep-days = 7\n").unwrap();
        assert_eq!(read(&file).unwrap().keep_days.map(NonZeroU16::get), Some(7));
        std::fs::write(&file, "keep-days = 7\n".encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>()).unwrap();
        let refused = read(&file).unwrap_err().to_string();
        assert!(refused.contains("UTF-16"), "{refused}");
    }

    #[test]
    fn a_url_is_printed_without_its_password_wherever_that_stands() {
        for (url, bare) in [
            ("postgresql://me:secret@one,two/data", "postgresql://me@one,two/data"),
            ("postgres://me:s@cret:x@one/data?sslmode=require", "postgres://me@one/data?sslmode=require"),
            ("postgresql://one/data?user=me&password=secret", "postgresql://one/data?user=me"),
            ("postgresql://one/data?password=secret", "postgresql://one/data"),
            ("postgresql://me@one/data", "postgresql://me@one/data"),
        ] {
            assert_eq!(without_password(url), bare);
        }
    }
}
