//! Something else in place of each file that Candor keeps: a pipe, a folder, a device, a link that leads nowhere, in a circle or to what is
//! somebody else's, a file of another account, one that is enormous. Nobody waits for it for ever, nothing that is there is destroyed,
//! nothing is sent because of it that should not be, and a no is still a no.

use std::os::unix::fs::{FileTypeExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;

use candor_journeys::{Computer, ETS2LA, Host, Ran, Rng, Wire, is_administrator, is_long, rounds, run, say, until};
use serde_json::json;

/// The length of the enormous file, in bytes: longer than anybody reads, and still no disaster if somebody does.
const ENORMOUS: u64 = 4 << 30;

/// What is in the files that are somebody else's.
const PRECIOUS: &str = "This is the only copy.\n";

/// The account that the other owner's files belong to: neither the person's nor the administrator's.
const OTHER_ACCOUNT: u32 = 12345;

/// A file of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ours {
    Consent,
    Agreed,
    Log,
    LogWal,
    LogShm,
    Spools,
    Receipts,
    Secret,
    SenderLock,
    Registered,
    Policy,
}

/// What is in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Instead {
    Pipe,
    Socket,
    Folder,
    Device,
    LinkToNothing,
    LinkToItself,
    LinkElsewhere,
    OtherOwners,
    Enormous,
}

/// When it is put there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum When {
    BeforeTheHost,
    WhileTheHostRuns,
}

const OURS: [Ours; 11] = [
    Ours::Consent,
    Ours::Agreed,
    Ours::Log,
    Ours::LogWal,
    Ours::LogShm,
    Ours::Spools,
    Ours::Receipts,
    Ours::Secret,
    Ours::SenderLock,
    Ours::Registered,
    Ours::Policy,
];

const INSTEAD: [Instead; 9] = [
    Instead::Pipe,
    Instead::Socket,
    Instead::Folder,
    Instead::Device,
    Instead::LinkToNothing,
    Instead::LinkToItself,
    Instead::LinkElsewhere,
    Instead::OtherOwners,
    Instead::Enormous,
];

type Case = (Ours, Instead, When);

/// What is still wrong, and so is not tried yet.
const NOT_YET: [Case; 0] = [];

fn cases() -> Vec<Case> {
    let both = [When::BeforeTheHost, When::WhileTheHostRuns];
    let all =
        OURS.into_iter().flat_map(|ours| INSTEAD.into_iter().flat_map(move |instead| both.map(|when| (ours, instead, when))));
    // Only an administrator can make devices and give files away.
    let can = |(_, instead, _): &Case| is_administrator() || !matches!(instead, Instead::Device | Instead::OtherOwners);
    all.filter(|case| can(case) && !NOT_YET.contains(case)).collect()
}

struct Place {
    computer: Computer,
    wire: Wire,
    case: Case,
}

impl Place {
    /// A program that has sent something and has something waiting, of an account without rights.
    fn new(case: Case) -> Self {
        let wire = Wire::taking_everything();
        let computer = Computer::of_an_ordinary_account(ETS2LA, &wire.url());
        let place = Self { computer, wire, case };
        let policy = place.path_of(Ours::Policy);
        std::fs::create_dir_all(policy.parent().expect("a folder")).expect("made");
        std::fs::write(&policy, "forbid = []\n").expect("written");
        std::fs::write(place.precious(), PRECIOUS).expect("written");
        place.computer.home.own_everything();
        for words in
            [&["on"][..], &["record", "--event", "activity_ping"], &["deliver"], &["record", "--event", "activity_ping"]]
        {
            place.candor(words).well();
        }
        place
    }

    fn precious(&self) -> PathBuf {
        self.computer.home.beside("precious")
    }

    fn path_of(&self, ours: Ours) -> PathBuf {
        let (folder, home) = (self.computer.folder(), self.computer.home.path());
        match ours {
            Ours::Consent => self.computer.consent_file(),
            Ours::Agreed => folder.join("telemetry_agreed.toml"),
            Ours::Log => self.computer.log_file(),
            Ours::LogWal => folder.join("telemetry_log.sqlite3-wal"),
            Ours::LogShm => folder.join("telemetry_log.sqlite3-shm"),
            Ours::Spools => folder.join("telemetry_spools"),
            Ours::Receipts => folder.join("telemetry_receipts"),
            Ours::Secret => folder.join("telemetry_secret"),
            Ours::SenderLock => folder.join("telemetry_sender.lock"),
            Ours::Registered => home.join(".local/share/candor/apps/ets2la.toml"),
            Ours::Policy => home.join("machine/candor/policy.toml"),
        }
    }

    fn candor(&self, words: &[&str]) -> Ran {
        let mut command = self.computer.command(words);
        command.arg("--home").arg(self.computer.home.path());
        let ran = run(command);
        assert!(!ran.err.contains("panicked") && ran.status.is_some_and(|status| status < 2), "{ran:#?}");
        assert!(ran.status == Some(0) || ran.err.starts_with("candor: "), "it failed and does not say why: {ran:#?}");
        ran
    }

    /// Puts the other thing there. It is made elsewhere, because a running host may create its file again at any moment.
    fn replaces(&self) {
        let (ours, instead, _) = self.case;
        let (path, made) = (self.path_of(ours), self.computer.home.beside("instead"));
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        let was = std::fs::read(&path);
        let made_by = |program: &str, words: &[&str]| {
            let mut command = Command::new(program);
            command.arg(&made).args(words);
            run(command).well();
        };
        match instead {
            Instead::Pipe => made_by("mkfifo", &[]),
            Instead::Socket => drop(UnixListener::bind(&made).expect("bound")),
            Instead::Folder => {
                std::fs::create_dir(&made).expect("made");
                std::fs::write(made.join("inside"), PRECIOUS).expect("written");
            }
            Instead::Device => made_by("mknod", &["c", "1", "5"]),
            Instead::LinkToNothing => symlink(self.computer.home.beside("nothing"), &made).expect("linked"),
            Instead::LinkToItself => symlink(&path, &made).expect("linked"),
            Instead::LinkElsewhere => symlink(self.precious(), &made).expect("linked"),
            Instead::OtherOwners => std::fs::write(&made, was.unwrap_or_else(|_| PRECIOUS.into())).expect("written"),
            Instead::Enormous => {
                std::fs::File::create(&made).and_then(|file| file.set_len(ENORMOUS)).expect("made");
            }
        }
        self.computer.home.own_everything();
        if instead == Instead::OtherOwners {
            std::os::unix::fs::lchown(&made, Some(OTHER_ACCOUNT), Some(OTHER_ACCOUNT)).expect("given away");
        }
        until("it stands there", || {
            // In one step if possible.
            if std::fs::rename(&made, &path).is_ok() {
                return true;
            }
            let removed = if path.is_dir() { std::fs::remove_dir_all(&path) } else { std::fs::remove_file(&path) };
            drop(removed);
            std::fs::rename(&made, &path).is_ok()
        });
    }

    /// Whether it means that nothing may be sent.
    fn is_closed(&self) -> bool {
        match self.case {
            // The words of the other account's file are those that the person agreed to.
            (Ours::Agreed | Ours::Policy, Instead::OtherOwners, _) => false,
            (Ours::Consent | Ours::Agreed | Ours::Policy, ..) => true,
            _ => false,
        }
    }

    fn check(&self) {
        let (ours, _, when) = self.case;
        let mut host = (when == When::WhileTheHostRuns).then(|| self.starts());
        self.replaces();
        let mut host = host.take().unwrap_or_else(|| self.starts());
        if self.is_closed() {
            until("the host says that nothing may go", || Self::asks(&mut host) != "it may");
        }
        let sent = self.wire.requests().len();
        for _ in 0..2 {
            let said = host.record("activity_ping", &json!({}));
            assert!(said == "recorded" || said.starts_with("not recorded: "), "{said}");
            assert!(said != "recorded" || !self.is_closed(), "it is recorded");
        }
        let status = self.candor(&["status", "--json"]).json();
        assert!(!self.is_closed() || status["reason"].is_string(), "nobody says why nothing is sent: {status}");
        for words in
            [&["log", "--json"][..], &["record", "--event", "activity_ping"], &["deliver"], &["identity"], &["crash", "list"]]
        {
            drop(self.candor(words));
        }
        drop(self.candor(&["set", "performance", "off"]));
        // This may have been the answer to the closed file itself.
        let answered = ours == Ours::Consent || ours == Ours::Agreed;
        assert!(!self.is_closed() || answered || self.wire.requests().len() == sent, "something was sent");
        let off = self.candor(&["off"]);
        if !matches!(ours, Ours::Consent | Ours::Agreed) {
            assert_eq!(off.status, Some(0), "a no can always be said: {off:#?}");
            assert_eq!(self.computer.choice()["telemetry_enabled"], json!(false));
        }
        host.close();
        self.nothing_is_destroyed();
    }

    fn starts(&self) -> Host {
        self.computer.host_below_its_home()
    }

    fn asks(host: &mut Host) -> String {
        host.process.types("activity_ping ?");
        host.process.says()
    }

    fn nothing_is_destroyed(&self) {
        assert_eq!(std::fs::read_to_string(self.precious()).ok().as_deref(), Some(PRECIOUS), "what a link led to");
        let (ours, instead, _) = self.case;
        let path = self.path_of(ours);
        let beside = path.parent().expect("a folder");
        let there = match instead {
            Instead::Pipe => any(beside, |path| is(path, std::fs::FileType::is_fifo)),
            Instead::Device => any(beside, |path| is(path, std::fs::FileType::is_char_device)),
            Instead::Socket => any(beside, |path| is(path, std::fs::FileType::is_socket)),
            Instead::Folder => any(beside, |path| path.join("inside").is_file()),
            _ => true,
        };
        assert!(there, "what stood in the place is gone");
    }
}

fn is(path: &Path, what: impl Fn(&std::fs::FileType) -> bool) -> bool {
    std::fs::symlink_metadata(path).is_ok_and(|metadata| what(&metadata.file_type()))
}

fn any(folder: &Path, what: impl Fn(&Path) -> bool) -> bool {
    std::fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| what(&entry.path()))
}

/// Tries the case; the error says what went wrong.
fn tried(case: Case) -> Result<(), String> {
    let why = |panic: Box<dyn std::any::Any + Send>| {
        let text = panic.downcast_ref::<String>().cloned();
        text.or_else(|| panic.downcast_ref::<&str>().map(ToString::to_string)).unwrap_or_default()
    };
    catch_unwind(AssertUnwindSafe(|| Place::new(case).check())).map_err(why)
}

fn one_or_all(rng: &mut Rng) -> Vec<Case> {
    let mut cases = cases();
    rng.shuffle(&mut cases);
    cases.truncate(if is_long() { cases.len() } else { 1 });
    cases
}

#[test]
fn something_else_in_the_place_of_a_file_holds_up_nobody_and_is_not_destroyed() {
    let mut tried_so_far = 0;
    rounds("something_else_in_the_place_of_a_file_holds_up_nobody_and_is_not_destroyed", 6, |rng| {
        let mut wrong = Vec::new();
        for case in one_or_all(rng) {
            tried_so_far += 1;
            if let Err(why) = tried(case) {
                say(&format!("{case:?}: {why}"));
                wrong.push(case);
            }
        }
        assert!(wrong.is_empty(), "{} went wrong: {wrong:?}", wrong.len());
    });
    say(&format!("{tried_so_far} cases were tried"));
}
