//! Where things are on this computer, and what its environment says. Everything else is handed these and reads neither itself.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::manifest::Manifest;
use crate::manifest_files::ManifestFiles;
use crate::ordered::Fill as _;
use crate::sentence::debug_as_sentence;

/// The folders and environment variables that everything else works with.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use candor::{Environment, Places};
///
/// // In tests: nothing outside of this folder is read or written, and no variable of the computer counts.
/// let folder = tempfile::tempdir()?;
/// let places = Places::below(folder.path(), Environment::from([("DO_NOT_TRACK", "1")]));
/// assert_eq!(places.shown(&folder.path().join("greeter_data")), "~/greeter_data");
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Places {
    /// The folder that `~` stands for in manifests. Programs' folders are below it, unless a variable moves them.
    pub home: PathBuf,
    /// The person's own home folder, which is what they mean by `~` and where they save things. It differs from `home` only while Candor is
    /// being tried out; see [`Self::for_trial`].
    pub person: PathBuf,
    /// Where hosts register their manifests for this person.
    pub user_apps: PathBuf,
    /// Where manifests are installed for everyone.
    pub machine_apps: Vec<PathBuf>,
    /// The administrator's policy file.
    pub policy: PathBuf,
    /// The environment variables.
    pub environment: Environment,
    /// The exact values of variables that are not Unicode: the name of a folder need not be.
    exact: Vec<(String, OsString)>,
    /// The manifest files that have already been read.
    pub(crate) manifests: ManifestFiles,
}

/// Whether this system ignores case in the names of variables. Only such systems have a shell that adds blanks.
const FOLDED: bool = cfg!(windows);

/// The environment variables, as they were when they were read.
///
/// ```
/// use candor::Environment;
///
/// let environment = Environment::from([("CANDOR_TELEMETRY", "off"), ("EMPTY", "")]);
/// assert_eq!(environment.var("CANDOR_TELEMETRY"), Some("off"));
/// assert_eq!(environment.var("EMPTY"), None);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Environment(BTreeMap<String, String>);

impl Environment {
    /// This process's variables. A variable whose name is not Unicode is left out.
    pub fn of_this_process() -> Self {
        let readable = |(name, value): (std::ffi::OsString, std::ffi::OsString)| {
            // A restriction must not be lost because its value is not Unicode.
            Some((name.into_string().ok()?, value.to_string_lossy().into_owned()))
        };
        Self::of(std::env::vars_os().filter_map(readable), FOLDED)
    }

    /// With `folded`, names that differ only in case or in trailing blanks are one variable, and the name without blanks wins: `set
    /// CANDOR_TELEMETRY=off & program` leaves a blank after the value, `set CANDOR_TELEMETRY =off` after the name.
    fn of(variables: impl Iterator<Item = (String, String)>, folded: bool) -> Self {
        if !folded {
            return Self(variables.fill());
        }
        let mut known = BTreeMap::new();
        for (name, value) in variables {
            let (plain, value) = (name.trim_end().to_ascii_uppercase(), value.trim_end().to_owned());
            if plain.len() == name.len() {
                known.insert(plain, value);
            } else {
                known.entry(plain).or_insert(value);
            }
        }
        Self(known)
    }

    /// The name under which a variable is kept.
    fn kept(name: &str, folded: bool) -> Cow<'_, str> {
        if folded { name.to_ascii_uppercase().into() } else { name.into() }
    }

    /// The value of this variable; `None` if it is not set or empty.
    pub fn var(&self, name: &str) -> Option<&str> {
        self.0.get(&*Self::kept(name, FOLDED)).map(String::as_str).filter(|value| !value.is_empty())
    }
}

/// A variable whose value is not Unicode.
fn not_unicode((name, value): (OsString, OsString)) -> Option<(String, OsString)> {
    if value.to_str().is_some() { None } else { Some((name.into_string().ok()?, value)) }
}

impl<const N: usize> From<[(&str, &str); N]> for Environment {
    fn from(variables: [(&str, &str); N]) -> Self {
        Self::of(variables.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())), FOLDED)
    }
}

/// This account has no home folder to keep anything in.
///
/// ```
/// use candor::{NoHome, Places};
///
/// match Places::of_this_computer() {
///     Ok(places) => println!("files are below {}", places.shown(&places.home)),
///     Err(NoHome) => println!("there is no home folder, and so no telemetry"),
/// }
/// ```
#[derive(thiserror::Error)]
#[error(
    "this account has no home folder, so there is nowhere to keep a choice; set {HOME} to the full path of a folder of its own"
)]
pub struct NoHome;

debug_as_sentence!(NoHome);

/// The variable that names the home folder.
const HOME: &str = if cfg!(windows) { "USERPROFILE" } else { "HOME" };

impl Places {
    /// The places of this computer for this account.
    ///
    /// # Errors
    /// If there is no home folder, or if its path is not absolute.
    pub fn of_this_computer() -> Result<Self, NoHome> {
        let base = directories::BaseDirs::new().ok_or(NoHome)?;
        // A path that depends on where a program was started would be a different folder for each, with a choice of its own.
        if !home(&base).is_absolute() {
            return Err(NoHome);
        }
        let environment = Environment::of_this_process();
        Ok(Self {
            home: home(&base),
            person: home(&base),
            user_apps: base.data_dir().join("candor").join("apps"),
            machine_apps: machine_apps(&environment),
            policy: policy(&environment),
            environment,
            exact: std::env::vars_os().filter_map(not_unicode).collect(),
            manifests: ManifestFiles::default(),
        })
    }

    /// Places that are all below one folder, which is also the home folder: nothing outside it is read or written.
    pub fn below(folder: &Path, environment: Environment) -> Self {
        Self {
            home: folder.to_path_buf(),
            person: folder.to_path_buf(),
            user_apps: folder.join(".local/share/candor/apps"),
            machine_apps: vec![folder.join("machine/candor/apps")],
            policy: folder.join("machine/candor/policy.toml"),
            environment,
            exact: Vec::new(),
            manifests: ManifestFiles::default(),
        }
    }

    /// Places below one folder that will be removed, for trying things out. None of the person's files are read or written, but `~` still
    /// is their own home folder, and what they save is saved there.
    pub fn for_trial(folder: &Path, person: &Path, environment: Environment) -> Self {
        Self { person: person.to_path_buf(), ..Self::below(folder, environment) }
    }

    /// Whether these places are only for trying things out and will be removed.
    pub fn is_trial(&self) -> bool {
        self.home != self.person
    }

    /// The folder of this program. The environment variable that its manifest names can move it, to an absolute path.
    pub fn folder(&self, manifest: &Manifest) -> PathBuf {
        let exact = |name: &str| self.exact.iter().find(|(known, _)| known == name).map(|(_, value)| value);
        let value = |name: &str| exact(name).map(PathBuf::from).or_else(|| self.environment.var(name).map(PathBuf::from));
        let moved = manifest.app.folder_env.as_deref().and_then(value);
        match moved {
            Some(folder) if folder.is_absolute() => folder,
            _ => {
                let below_home = manifest.app.folder.strip_prefix("~/").unwrap_or(&manifest.app.folder);
                below_home.split('/').fold(self.home.clone(), |folder, part| folder.join(part))
            }
        }
    }

    /// A path as people read it, with `~` for their home folder and for nothing else.
    pub fn shown(&self, path: &Path) -> String {
        match path.strip_prefix(&self.person) {
            Ok(rest) if !rest.as_os_str().is_empty() => format!("~{}{}", std::path::MAIN_SEPARATOR, rest.display()),
            _ => path.display().to_string(),
        }
    }
}

/// The variable comes first, as for other programs: `directories` does not look at it.
#[cfg(target_os = "windows")]
fn home(base: &directories::BaseDirs) -> PathBuf {
    std::env::home_dir().filter(|home| home.is_absolute()).unwrap_or_else(|| base.home_dir().to_path_buf())
}

#[cfg(not(target_os = "windows"))]
fn home(base: &directories::BaseDirs) -> PathBuf {
    base.home_dir().to_path_buf()
}

#[cfg(target_os = "windows")]
fn machine_apps(_environment: &Environment) -> Vec<PathBuf> {
    vec![crate::windows::program_data().join("candor").join("apps")]
}

#[cfg(target_os = "windows")]
fn policy(_environment: &Environment) -> PathBuf {
    crate::windows::program_data().join("candor").join("policy.toml")
}

#[cfg(target_os = "macos")]
fn machine_apps(_environment: &Environment) -> Vec<PathBuf> {
    vec![PathBuf::from("/Library/Application Support/candor/apps")]
}

#[cfg(target_os = "macos")]
fn policy(_environment: &Environment) -> PathBuf {
    PathBuf::from("/Library/Application Support/candor/policy.toml")
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn machine_apps(_environment: &Environment) -> Vec<PathBuf> {
    // Read from the system, because a folder's name need not be Unicode.
    let said = std::env::var_os("XDG_DATA_DIRS").filter(|folders| !folders.is_empty());
    let folders = said.unwrap_or_else(|| "/usr/local/share:/usr/share".into());
    let absolute = std::env::split_paths(&folders).filter(|folder| folder.is_absolute());
    absolute.map(|folder| folder.join("candor").join("apps")).collect()
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn policy(_environment: &Environment) -> PathBuf {
    policy_of_a_system(Path::new("/.flatpak-info").exists())
}

/// In a Flatpak, `/etc` belongs to the sandbox, and the administrator's is beside it where the sandbox may see it.
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn policy_of_a_system(in_a_flatpak: bool) -> PathBuf {
    PathBuf::from(if in_a_flatpak { "/run/host/etc/candor/policy.toml" } else { "/etc/candor/policy.toml" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(variables: &[(&str, &str)], folded: bool) -> Environment {
        Environment::of(variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())), folded)
    }

    #[test]
    fn a_variable_of_any_case_and_with_blanks_behind_it_is_known_where_names_are_folded() {
        let environment =
            of(&[("do_not_track", "1"), ("Candor_Telemetry ", "off  "), ("CI", " "), ("Path", "x"), ("PATH ", "y")], true);
        let known = |name| environment.0.get(&*Environment::kept(name, true)).map(String::as_str);
        assert_eq!((known("DO_NOT_TRACK"), known("CANDOR_TELEMETRY"), known("CI")), (Some("1"), Some("off"), Some("")));
        assert_eq!((known("path"), known("PATH")), (Some("x"), Some("x")), "the name without a blank is meant");
    }

    #[test]
    fn what_is_tried_out_is_shown_where_it_is_and_only_the_persons_own_home_is_a_tilde() {
        let (trial, person) = (Path::new("/tmp/trial"), Path::new("/home/anna"));
        let places = Places::for_trial(trial, person, Environment::default());
        let below = trial.join("program").join("file");
        assert_eq!(places.shown(&below), below.display().to_string());
        assert_eq!(places.shown(&person.join("report")), format!("~{}report", std::path::MAIN_SEPARATOR));
        assert!(places.is_trial() && !Places::below(person, Environment::default()).is_trial());
    }

    #[test]
    #[cfg(not(any(target_os = "windows", target_os = "macos")))]
    fn in_a_flatpak_the_policy_is_the_one_of_the_system_around_it() {
        assert_eq!(policy_of_a_system(true), Path::new("/run/host/etc/candor/policy.toml"));
        assert_eq!(policy_of_a_system(false), Path::new("/etc/candor/policy.toml"));
    }

    #[test]
    fn elsewhere_a_variable_is_taken_as_it_is_written() {
        let environment = of(&[("do_not_track", "1"), ("FOLDER", "/a ")], false);
        assert_eq!(environment.0.get(&*Environment::kept("DO_NOT_TRACK", false)), None);
        assert_eq!(environment.0.get("FOLDER").map(String::as_str), Some("/a "));
    }
}
