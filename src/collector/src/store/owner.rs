//! The owner of files that are created beside a store. The store's owner must be able to write what is beside it, even if root has created
//! it on the command line: in a list that the collector cannot write, no more erasures would be noted.

use std::{
    fs::{File, OpenOptions},
    path::{Path, PathBuf},
};

/// Gives a file that root has open to the owner of `model` or, if that does not exist, of its folder. Nobody but root can give files away,
/// or needs to.
#[cfg(unix)]
pub fn give(file: &File, path: &Path, model: &Path) {
    use std::os::unix::fs::{MetadataExt as _, fchown};

    if !rustix::process::geteuid().is_root() {
        return;
    }
    let given = std::fs::metadata(model).or_else(|_| std::fs::metadata(folder_of(model))).and_then(|like| {
        let is = file.metadata()?;
        if (is.uid(), is.gid()) == (like.uid(), like.gid()) {
            return Ok(());
        }
        // A file with a second name may be one that somebody wants to be given by this trick.
        if !is.is_file() || is.nlink() != 1 {
            return Err(std::io::Error::other("it is no file of its own"));
        }
        fchown(file, Some(like.uid()), Some(like.gid()))
    });
    if let Err(cause) = given {
        let (path, model) = (path.display(), model.display());
        crate::complaint::complain(&format_args!(
            "a file beside the store could not be given to whoever has the store, who may not be able to use it ({cause}); run: chown \
             --reference={model} {path}"
        ));
    }
}

/// Elsewhere, access to a file follows from its folder.
#[cfg(not(unix))]
pub fn give(_: &File, _: &Path, _: &Path) {}

/// Gives a new file to the store's owner, if it is in the same folder.
pub fn give_beside(path: &Path, store: &Path) {
    let folder = |path: &Path| folder_of(path).canonicalize().ok();
    if folder(path).is_some_and(|of| Some(of) == folder(store))
        && let Ok(file) = as_it_is(File::options().read(true)).open(path)
    {
        give(&file, path, store);
    }
}

/// Gives a new file to the owner of its folder.
pub(super) fn give_with_folder(path: &Path) {
    if let Ok(file) = as_it_is(File::options().read(true)).open(path) {
        give(&file, path, &folder_of(path));
    }
}

/// Refuses to follow a link: otherwise, whoever may write to the folder could make root write to, and give away, any other file.
pub(super) fn as_it_is(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(options, rustix::fs::OFlags::NOFOLLOW.bits().cast_signed());
    options
}

/// The folder of a file.
fn folder_of(path: &Path) -> PathBuf {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    path.parent().unwrap_or(&path).to_owned()
}
