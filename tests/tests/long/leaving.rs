//! What may be sent, by a model that knows only what people are told: an event may be on the wire if it was allowed when it happened, has
//! been ever since, and is now. A person changes their mind, edits the file by hand or sets the clock; an administrator interferes; several
//! hosts come, go and are killed; servers fail. These follow each other at random, and after each step the real programs are compared with
//! the model.

use std::collections::{BTreeMap, BTreeSet};
use std::os::unix::fs::PermissionsExt as _;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use candor::tools::consent::{Change, DecidedBy, Pause};
use candor::tools::decide;
use candor::tools::registry::{self, Program};
use candor::{Environment, Places};
use candor_journeys::{
    Clock, Collector, Computer, Host, Ran, Reply, Request, Rng, Wire, answer, is_long, one_of, rounds, run, say, until,
};
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::meaning::{Meaning, meaning, policy};

/// A program with every kind of event that matters for permission: of one tier, of either of two, with fields of further tiers. Each event
/// has its own number.
const MANIFEST: &str = r#"
format = 1

[app]
id = "model"
name = "Model"
version = "1.0.0"
publisher = "Nobody"
about = "Says numbers."
folder = "~/model_data"

[consent]
file = "telemetry_config.json"

[endpoint]
url = "http://127.0.0.1:4319"
path = "/events"

TIERS

[[event]]
name = "one"
tiers = ["a"]
when = "Now and then"
FIELDS_OF_ONE

[[event]]
name = "two"
tiers = ["a", "b"]
when = "Now and then"
FIELDS_OF_TWO

[[event]]
name = "three"
tiers = ["c"]
when = "Now and then"
FIELDS_OF_THREE
"#;

const TIERS: [&str; 3] = ["a", "b", "c"];

/// Each event, and its fields with the tiers that add them.
const EVENTS: [(&str, &[(&str, &str)]); 3] =
    [("one", &[("n", ""), ("x", "b")]), ("two", &[("n", ""), ("y", "c"), ("z", "a")]), ("three", &[("n", ""), ("z", "")])];

/// What can be withheld so that each event still says its number.
const ENTRIES: [&str; 7] = ["one/x", "two/y", "two/z", "three/z", "one/*", "two/*", "three/*"];

/// How long a running host may take to notice a change, and a request that left before to arrive: a second is promised, and a machine that
/// is busy with other tests makes it a few. If no host is running, it is nothing at all.
const GRACE: Duration = Duration::from_secs(5);

/// How many steps each round has.
const STEPS: usize = 40;

/// What one step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    On,
    Off,
    TierOn,
    TierOff,
    Pause,
    PauseForAnHour,
    Resume,
    Withhold,
    Allow,
    EditTier,
    EditSwitch,
    EditWithheld,
    EditPause,
    Tear,
    NameTwice,
    LoseKey,
    MakeNewer,
    OpenToOthers,
    Remove,
    PutOlderBack,
    WritePlainYes,
    WritePlainNo,
    LoseText,
    Record,
    RecordInHost,
    RecordAndKill,
    Deliver,
    StartHost,
    CloseHost,
    KillHost,
    LockLog,
    SetClockForward,
    SetClockBack,
    SetPolicy,
    RemovePolicy,
    ChangeServer,
}

/// How often each step is drawn, without `LockLog`, during which everything waits for five seconds; see [`LOCKS`].
const ACTS: [(Act, usize); 36] = [
    (Act::On, 3),
    (Act::Off, 2),
    (Act::TierOn, 4),
    (Act::TierOff, 4),
    (Act::Pause, 1),
    (Act::PauseForAnHour, 1),
    (Act::Resume, 3),
    (Act::Withhold, 3),
    (Act::Allow, 2),
    (Act::EditTier, 2),
    (Act::EditSwitch, 1),
    (Act::EditWithheld, 1),
    (Act::EditPause, 1),
    (Act::Tear, 1),
    (Act::NameTwice, 1),
    (Act::LoseKey, 1),
    (Act::MakeNewer, 1),
    (Act::OpenToOthers, 1),
    (Act::Remove, 1),
    (Act::PutOlderBack, 1),
    (Act::WritePlainYes, 1),
    (Act::WritePlainNo, 1),
    (Act::LoseText, 1),
    (Act::Record, 20),
    (Act::RecordInHost, 20),
    (Act::RecordAndKill, 3),
    (Act::Deliver, 10),
    (Act::StartHost, 4),
    (Act::CloseHost, 2),
    (Act::KillHost, 2),
    (Act::LockLog, 0),
    (Act::SetClockForward, 2),
    (Act::SetClockBack, 2),
    (Act::SetPolicy, 2),
    (Act::RemovePolicy, 3),
    (Act::ChangeServer, 5),
];

/// In one of this many long rounds, the log is locked for a while.
const LOCKS: u64 = 4;

/// What was true from a moment on.
#[derive(Debug, Clone, PartialEq)]
struct State {
    since: Instant,
    /// Everything that may be sent.
    allowed: BTreeSet<String>,
    /// Everything that may be recorded: more than that if only the log knows that a no came after the decision in the file.
    recorded: BTreeSet<String>,
    /// Everything that was refused.
    refused: BTreeSet<String>,
    /// Whether a person decided so. What an editor wrote may also be closed, because it does not fit together.
    is_decided: bool,
}

/// An event that somebody tried to record.
#[derive(Debug)]
struct Row {
    event: &'static str,
    /// What it may contain: more than one possibility if a host may not have noticed a change yet.
    parts: Vec<BTreeSet<String>>,
    /// The last state when it was recorded.
    state: usize,
    /// Whether it was; `None` if the host was killed before it said so.
    recorded: Option<bool>,
}

/// A request that came, and whether each of its events was in the log by then.
struct Arrival {
    at: Instant,
    events: Vec<(String, bool)>,
}

struct World {
    computer: Computer,
    places: Places,
    program: Program,
    clock: Clock,
    collector: Collector,
    arrivals: Arc<Mutex<Vec<Arrival>>>,
    mood: Arc<AtomicU8>,
    hosts: Vec<Host>,
    hosts_gone: Option<Instant>,
    states: Vec<State>,
    rows: BTreeMap<u64, Row>,
    /// Earlier consent files, and decisions that were followed by a no, as far as a log was there to know.
    older: Vec<Vec<u8>>,
    decided: BTreeSet<String>,
    overtaken: BTreeSet<String>,
    /// Whether the file was last written by a decision.
    is_decided: bool,
    /// Whether nothing has happened that would justify that something is not sent.
    is_plain: bool,
    journal: Vec<String>,
}

fn manifest_text() -> String {
    let tier = |id: &&str| format!("[[tier]]\nid = \"{id}\"\nname = \"{id}\"\nsummary = \"Some.\"\nwhy = \"Because.\"\n");
    let field = |(path, tier): &(&str, &str)| {
        let tier = if tier.is_empty() { String::new() } else { format!("tier = \"{tier}\"\n") };
        format!(
            "[[event.field]]\npath = \"{path}\"\n{tier}from = \"host\"\ntype = \"integer\"\nexample = 1\nexplain = \"A number.\"\n"
        )
    };
    let mut text = MANIFEST.replace("TIERS", &TIERS.iter().map(tier).collect::<String>());
    for (event, fields) in EVENTS {
        let fields: String = fields.iter().map(field).collect();
        text = text.replace(&format!("FIELDS_OF_{}\n", event.to_uppercase()), &fields);
    }
    text
}

/// Whether these exact bytes are in the log as something that is on its way.
fn stands_in(log: &std::path::Path, event: &str) -> bool {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let look = || -> rusqlite::Result<bool> {
        let log = Connection::open_with_flags(log, flags)?;
        log.busy_timeout(Duration::from_secs(5))?;
        let sql = "SELECT EXISTS (SELECT 1 FROM events WHERE body = CAST(?1 AS BLOB) AND state = 'sending')";
        log.query_row(sql, [event], |row| row.get(0))
    };
    look().unwrap_or(false)
}

impl World {
    fn new() -> Self {
        let collector = Collector::start();
        let (arrivals, mood) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicU8::new(0)));
        let (address, log) = (collector.address(), Arc::new(Mutex::new(std::path::PathBuf::new())));
        let (kept, kept_mood, kept_log) = (Arc::clone(&arrivals), Arc::clone(&mood), Arc::clone(&log));
        let wire = Wire::start(move |_, request: &Request| {
            let log = kept_log.lock().expect("lock").clone();
            let events = request.events().into_iter().map(|event| (event.clone(), stands_in(&log, &event))).collect();
            kept.lock().expect("lock").push(Arrival { at: Instant::now(), events });
            match kept_mood.load(Ordering::SeqCst) {
                0 => Reply::Forward(address),
                1 => Reply::Lose(address),
                2 => answer("500 Internal Server Error", &[], ""),
                _ => answer("400 Bad Request", &[], ""),
            }
        });
        let mut computer = Computer::new(&manifest_text(), &wire.url());
        *log.lock().expect("lock") = computer.log_file();
        let clock = Clock::of(&mut computer.home);
        let places = Places::below(&computer.home.path(), Environment::default());
        let (programs, _) = registry::programs(&places, &[computer.manifest_file()]);
        let program = programs.into_iter().find(|program| program.manifest.app.id == "model").expect("it is known");
        let nothing = BTreeSet::new;
        let first =
            State { since: Instant::now(), allowed: nothing(), recorded: nothing(), refused: nothing(), is_decided: true };
        Self {
            computer,
            places,
            program,
            clock,
            collector,
            arrivals,
            mood,
            hosts: Vec::new(),
            hosts_gone: None,
            states: vec![first],
            rows: BTreeMap::new(),
            older: Vec::new(),
            decided: BTreeSet::new(),
            overtaken: BTreeSet::new(),
            is_decided: true,
            is_plain: true,
            journal: Vec::new(),
        }
    }

    fn candor(&self, words: &[&str]) -> Ran {
        let mut command = self.computer.command(words);
        command.arg("--home").arg(self.computer.home.path());
        let ran = run(command);
        assert!(!ran.err.contains("panicked") && ran.status.is_some_and(|status| status < 2), "{ran:#?}");
        ran
    }

    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.clock.now()).expect("a time")
    }

    // ------------------------------------------------ the model

    /// What the file says, as far as it may be believed by somebody who does not look into the log.
    fn says(&self) -> Option<Meaning> {
        let file = self.computer.consent_file();
        if std::fs::metadata(&file).ok()?.permissions().mode() & 0o002 != 0 {
            return None;
        }
        let text = std::fs::read_to_string(self.computer.folder().join("telemetry_agreed.toml")).unwrap_or_default();
        let agreed = candor::tools::manifest::digest_of(&text);
        let bytes = std::fs::read(file).ok()?;
        let said = meaning(&bytes, &agreed, self.now())?;
        (text == self.computer.manifest.text()).then_some(said)
    }

    /// Whether a no came after the decision in the file.
    fn is_overtaken(&self) -> bool {
        let id = std::fs::read(self.computer.consent_file()).ok().and_then(|bytes| id_in(&bytes));
        id.is_some_and(|id| self.overtaken.contains(&id))
    }

    /// Notes what is true now. `carried_out`: what it says holds for what waits, too, and not only from now on.
    fn note(&mut self, carried_out: bool) {
        let manifest = &self.computer.manifest;
        let forbidden = match std::fs::read(&self.places.policy) {
            Ok(bytes) => policy(&bytes).unwrap_or_else(|| ["*".to_owned()].into()),
            Err(_) => BTreeSet::new(),
        };
        let said = self.says();
        let recorded = said.as_ref().map(|said| said.allows(manifest, &forbidden)).unwrap_or_default();
        let refused = said.filter(|_| carried_out).map(|said| said.refuses(manifest)).unwrap_or_default();
        let allowed = if self.is_overtaken() { BTreeSet::new() } else { recorded.clone() };
        let state = State { since: Instant::now(), allowed, recorded, refused, is_decided: self.is_decided };
        let last = self.states.last().expect("there is one");
        if *last != (State { since: last.since, ..state.clone() }) {
            self.states.push(state);
        }
        self.hosts_obey();
    }

    /// Waits until each running host has noticed what is true now.
    fn hosts_obey(&mut self) {
        let state = self.states.last().expect("there is one").clone();
        for host in &mut self.hosts {
            for (event, _) in EVENTS {
                let may = !parts(event, &state.recorded).is_empty();
                if may && (!state.is_decided || state.allowed != state.recorded) {
                    continue;
                }
                until(&format!("a host hears that {event} {}", if may { "may go" } else { "may not go" }), || {
                    host.process.types(&format!("{event} ?"));
                    (host.process.says() == "it may") == may
                });
            }
        }
    }

    /// The earliest moment whose state may still count for something that happens now.
    fn earliest(&self, at: Instant) -> Instant {
        let hosts_run = !self.hosts.is_empty() || self.hosts_gone.is_some_and(|gone| at < gone + GRACE);
        if hosts_run { at.checked_sub(GRACE).unwrap_or(at) } else { at }
    }

    /// The states that may have been in force for somebody between these moments, by their numbers.
    fn in_force(&self, from: Instant, to: Instant) -> Vec<usize> {
        let from = self.earliest(from);
        let ended = |number: usize| self.states.get(number + 1).map(|next| next.since);
        (0..self.states.len())
            .filter(|number| self.states[*number].since <= to && ended(*number).is_none_or(|ended| ended >= from))
            .collect()
    }

    /// Compares what was said about an event to record with what was true, and remembers the event.
    fn remember(&mut self, n: u64, event: &'static str, asked: Instant, recorded: Option<bool>) {
        let states = self.in_force(asked, Instant::now());
        let parts: Vec<BTreeSet<String>> = states.iter().map(|state| parts(event, &self.states[*state].recorded)).collect();
        let is_certain = states.iter().all(|state| {
            let state = &self.states[*state];
            state.is_decided && state.allowed == state.recorded
        });
        let possible = |recorded: bool| parts.iter().any(|parts| parts.is_empty() != recorded);
        assert!(
            recorded.is_none_or(|recorded| possible(recorded) || !recorded && !is_certain),
            "{event} {n}: recorded is {recorded:?}, and what was allowed was {parts:?}"
        );
        let parts = parts.into_iter().filter(|parts| !parts.is_empty()).collect();
        self.rows.insert(n, Row { event, parts, state: states.last().copied().unwrap_or(0), recorded });
    }

    /// Checks that this event may have arrived at this moment with these bytes.
    fn may_arrive(&self, event: &str, at: Instant) -> Result<(), String> {
        let body: Value = serde_json::from_str(event).map_err(|error| error.to_string())?;
        let row = body["n"].as_u64().and_then(|n| self.rows.get(&n)).ok_or("nobody recorded it")?;
        if row.recorded == Some(false) {
            return Err("it was not recorded".into());
        }
        let fields: BTreeSet<String> =
            body.as_object().ok_or("no object")?.keys().map(|path| format!("{}/{path}", row.event)).collect();
        let same = |parts: &&BTreeSet<String>| parts.iter().filter(|part| part.contains('/')).eq(fields.iter());
        let candidates: Vec<&BTreeSet<String>> = row.parts.iter().filter(same).collect();
        if candidates.is_empty() {
            return Err(format!("when it was recorded, it could only carry {:?}", row.parts));
        }
        let before = self.earliest(at);
        let alive = |parts: &&&BTreeSet<String>| {
            let since = self.states.iter().skip(row.state + 1).filter(|state| state.since < before);
            since.clone().all(|state| state.refused.is_disjoint(parts))
        };
        let alive: Vec<&&BTreeSet<String>> = candidates.iter().filter(alive).collect();
        if alive.is_empty() {
            return Err("it has been refused since it was recorded".into());
        }
        let states = self.in_force(at, at);
        if states.iter().any(|state| alive.iter().any(|parts| parts.is_subset(&self.states[*state].allowed))) {
            return Ok(());
        }
        let allowed = states.last().map(|state| &self.states[*state].allowed);
        Err(format!("it carries {alive:?}, and all that may go is {allowed:?}"))
    }

    fn check_arrivals(&self) {
        for arrival in self.arrivals.lock().expect("lock").iter() {
            for (event, stood_in_log) in &arrival.events {
                assert!(stood_in_log, "{event} left before it stood in the log");
                self.may_arrive(event, arrival.at).unwrap_or_else(|why| panic!("{event} arrived, and may not: {why}"));
            }
        }
    }

    // ------------------------------------------------ what happens

    /// A decision, in the window or with the command line.
    fn decides(&mut self, rng: &mut Rng, change: &Change, words: &[&str]) {
        let before = self.says();
        self.older.extend(std::fs::read(self.computer.consent_file()));
        let done = if rng.bool() {
            decide(&self.places, &self.program, change, &DecidedBy::Window, self.now())
                .map(drop)
                .map_err(|error| error.to_string())
        } else {
            let ran = self.candor(words);
            if ran.status == Some(0) { Ok(()) } else { Err(ran.err) }
        };
        self.journal.push(format!("{words:?}: {done:?}"));
        let after = self.says();
        self.is_decided |= done.is_ok();
        match (change, done) {
            // Each of these is an answer, which can always be written here.
            (Change::On | Change::Off | Change::Tier(..), Err(why)) => panic!("{words:?} failed: {why}"),
            (_, Err(_)) => {}
            (_, Ok(())) => Self::meant(change, before.as_ref(), after.as_ref()),
        }
        self.overtake(change);
        self.note(true);
    }

    /// Whether a decision did what the words say, and nothing else.
    fn meant(change: &Change, before: Option<&Meaning>, after: Option<&Meaning>) {
        let on = |said: Option<&Meaning>| -> BTreeSet<String> {
            said.map(|said| said.on().into_iter().map(str::to_owned).collect()).unwrap_or_default()
        };
        let (before, after) = (on(before), on(after));
        let holds = match change {
            Change::On => after.len() == TIERS.len(),
            Change::Off => after.is_empty(),
            Change::Tier(tier, true) => after.contains(tier) && after.iter().all(|on| on == tier || before.contains(on)),
            Change::Tier(tier, false) => !after.contains(tier) && after.is_subset(&before),
            _ => after == before,
        };
        assert!(holds, "{change:?} made {after:?} of {before:?}");
    }

    /// After a no, no earlier decision may be believed any more, if a log was there to know both.
    fn overtake(&mut self, change: &Change) {
        if !self.computer.log_file().exists() {
            return;
        }
        if matches!(change, Change::Off | Change::Tier(_, false) | Change::Withhold(_, true)) {
            self.overtaken.append(&mut self.decided);
        }
        self.decided.extend(std::fs::read(self.computer.consent_file()).ok().and_then(|bytes| id_in(&bytes)));
    }

    fn edits(&mut self, how: impl FnOnce(&mut Value)) {
        let Ok(bytes) = std::fs::read(self.computer.consent_file()) else { return };
        let Ok(mut file) = serde_json::from_slice::<Value>(&bytes) else { return };
        if file.is_object() {
            how(&mut file);
            self.writes(&file.to_string());
        }
    }

    /// Writes the file as an editor does. Such a no applies to what is waiting once a program has carried it out.
    fn writes(&mut self, text: &str) {
        (self.is_plain, self.is_decided) = (false, false);
        self.older.extend(std::fs::read(self.computer.consent_file()));
        std::fs::create_dir_all(self.computer.folder()).expect("a folder");
        std::fs::write(self.computer.consent_file(), text).expect("written");
        self.journal.push(format!("wrote {text}"));
        self.note(false);
    }

    fn values(event: &str, n: u64) -> Value {
        let fields = EVENTS.iter().find(|(name, _)| *name == event).expect("an event").1;
        fields.iter().map(|(path, _)| ((*path).to_owned(), json!(n))).collect::<serde_json::Map<_, _>>().into()
    }

    fn next(&self) -> u64 {
        self.rows.last_key_value().map_or(1, |(n, _)| n + 1)
    }

    fn records(&mut self, event: &'static str) {
        let (n, asked) = (self.next(), Instant::now());
        let values = Self::values(event, n);
        let values = values
            .as_object()
            .expect("an object")
            .iter()
            .flat_map(|(path, value)| ["--value".into(), format!("{path}={value}")]);
        let words: Vec<String> = ["record", "--event", event].map(str::to_owned).into_iter().chain(values).collect();
        let ran = self.candor(&words.iter().map(String::as_str).collect::<Vec<_>>());
        self.journal.push(format!("record {event} {n}: {:?}", ran.status));
        self.remember(n, event, asked, Some(ran.status == Some(0)));
    }

    fn records_in_host(&mut self, number: usize, event: &'static str) {
        let (n, asked) = (self.next(), Instant::now());
        let said = self.hosts[number].record(event, &Self::values(event, n));
        self.journal.push(format!("host {number}: {event} {n}: {said}"));
        self.remember(n, event, asked, Some(said == "recorded"));
    }

    /// Tells a host to record a few events, and kills it while it does.
    fn kills_while_recording(&mut self, rng: &mut Rng) {
        let mut host = self.hosts.swap_remove(rng.usize(..self.hosts.len()));
        let (first, asked, count) = (self.next(), Instant::now(), rng.u64(1..30));
        for n in first..first + count {
            host.process.types(&format!("one {}", Self::values("one", n)));
        }
        std::thread::sleep(Duration::from_micros(rng.u64(..3000)));
        host.process.kill();
        let said = host.process.said();
        self.journal.push(format!("killed a host that recorded {first} to {}, and said {}", first + count, said.len()));
        let mut said = said.into_iter();
        for n in first..first + count {
            self.remember(n, "one", asked, said.next().map(|said| said == "recorded"));
        }
        self.hosts_are_gone();
    }

    fn hosts_are_gone(&mut self) {
        if self.hosts.is_empty() {
            self.hosts_gone = Some(Instant::now());
        }
    }

    fn delivers(&mut self) -> Ran {
        let ran = self.candor(&["deliver"]);
        self.journal.push(format!("deliver: {}{}", ran.out.trim(), ran.err.trim()));
        // What the file says has been carried out now, whoever wrote it.
        self.note(true);
        ran
    }

    fn starts_host(&mut self) {
        if self.hosts.len() < 2 {
            self.hosts.push(self.computer.host_below_its_home());
            self.journal.push("a host starts".into());
            self.hosts_obey();
        }
    }

    /// Locks the log while a person decides and a program goes on.
    fn locked(&mut self, rng: &mut Rng) {
        let Ok(log) = Connection::open_with_flags(self.computer.log_file(), OpenFlags::SQLITE_OPEN_READ_WRITE) else { return };
        let locked = log.busy_timeout(Duration::from_secs(5)).and_then(|()| log.execute_batch("BEGIN IMMEDIATE"));
        self.journal.push(format!("the log is locked: {locked:?}"));
        if locked.is_err() {
            return;
        }
        self.is_plain = false;
        for _ in 0..2 {
            let act = one_of(rng, &[Act::Off, Act::TierOff, Act::TierOn, Act::On, Act::Record]);
            self.does(act, rng);
        }
        log.execute_batch("ROLLBACK").expect("unlocked");
        self.journal.push("the log is open again".into());
    }

    fn does(&mut self, act: Act, rng: &mut Rng) {
        let tier = one_of(rng, &TIERS).to_owned();
        let entry = one_of(rng, &ENTRIES).to_owned();
        let event = one_of(rng, &EVENTS).0;
        match act {
            Act::On => self.decides(rng, &Change::On, &["on"]),
            Act::Off => self.decides(rng, &Change::Off, &["off"]),
            Act::TierOn => self.decides(rng, &Change::Tier(tier.clone(), true), &["set", &tier, "on"]),
            Act::TierOff => self.decides(rng, &Change::Tier(tier.clone(), false), &["set", &tier, "off"]),
            Act::Pause => self.decides(rng, &Change::Pause(Some(Pause::UntilResumed)), &["pause"]),
            Act::PauseForAnHour => {
                let end = self.now() + jiff::SignedDuration::from_hours(1);
                self.decides(rng, &Change::Pause(Some(Pause::Until(end))), &["pause", "--for", "1h"]);
            }
            Act::Resume => self.decides(rng, &Change::Pause(None), &["resume"]),
            Act::Withhold => self.decides(rng, &Change::Withhold(vec![entry.clone()], true), &["withhold", &entry]),
            Act::Allow => self.decides(rng, &Change::Withhold(vec![entry.clone()], false), &["allow", &entry]),
            Act::EditTier => self.edits(|file| file["tiers"][tier] = rng.bool().into()),
            Act::EditSwitch => self.edits(|file| file["telemetry_enabled"] = rng.bool().into()),
            Act::EditWithheld => self.edits(|file| file["withheld_fields"] = json!([entry])),
            Act::EditPause => self.edits(|file| file["paused_until"] = json!("2000-01-01T00:00:00Z")),
            Act::Tear | Act::NameTwice | Act::LoseKey | Act::MakeNewer => self.damages(act, rng),
            Act::OpenToOthers | Act::Remove | Act::LoseText => self.spoils(act),
            Act::PutOlderBack => {
                if let Some(older) = rng.choice(self.older.iter()).and_then(|older| String::from_utf8(older.clone()).ok()) {
                    self.writes(&older);
                }
            }
            Act::WritePlainYes => self.writes("{\"telemetry_enabled\": true}"),
            Act::WritePlainNo => self.writes("{\"telemetry_enabled\": false}"),
            Act::RecordInHost if !self.hosts.is_empty() => self.records_in_host(rng.usize(..self.hosts.len()), event),
            Act::RecordAndKill if !self.hosts.is_empty() => self.kills_while_recording(rng),
            Act::Deliver => drop(self.delivers()),
            Act::StartHost => self.starts_host(),
            Act::CloseHost if !self.hosts.is_empty() => {
                self.hosts.swap_remove(0).close();
                self.hosts_are_gone();
            }
            Act::KillHost if !self.hosts.is_empty() => {
                self.hosts.swap_remove(0).process.kill();
                self.hosts_are_gone();
            }
            Act::LockLog => self.locked(rng),
            Act::SetClockForward | Act::SetClockBack => {
                let hours = one_of(rng, &[1, 2, 30, 24 * 20]) * if act == Act::SetClockBack { -1 } else { 1 };
                self.clock.shift(hours * 3_600_000);
                self.is_plain = false;
                self.journal.push(format!("the clock goes {hours} hours"));
                self.note(false);
            }
            Act::SetPolicy | Act::RemovePolicy => self.sets_policy(act, rng),
            Act::ChangeServer => {
                self.mood.store(one_of(rng, &[0, 0, 0, 1, 2, 3]), Ordering::SeqCst);
                self.is_plain &= self.mood.load(Ordering::SeqCst) != 3;
                self.journal.push(format!("the server's mood is {}", self.mood.load(Ordering::SeqCst)));
            }
            // If there is no host, the command line records.
            Act::Record | Act::RecordInHost | Act::RecordAndKill | Act::CloseHost | Act::KillHost => self.records(event),
        }
    }

    fn damages(&mut self, act: Act, rng: &mut Rng) {
        let Ok(text) = std::fs::read_to_string(self.computer.consent_file()) else { return };
        let key = one_of(rng, &["tiers", "withheld_fields", "crash_reports", "paused_until"]);
        let text = match act {
            Act::Tear => text[..text.floor_char_boundary(rng.usize(..text.len()))].to_owned(),
            Act::NameTwice => text.replace("\"tiers\": {", "\"tiers\": {\"b\": true, "),
            Act::LoseKey => text.replace(&format!("\"{key}\""), &format!("\"{key}_\"")),
            _ => text.replace("\"format\": 1", "\"format\": 2"),
        };
        self.writes(&text);
    }

    fn spoils(&mut self, act: Act) {
        let file = self.computer.consent_file();
        let open = std::fs::Permissions::from_mode(0o666);
        let done = match act {
            Act::OpenToOthers => std::fs::set_permissions(&file, open),
            Act::Remove => std::fs::remove_file(&file),
            _ => std::fs::remove_file(self.computer.folder().join("telemetry_agreed.toml")),
        };
        (self.is_plain, self.is_decided) = (false, false);
        self.journal.push(format!("{act:?}: {done:?}"));
        self.note(false);
    }

    fn sets_policy(&mut self, act: Act, rng: &mut Rng) {
        let policy = self.places.policy.clone();
        std::fs::create_dir_all(policy.parent().expect("a folder")).expect("made");
        let texts = [
            "forbid = [\"*\"]\n",
            "forbid = [\"model\"]\n",
            "forbid = [\"model/a\"]\n",
            "forbid = [\"other\", \"model/b\"]\n",
            "forbid",
        ];
        let text = (act == Act::SetPolicy).then(|| one_of(rng, &texts));
        let done = text.map_or_else(|| std::fs::remove_file(&policy), |text| std::fs::write(&policy, text));
        self.journal.push(format!("policy {text:?}: {done:?}"));
        self.note(false);
    }

    // ------------------------------------------------ how it ends

    /// Ends everything, sends what may be sent, and counts.
    fn ends(&mut self) {
        std::mem::take(&mut self.hosts).into_iter().for_each(Host::close);
        self.hosts_are_gone();
        self.mood.store(0, Ordering::SeqCst);
        let delivered = self.delivers();
        self.check_arrivals();
        let arrived = self.numbers(self.collector.events().iter());
        let log = self.candor(&["log", "--json"]).json();
        let log = log.as_array().expect("a list");
        let bodies: Vec<String> = log.iter().map(|row| row["body"].as_str().expect("a text").to_owned()).collect();
        let logged = self.numbers(bodies.iter());
        for (n, row) in &self.rows {
            let count = logged.get(n).copied().unwrap_or(0);
            let right = row.recorded.map_or(count <= 1, |recorded| count == usize::from(recorded));
            assert!(right, "{n} stands {count} times in the log: {row:?}");
        }
        for (row, body) in log.iter().zip(&bodies) {
            let n = number_in(body).expect("a number");
            let (count, state) = (arrived.get(&n).copied().unwrap_or(0), row["state"].as_str().expect("a text"));
            let right = match state {
                "sent" => count == 1,
                "withdrawn" | "expired" | "held" => count == 0,
                "queued" | "sending" | "refused" | "unknown" => count <= 1,
                _ => false,
            };
            assert!(right, "{n} is {state}, and the collector counted it {count} times");
            if self.is_plain && delivered.status == Some(0) && ["queued", "sending"].contains(&state) {
                assert!(self.may_arrive(body, Instant::now()).is_err(), "{n} is {state}, and nothing stands in its way");
            }
        }
    }

    fn numbers<'a>(&self, events: impl Iterator<Item = &'a String>) -> BTreeMap<u64, usize> {
        let mut numbers = BTreeMap::new();
        for event in events {
            let n = number_in(event).unwrap_or_else(|| panic!("{event} has no number"));
            assert!(self.rows.contains_key(&n), "nobody recorded {event}");
            *numbers.entry(n).or_default() += 1;
        }
        numbers
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if std::thread::panicking() {
            say(&self.journal.join("\n"));
        }
    }
}

/// What an event contains if this is allowed: the tiers that cause it or add to it, and its fields. Empty if it may not be sent.
fn parts(event: &str, allowed: &BTreeSet<String>) -> BTreeSet<String> {
    let (because, fields) = (format!("{event} because of "), format!("{event}/"));
    let mut parts: BTreeSet<String> =
        allowed.iter().filter(|part| part.starts_with(&because) || part.starts_with(&fields)).cloned().collect();
    let causes = parts.iter().filter_map(|part| part.strip_prefix(&because));
    let known = EVENTS.iter().find(|(name, _)| *name == event).expect("an event").1;
    let adding = known.iter().filter(|(path, tier)| !tier.is_empty() && parts.contains(&format!("{fields}{path}")));
    let tiers: Vec<String> = causes.chain(adding.map(|(_, tier)| *tier)).map(|tier| format!("the tier {tier}")).collect();
    parts.extend(tiers);
    parts
}

fn number_in(event: &str) -> Option<u64> {
    serde_json::from_str::<Value>(event).ok()?["n"].as_u64()
}

fn id_in(file: &[u8]) -> Option<String> {
    serde_json::from_slice::<Value>(file).ok()?["decision"]["id"].as_str().map(str::to_owned)
}

#[test]
fn what_leaves_was_allowed_when_it_happened_and_ever_since() {
    let mut events = 0;
    rounds("what_leaves_was_allowed_when_it_happened_and_ever_since", 2, |rng| {
        let mut world = World::new();
        let with_hosts = rng.bool();
        let needs_host = [Act::StartHost, Act::RecordInHost, Act::RecordAndKill, Act::CloseHost, Act::KillHost];
        let may = |act: &Act| with_hosts || !needs_host.contains(act);
        let lots: Vec<Act> = ACTS.iter().flat_map(|(act, often)| vec![*act; *often]).filter(may).collect();
        world.does(Act::On, rng);
        let locked_at = (is_long() && rng.u64(..LOCKS) == 0).then(|| rng.usize(..STEPS));
        for step in 0..STEPS {
            let act = if locked_at == Some(step) { Act::LockLog } else { one_of(rng, &lots) };
            world.does(act, rng);
            world.check_arrivals();
        }
        world.ends();
        events += world.rows.len();
    });
    say(&format!("{events} events were held against the model"));
}
