//! The manifests in the given files and folder, as they are now. The files are checked again and again, not watched. If one has become
//! invalid, its former content stays in use.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
    sync::Arc,
    time::Instant,
};

use candor::Manifest;

use super::{
    known::Known,
    read::{Stamp, Unusable, manifest},
};
use crate::limits::Limits;

/// The manifests of some places.
#[derive(Debug)]
pub(super) struct Shelf {
    files: Vec<PathBuf>,
    folder: Option<PathBuf>,
    held: BTreeMap<PathBuf, Held>,
    /// What was wrong with the folder at the last check.
    folder_trouble: Option<String>,
    looked: Option<Instant>,
    known: Arc<Known>,
}

/// One file.
#[derive(Debug, Default)]
struct Held {
    /// The file's stamp when it was read; `None` if it has to be read again anyway.
    stamp: Option<Stamp>,
    /// Its manifest when it was last valid.
    manifest: Option<Arc<Manifest>>,
    /// What was wrong with it at the last check.
    trouble: Option<String>,
}

impl Shelf {
    pub(super) fn new(files: Vec<PathBuf>, folder: Option<PathBuf>) -> Self {
        Self { files, folder, held: BTreeMap::new(), folder_trouble: None, looked: None, known: Arc::default() }
    }

    pub(super) fn known(&self) -> Arc<Known> {
        Arc::clone(&self.known)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// Whether it is time to look again.
    pub(super) fn is_due(&self, limits: &Limits) -> bool {
        self.looked.is_none_or(|looked| looked.elapsed() >= limits.look_again)
    }

    /// Checks all files. Returns whether anything has changed, and what is newly wrong.
    pub(super) fn look(&mut self, limits: &Limits) -> (bool, Vec<Unusable>) {
        self.looked = Some(Instant::now());
        let mut troubles = Vec::new();
        let mut paths: BTreeSet<PathBuf> = self.files.iter().cloned().collect();
        let folder = self.folder.as_ref().map_or_else(|| Ok(Vec::new()), |folder| in_folder(folder, limits.manifests));
        let before = self.held.len();
        let folder_trouble = match folder {
            Ok(found) => {
                paths.extend(found);
                self.held.retain(|path, _| paths.contains(path));
                None
            }
            // What was known of it stays in use.
            Err(reason) => Some(reason),
        };
        if folder_trouble != self.folder_trouble {
            troubles.extend(folder_trouble.clone().zip(self.folder.clone()).map(|(reason, path)| Unusable { reason, path }));
            self.folder_trouble = folder_trouble;
        }
        let mut changed = self.held.len() < before;
        for path in paths {
            let held = self.held.entry(path.clone()).or_default();
            match held.look(&path) {
                Ok(new) => changed |= new,
                Err(reason) => troubles.push(Unusable { reason, path }),
            }
        }
        if changed {
            self.known = Arc::new(Known::new(self.held.values().filter_map(|held| held.manifest.clone()), limits));
        }
        (changed, troubles)
    }
}

impl Held {
    /// Reads the file unless it is unchanged. Returns whether that changes anything, or what is newly wrong.
    fn look(&mut self, path: &Path) -> Result<bool, String> {
        let stamp = Stamp::at(path);
        if stamp.is_some() && stamp == self.stamp {
            return Ok(false);
        }
        // Taken before the file is read, so that a change in between shows.
        self.stamp = stamp.filter(Stamp::is_settled);
        match manifest(path) {
            Ok(manifest) => {
                self.trouble = None;
                let is_new = self.manifest.as_ref().is_none_or(|former| former.text() != manifest.text());
                if is_new {
                    self.manifest = Some(Arc::new(manifest));
                }
                Ok(is_new)
            }
            Err(reason) if self.trouble.as_ref() == Some(&reason) => Ok(false),
            Err(reason) => {
                self.trouble = Some(reason.clone());
                Err(match self.manifest {
                    Some(_) => format!("{reason}; the former one stays in use"),
                    None => reason,
                })
            }
        }
    }
}

/// The files of a folder that are manifests, by their names.
fn in_folder(folder: &Path, most: usize) -> Result<Vec<PathBuf>, String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(|error| format!("this folder cannot be read: {error}"))? {
        let path = entry.map_err(|error| format!("this folder cannot be read: {error}"))?.path();
        // Hidden files are what editors have not finished yet.
        let is_hidden = path.file_name().is_none_or(|name| name.as_encoded_bytes().starts_with(b"."));
        if !is_hidden && path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
        if found.len() > most {
            return Err(format!("this folder has more than {most} manifests; leave in it what is still in use"));
        }
    }
    Ok(found)
}
