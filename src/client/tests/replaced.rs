//! Somebody puts something else where a file of ours should be: nobody waits for it, none of it is destroyed, and the trouble is reported.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "it only serves tests")]

use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::sync::{Arc, mpsc};
use std::time::Duration;

use candor::tools::consent::{Change, ConsentFile, DecidedBy, Restrictions};
use candor::tools::registry::{self, Program};
use candor::tools::{delivery, identity, log};
use candor::{Environment, Manifest, Outcome, Places, Telemetry, Values};

const MANIFEST: &str = include_str!("../../../assets/apps/ets2la.toml");

/// How long anything may take that does not wait: several times what it takes on a machine that is busy with something else.
const LIMIT: Duration = Duration::from_mins(1);

/// What may be where a file should be.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Thing {
    Pipe,
    Folder,
    Device,
    Socket,
    DanglingLink,
    Loop,
    LinkToPipe,
    Enormous,
}

const THINGS: [Thing; 8] = [
    Thing::Pipe,
    Thing::Folder,
    Thing::Device,
    Thing::Socket,
    Thing::DanglingLink,
    Thing::Loop,
    Thing::LinkToPipe,
    Thing::Enormous,
];

fn pipe(path: &Path) {
    let fifo = rustix::fs::FileType::Fifo;
    rustix::fs::mknodat(rustix::fs::CWD, path, fifo, rustix::fs::Mode::from_raw_mode(0o600), 0).expect("a pipe");
}

impl Thing {
    fn put(self, path: &Path) {
        match self {
            Self::Pipe => pipe(path),
            Self::Folder => std::fs::create_dir_all(path.join("theirs")).expect("a folder"),
            Self::Device => symlink("/dev/zero", path).expect("a link"),
            Self::Socket => drop(UnixListener::bind(path).expect("a socket")),
            Self::DanglingLink => symlink("nowhere", path).expect("a link"),
            Self::Loop => symlink(path, path).expect("a link"),
            Self::LinkToPipe => {
                let pipe_beside = path.with_extension("theirs");
                pipe(&pipe_beside);
                symlink(pipe_beside, path).expect("a link");
            }
            Self::Enormous => {
                std::fs::File::create(path)
                    .and_then(|file| file.set_len(1 << 40))
                    .expect("a file of a terabyte with nothing in it");
            }
        }
    }
}

struct Home {
    folder: tempfile::TempDir,
    places: Places,
    manifest: Arc<Manifest>,
}

impl Home {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let places = Places::below(folder.path(), Environment::default());
        Self { folder, places, manifest: Arc::new(Manifest::parse(MANIFEST).expect("sound")) }
    }

    fn file(&self) -> ConsentFile {
        ConsentFile::of(&self.places, &self.manifest)
    }

    fn program(&self) -> Program {
        let (programs, _) = registry::programs(&self.places, &[]);
        programs.into_iter().find(|program| program.manifest.app.id == "ets2la").expect("built in")
    }

    fn decides(&self, change: &Change) -> Result<candor::tools::Decided, candor::tools::consent::NotWritten> {
        candor::tools::decide(&self.places, &self.program(), change, &DecidedBy::Window, jiff::Timestamp::now())
    }

    /// A host opens, records and closes. Returns what it was told, and the troubles that it reports.
    fn host(&self) -> (Outcome, Vec<String>) {
        let telemetry = Telemetry::builder(MANIFEST)
            .places(self.places.clone())
            .deliver(false)
            .open()
            .expect("whatever is there, it opens");
        let outcome = telemetry.event("activity_ping").expect("declared").record(&Values::new());
        let troubles = telemetry.troubles();
        telemetry.close();
        (outcome, troubles)
    }

    /// Every file of ours, by name.
    fn files(&self) -> Vec<PathBuf> {
        let file = self.file();
        let in_folder = [
            log::FILE,
            "telemetry_log.sqlite3-wal",
            "telemetry_log.sqlite3-shm",
            log::RECEIPTS,
            log::SPOOLS,
            identity::FILE,
            delivery::SENDER_LOCK,
        ];
        let in_folder = in_folder.map(|name| file.folder.join(name));
        let elsewhere = [self.places.user_apps.join("ets2la.toml"), self.places.policy.clone()];
        [file.path.clone(), file.agreed.clone()].into_iter().chain(in_folder).chain(elsewhere).collect()
    }
}

/// Does this on another thread, and says what was being done if that does not come back.
#[track_caller]
fn comes_back<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, ended) = mpsc::channel();
    let thread = std::thread::spawn(move || {
        let result = work();
        let _nobody_waits_any_more = done.send(());
        result
    });
    assert_ne!(ended.recv_timeout(LIMIT), Err(mpsc::RecvTimeoutError::Timeout), "it waits: {what}");
    thread.join().expect("it does not break off")
}

#[test]
fn whatever_stands_in_the_place_of_a_file_of_ours_nobody_waits_for_it_and_nothing_of_it_is_destroyed() {
    for index in 0..Home::new().files().len() {
        for thing in THINGS {
            let home = Home::new();
            home.decides(&Change::On).expect("written");
            let path = home.files()[index].clone();
            let what = format!("{thing:?} in the place of {}", path.display());
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            if path.is_file() {
                std::fs::remove_file(&path).expect("removed");
            }
            thing.put(&path);
            let folder = home.folder.path().to_path_buf();
            let home = comes_back(&what, move || {
                home.host();
                // A no may be refused if it cannot be written; it never waits.
                let _refused_or_not = home.decides(&Change::Off);
                home.host();
                let _taken_or_not = log::take_in_what_was_left(
                    &home.file().folder,
                    || home.program().consent(&home.places),
                    jiff::Timestamp::now(),
                    jiff::SignedDuration::from_hours(1),
                );
                home
            });
            assert_eq!(home.folder.path(), folder);
            is_not_destroyed(thing, &path, &what);
        }
    }
}

/// It is where it was put, or under another name beside it.
fn is_not_destroyed(thing: Thing, path: &Path, what: &str) {
    let name = path.file_name().expect("a name").to_string_lossy().into_owned();
    let beside = std::fs::read_dir(path.parent().expect("a folder")).expect("readable").flatten();
    let mut kept = beside.filter(|entry| entry.file_name().to_string_lossy().starts_with(&name));
    let is_it = |path: &Path| match thing {
        Thing::Folder => path.join("theirs").is_dir(),
        // SQLite's own, and there is nothing in it.
        Thing::Enormous if name.ends_with("-wal") || name.ends_with("-shm") => true,
        // A host writes the manifest that it registers anew.
        Thing::Enormous if name == "ets2la.toml" => true,
        Thing::Enormous => path.metadata().is_ok_and(|metadata| metadata.len() == 1 << 40),
        Thing::Pipe | Thing::Socket => path.metadata().is_ok_and(|metadata| !metadata.is_file()),
        // A link says nothing about itself but where it leads, and that is not touched.
        Thing::Device | Thing::DanglingLink | Thing::Loop => true,
        Thing::LinkToPipe => path.with_extension("theirs").exists(),
    };
    assert!(is_it(path) || kept.any(|entry| is_it(&entry.path())), "{what}");
    // The consent file alone is written where its link leads, and may be the first thing there.
    let is_made = path.with_file_name("nowhere").exists() && !path.ends_with("telemetry_config.json");
    assert!(!is_made, "nothing is made where a link leads: {what}");
}

#[test]
fn a_host_whose_secret_is_a_pipe_opens_and_says_why_it_has_no_identity() {
    let home = Home::new();
    home.decides(&Change::On).expect("written");
    pipe(&home.file().folder.join(identity::FILE));
    let (_, troubles) = comes_back("opening", move || home.host());
    assert!(
        troubles.iter().any(|trouble| trouble.contains("secret") && trouble.contains("a device or a pipe")),
        "{troubles:?}"
    );
}

#[test]
fn a_no_where_receipts_are_a_pipe_is_written_and_carried_out() {
    let home = Home::new();
    home.decides(&Change::On).expect("written");
    home.host();
    pipe(&home.file().folder.join(log::RECEIPTS));
    let decided = comes_back("the no", move || {
        let decided = home.decides(&Change::Off).expect("written");
        let consent = home.file().read(&home.manifest, Restrictions::default(), None);
        (decided, consent.choices().map(|choices| choices.enabled), home)
    });
    let (decided, enabled, _home) = decided;
    assert_eq!((decided.withdrawn, enabled), (1, Some(false)));
    assert!(decided.troubles.iter().any(|trouble| trouble.to_string().contains(log::RECEIPTS)), "{:?}", decided.troubles);
}

#[test]
fn a_running_host_whose_consent_file_becomes_a_pipe_stops_at_once_and_obeys_the_next_one() {
    let home = Home::new();
    home.decides(&Change::On).expect("written");
    let (path, sound) = (home.file().path, std::fs::read(home.file().path).expect("written"));
    let telemetry = Telemetry::builder(MANIFEST).places(home.places.clone()).deliver(false).open().expect("opened");
    let event = telemetry.event("activity_ping").expect("declared");
    let until = |what: &str, allowed: bool| {
        let began = std::time::Instant::now();
        while event.why_not().is_none() != allowed {
            assert!(began.elapsed() < LIMIT, "{what}");
            std::thread::sleep(Duration::from_millis(2));
        }
    };
    until("the yes is known", true);
    for _ in 0..3 {
        std::fs::remove_file(&path).expect("removed");
        pipe(&path);
        until("a pipe is no yes", false);
        std::fs::remove_file(&path).expect("removed");
        std::fs::write(&path, &sound).expect("written");
        until("the thread that obeys is still there", true);
    }
    telemetry.close();
}
