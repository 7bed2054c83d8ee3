//! A program's folder that is copied at some moment and put back at a later one, against a server that counts: nothing is counted twice,
//! and whatever the folder holds arrives. `PUT_BACK=5000 cargo test -p candor put_back` makes a long run, `PUT_BACK_SEED=7 PUT_BACK=1` that of
//! one seed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use uuid::Uuid;

use super::*;
use crate::consent::{Change, ConsentFile, DecidedBy, Restrictions};
use crate::log::{FILE, Log, NUMBER_BITS, SPOOLS, Shape, Spool, SpoolReader, State, Taken};
use crate::manifest::{Envelope, Manifest, Method};
use crate::payload::Request;
use crate::places::{Environment, Places};
use crate::wire::{Receipt, sha256_hex};

const SKELLYCAM: &str = include_str!("../../../../assets/apps/skellycam.toml");

/// What is done by chance, the same each time for a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }
}

/// What becomes of the next request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Arrives,
    IsLost,
    ItsAnswerIsLost,
}

/// A server as our collector is: the key before anything else, the first receipt for every repetition.
struct Counting {
    receipts: Mutex<BTreeMap<String, Receipt>>,
    counted: Mutex<BTreeMap<String, usize>>,
    fate: Mutex<(Chance, bool)>,
}

impl Counting {
    fn fate(&self) -> Fate {
        let (chance, is_well) = &mut *self.fate.lock().expect("lock");
        match if *is_well { 3 } else { chance.below(8) } {
            0 => Fate::IsLost,
            1 => Fate::ItsAnswerIsLost,
            _ => Fate::Arrives,
        }
    }
}

impl Transport for Counting {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        let fate = self.fate();
        if fate == Fate::IsLost {
            return Err(SendError::NotConnected("refused".into()));
        }
        let key = request.headers.iter().find(|(name, _)| name == "idempotency-key").expect("a key").1.clone();
        let mut receipts = self.receipts.lock().expect("lock");
        let receipt = receipts.entry(key).or_insert_with(|| {
            let body: serde_json::Value = serde_json::from_slice(&request.body).expect("JSON");
            let events = body["events"].as_array().expect("a list");
            let mut counted = self.counted.lock().expect("lock");
            for event in events {
                *counted.entry(event.to_string()).or_default() += 1;
            }
            Receipt { stored: events.len() as u64, sha256: sha256_hex(&request.body) }
        });
        if fate == Fate::ItsAnswerIsLost {
            return Err(SendError::NoAnswer("broken".into()));
        }
        let body = serde_json::to_vec(receipt).expect("JSON");
        Ok(Answer { status: 200, headers: Vec::new(), body })
    }
}

/// A process that records.
struct Process {
    spool: Spool,
    reader: SpoolReader,
    committed: u64,
    shapes: Vec<u32>,
    next: u128,
}

struct Folder {
    home: tempfile::TempDir,
    manifest: Arc<Manifest>,
    processes: Vec<Process>,
    recorded: u64,
}

impl Folder {
    fn new() -> Self {
        let manifest = Arc::new(Manifest::parse(SKELLYCAM).expect("sound"));
        let folder = Self { home: tempfile::tempdir().expect("folder"), manifest, processes: Vec::new(), recorded: 0 };
        folder.file().apply(&folder.manifest, &Change::On, &DecidedBy::Window, Timestamp::now()).expect("written");
        folder
    }

    fn file(&self) -> ConsentFile {
        ConsentFile::of(&Places::below(self.home.path(), Environment::default()), &self.manifest)
    }

    fn folder(&self) -> PathBuf {
        self.file().folder
    }

    fn log(&self) -> Log {
        Log::open(&self.folder()).expect("opened").0
    }

    fn starts(&mut self) {
        let mut spool = Spool::create(&self.folder()).expect("begun");
        let consent = self.file().read(&self.manifest, Restrictions::default(), None);
        let decision = consent.decision().expect("answered").id.clone();
        let shape = |identity: Option<&str>| Shape {
            event: "app_opened".into(),
            tiers: vec!["existence_ping".into()],
            fields: vec!["event".into()],
            method: Method::Post,
            url: "http://127.0.0.1:4319/events".into(),
            envelope: Envelope::Events,
            crash: false,
            identity: identity.map(Into::into),
            decision: decision.clone(),
            held: false,
            folds: None,
        };
        let shapes = [None, Some("one")].map(|identity| spool.share(&shape(identity)).expect("written")).to_vec();
        let reader = spool.reader().expect("read");
        let next = Uuid::new_v4().as_u128() >> NUMBER_BITS << NUMBER_BITS;
        self.processes.push(Process { spool, reader, committed: 0, shapes, next });
    }

    fn records(&mut self, chance: &mut Chance) {
        if self.processes.is_empty() || (self.processes.len() < 3 && chance.below(4) == 0) {
            self.starts();
        }
        let which = usize::try_from(chance.below(self.processes.len() as u64)).expect("small");
        let process = &mut self.processes[which];
        for _ in 0..=chance.below(40) {
            self.recorded += 1;
            process.next += 1;
            let shape = process.shapes[usize::from(chance.below(5) == 0)];
            let now = Timestamp::now().as_millisecond() + 1;
            let body = format!("{{\"n\":{}}}", self.recorded);
            process.spool.append(shape, Uuid::from_u128(process.next), now, body.as_bytes()).expect("written");
        }
    }

    /// One of them moves what it recorded into the log; or what dead ones left is taken in.
    fn takes_in(&mut self, chance: &mut Chance) {
        let mut log = self.log();
        let which = usize::try_from(chance.below(4)).expect("small");
        if let Some(process) = self.processes.get_mut(which) {
            log.empty(&mut process.reader, &mut process.committed, "", &mut Taken::default()).expect("taken");
        } else if which == 3 {
            self.adopts(&mut log);
        }
    }

    fn adopts(&self, log: &mut Log) {
        for mut orphan in SpoolReader::orphans(&self.folder()) {
            log.empty(&mut orphan, &mut 0, "", &mut Taken::default()).expect("taken");
            orphan.remove().expect("removed");
        }
    }

    fn sends(&self, server: &Counting) -> Passed {
        let context = Context {
            folder: &self.folder(),
            consent: &|| self.file().read(&self.manifest, Restrictions::default(), None),
            transport: server,
            policy: &Policy::default(),
            now: &Timestamp::now,
            stop: &|| false,
        };
        pass(&mut self.log(), &context).expect("the log works")
    }

    /// Copies what is there of the log, or of the spools.
    fn copied(&self, to: &Path, spools: bool) {
        let from = if spools { self.folder().join(SPOOLS) } else { self.folder() };
        let to = if spools { to.join(SPOOLS) } else { to.to_path_buf() };
        std::fs::create_dir_all(&to).expect("made");
        for entry in std::fs::read_dir(from).into_iter().flatten().flatten() {
            let name = entry.file_name();
            if spools || name.to_string_lossy().starts_with(FILE) && !name.to_string_lossy().ends_with("-shm") {
                std::fs::copy(entry.path(), to.join(name)).expect("copied");
            }
        }
    }

    /// Everybody dies, and what was copied is there again.
    fn is_put_back(&mut self, copy: &Path) {
        self.processes.clear();
        let folder = self.folder();
        let _perhaps_none = std::fs::remove_dir_all(folder.join(SPOOLS));
        for name in [FILE.to_owned(), format!("{FILE}-wal"), format!("{FILE}-shm")] {
            let _perhaps_none = std::fs::remove_file(folder.join(&name));
            let _perhaps_none = std::fs::copy(copy.join(&name), folder.join(&name));
        }
        std::fs::create_dir_all(folder.join(SPOOLS)).expect("made");
        for entry in std::fs::read_dir(copy.join(SPOOLS)).into_iter().flatten().flatten() {
            std::fs::copy(entry.path(), folder.join(SPOOLS).join(entry.file_name())).expect("put back");
        }
    }

    fn one_thing(&mut self, server: &Counting, chance: &mut Chance) {
        match chance.below(9) {
            0..3 => self.records(chance),
            3..6 => self.takes_in(chance),
            6..8 => drop(self.sends(server)),
            _ => drop((!self.processes.is_empty()).then(|| self.processes.remove(0))),
        }
    }
}

fn one_life(seed: u64) {
    let mut chance = Chance(seed);
    let server =
        Counting { receipts: Mutex::default(), counted: Mutex::default(), fate: Mutex::new((Chance(seed ^ 0xffff), false)) };
    let mut folder = Folder::new();
    drop(folder.log());
    for _ in 0..=chance.below(2) {
        let copy = tempfile::tempdir().expect("folder");
        for _ in 0..chance.below(20) {
            folder.one_thing(&server, &mut chance);
        }
        // Not everything is copied at the same moment.
        let spools_first = chance.below(2) == 0;
        folder.copied(copy.path(), spools_first);
        for _ in 0..chance.below(3) {
            folder.one_thing(&server, &mut chance);
        }
        folder.copied(copy.path(), !spools_first);
        for _ in 0..chance.below(30) {
            folder.one_thing(&server, &mut chance);
        }
        folder.is_put_back(copy.path());
    }
    for _ in 0..chance.below(10) {
        folder.one_thing(&server, &mut chance);
    }
    folder.processes.clear();
    folder.adopts(&mut folder.log());
    server.fate.lock().expect("lock").1 = true;
    assert_eq!(folder.sends(&server).left, 0, "seed {seed}");
    let counted = server.counted.lock().expect("lock");
    let twice: Vec<_> = counted.iter().filter(|(_, count)| **count > 1).collect();
    assert!(twice.is_empty(), "counted twice with seed {seed}: {twice:?}");
    let mut lost = Vec::new();
    folder
        .log()
        .export(|row| {
            let body = String::from_utf8_lossy(&row.body).into_owned();
            if row.row.state != State::Sent || !counted.contains_key(&body) {
                lost.push((body, row.row.state));
            }
            Ok::<(), crate::log::LogError>(())
        })
        .expect("read");
    assert!(lost.is_empty(), "in the log and not at the server with seed {seed}: {lost:?}");
}

#[test]
fn a_folder_that_was_put_back_at_any_moment_is_counted_once_and_whole() {
    let number = |name: &str| std::env::var(name).ok().and_then(|number| number.parse::<u64>().ok());
    let (first, lives) = (number("PUT_BACK_SEED").unwrap_or(0), number("PUT_BACK").unwrap_or(40));
    for seed in first..first + lives {
        one_life(seed);
    }
}
