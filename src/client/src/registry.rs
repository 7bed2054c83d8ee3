//! Which programs on this computer use Candor, by manifests that are built in, installed, registered by the program's own client, or given
//! by hand.

use std::convert::Infallible;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use crate::consent::{Choices, Conflict, Consent, ConsentFile, Restrictions, judged};
use crate::files;
use crate::inherited::made_once;
use crate::log;
use crate::manifest::Manifest;
pub use crate::manifest_files::{Broken, MAX_BYTES, MOST_FILES, MOST_MIB, Refusal, read_manifest};
use crate::ordered::sort_by;
use crate::places::Places;
use crate::watch::{Which, which};

/// The manifests that come with Candor, for programs whose makers do not ship one yet.
const BUILT_IN: [&str; 2] =
    [include_str!("../../../assets/apps/skellycam.toml"), include_str!("../../../assets/apps/ets2la.toml")];

/// The built-in manifests, parsed once. A test makes sure that they are sound.
static PARSED: OnceLock<Vec<Arc<Manifest>>> = OnceLock::new();

/// A program.
#[derive(Debug, Clone, PartialEq)]
pub struct Program {
    /// Its manifest: everything that it may ever say.
    pub manifest: Arc<Manifest>,
    /// Where the manifest comes from.
    pub source: ManifestSource,
    /// Another manifest that claims the same program or folder; nothing is sent while it is there.
    pub conflict: Option<Conflict>,
    /// Whether the program is on this computer: somebody brought its manifest here, or its folder exists. The built-in manifests come with
    /// Candor and say nothing about what is on a computer.
    pub is_here: bool,
}

/// Where a manifest comes from; later ones win.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ManifestSource {
    /// It comes with Candor. Until a client of ours has registered, the program may be older and obey only the main switch.
    BuiltIn,
    /// It was installed for everyone.
    Installed(PathBuf),
    /// The program's own client registered it.
    Registered(PathBuf),
    /// It was given by hand.
    Given(PathBuf),
}

impl ManifestSource {
    /// The file that it was read from.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::BuiltIn => None,
            Self::Installed(path) | Self::Registered(path) | Self::Given(path) => Some(path),
        }
    }
}

impl Program {
    /// A program that brings its own manifest, as its client registers it.
    pub fn of_its_own(places: &Places, manifest: &Arc<Manifest>) -> Self {
        let source = ManifestSource::Registered(places.user_apps.join(format!("{}.toml", manifest.app.id)));
        Self { conflict: conflict(places, manifest), manifest: Arc::clone(manifest), source, is_here: true }
    }

    /// Where the choice about it is kept.
    pub fn consent_file(&self, places: &Places) -> ConsentFile {
        ConsentFile::of(places, &self.manifest)
    }

    /// What the person decides about it now, unless the log knows of a no that came after that.
    pub fn consent(&self, places: &Places) -> Consent {
        let restrictions = Restrictions::read(&places.environment, &places.policy);
        let file = self.consent_file(places);
        let read = || file.read(&self.manifest, restrictions.clone(), self.conflict.clone());
        let is_overtaken = |choices: &Choices| Ok::<_, Infallible>(log::past(&file.folder, choices).overtaken.is_some());
        judged(read, is_overtaken).unwrap_or_else(|never| match never {})
    }

    /// Whether the program may be too old to obey anything but the main switch, once it is here.
    pub fn may_be_older(&self) -> bool {
        self.source == ManifestSource::BuiltIn
    }
}

/// The manifests that come with this version.
pub fn built_in() -> impl Iterator<Item = Manifest> {
    BUILT_IN.into_iter().filter_map(|text| Manifest::parse(text).ok())
}

/// Every program, by id, and every manifest file that cannot be used. `given` are manifests that were named by hand.
pub fn programs(places: &Places, given: &[PathBuf]) -> (Vec<Program>, Vec<Broken>) {
    let mut found: Vec<(ManifestSource, Arc<Manifest>)> = Vec::new();
    let mut broken = Vec::new();
    let parsed = made_once(&PARSED, || built_in().map(Arc::new).collect());
    found.extend(parsed.iter().map(|manifest| (ManifestSource::BuiltIn, Arc::clone(manifest))));
    let installed = places.machine_apps.iter().map(|folder| (folder, ManifestSource::Installed as fn(PathBuf) -> _));
    for (folder, source) in installed.chain([(&places.user_apps, ManifestSource::Registered as fn(PathBuf) -> _)]) {
        let (manifests, unusable) = places.manifests.in_folder(folder);
        found.extend(manifests.into_iter().map(|(path, manifest)| (source(path), manifest)));
        broken.extend(unusable);
    }
    for path in given {
        match places.manifests.read(path) {
            Ok(manifest) => found.push((ManifestSource::Given(path.clone()), manifest)),
            Err(error) => broken.push(error),
        }
    }
    sort_by(&mut found, &|(one, _), (other, _)| one.cmp(other));
    // In the order of their ids.
    let mut programs: Vec<Program> = Vec::new();
    for (source, manifest) in found {
        let place = programs.binary_search_by(|known| known.manifest.app.id.cmp(&manifest.app.id));
        let earlier = place.ok().and_then(|place| programs.get_mut(place));
        let conflict = earlier.as_ref().and_then(|earlier| earlier.conflict_with(&manifest));
        let is_here = source != ManifestSource::BuiltIn || places.folder(&manifest).is_dir();
        let program = Program { manifest, source, conflict, is_here };
        match (earlier, place) {
            (Some(earlier), _) => *earlier = program,
            (None, Ok(place) | Err(place)) => programs.insert(place, program),
        }
    }
    find_shared_folders(&mut programs, places);
    (programs, broken)
}

impl Program {
    /// Manifests of different origin for the same program must agree on where it sends. The built-in ones are only stand-ins.
    fn conflict_with(&self, later: &Manifest) -> Option<Conflict> {
        let path = self.source.path()?;
        let differs = self.manifest.endpoint_url != later.endpoint_url || self.manifest.app.folder != later.app.folder;
        let claim = || Conflict::Claims {
            file: path.to_path_buf(),
            app: later.app.id.clone(),
            destination: self.manifest.endpoint_url.clone(),
        };
        self.conflict.clone().or_else(|| differs.then(claim))
    }
}

/// Whether another manifest on this computer claims the program or the folder of this one.
pub fn conflict(places: &Places, manifest: &Manifest) -> Option<Conflict> {
    let (programs, _) = programs(places, &[]);
    let (same, others): (Vec<Program>, Vec<Program>) =
        programs.into_iter().partition(|program| program.manifest.app.id == manifest.app.id);
    let claimed = same.iter().find_map(|program| program.conflict_with(manifest));
    let ground = Ground::of(places, manifest);
    let shares = |program: &&Program| Ground::of(places, &program.manifest).is_shared_with(&ground);
    claimed.or_else(|| others.iter().find(shares).map(|program| Conflict::SharesFolder(program.manifest.app.name.clone())))
}

fn find_shared_folders(programs: &mut [Program], places: &Places) {
    let grounds: Vec<(Ground, String)> =
        programs.iter().map(|program| (Ground::of(places, &program.manifest), program.manifest.app.name.clone())).collect();
    for (index, program) in programs.iter_mut().enumerate() {
        let Some((mine, _)) = grounds.get(index) else { continue };
        let shares = |(other, (ground, _)): &(usize, &(Ground, String))| *other != index && ground.is_shared_with(mine);
        if let Some((_, (_, name))) = grounds.iter().enumerate().find(shares) {
            program.conflict.get_or_insert_with(|| Conflict::SharesFolder(name.clone()));
        }
    }
}

/// Where a program keeps its files, whatever the path: with a link, `..` or a variable, two programs can mean the same folder.
#[derive(Debug)]
struct Ground {
    /// The folder, or the nearest existing one above it, and the path from there.
    folder: (Which, PathBuf),
    /// Its consent file, if it exists.
    file: Which,
}

impl Ground {
    fn of(places: &Places, manifest: &Manifest) -> Self {
        let folder = places.folder(manifest);
        Self { file: which(&folder.join(&manifest.consent_file)), folder: whereabouts(&folder) }
    }

    fn is_shared_with(&self, other: &Self) -> bool {
        self.folder == other.folder || (self.file.is_some() && self.file == other.file)
    }
}

/// Which folder this is; for one that does not exist yet, the nearest existing folder above it and the path to be made below that.
fn whereabouts(folder: &Path) -> (Which, PathBuf) {
    let mut missing = PathBuf::new();
    for above in folder.ancestors() {
        let known = which(above);
        if known.is_some() {
            return (known, missing);
        }
        let Some(part) = above.components().next_back() else { break };
        missing = Path::new(part.as_os_str()).join(missing);
    }
    (None, folder.to_path_buf())
}

/// Writes a program's manifest to where the window looks for it. This is the one file that is written before an answer, and it says nothing
/// about the person. It is written only if it differs.
pub fn register(places: &Places, manifest: &Manifest) -> io::Result<()> {
    let path = places.user_apps.join(format!("{}.toml", manifest.app.id));
    if files::read(&path, MAX_BYTES).is_ok_and(|known| known == manifest.text().as_bytes()) {
        return Ok(());
    }
    files::make_private_folder(&places.user_apps)?;
    files::write_atomically(&path, manifest.text().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::places::Environment;

    fn places(home: &tempfile::TempDir) -> Places {
        Places::below(home.path(), Environment::default())
    }

    fn write(folder: &Path, name: &str, text: &str) {
        std::fs::create_dir_all(folder).expect("folder");
        std::fs::write(folder.join(name), text).expect("write");
    }

    #[test]
    fn the_built_in_programs_are_known_and_a_registered_manifest_wins_over_them() {
        let home = tempfile::tempdir().expect("folder");
        let (found, broken) = programs(&places(&home), &[]);
        let ids: Vec<_> = found.iter().map(|program| program.manifest.app.id.clone()).collect();
        assert_eq!((ids, broken), (vec!["ets2la".to_owned(), "skellycam".to_owned()], vec![]));
        let own = Manifest::parse(&BUILT_IN[0].replace("4319", "5000")).expect("sound");
        register(&places(&home), &own).expect("registered");
        let (found, _) = programs(&places(&home), &[]);
        assert_eq!(found[1].manifest.endpoint_url, "http://127.0.0.1:5000");
        assert_eq!(found[1].conflict, None);
        assert!(!found[1].may_be_older());
    }

    #[test]
    fn a_built_in_program_is_here_once_its_folder_is_and_any_other_because_somebody_brought_its_manifest() {
        let home = tempfile::tempdir().expect("folder");
        let here = |given: &[PathBuf]| -> Vec<String> {
            let (found, _) = programs(&places(&home), given);
            found.into_iter().filter(|program| program.is_here).map(|program| program.manifest.app.id.clone()).collect()
        };
        assert!(here(&[]).is_empty());
        std::fs::create_dir(home.path().join("ets2la_data")).expect("made");
        assert_eq!(here(&[]), ["ets2la"]);
        let named = home.path().join("named");
        write(&named, "skellycam.toml", BUILT_IN[0]);
        assert_eq!(here(&[named.join("skellycam.toml")]), ["ets2la", "skellycam"]);
    }

    #[test]
    fn a_manifest_that_takes_anothers_id_with_another_destination_is_a_conflict() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        write(&places.machine_apps[0], "skellycam.toml", BUILT_IN[0]);
        write(&places.user_apps, "skellycam.toml", &BUILT_IN[0].replace("4319", "5000"));
        let (found, _) = programs(&places, &[]);
        assert!(found[1].conflict.as_ref().is_some_and(|with| with.to_string().contains("127.0.0.1:4319")));
        assert!(found[1].consent(&places).everything(jiff::Timestamp::now()).is_err());
    }

    #[test]
    fn two_programs_may_not_share_a_folder() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        write(&places.user_apps, "other.toml", &BUILT_IN[0].replacen("id = \"skellycam\"", "id = \"other\"", 1));
        let (found, _) = programs(&places, &[]);
        let conflicts: Vec<_> = found.iter().filter(|program| program.conflict.is_some()).collect();
        assert_eq!(conflicts.len(), 2);
    }

    #[cfg(unix)]
    #[test]
    fn two_programs_share_a_folder_whatever_they_call_it() {
        let home = tempfile::tempdir().expect("folder");
        let second = |folder: &str| {
            let text = BUILT_IN[0].replacen("id = \"skellycam\"", "id = \"other\"\nfolder_env = \"OTHER\"", 1);
            text.replacen("folder = \"~/skellycam_data\"", &format!("folder = \"{folder}\""), 1)
        };
        let conflicts = |variable: &str, folder: &str| {
            let places = Places::below(home.path(), Environment::from([("OTHER", variable)]));
            write(&places.user_apps, "other.toml", &second(folder));
            let (found, _) = programs(&places, &[]);
            let other = Manifest::parse(&second(folder)).expect("sound");
            let listed = found.iter().filter(|program| program.conflict.is_some()).count();
            assert_eq!(listed == 2, conflict(&places, &other).is_some(), "{variable} {folder}");
            listed
        };
        let real = home.path().join("skellycam_data");
        let spelled = |spelling: &str| home.path().join(spelling).display().to_string();
        std::os::unix::fs::symlink(&real, home.path().join("link")).expect("linked");
        for exists in [false, true] {
            if exists {
                std::fs::create_dir_all(real.join("deeper")).expect("made");
                assert_eq!(conflicts("", "~/link"), 2, "a link");
                assert_eq!(conflicts(&spelled("skellycam_data/deeper/.."), "~/other"), 2, "two dots");
            }
            assert_eq!(conflicts(&spelled("skellycam_data"), "~/other"), 2, "a variable");
            assert_eq!(conflicts(&spelled("skellycam_data/."), "~/other"), 2);
            assert_eq!(conflicts(&spelled("./skellycam_data/"), "~/other"), 2);
            assert_eq!(conflicts(&spelled("skellycam_data/below"), "~/other"), 0, "inside is not the same");
            assert_eq!(conflicts("", "~/other"), 0);
        }
        std::fs::write(real.join("telemetry_config.json"), "{}").expect("written");
        std::fs::create_dir_all(home.path().join("other")).expect("made");
        std::os::unix::fs::symlink(real.join("telemetry_config.json"), home.path().join("other/telemetry_config.json"))
            .expect("linked");
        assert_eq!(conflicts("", "~/other"), 2, "one file for two programs");
    }

    #[test]
    fn a_broken_manifest_is_listed_with_its_file_line_and_reason() {
        let home = tempfile::tempdir().expect("folder");
        let places = places(&home);
        write(&places.user_apps, "broken.toml", "format = 7");
        let (_, broken) = programs(&places, &[]);
        assert!(broken[0].to_string().contains("line 1: "), "{}", broken[0]);
        assert!(broken[0].to_string().ends_with("broken.toml)"), "{}", broken[0]);
    }
}
