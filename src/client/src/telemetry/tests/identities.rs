//! Which identities are kept when everything is switched off while a host runs.

use super::*;
use crate::decide::decide;
use crate::identity::Identity;
use crate::registry::{ManifestSource, Program};

/// Enough rounds to show a race that is lost in two of three.
const ROUNDS: usize = 12;

impl Desk {
    /// Decides as the window does: with everything that follows.
    fn decides(&self, change: &Change) {
        let manifest = Arc::new(Manifest::parse(&self.manifest).expect("sound"));
        let given = ManifestSource::Given(self.home.path().to_path_buf());
        let program = Program { manifest, source: given, conflict: None, is_here: true };
        let decided = decide(&self.places(), &program, change, &DecidedBy::Window, Timestamp::now()).expect("written");
        assert!(decided.troubles.is_empty(), "{:?}", decided.troubles);
    }

    fn identity(&self) -> (Option<String>, usize) {
        let identity = Identity::read(&self.folder()).expect("readable");
        (identity.id(IdentityKind::Monthly, Timestamp::now()), identity.former_count())
    }
}

#[test]
fn off_and_on_again_keeps_no_identity_that_nothing_was_sent_with() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["activity_ping"]);
    let telemetry = desk.open();
    let in_use = || telemetry.shared.choice.snapshot().identity.id(IdentityKind::Monthly, Timestamp::now());
    let mut seen = BTreeSet::new();
    for round in 0..ROUNDS {
        until("the host has an identity, the one that is written", || in_use().is_some() && in_use() == desk.identity().0);
        assert!(seen.insert(in_use()), "round {round}: a yes after a no begins with another one");
        desk.decides(&Change::Off);
        until("the host has none", || in_use().is_none());
        assert_eq!(desk.identity(), (None, 0), "round {round}: none is made after the no, whatever the host had read before");
        desk.decides(&Change::Resume);
    }
    until("the host has an identity", || in_use().is_some());
    telemetry.close();
    assert_eq!(desk.identity().1, 0);
}

#[test]
fn each_identity_that_something_was_sent_with_is_kept_once_and_switching_on_replaces_none() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["activity_ping"]);
    let telemetry = desk.open();
    let ping = telemetry.event("activity_ping").expect("declared");
    for round in 0..4 {
        let sent = || desk.history().iter().filter(|row| row.state == State::Sent).count();
        let before = sent();
        until("a ping is recorded", || ping.record(&Values::new()) == Outcome::Recorded);
        until("and sent", || sent() > before);
        let (used, former) = desk.identity();
        assert!(used.is_some());
        assert_eq!(former, round, "switching on has ended none");
        desk.decides(&Change::Off);
        assert_eq!(desk.identity(), (None, round + 1));
        // What it records before it has heard of the no is withdrawn, and never sent.
        until("the host has heard of it", || ping.why_not().is_some());
        desk.decides(&Change::Resume);
    }
    telemetry.close();
}

#[test]
fn an_identity_with_which_no_server_could_be_reached_is_not_kept() {
    let mut desk = Desk::new(ETS2LA);
    // Nobody listens there.
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port");
    desk.manifest = desk.manifest.replace(&desk.server.url, &format!("http://{nowhere}"));
    desk.says_yes_to(&["activity_ping"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    let ping = quiet.event("activity_ping").expect("declared");
    until("a ping is recorded", || ping.record(&Values::new()) == Outcome::Recorded);
    quiet.close_within(Duration::from_mins(1));
    let manifest = Arc::new(Manifest::parse(&desk.manifest).expect("sound"));
    let policy = Policy::default();
    let context = crate::delivery::Context {
        folder: &desk.folder(),
        consent: &|| ConsentFile::of(&desk.places(), &manifest).read(&manifest, crate::consent::Restrictions::default(), None),
        transport: &Http::new(&policy),
        policy: &policy,
        now: &Timestamp::now,
        stop: &|| false,
    };
    let mut log = Log::open_existing(&desk.folder()).expect("readable").expect("there");
    let passed = crate::delivery::pass(&mut log, &context).expect("readable");
    assert!(passed.failure.is_some() && passed.left == 1, "{passed:?}");
    desk.decides(&Change::Off);
    assert_eq!(desk.identity(), (None, 0));
}

#[test]
fn an_identity_is_ended_by_a_no_of_which_candor_hears_only_with_the_next_yes() {
    let desk = Desk::new(ETS2LA);
    desk.says_yes_to(&["activity_ping"]);
    let telemetry = desk.open();
    until("there is an identity", || desk.identity().0.is_some());
    telemetry.close();
    let (before, _) = desk.identity();
    Identity::note_use(&desk.folder()).expect("written");
    let manifest = Manifest::parse(&desk.manifest).expect("sound");
    let path = ConsentFile::of(&desk.places(), &manifest).path;
    let text = std::fs::read_to_string(&path).expect("there");
    std::fs::write(&path, text.replace("\"telemetry_enabled\": true", "\"telemetry_enabled\": false")).expect("written");
    desk.decides(&Change::Resume);
    let telemetry = desk.open();
    until("there is another identity", || desk.identity().0.is_some());
    telemetry.close();
    let (after, former) = desk.identity();
    assert!(after != before && former == 1);
}

#[test]
fn an_identity_that_still_waits_to_be_sent_is_kept_when_the_person_replaces_it() {
    let desk = Desk::with(ETS2LA, |_, _| answer("503 Busy", "retry-after: 3600\r\n", ""));
    desk.says_yes_to(&["activity_ping"]);
    let quiet = desk.builder().deliver(false).open().expect("opened");
    until("there is an identity", || desk.identity().0.is_some());
    assert!(crate::decide::replace_identity(&desk.folder(), Timestamp::now()).expect("replaced"));
    assert_eq!(desk.identity().1, 0, "nothing was recorded with it");
    let ping = quiet.event("activity_ping").expect("declared");
    until("a ping is recorded", || ping.record(&Values::new()) == Outcome::Recorded);
    quiet.close_within(LONGEST_END);
    assert!(crate::decide::replace_identity(&desk.folder(), Timestamp::now()).expect("replaced"));
    assert_eq!(desk.identity().1, 1);
}
