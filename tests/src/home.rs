//! A home folder that is thrown away, and what a program started from it sees.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::hash::{DefaultHasher, Hasher as _};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::command;

/// The account without rights, by its usual number, that an administrator's tests use where rights matter.
const NOBODY: u32 = 65534;

/// The variables of the test's own environment that a program needs to be found and to draw. It gets no others: above all none that
/// restrict telemetry or move folders, and no real display.
const KEPT: [&str; 6] =
    ["PATH", "TMPDIR", "LD_LIBRARY_PATH", "LIBGL_DRIVERS_PATH", "__EGL_VENDOR_LIBRARY_FILENAMES", "RUST_BACKTRACE"];

/// Whether the tests run as an administrator, for whom no file is unreadable.
pub fn is_administrator() -> bool {
    std::fs::metadata("/proc/self").expect("this process is known").uid() == 0
}

/// A home folder, and a folder beside it for what isn't the person's.
#[derive(Debug)]
pub struct Home {
    whole: tempfile::TempDir,
    variables: BTreeMap<OsString, OsString>,
    account: Option<u32>,
}

impl Home {
    /// A new one.
    #[expect(clippy::new_without_default, reason = "making one makes folders")]
    pub fn new() -> Self {
        let whole = tempfile::Builder::new().prefix("candor-journey-").tempdir().expect("a folder");
        let home = Self { whole, variables: BTreeMap::new(), account: None };
        for folder in [home.path(), home.beside("")] {
            std::fs::create_dir(&folder).expect("a folder");
            std::fs::set_permissions(&folder, PermissionsExt::from_mode(0o700)).expect("permissions");
        }
        home
    }

    /// A new one, of an account that cannot read or write what its permissions forbid.
    pub fn of_an_ordinary_account() -> Self {
        let mut home = Self::new();
        if is_administrator() {
            home.account = Some(NOBODY);
            home.own_everything();
        }
        home
    }

    /// The home folder. Its name is one that trips up a careless program.
    pub fn path(&self) -> PathBuf {
        self.whole.path().join("Änna's home")
    }

    /// A place outside the home folder.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.whole.path().join("beside").join(name)
    }

    /// Sets a variable for every program started from here.
    pub fn set(&mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) {
        self.variables.insert(name.as_ref().into(), value.as_ref().into());
    }

    /// The value of a variable for every program started from here.
    pub(crate) fn variable(&self, name: &str) -> &OsStr {
        self.variables.get(OsStr::new(name)).expect("it is set")
    }

    /// Gives what the test has put here to the account that it is meant for.
    pub fn own_everything(&self) {
        if let Some(account) = self.account {
            own(self.whole.path(), account);
        }
    }

    /// A program started from here, by its path or by a name in `PATH`.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        self.command_below(&[], program)
    }

    /// The same, run by another program, such as one that watches it.
    pub(crate) fn command_below(&self, watcher: &[OsString], program: impl AsRef<OsStr>) -> Command {
        let mut words: Vec<OsString> = Vec::new();
        if let Some(account) = self.account {
            let account = account.to_string();
            words.extend(["setpriv", "--reuid", &account, "--regid", &account, "--clear-groups"].map(OsString::from));
        }
        words.extend_from_slice(watcher);
        words.push(program.as_ref().into());
        let mut command = command(words);
        command.env_clear().current_dir(self.whole.path().join("beside"));
        command.envs(KEPT.iter().filter_map(|name| Some((name, std::env::var_os(name)?))));
        // Mesa keeps compiled shaders in the home folder, which these tests check.
        command.env("HOME", self.path()).env("MESA_SHADER_CACHE_DISABLE", "true").envs(&self.variables);
        command
    }

    /// Everything in the home folder: each path with its kind, permissions and a digest of what is in it.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        list(&self.path(), &self.path(), &mut found);
        found
    }

    /// The files and links in the home folder, without the folders.
    pub fn file_names(&self) -> Vec<String> {
        self.files().into_iter().filter(|(_, what)| !what.starts_with("folder")).map(|(path, _)| path).collect()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // Tests close folders; what cannot be opened cannot be removed.
        open_folders(self.whole.path());
    }
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    entries.filter_map(Result::ok).map(|entry| entry.path()).collect()
}

fn open_folders(folder: &Path) {
    // This only tidies up: a folder that stays closed is left behind.
    drop(std::fs::set_permissions(folder, PermissionsExt::from_mode(0o700)));
    for path in entries(folder).iter().filter(|path| path.is_dir() && !path.is_symlink()) {
        open_folders(path);
    }
}

fn own(path: &Path, account: u32) {
    std::os::unix::fs::lchown(path, Some(account), Some(account)).expect("an administrator may give files away");
    if path.is_dir() && !path.is_symlink() {
        for path in entries(path) {
            own(&path, account);
        }
    }
}

fn list(folder: &Path, home: &Path, found: &mut BTreeMap<String, String>) {
    for path in entries(folder) {
        // SQLite's temporary files come and go meanwhile.
        let Ok(metadata) = std::fs::symlink_metadata(&path) else { continue };
        let name = path.strip_prefix(home).expect("below").display().to_string();
        let mode = metadata.mode() & 0o7777;
        let what = if metadata.is_symlink() {
            format!("link to {}", std::fs::read_link(&path).expect("a link").display())
        } else if metadata.is_dir() {
            list(&path, home, found);
            format!("folder {mode:o}")
        } else if metadata.is_file() {
            let mut digest = DefaultHasher::new();
            digest.write(&std::fs::read(&path).unwrap_or_default());
            format!("file {mode:o}, {} bytes, {:x}", metadata.len(), digest.finish())
        } else {
            format!("neither file nor folder {mode:o}")
        };
        found.insert(name, what);
    }
}
