//! The sources of a crate, as text under their paths. The rest works on this, so that its tests need no disk.

use std::{collections::BTreeMap, fs, path::Path};

/// The text of each file, under its path from the folder of the sources, with `/` between its parts.
pub(crate) type Sources = BTreeMap<String, String>;

/// Reads every Rust file below a folder.
pub(crate) fn read(folder: &Path) -> Result<Sources, String> {
    let mut sources = Sources::new();
    read_into(folder, "", &mut sources)?;
    if sources.is_empty() {
        return Err(format!("there is no Rust file in {}", folder.display()));
    }
    Ok(sources)
}

fn read_into(folder: &Path, before: &str, sources: &mut Sources) -> Result<(), String> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
            return Err(format!("the name of {} is not text", path.display()));
        };
        if path.is_dir() {
            read_into(&path, &format!("{before}{name}/"), sources)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
            sources.insert(format!("{before}{name}"), text);
        }
    }
    Ok(())
}
