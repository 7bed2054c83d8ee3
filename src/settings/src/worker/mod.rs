//! The one thread that reads and writes files and the log for the window, so that no frame waits for a disk. It watches for changes
//! made elsewhere, and is silent while nothing changes.

mod copy;
mod crashes;
mod history;
pub mod inbox;
pub mod message;
mod programs;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use candor::Manifest;
use candor::Places;
use candor::Values;
use candor::tools::consent::{Change, DecidedBy};
use candor::tools::identity::Identity;
use candor::tools::log::{self, Index, Log, LogError, Shape, Summary};
use candor::tools::machine::Facts;
use candor::tools::registry::{self, ManifestSource, Program};
use candor::tools::watch::{LOOK, Watch, Which, which};
use jiff::Timestamp;

use crate::pages::history::make_details::EventRead;
use crate::pages::your_data::view::FormatId;
use crate::report::Format;
use crate::text;
use crate::worker::inbox::Outbox;
use crate::worker::message::{Command, LogState, Message, Programs};
use crate::{pages, report};

/// How many commands can wait here. A person clicks more slowly than the worker works, so more than 64 wait only when a folder
/// doesn't answer; the session keeps the rest.
const ROOM: usize = 64;

/// The window hears of a log that keeps changing no more often than this: ten times a second is faster than anybody reads, and
/// leaves the worker time for a switch even if thousands of rows arrive in that second.
const BETWEEN_LOOKS: Duration = Duration::from_millis(100);

/// A dialog that is gone within this time was never there: no person can read one and close it in 300 ms, while a system that has
/// none usually says so at once.
const NO_DIALOG: Duration = Duration::from_millis(300);

/// Which programs are shown.
#[derive(Debug, Clone)]
pub enum Scope {
    /// All on this computer, and those whose manifests were named at the start.
    Computer(Vec<PathBuf>),
    /// The one that shows its own choices, with the manifest that it brings.
    Program(Arc<Manifest>),
}

/// The one program that brings this manifest, and what is decided about it.
pub fn read_program(places: &Places, manifest: &Arc<Manifest>) -> Programs {
    let registered = places.user_apps.join(format!("{}.toml", manifest.app.id));
    let conflict = registry::conflict(places, manifest);
    let program = Program { manifest: Arc::clone(manifest), source: ManifestSource::Registered(registered), conflict };
    let consent = program.consent(places);
    Programs { programs: vec![(program, consent)], broken: Vec::new() }
}

/// The programs on this computer and what is decided about each.
pub fn read_programs(places: &Places, given: &[PathBuf]) -> Programs {
    let (programs, broken) = registry::programs(places, given);
    let programs = programs.into_iter().map(|program| {
        let consent = program.consent(places);
        (program, consent)
    });
    Programs { programs: programs.collect(), broken }
}

/// Starts the worker; the window already shows `programs`. It ends with [`Command::Stop`].
pub fn start(places: Places, scope: Scope, programs: Programs, outbox: Outbox) -> std::io::Result<SyncSender<Command>> {
    let (sender, inbox) = sync_channel(ROOM);
    // A second sender for the folder watch, which must not wait.
    let poke = sender.clone();
    let language = text::spoken();
    std::thread::Builder::new().name("candor-window".into()).spawn(move || {
        text::speak(language);
        // The window sends the first command as soon as there is time for it.
        let Ok(first) = inbox.recv() else { return };
        let mut worker = Worker::new(places, scope, programs, outbox);
        if first != Command::Stop {
            worker.run(first, &inbox, &poke);
        }
        worker.outbox.send(Message::Stopped);
    })?;
    Ok(sender)
}

struct Worker {
    places: Places,
    /// The one program that is shown, unless all are.
    only: Option<Arc<Manifest>>,
    given: Vec<PathBuf>,
    /// Those that were named at the start.
    named: Vec<PathBuf>,
    outbox: Outbox,
    programs: Programs,
    watched: Option<Program>,
    log: Option<Log>,
    /// Which file that is.
    file: Which,
    /// The log's version that the window has.
    seen: Option<i64>,
    index: Index,
    /// Whether there is more to read into the index.
    more: bool,
    /// Why the log cannot be read, once that has been reported.
    problem: Option<String>,
    /// The event that was last read.
    read: Option<Box<EventRead>>,
    /// The number of the current search; any other one stops.
    search: Arc<AtomicU64>,
    facts: Facts,
}

impl Worker {
    fn new(places: Places, scope: Scope, programs: Programs, outbox: Outbox) -> Self {
        let (given, only) = match scope {
            Scope::Computer(named) => (named, None),
            Scope::Program(manifest) => (Vec::new(), Some(manifest)),
        };
        Self {
            programs,
            places,
            only,
            named: given.clone(),
            given,
            outbox,
            watched: None,
            log: None,
            file: None,
            seen: None,
            index: Index::default(),
            more: false,
            problem: None,
            read: None,
            search: Arc::default(),
            facts: Facts::of_this_computer(),
        }
    }

    fn run(&mut self, first: Command, inbox: &Receiver<Command>, poke: &SyncSender<Command>) {
        let mut watch = self.watch(poke);
        // Changes between the first reading and the start of the watch would go unnoticed.
        self.reread();
        let mut looked = Instant::now();
        let mut first = Some(first);
        loop {
            // Commands come before the log: if somebody has locked it, finding that out takes seconds.
            for command in first.into_iter().chain(inbox.try_iter().take(ROOM)) {
                if command == Command::Stop {
                    return;
                }
                let rewatch = matches!(command, Command::Watch(_));
                self.obey(command);
                if rewatch {
                    watch = self.watch(poke);
                    self.reread();
                }
            }
            if watch.look() {
                self.reread();
            }
            let rest = BETWEEN_LOOKS.saturating_sub(looked.elapsed());
            let wait = if !self.more && self.seen.is_some() && !rest.is_zero() {
                rest
            } else {
                self.look_at_log();
                looked = Instant::now();
                if self.more { Duration::ZERO } else { LOOK }
            };
            first = match inbox.recv_timeout(wait) {
                Ok(command) => Some(command),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => return,
            };
        }
    }

    /// Everything whose change the window shows: the choice of each program, the manifests, the policy.
    fn watch(&self, poke: &SyncSender<Command>) -> Watch {
        let mut files: Vec<PathBuf> = vec![self.places.policy.clone(), self.places.user_apps.clone()];
        files.extend(self.places.machine_apps.iter().cloned());
        files.extend(self.given.iter().cloned());
        files.extend(self.programs.broken.iter().map(|broken| broken.path.clone()));
        for (program, _) in &self.programs.programs {
            // A file that is written in place changes nothing in its folder.
            files.extend(program.source.path().map(Path::to_path_buf));
            let file = program.consent_file(&self.places);
            files.extend([file.path, file.agreed]);
        }
        let folder = self.watched.as_ref().map(|program| program.consent_file(&self.places).folder).unwrap_or_default();
        let (poke, id) =
            (poke.clone(), self.watched.as_ref().map(|program| program.manifest.app.id.clone()).unwrap_or_default());
        Watch::new(&folder, files, move || {
            // A full inbox means that the worker is about to look anyway.
            let _looked_at_soon = poke.try_send(Command::Look(id.clone()));
        })
    }

    fn read(&self) -> Programs {
        match &self.only {
            Some(manifest) => read_program(&self.places, manifest),
            None => read_programs(&self.places, &self.given),
        }
    }

    fn reread(&mut self) {
        let programs = self.read();
        if programs != self.programs {
            self.programs = programs.clone();
            self.outbox.send(Message::Programs(programs));
        }
    }

    fn program(&self, id: &str) -> Option<Program> {
        self.programs.programs.iter().map(|(program, _)| program).find(|program| program.manifest.app.id == id).cloned()
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Watch(id) => {
                self.watched = self.program(&id);
                self.log = None;
                self.index = Index::default();
                self.search.store(0, Ordering::Release);
                self.seen = None;
                self.send_log();
                if let Some(program) = &self.watched {
                    self.collect(program);
                }
            }
            Command::Decide(id, change) => self.decide(&id, &change),
            Command::ReadEvent(seq) => {
                self.read_event(seq);
            }
            Command::CopyRows(id, chosen) => self.copy_rows(id, chosen),
            Command::Arrange(number, arrange) => self.arrange(number, arrange),
            Command::Search(number, words, above) => self.search(number, words, above),
            Command::Save(id, format) => self.ask_and_save(&id, format),
            Command::SaveTo(id, format, path) => self.save(&id, format, path),
            Command::Clear(id) => self.clear(&id),
            Command::ReplaceIdentity(id) => self.replace_identity(&id),
            Command::OpenFolder(id) => self.open_folder(&id),
            Command::Crash(id, command) => self.crash(&id, command),
            Command::Speak(language) => text::speak(language),
            Command::Keep(preferences) => self.keep(&preferences),
            Command::Given(added) => self.take_given(added),
            Command::AskManifest => self.ask_manifest(),
            Command::AddManifest(path) => self.add_manifest(path),
            Command::Look(_) | Command::Stop => {}
        }
    }

    fn decide(&mut self, id: &str, change: &Change) {
        let Some(program) = self.program(id) else { return };
        // The design's word for a program that embeds our page.
        let by = if self.only.is_some() { DecidedBy::Host } else { DecidedBy::Window };
        match candor::tools::decide(&self.places, &program, change, &by, Timestamp::now()) {
            Ok(decided) => {
                if let Some(kept) = decided.applied.kept_copy {
                    let kept = self.places.shown(&kept);
                    self.outbox.send(Message::Remark(text::reasons::old_file_kept(&kept)));
                }
                self.outbox.send(Message::Chosen(Ok(())));
                for trouble in decided.troubles {
                    self.outbox.send(Message::Besides(text::troubles::trouble(&trouble)));
                }
                if let Change::History(kept) = change {
                    self.retain(&program, *kept);
                }
            }
            Err(error) => {
                let sentence = text::troubles::not_written(&error, &|path| self.places.shown(path));
                self.outbox.send(Message::Chosen(Err(sentence)));
            }
        }
        // Even after a failure: the switch on the screen must say what the file says.
        self.programs = self.read();
        self.outbox.send(Message::Programs(self.programs.clone()));
        self.seen = None;
    }

    /// Sends the log when it has changed since it was last sent.
    fn look_at_log(&mut self) {
        let Some(program) = &self.watched else { return };
        let file = which(&program.consent_file(&self.places).folder.join(log::FILE));
        if self.more && self.follow() {
            return;
        }
        let unchanged = match &self.log {
            Some(log) => file == self.file && log.data_version().ok() == self.seen && self.seen.is_some(),
            None => file.is_none() && self.seen.is_some(),
        };
        if !unchanged {
            self.send_log();
        }
    }

    fn send_log(&mut self) {
        let Some(program) = self.watched.clone() else { return };
        let folder = program.consent_file(&self.places).folder;
        let (state, version) = self.read_log(&folder).unwrap_or_else(|error| {
            self.log = None;
            self.index = Index::default();
            self.more = false;
            (LogState { problem: Some(text::troubles::log_error(&error)), ..LogState::default() }, 0)
        });
        // Reading it is tried again and again, but the problem is reported once.
        let said_already = state.problem.is_some() && state.problem == self.problem && self.seen.is_some();
        self.problem.clone_from(&state.problem);
        if said_already {
            return;
        }
        let state = LogState {
            identity: Identity::read(&folder).unwrap_or_default(),
            facts: self.facts.clone(),
            set_aside: set_aside(&folder),
            ..state
        };
        self.seen = Some(version);
        self.outbox.send(Message::Log(program.manifest.app.id.clone(), Box::new(state)));
    }

    /// What is in the log, and its version. Without a log there is no version; any number then means that the window has been told.
    fn read_log(&mut self, folder: &Path) -> Result<(LogState, i64), LogError> {
        let file = which(&folder.join(log::FILE));
        if self.log.is_none() || file != self.file {
            // It may have been deleted and started anew by another process; the old file, still open here, would never change
            // again.
            self.log = None;
            self.log = Log::open_existing(folder)?;
            self.index = Index::default();
            self.file = file;
        }
        let Some(log) = &mut self.log else { return Ok((LogState::default(), 0)) };
        // Asked first, so that what arrives while the log is read is noticed at the next look.
        let version = log.data_version()?;
        self.more = self.index.follow(log)?;
        let state = LogState {
            summary: Summary {
                events: self.index.len() as u64,
                bytes: self.index.bytes(),
                first: self.index.first(),
                waiting: self.index.waiting() as u64,
                last_sent: log.last_answered()?,
                dropped: log.dropped()?,
            },
            held: log.held()?,
            decisions: log.decisions()?,
            last_sent: last_sent(log, &self.index)?,
            index: Arc::new(self.index.clone()),
            ..LogState::default()
        };
        Ok((state, version))
    }

    /// Reads everything about one event. If it hasn't changed since the last time, its texts are reused.
    fn read_event(&mut self, seq: i64) {
        let details = match self.log.as_mut().map(|log| log.details(seq)).transpose() {
            Ok(details) => details.flatten(),
            Err(error) => {
                self.send_log();
                // If the whole log can't be read, that has just been reported.
                if self.problem.is_none() {
                    self.outbox.send(Message::Failed(text::troubles::log_error(&error)));
                }
                None
            }
        };
        let last = self.read.take();
        let read = details.map(|details| {
            let (body, indented) = match last.filter(|last| last.details.body == details.body) {
                Some(last) => (last.body, last.indented),
                None => pages::history::make_details::texts(&details.body),
            };
            Box::new(EventRead { details, body, indented })
        });
        self.read.clone_from(&read);
        self.outbox.send(Message::Event(seq, read));
    }

    fn save(&mut self, id: &str, format: FormatId, path: PathBuf) {
        let Some((program, format)) = self.program(id).zip(report::format(format.0)) else { return };
        let (places, outbox) = (self.places.clone(), self.outbox.clone());
        self.on_a_thread("candor-report", move || {
            outbox.send(Message::Saved(Some(save_now(&places, &program, format, path))));
        });
    }

    fn ask_and_save(&mut self, id: &str, asked_for: FormatId) {
        let Some((program, format)) = self.program(id).zip(report::format(asked_for.0)) else { return };
        let (places, outbox) = (self.places.clone(), self.outbox.clone());
        self.on_a_thread("candor-dialog", move || {
            let name = format.file_name(&program, Timestamp::now());
            let asked = Instant::now();
            let dialog = rfd::FileDialog::new().set_directory(&places.home).set_file_name(&name);
            match dialog.add_filter((format.kind)(), &[format.id]).save_file() {
                Some(path) => outbox.send(Message::Saved(Some(save_now(&places, &program, format, path)))),
                None if asked.elapsed() < NO_DIALOG => outbox.send(Message::AskPath(asked_for, places.home.join(name))),
                None => outbox.send(Message::Saved(None)),
            };
        });
    }

    fn replace_identity(&mut self, id: &str) {
        let Some(program) = self.program(id) else { return };
        let folder = program.consent_file(&self.places).folder;
        self.outbox.send(match Identity::replace(&folder, Timestamp::now()) {
            Ok(_) => Message::Remark(text::labels::identity_replaced().to_owned()),
            Err(error) => Message::Failed(text::troubles::identity_error(&error)),
        });
        self.seen = None;
    }

    fn open_folder(&mut self, id: &str) {
        let Some(program) = self.program(id) else { return };
        let folder = program.consent_file(&self.places).folder;
        let shown = self.places.shown(&folder);
        if !folder.is_dir() {
            self.outbox.send(Message::Failed(text::pages::no_folder(&shown)));
            return;
        }
        let opener = if cfg!(target_os = "windows") {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-folder", move || {
            let status = std::process::Command::new(opener).arg(&folder).status();
            if !status.is_ok_and(|status| status.success() || cfg!(target_os = "windows")) {
                outbox.send(Message::Failed(text::pages::folder_not_opened(&shown)));
            }
        });
    }

    /// Runs something on its own thread: what may wait for a person or a large file must not hold up the switches.
    fn on_a_thread(&self, name: &str, work: impl FnOnce() + Send + 'static) {
        let language = text::spoken();
        let work = move || {
            text::speak(language);
            work();
        };
        if let Err(error) = std::thread::Builder::new().name(name.into()).spawn(work) {
            self.outbox.send(Message::Failed(text::troubles::system(&error)));
        }
    }
}

fn save_now(places: &Places, program: &Program, format: &Format, path: PathBuf) -> Result<(u64, PathBuf), String> {
    let saved = report::save(places, program, format, &path, Timestamp::now());
    saved.map(|events| (events, path)).map_err(|error| format!("{error:#}"))
}

fn set_aside(folder: &Path) -> Vec<PathBuf> {
    let damaged = format!("{}.damaged-", log::FILE);
    let is_one = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with(&damaged) && !name.ends_with("-wal") && !name.ends_with("-shm")
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_one).collect();
    found.sort();
    found
}

/// The values of the last message of each kind, by the path of their field.
fn last_sent(log: &mut Log, index: &Index) -> Result<BTreeMap<String, Values>, LogError> {
    let mut last: Vec<i64> = index.last_sent().collect();
    // The newest comes last and replaces the others.
    last.sort_unstable();
    let bodies = log.read(last.into_iter())?;
    let values = |shape: &Shape, body: &[u8]| -> Values {
        let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let found = shape
            .fields
            .iter()
            .filter_map(|path| Some((path.clone(), body.pointer(&format!("/{}", path.replace('.', "/")))?.clone())));
        found.collect()
    };
    Ok(bodies.into_iter().map(|(shape, body)| (shape.event.clone(), values(&shape, &body))).collect())
}

#[cfg(test)]
mod tests;
