//! Everything that can be in the way, one row each: what it does to recording, to rows that wait, and to the identity; and what goes out
//! once it has gone.

use std::sync::Mutex;

use jiff::SignedDuration;

use super::*;
use crate::decide::decide;
use crate::delivery::{Answer, Context, Policy as Limits, SendError, Transport, pass};
use crate::identity::Identity;
use crate::log::{Log, State};
use crate::manifest::IdentityKind;
use crate::outcome::{NotRecorded, Outcome};
use crate::payload::Request;
use crate::registry::{ManifestSource, Program};
use crate::telemetry::Telemetry;
use crate::values::Values;

const ETS2LA: &str = include_str!("../../../../../assets/apps/ets2la.toml");
const PING: &str = "activity_ping";
const PERFORMANCE: &str = "performance";
const EVENTS: [&str; 2] = [PING, PERFORMANCE];

/// How something gets in the way.
enum Put {
    /// The person decides something.
    Decision(Change),
    /// Something happens to the consent file, or to the text beside it.
    File(fn(&ConsentFile)),
    /// These variables are set.
    Variables(Environment),
    /// This is the administrator's policy.
    Policy(&'static str),
}

/// What it stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stops {
    Everything,
    /// The ping, and nothing else.
    Ping,
    /// A field of the other event: the event goes on without it.
    Field,
    Nothing,
}

struct Row {
    what: &'static str,
    put: Put,
    stops: Stops,
    /// What the reason says.
    reason: &'static str,
    effect: Effect,
    /// Whether the identity is replaced by a new one.
    replaces_identity: bool,
}

fn row(what: &'static str, put: Put, stops: Stops, reason: &'static str, effect: Effect) -> Row {
    Row { what, put, stops, reason, effect, replaces_identity: false }
}

fn write(file: &ConsentFile, text: &str) {
    std::fs::write(&file.path, text).expect("written");
}

fn what_can_stand_in_the_way() -> Vec<Row> {
    use Effect::{No, Suspended, Unanswered};
    use Put::{Decision, File, Policy, Variables};
    use Stops::{Everything, Field, Nothing, Ping};
    let one = |name, value| Variables(Environment::from([(name, value)]));
    let year_2999 = Pause::Until("2999-01-01T00:00:00Z".parse().expect("a time"));
    let withhold = |entry: &str| Decision(Change::Withhold(vec![entry.into()], true));
    vec![
        row("a tier is off", Decision(Change::Tier(PING.into(), false)), Ping, "activity_ping is switched off", No),
        row("an event is withheld", withhold("activity_ping/*"), Ping, "withholds activity_ping/*", No),
        row("a field is withheld", withhold("performance/fps"), Field, "", No),
        Row {
            replaces_identity: true,
            ..row("everything is off", Decision(Change::Off), Everything, "everything is switched off", No)
        },
        row(
            "nobody has answered",
            File(|file| std::fs::remove_file(&file.path).expect("removed")),
            Everything,
            "nobody has answered yet",
            Unanswered,
        ),
        row(
            "an older program said yes",
            File(|file| write(file, "{\"telemetry_enabled\": true}")),
            Everything,
            "nobody has answered yet",
            Unanswered,
        ),
        row(
            "the text is lost",
            File(|file| std::fs::remove_file(&file.agreed).expect("removed")),
            Everything,
            "the text that was agreed to is missing",
            Unanswered,
        ),
        row("a pause until a time", Decision(Change::Pause(Some(year_2999))), Everything, "paused until 2999", Suspended),
        row(
            "a pause until it is resumed",
            Decision(Change::Pause(Some(Pause::UntilResumed))),
            Everything,
            "paused until somebody resumes it",
            Suspended,
        ),
        row("the file is empty", File(|file| write(file, "")), Everything, "it is empty", Suspended),
        row(
            "the file is torn",
            File(|file| write(file, "{\"telemetry_enabled\": tr")),
            Everything,
            "not complete JSON",
            Suspended,
        ),
        row(
            "the file is newer",
            File(|file| write(file, "{\"telemetry_enabled\": true, \"format\": 2}")),
            Everything,
            "a newer version of Candor wrote it",
            Suspended,
        ),
        row(
            "a key stands twice",
            File(|file| write(file, "{\"telemetry_enabled\": true, \"tiers\": {\"x\": false, \"x\": true}}")),
            Everything,
            "the key \"x\" appears twice",
            Suspended,
        ),
        row(
            "somebody else changed what is withheld",
            File(|file| {
                let text = std::fs::read_to_string(&file.path).expect("readable");
                write(file, &text.replacen("\"withheld_fields\": []", "\"withheld_fields\": [\"x/y\"]", 1));
            }),
            Everything,
            "changed by something other than Candor",
            Suspended,
        ),
        row("DO_NOT_TRACK", one("DO_NOT_TRACK", "1"), Everything, "DO_NOT_TRACK is set", Suspended),
        row("DO_NOT_TRACK with a strange value", one("DO_NOT_TRACK", "false"), Everything, "DO_NOT_TRACK is set", Suspended),
        row("DO_NOT_TRACK that does not ask for it", one("DO_NOT_TRACK", "0"), Nothing, "", Suspended),
        row("CANDOR_TELEMETRY=off", one("CANDOR_TELEMETRY", "off"), Everything, "CANDOR_TELEMETRY is off", Suspended),
        row(
            "CANDOR_TELEMETRY in another word",
            one("CANDOR_TELEMETRY", "never "),
            Everything,
            "CANDOR_TELEMETRY is off",
            Suspended,
        ),
        row("a build machine", one("CI", "true"), Everything, "this is a build machine", Suspended),
        row(
            "a build machine that wants it",
            Variables(Environment::from([("CI", "true"), ("CANDOR_IN_CI", "1")])),
            Nothing,
            "",
            Suspended,
        ),
        row("a policy about everything", Policy("forbid = [\"*\"]"), Everything, "policy forbids it", Suspended),
        row("a policy about the program", Policy("forbid = [\"ets2la\"]"), Everything, "policy forbids it", Suspended),
        row("a policy about a tier", Policy("forbid = [\"ets2la/activity_ping\"]"), Ping, "policy forbids it", Suspended),
        row("a policy about another program", Policy("forbid = [\"skellycam\"]"), Nothing, "", Suspended),
        row("a policy without sense", Policy("forbid = nonsense"), Everything, "policy file cannot be understood", Suspended),
        row("a policy that names nobody", Policy("forbid = [\"ETS2LA\"]"), Everything, "\"ETS2LA\" is neither", Suspended),
        row("an empty policy", Policy(""), Everything, "policy file cannot be understood", Suspended),
    ]
}

/// Takes everything, and remembers the bodies.
#[derive(Default)]
struct Taking(Mutex<Vec<String>>);

impl Transport for Taking {
    fn send(&self, request: &Request) -> Result<Answer, SendError> {
        self.0.lock().expect("lock").push(String::from_utf8_lossy(&request.body).into_owned());
        Ok(Answer { status: 200, ..Answer::default() })
    }
}

/// A person with a program that they said yes to, and one event of each kind that waits.
struct Desk {
    home: tempfile::TempDir,
    program: Program,
    server: Taking,
    /// Whether the consent file and the text beside it were there, and with what in them.
    before: [Option<Vec<u8>>; 2],
}

impl Desk {
    fn new() -> Self {
        let manifest = Arc::new(Manifest::parse(ETS2LA).expect("sound"));
        let program = Program { manifest, source: ManifestSource::BuiltIn, conflict: None, is_here: true };
        let home = tempfile::tempdir().expect("a folder");
        let mut desk = Self { home, program, server: Taking::default(), before: [None, None] };
        desk.decides(&on(&EVENTS));
        for event in EVENTS {
            assert_eq!(desk.records(&Environment::default(), event).0, Outcome::Recorded);
        }
        desk.before = desk.files().map(|path| std::fs::read(path).ok());
        desk
    }

    fn places(&self, environment: &Environment) -> Places {
        Places::below(self.home.path(), environment.clone())
    }

    fn file(&self) -> ConsentFile {
        self.program.consent_file(&self.places(&Environment::default()))
    }

    fn files(&self) -> [std::path::PathBuf; 2] {
        let ConsentFile { path, agreed, .. } = self.file();
        [path, agreed]
    }

    fn decides(&self, change: &Change) {
        let places = self.places(&Environment::default());
        let decided = decide(&places, &self.program, change, &DecidedBy::Window, Timestamp::now()).expect("written");
        assert!(decided.troubles.is_empty(), "{:?}", decided.troubles);
    }

    /// What a host that is started now says.
    fn records(&self, environment: &Environment, event: &str) -> (Outcome, Option<Reason>) {
        let host = Telemetry::builder(ETS2LA).places(self.places(environment)).deliver(false).open().expect("opened");
        let values = if event == PERFORMANCE { Values::new().with("fps", vec![0, 0, 1, 2, 3, 4, 0, 0]) } else { Values::new() };
        let handle = host.event(event).expect("declared");
        let said = (handle.record(&values), handle.why_not().map(|why| why.reason().clone()));
        // These tests are about what is in the way, and not about how fast the disk is.
        host.close_within(std::time::Duration::from_mins(1));
        said
    }

    fn delivers(&self, environment: &Environment, after: SignedDuration) {
        let places = self.places(environment);
        let context = Context {
            folder: &self.file().folder,
            consent: &|| self.program.consent(&places),
            transport: &self.server,
            policy: &Limits::default(),
            now: &|| Timestamp::now() + after,
            stop: &|| false,
        };
        pass(&mut self.log(), &context).expect("the log works");
    }

    fn log(&self) -> Log {
        Log::open_existing(&self.file().folder).expect("readable").expect("there")
    }

    /// The states of the events, oldest first.
    fn states(&self) -> Vec<State> {
        self.log().events().expect("readable").iter().rev().map(|row| row.state).collect()
    }

    fn dropped(&self) -> Vec<(String, String, u64)> {
        self.log().summary().expect("readable").dropped
    }

    fn identity(&self) -> (Option<String>, usize) {
        let identity = Identity::read(&self.file().folder).expect("readable");
        (identity.id(IdentityKind::Monthly, Timestamp::now()), identity.former_count())
    }

    fn policy(&self) -> std::path::PathBuf {
        self.places(&Environment::default()).policy
    }

    /// Puts it in the way; the environment that the program then runs in.
    fn put(&self, put: &Put) -> Environment {
        match put {
            Put::Decision(change) => self.decides(change),
            Put::File(change) => change(&self.file()),
            Put::Variables(environment) => return environment.clone(),
            Put::Policy(text) => {
                std::fs::create_dir_all(self.policy().parent().expect("a folder")).expect("made");
                std::fs::write(self.policy(), text).expect("written");
            }
        }
        Environment::default()
    }

    fn take_away(&self, put: &Put) {
        match put {
            Put::Decision(Change::Off) => self.decides(&Change::Resume),
            Put::Decision(Change::Tier(tier, on)) => self.decides(&Change::Tier(tier.clone(), !on)),
            Put::Decision(Change::Withhold(entries, withheld)) => self.decides(&Change::Withhold(entries.clone(), !withheld)),
            Put::Decision(Change::Pause(_)) => self.decides(&Change::Pause(None)),
            Put::Decision(other) => panic!("{other:?}"),
            Put::File(_) => {
                for (path, bytes) in self.files().into_iter().zip(&self.before) {
                    std::fs::write(path, bytes.as_ref().expect("it was there")).expect("written");
                }
            }
            Put::Variables(_) => {}
            Put::Policy(_) => std::fs::remove_file(self.policy()).expect("removed"),
        }
    }
}

impl Row {
    /// Whether it stops this event.
    fn stops(&self, event: &str) -> bool {
        self.stops == Stops::Everything || (self.stops == Stops::Ping && event == PING)
    }

    /// What happens to the rows that wait while it is in the way.
    fn states(&self, of_those_that_stay: State) -> [State; 2] {
        EVENTS.map(|event| match self.effect {
            // Whole: the bytes of a row are never cut.
            Effect::No if self.stops(event) || (self.stops == Stops::Field && event == PERFORMANCE) => State::Withdrawn,
            _ if self.stops(event) => of_those_that_stay,
            _ => State::Sent,
        })
    }
}

#[test]
fn whatever_stands_in_the_way_records_nothing_and_says_why() {
    for row in what_can_stand_in_the_way() {
        let desk = Desk::new();
        let environment = desk.put(&row.put);
        for (index, event) in EVENTS.into_iter().enumerate() {
            let rows = desk.states().len();
            match desk.records(&environment, event) {
                (Outcome::Not(NotRecorded::NotAllowed), Some(reason)) if row.stops(event) => {
                    assert!(reason.to_string().contains(row.reason), "{}: {reason}", row.what);
                    assert_eq!(reason.effect(), row.effect, "{}", row.what);
                    assert_eq!(desk.states().len(), rows, "{}: nothing is stored", row.what);
                }
                (Outcome::Recorded, None) if !row.stops(event) => {
                    let seq = i64::try_from(rows + 1).expect("few");
                    let body = desk.log().details(seq).expect("readable").expect("there").body;
                    let has_fps = String::from_utf8_lossy(&body).contains("fps");
                    assert_eq!(has_fps, index == 1 && row.stops != Stops::Field, "{}", row.what);
                }
                other => panic!("{}: {event}: {other:?}", row.what),
            }
        }
        assert_eq!(desk.dropped(), [], "{}: not even a count", row.what);
    }
}

#[test]
fn whatever_stands_in_the_way_stops_what_waits_and_only_a_no_takes_it_back() {
    for row in what_can_stand_in_the_way() {
        let desk = Desk::new();
        let environment = desk.put(&row.put);
        desk.delivers(&environment, SignedDuration::ZERO);
        assert_eq!(desk.states(), row.states(State::Queued), "{}", row.what);
        let bodies = |desk: &Desk| desk.server.0.lock().expect("lock").concat();
        assert!(EVENTS.iter().all(|event| !row.stops(event) || !bodies(&desk).contains(*event)), "{}", row.what);
        desk.take_away(&row.put);
        desk.delivers(&Environment::default(), SignedDuration::ZERO);
        assert_eq!(desk.states(), row.states(State::Sent), "{}: once it has gone", row.what);
        for (event, state) in EVENTS.into_iter().zip(desk.states()) {
            let arrived = bodies(&desk).matches(&format!("\"event\":\"{event}\"")).count();
            assert_eq!(arrived, usize::from(state == State::Sent), "{}: {event}", row.what);
        }
    }
}

#[test]
fn what_waits_behind_a_pause_or_a_policy_may_expire_and_what_waits_for_an_answer_does_not() {
    for row in what_can_stand_in_the_way() {
        let desk = Desk::new();
        let environment = desk.put(&row.put);
        desk.delivers(&environment, SignedDuration::ZERO);
        desk.delivers(&environment, SignedDuration::from_hours(31 * 24));
        let after_a_month = if row.effect == Effect::Suspended { State::Expired } else { State::Queued };
        assert_eq!(desk.states(), row.states(after_a_month), "{}", row.what);
    }
}

#[test]
fn only_a_no_to_everything_replaces_the_identity() {
    for row in what_can_stand_in_the_way() {
        let desk = Desk::new();
        // An identity that was never sent is known to nobody, and is forgotten.
        Identity::note_use(&desk.file().folder).expect("written");
        let (before, _) = desk.identity();
        assert!(before.is_some(), "the ping carries it");
        let environment = desk.put(&row.put);
        desk.records(&environment, PING);
        desk.delivers(&environment, SignedDuration::ZERO);
        let expected = if row.replaces_identity { (None, 1) } else { (before.clone(), 0) };
        assert_eq!(desk.identity(), expected, "{}", row.what);
        desk.take_away(&row.put);
        assert_eq!(desk.records(&Environment::default(), PING).0, Outcome::Recorded, "{}", row.what);
        let (after, former) = desk.identity();
        assert_eq!((after == before, former), (!row.replaces_identity, usize::from(row.replaces_identity)), "{}", row.what);
    }
}
