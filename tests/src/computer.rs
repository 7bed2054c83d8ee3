//! One person's computer with one program on it that uses Candor.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use candor::tools::manifest::Event;
use candor::{Manifest, Values};
use serde_json::Value;

use crate::home::Home;
use crate::run::{Process, Ran, program, run};
use crate::trace::{self, Trace};
use crate::wait::until;

/// A computer with one program on it.
#[derive(Debug)]
pub struct Computer {
    /// The person's home folder.
    pub home: Home,
    /// What the program may say.
    pub manifest: Arc<Manifest>,
}

impl Computer {
    /// A new computer, on which this program sends to this URL.
    pub fn new(manifest: &str, url: &str) -> Self {
        Self::at(Home::new(), manifest, url)
    }

    /// Such a computer with an account that cannot read or write what permissions forbid.
    pub fn of_an_ordinary_account(manifest: &str, url: &str) -> Self {
        Self::at(Home::of_an_ordinary_account(), manifest, url)
    }

    fn at(home: Home, manifest: &str, url: &str) -> Self {
        let manifest = Manifest::parse(&manifest.replace("http://127.0.0.1:4319", url)).expect("a sound manifest");
        let computer = Self { home, manifest: Arc::new(manifest) };
        std::fs::write(computer.manifest_file(), computer.manifest.text()).expect("written");
        computer.home.own_everything();
        computer
    }

    /// Installs another version of the program, with another manifest.
    pub fn update(&mut self, from: &str, to: &str) {
        let text = self.manifest.text();
        assert!(text.contains(from), "{from} is not in the manifest");
        self.manifest = Arc::new(Manifest::parse(&text.replacen(from, to, 1)).expect("a sound manifest"));
        std::fs::write(self.manifest_file(), self.manifest.text()).expect("written");
    }

    /// The command line, made to wait before each of these system calls.
    pub fn slowed_command(&self, words: &[&str], calls: &str, wait: Duration) -> Command {
        let mut command = self.home.command_below(&trace::slowed(calls, wait), program("candor"));
        command.arg("--manifest").arg(self.manifest_file()).args(words);
        command
    }

    /// The command line on a system where each of these system calls fails with this error.
    pub fn failing_command(&self, words: &[&str], calls: &str, error: &str) -> Command {
        let mut command = self.home.command_below(&trace::failing(calls, error), program("candor"));
        command.arg("--manifest").arg(self.manifest_file()).args(words);
        command
    }

    /// The host program, made to wait before each of these system calls.
    pub fn slowed_host(&self, calls: &str, wait: Duration) -> Host {
        let program = program("examples/journey-host");
        self.start_host(self.home.command_below(&trace::slowed(calls, wait), program), &[])
    }

    /// The command line without any network, not even this computer's own.
    pub fn command_without_network(&self, words: &[&str]) -> Command {
        let below = ["unshare", "--user", "--map-root-user", "--net", "--"].map(Into::into);
        let mut command = self.home.command_below(&below, program("candor"));
        command.arg("--manifest").arg(self.manifest_file()).args(words);
        command
    }

    /// The files of the program whose names begin like this.
    pub fn files_named(&self, beginning: &str) -> Vec<PathBuf> {
        let (below, beginning) = beginning.rsplit_once('/').unwrap_or(("", beginning));
        let entries = std::fs::read_dir(self.folder().join(below)).into_iter().flatten().flatten();
        let named = entries.filter(|entry| entry.file_name().to_string_lossy().starts_with(beginning));
        named.map(|entry| entry.path()).collect()
    }

    /// Where the manifest is: not in the home folder.
    pub fn manifest_file(&self) -> PathBuf {
        self.home.beside("manifest.toml")
    }

    /// The program's own folder.
    pub fn folder(&self) -> PathBuf {
        self.home.path().join(self.manifest.app.folder.trim_start_matches("~/"))
    }

    /// Removes it with everything in it, however often a running program puts something back meanwhile.
    pub fn lose_folder(&self) {
        let removed = || match std::fs::remove_dir_all(self.folder()) {
            Err(error) if error.kind() == std::io::ErrorKind::DirectoryNotEmpty => false,
            other => {
                other.expect("removed");
                true
            }
        };
        until("the folder is removed", removed);
    }

    /// The consent file.
    pub fn consent_file(&self) -> PathBuf {
        self.folder().join(&self.manifest.consent_file)
    }

    /// The database.
    pub fn log_file(&self) -> PathBuf {
        self.folder().join(candor::tools::log::FILE)
    }

    /// What the consent file says.
    pub fn choice(&self) -> Value {
        let text = std::fs::read_to_string(self.consent_file()).expect("there is a consent file");
        serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error} in {text}"))
    }

    /// Writes the consent file as an older program, an editor or an accident would.
    pub fn write_consent(&self, bytes: impl AsRef<[u8]>) {
        std::fs::create_dir_all(self.folder()).expect("a folder");
        std::fs::write(self.consent_file(), bytes).expect("written");
        self.home.own_everything();
    }

    /// Sets one key of the consent file as somebody who knows what they do would: everything else stays, except the checksum of what was
    /// there before.
    pub fn edit_consent(&self, key: &str, value: Value) {
        let mut choice = self.choice();
        choice[key] = value;
        if let Some(decision) = choice.get_mut("decision").and_then(Value::as_object_mut) {
            decision.remove("check");
        }
        self.write_consent(serde_json::to_vec_pretty(&choice).expect("JSON"));
    }

    /// The command line, about this program.
    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = self.home.command(program("candor"));
        command.arg("--manifest").arg(self.manifest_file()).args(words);
        command
    }

    /// Runs it to its end.
    #[track_caller]
    pub fn candor(&self, words: &[&str]) -> Ran {
        run(self.command(words))
    }

    /// The same without saying which program is meant.
    #[track_caller]
    pub fn candor_alone(&self, words: &[&str]) -> Ran {
        let mut command = self.home.command(program("candor"));
        command.args(words);
        run(command)
    }

    /// Runs it to its end, watched.
    #[track_caller]
    pub fn candor_traced(&self, words: &[&str]) -> (Ran, Trace) {
        let mut command = self.traced(program("candor"));
        command.arg("--manifest").arg(self.manifest_file()).args(words);
        let ran = run(command);
        (ran, self.trace())
    }

    /// A program that is watched; [`Self::trace`] is what was seen, once it has ended.
    pub fn traced(&self, program: PathBuf) -> Command {
        self.home.command_below(&trace::watcher(&self.trace_file()), program)
    }

    fn trace_file(&self) -> PathBuf {
        self.home.beside("trace")
    }

    /// What was seen of the program that was watched last.
    pub fn trace(&self) -> Trace {
        Trace::read(&self.trace_file())
    }

    /// Records one event with the manifest's own examples as values.
    #[track_caller]
    pub fn record(&self, event: &str) -> Ran {
        let mut words = vec!["record".to_owned(), "--event".into(), event.into()];
        words.extend(self.values_of(event));
        self.candor(&words.iter().map(String::as_str).collect::<Vec<_>>())
    }

    /// Records a few events of a [`COUNTING`](crate::COUNTING) program.
    #[track_caller]
    pub fn count(&self, numbers: impl IntoIterator<Item = u32>) {
        for number in numbers {
            self.candor(&["record", "--event", "counted", "--value", &format!("n={number}")]).well();
        }
    }

    /// Records them in one run of a program that leaves sending to others, so that they share a request.
    #[track_caller]
    pub fn count_together(&self, numbers: impl IntoIterator<Item = u32>) {
        let mut command = self.home.command(program("examples/journey-host"));
        command.env("JOURNEY_HOST_SENDS", "no");
        let mut host = self.start_host(command, &[]);
        for number in numbers {
            assert_eq!(host.record("counted", &serde_json::json!({"n": number})), "recorded");
        }
        host.close();
    }

    /// Records these events with the manifest's own examples as values, in one run of a program that leaves sending to others.
    #[track_caller]
    pub fn record_together<'a>(&self, events: impl IntoIterator<Item = &'a str>) {
        let mut command = self.home.command(program("examples/journey-host"));
        command.env("JOURNEY_HOST_SENDS", "no");
        let mut host = self.start_host(command, &[]);
        for event in events {
            let values: serde_json::Map<String, Value> = examples(self.event(event)).into_iter().collect();
            assert_eq!(host.record(event, &Value::Object(values)), "recorded", "{event}");
        }
        host.close();
    }

    /// The arguments that give this event the manifest's own examples as values.
    pub fn values_of(&self, event: &str) -> Vec<String> {
        let words = |(path, value): (String, Value)| {
            let text = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
            ["--value".to_owned(), format!("{path}={text}")]
        };
        examples(self.event(event)).into_iter().flat_map(words).collect()
    }

    /// One event of the manifest.
    pub fn event(&self, name: &str) -> &Event {
        self.manifest.event(name).unwrap_or_else(|| panic!("there is no event {name}"))
    }

    /// What `log --json` says, oldest first.
    #[track_caller]
    pub fn log(&self) -> Vec<Value> {
        let mut log = match self.candor(&["log", "--json"]).json() {
            Value::Array(log) => log,
            other => panic!("not a list: {other}"),
        };
        log.reverse();
        log
    }

    /// The states of all events, oldest first.
    #[track_caller]
    pub fn states(&self) -> Vec<String> {
        self.log().iter().map(|event| event["state"].as_str().expect("a text").to_owned()).collect()
    }

    /// How often each number of a [`COUNTING`](crate::COUNTING) program occurs in these events.
    pub fn counted<'a>(events: impl IntoIterator<Item = &'a String>) -> BTreeMap<u64, usize> {
        let mut counted = BTreeMap::new();
        for event in events {
            let event: Value = serde_json::from_str(event).expect("an event is JSON");
            *counted.entry(event["n"].as_u64().expect("a number")).or_default() += 1;
        }
        counted
    }

    /// The host program, running.
    pub fn host(&self) -> Host {
        self.start_host(self.home.command(program("examples/journey-host")), &[])
    }

    /// What was not recorded: event, reason and how often.
    pub fn dropped(&self) -> Vec<(String, String, u64)> {
        let log = candor::tools::log::Log::open_existing(&self.folder()).expect("readable").expect("there");
        log.summary().expect("readable").dropped
    }

    /// A host program that forks.
    pub fn forking_host(&self) -> Process {
        Process::start(self.given_the_manifest(self.home.command(program("examples/forking-host"))))
    }

    /// The same, made to wait before each of these system calls.
    pub fn slowed_forking_host(&self, calls: &str, wait: Duration) -> Process {
        let program = program("examples/forking-host");
        Process::start(self.given_the_manifest(self.home.command_below(&trace::slowed(calls, wait), program)))
    }

    fn given_the_manifest(&self, mut command: Command) -> Command {
        command.arg(self.manifest_file());
        command
    }

    /// The host program, for which the home folder is the whole computer, including the administrator's files.
    pub fn host_below_its_home(&self) -> Host {
        self.start_host(self.home.command(program("examples/journey-host")), &[self.home.path()])
    }

    fn start_host(&self, mut command: Command, more: &[PathBuf]) -> Host {
        command.arg(self.manifest_file()).args(more);
        let process = Process::start(command);
        assert_eq!(process.says(), "open");
        Host { process }
    }
}

/// What a host knows, here from the manifest's examples.
fn examples(event: &Event) -> Vec<(String, Value)> {
    let known = event.fields.iter().filter(|field| field.source.is_given());
    let examples: Values = known.filter_map(|field| Some((field.path.clone(), field.example.clone()?))).collect();
    examples.iter().map(|(path, value)| (path.to_owned(), value.clone())).collect()
}

/// A host program that records what it is told to, and sends it as any host does.
#[derive(Debug)]
pub struct Host {
    /// Its process.
    pub process: Process,
}

impl Host {
    /// Records one event with these values; `recorded`, or why not.
    #[track_caller]
    pub fn record(&mut self, event: &str, values: &Value) -> String {
        self.process.types(&format!("{event} {values}"));
        self.process.says()
    }

    /// Ends it as a program ends normally.
    #[track_caller]
    pub fn close(mut self) {
        self.process.hears_no_more();
        assert_eq!(self.process.ended(), Some(0));
    }
}
