//! The one thread that reads and writes files and the log for the window, so that no frame waits for a disk. It watches for changes
//! made elsewhere, and is silent while nothing changes.

mod copy;
mod crashes;
mod decisions;
mod feedback;
mod following;
mod history;
pub mod inbox;
pub mod message;
mod programs;
mod reports;
mod requests;
mod server;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::time::{Duration, Instant};

use candor::tools::log::{Index, Log};
use candor::tools::machine::Facts;
use candor::tools::registry::{self, Program};
use candor::tools::watch::{LOOK, Watch, Which};
use candor::{Manifest, Places};

use crate::opener;
use crate::pages::history::make_details::EventRead;
use crate::text;
use crate::worker::inbox::Outbox;
use crate::worker::message::{AppId, Command, Message, Programs};

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
    let program = Program::of_its_own(places, manifest);
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

/// Begins a thread of this name.
type Begin = fn(&str, Box<dyn FnOnce() + Send>) -> std::io::Result<()>;

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
    /// What ends what the server of each program is being asked.
    asking: BTreeMap<AppId, Arc<AtomicBool>>,
    /// What ends the report of each program that is being saved.
    saving: BTreeMap<AppId, Arc<AtomicBool>>,
    begin: Begin,
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
            asking: BTreeMap::new(),
            saving: BTreeMap::new(),
            begin,
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
                self.look_at_sender();
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
            // One that is not here comes with its folder.
            files.extend(Some(file.folder).filter(|_| !program.is_here));
        }
        let folder = self.watched.as_ref().map(|program| program.consent_file(&self.places).folder).unwrap_or_default();
        let poke = poke.clone();
        Watch::new(&folder, files, move || {
            // A full inbox is about to be looked at anyway.
            let _looked_at_soon = poke.try_send(Command::Look);
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

    fn program(&self, app: &AppId) -> Option<Program> {
        self.programs.programs.iter().map(|(program, _)| program).find(|program| app.is_of(&program.manifest)).cloned()
    }

    fn obey(&mut self, command: Command) {
        match command {
            Command::Watch(app) => {
                self.watched = self.program(&app);
                self.log = None;
                self.index = Index::default();
                self.search.store(0, Ordering::Release);
                self.seen = None;
                self.send_log();
                if let Some(program) = &self.watched {
                    self.collect(program);
                }
            }
            Command::Decide { app, change } => self.decide(&app, &change),
            Command::ReadEvent(seq) => {
                self.read_event(seq);
            }
            Command::SaveBody { app, attempt } => self.save_body(&app, attempt),
            Command::CopyRows { app, rows } => self.copy_rows(app, rows),
            Command::Arrange { number, query } => self.arrange(number, *query),
            Command::Search { number, words, above } => self.search(number, words, above),
            Command::Save { app, wanted } => self.ask_and_save(&app, &wanted),
            Command::SaveTo { app, wanted, path } => self.save(&app, &wanted, path),
            Command::CancelSave(app) => self.cancel_save(&app),
            Command::ShowReport { path, folder } => self.show_report(path, folder),
            Command::Clear(app) => self.clear(&app),
            Command::ReplaceIdentity(app) => self.replace_identity(&app),
            Command::OpenFolder(app) => self.open_folder(&app),
            Command::Crash { app, command } => self.crash(&app, command),
            Command::Feedback { app, command } => self.feedback(&app, command),
            Command::Server { app, command } => self.server(&app, command),
            Command::Speak(language) => text::speak(language),
            Command::Keep(preferences) => self.keep(&preferences),
            Command::Given(added) => self.take_given(added),
            Command::AskManifest => self.ask_manifest(),
            Command::AddManifest(path) => self.add_manifest(path),
            Command::TryDemo => self.try_demo(),
            Command::Look | Command::Stop => {}
        }
    }

    fn open_folder(&mut self, app: &AppId) {
        let Some(program) = self.program_or_say(app) else { return };
        let folder = program.consent_file(&self.places).folder;
        let shown = self.places.shown(&folder);
        if !folder.is_dir() {
            self.outbox.send(Message::Failed(text::pages::no_folder(&shown)));
            return;
        }
        self.open(folder, text::pages::folder_not_opened(&shown));
    }

    /// Has the system open a file or a folder, or says that it was not done.
    fn open(&self, path: PathBuf, not_opened: String) {
        let outbox = self.outbox.clone();
        self.on_a_thread("candor-folder", move || {
            if !opener::open(&path) {
                outbox.send(Message::Failed(not_opened));
            }
        });
    }

    /// The program; where it is gone meanwhile, that is said.
    fn program_or_say(&self, app: &AppId) -> Option<Program> {
        let program = self.program(app);
        if program.is_none() {
            self.outbox.send(Message::Failed(program_gone()));
        }
        program
    }

    /// Runs something on its own thread: what may wait for a person or a large file must not hold up the switches.
    fn on_a_thread(&self, name: &str, work: impl FnOnce() + Send + 'static) {
        self.on_a_thread_or(name, |why| Message::Failed(text::troubles::not_done(&why)), work);
    }

    /// The same for what the window waits for. What it hears if there can be no thread, with the reason for the middle of a sentence,
    /// ends that.
    fn on_a_thread_or(&self, name: &str, otherwise: impl FnOnce(String) -> Message, work: impl FnOnce() + Send + 'static) {
        let language = text::spoken();
        let work = move || {
            text::speak(language);
            work();
        };
        if let Err(error) = (self.begin)(name, Box::new(work)) {
            self.outbox.send(otherwise(text::troubles::system(&error)));
        }
    }
}

/// That nothing was done about a program, because it is gone.
fn program_gone() -> String {
    text::troubles::not_done(text::labels::program_gone())
}

fn begin(name: &str, work: Box<dyn FnOnce() + Send>) -> std::io::Result<()> {
    std::thread::Builder::new().name(name.into()).spawn(work).map(|_| ())
}

#[cfg(test)]
mod tests;
